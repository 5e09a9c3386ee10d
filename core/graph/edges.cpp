// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/graph/assemble.hpp"
#include "core/graph/csr.hpp"
#include "core/graph/index.hpp"
#include "core/job/parallel.hpp"

namespace nl::graph {

namespace {

using FlowFeatures = std::array<double, 3>;  // as edgeColumns(EdgeType::flow)

/// The tree edges of one cell type, as rows of its parts: who sends to part p, in the order of node numbers.
struct TreeRows {
    std::vector<std::uint32_t> offset;  ///< [parts + 1]
    std::vector<std::int32_t> source;   ///< parts
    std::vector<FlowFeatures> features;
};

FlowFeatures treeFeatures(const PartValues& source, const PartValues& target) {
    const auto middle = [](const PartValues& part) {
        return std::isnan(part.pathDistance) ? kUnknown : part.pathDistance;
    };
    const double distance = std::abs(middle(source) - middle(target));
    return {0.5 * (source.electrotonicLength + target.electrotonicLength), target.diameter / source.diameter, distance};
}

TreeRows treeRows(const CellParts& cell, const CellValues& values) {
    struct Edge {
        std::int32_t target, source;
    };
    std::vector<Edge> edges;
    for (std::size_t p = 0; p < cell.parts.size(); ++p) {
        if (cell.parts[p].flow < 0) continue;
        const auto part = static_cast<std::int32_t>(p);
        const bool receives = cell.parts[p].kind == NodeKind::axon;
        edges.push_back(receives ? Edge{part, cell.parts[p].flow} : Edge{cell.parts[p].flow, part});
    }
    const auto order = [&](std::int32_t p) { return std::pair(cell.parts[at(p)].kind, cell.parts[at(p)].rank); };
    std::sort(edges.begin(), edges.end(), [&](const Edge& a, const Edge& b) {
        return a.target != b.target ? a.target < b.target : order(a.source) < order(b.source);
    });
    TreeRows rows;
    rows.offset.assign(cell.parts.size() + 1, 0);
    for (const Edge& e : edges) {
        ++rows.offset[at(e.target) + 1];
        rows.source.push_back(e.source);
        rows.features.push_back(treeFeatures(values.parts[at(e.source)], values.parts[at(e.target)]));
    }
    std::partial_sum(rows.offset.begin(), rows.offset.end(), rows.offset.begin());
    return rows;
}

/// The nodes that a synapse joins. `back`: the way from post to pre, for gap junctions and two-way projections.
struct Ends {
    NodeIndex from = kNone, to = kNone, backFrom = kNone, backTo = kNone;
    double fromDistance = kUnknown, toDistance = kUnknown;
    bool gap = false;
};

Ends endsOf(const Plan& plan, const SynapseSource& source, const Connection& c) {
    Ends ends;
    ends.gap = source.kind == model::ProjectionKind::electrical;
    ends.to = plan.partNode(c.post, plan.inPart(source, c.post));
    ends.toDistance = plan.cellOf(c.post.group).distanceAt(c.post.segment, c.post.fraction);
    if (c.external) return ends;
    ends.from = plan.partNode(c.pre, plan.outPart(source, c.pre));
    ends.fromDistance = plan.cellOf(c.pre.group).distanceAt(c.pre.segment, c.pre.fraction);
    if (c.way == Way::both) {
        ends.backFrom = plan.partNode(c.post, plan.outPart(source, c.post));
        ends.backTo = plan.partNode(c.pre, plan.inPart(source, c.pre));
    }
    return ends;
}

/// Edges of one type while they are laid out: rows by target, then filled in ascending source.
class RowFiller {
public:
    RowFiller(std::size_t nodes) : begin_(nodes + 1, 0) {}
    void count(NodeIndex target, std::uint64_t edges = 1) { begin_[std::size_t{target} + 1] += edges; }
    /// Ends counting; the number of edges.
    std::uint64_t close() {
        std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
        return begin_.back();
    }
    /// The next free place in a target's row, from the start of the type.
    std::uint64_t place(NodeIndex target, std::uint64_t edges = 1) {
        const std::uint64_t at = begin_[target];
        begin_[target] += edges;
        return at;
    }

private:
    std::vector<std::uint64_t> begin_;
};

void setRow(EdgeFeatures::Columns& columns, std::uint64_t edge, std::span<const double> values) {
    for (std::size_t c = 0; c < values.size(); ++c) {
        const auto value = static_cast<float>(values[c]);  // a double beyond float's range is infinite here
        const bool known = std::isfinite(value);
        columns.value[edge * values.size() + c] = known ? value : 0;
        columns.known[edge * values.size() + c] = known;
    }
}

void sizeColumns(Graph& graph) {
    for (std::size_t t = 0; t < kEdgeTypes; ++t) {
        EdgeFeatures::Columns& columns = graph.edgeFeatures.types[t];
        for (const EdgeColumn& column : edgeColumns(static_cast<EdgeType>(t))) {
            columns.names.emplace_back(column.name);
            columns.units.emplace_back(column.unit);
        }
        const std::size_t edges = graph.typeBegin[t + 1] - graph.typeBegin[t];
        columns.value.resize(edges * columns.names.size());
        columns.known.resize(edges * columns.names.size());
    }
}

/// One collapsed pair before it is summed.
struct Pair {
    NodeIndex pre = 0;
    std::uint32_t synapse = 0;  ///< row, keeps the order of sums fixed
    double weight = 0, delay = 0;
};
struct Collapsed {
    NodeIndex pre = 0;
    double count = 0, weight = 0, delay = 0;
};

class EdgeBuilder {
public:
    EdgeBuilder(Graph& graph, const Assembly& assembly, JobContext& job)
        : graph_(graph),
          plan_(assembly.plan),
          assembly_(assembly),
          job_(job),
          flow_(graph.nodes()),
          gap_(graph.nodes()) {}

