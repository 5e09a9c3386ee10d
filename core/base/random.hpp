// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nl {

/// Counter-based random stream: the n-th number of stream (seed, stream) is a pure function of (seed, stream, n), so
/// results do not depend on threads. Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3").
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed, std::uint64_t stream = 0, std::uint64_t position = 0);

    std::uint32_t bits();                      ///< 32 uniform bits
    double uniform();                          ///< [0, 1), 53 bits
    double normal();                           ///< N(0, 1), Box-Muller, two uniforms a number
    std::uint64_t below(std::uint64_t bound);  ///< uniform integer in [0, bound), unbiased; bound > 0
    [[nodiscard]] std::uint64_t position() const { return position_; }  ///< numbers of 32 bits drawn so far

private:
    void refill(std::uint64_t block);
    std::uint64_t seed_, stream_, position_;
    std::uint64_t block_ = ~std::uint64_t{0};
    std::array<std::uint32_t, 4> buffer_{};
};

/// The stream of RandomStream for a purpose ("initialise", "mask", ...) at a place (epoch, step, sample): everything
/// random in a training is a pure function of (seed, purpose, place), so that resuming needs no generator state.
[[nodiscard]] std::uint64_t streamOf(std::string_view purpose, std::uint64_t a = 0, std::uint64_t b = 0);

}  // namespace nl
