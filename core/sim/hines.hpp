// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nl::sim {

/// Many cells of one tree, interleaved: number of node n of cell c is n * cells + c, so that elimination runs over
/// cells in the inner loop. parent[n] < n.
struct Tree {
    std::vector<std::int32_t> parent;  ///< [nodes]; -1 for a root (several are allowed)
    std::size_t cells = 1;
};

/// One step of an elimination: a node, the neighbour it is eliminated into (-1: none) and the edge between the two, by
/// its child node in Tree.
struct HinesStep {
    std::int32_t node = 0, into = -1, edge = 0;
};

/// Solves, for every cell, diagonal[n] x[n] - sum over the neighbours m of axial x[m] = right[n], the matrix of a tree,
/// by elimination without fill-in (Hines 1984, Int J Biomed Comput 15:69); O(nodes * cells).
/// The elimination does not run towards the root but towards the middle of the longest path, a level of distance from
/// there at a time: a cable is eliminated from both ends and branches side by side, whose chains of divisions the
/// processor then overlaps (bench_sim_hines: 7 instead of 17 ns a compartment of an unbranched cell, 2.7 instead of 7
/// with branches, 1.2 with 8 cells interleaved).
/// One order and one arithmetic for any number of cells, instruction set and range: the same bits.
class HinesSolver {
public:
    HinesSolver() = default;
    explicit HinesSolver(Tree tree);

    /// axial [nodes]: conductance to the parent in Tree, S, the same for all cells; a root's is not read. diagonal
    /// [nodes * cells] S is overwritten with numbers of the elimination; right [nodes * cells] A in, V out. Cells begin
    /// to end only: threads may solve ranges of their own at the same time. No allocation. Sizes equal, range within
    /// the cells and no zero pivot (a diagonal of at least the sum of its axials and more somewhere): the caller's to
    /// see to.
    void solve(std::span<const double> axial, std::span<double> diagonal, std::span<double> right,
               std::size_t beginCell, std::size_t endCell) const;

    [[nodiscard]] const Tree& tree() const { return tree_; }
    [[nodiscard]] std::span<const HinesStep> steps() const { return steps_; }

private:
    Tree tree_;
    std::vector<HinesStep> steps_;  ///< in the order of elimination; those without `into` last
};

/// The same for a single time: makes the order anew and allocates. Not for time steps.
void solveHines(const Tree& tree, std::span<const double> axial, std::span<double> diagonal, std::span<double> right,
                std::size_t beginCell, std::size_t endCell);

}  // namespace nl::sim
