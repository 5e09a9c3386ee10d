// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/optimiser.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nl::nn {

namespace {

constexpr std::size_t kGrain = 1 << 15;

template <class R>
struct AdamStep {
    R beta1, beta2, epsilon, rate, root, keep, decay;
};

template <class R>
void sgd(R* value, const R* gradient, R* velocity, std::size_t count, R rate, R momentum, R decay) {
    for (std::size_t i = 0; i < count; ++i) {
        velocity[i] = momentum * velocity[i] + (gradient[i] + decay * value[i]);
        value[i] -= rate * velocity[i];
    }
}

template <class R>
void adam(R* value, const R* gradient, R* m, R* v, std::size_t count, const AdamStep<R>& step) {
    for (std::size_t i = 0; i < count; ++i) {
        const R g = gradient[i] + step.decay * value[i];
        m[i] = step.beta1 * m[i] + (R(1) - step.beta1) * g;
        v[i] = step.beta2 * v[i] + (R(1) - step.beta2) * g * g;
        value[i] = step.keep * value[i] - step.rate * m[i] / (std::sqrt(v[i]) * step.root + step.epsilon);
    }
}

}  // namespace

template <class R>
void UpdateRule<R>::update(ThreadPool& pool, ParameterSet<R>& parameters, double learningRate) {
    if (first.empty())
        for (const Parameter<R>& parameter : parameters.all()) {
            first.emplace_back(parameter.value.rows(), parameter.value.columns());
            if (kind != UpdateKind::sgd) second.emplace_back(parameter.value.rows(), parameter.value.columns());
        }
    ++step;
    const double correction1 = 1.0 - std::pow(beta1, static_cast<double>(step));
    const double correction2 = 1.0 - std::pow(beta2, static_cast<double>(step));
    for (std::size_t p = 0; p < parameters.all().size(); ++p) {
        Parameter<R>& parameter = parameters.all()[p];
        const double decay = parameter.decays ? weightDecay : 0;
        AdamStep<R> adamStep{static_cast<R>(beta1),
                             static_cast<R>(beta2),
                             static_cast<R>(epsilon),
                             static_cast<R>(learningRate / correction1),
                             static_cast<R>(1.0 / std::sqrt(correction2)),
                             static_cast<R>(kind == UpdateKind::adamW ? 1.0 - learningRate * decay : 1.0),
                             static_cast<R>(kind == UpdateKind::adam ? decay : 0.0)};
        parallelFor(pool, parameter.value.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            R* value = parameter.value.data() + begin;
            const R* gradient = parameter.gradient.data() + begin;
            if (kind == UpdateKind::sgd)
                sgd(value, gradient, first[p].data() + begin, end - begin, static_cast<R>(learningRate),
                    static_cast<R>(momentum), static_cast<R>(decay));
            else
                adam(value, gradient, first[p].data() + begin, second[p].data() + begin, end - begin, adamStep);
        });
    }
}

template <class R>
UpdateRule<R> UpdateRule<R>::clone() const {
    UpdateRule out;
    out.kind = kind;
    out.momentum = momentum;
    out.beta1 = beta1;
    out.beta2 = beta2;
    out.epsilon = epsilon;
    out.weightDecay = weightDecay;
    out.step = step;
    for (const auto& matrix : first) out.first.push_back(matrix.clone());
    for (const auto& matrix : second) out.second.push_back(matrix.clone());
    return out;
}

template struct UpdateRule<float>;
template struct UpdateRule<double>;

double learningRateAt(std::int64_t step, std::int64_t warmUpSteps, std::int64_t totalSteps, double peak) {
    constexpr double kFloor = 0.01;
    if (step < warmUpSteps) return peak * static_cast<double>(step + 1) / static_cast<double>(warmUpSteps);
    const double span = static_cast<double>(std::max<std::int64_t>(1, totalSteps - warmUpSteps));
    const double phase = std::min(1.0, static_cast<double>(step - warmUpSteps) / span);
    return peak * (kFloor + (1.0 - kFloor) * 0.5 * (1.0 + std::cos(std::numbers::pi * phase)));
}

}  // namespace nl::nn
