// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/dynamics/form.hpp"
#include "core/lems/library.hpp"

namespace nl::dynamics {

/// A state variable. `path` is that of its component below the root, then its name ("m/q").
struct State {
    std::string path, dimension;
    SourceSpot where;
    ValueId start = kNone;       ///< value at t = 0, of parameters and inputs alone
    ValueId derivative = kNone;  ///< d/dt, in SI per second; kNone: it changes at events only
};

/// What the component needs and does not have: a Requirement that nothing around it fulfils, or the sum over what is
/// attached to it ("synapses[*]/i").
struct Input {
    std::string path, dimension;
    bool sum = false;
};

/// A number of one component: two components of the same form differ in these alone.
struct Parameter {
    std::string path, dimension;
    double value = 0;  ///< of the component that was flattened; SI
};

/// New values of state variables, all from the values before the action, and events that go out.
struct Action {
    std::vector<std::pair<std::size_t, ValueId>> assignments;  ///< index of the state, value; each state once
    std::vector<std::string> eventsOut;                        ///< paths of ports
};

struct Condition {
    ValueId test = kNone;  ///< acts where it is not 0, after each step
    Action action;
    SourceSpot where;
};

/// Occupancies that sum to 1; they start at the steady state of the scheme.
struct Scheme {
    std::vector<std::size_t> states;
};

struct Handler {
    std::string port;       ///< path of the port
    ValueId guard = kNone;  ///< acts where it is not 0; kNone: always
    Action action;
    SourceSpot where;
};

/// An event that goes on inside the component: from a port of one part to that of another (Structure, EventConnection).
struct EventLink {
    std::string from, to;  ///< paths of ports
};

/// A component with everything inside it as one flat system of equations (LEMS, Cannon et al. 2014): children, and
/// components that it instantiates by reference, are unrolled; regimes are a state variable "regime" and conditions
/// on it; kinetic schemes are derivatives of their occupancies.
struct System {
    Form form;
    std::vector<State> states;
    std::vector<Input> inputs;
    std::vector<Parameter> parameters;
    std::vector<Condition> conditions;
    std::vector<Handler> handlers;
    std::vector<Scheme> schemes;
    std::vector<EventLink> links;
    /// Every state variable and derived variable by its path, and once more by the path of its exposure.
    std::vector<std::pair<std::string, ValueId>> exposures;
    std::vector<std::string> exposureDimensions;  ///< LEMS name, one an exposure

    [[nodiscard]] ValueId exposure(std::string_view path) const;  ///< kNone when there is none
    [[nodiscard]] std::vector<double> parameterValues() const;
    [[nodiscard]] std::size_t parameter(std::string_view path) const;  ///< index; parameters.size() when there is none
    /// Whether two components differ in the numbers of their parameters alone.
    [[nodiscard]] bool sameShape(const System& other) const;
};

/// Puts every value of the system again with its leaves exchanged: leafValue as for Form::exchange. Exposures, start
/// values, equations, conditions and handlers follow.
void exchangeLeaves(System& system, const std::function<ValueId(const Value& leaf)>& leafValue);

/// Copies values from one form into another: leafValue gives the value in `into` that a leaf of `from` becomes. `known`
/// remembers what was copied between calls with the same forms and leaves.
[[nodiscard]] ValueId transplant(Form& into, const Form& from, ValueId id,
                                 const std::function<ValueId(const Value& leaf)>& leafValue,
                                 std::unordered_map<ValueId, ValueId>& known);

struct FlattenContext {
    const lems::Library& library;
    /// A top-level component by its id, or null.
    std::function<const lems::Component*(std::string_view)> component;
};

/// Errors: type-unknown, symbol-unknown, expression-syntax, expression-cycle, component-missing, attribute-missing,
/// element-missing, regime-missing, not-a-state, and those of units. The message names the component and the variable;
/// Error::where is not set: the caller knows the files (`spot`, if given, receives the place).
[[nodiscard]] Result<System> flatten(const FlattenContext& context, const lems::Component& root,
                                     SourceSpot* spot = nullptr);

}  // namespace nl::dynamics
