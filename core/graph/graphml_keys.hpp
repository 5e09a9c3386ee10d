// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How text that XML cannot hold, and lists of text, stand in a GraphML attribute.
namespace nl::graph {

/// Backslash, newline and control characters as \\, \n and \xNN; then XML's own escapes are added by the writer.
[[nodiscard]] std::string escaped(std::string_view text);
/// The reverse; nothing when a backslash is followed by something else.
[[nodiscard]] std::optional<std::string> unescaped(std::string_view text);
/// One item a line, each escaped; no items = empty, one empty item = "\e".
[[nodiscard]] std::string joined(const std::vector<std::string>& items);
[[nodiscard]] std::optional<std::vector<std::string>> split(std::string_view text);

}  // namespace nl::graph
