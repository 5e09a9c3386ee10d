// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xml_escape.hpp"

namespace nl::io {

void appendXml(std::string& out, std::string_view text, XmlPlace place) {
    const bool attribute = place == XmlPlace::attribute;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += attribute ? "&quot;" : "\"";
                break;
            case '\n':
                out += attribute ? "&#10;" : "\n";
                break;
            case '\t':
                out += attribute ? "&#9;" : "\t";
                break;
            case '\r':
                out += "&#13;";
                break;
            default:
                out += c;
        }
    }
}

std::string xmlEscaped(std::string_view text, XmlPlace place) {
    std::string out;
    out.reserve(text.size());
    appendXml(out, text, place);
    return out;
}

}  // namespace nl::io
