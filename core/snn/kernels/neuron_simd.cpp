// SPDX-License-Identifier: GPL-3.0-or-later
// Neurons with Highway: a block of neighbours goes through all steps at once, its membranes in registers. What changes
// from step to step are only the places that are read and written.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/kernels/neuron_simd.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <hwy/contrib/math/math-inl.h>
#include <limits>
#include <numbers>
#include "core/snn/kernels/neuron_tables.hpp"
#include "core/snn/kernels/neuron_blocks-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace nl::snn::kernel::HWY_NAMESPACE {
namespace {

#if NL_EMULATED_VECTORS
void putFloat(NeuronKernels<float>&) {}
void putHalf(NeuronKernels<BFloat16>&) {}
#else

struct NoTerm {};

/// Neighbours of one image, and how to integrate them. Pointers are at the first of them, of step 0.
struct Stretch {
    std::size_t steps = 1, count = 0, channel = 0, channels = 1;
    const void* x[2] = {};
    std::size_t stride[2] = {};                    ///< of x from step to step, 0 where constant
    const float *scale[2] = {}, *shift = nullptr;  ///< rows
    float decay = 0, threshold = 0;
    std::uint8_t* spikes = nullptr;  ///< may be null
    std::size_t spikeStride = 0;
    float* membrane = nullptr;  ///< before the reset; may be null; blocks are written whole
    std::size_t membraneStride = 0;
};

template <Reset kReset, class X0, class X1, bool kPart>
HWY_INLINE void integrateBlock(const Stretch& s, std::size_t i, std::size_t channel, std::size_t n) {
    constexpr bool kTwo = !std::is_same_v<X1, NoTerm>;
    const auto decay = hn::Set(Lanes(), s.decay), threshold = hn::Set(Lanes(), s.threshold);
    Floats after[kVectors], shift[kVectors], scale[2][kVectors];
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) {
        after[v] = hn::Zero(Lanes());
        shift[v] = hn::LoadU(Lanes(), s.shift + channel + v * kLanes);
        scale[0][v] = hn::LoadU(Lanes(), s.scale[0] + channel + v * kLanes);
        if constexpr (kTwo) scale[1][v] = hn::LoadU(Lanes(), s.scale[1] + channel + v * kLanes);
    }
    for (std::size_t t = 0; t < s.steps; ++t) {
        const X0* one = static_cast<const X0*>(s.x[0]) + t * s.stride[0] + i;
        FloatMask fires[kVectors];
        Floats u[kVectors];
        prefetchBlock(one);
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) {
            auto current = hn::MulAdd(scale[0][v], load<kPart>(one, v, n), shift[v]);
            if constexpr (kTwo) {
                const X1* two = static_cast<const X1*>(s.x[1]) + t * s.stride[1] + i;
                current = hn::MulAdd(scale[1][v], load<kPart>(two, v, n), current);
            }
            u[v] = hn::MulAdd(decay, after[v], current);
            fires[v] = hn::Ge(u[v], threshold);
            if constexpr (kReset == Reset::hard)
                after[v] = hn::IfThenZeroElse(fires[v], u[v]);
            else
                after[v] = hn::Sub(u[v], hn::IfThenElseZero(fires[v], threshold));
        }
        if (s.spikes != nullptr) prefetchBlock(s.spikes + t * s.spikeStride + i);
        if (s.spikes != nullptr) storeOnes<kPart>(fires, s.spikes + t * s.spikeStride + i, n);
        if (s.membrane != nullptr) {
            NL_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v)
                hn::StoreU(u[v], Lanes(), s.membrane + t * s.membraneStride + i + v * kLanes);
        }
    }
}

