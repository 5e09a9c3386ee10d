// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "core/base/error.hpp"
#include "core/base/result.hpp"
#include "core/base/source_range.hpp"
#include "core/io/file.hpp"

namespace nl::io {

/// A parsed XML file with the position of every element. pugixml parses; before it, the bytes are checked (empty, NUL,
/// UTF-8, DOCTYPE refused), because no user file may be taken without a word. A namespace prefix of the root element is
/// taken off all elements: <nml:neuroml> and each <nml:...> in it are named as if they had none.
class XmlDocument {
public:
    /// Errors: file-read, file-too-big, xml-empty, xml-syntax, xml-encoding, dtd-forbidden; each with line and column.
    [[nodiscard]] static Result<std::shared_ptr<const XmlDocument>> read(const std::filesystem::path& file);
    [[nodiscard]] static Result<std::shared_ptr<const XmlDocument>> parse(std::string text, std::string name);

    [[nodiscard]] pugi::xml_node root() const;  ///< the document element
    [[nodiscard]] const std::shared_ptr<const std::string>& name() const { return name_; }
    /// Error xml-too-deep where elements nest more than kDeepestXml deep below `element`: ask before walking it by
    /// recursion.
    [[nodiscard]] Result<void> checkDepth(const pugi::xml_node& element) const;
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    /// Line and column (from 1) of an element's start tag. O(log lines).
    struct Position {
        int line = 0, column = 0;
    };
    [[nodiscard]] Position position(const pugi::xml_node& element) const;
    [[nodiscard]] SourceSpot spot(const pugi::xml_node& element, std::uint32_t file) const;
    [[nodiscard]] SourceRange range(const pugi::xml_node& element) const;

private:
    friend class XmlLines;
    XmlDocument() = default;
    /// Parses buffer_ in place; `original` gives the unparsed bytes again when there is a fault to explain.
    [[nodiscard]] Result<void> build(const std::function<std::string()>& original);
    [[nodiscard]] Position positionOf(std::size_t offset) const;
    std::shared_ptr<const std::string> name_;
    std::uint64_t bytes_ = 0;
    FileBytes buffer_;                      ///< parsed in place: strings of the tree point into it
    std::vector<std::uint32_t> lineBegin_;  ///< byte offset of every line in the buffer
    pugi::xml_document tree_;
};

/// Lines of elements asked for in document order: amortised O(1) instead of a search each.
class XmlLines {
public:
    explicit XmlLines(const XmlDocument& document) : document_(&document) {}
    [[nodiscard]] SourceSpot spot(const pugi::xml_node& element, std::uint32_t file);

private:
    const XmlDocument* document_;
    std::size_t line_ = 0;  ///< index into lineBegin_ of the last answer
};

/// How deep elements may nest for checkDepth; any stack holds a recursion of this depth.
inline constexpr int kDeepestXml = 400;

}  // namespace nl::io
