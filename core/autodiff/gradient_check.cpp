// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/autodiff/gradient_check.hpp"

#include <algorithm>
#include <cmath>

namespace nl::autodiff {

using Matrix = tensor::Matrix<double>;

namespace {

double lossAt(ThreadPool& pool, const std::vector<Matrix>& parameters, const LossFunction& loss,
              tensor::KernelPath path) {
    Tape<double> tape(pool, false, nullptr, path);
    std::vector<Value> values;
    values.reserve(parameters.size());
    for (const Matrix& parameter : parameters) values.push_back(tape.constant(&parameter));
    return tape.value(loss(tape, values))(0, 0);
}

std::vector<Matrix> gradientsByTape(ThreadPool& pool, const std::vector<Matrix>& parameters, const LossFunction& loss,
                                    tensor::KernelPath path) {
    std::vector<Matrix> gradients;
    gradients.reserve(parameters.size());
    for (const Matrix& parameter : parameters) gradients.emplace_back(parameter.rows(), parameter.columns());
    Tape<double> tape(pool, true, nullptr, path);
    std::vector<Value> values;
    for (std::size_t i = 0; i < parameters.size(); ++i) values.push_back(tape.parameter(&parameters[i], &gradients[i]));
    tape.backward(loss(tape, values));
    return gradients;
}

}  // namespace

GradientCheck checkGradients(ThreadPool& pool, std::vector<Matrix> parameters, const LossFunction& loss,
                             const GradientCheckOptions& options) {
    const std::vector<Matrix> gradients = gradientsByTape(pool, parameters, loss, options.path);
    GradientCheck out;
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        for (std::size_t i = 0; i < parameters[p].size(); ++i) {
            double& x = parameters[p].data()[i];
            const double before = x;
            x = before + options.step;
            const double up = lossAt(pool, parameters, loss, options.path);
            x = before - options.step;
            const double down = lossAt(pool, parameters, loss, options.path);
            x = before;
            const double difference = (up - down) / (2 * options.step), tape = gradients[p].data()[i];
            const double size = std::max({std::abs(tape), std::abs(difference), options.floor});
            const double error = std::abs(tape - difference) / size;
            ++out.checked;
            if (error > out.worst || !std::isfinite(error)) {
                out.worst = std::isfinite(error) ? error : HUGE_VAL;
                out.parameter = p;
                out.element = i;
                out.byTape = tape;
                out.byDifference = difference;
            }
        }
    }
    return out;
}

}  // namespace nl::autodiff