/// Forward and the first half of backward: the same operations, so that backward finds the spikes that forward found.
template <Reset kReset, class X0, class X1>
HWY_NOINLINE void integrate(const Stretch& stretch) {
    const Stretch s = stretch;  // a copy that stores to bytes cannot change
    const std::size_t advance = kBlock % s.channels;
    std::size_t i = 0, channel = s.channel;
    for (; i + kBlock <= s.count; i += kBlock) {
        integrateBlock<kReset, X0, X1, false>(s, i, channel, kBlock);
        channel = nextChannel(channel, advance, s.channels);
    }
    if (i < s.count) integrateBlock<kReset, X0, X1, true>(s, i, channel, s.count - i);
}

using Integrate = void (*)(const Stretch&);

template <Reset kReset, class X0, class A>
Integrate integrateSecond(const Activation<A>& second) {
    if (second.real != nullptr) return integrate<kReset, X0, A>;
    return second.counts != nullptr ? integrate<kReset, X0, std::uint8_t> : integrate<kReset, X0, NoTerm>;
}

template <Reset kReset, class A>
Integrate integrateFirst(const CurrentTerm<A>* terms) {
    return terms[0].x.real != nullptr ? integrateSecond<kReset, A>(terms[1].x)
                                      : integrateSecond<kReset, std::uint8_t>(terms[1].x);
}

/// The current of a layer, ready for stretches of it.
template <class A>
class Layer {
public:
    Layer(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms)
        : terms_(terms), rows_(3, shape.channels) {
        run_ = neuron.reset == Reset::hard ? integrateFirst<Reset::hard>(terms) : integrateFirst<Reset::soft>(terms);
        stretch_.steps = shape.steps;
        stretch_.channels = shape.channels;
        stretch_.decay = static_cast<float>(neuron.decay);
        stretch_.threshold = static_cast<float>(neuron.threshold);
        stretch_.shift = rows_.row(2);
        for (std::size_t k = 0; k < 2; ++k) {
            const Activation<A>& x = terms[k].x;
            if (!x) continue;
            stretch_.stride[k] = terms[k].constant ? 0 : shape.perStep();
            stretch_.scale[k] = rows_.add(k, terms[k].scale, x.real != nullptr ? 1.0F : x.unit, 1);
            rows_.add(2, terms[k].shift, 1, 0);
        }
    }
    /// Integrates `count` neurons from element `at` of a step on; `to`: where spikes and membranes go.
    void integrate(std::size_t at, std::size_t count, Stretch to) const {
        Stretch s = stretch_;
        s.count = count;
        s.channel = at % s.channels;
        for (std::size_t k = 0; k < 2; ++k) {
            const Activation<A>& x = terms_[k].x;
            s.x[k] = x.real != nullptr ? static_cast<const void*>(x.real + at)
                                       : static_cast<const void*>(x.counts != nullptr ? x.counts + at : nullptr);
        }
        s.spikes = to.spikes;
        s.spikeStride = to.spikeStride;
        s.membrane = to.membrane;
        s.membraneStride = to.membraneStride;
        run_(s);
    }

private:
    const CurrentTerm<A>* terms_;
    ChannelRows rows_;
    Stretch stretch_;
    Integrate run_ = nullptr;
};

/// out [width / 2][channels] = sums of the 2 x 2 cells of two rows of bytes [2][width][channels].
void poolRows(const std::uint8_t* rows, std::size_t width, std::size_t channels, std::uint8_t* out) {
    const Bytes d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t x = 0; x < width / 2; ++x) {
        const std::uint8_t *a = rows + 2 * x * channels, *b = a + channels, *c = a + width * channels,
                           *e = c + channels;
        std::uint8_t* to = out + x * channels;
        std::size_t i = 0;
        for (; i + lanes <= channels; i += lanes)
            hn::StoreU(hn::Add(hn::Add(hn::LoadU(d, a + i), hn::LoadU(d, b + i)),
                               hn::Add(hn::LoadU(d, c + i), hn::LoadU(d, e + i))),
                       d, to + i);
        for (; i < channels; ++i) to[i] = static_cast<std::uint8_t>(a[i] + b[i] + c[i] + e[i]);
    }
}

