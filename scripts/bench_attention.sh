#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Speed of a training step of graph attention beside hand-written PyTorch, measured in the same run:
#   scripts/bench_attention.sh [BUILD_DIR] [--rounds N] [--neurons N ...]
# BUILD_DIR (default build-bench) is configured with the preset "bench" when it is not there. The peers need Debian's
# python3-torch and libopenblas0-pthread; without them they are left out.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build-bench
if [[ $# -gt 0 && $1 != --* ]]; then
    build=$1
    shift
fi
[[ -f $build/build.ninja ]] || cmake --preset bench -B "$build" >/dev/null
ninja -C "$build" bench_tensor_edge_attention >/dev/null
exec python3 bench/peers/compare_attention.py "$build/bench/bench_tensor_edge_attention" "$@"