    Result<void> run() {
        for (std::size_t c = 0; c < plan_.cells.size(); ++c)
            trees_.push_back(treeRows(plan_.cells[c], assembly_.cells[c]));
        if (!countEdges() || !collapse()) return fail(job_.cancelledError());
        NL_CHECK(allocate());
        if (!fillTree() || !fillSynapses() || !fillStructure()) return fail(job_.cancelledError());
        indexRows(graph_);
        return {};
    }

private:
    std::uint32_t synapses() const { return graph_.count(NodeKind::synapse); }
    Ends ends(std::uint32_t row, Connection& c) const {
        const SynapseSource& source = plan_.sources[plan_.synapseSource[row]];
        c = plan_.connection(source, plan_.synapseIndex[row]);
        return endsOf(plan_, source, c);
    }
    template <class Body>
    bool eachSynapse(Body&& body) {
        for (std::uint32_t row = 0; row < synapses(); ++row) {
            if (row % (1U << 15) == 0 && !job_.checkpoint()) return false;
            Connection c;
            const Ends e = ends(row, c);
            body(row, graph_.begin(NodeKind::synapse) + row, c, e);
        }
        return true;
    }
    template <class Body>
    bool eachCell(Body&& body) {
        for (const NeuronGroup& group : plan_.groups) {
            const CellParts& cell = plan_.cells[group.cell];
            const std::size_t every = kGrain / (cell.parts.size() + 1) + 1;
            for (std::uint64_t i = 0; i < group.size; ++i) {
                if (i % every == 0 && !job_.checkpoint()) return false;
                body(group, cell,
                     Place{static_cast<std::uint32_t>(&group - plan_.groups.data()), static_cast<std::uint32_t>(i)});
            }
        }
        return true;
    }

    bool countEdges() {
        if (!eachCell([&](const NeuronGroup& group, const CellParts& cell, const Place& place) {
                const TreeRows& tree = trees_[group.cell];
                for (std::size_t p = 0; p < cell.parts.size(); ++p)
                    if (const std::uint32_t n = tree.offset[p + 1] - tree.offset[p]; n > 0)
                        flow_.count(plan_.partNode(place, static_cast<std::int32_t>(p)), n);
            }))
            return false;
        return eachSynapse([&](std::uint32_t, NodeIndex node, const Connection&, const Ends& e) {
            RowFiller& rows = e.gap ? gap_ : flow_;
            rows.count(e.to);
            if (e.from != kNone) rows.count(node);
            if (e.backFrom != kNone) rows.count(node);
            if (e.backTo != kNone) rows.count(e.backTo);
        });
    }

    /// Sums the synapses between every two neurons. Those of a target are contiguous, except the ways back.
    bool collapse() {
        const std::uint32_t neurons = graph_.count(NodeKind::neuron);
        std::vector<std::uint32_t> begin(std::size_t{neurons} + 1, 0);
        const auto visit = [&](auto&& use) {
            return eachSynapse([&](std::uint32_t row, NodeIndex node, const Connection& c, const Ends& e) {
                if (e.from == kNone) return;
                const NodeIndex post = graph_.neuron[node], pre = graph_.neuron[e.from];
                use(post, Pair{pre, row, c.weight, c.delay});
                if (e.backFrom != kNone) use(pre, Pair{post, row, c.weight, c.delay});
            });
        };
        if (!visit([&](NodeIndex target, const Pair&) { ++begin[std::size_t{target} + 1]; })) return false;
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<Pair> pairs(begin.back());
        std::vector<std::uint32_t> cursor(begin.begin(), begin.end() - 1);
        if (!visit([&](NodeIndex target, const Pair& pair) { pairs[cursor[target]++] = pair; })) return false;
        collapsedBegin_.assign(std::size_t{neurons} + 1, 0);
        rows_.resize(neurons);
        const bool summed = parallelFor(job_, neurons, 256, [&](std::size_t first, std::size_t last) {
            for (std::size_t n = first; n < last; ++n)
                rows_[n] = sumRow(std::span(pairs).subspan(begin[n], begin[n + 1] - begin[n]));
        });
        for (std::size_t n = 0; n < neurons; ++n) collapsedBegin_[n + 1] = collapsedBegin_[n] + rows_[n].size();
        return summed;
    }

