// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/snn_recordings.hpp"

#include <algorithm>
#include <filesystem>

#include "core/run/run.hpp"

namespace nl::ui {

namespace fs = std::filesystem;

namespace {
constexpr std::size_t kTraced = 12;  ///< membranes a layer
}

std::vector<std::string> recordableRuns(const std::string& runsFolder) {
    std::vector<std::pair<fs::file_time_type, std::string>> found;
    for (const run::RunInfo& info : run::listRuns(runsFolder)) {
        std::error_code status;
        const auto written = fs::last_write_time(info.folder / "model.h5", status);
        if (info.kind == "snn" && !status) found.emplace_back(written, info.folder.string());
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> out;
    out.reserve(found.size());
    for (auto& [time, folder] : found) out.push_back(std::move(folder));
    return out;
}

Result<RecordingOutcome> recordPicture(RecordingRequest request, JobContext& job) {
    RecordingSources& sources = request.sources;
    if (!sources.model || sources.runFolder != request.runFolder) {
        job.progress(-1, "reading the network");
        NL_TRY(model, snn::openModel(request.runFolder));
        sources.model = std::move(model);
        sources.runFolder = request.runFolder;
    }
    const std::string& dataset = sources.model->options.dataset;
    const std::string folder = request.folderOf(dataset);
    const std::string pictures = dataset + "\n" + folder;
    if (!sources.set || sources.pictures != pictures) {
        job.progress(-1, "reading the pictures");
        NL_TRY(set, images::open(dataset, folder, job));
        sources.set = std::move(set);
        sources.pictures = pictures;
    }
    job.progress(-1, "showing the picture");
    const std::size_t count = sources.set->test.size();
    const std::size_t index = count == 0 ? 0 : std::min(request.index, count - 1);
    NL_TRY(recording, snn::record(*sources.model, *sources.set, "test", index, kTraced, job));
    return RecordingOutcome{std::move(sources), std::move(recording), count};
}

}  // namespace nl::ui
