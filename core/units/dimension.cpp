// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/dimension.hpp"

#include <algorithm>
#include <limits>

#include "core/units/standard_table.hpp"

namespace nl::units {

namespace {
/// Exponents stay within their byte: a file may ask for x^100, which is then "some other dimension", never a
/// wrap-around.
std::int8_t clamped(int value) {
    constexpr int kHigh = std::numeric_limits<std::int8_t>::max(), kLow = -kHigh - 1;
    return static_cast<std::int8_t>(std::clamp(value, kLow, kHigh));
}
}  // namespace

Dimension operator*(const Dimension& a, const Dimension& b) {
    Dimension out;
    for (std::size_t i = 0; i < out.exponents.size(); ++i) out.exponents[i] = clamped(a.exponents[i] + b.exponents[i]);
    return out;
}

Dimension operator/(const Dimension& a, const Dimension& b) {
    Dimension out;
    for (std::size_t i = 0; i < out.exponents.size(); ++i) out.exponents[i] = clamped(a.exponents[i] - b.exponents[i]);
    return out;
}

Dimension power(const Dimension& a, int exponent) {
    Dimension out;
    exponent = std::clamp(exponent, -200, 200);
    for (std::size_t i = 0; i < out.exponents.size(); ++i) out.exponents[i] = clamped(a.exponents[i] * exponent);
    return out;
}

std::string dimensionName(const Dimension& dimension) {
    for (const NamedDimension& named : namedDimensions())
        if (named.dimension == dimension) return std::string(named.name);
    static constexpr std::array<const char*, 7> kSymbols{"kg", "m", "s", "A", "K", "mol", "cd"};
    std::string out;
    for (std::size_t i = 0; i < kSymbols.size(); ++i) {
        if (dimension.exponents[i] == 0) continue;
        if (!out.empty()) out += ' ';
        out += kSymbols[i];
        if (dimension.exponents[i] != 1) out += "^" + std::to_string(dimension.exponents[i]);
    }
    return out;
}

}  // namespace nl::units
