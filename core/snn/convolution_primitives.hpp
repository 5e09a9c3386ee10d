// SPDX-License-Identifier: GPL-3.0-or-later
// The primitives of a convolution. For core/snn/synapses_convolution.cpp only.
#pragma once

#include <cstddef>

#include "core/snn/onednn_parts.hpp"
#include "core/snn/synapses.hpp"

namespace nl::snn::onednn {

struct ConvolutionSizes {
    SynapseShape shape;
    DataType type = DataType::f32;
    std::size_t images = 1;           ///< of a piece of forward and backwardInput
    std::size_t gradientImages = 1;   ///< of one product of a weight gradient
    std::size_t gradientOutputs = 1;  ///< of a block of outputs
};

struct ConvolutionPrimitives {
    dnnl::engine engine;
    Descriptor in, out, bias;
    Product forward, backwardInput;
    LaidOutWeights forwardWeights, backwardWeights;
    bool backwardIsForward = false;  ///< backwardInput is a forward primitive (without bias), its weights turned round
    Descriptor gradientIn, gradientOut, gradientLayout;
    Product gradient;
    Reorder gradientOrder;  ///< gradientLayout to [gradientOutputs][kernelHeight][kernelWidth][inputs]

    ConvolutionPrimitives() = default;
    /// Throws dnnl::error. Called by one thread under OneThread.
    ConvolutionPrimitives(const ConvolutionSizes& sizes, bool training);
    /// `room`: for as many weights, where backwardIsForward.
    void setBackwardWeights(const SynapseShape& shape, const float* weights, float* room);

private:
    void makeBackwardInput(const ConvolutionSizes& sizes);
    void makeGradient(const ConvolutionSizes& sizes);
};

}  // namespace nl::snn::onednn
