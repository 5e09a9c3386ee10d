// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/job/job_context.hpp"
#include "core/sim/plan.hpp"

namespace nl::sim {

/// Steps a plan. Order of one step from t to t + dt: events that are due; currents of what is attached and of the
/// membranes; potentials (implicit; Hines 1984) and all other states; at t + dt conditions, whose events are due after
/// their delays, the shortest being the next step.
class Engine {
public:
    explicit Engine(Plan& plan);
    /// Values at t = 0, conditions included. Error: value-not-finite.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> advance();  ///< one step; error value-not-finite names component and variable
    [[nodiscard]] double time() const { return static_cast<double>(steps_) * plan_.step; }
    [[nodiscard]] std::uint64_t steps() const { return steps_; }

    struct Spike {
        double time = 0;
        std::uint32_t source = 0;
    };
    std::vector<Spike> spikes;  ///< since the caller took them
    [[nodiscard]] double read(const Probe& probe);
    void frame(std::vector<float>& out) const;  ///< appends the potentials of all cells

private:
    struct Due {
        std::uint32_t emitter = 0;
        std::uint32_t target = 0;  ///< into Plan::targets
    };
    dynamics::Columns columns(Group& group, const Compiled& compiled) {
        return group.columns(compiled, time_, plan_.step, plan_.seed);
    }
    void prepare(Group& group, Compiled& compiled);
    void startGroup(Group& group);
    void startScheme(Group& group, Group::SchemeSolve& solve);
    [[nodiscard]] std::vector<std::size_t> order() const;

    void deliver();
    void receive(Group& group, std::uint32_t groupIndex, std::uint32_t row, std::uint32_t handler, double weight);
    void runHandler(Group& group, std::uint32_t groupIndex, std::uint32_t row, std::uint32_t handler);
    void act(Group& group, std::uint32_t groupIndex, std::uint32_t row, const CompiledAction& action);
    void emit(std::size_t emitter, double time);

    void gather(Group& group);
    void gatherAll();
    void expose();
    void attach();
    static void addUp(const Group& group, const Column& from, Column& to, bool subtract);
    void evaluateContribution(Group& group);
    void membraneCurrents(double step);
    void solvePotentials();
    void advanceStates(Group& group);
    void advanceScheme(Group& group, Group::SchemeSolve& solve);
    void conditions();
    void testConditions(std::uint32_t index);
    void detect();
    void showSums();
    void crossed(std::size_t detector, double v);
    [[nodiscard]] Result<void> checkFinite();
    [[nodiscard]] Error potentialNotFinite() const;
    [[nodiscard]] Error notFinite(const Group& group, std::size_t groupIndex, std::size_t row, std::size_t state) const;

    // explicit_methods.cpp
    void explicitStep();
    void rungeKutta();
    void derivatives(std::size_t stage);
    void explicitPotentials(Column& rate);
    void settleJunctions();
    void findJunctions();

    Plan& plan_;
    std::uint64_t steps_ = 0;
    double time_ = 0;
    Column diagonal_, right_, current_, conductance_, before_;
    std::vector<HinesSolver> solvers_;  ///< [cable sets]
    struct Junction {
        std::size_t node = 0;
        double total = 0;                                         ///< of the conductances around it, S
        std::vector<std::pair<std::size_t, double>> around = {};  ///< nodes and conductances, S
    };
    std::vector<std::vector<Junction>> junctions_;  ///< [cable sets]
    std::vector<std::vector<Due>> ring_;
    Column above_, watched_, thresholds_;  ///< [detectors]; above_ is 1 above the threshold
    bool detectorsInRow_ = false, readsSums_ = false;
    std::vector<std::vector<std::vector<Column>>> stages_;  ///< [groups][4][moving]
    std::vector<std::vector<Column>> origins_;              ///< [groups][moving]
    std::vector<Column> nodeStages_;
    Column nodeOrigin_;
    std::vector<double> scratch_;
};

}  // namespace nl::sim
