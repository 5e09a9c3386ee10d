// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nl::io {

/// Where text stands in XML: between tags, or in an attribute between double quotes.
enum class XmlPlace : std::uint8_t { content, attribute };

/// Appends text so that a reader gets the same text back: markup as entities; a carriage return everywhere and line
/// ends and tabs in attributes as character references, since readers change them. What XML cannot hold at all (NUL and
/// other control characters) is the caller's to replace.
void appendXml(std::string& out, std::string_view text, XmlPlace place);
[[nodiscard]] std::string xmlEscaped(std::string_view text, XmlPlace place);

}  // namespace nl::io
