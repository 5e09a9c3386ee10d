// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include <fmt/core.h>

#include "core/base/text.hpp"
#include "core/neuroml/write_document.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {
namespace {

using lems::Component;

/// True when the schema's pattern takes the text as it is: -?digits(.digits)?(e-?digits)? unit.
bool conforms(std::string_view text, std::string_view dimension, const Schema& schema) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size() && isDigit(text[i])) ++i;
        return i > begin;
    };
    if (i < text.size() && text[i] == '-') ++i;
    digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (!digits()) return false;
    }
    if (i + 1 < text.size() && (text[i] == 'e' || text[i] == 'E') && (isDigit(text[i + 1]) || text[i + 1] == '-')) {
        ++i;
        if (text[i] == '-') ++i;
        if (!digits()) return false;
    }
    if (i == 0) return false;
    return schema.unitAllowed(dimension, trimmed(text.substr(i)));
}

std::string quantityAttribute(const Writing& writing, std::string_view text, std::string_view dimension) {
    text = trimmed(text);
    if (conforms(text, dimension, writing.schema)) return std::string(text);
    std::vector<units::UnitDefinition> custom;
    if (writing.model.library) custom = writing.model.library->customUnits();
    const auto known = units::standardDimension(dimension);
    const auto value = known ? units::parseQuantity(text, *known, &custom) : Result<double>(fail("", ""));
    return value ? schemaQuantity(*value, dimension) : std::string(text);
}

std::string attributeText(Writing& writing, const SchemaType::Attribute& attribute, std::string_view text) {
    switch (attribute.value) {
        case SchemaType::Value::quantity:
            return quantityAttribute(writing, text, attribute.dimension);
        case SchemaType::Value::id:
            // The schema calls a segment's number an id; a number stays one.
            return attribute.name == "segment" ? std::string(text) : writing.ids.of(trimmed(text));
        case SchemaType::Value::text:
            break;
    }
    if (attribute.name == "segmentGroup" || attribute.name == "inhomogeneousParameter")
        return writing.ids.of(trimmed(text));
    return std::string(text);
}

bool isNamespace(std::string_view name) { return name.substr(0, 5) == "xmlns" || name.substr(0, 4) == "xsi:"; }

void dropAttributes(Writing& writing, const Component& component, std::string_view elementName,
                    const SchemaType& type) {
    for (const auto& [name, value] : component.attributes)
        if (type.attribute(name) == nullptr && !isNamespace(name))
            writing.drop(component.where, "attribute-dropped",
                         fmt::format("attribute {} of <{}> is not part of the standard and was left out",
                                     shortened(name), elementName));
}

void dropChild(Writing& writing, const Component& child, std::string_view elementName) {
    writing.drop(child.where, "element-dropped",
                 fmt::format("<{}> in <{}> is not part of the standard and was left out", shortened(child.element),
                             elementName));
}

void writeAttributes(Writing& writing, const Component& component, std::string_view elementName,
                     const SchemaType& type) {
    for (const SchemaType::Attribute& attribute : type.attributes) {
        if (attribute.name == "id" && !component.id.empty()) {
            // Ids of gates, states and connections are ids too; those of numbered things are not.
            writing.out.attribute(
                "id", attribute.value == SchemaType::Value::id ? writing.ids.of(component.id) : component.id);
        } else if (attribute.name == "type") {
            if (component.type != elementName) writing.out.attribute("type", component.type);
        } else if (const std::string* value = component.attribute(attribute.name)) {
            writing.out.attribute(attribute.name, attributeText(writing, attribute, *value));
        }
    }
    dropAttributes(writing, component, elementName, type);
}

// --- annotations: anything, with namespaces ---

