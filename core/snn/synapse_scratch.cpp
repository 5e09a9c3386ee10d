// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/synapse_scratch.hpp"

#include <algorithm>
#include <new>

namespace nl::snn {

using Block = tensor::BufferPool::Block;

ScratchStack::~ScratchStack() {
    for (const Block& block : free_) tensor::freeSystemBlock(block);
}

Block ScratchStack::takeBlock(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    free_.reserve(free_.size() + out_ + 1);  // so that giving back cannot fail
    auto best = std::find_if(free_.rbegin(), free_.rend(), [&](const Block& block) { return block.bytes >= bytes; });
    if (best == free_.rend() && !free_.empty()) {
        // Too small, all of them: the largest makes room for one that is large enough.
        const auto largest = std::max_element(free_.begin(), free_.end(),
                                              [](const Block& a, const Block& b) { return a.bytes < b.bytes; });
        held_ -= largest->bytes;
        tensor::freeSystemBlock(*largest);
        free_.erase(largest);
        best = free_.rend();
    }
    Block out;
    if (best != free_.rend()) {
        out = *best;
        free_.erase(std::next(best).base());
    } else {
        out = tensor::systemBlock(std::max<std::size_t>(bytes, 64));
        held_ += out.bytes;
    }
    ++out_;
    return out;
}

void ScratchStack::giveBack(Block block) {
    const std::lock_guard lock(mutex_);
    free_.push_back(block);
    --out_;
}

std::size_t ScratchStack::bytesHeld() const {
    const std::lock_guard lock(mutex_);
    return held_;
}

}  // namespace nl::snn
