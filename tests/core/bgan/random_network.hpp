// SPDX-License-Identifier: GPL-3.0-or-later
// Networks with random values, and what they attend to.
#pragma once

#include <QString>
#include <memory>
#include <string>

#include "core/base/random.hpp"
#include "core/bgan/bgan_network.hpp"
#include "core/bgan/encode/encode.hpp"
#include "core/bgan/objective.hpp"
#include "core/bgan/train.hpp"

namespace nl::test {

using namespace nl::bgan;

template <class T>
[[nodiscard]] QString why(const Result<T>& result) {
    return result ? QString() : QString::fromStdString(result.error().code + ": " + result.error().text());
}

/// A network with parameters away from their initial values, on the statistics of `data`.
inline std::shared_ptr<const BganNetwork> randomNetwork(const dataset::Dataset& data, const std::string& model,
                                                        int hops = 1, const std::string& task = "reconstruct") {
    BganOptions options;
    options.model = model;
    options.task = task;
    options.hidden = 16;
    options.heads = 4;
    options.layers = 3;
    options.hops = hops;
    options.validationFraction = options.testFraction = 0;
    const SplitPlan plan = planSplits(data, options);
    Result<Task> made = makeTask(data, plan, options);
    auto network = std::make_shared<BganNetwork>(options, *made, statisticsOf(data, plan, *made));
    network->name = "run";
    RandomStream random(4, 4);
    for (nn::Parameter<float>& p : network->network.parameters().all())
        for (float& value : p.value.values()) value += static_cast<float>(0.2 * random.normal());
    return network;
}

inline const AttentionBlock* blockOf(const AttentionMap& map, Block block, Direction direction) {
    for (const AttentionBlock& b : map.blocks)
        if (b.block == block && b.direction == direction) return &b;
    return nullptr;
}

/// What such a network attends to in a graph.
inline std::shared_ptr<const AttentionMap> attended(ThreadPool& pool, const std::shared_ptr<const graph::Graph>& g,
                                                    const std::string& model, int hops = 1) {
    JobContext job(pool);
    const dataset::Dataset data = dataset::ofGraph(g);
    Result<std::shared_ptr<const AttentionMap>> map = attend(*randomNetwork(data, model, hops), g, job);
    return map ? *map : nullptr;
}

}  // namespace nl::test
