// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a component that instantiates others, paths through it and numbers of it.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/lems/roles.hpp"
#include "core/sim/builder_structure.hpp"

namespace nl::sim {

using lems::ChildKind;
using lems::Component;
using lems::ComponentType;
using lems::Library;

namespace {

constexpr int kDeepest = 64;  ///< components inside each other, by reference too

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

const std::string* valueOf(const Component& element, std::string_view name) {
    const std::string* text = element.attribute(name);
    return text == nullptr || text->empty() ? nullptr : text;
}

const model::Network* networkOf(const model::Model& model, const std::string& id) {
    const auto found = std::find_if(model.networks.begin(), model.networks.end(),
                                    [&](const model::Network& network) { return network.id == id; });
    return found == model.networks.end() ? nullptr : &*found;
}

bool isNetwork(const model::Model& model, const Component& component, const ComponentType& type) {
    return model.library->isA(type.name, "network") && networkOf(model, component.id) != nullptr;
}

/// Attributes that name components which each instance has as children.
std::vector<std::string> references(const Library& library, const ComponentType& type) {
    std::vector<std::string> out;
    for (const Component* block : StructureTree::blocks(library, type))
        for (const Component& part : block->children)
            if (const std::string* name = valueOf(part, "component"); part.element == "ChildInstance" && name)
                out.push_back(*name);
    return out;
}

/// Whether an end of a connection lies outside of the component (else the connection is inside each instance).
bool leadsOut(const Library& library, const Component& component, const ComponentType& type,
              const std::string* instance) {
    if (instance == nullptr || *instance == "this" || *instance == "parent") return false;
    const std::string* text = valueOf(component, *instance);
    if (text == nullptr) return instance->find('/') != std::string::npos;
    return !text->starts_with("./") && component.child(*text) == nullptr &&
           lems::slotNamed(library, type, *text) == nullptr;
}

bool carriesOut(const Library& library, const Component& component, const ComponentType& type,
                const std::vector<Component>& elements) {
    return std::any_of(elements.begin(), elements.end(), [&](const Component& one) {
        const auto out = [&](const char* attribute) {
            return leadsOut(library, component, type, valueOf(one, attribute));
        };
        if (one.element == "With") return out("instance");
        if (one.element == "EventConnection") return out("from") || out("to");
        return one.element != "ChildInstance";
    });
}

bool structured(const model::Model& model, const Component& component, const ComponentType& type, int depth) {
    if (depth > kDeepest) return false;
    const Library& library = *model.library;
    if (isNetwork(model, component, type)) return true;
    for (const Component* block : StructureTree::blocks(library, type))
        if (carriesOut(library, component, type, block->children)) return true;
    for (const Component& child : component.children)
        if (const ComponentType* inner = lems::typeInside(library, child, &type);
            inner != nullptr && structured(model, child, *inner, depth + 1))
            return true;
    for (const std::string& name : references(library, type)) {
        const std::string* id = valueOf(component, name);
        if (id == nullptr) continue;
        if (networkOf(model, *id) != nullptr) return true;
        const Component* target = model.component(*id);
        const ComponentType* inner = target == nullptr ? nullptr : library.type(target->type);
        if (inner != nullptr && structured(model, *target, *inner, depth + 1)) return true;
    }
    return false;
}

}  // namespace

StructureInstance itself(StructurePart& part) { return {&part, -1, "", part.component, part.type}; }

StructureInstance memberOf(StructurePart& part, std::size_t member, const Library& library) {
    const Component* component = part.made[member];
    return {&part, static_cast<std::int64_t>(member), "", component, library.type(component->type)};
}

Failure StructureTree::failAt(const SourceSpot& where, Error error) const {
    if (where.line > 0) error.where = model_.range(where);
    return fail(std::move(error));
}

bool StructureTree::instantiates(const model::Model& model, const Component& target) {
    const ComponentType* type = model.library->type(target.type);
    return type != nullptr && structured(model, target, *type, 0);
}

std::vector<const Component*> StructureTree::blocks(const Library& library, const ComponentType& type) {
    std::vector<const Component*> out;
    for (const ComponentType* one : library.lineage(type.name)) {
        for (const Component& block : one->structure)
            if (block.element == "Structure") out.push_back(&block);
        if (!out.empty()) break;
    }
    return out;
}

bool StructureTree::dynamic(const Library& library, const Component& component, const ComponentType& type) {
    if (library.dynamics(type.name) != nullptr) return true;
    return std::any_of(component.children.begin(), component.children.end(), [&](const Component& child) {
        const ComponentType* inner = lems::typeInside(library, child, &type);
        return inner != nullptr && dynamic(library, child, *inner);
    });
}

Result<void> StructureTree::make(const Component& target) {
    const ComponentType* type = model_.library->type(target.type);
    if (type == nullptr)
        return failAt(target.where,
                      makeError("type-unknown", "there is no ComponentType \"" + shortened(target.type) + "\""));
    NL_TRY(made, makePart(target, *type, target.element, nullptr, 0));
    root_ = std::move(made);
    return {};
}

Result<std::unique_ptr<StructurePart>> StructureTree::makePart(const Component& component, const ComponentType& type,
                                                               const std::string& element, StructurePart* parent,
                                                               int depth) {
    if (depth > kDeepest)
        return failAt(component.where, makeError("expression-cycle", "components instantiate each other",
                                                 "break the circle of references"));
    auto part = std::make_unique<StructurePart>();
    part->component = &component;
    part->type = &type;
    part->parent = parent;
    part->element = element;
    if (parent != nullptr && isNetwork(model_, component, type)) {
        network_ = networkOf(model_, component.id);
        return part;
    }
    part->container = parent == nullptr || structured(model_, component, type, 0);
    if (part->container) NL_CHECK(fill(*part, depth));
    return part;
}

Result<void> StructureTree::fill(StructurePart& part, int depth) {
    const Library& library = *model_.library;
    std::vector<std::string> instead;  // what a connection puts elsewhere, each time anew
    for (const Component* block : blocks(library, *part.type))
        for (const Component& element : block->children) {
            NL_CHECK(check(element));
            for (const char* name : {"receiver", "component"})
                if (const std::string* slot = valueOf(element, name);
                    slot != nullptr && element.element != "ChildInstance")
                    instead.push_back(*slot);
        }
    for (const Component& child : part.component->children) {
        const ComponentType* inner = lems::typeInside(library, child, part.type);
        if (inner == nullptr || std::find(instead.begin(), instead.end(), child.element) != instead.end()) continue;
        NL_TRY(made, makePart(child, *inner, child.element, &part, depth + 1));
        part.parts.push_back(std::move(made));
    }
    for (const std::string& name : references(library, *part.type)) {
        const std::string* id = valueOf(*part.component, name);
        if (id != nullptr && networkOf(model_, *id) != nullptr) network_ = networkOf(model_, *id);
        const Component* target = id == nullptr ? nullptr : model_.component(*id);
        const ComponentType* inner = target == nullptr ? nullptr : library.type(target->type);
        if (inner == nullptr) continue;
        NL_TRY(made, makePart(*target, *inner, name, &part, depth + 1));
        part.parts.push_back(std::move(made));
    }
    return {};
}

Result<void> StructureTree::check(const Component& element) const {
    if (!isOneOf(element.element,
                 {"MultiInstantiate", "ChildInstance", "ForEach", "With", "If", "Apply", "Assign", "EventConnection"}))
        return failAt(element.where, makeError("structure-unknown",
                                               "<" + shortened(element.element) + "> in a Structure is not supported",
                                               "use MultiInstantiate, ForEach, With, If, Apply and EventConnection"));
    for (const Component& child : element.children) NL_CHECK(check(child));
    return {};
}

// Numbers.

std::optional<double> StructureTree::parameter(StructurePart& part, const std::string& name) const {
    const auto parameters = model_.library->parameters(part.type->name);
    const bool known = std::any_of(parameters.begin(), parameters.end(), [&](const lems::Parameter* one) {
        using K = lems::ParameterKind;
        return one->name == name && (one->kind == K::parameter || one->kind == K::property || one->kind == K::fixed ||
                                     one->kind == K::constant || one->kind == K::derived);
    });
    if (!known) return {};
    if (part.numbers == nullptr) {
        part.alone = std::make_unique<Component>();
        part.alone->type = part.type->name;
        part.alone->attributes = part.component->attributes;
        part.numbers = lems::Instance::make(*model_.library, *part.alone, {});
    }
    return part.numbers == nullptr ? std::nullopt : part.numbers->value(name);
}

Result<double> StructureTree::number(StructurePart& part, const std::string& text, const SourceSpot& where,
                                     std::optional<double> index, RandomStream* random) const {
    std::string written = text;  // random() is random(1)
    for (std::size_t at = written.find("random()"); at != std::string::npos; at = written.find("random()"))
        written.insert(at + 7, "1");
    auto parsed = lems::parseExpression(written);
    if (!parsed) return failAt(where, parsed.error());
    const auto value = [&](std::string_view symbol) -> std::optional<double> {
        if (symbol == "index" && index) return index;
        for (StructurePart* at = &part; at != nullptr; at = at->parent)
            if (const auto found = parameter(*at, std::string(symbol))) return found;
        const auto constant = model_.library->constants.find(std::string(symbol));
        return constant == model_.library->constants.end() ? std::nullopt : std::optional(constant->second.value);
    };
    const auto out = evaluate(*parsed, value, random);
    if (!out) return failAt(where, out.error());
    if (!std::isfinite(*out))
        return failAt(where, makeError("value-not-finite", "\"" + shortened(text) + "\" gives no finite number"));
    return *out;
}

// Paths.

namespace {

struct Step {
    std::string name;
    std::optional<std::size_t> index;
    bool all = false;
};

std::optional<Step> stepOf(std::string_view text) {
    Step out;
    const std::size_t bracket = text.find('[');
    out.name = std::string(text.substr(0, bracket));
    if (bracket == std::string_view::npos) return out;
    if (text.back() != ']') return {};
    const std::string_view inner = text.substr(bracket + 1, text.size() - bracket - 2);
    if (inner == "*") {
        out.all = true;
        return out;
    }
    std::size_t index = 0;
    const auto [end, failed] = std::from_chars(inner.data(), inner.data() + inner.size(), index);
    if (failed != std::errc() || end != inner.data() + inner.size() || inner.empty()) return {};
    out.index = index;
    return out;
}

}  // namespace

std::vector<StructureInstance> StructureTree::find(StructurePart& part, std::string_view path,
                                                   const Named& named) const {
    return walk(part, path, named, 0);
}

std::vector<StructureInstance> StructureTree::walk(StructurePart& part, std::string_view path, const Named& named,
                                                   int depth) const {
    if (path.empty() || depth > kDeepest) return {};
    std::vector<StructureInstance> at{itself(part)};
    for (bool first = true; !path.empty(); first = false) {
        const std::size_t slash = path.find('/');
        const auto step = stepOf(path.substr(0, slash));
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        if (!step) return {};
        std::vector<StructureInstance> next;
        const auto alias = std::find_if(named.rbegin(), named.rend(),
                                        [&](const auto& one) { return first && one.first == step->name; });
        if (alias != named.rend())
            next.push_back(alias->second);
        else
            for (const StructureInstance& from : at)
                for (StructureInstance& one : stepInto(from, step->name, depth)) next.push_back(std::move(one));
        if (step->index || step->all) {
            std::vector<StructureInstance> members;
            for (const StructureInstance& one : next)
                for (std::size_t i = 0; one.member < 0 && one.inside.empty() && i < one.part->made.size(); ++i)
                    if (step->all || i == *step->index) members.push_back(memberOf(*one.part, i, *model_.library));
            next = std::move(members);
        }
        at = std::move(next);
    }
    return at;
}

std::vector<StructureInstance> StructureTree::stepInto(const StructureInstance& from, const std::string& name,
                                                       int depth) const {
    if (name.empty() || name == "." || name == "this") return {from};
    if (name == ".." || name == "parent") {
        if (from.member >= 0 || !from.inside.empty()) return {itself(*from.part)};
        return from.part->parent == nullptr ? std::vector<StructureInstance>()
                                            : std::vector{itself(*from.part->parent)};
    }
    const bool part = from.member < 0 && from.inside.empty();
    if (!part || !from.part->container)
        if (std::vector<StructureInstance> out = below(from, name); !part || !out.empty()) return out;
    return named(*from.part, name, depth);
}

/// A child of a container, one of its instances, or what an attribute of it names.
std::vector<StructureInstance> StructureTree::named(StructurePart& part, const std::string& name, int depth) const {
    std::size_t index = 0;
    const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (failed == std::errc() && end == name.data() + name.size() && index < part.made.size())
        return {memberOf(part, index, *model_.library)};
    std::vector<StructureInstance> out;
    for (const auto& child : part.parts)
        if (child->component->id == name) out.push_back(itself(*child));
    for (const auto& child : part.parts)
        if (child->component->id != name &&
            lems::isMeantBy(*model_.library, name, *part.type, child->element, *child->type))
            out.push_back(itself(*child));
    if (!out.empty()) return out;
    const std::string* text = valueOf(*part.component, name);
    if (text == nullptr || *text == name) return {};
    for (StructurePart* from = &part; from != nullptr && out.empty(); from = from->parent)
        out = walk(*from, *text, {}, depth + 1);
    return out;
}

/// What stands inside an instance; the name of its own component is itself, as NeuroML writes "../pop/0/cell".
std::vector<StructureInstance> StructureTree::below(const StructureInstance& from, const std::string& name) const {
    const Library& library = *model_.library;
    const auto inner = [&](const Component& child, const ComponentType* type, const std::string& element) {
        return StructureInstance{from.part, from.member, from.inside + (child.id.empty() ? element : child.id) + "/",
                                 &child, type};
    };
    for (const Component& child : from.component->children)
        if (const ComponentType* type = lems::typeInside(library, child, from.type);
            type != nullptr && (child.id == name || child.element == name))
            return {inner(child, type, child.element)};
    for (const std::string& reference : references(library, *from.type)) {
        const std::string* id = valueOf(*from.component, reference);
        const Component* target = id == nullptr ? nullptr : model_.component(*id);
        if (target != nullptr && (reference == name || *id == name))
            return {inner(*target, library.type(target->type), reference)};
    }
    if (from.inside.empty() && from.component->id == name) return {from};
    return {};
}

}  // namespace nl::sim
