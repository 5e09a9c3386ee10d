// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace nl {

// What XML and our own texts call blank and digit, whatever the locale.
[[nodiscard]] constexpr bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Without the blanks at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

/// Letters to insert, delete or change to make one of the other (Levenshtein 1966).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

}  // namespace nl
