// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <vector>

namespace nl::tensor {

/// Memory of matrices that come and go every step. Freed memory is kept and handed out again, since fresh memory costs
/// the kernel's page faults: without it a quarter of a training step. Blocks are cut from few large regions, the lowest
/// free place that is large enough first, and neighbours that are free become one again: what is held stays near the
/// most that was ever in use, whatever the shapes. Regions of 2 MiB and more ask for huge pages, which spares address
/// translation where rows are read at random. Thread-safe. Must outlive what it gave.
class BufferPool {
public:
    /// `expected`: bytes that will be in use at most, where that is known; one region then serves all. Nothing is
    /// allocated before the first take().
    explicit BufferPool(std::size_t expected = 0) : expected_(expected) {}
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
    [[nodiscard]] std::size_t bytesFree() const;  ///< were in use once and are kept for the next take()

private:
    /// Untouched memory of a region is the kernel's: it is not counted and costs nothing.
    struct Region {
        std::byte* base = nullptr;
        std::size_t bytes = 0, touched = 0;
        std::map<std::size_t, std::size_t> free;  ///< offset -> bytes; no two of them meet
    };
    void dropUnused();
    Region& addRegion(std::size_t bytes);

    mutable std::mutex mutex_;
    std::vector<Region> regions_;  // in the order they are filled
    std::size_t expected_ = 0, inUse_ = 0, mostInUse_ = 0;
};

/// Without a pool: memory from the system, and back to it. The same alignment and huge pages.
[[nodiscard]] BufferPool::Block systemBlock(std::size_t bytes);
void freeSystemBlock(BufferPool::Block block);

}  // namespace nl::tensor
