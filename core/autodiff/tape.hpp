// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <vector>

#include "core/job/thread_pool.hpp"
#include "core/tensor/kernels/kernels.hpp"
#include "core/tensor/matrix.hpp"

namespace nl::autodiff {

/// A matrix on a tape.
struct Value {
    std::int32_t id = -1;
    [[nodiscard]] bool valid() const { return id >= 0; }
};

/// Reverse-mode differentiation over coarse matrix operations (ops.hpp). T is float (training) or double (gradient
/// checks). A tape lives for one step; not thread-safe itself, its operations use the pool.
template <class T>
class Tape {
public:
    using Matrix = tensor::Matrix<T>;
    /// Adds its inputs' gradients, given the tape; called in reverse order of recording.
    using Backward = std::function<void(Tape&)>;

    /// `buffers` (must outlive the tape) lets the next step reuse this one's memory; without it the tape has a pool of
    /// its own. A training loop keeps one.
    explicit Tape(ThreadPool& pool, bool recordGradients = true, tensor::BufferPool* buffers = nullptr,
                  tensor::KernelPath path = tensor::defaultKernelPath())
        : pool_(&pool), kernels_(&tensor::kernels<T>(path)), recording_(recordGradients) {
        if (buffers == nullptr) ownBuffers_ = std::make_unique<tensor::BufferPool>();
        buffers_ = buffers != nullptr ? buffers : ownBuffers_.get();
    }

    /// A leaf that needs no gradient. The referenced form must outlive the tape.
    [[nodiscard]] Value constant(Matrix value);
    [[nodiscard]] Value constant(const Matrix* value);
    /// A leaf with gradient: `gradient` (same shape, not cleared here) receives the sum. Both must outlive the tape.
    [[nodiscard]] Value parameter(const Matrix* value, Matrix* gradient);
    /// An operation's result. `needsGradient` = any input needs one.
    [[nodiscard]] Value record(Matrix value, bool needsGradient, Backward backward);
    /// The same, and `reads` names every value, upcoming() for the result itself, that `backward` reads the elements
    /// of: what nobody reads is freed when backward() starts, and the result before its own backward.
    [[nodiscard]] Value record(Matrix value, bool needsGradient, std::initializer_list<Value> reads, Backward backward);
    /// The value that the next record() returns: what an operation's backward reads its gradient from.
    [[nodiscard]] Value upcoming() const { return {static_cast<std::int32_t>(nodes_.size())}; }

    [[nodiscard]] const Matrix& value(Value v) const;
    /// False for an invalid value too.
    [[nodiscard]] bool needsGradient(Value v) const;
    /// The gradient buffer of v, made (zero) at first use; only while backward() runs or after it. Use it to add to; an
    /// operation that writes every element is better served by sink().
    [[nodiscard]] Matrix& gradient(Value v);
    /// Where an operation puts the gradient of its input v, all elements of it: fresh memory when it is the first to
    /// do so, added to otherwise. Null when v needs no gradient.
    [[nodiscard]] tensor::Sink<T> sink(Value v);
    /// True when something has flowed into v's gradient.
    [[nodiscard]] bool hasGradient(Value v) const;
    /// Keeps v's value and gradient when backward() would free them.
    void keep(Value v);
    /// `loss` is 1 x 1. Runs every recorded backward once and frees values and gradients as it goes: after it, the
    /// loss, leaves and what was kept can be read, and of the rest nothing is sure to be there.
    void backward(Value loss);

    /// A matrix of undefined contents from the tape's buffers, for results and what is saved for backward.
    [[nodiscard]] Matrix allocate(std::size_t rows, std::size_t columns) const {
        return Matrix::uninitialised(rows, columns, buffers_);
    }
    [[nodiscard]] ThreadPool& pool() const { return *pool_; }
    [[nodiscard]] const tensor::Kernels<T>& kernels() const { return *kernels_; }
    [[nodiscard]] bool recording() const { return recording_; }

private:
    struct Node {
        Matrix owned;
        const Matrix* view = nullptr;
        std::size_t rows = 0, columns = 0;  // also once the value is freed
        Matrix ownedGradient;
        Matrix* gradientView = nullptr;
        bool needsGradient = false;
        bool hasGradient = false;
        bool kept = false;
        bool read = false;        // by the backward of an operation that takes it
        bool readsItself = true;  // its own backward reads its value
        Backward backward;
    };
    [[nodiscard]] Node& node(Value v) const { return *nodes_[static_cast<std::size_t>(v.id)]; }
    Value append(std::unique_ptr<Node> node);

    std::unique_ptr<tensor::BufferPool> ownBuffers_;  // before the nodes, whose memory it owns
    std::vector<std::unique_ptr<Node>> nodes_;
    ThreadPool* pool_;
    tensor::BufferPool* buffers_ = nullptr;
    const tensor::Kernels<T>* kernels_;
    bool recording_;
    std::int32_t undeclared_ = -1;  // the last operation that did not say what it reads: all before it may be read
};

extern template class Tape<float>;
extern template class Tape<double>;

}  // namespace nl::autodiff
