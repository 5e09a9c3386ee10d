// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/bgan/toy_graph.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "core/base/random.hpp"
#include "core/graph/csr.hpp"

namespace nl::test {

using graph::EdgeType;
using graph::Graph;
using graph::NodeKind;

namespace {

struct RawEdge {
    EdgeType type;
    std::uint32_t source, target;
};

void setEdges(Graph& g, std::vector<RawEdge> edges) {
    std::stable_sort(edges.begin(), edges.end(), [](const RawEdge& a, const RawEdge& b) {
        return std::tuple(a.type, a.target, a.source) < std::tuple(b.type, b.target, b.source);
    });
    for (const RawEdge& e : edges) {
        g.source.push_back(e.source);
        g.target.push_back(e.target);
        g.type.push_back(e.type);
        ++g.typeBegin[static_cast<std::size_t>(e.type) + 1];
    }
    for (std::size_t t = 0; t < graph::kEdgeTypes; ++t) g.typeBegin[t + 1] += g.typeBegin[t];
}

/// Adds a feature column to kinds; value(kind, row) NaN = unknown.
template <class F>
void addFeature(Graph& g, const char* name, std::initializer_list<NodeKind> kinds, F&& value) {
    const auto index = static_cast<std::uint16_t>(g.nodeFeatures.names.size());
    g.nodeFeatures.names.emplace_back(name);
    g.nodeFeatures.units.emplace_back("1");
    for (const NodeKind kind : kinds) {
        graph::KindFeatures& features = g.nodeFeatures.kinds[static_cast<std::size_t>(kind)];
        const std::size_t old = features.columns(), nodes = g.count(kind);
        graph::KindFeatures wider;
        wider.feature = features.feature;
        wider.feature.push_back(index);
        for (std::size_t r = 0; r < nodes; ++r) {
            for (std::size_t c = 0; c < old; ++c) {
                wider.value.push_back(features.value[r * old + c]);
                wider.known.push_back(features.known[r * old + c]);
            }
            const double v = value(kind, static_cast<std::uint32_t>(r));
            wider.value.push_back(v == v ? static_cast<float>(v) : 0.0F);
            wider.known.push_back(v == v ? 1 : 0);
        }
        features = std::move(wider);
    }
}

void addCategory(Graph& g, const char* name, NodeKind kind, std::vector<std::string> words,
                 std::vector<std::int32_t> code) {
    graph::CategoryFeature category;
    category.name = name;
    category.kinds = {kind};
    category.vocabulary = std::move(words);
    category.code[static_cast<std::size_t>(kind)] = std::move(code);
    g.nodeFeatures.categories.push_back(std::move(category));
}

/// What the random features of a node hang on, independent of its number: so that permuted() can carry them over.
void addFeatures(Graph& g, RandomStream& random) {
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const std::uint32_t neurons = g.count(NodeKind::neuron);
    std::vector<std::int32_t> type(neurons);
    for (std::uint32_t n = 0; n < neurons; ++n) type[n] = static_cast<std::int32_t>(n % 2);
    const auto typeOf = [&](NodeKind kind, std::uint32_t r) { return type[g.neuron[g.begin(kind) + r]]; };
    addFeature(g, "index", {NodeKind::neuron, NodeKind::dendrite},
               [](NodeKind, std::uint32_t r) { return static_cast<double>(r); });
    addFeature(g, "length", {NodeKind::soma, NodeKind::dendrite, NodeKind::axon}, [&](NodeKind kind, std::uint32_t r) {
        return random.uniform() < 0.1 ? unknown : (1 + typeOf(kind, r)) * 1e-5 * (1 + 0.2 * random.uniform());
    });
    addFeature(g, "area", {NodeKind::neuron, NodeKind::dendrite}, [&](NodeKind kind, std::uint32_t r) {
        return (1 + 30 * typeOf(kind, r)) * 1e-10 * (1 + 0.2 * random.uniform());
    });
    addFeature(g, "weight", {NodeKind::synapse},
               [&](NodeKind kind, std::uint32_t r) { return typeOf(kind, r) + 0.1 * random.normal(); });
    addFeature(g, "delay", {NodeKind::synapse},
               [&](NodeKind, std::uint32_t) { return random.uniform() < 0.2 ? unknown : 1e-3 * random.uniform(); });
    addFeature(g, "rate", {NodeKind::neuron},
               [&](NodeKind kind, std::uint32_t r) { return 5 + 20 * typeOf(kind, r) + random.normal(); });
    std::vector<std::int32_t> pattern(neurons), family(g.count(NodeKind::synapse));
    for (std::uint32_t n = 0; n < neurons; ++n) pattern[n] = type[n] == 0 ? 0 : 2;
    for (std::int32_t& code : family) code = static_cast<std::int32_t>(random.below(3)) - 1;
    addCategory(g, "cell_type", NodeKind::neuron, {"pyramidal", "basket"}, type);
    addCategory(g, "firing_pattern", NodeKind::neuron, {"tonic", "silent", "bursting"}, pattern);
    addCategory(g, "synapse_family", NodeKind::synapse, {"ampa", "gaba"}, family);
    auto& columns = g.edgeFeatures.types[static_cast<std::size_t>(EdgeType::flow)];
    columns.names = {"electrotonic_length", "diameter_ratio"};
    columns.units = {"1", "1"};
    for (std::uint32_t e = 0; e < g.typeBegin[1]; ++e) {
        columns.value.insert(columns.value.end(),
                             {static_cast<float>(random.uniform()), static_cast<float>(1 + random.uniform())});
        columns.known.insert(columns.known.end(), {1, 1});
    }
}

}  // namespace

std::shared_ptr<const Graph> toyGraph(std::uint64_t seed, std::uint32_t neurons, std::uint32_t perNeuron) {
    RandomStream random(seed, 1);
    auto g = std::make_shared<Graph>();
    g->name = "toy" + std::to_string(seed);
    g->modelFile = g->name + ".nml";
    const std::uint32_t synapses = neurons * perNeuron + 2;
    g->kindBegin = {0, neurons, 2 * neurons, 4 * neurons, 5 * neurons, 5 * neurons + synapses};
    const std::uint32_t soma = neurons, dendrite = 2 * neurons, axon = 4 * neurons, synapse = 5 * neurons;
    std::vector<RawEdge> edges;
    for (std::uint32_t n = 0; n < neurons; ++n) g->neuron.push_back(n);
    for (std::uint32_t n = 0; n < neurons; ++n) g->neuron.push_back(n);
    for (std::uint32_t n = 0; n < 2 * neurons; ++n) g->neuron.push_back(n / 2);
    for (std::uint32_t n = 0; n < neurons; ++n) g->neuron.push_back(n);
    for (std::uint32_t n = 0; n < neurons; ++n) {
        edges.push_back({EdgeType::flow, dendrite + 2 * n + 1, dendrite + 2 * n});
        edges.push_back({EdgeType::flow, dendrite + 2 * n, soma + n});
        edges.push_back({EdgeType::flow, soma + n, axon + n});
        for (const std::uint32_t part : {soma + n, dendrite + 2 * n, dendrite + 2 * n + 1, axon + n})
            edges.push_back({EdgeType::partOf, part, n});
    }
    g->flags.assign(synapse, 0);
    const auto addSynapse = [&](std::uint32_t post, std::uint32_t part, std::uint8_t flags) {
        g->neuron.push_back(post);
        g->flags.push_back(flags);
        if (flags == 0) edges.push_back({EdgeType::flow, static_cast<std::uint32_t>(g->neuron.size()) - 1, part});
        return static_cast<std::uint32_t>(g->neuron.size()) - 1;
    };
    for (std::uint32_t n = 0; n < neurons; ++n) {
        if (n == 0) edges.push_back({EdgeType::flow, addSynapse(0, soma, graph::kExternal), soma});
        if (n == 2) {
            const std::uint32_t gap = addSynapse(2, dendrite + 4, graph::kElectrical);
            for (const std::uint32_t part : {dendrite + 2U, dendrite + 4U}) {
                edges.push_back({EdgeType::gap, part, gap});
                edges.push_back({EdgeType::gap, gap, part});
            }
        }
        for (std::uint32_t i = 0; i < perNeuron; ++i) {
            // Only neurons of the first type (even numbers) send, so that links can be predicted.
            const std::uint32_t senders = (neurons + 1) / 2;
            std::uint32_t pre = 2 * static_cast<std::uint32_t>(random.below(senders));
            if (pre == n) pre = (pre + 2) % (2 * senders);
            const std::uint32_t node = addSynapse(n, dendrite + 2 * n + static_cast<std::uint32_t>(random.below(2)), 0);
            edges.push_back({EdgeType::flow, axon + pre, node});
            edges.push_back({EdgeType::neuron, pre, n});
        }
    }
    std::sort(edges.begin(), edges.end(), [](const RawEdge& a, const RawEdge& b) {
        return std::tuple(a.type, a.target, a.source) < std::tuple(b.type, b.target, b.source);
    });
    edges.erase(std::unique(edges.begin(), edges.end(),
                            [](const RawEdge& a, const RawEdge& b) {
                                return std::tuple(a.type, a.target, a.source) == std::tuple(b.type, b.target, b.source);
                            }),
                edges.end());
    g->origin.resize(g->neuron.size());
    g->populationNames = {"even", "odd"};
    for (std::uint32_t v = 0; v < g->nodes(); ++v) {
        g->origin[v].population = static_cast<std::int32_t>(g->neuron[v] % 2);
        g->origin[v].cell = static_cast<std::int32_t>(g->neuron[v] / 2);
    }
    setEdges(*g, std::move(edges));
    addFeatures(*g, random);
    graph::indexRows(*g);
    return g;
}

std::shared_ptr<const Graph> permuted(const Graph& old, const std::vector<std::uint32_t>& order,
                                      std::vector<std::uint32_t>& newIndex) {
    auto g = std::make_shared<Graph>(old);
    // Nodes of a kind are ordered by neuron: the new place of a node follows from its neuron's new number.
    std::vector<std::uint32_t> nodes(old.nodes());
    std::iota(nodes.begin(), nodes.end(), 0U);
    std::stable_sort(nodes.begin(), nodes.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(old.kind(a), order[old.neuron[a]]) < std::tuple(old.kind(b), order[old.neuron[b]]);
    });
    newIndex.assign(old.nodes(), 0);
    for (std::uint32_t i = 0; i < nodes.size(); ++i) newIndex[nodes[i]] = i;
    std::vector<std::tuple<RawEdge, std::uint32_t>> moved;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        g->neuron[i] = order[old.neuron[nodes[i]]];
        g->flags[i] = old.flags[nodes[i]];
        g->origin[i] = old.origin[nodes[i]];
    }
    for (std::size_t k = 0; k < graph::kNodeKinds; ++k) {
        const std::size_t columns = old.nodeFeatures.kinds[k].columns(), begin = old.kindBegin[k];
        for (std::size_t r = 0; r < old.kindBegin[k + 1] - begin; ++r) {
            const std::size_t from = nodes[begin + r] - begin;
            for (std::size_t c = 0; c < columns; ++c) {
                g->nodeFeatures.kinds[k].value[r * columns + c] = old.nodeFeatures.kinds[k].value[from * columns + c];
                g->nodeFeatures.kinds[k].known[r * columns + c] = old.nodeFeatures.kinds[k].known[from * columns + c];
            }
            for (std::size_t i = 0; i < old.nodeFeatures.categories.size(); ++i)
                if (!old.nodeFeatures.categories[i].code[k].empty())
                    g->nodeFeatures.categories[i].code[k][r] = old.nodeFeatures.categories[i].code[k][from];
        }
    }
    for (std::uint32_t e = 0; e < old.edges(); ++e)
        moved.emplace_back(RawEdge{old.type[e], newIndex[old.source[e]], newIndex[old.target[e]]}, e);
    std::sort(moved.begin(), moved.end(), [](const auto& a, const auto& b) {
        const RawEdge &x = std::get<0>(a), &y = std::get<0>(b);
        return std::tuple(x.type, x.target, x.source) < std::tuple(y.type, y.target, y.source);
    });
    auto& columns = g->edgeFeatures.types[0];
    for (std::uint32_t e = 0; e < moved.size(); ++e) {
        g->source[e] = std::get<0>(moved[e]).source;
        g->target[e] = std::get<0>(moved[e]).target;
        for (std::size_t c = 0; e < old.typeBegin[1] && c < columns.names.size(); ++c)
            columns.value[e * columns.names.size() + c] =
                old.edgeFeatures.types[0].value[std::get<1>(moved[e]) * columns.names.size() + c];
    }
    graph::indexRows(*g);
    return g;
}

dataset::Dataset toyDataset(std::uint64_t seed, int sources, std::uint32_t neurons, std::uint32_t perNeuron) {
    dataset::Dataset out;
    for (int i = 0; i < sources; ++i) {
        dataset::Sample sample;
        auto g = std::make_shared<Graph>(*toyGraph(seed + static_cast<std::uint64_t>(i), neurons, perNeuron));
        // What tells the network types apart: larger cells in one of them.
        graph::KindFeatures& features = g->nodeFeatures.kinds[0];
        const int area = features.column(static_cast<std::size_t>(g->nodeFeatures.indexOf("area")));
        for (std::size_t n = 0; n < neurons && i % 2 == 1; ++n)
            features.value[n * features.columns() + static_cast<std::size_t>(area)] *= 1000;
        sample.graph = std::move(g);
        sample.source = sample.graph->modelFile;
        sample.labels["network-type"] = i % 2 == 0 ? "recurrent" : "feed-forward";
        out.samples.push_back(std::move(sample));
    }
    return out;
}

}  // namespace nl::test
