// SPDX-License-Identifier: GPL-3.0-or-later
// The plain twin: one obvious loop a kernel. It is what the tests hold the SIMD kernels against, and what runs with
// NEUROLOOM_KERNELS=scalar.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/tensor/kernels/gelu.hpp"
#include "core/tensor/kernels/simd.hpp"

namespace nl::tensor::kernel {

namespace {

template <class T>
void put(Sink<T> out, std::size_t i, T value) {
    out.data[i] = out.accumulate ? out.data[i] + value : value;
}

std::size_t packedSize(std::size_t k, std::size_t m) { return k * m; }

template <class T>
void pack(const T* b, std::size_t k, std::size_t m, bool transposed, T* packed) {
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t j = 0; j < m; ++j) packed[i * m + j] = transposed ? b[j * k + i] : b[i * m + j];
}

template <class T>
void multiplyPacked(const T* a, std::size_t n, std::size_t k, const T* packed, std::size_t m, const T* bias,
                    Sink<T> c) {
    for (std::size_t r = 0; r < n; ++r) {
        T* out = c.data + r * m;
        if (!c.accumulate) std::fill(out, out + m, T(0));
        for (std::size_t i = 0; i < k; ++i) {
            const T factor = a[r * k + i];
            for (std::size_t j = 0; j < m; ++j) out[j] += factor * packed[i * m + j];
        }
        if (bias != nullptr)
            for (std::size_t j = 0; j < m; ++j) out[j] += bias[j];
    }
}

template <class T>
void addTransposedProduct(const T* a, const T* b, std::size_t n, std::size_t k, std::size_t m, T* c) {
    for (std::size_t r = 0; r < n; ++r)
        for (std::size_t i = 0; i < k; ++i)
            for (std::size_t j = 0; j < m; ++j) c[i * m + j] += a[r * k + i] * b[r * m + j];
}

template <class T>
void addColumnSums(const T* x, std::size_t n, std::size_t m, T* sums) {
    for (std::size_t r = 0; r < n; ++r)
        for (std::size_t j = 0; j < m; ++j) sums[j] += x[r * m + j];
}

template <class T>
void add(const T* a, const T* b, std::size_t count, T* out) {
    for (std::size_t i = 0; i < count; ++i) out[i] = a[i] + b[i];
}

template <class T>
void scale(const T* a, T factor, std::size_t count, Sink<T> out) {
    for (std::size_t i = 0; i < count; ++i) put(out, i, a[i] * factor);
}

template <class T>
void multiply(const T* a, const T* b, std::size_t count, Sink<T> out) {
    for (std::size_t i = 0; i < count; ++i) put(out, i, a[i] * b[i]);
}

template <class T>
void addRow(const T* x, const T* row, std::size_t n, std::size_t columns, T* out) {
    for (std::size_t r = 0; r < n; ++r)
        for (std::size_t j = 0; j < columns; ++j) out[r * columns + j] = x[r * columns + j] + row[j];
}

template <class T>
T logistic(T x) {
    return x >= 0 ? T(1) / (T(1) + std::exp(-x)) : std::exp(x) / (T(1) + std::exp(x));
}

template <class T>
void gelu(const T* x, std::size_t count, T* out) {
    for (std::size_t i = 0; i < count; ++i)
        out[i] = x[i] * logistic(kGeluScale<T> * (x[i] + kGeluCubic<T> * x[i] * x[i] * x[i]));
}

template <class T>
void geluBackward(const T* x, const T* gradient, std::size_t count, Sink<T> out) {
    for (std::size_t i = 0; i < count; ++i) {
        const T square = x[i] * x[i];
        const T s = logistic(kGeluScale<T> * x[i] * (T(1) + kGeluCubic<T> * square));
        const T slope = kGeluScale<T> * (T(1) + T(3) * kGeluCubic<T> * square);
        put(out, i, gradient[i] * (s + x[i] * s * (T(1) - s) * slope));
    }
}

template <class T>
void elu(const T* x, std::size_t count, T* out) {
    for (std::size_t i = 0; i < count; ++i) out[i] = x[i] > 0 ? x[i] : std::exp(x[i]) - T(1);
}

template <class T>
void eluBackward(const T* result, const T* gradient, std::size_t count, Sink<T> out) {
    for (std::size_t i = 0; i < count; ++i) put(out, i, gradient[i] * (result[i] > 0 ? T(1) : result[i] + T(1)));
}

template <class T>
void sigmoid(const T* x, std::size_t count, T* out) {
    for (std::size_t i = 0; i < count; ++i) out[i] = logistic(x[i]);
}

template <class T>
void sigmoidBackward(const T* result, const T* gradient, std::size_t count, Sink<T> out) {
    for (std::size_t i = 0; i < count; ++i) put(out, i, gradient[i] * result[i] * (T(1) - result[i]));
}

template <class T>
void gatedSum(const T* gate, const T* a, const T* b, std::size_t count, T* out) {
    for (std::size_t i = 0; i < count; ++i) {
        const T s = logistic(gate[i]);
        out[i] = s * a[i] + (T(1) - s) * b[i];
    }
}

template <class T>
void gatedSumBackward(const T* gate, const T* a, const T* b, const T* gradient, std::size_t count, Sink<T> gateOut,
                      Sink<T> aOut, Sink<T> bOut) {
    for (std::size_t i = 0; i < count; ++i) {
        const T s = logistic(gate[i]);
        if (gateOut) put(gateOut, i, gradient[i] * (a[i] - b[i]) * s * (T(1) - s));
        if (aOut) put(aOut, i, gradient[i] * s);
        if (bOut) put(bOut, i, gradient[i] * (T(1) - s));
    }
}

template <class T>
void layerNorm(const T* x, const T* gain, const T* bias, std::size_t n, std::size_t columns, T epsilon, T* out,
               T* statistics) {
    for (std::size_t r = 0; r < n; ++r) {
        const T* in = x + r * columns;
        T mean = 0, variance = 0;
        for (std::size_t j = 0; j < columns; ++j) mean += in[j];
        mean /= static_cast<T>(columns);
        for (std::size_t j = 0; j < columns; ++j) variance += (in[j] - mean) * (in[j] - mean);
        const T inverse = T(1) / std::sqrt(variance / static_cast<T>(columns) + epsilon);
        for (std::size_t j = 0; j < columns; ++j) out[r * columns + j] = (in[j] - mean) * inverse * gain[j] + bias[j];
        statistics[2 * r] = mean;
        statistics[2 * r + 1] = inverse;
    }
}

template <class T>
void layerNormBackward(const T* x, const T* gain, const T* statistics, const T* gradient, std::size_t n,
                       std::size_t columns, Sink<T> out, T* gainSum, T* biasSum) {
    for (std::size_t r = 0; r < n; ++r) {
        const T mean = statistics[2 * r], inverse = statistics[2 * r + 1];
        const T* in = x + r * columns;
        const T* g = gradient + r * columns;
        T sum = 0, product = 0;
        for (std::size_t j = 0; j < columns; ++j) {
            const T normal = (in[j] - mean) * inverse;
            sum += g[j] * gain[j];
            product += g[j] * gain[j] * normal;
            if (gainSum != nullptr) gainSum[j] += g[j] * normal;
            if (biasSum != nullptr) biasSum[j] += g[j];
        }
        sum /= static_cast<T>(columns);
        product /= static_cast<T>(columns);
        if (!out) continue;
        for (std::size_t j = 0; j < columns; ++j)
            put(out, r * columns + j, inverse * (g[j] * gain[j] - sum - (in[j] - mean) * inverse * product));
    }
}

/// Keeps a slice of zeros finite.
template <class T>
inline constexpr T kLengthFloor = T(1e-12);

template <class T>
void headNormalise(const T* x, const T* gain, std::size_t n, HeadShape shape, T* out, T* statistics) {
    const std::size_t width = shape.width();
    for (std::size_t slice = 0; slice < n * shape.heads; ++slice) {
        const T* in = x + slice * width;
        T square = 0;
        for (std::size_t j = 0; j < width; ++j) square += in[j] * in[j];
        const T inverse = T(1) / std::sqrt(square + kLengthFloor<T>);
        const T factor = inverse * gain[slice % shape.heads];
        for (std::size_t j = 0; j < width; ++j) out[slice * width + j] = in[j] * factor;
        statistics[slice] = inverse;
    }
}

template <class T>
void headNormaliseBackward(const T* x, const T* gain, const T* statistics, const T* gradient, std::size_t n,
                           HeadShape shape, Sink<T> out, T* gainSum) {
    const std::size_t width = shape.width();
    for (std::size_t slice = 0; slice < n * shape.heads; ++slice) {
        const std::size_t head = slice % shape.heads;
        const T* in = x + slice * width;
        const T* g = gradient + slice * width;
        const T inverse = statistics[slice];
        T product = 0;
        for (std::size_t j = 0; j < width; ++j) product += g[j] * in[j];
        if (gainSum != nullptr) gainSum[head] += product * inverse;
        if (!out) continue;
        for (std::size_t j = 0; j < width; ++j)
            put(out, slice * width + j, gain[head] * inverse * (g[j] - in[j] * inverse * inverse * product));
    }
}

template <class T>
void edgeDots(const T* x, const T* y, HeadShape shape, EdgeSpan rows, T factor, const T* bias, T* out) {
    const std::size_t width = shape.width();
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        for (std::size_t slot = rows.offset[r]; slot < rows.offset[r + 1]; ++slot) {
            const T* left = x + r * shape.columns;
            const T* right = y + rows.source[slot] * shape.columns;
            for (std::size_t head = 0; head < shape.heads; ++head) {
                T dot = 0;
                for (std::size_t j = head * width; j < (head + 1) * width; ++j) dot += left[j] * right[j];
                const std::size_t at = slot * shape.heads + head;
                out[at] = dot * factor + (bias != nullptr ? bias[at] : T(0));
            }
        }
    }
}

