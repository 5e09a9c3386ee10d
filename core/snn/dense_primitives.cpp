// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/dense_primitives.hpp"

#include <algorithm>

namespace nl::snn::onednn {

namespace {

using Tag = dnnl::memory::format_tag;
using MatrixProduct = dnnl::matmul;

/// The widths that blocks have: the full one, and that of the last block where it is narrower.
std::vector<std::size_t> widthsOf(const DenseSizes& sizes) {
    std::vector<std::size_t> out{sizes.width(0)};
    if (sizes.width(sizes.blocks() - 1) != out.front()) out.push_back(sizes.width(sizes.blocks() - 1));
    return out;
}

/// Where oneDNN's small products of bf16 read a factor [inner][columns]: tiles of 32 rows by 64 columns, pairs of rows
/// next to each other.
constexpr std::size_t kTileRows = 32, kTileColumns = 64;

std::uint32_t pairOf(float low, float high) {
    return std::uint32_t{BFloat16(low).bits} | std::uint32_t{BFloat16(high).bits} << 16U;
}

/// A whole tile; `weights` is its corner, one of the strides is 1.
void packTile(const float* weights, std::size_t rowStride, std::size_t columnStride, std::uint32_t* out) {
    if (columnStride == 1) {
        for (std::size_t pair = 0; pair < kTileRows / 2; ++pair, out += kTileColumns) {
            const float *const low = weights + 2 * pair * rowStride, *const high = low + rowStride;
            for (std::size_t c = 0; c < kTileColumns; ++c) out[c] = pairOf(low[c], high[c]);
        }
        return;
    }
    for (std::size_t c = 0; c < kTileColumns; ++c, weights += columnStride)
        for (std::size_t pair = 0; pair < kTileRows / 2; ++pair)
            out[pair * kTileColumns + c] = pairOf(weights[2 * pair], weights[2 * pair + 1]);
}

/// The rest at the edges is zero.
void packEdge(const float* weights, std::size_t rows, std::size_t columns, std::size_t rowStride,
              std::size_t columnStride, std::uint32_t* out) {
    const auto at = [&](std::size_t row, std::size_t column) {
        return row < rows && column < columns ? weights[row * rowStride + column * columnStride] : 0.0F;
    };
    for (std::size_t pair = 0; pair < kTileRows / 2; ++pair)
        for (std::size_t c = 0; c < kTileColumns; ++c)
            out[pair * kTileColumns + c] = pairOf(at(2 * pair, c), at(2 * pair + 1, c));
}

void packTiles(const float* weights, std::size_t inner, std::size_t columns, std::size_t rowStride,
               std::size_t columnStride, std::uint32_t* out) {
    for (std::size_t c = 0; c < columns; c += kTileColumns)
        for (std::size_t r = 0; r < inner; r += kTileRows, out += kTileRows / 2 * kTileColumns) {
            const float* const corner = weights + r * rowStride + c * columnStride;
            if (inner - r >= kTileRows && columns - c >= kTileColumns)
                packTile(corner, rowStride, columnStride, out);
            else
                packEdge(corner, inner - r, columns - c, rowStride, columnStride, out);
        }
}

}  // namespace

DenseProduct::DenseProduct(const dnnl::engine& engine, const DenseSizes& sizes, DataType type, Factor factor)
    : sizes_(sizes), factor_(factor), weights_(sizes.blocks()) {
    const auto rows = dimension(sizes.rows), inner = dimension(sizes.inner);
    const std::vector<std::size_t> widths = widthsOf(sizes);
    for (std::size_t w = 0; w < widths.size(); ++w) {
        const auto width = dimension(widths[w]);
        Width& made = widths_[w];
        made.x = Descriptor({rows, inner}, type, Tag::ab);
        made.bias = Descriptor({1, width}, DataType::f32, Tag::ab);
        made.result = Descriptor({rows, width}, type, Tag::ab);
        const MatrixProduct::desc what(made.x, Descriptor({inner, width}, type, Tag::any), made.bias, made.result);
        const MatrixProduct::primitive_desc descriptor(what, callerScratch(), engine);
        made.product = Product(descriptor, MatrixProduct(descriptor));
        const Dims strides = factor == Factor::plain ? Dims{dimension(sizes.columns), 1} : Dims{1, inner};
        made.order = Reorder(engine, Descriptor({inner, width}, DataType::f32, strides), descriptor.weights_desc());
        made.tiled = type == DataType::bf16 &&
                     descriptor.weights_desc() == Descriptor({inner, width}, DataType::bf16, Tag::BA16a64b2a);
    }
}

void DenseProduct::setWeights(const dnnl::engine& engine, std::size_t block, const float* weights) {
    const Reorder& order = widthOf(block).order;
    if (!weights_[block]) weights_[block] = dnnl::memory(order.to(), engine);
    const bool plain = factor_ == Factor::plain;
    const float* const from = weights + block * sizes_.block * (plain ? 1 : sizes_.inner);
    if (!widthOf(block).tiled) return order.run(engine, from, weights_[block]);
    // oneDNN's reorder from float to this layout took 2.8 % of a step of VGG-5 (8.7 of 308 ms, one thread).
    packTiles(from, sizes_.inner, columns(block), plain ? sizes_.columns : 1, plain ? 1 : sizes_.inner,
              static_cast<std::uint32_t*>(weights_[block].get_data_handle()));
}

void DenseProduct::run(const dnnl::engine& engine, std::size_t block, const void* x, const float* bias, void* result,
                       void* scratch) const {
    const Width& width = widthOf(block);
    execute(engine, width.product,
            {{DNNL_ARG_SRC, &width.x, x}, {DNNL_ARG_BIAS, &width.bias, bias}, {DNNL_ARG_DST, &width.result, result}},
            DNNL_ARG_WEIGHTS, &weights_[block], scratch);
}

std::size_t DenseProduct::weightBytes() const {
    std::size_t out = 0;
    for (std::size_t block = 0; block < blocks(); ++block) out += widthOf(block).order.to().get_size();
    return out;
}

std::size_t DenseProduct::scratchBytes() const {
    return std::max(widths_[0].product.scratchBytes(), widths_[1].product.scratchBytes());
}

GradientProduct::GradientProduct(const dnnl::engine& engine, const DenseSizes& sizes, DataType type, bool adding)
    : sizes_(sizes) {
    const auto rows = dimension(sizes.rows), inner = dimension(sizes.inner);
    const std::vector<std::size_t> widths = widthsOf(sizes);
    for (std::size_t w = 0; w < widths.size(); ++w) {
        const auto width = dimension(widths[w]);
        Width& made = widths_[w];
        made.error = Descriptor({inner, rows}, type, Tag::ba);
        made.x = Descriptor({rows, width}, type, Tag::ab);
        made.gradient = Descriptor({inner, width}, DataType::f32, Dims{dimension(sizes.columns), 1});
        const MatrixProduct::desc what(made.error, made.x, made.gradient);
        const MatrixProduct::primitive_desc descriptor(what, callerScratch(), engine);
        made.product = Product(descriptor, MatrixProduct(descriptor));
        if (!adding) continue;
        dnnl::primitive_attr attributes = callerScratch();
        dnnl::post_ops after;
        after.append_sum(1.0F);
        attributes.set_post_ops(after);
        const MatrixProduct::primitive_desc second(what, attributes, engine);
        made.adding = Product(second, MatrixProduct(second));
    }
}

void GradientProduct::run(const dnnl::engine& engine, std::size_t block, const void* error, const void* x, bool add,
                          float* gradient, void* scratch) const {
    const Width& width = widths_[columns(block) == sizes_.block ? 0 : 1];
    execute(engine, add ? width.adding : width.product,
            {{DNNL_ARG_SRC, &width.error, error},
             {DNNL_ARG_WEIGHTS, &width.x, x},
             {DNNL_ARG_DST, &width.gradient, gradient}},
            0, nullptr, scratch);
}

std::size_t GradientProduct::scratchBytes() const {
    std::size_t out = 0;
    for (const Width& width : widths_) out = std::max({out, width.product.scratchBytes(), width.adding.scratchBytes()});
    return out;
}

}  // namespace nl::snn::onednn
