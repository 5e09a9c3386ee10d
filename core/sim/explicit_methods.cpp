// SPDX-License-Identifier: GPL-3.0-or-later
// Forward Euler and the classical Runge-Kutta method (Kutta 1901) over all states and potentials at once; kinetic
// schemes of the implicit methods.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/sim/engine.hpp"

namespace nl::sim {

using dynamics::paddedSize;

/// What meets in each junction, once for all steps.
void Engine::findJunctions() {
    junctions_.resize(plan_.cables.size());
    for (std::size_t i = 0; i < plan_.cables.size(); ++i) {
        const Cable& cable = plan_.cables[i].cable;
        std::vector<std::int64_t> at(cable.size(), -1);
        const auto add = [&](std::size_t junction, std::size_t other, double g) {
            if (cable.area[junction] > 0) return;
            if (at[junction] < 0) {
                at[junction] = static_cast<std::int64_t>(junctions_[i].size());
                junctions_[i].push_back({junction, 0, {}});
            }
            Junction& here = junctions_[i][static_cast<std::size_t>(at[junction])];
            here.total += g;
            here.around.emplace_back(other, g);
        };
        for (std::size_t n = 0; n < cable.size(); ++n) {
            if (cable.parent[n] < 0) continue;
            const auto parent = static_cast<std::size_t>(cable.parent[n]);
            add(n, parent, cable.axial[n]);
            add(parent, n, cable.axial[n]);
        }
    }
}

/// Potentials where compartments meet: no current is lost there.
void Engine::settleJunctions() {
    for (std::size_t i = 0; i < plan_.cables.size(); ++i) {
        const CableSet& set = plan_.cables[i];
        double* const v = plan_.potential.data() + set.firstNode;
        for (const Junction& junction : junctions_[i])
            for (std::size_t c = 0; c < set.cells && junction.total > 0; ++c) {
                double sum = 0;
                for (const auto& [other, g] : junction.around) sum += g * v[other * set.cells + c];
                v[junction.node * set.cells + c] = sum / junction.total;
            }
    }
}

void Engine::explicitPotentials(Column& rate) {
    for (Group& group : plan_.groups) {
        if (!group.membrane) continue;
        evaluateContribution(group);
        addUp(group, group.contributionColumns[group.contributions.front().value], current_, false);
    }
    const double* v = plan_.potential.data();
    for (const CableSet& set : plan_.cables) {
        const std::size_t cells = set.cells;
        for (std::size_t n = 1; n < set.cable.size(); ++n) {
            const std::size_t own = set.firstNode + n * cells;
            const std::size_t parent = set.firstNode + static_cast<std::size_t>(set.cable.parent[n]) * cells;
            for (std::size_t c = 0; c < cells; ++c) {
                const double axial = set.cable.axial[n] * (v[parent + c] - v[own + c]);
                current_[own + c] += axial;
                current_[parent + c] -= axial;
            }
        }
    }
    for (std::size_t n = 0; n < plan_.potential.size(); ++n)
        rate[n] = plan_.capacitance[n] > 0 ? current_[n] / plan_.capacitance[n] : 0;
}

/// All derivatives at the present states and time, into a stage.
void Engine::derivatives(std::size_t stage) {
    gatherAll();
    attach();
    if (!plan_.potential.empty()) explicitPotentials(nodeStages_[stage]);
    for (std::size_t i = 0; i < plan_.groups.size(); ++i) {
        Group& group = plan_.groups[i];
        if (group.rates.empty()) continue;
        std::vector<double*> out;
        for (Column& column : stages_[i][stage]) out.push_back(column.data());
        group.rates.program.run(columns(group, group.rates), out, 0, group.count);
    }
}

void Engine::explicitStep() {
    if (stages_.empty()) {
        const std::size_t count = plan_.integrator == Integrator::rk4 ? 4 : 1;
        for (const Group& group : plan_.groups) {
            const std::vector<Column> columns(group.moving.size(), Column(paddedSize(group.count), 0));
            stages_.emplace_back(count, columns);
            origins_.push_back(columns);
        }
        nodeStages_.assign(count, Column(paddedSize(plan_.potential.size()), 0));
    }
    std::copy(plan_.potential.begin(), plan_.potential.end(), before_.begin());
    if (plan_.integrator == Integrator::rk4) {
        rungeKutta();
        return;
    }
    derivatives(0);
    for (std::size_t i = 0; i < plan_.groups.size(); ++i) {
        Group& group = plan_.groups[i];
        for (std::size_t m = 0; m < group.moving.size(); ++m)
            for (std::size_t r = 0; r < group.count; ++r)
                group.states[group.moving[m]][r] += plan_.step * stages_[i][0][m][r];
    }
    for (std::size_t n = 0; n < plan_.potential.size(); ++n) plan_.potential[n] += plan_.step * nodeStages_[0][n];
    settleJunctions();
}

void Engine::rungeKutta() {
    constexpr std::array<double, 4> kAt{0, 0.5, 0.5, 1}, kWeight{1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
    const double begin = time_, dt = plan_.step;
    for (std::size_t i = 0; i < plan_.groups.size(); ++i)
        for (std::size_t m = 0; m < plan_.groups[i].moving.size(); ++m)
            origins_[i][m] = plan_.groups[i].states[plan_.groups[i].moving[m]];
    nodeOrigin_ = plan_.potential;
    const auto place = [&](const auto& increment) {
        for (std::size_t i = 0; i < plan_.groups.size(); ++i) {
            Group& group = plan_.groups[i];
            for (std::size_t m = 0; m < group.moving.size(); ++m)
                for (std::size_t r = 0; r < group.count; ++r)
                    group.states[group.moving[m]][r] =
                        origins_[i][m][r] + dt * increment([&](std::size_t s) { return stages_[i][s][m][r]; });
        }
        for (std::size_t n = 0; n < plan_.potential.size(); ++n)
            plan_.potential[n] = nodeOrigin_[n] + dt * increment([&](std::size_t s) { return nodeStages_[s][n]; });
        settleJunctions();
    };
    for (std::size_t stage = 0; stage < 4; ++stage) {
        time_ = begin + kAt[stage] * dt;
        if (stage > 0) place([&](const auto& of) { return kAt[stage] * of(stage - 1); });
        derivatives(stage);
    }
    place([&](const auto& of) {
        return kWeight[0] * of(0) + kWeight[1] * of(1) + kWeight[2] * of(2) + kWeight[3] * of(3);
    });
}

namespace {

/// Solves a x = b for a small dense matrix by elimination with pivots; x in place of b.
void solveDense(std::vector<double>& a, std::vector<double>& b) {
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i)
            if (std::fabs(a[i * n + k]) > std::fabs(a[pivot * n + k])) pivot = i;
        if (pivot != k) {
            for (std::size_t j = 0; j < n; ++j) std::swap(a[k * n + j], a[pivot * n + j]);
            std::swap(b[k], b[pivot]);
        }
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = a[i * n + k] / a[k * n + k];
            for (std::size_t j = k; j < n; ++j) a[i * n + j] -= factor * a[k * n + j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) b[k] -= a[k * n + j] * b[j];
        b[k] /= a[k * n + k];
    }
}

}  // namespace

