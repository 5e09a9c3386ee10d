// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/products.hpp"

namespace nl::tensor {

namespace {
constexpr std::size_t kRowGrain = 512;
}

template <class T>
void multiply(ThreadPool& pool, const Kernels<T>& kernels, const Matrix<T>& a, const Matrix<T>& b, Transpose transpose,
              const T* bias, Sink<T> out) {
    const bool transposed = transpose == Transpose::yes;
    const std::size_t k = a.columns(), m = transposed ? b.rows() : b.columns();
    Matrix<T> packed = Matrix<T>::uninitialised(1, kernels.packedSize(k, m));
    kernels.pack(b.data(), k, m, transposed, packed.data());
    parallelFor(pool, a.rows(), kRowGrain, [&](std::size_t begin, std::size_t end) {
        kernels.multiplyPacked(a.data() + begin * k, end - begin, k, packed.data(), m, bias, out.from(begin * m));
    });
}

template <class T>
void addTransposedProduct(ThreadPool& pool, const Kernels<T>& kernels, const Matrix<T>& a, const Matrix<T>& b, T* out) {
    const std::size_t k = a.columns(), m = b.columns();
    sumOverRows(pool, a.rows(), k * m, out, [&](std::size_t begin, std::size_t end, T* partial) {
        kernels.addTransposedProduct(a.data() + begin * k, b.data() + begin * m, end - begin, k, m, partial);
    });
}

template <class T>
void addColumnSums(ThreadPool& pool, const Kernels<T>& kernels, const Matrix<T>& x, T* out) {
    const std::size_t m = x.columns();
    sumOverRows(pool, x.rows(), m, out, [&](std::size_t begin, std::size_t end, T* partial) {
        kernels.addColumnSums(x.data() + begin * m, end - begin, m, partial);
    });
}

template void multiply(ThreadPool&, const Kernels<float>&, const Matrix<float>&, const Matrix<float>&, Transpose,
                       const float*, Sink<float>);
template void multiply(ThreadPool&, const Kernels<double>&, const Matrix<double>&, const Matrix<double>&, Transpose,
                       const double*, Sink<double>);
template void addTransposedProduct(ThreadPool&, const Kernels<float>&, const Matrix<float>&, const Matrix<float>&,
                                   float*);
template void addTransposedProduct(ThreadPool&, const Kernels<double>&, const Matrix<double>&, const Matrix<double>&,
                                   double*);
template void addColumnSums(ThreadPool&, const Kernels<float>&, const Matrix<float>&, float*);
template void addColumnSums(ThreadPool&, const Kernels<double>&, const Matrix<double>&, double*);

}  // namespace nl::tensor
