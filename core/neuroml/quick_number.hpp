// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace nl::neuroml {

/// Whole numbers of up to 18 digits as files mostly write them: digits with an optional minus. False: anything else.
[[nodiscard]] inline bool quickInteger(const char* text, std::int64_t& out) {
    const bool negative = *text == '-';
    if (negative) ++text;
    std::int64_t value = 0;
    int digits = 0;
    for (; *text >= '0' && *text <= '9' && digits < 18; ++text, ++digits) value = value * 10 + (*text - '0');
    if (digits == 0 || *text != 0) return false;
    out = negative ? -value : value;
    return true;
}

/// Decimals as files mostly write them ("-12.5", "3.0E-4"), up to a given end character. When the digits fit 2^53 and
/// the power of ten is at most 22, both are exact doubles, so one product or quotient is correctly rounded (Clinger
/// 1990); false for every other text, which is then read the careful way. `end` receives where the number ended.
[[nodiscard]] inline bool quickNumberPrefix(const char* text, double& out, const char*& end) {
    constexpr std::array<double, 23> kPower{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const bool negative = *text == '-';
    if (negative) ++text;
    std::uint64_t digits = 0;
    int count = 0, exponent = 0;
    for (; *text >= '0' && *text <= '9'; ++text, ++count) digits = digits * 10 + static_cast<unsigned>(*text - '0');
    if (*text == '.') {
        const int before = count;
        for (++text; *text >= '0' && *text <= '9'; ++text, ++count)
            digits = digits * 10 + static_cast<unsigned>(*text - '0');
        exponent = before - count;
    }
    if (count == 0 || count > 18 || digits > (std::uint64_t{1} << 53U)) return false;
    if (*text == 'e' || *text == 'E') {
        const bool down = *++text == '-';
        if (*text == '-' || *text == '+') ++text;
        int power = 0, places = 0;
        for (; *text >= '0' && *text <= '9' && places < 3; ++text, ++places) power = power * 10 + (*text - '0');
        if (places == 0) return false;
        exponent += down ? -power : power;
    }
    if (exponent < -22 || exponent > 22) return false;
    const auto whole = static_cast<double>(digits);
    const double value = exponent < 0 ? whole / kPower[static_cast<std::size_t>(-exponent)]
                                      : whole * kPower[static_cast<std::size_t>(exponent)];
    out = negative ? -value : value;
    end = text;
    return true;
}
[[nodiscard]] inline bool quickNumber(const char* text, double& out) {
    const char* end = text;
    return quickNumberPrefix(text, out, end) && *end == 0;
}

}  // namespace nl::neuroml
