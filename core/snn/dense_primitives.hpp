// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix products of a dense layer, cut into blocks of columns. For core/snn/synapses_dense.cpp only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/snn/onednn_parts.hpp"

namespace nl::snn::onednn {

/// Blocks of `block` columns; the last one is as narrow as it must be.
struct DenseSizes {
    std::size_t rows = 0, inner = 0, columns = 0, block = 1;
    [[nodiscard]] std::size_t blocks() const { return (columns + block - 1) / block; }
    [[nodiscard]] std::size_t width(std::size_t index) const {
        return index + 1 < blocks() ? block : columns - index * block;
    }
};

/// result [rows][columns] = x [rows][inner] * factor [inner][columns] + bias, a block of columns at a time.
class DenseProduct {
public:
    /// How the master weights hold the factor: row by row, or column by column.
    enum class Factor : std::uint8_t { plain, transposed };

    DenseProduct() = default;
    /// Throws dnnl::error.
    DenseProduct(const dnnl::engine& engine, const DenseSizes& sizes, DataType type, Factor factor);
    void setWeights(const dnnl::engine& engine, std::size_t block, const float* weights);
    /// In this thread: x [rows][inner], bias [width of the block], result [rows][width of the block].
    void run(const dnnl::engine& engine, std::size_t block, const void* x, const float* bias, void* result,
             void* scratch) const;

    [[nodiscard]] std::size_t blocks() const { return sizes_.blocks(); }
    [[nodiscard]] std::size_t columns(std::size_t block) const { return sizes_.width(block); }
    [[nodiscard]] std::size_t allColumns() const { return sizes_.columns; }
    [[nodiscard]] std::size_t weightBytes() const;
    [[nodiscard]] std::size_t scratchBytes() const;

private:
    /// A product of one width.
    struct Width {
        Product product;
        Descriptor x, bias, result;
        Reorder order;
        bool tiled = false;  ///< the weights lie as packTiles() writes them
    };
    [[nodiscard]] const Width& widthOf(std::size_t block) const {
        return widths_[columns(block) == sizes_.block ? 0 : 1];
    }
    DenseSizes sizes_;
    Factor factor_ = Factor::plain;
    std::array<Width, 2> widths_;
    std::vector<dnnl::memory> weights_;
};

/// gradient [inner][columns] = error [rows][inner] transposed * x [rows][columns], a block of columns at a time.
class GradientProduct {
public:
    GradientProduct() = default;
    /// `adding`: also products that add to what is there. Throws dnnl::error.
    GradientProduct(const dnnl::engine& engine, const DenseSizes& sizes, DataType type, bool adding);
    /// In this thread: x [rows][width of the block], gradient [inner] rows `columns` apart.
    void run(const dnnl::engine& engine, std::size_t block, const void* error, const void* x, bool add, float* gradient,
             void* scratch) const;

    [[nodiscard]] std::size_t blocks() const { return sizes_.blocks(); }
    [[nodiscard]] std::size_t columns(std::size_t block) const { return sizes_.width(block); }
    [[nodiscard]] std::size_t scratchBytes() const;

private:
    struct Width {
        Product product, adding;
        Descriptor error, x, gradient;
    };
    DenseSizes sizes_;
    std::array<Width, 2> widths_;
};

}  // namespace nl::snn::onednn
