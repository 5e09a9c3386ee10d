// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/train.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/io/file.hpp"
#include "core/snn/evaluation.hpp"
#include "core/snn/trainer.hpp"

namespace nl::snn {

namespace fs = std::filesystem;

TrainingPictures splitPictures(std::shared_ptr<const images::ImageSet> set, const SnnOptions& options) {
    TrainingPictures out;
    if (options.trainSize > 0 || options.testSize > 0)
        set = images::firstOf(*set, static_cast<std::size_t>(options.trainSize),
                              static_cast<std::size_t>(options.testSize));
    if (options.validationFraction <= 0) {
        out.learn = std::move(set);
        return out;
    }
    out.learn = images::holdOut(*set, options.validationFraction, static_cast<std::uint64_t>(options.seed));
    // The test pictures alone, shown as the network has learned to see: with the mean of what it was trained with.
    auto last = std::make_shared<images::ImageSet>();
    last->name = set->name;
    last->shape = set->shape;
    last->classNames = set->classNames;
    last->test = set->test;
    last->mean = out.learn->mean;
    last->deviation = out.learn->deviation;
    out.final = std::move(last);
    return out;
}

Result<SnnResult> train(std::shared_ptr<const images::ImageSet> set, const SnnOptions& options,
                        const fs::path& runFolder, bool resume, Snapshot<SnnProgress>* live, Communicator& ranks,
                        JobContext& job) {
    NL_CHECK(checkOptions(options));
    if (set->train.size() == 0)
        return fail("images-empty", "there are no training pictures", "check the data folder and train-size");
    if (static_cast<std::size_t>(options.batch) < ranks.size())
        return fail("value-range", "the batch has fewer pictures than there are ranks", "raise --batch");
    TrainingPictures pictures = splitPictures(std::move(set), options);
    if (pictures.learn->train.size() == 0)
        return fail("images-empty", "all training pictures are held out",
                    "lower validation-fraction, or raise train-size");
    if (options.precision == "bf16")
        return Trainer<BFloat16>(std::move(pictures), options, runFolder, live, ranks, job).run(resume);
    return Trainer<float>(std::move(pictures), options, runFolder, live, ranks, job).run(resume);
}

namespace {

template <class A>
Result<Quality> evaluateAs(const SnnModel& model, const std::shared_ptr<const images::ImageSet>& set,
                           Communicator& ranks, JobContext& job) {
    NL_TRY(network, makeNetwork<A>(model, static_cast<std::size_t>(model.options.batch), false));
    return evaluateNetwork(*network, set, model.options, ranks, job.pool(), job, true);
}

}  // namespace

Result<Quality> evaluate(const SnnModel& model, const std::shared_ptr<const images::ImageSet>& set,
                         const std::string& split, Communicator& ranks, JobContext& job) {
    NL_TRY(shown, picturesFor(model, *set, split, 0));
    NL_TRY(quality, model.options.precision == "bf16" ? evaluateAs<BFloat16>(model, shown, ranks, job)
                                                      : evaluateAs<float>(model, shown, ranks, job));
    if (job.stopped()) return fail(job.cancelledError());
    return quality;
}

Result<void> keepBest(const fs::path& runFolder) {
    std::error_code status;
    if (!fs::exists(runFolder / "best.h5", status)) {
        Error error = makeError("run-not-found", "the run has no best network yet", "let it finish an epoch");
        error.found = (runFolder / "best.h5").string();
        return fail(std::move(error));
    }
    return io::writeAtomically(runFolder / "model.h5", [&](const fs::path& copy) -> Result<void> {
        if (fs::copy_file(runFolder / "best.h5", copy, fs::copy_options::overwrite_existing, status)) return {};
        Error error = makeError("file-write", "the best network could not be put in place of the last one",
                                "check the space and the rights of the folder");
        error.found = status.message();
        return fail(std::move(error));
    });
}

}  // namespace nl::snn
