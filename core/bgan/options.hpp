// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/field.hpp"

namespace nl::bgan {

/// All settings of a BGAN training; bganFields() is the one table for CLI, form, config.json and reference page.
struct BganOptions {
    std::string model = "bgan";        ///< bgan, bgan-no-nsa, bgan-no-bmsa, bgan-forward, gat, gcn, mlp
    std::string task = "reconstruct";  ///< reconstruct, link, cell-type, firing-pattern, rate, network-type
    std::int64_t epochs = 200;
    std::int64_t scheduleEpochs = 0;  ///< length of the learning-rate schedule; 0 = epochs
    std::int64_t hidden = 32;
    std::int64_t heads = 4;
    std::int64_t layers = 2;
    std::int64_t hops = 1;  ///< synapses between a neuron and the partners it sees
    double learningRate = 5e-3;
    double weightDecay = 1e-2;
    double dropout = 0.0;
    double maskFraction = 0.3;  ///< of the known continuous features, for reconstruct
    double gradientClip = 1.0;
    double warmUp = 0.05;                     ///< fraction of the steps; cosine after it
    std::string attentionNorm = "query-key";  ///< query-key or none
    double validationFraction = 0.15, testFraction = 0.15;
    std::int64_t seed = 1;
    std::int64_t threads = 0;          ///< 0 = all
    std::int64_t checkpointEvery = 5;  ///< epochs
};
[[nodiscard]] const std::vector<Field<BganOptions>>& bganFields();

}  // namespace nl::bgan
