// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/synapse_pieces.hpp"

#include <algorithm>

namespace nl::snn {

namespace {

// Input and output of a piece stay in the second-level cache beside the weights in use.
constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
// What keeps this many threads busy, where there are so many images.
constexpr std::size_t kTasks = 8;
// Pixels that the weights are read for once: fewer, and reading them costs more than multiplying.
constexpr std::size_t kPixels = 512;
// The same of a weight gradient, which besides is written and added to: three per cent of the product then.
constexpr std::size_t kGradientPixels = 2048;
// Partial sums of a weight gradient all together.
constexpr std::size_t kPartialBytes = std::size_t{20} << 20;
// Outputs of a block at least: the products of oneDNN work on four vectors of them.
constexpr std::size_t kBlockOutputs = 64;

std::size_t quotientUp(std::size_t a, std::size_t b) { return (a + b - 1) / b; }

}  // namespace

std::size_t pieceSize(std::size_t images, std::size_t most) {
    most = std::clamp<std::size_t>(most, 1, images);
    std::size_t best = most;
    for (std::size_t size = most; size > 0 && size >= most / 2; --size)
        if (size * quotientUp(images, size) < best * quotientUp(images, best)) best = size;
    return best;
}

std::size_t imagesPerPiece(const SynapseShape& shape, std::size_t images, std::size_t imageBytes) {
    const std::size_t pixels = shape.outputHeight() * shape.outputWidth();
    const std::size_t wanted = std::max(kPieceBytes / imageBytes, quotientUp(kPixels, pixels));
    return pieceSize(images, std::min(wanted, quotientUp(images, kTasks)));
}

GradientPieces gradientPieces(const SynapseShape& shape, std::size_t images, std::size_t imageBytes) {
    const std::size_t pixels = shape.outputHeight() * shape.outputWidth();
    const std::size_t most = std::clamp<std::size_t>(kPartialBytes / (shape.weights() * sizeof(float)), 1, kTasks);
    std::size_t wanted = 1;
    while (wanted * 2 <= most && wanted * 2 <= images) wanted *= 2;
    GradientPieces out;
    const std::size_t perProduct = std::max(kPieceBytes / imageBytes, quotientUp(kGradientPixels, pixels));
    out.images = pieceSize(images, std::min(perProduct, quotientUp(images, wanted)));
    const std::size_t products = quotientUp(images, out.images);
    out.runLength = quotientUp(products, wanted) * out.images;
    out.runs = quotientUp(images, out.runLength);
    while (out.runs * out.blocks < kTasks && shape.outputs % (32 * out.blocks) == 0 &&
           shape.outputs / (2 * out.blocks) >= kBlockOutputs)
        out.blocks *= 2;
    return out;
}

}  // namespace nl::snn
