// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/xml_reading.hpp"

#include <charconv>
#include <cmath>

namespace nl::neuroml {

XmlReading::XmlReading(const io::XmlDocument& document, std::uint32_t file, Report& report, JobContext& job,
                       const std::vector<units::UnitDefinition>& units)
    : document_(&document),
      file_(file),
      report_(&report),
      job_(&job),
      units_(&units),
      lines_(document),
      time_(units::standardDimension("time")) {}

pugi::xml_node XmlReading::child(const pugi::xml_node& element, std::string_view childName) const {
    for (const pugi::xml_node& candidate : element.children())
        if (childName == name(candidate)) return candidate;
    return {};
}

pugi::xml_node XmlReading::childOr(const pugi::xml_node& element, std::string_view childName) const {
    const pugi::xml_node found = child(element, childName);
    return found ? found : element;
}

std::string XmlReading::notes(const pugi::xml_node& element) const {
    return std::string(trimmed(child(element, "notes").text().get()));
}

std::optional<double> XmlReading::carefulNumber(const pugi::xml_node& element, const char* name, const char* text) {
    if (const auto value = plainNumber(text)) return value;
    auto parsed = units::parseNumber(text);
    if (parsed) return *parsed;
    badValue(element, name, std::move(parsed).error());
    return {};
}

std::optional<std::int64_t> XmlReading::carefulInteger(const pugi::xml_node& element, const char* name,
                                                       const char* text) {
    if (const auto value = plainInteger(text)) return value;
    auto parsed = units::parseInteger(text);
    if (parsed) return *parsed;
    badValue(element, name, std::move(parsed).error());
    return {};
}

std::optional<double> XmlReading::quantity(const pugi::xml_node& element, const char* name, std::string_view text,
                                           const units::Dimension& dimension) {
    auto parsed = units::parseQuantity(text, dimension, units_);
    if (parsed) return *parsed;
    badValue(element, name, std::move(parsed).error());
    return {};
}

std::optional<double> XmlReading::quantity(const pugi::xml_node& element, const char* name,
                                           const units::Dimension& dimension) {
    const pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute) return {};
    return quantity(element, name, attribute.value(), dimension);
}

std::optional<double> XmlReading::time(const pugi::xml_node& element, const char* name, const char* text) {
    double value = 0;
    const char* unit = text;
    if (units_->empty() && quickNumberPrefix(text, value, unit)) {
        while (*unit == ' ') ++unit;
        if (same(unit, "ms")) return value * 1e-3;
        if (same(unit, "s")) return value;
    }
    return quantity(element, name, text, time_.value_or(units::Dimension{}));
}

void XmlReading::badValue(const pugi::xml_node& element, const char* name, Error error) {
    error.message = std::string(name) + " of <" + shortened(this->name(element), 60) + ">: " + error.message;
    report_->add(Severity::error, std::move(error), spot(element));
}

void XmlReading::error(const pugi::xml_node& element, std::string code, std::string message, std::string hint) {
    report_->error(spot(element), std::move(code), std::move(message), std::move(hint));
}

void XmlReading::warning(const pugi::xml_node& element, std::string code, std::string message, std::string hint) {
    report_->warning(spot(element), std::move(code), std::move(message), std::move(hint));
}

void XmlReading::unknownElement(const pugi::xml_node& element, std::string_view parent) {
    if (element.type() != pugi::node_element || isDocumentation(name(element))) return;
    warning(element, "element-unknown",
            "<" + shortened(name(element), 60) + "> is not known inside <" + std::string(parent) + "> and was left out",
            "Check the spelling, or the NeuroML version.");
}

bool isDocumentation(std::string_view elementName) {
    return elementName == "notes" || elementName == "annotation" || elementName == "property" ||
           elementName == "About" || elementName == "Meta";
}

std::optional<double> plainNumber(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
    return value;
}

std::optional<std::int64_t> plainInteger(std::string_view text) {
    text = trimmed(text);
    std::int64_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

}  // namespace nl::neuroml
