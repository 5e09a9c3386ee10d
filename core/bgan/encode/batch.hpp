// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/bgan/encode/topology.hpp"
#include "core/graph/kinds.hpp"
#include "core/job/job_context.hpp"
#include "core/tensor/edge_rows.hpp"
#include "core/tensor/matrix.hpp"

namespace nl::bgan {

using Rows = std::shared_ptr<const tensor::EdgeRows>;

/// Input of one node kind, standardised. Columns are those of the training (FeatureStatistics).
struct KindInput {
    std::size_t nodes = 0, columns = 0;
    tensor::Matrix<float> features;  ///< [nodes x 2 columns]: values (0 where unknown), then 1 where unknown
    std::vector<Rows> categories;    ///< a gather of one row a node from each category's table; row 0 = unknown
};

/// An attention mask between neurons: row = neuron, entries = connections (source < connections) and last the null
/// entry (source = connections + row).
struct Messages {
    Rows rows;
    Rows hop;  ///< gather from the table of distances (0 = null entry, 1 = direct, 2 = over one neuron, ...)
};

/// Who sees whom between neurons (BGAN) and between nodes (baselines).
struct Masks {
    Messages forward, backward;
    Rows plain;        ///< baselines: rows = nodes; in-neighbour u is source u, out-neighbour u is source nodes + u
    Rows convolution;  ///< baselines: rows = nodes; neighbours both ways and the node itself
    std::shared_ptr<const std::vector<float>> convolutionWeight;  ///< 1 / sqrt(d_i d_j) (Kipf and Welling 2017)
};

/// Everything that the networks need of one graph, prepared once. All index arrays are shared with the tapes.
struct Batch {
    std::size_t neurons = 0, parts = 0, synapses = 0;
    std::array<std::uint32_t, kPartKinds + 1> partBegin{};
    std::vector<std::uint32_t> partNeuron;
    std::array<KindInput, graph::kNodeKinds> kinds;

    Rows tree;      ///< rows = parts; entries = tree edges into the part, last the self edge
    Rows treePair;  ///< gather from the table of kind pairs: 3 * source kind + target kind, self 9 + kind
    std::vector<graph::EdgeIndex> treeEdge;  ///< [entries of tree] flow edge, kNone for self
    tensor::Matrix<float> treeGeometry;      ///< [entries of tree x geometry columns], 0 for self
    Rows partsByKind;                        ///< rows = kind * neurons + neuron; entries = its parts of the kind
    Rows kindsOfNeuron;                      ///< rows = neurons; entries = kind * neurons + neuron of the kinds it has
    Rows partContext;                        ///< gather: part <- kind * neurons + neuron
    Rows partsOfNeuron;                      ///< rows = neurons; entries = its parts

    std::vector<Connection> connections;
    Rows connectionPre, connectionPost;         ///< rows = connections; one neuron, or none
    Rows connectionSynapse;                     ///< rows = connections, null when connection c is synapse c
    Rows connectionPart;                        ///< rows = connections; one part, or none
    Rows synapsePre, synapsePost, synapsePart;  ///< rows = synapses; the ends of its connections
    Masks masks;
    std::vector<PlainEdge> edges;  ///< for the baselines' masks; empty otherwise

    [[nodiscard]] std::size_t nodes() const { return neurons + parts + synapses; }
};

/// Index arrays of a topology; `kinds` and `treeGeometry` are left to the caller (encode.hpp, or by hand in
/// experiments). treeGeometry must have a row for every entry of `tree` (may have no columns). hops: synapses between a
/// neuron and the partners it sees. baselines: also makes plain and convolution.
[[nodiscard]] Batch makeBatch(const Topology& topology, int hops, bool baselines);

/// Entries of the larger of the two masks between neurons, counted without making them; more than `most`: some number
/// above it. Errors: cancelled.
[[nodiscard]] Result<std::uint64_t> countEntries(const Topology& topology, int hops, std::uint64_t most,
                                                 JobContext& job);

/// Masks that leave out some connections (hidden[c] != 0; empty = none) and the synapse nodes they go through: link
/// prediction must not see its answers.
[[nodiscard]] Masks makeMasks(const Batch& batch, const std::vector<std::uint8_t>& hidden, int hops);

}  // namespace nl::bgan
