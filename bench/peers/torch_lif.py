# SPDX-License-Identifier: GPL-3.0-or-later
"""The leaky integrate-and-fire layer of torch_snn.py, twice: plain torch, and a fused C kernel (lif_kernel.c).

Neuron, for t = 0..T-1 with u'[-1] = 0 (Wu et al. 2018):
    u[t] = decay * u'[t-1] + I[t],   o[t] = 1 where u[t] >= threshold else 0,   u'[t] = u[t] * (1 - o[t])
Backward, reset detached, surrogate s(x) = (a/2) / (1 + (pi/2 * a * x)^2) (arctangent, Fang et al. 2021), a = alpha:
    dL/du[t] = dL/do[t] * s(u[t] - threshold) + decay * (1 - o[t]) * dL/du[t+1],   dL/dI[t] = f[t] * dL/du[t]
The factor f is the gradient scaling `post`: `fired` where o[t] = 1, `silent` elsewhere; both 1 without scaling. It is
put on the current's gradient, so it reaches the weights (and batch norm) that make the current and the error that goes
to the layers below; the sum over time of dL/du is not scaled. With `normalise` both are divided by the factor's mean
over the layer's neurons, pictures and steps of that batch, silent + rate * (fired - silent).

Currents are [T * B, ...] with time outermost, or [B, ...] where every step gets the same one (its gradient is then the
sum over the steps). Spikes have the currents' type, membranes are float.
"""
import ctypes
import math
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import torch

MAX_STEPS = 64


@dataclass(frozen=True)
class Neuron:
    steps: int = 4
    decay: float = 0.5
    threshold: float = 1.0
    alpha: float = 2.0
    fired: float = 1.0
    silent: float = 1.0
    normalise: bool = False

    def factors(self, rate):
        mean = self.silent + rate * (self.fired - self.silent) if self.normalise else 1.0
        return self.fired / mean, self.silent / mean


def layout(tensor):
    return torch.channels_last if tensor.dim() == 4 else torch.contiguous_format


def empty_spikes(current, repeats):
    shape = (current.shape[0] * repeats, *current.shape[1:])
    return torch.empty(shape, dtype=current.dtype, memory_format=layout(current))


class TorchLif(torch.autograd.Function):
    """Own autograd function in plain torch: what a careful user writes without a compiler. Masks are float factors,
    because masked_fill is not vectorised in torch 1.13."""

    @staticmethod
    def forward(ctx, current, neuron, constant):
        steps = neuron.steps
        at = current.expand(steps, *current.shape) if constant else current.unflatten(0, (steps, -1))
        spikes = empty_spikes(current, steps if constant else 1)
        by_step = spikes.unflatten(0, (steps, -1))
        membranes = torch.empty_like(by_step, dtype=torch.float32)
        fired = torch.empty_like(membranes[0])
        for t in range(steps):
            if t == 0:
                membranes[0].copy_(at[0])
            else:
                torch.addcmul(membranes[t - 1], membranes[t - 1], fired, value=-1, out=membranes[t])
                membranes[t].mul_(neuron.decay).add_(at[t])
            torch.ge(membranes[t], neuron.threshold, out=fired)
            by_step[t].copy_(fired)
        ctx.save_for_backward(membranes)
        ctx.neuron, ctx.constant = neuron, constant
        return spikes

    @staticmethod
    def backward(ctx, spike_error):
        (membranes,), neuron = ctx.saved_tensors, ctx.neuron
        spike_error = spike_error.unflatten(0, (neuron.steps, -1))
        scaled, fired_factor, silent_factor = (neuron.fired, neuron.silent) != (1.0, 1.0), 1.0, 1.0
        if scaled:
            rate = float((membranes >= neuron.threshold).sum()) / membranes.numel() if neuron.normalise else 0.0
            fired_factor, silent_factor = neuron.factors(rate)
        out = torch.empty_like(membranes[0] if ctx.constant else membranes, dtype=spike_error.dtype)
        error, fired, total = (torch.zeros_like(membranes[0]) for _ in range(3))
        for t in reversed(range(neuron.steps)):
            slope = (membranes[t] - neuron.threshold).mul_(math.pi / 2 * neuron.alpha)
            slope = slope.square_().add_(1).reciprocal_().mul_(neuron.alpha / 2)
            torch.ge(membranes[t], neuron.threshold, out=fired)
            error.mul_(neuron.decay)
            error.addcmul_(error, fired, value=-1).addcmul_(slope, spike_error[t].float())
            passed = error * fired.mul_(fired_factor - silent_factor).add_(silent_factor) if scaled else error
            if ctx.constant:
                total += passed
            else:
                out[t].copy_(passed)
        return out.copy_(total) if ctx.constant else out.flatten(0, 1), None, None


