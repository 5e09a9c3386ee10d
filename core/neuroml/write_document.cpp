// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/write_document.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include <fmt/core.h>

#include "core/base/text.hpp"

namespace nl::neuroml {
namespace {

using lems::Component;

constexpr const char* kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.neuroml.org/schema/neuroml2 "
    "https://raw.github.com/NeuroML/NeuroML2/development/Schemas/NeuroML2/NeuroML_v2.3.1.xsd\"";

/// The element a top-level component is written as, or empty when the schema has none.
std::string_view elementOf(const Component& component, const model::Model& model, const Schema& schema) {
    if (schema.document().child(component.element) != nullptr) return component.element;
    if (schema.document().child(component.type) != nullptr) return component.type;
    if (model.library && model.library->isA(component.type, "baseIonChannel")) return "ionChannel";
    return {};
}

/// Elements whose `type` the schema takes from a list of standard ones.
bool listsItsTypes(const SchemaType& slot) {
    constexpr std::array<std::string_view, 6> kListed{"IonChannel",         "IonChannelHH",   "IonChannelVShift",
                                                      "GateHHUndetermined", "BlockMechanism", "PlasticityMechanism"};
    return std::find(kListed.begin(), kListed.end(), slot.name) != kListed.end();
}

/// The first component that the schema cannot hold though its type is the files' own, among a component and what is in
/// it: the type does not fit, or the schema has no place for its element or for one of its attributes. Null when there
/// is none.
const Component* firstMisfit(const Component& component, const SchemaType& slot, const model::Model& model,
                             const Schema& schema) {
    if (slot.anything) return nullptr;
    const auto ownType = [&](const Component& c) -> const lems::ComponentType* {
        const lems::ComponentType* type = model.library ? model.library->type(c.type) : nullptr;
        return type != nullptr && !type->standard ? type : nullptr;
    };
    if (const lems::ComponentType* own = ownType(component)) {
        if (!typeFitsSchema(*model.library, *own) || listsItsTypes(slot)) return &component;
        for (const auto& [name, value] : component.attributes)
            if (slot.attribute(name) == nullptr && name.rfind("xmlns", 0) != 0) return &component;
    }
    for (const Component& child : component.children) {
        const SchemaType::Child* place = slot.child(child.element);
        if (place == nullptr) place = slot.child(child.type);
        const SchemaType* type = place == nullptr ? nullptr : schema.type(place->type);
        if (place == nullptr && ownType(child) != nullptr) return &child;
        if (type == nullptr) continue;
        if (const Component* found = firstMisfit(child, *type, model, schema)) return found;
    }
    return nullptr;
}

/// The same of a component at the top of a file; itself when its element has no place there.
const Component* misfit(const Component& component, const model::Model& model, const Schema& schema) {
    const std::string_view element = elementOf(component, model, schema);
    if (element.empty()) return &component;
    const SchemaType* type = schema.type(schema.document().child(element)->type);
    return type == nullptr ? nullptr : firstMisfit(component, *type, model, schema);
}

Error notRepresentable(SourceRange where, std::string message) {
    Error error =
        makeError("not-representable", std::move(message), "Keep it as LEMS, or write the rest without it (--lossy).");
    error.where = std::move(where);
    return error;
}

class DocumentWriter {
public:
    DocumentWriter(Writing& writing, bool withNetworks) : w_(writing), withNetworks_(withNetworks) {
        for (const model::CellType& cell : w_.model.cellTypes)
            if (cell.component.valid()) cellOf_.emplace(cell.component.value, &cell);
    }

