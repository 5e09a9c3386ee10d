// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/model.hpp"
#include "core/units/units.hpp"

namespace nl::graph {

/// What a feature that nobody knows is while it is computed; becomes mask 0 and value 0 in the table.
inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Reads quantities of components: the attribute, else the value that the ComponentType fixes or defaults to.
class ComponentQuantities {
public:
    explicit ComponentQuantities(const model::Model& model);

    /// SI value of the first of `names` that the component has with this standard dimension ("voltage"); kUnknown when
    /// it has none. PyNN's types write plain numbers: see `plain`.
    [[nodiscard]] double value(const lems::Component& component, std::string_view dimension,
                               std::initializer_list<std::string_view> names) const;
    /// The same for values without a unit that stand for `unit` SI units each (cm="1.0" of IF_curr_exp is 1 nF).
    [[nodiscard]] double plain(const lems::Component& component, std::string_view name, double unit) const;
    /// True when the component's type is one of these or extends one.
    [[nodiscard]] bool isA(const lems::Component& component, std::initializer_list<std::string_view> types) const;
    /// True when the type of the component or of something below it requires a variable of this name (caConc).
    [[nodiscard]] bool needs(const lems::Component& component, std::string_view variable) const;
    [[nodiscard]] const lems::Component* find(model::ComponentId id) const;
    [[nodiscard]] const lems::Component* find(std::string_view id) const;
    [[nodiscard]] const model::Model& model() const { return *model_; }

private:
    [[nodiscard]] const std::string* text(const lems::Component& component, std::string_view name) const;
    const model::Model* model_;
    std::vector<units::UnitDefinition> units_;  ///< those the files define
};

/// True when the lower-case `part` stands anywhere in `text`, also within a word, whatever its own case.
[[nodiscard]] bool containsText(std::string_view text, std::string_view part);
[[nodiscard]] std::string lowerCase(std::string_view text);

}  // namespace nl::graph
