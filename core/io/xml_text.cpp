// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xml_text.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <string>

#include "core/base/text.hpp"

namespace nl::io {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

XmlFault fault(std::size_t offset, std::string code, std::string message, std::string hint = {}) {
    return {makeError(std::move(code), std::move(message), std::move(hint)), offset};
}

/// 0, or the length of the UTF-8 sequence that starts at `at` when it is valid (RFC 3629, section 4).
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned char low = first == 0xE0 ? 0xA0 : 0x80, high = first == 0xED ? 0x9F : 0xBF;
        return byte(1) >= low && byte(1) <= high && continues(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned char low = first == 0xF0 ? 0x90 : 0x80, high = first == 0xF4 ? 0x8F : 0xBF;
        return byte(1) >= low && byte(1) <= high && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

std::size_t skipSpace(std::string_view text, std::size_t at) {
    while (at < text.size() && isSpace(text[at])) ++at;
    return at;
}

std::optional<XmlFault> checkEncodingMarks(std::string_view text) {
    const auto starts = [&](std::string_view mark) { return text.substr(0, mark.size()) == mark; };
    using namespace std::string_view_literals;
    if (starts("\xFF\xFE"sv) || starts("\xFE\xFF"sv) || starts("<\0"sv) || starts("\0<"sv)) {
        XmlFault out = fault(0, "xml-encoding", "the file holds UTF-16 data", "Save it as UTF-8 and open it again.");
        out.error.found = "UTF-16";
        out.error.expected = "UTF-8 or ISO-8859-1";
        return out;
    }
    return {};
}

/// Refuses a DOCTYPE before the root element (the only place where one is legal).
std::optional<XmlFault> checkProlog(std::string_view text) {
    std::size_t at = text.substr(0, 3) == kBom ? 3 : 0;
    while (true) {
        at = skipSpace(text, at);
        const std::string_view rest = text.substr(at);
        if (rest.substr(0, 4) == "<!--") {
            const std::size_t end = text.find("-->", at + 4);
            if (end == std::string_view::npos) return {};
            at = end + 3;
        } else if (rest.substr(0, 2) == "<?") {
            const std::size_t end = text.find("?>", at + 2);
            if (end == std::string_view::npos) return {};
            at = end + 2;
        } else if (rest.substr(0, 9) == "<!DOCTYPE" || rest.substr(0, 9) == "<!doctype") {
            return fault(at, "dtd-forbidden", "the file has a document type declaration (DOCTYPE), which is not read",
                         "Remove the DOCTYPE; entities and external files that it names are never read.");
        } else {
            return {};
        }
    }
}

/// From a place outside of comments and CDATA sections on, passes over those that begin before `at`: a place outside,
/// at most `at` when `at` lies in none of them, else the end of the one that holds it; npos when that never ends. Each
/// byte is passed once, however often a file asks.
std::size_t outsideAt(std::string_view text, std::size_t known, std::size_t at) {
    while (known <= at) {
        const std::size_t open = text.substr(0, at).find("<!", known);
        if (open == std::string_view::npos) return at;
        const bool comment = text.substr(open, 4) == "<!--", data = text.substr(open, 9) == "<![CDATA[";
        if (!comment && !data) {
            known = open + 2;
            continue;
        }
        const std::size_t end = comment ? text.find("-->", open + 4) : text.find("]]>", open + 9);
        if (end == std::string_view::npos) return end;
        known = end + 3;
    }
    return known;
}

/// An XML declaration that does not stand at the very start; a comment that quotes one does not count.
std::optional<XmlFault> checkDeclaration(std::string_view text) {
    const std::size_t begin = text.substr(0, 3) == kBom ? 3 : 0;
    std::size_t at = begin + 2;  // past the "<?" of a declaration that stands where it should
    std::size_t known = begin;   // outside of comments and CDATA sections
    while (at < text.size()) {
        // A question mark is rarer than "<", so this hardly stops anywhere.
        const void* hit = std::memchr(text.data() + at, '?', text.size() - at);
        if (hit == nullptr) return {};
        at = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
        if (text[at - 1] != '<' || text.substr(at, 4) != "?xml") {
            ++at;
            continue;
        }
        const std::size_t open = at - 1;
        if (at + 4 >= text.size() || !isSpace(text[at + 4])) {  // "<?xml-stylesheet" and the like
            at += 4;
            continue;
        }
        known = outsideAt(text, known, open);
        if (known == std::string_view::npos) return {};  // the parser says what never ends
        if (known <= open)
            return fault(open, "xml-syntax", "the XML declaration <?xml ...?> does not stand at the start of the file",
                         "Move it to the first line, or remove what stands before it.");
        at = known;
    }
    return {};
}

}  // namespace

std::size_t firstInvalidUtf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size()) {
            std::uint64_t word;
            std::memcpy(&word, text.data() + at, 8);
            if ((word & kHighBits) == 0) {
                at += 8;
                continue;
            }
        }
        const std::size_t length = sequenceLength(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

bool declaresLatin1(std::string_view text) {
    if (text.substr(0, 5) != "<?xml") return false;
    const std::string_view declaration =
        text.substr(0, std::min(text.find("?>"), std::min<std::size_t>(text.size(), 512)));
    std::string lower(declaration);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const char* name : {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252"})
        if (lower.find(name) != std::string::npos) return true;
    return false;
}

std::string latin1ToUtf8(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out.push_back(c);
        } else {
            out.push_back(static_cast<char>(0xC0U | (byte >> 6U)));
            out.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
        }
    }
    return out;
}

