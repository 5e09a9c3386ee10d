// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <mutex>

namespace nl::tensor {

/// Memory of matrices that come and go every step. A freed block is kept and handed out again, since fresh memory costs
/// the kernel's page faults: without it a quarter of a training step. Blocks of 2 MiB and more ask for huge pages,
/// which spares address translation where rows are read at random. Thread-safe. Must outlive what it gave.
class BufferPool {
public:
    BufferPool() = default;
    ~BufferPool();
    BufferPool(const BufferPool&) = delete;
    BufferPool& operator=(const BufferPool&) = delete;

    struct Block {
        void* memory = nullptr;
        std::size_t bytes = 0;
    };
    /// At least `bytes`, aligned to 64; contents undefined. Throws std::bad_alloc.
    [[nodiscard]] Block take(std::size_t bytes);
    void giveBack(Block block);

    [[nodiscard]] std::size_t bytesInUse() const;
    [[nodiscard]] std::size_t mostBytesInUse() const;
    [[nodiscard]] std::size_t bytesFree() const;  ///< kept for the next take()

private:
    void dropFree(std::size_t keep);
    mutable std::mutex mutex_;
    std::list<Block> free_;  // the one given back last in front
    std::size_t inUse_ = 0, freeBytes_ = 0, mostInUse_ = 0;
};

/// Without a pool: memory from the system, and back to it. The same alignment and huge pages.
[[nodiscard]] BufferPool::Block systemBlock(std::size_t bytes);
void freeSystemBlock(BufferPool::Block block);

}  // namespace nl::tensor