def compile_kernels(folder):
    """Both kernels, compiled for this processor. No contraction to fused multiply-adds: torch has none here either."""
    libraries = {}
    for dtype, name, flags in ((torch.float32, "f32", []), (torch.bfloat16, "bf16", ["-DLIF_BF16"])):
        target = Path(folder) / f"lif_{name}.so"
        subprocess.run(["gcc", "-O3", "-march=native", "-mprefer-vector-width=512", "-ffp-contract=off",
                        "-fno-trapping-math", "-fopenmp", "-shared", "-fPIC", *flags, "-o", str(target),
                        str(Path(__file__).parent / "lif_kernel.c")], check=True)
        library = ctypes.CDLL(str(target))
        pointer, real, size = ctypes.c_void_p, ctypes.c_float, ctypes.c_int64
        library.lif_forward.restype = size
        library.lif_forward.argtypes = [pointer] * 2 + [size] * 2 + [ctypes.c_int] + [real] * 2 + [ctypes.c_int]
        library.lif_backward.restype = ctypes.c_int
        library.lif_backward.argtypes = [pointer] * 3 + [size] * 2 + [ctypes.c_int] + [real] * 5 + [ctypes.c_int]
        libraries[dtype] = library
    return libraries


class FusedLif(torch.autograd.Function):
    """The same by lif_kernel.c: one pass forward, one back; keeps the currents only."""

    kernels = None

    @staticmethod
    def kernel(dtype):
        if FusedLif.kernels is None:
            with tempfile.TemporaryDirectory() as folder:  # a loaded library outlives its file
                FusedLif.kernels = compile_kernels(folder)
        return FusedLif.kernels[dtype]

    @staticmethod
    def forward(ctx, current, neuron, constant):
        if neuron.steps > MAX_STEPS:
            raise ValueError(f"{neuron.steps} steps; the fused kernel takes up to {MAX_STEPS}")
        current = current.contiguous(memory_format=layout(current))
        spikes = empty_spikes(current, neuron.steps if constant else 1)
        fired = FusedLif.kernel(current.dtype).lif_forward(
            current.data_ptr(), spikes.data_ptr(), neuron.steps, spikes.numel() // neuron.steps, constant, neuron.decay,
            neuron.threshold, torch.get_num_threads())
        ctx.save_for_backward(current)
        ctx.neuron, ctx.constant, ctx.rate = neuron, constant, fired / spikes.numel()
        return spikes

    @staticmethod
    def backward(ctx, spike_error):
        (current,), neuron = ctx.saved_tensors, ctx.neuron
        spike_error = spike_error.to(current.dtype).contiguous(memory_format=layout(current))
        error = torch.empty_like(current)
        FusedLif.kernel(current.dtype).lif_backward(
            current.data_ptr(), spike_error.data_ptr(), error.data_ptr(), neuron.steps,
            spike_error.numel() // neuron.steps, ctx.constant, neuron.decay, neuron.threshold, neuron.alpha,
            *neuron.factors(ctx.rate), torch.get_num_threads())
        return error, None, None


VARIANTS = {"torch": TorchLif, "fused": FusedLif}


class Step(torch.autograd.Function):
    """Heaviside step with the surrogate, for `reference` only."""

    @staticmethod
    def forward(ctx, x, alpha):
        ctx.save_for_backward(x)
        ctx.alpha = alpha
        return (x >= 0).to(x.dtype)

    @staticmethod
    def backward(ctx, error):
        (x,) = ctx.saved_tensors
        return error * (ctx.alpha / 2) / (1 + (math.pi / 2 * ctx.alpha * x) ** 2), None


def reference(current, neuron, constant):
    """The neuron as the equations stand, differentiated over time by torch itself; slow, for the check."""
    at = current.expand(neuron.steps, *current.shape) if constant else current.unflatten(0, (neuron.steps, -1))
    scaled = at.clone()
    kept, spikes = torch.zeros_like(scaled[0]), []
    for t in range(neuron.steps):
        membrane = neuron.decay * kept + scaled[t]
        spikes.append(Step.apply(membrane - neuron.threshold, neuron.alpha))
        kept = membrane * (1 - spikes[-1].detach())
    out = torch.stack(spikes)
    fired, silent = neuron.factors(float(out.detach().mean()))
    scaled.register_hook(lambda error: error * (silent + (fired - silent) * out.detach()))
    return out.flatten(0, 1)
