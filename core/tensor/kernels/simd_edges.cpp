// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse-row kernels with Highway, for head widths that a vector of at least 16 bytes divides; others go to the plain
// twin. A row of the other matrix is a random read: it is prefetched some entries ahead, which is most of what there is
// to gain.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/tensor/kernels/simd_edges.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <hwy/cache_control.h>
#include <hwy/contrib/math/math-inl.h>
#include <limits>
#include "core/tensor/kernels/simd.hpp"
#include "core/tensor/kernels/simd_loops-inl.hpp"
// clang-format on

#if !NL_EMULATED_VECTORS
HWY_BEFORE_NAMESPACE();
namespace nl::tensor::HWY_NAMESPACE {
namespace {

inline constexpr std::size_t kAhead = 8;  // entries between a prefetch and its use
inline constexpr std::size_t kLineBytes = 64;

template <class T>
HWY_INLINE void prefetchRow(const T* row, std::size_t columns) {
    const char* bytes = reinterpret_cast<const char*>(row);
    for (std::size_t at = 0; at < columns * sizeof(T); at += kLineBytes) hwy::Prefetch(bytes + at);
}

/// Sums over the 128-bit blocks of a vector, lane by lane.
template <class D>
HWY_INLINE auto sumBlocks(D d, Vector<D> v) {
    if constexpr (hn::MaxLanes(D()) * sizeof(hn::TFromD<D>) > 16) {
        const hn::Half<D> half;
        return sumBlocks(half, hn::Add(hn::UpperHalf(half, v), hn::LowerHalf(half, v)));
    } else {
        (void)d;
        return v;
    }
}

/// The sums of four float vectors as the four lanes of one.
template <class D>
HWY_INLINE auto sumsOfFour(D d, Vector<D> a, Vector<D> b, Vector<D> c, Vector<D> e) {
    const hn::Repartition<double, D> pairs;
    const auto ab = hn::Add(hn::InterleaveLower(d, a, b), hn::InterleaveUpper(d, a, b));
    const auto ce = hn::Add(hn::InterleaveLower(d, c, e), hn::InterleaveUpper(d, c, e));
    const auto low = hn::InterleaveLower(pairs, hn::BitCast(pairs, ab), hn::BitCast(pairs, ce));
    const auto high = hn::InterleaveUpper(pairs, hn::BitCast(pairs, ab), hn::BitCast(pairs, ce));
    return sumBlocks(d, hn::Add(hn::BitCast(d, low), hn::BitCast(d, high)));
}

template <class D, class T = hn::TFromD<D> >
HWY_INLINE Vector<D> headProduct(D d, const T* x, const T* y, std::size_t width) {
    auto sum = hn::Mul(hn::LoadU(d, x), hn::LoadU(d, y));
    for (std::size_t j = hn::Lanes(d); j < width; j += hn::Lanes(d))
        sum = hn::MulAdd(hn::LoadU(d, x + j), hn::LoadU(d, y + j), sum);
    return sum;
}

template <class D, class T = hn::TFromD<D> >
HWY_INLINE void entryDots(D d, const T* x, const T* y, HeadShape shape, std::size_t width, T factor, const T* bias,
                          T* out) {
    std::size_t head = 0;
    if constexpr (sizeof(T) == 4) {
        const hn::CappedTag<T, 4> four;
        for (; head + 4 <= shape.heads; head += 4) {
            const T *left = x + head * width, *right = y + head * width;
            const auto dots =
                sumsOfFour(d, headProduct(d, left, right, width), headProduct(d, left + width, right + width, width),
                           headProduct(d, left + 2 * width, right + 2 * width, width),
                           headProduct(d, left + 3 * width, right + 3 * width, width));
            const auto added = bias != nullptr ? hn::LoadU(four, bias + head) : hn::Zero(four);
            hn::StoreU(hn::MulAdd(dots, hn::Set(four, factor), added), four, out + head);
        }
    }
    for (; head < shape.heads; ++head) {
        const T dot = sumOf(d, headProduct(d, x + head * width, y + head * width, width));
        out[head] = dot * factor + (bias != nullptr ? bias[head] : T(0));
    }
}

template <class T>
void edgeDots(const T* x, const T* y, HeadShape shape, EdgeSpan rows, T factor, const T* bias, T* out) {
    const std::size_t width = shape.width();
    const bool done = withLanes<T>(width, [=](auto d) HWY_ATTR {
        const std::size_t last = rows.offset[rows.end];
        for (std::size_t r = rows.begin; r < rows.end; ++r) {
            for (std::size_t slot = rows.offset[r]; slot < rows.offset[r + 1]; ++slot) {
                if (slot + kAhead < last) prefetchRow(y + rows.source[slot + kAhead] * shape.columns, shape.columns);
                entryDots(d, x + r * shape.columns, y + rows.source[slot] * shape.columns, shape, width, factor,
                          bias != nullptr ? bias + slot * shape.heads : nullptr, out + slot * shape.heads);
            }
        }
    });
    if (!done) kernel::scalarKernels<T>().edgeDots(x, y, shape, rows, factor, bias, out);
}

/// kVectors vectors of columns of one row of the result, summed over the row's slots; head[v] = the head of vector v.
template <std::size_t kVectors, bool kWeighted, bool kPrefetch, class D, class T = hn::TFromD<D> >
HWY_INLINE void rowSums(D d, const T* weight, const std::size_t* head, const T* y, HeadShape shape,
                        const EdgeSpan& rows, std::size_t r, std::size_t last, T factor, Sink<T> out) {
    constexpr std::size_t kN = hn::MaxLanes(D());
    Vector<D> sum[kVectors];
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) sum[v] = hn::Zero(d);
    for (std::size_t slot = rows.offset[r]; slot < rows.offset[r + 1]; ++slot) {
        if (kPrefetch && slot + kAhead < last)
            prefetchRow(y + rows.source[slot + kAhead] * shape.columns, shape.columns);
        const T* from = y + rows.source[slot] * shape.columns;
        const std::size_t entry = rows.entry != nullptr ? rows.entry[slot] : slot;
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) {
            const auto value = hn::LoadU(d, from + v * kN);
            if constexpr (kWeighted)
                sum[v] = hn::MulAdd(hn::Set(d, weight[entry * shape.heads + head[v]]), value, sum[v]);
            else
                sum[v] = hn::Add(sum[v], value);
        }
    }
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) storeTo(d, hn::Mul(sum[v], hn::Set(d, factor)), out, v * kN);
}

