// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/dynamics/program.hpp"
#include "core/dynamics/system.hpp"

// What a plan is made of; not for others.
namespace nl::sim {

enum class Integrator : std::uint8_t {
    euler,
    rk4,
    exponential  ///< x + dt f(x) (e^(J dt) - 1) / (J dt), J = df/dx: exact where f is linear in x
};

/// Numbers of many instances, one a row, with room as Program wants it.
using Column = std::vector<double>;

struct Compiled {
    dynamics::Program program;
    std::vector<Column> fixed;
    std::vector<const double*> fixedPointers;
    [[nodiscard]] bool empty() const { return program.outputCount() == 0; }
};

/// An instance of a group, or (group kNodes) a compartment.
struct Place {
    static constexpr std::int32_t kNowhere = -1, kNodes = -2;
    std::int32_t group = kNowhere;
    std::uint32_t row = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

/// How an input of a group is filled: from a column of what each instance stands in, row by row; by adding up what is
/// attached; by events, which bring a weight; or left alone.
struct Wire {
    enum class Kind : std::uint8_t { constant, gather, sum, slope, event };
    Kind kind = Kind::constant;
    std::int32_t group = Place::kNowhere;  ///< gather: whose column, or kNodes: potentials
    std::int32_t state = -1;               ///< gather: index of a state, or -1: `exposed`
    std::size_t of = 0;                    ///< slope: the sum input that it belongs to
    std::int32_t exposed = -1;             ///< gather: index into Group::exposed
    std::vector<std::uint32_t> row;        ///< gather: [count]
    bool identity = false;                 ///< gather: row i of the source is row i; the column is read in place
};

/// What an attached group adds to an input of its host, and the derivative of that by the host's potential.
struct Contribution {
    std::size_t hostInput = 0;         ///< index of the sum input; of no meaning for kNodes
    std::size_t hostSlope = 0;         ///< index of its slope input
    std::size_t value = 0, slope = 0;  ///< outputs of Group::contribution; slope kNoSlope: always 0
    static constexpr std::size_t kNoSlope = ~std::size_t{0};
};

struct CompiledAction {
    Compiled values;                    ///< of the assignments, in their order
    std::vector<std::size_t> states;    ///< that they are assigned to
    std::vector<std::uint32_t> ports;   ///< events that go out, into Group::outPorts
    std::vector<std::uint32_t> inside;  ///< handlers of the same instance that these events reach
};

/// Components of one form, with their numbers as structure of arrays.
struct Group {
    std::string name;
    dynamics::System system;
    std::size_t count = 0;
    std::vector<Column> parameters, states, inputs, exposedColumns, contributionColumns, tests;
    std::vector<Wire> wires;                 ///< [inputs]
    std::vector<dynamics::ValueId> exposed;  ///< values that others read and that are no states
    std::int32_t host = Place::kNowhere;     ///< group that this one is attached to, or kNodes
    bool hostsInRow = false;                 ///< row r is attached to hostRow[0] + r
    std::vector<std::uint32_t> hostRow;      ///< [count]
    std::vector<Contribution> contributions;
    std::int32_t potential = -1;  ///< index of the state that is exposed as v (or V), or -1
    bool membrane = false;        ///< its instances are the membranes of compartments
    bool watchesInputs = false;   ///< conditions read inputs that change within the step

    Compiled start, exposedProgram, contribution, rates, advance, test;
    std::vector<std::size_t> moving;      ///< states that `rates` and `advance` give, in their order
    std::vector<CompiledAction> actions;  ///< of the conditions, then of the handlers
    std::vector<Compiled> guards;         ///< of the handlers; empty: none
    std::vector<std::string> outPorts;
    std::vector<std::uint64_t> drawn;  ///< [count]
    std::uint64_t firstStream = 0;
    std::size_t firstEmitter = 0;  ///< emitter of port p and row r: firstEmitter + p * count + r
    std::size_t weight = 0;        ///< index of the parameter that an event sets; none: parameters.size()
    bool setsWeight = false;       ///< one instance serves many connections: the weight comes with the event
    std::size_t weightInput = 0;   ///< where it is put then
    struct SchemeSolve {
        std::vector<std::size_t> states;
        Compiled rates;  ///< d(derivative of state i) / d(state j), row by row
        std::vector<Column> columns;
        std::vector<double*> out;
    };
    std::vector<SchemeSolve> schemes;

    std::vector<const double*> parameterPointers, statePointers, inputPointers;
    std::vector<double*> stateOut, exposedOut, contributionOut, advanceOut,
        testOut;  ///< where programs put their values
    /// Adds an instance with its parameters' numbers; returns its row.
    std::uint32_t add(const std::vector<double>& numbers);
    [[nodiscard]] dynamics::Columns columns(const Compiled& compiled, double time, double step, std::uint64_t seed);
    /// Row of the first handler of a port, by its path; -1 when there is none.
    [[nodiscard]] std::int32_t handlerOf(const std::string& port) const;
    [[nodiscard]] std::int32_t inputNamed(const std::string& path) const;
    void setPointers();
};

/// Folds what is equal in all instances, derives the programs. Every input of kind constant has its number in its
/// column already. The group must not grow afterwards. `weightVaries`: events set the parameter "weight".
void compile(Group& group, Integrator integrator);

}  // namespace nl::sim
