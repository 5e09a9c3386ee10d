// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/random.hpp"
#include "core/images/batch_loader.hpp"

namespace nl::images {

namespace {

constexpr float kFull = 255.0F;

/// Pixel (y, x) of what is made is pixel (y + down, (mirrored ? width - 1 - x : x) + right) of the picture, black
/// outside; then a square of the mean colour from (cutTop, cutLeft), which may reach over the edge.
struct Variation {
    std::int64_t down = 0, right = 0;
    bool mirrored = false;
    std::int64_t cut = 0, cutTop = 0, cutLeft = 0;
};

std::int64_t drawBelow(RandomStream& random, std::int64_t bound) {
    return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(bound)));
}

/// Draws all of them whichever are on, so that turning one on does not change the others.
Variation drawVariation(const Augmentation& augmentation, const PictureShape& shape, RandomStream& random) {
    Variation out;
    const std::int64_t padding = std::max<std::int64_t>(augmentation.cropPadding, 0);
    out.down = drawBelow(random, 2 * padding + 1) - padding;
    out.right = drawBelow(random, 2 * padding + 1) - padding;
    out.mirrored = drawBelow(random, 2) == 1 && augmentation.flip;
    out.cut = std::max<std::int64_t>(augmentation.cutout, 0);
    out.cutTop = drawBelow(random, shape.height) - out.cut / 2;
    out.cutLeft = drawBelow(random, shape.width) - out.cut / 2;
    return out;
}

/// One channel, normalised and varied; `pixels` and `out` point at its first number.
void placeChannel(const std::uint8_t* pixels, const PictureShape& shape, const Variation& how, float scale, float black,
                  float* out) {
    const std::int64_t height = shape.height, width = shape.width, step = shape.channels;
    // Columns x of the result whose source lies inside: source = x + right, or (width - 1 - x) + right when mirrored.
    const std::int64_t shift = how.mirrored ? -how.right : how.right;
    const std::int64_t begin = std::clamp<std::int64_t>(-shift, 0, width);
    const std::int64_t end = std::clamp<std::int64_t>(width - shift, begin, width);
    const std::int64_t stride = how.mirrored ? -step : step;
    const std::int64_t source = (how.mirrored ? width - 1 - begin + how.right : begin + how.right) * step;
    for (std::int64_t y = 0; y < height; ++y) {
        float* row = out + y * width * step;
        const std::int64_t from = y + how.down;
        const bool inside = from >= 0 && from < height;
        const std::int64_t first = inside ? begin : width, last = inside ? end : width;
        for (std::int64_t x = 0; x < first; ++x) row[x * step] = black;
        std::int64_t at = from * width * step + source;
        for (std::int64_t x = first; x < last; ++x, at += stride)
            row[x * step] = static_cast<float>(pixels[at]) * scale + black;
        for (std::int64_t x = last; x < width; ++x) row[x * step] = black;
    }
}

/// The mean colour is 0 in normalised numbers.
void cutOut(const PictureShape& shape, const Variation& how, float* out) {
    const std::int64_t height = shape.height, width = shape.width, channels = shape.channels;
    const std::int64_t top = std::max<std::int64_t>(how.cutTop, 0), bottom = std::min(how.cutTop + how.cut, height);
    const std::int64_t left = std::max<std::int64_t>(how.cutLeft, 0), right = std::min(how.cutLeft + how.cut, width);
    for (std::int64_t y = top; y < bottom; ++y)
        if (left < right) std::fill(out + (y * width + left) * channels, out + (y * width + right) * channels, 0.0F);
}

}  // namespace

void preparePicture(const ImageSet& set, const ImageSplit& split, std::uint32_t index, const Augmentation* augmentation,
                    std::uint64_t seed, std::int64_t epoch, float* out) {
    Variation how;
    if (augmentation != nullptr) {
        RandomStream random(seed, streamOf("vary-picture", static_cast<std::uint64_t>(epoch), index));
        how = drawVariation(*augmentation, set.shape, random);
    }
    const std::uint8_t* pixels = split.pixels.data() + std::size_t{index} * set.shape.bytes();
    for (std::size_t c = 0; c < static_cast<std::size_t>(set.shape.channels); ++c) {
        const float scale = 1.0F / (kFull * set.deviation[c]), black = -set.mean[c] / set.deviation[c];
        placeChannel(pixels + c, set.shape, how, scale, black, out + c);
    }
    if (how.cut > 0) cutOut(set.shape, how, out);
}

std::vector<std::uint32_t> epochOrder(std::size_t count, std::uint64_t seed, std::int64_t epoch) {
    std::vector<std::uint32_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = static_cast<std::uint32_t>(i);
    RandomStream random(seed, streamOf("picture-order", static_cast<std::uint64_t>(epoch)));
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

}  // namespace nl::images
