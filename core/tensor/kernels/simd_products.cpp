// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products with Highway, for tall and narrow matrices: n x k times k x m with k, m of some hundred at most, so
// that the packed factor stays in the second-level cache and needs no blocking of its own.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/tensor/kernels/simd_products.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include "core/tensor/kernels/simd.hpp"
#include "core/tensor/kernels/simd_loops-inl.hpp"
// clang-format on

#if !NL_EMULATED_VECTORS
HWY_BEFORE_NAMESPACE();
namespace nl::tensor::HWY_NAMESPACE {
namespace {

// A tile holds kTileRows x (up to kPanelVectors) accumulators: 24 of AVX-512's 32 registers, 12 of the 16 of AVX2 and
// SSE4.
inline constexpr std::size_t kPanelVectors = HWY_TARGET == HWY_AVX3 ? 4 : 2;
inline constexpr std::size_t kTileRows = 6;
/// Of a^T b: divides the usual widths, which a remainder would slow down; twice as many where the tile is narrow.
template <std::size_t kVectors>
inline constexpr std::size_t kSumTileRows = kPanelVectors == 4 && kVectors <= 2 ? 8 : 4;

template <class T>
inline constexpr std::size_t kLanes = HWY_MAX_BYTES / sizeof(T);

/// Columns are packed in panels of kPanelVectors vectors, the last one as narrow as it can be, padded with zeros.
template <class T>
std::size_t packedSize(std::size_t k, std::size_t m) {
    return k * ((m + kLanes<T> - 1) / kLanes<T> * kLanes<T>);
}

template <class T>
void pack(const T* b, std::size_t k, std::size_t m, bool transposed, T* packed) {
    const std::size_t padded = packedSize<T>(1, m);
    for (std::size_t first = 0; first < padded; first += kPanelVectors * kLanes<T>) {
        const std::size_t width = HWY_MIN(kPanelVectors * kLanes<T>, padded - first);
        for (std::size_t i = 0; i < k; ++i)
            for (std::size_t j = first; j < first + width; ++j)
                *packed++ = j >= m ? T(0) : transposed ? b[j * k + i] : b[i * m + j];
    }
}

/// Stores a row of a tile, of which `columns` are there.
template <std::size_t kVectors, class D, class T = hn::TFromD<D> >
HWY_INLINE void storeRow(D d, const Vector<D>* values, const T* bias, Sink<T> c, std::size_t columns) {
    constexpr std::size_t kN = hn::MaxLanes(D());
    NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) {
        if ((v + 1) * kN <= columns) {
            auto value = values[v];
            if (bias != nullptr) value = hn::Add(value, hn::LoadU(d, bias + v * kN));
            storeTo(d, value, c, v * kN);
        } else if (v * kN < columns) {
            auto value = values[v];
            if (bias != nullptr) value = hn::Add(value, loadPart(d, bias + v * kN, columns - v * kN));
            storePart(d, value, c, v * kN, columns - v * kN);
        }
    }
}

/// kRows rows of c, one panel of kVectors vectors.
template <std::size_t kRows, std::size_t kVectors, class T>
HWY_INLINE void productTile(const T* a, std::size_t k, const T* panel, std::size_t m, std::size_t columns,
                            const T* bias, Sink<T> c) {
    const hn::ScalableTag<T> d;
    Vector<decltype(d)> sum[kRows][kVectors];
    NL_UNROLL
    for (std::size_t r = 0; r < kRows; ++r) NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) sum[r][v] = hn::Zero(d);
    for (std::size_t i = 0; i < k; ++i) {
        Vector<decltype(d)> right[kVectors];
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) right[v] = hn::Load(d, panel + (i * kVectors + v) * kLanes<T>);
        NL_UNROLL
        for (std::size_t r = 0; r < kRows; ++r) {
            const auto left = hn::Set(d, a[r * k + i]);
            NL_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v) sum[r][v] = hn::MulAdd(left, right[v], sum[r][v]);
        }
    }
    NL_UNROLL
    for (std::size_t r = 0; r < kRows; ++r) storeRow<kVectors>(d, sum[r], bias, c.from(r * m), columns);
}

/// All panels over one group of rows, so that the group's part of a is read from the first-level cache again.
template <std::size_t kRows, class T>
HWY_INLINE void productRows(const T* a, std::size_t k, const T* packed, std::size_t m, const T* bias, Sink<T> c) {
    constexpr std::size_t kWidth = kPanelVectors * kLanes<T>;
    std::size_t j = 0;
    for (; j + kWidth <= m; j += kWidth)
        productTile<kRows, kPanelVectors>(a, k, packed + j * k, m, kWidth, bias == nullptr ? bias : bias + j,
                                          c.from(j));
    if (j == m) return;
    const T* panel = packed + j * k;
    const T* rest = bias == nullptr ? bias : bias + j;
    const std::size_t columns = m - j, vectors = (columns + kLanes<T> - 1) / kLanes<T>;
    if (vectors == 1) productTile<kRows, 1>(a, k, panel, m, columns, rest, c.from(j));
    if (vectors == 2) productTile<kRows, 2>(a, k, panel, m, columns, rest, c.from(j));
    if constexpr (kPanelVectors == 4) {
        if (vectors == 3) productTile<kRows, 3>(a, k, panel, m, columns, rest, c.from(j));
        if (vectors == 4) productTile<kRows, 4>(a, k, panel, m, columns, rest, c.from(j));
    }
}

