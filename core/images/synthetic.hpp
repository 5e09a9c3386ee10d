// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "core/images/image_set.hpp"

namespace nl::images {

/// The set that open("synthetic") makes: always the same pictures, as if they came from files.
inline constexpr std::size_t kSyntheticTrain = 10000, kSyntheticTest = 2000;
inline constexpr std::uint64_t kSyntheticSeed = 1;

/// makeSynthetic on the threads of a job; null when the job was stopped. Picture i of a split has class i modulo 10 and
/// is a function of (seed, split, i) alone. Every class is its own mirror image, so that flipping keeps the label, and
/// every picture is as likely as the one with its contrast reversed, so that no class differs from another in its mean.
[[nodiscard]] std::shared_ptr<const ImageSet> paintSynthetic(std::size_t train, std::size_t test, std::uint64_t seed,
                                                             JobContext& job);

}  // namespace nl::images
