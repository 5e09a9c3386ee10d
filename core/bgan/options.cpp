// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/options.hpp"

namespace nl::bgan {

const std::vector<Field<BganOptions>>& bganFields() {
    using O = BganOptions;
    static const std::vector<Field<BganOptions>> fields{
        field("model", "Model", "", &O::model, "network to train: BGAN, one of its ablations, or a baseline", {}, {},
              {"bgan", "bgan-no-nsa", "bgan-no-bmsa", "bgan-forward", "gat", "gcn", "mlp"}),
        field("task", "Task", "", &O::task, "what is learned; reconstruct and link need no labels", {}, {},
              {"reconstruct", "link", "cell-type", "firing-pattern", "rate", "network-type"}),
        field("epochs", "Epochs", "", &O::epochs, "passes over the training graphs", 1, 1e6),
        field(
            "schedule-epochs", "Schedule length", "epochs", &O::scheduleEpochs,
            "length of the learning-rate schedule; 0 = epochs. Set it where a run will be continued beyond its epochs",
            0, 1e6),
        field("hidden", "Hidden width", "", &O::hidden, "width of a node's representation; a multiple of the heads", 4,
              1024),
        field("heads", "Heads", "", &O::heads, "attention heads", 1, 64),
        field("layers", "Layers", "", &O::layers, "attention layers", 1, 32),
        field("hops", "Hops", "", &O::hops, "synapses between a neuron and the partners that it sees", 1, 4),
        field("learning-rate", "Learning rate", "", &O::learningRate, "peak of the schedule", 1e-7, 1.0),
        field("weight-decay", "Weight decay", "", &O::weightDecay, "decoupled (AdamW), on weight matrices only", 0.0,
              1.0),
        field("dropout", "Dropout", "", &O::dropout, "probability on the output of each block", 0.0, 0.9),
        field(
            "mask-fraction", "Masked fraction", "", &O::maskFraction,
            "of the known continuous features (reconstruct) or of the connections (link) that are hidden and predicted",
            0.01, 0.95),
        field("gradient-clip", "Gradient clip", "", &O::gradientClip,
              "largest norm of the gradient of all parameters; 0 = off", 0.0, 1e6),
        field("warm-up", "Warm-up", "", &O::warmUp,
              "fraction of the steps with a rising learning rate; a cosine follows", 0.0, 0.9),
        field("attention-norm", "Attention norm", "", &O::attentionNorm,
              "query-key: queries and keys to unit length, so that attention cannot saturate", {}, {},
              {"query-key", "none"}),
        field("validation-fraction", "Validation part", "", &O::validationFraction,
              "of the sources (of the neurons, when there is one source)", 0.0, 0.5),
        field("test-fraction", "Test part", "", &O::testFraction,
              "of the sources (of the neurons, when there is one source)", 0.0, 0.5),
        field("seed", "Seed", "", &O::seed, "of initial values, masks, order and splits", 0, 9e15),
        field("threads", "Threads", "", &O::threads, "0 = all; the result does not depend on it", 0, 1024),
        field("checkpoint-every", "Checkpoint every", "epochs", &O::checkpointEvery, "epochs between two checkpoints",
              1, 1e6),
    };
    return fields;
}

}  // namespace nl::bgan
