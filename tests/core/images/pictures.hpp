// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/images/image_set.hpp"

namespace nl::test {

/// A small set in which no two pictures and no two places are alike; labels go round. Mean and deviation are given and
/// not those of the pixels.
[[nodiscard]] std::shared_ptr<images::ImageSet> smallSet(std::size_t train, std::size_t test,
                                                         images::PictureShape shape = {9, 7, 3}, int classes = 3);

}  // namespace nl::test
