// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/optimiser.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nl::nn {

void AdamW::update(ParameterSet<float>& parameters, double learningRate) {
    if (first.empty()) {
        for (const Parameter<float>& parameter : parameters.all()) {
            first.emplace_back(parameter.value.rows(), parameter.value.columns());
            second.emplace_back(parameter.value.rows(), parameter.value.columns());
        }
    }
    ++step;
    const double correction1 = 1.0 - std::pow(beta1, static_cast<double>(step));
    const double correction2 = 1.0 - std::pow(beta2, static_cast<double>(step));
    const float rate = static_cast<float>(learningRate / correction1),
                root = static_cast<float>(1.0 / std::sqrt(correction2));
    const float b1 = static_cast<float>(beta1), b2 = static_cast<float>(beta2), eps = static_cast<float>(epsilon);
    for (std::size_t p = 0; p < parameters.all().size(); ++p) {
        Parameter<float>& parameter = parameters.all()[p];
        const float keep = parameter.decays ? static_cast<float>(1.0 - learningRate * weightDecay) : 1.0F;
        float* value = parameter.value.data();
        const float* gradient = parameter.gradient.data();
        float* m = first[p].data();
        float* v = second[p].data();
        for (std::size_t i = 0; i < parameter.value.size(); ++i) {
            m[i] = b1 * m[i] + (1.0F - b1) * gradient[i];
            v[i] = b2 * v[i] + (1.0F - b2) * gradient[i] * gradient[i];
            value[i] = keep * value[i] - rate * m[i] / (std::sqrt(v[i]) * root + eps);
        }
    }
}

AdamW AdamW::clone() const {
    AdamW out;
    out.beta1 = beta1;
    out.beta2 = beta2;
    out.epsilon = epsilon;
    out.weightDecay = weightDecay;
    out.step = step;
    for (const auto& matrix : first) out.first.push_back(matrix.clone());
    for (const auto& matrix : second) out.second.push_back(matrix.clone());
    return out;
}

double learningRateAt(std::int64_t step, std::int64_t warmUpSteps, std::int64_t totalSteps, double peak) {
    constexpr double kFloor = 0.01;
    if (step < warmUpSteps) return peak * static_cast<double>(step + 1) / static_cast<double>(warmUpSteps);
    const double span = static_cast<double>(std::max<std::int64_t>(1, totalSteps - warmUpSteps));
    const double phase = std::min(1.0, static_cast<double>(step - warmUpSteps) / span);
    return peak * (kFloor + (1.0 - kFloor) * 0.5 * (1.0 + std::cos(std::numbers::pi * phase)));
}

}  // namespace nl::nn