template <bool kPart>
HWY_INLINE void countBlock(const Stretch& s, std::size_t i, std::size_t n, float* channelRow,
                           std::uint32_t* perNeuron) {
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) {
        auto sum = hn::Zero(Lanes());
        for (std::size_t t = 0; t < s.steps; ++t)
            sum = hn::Add(sum, load<kPart>(s.spikes + t * s.spikeStride + i, v, n));
        if (channelRow != nullptr) addTo(channelRow + v * kLanes, sum);
        if (perNeuron == nullptr) continue;
        HWY_ALIGN std::int32_t counts[kLanes];
        hn::Store(hn::ConvertTo(LaneIntegers(), sum), LaneIntegers(), counts);
        for (std::size_t j = 0; j < (kPart ? partOf(n, v) : kLanes); ++j)
            perNeuron[i + v * kLanes + j] += static_cast<std::uint32_t>(counts[j]);
    }
}

/// Adds the spikes of a stretch up over the steps.
void countSpikes(const Stretch& s, float* channelRow, std::uint32_t* perNeuron) {
    const std::size_t advance = kBlock % s.channels;
    std::size_t i = 0, channel = s.channel;
    for (; i + kBlock <= s.count; i += kBlock) {
        countBlock<false>(s, i, kBlock, channelRow != nullptr ? channelRow + channel : nullptr, perNeuron);
        channel = nextChannel(channel, advance, s.channels);
    }
    if (i < s.count)
        countBlock<true>(s, i, s.count - i, channelRow != nullptr ? channelRow + channel : nullptr, perNeuron);
}

/// In pieces whose spikes stay in the cache until they are pooled and counted: two rows of the picture before a pool.
template <class A>
void forward(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms, std::size_t begin,
             std::size_t end, const SpikeSink& out) {
    constexpr std::size_t kPiece = 16 * kBlock;
    const Layer<A> layer(shape, neuron, terms);
    const ChannelRows counts(1, shape.channels);
    float* channelRow = out.perChannel != nullptr ? counts.row(0) : nullptr;
    const bool counting = channelRow != nullptr || out.perNeuron != nullptr;
    std::size_t piece = counting || out.spikes == nullptr ? std::min(kPiece, shape.perImage()) : shape.perImage();
    if (out.pooled != nullptr) piece = 2 * shape.width * shape.channels;
    hwy::AlignedFreeUniquePtr<std::uint8_t[]> scratch;
    if (out.spikes == nullptr) scratch = hwy::AllocateAligned<std::uint8_t>(shape.steps * piece);
    for (std::size_t image = begin; image < end; ++image) {
        for (std::size_t i = 0; i < shape.perImage(); i += piece) {
            const std::size_t at = image * shape.perImage() + i;
            Stretch s;
            s.steps = shape.steps;
            s.channels = shape.channels;
            s.channel = i % shape.channels;
            s.count = std::min(piece, shape.perImage() - i);
            s.spikes = out.spikes != nullptr ? out.spikes + at : scratch.get();
            s.spikeStride = out.spikes != nullptr ? shape.perStep() : piece;
            layer.integrate(at, s.count, s);
            if (counting) countSpikes(s, channelRow, out.perNeuron != nullptr ? out.perNeuron + i : nullptr);
            for (std::size_t t = 0; out.pooled != nullptr && t < shape.steps; ++t)
                poolRows(s.spikes + t * s.spikeStride, shape.width, shape.channels,
                         out.pooled + (t * shape.perStep() + at) / 4);
        }
        if (channelRow != nullptr) counts.flush(0, out.perChannel);
    }
}