template <bool kWeighted, class D, class T = hn::TFromD<D> >
HWY_INLINE void edgeSumsWith(D d, const T* weight, const T* y, HeadShape shape, const EdgeSpan& rows, T factor,
                             Sink<T> out) {
    constexpr std::size_t kGroup = HWY_TARGET == HWY_SSE4 ? 4 : 8, kN = hn::MaxLanes(D());
    const std::size_t vectors = shape.columns / kN, perHead = shape.width() / kN;
    const std::size_t last = rows.offset[rows.end];
    std::size_t first = 0;
    const auto pass = [&](auto group) HWY_ATTR {
        constexpr std::size_t kVectors = decltype(group)::value;
        std::size_t head[kVectors];
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) head[v] = (first + v) / perHead;
        for (std::size_t r = rows.begin; r < rows.end; ++r) {
            const Sink<T> to = out.from(r * shape.columns + first * kN);
            if (first == 0)
                rowSums<kVectors, kWeighted, true>(d, weight, head, y, shape, rows, r, last, factor, to);
            else
                rowSums<kVectors, kWeighted, false>(d, weight, head, y + first * kN, shape, rows, r, last, factor, to);
        }
        first += kVectors;
    };
    while (first + kGroup <= vectors) pass(std::integral_constant<std::size_t, kGroup>());
    if (kGroup > 4 && first + 4 <= vectors) pass(std::integral_constant<std::size_t, 4>());
    if (first + 2 <= vectors) pass(std::integral_constant<std::size_t, 2>());
    if (first < vectors) pass(std::integral_constant<std::size_t, 1>());
}

template <class T>
void edgeSums(const T* weight, const T* y, HeadShape shape, EdgeSpan rows, T factor, Sink<T> out) {
    const bool done = withLanes<T>(shape.width(), [=](auto d) HWY_ATTR {
        if (weight != nullptr)
            edgeSumsWith<true>(d, weight, y, shape, rows, factor, out);
        else
            edgeSumsWith<false>(d, weight, y, shape, rows, factor, out);
    });
    if (!done) kernel::scalarKernels<T>().edgeSums(weight, y, shape, rows, factor, out);
}

