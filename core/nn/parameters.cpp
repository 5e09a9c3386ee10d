// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/parameters.hpp"

#include <cmath>

#include "core/base/random.hpp"

namespace nl::nn {

namespace {

constexpr double kEmbeddingDeviation = 0.3;

template <class T>
void initialise(tensor::Matrix<T>& matrix, Initial initial, std::uint64_t seed, const std::string& name) {
    if (initial == Initial::zero) return;
    if (initial == Initial::one) return matrix.fill(T(1));
    RandomStream random(seed, streamOf("initialise:" + name));
    const double limit =
        1.0 / std::sqrt(static_cast<double>(initial == Initial::fanIn ? matrix.rows() : matrix.columns()));
    for (T& value : matrix.values())
        value = static_cast<T>(initial == Initial::embedding ? kEmbeddingDeviation * random.normal()
                                                             : limit * (2.0 * random.uniform() - 1.0));
}

}  // namespace

template <class T>
Handle ParameterSet<T>::add(const std::string& name, std::size_t rows, std::size_t columns, Initial initial) {
    Parameter<T> parameter;
    parameter.name = name;
    parameter.value = tensor::Matrix<T>(rows, columns);
    parameter.gradient = tensor::Matrix<T>(rows, columns);
    parameter.decays = initial == Initial::fanIn || initial == Initial::fanInColumns;
    initialise(parameter.value, initial, seed_, name);
    parameters_.push_back(std::move(parameter));
    return static_cast<Handle>(parameters_.size()) - 1;
}

template <class T>
std::int64_t ParameterSet<T>::count() const {
    std::int64_t total = 0;
    for (const Parameter<T>& parameter : parameters_) total += static_cast<std::int64_t>(parameter.value.size());
    return total;
}

template <class T>
void ParameterSet<T>::clearGradients() {
    for (Parameter<T>& parameter : parameters_) parameter.gradient.fill(T(0));
}

template <class T>
ParameterSet<T> ParameterSet<T>::clone() const {
    ParameterSet out(seed_);
    for (const Parameter<T>& parameter : parameters_) {
        Parameter<T> copy;
        copy.name = parameter.name;
        copy.value = parameter.value.clone();
        copy.gradient = tensor::Matrix<T>(parameter.value.rows(), parameter.value.columns());
        copy.decays = parameter.decays;
        out.parameters_.push_back(std::move(copy));
    }
    return out;
}

template <class T>
Bound<T>::Bound(autodiff::Tape<T>& tape, ParameterSet<T>& parameters) {
    for (Parameter<T>& parameter : parameters.all())
        values_.push_back(tape.parameter(&parameter.value, &parameter.gradient));
}

template <class T>
Bound<T>::Bound(autodiff::Tape<T>& tape, const ParameterSet<T>& parameters) {
    for (const Parameter<T>& parameter : parameters.all()) values_.push_back(tape.constant(&parameter.value));
}

template <class T>
double gradientNorm(const ParameterSet<T>& parameters) {
    double total = 0;
    for (const Parameter<T>& parameter : parameters.all())
        for (const T value : parameter.gradient.values())
            total += static_cast<double>(value) * static_cast<double>(value);
    return std::sqrt(total);
}

template <class T>
void clipGradients(ParameterSet<T>& parameters, double norm, double limit) {
    if (limit <= 0 || norm <= limit) return;
    const T factor = static_cast<T>(limit / norm);
    for (Parameter<T>& parameter : parameters.all())
        for (T& value : parameter.gradient.values()) value *= factor;
}

template class ParameterSet<float>;
template class ParameterSet<double>;
template class Bound<float>;
template class Bound<double>;
template double gradientNorm(const ParameterSet<float>&);
template double gradientNorm(const ParameterSet<double>&);
template void clipGradients(ParameterSet<float>&, double, double);
template void clipGradients(ParameterSet<double>&, double, double);

}  // namespace nl::nn
