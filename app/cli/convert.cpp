// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <memory>

#include "app/cli/command.hpp"
#include "core/morphology/swc.hpp"
#include "core/neuroml/load.hpp"
#include "core/neuroml/save.hpp"

namespace nl::cli {
namespace {

namespace fs = std::filesystem;

/// What a conversion says, beside its Error.
struct Said {
    std::vector<Diagnostic> reading, writing;
};

bool isSwc(const fs::path& file) {
    const std::string extension = file.extension().string();
    return extension == ".swc" || extension == ".SWC";
}

/// An SWC file holds one shape.
Result<void> saveSwc(const model::Model& model, const fs::path& out) {
    std::shared_ptr<const morphology::Morphology> only;
    std::size_t count = 0;
    for (const model::CellType& cell : model.cellTypes)
        if (cell.morphology && cell.morphology != only) {
            only = cell.morphology;
            ++count;
        }
    if (count == 0 && model.morphologies.size() == 1) {
        only = model.morphologies.front();
        ++count;
    }
    if (count != 1)
        return fail("not-representable",
                    "an SWC file holds exactly one morphology; the model has " + std::to_string(count),
                    "Convert the file of one cell.");
    return morphology::writeSwc(*only, out);
}

Result<void> convert(const fs::path& in, const fs::path& out, bool lossy, Said& said, JobContext& job) {
    // check is for `validate`: here only what cannot be read matters.
    Loaded<model::Model> loaded = neuroml::load(in, {.followIncludes = true, .check = false}, job);
    said.reading = std::move(loaded.diagnostics);
    if (job.stopped()) return fail(job.cancelledError());
    if (!loaded.value) return fail("input-errors", "nothing could be read from " + in.string());
    if (hasErrors(said.reading) && !lossy)
        return fail("input-errors", "the input has errors, so nothing was written",
                    "Mend them, or write what could be read with --lossy.");
    if (isSwc(out)) return saveSwc(*loaded.value, out);
    JobContext writing(job.pool(), job.stopToken(), nullptr,
                       {[&job](double done, std::string_view stage) { job.progress(done, stage); },
                        {},
                        [&said](std::span<const Diagnostic> list) { said.writing.assign(list.begin(), list.end()); }});
    return neuroml::save(*loaded.value, out, {.lossy = lossy}, writing);
}

}  // namespace

int runConvert(const std::vector<std::string>& args, CommandContext& context) {
    const auto arguments = Arguments::parse(args, {"lossy"}, {});
    if (!arguments) return usageError(arguments.error().message, "convert");
    if (arguments->positional().size() != 2)
        return usageError("name the file to read and the file to write", "convert");
    const fs::path in = arguments->positional()[0], out = arguments->positional()[1];
    const bool lossy = arguments->flag("lossy");
    auto said = std::make_shared<Said>();
    const Result<void> done = runJob(context, JobSpec{"Convert " + in.filename().string(), JobKind::load},
                                     [=](JobContext& job) { return convert(in, out, lossy, *said, job); });
    printDiagnostics(said->reading);
    printDiagnostics(said->writing);
    return done ? kDone : failure(done.error());
}

}  // namespace nl::cli