/// surrogateDerivative (surrogates.hpp) on vectors, what depends on the parameter alone computed once.
template <Surrogate kSurrogate>
class Slope {
public:
    explicit HWY_INLINE Slope(double a) {
        if constexpr (kSurrogate == Surrogate::rectangular) set(a / 2, 1 / a);
        if constexpr (kSurrogate == Surrogate::triangular) set(1 / a, 1 / a);
        if constexpr (kSurrogate == Surrogate::atan) set(std::numbers::pi / 2 * a, a / 2);
        if constexpr (kSurrogate == Surrogate::fastSigmoid) set(a, 1);
        if constexpr (kSurrogate == Surrogate::gaussian)
            set(-1 / (2 * a * a), std::numbers::inv_sqrtpi / std::numbers::sqrt2 / a);
    }
    HWY_INLINE Floats operator()(Floats x) const {
        const Lanes d;
        const auto unit = hn::Set(d, 1.0F);
        if constexpr (kSurrogate == Surrogate::rectangular) return hn::IfThenElseZero(hn::Lt(hn::Abs(x), one_), two_);
        if constexpr (kSurrogate == Surrogate::triangular)
            return hn::Mul(hn::Max(hn::NegMulAdd(hn::Abs(x), one_, unit), hn::Zero(d)), two_);
        if constexpr (kSurrogate == Surrogate::atan) {
            const auto s = hn::Mul(one_, x);
            return hn::Div(two_, hn::MulAdd(s, s, unit));
        }
        if constexpr (kSurrogate == Surrogate::fastSigmoid) {
            const auto root = hn::MulAdd(hn::Abs(x), one_, unit);
            return hn::Div(unit, hn::Mul(root, root));
        }
        if constexpr (kSurrogate == Surrogate::gaussian) return hn::Mul(hn::Exp(d, hn::Mul(hn::Mul(x, x), one_)), two_);
    }

private:
    HWY_INLINE void set(double one, double two) {
        one_ = hn::Set(Lanes(), static_cast<float>(one));
        two_ = hn::Set(Lanes(), static_cast<float>(two));
    }
    Floats one_, two_;
};

/// Neighbours whose gradients are neighbours too, on the way back. Pointers are at the first of them, of step 0.
template <class A>
struct Return {
    std::size_t steps = 1, count = 0, channel = 0, channels = 1;
    const float* membrane = nullptr;
    std::size_t membraneStride = 0;
    const A *first = nullptr, *second = nullptr;  ///< second may be null
    std::size_t gradientStride = 0;
    float gradientScale = 1;
    A* error = nullptr;
    std::size_t errorStride = 0;
    float* sums = nullptr;  ///< row, added to
    float decay = 0, threshold = 0;
    double parameter = 1;
    /// Row added to: sum of dI * (x - mean), x from step to step; null: not here.
    float* centred = nullptr;
    const float* mean = nullptr;  ///< row
    const A* x = nullptr;
    std::size_t xStride = 0;
    /// du' = 0 * du from here on (hard reset; soft: never), and less (resetSlope * u + resetOffset) * H' * du.
    float noneFrom = 0, resetSlope = 0, resetOffset = 0;
};

