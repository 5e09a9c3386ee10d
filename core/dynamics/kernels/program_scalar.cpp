// SPDX-License-Identifier: GPL-3.0-or-later
// Instructions with plain loops: the twin of program_simd.cpp, and all that is not worth vectors.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/dynamics/kernels/program_code.hpp"

namespace nl::dynamics::kernel {

namespace {

/// A column, or one number for all instances.
struct Operand {
    const double* from;
    std::size_t step;
    double operator[](std::size_t i) const { return from[i * step]; }
};

Operand operandOf(const Instruction& one, const Frame& frame, std::size_t k) {
    if ((one.constants >> k & 1U) != 0) return {frame.constants + one.from[k], 0};
    return {frame.columns[one.from[k]], 1};
}

template <class Operation>
void unary(const Instruction& one, const Frame& frame, const Operation& operation) {
    const Operand a = operandOf(one, frame, 0);
    double* to = frame.target(one);
    for (std::size_t i = 0; i < frame.count; ++i) to[i] = operation(a[i]);
}

template <class Operation>
void binary(const Instruction& one, const Frame& frame, const Operation& operation) {
    const Operand a = operandOf(one, frame, 0), b = operandOf(one, frame, 1);
    double* to = frame.target(one);
    for (std::size_t i = 0; i < frame.count; ++i) to[i] = operation(a[i], b[i]);
}

template <class Operation>
void ternary(const Instruction& one, const Frame& frame, const Operation& operation) {
    const Operand a = operandOf(one, frame, 0), b = operandOf(one, frame, 1), c = operandOf(one, frame, 2);
    double* to = frame.target(one);
    for (std::size_t i = 0; i < frame.count; ++i) to[i] = operation(a[i], b[i], c[i]);
}

template <class Operation>
void quaternary(const Instruction& one, const Frame& frame, const Operation& operation) {
    const Operand a = operandOf(one, frame, 0), b = operandOf(one, frame, 1), c = operandOf(one, frame, 2),
                  d = operandOf(one, frame, 3);
    double* to = frame.target(one);
    for (std::size_t i = 0; i < frame.count; ++i) to[i] = operation(a[i], b[i], c[i], d[i]);
}

double wholePower(double base, int exponent) {
    double out = 1, square = base;
    for (unsigned left = static_cast<unsigned>(std::abs(exponent)); left != 0; left >>= 1U) {
        if ((left & 1U) != 0) out *= square;
        if (left > 1) square *= square;
    }
    return exponent < 0 ? 1 / out : out;
}

void draw(const Instruction& one, const Frame& frame) {
    const Operand a = operandOf(one, frame, 0);
    double* to = frame.target(one);
    if (frame.drawn == nullptr) {
        std::fill_n(to, frame.count, std::numeric_limits<double>::quiet_NaN());
        return;
    }
    for (std::size_t i = 0; i < frame.real; ++i) {
        RandomStream stream(frame.seed, frame.stream + i, frame.drawn[i]);
        to[i] = lems::apply(lems::Function::random, a[i], &stream);
        frame.drawn[i] = stream.position();
    }
    std::fill(to + frame.real, to + frame.count, to[frame.real - 1]);
}

/// Functions and the like; false: something else.
bool runFunction(const Instruction& one, const Frame& frame) {
    const auto of = [&](auto operation) {
        unary(one, frame, operation);
        return true;
    };
    switch (one.kernel) {
        case Kernel::exponential:
            return of([](double a) { return std::exp(a); });
        case Kernel::exponentialOfNegative:
            return of([](double a) { return std::exp(-a); });
        case Kernel::logarithm:
            return of([](double a) { return std::log(a); });
        case Kernel::logarithm10:
            return of([](double a) { return std::log10(a); });
        case Kernel::sine:
            return of([](double a) { return std::sin(a); });
        case Kernel::cosine:
            return of([](double a) { return std::cos(a); });
        case Kernel::tangent:
            return of([](double a) { return std::tan(a); });
        case Kernel::hyperbolicSine:
            return of([](double a) { return std::sinh(a); });
        case Kernel::hyperbolicCosine:
            return of([](double a) { return std::cosh(a); });
        case Kernel::hyperbolicTangent:
            return of([](double a) { return std::tanh(a); });
        case Kernel::ceiling:
            return of([](double a) { return std::ceil(a); });
        case Kernel::floor:
            return of([](double a) { return std::floor(a); });
        case Kernel::factorial:
            return of([](double a) { return std::tgamma(a + 1); });
        case Kernel::heaviside:
            return of([](double a) { return a < 0 ? 0.0 : a > 0 ? 1.0 : 0.5; });
        case Kernel::relativeExponential:
            return of([](double a) { return dynamics::relativeExponential(a); });
        default:
            return false;
    }
}

/// Operations of one operand; false: something else.
bool runUnary(const Instruction& one, const Frame& frame) {
    const auto of = [&](auto operation) {
        unary(one, frame, operation);
        return true;
    };
    switch (one.kernel) {
        case Kernel::copy:
            return of([](double a) { return a; });
        case Kernel::negate:
            return of([](double a) { return -a; });
        case Kernel::logicalNot:
            return of([](double a) { return a == 0 ? 1.0 : 0.0; });
        case Kernel::abs:
            return of([](double a) { return std::fabs(a); });
        case Kernel::root:
            return of([](double a) { return std::sqrt(a); });
        case Kernel::reciprocal:
            return of([](double a) { return 1 / a; });
        case Kernel::powerWhole:
            return of([power = one.power](double a) { return wholePower(a, power); });
        case Kernel::powerHalf:
            return of([](double a) { return std::pow(a, 0.5); });
        case Kernel::random:
            draw(one, frame);
            return true;
        default:
            return false;
    }
}

/// Operations of two operands; false: something else.
bool runBinary(const Instruction& one, const Frame& frame) {
    const auto of = [&](auto operation) {
        binary(one, frame, operation);
        return true;
    };
    switch (one.kernel) {
        case Kernel::add:
            return of([](double a, double b) { return a + b; });
        case Kernel::subtract:
            return of([](double a, double b) { return a - b; });
        case Kernel::multiply:
            return of([](double a, double b) { return a * b; });
        case Kernel::divide:
            return of([](double a, double b) { return a / b; });
        case Kernel::power:
            return of([](double a, double b) { return std::pow(a, b); });
        case Kernel::less:
            return of([](double a, double b) { return a < b ? 1.0 : 0.0; });
        case Kernel::greater:
            return of([](double a, double b) { return a > b ? 1.0 : 0.0; });
        case Kernel::lessEqual:
            return of([](double a, double b) { return a <= b ? 1.0 : 0.0; });
        case Kernel::greaterEqual:
            return of([](double a, double b) { return a >= b ? 1.0 : 0.0; });
        case Kernel::equal:
            return of([](double a, double b) { return a == b ? 1.0 : 0.0; });
        case Kernel::notEqual:
            return of([](double a, double b) { return a != b ? 1.0 : 0.0; });
        case Kernel::logicalAnd:
            return of([](double a, double b) { return a != 0 && b != 0 ? 1.0 : 0.0; });
        case Kernel::logicalOr:
            return of([](double a, double b) { return a != 0 || b != 0 ? 1.0 : 0.0; });
        case Kernel::exponentialOfProduct:
            return of([](double a, double b) { return std::exp(a * b); });
        case Kernel::relativeExponentialOfProduct:
            return of([](double a, double b) { return dynamics::relativeExponential(a * b); });
        default:
            return false;
    }
}

void runTernary(const Instruction& one, const Frame& frame) {
    switch (one.kernel) {
        case Kernel::multiplyAdd:
            return ternary(one, frame, [](double a, double b, double c) { return a * b + c; });
        case Kernel::multiplySubtract:
            return ternary(one, frame, [](double a, double b, double c) { return a * b - c; });
        case Kernel::subtractProduct:
            return ternary(one, frame, [](double a, double b, double c) { return c - a * b; });
        case Kernel::select:
            return ternary(one, frame, [](double a, double b, double c) { return a != 0 ? b : c; });
        case Kernel::multiplySum:
            return ternary(one, frame, [](double a, double b, double c) { return (a + b) * c; });
        case Kernel::multiplyDifference:
            return ternary(one, frame, [](double a, double b, double c) { return (a - b) * c; });
        case Kernel::multiplyProduct:
            return ternary(one, frame, [](double a, double b, double c) { return a * b * c; });
        case Kernel::divideBySum:
            return ternary(one, frame, [](double a, double b, double c) { return c / (a + b); });
        case Kernel::divideByDifference:
            return ternary(one, frame, [](double a, double b, double c) { return c / (a - b); });
        case Kernel::exponentialOfDifference:
            return ternary(one, frame, [](double a, double b, double c) { return std::exp((a - b) * c); });
        case Kernel::multiplyDifferenceAdd:
            return quaternary(one, frame, [](double a, double b, double c, double d) { return (a - b) * c + d; });
        default:
            return quaternary(one, frame, [](double a, double b, double c, double d) { return a * b * c + d; });
    }
}

}  // namespace

void executeScalar(const Instruction& one, const Frame& frame) {
    if (one.kernel >= Kernel::multiplyAdd) return runTernary(one, frame);
    if (one.kernel >= Kernel::add)
        runBinary(one, frame);
    else if (!runUnary(one, frame))
        runFunction(one, frame);
}

void runScalar(std::span<const Instruction> instructions, const Frame& frame) {
    for (const Instruction& one : instructions) executeScalar(one, frame);
}

}  // namespace nl::dynamics::kernel
