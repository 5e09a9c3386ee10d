// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/field.hpp"
#include "core/base/result.hpp"
#include "core/snn/neuron.hpp"

namespace nl::snn {

/// All settings of the training of a spiking network; snnFields() is the one table for CLI, form, config.json and the
/// reference page.
struct SnnOptions {
    std::string dataset = "cifar10";  ///< cifar10, cifar100, synthetic
    std::string network = "vgg5";     ///< vgg5, vgg9, vgg11, vgg16, resnet18, resnet19, resnet20
    std::string encoding = "direct";  ///< direct: the picture is the current at every step; poisson: its spikes
    std::string residual = "plain";   ///< plain, sew, ms (residual networks)
    std::string pooling = "average";  ///< average, max
    std::int64_t timeSteps = 4;
    std::int64_t epochs = 6;
    std::int64_t batch = 64;
    std::string optimiser = "sgd";  ///< sgd, adam, adamw
    double learningRate = 0.05;
    double momentum = 0.9;
    double weightDecay = 5e-4;
    double warmUp = 0.1;  ///< fraction of the steps; cosine after it
    double gradientClip = 0;
    std::string loss = "cross-entropy";  ///< of the time-mean, or tet
    double tetLambda = 0.0;              ///< weight of the mean-square part of TET

    std::string gradientScaling = "none";            ///< none, post, causal, correlation
    double scalingFired = 1.5, scalingSilent = 0.5;  ///< post
    double scalingPlus = 1.0, scalingMinus = 0.5;    ///< causal
    double scalingAlpha = 0.3;                       ///< correlation
    std::string scalingTraces = "pre-post";          ///< correlation: pre-post, pre-pre
    double scalingTraceDecay = 0.36787944117144233;  ///< e^-1
    std::string scalingLayers = "all";               ///< all, hidden (not the first), convolutions
    std::string scalingTarget = "weights";           ///< weights, both (also the error handed down)
    bool scalingNormalise = true;                    ///< to mean factor 1

    double decay = 0.5, threshold = 1.0;
    std::string reset = "hard";
    bool detachReset = true;
    std::string surrogate = "atan";
    double surrogateParameter = 0.0;  ///< 0: the surrogate's own
    double dropout = 0.0;
    bool denseNorm = true;  ///< dense layers of neurons are normed as convolutions are; else they have a bias

    std::int64_t cropPadding = 4;
    bool flip = true;
    std::int64_t cutout = 0;
    std::int64_t trainSize = 0, testSize = 0;  ///< the first so many pictures; 0 = all
    double validationFraction = 0.0;           ///< of the training pictures, held out and used in place of the test's
    std::int64_t seed = 1;
    std::int64_t threads = 0;
    std::string precision = "f32";  ///< f32, bf16
    double sparseBelow = 0.0;       ///< density under which forward products gather rows (f32)
    std::int64_t checkpointEvery = 1;
};

[[nodiscard]] const std::vector<Field<SnnOptions>>& snnFields();
/// A named set of changes to the defaults: (field key, text) pairs for setField().
struct SnnPreset {
    std::string name, text;
    std::vector<std::pair<std::string, std::string>> values;
};
[[nodiscard]] const std::vector<SnnPreset>& snnPresets();
[[nodiscard]] NeuronParameters neuronOf(const SnnOptions& options);
/// Whether a run of `stored` settings can be continued as `wanted`: all equal but threads and checkpoint-every. Errors:
/// checkpoint-mismatch.
[[nodiscard]] Result<void> checkSameOptions(const SnnOptions& stored, const SnnOptions& wanted);
/// What the fields alone cannot tell: settings that exclude each other. Errors: value-range.
[[nodiscard]] Result<void> checkOptions(const SnnOptions& options);

}  // namespace nl::snn
