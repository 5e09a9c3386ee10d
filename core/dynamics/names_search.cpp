// SPDX-License-Identifier: GPL-3.0-or-later
// "//Type[attribute=path]/name": components of a type anywhere in the tree, by a text that they share with another.
#include <algorithm>

#include "core/dynamics/names.hpp"
#include "core/lems/roles.hpp"

namespace nl::dynamics {

using lems::ChildKind;
using lems::Component;
using lems::ComponentType;

namespace {

constexpr int kDeepest = 64;

/// "//Type[attribute=path]/name" or "//Type[attribute='text']/name", the filter may be missing.
struct Search {
    std::string type, attribute, path, name;
    bool literal = false;  ///< `path` is the text itself
};

std::optional<Search> parseSearch(std::string_view select) {
    Search out;
    select.remove_prefix(2);
    const std::size_t slash = select.rfind('/');
    const std::size_t bracket = select.find('[');
    if (slash == std::string_view::npos || slash + 1 == select.size()) return {};
    out.name = std::string(select.substr(slash + 1));
    out.type = std::string(select.substr(0, std::min(bracket, slash)));
    if (out.type.empty() || out.type.find('/') != std::string::npos) return {};
    if (bracket == std::string_view::npos) return out;
    if (slash == 0 || select[slash - 1] != ']' || bracket + 1 > slash - 1) return {};
    const std::string_view filter = select.substr(bracket + 1, slash - 2 - bracket);
    const std::size_t equals = filter.find('=');
    const std::size_t value = equals == std::string_view::npos ? equals : filter.find_first_not_of('=', equals);
    if (equals == 0 || value == std::string_view::npos) return {};
    out.attribute = std::string(filter.substr(0, equals));
    std::string_view text = filter.substr(value);
    out.literal = text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    if (out.literal) text = text.substr(1, text.size() - 2);
    out.path = std::string(text);
    return out;
}

}  // namespace

/// The text at the end of a path through children and references: "channel/species".
std::optional<std::string> Names::textAt(const Component& component, const ComponentType& type,
                                         std::string_view path) const {
    const std::size_t slash = path.find('/');
    const std::string name(path.substr(0, slash));
    if (slash == std::string_view::npos) {
        if (name == "id") return component.id;
        if (const std::string* text = component.attribute(name)) return *text;
        for (const lems::Parameter* one : context_.library.parameters(type.name))
            if (one->name == name && !one->value.empty()) return one->value;
        return {};
    }
    const std::string_view rest = path.substr(slash + 1);
    for (const Component& child : component.children)
        if (const ComponentType* inner = lems::typeInside(context_.library, child, &type);
            inner != nullptr && (child.id == name || child.element == name))
            return textAt(child, *inner, rest);
    const std::string* id = component.attribute(name);
    const Component* target = id == nullptr ? nullptr : context_.component(*id);
    const ComponentType* inner = target == nullptr ? nullptr : context_.library.type(target->type);
    return inner == nullptr ? std::nullopt : textAt(*target, *inner, rest);
}

/// Components of a type below one, through references too, each once.
void Names::gather(const Component& component, const ComponentType& type, const std::string& wanted, int depth,
                   std::vector<const Component*>& seen, std::vector<Found>& out) const {
    if (depth > kDeepest || std::find(seen.begin(), seen.end(), &component) != seen.end()) return;
    seen.push_back(&component);
    if (context_.library.isA(type.name, wanted)) out.push_back({&component, &type});
    for (const Component& child : component.children)
        if (const ComponentType* inner = lems::typeInside(context_.library, child, &type))
            gather(child, *inner, wanted, depth + 1, seen, out);
    for (const lems::ChildSlot* slot : context_.library.childSlots(type.name)) {
        if (slot->kind != ChildKind::componentReference) continue;
        const std::string* id = component.attribute(slot->name);
        const Component* target = id == nullptr ? nullptr : context_.component(*id);
        if (const ComponentType* inner = target == nullptr ? nullptr : context_.library.type(target->type))
            gather(*target, *inner, wanted, depth + 1, seen, out);
    }
}

/// Where a component stands in the tree already, or null.
Scope* Names::standing(Scope& from, const Component& component) {
    if (from.component == &component) return &from;
    for (const auto& child : from.children)
        if (Scope* found = standing(*child, component)) return found;
    return nullptr;
}

Result<ValueId> Names::search(Scope& scope, const std::string& variable, const std::string& select,
                              const std::string& reduce, const SourceSpot& where) {
    const auto wanted = parseSearch(select);
    if (!wanted)
        return failed(scope, variable, where,
                      makeError("expression-syntax", "\"" + shortened(select) + "\" is no path",
                                "write //Type[attribute=path]/name"));
    std::optional<std::string> text;
    if (!wanted->attribute.empty()) {
        text = wanted->literal ? std::optional(wanted->path) : textAt(*scope.component, *scope.type, wanted->path);
        if (!text)
            return failed(scope, variable, where,
                          makeError("attribute-missing", "there is no text at \"" + shortened(wanted->path) + "\""));
    }
    std::vector<const Component*> seen;
    std::vector<Found> candidates;
    gather(*root_->component, *root_->type, wanted->type, 0, seen, candidates);
    std::vector<Scope*> chosen;
    for (const Found& one : candidates) {
        if (text && textAt(*one.component, *one.type, wanted->attribute) != text) continue;
        Scope* at = standing(*root_, *one.component);
        if (at == nullptr) {  // it stands in a component that is referred to and has no instance
            NL_TRY(made, makeScope(*one.component, one.component->element, root_.get(), 1));
            root_->children.push_back(std::move(made));
            at = root_->children.back().get();
        }
        chosen.push_back(at);
    }
    return reduced(scope, chosen, wanted->name, variable, reduce, where);
}

}  // namespace nl::dynamics
