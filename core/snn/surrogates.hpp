// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/snn/neuron.hpp"

namespace nl::snn {

/// The one home of the formulas in neuron.hpp: the derivative of `kSurrogate` at x = u - threshold, parameter a > 0.
template <Surrogate kSurrogate, class T>
[[nodiscard]] inline T surrogateDerivative(T x, T a) {
    if constexpr (kSurrogate == Surrogate::rectangular) return std::abs(x) < a / 2 ? 1 / a : T(0);
    if constexpr (kSurrogate == Surrogate::triangular) return std::abs(x) < a ? (1 - std::abs(x) / a) / a : T(0);
    if constexpr (kSurrogate == Surrogate::atan) {
        const T slope = std::numbers::pi_v<T> / 2 * a * x;
        return a / 2 / (1 + slope * slope);
    }
    if constexpr (kSurrogate == Surrogate::fastSigmoid) {
        const T root = 1 + a * std::abs(x);
        return 1 / (root * root);
    }
    if constexpr (kSurrogate == Surrogate::gaussian)
        return std::exp(-x * x / (2 * a * a)) * (std::numbers::inv_sqrtpi_v<T> / std::numbers::sqrt2_v<T>) / a;
}

/// One surrogate for options, documentation and tests.
struct SurrogateEntry {
    Surrogate surrogate = Surrogate::atan;
    std::string_view name;        ///< as options and files spell it
    double defaultParameter = 1;  ///< a, in units of the membrane
    std::string_view formula;     ///< of the derivative, plain text in x and a
    std::string_view source;      ///< the papers
    double (*derivative)(double x, double a) = nullptr;
    /// Smooth step whose derivative is that one, 1/2 at x = 0.
    double (*primitive)(double x, double a) = nullptr;
};

/// In the order of the enumeration.
[[nodiscard]] std::span<const SurrogateEntry> surrogates();
[[nodiscard]] const SurrogateEntry& surrogateEntry(Surrogate surrogate);
/// Names in that order, the choices of an option.
[[nodiscard]] std::vector<std::string> surrogateNames();
/// The default of NeuronParameters for a name that is not in the table (options are checked against the names before).
[[nodiscard]] Surrogate surrogateNamed(std::string_view name);

}  // namespace nl::snn