    static std::vector<Collapsed> sumRow(std::span<Pair> pairs) {
        std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
            return std::pair(a.pre, a.synapse) < std::pair(b.pre, b.synapse);
        });
        std::vector<Collapsed> row;
        for (const Pair& pair : pairs) {
            if (row.empty() || row.back().pre != pair.pre) row.push_back({pair.pre});
            row.back().count += 1;
            row.back().weight += pair.weight;
            row.back().delay += pair.delay;
        }
        for (Collapsed& c : row) c.delay /= c.count;
        return row;
    }

    Result<void> allocate() {
        const std::uint64_t parts = graph_.begin(NodeKind::synapse) - graph_.count(NodeKind::neuron);
        const std::array<std::uint64_t, kEdgeTypes> counts{flow_.close(), parts, collapsedBegin_.back(), gap_.close()};
        const std::uint64_t total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
        if (total >= std::numeric_limits<EdgeIndex>::max())
            return fail("too-big", "the graph has more edges than an index holds");
        for (std::size_t t = 0; t < kEdgeTypes; ++t)
            graph_.typeBegin[t + 1] = graph_.typeBegin[t] + static_cast<std::uint32_t>(counts[t]);
        graph_.source.resize(total);
        graph_.target.resize(total);
        graph_.type.resize(total);
        for (std::size_t t = 0; t < kEdgeTypes; ++t)
            std::fill(graph_.type.begin() + graph_.typeBegin[t], graph_.type.begin() + graph_.typeBegin[t + 1],
                      static_cast<EdgeType>(t));
        sizeColumns(graph_);
        return {};
    }

    void set(EdgeType type, std::uint64_t place, NodeIndex source, NodeIndex target, std::span<const double> features) {
        const auto t = static_cast<std::size_t>(type);
        graph_.source[graph_.typeBegin[t] + place] = source;
        graph_.target[graph_.typeBegin[t] + place] = target;
        setRow(graph_.edgeFeatures.types[t], place, features);
    }

    /// Tree edges first: their sources have smaller numbers than any synapse.
    bool fillTree() {
        return eachCell([&](const NeuronGroup& group, const CellParts& cell, const Place& place) {
            const TreeRows& tree = trees_[group.cell];
            for (std::size_t p = 0; p < cell.parts.size(); ++p) {
                if (tree.offset[p + 1] == tree.offset[p]) continue;
                const NodeIndex target = plan_.partNode(place, static_cast<std::int32_t>(p));
                std::uint64_t edge = flow_.place(target, tree.offset[p + 1] - tree.offset[p]);
                for (std::uint32_t i = tree.offset[p]; i < tree.offset[p + 1]; ++i)
                    set(EdgeType::flow, edge++, plan_.partNode(place, tree.source[i]), target, tree.features[i]);
            }
        });
    }

    bool fillSynapses() {
        return eachSynapse([&](std::uint32_t, NodeIndex node, const Connection&, const Ends& e) {
            const auto add = [&](NodeIndex source, NodeIndex target, double distance) {
                if (e.gap)
                    set(EdgeType::gap, gap_.place(target), source, target, std::array{distance});
                else
                    set(EdgeType::flow, flow_.place(target), source, target,
                        FlowFeatures{kUnknown, kUnknown, distance});
            };
            add(node, e.to, e.toDistance);
            if (e.backFrom == kNone) {
                if (e.from != kNone) add(e.from, node, e.fromDistance);
                return;
            }
            add(node, e.backTo, e.fromDistance);
            const bool swap = e.backFrom < e.from;  // ascending sources in the synapse's own row
            add(swap ? e.backFrom : e.from, node, swap ? e.toDistance : e.fromDistance);
            add(swap ? e.from : e.backFrom, node, swap ? e.fromDistance : e.toDistance);
        });
    }

    bool fillStructure() {
        std::uint64_t edge = 0;
        const bool finished = eachCell([&](const NeuronGroup& group, const CellParts& cell, const Place& place) {
            for (std::size_t k = 1; k + 1 < kNodeKinds; ++k)  // ascending node numbers
                for (std::uint32_t r = 0; r < cell.counts[k]; ++r)
                    set(EdgeType::partOf, edge++, group.first[k] + place.cell * cell.counts[k] + r,
                        plan_.neuronAt(place), {});
        });
        for (std::size_t n = 0; n < rows_.size(); ++n) {
            std::uint64_t place = collapsedBegin_[n];
            for (const Collapsed& c : rows_[n])
                set(EdgeType::neuron, place++, c.pre, static_cast<NodeIndex>(n),
                    std::array{c.count, c.weight, c.delay});
        }
        return finished;
    }

    Graph& graph_;
    const Plan& plan_;
    const Assembly& assembly_;
    JobContext& job_;
    std::vector<TreeRows> trees_;
    RowFiller flow_, gap_;
    std::vector<std::vector<Collapsed>> rows_;  ///< [neurons]
    std::vector<std::uint64_t> collapsedBegin_;
};

}  // namespace

Result<void> addEdges(Graph& graph, const Assembly& assembly, JobContext& job) {
    return EdgeBuilder(graph, assembly, job).run();
}

}  // namespace nl::graph
