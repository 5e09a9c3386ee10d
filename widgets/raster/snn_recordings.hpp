// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/images/image_set.hpp"
#include "core/job/job_context.hpp"
#include "core/snn/record.hpp"

namespace nl::ui {

/// What is kept between two recordings, so that the next picture of the same run comes at once.
struct RecordingSources {
    std::string runFolder;  ///< of the network
    std::shared_ptr<const snn::SnnModel> model;
    std::string pictures;  ///< data set and folder
    std::shared_ptr<const images::ImageSet> set;
};

struct RecordingRequest {
    std::string runFolder;
    std::function<std::string(const std::string& dataset)> folderOf;  ///< where the pictures of a data set lie
    std::size_t index = 0;                                            ///< of a test picture; the last one if too large
    RecordingSources sources;
};

struct RecordingOutcome {
    RecordingSources sources;
    std::shared_ptr<const snn::SnnRecording> recording;
    std::size_t pictures = 0;  ///< there are
};

/// The runs of a folder whose network can be shown, newest last. The work of a job.
[[nodiscard]] std::vector<std::string> recordableRuns(const std::string& runsFolder);

/// The work of a recording job. Errors: those of snn::openModel, images::open and snn::record.
[[nodiscard]] Result<RecordingOutcome> recordPicture(RecordingRequest request, JobContext& job);

}  // namespace nl::ui
