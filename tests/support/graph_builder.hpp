// SPDX-License-Identifier: GPL-3.0-or-later
// Graphs and attention maps made by hand, of any size, for the tests of the views. Header only: it needs core/graph and
// core/bgan, which a test links through the view it tests.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/bgan/attention/attention_map.hpp"
#include "core/graph/graph.hpp"

namespace nl::test {

struct NetworkShape {
    std::vector<std::uint32_t> populations{4, 4, 4};  ///< neurons in each
    std::uint32_t dendrites = 2;                      ///< a neuron
    std::uint32_t synapses = 30;
    std::uint64_t seed = 1;
};

inline graph::Csr rowsOf(std::size_t rows, const std::vector<graph::NodeIndex>& row,
                         const std::vector<graph::NodeIndex>& other, const std::vector<graph::EdgeIndex>& edges) {
    graph::Csr out;
    out.offset.assign(rows + 1, 0);
    for (const graph::EdgeIndex e : edges) ++out.offset[row[e] + 1];
    std::partial_sum(out.offset.begin(), out.offset.end(), out.offset.begin());
    out.neighbour.resize(edges.size());
    out.edge.resize(edges.size());
    std::vector<std::uint32_t> next(out.offset.begin(), out.offset.end() - 1);
    for (const graph::EdgeIndex e : edges) {
        const std::uint32_t at = next[row[e]]++;
        out.neighbour[at] = other[e];
        out.edge[at] = e;
    }
    return out;
}

/// A random network of neurons with a soma, some dendrites and an axon each; synapses between random neurons (never to
/// itself).
class NetworkBuilder {
public:
    explicit NetworkBuilder(NetworkShape shape) : shape_(std::move(shape)), random_(shape_.seed) {}

    std::shared_ptr<const graph::Graph> build() {
        nodes();
        edges();
        features();
        return graph_;
    }

private:
    using NodeKind = graph::NodeKind;
    using EdgeType = graph::EdgeType;

    void nodes() {
        graph::Graph& g = *graph_;
        g.name = "random network";
        for (std::size_t p = 0; p < shape_.populations.size(); ++p) {
            g.populationNames.push_back("population " + std::string(1, static_cast<char>('A' + p % 26)));
            neurons_ += shape_.populations[p];
        }
        const std::uint32_t dendrites = neurons_ * shape_.dendrites;
        const std::array<std::uint32_t, graph::kNodeKinds> count{neurons_, neurons_, dendrites, neurons_,
                                                                 shape_.synapses};
        std::partial_sum(count.begin(), count.end(), g.kindBegin.begin() + 1);
        const std::size_t all = g.kindBegin.back();
        g.neuron.assign(all, 0);
        g.flags.assign(all, 0);
        g.origin.resize(all);
        std::uint32_t n = 0;
        for (std::size_t p = 0; p < shape_.populations.size(); ++p)
            for (std::uint32_t c = 0; c < shape_.populations[p]; ++c, ++n) {
                const auto own = [&](graph::NodeIndex node, std::int32_t part) {
                    g.neuron[node] = n;
                    g.origin[node].population = static_cast<std::int32_t>(p);
                    g.origin[node].cell = static_cast<std::int32_t>(c);
                    g.origin[node].part = part;
                };
                own(n, -1);
                own(soma(n), 0);
                for (std::uint32_t d = 0; d < shape_.dendrites; ++d)
                    own(dendrite(n, d), static_cast<std::int32_t>(1 + d));
                own(axon(n), static_cast<std::int32_t>(1 + shape_.dendrites));
            }
        for (std::uint32_t s = 0; s < shape_.synapses; ++s) {
            const auto post = static_cast<std::uint32_t>(random_.below(neurons_));
            auto pre = static_cast<std::uint32_t>(random_.below(neurons_));
            if (pre == post) pre = (pre + 1) % neurons_;
            pre_.push_back(pre);
            post_.push_back(post);
            g.neuron[synapse(s)] = post;
            g.origin[synapse(s)].projection = 0;
            g.origin[synapse(s)].connection = static_cast<std::int32_t>(s);
        }
    }

    void add(EdgeType type, graph::NodeIndex source, graph::NodeIndex target) {
        raw_[static_cast<std::size_t>(type)].push_back({target, source});
    }

    void edges() {
        graph::Graph& g = *graph_;
        std::map<std::pair<std::uint32_t, std::uint32_t>, float> pairs;
        for (std::uint32_t n = 0; n < neurons_; ++n) {
            add(EdgeType::flow, soma(n), axon(n));
            add(EdgeType::partOf, soma(n), n);
            add(EdgeType::partOf, axon(n), n);
            for (std::uint32_t d = 0; d < shape_.dendrites; ++d) {
                add(EdgeType::flow, dendrite(n, d), soma(n));
                add(EdgeType::partOf, dendrite(n, d), n);
            }
        }
        for (std::uint32_t s = 0; s < shape_.synapses; ++s) {
            add(EdgeType::flow, axon(pre_[s]), synapse(s));
            add(EdgeType::flow, synapse(s), dendrite(post_[s], s % std::max(1U, shape_.dendrites)));
            pairs[{post_[s], pre_[s]}] += 1;
        }
        for (const auto& [pair, count] : pairs) {
            raw_[static_cast<std::size_t>(EdgeType::neuron)].push_back({pair.first, pair.second});
            count_.push_back(count);
        }
        std::vector<std::vector<graph::EdgeIndex>> ofType(graph::kEdgeTypes);
        for (std::size_t t = 0; t < graph::kEdgeTypes; ++t) {
            std::sort(raw_[t].begin(), raw_[t].end());
            for (const auto& [target, source] : raw_[t]) {
                ofType[t].push_back(static_cast<graph::EdgeIndex>(g.source.size()));
                g.source.push_back(source);
                g.target.push_back(target);
                g.type.push_back(static_cast<EdgeType>(t));
            }
            g.typeBegin[t + 1] = static_cast<std::uint32_t>(g.source.size());
        }
        const auto& flow = ofType[0];
        g.flowIn = rowsOf(g.nodes(), g.target, g.source, flow);
        g.flowOut = rowsOf(g.nodes(), g.source, g.target, flow);
        g.partsOf = rowsOf(neurons_, g.target, g.source, ofType[1]);
        g.neuronIn = rowsOf(neurons_, g.target, g.source, ofType[2]);
        g.neuronOut = rowsOf(neurons_, g.source, g.target, ofType[2]);
    }

