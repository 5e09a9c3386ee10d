// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/read_types.hpp"

#include <array>
#include <cmath>

#include "core/base/text.hpp"
#include "core/lems/expression.hpp"
#include "core/lems/read_dynamics.hpp"
#include "core/units/units.hpp"

namespace nl::lems {

namespace {

std::string_view name(const pugi::xml_node& node) { return node.name(); }
std::string value(const pugi::xml_node& node, const char* attribute) { return node.attribute(attribute).value(); }

/// What the reading of one document works on.
struct Reading {
    const io::XmlDocument& document;
    std::uint32_t file;
    Library& library;
    std::vector<Diagnostic> diagnostics;

    void report(const pugi::xml_node& node, Error error, Severity severity = Severity::error) {
        error.where = document.range(node);
        diagnostics.push_back(makeDiagnostic(severity, std::move(error)));
    }
    /// A required attribute, or empty with a diagnostic.
    std::string required(const pugi::xml_node& node, const char* attribute) {
        const auto found = node.attribute(attribute);
        if (!found || !*found.value())
            report(node, makeError("attribute-missing",
                                   "<" + std::string(node.name()) + "> has no attribute \"" + attribute + "\""));
        return found.value();
    }
};

void readDimension(Reading& reading, const pugi::xml_node& node) {
    const std::string dimensionName = reading.required(node, "name");
    if (dimensionName.empty()) return;
    static constexpr std::array<const char*, 7> kExponents{"m", "l", "t", "i", "k", "n", "j"};
    units::Dimension dimension;
    for (std::size_t i = 0; i < kExponents.size(); ++i) {
        const auto attribute = node.attribute(kExponents[i]);
        if (!attribute) continue;
        const auto exponent = units::parseInteger(attribute.value());
        if (!exponent || *exponent < -100 || *exponent > 100) {
            reading.report(node, exponent ? makeError("number-range",
                                                      "exponent of dimension \"" + dimensionName + "\" is too large")
                                          : exponent.error());
            return;
        }
        dimension.exponents[i] = static_cast<std::int8_t>(*exponent);
    }
    reading.library.dimensions.insert_or_assign(dimensionName, dimension);
}

void readUnit(Reading& reading, const pugi::xml_node& node) {
    Unit unit;
    unit.symbol = reading.required(node, "symbol");
    unit.dimension = reading.required(node, "dimension");
    if (unit.symbol.empty() || unit.dimension.empty()) return;
    const auto number = [&](const char* attribute, double otherwise) {
        const auto found = node.attribute(attribute);
        if (!found) return otherwise;
        const auto parsed = units::parseNumber(found.value());
        if (!parsed) reading.report(node, parsed.error());
        return parsed ? *parsed : otherwise;
    };
    const double power = number("powTen", number("power", 0));
    if (power != std::floor(power) || std::fabs(power) > 300) {
        reading.report(node, makeError("number-range",
                                       "power of ten of unit \"" + unit.symbol + "\" must be an integer within 300"));
        return;
    }
    unit.power = static_cast<int>(power);
    unit.scale = number("scale", 1);
    unit.offset = number("offset", 0);
    if (unit.scale == 0) {
        Error error = makeError("value-range", "unit \"" + shortened(unit.symbol) + "\" has the scale 0",
                                "Every quantity in it would be zero; it is left out.");
        error.expected = "a scale other than zero";
        reading.report(node, std::move(error));
        return;
    }
    if (!reading.library.dimension(unit.dimension))
        reading.report(node,
                       makeError("dimension-unknown", "unit \"" + unit.symbol + "\" has the unknown dimension \"" +
                                                          shortened(unit.dimension) + "\""));
    reading.library.units.insert_or_assign(unit.symbol, unit);
}

/// "8.3 J_per_K_per_mol", or as LEMS before 0.7 wrote it: a number in SI units of the constant's dimension, or an
/// expression of constants that stand before it.
Result<units::Quantity> constantValue(const Reading& reading, const std::string& text,
                                      const std::optional<units::Dimension>& dimension,
                                      const std::vector<units::UnitDefinition>& custom) {
    auto quantity = units::parseQuantity(text, &custom);
    if (quantity) {
        if (quantity->dimension.none() && dimension) quantity->dimension = *dimension;
        return quantity;
    }
    const auto expression = parseExpression(text);
    if (!expression || !dimension) return quantity;
    const auto value = evaluate(*expression, [&](std::string_view symbol) -> std::optional<double> {
        const auto known = reading.library.constants.find(std::string(symbol));
        return known == reading.library.constants.end() ? std::nullopt : std::optional(known->second.value);
    });
    if (!value) return quantity;
    return units::Quantity{*value, *dimension};
}

void readConstant(Reading& reading, const pugi::xml_node& node, const std::vector<units::UnitDefinition>& custom) {
    std::string constantName = value(node, "symbol");  // LEMS before 0.7 named it so
    if (constantName.empty()) constantName = reading.required(node, "name");
    const std::string text = reading.required(node, "value");
    if (constantName.empty() || text.empty()) return;
    const std::string dimensionName = value(node, "dimension");
    const auto dimension = dimensionName.empty() ? std::nullopt : reading.library.dimension(dimensionName);
    const auto quantity = constantValue(reading, text, dimension, custom);
    if (!quantity) {
        reading.report(node, quantity.error());
        return;
    }
    if (!dimensionName.empty() && !dimension)
        reading.report(node, makeError("dimension-unknown", "constant \"" + shortened(constantName) +
                                                                "\" has the unknown dimension \"" +
                                                                shortened(dimensionName) + "\""));
    if (dimension && !(quantity->dimension == *dimension)) {
        Error error = makeError("wrong-dimension", "constant \"" + shortened(constantName) + "\" is declared as " +
                                                       shortened(dimensionName) + " and its value is not one");
        error.found = "\"" + shortened(text) + "\"";
        error.expected = dimension->none() ? "a number without unit" : "a unit of " + shortened(dimensionName);
        reading.report(node, std::move(error));
    }
    reading.library.constants.insert_or_assign(constantName, *quantity);
}

struct ParameterElement {
    std::string_view element;
    ParameterKind kind;
    const char* nameAttribute = "name";
    const char* valueAttribute = "value";
};

constexpr ParameterElement kParameterElements[] = {
    {"Parameter", ParameterKind::parameter, "name", "defaultValue"},
    {"IndexParameter", ParameterKind::parameter, "name", "defaultValue"},
    {"IntegerParameter", ParameterKind::parameter, "name", "defaultValue"},
    {"DerivedParameter", ParameterKind::derived},
    {"Fixed", ParameterKind::fixed, "parameter"},
    {"Constant", ParameterKind::constant},
    {"CONSTANT", ParameterKind::constant},  // found in published models
    {"Property", ParameterKind::property, "name", "defaultValue"},
    {"Requirement", ParameterKind::requirement},
    {"Exposure", ParameterKind::exposure},
    {"Text", ParameterKind::text, "name", "defaultValue"},
    {"ComponentTypeReference", ParameterKind::text},
    {"Path", ParameterKind::path, "name", "defaultValue"},
    {"PathParameter", ParameterKind::path},
};

bool readParameter(Reading& reading, const pugi::xml_node& node, ComponentType& type) {
    for (const ParameterElement& row : kParameterElements) {
        if (name(node) != row.element) continue;
        Parameter parameter;
        parameter.kind = row.kind;
        parameter.name =
            node.attribute(row.nameAttribute) ? value(node, row.nameAttribute) : reading.required(node, "name");
        parameter.dimension = value(node, "dimension");
        parameter.value = value(node, row.valueAttribute);
        parameter.description = value(node, "description");
        parameter.select = value(node, "select");
        parameter.where = reading.document.spot(node, reading.file);
        parameter.optional = parameter.kind == ParameterKind::property || node.attribute("defaultValue");
        if (!parameter.name.empty()) type.parameters.push_back(std::move(parameter));
        return true;
    }
    return false;
}

struct ChildElement {
    std::string_view element;
    ChildKind kind;
};

constexpr ChildElement kChildElements[] = {
    {"Child", ChildKind::child},
    {"Children", ChildKind::children},
    {"ComponentReference", ChildKind::componentReference},
    {"Link", ChildKind::link},
    {"Attachments", ChildKind::attachments},
    {"InstanceRequirement", ChildKind::instanceRequirement},
};

bool readChildSlot(Reading& reading, const pugi::xml_node& node, ComponentType& type) {
    for (const ChildElement& row : kChildElements) {
        if (name(node) != row.element) continue;
        ChildSlot slot{reading.required(node, "name"), value(node, "type"), row.kind, value(node, "description"),
                       reading.document.spot(node, reading.file)};
        if (slot.type.empty()) slot.type = value(node, "class");  // LEMS before 0.7
        if (!slot.name.empty()) type.children.push_back(std::move(slot));
        return true;
    }
    return false;
}

void readMember(Reading& reading, const pugi::xml_node& node, ComponentType& type) {
    if (readParameter(reading, node, type) || readChildSlot(reading, node, type)) return;
    if (name(node) == "EventPort") {
        EventPort port{reading.required(node, "name"), value(node, "direction") == "out"};
        if (!port.name.empty()) type.ports.push_back(std::move(port));
    } else if (name(node) == "InstancePair" || name(node) == "InstanceRequirements") {
        type.structure.push_back(readComponent(reading.document, node, reading.file));
    } else if (name(node) == "Dynamics" || name(node) == "Behavior") {  // Behavior: LEMS before 0.7
        Dynamics dynamics = readDynamics(reading.document, node, reading.file, reading.diagnostics);
        if (!type.dynamics) type.dynamics.emplace();
        append(*type.dynamics, std::move(dynamics));
    } else if (name(node) != "notes" && name(node) != "annotation") {
        type.structure.push_back(readComponent(reading.document, node, reading.file));
    }
}

void readType(Reading& reading, const pugi::xml_node& node) {
    ComponentType type;
    type.name = reading.required(node, "name");
    if (type.name.empty()) return;
    type.extends = value(node, "extends");
    if (type.extends.empty()) type.extends = value(node, "eXtends");
    type.description = value(node, "description");
    type.where = reading.document.spot(node, reading.file);
    for (const pugi::xml_node& member : node.children())
        if (member.type() == pugi::node_element) readMember(reading, member, type);
    const ComponentType* old = reading.library.type(type.name);
    const bool replaces = old && old->standard;
    const std::string typeName = type.name;
    const int oldLine = old ? static_cast<int>(old->where.line) : 0;
    const bool sameFile = old && !old->standard && old->where.file == type.where.file;
    if (!reading.library.add(std::move(type))) {
        Error error =
            makeError("type-duplicate",
                      "ComponentType \"" + shortened(typeName) + "\" is defined twice; the first definition holds",
                      sameFile ? "The first one is at line " + std::to_string(oldLine) + "."
                               : "The first one is in another file.");
        reading.report(node, std::move(error), Severity::warning);
    } else if (replaces) {
        reading.report(node,
                       makeError("type-replaces-standard", "ComponentType \"" + shortened(typeName) +
                                                               "\" replaces the standard type of this name"),
                       Severity::info);
    }
}

}  // namespace

std::vector<Diagnostic> readTypes(const io::XmlDocument& document, std::uint32_t file, Library& library) {
    Reading reading{document, file, library, {}};
    const pugi::xml_node root = document.root();
    // Units name dimensions, constants are written in units, and either may stand after what uses it.
    for (const pugi::xml_node& node : root.children("Dimension")) readDimension(reading, node);
    for (const pugi::xml_node& node : root.children("Unit")) readUnit(reading, node);
    if (root.child("Constant")) {
        const auto custom = library.customUnits();
        for (const pugi::xml_node& node : root.children("Constant")) readConstant(reading, node, custom);
    }
    for (const pugi::xml_node& node : root.children("ComponentType")) readType(reading, node);
    return std::move(reading.diagnostics);
}

Component readComponent(const io::XmlDocument& document, const pugi::xml_node& element, std::uint32_t file) {
    Component out;
    out.element = element.name();
    out.where = document.spot(element, file);
    for (const pugi::xml_attribute& attribute : element.attributes()) {
        const std::string_view attributeName = attribute.name();
        if (attributeName == "id")
            out.id = attribute.value();
        else if (attributeName == "type")
            out.type = attribute.value();
        else
            out.attributes.emplace_back(attribute.name(), attribute.value());
    }
    if (out.type.empty()) out.type = out.element;
    for (const pugi::xml_node& child : element.children()) {
        if (child.type() == pugi::node_element)
            out.children.push_back(readComponent(document, child, file));  // depth is limited by XmlDocument
        else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            out.text += child.value();
    }
    out.text = std::string(trimmed(out.text));
    return out;
}

}  // namespace nl::lems
