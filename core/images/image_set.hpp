// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"

namespace nl::images {

/// Extent of one picture, stored row by row with the colours of a pixel together (NHWC).
struct PictureShape {
    std::int32_t height = 32, width = 32, channels = 3;
    [[nodiscard]] std::size_t bytes() const {
        return static_cast<std::size_t>(height) * static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
    }
    bool operator==(const PictureShape&) const = default;
};

/// Labelled pictures of one split, 8 bits a colour.
struct ImageSplit {
    std::vector<std::uint8_t> pixels;   ///< [count][height][width][channels]
    std::vector<std::uint16_t> labels;  ///< [count], below ImageSet::classes
    [[nodiscard]] std::size_t size() const { return labels.size(); }
};

/// A data set: what is trained on and what is tested on. Immutable once published.
struct ImageSet {
    std::string name;  ///< "cifar10", "cifar100", "synthetic"
    PictureShape shape;
    std::vector<std::string> classNames;
    ImageSplit train, test;
    /// Of the training pixels, per channel, in 0..1: pictures are shown to a network as (pixel / 255 - mean) /
    /// deviation.
    std::vector<float> mean, deviation;
    [[nodiscard]] std::size_t classes() const { return classNames.size(); }
};

/// CIFAR-10 or CIFAR-100 (Krizhevsky 2009) in the binary layout from a folder: records of 1 label byte (CIFAR-100:
/// coarse, fine; fine is used) and 3072 bytes of colour planes R, G, B. CIFAR-10 reads every data_batch_<n>.bin there
/// is and test_batch.bin; CIFAR-100 train.bin and test.bin; names from batches.meta.txt or fine_label_names.txt,
/// numbered when the file is missing. The number of records is what the files hold. Errors: images-missing (which file,
/// what to download and where to put it), images-truncated (file, size found, a multiple of what is expected),
/// images-label-range (file, record, label), file-read, cancelled.
[[nodiscard]] Result<std::shared_ptr<const ImageSet>> openCifar(const std::string& name,
                                                                const std::filesystem::path& folder, JobContext& job);

/// Ten classes of pictures that need no file: an oriented grating or shape of its class at a random phase, place,
/// contrast and colour in noise; a linear classifier on the pixels does badly, a convolutional one learns it. Same
/// bytes for the same seed and any number of threads.
[[nodiscard]] std::shared_ptr<const ImageSet> makeSynthetic(std::size_t train, std::size_t test, std::uint64_t seed);

/// openCifar, or for "synthetic" makeSynthetic(10000, 2000, 1); `folder` is not used then. Errors: choice-unknown,
/// cancelled and those above.
[[nodiscard]] Result<std::shared_ptr<const ImageSet>> open(const std::string& name, const std::filesystem::path& folder,
                                                           JobContext& job);

/// The training pictures cut in two by a seeded draw that keeps the classes' shares: for choosing parameters without
/// looking at the test pictures. The result's `test` is the part held back (`fraction` of each class), its `train` the
/// rest, of which mean and deviation are taken anew. Order is kept.
[[nodiscard]] std::shared_ptr<const ImageSet> holdOut(const ImageSet& set, double fraction, std::uint64_t seed);
/// The first `train` and `test` pictures of each split; 0 = all. Mean and deviation are those of what is left.
[[nodiscard]] std::shared_ptr<const ImageSet> firstOf(const ImageSet& set, std::size_t train, std::size_t test);

}  // namespace nl::images
