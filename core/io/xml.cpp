// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xml.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <new>

#include "core/io/file.hpp"
#include "core/io/xml_text.hpp"

namespace nl::io {

namespace fs = std::filesystem;

namespace {

constexpr unsigned kParseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_eol;

/// The first element that nests deeper than kDeepestXml below `root`, or null. No recursion.
pugi::xml_node tooDeep(const pugi::xml_node& root) {
    pugi::xml_node node = root;
    int depth = 0;
    while (node) {
        if (const pugi::xml_node child = node.first_child()) {
            if (++depth > kDeepestXml) return child;
            node = child;
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (!node || node == root) return {};
        node = node.next_sibling();
    }
    return {};
}

/// The element after this one in the order of the file, below `root`; null at the end. No recursion.
pugi::xml_node nextElement(pugi::xml_node node, const pugi::xml_node& root) {
    if (const pugi::xml_node child = node.first_child()) return child;
    while (node && node != root && !node.next_sibling()) node = node.parent();
    return node == root ? pugi::xml_node() : node.next_sibling();
}

/// Takes the namespace prefix of the root element (<nml:neuroml>) off all elements that have it: names mean the same
/// whatever prefix a file chose for its own namespace.
void dropRootPrefix(const pugi::xml_node& root) {
    const std::string_view name = root.name();
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return;
    const std::string prefix(name.substr(0, colon + 1));
    for (pugi::xml_node node = root; node; node = nextElement(node, root)) {
        const std::string_view full = node.name();
        if (full.substr(0, prefix.size()) == prefix) node.set_name(std::string(full.substr(prefix.size())).c_str());
    }
}

}  // namespace

Result<std::shared_ptr<const XmlDocument>> XmlDocument::read(const fs::path& file) {
    NL_TRY(bytes, readFile(file));
    std::shared_ptr<XmlDocument> document(new XmlDocument);
    document->name_ = std::make_shared<const std::string>(file.string());
    document->buffer_ = std::move(bytes);
    NL_CHECK(document->build([&file] {
        const auto again = readFile(file);
        return again ? std::string(again->view()) : std::string();
    }));
    return document;
}

Result<std::shared_ptr<const XmlDocument>> XmlDocument::parse(std::string text, std::string name) {
    std::shared_ptr<XmlDocument> document(new XmlDocument);
    document->name_ = std::make_shared<const std::string>(std::move(name));
    document->buffer_ = FileBytes(text);
    NL_CHECK(document->build([&text] { return text; }));
    return document;
}

Result<void> XmlDocument::build(const std::function<std::string()>& original) {
    const auto located = [this](XmlFault fault) {
        const Position at = positionOf(fault.offset);
        fault.error.where = SourceRange{name_, at.line, at.column};
        return fail(std::move(fault.error));
    };
    bytes_ = buffer_.size();
    if (bytes_ >= std::numeric_limits<std::uint32_t>::max())
        return located(
            {makeError("file-too-big", "XML files of 4 GiB and more are not read", "Use the HDF5 form."), 0});
    const std::string_view text(buffer_.data(), buffer_.size());
    const bool latin1 = declaresLatin1(text);
    TextScan scan = scanText(text);
    lineBegin_ = std::move(scan.lineBegin);
    if (auto fault = checkXmlText(text, scan, latin1)) return located(std::move(*fault));
    const bool convert = latin1 && !scan.ascii;
    if (convert) {
        const std::string converted = latin1ToUtf8(text);
        buffer_ = FileBytes(converted);
        lineBegin_ = scanText(converted).lineBegin;
    }
    const pugi::xml_parse_result parsed =
        tree_.load_buffer_inplace(buffer_.data(), buffer_.size(), kParseFlags, pugi::encoding_utf8);
    if (!parsed) {
        std::string again = original();
        if (convert) again = latin1ToUtf8(again);
        if (auto fault = explainXml(again)) return located(std::move(*fault));
        return located({makeError("xml-syntax", std::string("not well-formed XML: ") + parsed.description()),
                        static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0))});
    }
    const pugi::xml_node root = tree_.document_element();
    if (const pugi::xml_node second = root.next_sibling())
        return located({makeError("xml-syntax", std::string("a second element <") + shortened(second.name(), 60) +
                                                    "> stands after the end of the root element"),
                        static_cast<std::size_t>(std::max<std::ptrdiff_t>(second.offset_debug() - 1, 0))});
    dropRootPrefix(root);
    return {};
}

Result<void> XmlDocument::checkDepth(const pugi::xml_node& element) const {
    const pugi::xml_node deep = tooDeep(element);
    if (!deep) return {};
    Error error = makeError("xml-too-deep", "elements are nested more than " + std::to_string(kDeepestXml) + " deep");
    error.where = range(deep);
    return fail(std::move(error));
}

pugi::xml_node XmlDocument::root() const { return tree_.document_element(); }

XmlDocument::Position XmlDocument::positionOf(std::size_t offset) const {
    if (lineBegin_.empty()) return {1, 1};
    const auto after = std::upper_bound(lineBegin_.begin(), lineBegin_.end(), static_cast<std::uint32_t>(offset));
    const auto line = static_cast<std::size_t>(after - lineBegin_.begin());
    return {static_cast<int>(line), static_cast<int>(offset - lineBegin_[line - 1] + 1)};
}

XmlDocument::Position XmlDocument::position(const pugi::xml_node& element) const {
    const std::ptrdiff_t offset = element.offset_debug();
    if (offset < 0) return {};
    return positionOf(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset - 1, 0)));  // back over '<'
}

SourceSpot XmlDocument::spot(const pugi::xml_node& element, std::uint32_t file) const {
    const Position at = position(element);
    return {file, static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)};
}

SourceRange XmlDocument::range(const pugi::xml_node& element) const {
    const Position at = position(element);
    return {name_, at.line, at.column};
}

SourceSpot XmlLines::spot(const pugi::xml_node& element, std::uint32_t file) {
    const std::vector<std::uint32_t>& begins = document_->lineBegin_;
    const std::ptrdiff_t debug = element.offset_debug();
    if (debug < 0 || begins.empty()) return {file, 0, 0};
    const auto offset = static_cast<std::uint32_t>(debug > 0 ? debug - 1 : 0);
    constexpr std::size_t kNear = 16;
    const std::size_t stop = std::min(begins.size() - 1, line_ + kNear);
    if (begins[line_] <= offset)
        while (line_ < stop && begins[line_ + 1] <= offset) ++line_;
    if (begins[line_] > offset || (line_ + 1 < begins.size() && begins[line_ + 1] <= offset))
        line_ = static_cast<std::size_t>(std::upper_bound(begins.begin(), begins.end(), offset) - begins.begin()) - 1;
    return {file, static_cast<std::uint32_t>(line_ + 1), offset - begins[line_] + 1};
}

}  // namespace nl::io