/// The steady state: rates times occupancies are 0 and the occupancies sum to 1.
void Engine::startScheme(Group& group, Group::SchemeSolve& solve) {
    const std::size_t n = solve.states.size();
    if (n == 0) return;
    solve.rates.program.run(columns(group, solve.rates), solve.out, 0, group.count);
    for (std::size_t r = 0; r < group.count; ++r) {
        std::vector<double> a(n * n), b(n, 0.0);
        for (std::size_t k = 0; k < n * n; ++k) a[k] = solve.columns[k][r];
        std::fill(a.end() - static_cast<std::ptrdiff_t>(n), a.end(), 1.0);
        b.back() = 1;
        solveDense(a, b);
        for (std::size_t k = 0; k < n; ++k) group.states[solve.states[k]][r] = b[k];
    }
}

/// Backward Euler, which keeps the sum of the occupancies: (1 - dt A) x' = x.
void Engine::advanceScheme(Group& group, Group::SchemeSolve& solve) {
    const std::size_t n = solve.states.size();
    solve.rates.program.run(columns(group, solve.rates), solve.out, 0, group.count);
    std::vector<double> a(n * n), b(n);
    for (std::size_t r = 0; r < group.count; ++r) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j)
                a[i * n + j] = (i == j ? 1.0 : 0.0) - plan_.step * solve.columns[i * n + j][r];
            b[i] = group.states[solve.states[i]][r];
        }
        solveDense(a, b);
        for (std::size_t k = 0; k < n; ++k) group.states[solve.states[k]][r] = b[k];
    }
}

}  // namespace nl::sim
