// SPDX-License-Identifier: GPL-3.0-or-later
// Dense layers by oneDNN's matrix products. The picture is a row of height * width * channels inputs.
#include <algorithm>
#include <memory>

#include "core/snn/dense_primitives.hpp"
#include "core/snn/onednn_parts.hpp"
#include "core/snn/synapse_pieces.hpp"
#include "core/snn/synapses_onednn.hpp"

namespace nl::snn::onednn {

namespace {

constexpr std::size_t kRows = 64;                               // images of a task
constexpr std::size_t kGradientRows = 256;                      // images summed by one product
constexpr std::size_t kGradientBytes = std::size_t{512} << 10;  // of a block of a weight gradient
constexpr std::size_t kForwardColumns = 64;                     // outputs of a task: their weights fill half the cache
constexpr std::size_t kColumns = 512;                           // inputs of a task of the backward passes
constexpr std::size_t kInputBytes = std::size_t{8} << 20;       // inputs expanded at a time

std::size_t quotientUp(std::size_t a, std::size_t b) { return (a + b - 1) / b; }

std::size_t gradientColumns(std::size_t outputs, std::size_t inputs) {
    const std::size_t fitting = kGradientBytes / (outputs * sizeof(float)) / 64 * 64;
    return std::min(inputs, std::clamp<std::size_t>(fitting, 64, kColumns));
}

template <class A>
class Dense final : public Synapses<A> {
public:
    Dense(const SynapseShape& shape, std::size_t images, const SynapseOptions& options, bool nativeBFloat16)
        : inputs_(shape.inputSize()),
          outputs_(shape.outputs),
          rows_(pieceSize(images, kRows)),
          gradientRows_(pieceSize(images, kGradientRows)),
          images_(images),
          training_(options.training),
          staging_(nativeBFloat16),
          scratch_(options.scratch != nullptr ? options.scratch : std::make_shared<SynapseScratch>()),
          engine_(dnnl::engine::kind::cpu, 0) {
        const DataType type = staging_.type();
        forward_ = DenseProduct(engine_, {rows_, inputs_, outputs_, std::min(outputs_, kForwardColumns)}, type,
                                DenseProduct::Factor::transposed);
        groupRows_ = std::max<std::size_t>(1, kInputBytes / staging_.bytes(rows_ * inputs_)) * rows_;
        groupRows_ = std::min(groupRows_, quotientUp(images, rows_) * rows_);
        if (training_) {
            backward_ = DenseProduct(engine_, {rows_, outputs_, inputs_, std::min(inputs_, kColumns)}, type,
                                     DenseProduct::Factor::plain);
            gradient_ = GradientProduct(engine_, {gradientRows_, outputs_, inputs_, gradientColumns(outputs_, inputs_)},
                                        type, images > gradientRows_);
        }
        zeroBias_.assign(std::max(forward_.columns(0), training_ ? backward_.columns(0) : 0), 0.0F);
        layOut();
    }

    void setWeights(ThreadPool& pool, const float* weights, bool training) override {
        const std::size_t forward = forward_.blocks(), backward = training && training_ ? backward_.blocks() : 0;
        pool.run(forward + backward, [&](std::size_t task) {
            if (task < forward)
                forward_.setWeights(engine_, task, weights);
            else
                backward_.setWeights(engine_, task - forward, weights);
        });
    }

    void forward(ThreadPool& pool, std::size_t images, const Activation<A>& in, const float* bias, A* out,
                 double* sums) override {
        {
            const auto expanded = scratch_->perCall.take(staging_.bytes(groupRows_ * inputs_));
            for (std::size_t first = 0; first < images; first += groupRows_)
                forwardGroup(pool, first, std::min(groupRows_, images - first), in, bias, out, expanded.data());
        }
        if (sums != nullptr) channelSums(pool, images, out, sums);
    }

    void backwardInput(ThreadPool& pool, std::size_t images, const A* outError, A* inError) override {
        const std::size_t blocks = backward_.blocks();
        pool.run(quotientUp(images, rows_) * blocks, [&](std::size_t task) {
            const std::size_t first = task / blocks * rows_, count = std::min(rows_, images - first);
            const auto lease = scratch_->perThread.take(taskBytes_);
            const void* error =
                staging_.in({outError}, first * outputs_, count * outputs_, rows_ * outputs_, lease.data() + taskIn_);
            multiply(backward_, task % blocks, error, nullptr, count, inError + first * inputs_, lease.data());
        });
    }

    /// Cut over the inputs: no partial sums.
    void backwardWeights(ThreadPool& pool, std::size_t images, const Activation<A>& in, const A* outError,
                         float* gradient) override {
        if (images == 0) {  // a rank's part of a small batch
            std::fill_n(gradient, inputs_ * outputs_, 0.0F);
            return;
        }
        pool.run(gradient_.blocks(), [&](std::size_t block) {
            const std::size_t width = gradient_.columns(block), column = block * gradient_.columns(0);
            const auto lease = scratch_->perThread.take(gradientBytes_);
            for (std::size_t first = 0; first < images; first += gradientRows_) {
                const std::size_t count = std::min(gradientRows_, images - first);
                std::byte* const x = lease.data() + gradientIn_;
                for (std::size_t row = 0; row < count; ++row)
                    staging_.copy(in, (first + row) * inputs_ + column, width, x + staging_.bytes(row * width));
                std::memset(x + staging_.bytes(count * width), 0, staging_.bytes((gradientRows_ - count) * width));
                const void* error = staging_.in({outError}, first * outputs_, count * outputs_,
                                                gradientRows_ * outputs_, lease.data() + gradientError_);
                gradient_.run(engine_, block, error, x, first > 0, gradient + column, lease.data() + gradientScratch_);
            }
        });
    }

