// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/convolution_primitives.hpp"

#include <array>
#include <cstring>
#include <string_view>

namespace nl::snn::onednn {

namespace {

using Tag = dnnl::memory::format_tag;
using Forward = dnnl::convolution_forward;
constexpr auto kDirect = dnnl::algorithm::convolution_direct;

/// What oneDNN wants to know of a convolution of `images` images to `outputs` of the shape's outputs.
struct Problem {
    Descriptor in, out, weights, gradient, bias, plainWeights;
    Dims strides, padding;

    Problem(const SynapseShape& shape, DataType type, std::size_t images, std::size_t outputs) {
        const auto n = dimension(images), o = dimension(outputs), i = dimension(shape.inputs);
        const Dims kernel{o, i, dimension(shape.kernelHeight), dimension(shape.kernelWidth)};
        in = Descriptor({n, i, dimension(shape.height), dimension(shape.width)}, type, Tag::nhwc);
        out = Descriptor({n, o, dimension(shape.outputHeight()), dimension(shape.outputWidth())}, type, Tag::nhwc);
        weights = Descriptor(kernel, type, Tag::any);
        gradient = Descriptor(kernel, DataType::f32, Tag::any);
        plainWeights = Descriptor(kernel, DataType::f32, Tag::ohwi);
        bias = Descriptor({o}, DataType::f32, Tag::a);
        strides = {dimension(shape.stride), dimension(shape.stride)};
        padding = {dimension(shape.padding), dimension(shape.padding)};
    }
    [[nodiscard]] Forward::primitive_desc forward(const dnnl::engine& engine, Tag layout = Tag::any) const {
        const Descriptor laidOut(weights.dims(), weights.data_type(), layout);
        const Forward::desc what(dnnl::prop_kind::forward_training, kDirect, in, laidOut, bias, out, strides, padding,
                                 padding);
        return {what, callerScratch(), engine};
    }
};

/// Pixels of a row that oneDNN's batches of small products take at once.
constexpr std::size_t kTile = 8;
bool isOneTile(const SynapseShape& shape) { return shape.outputWidth() >= kTile && shape.outputWidth() < 2 * kTile; }

/// oneDNN's first choice is its batch of small products. It is slow (half the speed) on rows shorter than its tile and
/// on the three channels of a picture, and in bf16 good only where a row is just a tile. The direct kernel is had by
/// asking for the layout of weights that only it takes; oneDNN's own way to the next kernel depends on what was made
/// before.
Forward::primitive_desc chooseForward(const Problem& problem, const SynapseShape& shape, const dnnl::engine& engine) {
    constexpr std::size_t kFewInputs = 16;
    const bool half = problem.in.data_type() == DataType::bf16;
    if (shape.inputs < kFewInputs || !(half ? isOneTile(shape) : shape.outputWidth() >= kTile))
        for (const Tag layout :
             half ? std::array{Tag::OIhw8i16o2i, Tag::OhwI16o2i} : std::array{Tag::OIhw16i16o, Tag::Ohwi16o}) {
            Forward::primitive_desc direct = problem.forward(engine, layout);
            if (std::string_view(direct.impl_info_str()).substr(0, 3) == "jit") return direct;
        }
    return problem.forward(engine);
}

/// The convolution of the errors that gives those of the inputs: from outputs to inputs, the kernel turned round.
SynapseShape turnedRound(const SynapseShape& shape) {
    return {shape.outputHeight(),
            shape.outputWidth(),
            shape.outputs,
            shape.inputs,
            shape.kernelHeight,
            shape.kernelWidth,
            1,
            shape.kernelHeight - 1 - shape.padding};
}

}  // namespace

ConvolutionPrimitives::ConvolutionPrimitives(const ConvolutionSizes& sizes, bool training)
    : engine(dnnl::engine::kind::cpu, 0) {
    const Problem problem(sizes.shape, sizes.type, sizes.images, sizes.shape.outputs);
    in = problem.in;
    out = problem.out;
    bias = problem.bias;
    const Forward::primitive_desc chosen = chooseForward(problem, sizes.shape, engine);
    forward = Product(chosen, Forward(chosen));
    forwardWeights = LaidOutWeights(engine, problem.plainWeights, chosen.weights_desc());
    if (!training) return;
    makeBackwardInput(sizes);
    makeGradient(sizes);
}

void ConvolutionPrimitives::makeBackwardInput(const ConvolutionSizes& sizes) {
    const SynapseShape& shape = sizes.shape;
    const Problem problem(shape, sizes.type, sizes.images, shape.outputs);
    using Backward = dnnl::convolution_backward_data;
    const Backward::desc what(kDirect, in, problem.weights, out, problem.strides, problem.padding, problem.padding);
    const Backward::primitive_desc backward(what, callerScratch(), engine, problem.forward(engine));
    backwardInput = Product(backward, Backward(backward));
    backwardWeights = LaidOutWeights(engine, problem.plainWeights, backward.weights_desc());
    // In float oneDNN's forward kernels are the faster ones, by a sixth; in bf16 where a row is a tile.
    if (shape.stride != 1 || shape.kernelHeight != shape.kernelWidth) return;
    const SynapseShape turned = turnedRound(shape);
    if (sizes.type == DataType::bf16 && !isOneTile(turned)) return;
    Problem asForward(turned, sizes.type, sizes.images, turned.outputs);
    asForward.bias = {};
    const Forward::primitive_desc chosen = chooseForward(asForward, turned, engine);
    backwardInput = Product(chosen, Forward(chosen));
    backwardIsForward = true;
    const auto taps = dimension(shape.kernelHeight * shape.kernelWidth), inputs = dimension(shape.inputs);
    const Dims strides{1, taps * inputs, dimension(shape.kernelWidth) * inputs, inputs};
    backwardWeights =
        LaidOutWeights(engine, Descriptor(asForward.weights.dims(), DataType::f32, strides), chosen.weights_desc());
}

void ConvolutionPrimitives::setBackwardWeights(const SynapseShape& shape, const float* weights, float* room) {
    if (!backwardIsForward) return backwardWeights.set(engine, weights);
    const std::size_t taps = shape.kernelHeight * shape.kernelWidth;
    for (std::size_t row = 0; row < shape.outputs * taps; ++row)
        std::memcpy(room + (row / taps * taps + taps - 1 - row % taps) * shape.inputs, weights + row * shape.inputs,
                    shape.inputs * sizeof(float));
    backwardWeights.set(engine, room);
}

void ConvolutionPrimitives::makeGradient(const ConvolutionSizes& sizes) {
    using Backward = dnnl::convolution_backward_weights;
    const Problem problem(sizes.shape, sizes.type, sizes.gradientImages, sizes.gradientOutputs);
    gradientIn = problem.in;
    gradientOut = problem.out;
    const Backward::desc what(kDirect, gradientIn, problem.gradient, gradientOut, problem.strides, problem.padding,
                              problem.padding);
    const Backward::primitive_desc backward(what, callerScratch(), engine, problem.forward(engine));
    gradient = Product(backward, Backward(backward));
    gradientLayout = backward.diff_weights_desc();
    gradientOrder = Reorder(engine, gradientLayout, problem.plainWeights);
}

}  // namespace nl::snn::onednn
