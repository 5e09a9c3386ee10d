// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/images/image_set.hpp"

namespace nl::images {

/// How training pictures are varied (each picture of each epoch by its own random stream).
struct Augmentation {
    std::int32_t cropPadding = 4;  ///< black pixels around, then a crop of the old size at a random place; 0 = off
    bool flip = true;              ///< left and right, one in two
    std::int32_t cutout = 0;  ///< side of a square set to the mean colour at a random place (DeVries 2017); 0 = off
};

/// One batch, normalised: [count][height][width][channels] floats.
struct Batch {
    std::vector<float> pictures;
    std::vector<std::uint16_t> labels;
    std::vector<std::uint32_t> indices;  ///< into the split
    std::int64_t number = 0;             ///< of the epoch, from 0
    std::size_t first = 0;               ///< place of this rank's first picture in the batch of all ranks
    [[nodiscard]] std::size_t size() const { return labels.size(); }
};

/// One picture, normalised and varied by the stream of (seed, epoch, index); without `augmentation` normalised only.
/// `out` holds shape.bytes() floats.
void preparePicture(const ImageSet& set, const ImageSplit& split, std::uint32_t index, const Augmentation* augmentation,
                    std::uint64_t seed, std::int64_t epoch, float* out);

/// The order of an epoch: a permutation of 0..count-1 from (seed, epoch).
[[nodiscard]] std::vector<std::uint32_t> epochOrder(std::size_t count, std::uint64_t seed, std::int64_t epoch);

/// Prepares batches on a thread of its own, a few ahead, so that the training never waits for pictures. What a batch
/// holds depends on (set, seed, epoch, number) alone. Pictures of a rank: with `ranks` > 1 a batch of the whole run is
/// cut into equal contiguous parts and this loader makes part `rank`.
class BatchLoader {
public:
    struct Plan {
        std::shared_ptr<const ImageSet> set;
        bool training = true;    ///< shuffled and augmented train split; else the test split in order
        std::size_t batch = 64;  ///< of all ranks together
        std::optional<Augmentation> augmentation;
        std::uint64_t seed = 0;
        std::int64_t epoch = 0;
        std::int64_t firstBatch = 0;  ///< go on inside an epoch
        bool dropLast = false;        ///< leave out a last batch that is not full
        std::size_t rank = 0, ranks = 1;
        std::size_t ahead = 3;
    };
    explicit BatchLoader(Plan plan);
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    [[nodiscard]] std::int64_t batches() const;  ///< of the epoch
    /// The next batch; nothing after the last. Waits only when the loader is behind.
    [[nodiscard]] std::optional<Batch> next();
    [[nodiscard]] double secondsWaited() const;  ///< in next(), all together

private:
    void work(const std::stop_token& stop);
    [[nodiscard]] Batch make(std::int64_t number) const;
    [[nodiscard]] const ImageSplit& split() const;
    Plan plan_;
    std::vector<std::uint32_t> order_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Batch> ready_;
    std::exception_ptr failure_;  ///< of the thread, thrown again by next()
    bool ended_ = false;          ///< nothing follows what is ready
    double waited_ = 0;
    std::jthread thread_;
};

}  // namespace nl::images
