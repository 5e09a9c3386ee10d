#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Speed and memory of a training step and of an evaluation of spiking networks beside PyTorch with a fused C neuron,
# measured in turns in the same run:
#   scripts/bench_snn.sh [BUILD_DIR] [--rounds N] [--networks vgg5 vgg9 resnet19] [--precisions f32 bf16]
# BUILD_DIR (default build-bench) is configured with the preset "bench" when it is not there. The peer needs Debian's
# python3-torch, libopenblas0-pthread and a C compiler; without torch it is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build-bench
if [[ $# -gt 0 && $1 != --* ]]; then
    build=$1
    shift
fi
[[ -f $build/build.ninja ]] || cmake --preset bench -B "$build" >/dev/null
ninja -C "$build" bench_snn_network >/dev/null
exec python3 bench/peers/compare_snn.py "$build/bench/bench_snn_network" "$@"
