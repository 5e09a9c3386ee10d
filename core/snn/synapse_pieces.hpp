// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/snn/synapses.hpp"

namespace nl::snn {

/// How the products of a layer are cut into tasks: by shape and number of images alone, never by threads.

/// The size of pieces of `images`, at most `most` and at least half of it: the one that leaves the last piece fullest.
[[nodiscard]] std::size_t pieceSize(std::size_t images, std::size_t most);

/// Images a task of forward and backwardInput; `imageBytes` = input and output of one image as they are computed.
[[nodiscard]] std::size_t imagesPerPiece(const SynapseShape& shape, std::size_t images, std::size_t imageBytes);

/// How a weight gradient is put together: `runs` runs of images, each summed in the order of its images, then the runs
/// in theirs; each in `blocks` blocks of outputs, which need no sum. A product takes `images` images at once.
struct GradientPieces {
    std::size_t images = 1, runs = 1, runLength = 1, blocks = 1;
};
[[nodiscard]] GradientPieces gradientPieces(const SynapseShape& shape, std::size_t images, std::size_t imageBytes);

}  // namespace nl::snn