    Result<std::string> write() {
        std::string& text = w_.out.string();
        text = kHead;
        // The document element is written by hand: its attributes are the schema's addresses.
        XmlText head;
        head.attribute("id", w_.model.id.empty() ? std::string("model") : w_.ids.of(w_.model.id));
        text += head.string() + ">\n";
        if (!w_.model.notes.empty()) w_.out.textElement("notes", trimmed(w_.model.notes));
        for (const SchemaType::Child& slot : w_.schema.document().children) {
            if (!w_.job.checkpoint()) return fail(w_.job.cancelledError());
            if (slot.name == "morphology")
                writeLooseMorphologies();
            else if (slot.name == "network") {
                if (!writeNetworks()) return fail(w_.job.cancelledError());
            } else if (slot.name == "ComponentType") {
                writeTypes(w_);
            } else {
                writeSlot(slot);
            }
        }
        text += "</neuroml>\n";
        return std::move(text);
    }

private:
    void writeSlot(const SchemaType::Child& slot) {
        const SchemaType* type = w_.schema.type(slot.type);
        if (type == nullptr || slot.name == "include") return;
        for (std::size_t i = 0; i < w_.model.components.size(); ++i) {
            const Component& component = w_.model.components[i];
            if (elementOf(component, w_.model, w_.schema) != slot.name ||
                misfit(component, w_.model, w_.schema) != nullptr)
                continue;
            if (!isFirst(component, i)) continue;
            const auto cell = cellOf_.find(static_cast<std::int32_t>(i));
            const bool detailed = slot.name == "cell" || slot.name == "cell2CaPools";
            if (detailed && cell != cellOf_.end())
                writeCell(w_, *cell->second, component, *type);
            else
                writeComponent(w_, component, slot.name, *type);
        }
    }

    /// Of several components of one id only the first can be referred to; the file would not be valid with both.
    bool isFirst(const Component& component, std::size_t index) {
        if (component.id.empty()) return true;
        const auto found = w_.model.componentIndex.find(component.id);
        if (found == w_.model.componentIndex.end() || found->second.index() == index) return true;
        w_.drop(component.where, "duplicate-id",
                fmt::format("a second component \"{}\" was left out", shortened(component.id)));
        return false;
    }

    void writeLooseMorphologies() {
        std::set<const morphology::Morphology*> used;
        for (const model::CellType& cell : w_.model.cellTypes) used.insert(cell.morphology.get());
        for (const auto& morphology : w_.model.morphologies)
            if (used.count(morphology.get()) == 0)
                writeMorphology(w_, *morphology, morphology->id.empty() ? "morphology" : morphology->id);
    }

    bool writeNetworks() {
        if (!withNetworks_) return true;
        for (const model::Network& network : w_.model.networks)
            if (!writeNetwork(w_, network)) return false;
        return true;
    }

    Writing& w_;
    bool withNetworks_;
    std::unordered_map<std::int32_t, const model::CellType*> cellOf_;
};

}  // namespace

Result<void> checkRepresentable(const model::Model& model, const Schema& schema) {
    for (const Component& component : model.components) {
        const Component* found = misfit(component, model, schema);
        if (found == nullptr) continue;
        const std::string name = shortened(found->id.empty() ? component.id : found->id);
        const lems::ComponentType* type = model.library ? model.library->type(found->type) : nullptr;
        if (type != nullptr && type->standard)
            return fail(notRepresentable(
                model.range(found->where),
                fmt::format("<{}> \"{}\" has no place in a .nml file", shortened(found->element), name)));
        return fail(notRepresentable(
            model.range(found->where),
            fmt::format("\"{}\" is of type {}, which the files define themselves and which a .nml file "
                        "cannot hold",
                        name, shortened(found->type))));
    }
    if (!model.library) return {};
    for (const lems::ComponentType& type : model.library->types)
        if (!type.standard && !typeFitsSchema(*model.library, type))
            return fail(
                notRepresentable(model.range(type.where),
                                 fmt::format("a .nml file cannot hold the ComponentType {}", shortened(type.name))));
    return {};
}

void reserveIds(NmlIds& ids, const model::Model& model) {
    for (const Component& component : model.components) ids.reserve(component.id);
    for (const model::CellType& cell : model.cellTypes) {
        ids.reserve(cell.id);
        if (!cell.morphology) continue;
        for (const morphology::SegmentGroup& group : cell.morphology->groups) ids.reserve(group.id);
    }
    for (const model::Network& network : model.networks) ids.reserve(network.id);
    for (const model::Population& population : model.populations) ids.reserve(population.id);
    for (const model::Projection& projection : model.projections) ids.reserve(projection.id);
    for (const model::InputList& list : model.inputs) ids.reserve(list.id);
}

Result<std::string> documentText(Writing& writing, bool withNetworks) {
    return DocumentWriter(writing, withNetworks).write();
}

}  // namespace nl::neuroml
