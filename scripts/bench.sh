#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs every benchmark of bench/, and the peers that are installed, in one run on one machine: bench.sh [filter]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh bench
cmake --preset bench
cmake --build --preset bench --parallel "$(nproc)"
filter=${1:-}
for program in build-bench/bench/bench_*; do
    name=$(basename "$program")
    case "$name" in *"$filter"*) ;; *) continue ;; esac
    [ "$name" = bench_snn_network ] && continue  # one process for one case: bench_snn.sh
    echo "== $name"
    "$program" --benchmark_counters_tabular=true
done
case tensor_edge_attention in *"$filter"*) scripts/bench_attention.sh ;; esac
case snn_network in *"$filter"*) scripts/bench_snn.sh ;; esac