/// Subtracts from every score the most of its row and head.
template <class T>
HWY_INLINE void subtractMost(EdgeSpan rows, std::size_t heads, T* scores) {
    const hn::CappedTag<T, 4> d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        T *begin = scores + rows.offset[r] * heads, *end = scores + rows.offset[r + 1] * heads;
        std::size_t head = 0;
        for (; head + lanes <= heads; head += lanes) {
            auto most = hn::Set(d, -std::numeric_limits<T>::infinity());
            for (const T* at = begin + head; at < end; at += heads) most = hn::Max(most, hn::LoadU(d, at));
            for (T* at = begin + head; at < end; at += heads) hn::StoreU(hn::Sub(hn::LoadU(d, at), most), d, at);
        }
        for (; head < heads; ++head) {
            T most = -std::numeric_limits<T>::infinity();
            for (const T* at = begin + head; at < end; at += heads) most = *at > most ? *at : most;
            for (T* at = begin + head; at < end; at += heads) *at -= most;
        }
    }
}

/// Divides every score by the sum over its row and head.
template <class T>
HWY_INLINE void divideBySum(EdgeSpan rows, std::size_t heads, T* scores) {
    const hn::CappedTag<T, 4> d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        T *begin = scores + rows.offset[r] * heads, *end = scores + rows.offset[r + 1] * heads;
        std::size_t head = 0;
        for (; head + lanes <= heads; head += lanes) {
            auto sum = hn::Zero(d);
            for (const T* at = begin + head; at < end; at += heads) sum = hn::Add(sum, hn::LoadU(d, at));
            const auto inverse = hn::Div(hn::Set(d, T(1)), sum);
            for (T* at = begin + head; at < end; at += heads) hn::StoreU(hn::Mul(hn::LoadU(d, at), inverse), d, at);
        }
        for (; head < heads; ++head) {
            T sum = 0;
            for (const T* at = begin + head; at < end; at += heads) sum += *at;
            for (T* at = begin + head; at < end; at += heads) *at /= sum;
        }
    }
}

/// The exponential runs over all rows of the span at once: a row of some entries would not fill a vector.
template <class T>
void rowSoftmax(EdgeSpan rows, std::size_t heads, T* scores) {
    subtractMost(rows, heads, scores);
    T* first = scores + rows.offset[rows.begin] * heads;
    const std::size_t count = (rows.offset[rows.end] - rows.offset[rows.begin]) * heads;
    map(first, count, Sink<T>{first, false}, [](auto d, auto x) HWY_ATTR { return hn::Exp(d, x); });
    divideBySum(rows, heads, scores);
}

template <class T>
void rowSoftmaxBackward(EdgeSpan rows, std::size_t heads, const T* attention, T* gradient) {
    const hn::CappedTag<T, 4> d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        const std::size_t begin = rows.offset[r] * heads, end = rows.offset[r + 1] * heads;
        std::size_t head = 0;
        for (; head + lanes <= heads; head += lanes) {
            auto mean = hn::Zero(d);
            for (std::size_t at = begin + head; at < end; at += heads)
                mean = hn::MulAdd(hn::LoadU(d, attention + at), hn::LoadU(d, gradient + at), mean);
            for (std::size_t at = begin + head; at < end; at += heads)
                hn::StoreU(hn::Mul(hn::LoadU(d, attention + at), hn::Sub(hn::LoadU(d, gradient + at), mean)), d,
                           gradient + at);
        }
        for (; head < heads; ++head) {
            T mean = 0;
            for (std::size_t at = begin + head; at < end; at += heads) mean += attention[at] * gradient[at];
            for (std::size_t at = begin + head; at < end; at += heads)
                gradient[at] = attention[at] * (gradient[at] - mean);
        }
    }
}

template <class T>
void put(Kernels<T>& table) {
    table.edgeDots = edgeDots<T>;
    table.edgeSums = edgeSums<T>;
    table.rowSoftmax = rowSoftmax<T>;
    table.rowSoftmaxBackward = rowSoftmaxBackward<T>;
}

}  // namespace
}  // namespace nl::tensor::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

NL_SIMD_TABLE(putSimdEdges)
