// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions by oneDNN, activations [image][height][width][channel].
#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

#include "core/snn/convolution_primitives.hpp"
#include "core/snn/onednn_parts.hpp"
#include "core/snn/sparse_forward.hpp"
#include "core/snn/synapse_pieces.hpp"
#include "core/snn/synapses_onednn.hpp"
#include "core/tensor/kernels/kernels.hpp"

namespace nl::snn::onednn {

namespace {

constexpr std::size_t kSumGrain = std::size_t{1} << 15;  // weights of a task that adds partial sums

std::size_t quotientUp(std::size_t a, std::size_t b) { return (a + b - 1) / b; }

template <class A>
class Convolution final : public Synapses<A> {
public:
    Convolution(const SynapseShape& shape, std::size_t images, const SynapseOptions& options, bool nativeBFloat16)
        : shape_(shape),
          training_(options.training),
          sparseBelow_(options.sparseBelow),
          staging_(nativeBFloat16),
          scratch_(options.scratch != nullptr ? options.scratch : std::make_shared<SynapseScratch>()),
          sumKernels_(&tensor::kernels<float>(tensor::defaultKernelPath())) {
        const std::size_t imageBytes = staging_.bytes(shape.inputSize() + shape.outputSize());
        piece_ = imagesPerPiece(shape, images, imageBytes);
        gradient_ = gradientPieces(shape, images, imageBytes);
        maximumPieces_ = quotientUp(images, piece_);
        ConvolutionSizes sizes{shape, staging_.type(), piece_, gradient_.images, shape.outputs / gradient_.blocks};
        primitives_ = ConvolutionPrimitives(sizes, training_);
        zeroBias_.assign(shape.outputs, 0.0F);
        if (sparseBelow_ > 0 && SparseForward::takes(shape)) sparse_.emplace(shape, tensor::defaultKernelPath());
        layOut();
    }

    void setWeights(ThreadPool& pool, const float* weights, bool training) override {
        const bool both = training && training_;
        const auto room = scratch_->perCall.take(both ? turnedBytes() : 0);
        pool.run(both ? 2 : 1, [&](std::size_t which) {
            if (which == 0)
                primitives_.forwardWeights.set(primitives_.engine, weights);
            else
                primitives_.setBackwardWeights(shape_, weights, reinterpret_cast<float*>(room.data()));
        });
        if (sparse_) sparse_->setWeights(pool, weights);
    }

    void forward(ThreadPool& pool, std::size_t images, const Activation<A>& in, const float* bias, A* out,
                 double* sums) override {
        const std::size_t pieces = quotientUp(images, piece_), row = 2 * shape_.outputs;
        const auto partial = scratch_->perCall.take(sums != nullptr ? pieces * row * sizeof(double) : 0);
        auto* const partialSums = sums != nullptr ? reinterpret_cast<double*>(partial.data()) : nullptr;
        pool.run(pieces, [&](std::size_t piece) {
            const std::size_t first = piece * piece_, count = std::min(piece_, images - first);
            forwardPiece(first, count, in, bias, out + first * shape_.outputSize());
            if (sums == nullptr) return;
            double* const at = partialSums + piece * row;
            std::fill_n(at, row, 0.0);
            staging_.kernels->channelSums(out + first * shape_.outputSize(),
                                          count * shape_.outputHeight() * shape_.outputWidth(), shape_.outputs, at,
                                          at + shape_.outputs);
        });
        if (sums == nullptr) return;
        std::fill_n(sums, row, 0.0);
        for (std::size_t piece = 0; piece < pieces; ++piece)
            for (std::size_t k = 0; k < row; ++k) sums[k] += partialSums[piece * row + k];
    }

    void backwardInput(ThreadPool& pool, std::size_t images, const A* outError, A* inError) override {
        const std::size_t inSize = shape_.inputSize(), outSize = shape_.outputSize();
        const int from = primitives_.backwardIsForward ? DNNL_ARG_SRC : DNNL_ARG_DIFF_DST;
        const int result = primitives_.backwardIsForward ? DNNL_ARG_DST : DNNL_ARG_DIFF_SRC;
        pool.run(quotientUp(images, piece_), [&](std::size_t piece) {
            const std::size_t first = piece * piece_, count = std::min(piece_, images - first);
            const auto lease = scratch_->perThread.take(pieceBytes_);
            const void* error =
                staging_.in({outError}, first * outSize, count * outSize, piece_ * outSize, lease.data() + pieceOut_);
            A* const to = inError + first * inSize;
            void* computed = staging_.out(to, count * inSize, piece_ * inSize, lease.data() + pieceIn_);
            execute(primitives_.engine, primitives_.backwardInput,
                    {{from, &primitives_.out, error}, {result, &primitives_.in, computed}}, DNNL_ARG_WEIGHTS,
                    &primitives_.backwardWeights.memory, lease.data() + pieceScratch_);
            staging_.finish(computed, count * inSize, to);
        });
    }

