// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds the neurons, with Highway: the error of a term, sums of channels, bytes to activations, traces.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/kernels/neuron_simd_errors.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
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

struct NoInput {};

/// What inputError works with: pointers at element 0 of step 0, rows of the map, the unit of the counts in `input`.
template <class A>
struct ErrorPlan {
    std::size_t steps = 1, channels = 1, stride = 0;  ///< stride of all arrays but those of a constant term
    bool constant = false;
    const A* error = nullptr;
    const std::uint8_t* spikes = nullptr;
    A* dx = nullptr;
    PostScaling<A> scaling;
    const float *gradient = nullptr, *input = nullptr, *offset = nullptr;
    float* factors = nullptr;  ///< [kBlock], added to
};

/// body(part, at, channel, n) for the blocks of elements [at, end); `at` of channel 0.
template <class F>
HWY_INLINE void forBlocks(std::size_t at, std::size_t end, std::size_t channels, F body) {
    const std::size_t advance = kBlock % channels;
    std::size_t channel = 0;
    for (; at + kBlock <= end; at += kBlock) {
        body(std::false_type(), at, channel, kBlock);
        channel = nextChannel(channel, advance, channels);
    }
    if (at < end) body(std::true_type(), at, channel, end - at);
}

/// dx = gradient[c] * dI + input[c] * x + constant[c], step by step: a pass over memory and nothing else. X: NoInput,
/// std::uint8_t or A.
template <class A, class X>
void mapErrors(const ErrorPlan<A>& plan, const X* x, std::size_t begin, std::size_t end) {
    for (std::size_t t = 0; t < plan.steps; ++t) {
        const A* error = plan.error + t * plan.stride;
        A* dx = plan.dx + t * plan.stride;
        const X* input = x != nullptr ? x + t * plan.stride : nullptr;
        const float *gradientRow = plan.gradient, *inputRow = plan.input, *offsetRow = plan.offset;
        forBlocks(begin, end, plan.channels,
                  [=](auto part, std::size_t at, std::size_t channel, std::size_t n) HWY_ATTR {
                      constexpr bool kPart = decltype(part)::value;
                      Floats out[kVectors];
                      NL_UNROLL
                      for (std::size_t v = 0; v < kVectors; ++v) {
                          auto value = hn::LoadU(Lanes(), offsetRow + channel + v * kLanes);
                          if constexpr (!std::is_same_v<X, NoInput>)
                              value = hn::MulAdd(hn::LoadU(Lanes(), inputRow + channel + v * kLanes),
                                                 load<kPart>(input + at, v, n), value);
                          value = hn::MulAdd(hn::LoadU(Lanes(), gradientRow + channel + v * kLanes),
                                             load<kPart>(error + at, v, n), value);
                          out[v] = rounded<A>(value);
                      }
                      store<kPart>(out, dx + at, n);
                  });
    }
}

/// Where a result goes: written at every step, or, of a constant term, summed over them and written at the last.
template <bool kConstant, bool kPart, class A>
HWY_INLINE void put(const ErrorPlan<A>& plan, A* to, std::size_t t, std::size_t at, std::size_t n,
                    const Floats (&value)[kVectors], Floats (&sum)[kVectors]) {
    if (to == nullptr) return;
    Floats out[kVectors];
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) {
        if constexpr (kConstant) sum[v] = hn::Add(sum[v], value[v]);
        out[v] = rounded<A>(kConstant ? sum[v] : value[v]);
    }
    if (!kConstant)
        store<kPart>(out, to + t * plan.stride + at, n);
    else if (t + 1 == plan.steps)
        store<kPart>(out, to + at, n);
}

/// The first n lanes of a block of factors are added up in plan.factors.
template <bool kPart, class A>
HWY_INLINE void addFactors(const ErrorPlan<A>& plan, const Floats (&factor)[kVectors], std::size_t n) {
    if (plan.scaling.factorSum == nullptr) return;
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) {
        HWY_ALIGN float lanes[kLanes];
        hn::Store(factor[v], Lanes(), lanes);
        addTo(plan.factors + v * kLanes, load<kPart>(lanes, 0, kPart ? partOf(n, v) : kLanes));
    }
}