template <Surrogate kSurrogate, bool kCentred, bool kPart, class A>
HWY_INLINE void returnBlock(const Return<A>& r, const Slope<kSurrogate>& slope, std::size_t i, std::size_t channel,
                            std::size_t n) {
    const Lanes d;
    const auto decay = hn::Set(d, r.decay), threshold = hn::Set(d, r.threshold), noneFrom = hn::Set(d, r.noneFrom),
               resetSlope = hn::Set(d, r.resetSlope), resetOffset = hn::Set(d, r.resetOffset),
               gradientScale = hn::Set(d, r.gradientScale);
    Floats carried[kVectors], sum[kVectors], centred[kVectors];  // carried: dL/du'
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) carried[v] = sum[v] = centred[v] = hn::Zero(d);
    for (std::size_t t = r.steps; t-- > 0;) {
        const std::size_t from = t * r.gradientStride + i;
        Floats error[kVectors];
        prefetchBlock(r.first + from);
        prefetchBlock(r.error + t * r.errorStride + i);
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) {
            auto given = load<kPart>(r.first + from, v, n);
            if (r.second != nullptr) given = hn::Add(given, load<kPart>(r.second + from, v, n));
            const auto u = load<kPart>(r.membrane + t * r.membraneStride + i, v, n);
            const auto throughReset = hn::Mul(hn::MulAdd(resetSlope, u, resetOffset), carried[v]);
            const auto kept = hn::IfThenZeroElse(hn::Ge(u, noneFrom), carried[v]);
            const auto toSpike = hn::MulSub(given, gradientScale, throughReset);
            const auto du = hn::MulAdd(toSpike, slope(hn::Sub(u, threshold)), kept);
            carried[v] = hn::Mul(decay, du);
            error[v] = rounded<A>(du);
            sum[v] = hn::Add(sum[v], error[v]);
            if constexpr (kCentred) {
                const auto x = load<kPart>(r.x + t * r.xStride + i, v, n);
                const auto mean = hn::LoadU(d, r.mean + channel + v * kLanes);
                centred[v] = hn::MulAdd(error[v], hn::Sub(x, mean), centred[v]);
            }
        }
        store<kPart>(error, r.error + t * r.errorStride + i, n);
    }
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) {
        addTo(r.sums + channel + v * kLanes, sum[v]);
        if constexpr (kCentred) addTo(r.centred + channel + v * kLanes, centred[v]);
    }
}

template <Surrogate kSurrogate, bool kCentred, class A>
HWY_NOINLINE void goBack(const Return<A>& way) {
    const Return<A> r = way;  // a copy that stores cannot change
    const Slope<kSurrogate> slope(r.parameter);
    const std::size_t advance = kBlock % r.channels;
    std::size_t i = 0, channel = r.channel;
    for (; i + kBlock <= r.count; i += kBlock) {
        returnBlock<kSurrogate, kCentred, false>(r, slope, i, channel, kBlock);
        channel = nextChannel(channel, advance, r.channels);
    }
    if (i < r.count) returnBlock<kSurrogate, kCentred, true>(r, slope, i, channel, r.count - i);
}

template <class A>
using GoBack = void (*)(const Return<A>&);

template <bool kCentred, class A>
GoBack<A> goBackWith(Surrogate surrogate) {
    switch (surrogate) {
        case Surrogate::rectangular:
            return goBack<Surrogate::rectangular, kCentred, A>;
        case Surrogate::triangular:
            return goBack<Surrogate::triangular, kCentred, A>;
        case Surrogate::atan:
            return goBack<Surrogate::atan, kCentred, A>;
        case Surrogate::fastSigmoid:
            return goBack<Surrogate::fastSigmoid, kCentred, A>;
        case Surrogate::gaussian:
            return goBack<Surrogate::gaussian, kCentred, A>;
    }
    return nullptr;
}

/// Of the sum of dI * (x - mean): what is the same for all stretches. Pointers are at element 0 of step 0.
template <class A>
struct Centring {
    std::size_t steps = 1, channels = 1, stride = 0, errorStride = 0;  ///< stride of x, 0 where constant
    const A* error = nullptr;
    float unit = 1;
    const float* mean = nullptr;  ///< row
    float* sums = nullptr;        ///< row, added to
};

template <bool kPart, class A, class X>
HWY_INLINE void centredBlock(const Centring<A>& c, const X* x, std::size_t at, std::size_t channel, std::size_t n) {
    const auto unit = hn::Set(Lanes(), c.unit);
    Floats sum[kVectors], mean[kVectors];
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) {
        sum[v] = hn::Zero(Lanes());
        mean[v] = hn::LoadU(Lanes(), c.mean + channel + v * kLanes);
    }
    for (std::size_t t = 0; t < c.steps; ++t) {
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v)
            sum[v] = hn::MulAdd(load<kPart>(c.error + t * c.errorStride + at, v, n),
                                hn::MulSub(load<kPart>(x + t * c.stride + at, v, n), unit, mean[v]), sum[v]);
    }
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) addTo(c.sums + channel + v * kLanes, sum[v]);
}

