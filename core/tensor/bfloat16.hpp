// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace nl::tensor {

/// The upper half of a float (8 bits of exponent, 7 of mantissa): storage only, arithmetic is done in float.
/// From float: to nearest, ties to even; a NaN stays one.
struct BFloat16 {
    std::uint16_t bits = 0;

    BFloat16() = default;
    explicit BFloat16(float value) {
        const auto word = std::bit_cast<std::uint32_t>(value);
        const bool nan = (word & 0x7FFFFFFFU) > 0x7F800000U;
        bits = static_cast<std::uint16_t>(nan ? (word >> 16U) | 0x40U : (word + 0x7FFFU + ((word >> 16U) & 1U)) >> 16U);
    }
    explicit operator float() const { return std::bit_cast<float>(std::uint32_t{bits} << 16U); }
    bool operator==(const BFloat16&) const = default;
};

}  // namespace nl::tensor
