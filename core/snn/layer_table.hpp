// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/snn/network_plan.hpp"

namespace nl::snn {

/// One operation of a plan as a person reads it.
struct LayerRow {
    std::string name;
    OperationKind kind{};
    std::size_t height = 1, width = 1, channels = 1;  ///< of what it hands on
    std::int64_t parameters = 0;  ///< of its synapses, and of the norms that its inputs pass through
    std::size_t neurons = 0;      ///< spiking ones
    std::size_t macs = 0;         ///< multiply-accumulates of one picture forward, all steps
};

/// The rows of a plan in the order of the forward pass. Their sums are the plan's totals.
[[nodiscard]] std::vector<LayerRow> layerTable(const NetworkPlan& plan);

}  // namespace nl::snn
