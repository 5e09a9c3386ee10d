// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/network_plan.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace nl::snn {

namespace {

/// Adds operations one after the other; `at` is the value that the next one reads.
class PlanBuilder {
public:
    PlanBuilder(const SnnOptions& options, std::size_t height, std::size_t width, std::size_t channels,
                std::size_t classes)
        : options_(options) {
        plan.name = options.network;
        plan.steps = static_cast<std::size_t>(options.timeSteps);
        plan.classes = classes;
        plan.input = {height, width, channels, options.encoding == "poisson", 1, options.encoding == "direct"};
        plan.values.push_back(plan.input);
    }

    [[nodiscard]] ValueId synapses(const std::string& name, ValueId in, std::size_t outputs, std::size_t kernel,
                                   std::size_t stride) {
        const PlanValue& from = value(in);
        return addSynapses(
            name, in, {from.height, from.width, from.channels, outputs, kernel, kernel, stride, kernel / 2}, false);
    }
    [[nodiscard]] ValueId dense(const std::string& name, ValueId in, std::size_t outputs, bool bias) {
        const PlanValue& from = value(in);
        return addSynapses(name, in, {from.height, from.width, from.channels, outputs, from.height, from.width, 1, 0},
                           bias);
    }
    [[nodiscard]] std::int32_t norm(const std::string& name, ValueId in, double alpha) {
        plan.norms.push_back({name, value(in).channels, alpha * options_.threshold});
        return static_cast<std::int32_t>(plan.norms.size()) - 1;
    }
    [[nodiscard]] ValueId neurons(const std::string& name, std::vector<PlanTerm> terms, bool pool) {
        const PlanValue from = value(terms[0].value);
        const bool fused = pool && options_.pooling == "average";
        PlanValue to{from.height, from.width, from.channels, true, 1, false};
        if (fused) to = {from.height / 2, from.width / 2, from.channels, true, 0.25F, false};
        Operation operation;
        operation.kind = OperationKind::neurons;
        operation.name = name;
        operation.inputs = std::move(terms);
        operation.pooled = fused;
        operation.height = from.height;
        operation.width = from.width;
        operation.channels = from.channels;
        const ValueId spikes = finish(std::move(operation), to);
        return pool && !fused ? simple(OperationKind::maxPool, name + ".pool", {{spikes, -1}},
                                       {from.height / 2, from.width / 2, from.channels, true, 1, false})
                              : spikes;
    }
    [[nodiscard]] ValueId sum(const std::string& name, std::vector<PlanTerm> terms) {
        PlanValue to = value(terms[0].value);
        to.counts = false;
        to.constant = std::all_of(terms.begin(), terms.end(),
                                  [this](const PlanTerm& term) { return value(term.value).constant; });
        return simple(OperationKind::sum, name, std::move(terms), to);
    }
    [[nodiscard]] ValueId add(const std::string& name, ValueId a, ValueId b) {
        return simple(OperationKind::add, name, {{a, -1}, {b, -1}}, value(a));
    }
    [[nodiscard]] ValueId meanPool(const std::string& name, ValueId in) {
        return simple(OperationKind::meanPool, name, {{in, -1}}, {1, 1, value(in).channels, false, 1, false});
    }
    [[nodiscard]] ValueId dropout(const std::string& name, ValueId in) {
        if (options_.dropout == 0 || !value(in).counts) return in;
        return simple(OperationKind::dropout, name, {{in, -1}}, value(in));
    }
    /// Convolution, norm and neurons.
    [[nodiscard]] ValueId convolution(const std::string& name, ValueId in, std::size_t outputs, std::size_t stride,
                                      bool pool) {
        const ValueId x = synapses(name, in, outputs, 3, stride);
        return neurons(name + ".neurons", {{x, norm(name + ".norm", x, 1.0)}}, pool);
    }
    [[nodiscard]] ValueId denseNeurons(const std::string& name, ValueId in, std::size_t outputs) {
        const ValueId x = dense(name, in, outputs, !options_.denseNorm);
        const std::int32_t normed = options_.denseNorm ? norm(name + ".norm", x, 1.0) : -1;
        const ValueId spikes = neurons(name + ".neurons", {{x, normed}}, false);
        return dropout(name + ".dropout", spikes);
    }
    [[nodiscard]] const PlanValue& value(ValueId id) const { return plan.values[static_cast<std::size_t>(id)]; }

