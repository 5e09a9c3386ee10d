// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/synapses.hpp"

#include <type_traits>

#include <fmt/format.h>

#include "core/snn/synapses_onednn.hpp"
#include "core/snn/synapses_reference.hpp"

namespace nl::snn {

namespace {

/// What would make the sizes of the output meaningless.
Result<void> check(const SynapseShape& shape, std::size_t images) {
    const auto refuse = [](const char* what, std::string found) -> Result<void> {
        Error error = makeError("snn-kernel", fmt::format("a layer of synapses has {}", what));
        error.found = std::move(found);
        return fail(std::move(error));
    };
    if (images == 0) return refuse("no images", "0");
    for (const std::size_t size :
         {shape.height, shape.width, shape.inputs, shape.outputs, shape.kernelHeight, shape.kernelWidth, shape.stride})
        if (size == 0)
            return refuse("a size of zero", fmt::format("{} x {} x {} to {}, kernel {} x {}, stride {}", shape.height,
                                                        shape.width, shape.inputs, shape.outputs, shape.kernelHeight,
                                                        shape.kernelWidth, shape.stride));
    if (shape.kernelHeight > shape.height + 2 * shape.padding || shape.kernelWidth > shape.width + 2 * shape.padding)
        return refuse("a kernel larger than its padded picture",
                      fmt::format("kernel {} x {}, picture {} x {}, padding {}", shape.kernelHeight, shape.kernelWidth,
                                  shape.height, shape.width, shape.padding));
    if (shape.padding >= shape.kernelHeight || shape.padding >= shape.kernelWidth)
        return refuse("padding as wide as its kernel",
                      fmt::format("kernel {} x {}, padding {}", shape.kernelHeight, shape.kernelWidth, shape.padding));
    return {};
}

}  // namespace

template <class A>
Result<std::unique_ptr<Synapses<A>>> makeSynapses(const SynapseShape& shape, std::size_t images,
                                                  const SynapseOptions& options) {
    NL_CHECK(check(shape, images));
    if constexpr (std::is_same_v<A, double>)
        return makeReference(shape);
    else
        return onednn::makeProducts<A>(shape, images, options, onednn::multipliesBFloat16());
}
template Result<std::unique_ptr<Synapses<double>>> makeSynapses(const SynapseShape&, std::size_t,
                                                                const SynapseOptions&);
template Result<std::unique_ptr<Synapses<float>>> makeSynapses(const SynapseShape&, std::size_t, const SynapseOptions&);
template Result<std::unique_ptr<Synapses<BFloat16>>> makeSynapses(const SynapseShape&, std::size_t,
                                                                  const SynapseOptions&);

bool hasFastBFloat16() { return onednn::multipliesBFloat16(); }

}  // namespace nl::snn
