// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/images/pictures.hpp"

#include "core/base/random.hpp"

namespace nl::test {

namespace {
images::ImageSplit split(std::size_t count, std::uint64_t stream, const images::PictureShape& shape, int classes) {
    images::ImageSplit out;
    RandomStream random(3, stream);
    // Never 0, so that black is told from every pixel.
    for (std::size_t i = 0; i < count * shape.bytes(); ++i)
        out.pixels.push_back(static_cast<std::uint8_t>(1 + random.below(255)));
    for (std::size_t i = 0; i < count; ++i)
        out.labels.push_back(static_cast<std::uint16_t>(i % static_cast<std::size_t>(classes)));
    return out;
}
}  // namespace

std::shared_ptr<images::ImageSet> smallSet(std::size_t train, std::size_t test, images::PictureShape shape,
                                           int classes) {
    auto out = std::make_shared<images::ImageSet>();
    out->name = "small";
    out->shape = shape;
    for (int c = 0; c < classes; ++c) out->classNames.push_back("class " + std::to_string(c));
    out->train = split(train, 1, shape, classes);
    out->test = split(test, 2, shape, classes);
    for (int c = 0; c < shape.channels; ++c) {
        out->mean.push_back(0.4F + 0.05F * static_cast<float>(c));
        out->deviation.push_back(0.2F + 0.1F * static_cast<float>(c));
    }
    return out;
}

}  // namespace nl::test
