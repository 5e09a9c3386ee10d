// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/kernels/kernels.hpp"

#include <cstdlib>
#include <string_view>

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

}  // namespace

template <class T>
const Kernels<T>& kernels(KernelPath path) {
    static const Kernels<T> scalar = kernel::scalarKernels<T>();
    static const Kernels<T> simd = simdKernels<T>();
    return path == KernelPath::scalar ? scalar : simd;
}

template const Kernels<float>& kernels(KernelPath);
template const Kernels<double>& kernels(KernelPath);

}  // namespace nl::tensor