    void backwardWeights(ThreadPool& pool, std::size_t images, const Activation<A>& in, const A* outError,
                         float* gradient) override {
        if (images == 0) {  // a rank's part of a small batch
            std::fill_n(gradient, shape_.weights(), 0.0F);
            return;
        }
        const std::size_t runs = quotientUp(images, gradient_.runLength), blocks = gradient_.blocks;
        const std::size_t run = blocks * blockStride();
        const auto lease = scratch_->perCall.take(runs * run);
        std::byte* const partial = lease.data();
        pool.run(runs * blocks, [&](std::size_t task) {
            const std::size_t first = task / blocks * gradient_.runLength;
            gradientTask(first, std::min(first + gradient_.runLength, images), task % blocks, in, outError,
                         partial + task / blocks * run + task % blocks * blockStride());
        });
        if (runs > 1)
            parallelFor(pool, run / sizeof(float), kSumGrain, [&](std::size_t begin, std::size_t end) {
                float* const sum = reinterpret_cast<float*>(partial) + begin;
                for (std::size_t r = 1; r < runs; ++r)
                    sumKernels_->add(sum, reinterpret_cast<const float*>(partial + r * run) + begin, end - begin, sum);
            });
        const std::size_t blockWeights = shape_.weights() / blocks;
        pool.run(blocks, [&](std::size_t block) {
            primitives_.gradientOrder.run(primitives_.engine, partial + block * blockStride(),
                                          gradient + block * blockWeights);
        });
    }

    [[nodiscard]] SynapseMemory memory() const override {
        SynapseMemory out;
        out.weights = primitives_.forwardWeights.bytes();
        if (sparse_) out.weights += sparse_->weightBytes();
        out.perThread = training_ ? std::max(pieceBytes_, gradientBytes_) : pieceBytes_;
        out.perCall = maximumPieces_ * 2 * shape_.outputs * sizeof(double);
        if (!training_) return out;
        out.weights += primitives_.backwardWeights.bytes();
        out.perCall = std::max({out.perCall, gradient_.runs * gradient_.blocks * blockStride(), turnedBytes()});
        return out;
    }

private:
    /// Where the parts of a task's scratch are.
    void layOut() {
        ScratchLayout piece;
        pieceIn_ = piece.add(staging_.bytes(piece_ * shape_.inputSize()));
        pieceOut_ = piece.add(staging_.bytes(piece_ * shape_.outputSize()));
        pieceScratch_ =
            piece.add(std::max(primitives_.forward.scratchBytes(), primitives_.backwardInput.scratchBytes()));
        pieceBytes_ = std::max(piece.bytes(), sparse_ ? sparse_->scratchBytes() : 0);
        if (!training_) return;
        ScratchLayout task;
        gradientIn_ = task.add(staging_.bytes(gradient_.images * shape_.inputSize()));
        gradientOut_ = task.add(staging_.bytes(gradient_.images * shape_.outputSize() / gradient_.blocks));
        gradientSum_ = task.add(blockStride());
        gradientScratch_ = task.add(primitives_.gradient.scratchBytes());
        gradientBytes_ = task.bytes();
    }

    /// Bytes from one block of outputs of a partial gradient to the next.
    [[nodiscard]] std::size_t blockStride() const { return (primitives_.gradientLayout.get_size() + 63) / 64 * 64; }

    [[nodiscard]] std::size_t turnedBytes() const {
        return primitives_.backwardIsForward ? shape_.weights() * sizeof(float) : 0;
    }

