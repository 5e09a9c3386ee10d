// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/gradient_scaling.hpp"

#include <algorithm>

namespace nl::snn {

GradientScaling scalingOf(const SnnOptions& options) {
    GradientScaling out;
    const std::string& mode = options.gradientScaling;
    out.mode = mode == "post"          ? ScalingMode::post
               : mode == "causal"      ? ScalingMode::causal
               : mode == "correlation" ? ScalingMode::correlation
                                       : ScalingMode::none;
    out.fired = options.scalingFired;
    out.silent = options.scalingSilent;
    out.plus = options.scalingPlus;
    out.minus = options.scalingMinus;
    out.alpha = options.scalingAlpha;
    out.traceDecay = options.scalingTraceDecay;
    out.prePre = options.scalingTraces == "pre-pre";
    out.hiddenOnly = options.scalingLayers == "hidden";
    out.convolutionsOnly = options.scalingLayers == "convolutions";
    out.both = options.scalingTarget == "both";
    out.normalise = options.scalingNormalise;
    return out;
}

bool GradientScaling::appliesTo(const NetworkPlan& plan, const Operation& synapses) const {
    if (!active()) return false;
    const ValueId in = synapses.inputs[0].value;
    if (hiddenOnly && in == 0) return false;
    if (convolutionsOnly && synapses.shape.dense()) return false;
    if (mode != ScalingMode::post && !plan.values[static_cast<std::size_t>(in)].counts) return false;
    return std::any_of(plan.operations.begin(), plan.operations.end(), [&](const Operation& operation) {
        return operation.kind == OperationKind::neurons &&
               std::any_of(operation.inputs.begin(), operation.inputs.end(),
                           [&](const PlanTerm& term) { return term.value == synapses.output; });
    });
}

template <class R>
double scaleByCorrelation(R* gradient, const R* correlation, std::size_t count, const GradientScaling& scaling,
                          R* factors) {
    R most = 0;
    for (std::size_t i = 0; i < count; ++i) most = std::max(most, correlation[i]);
    const R slope = most > 0 ? static_cast<R>(scaling.alpha) / most : R(0);
    const R offset = most > 0 ? static_cast<R>(1 - scaling.alpha) : R(1);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += static_cast<double>(offset + slope * correlation[i]);
    const double mean = count > 0 ? sum / static_cast<double>(count) : 1.0;
    const R norm = scaling.normalise && mean > 0 ? static_cast<R>(1 / mean) : R(1);
    for (std::size_t i = 0; i < count; ++i) {
        const R factor = (offset + slope * correlation[i]) * norm;
        gradient[i] *= factor;
        if (factors != nullptr) factors[i] = factor;
    }
    return mean;
}

template double scaleByCorrelation(float*, const float*, std::size_t, const GradientScaling&, float*);
template double scaleByCorrelation(double*, const double*, std::size_t, const GradientScaling&, double*);

}  // namespace nl::snn
