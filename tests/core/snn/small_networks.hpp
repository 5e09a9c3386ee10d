// SPDX-License-Identifier: GPL-3.0-or-later
// Small spiking networks for the tests: how they are made, shown pictures, and asked for their gradients.
#pragma once

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/snn/loss.hpp"
#include "core/snn/network.hpp"

namespace nl::test {

using namespace nl::snn;

inline double largestDifference(const std::vector<double>& a, const std::vector<double>& b) {
    double most = a.size() == b.size() ? 0 : 1e300;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) most = std::max(most, std::fabs(a[i] - b[i]));
    return most;
}

template <class R>
std::vector<double> asDouble(const tensor::Matrix<R>& matrix) {
    return {matrix.values().begin(), matrix.values().end()};
}

template <class A>
auto& parameter(SpikingNetwork<A>& network, const std::string& name) {
    for (auto& p : network.parameters().all())
        if (p.name == name) return p;
    qFatal("no such parameter");
}

inline SnnOptions smallOptions() {
    SnnOptions options;
    options.timeSteps = 3;
    options.seed = 7;
    return options;
}

inline std::vector<float> randomPictures(std::size_t count, std::uint64_t stream) {
    RandomStream random(11, stream);
    std::vector<float> out(count);
    for (float& value : out) value = static_cast<float>(random.normal());
    return out;
}

inline std::vector<std::uint16_t> someLabels(std::size_t count, std::size_t classes) {
    std::vector<std::uint16_t> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<std::uint16_t>(i * 7 % classes);
    return out;
}

/// A training step without an update; returns the loss and leaves the gradients.
template <class A>
double gradientsOf(SpikingNetwork<A>& network, ThreadPool& pool, Communicator& ranks,
                   const std::vector<float>& pictures, const std::vector<std::uint16_t>& labels, double divisor,
                   std::uint64_t firstPicture = 0) {
    network.setPictures(pool, pictures, labels.size());
    ForwardOptions forward;
    forward.training = true;
    forward.firstPicture = firstPicture;
    network.forward(pool, ranks, forward);
    std::vector<Real<A>> gradient(network.logits().size());
    const LossResult loss = classificationLoss<Real<A>>(network.logits(), labels, network.plan().steps,
                                                        network.plan().classes, {}, divisor, gradient.data());
    network.backward(pool, ranks, gradient);
    return loss.loss;
}

template <class A>
std::unique_ptr<SpikingNetwork<A>> smallNetwork(const SnnOptions& options, std::size_t batch, std::size_t side = 8) {
    auto plan = planNetwork(options, side, side, 3, 4);
    if (!plan) qFatal("%s", plan.error().text().c_str());
    auto network = SpikingNetwork<A>::make(std::move(*plan), options, batch, true);
    if (!network) qFatal("%s", network.error().text().c_str());
    return std::move(*network);
}

template <class A>
std::vector<std::vector<double>> allGradients(const SpikingNetwork<A>& network) {
    std::vector<std::vector<double>> out;
    for (const auto& p : network.parameters().all()) out.push_back(asDouble(p.gradient));
    return out;
}

/// A row for each rule of gradient scaling, and for none.
inline void everyScaling() {
    QTest::addColumn<QString>("scaling");
    for (const char* mode : {"none", "post", "causal", "correlation"}) QTest::newRow(mode) << mode;
}

}  // namespace nl::test