    void features() {
        graph::Graph& g = *graph_;
        g.nodeFeatures.names = {"area", "in_degree"};
        g.nodeFeatures.units = {"m^2", "1"};
        auto& neurons = g.nodeFeatures.kinds[0];
        neurons.feature = {0, 1};
        for (std::uint32_t n = 0; n < neurons_; ++n) {
            neurons.value.push_back(1e-9F * static_cast<float>(1 + n % 7));
            neurons.value.push_back(static_cast<float>(g.neuronIn.neighbours(n).size()));
            neurons.known.push_back(n % 5 == 4 ? 0 : 1);  // unknown for every fifth
            neurons.known.push_back(1);
        }
        auto& columns = g.edgeFeatures.types[static_cast<std::size_t>(EdgeType::neuron)];
        columns.names = {"count", "weight"};
        columns.units = {"1", "1"};
        for (const float count : count_) {
            columns.value.push_back(count);
            columns.value.push_back(count * static_cast<float>(0.5 + random_.uniform()));
            columns.known.insert(columns.known.end(), {1, 1});
        }
    }

    [[nodiscard]] graph::NodeIndex soma(std::uint32_t n) const { return graph_->kindBegin[1] + n; }
    [[nodiscard]] graph::NodeIndex dendrite(std::uint32_t n, std::uint32_t d) const {
        return graph_->kindBegin[2] + n * shape_.dendrites + d;
    }
    [[nodiscard]] graph::NodeIndex axon(std::uint32_t n) const { return graph_->kindBegin[3] + n; }
    [[nodiscard]] graph::NodeIndex synapse(std::uint32_t s) const { return graph_->kindBegin[4] + s; }

    NetworkShape shape_;
    RandomStream random_;
    std::shared_ptr<graph::Graph> graph_ = std::make_shared<graph::Graph>();
    std::uint32_t neurons_ = 0;
    std::vector<std::uint32_t> pre_, post_;
    std::array<std::vector<std::pair<graph::NodeIndex, graph::NodeIndex>>, graph::kEdgeTypes> raw_;  ///< target, source
    std::vector<float> count_;
};

inline std::shared_ptr<const graph::Graph> randomNetwork(NetworkShape shape = {}) {
    return NetworkBuilder(std::move(shape)).build();
}

/// Attention of every neuron over the synapses onto it (forward) or from it (backward) and its own null entry.
/// `sharpness` 0 is uniform.
inline std::shared_ptr<const bgan::AttentionMap> attentionOn(const std::shared_ptr<const graph::Graph>& graph,
                                                             int layers, int heads, double sharpness,
                                                             std::uint64_t seed = 7) {
    auto map = std::make_shared<bgan::AttentionMap>();
    map->graph = graph;
    map->layers = layers;
    map->heads = heads;
    map->model = "by hand";
    RandomStream random(seed);
    const graph::NodeIndex first = graph->begin(graph::NodeKind::synapse);
    const std::uint32_t neurons = graph->count(graph::NodeKind::neuron);
    for (const bgan::Direction direction : {bgan::Direction::forward, bgan::Direction::backward}) {
        bgan::AttentionBlock block;
        block.direction = direction;
        std::vector<std::vector<bgan::AttentionEntry>> rows(neurons);
        for (graph::NodeIndex s = first; s < graph->nodes(); ++s) {
            if (graph->isExternal(s)) continue;  // nobody sends
            const graph::NodeIndex pre = graph->neuron[graph->flowIn.neighbours(s)[0]], post = graph->neuron[s];
            const bool forward = direction == bgan::Direction::forward;
            rows[forward ? post : pre].push_back({forward ? post : pre, forward ? pre : post, s,
                                                  forward ? graph->flowOut.edges(s)[0] : graph->flowIn.edges(s)[0]});
        }
        block.rowOffset.push_back(0);
        for (std::uint32_t n = 0; n < neurons; ++n) {
            block.entries.push_back({n, n, graph::kNone, graph::kNone});
            block.entries.insert(block.entries.end(), rows[n].begin(), rows[n].end());
            block.rowOffset.push_back(static_cast<std::uint32_t>(block.entries.size()));
        }
        for (int plane = 0; plane < layers * heads; ++plane)
            for (std::size_t row = 0; row + 1 < block.rowOffset.size(); ++row) {
                std::vector<double> weight;
                double sum = 0;
                for (std::uint32_t e = block.rowOffset[row]; e < block.rowOffset[row + 1]; ++e) {
                    weight.push_back(std::exp(sharpness * random.normal()));
                    sum += weight.back();
                }
                for (const double w : weight) block.score.push_back(static_cast<float>(w / sum));
            }
        map->blocks.push_back(std::move(block));
    }
    return map;
}

}  // namespace nl::test
