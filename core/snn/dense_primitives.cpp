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
    }
}

void DenseProduct::setWeights(const dnnl::engine& engine, std::size_t block, const float* weights) {
    const Reorder& order = widthOf(block).order;
    if (!weights_[block]) weights_[block] = dnnl::memory(order.to(), engine);
    const std::size_t column = block * sizes_.block;
    order.run(engine, weights + column * (factor_ == Factor::plain ? 1 : sizes_.inner), weights_[block]);
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
