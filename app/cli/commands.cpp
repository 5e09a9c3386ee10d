// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.hpp"

namespace nl::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> table{
        {"version", "[--json]", runVersion},
        {"info", "FILE [--json]", runInfo},
        {"validate", "FILE... [--json]", runValidate},
        {"simulate",
         "FILE [--out DIR] [--duration 'Q'] [--dt 'Q'] [--method M] [--seed N] [--threads N] [--target ID]\n"
         "                               [--record PATH,PATH...] [--save R.h5] [--json]\n"
         "       neuroloom-cli simulate --list-options    (the page of all options)",
         runSimulate},
        {"graph",
         "FILE --out G.graphml|G.json|G.h5 [--resolution region|section|segment] [--simulation R.h5] [--json]\n"
         "       neuroloom-cli graph --list-features",
         runGraph},
        {"convert", "IN OUT    (swc to nml, nml to nml.h5 and back, nml to nml normalised)", runConvert},
        {"dataset",
         "build --out DS.h5 [--models DIR]... [--canonical N] [--seed N] [--threads N] [--json]\n"
         "       neuroloom-cli dataset info DS.h5 [--json]",
         runDataset},
        {"diagnostics", "[--json]    (the page of all codes)", runDiagnostics},
        {"bgan",
         "train --dataset DS.h5|G.h5|G.json|G.graphml --task TASK --out RUN [--model M] [--epochs N] [--seed N] "
         "[--threads N] [--resume] "
         "[--json]\n"
         "       neuroloom-cli bgan evaluate --run RUN --dataset DS.h5 [--json]\n"
         "       neuroloom-cli bgan attend --run RUN FILE --out A.csv|A.json|A.graphml|A.png [--layer L] [--head H]\n"
         "                                 [--direction forward|backward|both] [--scale part|neuron|population] "
         "[--json]\n"
         "         forward: each target over its inputs; backward: each source over its targets. Structural attention\n"
         "         (nsa-tree, nsa-part, nsa-kind) is forward only; gat has both, in one softmax a node; gcn and mlp\n"
         "         have none.\n"
         "       neuroloom-cli bgan planted [--seeds N] [--steps N] [--model M] [--hidden N] [--learning-rate R]\n"
         "                                  [--attention-norm NORM] [--json]\n"
         "       neuroloom-cli bgan options    (the page of all options of bgan train)",
         runBgan},
        {"snn",
         "train --dataset cifar10|cifar100|synthetic [--data DIR] --network NET --out RUN [--OPTION VALUE]... "
         "[--resume] "
         "[--json]\n"
         "       neuroloom-cli snn evaluate --run RUN [--data DIR] [--split test|train] [--test-size N] [--json]\n"
         "       neuroloom-cli snn compare --dataset D [--data DIR] --network NET --seeds N --out DIR\n"
         "                                 [--modes none,post,...] [--learning-rates R,R,...] [--OPTION VALUE]... "
         "[--json]\n"
         "       neuroloom-cli snn raster --run RUN --image I --out R.csv|R.png [--data DIR] [--split test|train] "
         "[--json]\n"
         "       neuroloom-cli snn export --run RUN --out NET.nml [--maximum-neurons N] [--maximum-synapses N] "
         "[--seed N] [--json]\n"
         "       neuroloom-cli snn graph --run RUN --out G.h5|G.json|G.graphml [--data DIR] [--pictures N]\n"
         "                               [--maximum-neurons N] [--maximum-synapses N] [--seed N] [--json]\n"
         "       neuroloom-cli snn options    (the page of all options of snn train)",
         runSnn},
    };
    return table;
}

}  // namespace nl::cli
