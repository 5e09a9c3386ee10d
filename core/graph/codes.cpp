// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/codes.hpp"

namespace nl::graph {

namespace {
constexpr CodeInfo kCodes[] = {
    {"cell-type-missing", "warning",
     "The component of a population is no cell that is known; its neurons have no parts and features of their own.",
     "Include the file with the cell."},
    {"graph-broken", "error", "A stored graph contradicts itself, or is cut off.",
     "Make it again with neuroloom-cli graph."},
    {"graph-empty", "error", "Nothing in the model can be a neuron.", "Open a file with a cell or a network."},
    {"graph-note", "note", "Where a graph says less than its source, or other things: as whoever made it has noted.",
     "Nothing needs to be done."},
    {"graph-syntax", "error", "A file is not a graph of this program, or of another version of its format.",
     "Make it again with neuroloom-cli graph."},
    {"network-unknown", "error", "The model has no network of this name.", "Use one of those that the message lists."},
    {"resolution-unknown", "error", "There is no such resolution.", "Use region, section or segment."},
    {"synapse-dangling", "warning", "Synapses join a population or a cell that is not there; they are left out.",
     "Correct the ids, or include the file with the population."},
};
}  // namespace

CodeTable codes() { return {"Graphs", kCodes}; }

}  // namespace nl::graph
