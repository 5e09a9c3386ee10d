// SPDX-License-Identifier: GPL-3.0-or-later
// Spiking networks with values as training leaves them, and pictures for them. Header only.
#pragma once

#include <QtGlobal>
#include <memory>
#include <string>

#include "core/base/random.hpp"
#include "core/snn/model.hpp"
#include "core/snn/record.hpp"

namespace nl::test {

using namespace nl::snn;

inline ThreadPool& pool() {
    static ThreadPool pool(2);
    return pool;
}

inline images::ImageSet onePicture(images::PictureShape shape, std::size_t classes) {
    images::ImageSet set;
    set.shape = shape;
    for (std::size_t c = 0; c < classes; ++c) set.classNames.push_back("class" + std::to_string(c));
    RandomStream random(5, 1);
    for (std::size_t i = 0; i < shape.bytes(); ++i)
        set.test.pixels.push_back(static_cast<std::uint8_t>(255.0 * random.uniform()));
    set.test.labels = {0};
    set.mean.assign(static_cast<std::size_t>(shape.channels), 0.45F);
    set.deviation.assign(static_cast<std::size_t>(shape.channels), 0.25F);
    return set;
}

/// Values as training leaves them: no gain, shift, mean or variance is that of a new network.
inline void giveValues(SnnModel& model, std::uint64_t stream = 3) {
    const auto network = makeNetwork<float>(model, 1, false);
    if (!network) qFatal("%s", network.error().text().c_str());
    takeValues(**network, model);
    RandomStream random(9, stream);
    const auto fill = [&random](std::vector<float>& values, double low, double high) {
        for (float& value : values) value = static_cast<float>(low + (high - low) * random.uniform());
    };
    for (std::size_t i = 0; i < model.parameters.size(); ++i) {
        if (model.parameterNames[i].ends_with(".gamma")) fill(model.parameters[i], 0.5, 1.5);
        if (model.parameterNames[i].ends_with(".beta")) fill(model.parameters[i], -0.2, 0.6);
        if (model.parameterNames[i].ends_with(".bias")) fill(model.parameters[i], -0.3, 0.5);
    }
    for (auto& mean : model.runningMean) fill(mean, -0.2, 0.2);
    for (auto& variance : model.runningVariance) fill(variance, 0.1, 0.6);
}

inline SnnModel modelFor(const SnnOptions& options, const images::ImageSet& set) {
    auto model = describeModel(options, set);
    if (!model) qFatal("%s", model.error().text().c_str());
    giveValues(*model);
    return std::move(*model);
}

/// 6 inputs, 5 neurons with a bias, 4 with a norm, 3 classes.
inline SnnModel chain(const SnnOptions& options, const images::ImageSet& set, std::uint64_t stream = 3) {
    SnnModel model;
    model.options = options;
    model.name = "a chain";
    model.shape = set.shape;
    model.classNames = set.classNames;
    model.mean = set.mean;
    model.deviation = set.deviation;
    NetworkPlan& plan = model.plan;
    plan.name = "chain";
    plan.steps = static_cast<std::size_t>(options.timeSteps);
    plan.classes = 3;
    plan.input = {1, 1, 6, false, 1, true};
    plan.values = {plan.input};
    const auto add = [&plan](OperationKind kind, const std::string& name, PlanTerm in, std::size_t channels) {
        Operation operation;
        operation.kind = kind;
        operation.name = name;
        operation.inputs = {in};
        operation.output = static_cast<ValueId>(plan.values.size());
        operation.channels = channels;
        operation.height = operation.width = 1;
        const PlanValue& from = plan.values[static_cast<std::size_t>(in.value)];
        operation.shape = {1, 1, from.channels, channels, 1, 1, 1, 0};
        const bool neurons = kind == OperationKind::neurons;
        plan.values.push_back({1, 1, channels, neurons, 1, !neurons && from.constant});
        plan.operations.push_back(operation);
    };
    plan.norms = {{"second.norm", 4, 1.0}};
    add(OperationKind::synapses, "first", {0, -1}, 5);
    plan.operations.back().bias = true;
    add(OperationKind::neurons, "first.neurons", {1, -1}, 5);
    add(OperationKind::synapses, "second", {2, -1}, 4);
    add(OperationKind::neurons, "second.neurons", {3, 0}, 4);
    add(OperationKind::synapses, "readout", {4, -1}, 3);
    plan.operations.back().bias = true;
    giveValues(model, stream);
    for (float& weight : model.parameters[0]) weight *= 2;  // enough spikes to compare
    return model;
}

inline SnnOptions fewSteps(std::int64_t steps) {
    SnnOptions options;
    options.timeSteps = steps;
    options.seed = 3;
    return options;
}

inline std::shared_ptr<const SnnRecording> recordingOf(const SnnModel& model, const images::ImageSet& set,
                                                       std::size_t traced) {
    JobContext job(pool());
    const auto made = record(model, set, "test", 0, traced, job);
    if (!made) qFatal("%s", made.error().text().c_str());
    return *made;
}

}  // namespace nl::test
