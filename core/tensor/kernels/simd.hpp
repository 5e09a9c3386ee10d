// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/kernels/kernels.hpp"

/// Where the tables are made. For core/tensor/kernels only.
namespace nl::tensor::kernel {

template <class T>
[[nodiscard]] Kernels<T> scalarKernels();

/// Each puts the kernels of this machine's best target into the table; leaves it alone where vectors are emulated.
void putSimdElementwise(Kernels<float>& table);
void putSimdElementwise(Kernels<double>& table);
void putSimdProducts(Kernels<float>& table);
void putSimdProducts(Kernels<double>& table);
void putSimdNorms(Kernels<float>& table);
void putSimdNorms(Kernels<double>& table);
void putSimdEdges(Kernels<float>& table);
void putSimdEdges(Kernels<double>& table);

}  // namespace nl::tensor::kernel
