// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a spiking network that is trained in a moment, and real run folders of it. Header only.
#pragma once

#include <filesystem>

#include "core/job/thread_pool.hpp"
#include "core/snn/train.hpp"

namespace nl::test {

inline snn::SnnOptions tinySnn() {
    snn::SnnOptions options;
    options.dataset = "synthetic";
    options.network = "vgg5";
    options.timeSteps = 2;
    options.epochs = 2;
    options.batch = 16;
    options.trainSize = 32;
    options.testSize = 16;
    options.threads = 1;
    return options;
}

/// Small pictures of the kind that "synthetic" gives: enough for tinySnn().
inline std::shared_ptr<const images::ImageSet> tinyPictures() { return images::makeSynthetic(64, 32, 1); }

/// Trains into the folder; empty, or the error.
inline std::string trainSnn(const snn::SnnOptions& options, const std::filesystem::path& folder) {
    ThreadPool pool(1);
    JobContext job(pool);
    Communicator alone;
    const auto result = snn::train(tinyPictures(), options, folder, false, nullptr, alone, job);
    return result ? std::string() : result.error().text();
}

}  // namespace nl::test
