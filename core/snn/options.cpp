// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/options.hpp"

#include "core/base/field_sets.hpp"
#include "core/snn/surrogates.hpp"

namespace nl::snn {

namespace {

using O = SnnOptions;

std::vector<Field<O>> trainingFields() {
    return {
        field("dataset", "Pictures", "", &O::dataset, "what is learned; synthetic needs no files", {}, {},
              {"cifar10", "cifar100", "synthetic"}),
        field("network", "Network", "", &O::network, "layers of the network", {}, {},
              {"vgg5", "vgg9", "vgg11", "vgg16", "resnet18", "resnet19", "resnet20"}),
        field("time-steps", "Time steps", "", &O::timeSteps, "steps that each picture is shown for", 1, 64),
        field("epochs", "Epochs", "", &O::epochs, "passes over the training pictures", 1, 1e5),
        field("batch", "Batch", "pictures", &O::batch, "pictures an update, of all ranks together", 1, 65536),
        field("optimiser", "Optimiser", "", &O::optimiser, "how parameters follow the gradient", {}, {},
              {"sgd", "adam", "adamw"}),
        field("learning-rate", "Learning rate", "", &O::learningRate, "peak of the schedule", 1e-8, 10.0),
        field("momentum", "Momentum", "", &O::momentum, "of sgd", 0.0, 0.999),
        field("weight-decay", "Weight decay", "", &O::weightDecay,
              "on weights only; decoupled with adamw, part of the gradient else", 0.0, 1.0),
        field("warm-up", "Warm-up", "", &O::warmUp,
              "fraction of the steps with a rising learning rate; a cosine follows", 0.0, 0.9),
        field("gradient-clip", "Gradient clip", "", &O::gradientClip,
              "largest norm of the gradient of all parameters; 0 = off", 0.0, 1e6),
        field("loss", "Loss", "", &O::loss,
              "cross-entropy of the mean over time, or the mean over time of the cross-entropies (tet)", {}, {},
              {"cross-entropy", "tet"}),
        field("tet-lambda", "TET lambda", "", &O::tetLambda,
              "part of the squared distance of the outputs from the threshold in tet", 0.0, 1.0),
    };
}

std::vector<Field<O>> scalingFields() {
    return {
        field("gradient-scaling", "Gradient scaling", "", &O::gradientScaling,
              "factor on each synapse's gradient by the spikes of its two neurons", {}, {},
              {"none", "post", "causal", "correlation"}),
        field("scaling-fired", "Factor, fired", "", &O::scalingFired, "post: where the neuron fired at the step", 0.0,
              100.0),
        field("scaling-silent", "Factor, silent", "", &O::scalingSilent, "post: where it did not", 0.0, 100.0),
        field("scaling-plus", "Causal gain", "", &O::scalingPlus,
              "causal: added where the neuron fires, times the presynaptic trace", 0.0, 100.0),
        field("scaling-minus", "Past loss", "", &O::scalingMinus,
              "causal: taken off, times the neuron's own trace of the steps before", 0.0, 100.0),
        field("scaling-alpha", "Alpha", "", &O::scalingAlpha, "correlation: part of the factor that follows it", 0.0,
              1.0),
        field("scaling-traces", "Traces", "", &O::scalingTraces,
              "correlation: of both neurons, or of the presynaptic one with itself", {}, {}, {"pre-post", "pre-pre"}),
        field("scaling-trace-decay", "Trace decay", "", &O::scalingTraceDecay, "of a spike's trace, a step", 0.0,
              0.999),
        field("scaling-layers", "Scaled layers", "", &O::scalingLayers,
              "all; hidden: all but the first; convolutions: no dense layer", {}, {},
              {"all", "hidden", "convolutions"}),
        field("scaling-target", "What is scaled", "", &O::scalingTarget,
              "gradients of the weights only, or also the error handed to the layer below", {}, {},
              {"weights", "both"}),
        field("scaling-normalise", "Mean factor 1", "", &O::scalingNormalise,
              "divides by the mean factor of the layer: without it the rule also changes the learning rate"),
    };
}

std::vector<Field<O>> modelFields() {
    return {
        field("encoding", "Encoding", "", &O::encoding,
              "direct: the picture is a current at every step; poisson: pixels fire with their brightness", {}, {},
              {"direct", "poisson"}),
        field("residual", "Residual", "", &O::residual,
              "what a shortcut carries: currents (plain), spikes (sew) or membranes (ms)", {}, {},
              {"plain", "sew", "ms"}),
        field("pooling", "Pooling", "", &O::pooling, "of spikes over 2 x 2 neurons", {}, {}, {"average", "max"}),
        field("decay", "Decay", "", &O::decay, "of the membrane, a step; 1 = no leak", 0.0, 1.0),
        field("threshold", "Threshold", "", &O::threshold, "of the membrane", 1e-3, 1e3),
        field("reset", "Reset", "", &O::reset, "after a spike: to 0, or by the threshold", {}, {}, {"hard", "soft"}),
        field("detach-reset", "Detached reset", "", &O::detachReset, "no gradient through the reset"),
        field("surrogate", "Surrogate", "", &O::surrogate, "stands in for the derivative of a spike", {}, {},
              surrogateNames()),
        field("surrogate-parameter", "Surrogate parameter", "", &O::surrogateParameter,
              "width or steepness of the surrogate; 0 = its own: rectangular 1, triangular 1, atan 2, fast-sigmoid 10, "
              "gaussian 0.5",
              0.0, 1e3),
        field("dense-norm", "Norm of dense layers", "", &O::denseNorm,
              "normed like convolutions; else they have a bias"),
        field("dropout", "Dropout", "", &O::dropout, "of dense layers, the same neurons at every step", 0.0, 0.9),
    };
}

std::vector<Field<O>> runFields() {
    return {
        field("crop-padding", "Crop padding", "pixels", &O::cropPadding, "random crops from a frame this wide; 0 = off",
              0, 16),
        field("flip", "Flip", "", &O::flip, "left and right at random"),
        field("cutout", "Cutout", "pixels", &O::cutout, "side of a square that is blanked at random; 0 = off", 0, 32),
        field("train-size", "Training pictures", "", &O::trainSize, "the first so many; 0 = all", 0, 1e9),
        field("test-size", "Test pictures", "", &O::testSize, "the first so many; 0 = all", 0, 1e9),
        field("validation-fraction", "Validation part", "", &O::validationFraction,
              "of the training pictures, held out and reported in place of the test pictures; 0 = off", 0.0, 0.5),
        field("seed", "Seed", "", &O::seed, "of initial weights, order and augmentation", 0, 9e15),
        field("threads", "Threads", "", &O::threads, "0 = all; the result does not depend on it", 0, 1024),
        field("precision", "Precision", "", &O::precision,
              "of activations; membranes and updates are always f32. bf16 is faster where the processor has it", {}, {},
              {"f32", "bf16"}),
        field("sparse-below", "Sparse below", "", &O::sparseBelow,
              "density of spikes under which forward convolutions visit spikes only; pays in f32; 0 = never", 0.0, 1.0),
        field("checkpoint-every", "Checkpoint every", "epochs", &O::checkpointEvery, "epochs between two checkpoints",
              1, 1e6),
    };
}

}  // namespace

const std::vector<Field<SnnOptions>>& snnFields() {
    static const std::vector<Field<SnnOptions>> fields = [] {
        std::vector<Field<O>> all;
        for (auto part : {trainingFields(), scalingFields(), modelFields(), runFields()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return fields;
}

const std::vector<SnnPreset>& snnPresets() {
    static const std::vector<SnnPreset> presets{
        {"quick",
         "Synthetic pictures in a minute",
         {{"dataset", "synthetic"},
          {"network", "vgg5"},
          {"train-size", "1000"},
          {"test-size", "500"},
          {"epochs", "3"}}},
        {"cifar10-vgg5", "CIFAR-10, VGG-5", {{"dataset", "cifar10"}, {"network", "vgg5"}, {"epochs", "6"}}},
        {"cifar10-resnet19",
         "CIFAR-10, ResNet-19",
         {{"dataset", "cifar10"}, {"network", "resnet19"}, {"batch", "16"}, {"epochs", "30"}, {"loss", "tet"}}},
        {"cifar100-vgg9", "CIFAR-100, VGG-9", {{"dataset", "cifar100"}, {"network", "vgg9"}, {"epochs", "20"}}},
    };
    return presets;
}

NeuronParameters neuronOf(const SnnOptions& options) {
    NeuronParameters neuron;
    neuron.decay = options.decay;
    neuron.threshold = options.threshold;
    neuron.reset = options.reset == "soft" ? Reset::soft : Reset::hard;
    neuron.detachReset = options.detachReset;
    neuron.surrogate = surrogateNamed(options.surrogate);
    neuron.surrogateParameter =
        options.surrogateParameter > 0 ? options.surrogateParameter : surrogateEntry(neuron.surrogate).defaultParameter;
    return neuron;
}

Result<void> checkSameOptions(const SnnOptions& stored, const SnnOptions& wanted) {
    return checkSameFields(snnFields(), stored, wanted, {"threads", "checkpoint-every"});
}

Result<void> checkOptions(const SnnOptions& options) {
    if (options.residual != "plain" && options.network.starts_with("vgg")) {
        Error error = makeError("value-range", "this network has no shortcuts", "leave residual at plain");
        error.found = options.network + " with residual " + options.residual;
        return fail(std::move(error));
    }
    if (options.gradientScaling == "post" && options.scalingFired == 0 && options.scalingSilent == 0)
        return fail("value-range", "both factors of gradient scaling are 0: nothing would be learned",
                    "set scaling-fired or scaling-silent above 0");
    return {};
}

}  // namespace nl::snn