/// All steps of a block, with the traces of its neurons; spikes may be null: no scaling then.
template <bool kConstant, bool kPart, class A, class X>
HWY_INLINE void scaleBlock(const ErrorPlan<A>& plan, const X* x, std::size_t at, std::size_t channel, std::size_t n) {
    const Lanes d;
    const PostScaling<A>& s = plan.scaling;
    const auto offset = hn::Set(d, s.offset), ownSpike = hn::Set(d, s.ownSpike), ownPast = hn::Set(d, s.ownPast),
               coincidence = hn::Set(d, s.coincidence), decay = hn::Set(d, s.traceDecay);
    Floats trace[kVectors], sums[4][kVectors];
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v)
        trace[v] = sums[0][v] = sums[1][v] = sums[2][v] = sums[3][v] = hn::Zero(d);
    for (std::size_t t = 0; t < plan.steps; ++t) {
        const std::size_t from = t * plan.stride + at;
        Floats value[kVectors], factor[kVectors], first[kVectors], second[kVectors];
        prefetchBlock(plan.error + from);
        if constexpr (!std::is_same_v<X, NoInput>) prefetchBlock(x + (kConstant ? at : from));
        if (plan.spikes != nullptr) prefetchBlock(plan.spikes + from);
        if (!kConstant && s.first != nullptr) prefetchBlock(s.first + from);
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) {
            value[v] = hn::LoadU(d, plan.offset + channel + v * kLanes);
            if constexpr (!std::is_same_v<X, NoInput>)
                value[v] = hn::MulAdd(hn::LoadU(d, plan.input + channel + v * kLanes),
                                      load<kPart>(x + (kConstant ? at : from), v, n), value[v]);
            value[v] = hn::MulAdd(hn::LoadU(d, plan.gradient + channel + v * kLanes),
                                  load<kPart>(plan.error + from, v, n), value[v]);
        }
        if (plan.spikes != nullptr) {
            NL_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v) {
                const auto spike = load<kPart>(plan.spikes + from, v, n);
                const auto present = hn::MulAdd(ownSpike, spike, offset);
                factor[v] = hn::Max(hn::NegMulAdd(ownPast, trace[v], present), hn::Zero(d));
                trace[v] = hn::MulAdd(decay, trace[v], spike);
                first[v] = hn::Mul(value[v], factor[v]);
                second[v] = hn::Mul(value[v], hn::Mul(coincidence, spike));
            }
            addFactors<kPart>(plan, factor, n);
            put<kConstant, kPart>(plan, s.first, t, at, n, first, sums[1]);
            put<kConstant, kPart>(plan, s.second, t, at, n, second, sums[2]);
            put<kConstant, kPart>(plan, s.trace, t, at, n, trace, sums[3]);
        }
        put<kConstant, kPart>(plan, plan.dx, t, at, n, value, sums[0]);
    }
}

template <bool kConstant, class A, class X>
void scaleErrors(const ErrorPlan<A>& given, const X* x, std::size_t begin, std::size_t end) {
    const ErrorPlan<A> plan = given;  // a copy that stores cannot change
    forBlocks(begin, end, plan.channels, [&](auto part, std::size_t at, std::size_t channel, std::size_t n) HWY_ATTR {
        scaleBlock<kConstant, decltype(part)::value>(plan, x, at, channel, n);
    });
}

/// Without traces a step does not know the other: one after the other, which memory likes better.
template <class A, class X>
void scaleSteps(const ErrorPlan<A>& plan, const X* x, std::size_t begin, std::size_t end) {
    for (std::size_t t = 0; t < plan.steps; ++t) {
        ErrorPlan<A> step = plan;
        const auto move = [t, &plan](auto* array) { return array != nullptr ? array + t * plan.stride : nullptr; };
        step.steps = 1;
        step.error = move(plan.error);
        step.spikes = move(plan.spikes);
        step.dx = move(plan.dx);
        step.scaling.first = move(plan.scaling.first);
        step.scaling.second = move(plan.scaling.second);
        scaleErrors<false>(step, move(x), begin, end);
    }
}

/// Elements [begin, end) of every step.
template <class A, class X>
void runErrors(const ErrorPlan<A>& plan, const X* x, std::size_t begin, std::size_t end) {
    const bool traced = plan.scaling.trace != nullptr || plan.scaling.ownPast != 0;
    if (plan.constant)
        scaleErrors<true>(plan, x, begin, end);
    else if (plan.spikes != nullptr && traced)
        scaleErrors<false>(plan, x, begin, end);
    else if (plan.spikes != nullptr)
        scaleSteps(plan, x, begin, end);
    else if (plan.dx != nullptr)
        mapErrors(plan, x, begin, end);
}

