// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/autodiff/tape.hpp"

namespace nl::autodiff {

/// The element whose gradient by the tape and by central differences differ most.
struct GradientCheck {
    double worst = 0;  ///< |tape - difference| / max(|tape|, |difference|, floor)
    std::size_t parameter = 0, element = 0;
    double byTape = 0, byDifference = 0;
    std::size_t checked = 0;  ///< elements
};

struct GradientCheckOptions {
    double step = 1e-5;   ///< of the central difference
    double floor = 1e-3;  ///< gradients below this are compared absolutely (to worst * floor)
    tensor::KernelPath path = tensor::defaultKernelPath();
};

/// Builds the loss (1 x 1) from parameters on the given tape; the same function of its parameters at every call.
using LossFunction = std::function<Value(Tape<double>&, std::span<const Value>)>;

/// Compares the tape's gradient with (f(x + step) - f(x - step)) / (2 step) for every element of every parameter.
[[nodiscard]] GradientCheck checkGradients(ThreadPool& pool, std::vector<tensor::Matrix<double>> parameters,
                                           const LossFunction& loss, const GradientCheckOptions& options = {});

}  // namespace nl::autodiff
