#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The simulator against NEURON on the same models in the same run: bench_sim.sh CLI MODELS [hhcells|cable ...]
# CLI: neuroloom-cli; MODELS: folder with make_models.py and peer_neuron.py. Prints ns a compartment and step, best of
# three runs each, and the ratio. Needs a python3 with NEURON (PYTHON names another one).
set -euo pipefail
cli=$(realpath "$1"); models=$(realpath "$2"); shift 2
[ $# -gt 0 ] || set -- hhcells cable
python=${PYTHON:-python3}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export LC_ALL=C

field() { grep -o "\"$1\": *[-0-9.e+]*" | tail -n 1 | sed 's/.*: *//'; }

for bench; do
  file=$("$python" "$models/make_models.py" "$work" "$bench" --n 1000 --tstop 1000 --dt 0.025 | tail -n 1)
  ours=
  for _ in 1 2 3; do
    "$cli" simulate "$file" --out "$work/out" --json > "$work/run.json" 2> /dev/null
    ns=$(awk -v wall="$(field wall_seconds < "$work/run.json")" -v steps="$(field steps < "$work/run.json")" \
             -v n="$(field compartments < "$work/run.json")" 'BEGIN { print wall * 1e9 / steps / n }')
    ours=$(awk -v a="${ours:-$ns}" -v b="$ns" 'BEGIN { print (b < a ? b : a) }')
  done
  neuron=$("$python" "$models/peer_neuron.py" "$bench" --repeat 3 --tstop 1000 2> /dev/null | field ns_per_comp_step)
  awk -v name="$bench" -v a="$ours" -v b="$neuron" -v spikes="$(field spikes < "$work/run.json")" \
    'BEGIN { printf "%s: %.1f ns a compartment and step, NEURON %.1f ns: %.2f times as fast; %d spikes\n", name, a, b, b / a, spikes }'
done
