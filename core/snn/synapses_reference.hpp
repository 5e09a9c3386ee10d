// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/snn/synapses.hpp"

namespace nl::snn {

/// The products in double by plain loops: what the others are compared with. Any number of images.
[[nodiscard]] std::unique_ptr<Synapses<double>> makeReference(const SynapseShape& shape);

}  // namespace nl::snn
