// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/synapses_onednn.hpp"

#include <fmt/format.h>

#include "core/snn/onednn_parts.hpp"

namespace nl::snn::onednn {

bool multipliesBFloat16() {
    // Each instruction set has the bits of those it contains.
    const auto bits = static_cast<unsigned>(dnnl::get_effective_cpu_isa());
    const auto wanted = static_cast<unsigned>(dnnl::cpu_isa::avx512_core_bf16);
    return (bits & wanted) == wanted;
}

template <class A>
Result<std::unique_ptr<Synapses<A>>> makeProducts(const SynapseShape& shape, std::size_t images,
                                                  const SynapseOptions& options, bool nativeBFloat16) {
    try {
        const OneThread guard;  // what a primitive looks like depends on the number of threads it is made for
        return shape.dense() ? makeDense<A>(shape, images, options, nativeBFloat16)
                             : makeConvolution<A>(shape, images, options, nativeBFloat16);
    } catch (const dnnl::error& error) {
        Error out = makeError("snn-kernel", fmt::format("oneDNN makes no product for this layer of synapses: {} ({})",
                                                        error.what(), static_cast<int>(error.status)));
        out.found = fmt::format("{} x {} x {} to {}, kernel {} x {}, stride {}, padding {}", shape.height, shape.width,
                                shape.inputs, shape.outputs, shape.kernelHeight, shape.kernelWidth, shape.stride,
                                shape.padding);
        return fail(std::move(out));
    }
}
template Result<std::unique_ptr<Synapses<float>>> makeProducts(const SynapseShape&, std::size_t, const SynapseOptions&,
                                                               bool);
template Result<std::unique_ptr<Synapses<BFloat16>>> makeProducts(const SynapseShape&, std::size_t,
                                                                  const SynapseOptions&, bool);

}  // namespace nl::snn::onednn
