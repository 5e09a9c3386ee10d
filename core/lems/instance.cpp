// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/instance.hpp"

#include <algorithm>

#include "core/lems/roles.hpp"

namespace nl::lems {

namespace {
constexpr int kDeepest = 64;  ///< of one value needing another; cycles end here
}  // namespace

std::unique_ptr<Instance> Instance::make(const Library& library, const Component& component,
                                         Surroundings surroundings) {
    auto shared = std::make_shared<Shared>();
    shared->library = &library;
    shared->customUnits = library.customUnits();
    shared->surroundings = std::move(surroundings);
    return build(shared, component, nullptr);
}

std::unique_ptr<Instance> Instance::build(const std::shared_ptr<Shared>& shared, const Component& component,
                                          Instance* parent) {
    const ComponentType* type = typeInside(*shared->library, component, parent ? parent->type_ : nullptr);
    if (!type) return nullptr;
    std::unique_ptr<Instance> out(new Instance);
    out->shared_ = shared;
    out->component_ = &component;
    out->type_ = type;
    out->parent_ = parent;
    out->dynamics_ = shared->library->dynamics(type->name);
    out->readParameters();
    for (const Component& child : component.children)
        if (auto built = build(shared, child, out.get())) out->children_.push_back(std::move(built));
    return out;
}

void Instance::readParameters() {
    for (const Parameter* parameter : shared_->library->parameters(type_->name)) {
        const std::string* text = component_->attribute(parameter->name);
        const bool own = parameter->kind == ParameterKind::fixed || parameter->kind == ParameterKind::constant;
        const bool settable = parameter->kind == ParameterKind::parameter || parameter->kind == ParameterKind::property;
        if (!own && !settable) continue;
        const std::string& source = settable && text ? *text : parameter->value;
        const auto quantity = units::parseQuantity(source, &shared_->customUnits);
        if (quantity) fixed_.insert_or_assign(parameter->name, quantity->value);
    }
    if (!dynamics_) return;
    for (const StateVariable& state : dynamics_->states) states_.emplace(state.name, 0.0);
}

std::vector<Instance*> Instance::select(std::string_view step) const {
    std::vector<Instance*> out;
    for (const auto& child : children_)
        if (isMeantBy(*shared_->library, step, *type_, child->component_->element, *child->type_))
            out.push_back(child.get());
    return out;
}

void Instance::setState(const std::string& name, double value) {
    states_[name] = value;
    ++shared_->version;
}

double Instance::state(const std::string& name) const {
    const auto found = states_.find(name);
    return found == states_.end() ? 0 : found->second;
}

std::optional<double> Instance::value(const std::string& symbol) {
    if (const auto found = states_.find(symbol); found != states_.end()) return found->second;
    if (const auto found = fixed_.find(symbol); found != fixed_.end()) return found->second;
    const auto known = memory_.find(symbol);
    if (known != memory_.end() && known->second.version == shared_->version) return known->second.value;
    if (shared_->depth >= kDeepest) return std::nullopt;
    ++shared_->depth;
    const std::optional<double> computed = compute(symbol);
    --shared_->depth;
    memory_[symbol] = {shared_->version, computed};
    return computed;
}

std::optional<double> Instance::compute(const std::string& symbol) {
    if (dynamics_) {
        for (const DerivedVariable& variable : dynamics_->derived)
            if (variable.name == symbol) return derived(variable);
        for (const DerivedVariable& variable : dynamics_->derived)
            if (variable.exposure == symbol) return derived(variable);
        for (const StateVariable& state : dynamics_->states)
            if (state.exposure == symbol) return states_.at(state.name);
    }
    for (const Parameter* parameter : shared_->library->parameters(type_->name))
        if (parameter->kind == ParameterKind::derived && parameter->name == symbol && !parameter->value.empty())
            return evaluateText(parameter->value);
    if (const auto constant = shared_->library->constants.find(symbol); constant != shared_->library->constants.end())
        return constant->second.value;
    return outside(symbol);
}

/// From the components that this one stands in, then from what surrounds the whole tree.
std::optional<double> Instance::outside(const std::string& symbol) {
    if (parent_)
        if (const auto found = parent_->value(symbol)) return found;
    if (symbol == "t") return 0.0;
    if (const auto found = shared_->surroundings.find(symbol); found != shared_->surroundings.end())
        return found->second;
    // Rates are measured at the temperature of the experiment; there the factor is 1.
    if (symbol == "temperature")
        if (const auto experiment = fixed_.find("experimentalTemp"); experiment != fixed_.end())
            return experiment->second;
    return std::nullopt;
}

std::optional<double> Instance::evaluateText(const std::string& text) {
    const auto [found, isNew] = shared_->expressions.try_emplace(text);
    if (isNew) {
        auto parsed = parseExpression(text);
        if (parsed) found->second = std::move(*parsed);
    }
    if (!found->second) return std::nullopt;
    const Expression& expression = *found->second;
    std::vector<double> values;
    values.reserve(expression.symbols.size());
    for (const std::string& symbol : expression.symbols) {
        const auto known = value(symbol);
        if (!known) return std::nullopt;
        values.push_back(*known);
    }
    return evaluate(expression, values);
}

std::optional<double> Instance::derived(const DerivedVariable& variable) {
    if (!variable.select.empty()) return path(variable.select, variable.reduce);
    if (variable.cases.empty()) return evaluateText(variable.value);
    for (const Case& one : variable.cases) {
        if (one.condition.empty()) return evaluateText(one.value);
        const auto holds = evaluateText(one.condition);
        if (!holds) return std::nullopt;
        if (*holds != 0) return evaluateText(one.value);
    }
    return std::nullopt;
}

/// "child/x", "children[*]/x", "children[ion='ca']/x". Nothing collected gives the neutral element of the reduction.
std::optional<double> Instance::path(const std::string& select, const std::string& reduce) {
    const std::size_t slash = select.find('/');
    if (slash == std::string::npos) return value(select);
    const std::size_t bracket = std::min(select.find('['), slash);
    const std::string rest = select.substr(slash + 1);
    const std::string filter = select.substr(bracket, slash - bracket);
    if (filter != "" && filter != "[*]") return std::nullopt;
    const std::vector<Instance*> chosen = this->select(std::string_view(select).substr(0, bracket));
    if (reduce.empty()) return chosen.size() == 1 ? chosen.front()->path(rest, reduce) : std::nullopt;
    double out = reduce == "multiply" ? 1 : 0;
    for (Instance* child : chosen) {
        const auto one = child->path(rest, "");
        if (!one) return std::nullopt;
        out = reduce == "multiply" ? out * *one : out + *one;
    }
    return out;
}

}  // namespace nl::lems
