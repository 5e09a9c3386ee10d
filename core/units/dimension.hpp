// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nl::units {

/// Exponents of the SI base units, as LEMS counts them (Cannon et al. 2014): mass, length, time, current,
/// temperature, amount, luminous intensity.
struct Dimension {
    std::array<std::int8_t, 7> exponents{};  ///< m, l, t, i, k, n, j
    friend bool operator==(const Dimension&, const Dimension&) = default;
    [[nodiscard]] bool none() const { return *this == Dimension{}; }
};

[[nodiscard]] Dimension operator*(const Dimension& a, const Dimension& b);
[[nodiscard]] Dimension operator/(const Dimension& a, const Dimension& b);
[[nodiscard]] Dimension power(const Dimension& a, int exponent);

/// A number in SI units with its dimension.
struct Quantity {
    double value = 0;
    Dimension dimension;
};

/// The name of a standard dimension ("voltage", "conductanceDensity", ...) or its exponents ("kg m^2 s^-3 A^-1").
[[nodiscard]] std::string dimensionName(const Dimension& dimension);

}  // namespace nl::units