template <class T>
void rowSoftmax(EdgeSpan rows, std::size_t heads, T* scores) {
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        const std::size_t first = rows.offset[r], last = rows.offset[r + 1];
        for (std::size_t head = 0; head < heads; ++head) {
            T most = -std::numeric_limits<T>::infinity(), sum = 0;
            for (std::size_t slot = first; slot < last; ++slot) most = std::max(most, scores[slot * heads + head]);
            for (std::size_t slot = first; slot < last; ++slot) {
                T& score = scores[slot * heads + head];
                score = std::exp(score - most);
                sum += score;
            }
            for (std::size_t slot = first; slot < last; ++slot) scores[slot * heads + head] /= sum;
        }
    }
}

template <class T>
void rowSoftmaxBackward(EdgeSpan rows, std::size_t heads, const T* attention, T* gradient) {
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        const std::size_t first = rows.offset[r], last = rows.offset[r + 1];
        for (std::size_t head = 0; head < heads; ++head) {
            T mean = 0;
            for (std::size_t slot = first; slot < last; ++slot)
                mean += attention[slot * heads + head] * gradient[slot * heads + head];
            for (std::size_t slot = first; slot < last; ++slot) {
                const std::size_t at = slot * heads + head;
                gradient[at] = attention[at] * (gradient[at] - mean);
            }
        }
    }
}

