// SPDX-License-Identifier: GPL-3.0-or-later
// Networks written in LEMS itself: carries out the Structure of each component in the tree of the target, its
// instances first, then its connections.
#include "core/sim/builder_structure.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/lems/roles.hpp"
#include "core/sim/builder.hpp"

namespace nl::sim {

using lems::Component;
using lems::ComponentType;

/// Where a Structure is carried out.
struct Builder::Stage {
    StructurePart* part = nullptr;
    RandomStream* random = nullptr;
    bool connecting = false;  ///< else instances are made
    StructureTree::Named named;
};

namespace {

constexpr double kMostInstances = 1e8;

const std::string* valueOf(const Component& element, std::string_view name) {
    const std::string* text = element.attribute(name);
    return text == nullptr || text->empty() ? nullptr : text;
}

std::string nameOf(const StructurePart& part) {
    if (!part.component->id.empty()) return part.component->id;
    return part.element.empty() ? part.type->name : part.element;
}

std::string who(const StructurePart& part) { return shortened(nameOf(part)) + " (" + part.type->name + ")"; }

/// Whether there is something to do in an element: instances to make, or connections.
bool holds(const Component& element, bool connecting) {
    return element.element == (connecting ? "EventConnection" : "MultiInstantiate") ||
           std::any_of(element.children.begin(), element.children.end(),
                       [&](const Component& child) { return holds(child, connecting); });
}

std::vector<std::string> portsOf(const lems::Library& library, const ComponentType& type, bool out) {
    std::vector<std::string> names;
    for (const ComponentType* one : library.lineage(type.name))
        for (const lems::EventPort& port : one->ports)
            if (port.out == out) names.push_back(port.name);
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + shortened(name, 30);
    return out;
}

}  // namespace

// Instances.

Result<void> Builder::structureParts(StructurePart& part) {
    const StructurePart* parent = part.parent;
    if (parent != nullptr && parent->own.group != Place::kNowhere) {
        part.own = parent->own;  // the container's equations have those of its children
        part.prefix = parent->prefix + nameOf(part) + "/";
    } else if (part.container ? model_.library->dynamics(part.type->name) != nullptr
                              : StructureTree::dynamic(*model_.library, *part.component, *part.type)) {
        if (part.container)
            NL_CHECK(containerItself(part));
        else
            NL_CHECK(instances(part, *part.component, 1, {}));
    }
    if (!part.container) return {};
    RandomStream random(plan_.seed, streamOf("structure instances"));
    Stage stage{&part, &random, false, {}};
    for (const Component* block : StructureTree::blocks(*model_.library, *part.type))
        NL_CHECK(carryOut(stage, block->children));
    for (const auto& child : part.parts) NL_CHECK(structureParts(*child));
    return {};
}

/// One more instance, of no population.
Result<void> Builder::containerItself(StructurePart& part) {
    Component component = *part.component;
    component.type = part.type->name;
    const Component& made = madeComponents_.emplace_back(std::move(component));
    NL_TRY(system, flat(made));
    const std::uint32_t group =
        groupFor("container " + made.type, *system, made.type, Place::kNowhere, Place::kNowhere);
    componentOf_[group] = &made;
    part.own = {static_cast<std::int32_t>(group), plan_.groups[group].add(system->parameterValues())};
    around_[group].push_back(part.parent);
    label(group, part.own.row, nameOf(part));
    return {};
}

Result<void> Builder::instances(StructurePart& part, const Component& component, std::uint64_t count,
                                const Numbers& numbers) {
    if (part.population < 0) {
        part.population = static_cast<std::int32_t>(plan_.populations.size());
        population_.push_back(nullptr);
        populationNames_.push_back(nameOf(part));
        plan_.populations.emplace_back();
        plan_.populationIds.emplace_back();
    }
    const auto cell = std::find_if(model_.cellTypes.begin(), model_.cellTypes.end(), [&](const model::CellType& type) {
        return type.component.valid() && &model_.components[type.component.index()] == &component;
    });
    const model::CellTypeId id{
        cell == model_.cellTypes.end() ? -1 : static_cast<std::int32_t>(cell - model_.cellTypes.begin())};
    if (shaped(id)) {
        NL_CHECK(cableCells(id, count));
    } else {
        // Its type may be that of the slot that it stands in.
        const Component* made = &component;
        if (&component == part.component && component.type != part.type->name) {
            made = &madeComponents_.emplace_back(component);
            madeComponents_.back().type = part.type->name;
        }
        NL_CHECK(pointCells(nameOf(part), *made, count, numbers));
        if (count > 0) {
            const auto group = static_cast<std::size_t>(plan_.populations.back().back().place.group);
            around_[group].resize(plan_.groups[group].count, part.container ? &part : part.parent);
        }
    }
    part.made.insert(part.made.end(), count, &component);
    return {};
}

Result<void> Builder::multiInstantiate(Stage& stage, const Component& element) {
    StructurePart& part = *stage.part;
    const std::string* text = valueOf(element, "number");
    NL_TRY(number, tree_->number(part, text == nullptr ? "1" : *text, element.where, {}, stage.random));
    const double whole = std::round(number);
    if (std::fabs(number - whole) > 1e-6 || whole < 0 || whole > kMostInstances) {
        Error error = makeError("value-range", who(part) + " cannot have that many instances");
        error.found = fmt::format("{} = {:.6g}", text == nullptr ? "1" : shortened(*text), number);
        error.expected = "a whole number from 0 to 10^8";
        return failAt(part.component->where, std::move(error));
    }
    NL_TRY(component, instantiated(part, element));
    std::vector<std::pair<std::string, const Component*>> assigned;
    for (const Component& one : element.children) {
        const std::string* property = valueOf(one, "property");
        if (one.element != "Assign" || property == nullptr) continue;
        const auto known = model_.library->parameters(component->type);
        if (std::none_of(known.begin(), known.end(), [&](const auto* each) { return each->name == *property; }))
            return failAt(one.where, makeError("symbol-unknown", shortened(component->type) + " has no property \"" +
                                                                     shortened(*property) + "\" to assign to"));
        assigned.emplace_back(*property, &one);
    }
    return instances(part, *component, static_cast<std::uint64_t>(whole),
                     [&](const dynamics::System& system, std::uint64_t index, std::vector<double>& values) {
                         return assign(part, system, index, assigned, values);
                     });
}

Result<void> Builder::assign(StructurePart& part, const dynamics::System& system, std::uint64_t index,
                             const std::vector<std::pair<std::string, const Component*>>& assigned,
                             std::vector<double>& values) {
    for (const auto& [property, element] : assigned) {
        const std::string* text = valueOf(*element, "value");
        NL_TRY(value, tree_->number(part, text == nullptr ? "" : *text, element->where, static_cast<double>(index)));
        // A property that no equation reads is no parameter of the system.
        if (const std::size_t i = system.parameter(property); i < values.size()) values[i] = value;
    }
    return {};
}

/// What an element makes instances of: a component by reference or inside the part, or one of a type alone.
Result<const Component*> Builder::instantiated(StructurePart& part, const Component& element) {
    if (const std::string* type = valueOf(element, "componentType")) {
        const std::string* held = valueOf(*part.component, *type);
        const std::string name = held != nullptr && model_.library->type(*type) == nullptr ? *held : *type;
        if (model_.library->type(name) == nullptr)
            return failAt(element.where,
                          makeError("type-unknown", "there is no ComponentType \"" + shortened(name) + "\""));
        Component made;
        made.element = made.type = name;
        made.where = element.where;
        for (const Component& one : element.children)  // any number: each instance has its own
            if (const std::string* property = valueOf(one, "property")) made.attributes.emplace_back(*property, "0");
        return &madeComponents_.emplace_back(std::move(made));
    }
    const std::string* slot = valueOf(element, "component");
    if (slot == nullptr)
        return failAt(element.where, makeError("attribute-missing", "<" + element.element + "> does not say of what",
                                               "add component=\"...\" or componentType=\"...\""));
    return referred(part, *slot);
}

Result<const Component*> Builder::referred(StructurePart& part, const std::string& slot) {
    if (const std::string* id = valueOf(*part.component, slot)) {
        if (const Component* found = model_.component(*id)) return found;
        return failAt(part.component->where, makeError("component-missing",
                                                       who(part) + ", " + shortened(slot) +
                                                           ": there is no component \"" + shortened(*id) + "\"",
                                                       "include the file that defines it"));
    }
    for (const Component& child : part.component->children)
        if (const ComponentType* type = lems::typeInside(*model_.library, child, part.type);
            type != nullptr && child.element == slot) {
            if (child.type == type->name) return &child;
            madeComponents_.push_back(child);
            madeComponents_.back().type = type->name;
            return &madeComponents_.back();
        }
    return failAt(part.component->where,
                  makeError("attribute-missing", who(part) + ": the reference to a component is missing",
                            "add the attribute " + shortened(slot)));
}

// Structure elements.

Result<void> Builder::carryOut(Stage& stage, const std::vector<Component>& elements) {
    const std::size_t before = stage.named.size();
    for (const Component& element : elements) {
        if (element.element == "With") {
            const std::string* instance = valueOf(element, "instance");
            const std::string* as = valueOf(element, "as");
            if (instance == nullptr || as == nullptr)
                return failAt(element.where, makeError("attribute-missing", "<With> needs instance and as"));
            // Only connections have names for instances: all of them are made by then.
            if (!stage.connecting) continue;
            NL_TRY(found, one(stage, *instance, element));
            stage.named.emplace_back(*as, std::move(found));
            if (!element.children.empty()) NL_CHECK(carryOut(stage, element.children));
            continue;
        }
        if (!holds(element, stage.connecting)) continue;
        if (element.element == "MultiInstantiate") NL_CHECK(multiInstantiate(stage, element));
        if (element.element == "EventConnection") NL_CHECK(eventConnection(stage, element));
        if (element.element == "ForEach") NL_CHECK(forEach(stage, element));
        if (element.element == "If") {
            const std::string* test = valueOf(element, "test");
            NL_TRY(value, tree_->number(*stage.part, test == nullptr ? "" : *test, element.where, {}, stage.random));
            if (value != 0) NL_CHECK(carryOut(stage, element.children));
        }
        if (element.element == "Apply") NL_CHECK(apply(stage, element));
    }
    stage.named.erase(stage.named.begin() + static_cast<std::ptrdiff_t>(before), stage.named.end());
    return {};
}

Result<void> Builder::forEach(Stage& stage, const Component& element) {
    const std::string* path = valueOf(element, "instances");
    const std::string* as = valueOf(element, "as");
    if (path == nullptr) return failAt(element.where, makeError("attribute-missing", "<ForEach> needs instances"));
    NL_TRY(chosen, some(stage, *path, element));
    for (const StructureInstance& each : chosen) {
        if (!job_.checkpoint()) return fail(job_.cancelledError());
        if (as != nullptr) stage.named.emplace_back(*as, each);
        NL_CHECK(carryOut(stage, element.children));
        if (as != nullptr) stage.named.pop_back();
    }
    return {};
}

/// What stands inside is done once for each component of the slot, whose attributes and paths hold then.
Result<void> Builder::apply(Stage& stage, const Component& element) {
    const std::string* slot = valueOf(element, "components");
    if (slot == nullptr) return failAt(element.where, makeError("attribute-missing", "<Apply> needs components"));
    for (const auto& child : stage.part->parts) {
        if (!lems::isMeantBy(*model_.library, *slot, *stage.part->type, child->element, *child->type)) continue;
        Stage inner{child.get(), stage.random, stage.connecting, stage.named};
        NL_CHECK(carryOut(inner, element.children));
    }
    return {};
}

/// All instances that a path leads to: those of a part that has made some, else the part itself.
Result<std::vector<StructureInstance>> Builder::some(Stage& stage, const std::string& path, const Component& element) {
    std::vector<StructureInstance> out;
    const std::vector<StructureInstance> found = tree_->find(*stage.part, path, stage.named);
    for (const StructureInstance& each : found) {
        const bool made = each.member < 0 && each.inside.empty() && each.part->population >= 0;
        for (std::size_t i = 0; made && i < each.part->made.size(); ++i)
            out.push_back(memberOf(*each.part, i, *model_.library));
        if (!made) out.push_back(each);
    }
    if (!found.empty()) return out;
    const std::string* text = valueOf(*stage.part->component, path.substr(path.rfind('/') + 1));
    Error error = makeError("component-missing",
                            who(*stage.part) + ": nothing is found at \"" + shortened(path) + "\"" +
                                (text == nullptr ? std::string() : ", which is \"" + shortened(*text) + "\""),
                            "a path is population[index], ../name or the name of an attribute that holds one");
    return failAt(text == nullptr && stage.part->component->attribute(path) == nullptr && path.find('/') != path.npos &&
                          stage.part->parent == nullptr
                      ? element.where
                      : stage.part->component->where,
                  std::move(error));
}

Result<StructureInstance> Builder::one(Stage& stage, const std::string& path, const Component& element) {
    NL_TRY(found, some(stage, path, element));
    if (found.size() == 1) return std::move(found.front());
    return failAt(stage.part->component->where,
                  makeError("value-range",
                            fmt::format("{}: \"{}\" means {} instances where one is needed", who(*stage.part),
                                        shortened(path), found.size()),
                            "write an index, or ForEach in the Structure"));
}

// Connections.

Result<void> Builder::structureConnections(StructurePart& part) {
    if (!part.container) return {};
    RandomStream random(plan_.seed, streamOf("structure connections"));
    Stage stage{&part, &random, true, {}};
    for (const Component* block : StructureTree::blocks(*model_.library, *part.type))
        NL_CHECK(carryOut(stage, block->children));
    for (const auto& child : part.parts) NL_CHECK(structureConnections(*child));
    return {};
}

/// The port that an attribute names, or names the Text of; by default the first.
Result<std::string> Builder::portOf(Stage& stage, const Component& element, const char* attribute,
                                    const ComponentType& type, bool out) {
    const std::vector<std::string> ports = portsOf(*model_.library, type, out);
    std::string name = ports.empty() ? std::string() : ports.front();
    if (const std::string* wanted = valueOf(element, attribute)) {
        const auto parameters = model_.library->parameters(stage.part->type->name);
        const auto holder = std::find_if(parameters.begin(), parameters.end(),
                                         [&](const lems::Parameter* one) { return one->name == *wanted; });
        const std::string* held = valueOf(*stage.part->component, *wanted);
        if (held != nullptr)
            name = *held;
        else if (holder == parameters.end())
            name = *wanted;
        else if (!(*holder)->value.empty())
            name = (*holder)->value;
    }
    if (std::find(ports.begin(), ports.end(), name) != ports.end()) return name;
    const char* direction = out ? "sends" : "receives";
    return failAt(stage.part->component->where,
                  makeError("port-missing",
                            name.empty() ? fmt::format("{}: {} {} no events", who(*stage.part), type.name, direction)
                                         : fmt::format("{}: {} has no port \"{}\" that {} events", who(*stage.part),
                                                       type.name, shortened(name), direction),
                            ports.empty() ? "its ComponentType needs an EventPort" : "it has " + listed(ports)));
}

Result<void> Builder::eventConnection(Stage& stage, const Component& element) {
    StructureInstance ends[2];
    for (const bool to : {false, true}) {
        const std::string* name = valueOf(element, to ? "to" : "from");
        if (name == nullptr)
            return failAt(element.where, makeError("attribute-missing", "<EventConnection> needs from and to"));
        NL_TRY(found, one(stage, *name, element));
        ends[to ? 1 : 0] = std::move(found);
    }
    const auto& [from, to] = ends;
    // Cells with a shape spike where their potential rises above the threshold.
    const bool shaped = isShaped(from);
    std::string out;
    if (!shaped) {
        NL_TRY(port, portOf(stage, element, "sourcePort", *from.type, true));
        out = std::move(port);
    }
    const auto source = eventSource(from, out);
    if (!source)
        return failAt(stage.part->component->where,
                      makeError("port-missing", who(*stage.part) + ": nothing that sends events stands at its source"));
    double delay = 0;
    if (const std::string* text = valueOf(element, "delay")) {
        NL_TRY(value, tree_->number(*stage.part, *text, element.where, {}, stage.random));
        delay = value;
    }
    if (const std::string* receiver = valueOf(element, "receiver"))
        return receive(stage, element, *source, to, *receiver, delay);
    if (isShaped(to))
        return failAt(stage.part->component->where,
                      makeError("port-missing", who(*stage.part) + ": a cell with a shape receives events at synapses",
                                "name one with receiver"));
    NL_TRY(in, portOf(stage, element, "targetPort", *to.type, false));
    const auto [place, prefix] = placeAt(to);
    if (place.group < 0) return {};
    const std::string port = prefix + in;
    if (plan_.groups[static_cast<std::size_t>(place.group)].handlerOf(port) >= 0)
        connect(*source, place, port, 1, delay);
    return {};
}

/// An instance of the receiver is attached to the target and has the event.
Result<void> Builder::receive(Stage& stage, const Component& element, const Source& source, const StructureInstance& to,
                              const std::string& receiver, double delay) {
    const SourceSpot& where = stage.part->component->where;
    NL_TRY(component, referred(*stage.part, receiver));
    const ComponentType* type = model_.library->type(component->type);
    if (to.member < 0 || !to.inside.empty() || type == nullptr)
        return failAt(
            where, makeError("structure-unknown", who(*stage.part) + ": a receiver needs a cell of a population, or a "
                                                                     "component that stands in the network"));
    std::string slot;
    if (const std::string* container = valueOf(element, "receiverContainer")) {
        const std::string* held = valueOf(*stage.part->component, *container);
        if (held != nullptr) slot = *held;
    }
    const lems::ChildSlot* attachments = slot.empty() ? nullptr : lems::slotNamed(*model_.library, *to.type, slot);
    if (!slot.empty() && !isShaped(to) && (attachments == nullptr || attachments->kind != lems::ChildKind::attachments))
        return failAt(where, makeError("element-missing", who(*stage.part) + ": " + shortened(to.type->name) +
                                                              " has no Attachments \"" + shortened(slot) + "\""));
    NL_TRY(port, portOf(stage, element, "targetPort", *type, false));
    NL_TRY(system, flat(*component));
    const std::size_t parameter = system->parameter("weight");
    double weight = parameter < system->parameters.size() ? system->parameters[parameter].value : 1;
    for (const Component& one : element.children) {
        const std::string* property = valueOf(one, "property");
        const std::string* text = valueOf(one, "value");
        if (one.element != "Assign" || property == nullptr || text == nullptr) continue;
        if (*property != "weight")
            return failAt(one.where, makeError("structure-unknown", "only the weight of a receiver can be assigned"));
        NL_TRY(value, tree_->number(*stage.part, *text, one.where, {}, stage.random));
        weight = value;
    }
    const Place host =
        placeIn(static_cast<std::size_t>(to.part->population), static_cast<std::uint32_t>(to.member), 0, 0.5);
    NL_TRY(place, attach(*component, host, weight, {}, isShaped(to) ? std::string() : slot));
    if (plan_.groups[static_cast<std::size_t>(place.group)].handlerOf(port) >= 0)
        connect(source, place, port, weight, delay);
    return {};
}

}  // namespace nl::sim
