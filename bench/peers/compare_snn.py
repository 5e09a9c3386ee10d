#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures bench_snn_network and torch_snn.py in turns and prints the table of ratios; see scripts/bench_snn.sh.
Images a second are those of the best round of each side, by wall clock; the ratio stands for the best and, behind it,
for the medians. Memory is the peak of the process; "net" is without what it held before its network was made. The peer
runs with its memory kept (torch_snn.py --keep-memory), which is much faster than glibc's default; its evaluation is the
better of norms apart and norms folded into the convolutions.
"""
import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

PEER = Path(__file__).parent / "torch_snn.py"


def ours(program, kind, network, precision, threads, seconds):
    text = subprocess.run(
        [program, f"--benchmark_filter=^{kind}/{network}/{precision}/threads:{threads}/", "--benchmark_format=json",
         f"--benchmark_min_time={seconds}"], check=True, capture_output=True, text=True).stdout
    result = json.loads(text)["benchmarks"][0]
    if result.get("error_occurred"):
        sys.exit(f"{kind} {network} {precision}: {result['error_message']}")
    return {"speed": result["images/s"], "mb": result["peak_MB"], "start": result["start_MB"]}


def peer(python, kind, network, precision, threads, repeats):
    what = "train" if kind == "train" else "inference"
    run = subprocess.run([python, PEER, "--bench", "--what", what, "--net", network, "--dtype", precision, "--threads",
                          str(threads), "--keep-memory", "--repeats", str(repeats)], capture_output=True, text=True)
    if run.returncode != 0:
        return None
    result = json.loads(run.stdout)
    if what == "train":
        best = result["training"]
    else:
        best = max(result["inference"], result["inference_folded"], key=lambda r: r["images_per_s"])
    return {"speed": best["images_per_s"], "mb": result["training" if what == "train" else "inference"]["peak_rss_mb"] *
            1.048576, "start": result["start_rss_mb"] * 1.048576}


def row(name, own, other):
    speed = max(r["speed"] for r in own)
    text = f"{name:28s}{speed:9.1f}"
    if other:
        fastest = max(r["speed"] for r in other)
        medians = statistics.median(r["speed"] for r in own) / statistics.median(r["speed"] for r in other)
        peak, start = max(r["mb"] for r in other), max(r["start"] for r in other)
        mine = max(r["mb"] for r in own)
        net = mine - min(r["start"] for r in own)
        text += (f"{fastest:9.1f}{speed / fastest:8.2f}{medians:8.2f}{mine:9.0f}{peak:9.0f}{mine / peak:8.2f}"
                 f"{peak - start:9.0f}{net / (peak - start):8.2f}")
    else:
        text += f"{'-':>9s}{'-':>8s}{'-':>8s}{max(r['mb'] for r in own):9.0f}"
    print(text, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--python", default="/usr/bin/python3", help="the Python that has torch")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=4, help="of one measurement of ours")
    parser.add_argument("--repeats", type=int, default=8, help="steps in one measurement of the peer")
    parser.add_argument("--networks", nargs="+", default=["vgg5", "vgg9", "resnet19"])
    parser.add_argument("--precisions", nargs="+", default=["f32", "bf16"])
    parser.add_argument("--kinds", nargs="+", default=["train", "infer"])
    args = parser.parse_args()
    print(f"{args.threads} threads, images/s (best of {args.rounds} rounds), peak MB")
    print(f"{'':28s}{'ours':>9s}{'torch':>9s}{'ratio':>8s}{'median':>8s}{'MB':>9s}{'torch':>9s}{'ratio':>8s}"
          f"{'net':>9s}{'ratio':>8s}")
    for kind in args.kinds:
        for network in args.networks:
            for precision in args.precisions:
                variants = [precision] + (["f32-sparse"] if kind == "infer" and precision == "f32" else [])
                own, other = {v: [] for v in variants}, []
                for _ in range(args.rounds):
                    for v in variants:
                        own[v].append(ours(args.program, kind, network, v, args.threads, args.seconds))
                    result = peer(args.python, kind, network, precision, args.threads, args.repeats)
                    if result:
                        other.append(result)
                for v in variants:
                    row(f"{kind} {network} {v}", own[v], other)


if __name__ == "__main__":
    main()
