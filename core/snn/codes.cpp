// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/codes.hpp"

namespace nl::snn {

namespace {
constexpr CodeInfo kCodes[] = {
    {"images-empty", "error", "There is no picture to work on.", "Ask for at least one, or name another data set."},
    {"snn-kernel", "error", "A layer of synapses has a shape or a state that it cannot be computed with.",
     "The message gives the shape; choose another network or smaller pictures."},
};
}  // namespace

CodeTable codes() { return {"Spiking networks", kCodes}; }

}  // namespace nl::snn
