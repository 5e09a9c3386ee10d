// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>

#include "core/tensor/buffer_pool.hpp"

namespace nl::tensor {

/// Row-major matrix [rows x columns], contiguous, 64-byte aligned. Move-only in spirit: copy with clone(). Its memory
/// comes from the system, or from a BufferPool that must outlive it.
template <class T>
class Matrix {
public:
    Matrix() = default;
    Matrix(Matrix&& other) noexcept { *this = std::move(other); }
    Matrix& operator=(Matrix&& other) noexcept {
        rows_ = std::exchange(other.rows_, 0);
        columns_ = std::exchange(other.columns_, 0);
        data_ = std::move(other.data_);
        return *this;
    }
    ~Matrix() = default;
    /// Filled with zeros.
    Matrix(std::size_t rows, std::size_t columns) : Matrix(uninitialised(rows, columns)) { fill(T{}); }
    /// Contents undefined: for a caller that writes every element.
    [[nodiscard]] static Matrix uninitialised(std::size_t rows, std::size_t columns, BufferPool* pool = nullptr) {
        Matrix out;
        out.rows_ = rows;
        out.columns_ = columns;
        const std::size_t bytes = rows * columns * sizeof(T);
        const BufferPool::Block block = pool != nullptr ? pool->take(bytes) : systemBlock(bytes);
        out.data_ = Storage(static_cast<T*>(block.memory), Free{pool, block.bytes});
        return out;
    }
    /// A copy in memory from the system.
    [[nodiscard]] Matrix clone() const {
        Matrix out = uninitialised(rows_, columns_);
        std::copy(data(), data() + size(), out.data());
        return out;
    }

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t size() const { return rows_ * columns_; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] T* data() { return data_.get(); }
    [[nodiscard]] const T* data() const { return data_.get(); }
    [[nodiscard]] std::span<T> row(std::size_t r) { return {data() + r * columns_, columns_}; }
    [[nodiscard]] std::span<const T> row(std::size_t r) const { return {data() + r * columns_, columns_}; }
    [[nodiscard]] std::span<T> values() { return {data(), size()}; }
    [[nodiscard]] std::span<const T> values() const { return {data(), size()}; }
    T& operator()(std::size_t r, std::size_t c) { return data()[r * columns_ + c]; }
    const T& operator()(std::size_t r, std::size_t c) const { return data()[r * columns_ + c]; }
    void fill(T value) { std::fill(data(), data() + size(), value); }

private:
    struct Free {
        BufferPool* pool = nullptr;
        std::size_t bytes = 0;
        void operator()(T* memory) const {
            if (pool != nullptr)
                pool->giveBack({memory, bytes});
            else
                freeSystemBlock({memory, bytes});
        }
    };
    using Storage = std::unique_ptr<T[], Free>;
    std::size_t rows_ = 0, columns_ = 0;
    Storage data_;
};

}  // namespace nl::tensor
