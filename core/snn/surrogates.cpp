// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/surrogates.hpp"

#include <algorithm>
#include <array>

namespace nl::snn {

namespace {

double rectangularPrimitive(double x, double a) { return std::clamp(x / a + 0.5, 0.0, 1.0); }

double triangularPrimitive(double x, double a) {
    const double s = std::clamp(x / a, -1.0, 1.0);
    return 0.5 + s - s * std::abs(s) / 2;
}

double atanPrimitive(double x, double a) {
    return 0.5 + std::atan(std::numbers::pi / 2 * a * x) * std::numbers::inv_pi;
}

double fastSigmoidPrimitive(double x, double a) { return 0.5 + x / (1 + a * std::abs(x)); }

double gaussianPrimitive(double x, double a) { return 0.5 * (1 + std::erf(x / (std::numbers::sqrt2 * a))); }

constexpr std::array<SurrogateEntry, 5> kSurrogates = {{
    {Surrogate::rectangular, "rectangular", 1.0, "1 / a where |x| < a / 2, else 0", "Wu et al. 2018",
     surrogateDerivative<Surrogate::rectangular, double>, rectangularPrimitive},
    {Surrogate::triangular, "triangular", 1.0, "max(0, 1 - |x| / a) / a", "Bellec et al. 2018; Esser et al. 2016",
     surrogateDerivative<Surrogate::triangular, double>, triangularPrimitive},
    {Surrogate::atan, "atan", 2.0, "(a / 2) / (1 + (pi / 2 * a * x)^2)", "Fang et al. 2021",
     surrogateDerivative<Surrogate::atan, double>, atanPrimitive},
    {Surrogate::fastSigmoid, "fast-sigmoid", 10.0, "1 / (1 + a |x|)^2", "Zenke and Ganguli 2018",
     surrogateDerivative<Surrogate::fastSigmoid, double>, fastSigmoidPrimitive},
    {Surrogate::gaussian, "gaussian", 0.5, "exp(-x^2 / (2 a^2)) / (sqrt(2 pi) a)", "Yin et al. 2021",
     surrogateDerivative<Surrogate::gaussian, double>, gaussianPrimitive},
}};

}  // namespace

std::span<const SurrogateEntry> surrogates() { return kSurrogates; }

const SurrogateEntry& surrogateEntry(Surrogate surrogate) { return kSurrogates[static_cast<std::size_t>(surrogate)]; }

std::vector<std::string> surrogateNames() {
    std::vector<std::string> out;
    out.reserve(std::size(kSurrogates));
    for (const SurrogateEntry& entry : kSurrogates) out.emplace_back(entry.name);
    return out;
}

Surrogate surrogateNamed(std::string_view name) {
    const auto* const found = std::ranges::find(kSurrogates, name, &SurrogateEntry::name);
    return found == kSurrogates.end() ? NeuronParameters{}.surrogate : found->surrogate;
}

}  // namespace nl::snn
