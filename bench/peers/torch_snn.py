#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deep spiking networks in PyTorch, the peer of our SNN trainer: speed (--bench), accuracy (--train), self-test
(--check). Each prints JSON lines.

Networks (T = 4 steps, pictures 3 x 32 x 32)
  vgg5      C64 P C128 C128 P F256 F10
  vgg9      C64 C64 P C128 C128 P C256 C256 C256 P F1024 F10
  resnet19  Zheng et al. 2021: C128; 3 blocks of 128, 3 of 256, 2 of 512 (the first of 256 and of 512 with stride 2);
            mean over the picture; F256 F10. Block: lif(bn(conv(lif(bn(conv x)))) + shortcut), the shortcut x itself or
            bn(conv 1 x 1, stride 2) where the shape changes; the last bn and the shortcut's have alpha = 1/sqrt 2.
  C = convolution 3 x 3, padding 1, no bias, then tdBN, then LIF. P = average pool 2 x 2. F = fully connected with bias
  and without norm, then LIF; the last F has no LIF: its outputs are the logits, averaged over the steps in float.
  Features go to the first F in the order row, column, channel. All T * B pictures (time outermost) pass each layer at
  once. Direct encoding: the first convolution and its norm run once a picture, and the LIF behind them gets that
  current at every step. LIF and its gradient: torch_lif.py.
tdBN  y = weight * (alpha * threshold) * (x - mean) / sqrt(variance + 1e-5) + bias, statistics over T * B and space,
  momentum 0.1 (running variance unbiased), weight 1 and bias 0 at the start; alpha 1 except in the blocks above. In the
  first layer the statistics are over B and space.
Initial weights: torch's own, uniform in +-1/sqrt(fan in) (kaiming_uniform with a = sqrt 5), for convolutions, fully
  connected weights and their biases.
bf16: torch.autocast, so convolutions and products take and give bfloat16 (sums float), norms give bfloat16 from float
  statistics, spikes are bfloat16, membranes float, master weights, momentum and loss float.

--train  The first pictures of each split. Augmentation: zero padding by 4 (black), a crop at a place uniform in 0..8 in
  both directions, a mirror image for one in two; then (p / 255 - mean) / deviation with the mean and deviation of each
  colour over the training pictures used (all pixels, dividing by their number). A new order each epoch; the last batch
  may be smaller. SGD as torch's: v = momentum * v + (g + decay * w), v = g + decay * w at the first step,
  w -= rate * v, no dampening, not Nesterov. Weight decay on convolutions' and fully connected weights only, not on
  biases and norms (--decay-all: on all). Rate by step s of S = epochs * batches, w = round(warm-up * S):
  lr * (s + 1) / w for s < w, then lr * (floor + (1 - floor) * (1 + cos(pi * (s - w) / (S - w))) / 2).
  Cross-entropy of the averaged logits. Tested with the running statistics; spikes an image are those of all LIF layers
  and steps on the test pictures.
--bench  Best step and median after warm-up, by the wall clock, on random pictures; by CPU time too, which with one
  thread other programs disturb less. Inference as it stands and with the norms folded into the convolutions. torch 1.13
  uses AVX2 in its own loops unless ATEN_CPU_CAPABILITY says otherwise; --keep-memory stops glibc from giving large
  blocks back to the kernel at every step.
