// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace nl::snn {

/// Derivatives that stand in for that of the Heaviside step in the backward pass; x = u - threshold, a = parameter.
/// rectangular: 1/a where |x| < a/2 (Wu et al. 2018). triangular: max(0, 1 - |x|/a) / a (Bellec et al. 2018; Esser et
/// al. 2016). atan: (a/2) / (1 + (pi/2 a x)^2) (Fang et al. 2021). fastSigmoid: 1 / (1 + a |x|)^2 (Zenke and Ganguli
/// 2018). gaussian: exp(-x^2 / (2 a^2)) / (sqrt(2 pi) a) (Yin et al. 2021).
enum class Surrogate : std::uint8_t { rectangular, triangular, atan, fastSigmoid, gaussian };

/// hard: u' = u (1 - o); soft: u' = u - threshold * o.
enum class Reset : std::uint8_t { hard, soft };

/// Leaky integrate-and-fire in discrete time: u[t] = decay * u'[t-1] + I[t], o[t] = 1 where u[t] >= threshold, u' after
/// the reset; u'[-1] = 0 (science: Wu et al. 2018, eq. 1-5). decay 1 is the integrate-and-fire neuron.
struct NeuronParameters {
    double decay = 0.5, threshold = 1.0;
    Reset reset = Reset::hard;
    bool detachReset = true;  ///< the reset passes no gradient to the spike; the membrane's own path stays
    Surrogate surrogate = Surrogate::atan;
    double surrogateParameter = 2.0;
    bool operator==(const NeuronParameters&) const = default;
};

}  // namespace nl::snn
