#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains what docs/methods/spiking-networks-results.md reports: snn_results.sh CLI DATA OUT [twin|compare|search|long ...]
# CLI: neuroloom-cli; DATA: folder with cifar10/ and cifar100/. Trainings run on one thread each, as many at a time as
# there are processors: results do not depend on it. What is there already is not trained again. twin needs a python3
# with torch (PYTHON names another one).
set -euo pipefail
cli=$(realpath "$1"); data=$(realpath "$2"); mkdir -p "$3"; out=$(realpath "$3"); shift 3
[ $# -gt 0 ] || set -- twin compare search long
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
held_out="$vgg5 --epochs 3 --train-size 10000 --test-size 2000 --validation-fraction 0.5 --threads 1 --learning-rates 0.025"
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

# Parameters of the rules, looked at on 5 000 held-out pictures, two seeds each. What stands out there is then trained
# with new seeds by "chosen", and only its test accuracy is reported.
search() {
  while read -r name mode parameters; do
    [ -s "$out/search-$name.json" ] || echo "'$cli' snn compare --dataset cifar10 --data '$data/cifar10' $held_out --seeds 2 --modes $mode $parameters --out '$out/search-$name' --json > '$out/search-$name.json'"
  done <<'END' | in_parallel
none none
post post
post-strong post --scaling-fired 2 --scaling-silent 0.25
post-weak post --scaling-fired 1.25 --scaling-silent 0.75
post-opposite post --scaling-fired 0.5 --scaling-silent 1.5
post-both post --scaling-target both
causal causal
causal-strong causal --scaling-plus 2 --scaling-minus 1
causal-weak causal --scaling-plus 0.5 --scaling-minus 0.25
causal-both causal --scaling-target both
correlation correlation
correlation-strong correlation --scaling-alpha 0.5
correlation-both correlation --scaling-target both
correlation-pre correlation --scaling-traces pre-pre
END
}

# VGG-9 on all 20 000 pictures, with all processors.
long() {
  [ -s "$out/long.json" ] || "$cli" snn train --dataset cifar10 --data "$data/cifar10" --network vgg9 --precision bf16 --batch 64 --warm-up 0.2 \
    --learning-rate 0.05 --epochs "${EPOCHS:-8}" --seed 1 --out "$out/long" --json > "$out/long.json"
}

for part; do "$part"; done