template <class A>
void inputError(const LayerShape& shape, const CurrentTerm<A>& term, const ErrorMap<A>& map, const A* error,
                const std::uint8_t* spikes, std::size_t begin, std::size_t end, A* dx, const PostScaling<A>& scaling) {
    const bool scaled = scaling.first != nullptr || scaling.second != nullptr || scaling.trace != nullptr ||
                        scaling.factorSum != nullptr;
    const bool mapped = map.gradient != nullptr || map.input != nullptr || map.constant != nullptr;
    if (!scaled && !mapped && !term.constant && dx == error) return;
    const ChannelRows rows(3, shape.channels);
    HWY_ALIGN float factors[kBlock] = {};
    ErrorPlan<A> plan{shape.steps, shape.channels, shape.perStep(), term.constant, error};
    plan.spikes = scaled ? spikes : nullptr;
    plan.dx = dx;
    plan.scaling = scaling;
    plan.gradient = rows.add(0, map.gradient, 1, 1);
    plan.input = rows.add(1, map.input, term.x.real != nullptr ? 1.0F : term.x.unit, 0);
    plan.offset = rows.add(2, map.constant, 1, 0);
    plan.factors = factors;
    for (std::size_t image = begin; image < end; ++image) {
        const std::size_t first = image * shape.perImage(), last = first + shape.perImage();
        if (map.input == nullptr)
            runErrors(plan, static_cast<const NoInput*>(nullptr), first, last);
        else if (term.x.real != nullptr)
            runErrors(plan, term.x.real, first, last);
        else
            runErrors(plan, term.x.counts, first, last);
        if (scaling.factorSum == nullptr) continue;
        for (float& factor : factors) {
            *scaling.factorSum += static_cast<double>(factor);
            factor = 0;
        }
    }
}

template <class A>
void channelSums(const A* x, std::size_t count, std::size_t channels, double* sum, double* squares) {
    constexpr std::size_t kRowsAtOnce = 64;  // that many summands in float, then on in double
    const ChannelRows rows(2, channels);
    float *sumRow = rows.row(0), *squareRow = rows.row(1);
    for (std::size_t row = 0; row < count; row += kRowsAtOnce) {
        const std::size_t end = std::min(count, row + kRowsAtOnce);
        forBlocks(row * channels, end * channels, channels,
                  [=](auto part, std::size_t at, std::size_t channel, std::size_t n) HWY_ATTR {
                      NL_UNROLL
                      for (std::size_t v = 0; v < kVectors; ++v) {
                          const auto value = load<decltype(part)::value>(x + at, v, n);
                          addTo(sumRow + channel + v * kLanes, value);
                          addTo(squareRow + channel + v * kLanes, hn::Mul(value, value));
                      }
                  });
        rows.flush(0, sum);
        rows.flush(1, squares);
    }
}

template <class A>
void expand(const std::uint8_t* counts, std::size_t count, float unit, A* out) {
    forBlocks(0, count, kBlock, [=](auto part, std::size_t at, std::size_t, std::size_t n) HWY_ATTR {
        constexpr bool kPart = decltype(part)::value;
        Floats value[kVectors];
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v)
            value[v] = rounded<A>(hn::Mul(load<kPart>(counts + at, v, n), hn::Set(Lanes(), unit)));
        store<kPart>(value, out + at, n);
    });
}

template <class A>
void advanceTrace(const std::uint8_t* counts, std::size_t count, float unit, float traceDecay, float* trace, A* out,
                  A* product) {
    forBlocks(0, count, kBlock, [=](auto part, std::size_t at, std::size_t, std::size_t n) HWY_ATTR {
        constexpr bool kPart = decltype(part)::value;
        Floats now[kVectors], stored[kVectors], times[kVectors];
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) {
            const auto x = hn::Mul(load<kPart>(counts + at, v, n), hn::Set(Lanes(), unit));
            now[v] = hn::MulAdd(hn::Set(Lanes(), traceDecay), load<kPart>(trace + at, v, n), x);
            stored[v] = rounded<A>(now[v]);
            times[v] = rounded<A>(hn::Mul(now[v], x));
        }
        store<kPart>(now, trace + at, n);
        if (out != nullptr) store<kPart>(stored, out + at, n);
        if (product != nullptr) store<kPart>(times, product + at, n);
    });
}

template <class A>
void put(NeuronKernels<A>& table) {
    table.name = hwy::TargetName(HWY_TARGET);
    table.inputError = inputError<A>;
    table.channelSums = channelSums<A>;
    table.expand = expand<A>;
    table.advanceTrace = advanceTrace<A>;
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
void putSimdErrors(NeuronKernels<float>& table) { HWY_DYNAMIC_DISPATCH(putFloat)(table); }
void putSimdErrors(NeuronKernels<BFloat16>& table) { HWY_DYNAMIC_DISPATCH(putHalf)(table); }
}  // namespace nl::snn::kernel
#endif
