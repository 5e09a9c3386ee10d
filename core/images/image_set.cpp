// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/image_set.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/random.hpp"
#include "core/images/colour_sums.hpp"
#include "core/images/synthetic.hpp"

namespace nl::images {

namespace {

void append(const ImageSplit& from, std::size_t picture, std::size_t bytes, ImageSplit& to) {
    const auto first = from.pixels.begin() + static_cast<std::ptrdiff_t>(picture * bytes);
    to.pixels.insert(to.pixels.end(), first, first + static_cast<std::ptrdiff_t>(bytes));
    to.labels.push_back(from.labels[picture]);
}

void reserve(ImageSplit& split, std::size_t pictures, std::size_t bytes) {
    split.pixels.reserve(pictures * bytes);
    split.labels.reserve(pictures);
}

ImageSplit firstPictures(const ImageSplit& split, std::size_t count, std::size_t bytes) {
    if (count == 0 || count > split.size()) count = split.size();
    ImageSplit out;
    out.pixels.assign(split.pixels.begin(), split.pixels.begin() + static_cast<std::ptrdiff_t>(count * bytes));
    out.labels.assign(split.labels.begin(), split.labels.begin() + static_cast<std::ptrdiff_t>(count));
    return out;
}

/// What is the same in every part of a set.
std::shared_ptr<ImageSet> partOf(const ImageSet& set) {
    auto out = std::make_shared<ImageSet>();
    out->name = set.name;
    out->shape = set.shape;
    out->classNames = set.classNames;
    return out;
}

/// Of one class: how many pictures are still to come and how many of them are to be held back.
struct ClassDraw {
    RandomStream random;
    std::size_t left = 0, wanted = 0;
};

}  // namespace

Result<std::shared_ptr<const ImageSet>> open(const std::string& name, const std::filesystem::path& folder,
                                             JobContext& job) {
    if (name == "synthetic") {
        auto set = paintSynthetic(kSyntheticTrain, kSyntheticTest, kSyntheticSeed, job);
        if (!set) return fail(job.cancelledError());
        return set;
    }
    auto set = openCifar(name, folder, job);
    if (!set && set.error().code == "choice-unknown") set.error().expected = "one of cifar10, cifar100, synthetic";
    return set;
}

std::shared_ptr<const ImageSet> holdOut(const ImageSet& set, double fraction, std::uint64_t seed) {
    const double share = fraction > 0 ? std::min(fraction, 1.0) : 0.0;
    std::vector<ClassDraw> draws;
    for (std::size_t c = 0; c < set.classes(); ++c)
        draws.push_back({RandomStream(seed, streamOf("hold-out", c)), 0, 0});
    for (const std::uint16_t label : set.train.labels) ++draws[label].left;
    std::size_t held = 0;
    for (ClassDraw& draw : draws) {
        draw.wanted = static_cast<std::size_t>(std::lround(share * static_cast<double>(draw.left)));
        held += draw.wanted;
    }
    auto out = partOf(set);
    const std::size_t bytes = set.shape.bytes();
    reserve(out->test, held, bytes);
    reserve(out->train, set.train.size() - held, bytes);
    // Selection sampling (Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S): exact counts, order kept.
    for (std::size_t i = 0; i < set.train.size(); ++i) {
        ClassDraw& draw = draws[set.train.labels[i]];
        const bool hold = draw.random.below(draw.left) < draw.wanted;
        --draw.left;
        if (hold) --draw.wanted;
        append(set.train, i, bytes, hold ? out->test : out->train);
    }
    measureColours(*out);
    return out;
}

std::shared_ptr<const ImageSet> firstOf(const ImageSet& set, std::size_t train, std::size_t test) {
    auto out = partOf(set);
    out->train = firstPictures(set.train, train, set.shape.bytes());
    out->test = firstPictures(set.test, test, set.shape.bytes());
    measureColours(*out);
    return out;
}

}  // namespace nl::images