template <class A, class X>
HWY_NOINLINE void addCentred(const Centring<A>& centring, const X* x, std::size_t at, std::size_t count) {
    const Centring<A> c = centring;
    const std::size_t advance = kBlock % c.channels, end = at + count;
    std::size_t channel = at % c.channels;
    for (; at + kBlock <= end; at += kBlock) {
        centredBlock<false>(c, x, at, channel, kBlock);
        channel = nextChannel(channel, advance, c.channels);
    }
    if (at < end) centredBlock<true>(c, x, at, channel, end - at);
}

/// One call of backward.
template <class A>
class Backward {
public:
    Backward(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms,
             const SpikeGradient<A>& gradient, A* error, const NormSums<A>& sums, std::uint8_t* spikes)
        : shape_(shape),
          terms_(terms),
          gradient_(gradient),
          sums_(sums),
          spikes_(spikes),
          layer_(shape, neuron, terms),
          rows_(kRows, shape.channels),
          goBack_(inOnePass() ? goBackWith<true, A>(neuron.surrogate) : goBackWith<false, A>(neuron.surrogate)) {
        tile_ = std::max<std::size_t>(1, kTile / (shape.steps * kBlock)) * kBlock;
        membrane_ = hwy::AllocateAligned<float>(shape.steps * (tile_ + kBlock));
        const bool hard = neuron.reset == Reset::hard;
        way_.steps = shape.steps;
        way_.channels = shape.channels;
        way_.membraneStride = tile_ + kBlock;
        way_.gradientStride = gradient.pooled ? shape.perStep() / 4 : shape.perStep();
        way_.gradientScale = gradient.pooled ? 0.25F : 1.0F;
        way_.error = error;
        way_.errorStride = shape.perStep();
        way_.decay = static_cast<float>(neuron.decay);
        way_.threshold = static_cast<float>(neuron.threshold);
        way_.parameter = neuron.surrogateParameter;
        way_.noneFrom = hard ? way_.threshold : std::numeric_limits<float>::infinity();
        way_.resetSlope = hard && !neuron.detachReset ? 1.0F : 0.0F;
        way_.resetOffset = hard || neuron.detachReset ? 0.0F : way_.threshold;
        for (std::size_t k = 0; k < 2; ++k) prepareCentring(k, error);
        way_.centred = centring_[0].sums;
        way_.mean = centring_[0].mean;
        way_.xStride = centring_[0].stride;
    }

    void image(std::size_t index) {
        const std::size_t first = index * shape_.perImage();
        for (std::size_t i = 0; i < shape_.perImage(); i += tile_)
            tile(first, i, std::min(tile_, shape_.perImage() - i));
        if (sums_.gradient != nullptr) rows_.flush(kGradientSum, sums_.gradient);
        for (std::size_t k = 0; k < 2; ++k)
            if (centred(k)) rows_.flush(kCentredSum + k, sums_.centred[k]);
    }

private:
    static constexpr std::size_t kTile = 2048;  ///< membranes of all steps that are kept at a time: 8 KiB
    static constexpr std::size_t kGradientSum = 0, kCentredSum = 1, kMean = 3, kRows = 5;

    [[nodiscard]] bool centred(std::size_t k) const { return sums_.centred[k] != nullptr && sums_.mean[k] != nullptr; }

    /// Whether goBack centres the first term, which is nearly always a product's.
    [[nodiscard]] bool inOnePass() const { return centred(0) && terms_[0].x.real != nullptr; }

