// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/write_text.hpp"

#include <array>
#include <cmath>
#include <iterator>

#include <fmt/core.h>

#include "core/io/xml_escape.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {
namespace {

/// The shortest decimal text near `guess` for which `reads` is true of the number it stands for. Values that came from
/// a file have one; for others the nearest neighbours are tried, and at last 17 digits must do.
template <class Reads>
std::string shortestText(double guess, Reads reads) {
    for (const int digits : {6, 9, 12, 15, 16, 17}) {
        std::string text = fmt::format("{:.{}g}", guess, digits);
        const auto number = units::parseNumber(text);
        if (number && reads(*number)) return text;
    }
    double below = guess, above = guess;
    for (int step = 0; step < 4; ++step) {
        below = std::nextafter(below, -INFINITY);
        above = std::nextafter(above, INFINITY);
        for (const double near : {below, above})
            if (reads(near)) return fmt::format("{}", near);
    }
    return fmt::format("{:.17g}", guess);
}

}  // namespace

void XmlText::indent() { text_.append(static_cast<std::size_t>(depth_) * 2, ' '); }

void XmlText::endTag() {
    if (inTag_) text_ += '>';
    inTag_ = false;
}

void XmlText::open(std::string_view name) {
    if (inTag_) {
        endTag();
        text_ += '\n';
    }
    indent();
    text_ += '<';
    text_ += name;
    names_ += name;
    nameLength_.push_back(static_cast<std::uint32_t>(name.size()));
    ++depth_;
    inTag_ = true;
    hasText_ = false;
}

void XmlText::attribute(std::string_view name, std::string_view value) {
    text_ += ' ';
    text_ += name;
    text_ += "=\"";
    io::appendXml(text_, value, io::XmlPlace::attribute);
    text_ += '"';
}

void XmlText::attribute(std::string_view name, std::int64_t value) {
    fmt::format_to(std::back_inserter(text_), " {}=\"{}\"", name, value);
}

void XmlText::text(std::string_view content) {
    if (content.empty()) return;
    endTag();
    io::appendXml(text_, content, io::XmlPlace::content);
    hasText_ = true;
}

void XmlText::close() {
    --depth_;
    const std::size_t length = nameLength_.back();
    if (inTag_) {
        text_ += "/>\n";
        inTag_ = false;
    } else {
        if (!hasText_) indent();
        text_ += "</";
        text_.append(names_, names_.size() - length, length);
        text_ += ">\n";
    }
    hasText_ = false;
    names_.resize(names_.size() - length);
    nameLength_.pop_back();
}

void XmlText::textElement(std::string_view name, std::string_view content) {
    open(name);
    text(content);
    close();
}

namespace {

std::string schemaForm(std::string_view id) {
    std::string out;
    out.reserve(id.size() + 1);
    for (const char c : id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        const bool digit = c >= '0' && c <= '9';
        if (out.empty() && digit) out += '_';
        out += letter || digit ? c : '_';
    }
    return out.empty() ? "_" : out;
}

}  // namespace

const std::string& NmlIds::of(std::string_view id) {
    const auto [found, isNew] = made_.try_emplace(std::string(id));
    if (!isNew) return found->second;
    const std::string form = schemaForm(id);
    std::string out = form;
    for (int number = 2; !used_.insert(out).second; ++number) out = fmt::format("{}_{}", form, number);
    return found->second = std::move(out);
}

void NmlIds::reserve(std::string_view id) {
    if (!id.empty() && schemaForm(id) == id) static_cast<void>(of(id));
}

std::string micrometreText(double metres) {
    constexpr double kMicrometre = 1e-6;
    return shortestText(metres * 1e6, [&](double um) { return um * kMicrometre == metres; });
}

std::string diameterText(double radiusMetres) {
    constexpr double kMicrometre = 1e-6;
    return shortestText(radiusMetres * 2e6, [&](double um) { return um * 0.5 * kMicrometre == radiusMetres; });
}

std::string millisecondText(float seconds) {
    return shortestText(static_cast<double>(seconds) * 1e3,
                        [&](double ms) { return static_cast<float>(ms * 1e-3) == seconds; });
}

std::string floatText(float value) { return fmt::format("{}", value); }

std::string doubleText(double value) { return fmt::format("{}", value); }

std::string schemaQuantity(double si, std::string_view dimension) {
    const auto known = units::standardDimension(dimension);
    std::string text = units::quantityText(si, known.value_or(units::Dimension{}));
    // The schema's patterns know no '+' in an exponent.
    if (const std::size_t plus = text.find("e+"); plus != std::string::npos) text.erase(plus + 1, 1);
    return text;
}

}  // namespace nl::neuroml
