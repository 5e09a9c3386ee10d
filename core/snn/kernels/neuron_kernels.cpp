// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/kernels/neuron_kernels.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // as in neuron_simd*.cpp
#include <type_traits>
#include <vector>

#include <hwy/highway.h>

#include "core/snn/kernels/neuron_tables.hpp"

namespace nl::snn::kernel {

namespace {

template <class A>
NeuronKernels<A> simdKernels() {
    NeuronKernels<A> out = scalarNeuronKernels<A>();
    if constexpr (!std::is_same_v<A, double>) {
        putSimdNeurons(out);
        putSimdErrors(out);
    }
    return out;
}

template <class A>
std::vector<NeuronKernels<A>> tablesOfThisMachine() {
    std::vector<NeuronKernels<A>> out{scalarNeuronKernels<A>()};
    if constexpr (std::is_same_v<A, double>) return out;
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
        if (target == HWY_SCALAR || target == HWY_EMU128) continue;
        hwy::GetChosenTarget().Update(target);
        out.push_back(simdKernels<A>());
    }
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    return out;
}

}  // namespace

template <class A>
std::span<const NeuronKernels<A>> allNeuronKernels() {
    static const std::vector<NeuronKernels<A>> tables = tablesOfThisMachine<A>();
    return tables;
}

template <class A>
const NeuronKernels<A>& neuronKernels(tensor::KernelPath path) {
    static const NeuronKernels<A> scalar = scalarNeuronKernels<A>();
    static const NeuronKernels<A> simd = simdKernels<A>();
    return path == tensor::KernelPath::scalar ? scalar : simd;
}

template std::span<const NeuronKernels<double>> allNeuronKernels();
template std::span<const NeuronKernels<float>> allNeuronKernels();
template std::span<const NeuronKernels<BFloat16>> allNeuronKernels();
template const NeuronKernels<double>& neuronKernels(tensor::KernelPath);
template const NeuronKernels<float>& neuronKernels(tensor::KernelPath);
template const NeuronKernels<BFloat16>& neuronKernels(tensor::KernelPath);

}  // namespace nl::snn::kernel