    [[nodiscard]] SynapseMemory memory() const override {
        SynapseMemory out;
        out.weights = forward_.weightBytes() + (training_ ? backward_.weightBytes() : 0);
        out.perThread = training_ ? std::max(taskBytes_, gradientBytes_) : taskBytes_;
        out.perCall =
            std::max(staging_.bytes(groupRows_ * inputs_), quotientUp(images_, rows_) * 2 * outputs_ * sizeof(double));
        return out;
    }

private:
    void layOut() {
        ScratchLayout task;
        taskIn_ = task.add(staging_.bytes(rows_ * outputs_));
        taskOut_ =
            task.add(staging_.bytes(rows_ * std::max(forward_.columns(0), training_ ? backward_.columns(0) : 0)));
        taskScratch_ = task.add(std::max(forward_.scratchBytes(), training_ ? backward_.scratchBytes() : 0));
        taskBytes_ = task.bytes();
        if (!training_) return;
        ScratchLayout gradient;
        gradientIn_ = gradient.add(staging_.bytes(gradientRows_ * gradient_.columns(0)));
        gradientError_ = gradient.add(staging_.bytes(gradientRows_ * outputs_));
        gradientScratch_ = gradient.add(gradient_.scratchBytes());
        gradientBytes_ = gradient.bytes();
    }

    /// Images [first, first + count): each row of inputs is expanded once, for all blocks of outputs.
    void forwardGroup(ThreadPool& pool, std::size_t first, std::size_t count, const Activation<A>& in,
                      const float* bias, A* out, std::byte* expanded) const {
        const std::size_t pieces = quotientUp(count, rows_), blocks = forward_.blocks();
        const auto rowsOf = [&](std::size_t piece) { return std::min(rows_, count - piece * rows_); };
        const auto room = [&](std::size_t piece) { return expanded + staging_.bytes(piece * rows_ * inputs_); };
        std::vector<const void*> x(pieces);
        pool.run(pieces, [&](std::size_t piece) {
            x[piece] = staging_.in(in, (first + piece * rows_) * inputs_, rowsOf(piece) * inputs_, rows_ * inputs_,
                                   room(piece));
        });
        pool.run(pieces * blocks, [&](std::size_t task) {
            const std::size_t piece = task / blocks;
            const auto lease = scratch_->perThread.take(taskBytes_);
            multiply(forward_, task % blocks, x[piece], bias, rowsOf(piece), out + (first + piece * rows_) * outputs_,
                     lease.data());
        });
    }

    /// One block of columns of `count` rows, x [rows_][...], to rows of `out`.
    void multiply(const DenseProduct& product, std::size_t block, const void* x, const float* bias, std::size_t count,
                  A* out, std::byte* scratch) const {
        const std::size_t width = product.columns(block), column = block * product.columns(0);
        std::byte* const computed = scratch + taskOut_;
        product.run(engine_, block, x, bias != nullptr ? bias + column : zeroBias_.data(), computed,
                    scratch + taskScratch_);
        for (std::size_t row = 0; row < count; ++row)
            staging_.finish(computed + staging_.bytes(row * width), width, out + row * product.allColumns() + column);
    }

    void channelSums(ThreadPool& pool, std::size_t images, const A* out, double* sums) const {
        const std::size_t pieces = quotientUp(images, rows_), size = 2 * outputs_;
        const auto lease = scratch_->perCall.take(pieces * size * sizeof(double));
        auto* const partial = reinterpret_cast<double*>(lease.data());
        pool.run(pieces, [&](std::size_t piece) {
            double* const at = partial + piece * size;
            std::fill_n(at, size, 0.0);
            staging_.kernels->channelSums(out + piece * rows_ * outputs_, std::min(rows_, images - piece * rows_),
                                          outputs_, at, at + outputs_);
        });
        std::fill_n(sums, size, 0.0);
        for (std::size_t piece = 0; piece < pieces; ++piece)
            for (std::size_t k = 0; k < size; ++k) sums[k] += partial[piece * size + k];
    }

    std::size_t inputs_, outputs_, rows_, gradientRows_, images_, groupRows_ = 1;
    bool training_;
    Staging<A> staging_;
    std::shared_ptr<SynapseScratch> scratch_;
    dnnl::engine engine_;
    DenseProduct forward_, backward_;
    GradientProduct gradient_;
    std::vector<float> zeroBias_;
    std::size_t taskIn_ = 0, taskOut_ = 0, taskScratch_ = 0, taskBytes_ = 0;
    std::size_t gradientIn_ = 0, gradientError_ = 0, gradientScratch_ = 0, gradientBytes_ = 0;
};

}  // namespace

template <class A>
std::unique_ptr<Synapses<A>> makeDense(const SynapseShape& shape, std::size_t images, const SynapseOptions& options,
                                       bool nativeBFloat16) {
    return std::make_unique<Dense<A>>(shape, images, options, nativeBFloat16);
}
template std::unique_ptr<Synapses<float>> makeDense(const SynapseShape&, std::size_t, const SynapseOptions&, bool);
template std::unique_ptr<Synapses<BFloat16>> makeDense(const SynapseShape&, std::size_t, const SynapseOptions&, bool);

}  // namespace nl::snn::onednn
