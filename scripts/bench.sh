#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs every benchmark of bench/, and the peers that are installed, in one run on one machine: bench.sh [filter]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh bench
cmake --preset bench
cmake --build --preset bench --parallel "$(nproc)"
for program in build-bench/bench/bench_*; do
    case "$program" in *"${1:-}"*) ;; *) continue ;; esac
    echo "== $(basename "$program")"
    "$program" --benchmark_counters_tabular=true
done
if [ -z "${1:-}" ] || [[ tensor == *"$1"* ]]; then
    for peer in scripts/bench_*.sh; do
        [ "$peer" = scripts/bench.sh ] || "$peer"
    done
fi