    void forwardPiece(std::size_t first, std::size_t count, const Activation<A>& in, const float* bias, A* out) const {
        const std::size_t inSize = shape_.inputSize(), outSize = shape_.outputSize();
        const auto lease = scratch_->perThread.take(pieceBytes_);
        if (sparse_ && in.counts != nullptr) {
            const std::uint8_t* counts = in.counts + first * inSize;
            const auto spikes = static_cast<double>(SparseForward::spikes(counts, count * inSize));
            bool rare = spikes < sparseBelow_ * static_cast<double>(count * inSize);
            for (std::size_t i = 0; i < count && rare; i += sparse_->images())
                rare = sparse_->forward(counts + i * inSize, std::min(sparse_->images(), count - i), in.unit, bias,
                                        out + i * outSize, lease.data());
            if (rare) return;
        }
        const void* x = staging_.in(in, first * inSize, count * inSize, piece_ * inSize, lease.data() + pieceIn_);
        void* computed = staging_.out(out, count * outSize, piece_ * outSize, lease.data() + pieceOut_);
        execute(primitives_.engine, primitives_.forward,
                {{DNNL_ARG_SRC, &primitives_.in, x},
                 {DNNL_ARG_BIAS, &primitives_.bias, bias != nullptr ? bias : zeroBias_.data()},
                 {DNNL_ARG_DST, &primitives_.out, computed}},
                DNNL_ARG_WEIGHTS, &primitives_.forwardWeights.memory, lease.data() + pieceScratch_);
        staging_.finish(computed, count * outSize, out);
    }

    /// The sum over images [first, last) for one block of outputs, in the primitive's layout.
    void gradientTask(std::size_t first, std::size_t last, std::size_t block, const Activation<A>& in,
                      const A* outError, std::byte* to) const {
        const std::size_t inSize = shape_.inputSize(), most = gradient_.images;
        const auto lease = scratch_->perThread.take(gradientBytes_);
        std::byte* const more = lease.data() + gradientSum_;
        for (std::size_t at = first; at < last; at += most) {
            const std::size_t count = std::min(most, last - at);
            const void* x = staging_.in(in, at * inSize, count * inSize, most * inSize, lease.data() + gradientIn_);
            const void* error = blockError(at, count, block, outError, lease.data() + gradientOut_);
            std::byte* const sum = at == first ? to : more;
            execute(primitives_.engine, primitives_.gradient,
                    {{DNNL_ARG_SRC, &primitives_.gradientIn, x},
                     {DNNL_ARG_DIFF_DST, &primitives_.gradientOut, error},
                     {DNNL_ARG_DIFF_WEIGHTS, &primitives_.gradientLayout, sum}},
                    0, nullptr, lease.data() + gradientScratch_);
            if (at != first)
                sumKernels_->add(reinterpret_cast<const float*>(to), reinterpret_cast<const float*>(more),
                                 primitives_.gradientLayout.get_size() / sizeof(float), reinterpret_cast<float*>(to));
        }
    }

    /// The errors of a block of outputs, next to each other.
    const void* blockError(std::size_t first, std::size_t count, std::size_t block, const A* outError,
                           std::byte* room) const {
        const std::size_t outSize = shape_.outputSize(), most = gradient_.images;
        if (gradient_.blocks == 1)
            return staging_.in({outError}, first * outSize, count * outSize, most * outSize, room);
        const std::size_t width = shape_.outputs / gradient_.blocks, pixels = outSize / shape_.outputs;
        for (std::size_t p = 0; p < count * pixels; ++p)
            staging_.copy({outError}, (first * pixels + p) * shape_.outputs + block * width, width,
                          room + staging_.bytes(p * width));
        const std::size_t done = staging_.bytes(count * pixels * width);
        std::memset(room + done, 0, staging_.bytes(most * pixels * width) - done);
        return room;
    }

    SynapseShape shape_;
    bool training_;
    double sparseBelow_;
    Staging<A> staging_;
    std::shared_ptr<SynapseScratch> scratch_;
    const tensor::Kernels<float>* sumKernels_;
    std::size_t piece_ = 1, maximumPieces_ = 1;
    GradientPieces gradient_;
    ConvolutionPrimitives primitives_;
    std::vector<float> zeroBias_;
    std::optional<SparseForward> sparse_;
    std::size_t pieceIn_ = 0, pieceOut_ = 0, pieceScratch_ = 0, pieceBytes_ = 0;
    std::size_t gradientIn_ = 0, gradientOut_ = 0, gradientSum_ = 0, gradientScratch_ = 0, gradientBytes_ = 0;
};

}  // namespace

template <class A>
std::unique_ptr<Synapses<A>> makeConvolution(const SynapseShape& shape, std::size_t images,
                                             const SynapseOptions& options, bool nativeBFloat16) {
    return std::make_unique<Convolution<A>>(shape, images, options, nativeBFloat16);
}
template std::unique_ptr<Synapses<float>> makeConvolution(const SynapseShape&, std::size_t, const SynapseOptions&,
                                                          bool);
template std::unique_ptr<Synapses<BFloat16>> makeConvolution(const SynapseShape&, std::size_t, const SynapseOptions&,
                                                             bool);

}  // namespace nl::snn::onednn
