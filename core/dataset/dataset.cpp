// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.hpp"

namespace nl::dataset {

namespace {
constexpr std::uint64_t kSplitStream = 0x73706C6974;  // "split"
}

std::vector<Split> splitBySource(const Dataset& dataset, double validationFraction, double testFraction,
                                 std::uint64_t seed) {
    std::vector<std::string> sources;
    for (const Sample& sample : dataset.samples) sources.push_back(sample.source);
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    std::vector<Split> ofSource(sources.size(), Split::train);
    if (sources.size() > 1) {
        std::vector<std::size_t> order(sources.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        RandomStream random(seed, kSplitStream);
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
        const double count = static_cast<double>(sources.size());
        // At least one source stays for training; a fraction above zero gets at least one source when there are three
        // or more.
        const auto wanted = [&](double fraction) {
            const auto rounded = static_cast<std::size_t>(std::llround(fraction * count));
            return fraction > 0 && sources.size() >= 3 ? std::max<std::size_t>(1, rounded) : rounded;
        };
        const std::size_t test = std::min(wanted(testFraction), sources.size() - 1);
        const std::size_t validation = std::min(wanted(validationFraction), sources.size() - 1 - test);
        for (std::size_t i = 0; i < test + validation; ++i)
            ofSource[order[i]] = i < test ? Split::test : Split::validation;
    }
    std::vector<Split> out;
    for (const Sample& sample : dataset.samples)
        out.push_back(ofSource[static_cast<std::size_t>(
            std::lower_bound(sources.begin(), sources.end(), sample.source) - sources.begin())]);
    return out;
}

Dataset ofGraph(std::shared_ptr<const graph::Graph> graph) {
    Dataset out;
    Sample sample;
    sample.source = graph->modelFile.empty() ? graph->name : graph->modelFile;
    sample.graph = std::move(graph);
    out.samples.push_back(std::move(sample));
    return out;
}

}  // namespace nl::dataset