std::string_view prefixOf(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

void collectPrefixes(const Component& component, std::set<std::string, std::less<>>& used,
                     std::set<std::string, std::less<>>& declared) {
    used.emplace(prefixOf(component.element));
    for (const auto& [name, value] : component.attributes) {
        if (name.rfind("xmlns:", 0) == 0)
            declared.insert(name.substr(6));
        else
            used.emplace(prefixOf(name));
    }
    for (const Component& child : component.children) collectPrefixes(child, used, declared);
}

std::string namespaceOf(const std::string& prefix) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 10> kKnown{{
        {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
        {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
        {"dc", "http://purl.org/dc/elements/1.1/"},
        {"dcterms", "http://purl.org/dc/terms/"},
        {"foaf", "http://xmlns.com/foaf/0.1/"},
        {"scoro", "http://purl.org/spar/scoro/"},
        {"bqbiol", "http://biomodels.net/biology-qualifiers/"},
        {"bqmodel", "http://biomodels.net/model-qualifiers/"},
        {"vCard", "http://www.w3.org/2001/vcard-rdf/3.0#"},
        {"xsi", "http://www.w3.org/2001/XMLSchema-instance"},
    }};
    const auto found = std::find_if(kKnown.begin(), kKnown.end(), [&](const auto& row) { return row.first == prefix; });
    return found == kKnown.end() ? "urn:prefix:" + prefix : found->second;
}

void writeAnything(Writing& writing, const Component& component, bool declare) {
    writing.out.open(component.element);
    if (declare) {
        std::set<std::string, std::less<>> used, declared{"", "xml"};
        collectPrefixes(component, used, declared);
        for (const std::string& prefix : used)
            if (declared.count(prefix) == 0) writing.out.attribute("xmlns:" + prefix, namespaceOf(prefix));
    }
    if (!component.id.empty()) writing.out.attribute("id", component.id);
    if (component.type != component.element) writing.out.attribute("type", component.type);
    for (const auto& [name, value] : component.attributes) writing.out.attribute(name, value);
    writing.out.text(component.text);
    for (const Component& child : component.children) writeAnything(writing, child, false);
    writing.out.close();
}

/// The name that a child has in the schema: its element, or its type where LEMS writes the role instead.
std::string_view childName(const Component& child, const SchemaType& type) {
    if (type.child(child.element) != nullptr) return child.element;
    return type.child(child.type) != nullptr ? std::string_view(child.type) : std::string_view{};
}

/// Transitions of a kinetic gate stand in pairs, forward and reverse.
void writeTransitionPairs(Writing& writing, const Component& component, const SchemaType& type) {
    std::vector<const Component*> forward, reverse;
    for (const Component& child : component.children) {
        if (childName(child, type) == "forwardTransition") forward.push_back(&child);
        if (childName(child, type) == "reverseTransition") reverse.push_back(&child);
    }
    for (std::size_t i = 0; i < std::max(forward.size(), reverse.size()); ++i)
        for (const auto& [list, name] :
             {std::pair{&forward, "forwardTransition"}, std::pair{&reverse, "reverseTransition"}})
            if (i < list->size())
                writeComponent(writing, *(*list)[i], name, *writing.schema.type(type.child(name)->type));
}

void writeChildren(Writing& writing, const Component& component, std::string_view elementName, const SchemaType& type) {
    for (const SchemaType::Child& slot : type.children) {
        const SchemaType* slotType = writing.schema.type(slot.type);
        if (slot.name == "reverseTransition") continue;
        if (slot.name == "forwardTransition") writeTransitionPairs(writing, component, type);
        for (const Component& child : component.children) {
            if (childName(child, type) != slot.name || slot.name == "forwardTransition") continue;
            if (slotType == nullptr)
                writing.out.textElement(slot.name, child.text);
            else
                writeComponent(writing, child, slot.name, *slotType);
        }
    }
    for (const Component& child : component.children)
        if (childName(child, type).empty()) dropChild(writing, child, elementName);
}

}  // namespace

void Writing::drop(const SourceSpot& where, std::string code, std::string message) {
    constexpr std::size_t kMost = 50;
    if (dropped.size() >= kMost) return;
    Error error = makeError(std::move(code), std::move(message));
    error.where = model.range(where);
    dropped.push_back(makeDiagnostic(Severity::warning, std::move(error)));
}

void writeComponent(Writing& writing, const Component& component, std::string_view elementName,
                    const SchemaType& type) {
    if (type.anything) {
        writeAnything(writing, component, true);
        return;
    }
    writing.out.open(elementName);
    writeAttributes(writing, component, elementName, type);
    if (!component.text.empty())
        writing.drop(component.where, "text-dropped",
                     fmt::format("text between the elements of <{}> was left out: \"{}\"", elementName,
                                 shortened(component.text)));
    writeChildren(writing, component, elementName, type);
    writing.out.close();
}

void writeCell(Writing& writing, const model::CellType& cell, const Component& component, const SchemaType& type) {
    const bool ownBiophysics =
        std::any_of(component.children.begin(), component.children.end(), [](const Component& child) {
            return child.element == "biophysicalProperties" || child.element == "biophysicalProperties2CaPools";
        });
    const std::string_view elementName = type.name == "Cell2CaPools" ? "cell2CaPools" : "cell";
    writing.out.open(elementName);
    for (const SchemaType::Attribute& attribute : type.attributes) {
        if (attribute.name == "id") writing.out.attribute("id", writing.ids.of(cell.id));
        // What the names refer to is written inside.
        else if (attribute.name == "morphology" && cell.morphology)
            continue;
        else if (attribute.name == "biophysicalProperties" && cell.biophysics)
            continue;
        else if (const std::string* value = component.attribute(attribute.name))
            writing.out.attribute(attribute.name, attributeText(writing, attribute, *value));
    }
    dropAttributes(writing, component, elementName, type);
    for (const Component& child : component.children)
        if (type.child(child.element) == nullptr) dropChild(writing, child, elementName);
    for (const SchemaType::Child& slot : type.children) {
        const SchemaType* slotType = writing.schema.type(slot.type);
        if (slot.name == "morphology" && cell.morphology) {
            writeMorphology(writing, *cell.morphology,
                            cell.morphology->id.empty() ? "morphology_" + cell.id : cell.morphology->id);
            continue;
        }
        if (slot.name.substr(0, 21) == "biophysicalProperties" && !ownBiophysics && cell.biophysics) {
            writeBiophysics(writing, *cell.biophysics, cell.morphology.get(),
                            cell.biophysics->id.empty() ? "biophysics_" + cell.id : cell.biophysics->id);
            continue;
        }
        for (const Component& child : component.children) {
            if (child.element != slot.name) continue;
            if (slotType == nullptr)
                writing.out.textElement(slot.name, child.text);
            else
                writeComponent(writing, child, slot.name, *slotType);
        }
    }
    writing.out.close();
}

}  // namespace nl::neuroml
