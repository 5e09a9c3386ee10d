// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/encode/batch.hpp"

#include <algorithm>
#include <cmath>

namespace nl::bgan {

using graph::kNone;

namespace {

using Offsets = std::vector<std::uint32_t>;

Rows share(Offsets offset, std::vector<std::uint32_t> source, std::size_t sources) {
    return std::make_shared<const tensor::EdgeRows>(
        tensor::makeEdgeRows(std::move(offset), std::move(source), sources));
}

/// Rows with at most one entry each: index[r], or none where it is kNone.
Rows shareIndex(const std::vector<std::uint32_t>& index, std::size_t sources) {
    Offsets offset(index.size() + 1, 0);
    std::vector<std::uint32_t> source;
    source.reserve(index.size());
    for (std::size_t r = 0; r < index.size(); ++r) {
        if (index[r] != kNone) source.push_back(index[r]);
        offset[r + 1] = static_cast<std::uint32_t>(source.size());
    }
    return share(std::move(offset), std::move(source), sources);
}

/// Items grouped by key(item) < rows, ascending within a row.
struct Grouped {
    Offsets offset;
    std::vector<std::uint32_t> item;
};
template <class Key>
Grouped groupBy(std::size_t items, std::size_t rows, Key&& key) {
    Grouped out;
    out.offset.assign(rows + 1, 0);
    for (std::size_t i = 0; i < items; ++i)
        if (const std::uint32_t row = key(i); row != kNone) ++out.offset[row + 1];
    for (std::size_t r = 0; r < rows; ++r) out.offset[r + 1] += out.offset[r];
    out.item.resize(out.offset.back());
    Offsets next(out.offset.begin(), out.offset.end() - 1);
    for (std::size_t i = 0; i < items; ++i)
        if (const std::uint32_t row = key(i); row != kNone) out.item[next[row]++] = static_cast<std::uint32_t>(i);
    return out;
}

std::uint32_t kindOfPart(const Topology& topology, std::uint32_t part) {
    std::uint32_t kind = 0;
    while (part >= topology.partBegin[kind + 1]) ++kind;
    return kind;
}

void makeTree(const Topology& topology, Batch& batch) {
    const std::size_t parts = topology.parts();
    const Grouped into = groupBy(topology.tree.size(), parts, [&](std::size_t i) { return topology.tree[i].target; });
    Offsets offset(parts + 1, 0);
    std::vector<std::uint32_t> source, pair;
    for (std::uint32_t p = 0; p < parts; ++p) {
        const std::uint32_t kind = kindOfPart(topology, p);
        for (std::uint32_t i = into.offset[p]; i < into.offset[p + 1]; ++i) {
            const TreeEdge& edge = topology.tree[into.item[i]];
            source.push_back(edge.source);
            pair.push_back(3 * kindOfPart(topology, edge.source) + kind);
            batch.treeEdge.push_back(edge.edge);
        }
        source.push_back(p);
        pair.push_back(9 + kind);
        batch.treeEdge.push_back(kNone);
        offset[p + 1] = static_cast<std::uint32_t>(source.size());
    }
    batch.tree = share(std::move(offset), std::move(source), parts);
    batch.treePair = shareIndex(pair, 12);
}

void makeComposition(const Topology& topology, Batch& batch) {
    const std::size_t neurons = topology.neurons, parts = topology.parts();
    std::vector<std::uint32_t> slot(parts);
    for (std::uint32_t p = 0; p < parts; ++p)
        slot[p] = static_cast<std::uint32_t>(kindOfPart(topology, p) * neurons + topology.partNeuron[p]);
    Grouped byKind = groupBy(parts, kPartKinds * neurons, [&](std::size_t p) { return slot[p]; });
    const Grouped kinds = groupBy(kPartKinds * neurons, neurons, [&](std::size_t s) {
        // NOLINTNEXTLINE(clang-analyzer-core.DivideZero): there is an s only if there are neurons
        return byKind.offset[s + 1] > byKind.offset[s] ? static_cast<std::uint32_t>(s % neurons) : kNone;
    });
    Grouped all = groupBy(parts, neurons, [&](std::size_t p) { return topology.partNeuron[p]; });
    batch.partsByKind = share(std::move(byKind.offset), std::move(byKind.item), parts);
    batch.kindsOfNeuron = share(kinds.offset, kinds.item, kPartKinds * neurons);
    batch.partContext = shareIndex(slot, kPartKinds * neurons);
    batch.partsOfNeuron = share(std::move(all.offset), std::move(all.item), parts);
}

/// Connections by the neuron that looks at them and the neuron they lead to, for one direction.
struct Reach {
    const std::vector<Connection>& connections;
    const Grouped& byRow;  ///< connections of each neuron in this direction
    bool forward;
    [[nodiscard]] std::uint32_t partner(std::uint32_t c) const {
        return forward ? connections[c].pre : connections[c].post;
    }
};

/// Entries of one row over several synapses, each given to `add`(connection, hop): breadth first, each neuron visited
/// once.
template <class Add>
void eachReachable(const Reach& reach, std::uint32_t row, int hops, std::vector<std::uint32_t>& seenBy, Add&& add) {
    std::vector<std::uint32_t> frontier{row}, next;
    seenBy[row] = row;
    for (int hop = 1; hop <= hops && !frontier.empty(); ++hop) {
        next.clear();
        for (const std::uint32_t neuron : frontier) {
            for (std::uint32_t i = reach.byRow.offset[neuron]; i < reach.byRow.offset[neuron + 1]; ++i) {
                const std::uint32_t c = reach.byRow.item[i], partner = reach.partner(c);
                add(c, static_cast<std::uint32_t>(hop));
                if (partner == kNone || seenBy[partner] == row) continue;
                seenBy[partner] = row;
                next.push_back(partner);
            }
        }
        frontier.swap(next);
    }
}

Messages makeDirection(std::size_t neurons, const std::vector<Connection>& connections,
                       const std::vector<std::uint8_t>& hidden, int hops, bool forward) {
    const Grouped byRow = groupBy(connections.size(), neurons, [&](std::size_t c) {
        if (!hidden.empty() && hidden[c] != 0) return kNone;
        return forward ? connections[c].post : connections[c].pre;
    });
    const Reach reach{connections, byRow, forward};
    Offsets offset(neurons + 1, 0);
    std::vector<std::uint32_t> source, distance, seenBy(neurons, kNone);
    source.reserve(connections.size() + neurons);
    distance.reserve(connections.size() + neurons);
    for (std::uint32_t n = 0; n < neurons; ++n) {
        eachReachable(reach, n, hops, seenBy, [&](std::uint32_t c, std::uint32_t hop) {
            source.push_back(c);
            distance.push_back(hop);
        });
        source.push_back(static_cast<std::uint32_t>(connections.size() + n));
        distance.push_back(0);
        offset[n + 1] = static_cast<std::uint32_t>(source.size());
    }
    Messages out;
    out.rows = share(std::move(offset), std::move(source), connections.size() + neurons);
    out.hop = shareIndex(distance, static_cast<std::size_t>(hops) + 1);
    return out;
}

void makeConnections(const Topology& topology, Batch& batch) {
    const std::size_t count = topology.connections.size();
    std::vector<std::uint32_t> pre(count), post(count), part(count), synapse(count);
    bool identity = count == topology.synapses;
    for (std::size_t c = 0; c < count; ++c) {
        const Connection& connection = topology.connections[c];
        pre[c] = connection.pre;
        post[c] = connection.post;
        part[c] = connection.part;
        synapse[c] = connection.synapse;
        identity = identity && connection.synapse == c;
    }
    batch.connectionPre = shareIndex(pre, topology.neurons);
    batch.connectionPost = shareIndex(post, topology.neurons);
    batch.connectionPart = shareIndex(part, topology.parts());
    if (!identity) batch.connectionSynapse = shareIndex(synapse, topology.synapses);
    const Grouped bySynapse = groupBy(count, topology.synapses, [&](std::size_t c) { return synapse[c]; });
    const auto ends = [&](const std::vector<std::uint32_t>& end, std::size_t sources) {
        Offsets offset(topology.synapses + 1, 0);
        std::vector<std::uint32_t> source;
        for (std::size_t s = 0; s < topology.synapses; ++s) {
            for (std::uint32_t i = bySynapse.offset[s]; i < bySynapse.offset[s + 1]; ++i)
                if (end[bySynapse.item[i]] != kNone) source.push_back(end[bySynapse.item[i]]);
            offset[s + 1] = static_cast<std::uint32_t>(source.size());
        }
        return share(std::move(offset), std::move(source), sources);
    };
    batch.synapsePre = ends(pre, topology.neurons);
    batch.synapsePost = ends(post, topology.neurons);
    batch.synapsePart = ends(part, topology.parts());
}

/// Nodes of the synapses that a hidden connection goes through.
std::vector<std::uint8_t> hiddenNodes(const Batch& batch, const std::vector<std::uint8_t>& hidden) {
    std::vector<std::uint8_t> out(batch.nodes(), 0);
    for (std::size_t c = 0; c < hidden.size(); ++c)
        if (hidden[c] != 0) out[batch.neurons + batch.parts + batch.connections[c].synapse] = 1;
    return out;
}

void makePlain(const Batch& batch, const std::vector<std::uint8_t>& hidden, Masks& masks) {
    const std::size_t nodes = batch.nodes(), edges = batch.edges.size();
    const std::vector<std::uint8_t> gone = hiddenNodes(batch, hidden);
    const auto end = [&](std::size_t e, bool target) {
        const PlainEdge& edge = batch.edges[e];
        return gone[edge.source] != 0 || gone[edge.target] != 0 ? kNone : target ? edge.target : edge.source;
    };
    const Grouped in = groupBy(edges, nodes, [&](std::size_t e) { return end(e, true); });
    const Grouped out = groupBy(edges, nodes, [&](std::size_t e) { return end(e, false); });
    Offsets offset(nodes + 1, 0), selfOffset(nodes + 1, 0);
    std::vector<std::uint32_t> source, both;
    for (std::uint32_t v = 0; v < nodes; ++v) {
        for (std::uint32_t i = in.offset[v]; i < in.offset[v + 1]; ++i)
            source.push_back(batch.edges[in.item[i]].source);
        for (std::uint32_t i = out.offset[v]; i < out.offset[v + 1]; ++i)
            source.push_back(static_cast<std::uint32_t>(nodes + batch.edges[out.item[i]].target));
        offset[v + 1] = static_cast<std::uint32_t>(source.size());
        for (std::uint32_t i = offset[v]; i < offset[v + 1]; ++i)
            both.push_back(source[i] % static_cast<std::uint32_t>(nodes));
        both.push_back(v);
        selfOffset[v + 1] = static_cast<std::uint32_t>(both.size());
    }
    std::vector<float> weight(both.size());
    const auto degree = [&](std::uint32_t v) { return static_cast<float>(selfOffset[v + 1] - selfOffset[v]); };
    for (std::uint32_t v = 0; v < nodes; ++v)
        for (std::uint32_t i = selfOffset[v]; i < selfOffset[v + 1]; ++i)
            weight[i] = 1.0F / std::sqrt(degree(v) * degree(both[i]));
    masks.plain = share(std::move(offset), std::move(source), 2 * nodes);
    masks.convolution = share(std::move(selfOffset), std::move(both), nodes);
    masks.convolutionWeight = std::make_shared<const std::vector<float>>(std::move(weight));
}

}  // namespace

Result<std::uint64_t> countEntries(const Topology& topology, int hops, std::uint64_t most, JobContext& job) {
    constexpr std::uint64_t kBetweenChecks = 100000;
    const std::vector<Connection>& connections = topology.connections;
    std::uint64_t largest = 0;
    for (const bool forward : {true, false}) {
        const Grouped byRow = groupBy(connections.size(), topology.neurons, [&](std::size_t c) {
            return forward ? connections[c].post : connections[c].pre;
        });
        const Reach reach{connections, byRow, forward};
        std::vector<std::uint32_t> seenBy(topology.neurons, kNone);
        std::uint64_t entries = 0, checked = 0;
        for (std::uint32_t n = 0; n < topology.neurons && entries <= most; ++n) {
            eachReachable(reach, n, hops, seenBy, [&](std::uint32_t, std::uint32_t) { ++entries; });
            ++entries;  // the null entry
            if (entries - checked < kBetweenChecks) continue;
            checked = entries;
            if (!job.checkpoint()) return fail(job.cancelledError());
        }
        largest = std::max(largest, entries);
    }
    return largest;
}

Masks makeMasks(const Batch& batch, const std::vector<std::uint8_t>& hidden, int hops) {
    Masks masks;
    masks.forward = makeDirection(batch.neurons, batch.connections, hidden, hops, true);
    masks.backward = makeDirection(batch.neurons, batch.connections, hidden, hops, false);
    if (!batch.edges.empty()) makePlain(batch, hidden, masks);
    return masks;
}

Batch makeBatch(const Topology& topology, int hops, bool baselines) {
    Batch batch;
    batch.neurons = topology.neurons;
    batch.parts = topology.parts();
    batch.synapses = topology.synapses;
    batch.partBegin = topology.partBegin;
    batch.partNeuron = topology.partNeuron;
    batch.connections = topology.connections;
    makeTree(topology, batch);
    makeComposition(topology, batch);
    makeConnections(topology, batch);
    if (baselines) batch.edges = topology.edges;
    batch.masks = makeMasks(batch, {}, hops);
    return batch;
}

}  // namespace nl::bgan
