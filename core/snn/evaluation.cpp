// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/evaluation.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "core/base/random.hpp"

namespace nl::snn {

using Clock = std::chrono::steady_clock;

LossOptions lossOf(const SnnOptions& options) { return {options.loss == "tet", options.tetLambda, options.threshold}; }

template <class A>
void showPictures(SpikingNetwork<A>& network, ThreadPool& pool, const SnnOptions& options, const images::ImageSet& set,
                  const images::Batch& batch, const std::string& purpose, std::int64_t epoch) {
    if (options.encoding != "poisson") return network.setPictures(pool, batch.pictures, batch.size());
    std::vector<float> brightness(batch.pictures.size());
    const std::size_t channels = set.mean.size();
    for (std::size_t i = 0; i < brightness.size(); ++i)
        brightness[i] =
            std::clamp(batch.pictures[i] * set.deviation[i % channels] + set.mean[i % channels], 0.0F, 1.0F);
    std::vector<std::uint64_t> streams;
    for (const std::uint32_t index : batch.indices)
        streams.push_back(streamOf("poisson-" + purpose, static_cast<std::uint64_t>(epoch), index));
    network.setPoisson(pool, brightness, batch.size(), static_cast<std::uint64_t>(options.seed), streams);
}

Result<void> checkPictures(const SnnModel& model, const images::ImageSet& set) {
    if (set.shape == model.shape && set.classes() == model.classNames.size()) return {};
    Error error = makeError("value-range", "these pictures are not of the kind that the network was trained with",
                            "give the data set of the run");
    error.found =
        fmt::format("{} x {} x {}, {} classes", set.shape.height, set.shape.width, set.shape.channels, set.classes());
    error.expected = fmt::format("{} x {} x {}, {} classes", model.shape.height, model.shape.width,
                                 model.shape.channels, model.classNames.size());
    return fail(std::move(error));
}

Result<std::shared_ptr<const images::ImageSet>> picturesFor(const SnnModel& model, const images::ImageSet& set,
                                                            const std::string& split, std::size_t first) {
    NL_CHECK(checkPictures(model, set));
    const images::ImageSplit& from = split == "train" ? set.train : set.test;
    const std::size_t count = first == 0 ? from.size() : std::min(first, from.size());
    auto shown = std::make_shared<images::ImageSet>();
    shown->name = set.name;
    shown->shape = set.shape;
    shown->classNames = set.classNames;
    shown->test.pixels.assign(from.pixels.begin(),
                              from.pixels.begin() + static_cast<std::ptrdiff_t>(count * set.shape.bytes()));
    shown->test.labels.assign(from.labels.begin(), from.labels.begin() + static_cast<std::ptrdiff_t>(count));
    shown->mean = model.mean;
    shown->deviation = model.deviation;
    return std::shared_ptr<const images::ImageSet>(std::move(shown));
}

namespace {

struct Seen {
    double loss = 0;
    std::uint64_t correct = 0, correctTop5 = 0, pictures = 0;
};

Quality qualityOf(const Seen& seen, const ActivityCounter& counter, double seconds) {
    Quality out;
    out.pictures = seen.pictures;
    const auto count = static_cast<double>(seen.pictures);
    const double nothing = std::nan("");
    out.loss = count > 0 ? seen.loss / count : nothing;
    out.accuracy = count > 0 ? static_cast<double>(seen.correct) / count : nothing;
    out.accuracyTop5 = count > 0 ? static_cast<double>(seen.correctTop5) / count : nothing;
    out.imagesPerSecond = count / std::max(1e-9, seconds);
    out.activity = counter.activity({}, 0);
    return out;
}

}  // namespace

template <class A>
Result<Quality> evaluateNetwork(SpikingNetwork<A>& network, const std::shared_ptr<const images::ImageSet>& set,
                                const SnnOptions& options, Communicator& ranks, ThreadPool& pool, JobContext& job,
                                bool everyNeuron) {
    images::BatchLoader::Plan plan;
    plan.set = set;
    plan.training = false;
    plan.batch = static_cast<std::size_t>(options.batch);
    plan.rank = ranks.rank();
    plan.ranks = ranks.size();
    images::BatchLoader loader(plan);
    ActivityCounter counter(network.plan());
    Seen seen;
    double seconds = 0;
    network.clearSpikesPerNeuron();
    ForwardOptions forward;
    forward.countPerNeuron = everyNeuron;
    typename SpikingNetwork<A>::GoOn goOn;
    if (ranks.size() == 1) goOn = [&] { return job.checkpoint(); };
    while (auto batch = loader.next()) {
        if (ranks.any(!job.checkpoint())) break;
        if (batch->size() == 0) continue;
        const auto begin = Clock::now();
        showPictures(network, pool, options, *set, *batch, "test", 0);
        if (!network.forward(pool, ranks, forward, goOn)) break;
        const LossResult loss = classificationLoss<float>(network.logits(), batch->labels, network.plan().steps,
                                                          network.plan().classes, lossOf(options), 1.0, nullptr);
        seconds += std::chrono::duration<double>(Clock::now() - begin).count();
        counter.add(network.spikes(), network.inputSpikes(), batch->size());
        seen.loss += loss.loss;
        seen.correct += loss.correct;
        seen.correctTop5 += loss.correctTop5;
        seen.pictures += batch->size();
    }
    const std::uint64_t here = seen.pictures;
    double sums[1] = {seen.loss};
    std::uint64_t hits[3] = {seen.correct, seen.correctTop5, seen.pictures};
    ranks.sum(std::span<double>(sums));
    ranks.sum(std::span<std::uint64_t>(hits));
    ranks.sum(std::span<std::uint64_t>(counter.totals()));
    Quality out = qualityOf({sums[0], hits[0], hits[1], hits[2]}, counter, seconds);
    if (everyNeuron && ranks.size() == 1) out.activity = counter.activity(network.spikesPerNeuron(), here);
    return out;
}

template void showPictures(SpikingNetwork<float>&, ThreadPool&, const SnnOptions&, const images::ImageSet&,
                           const images::Batch&, const std::string&, std::int64_t);
template void showPictures(SpikingNetwork<BFloat16>&, ThreadPool&, const SnnOptions&, const images::ImageSet&,
                           const images::Batch&, const std::string&, std::int64_t);
template Result<Quality> evaluateNetwork(SpikingNetwork<float>&, const std::shared_ptr<const images::ImageSet>&,
                                         const SnnOptions&, Communicator&, ThreadPool&, JobContext&, bool);
template Result<Quality> evaluateNetwork(SpikingNetwork<BFloat16>&, const std::shared_ptr<const images::ImageSet>&,
                                         const SnnOptions&, Communicator&, ThreadPool&, JobContext&, bool);

}  // namespace nl::snn
