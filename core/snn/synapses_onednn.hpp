// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

#include "core/snn/synapses.hpp"

/// The products of float and BFloat16 by oneDNN, without its headers. For core/snn and its tests only.
namespace nl::snn::onednn {

/// Whether oneDNN may use the processor's bf16 products: the processor has them, and DNNL_MAX_CPU_ISA allows it.
[[nodiscard]] bool multipliesBFloat16();

/// `nativeBFloat16` false: BFloat16 is widened to float piece by piece. Errors: snn-kernel.
template <class A>
[[nodiscard]] Result<std::unique_ptr<Synapses<A>>> makeProducts(const SynapseShape& shape, std::size_t images,
                                                                const SynapseOptions& options, bool nativeBFloat16);
extern template Result<std::unique_ptr<Synapses<float>>> makeProducts(const SynapseShape&, std::size_t,
                                                                      const SynapseOptions&, bool);
extern template Result<std::unique_ptr<Synapses<BFloat16>>> makeProducts(const SynapseShape&, std::size_t,
                                                                         const SynapseOptions&, bool);

/// Of makeProducts: throw dnnl::error.
template <class A>
[[nodiscard]] std::unique_ptr<Synapses<A>> makeConvolution(const SynapseShape& shape, std::size_t images,
                                                           const SynapseOptions& options, bool nativeBFloat16);
template <class A>
[[nodiscard]] std::unique_ptr<Synapses<A>> makeDense(const SynapseShape& shape, std::size_t images,
                                                     const SynapseOptions& options, bool nativeBFloat16);

}  // namespace nl::snn::onednn
