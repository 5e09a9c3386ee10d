// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::Graph;
using graph::kNone;
using graph::NodeIndex;

namespace {

/// Strongly connected components: of each neuron its component, numbered so that a component comes after all that it
/// projects to (Tarjan 1972, without recursion).
struct Components {
    std::vector<std::uint32_t> of;
    std::uint32_t count = 0;
};

class Tarjan {
public:
    Tarjan(const Graph& graph, Pace& pace)
        : graph_(graph), pace_(pace), index_(graph.count(graph::NodeKind::neuron), kNone), low_(index_.size(), 0) {
        out_.of.assign(index_.size(), kNone);
    }
    /// Incomplete when stopped.
    Components run() {
        for (NodeIndex v = 0; v < index_.size() && pace_.go(); ++v)
            if (index_[v] == kNone) walk(v);
        return std::move(out_);
    }

private:
    void enter(NodeIndex v) {
        index_[v] = low_[v] = next_++;
        path_.push_back(v);
        frames_.emplace_back(v, graph_.neuronOut.offset[v]);
    }
    void walk(NodeIndex start) {
        enter(start);
        while (!frames_.empty() && pace_.go()) {
            const NodeIndex v = frames_.back().first;
            if (frames_.back().second < graph_.neuronOut.offset[v + 1]) {
                const NodeIndex to = graph_.neuronOut.neighbour[frames_.back().second++];
                if (index_[to] == kNone)
                    enter(to);
                else if (out_.of[to] == kNone)
                    low_[v] = std::min(low_[v], index_[to]);
                continue;
            }
            frames_.pop_back();
            if (!frames_.empty()) low_[frames_.back().first] = std::min(low_[frames_.back().first], low_[v]);
            if (low_[v] == index_[v]) close(v);
        }
    }
    void close(NodeIndex root) {
        NodeIndex v = kNone;
        do {
            v = path_.back();
            path_.pop_back();
            out_.of[v] = out_.count;
        } while (v != root);
        ++out_.count;
    }

    const Graph& graph_;
    Pace& pace_;
    std::vector<std::uint32_t> index_, low_;
    std::vector<NodeIndex> path_;
    std::vector<std::pair<NodeIndex, std::uint32_t>> frames_;  ///< neuron, next of its edges
    std::uint32_t next_ = 0;
    Components out_;
};

/// What a layer of a component is made of: the neurons of a population, or each neuron for itself where the component
/// lies within one population (and is not so large that nobody could follow them).
struct Groups {
    std::vector<std::uint32_t> of;         ///< [neurons]
    std::vector<std::uint32_t> component;  ///< [groups]; groups of a component are neighbours
    struct Link {
        std::uint32_t to;
        std::int64_t weight;  ///< pairs of neurons
    };
    std::vector<std::vector<Link>> out;  ///< [groups] to other groups of the same component
};
constexpr std::uint32_t kOneByOne = 20000;

/// Key by which the neurons of a component are grouped.
std::vector<std::int64_t> groupKeys(const Graph& graph, const Components& components) {
    std::vector<std::uint32_t> size(components.count, 0);
    std::vector<std::int32_t> population(components.count, 0);
    std::vector<std::uint8_t> mixed(components.count, 0);
    for (NodeIndex v = 0; v < components.of.size(); ++v) {
        const std::uint32_t c = components.of[v];
        if (size[c]++ == 0) population[c] = graph.origin[v].population;
        if (population[c] != graph.origin[v].population) mixed[c] = 1;
    }
    std::vector<std::int64_t> key(components.of.size());
    for (NodeIndex v = 0; v < key.size(); ++v) {
        const std::uint32_t c = components.of[v];
        key[v] = mixed[c] != 0 || size[c] > kOneByOne ? graph.origin[v].population : std::int64_t{v};
    }
    return key;
}

/// Incomplete when stopped.
Groups groupsOf(const Graph& graph, const Components& components, Pace& pace) {
    const auto n = static_cast<NodeIndex>(components.of.size());
    std::vector<NodeIndex> sorted(n);
    std::iota(sorted.begin(), sorted.end(), 0U);
    const std::vector<std::int64_t> keys = groupKeys(graph, components);
    const auto key = [&](NodeIndex v) { return std::pair(components.of[v], keys[v]); };
    std::stable_sort(sorted.begin(), sorted.end(), [&](NodeIndex a, NodeIndex b) { return key(a) < key(b); });
    Groups groups;
    groups.of.assign(n, 0);
    std::vector<NodeIndex> first;
    for (NodeIndex i = 0; i < n; ++i) {
        if (i == 0 || key(sorted[i]) != key(sorted[i - 1])) {
            groups.component.push_back(components.of[sorted[i]]);
            first.push_back(i);
        }
        groups.of[sorted[i]] = static_cast<std::uint32_t>(groups.component.size() - 1);
    }
    first.push_back(n);
    groups.out.resize(groups.component.size());
    std::vector<std::int64_t> weight(groups.component.size(), 0);
    for (std::uint32_t g = 0; g < groups.out.size(); ++g) {
        std::vector<std::uint32_t> touched;
        for (NodeIndex i = first[g]; i < first[g + 1]; ++i)
            for (const NodeIndex to : graph.neuronOut.neighbours(sorted[i])) {
                if (!pace.go()) return groups;
                const std::uint32_t other = groups.of[to];
                if (other == g || groups.component[other] != groups.component[g]) continue;
                if (weight[other]++ == 0) touched.push_back(other);
            }
        std::sort(touched.begin(), touched.end());
        for (const std::uint32_t other : touched) groups.out[g].push_back({other, std::exchange(weight[other], 0)});
    }
    return groups;
}

/// An order of the groups of a component in which the links that point back weigh little: sources are taken off to the
/// front, sinks to the back, and where there are neither the group that sends most more than it receives (Eades, Lin
/// and Smyth 1993).
class FlowOrder {
public:
    FlowOrder(const Groups& groups, std::uint32_t begin, std::uint32_t end, Pace& pace)
        : groups_(groups),
          pace_(pace),
          begin_(begin),
          in_(end - begin),
          sent_(end - begin, 0),
          received_(end - begin, 0) {
        for (std::uint32_t g = begin; g < end; ++g)
            for (const Groups::Link& link : groups.out[g]) {
                if (!pace.go()) return;
                in_[link.to - begin].push_back({g, link.weight});
                sent_[g - begin] += link.weight;
                received_[link.to - begin] += link.weight;
            }
    }
    /// Place in the order of each group, from 0; no order when stopped.
    std::vector<std::uint32_t> run() {
        const auto count = static_cast<std::uint32_t>(in_.size());
        for (std::uint32_t i = 0; i < count; ++i) waiting_.insert(keyOf(i));
        std::vector<std::uint32_t> place(count, 0);
        std::uint32_t front = 0, back = count;
        while (!waiting_.empty() && pace_.go()) {
            const auto [kind, surplus, i] = *waiting_.begin();
            waiting_.erase(waiting_.begin());
            place[i] = kind == kSink ? --back : front++;
            take(i);
        }
        return place;
    }

private:
    enum Kind { kSink, kSource, kInner };
    using Key = std::tuple<Kind, std::int64_t, std::uint32_t>;
    [[nodiscard]] Key keyOf(std::uint32_t i) const {
        const Kind kind = received_[i] == 0 ? kSource : sent_[i] == 0 ? kSink : kInner;
        return {kind, kind == kInner ? received_[i] - sent_[i] : 0, i};
    }
    void change(std::uint32_t i, std::int64_t& sum, std::int64_t by) {
        const auto found = waiting_.find(keyOf(i));
        const bool present = found != waiting_.end();
        if (present) waiting_.erase(found);
        sum -= by;
        if (present) waiting_.insert(keyOf(i));
    }
    void take(std::uint32_t i) {
        for (const Groups::Link& link : groups_.out[begin_ + i])
            if (pace_.go()) change(link.to - begin_, received_[link.to - begin_], link.weight);
        for (const Groups::Link& link : in_[i])
            if (pace_.go()) change(link.to - begin_, sent_[link.to - begin_], link.weight);
    }

