// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/hines.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/sim/hines_kernel.hpp"

namespace nl::sim {
namespace {

std::size_t at(std::int32_t n) { return static_cast<std::size_t>(n); }

/// The nodes of a tree as an undirected graph.
struct Neighbours {
    std::vector<std::int32_t> offset, index;
    explicit Neighbours(const std::vector<std::int32_t>& parent) : offset(parent.size() + 1, 0) {
        const auto n = static_cast<std::int32_t>(parent.size());
        for (std::int32_t i = 0; i < n; ++i) {
            if (parent[at(i)] < 0) continue;
            ++offset[at(i) + 1];
            ++offset[at(parent[at(i)]) + 1];
        }
        std::partial_sum(offset.begin(), offset.end(), offset.begin());
        index.resize(at(offset.back()));
        std::vector<std::int32_t> next(offset.begin(), offset.end() - 1);
        for (std::int32_t i = 0; i < n; ++i) {
            const std::int32_t p = parent[at(i)];
            if (p < 0) continue;
            index[at(next[at(i)]++)] = p;
            index[at(next[at(p)]++)] = i;
        }
    }
    [[nodiscard]] std::span<const std::int32_t> of(std::int32_t n) const {
        return std::span(index).subspan(at(offset[at(n)]), at(offset[at(n) + 1] - offset[at(n)]));
    }
};

/// Appends all nodes that can be reached from `start`, nearest first; `from`: the neighbour on the way to the start.
void spread(const Neighbours& neighbours, std::int32_t start, std::vector<std::int32_t>& from,
            std::vector<std::int32_t>& order) {
    std::size_t next = order.size();
    order.push_back(start);
    from[at(start)] = -1;
    for (; next < order.size(); ++next)
        for (const std::int32_t other : neighbours.of(order[next]))
            if (other != from[at(order[next])]) {
                from[at(other)] = order[next];
                order.push_back(other);
            }
}

/// The node in the middle of the longest path of the tree that `start` belongs to.
std::int32_t middleOf(const Neighbours& neighbours, std::int32_t start, std::vector<std::int32_t>& from) {
    std::vector<std::int32_t> order;
    spread(neighbours, start, from, order);
    const std::int32_t oneEnd = order.back();
    order.clear();
    spread(neighbours, oneEnd, from, order);
    std::vector<std::int32_t> path;
    for (std::int32_t n = order.back(); n >= 0; n = from[at(n)]) path.push_back(n);
    return path[path.size() / 2];
}

}  // namespace

HinesSolver::HinesSolver(Tree tree) : tree_(std::move(tree)) {
    const std::vector<std::int32_t>& parent = tree_.parent;
    const auto n = static_cast<std::int32_t>(parent.size());
    const Neighbours neighbours(parent);
    std::vector<std::int32_t> from(parent.size(), -1), order, depth(parent.size(), 0);
    order.reserve(parent.size());
    for (std::int32_t root = 0; root < n; ++root)
        if (parent[at(root)] < 0) {
            const std::int32_t middle = middleOf(neighbours, root, from);
            spread(neighbours, middle, from, order);
        }
    for (const std::int32_t node : order)
        if (from[at(node)] >= 0) depth[at(node)] = depth[at(from[at(node)])] + 1;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::int32_t a, std::int32_t b) { return depth[at(a)] > depth[at(b)]; });
    steps_.reserve(order.size());
    for (const std::int32_t node : order) {
        const std::int32_t into = from[at(node)];
        steps_.push_back({node, into, into >= 0 && parent[at(into)] == node ? into : node});
    }
}

void HinesSolver::solve(std::span<const double> axial, std::span<double> diagonal, std::span<double> right,
                        std::size_t beginCell, std::size_t endCell) const {
    solveSteps({steps_, axial.data(), diagonal.data(), right.data(), tree_.cells}, beginCell, endCell);
}

void solveHines(const Tree& tree, std::span<const double> axial, std::span<double> diagonal, std::span<double> right,
                std::size_t beginCell, std::size_t endCell) {
    HinesSolver(tree).solve(axial, diagonal, right, beginCell, endCell);
}

}  // namespace nl::sim
