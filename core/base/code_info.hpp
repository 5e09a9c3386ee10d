// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace nl {

/// A code of errors and diagnostics, explained once: docs/reference/diagnostics.md is made from it.
struct CodeInfo {
    std::string_view code, severity, meaning, remedy;
};

/// The codes of one module, by name: a section of the page. Every module has its own in codes.hpp.
struct CodeTable {
    std::string_view title;
    std::span<const CodeInfo> codes;
};

/// The page, Markdown.
[[nodiscard]] std::string codesPage(std::span<const CodeTable> tables);

/// What any part of the program may say: options, memory, being stopped.
[[nodiscard]] CodeTable generalCodes();

}  // namespace nl
