// SPDX-License-Identifier: GPL-3.0-or-later
// What the products made of oneDNN share. For core/snn/synapses_*.cpp only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <unordered_map>

#include <oneapi/dnnl/dnnl.hpp>

#include "core/snn/kernels/neuron_kernels.hpp"
#include "core/snn/precision.hpp"
#include "core/snn/synapse_scratch.hpp"

namespace nl::snn::onednn {

using Descriptor = dnnl::memory::desc;
using DataType = dnnl::memory::data_type;
using Dims = dnnl::memory::dims;

/// While it lives, oneDNN makes and runs primitives in the calling thread alone. Debian's library runs on OpenMP, whose
/// number of threads belongs to the calling thread: it is put back.
class OneThread {
public:
    OneThread();
    ~OneThread();
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;

private:
    int before_;
};

[[nodiscard]] inline dnnl::memory::dim dimension(std::size_t size) { return static_cast<dnnl::memory::dim>(size); }

/// Primitives take their scratch from us: one may then run in several threads at once.
[[nodiscard]] dnnl::primitive_attr callerScratch();

/// A primitive with what its memory looks like.
struct Product {
    dnnl::primitive primitive;
    Descriptor scratch;
    template <class D>
    explicit Product(const D& descriptor, dnnl::primitive made)
        : primitive(std::move(made)), scratch(descriptor.scratchpad_desc()) {}
    Product() = default;
    [[nodiscard]] std::size_t scratchBytes() const { return primitive ? scratch.get_size() : 0; }
};

/// One argument of a product: which, its layout, where. oneDNN writes only to what is an output of the primitive.
struct Argument {
    int name;
    const Descriptor* layout;
    const void* at;
};
/// Runs in this thread. `fixed`: arguments that are memory objects already (weights), or null.
void execute(const dnnl::engine& engine, const Product& product, std::initializer_list<Argument> arguments,
             int fixedName, const dnnl::memory* fixed, void* scratch);

/// From one layout (and type) to another, in the calling thread.
class Reorder {
public:
    Reorder() = default;
    Reorder(const dnnl::engine& engine, Descriptor from, Descriptor to);
    void run(const dnnl::engine& engine, const void* from, const dnnl::memory& to) const;
    void run(const dnnl::engine& engine, const void* from, void* to) const {
        run(engine, from, dnnl::memory(to_, engine, to));
    }
    [[nodiscard]] const Descriptor& to() const { return to_; }

private:
    Descriptor from_, to_, scratch_;
    dnnl::reorder primitive_;
};

/// Weights in the layout and type that a primitive wants. Memory comes with the first set().
struct LaidOutWeights {
    Reorder order;
    dnnl::memory memory;

    LaidOutWeights() = default;
    LaidOutWeights(const dnnl::engine& engine, const Descriptor& from, const Descriptor& to)
        : order(engine, from, to) {}
    void set(const dnnl::engine& engine, const float* weights);
    [[nodiscard]] std::size_t bytes() const { return order.to().get_size(); }
};

/// Activations and errors on their way into and out of a primitive. It computes in A where the processor can
/// (`native`), else in float. Its number of images is fixed, so the last piece is filled up with zeros.
template <class A>
struct Staging {
    static_assert(!std::is_same_v<A, double>);
    bool native = true;
    const kernel::NeuronKernels<A>* kernels = nullptr;
    const kernel::NeuronKernels<float>* floatKernels = nullptr;

    explicit Staging(bool nativeBFloat16);
    [[nodiscard]] DataType type() const {
        return native && std::is_same_v<A, BFloat16> ? DataType::bf16 : DataType::f32;
    }
    [[nodiscard]] std::size_t bytes(std::size_t elements) const {
        return elements * (native ? sizeof(A) : sizeof(float));
    }
    /// `count` elements from element `first`, and zeros up to `full`: where they are, or in `room`.
    [[nodiscard]] const void* in(const Activation<A>& from, std::size_t first, std::size_t count, std::size_t full,
                                 void* room) const;
    /// `count` elements from element `first`, written to `to`.
    void copy(const Activation<A>& from, std::size_t first, std::size_t count, void* to) const;
    /// Where a primitive is to write `full` elements of which `count` go to `to`: there, or `room`.
    [[nodiscard]] void* out(A* to, std::size_t count, std::size_t full, void* room) const {
        return native && count == full ? static_cast<void*>(to) : room;
    }
    /// `count` computed elements to `to`, unless they are there already.
    void finish(const void* computed, std::size_t count, A* to) const;
};
extern template struct Staging<float>;
extern template struct Staging<BFloat16>;

}  // namespace nl::snn::onednn
