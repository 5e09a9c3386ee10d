// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <mutex>
#include <vector>

#include "core/tensor/buffer_pool.hpp"

namespace nl::snn {

/// Blocks of memory for the time of one task each: as many blocks as were ever out at once, each as large as the
/// largest that was asked for. Unlike tensor::BufferPool it makes one size of many: what layers of different shapes
/// need one after the other is one block. Thread-safe. Must outlive its leases.
class ScratchStack {
public:
    ScratchStack() = default;
    ~ScratchStack();
    ScratchStack(const ScratchStack&) = delete;
    ScratchStack& operator=(const ScratchStack&) = delete;

    /// A block that goes back when this ends. Aligned to 64, contents undefined.
    class Lease {
    public:
        Lease(ScratchStack& stack, tensor::BufferPool::Block block) : stack_(&stack), block_(block) {}
        ~Lease() { stack_->giveBack(block_); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        [[nodiscard]] std::byte* data() const { return static_cast<std::byte*>(block_.memory); }

    private:
        ScratchStack* stack_;
        tensor::BufferPool::Block block_;
    };
    /// At least `bytes`. Throws std::bad_alloc.
    [[nodiscard]] Lease take(std::size_t bytes) { return {*this, takeBlock(bytes)}; }
    [[nodiscard]] std::size_t bytesHeld() const;

private:
    [[nodiscard]] tensor::BufferPool::Block takeBlock(std::size_t bytes);
    void giveBack(tensor::BufferPool::Block block);
    mutable std::mutex mutex_;
    std::vector<tensor::BufferPool::Block> free_;
    std::size_t out_ = 0, held_ = 0;
};

/// Scratch of synapses: of a task on one thread, and of a whole call.
struct SynapseScratch {
    ScratchStack perThread, perCall;
};

/// Parts of one block: offsets that are multiples of 64.
class ScratchLayout {
public:
    std::size_t add(std::size_t bytes) {
        const std::size_t at = bytes_;
        bytes_ += (bytes + 63) / 64 * 64;
        return at;
    }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    std::size_t bytes_ = 0;
};

}  // namespace nl::snn
