// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/spike_counts.hpp"

#include "core/snn/evaluation.hpp"

namespace nl::snn {

namespace {

template <class A>
Result<SpikeCounts> countAs(const SnnModel& model, const std::shared_ptr<const images::ImageSet>& set,
                            JobContext& job) {
    NL_TRY(network, makeNetwork<A>(model, static_cast<std::size_t>(model.options.batch), false));
    Communicator alone;
    job.progress(-1, "counting spikes");
    NL_TRY(seen, evaluateNetwork(*network, set, model.options, alone, job.pool(), job, true));
    if (job.stopped()) return fail(job.cancelledError());
    return SpikeCounts{seen.pictures, network->plan().steps, network->spikesPerNeuron()};
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
