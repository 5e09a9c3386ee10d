// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/train.hpp"

#include <new>

#include "core/bgan/encode/encode.hpp"
#include "core/bgan/evaluation.hpp"
#include "core/bgan/trainer.hpp"

namespace nl::bgan {

namespace fs = std::filesystem;

Result<TrainingResult> train(const dataset::Dataset& dataset, const BganOptions& options, const fs::path& runFolder,
                             bool resume, Snapshot<TrainingProgress>* live, JobContext& job) {
    try {
        Trainer trainer(dataset, options, runFolder, live, job);
        return trainer.run(resume);
    } catch (const std::bad_alloc&) {
        return fail(outOfMemory());
    }
}

Result<std::map<std::string, std::map<std::string, double>>> evaluate(const BganNetwork& network,
                                                                      const dataset::Dataset& dataset,
                                                                      JobContext& job) {
    try {
        if (dataset.samples.empty())
            return fail("dataset-empty", "the dataset has no graphs",
                        "build it from folders with NeuroML or SWC files");
        const SplitPlan plan = planSplits(dataset, network.options);
        std::vector<Prepared> samples;
        for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
            if (!job.checkpoint()) return fail(job.cancelledError());
            NL_CHECK(checkReach(*dataset.samples[i].graph, static_cast<int>(network.options.hops), job));
            samples.push_back(
                prepare(dataset.samples[i], i, plan, network.task, network.statistics, network.options, job.pool()));
        }
        tensor::BufferPool buffers;
        std::map<std::string, std::map<std::string, double>> out;
        for (std::size_t s = 0; s < kSplits; ++s) {
            out[kSplitNames[s]] =
                evaluateSplit(network, samples, static_cast<dataset::Split>(s), job.pool(), job, &buffers, nullptr);
            job.progress(static_cast<double>(s + 1) / kSplits, "evaluating");
        }
        if (job.stopped()) return fail(job.cancelledError());
        return out;
    } catch (const std::bad_alloc&) {
        return fail(outOfMemory());
    }
}

Result<std::shared_ptr<const BganNetwork>> openNetwork(const fs::path& runFolder) {
    NL_TRY(file, io::Hdf5File::open(runFolder / "model.h5"));
    NL_TRY(network, readNetwork(file));
    network.name =
        runFolder.filename().empty() ? runFolder.parent_path().filename().string() : runFolder.filename().string();
    return std::make_shared<const BganNetwork>(std::move(network));
}

}  // namespace nl::bgan