std::optional<XmlFault> checkXmlText(std::string_view text, const TextScan& scan, bool latin1) {
    if (std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(text.size(), 4096)),
                    isSpace) &&
        skipSpace(text, 0) == text.size())
        return fault(0, "xml-empty", "the file is empty");
    if (auto marks = checkEncodingMarks(text)) return marks;
    if (scan.nul) {
        const std::size_t at = text.find('\0');
        return fault(at, "xml-syntax", "the file holds a NUL byte (byte offset " + std::to_string(at) + ")",
                     "The file is damaged or is not text.");
    }
    if (!latin1) {
        const std::size_t bad = scan.ascii ? std::string_view::npos : firstInvalidUtf8(text);
        if (bad != std::string_view::npos) {
            constexpr const char* kHex = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(text[bad]);
            XmlFault out = fault(bad, "xml-encoding",
                                 "byte 0x" + std::string{kHex[byte >> 4U], kHex[byte & 15U]} + " at offset " +
                                     std::to_string(bad) + " is not valid UTF-8",
                                 "Save the file as UTF-8, or declare encoding=\"ISO-8859-1\" if that is what it is.");
            return out;
        }
    }
    if (auto prolog = checkProlog(text)) return prolog;
    return checkDeclaration(text);
}

namespace {

/// Bytes from `begin` on, one by one.
void scanBytes(std::string_view text, std::size_t begin, TextScan& out) {
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char c = text[i];
        out.nul = out.nul || c == 0;
        out.ascii = out.ascii && static_cast<unsigned char>(c) < 0x80;
        if (c == '\n') out.lineBegin.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

}  // namespace

TextScan scanText(std::string_view text) {
    TextScan out;
    out.lineBegin.reserve(text.size() / 32 + 8);
    out.lineBegin.push_back(0);
    std::size_t at = 0;
#ifdef __SSE2__  // part of every x86-64
    const __m128i newline = _mm_set1_epi8('\n'), zero = _mm_setzero_si128();
    unsigned high = 0, nul = 0;
    for (; at + 16 <= text.size(); at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        high |= static_cast<unsigned>(_mm_movemask_epi8(bytes));
        nul |= static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, zero)));
        auto lines = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, newline)));
        for (; lines != 0; lines &= lines - 1)
            out.lineBegin.push_back(
                static_cast<std::uint32_t>(at + static_cast<unsigned>(std::countr_zero(lines)) + 1));
    }
    out.nul = nul != 0;
    out.ascii = high == 0;
#endif
    scanBytes(text, at, out);
    return out;
}

// --- explaining what is not well-formed ---

namespace {

struct OpenElement {
    std::string_view name;
    std::size_t offset;
};

/// Line of an offset, for texts; slow.
std::size_t lineOf(std::string_view text, std::size_t offset) {
    return 1 +
           static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// End of the tag that begins at `at` ('>' outside quotes), or npos. A '<' inside the tag ends the search at it.
struct TagEnd {
    std::size_t offset = std::string_view::npos;
    bool brokenOff = false;  ///< the text ended, or another tag began, before the '>'
};
TagEnd tagEnd(std::string_view text, std::size_t at) {
    char quote = 0;
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return {i, false};
        } else if (c == '<') {
            return {i, true};
        }
    }
    return {text.size(), true};
}

std::string_view nameAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && !isSpace(text[end]) && text[end] != '>' && text[end] != '/' && text[end] != '<') ++end;
    return text.substr(at, end - at);
}

