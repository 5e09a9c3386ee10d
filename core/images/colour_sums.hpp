// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/images/image_set.hpp"

namespace nl::images {

/// Whole-number sums of the colours of pictures, so that mean and deviation depend neither on the order in which
/// pictures are added nor on how they are divided.
class ColourSums {
public:
    explicit ColourSums(const PictureShape& shape);
    /// Whole pictures [count][height][width][channels].
    void add(std::span<const std::uint8_t> pixels);
    /// Per channel in 0..1. Without pictures the mean is 0; a channel of one colour has deviation 1, so that what is
    /// divided by it stays finite.
    void store(std::vector<float>& mean, std::vector<float>& deviation) const;

private:
    PictureShape shape_;
    std::uint64_t pixels_ = 0;
    std::vector<std::uint64_t> sum_, square_;        ///< [channels]
    std::vector<std::uint32_t> rowSum_, rowSquare_;  ///< [width * channels], of the picture being added
};

/// Sets mean and deviation of `set` from its training pixels.
void measureColours(ImageSet& set);

}  // namespace nl::images
