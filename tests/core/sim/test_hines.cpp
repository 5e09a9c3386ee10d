// SPDX-License-Identifier: GPL-3.0-or-later
#include <Eigen/Dense>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "tests/core/sim/cable_builder.hpp"

using namespace nl;
using namespace nl::sim;
using nl::test::CellBuilder;
using nl::test::kMicro;

namespace {

struct Problem {
    Tree tree;
    std::vector<double> axial, diagonal, right;
};

/// `branching` 0: a cable, 1: parents anywhere; `roots` trees side by side.
Problem randomProblem(std::uint64_t seed, std::size_t nodes, std::size_t cells, double branching, std::size_t roots) {
    RandomStream random(seed);
    Problem p;
    p.tree.cells = cells;
    p.diagonal.assign(nodes * cells, 0);
    for (std::size_t n = 0; n < nodes; ++n) {
        auto parent = static_cast<std::int32_t>(n) - 1;
        if (n > 0 && random.uniform() < branching) parent = static_cast<std::int32_t>(random.below(n));
        if (n < roots) parent = -1;
        p.tree.parent.push_back(parent);
        p.axial.push_back(parent < 0 ? 1e9 : 1e-8 * std::exp(2 * random.normal()));  // a root's must not be read
        for (std::size_t c = 0; c < cells; ++c) {
            p.diagonal[n * cells + c] += 1e-9 * (0.1 + random.uniform()) + (parent < 0 ? 0 : p.axial[n]);
            if (parent >= 0) p.diagonal[static_cast<std::size_t>(parent) * cells + c] += p.axial[n];
            p.right.push_back(1e-10 * random.normal());
        }
    }
    return p;
}

Eigen::VectorXd denseSolution(const Problem& p, std::size_t cell) {
    const auto n = static_cast<Eigen::Index>(p.tree.parent.size());
    Eigen::MatrixXd a = Eigen::MatrixXd::Zero(n, n);
    Eigen::VectorXd b(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const std::size_t at = static_cast<std::size_t>(i) * p.tree.cells + cell;
        a(i, i) = p.diagonal[at];
        b(i) = p.right[at];
        const Eigen::Index parent = p.tree.parent[static_cast<std::size_t>(i)];
        if (parent >= 0) a(i, parent) = a(parent, i) = -p.axial[static_cast<std::size_t>(i)];
    }
    return a.partialPivLu().solve(b);
}

std::vector<double> solved(const Problem& p, const std::vector<std::size_t>& splits) {
    const HinesSolver solver(p.tree);
    std::vector<double> d = p.diagonal, x = p.right;
    std::size_t begin = 0;
    for (const std::size_t end : splits) {
        solver.solve(p.axial, d, x, begin, end);
        begin = end;
    }
    solver.solve(p.axial, d, x, begin, p.tree.cells);
    return x;
}

constexpr double kRadius = 1 * kMicro, kLeak = 0.5, kResistivity = 1.0;  // m, S/m^2, ohm m
double lambdaOf(double radius) { return std::sqrt(radius / (2 * kResistivity * kLeak)); }

/// Potential at `x` of a cylinder of `length` with sealed ends, both in length constants, per ampere into its start.
double cylinderPotential(double radius, double x, double length) {
    const double infinite = kResistivity * lambdaOf(radius) / (std::numbers::pi * radius * radius);
    return infinite * std::cosh(length - x) / std::sinh(length);
}

std::vector<double> uniformCylinder(double electrotonic, std::size_t compartments) {
    CellBuilder cell;
    cell.cylinder(-1, electrotonic * lambdaOf(kRadius), kRadius);
    cell.group({0}, std::to_string(compartments));
    const auto cable = cell.cut();
    return cable && cable->size() == compartments ? test::steadyState(*cable, kLeak, 0) : std::vector<double>();
}

/// Largest error relative to the largest potential.
double cylinderError(const std::vector<double>& v, double length) {
    double error = 0;
    const double step = length / static_cast<double>(v.size());
    for (std::size_t i = 0; i < v.size(); ++i)
        error = std::max(error,
                         std::fabs(v[i] - cylinderPotential(kRadius, (static_cast<double>(i) + 0.5) * step, length)));
    return error / cylinderPotential(kRadius, 0, length);
}

/// A trunk of 0.5 length constants and two or three generations by the 3/2 rule, `steps` compartments a length
/// constant. Daughters are of unequal radius.
CellBuilder rallTree(double steps) {
    CellBuilder cell;
    const auto branch = [&](morphology::SegmentIndex parent, double radius, double length) {
        const auto s = cell.cylinder(parent, length * lambdaOf(radius), radius);
        cell.group({s}, std::to_string(std::lround(length * steps)));
        return s;
    };
    const auto share = [](double radius, double part) { return radius * std::pow(part, 2.0 / 3); };
    const auto trunk = branch(-1, kRadius, 0.5);
    for (const double part : {0.3, 0.7}) {
        const double radius = share(kRadius, part);
        const auto daughter = branch(trunk, radius, 0.4);
        for (const double smaller : {0.2, 0.5, 0.3}) branch(daughter, share(radius, smaller), 0.6);
    }
    return cell;
}

}  // namespace

