// SPDX-License-Identifier: GPL-3.0-or-later
// Layers, numbers and comparisons that the tests of synapses share.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <type_traits>
#include <vector>

#include "core/base/random.hpp"
#include "core/snn/synapses.hpp"
#include "core/snn/synapses_onednn.hpp"

namespace nl::snn::testing {

enum class Way { native, widened };  // of BFloat16: multiplied as it is, or widened to float

struct Layer {
    const char* name;
    SynapseShape shape;
    std::size_t images;
};

/// height, width, inputs, outputs, kernel height and width, stride, padding; the last pieces are not full.
inline const std::vector<Layer> kLayers = {
    {"3 channels", {12, 12, 3, 64, 3, 3, 1, 1}, 9},
    {"10 channels, 20 outputs", {9, 7, 10, 20, 3, 3, 1, 1}, 11},
    {"64 channels", {8, 8, 64, 64, 3, 3, 1, 1}, 5},
    {"short rows, blocks of outputs", {4, 4, 64, 128, 3, 3, 1, 1}, 3},
    {"stride 2", {8, 8, 16, 32, 3, 3, 2, 1}, 17},
    {"1 x 1", {6, 6, 10, 24, 1, 1, 1, 0}, 8},
    {"1 x 1, stride 2", {8, 8, 64, 64, 1, 1, 2, 0}, 6},
    {"several products a run", {32, 32, 16, 24, 1, 1, 1, 0}, 110},
    {"dense 8 x 8 x 16 to 32", {8, 8, 16, 32, 8, 8, 1, 0}, 70},
    {"dense to 10", {1, 1, 32, 10, 1, 1, 1, 0}, 12},
    {"dense, narrow last blocks, gradient in two parts", {6, 10, 10, 70, 6, 10, 1, 0}, 300},
};

template <class T>
T rounded(double value) {
    if constexpr (std::is_same_v<T, double>)
        return value;
    else
        return static_cast<T>(static_cast<float>(value));
}

template <class A>
double toDouble(A value) {
    if constexpr (std::is_same_v<A, double>)
        return value;
    else
        return static_cast<double>(static_cast<float>(value));
}

template <class A>
std::vector<double> toDoubles(const std::vector<A>& values) {
    std::vector<double> out;
    for (const A value : values) out.push_back(toDouble(value));
    return out;
}

template <class A>
std::vector<A> fromDoubles(const std::vector<double>& values) {
    std::vector<A> out;
    for (const double value : values) out.push_back(rounded<A>(value));
    return out;
}

/// Normal numbers that A holds exactly, as T.
template <class A, class T = A>
std::vector<T> randomValues(std::size_t count, std::uint64_t stream, double size = 1) {
    RandomStream random(11, stream);
    std::vector<T> out(count);
    for (T& value : out) value = rounded<T>(toDouble(rounded<A>(size * random.normal())));
    return out;
}

inline std::vector<std::uint8_t> randomCounts(std::size_t count, double density, unsigned most, std::uint64_t stream) {
    RandomStream random(13, stream);
    std::vector<std::uint8_t> out(count);
    for (std::uint8_t& value : out)
        if (random.uniform() < density) value = static_cast<std::uint8_t>(1 + random.below(most));
    return out;
}

template <class A>
std::unique_ptr<Synapses<A>> made(const SynapseShape& shape, std::size_t images, const SynapseOptions& options = {},
                                  Way way = Way::native) {
    if constexpr (std::is_same_v<A, BFloat16>) {
        auto out = onednn::makeProducts<A>(shape, images, options, way == Way::native && hasFastBFloat16());
        return out ? std::move(*out) : nullptr;
    } else {
        auto out = makeSynapses<A>(shape, images, options);
        return out ? std::move(*out) : nullptr;
    }
}

/// What all products of a layer give.
template <class A>
struct Results {
    std::vector<A> out, inError;
    std::vector<Real<A>> gradient;
    std::vector<double> sums;
};

template <class A>
struct Inputs {
    std::vector<Real<A>> weights, bias;
    std::vector<A> in, outError;
    Inputs(const SynapseShape& shape, std::size_t images)
        : weights(randomValues<A, Real<A>>(shape.weights(), 1, 0.3)),
          bias(randomValues<A, Real<A>>(shape.outputs, 2)),
          in(randomValues<A>(images * shape.inputSize(), 3)),
          outError(randomValues<A>(images * shape.outputSize(), 4)) {}
};

template <class A>
Results<A> compute(ThreadPool& pool, Synapses<A>& synapses, const SynapseShape& shape, std::size_t images,
                   const Activation<A>& in, const Inputs<A>& with) {
    Results<A> out;
    out.out.resize(images * shape.outputSize());
    out.inError.resize(images * shape.inputSize());
    out.gradient.resize(shape.weights());
    out.sums.resize(2 * shape.outputs);
    synapses.setWeights(pool, with.weights.data(), true);
    synapses.forward(pool, images, in, with.bias.data(), out.out.data(), out.sums.data());
    synapses.backwardInput(pool, images, with.outError.data(), out.inError.data());
    synapses.backwardWeights(pool, images, in, with.outError.data(), out.gradient.data());
    return out;
}

/// The largest |found - expected| - relative * |expected|, as a part of the root mean square of the expected.
template <class A>
double worst(const std::vector<A>& found, const std::vector<double>& expected, double relative) {
    double out = 0, squares = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        out = std::max(out, std::abs(toDouble(found[i]) - expected[i]) - relative * std::abs(expected[i]));
        squares += expected[i] * expected[i];
    }
    return out / std::sqrt(squares / static_cast<double>(expected.size()));
}

template <class T>
bool sameBits(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

template <class A>
bool sameBits(const Results<A>& a, const Results<A>& b) {
    return sameBits(a.out, b.out) && sameBits(a.inError, b.inError) && sameBits(a.gradient, b.gradient) &&
           sameBits(a.sums, b.sums);
}

template <class T>
double dot(const std::vector<T>& a, const std::vector<T>& b) {
    double out = 0;
    for (std::size_t i = 0; i < a.size(); ++i) out += toDouble(a[i]) * toDouble(b[i]);
    return out;
}

/// What storing an output as A may cost: half a unit in the last place.
template <class A>
constexpr double kStorage = std::is_same_v<A, BFloat16> ? 1.0 / 256 : 0;

}  // namespace nl::snn::testing
