// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/codes.hpp"

namespace nl::snn {

namespace {
constexpr CodeInfo kCodes[] = {
    {"images-empty", "error", "There is no picture to work on.", "Ask for at least one, or name another data set."},
    {"rank-failed", "error", "Another rank of an MPI run failed, for instance because its disk is full.",
     "Read that rank's message."},
    {"snn-graph-sampled", "note",
     "The network has more neurons or synapses than a graph was asked to hold: the graph shows a part of each layer.",
     "Raise the largest numbers of neurons and synapses to see more."},
    {"snn-kernel", "error", "A layer of synapses has a shape or a state that it cannot be computed with.",
     "The message gives the shape; choose another network or smaller pictures."},
};
}  // namespace

CodeTable codes() { return {"Spiking networks", kCodes}; }

}  // namespace nl::snn
