// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/spike_counts.hpp"

#include <algorithm>

#include "core/snn/evaluation.hpp"

namespace nl::snn {

namespace {

template <class A>
Result<SpikeCounts> countAs(const SnnModel& model, std::shared_ptr<const images::ImageSet> set, JobContext& job) {
    const std::size_t all = set->test.size();
    const std::size_t batchSize =
        std::min(all, static_cast<std::size_t>(std::max<std::int64_t>(1, model.options.batch)));
    NL_TRY(network, makeNetwork<A>(model, batchSize, false));
    images::BatchLoader::Plan plan;
    plan.set = set;
    plan.training = false;
    plan.batch = batchSize;
    images::BatchLoader loader(plan);
    ForwardOptions forward;
    forward.countPerNeuron = true;
    Communicator alone;
    SpikeCounts out;
    network->clearSpikesPerNeuron();
    while (auto batch = loader.next()) {
        if (!job.checkpoint()) return fail(job.cancelledError());
        showPictures(*network, job.pool(), model.options, *set, *batch, "test", 0);
        network->forward(job.pool(), alone, forward);
        out.pictures += batch->size();
        job.progress(static_cast<double>(out.pictures) / static_cast<double>(all), "counting spikes");
    }
    out.steps = network->plan().steps;
    out.ofOperation = network->spikesPerNeuron();
    return out;
}

}  // namespace

Result<SpikeCounts> countSpikes(const SnnModel& model, const images::ImageSet& set, const std::string& split,
                                std::size_t pictures, JobContext& job) {
    NL_TRY(shown, picturesFor(model, set, split, pictures));
    if (shown->test.size() == 0)
        return fail("images-empty", "there are no " + split + " pictures to show", "name another data set or folder");
    return model.options.precision == "bf16" ? countAs<BFloat16>(model, shown, job) : countAs<float>(model, shown, job);
}

}  // namespace nl::snn
