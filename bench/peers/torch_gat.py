#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training step of a graph attention network in PyTorch, the peer of bench_tensor_edge_attention.

Two hand-written layers, as a careful user writes them without an extension:
  gat          one projection, additive scores (Velickovic et al. 2018), softmax and sum by index_add
  transformer  query, key, value and skip projections, dot-product scores (the layer of Shi et al. 2021)
40 features, hidden 64, 4 heads, 2 layers, a linear head of 8 classes, Adam, float, one random graph with 22 nodes and 71
directed edges a neuron. Prints one JSON line: seconds of CPU and wall time a step (medians) and peak bytes an edge.
"""
import argparse
import json
import math
import resource
import statistics
import time

import torch
from torch import nn

FEATURES, HIDDEN, HEADS, CLASSES = 40, 64, 4, 8


def weigh(scores, target, nodes):
    """exp(scores) shifted by each head's maximum, and the sum over each row: [edges x heads], [nodes x heads].

    A maximum of every row would be safer and is what libraries do; torch's scatter_reduce makes it slow, so the peer is
    given the cheaper shift.
    """
    weight = torch.exp(scores - scores.detach().amax(0))
    total = torch.zeros(nodes, scores.size(1)).index_add(0, target, weight)
    return weight, total.clamp(min=1e-16)


def gather_sum(weight, total, value, source, target):
    """Divides after the sum: one pass over nodes instead of one over edges. index_select is faster than value[source]."""
    nodes, heads, width = value.shape
    message = value.index_select(0, source) * weight[:, :, None]
    summed = torch.zeros_like(value).index_add(0, target, message)
    return (summed / total[:, :, None]).view(nodes, heads * width)


class GatLayer(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.project = nn.Linear(inputs, HIDDEN, bias=False)
        self.left = nn.Parameter(torch.randn(1, HEADS, HIDDEN // HEADS) * 0.1)
        self.right = nn.Parameter(torch.randn(1, HEADS, HIDDEN // HEADS) * 0.1)

    def forward(self, x, source, target):
        h = self.project(x).view(-1, HEADS, HIDDEN // HEADS)
        left, right = (h * self.left).sum(-1), (h * self.right).sum(-1)
        scores = nn.functional.leaky_relu(left.index_select(0, target) + right.index_select(0, source), 0.2)
        weight, total = weigh(scores, target, x.size(0))
        return gather_sum(weight, total, h, source, target)


class TransformerLayer(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.query, self.key, self.value, self.skip = (nn.Linear(inputs, HIDDEN) for _ in range(4))

    def forward(self, x, source, target):
        shape = (-1, HEADS, HIDDEN // HEADS)
        query, key, value = self.query(x).view(shape), self.key(x).view(shape), self.value(x).view(shape)
        scores = (query.index_select(0, target) * key.index_select(0, source)).sum(-1) / math.sqrt(HIDDEN // HEADS)
        weight, total = weigh(scores, target, x.size(0))
        return gather_sum(weight, total, value, source, target) + self.skip(x)


class Network(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.first, self.second = layer(FEATURES), layer(HIDDEN)
        self.head = nn.Linear(HIDDEN, CLASSES)

    def forward(self, x, source, target):
        h = nn.functional.elu(self.first(x, source, target))
        return self.head(self.second(h, source, target))


def peak_bytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("layer", choices=["gat", "transformer"])
    parser.add_argument("--neurons", type=int, default=1000)
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    before = peak_bytes()
    nodes, edges = args.neurons * 22, args.neurons * 71
    source = torch.randint(nodes, (edges,))
    target = torch.randint(nodes, (edges,)).sort().values
    x, label = torch.randn(nodes, FEATURES), torch.randint(CLASSES, (nodes,))
    network = Network(GatLayer if args.layer == "gat" else TransformerLayer)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
    cpu, wall = [], []
    for step in range(args.steps + 1):
        start_cpu, start = time.process_time(), time.perf_counter()
        optimiser.zero_grad()
        loss = nn.functional.cross_entropy(network(x, source, target), label)
        loss.backward()
        optimiser.step()
        if step > 0:  # the first one warms up
            cpu.append(time.process_time() - start_cpu)
            wall.append(time.perf_counter() - start)
    print(json.dumps({"cpu": statistics.median(cpu), "wall": statistics.median(wall),
                      "bytes_per_edge": (peak_bytes() - before) / edges, "loss": float(loss),
                      "torch": torch.__version__}))


if __name__ == "__main__":
    main()
