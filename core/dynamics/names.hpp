// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/dynamics/scope.hpp"
#include "core/dynamics/system.hpp"
#include "core/units/units.hpp"

// What flatten() is made of; not for others.
namespace nl::dynamics {

/// The tree of components and the values of their names, put into the form of a system.
class Names {
public:
    Names(const FlattenContext& context, System& system, SourceSpot* spot)
        : context_(context), system_(system), spot_(spot), customUnits_(context.library.customUnits()) {}

    /// Makes the tree, with the components that paths lead to by reference, and the value of every derived variable:
    /// afterwards the tree does not grow.
    [[nodiscard]] Result<void> make(const lems::Component& root);
    [[nodiscard]] Scope& root() { return *root_; }
    [[nodiscard]] Form& form() { return system_.form; }
    [[nodiscard]] const lems::Library& library() const { return context_.library; }

    /// An error with the names of component and variable, and its place noted.
    [[nodiscard]] Failure failed(const Scope& scope, const std::string& variable, const SourceSpot& where, Error error);
    /// The value of a name in a component or what it stands in; kNone where nobody has it.
    [[nodiscard]] Result<ValueId> find(Scope& scope, const std::string& name);
    /// A name in an expression: known here or around, else something that the surroundings must give.
    [[nodiscard]] Result<ValueId> resolve(Scope& scope, const std::string& name, const std::string& variable,
                                          const SourceSpot& where);
    [[nodiscard]] Result<ValueId> expression(Scope& scope, const std::string& variable, const std::string& text,
                                             const SourceSpot& where);
    [[nodiscard]] Result<void> step(Scope& from, const PathStep& step, const std::string& variable,
                                    const SourceSpot& where, std::vector<Scope*>& out);
    /// The component beside this one (or further out) that a Link names.
    [[nodiscard]] Result<Scope*> linked(Scope& scope, const std::string& link, const std::string& variable,
                                        const SourceSpot& where);

private:
    // names_tree.cpp
    [[nodiscard]] Result<std::unique_ptr<Scope>> makeScope(const lems::Component& component, const std::string& element,
                                                           Scope* parent, int depth);
    /// References that become children of each instance (<Structure><ChildInstance component="..."/>).
    [[nodiscard]] std::vector<std::string> instantiated(const lems::ComponentType& type) const;
    [[nodiscard]] Result<void> refer(Scope& scope, const std::string& reference, int depth);
    void declareStates(Scope& scope);
    [[nodiscard]] static bool passes(const Scope& child, const PathStep& step);
    [[nodiscard]] Result<void> settle(Scope& scope);
    // names.cpp
    /// That of the component alone.
    [[nodiscard]] Result<ValueId> own(Scope& scope, const std::string& name);
    [[nodiscard]] Result<ValueId> ownValue(Scope& scope, const std::string& name);
    /// kNone for what is no number (text, requirements).
    [[nodiscard]] Result<ValueId> parameterValue(Scope& scope, const lems::Parameter& parameter);
    [[nodiscard]] Result<double> quantity(const Scope& scope, const lems::Parameter& parameter,
                                          const std::string& text);
    ValueId input(const std::string& path, const std::string& dimension, bool sum);
    [[nodiscard]] Result<ValueId> derived(Scope& scope, const lems::DerivedVariable& variable);
    [[nodiscard]] Result<ValueId> path(Scope& scope, const std::string& variable, const std::string& select,
                                       const std::string& reduce, const SourceSpot& where);
    [[nodiscard]] Result<ValueId> reduced(Scope& scope, const std::vector<Scope*>& chosen, const std::string& name,
                                          const std::string& variable, const std::string& reduce,
                                          const SourceSpot& where);
    // names_search.cpp
    [[nodiscard]] Result<ValueId> search(Scope& scope, const std::string& variable, const std::string& select,
                                         const std::string& reduce, const SourceSpot& where);
    [[nodiscard]] std::optional<std::string> textAt(const lems::Component& component, const lems::ComponentType& type,
                                                    std::string_view path) const;
    struct Found {
        const lems::Component* component = nullptr;
        const lems::ComponentType* type = nullptr;
    };
    void gather(const lems::Component& component, const lems::ComponentType& type, const std::string& wanted, int depth,
                std::vector<const lems::Component*>& seen, std::vector<Found>& out) const;
    [[nodiscard]] static Scope* standing(Scope& from, const lems::Component& component);
    [[nodiscard]] std::string dimensionOf(const Scope& scope, const std::string& variable) const;

    const FlattenContext& context_;
    System& system_;
    SourceSpot* spot_;
    std::vector<units::UnitDefinition> customUnits_;
    std::unique_ptr<Scope> root_;
    std::size_t scopes_ = 0, referred_ = 0;  ///< components, and those among them that were made by reference
    int deep_ = 0;                           ///< values that are being made
    bool grows_ = true;                      ///< the tree, where a path leads to a component by reference
    std::unordered_map<std::string, std::shared_ptr<const lems::Expression>> parsed_;
};

}  // namespace nl::dynamics
