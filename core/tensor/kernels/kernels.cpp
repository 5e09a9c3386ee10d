// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/kernels/kernels.hpp"

#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // as in simd_*.cpp
#include <cstdlib>
#include <string_view>
#include <vector>

#include <hwy/highway.h>

#include "core/tensor/kernels/simd.hpp"

namespace nl::tensor {

KernelPath defaultKernelPath() {
    const char* wanted = std::getenv("NEUROLOOM_KERNELS");
    return wanted != nullptr && std::string_view(wanted) == "scalar" ? KernelPath::scalar : KernelPath::simd;
}

namespace {

template <class T>
Kernels<T> simdKernels() {
    Kernels<T> out = kernel::scalarKernels<T>();
    kernel::putSimdElementwise(out);
    kernel::putSimdProducts(out);
    kernel::putSimdNorms(out);
    kernel::putSimdEdges(out);
    return out;
}

template <class T>
std::vector<Kernels<T>> tablesOfThisMachine() {
    std::vector<Kernels<T>> out{kernel::scalarKernels<T>()};
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
        if (target == HWY_SCALAR || target == HWY_EMU128) continue;
        hwy::GetChosenTarget().Update(target);
        out.push_back(simdKernels<T>());
    }
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    return out;
}

}  // namespace

template <class T>
std::span<const Kernels<T>> allKernels() {
    static const std::vector<Kernels<T>> tables = tablesOfThisMachine<T>();
    return tables;
}

template <class T>
const Kernels<T>& kernels(KernelPath path) {
    static const Kernels<T> scalar = kernel::scalarKernels<T>();
    static const Kernels<T> simd = simdKernels<T>();
    return path == KernelPath::scalar ? scalar : simd;
}

template std::span<const Kernels<float>> allKernels();
template std::span<const Kernels<double>> allKernels();
template const Kernels<float>& kernels(KernelPath);
template const Kernels<double>& kernels(KernelPath);

}  // namespace nl::tensor
