// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snn/kernels/neuron_kernels.hpp"

/// Where the tables are made. For core/snn/kernels only.
namespace nl::snn::kernel {

template <class A>
[[nodiscard]] NeuronKernels<A> scalarNeuronKernels();

/// Each puts the kernels of this machine's best target into the table; leaves it alone where vectors are emulated.
void putSimdNeurons(NeuronKernels<float>& table);
void putSimdNeurons(NeuronKernels<BFloat16>& table);
void putSimdErrors(NeuronKernels<float>& table);
void putSimdErrors(NeuronKernels<BFloat16>& table);

}  // namespace nl::snn::kernel
