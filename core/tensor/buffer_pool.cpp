// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/buffer_pool.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace nl::tensor {

namespace {
constexpr std::size_t kAlignment = 64, kHugePage = std::size_t{1} << 21;
constexpr std::size_t kSlack = 4;  // a block may be larger than what is asked for by a quarter

std::size_t rounded(std::size_t bytes, std::size_t unit) { return (bytes + unit - 1) / unit * unit; }
}  // namespace

BufferPool::Block systemBlock(std::size_t bytes) {
    if (bytes == 0) return {};
    const bool large = bytes >= kHugePage;
    const std::size_t size = rounded(bytes, kAlignment);
    void* memory = std::aligned_alloc(large ? kHugePage : kAlignment, rounded(size, large ? kHugePage : kAlignment));
    if (memory == nullptr) throw std::bad_alloc();  // becomes error out-of-memory at the job's edge
#ifdef __linux__
    if (large) (void)madvise(memory, size, MADV_HUGEPAGE);  // advice: it works without
#endif
    return {memory, size};
}

void freeSystemBlock(BufferPool::Block block) { std::free(block.memory); }

BufferPool::~BufferPool() { dropFree(0); }

void BufferPool::dropFree(std::size_t keep) {
    while (freeBytes_ > keep && !free_.empty()) {
        freeBytes_ -= free_.back().bytes;
        freeSystemBlock(free_.back());
        free_.pop_back();
    }
}

BufferPool::Block BufferPool::take(std::size_t bytes) {
    if (bytes == 0) return {};
    const std::lock_guard lock(mutex_);
    auto best = free_.end();
    for (auto at = free_.begin(); at != free_.end(); ++at)
        if (at->bytes >= bytes && at->bytes <= bytes + bytes / kSlack + kAlignment &&
            (best == free_.end() || at->bytes < best->bytes))
            best = at;
    Block out;
    if (best != free_.end()) {
        out = *best;
        freeBytes_ -= out.bytes;
        free_.erase(best);
    } else {
        // Shapes that no longer occur must not pile up: all together stay within the most ever in use and a quarter.
        const std::size_t most = std::max(mostInUse_, inUse_ + bytes);
        dropFree(most + most / kSlack - std::min(most + most / kSlack, inUse_ + bytes));
        out = systemBlock(bytes);
    }
    inUse_ += out.bytes;
    mostInUse_ = std::max(mostInUse_, inUse_);
    return out;
}

void BufferPool::giveBack(Block block) {
    if (block.memory == nullptr) return;
    const std::lock_guard lock(mutex_);
    inUse_ -= block.bytes;
    freeBytes_ += block.bytes;
    free_.push_front(block);
}

std::size_t BufferPool::bytesInUse() const {
    const std::lock_guard lock(mutex_);
    return inUse_;
}

std::size_t BufferPool::mostBytesInUse() const {
    const std::lock_guard lock(mutex_);
    return mostInUse_;
}

std::size_t BufferPool::bytesFree() const {
    const std::lock_guard lock(mutex_);
    return freeBytes_;
}

}  // namespace nl::tensor