    const Groups& groups_;
    Pace& pace_;
    std::uint32_t begin_;
    std::vector<std::vector<Groups::Link>> in_;
    std::vector<std::int64_t> sent_, received_;  ///< to and from groups that still wait
    std::set<Key> waiting_;
};

/// Layer of each group within its component: the longest path along the links that point forward in the flow order.
/// Incomplete when stopped.
std::vector<std::int32_t> layersWithin(const Groups& groups, Pace& pace) {
    std::vector<std::int32_t> layer(groups.component.size(), 0);
    for (std::uint32_t begin = 0, end = 0; begin < layer.size(); begin = end) {
        while (end < layer.size() && groups.component[end] == groups.component[begin]) ++end;
        if (end - begin < 2) continue;
        const std::vector<std::uint32_t> place = FlowOrder(groups, begin, end, pace).run();
        if (pace.stopped()) return layer;
        std::vector<std::uint32_t> order(end - begin);
        for (std::uint32_t i = 0; i < order.size(); ++i) order[place[i]] = i;
        for (const std::uint32_t i : order)
            for (const Groups::Link& link : groups.out[begin + i])
                if (place[link.to - begin] > place[i]) layer[link.to] = std::max(layer[link.to], layer[begin + i] + 1);
    }
    return layer;
}

}  // namespace

std::vector<std::int32_t> rankNeurons(const Graph& graph, JobContext& job) {
    Pace pace(job);
    const Components components = Tarjan(graph, pace).run();
    if (pace.stopped()) return {};
    const Groups groups = groupsOf(graph, components, pace);
    if (pace.stopped()) return {};
    const std::vector<std::int32_t> within = layersWithin(groups, pace);
    if (pace.stopped()) return {};
    const auto n = static_cast<NodeIndex>(components.of.size());
    std::vector<NodeIndex> sorted(n);
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](NodeIndex a, NodeIndex b) { return components.of[a] > components.of[b]; });
    // Components from sources to sinks: the first layer of each lies below all that project to it.
    std::vector<std::int32_t> first(components.count, 0), rank(n, 0);
    for (const NodeIndex v : sorted) {
        rank[v] = first[components.of[v]] + within[groups.of[v]];
        for (const NodeIndex to : graph.neuronOut.neighbours(v)) {
            if (!pace.go()) return {};
            std::int32_t& below = first[components.of[to]];
            if (components.of[to] != components.of[v]) below = std::max(below, rank[v] + 1);
        }
    }
    return rank;
}

}  // namespace nl::layout
