// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/codes.hpp"

namespace nl::dataset {

namespace {
constexpr CodeInfo kCodes[] = {
    {"dataset-broken", "error", "A file is not a dataset, or is damaged.", "Build it again."},
    {"dataset-empty", "error", "A dataset has no graphs, or none could be made.",
     "Build it from folders with NeuroML or SWC files."},
};
}  // namespace

CodeTable codes() { return {"Datasets", kCodes}; }

}  // namespace nl::dataset
