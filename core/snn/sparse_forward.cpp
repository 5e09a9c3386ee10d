// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/sparse_forward.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <type_traits>

#include "core/snn/sparse_gather.hpp"

namespace nl::snn {

namespace {

constexpr std::size_t kRowUnit = 16;  // floats: a vector of AVX-512, so that rows need no remainder

template <class A>
void gatherPlain(const GatherJob& job, A* out) {
    const SynapseShape& shape = *job.shape;
    std::vector<float> sums(job.rowWidth);
    for (std::size_t row = 0; row < shape.outputHeight(); ++row)
        for (std::size_t column = 0; column < shape.outputWidth(); ++column, out += shape.outputs) {
            std::fill(sums.begin(), sums.end(), 0.0F);
            for (std::size_t k = 0; k < shape.kernelHeight; ++k) {
                const GatherJob::Span span = job.span(row, column, k);
                for (const std::uint32_t* event = span.begin; event != span.end; ++event) {
                    const float* weights = job.weights + (span.shift + static_cast<std::ptrdiff_t>(*event));
                    for (std::size_t o = 0; o < shape.outputs; ++o) sums[o] += weights[o];
                }
            }
            for (std::size_t o = 0; o < shape.outputs; ++o)
                out[o] = static_cast<A>(sums[o] * job.unit + (job.bias != nullptr ? job.bias[o] : 0.0F));
        }
}

/// Eight counts at once; bytes from the lowest address on (x86-64 is little-endian).
std::uint64_t word(const std::uint8_t* counts) {
    static_assert(std::endian::native == std::endian::little);
    std::uint64_t out = 0;
    std::memcpy(&out, counts, sizeof(out));
    return out;
}

/// The events of one pixel: places from `place` on, `step` apart.
std::uint32_t* addEvents(const std::uint8_t* counts, std::size_t channels, std::uint32_t place, std::uint32_t step,
                         std::uint32_t* to) {
    const auto add = [&](std::size_t channel) {
        const std::uint32_t at = place + static_cast<std::uint32_t>(channel) * step;
        for (std::uint8_t n = counts[channel]; n > 0; --n) *to++ = at;
    };
    std::size_t channel = 0;
    for (; channel + 8 <= channels; channel += 8)
        for (std::uint64_t eight = word(counts + channel); eight != 0;) {
            const auto byte = static_cast<std::size_t>(std::countr_zero(eight)) / 8;
            add(channel + byte);
            eight &= ~(std::uint64_t{0xFF} << (8 * byte));
        }
    for (; channel < channels; ++channel) add(channel);
    return to;
}

}  // namespace

template <class A>
Gather<A> gatherKernel(tensor::KernelPath path) {
    return path == tensor::KernelPath::scalar ? &gatherPlain<A> : gather::simd<A>();
}
template Gather<float> gatherKernel(tensor::KernelPath);
template Gather<BFloat16> gatherKernel(tensor::KernelPath);

bool SparseForward::takes(const SynapseShape& shape) {
    const std::size_t places = shape.width * shape.inputs * (shape.outputs + kRowUnit);
    return !shape.dense() && shape.padding < shape.kernelWidth && places < std::numeric_limits<std::uint32_t>::max();
}

SparseForward::SparseForward(const SynapseShape& shape, std::size_t images, tensor::KernelPath path)
    : shape_(shape),
      images_(images),
      rowWidth_((shape.outputs + kRowUnit - 1) / kRowUnit * kRowUnit),
      gatherFloat_(gatherKernel<float>(path)),
      gatherHalf_(gatherKernel<BFloat16>(path)) {
    if (gatherFloat_ == nullptr) gatherFloat_ = gatherKernel<float>(tensor::KernelPath::scalar);
    if (gatherHalf_ == nullptr) gatherHalf_ = gatherKernel<BFloat16>(tensor::KernelPath::scalar);
}

std::size_t SparseForward::weightBytes() const {
    return shape_.kernelHeight * shape_.kernelWidth * shape_.inputs * rowWidth_ * sizeof(float);
}

std::size_t SparseForward::scratchBytes() const {
    ScratchLayout layout;
    layout.add((images_ * shape_.height * shape_.width + 1) * sizeof(std::uint32_t));
    layout.add(images_ * shape_.inputSize() * sizeof(std::uint32_t));
    return layout.bytes();
}

void SparseForward::setWeights(ThreadPool& pool, const float* weights) {
    weights_.resize(weightBytes() / sizeof(float));  // zeros behind the last output stay
    constexpr std::size_t kTile = 16;                // a square of lines in the first cache, read and written once
    const std::size_t rows = weights_.size() / rowWidth_;
    parallelFor(pool, rows, kTile, [&](std::size_t begin, std::size_t end) {
        for (std::size_t first = 0; first < shape_.outputs; first += kTile)
            for (std::size_t row = begin; row < end; ++row)
                for (std::size_t o = first; o < std::min(first + kTile, shape_.outputs); ++o)
                    weights_[row * rowWidth_ + o] = weights[o * rows + row];
    });
}

std::size_t SparseForward::spikes(const std::uint8_t* counts, std::size_t count) {
    constexpr std::uint64_t kEven = 0x00FF00FF00FF00FF;
    std::uint64_t sum = 0;
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        const std::uint64_t eight = word(counts + i);
        sum += ((eight & kEven) + ((eight >> 8U) & kEven)) * 0x0001000100010001 >> 48U;
    }
    for (; i < count; ++i) sum += counts[i];
    return sum;
}

template <class A>
void SparseForward::forward(const std::uint8_t* counts, std::size_t images, float unit, const float* bias, A* out,
                            std::byte* scratch) const {
    ScratchLayout layout;
    const std::size_t pixels = shape_.height * shape_.width;
    auto* start = reinterpret_cast<std::uint32_t*>(
        scratch + layout.add((images_ * shape_.height * shape_.width + 1) * sizeof(std::uint32_t)));
    auto* const events =
        reinterpret_cast<std::uint32_t*>(scratch + layout.add(images_ * shape_.inputSize() * sizeof(std::uint32_t)));
    std::uint32_t* end = events;
    const auto step = static_cast<std::uint32_t>(rowWidth_);
    for (std::size_t p = 0; p < images * pixels; ++p) {
        start[p] = static_cast<std::uint32_t>(end - events);
        const auto place = static_cast<std::uint32_t>(p % shape_.width * shape_.inputs * rowWidth_);
        end = addEvents(counts + p * shape_.inputs, shape_.inputs, place, step, end);
    }
    start[images * pixels] = static_cast<std::uint32_t>(end - events);
    for (std::size_t image = 0; image < images; ++image) {
        const GatherJob job{&shape_, rowWidth_, weights_.data(), {start + image * pixels, events}, unit, bias};
        if constexpr (std::is_same_v<A, float>)
            gatherFloat_(job, out + image * shape_.outputSize());
        else
            gatherHalf_(job, out + image * shape_.outputSize());
    }
}
template void SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, float*, std::byte*) const;
template void SparseForward::forward(const std::uint8_t*, std::size_t, float, const float*, BFloat16*,
                                     std::byte*) const;

}  // namespace nl::snn