class TestHines : public QObject {
    Q_OBJECT
private slots:
    void equalsADenseSolution_data() {
        QTest::addColumn<int>("cells");
        for (const int cells : {1, 3, 8, 17, 71}) QTest::addRow("%d cells", cells) << cells;
    }
    void equalsADenseSolution() {
        QFETCH(int, cells);
        std::uint64_t seed = 1;
        for (const std::size_t nodes : {1, 2, 3, 7, 40, 120})
            for (const double branching : {0.0, 0.1, 1.0})
                for (const std::size_t roots : {1, 3}) {
                    const Problem p = randomProblem(seed++, nodes, static_cast<std::size_t>(cells), branching, roots);
                    const std::vector<double> x = solved(p, {});
                    for (std::size_t c = 0; c < p.tree.cells; c += 1 + p.tree.cells / 4) {
                        const Eigen::VectorXd wanted = denseSolution(p, c);
                        const double scale = wanted.cwiseAbs().maxCoeff();
                        for (std::size_t n = 0; n < nodes; ++n) {
                            const double error =
                                std::fabs(x[n * p.tree.cells + c] - wanted(static_cast<Eigen::Index>(n))) / scale;
                            QVERIFY2(error < 1e-11, qPrintable(QString::number(error)));
                        }
                    }
                }
    }

    void rangesAndNumberOfCellsChangeNoBit() {
        const Problem p = randomProblem(5, 90, 71, 0.2, 1);
        const std::vector<double> all = solved(p, {});
        QVERIFY(solved(p, {1}) == all);
        QVERIFY(solved(p, {3, 4, 37, 70}) == all);
        QVERIFY(solved(p, {8, 16, 24, 33, 50}) == all);
        for (std::size_t c = 0; c < p.tree.cells; c += 13) {
            Problem one{{p.tree.parent, 1}, p.axial, {}, {}};
            for (std::size_t n = 0; n < p.tree.parent.size(); ++n) {
                one.diagonal.push_back(p.diagonal[n * p.tree.cells + c]);
                one.right.push_back(p.right[n * p.tree.cells + c]);
            }
            const std::vector<double> x = solved(one, {});
            for (std::size_t n = 0; n < x.size(); ++n) QVERIFY(x[n] == all[n * p.tree.cells + c]);
        }
    }

