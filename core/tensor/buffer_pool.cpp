// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/buffer_pool.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace nl::tensor {

namespace {
constexpr std::size_t kAlignment = 64, kHugePage = std::size_t{1} << 21;
constexpr std::size_t kLeastRegion = std::size_t{1} << 20;

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

BufferPool::~BufferPool() {
    for (const Region& region : regions_) freeSystemBlock({region.base, region.bytes});
}

/// Regions of shapes that no longer occur must not pile up.
void BufferPool::dropUnused() {
    std::erase_if(regions_, [](const Region& region) {
        const bool unused = region.free.size() == 1 && region.free.begin()->second == region.bytes;
        if (unused) freeSystemBlock({region.base, region.bytes});
        return unused;
    });
}

BufferPool::Region& BufferPool::addRegion(std::size_t bytes) {
    dropUnused();
    std::size_t held = 0;
    for (const Region& region : regions_) held += region.bytes;
    // As much again as there is: few regions. A quarter beside what is expected is room for the gaps between blocks.
    const std::size_t wanted = std::max({bytes, held, kLeastRegion, regions_.empty() ? expected_ + expected_ / 4 : 0});
    const Block block = systemBlock(wanted);
    regions_.push_back({static_cast<std::byte*>(block.memory), block.bytes, 0, {{0, block.bytes}}});
    return regions_.back();
}

BufferPool::Block BufferPool::take(std::size_t bytes) {
    if (bytes == 0) return {};
    const std::size_t size = rounded(bytes, kAlignment);
    const std::lock_guard lock(mutex_);
    const auto enough = [size](const auto& range) { return range.second >= size; };
    Region* from = nullptr;
    for (Region& region : regions_)
        if (from == nullptr && std::any_of(region.free.begin(), region.free.end(), enough)) from = &region;
    if (from == nullptr) from = &addRegion(size);
    const auto range = std::find_if(from->free.begin(), from->free.end(), enough);
    const auto [offset, length] = *range;
    from->free.erase(range);
    if (length > size) from->free.emplace(offset + size, length - size);
    from->touched = std::max(from->touched, offset + size);
    inUse_ += size;
    mostInUse_ = std::max(mostInUse_, inUse_);
    return {from->base + offset, size};
}

void BufferPool::giveBack(Block block) {
    if (block.memory == nullptr) return;
    const std::lock_guard lock(mutex_);
    inUse_ -= block.bytes;
    auto* const memory = static_cast<std::byte*>(block.memory);
    const std::less<const std::byte*> before;
    const auto region = std::find_if(regions_.begin(), regions_.end(), [&](const Region& r) {
        return !before(memory, r.base) && before(memory, r.base + r.bytes);
    });
    auto at = region->free.emplace(static_cast<std::size_t>(memory - region->base), block.bytes).first;
    if (const auto next = std::next(at); next != region->free.end() && at->first + at->second == next->first) {
        at->second += next->second;
        region->free.erase(next);
    }
    if (at == region->free.begin()) return;
    if (const auto previous = std::prev(at); previous->first + previous->second == at->first) {
        previous->second += at->second;
        region->free.erase(at);
    }
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
    std::size_t touched = 0;
    for (const Region& region : regions_) touched += region.touched;
    return touched - inUse_;
}

}  // namespace nl::tensor