    NetworkPlan plan;

private:
    ValueId addSynapses(const std::string& name, ValueId in, const SynapseShape& shape, bool bias) {
        Operation operation;
        operation.kind = OperationKind::synapses;
        operation.name = name;
        operation.inputs = {{in, -1}};
        operation.shape = shape;
        operation.bias = bias;
        const bool constant = value(in).constant;
        return finish(std::move(operation),
                      {shape.outputHeight(), shape.outputWidth(), shape.outputs, false, 1, constant});
    }
    ValueId simple(OperationKind kind, const std::string& name, std::vector<PlanTerm> inputs, PlanValue to) {
        Operation operation;
        operation.kind = kind;
        operation.name = name;
        operation.inputs = std::move(inputs);
        return finish(std::move(operation), to);
    }
    /// `to` by value: it may be one of plan.values, which grow here.
    ValueId finish(Operation operation, PlanValue to) {
        plan.values.push_back(to);
        operation.output = static_cast<ValueId>(plan.values.size()) - 1;
        if (operation.channels == 0) operation.channels = to.channels;
        plan.operations.push_back(std::move(operation));
        return plan.operations.back().output;
    }

    const SnnOptions& options_;
};

/// 0 stands for a pool behind the convolution before it.
struct VggShape {
    const char* name;
    std::vector<std::size_t> convolutions, dense;
};

const std::vector<VggShape>& vggShapes() {
    static const std::vector<VggShape> shapes{
        {"vgg5", {64, 0, 128, 128, 0}, {256}},
        {"vgg9", {64, 64, 0, 128, 128, 0, 256, 256, 256, 0}, {1024}},
        {"vgg11", {64, 0, 128, 0, 256, 256, 0, 512, 512, 0, 512, 512}, {512, 512}},
        {"vgg16", {64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512}, {512, 512}},
    };
    return shapes;
}

ValueId addVgg(PlanBuilder& build, const VggShape& shape) {
    ValueId at = 0;
    std::size_t number = 0;
    for (std::size_t i = 0; i < shape.convolutions.size(); ++i) {
        if (shape.convolutions[i] == 0) continue;
        const bool pool = i + 1 < shape.convolutions.size() && shape.convolutions[i + 1] == 0;
        at = build.convolution(fmt::format("conv{}", ++number), at, shape.convolutions[i], 1, pool);
    }
    for (const std::size_t width : shape.dense) at = build.denseNeurons(fmt::format("dense{}", ++number), at, width);
    return at;
}

struct ResNetStage {
    std::size_t width, blocks, stride;
};
struct ResNetShape {
    const char* name;
    std::size_t stem;
    std::vector<ResNetStage> stages;
    std::size_t dense;  ///< a dense layer of neurons before the readout; 0 = none
};

/// ResNet-19 after Zheng et al. 2021; 18 and 20 after He et al. 2016 with a 3 x 3 stem for small pictures.
const std::vector<ResNetShape>& resNetShapes() {
    static const std::vector<ResNetShape> shapes{
        {"resnet18", 64, {{64, 2, 1}, {128, 2, 2}, {256, 2, 2}, {512, 2, 2}}, 0},
        {"resnet19", 128, {{128, 3, 1}, {256, 3, 2}, {512, 2, 2}}, 256},
        {"resnet20", 16, {{16, 3, 1}, {32, 3, 2}, {64, 3, 2}}, 0},
    };
    return shapes;
}

/// alpha of tdBN where two normed currents meet, so that their sum keeps the variance (Zheng et al. 2021, section 4.2).
constexpr double kJoinAlpha = 0.70710678118654752;

ValueId addPlainBlock(PlanBuilder& build, const std::string& name, ValueId in, const ResNetStage& stage,
                      std::size_t stride, bool spikeShortcut) {
    const ValueId middle = build.convolution(name + ".conv1", in, stage.width, stride, false);
    const ValueId x = build.synapses(name + ".conv2", middle, stage.width, 3, 1);
    const bool same = stride == 1 && build.value(in).channels == stage.width;
    if (spikeShortcut) {  // SEW (Fang et al. 2021): the shortcut adds spikes behind the neurons
        const ValueId spikes = build.neurons(name + ".neurons", {{x, build.norm(name + ".conv2.norm", x, 1.0)}}, false);
        ValueId shortcut = in;
        if (!same) {
            const ValueId s = build.synapses(name + ".shortcut", in, stage.width, 1, stride);
            shortcut =
                build.neurons(name + ".shortcut.neurons", {{s, build.norm(name + ".shortcut.norm", s, 1.0)}}, false);
        }
        return build.add(name + ".add", spikes, shortcut);
    }
    const std::int32_t norm = build.norm(name + ".conv2.norm", x, same ? 1.0 : kJoinAlpha);
    PlanTerm shortcut{in, -1};
    if (!same) {
        const ValueId s = build.synapses(name + ".shortcut", in, stage.width, 1, stride);
        shortcut = {s, build.norm(name + ".shortcut.norm", s, kJoinAlpha)};
    }
    return build.neurons(name + ".neurons", {{x, norm}, shortcut}, false);
}

/// Membrane shortcut (Hu et al. 2021): neurons first, and the shortcut adds what flows between blocks as real values.
ValueId addMembraneBlock(PlanBuilder& build, const std::string& name, ValueId in, const ResNetStage& stage,
                         std::size_t stride) {
    const ValueId first = build.neurons(name + ".neurons1", {{in, -1}}, false);
    const ValueId x1 = build.synapses(name + ".conv1", first, stage.width, 3, stride);
    const ValueId second = build.neurons(name + ".neurons2", {{x1, build.norm(name + ".conv1.norm", x1, 1.0)}}, false);
    const ValueId x2 = build.synapses(name + ".conv2", second, stage.width, 3, 1);
    const PlanTerm term{x2, build.norm(name + ".conv2.norm", x2, 1.0)};
    if (stride == 1 && build.value(in).channels == stage.width) return build.sum(name + ".sum", {term, {in, -1}});
    const ValueId s = build.synapses(name + ".shortcut", first, stage.width, 1, stride);
    return build.sum(name + ".sum", {term, {s, build.norm(name + ".shortcut.norm", s, 1.0)}});
}

ValueId addResNet(PlanBuilder& build, const ResNetShape& shape, const std::string& residual) {
    const bool membrane = residual == "ms";
    ValueId at = 0;
    if (membrane) {
        const ValueId x = build.synapses("stem", 0, shape.stem, 3, 1);
        at = build.sum("stem.norm", {{x, build.norm("stem.norm", x, 1.0)}});
    } else {
        at = build.convolution("stem", 0, shape.stem, 1, false);
    }
    std::size_t number = 0;
    for (const ResNetStage& stage : shape.stages) {
        for (std::size_t b = 0; b < stage.blocks; ++b) {
            const std::string name = fmt::format("block{}", ++number);
            const std::size_t stride = b == 0 ? stage.stride : 1;
            at = membrane ? addMembraneBlock(build, name, at, stage, stride)
                          : addPlainBlock(build, name, at, stage, stride, residual == "sew");
        }
    }
    if (membrane) at = build.neurons("head.neurons", {{at, -1}}, false);
    at = build.meanPool("pool", at);
    return shape.dense == 0 ? at : build.denseNeurons("dense1", at, shape.dense);
}

Error tooSmall(const SnnOptions& options, std::size_t height, std::size_t width) {
    Error error = makeError("value-range", "the pictures are too small for the pools of this network",
                            "choose a network with fewer pools, such as vgg5");
    error.found = fmt::format("{} x {} pixels, {}", height, width, options.network);
    error.expected = "sides that every pool and stride can halve";
    return error;
}

}  // namespace

