// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/field.hpp"
#include "core/base/result.hpp"
#include "core/bgan/planted/planted_network.hpp"
#include "core/job/job_context.hpp"

namespace nl::bgan {

/// Training on planted networks: fresh ones at every step, AdamW without decay, warm-up and cosine, gradient clip 1.
struct PlantedRun {
    std::string model = "bgan";  ///< bgan, bgan-no-nsa, bgan-no-bmsa, bgan-forward, gat, gcn, mlp
    std::int64_t steps = 400, warmUp = 50, hidden = 32, heads = 4, layers = 2, testNetworks = 16;
    double learningRate = 3e-3;
    bool queryKeyNorm = true;
    bool shuffleLabels = false;  ///< labels of other neurons: attention must then find nothing
    std::int64_t seed = 0;       ///< of data and initial values
    PlantedOptions network;
};

struct PlantedScore {
    /// Mean of the two directions; one that the model lacks counts 0.5. NaN for gcn and mlp, which have no attention.
    double auroc = 0.5;
    double upstream = 0.5, downstream = 0.5;  ///< drivers against a neuron's other synapses, mean over neurons
    std::vector<double> upstreamByLayer, downstreamByLayer;
    std::vector<double> entropy;  ///< relative, by layer, head, direction (attentionEntropy)
    double r2 = 0;                ///< on the test networks
    /// Without a quarter of each neuron's entries, by attention or at random; NaN for the baselines.
    double r2TopDeleted = 0, r2RandomDeleted = 0;
    std::vector<double> loss;  ///< of every training step
    std::int64_t parameters = 0;
};
/// Errors: cancelled, not-finite.
[[nodiscard]] Result<PlantedScore> runPlanted(const PlantedRun& run, JobContext& job);

}  // namespace nl::bgan