"""
import argparse
import contextlib
import ctypes
import json
import math
import resource
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn import functional

from torch_lif import VARIANTS, Neuron, reference

VGG = {"vgg5": "C64 P C128 C128 P F256 F10", "vgg9": "C64 C64 P C128 C128 P C256 C256 C256 P F1024 F10"}
NETS = [*VGG, "resnet19"]
SIDE, CLASSES = 32, 10


class Lif(nn.Module):
    """`counting`: adds up its spikes in `spikes`."""

    def __init__(self, variant, neuron):
        super().__init__()
        self.function, self.neuron, self.counting, self.spikes = VARIANTS[variant], neuron, False, 0

    def forward(self, current, constant=False):
        out = self.function.apply(current, self.neuron, constant)
        if self.counting:
            self.spikes += int(torch.count_nonzero(out))
        return out


class TdBatchNorm(nn.BatchNorm2d):
    def __init__(self, channels, scale):
        super().__init__(channels)
        self.scale = scale

    def forward(self, x):
        weight = self.weight if self.scale == 1 else self.weight * self.scale
        return functional.batch_norm(x, self.running_mean, self.running_var, weight, self.bias, self.training,
                                     self.momentum, self.eps)


class ConvNorm(nn.Module):
    def __init__(self, inputs, outputs, scale=1.0, kernel=3, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False)
        self.norm = TdBatchNorm(outputs, scale)

    def forward(self, x):
        return self.norm(self.conv(x))

    def fold(self):
        """Inference only: the norm becomes part of the convolution."""
        norm = self.norm
        factor = norm.weight * norm.scale / torch.sqrt(norm.running_var + norm.eps)
        self.conv.weight = nn.Parameter(self.conv.weight * factor[:, None, None, None])
        self.conv.bias = nn.Parameter(norm.bias - norm.running_mean * factor)
        self.norm = nn.Identity()


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride, lif, threshold):
        super().__init__()
        self.first, self.first_lif, self.last_lif = ConvNorm(inputs, outputs, threshold, 3, stride), lif(), lif()
        self.second = ConvNorm(outputs, outputs, threshold / math.sqrt(2))
        same = stride == 1 and inputs == outputs
        self.shortcut = nn.Identity() if same else ConvNorm(inputs, outputs, threshold / math.sqrt(2), 1, stride)

    def forward(self, x):
        return self.last_lif(self.second(self.first_lif(self.first(x))) + self.shortcut(x))


class Flatten(nn.Module):
    """Row, column, channel: no copy in the layout the convolutions use."""

    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


def vgg_layers(text, lif, threshold):
    """First convolution, and the layers after its LIF."""
    layers, stem, channels, side, features = [], None, 3, SIDE, None
    for word in text.split():
        width = int(word[1:] or 0)
        if word[0] == "P":
            layers.append(nn.AvgPool2d(2))
            side //= 2
        elif word[0] == "C":
            conv = ConvNorm(channels, width, threshold)
            stem, layers = (conv, layers) if stem is None else (stem, [*layers, conv, lif()])
            channels = width
        else:
            layers += [Flatten()] if features is None else [lif()]
            layers.append(nn.Linear(features or side * side * channels, width))
            features = width
    return stem, layers


def resnet_layers(lif, threshold):
    blocks, inputs = [], 128
    for outputs, count in ((128, 3), (256, 3), (512, 2)):
        for i in range(count):
            blocks.append(Block(inputs, outputs, 2 if i == 0 and outputs > 128 else 1, lif, threshold))
            inputs = outputs
    tail = [nn.AdaptiveAvgPool2d(1), Flatten(), nn.Linear(512, 256), lif(), nn.Linear(256, CLASSES)]
    return ConvNorm(3, 128, threshold), [*blocks, *tail]


class Network(nn.Module):
    """Pictures [B, 3, 32, 32] to logits [B, 10] (float)."""

    def __init__(self, name, variant, neuron):
        super().__init__()
        lif = lambda: Lif(variant, neuron)  # noqa: E731
        self.steps = neuron.steps
        self.stem, layers = vgg_layers(VGG[name], lif, neuron.threshold) if name in VGG else \
            resnet_layers(lif, neuron.threshold)
        self.stem_lif, self.layers = lif(), nn.Sequential(*layers)
        self.to(memory_format=torch.channels_last)

    def forward(self, pictures):
        spikes = self.stem_lif(self.stem(pictures), constant=True)
        return self.layers(spikes).float().unflatten(0, (self.steps, -1)).mean(0)

    def fold(self):
        for module in [m for m in self.modules() if isinstance(m, ConvNorm)]:
            module.fold()
        return self.to(memory_format=torch.channels_last)

    def lif_layers(self):
        return [m for m in self.modules() if isinstance(m, Lif)]


def precision(dtype):
    return torch.autocast("cpu", torch.bfloat16) if dtype == "bf16" else contextlib.nullcontext()


def optimiser(network, args):
    if args.decay_all:
        return torch.optim.SGD(network.parameters(), args.lr, args.momentum, weight_decay=args.weight_decay)
    weights = [p for p in network.parameters() if p.dim() > 1]
    others = [p for p in network.parameters() if p.dim() <= 1]
    return torch.optim.SGD([{"params": weights, "weight_decay": args.weight_decay}, {"params": others}], args.lr,
                           args.momentum)


def learning_rate(step, steps, args):
    warm = round(args.warm_up * steps)
    if step < warm:
        return args.lr * (step + 1) / warm
    cosine = 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))
    return args.lr * (args.floor + (1 - args.floor) * cosine)


def train_step(network, optim, pictures, labels, dtype):
    optim.zero_grad(set_to_none=True)
    with precision(dtype):
        logits = network(pictures)
    loss = functional.cross_entropy(logits, labels)
    loss.backward()
    optim.step()
    return loss.detach(), logits.detach()


# --- data -----------------------------------------------------------------------------------------------------------

def read_cifar10(files, count):
    """The first `count` records of the binary layout: pixels uint8 [count, 3, 32, 32], labels."""
    if not files or not all(file.is_file() for file in files):
        sys.exit("no CIFAR-10 in that folder: data_batch_<n>.bin and test_batch.bin of the binary version are wanted")
    data = numpy.concatenate([numpy.fromfile(file, numpy.uint8) for file in files]).reshape(-1, 1 + 3 * SIDE * SIDE)
    if len(data) < count:
        sys.exit(f"{count} pictures wanted, {len(data)} in {', '.join(file.name for file in files)}")
    data = data[:count]
    return torch.from_numpy(data[:, 1:].reshape(-1, 3, SIDE, SIDE).copy()), torch.from_numpy(data[:, 0].astype("int64"))


def augment(pictures, generator, padding=4):
    """Crop and flip, a draw for each picture; pictures [B, 3, 32, 32] with black = 0."""
    count = len(pictures)
    padded = functional.pad(pictures, (padding,) * 4)
    place = torch.randint(2 * padding + 1, (2, count, 1), generator=generator)
    rows, columns = place[0] + torch.arange(SIDE), place[1] + torch.arange(SIDE)
    mirror = torch.rand(count, 1, generator=generator) < 0.5
    columns = torch.where(mirror, columns.flip(1), columns)
    picked = padded[torch.arange(count)[:, None, None], :, rows[:, :, None], columns[:, None, :]]
    return picked.permute(0, 3, 1, 2)


def evaluate(network, pictures, labels, dtype, batch=100):
    """Share of right answers, mean loss, spikes an image of each LIF layer."""
    network.eval()
    for lif in network.lif_layers():
        lif.counting, lif.spikes = True, 0
    right, loss = 0, 0.0
    with torch.no_grad(), precision(dtype):
        for part, truth in zip(pictures.split(batch), labels.split(batch)):
            logits = network(part.contiguous(memory_format=torch.channels_last))
            right += int((logits.argmax(1) == truth).sum())
            loss += float(functional.cross_entropy(logits, truth, reduction="sum"))
    layers = [lif.spikes / len(labels) for lif in network.lif_layers()]
    for lif in network.lif_layers():
        lif.counting = False
    network.train()
    return right / len(labels), loss / len(labels), layers


# --- modes ----------------------------------------------------------------------------------------------------------

def make_neuron(args):
    scaled = {"fired": args.fired, "silent": args.silent, "normalise": args.normalise} if args.scaling == "post" else {}
    return Neuron(steps=args.steps, decay=args.decay, threshold=args.threshold, alpha=args.alpha, **scaled)


def train(args):
    torch.manual_seed(args.seed)
    generator = torch.Generator().manual_seed(args.seed)
    folder = Path(args.data)
    pixels, labels = read_cifar10(sorted(folder.glob("data_batch_*.bin")), args.train_images)
    test_pixels, test_labels = read_cifar10([folder / "test_batch.bin"], args.test_images)
    scaled = pixels.float() / 255
    mean, deviation = scaled.mean((0, 2, 3), True), scaled.std((0, 2, 3), unbiased=False, keepdim=True)
    test_pictures = (test_pixels.float() / 255 - mean) / deviation
    network = Network(args.net, args.lif, make_neuron(args))
    optim = optimiser(network, args)
    steps = args.epochs * math.ceil(len(labels) / args.batch)
    print(json.dumps({"config": {k: v for k, v in vars(args).items() if k != "data"}, "steps_in_all": steps,
                      "torch": torch.__version__}), flush=True)
    step = 0
    for epoch in range(args.epochs):
        start, total, right = time.perf_counter(), 0.0, 0
        for index in torch.randperm(len(labels), generator=generator).split(args.batch):
            rate = learning_rate(step, steps, args)
            for group in optim.param_groups:
                group["lr"] = rate
            batch = (augment(scaled[index], generator) - mean) / deviation
            batch = batch.contiguous(memory_format=torch.channels_last)
            loss, logits = train_step(network, optim, batch, labels[index], args.dtype)
            total += float(loss) * len(index)
            right += int((logits.argmax(1) == labels[index]).sum())
            step += 1
        seconds = time.perf_counter() - start
        accuracy, test_loss, spikes = evaluate(network, test_pictures, test_labels, args.dtype)
        print(json.dumps({"epoch": epoch + 1, "loss": total / len(labels), "train_accuracy": right / len(labels),
                          "test_loss": test_loss, "test_accuracy": accuracy, "spikes_per_image": sum(spikes),
                          "spikes_per_layer": spikes, "learning_rate": rate,
                          "images_per_s": len(labels) / seconds}), flush=True)


def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(run, args):
    wall, cpu = [], []
    for i in range(args.warm_up_steps + args.repeats):
        start, start_cpu = time.perf_counter(), time.process_time()
        run()
        if i >= args.warm_up_steps:
            wall.append(time.perf_counter() - start)
            cpu.append(time.process_time() - start_cpu)
    return {"images_per_s": args.batch / min(wall), "median_images_per_s": args.batch / statistics.median(wall),
            "images_per_cpu_s": args.batch / min(cpu)}


def bench(args):
    out = {"net": args.net, "lif": args.lif, "dtype": args.dtype, "batch": args.batch, "threads": args.threads,
           "keep_memory": args.keep_memory, "torch": torch.__version__, "start_rss_mb": peak_mb()}
    torch.manual_seed(args.seed)
    pictures = torch.randn(args.batch, 3, SIDE, SIDE).contiguous(memory_format=torch.channels_last)
    labels = torch.randint(CLASSES, (args.batch,))
    network = Network(args.net, args.lif, make_neuron(args))

    def infer():
        with torch.no_grad(), precision(args.dtype):
            network(pictures)

    if args.what != "train":  # before training: the peak only grows
        network.eval()
        out["inference"] = {**timed(infer, args), "peak_rss_mb": peak_mb()}
        network.fold()
        out["inference_folded"] = timed(infer, args)
        network = Network(args.net, args.lif, make_neuron(args))
    if args.what != "inference":
        network.train()
        optim = optimiser(network, args)
        out["training"] = {**timed(lambda: train_step(network, optim, pictures, labels, args.dtype), args),
                           "peak_rss_mb": peak_mb()}
    print(json.dumps(out))


def worst(a, b):
    """Largest difference, relative to the largest value."""
    return float((a.float() - b.float()).abs().max() / b.float().abs().max().clamp(min=1e-12))


def run_lif(function, current, neuron, constant, weight):
    leaf = current.clone(memory_format=torch.preserve_format).requires_grad_()
    spikes = function(leaf, neuron, constant)
    (spikes.float() * weight).sum().backward()
    return spikes.detach(), leaf.grad


def check_lif(dtype, shape, constant, neuron):
    torch.manual_seed(7)
    current = (torch.randn(shape) * 0.8 + 0.3).to(dtype)
    if current.dim() == 4:
        current = current.contiguous(memory_format=torch.channels_last)
    weight = torch.randn((shape[0] * (neuron.steps if constant else 1), *shape[1:]))
    functions = [VARIANTS["fused"].apply, VARIANTS["torch"].apply]
    (fused, fused_grad), (plain, plain_grad) = (run_lif(f, current, neuron, constant, weight) for f in functions)
    # its spikes' gradient rounded as a bf16 network's is
    exact, exact_grad = run_lif(reference, current.float(), neuron, constant, weight.to(dtype).float())
    return {"spikes_equal": bool(torch.equal(fused, plain) and torch.equal(fused.float(), exact)),
            "rate": float(fused.float().mean()), "fused_to_torch": worst(fused_grad, plain_grad),
            "fused_to_reference": worst(fused_grad, exact_grad)}


def check_network(name, neuron, batch=4, steps=2):
    """Both variants from the same start in float: loss and all gradients after some steps."""
    results = []
    for variant in VARIANTS:
        torch.manual_seed(3)
        network = Network(name, variant, neuron)
        pictures, labels = torch.randn(batch, 3, SIDE, SIDE), torch.randint(CLASSES, (batch,))
        optim = torch.optim.SGD(network.parameters(), 0.01)
        losses = [float(train_step(network, optim, pictures, labels, "f32")[0]) for _ in range(steps)]
        results.append((losses, [p.grad for p in network.parameters()]))
    (losses, gradients), (other_losses, other_gradients) = results
    return {"losses": losses, "loss_difference": max(abs(a - b) for a, b in zip(losses, other_losses)),
            "gradient_difference": max(worst(a, b) for a, b in zip(gradients, other_gradients))}


def check_fold(name, neuron):
    """Each folded convolution beside itself and its norm, with statistics that are not those of the start."""
    torch.manual_seed(5)
    network, largest = Network(name, "fused", neuron), 0.0
    with torch.no_grad():
        for _ in range(3):
            network(torch.randn(8, 3, SIDE, SIDE))
        network.eval()
        modules = [m for m in network.modules() if isinstance(m, ConvNorm)]
        inputs = [torch.randn(2, m.conv.in_channels, 8, 8) for m in modules]
        before = [m(x) for m, x in zip(modules, inputs)]
        network.fold()
        for module, x, expected in zip(modules, inputs, before):
            largest = max(largest, worst(module(x), expected))
    return largest


def check(args):
    neuron, failed = Neuron(steps=args.steps), False
    scalings = {"none": neuron, "post": replace(neuron, fired=1.5, silent=0.5),
                "post normalised": replace(neuron, fired=1.5, silent=0.5, normalise=True),
                "decay 0.8, threshold 0.7, alpha 3": replace(neuron, decay=0.8, threshold=0.7, alpha=3.0)}
    for dtype, limit in ((torch.float32, 1e-6), (torch.bfloat16, 2.0**-7)):
        for shape, constant in (((8, 5, 6, 7), False), ((3, 64, 9, 9), True), ((40, 37), False), ((4, 1000), True)):
            for name, case in scalings.items():
                shaped = (shape[0] if constant else shape[0] // 4 * args.steps, *shape[1:])
                found = check_lif(dtype, shaped, constant, case)
                ok = found["spikes_equal"] and max(found["fused_to_torch"], found["fused_to_reference"]) <= limit \
                    and 0.05 < found["rate"] < 0.95
                failed |= not ok
                print(json.dumps({"lif": name, "dtype": str(dtype), "shape": shaped, "constant": constant, "ok": ok,
                                  **found}))
    for name in NETS:
        found = check_network(name, scalings["post normalised"])
        found["folded_difference"] = check_fold(name, neuron)
        ok = max(found["loss_difference"], found["gradient_difference"], found["folded_difference"]) <= 1e-4
        failed |= not ok
        print(json.dumps({"network": name, "ok": ok, **found}))
    sys.exit(1 if failed else 0)


def keep_memory():
    """No block by mmap, none given back: M_MMAP_MAX 0, M_TRIM_THRESHOLD as large as it goes."""
    libc = ctypes.CDLL(None)
    libc.mallopt(-4, 0)
    libc.mallopt(-1, 2**31 - 1)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    mode = parser.add_mutually_exclusive_group(required=True)
    for name in ("bench", "train", "check"):
        mode.add_argument(f"--{name}", action="store_true")
    add, switch = parser.add_argument, argparse.BooleanOptionalAction
    add("--net", choices=NETS, default="vgg5")
    add("--lif", choices=list(VARIANTS), default="fused")
    add("--dtype", choices=["f32", "bf16"], default="bf16")
    add("--threads", type=int, default=2)
    add("--batch", type=int, help="default 64, resnet19 16 for --bench")
    add("--seed", type=int, default=0)
    add("--steps", type=int, default=4, help="T")
    add("--decay", type=float, default=0.5)
    add("--threshold", type=float, default=1.0)
    add("--alpha", type=float, default=2.0, help="of the surrogate")
    add("--scaling", choices=["none", "post"], default="none")
    add("--fired", type=float, default=1.5, help="factor a1 where the neuron fired")
    add("--silent", type=float, default=0.5, help="factor a0 where it did not")
    add("--normalise", action=switch, default=True, help="the factors' mean is 1 in each layer and batch")
    add("--lr", type=float, default=0.05)
    add("--momentum", type=float, default=0.9)
    add("--weight-decay", type=float, default=5e-4)
    add("--decay-all", action="store_true")
    add("--warm-up", type=float, default=0.3, help="fraction of the steps")
    add("--floor", type=float, default=0.01, help="of lr, at the end")
    add("--epochs", type=int, default=6)
    add("--data", help="folder with data_batch_<n>.bin and test_batch.bin")
    add("--train-images", type=int, default=10000)
    add("--test-images", type=int, default=2000)
    add("--what", choices=["both", "train", "inference"], default="both", help="for --bench")
    add("--repeats", type=int, default=5)
    add("--warm-up-steps", type=int, default=2)
    add("--keep-memory", action="store_true")
    args = parser.parse_args()
    if args.train and not args.data:
        parser.error("--train needs --data")
    args.batch = args.batch or (16 if args.bench and args.net == "resnet19" else 64)
    return args


def main():
    args = parse()
    torch.set_num_threads(args.threads)
    if args.keep_memory:
        keep_memory()
    (train if args.train else bench if args.bench else check)(args)


if __name__ == "__main__":
    main()
