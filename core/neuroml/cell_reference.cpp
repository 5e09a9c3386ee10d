// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include "core/neuroml/read_network.hpp"

namespace nl::neuroml {

namespace {

/// Digits (with a sign) from the start of `text`; the rest of the text, or nothing.
std::optional<std::string_view> readIndex(std::string_view text, std::int64_t& out) {
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failed != std::errc() || end == text.data()) return {};
    return text.substr(static_cast<std::size_t>(end - text.data()));
}

bool isName(std::string_view text) {
    if (text.empty()) return false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && c != '_' && c != '-' && c != '.' && static_cast<unsigned char>(c) < 0x80) return false;
    }
    return true;
}

}  // namespace

std::optional<CellReference> parseCellReference(std::string_view text) {
    text = trimmed(text);
    while (text.substr(0, 3) == "../") text.remove_prefix(3);
    CellReference out;
    if (const auto rest = readIndex(text, out.cell); rest && rest->empty()) return out;
    const std::size_t cut = text.find_first_of("/[");
    out.population = text.substr(0, cut);
    if (!isName(out.population)) return {};
    out.cell = 0;
    if (cut == std::string_view::npos) return out;
    const auto rest = readIndex(text.substr(cut + 1), out.cell);
    if (!rest) return {};
    if (text[cut] == '[') {
        if (rest->empty() || rest->front() != ']') return {};
        return rest->size() == 1 || (*rest)[1] == '/' ? std::optional(out) : std::nullopt;
    }
    return rest->empty() || rest->front() == '/' ? std::optional(out) : std::nullopt;
}

}  // namespace nl::neuroml
