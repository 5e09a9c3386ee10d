// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graphml_keys.hpp"

#include <algorithm>
#include <charconv>

namespace nl::graph {

std::string escaped(std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\') {
            out += "\\\\";
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20 || (i == 0 && c == ' ')) {  // XML readers drop text that is white space only
            out += "\\x";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        } else {
            out += c;
        }
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        if (++i == text.size()) return std::nullopt;
        if (text[i] == '\\') {
            out += '\\';
        } else if (text[i] == 'n') {
            out += '\n';
        } else if (text[i] == 'x' && i + 2 < text.size()) {
            unsigned value = 0;
            const char* begin = text.data() + i + 1;
            if (std::from_chars(begin, begin + 2, value, 16).ptr != begin + 2) return std::nullopt;
            out += static_cast<char>(value);
            i += 2;
        } else {
            return std::nullopt;
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += '\n';
        out += items[i].empty() ? "\\e" : escaped(items[i]);
    }
    return out;
}

std::optional<std::vector<std::string>> split(std::string_view text) {
    std::vector<std::string> out;
    if (text.empty()) return out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view item = text.substr(begin, end - begin);
        std::optional<std::string> plain = item == "\\e" ? std::string() : unescaped(item);
        if (!plain) return std::nullopt;
        out.push_back(std::move(*plain));
        begin = end + 1;
    }
    return out;
}

}  // namespace nl::graph
