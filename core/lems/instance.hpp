// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/lems/component.hpp"
#include "core/lems/expression.hpp"
#include "core/lems/library.hpp"

namespace nl::lems {

/// A component with its type, its children's types, and values for its state variables: what can be evaluated without
/// the rest of a model. For static analysis; simulations compile instead.
class Instance {
public:
    /// What surrounds the component: `v`, `caConc` and the like. Nothing: not known.
    using Surroundings = std::unordered_map<std::string, double>;

    /// Null when the library does not know the type.
    static std::unique_ptr<Instance> make(const Library& library, const Component& component,
                                          Surroundings surroundings);

    [[nodiscard]] const ComponentType& type() const { return *type_; }
    [[nodiscard]] const Dynamics* dynamics() const { return dynamics_; }
    [[nodiscard]] const std::vector<std::unique_ptr<Instance>>& children() const { return children_; }
    /// Children that a path step means: of this name, or collected by a Children slot of this name.
    [[nodiscard]] std::vector<Instance*> select(std::string_view step) const;

    /// Value of a parameter, constant, state or derived variable, or of what surrounds it; SI.
    [[nodiscard]] std::optional<double> value(const std::string& symbol);
    [[nodiscard]] std::optional<double> evaluateText(const std::string& expression);
    void setState(const std::string& name, double value);
    [[nodiscard]] double state(const std::string& name) const;

private:
    /// Shared by a tree: parsed expressions, and a count that makes remembered values stale.
    struct Shared {
        const Library* library = nullptr;
        std::vector<units::UnitDefinition> customUnits;
        Surroundings surroundings;
        std::unordered_map<std::string, std::optional<Expression>> expressions;
        long version = 0;
        int depth = 0;
    };
    Instance() = default;
    static std::unique_ptr<Instance> build(const std::shared_ptr<Shared>& shared, const Component& component,
                                           Instance* parent);
    void readParameters();
    [[nodiscard]] std::optional<double> compute(const std::string& symbol);
    [[nodiscard]] std::optional<double> derived(const DerivedVariable& variable);
    [[nodiscard]] std::optional<double> path(const std::string& select, const std::string& reduce);
    [[nodiscard]] std::optional<double> outside(const std::string& symbol);

    std::shared_ptr<Shared> shared_;
    const Component* component_ = nullptr;
    const ComponentType* type_ = nullptr;
    const Dynamics* dynamics_ = nullptr;
    Instance* parent_ = nullptr;
    std::vector<std::unique_ptr<Instance>> children_;
    std::unordered_map<std::string, double> fixed_;  ///< parameters and constants
    std::unordered_map<std::string, double> states_;
    struct Remembered {
        long version = -1;
        std::optional<double> value;
    };
    std::unordered_map<std::string, Remembered> memory_;
};

}  // namespace nl::lems