template <class T>
void multiplyPacked(const T* a, std::size_t n, std::size_t k, const T* packed, std::size_t m, const T* bias,
                    Sink<T> c) {
    std::size_t r = 0;
    for (; r + kTileRows <= n; r += kTileRows) productRows<kTileRows>(a + r * k, k, packed, m, bias, c.from(r * m));
    for (; r < n; ++r) productRows<1>(a + r * k, k, packed, m, bias, c.from(r * m));
}

/// c[i .. i + kRows, j .. j + kVectors vectors] += a^T b over n rows; a and b point at columns i and j of theirs.
template <std::size_t kRows, std::size_t kVectors, class T>
HWY_INLINE void sumTile(const T* a, std::size_t aStride, const T* b, std::size_t bStride, std::size_t n, T* c,
                        std::size_t m, std::size_t columns) {
    const hn::ScalableTag<T> d;
    Vector<decltype(d)> sum[kRows][kVectors];
    NL_UNROLL
    for (std::size_t i = 0; i < kRows; ++i) NL_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) sum[i][v] = hn::Zero(d);
    for (std::size_t r = 0; r < n; ++r) {
        Vector<decltype(d)> right[kVectors];
        NL_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v) right[v] = hn::LoadU(d, b + r * bStride + v * kLanes<T>);
        NL_UNROLL
        for (std::size_t i = 0; i < kRows; ++i) {
            const auto left = hn::Set(d, a[r * aStride + i]);
            NL_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v) sum[i][v] = hn::MulAdd(left, right[v], sum[i][v]);
        }
    }
    NL_UNROLL
    for (std::size_t i = 0; i < kRows; ++i)
        storeRow<kVectors>(d, sum[i], static_cast<const T*>(nullptr), Sink<T>{c + i * m, true}, columns);
}

template <std::size_t kVectors, class T>
HWY_INLINE void sumPanel(const T* a, std::size_t k, const T* b, std::size_t bStride, std::size_t n, T* c, std::size_t m,
                         std::size_t columns) {
    std::size_t i = 0;
    constexpr std::size_t kRows = kSumTileRows<kVectors>;
    for (; i + kRows <= k; i += kRows) sumTile<kRows, kVectors>(a + i, k, b, bStride, n, c + i * m, m, columns);
    for (; i < k; ++i) sumTile<1, kVectors>(a + i, k, b, bStride, n, c + i * m, m, columns);
}

template <class T>
void addTransposedProduct(const T* a, const T* b, std::size_t n, std::size_t k, std::size_t m, T* c) {
    constexpr std::size_t kBlock = 64;  // rows of a and b that stay in the first-level cache
    constexpr std::size_t kWidth = kPanelVectors * kLanes<T>;
    HWY_ALIGN T padded[kBlock * kWidth];
    for (std::size_t first = 0; first < n; first += kBlock) {
        const std::size_t rows = HWY_MIN(kBlock, n - first);
        const T *left = a + first * k, *right = b + first * m;
        std::size_t j = 0;
        for (; j + kWidth <= m; j += kWidth) sumPanel<kPanelVectors>(left, k, right + j, m, rows, c + j, m, kWidth);
        if (j == m) continue;
        const std::size_t columns = m - j, vectors = (columns + kLanes<T> - 1) / kLanes<T>;
        const std::size_t width = vectors * kLanes<T>;
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t v = 0; v < width; ++v) padded[r * width + v] = v < columns ? right[r * m + j + v] : T(0);
        if (vectors == 1) sumPanel<1>(left, k, padded, width, rows, c + j, m, columns);
        if (vectors == 2) sumPanel<2>(left, k, padded, width, rows, c + j, m, columns);
        if constexpr (kPanelVectors == 4) {
            if (vectors == 3) sumPanel<3>(left, k, padded, width, rows, c + j, m, columns);
            if (vectors == 4) sumPanel<4>(left, k, padded, width, rows, c + j, m, columns);
        }
    }
}

template <class T>
void put(Kernels<T>& table) {
    table.packedSize = packedSize<T>;
    table.pack = pack<T>;
    table.multiplyPacked = multiplyPacked<T>;
    table.addTransposedProduct = addTransposedProduct<T>;
}

}  // namespace
}  // namespace nl::tensor::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

NL_SIMD_TABLE(putSimdProducts)
