// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"

namespace nl::io {

/// A fault and the byte at which it stands.
struct XmlFault {
    Error error;
    std::size_t offset = 0;
};

/// One pass over the bytes: where lines begin, and whether there is a NUL or a byte above 0x7F.
struct TextScan {
    std::vector<std::uint32_t> lineBegin;  ///< byte offset of the first byte of every line
    bool nul = false, ascii = true;
};
[[nodiscard]] TextScan scanText(std::string_view text);

/// What must hold before the parser sees the bytes: not empty, not UTF-16, no NUL, valid UTF-8 (unless `latin1`), no
/// DOCTYPE,
/// `<?xml` only at the start. Codes: xml-empty, xml-encoding, xml-syntax, dtd-forbidden.
[[nodiscard]] std::optional<XmlFault> checkXmlText(std::string_view text, const TextScan& scan, bool latin1);

/// True when the declaration names ISO-8859-1, ISO-8859-15 or windows-1252.
[[nodiscard]] bool declaresLatin1(std::string_view text);
[[nodiscard]] std::string latin1ToUtf8(std::string_view text);
/// Offset of the first byte that is not part of valid UTF-8 (RFC 3629), or npos.
[[nodiscard]] std::size_t firstInvalidUtf8(std::string_view text);

/// Explains why a document is not well-formed, with the names of the elements concerned: a closing tag that does not
/// match, an element that is never closed, a tag that never ends, an attribute without value. Slow; used after the
/// parser refused.
[[nodiscard]] std::optional<XmlFault> explainXml(std::string_view text);

}  // namespace nl::io
