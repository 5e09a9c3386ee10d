#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains what docs/methods/spiking-networks-results.md reports: snn_results.sh CLI DATA OUT [twin|compare|search|long|curve ...]
# CLI: neuroloom-cli; DATA: folder with cifar10/ and cifar100/. Trainings run on one thread each, as many at a time as
# there are processors: results do not depend on it. What is there already is not trained again. twin needs a python3
# with torch (PYTHON names another one).
set -euo pipefail
cli=$(realpath "$1"); data=$(realpath "$2"); mkdir -p "$3"; out=$(realpath "$3"); shift 3
[ $# -gt 0 ] || set -- twin compare search long curve
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=${PYTHON:-python3}
vgg5="--network vgg5 --precision bf16 --batch 64 --warm-up 0.3 --learning-rate 0.05"

# Lines of standard input are commands.
in_parallel() { xargs -P "$(nproc)" -d '\n' -I{} bash -c '{}'; }

# The same training by PyTorch: three seeds of each.
twin() {
  for seed in 1 2 3; do
    [ -s "$out/twin-$seed.json" ] || echo "'$cli' snn train --dataset cifar10 --data '$data/cifar10' $vgg5 --dense-norm false \
--epochs 6 --train-size 10000 --test-size 2000 --seed $seed --threads 1 --out '$out/twin-$seed' --json > '$out/twin-$seed.json'"
    [ -s "$out/torch-$seed.json" ] || echo "$python bench/peers/torch_snn.py --train --data '$data/cifar10' --keep-memory \
--threads 1 --seed $seed > '$out/torch-$seed.json'"
  done | in_parallel
}

small="$vgg5 --epochs 3 --train-size 5000 --test-size 2000 --validation-fraction 0.1 --threads 1"
rates="--learning-rates 0.025,0.05,0.1 --seeds 3"

# Each rule at its own best learning rate, chosen on held-out pictures. The last call reads what the others trained.
compare() {
  for set in cifar10 cifar100; do
    for modes in none,post causal,correlation; do
      echo "'$cli' snn compare --dataset $set --data '$data/$set' $small $rates --modes $modes --out '$out/compare-$set' --json > '$out/compare-$set-$modes.json'"
    done | in_parallel
    "$cli" snn compare --dataset $set --data "$data/$set" $small $rates --out "$out/compare-$set" --json > "$out/compare-$set.json"
  done
}

# Other parameters of the rules, one seed, looked at on held-out pictures alone.
search() {
  while read -r name mode parameters; do
    [ -s "$out/search-$name.json" ] || echo "'$cli' snn compare --dataset cifar10 --data '$data/cifar10' $small --seeds 1 --modes $mode $parameters --out '$out/search-$name' --json > '$out/search-$name.json'"
  done <<'END' | in_parallel
post-strong post --scaling-fired 2 --scaling-silent 0.25
post-weak post --scaling-fired 1.25 --scaling-silent 0.75
post-opposite post --scaling-fired 0.75 --scaling-silent 1.25
post-both post --scaling-target both
causal-strong causal --scaling-plus 2 --scaling-minus 1
causal-weak causal --scaling-plus 0.5 --scaling-minus 0.25
causal-both causal --scaling-target both
correlation-strong correlation --scaling-alpha 0.5
correlation-weak correlation --scaling-alpha 0.1
correlation-pre correlation --scaling-traces pre-pre
END
}

# VGG-9 on all 20 000 pictures, with all processors.
long() {
  [ -s "$out/long.json" ] || "$cli" snn train --dataset cifar10 --data "$data/cifar10" --network vgg9 --precision bf16 --batch 64 --warm-up 0.2 \
    --learning-rate 0.05 --epochs "${EPOCHS:-8}" --seed 1 --out "$out/long" --json > "$out/long.json"
}

# A run's accuracies over its epochs as a picture: SVG on standard output.
curve_of() {
  awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    { n++; train[n] = $at["train_accuracy"]; test[n] = $at["test_accuracy"] }
    function x(e) { return 60 + (n > 1 ? (e - 1) / (n - 1) : 0) * 500 }
    function y(a) { return 280 - a * 250 }
    function line(of, colour, name, e, last) {
      printf "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"", colour
      for (e = 1; e <= n; e++) printf "%.1f,%.1f ", x(e), y(of[e])
      printf "\"/>\n<text x=\"566\" y=\"%.1f\" fill=\"%s\">%s</text>\n", y(of[n]) + 4, colour, name
    }
    END {
      print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 320\" font-family=\"sans-serif\" font-size=\"12\">"
      print "<rect width=\"640\" height=\"320\" fill=\"white\"/>"
      for (a = 0; a <= 10; a += 2) {
        printf "<line x1=\"60\" x2=\"560\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", y(a / 10), y(a / 10)
        printf "<text x=\"52\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>\n", y(a / 10) + 4, a * 10
      }
      for (e = 1; e <= n; e++) printf "<text x=\"%.1f\" y=\"298\" text-anchor=\"middle\">%d</text>\n", x(e), e
      print "<text x=\"310\" y=\"315\" text-anchor=\"middle\">epoch</text>"
      line(train, "#1f77b4", "train"); line(test, "#d62728", "test")
      print "</svg>"
    }' "$1"
}
curve() { curve_of "$out/long/metrics.csv" > "$out/long.svg"; }

for part; do "$part"; done