Result<NetworkPlan> planNetwork(const SnnOptions& options, std::size_t height, std::size_t width, std::size_t channels,
                                std::size_t classes) {
    NL_CHECK(checkOptions(options));
    PlanBuilder build(options, height, width, channels, classes);
    const std::size_t unit = options.network == "vgg5" ? 4 : options.network == "vgg9" ? 8 : 16;
    if (options.network.starts_with("vgg") ? height % unit != 0 || width % unit != 0 : height < 8 || width < 8)
        return fail(tooSmall(options, height, width));
    ValueId at = kNoValue;
    for (const VggShape& shape : vggShapes())
        if (options.network == shape.name) at = addVgg(build, shape);
    for (const ResNetShape& shape : resNetShapes())
        if (options.network == shape.name) at = addResNet(build, shape, options.residual);
    if (at == kNoValue) {
        Error error = makeError("choice-unknown", "there is no network of this name", "see --help for the networks");
        error.found = options.network;
        return fail(std::move(error));
    }
    static_cast<void>(build.dense("readout", at, classes, true));
    return std::move(build.plan);
}

std::int64_t NetworkPlan::parameters() const {
    std::size_t count = 0;
    for (const Operation& operation : operations)
        if (operation.kind == OperationKind::synapses)
            count += operation.shape.weights() + (operation.bias ? operation.shape.outputs : 0);
    for (const PlanNorm& norm : norms) count += 2 * norm.channels;
    return static_cast<std::int64_t>(count);
}

std::size_t NetworkPlan::neurons() const {
    std::size_t count = 0;
    for (const Operation& operation : operations)
        if (operation.kind == OperationKind::neurons) count += operation.height * operation.width * operation.channels;
    return count;
}

std::size_t NetworkPlan::macsPerImage() const {
    std::size_t count = 0;
    for (const Operation& operation : operations)
        if (operation.kind == OperationKind::synapses)
            count += operation.shape.macs() * (values[static_cast<std::size_t>(operation.output)].constant ? 1 : steps);
    return count;
}

}  // namespace nl::snn
