// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/onednn_parts.hpp"

#include <algorithm>
#include <cstring>

#include <omp.h>

namespace nl::snn::onednn {

OneThread::OneThread() : before_(omp_get_max_threads()) {
    if (before_ != 1) omp_set_num_threads(1);
}

OneThread::~OneThread() {
    if (before_ != 1) omp_set_num_threads(before_);
}

dnnl::primitive_attr callerScratch() {
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    return attributes;
}

void execute(const dnnl::engine& engine, const Product& product, std::initializer_list<Argument> arguments,
             int fixedName, const dnnl::memory* fixed, void* scratch) {
    std::unordered_map<int, dnnl::memory> memory;
    // The interface of oneDNN knows no const.
    for (const Argument& argument : arguments)
        memory.emplace(argument.name, dnnl::memory(*argument.layout, engine, const_cast<void*>(argument.at)));
    if (fixed != nullptr) memory.emplace(fixedName, *fixed);
    memory.emplace(DNNL_ARG_SCRATCHPAD, dnnl::memory(product.scratch, engine, scratch));
    const OneThread guard;
    dnnl::stream stream(engine);
    product.primitive.execute(stream, memory);
}

Reorder::Reorder(const dnnl::engine& engine, Descriptor from, Descriptor to) : from_(from), to_(to) {
    const dnnl::reorder::primitive_desc descriptor(engine, from_, engine, to_, callerScratch());
    scratch_ = descriptor.scratchpad_desc();
    primitive_ = dnnl::reorder(descriptor);
}

void Reorder::run(const dnnl::engine& engine, const void* from, const dnnl::memory& to) const {
    const OneThread guard;
    const dnnl::memory source(from_, engine, const_cast<void*>(from));
    dnnl::stream stream(engine);
    primitive_.execute(
        stream, {{DNNL_ARG_FROM, source}, {DNNL_ARG_TO, to}, {DNNL_ARG_SCRATCHPAD, dnnl::memory(scratch_, engine)}});
}

void LaidOutWeights::set(const dnnl::engine& engine, const float* weights) {
    if (!memory) memory = dnnl::memory(order.to(), engine);
    order.run(engine, weights, memory);
}

template <class A>
Staging<A>::Staging(bool nativeBFloat16)
    : native(nativeBFloat16 || !std::is_same_v<A, BFloat16>),
      kernels(&kernel::neuronKernels<A>(tensor::defaultKernelPath())),
      floatKernels(&kernel::neuronKernels<float>(tensor::defaultKernelPath())) {}

template <class A>
const void* Staging<A>::in(const Activation<A>& from, std::size_t first, std::size_t count, std::size_t full,
                           void* room) const {
    if (native && from.real != nullptr && count == full) return from.real + first;
    copy(from, first, count, room);
    std::memset(static_cast<std::byte*>(room) + bytes(count), 0, bytes(full - count));
    return room;
}

template <class A>
void Staging<A>::copy(const Activation<A>& from, std::size_t first, std::size_t count, void* to) const {
    if (from.counts != nullptr) {
        if (native)
            kernels->expand(from.counts + first, count, from.unit, static_cast<A*>(to));
        else
            floatKernels->expand(from.counts + first, count, from.unit, static_cast<float*>(to));
    } else if (native) {
        std::copy_n(from.real + first, count, static_cast<A*>(to));
    } else {
        for (std::size_t i = 0; i < count; ++i) static_cast<float*>(to)[i] = static_cast<float>(from.real[first + i]);
    }
}

template <class A>
void Staging<A>::finish(const void* computed, std::size_t count, A* to) const {
    if (computed == to) return;
    if (native)
        std::memcpy(to, computed, count * sizeof(A));
    else
        for (std::size_t i = 0; i < count; ++i) to[i] = static_cast<A>(static_cast<const float*>(computed)[i]);
}

template struct Staging<float>;
template struct Staging<BFloat16>;

}  // namespace nl::snn::onednn
