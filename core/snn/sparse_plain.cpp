// SPDX-License-Identifier: GPL-3.0-or-later
// The plain twins of sparse_gather.cpp.
#include "core/snn/sparse_gather.hpp"

namespace nl::snn::gather {

namespace {

void addPlain(const Line& line) {
    for (std::size_t p = 0; p < line.pixels; ++p) {
        float* const sums = line.sums + p * line.width;
        for (std::uint32_t e = line.start[p * line.step]; e < line.start[p * line.step + 1]; ++e)
            for (std::size_t i = 0; i < line.width; ++i) sums[i] += line.weights[line.events[e] * line.width + i];
    }
}

template <class A>
void storePlain(const Result<A>& result) {
    for (std::size_t p = 0; p < result.pixels; ++p)
        for (std::size_t i = 0; i < result.columns; ++i)
            result.out[p * result.stride + i] = static_cast<A>(result.sums[p * result.width + i] * result.unit +
                                                               (result.bias != nullptr ? result.bias[i] : 0.0F));
}

Kernels simdOrPlain() {
    Kernels out{addPlain, storePlain<float>, storePlain<BFloat16>};
    putSimd(out);
    return out;
}

}  // namespace

const Kernels& kernels(tensor::KernelPath path) {
    static const Kernels plain{addPlain, storePlain<float>, storePlain<BFloat16>};
    static const Kernels simd = simdOrPlain();
    return path == tensor::KernelPath::scalar ? plain : simd;
}

}  // namespace nl::snn::gather
