#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures bench_tensor_edge_attention and its torch peers in turns and prints the table of ratios; see
scripts/bench_attention.sh. Figures are 10^6 edge-layers a second (edges * layers / time of a step), medians over the
rounds, from CPU time for one thread (another program on the machine does not count) and from wall time for two.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

LAYERS, EDGES_PER_NEURON = 2, 71
PEERS = {"gat": "torch, hand-written GAT (1 projection)", "transformer": "torch, transformer layer (4 projections)"}
# glibc returns large blocks to the kernel at once, so that torch pays the page faults of every tensor again at every
# step; a careful user of torch turns that off. Both are shown.
KEEP_MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(1 << 33), "MALLOC_TRIM_THRESHOLD_": str(1 << 34)}


def environment(extra):
    out = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    return {**out, "OPENBLAS_NUM_THREADS": "1", **extra}


def ours(program, neurons, threads):
    text = subprocess.run(
        [program, f"--benchmark_filter=neurons:{neurons}/threads:{threads}/", "--benchmark_format=json",
         "--benchmark_min_time=2"], check=True, capture_output=True, text=True).stdout
    result = json.loads(text)["benchmarks"][0]
    return {"cpu": result["cpu_time"] / 1e3, "wall": result["real_time"] / 1e3,
            "bytes_per_edge": result["bytes_per_edge"], "label": result["label"]}


def peer(python, layer, neurons, keep_memory):
    script = Path(__file__).parent / "torch_gat.py"
    run = subprocess.run([python, script, layer, "--neurons", str(neurons), "--steps", "4"], capture_output=True,
                         text=True, env=environment(KEEP_MEMORY if keep_memory else {}))
    return json.loads(run.stdout) if run.returncode == 0 else None


def blas_speed(python):
    """GFLOP/s of torch's own matrix product: the peers' figures mean little with a plain BLAS."""
    code = ("import torch,time;torch.set_num_threads(1);a=torch.randn(22000,64);b=torch.randn(64,64);a@b;"
            "t=time.process_time();[a@b for _ in range(10)];"
            "print(10*2*22000*64*64/(time.process_time()-t)/1e9)")
    run = subprocess.run([python, "-c", code], capture_output=True, text=True, env=environment({}))
    return float(run.stdout) if run.returncode == 0 else None


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--python", default="/usr/bin/python3", help="the Python that has torch")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--neurons", type=int, nargs="+", default=[1000, 10000])
    args = parser.parse_args()
    speed = blas_speed(args.python)
    print("torch not found: no peers" if speed is None else
          f"torch's matrix product (22000 x 64 x 64): {speed:.0f} GFLOP/s"
          + (" (a plain BLAS; install libopenblas0-pthread for a fair peer)" if speed < 30 else ""))
    for neurons in args.neurons:
        work = neurons * EDGES_PER_NEURON * LAYERS / 1e6
        own, double, peers = [], [], {}
        for _ in range(args.rounds):
            own.append(ours(args.program, neurons, 1))
            double.append(ours(args.program, neurons, 2))
            for layer in PEERS if speed is not None else []:
                for keep in (False, True):
                    result = peer(args.python, layer, neurons, keep)
                    if result is not None:
                        peers.setdefault((layer, keep), []).append(result)
        print(f"\n{neurons} neurons, {neurons * EDGES_PER_NEURON} edges ({own[0]['label']}, {args.rounds} rounds)")
        print(f"{'':58s}{'10^6/s':>8s}{'ours / it':>11s}{'bytes/edge':>12s}")
        figure = work / median(own, "cpu")
        print(f"{'neuroloom, one thread':58s}{figure:8.2f}{'':11s}{median(own, 'bytes_per_edge'):12.0f}")
        wall = [a["wall"] / b["wall"] for a, b in zip(own, double)]
        print(f"{'neuroloom, two threads (wall time)':58s}{work / median(double, 'wall'):8.2f}"
              f"   {statistics.median(wall):.2f} x one thread")
        for (layer, keep), runs in peers.items():
            name = PEERS[layer] + (", memory kept" if keep else "")
            its = work / median(runs, "cpu")
            print(f"{name:58s}{its:8.2f}{figure / its:11.2f}{median(runs, 'bytes_per_edge'):12.0f}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
