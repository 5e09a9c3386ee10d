// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/colour_sums.hpp"

#include <algorithm>
#include <cmath>

namespace nl::images {

namespace {
constexpr double kFull = 255;
}

ColourSums::ColourSums(const PictureShape& shape)
    : shape_(shape),
      sum_(static_cast<std::size_t>(shape.channels)),
      square_(sum_.size()),
      rowSum_(static_cast<std::size_t>(shape.width) * sum_.size()),
      rowSquare_(rowSum_.size()) {}

void ColourSums::add(std::span<const std::uint8_t> pixels) {
    const std::size_t channels = sum_.size(), row = rowSum_.size(), picture = shape_.bytes();
    if (picture == 0) return;
    for (std::size_t at = 0; at + picture <= pixels.size(); at += picture) {
        std::fill(rowSum_.begin(), rowSum_.end(), 0U);
        std::fill(rowSquare_.begin(), rowSquare_.end(), 0U);
        for (std::size_t y = 0; y < picture; y += row)
            for (std::size_t i = 0; i < row; ++i) {
                const std::uint32_t colour = pixels[at + y + i];
                rowSum_[i] += colour;
                rowSquare_[i] += colour * colour;  // 255^2 * 66000 rows fit
            }
        for (std::size_t i = 0; i < row; ++i) {
            sum_[i % channels] += rowSum_[i];
            square_[i % channels] += rowSquare_[i];
        }
        pixels_ += picture / channels;
    }
}

void ColourSums::store(std::vector<float>& mean, std::vector<float>& deviation) const {
    mean.assign(sum_.size(), 0);
    deviation.assign(sum_.size(), 1);
    if (pixels_ == 0) return;
    const auto count = static_cast<double>(pixels_);
    for (std::size_t c = 0; c < sum_.size(); ++c) {
        const double average = static_cast<double>(sum_[c]) / count;
        const double variance = static_cast<double>(square_[c]) / count - average * average;
        mean[c] = static_cast<float>(average / kFull);
        // Exactly 0 for one colour: all three quotients are whole numbers then.
        if (variance > 0) deviation[c] = static_cast<float>(std::sqrt(variance) / kFull);
    }
}

void measureColours(ImageSet& set) {
    ColourSums sums(set.shape);
    sums.add(set.train.pixels);
    sums.store(set.mean, set.deviation);
}

}  // namespace nl::images
