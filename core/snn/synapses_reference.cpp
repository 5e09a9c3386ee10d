// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/synapses_reference.hpp"

#include <algorithm>
#include <vector>

namespace nl::snn {

namespace {

class ReferenceSynapses final : public Synapses<double> {
public:
    explicit ReferenceSynapses(const SynapseShape& shape) : shape_(shape), weights_(shape.weights()) {}

    void setWeights(ThreadPool& /*pool*/, const double* weights, bool /*training*/) override {
        std::copy_n(weights, weights_.size(), weights_.begin());
    }

    void forward(ThreadPool& pool, std::size_t images, const Activation<double>& in, const double* bias, double* out,
                 double* sums) override {
        const std::size_t outputs = shape_.outputs;
        parallelFor(pool, images, 1, [&](std::size_t image, std::size_t) {
            const std::vector<double> x = picture(in, image);
            double* y = out + image * shape_.outputSize();
            forEachTap(
                [&](std::size_t pixel, std::size_t inPixel, std::size_t tap) {
                    for (std::size_t o = 0; o < outputs; ++o) {
                        const double* w = row(weights_.data(), o, tap);
                        double sum = 0;
                        for (std::size_t i = 0; i < shape_.inputs; ++i) sum += w[i] * x[inPixel * shape_.inputs + i];
                        y[pixel * outputs + o] += sum;
                    }
                },
                [&](std::size_t pixel) {
                    for (std::size_t o = 0; o < outputs; ++o) y[pixel * outputs + o] = bias != nullptr ? bias[o] : 0.0;
                });
        });
        if (sums != nullptr) channelSums(out, images, sums);
    }

    void backwardInput(ThreadPool& pool, std::size_t images, const double* outError, double* inError) override {
        parallelFor(pool, images, 1, [&](std::size_t image, std::size_t) {
            const double* dy = outError + image * shape_.outputSize();
            double* dx = inError + image * shape_.inputSize();
            std::fill_n(dx, shape_.inputSize(), 0.0);
            forEachTap(
                [&](std::size_t pixel, std::size_t inPixel, std::size_t tap) {
                    for (std::size_t o = 0; o < shape_.outputs; ++o) {
                        const double* w = row(weights_.data(), o, tap);
                        const double error = dy[pixel * shape_.outputs + o];
                        for (std::size_t i = 0; i < shape_.inputs; ++i) dx[inPixel * shape_.inputs + i] += error * w[i];
                    }
                },
                [](std::size_t) {});
        });
    }

    /// A task has the weights of some outputs and adds over all images in order: there are no partial sums.
    void backwardWeights(ThreadPool& pool, std::size_t images, const Activation<double>& in, const double* outError,
                         double* gradient) override {
        constexpr std::size_t kOutputs = 4;  // a task: enough to share the pictures that it expands
        parallelFor(pool, shape_.outputs, kOutputs, [&](std::size_t begin, std::size_t end) {
            const std::size_t perOutput = shape_.weights() / shape_.outputs;
            std::fill(gradient + begin * perOutput, gradient + end * perOutput, 0.0);
            for (std::size_t image = 0; image < images; ++image) {
                const std::vector<double> x = picture(in, image);
                const double* dy = outError + image * shape_.outputSize();
                forEachTap(
                    [&](std::size_t pixel, std::size_t inPixel, std::size_t tap) {
                        for (std::size_t o = begin; o < end; ++o) {
                            double* g = row(gradient, o, tap);
                            const double error = dy[pixel * shape_.outputs + o];
                            for (std::size_t i = 0; i < shape_.inputs; ++i)
                                g[i] += error * x[inPixel * shape_.inputs + i];
                        }
                    },
                    [](std::size_t) {});
            }
        });
    }

    [[nodiscard]] SynapseMemory memory() const override {
        return {weights_.size() * sizeof(double), shape_.inputSize() * sizeof(double), 0};
    }

private:
    [[nodiscard]] std::vector<double> picture(const Activation<double>& in, std::size_t image) const {
        const std::size_t size = shape_.inputSize();
        std::vector<double> out(size);
        for (std::size_t i = 0; i < size; ++i)
            out[i] = in.real != nullptr ? in.real[image * size + i]
                                        : static_cast<double>(in.unit) * in.counts[image * size + i];
        return out;
    }

    /// The weights of output o at a place of the kernel: [inputs].
    template <class W>
    [[nodiscard]] W* row(W* weights, std::size_t o, std::size_t tap) const {
        return weights + (o * shape_.kernelHeight * shape_.kernelWidth + tap) * shape_.inputs;
    }

    /// first(pixel) for each output pixel, then body(pixel, input pixel, place in the kernel) for each input under it.
    template <class Body, class First>
    void forEachTap(Body body, First first) const {
        std::size_t pixel = 0;
        for (std::size_t y = 0; y < shape_.outputHeight(); ++y)
            for (std::size_t x = 0; x < shape_.outputWidth(); ++x, ++pixel) {
                first(pixel);
                for (std::size_t tap = 0; tap < shape_.kernelHeight * shape_.kernelWidth; ++tap) {
                    const std::size_t row = y * shape_.stride + tap / shape_.kernelWidth;
                    const std::size_t column = x * shape_.stride + tap % shape_.kernelWidth;
                    // In the border around the picture the difference is negative, that is, very large.
                    if (row - shape_.padding < shape_.height && column - shape_.padding < shape_.width)
                        body(pixel, (row - shape_.padding) * shape_.width + column - shape_.padding, tap);
                }
            }
    }

    void channelSums(const double* out, std::size_t images, double* sums) const {
        std::fill_n(sums, 2 * shape_.outputs, 0.0);
        for (std::size_t i = 0; i < images * shape_.outputSize(); ++i) {
            sums[i % shape_.outputs] += out[i];
            sums[shape_.outputs + i % shape_.outputs] += out[i] * out[i];
        }
    }

    SynapseShape shape_;
    std::vector<double> weights_;
};

}  // namespace

std::unique_ptr<Synapses<double>> makeReference(const SynapseShape& shape) {
    return std::make_unique<ReferenceSynapses>(shape);
}

}  // namespace nl::snn