std::string quoted(std::string_view name) { return shortened(name, 60); }

XmlFault neverClosed(std::string_view text, const OpenElement& open, std::size_t where) {
    return fault(where, "xml-syntax",
                 "the document ends inside <" + quoted(open.name) + ">, which opens on line " +
                     std::to_string(lineOf(text, open.offset)) + " and is never closed",
                 "The file may be cut off: get it again, or add the missing </" + quoted(open.name) + ">.");
}

/// Skips a comment, CDATA section or processing instruction at `at`; npos when it never ends; `at` when there is none.
std::size_t skipMarkup(std::string_view text, std::size_t at) {
    struct Kind {
        std::string_view open, close;
    };
    for (const Kind& kind : {Kind{"<!--", "-->"}, Kind{"<![CDATA[", "]]>"}, Kind{"<?", "?>"}}) {
        if (text.substr(at, kind.open.size()) != kind.open) continue;
        const std::size_t end = text.find(kind.close, at + kind.open.size());
        return end == std::string_view::npos ? end : end + kind.close.size();
    }
    return at;
}

std::optional<XmlFault> checkAttributes(std::string_view text, std::size_t begin, std::size_t end,
                                        std::string_view element) {
    std::size_t at = begin;
    while (true) {
        at = skipSpace(text, at);
        if (at >= end || text[at] == '/') return {};
        const std::size_t nameBegin = at;
        while (at < end && !isSpace(text[at]) && text[at] != '=' && text[at] != '/') ++at;
        const std::string_view name = text.substr(nameBegin, at - nameBegin);
        at = skipSpace(text, at);
        const bool equals = at < end && text[at] == '=';
        const std::size_t value = equals ? skipSpace(text, at + 1) : at;
        if (!equals || value >= end || (text[value] != '"' && text[value] != '\''))
            return fault(nameBegin, "xml-syntax",
                         "attribute \"" + quoted(name) + "\" of <" + quoted(element) + "> has no value in quotes",
                         "Write it as " + quoted(name) + "=\"...\".");
        const std::size_t close = text.find(text[value], value + 1);
        if (close == std::string_view::npos || close >= end) return {};
        at = close + 1;
    }
}

}  // namespace

std::optional<XmlFault> explainXml(std::string_view text) {
    std::vector<OpenElement> open;
    std::size_t at = text.find('<');
    if (at == std::string_view::npos)
        return fault(0, "xml-syntax", "this is not an XML file: it has no element",
                     "Expected a NeuroML or LEMS document.");
    while (at != std::string_view::npos) {
        const std::size_t after = skipMarkup(text, at);
        if (after == std::string_view::npos)
            return fault(at, "xml-syntax",
                         "a comment, CDATA section or processing instruction begins here and never ends");
        if (after == at) {
            const bool closing = at + 1 < text.size() && text[at + 1] == '/';
            const std::string_view name = nameAt(text, at + (closing ? 2 : 1));
            const TagEnd end = tagEnd(text, at);
            if (end.brokenOff && end.offset >= text.size())
                return open.empty() ? fault(at, "xml-syntax", "the document ends inside the tag <" + quoted(name))
                                    : neverClosed(text, open.back(), at);
            if (end.brokenOff)
                return fault(at, "xml-syntax",
                             "the tag <" + quoted(name) + " is not closed by \">\" before the next \"<\"");
            if (closing) {
                if (open.empty()) return fault(at, "xml-syntax", "</" + quoted(name) + "> closes nothing");
                if (open.back().name != name) {
                    XmlFault out = fault(at, "xml-syntax",
                                         "the closing tag does not match: <" + quoted(open.back().name) +
                                             "> opened on line " + std::to_string(lineOf(text, open.back().offset)));
                    out.error.found = "</" + quoted(name) + ">";
                    out.error.expected = "</" + quoted(open.back().name) + ">";
                    return out;
                }
                open.pop_back();
            } else {
                if (auto bad = checkAttributes(text, at + 1 + name.size(), end.offset, name)) return bad;
                if (text[end.offset - 1] != '/') open.push_back({name, at});
            }
            at = text.find('<', end.offset + 1);
        } else {
            at = text.find('<', after);
        }
    }
    if (open.empty()) return {};
    const std::size_t last = text.empty() ? 0 : text.find_last_not_of(" \t\r\n");
    return neverClosed(text, open.back(), last == std::string_view::npos ? 0 : last);
}

}  // namespace nl::io