    void otherCellsStay() {
        const Problem p = randomProblem(6, 20, 19, 0.3, 1);
        std::vector<double> d = p.diagonal, x = p.right;
        HinesSolver(p.tree).solve(p.axial, d, x, 5, 12);
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (i % 19 >= 5 && i % 19 < 12) continue;
            QVERIFY(d[i] == p.diagonal[i] && x[i] == p.right[i]);
        }
        const std::vector<double> before = x;
        HinesSolver(p.tree).solve(p.axial, d, x, 7, 7);
        QVERIFY(x == before);
    }

    void everyNodeIsEliminatedOnceAfterThoseBeyondIt() {
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            const Problem p = randomProblem(seed, 60, 1, 0.2, seed % 3 + 1);
            const HinesSolver solver(p.tree);
            std::set<std::int32_t> done, edges;
            for (const HinesStep& step : solver.steps()) {
                QVERIFY(done.insert(step.node).second && !done.contains(step.into));
                if (step.into < 0) continue;
                QVERIFY(edges.insert(step.edge).second);
                const std::int32_t parent = p.tree.parent[static_cast<std::size_t>(step.edge)];
                QVERIFY(std::minmax(parent, step.edge) == std::minmax(step.node, step.into));
            }
            QCOMPARE(done.size(), p.tree.parent.size());
        }
        HinesSolver().solve({}, {}, {}, 0, 0);  // no node
    }

    /// Sealed cylinder, current into one end: V(x) = I r_inf cosh(L - x) / sinh(L).
    void uniformCylinderConvergesAtSecondOrder() {
        constexpr double kLength = 1.3;
        double last = 0;
        for (const std::size_t n : {10, 20, 40, 80, 160}) {
            const std::vector<double> v = uniformCylinder(kLength, n);
            QCOMPARE(v.size(), n);
            const double error = cylinderError(v, kLength);
            if (last > 0) QVERIFY2(std::fabs(last / error - 4) < 0.1, qPrintable(QString::number(last / error)));
            last = error;
        }
        const double fine = cylinderError(uniformCylinder(kLength, 2000), kLength);
        QVERIFY2(fine < 1e-6, qPrintable(QString::number(fine)));
        // Middles of n compartments are middles of 3 n: extrapolated there, the error is of fourth order.
        const std::vector<double> coarse = uniformCylinder(kLength, 20), dense = uniformCylinder(kLength, 60);
        std::vector<double> both(coarse.size());
        for (std::size_t i = 0; i < both.size(); ++i) both[i] = (9 * dense[3 * i + 1] - coarse[i]) / 8;
        QVERIFY2(cylinderError(both, kLength) < 1e-6, qPrintable(QString::number(cylinderError(both, kLength))));
    }

    /// Rall (1962): a tree of the 3/2 rule with ends at equal electrotonic distance is, from its start, a cylinder.
    void treeOfRallIsACylinder() {
        constexpr double kLength = 1.5;
        const auto input = [](const CellBuilder& cell) {
            const auto cable = cell.cut();
            return cable ? test::steadyState(*cable, kLeak, 0)[0] : 0.0;
        };
        // Equal electrotonic steps: the discrete tree is the discrete cylinder, too.
        const double tree = input(rallTree(10)), cylinder = uniformCylinder(kLength, 15)[0];
        QVERIFY2(std::fabs(tree / cylinder - 1) < 1e-12, qPrintable(QString::number(tree / cylinder - 1)));
        QVERIFY(std::fabs(tree / cylinderPotential(kRadius, 0.05, kLength) - 1) < 1e-3);
        const double fine = input(rallTree(1000)), wanted = cylinderPotential(kRadius, 0.0005, kLength);
        QVERIFY2(std::fabs(fine / wanted - 1) < 1e-6, qPrintable(QString::number(fine / wanted - 1)));
        // Unequal steps: each branch 3 compartments, then more.
        double last = 1;
        for (const int n : {3, 30, 300}) {
            CellBuilder cell = rallTree(10);
            for (auto& group : cell.m.groups) group.properties[0].value = std::to_string(n);
            const double error = std::fabs(input(cell) / cylinderPotential(kRadius, 0.25 / n, kLength) - 1);
            QVERIFY2(error < 0.02 * last, qPrintable(QString::number(error)));
            last = error;
        }
        QVERIFY2(last < 1e-6, qPrintable(QString::number(last)));
    }

    void axialCurrentsAddUpToNothing() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto cable = test::randomCell(seed, 80).cut();
            QVERIFY2(cable, cable ? "" : cable.error().text().c_str());
            RandomStream random(seed);
            std::vector<double> v(cable->size()), diagonal(cable->size(), 0), current(cable->size());
            for (double& potential : v) potential = -0.065 + 0.03 * random.normal();
            for (std::size_t n = 1; n < v.size(); ++n) {
                diagonal[n] += cable->axial[n];
                diagonal[static_cast<std::size_t>(cable->parent[n])] += cable->axial[n];
            }
            double sum = 0, size = 0;
            for (std::size_t n = 0; n < v.size(); ++n) current[n] = diagonal[n] * v[n];
            for (std::size_t n = 1; n < v.size(); ++n) {
                const auto p = static_cast<std::size_t>(cable->parent[n]);
                current[n] -= cable->axial[n] * v[p];
                current[p] -= cable->axial[n] * v[n];
            }
            for (const double i : current) {
                sum += i;
                size += std::fabs(i);
            }
            QVERIFY2(std::fabs(sum) < 1e-12 * size, qPrintable(QString::number(sum / size)));
        }
    }
};

QTEST_APPLESS_MAIN(TestHines)
#include "test_hines.moc"
