// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/layout/layout.hpp"

// The steps of place(), one file each.
namespace nl::layout {

/// A checkpoint each 4096 items of a long loop.
class Pace {
public:
    explicit Pace(JobContext& job) : job_(job) {}
    /// False from the moment on at which a checkpoint found the job stopped.
    bool go() {
        if (going_ && ++items_ % 4096 == 0) going_ = job_.checkpoint();
        return going_;
    }
    [[nodiscard]] bool stopped() const { return !going_; }

private:
    JobContext& job_;
    std::uint32_t items_ = 0;
    bool going_ = true;
};

/// Coordinates of all nodes while they are being placed; NaN = not yet.
struct Places {
    std::vector<float> x, y;
};

/// The parts of one neuron as a tree: for each part, in the order of Graph::partsOf, its neighbour towards the soma.
struct NeuronTree {
    std::vector<graph::NodeIndex> parts;
    std::vector<std::int32_t> parent;  ///< index into parts; -1 for the hub
    std::vector<std::int32_t> depth;
    std::vector<std::int32_t> order;  ///< indices into parts, parents before children
};
[[nodiscard]] NeuronTree neuronTree(const graph::Graph& graph, graph::NodeIndex neuron);

/// Radius of the disc that a neuron's parts fill, in units of one node.
[[nodiscard]] float neuronRadius(const graph::Graph& graph, graph::NodeIndex neuron);

/// Neuron nodes of a force layout of the collapsed graph: igraph's Fruchterman-Reingold in its grid form. What was
/// reached when the job is stopped. One at a time, igraph keeps its random numbers and handlers in globals: a second
/// one waits for its turn, and can be cancelled meanwhile.
[[nodiscard]] Places placeByForce(const graph::Graph& graph, const LayoutOptions& options, JobContext& job);
/// Neurons on a circle, those of a population together.
[[nodiscard]] Places placeOnCircle(const graph::Graph& graph);
/// Neurons at their somas, projected on the plane in which they spread most.
[[nodiscard]] Places placeByPosition(const graph::Graph& graph, const std::vector<double>& positions);

/// Fans the parts out around the neurons, dendrites above and axons below, and puts synapses between the parts they
/// join.
[[nodiscard]] Result<void> placeAround(Places& places, const graph::Graph& graph, JobContext& job);

/// Layer of each neuron along the flow of information. Where nothing recurs it is the longest path from a neuron
/// without input; neurons of one population that reach each other share a layer, and the populations of a recurrent
/// part follow in an order in which little points back (Eades, Lin and Smyth 1993). Empty when the job was stopped.
[[nodiscard]] std::vector<std::int32_t> rankNeurons(const graph::Graph& graph, JobContext& job);

/// A neuron's own drawing: from top to bottom its synapses, dendrites (the outermost first), soma and axons. Unit: one
/// tier. x from the left edge (0 to `width`; the neuron's own node may stand up to one unit beyond it), y from the
/// soma.
struct Block {
    float width = 1, above = 0, below = 0;  ///< extent over and under the soma
    std::vector<graph::NodeIndex> node;
    std::vector<float> x, y;
};
[[nodiscard]] Block blockOf(const graph::Graph& graph, graph::NodeIndex neuron,
                            std::span<const graph::NodeIndex> synapses);

/// All neurons as blocks in layers from top to bottom along the flow of information; a layer that is too long goes on
/// in further rows, and where there are too many layers they follow each other in the rows like the words of a text, so
/// that the drawing is about `options.aspect` times as wide as high. Errors: cancelled.
[[nodiscard]] Result<Places> placeInLayers(const graph::Graph& graph, const LayoutOptions& options, JobContext& job);

}  // namespace nl::layout
