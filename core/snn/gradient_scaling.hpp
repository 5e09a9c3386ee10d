// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/snn/kernels/neuron_kernels.hpp"
#include "core/snn/network_plan.hpp"
#include "core/snn/options.hpp"

namespace nl::snn {

/// Gradient scaling with local spike information (the idea of Park et al. 2023; the full text is not public, so the
/// rule is a family and every result names its member). STBP's contribution delta_j[t] * x_i[t] to the gradient of the
/// synapse from i to j is multiplied by
///   post:        scalingFired where o_j[t] = 1, else scalingSilent;
///   causal:      max(0, 1 - minus * trace_j[t-1]) + plus * o_j[t] * trace_i[t];
///   correlation: (1 - alpha) + alpha * C / max C on the summed gradient, C = sum of trace_i * trace_j (pre-post), or
///   of
///                trace_i squared (pre-pre);
/// with trace[t] = traceDecay * trace[t-1] + o[t]. `normalise` divides by the layer's mean factor of the batch: over
/// neurons and steps (post), over all pairs of neurons of the two layers and steps (causal), over weights
/// (correlation).
enum class ScalingMode : std::uint8_t { none, post, causal, correlation };

struct GradientScaling {
    ScalingMode mode = ScalingMode::none;
    double fired = 1.5, silent = 0.5, plus = 1, minus = 0.5, alpha = 0.3, traceDecay = 0.36787944117144233;
    bool prePre = false;
    bool hiddenOnly = false, convolutionsOnly = false;
    bool both =
        false;  ///< the error handed down is scaled too (the part that depends on the postsynaptic neuron alone)
    bool normalise = true;

    [[nodiscard]] bool active() const { return mode != ScalingMode::none; }
    /// Whether a layer of synapses of the plan is scaled: it must end in neurons, and causal and correlation need
    /// spikes at its input.
    [[nodiscard]] bool appliesTo(const NetworkPlan& plan, const Operation& synapses) const;
};

[[nodiscard]] GradientScaling scalingOf(const SnnOptions& options);

/// What the kernel computes of the postsynaptic side; arrays are left null.
template <class A>
[[nodiscard]] kernel::PostScaling<A> postScaling(const GradientScaling& scaling) {
    kernel::PostScaling<A> out;
    using R = Real<A>;
    out.traceDecay = static_cast<R>(scaling.traceDecay);
    if (scaling.mode == ScalingMode::post) {
        out.offset = static_cast<R>(scaling.silent);
        out.ownSpike = static_cast<R>(scaling.fired - scaling.silent);
    } else if (scaling.mode == ScalingMode::causal) {
        out.ownPast = static_cast<R>(scaling.minus);
        out.coincidence = static_cast<R>(scaling.plus);
    }
    return out;
}

/// In place: gradient[i] *= (1 - alpha) + alpha * C[i] / max C, divided by the mean factor when `normalise`. Returns
/// the mean factor; all factors are 1 where no C is positive. `factors` null, or [count]: the factors applied.
template <class R>
double scaleByCorrelation(R* gradient, const R* correlation, std::size_t count, const GradientScaling& scaling,
                          R* factors);
extern template double scaleByCorrelation(float*, const float*, std::size_t, const GradientScaling&, float*);
extern template double scaleByCorrelation(double*, const double*, std::size_t, const GradientScaling&, double*);

}  // namespace nl::snn
