// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/component_quantities.hpp"

#include <algorithm>
#include <cmath>

namespace nl::graph {

ComponentQuantities::ComponentQuantities(const model::Model& model) : model_(&model) {
    if (!model.library) return;
    for (const auto& [symbol, unit] : model.library->units) {
        units::UnitDefinition definition;
        definition.symbol = symbol;
        definition.scale = unit.scale * std::pow(10.0, unit.power);
        definition.offset = unit.offset;
        if (const auto found = model.library->dimensions.find(unit.dimension); found != model.library->dimensions.end())
            definition.dimension = found->second;
        units_.push_back(std::move(definition));
    }
    std::sort(units_.begin(), units_.end(), [](const auto& a, const auto& b) { return a.symbol < b.symbol; });
}

const std::string* ComponentQuantities::text(const lems::Component& component, std::string_view name) const {
    if (const std::string* written = component.attribute(name)) return written;
    if (!model_->library) return nullptr;
    for (const lems::ComponentType* type : model_->library->lineage(component.type))
        for (const lems::Parameter& p : type->parameters)
            if (p.name == name && !p.value.empty() &&
                (p.kind == lems::ParameterKind::fixed || p.kind == lems::ParameterKind::property))
                return &p.value;
    return nullptr;
}

double ComponentQuantities::value(const lems::Component& component, std::string_view dimension,
                                  std::initializer_list<std::string_view> names) const {
    const std::optional<units::Dimension> wanted = units::standardDimension(dimension);
    for (const std::string_view name : names) {
        const std::string* written = text(component, name);
        if (written == nullptr) continue;
        const Result<units::Quantity> quantity = units::parseQuantity(*written, &units_);
        if (quantity && wanted && quantity->dimension == *wanted) return quantity->value;
    }
    return kUnknown;
}

double ComponentQuantities::plain(const lems::Component& component, std::string_view name, double unit) const {
    const std::string* written = text(component, name);
    if (written == nullptr) return kUnknown;
    const Result<double> number = units::parseNumber(*written);
    return number ? *number * unit : kUnknown;
}

bool ComponentQuantities::isA(const lems::Component& component, std::initializer_list<std::string_view> types) const {
    return std::any_of(types.begin(), types.end(), [&](std::string_view type) {
        return component.type == type || (model_->library && model_->library->isA(component.type, type));
    });
}

bool ComponentQuantities::needs(const lems::Component& component, std::string_view variable) const {
    if (!model_->library) return false;
    for (const lems::ComponentType* type : model_->library->lineage(component.type))
        for (const lems::Parameter& p : type->parameters)
            if (p.kind == lems::ParameterKind::requirement && p.name == variable) return true;
    return std::any_of(component.children.begin(), component.children.end(),
                       [&](const lems::Component& child) { return needs(child, variable); });
}

const lems::Component* ComponentQuantities::find(model::ComponentId id) const {
    return id.valid() && id.index() < model_->components.size() ? &model_->components[id.index()] : nullptr;
}

const lems::Component* ComponentQuantities::find(std::string_view id) const {
    const auto found = model_->componentIndex.find(std::string(id));
    return found == model_->componentIndex.end() ? nullptr : find(found->second);
}

std::string lowerCase(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool containsText(std::string_view text, std::string_view part) {
    return lowerCase(text).find(part) != std::string::npos;
}

}  // namespace nl::graph
