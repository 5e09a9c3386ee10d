// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/codes.hpp"

namespace nl::bgan {

namespace {
constexpr CodeInfo kCodes[] = {
    {"attention-forward-only", "note",
     "Structural attention runs along the flow only: it is left out where the backward direction of parts is asked "
     "for.",
     "Ask for the direction forward or both."},
    {"attention-none", "error",
     "The model has no attention to show: gcn's weights follow from the numbers of neighbours, mlp looks at no "
     "neighbour.",
     "Train bgan, one of its variants, or gat."},
    {"direction-missing", "error", "The model has no attention in this direction.",
     "Choose another direction, or train bgan."},
    {"head-unknown", "error", "There is no attention head of this number.", "Heads count from 0."},
    {"layer-unknown", "error", "There is no layer of this number.", "Layers count from 0."},
    {"reduce-unknown", "error", "Attention cannot be summed up this way.", "Use mean, max or rollout."},
    {"task-no-labels", "error", "The dataset has no labels for this task in the training split.",
     "The message says where the labels come from; or choose reconstruct."},
};
}  // namespace

CodeTable codes() { return {"BGAN and its attention", kCodes}; }

}  // namespace nl::bgan