template <class T>
void edgeSums(const T* weight, const T* y, HeadShape shape, EdgeSpan rows, T factor, Sink<T> out) {
    const std::size_t width = shape.width();
    for (std::size_t r = rows.begin; r < rows.end; ++r) {
        for (std::size_t j = 0; j < shape.columns; ++j) {
            T sum = 0;
            for (std::size_t slot = rows.offset[r]; slot < rows.offset[r + 1]; ++slot) {
                const std::size_t entry = rows.entry != nullptr ? rows.entry[slot] : slot;
                const T w = weight != nullptr ? weight[entry * shape.heads + j / width] : T(1);
                sum += w * y[rows.source[slot] * shape.columns + j];
            }
            put(out, r * shape.columns + j, factor * sum);
        }
    }
}

}  // namespace

template <class T>
Kernels<T> scalarKernels() {
    Kernels<T> out;
    out.name = "scalar";
    out.packedSize = packedSize;
    out.pack = pack<T>;
    out.multiplyPacked = multiplyPacked<T>;
    out.addTransposedProduct = addTransposedProduct<T>;
    out.addColumnSums = addColumnSums<T>;
    out.add = add<T>;
    out.scale = scale<T>;
    out.multiply = multiply<T>;
    out.addRow = addRow<T>;
    out.gelu = gelu<T>;
    out.geluBackward = geluBackward<T>;
    out.elu = elu<T>;
    out.eluBackward = eluBackward<T>;
    out.sigmoid = sigmoid<T>;
    out.sigmoidBackward = sigmoidBackward<T>;
    out.gatedSum = gatedSum<T>;
    out.gatedSumBackward = gatedSumBackward<T>;
    out.layerNorm = layerNorm<T>;
    out.layerNormBackward = layerNormBackward<T>;
    out.headNormalise = headNormalise<T>;
    out.headNormaliseBackward = headNormaliseBackward<T>;
    out.edgeDots = edgeDots<T>;
    out.rowSoftmax = rowSoftmax<T>;
    out.rowSoftmaxBackward = rowSoftmaxBackward<T>;
    out.edgeSums = edgeSums<T>;
    return out;
}

template Kernels<float> scalarKernels();
template Kernels<double> scalarKernels();

}  // namespace nl::tensor::kernel
