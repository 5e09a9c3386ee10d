// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/autodiff/tape.hpp"
#include "core/tensor/matrix.hpp"

namespace nl::nn {

/// How a parameter starts. fanIn: uniform with limit 1 / sqrt(rows) (LeCun et al. 1998, with the factor that PyTorch's
/// linear layers use: attention starts nearly uniform), weight decay on; fanInColumns: the same for weights with a row
/// an output; embedding: normal with deviation 0.3 (no decay); zero, one: biases and gains (no decay).
enum class Initial : std::uint8_t { fanIn, fanInColumns, embedding, zero, one };

/// One trained matrix with the gradient of the current step.
template <class T>
struct Parameter {
    std::string name;  ///< "layer1.bmsa.forward.query": unique, the key in a checkpoint
    tensor::Matrix<T> value, gradient;
    bool decays = false;
};

/// Index of a parameter in its set; -1 = the model has none.
using Handle = std::int32_t;

/// The parameters of a network, in the order in which they were declared. T: float (training), double (gradient
/// checks).
template <class T>
class ParameterSet {
public:
    explicit ParameterSet(std::uint64_t seed = 0) : seed_(seed) {}
    /// Each is initialised from a random stream of its own name: adding one does not change the others.
    Handle add(const std::string& name, std::size_t rows, std::size_t columns, Initial initial);
    [[nodiscard]] std::vector<Parameter<T>>& all() { return parameters_; }
    [[nodiscard]] const std::vector<Parameter<T>>& all() const { return parameters_; }
    [[nodiscard]] const Parameter<T>& operator[](Handle handle) const {
        return parameters_[static_cast<std::size_t>(handle)];
    }
    [[nodiscard]] std::int64_t count() const;  ///< of numbers
    void clearGradients();
    [[nodiscard]] ParameterSet clone() const;

private:
    std::uint64_t seed_;
    std::vector<Parameter<T>> parameters_;
};

/// The parameters as leaves of one tape: with gradients (a training step), or constant (reading out).
template <class T>
class Bound {
public:
    Bound(autodiff::Tape<T>& tape, ParameterSet<T>& parameters);
    Bound(autodiff::Tape<T>& tape, const ParameterSet<T>& parameters);
    /// Invalid for handle -1.
    [[nodiscard]] autodiff::Value operator[](Handle handle) const {
        return handle < 0 ? autodiff::Value{} : values_[static_cast<std::size_t>(handle)];
    }

private:
    std::vector<autodiff::Value> values_;
};

/// Euclidean norm over all gradients, summed in double in a fixed order.
template <class T>
[[nodiscard]] double gradientNorm(const ParameterSet<T>& parameters);
/// Scales all gradients so that their norm is at most `limit` (Pascanu et al. 2013); `norm` from gradientNorm(). 0 =
/// off.
template <class T>
void clipGradients(ParameterSet<T>& parameters, double norm, double limit);

}  // namespace nl::nn