    void prepareCentring(std::size_t k, const A* error) {
        if (!centred(k)) return;
        Centring<A>& c = centring_[k];
        c.steps = shape_.steps;
        c.channels = shape_.channels;
        c.stride = terms_[k].constant ? 0 : shape_.perStep();
        c.errorStride = shape_.perStep();
        c.error = error;
        c.unit = terms_[k].x.real != nullptr ? 1.0F : terms_[k].x.unit;
        c.mean = rows_.add(kMean + k, sums_.mean[k], 1, 0);
        c.sums = rows_.row(kCentredSum + k);
    }

    /// `count` neurons from element i of the image that begins at element `first` of a step.
    void tile(std::size_t first, std::size_t i, std::size_t count) {
        Stretch to;
        to.spikes = spikes_ != nullptr ? spikes_ + first + i : nullptr;
        to.spikeStride = shape_.perStep();
        to.membrane = membrane_.get();
        to.membraneStride = way_.membraneStride;
        layer_.integrate(first + i, count, to);
        const std::size_t channels = shape_.channels;
        for (std::size_t done = 0; done < count;) {
            const std::size_t pixel = (i + done) / channels, channel = (i + done) % channels;
            std::size_t from = first + i + done, run = count - done;
            if (gradient_.pooled) {  // up to the end of the pixel
                const std::size_t y = pixel / shape_.width, x = pixel % shape_.width;
                from = first / 4 + (y / 2 * (shape_.width / 2) + x / 2) * channels + channel;
                run = std::min(run, channels - channel);
            }
            Return<A> r = way_;
            r.count = run;
            r.channel = channel;
            r.membrane = membrane_.get() + done;
            r.first = gradient_.first + from;
            r.second = gradient_.second != nullptr ? gradient_.second + from : nullptr;
            r.error += first + i + done;
            r.sums = rows_.row(kGradientSum);
            if (inOnePass()) r.x = terms_[0].x.real + first + i + done;
            goBack_(r);
            done += run;
        }
        for (std::size_t k = 0; k < 2; ++k) {
            if (!centred(k) || (k == 0 && inOnePass())) continue;
            const Activation<A>& x = terms_[k].x;
            if (x.real != nullptr)
                addCentred(centring_[k], x.real, first + i, count);
            else
                addCentred(centring_[k], x.counts, first + i, count);
        }
    }

    const LayerShape& shape_;
    const CurrentTerm<A>* terms_;
    const SpikeGradient<A>& gradient_;
    const NormSums<A>& sums_;
    std::uint8_t* spikes_;
    Layer<A> layer_;
    ChannelRows rows_;
    GoBack<A> goBack_;
    std::size_t tile_ = kBlock;
    hwy::AlignedFreeUniquePtr<float[]> membrane_;
    Return<A> way_;
    Centring<A> centring_[2];
};

template <class A>
void backward(const LayerShape& shape, const NeuronParameters& neuron, const CurrentTerm<A>* terms,
              const SpikeGradient<A>& gradient, std::size_t begin, std::size_t end, A* error, const NormSums<A>& sums,
              std::uint8_t* spikes) {
    Backward<A> work(shape, neuron, terms, gradient, error, sums, spikes);
    for (std::size_t image = begin; image < end; ++image) work.image(image);
}

template <class A>
void put(NeuronKernels<A>& table) {
    table.name = hwy::TargetName(HWY_TARGET);
    table.forward = forward<A>;
    table.backward = backward<A>;
}

void putFloat(NeuronKernels<float>& table) { put(table); }
void putHalf(NeuronKernels<BFloat16>& table) { put(table); }
#endif

}  // namespace
}  // namespace nl::snn::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nl::snn::kernel {
HWY_EXPORT(putFloat);
HWY_EXPORT(putHalf);
void putSimdNeurons(NeuronKernels<float>& table) { HWY_DYNAMIC_DISPATCH(putFloat)(table); }
void putSimdNeurons(NeuronKernels<BFloat16>& table) { HWY_DYNAMIC_DISPATCH(putHalf)(table); }
}  // namespace nl::snn::kernel
#endif
