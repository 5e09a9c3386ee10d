// SPDX-License-Identifier: GPL-3.0-or-later
// Instructions with Highway: for each kernel and each choice of operands that are constants a loop of its own over the
// block. Every lane goes through the same operations wherever it stands, so that the numbers do not depend on blocks.
// clang-format off
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // compile time: SSE4, AVX2 and AVX-512 cover the machines in use
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/dynamics/kernels/program_simd.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <array>
#include <limits>
#include <utility>
#include <vector>
#include "core/dynamics/kernels/program_code.hpp"
#include "core/dynamics/kernels/program_simd.hpp"
#undef NL_EMULATED_VECTORS
#define NL_EMULATED_VECTORS (HWY_TARGET == HWY_EMU128 || HWY_TARGET == HWY_SCALAR)
#if !NL_EMULATED_VECTORS
#include "core/dynamics/kernels/program_math-inl.hpp"
#endif
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace nl::dynamics::kernel::HWY_NAMESPACE {
namespace {

#if NL_EMULATED_VECTORS
Machine best() { return {"scalar", runScalar}; }
#else

/// An operand of the block: a column, or the same number in every lane.
template <bool kConstant>
class Operand {
public:
    HWY_INLINE Operand(const Instruction& one, const Frame& frame, std::size_t k) {
        if constexpr (kConstant)
            number_ = set(frame.constants[one.from[k]]);
        else
            column_ = frame.columns[one.from[k]];
    }
    HWY_INLINE Vector at(std::size_t i) const {
        if constexpr (kConstant) return number_;
        return hn::LoadU(Lanes(), column_ + i);
    }

private:
    const double* column_ = nullptr;
    Vector number_ = hn::Zero(Lanes());
};

// Operations: `of` computes one vector.

#define NL_OPERATION1(name, result)                                \
    struct name {                                                  \
        static HWY_INLINE Vector of(Vector a) { return (result); } \
    }
#define NL_OPERATION2(name, result)                                          \
    struct name {                                                            \
        static HWY_INLINE Vector of(Vector a, Vector b) { return (result); } \
    }
#define NL_OPERATION3(name, result)                                                    \
    struct name {                                                                      \
        static HWY_INLINE Vector of(Vector a, Vector b, Vector c) { return (result); } \
    }

#define NL_OPERATION4(name, result)                                                              \
    struct name {                                                                                \
        static HWY_INLINE Vector of(Vector a, Vector b, Vector c, Vector d) { return (result); } \
    }

HWY_INLINE LaneMask no(Vector a) { return hn::Eq(a, hn::Zero(Lanes())); }  // not of !=, which a NaN fulfils
HWY_INLINE Vector truth(LaneMask mask) { return hn::IfThenElseZero(mask, set(1)); }
HWY_INLINE Vector untruth(LaneMask mask) { return hn::IfThenZeroElse(mask, set(1)); }

NL_OPERATION1(Copy, a);
NL_OPERATION1(Negate, hn::Neg(a));
NL_OPERATION1(Not, truth(no(a)));
NL_OPERATION1(Abs, hn::Abs(a));
NL_OPERATION1(Root, hn::Sqrt(a));
NL_OPERATION1(Exponential, exponential(a));
NL_OPERATION1(Logarithm, logarithm(a));
NL_OPERATION1(Logarithm10, hn::Mul(logarithm(a), set(0.4342944819032518)));
NL_OPERATION1(Sine, sine(a));
NL_OPERATION1(Cosine, cosine(a));
NL_OPERATION1(HyperbolicTangent, hyperbolicTangent(a));
NL_OPERATION1(Ceiling, hn::Ceil(a));
NL_OPERATION1(Floor, hn::Floor(a));
NL_OPERATION1(Heaviside,
              hn::IfThenElse(hn::Lt(a, set(0)), set(0), hn::IfThenElse(hn::Gt(a, set(0)), set(1), set(0.5))));
NL_OPERATION1(RelativeExponential, relativeExponential(a));
NL_OPERATION1(Reciprocal, hn::Div(set(1), a));
NL_OPERATION1(PowerHalf, hn::IfThenElse(hn::Eq(a, set(-std::numeric_limits<double>::infinity())),
                                        set(std::numeric_limits<double>::infinity()), hn::Add(hn::Sqrt(a), set(0))));
NL_OPERATION2(Add, hn::Add(a, b));
NL_OPERATION2(Subtract, hn::Sub(a, b));
NL_OPERATION2(Multiply, hn::Mul(a, b));
NL_OPERATION2(Divide, hn::Div(a, b));
NL_OPERATION2(Less, truth(hn::Lt(a, b)));
NL_OPERATION2(Greater, truth(hn::Gt(a, b)));
NL_OPERATION2(LessEqual, truth(hn::Le(a, b)));
NL_OPERATION2(GreaterEqual, truth(hn::Ge(a, b)));
NL_OPERATION2(Equal, truth(hn::Eq(a, b)));
NL_OPERATION2(NotEqual, untruth(hn::Eq(a, b)));
NL_OPERATION2(And, untruth(hn::Or(no(a), no(b))));
NL_OPERATION2(Or, untruth(hn::And(no(a), no(b))));
NL_OPERATION3(MultiplyAdd, hn::MulAdd(a, b, c));
NL_OPERATION3(MultiplySubtract, hn::MulSub(a, b, c));
NL_OPERATION3(SubtractProduct, hn::NegMulAdd(a, b, c));
NL_OPERATION3(Select, hn::IfThenElse(no(a), c, b));
NL_OPERATION1(ExponentialOfNegative, exponential(hn::Neg(a)));
NL_OPERATION2(ExponentialOfProduct, exponential(hn::Mul(a, b)));
NL_OPERATION2(RelativeExponentialOfProduct, relativeExponential(hn::Mul(a, b)));
NL_OPERATION3(MultiplySum, hn::Mul(hn::Add(a, b), c));
NL_OPERATION3(MultiplyDifference, hn::Mul(hn::Sub(a, b), c));
NL_OPERATION3(MultiplyProduct, hn::Mul(hn::Mul(a, b), c));
NL_OPERATION3(DivideBySum, hn::Div(c, hn::Add(a, b)));
NL_OPERATION3(DivideByDifference, hn::Div(c, hn::Sub(a, b)));
NL_OPERATION3(ExponentialOfDifference, exponential(hn::Mul(hn::Sub(a, b), c)));
NL_OPERATION4(MultiplyDifferenceAdd, hn::MulAdd(hn::Sub(a, b), c, d));
NL_OPERATION4(MultiplyProductAdd, hn::MulAdd(hn::Mul(a, b), c, d));

#undef NL_OPERATION1
#undef NL_OPERATION2
#undef NL_OPERATION3
#undef NL_OPERATION4

using Run = void (*)(const Instruction&, const Frame&);

/// One operation over the block, two vectors at a time; bit k of kConstants: operand k is a constant.
template <class Operation, std::size_t kOperands, unsigned kConstants>
void over(const Instruction& one, const Frame& frame) {
    const Operand<(kConstants & 1U) != 0> a(one, frame, 0);
    const Operand<(kConstants & 2U) != 0> b(one, frame, 1);
    const Operand<(kConstants & 4U) != 0> c(one, frame, 2);
    const Operand<(kConstants & 8U) != 0> d(one, frame, 3);
    const auto at = [&](std::size_t i) HWY_ATTR {
        if constexpr (kOperands == 1) return Operation::of(a.at(i));
        if constexpr (kOperands == 2) return Operation::of(a.at(i), b.at(i));
        if constexpr (kOperands == 3) return Operation::of(a.at(i), b.at(i), c.at(i));
        if constexpr (kOperands == 4) return Operation::of(a.at(i), b.at(i), c.at(i), d.at(i));
    };
    const std::size_t lanes = hn::Lanes(Lanes()), count = frame.count;
    double* to = frame.target(one);
    std::size_t i = 0;
    for (; i + 2 * lanes <= count; i += 2 * lanes) {
        const Vector first = at(i), second = at(i + lanes);
        hn::Store(first, Lanes(), to + i);
        hn::Store(second, Lanes(), to + i + lanes);
    }
    if (i < count) hn::Store(at(i), Lanes(), to + i);
}

void powerWhole(const Instruction& one, const Frame& frame) {
    const Operand<false> a(one, frame, 0);
    double* to = frame.target(one);
    const auto size = static_cast<unsigned>(one.power < 0 ? -one.power : one.power);
    for (std::size_t i = 0; i < frame.count; i += hn::Lanes(Lanes())) {
        Vector out = set(1), square = a.at(i);
        for (unsigned left = size; left != 0; left >>= 1U) {
            if ((left & 1U) != 0) out = hn::Mul(out, square);
            square = hn::Mul(square, square);
        }
        hn::Store(one.power < 0 ? hn::Div(set(1), out) : out, Lanes(), to + i);
    }
}

/// [kernel][operands that are constants]
class Table {
public:
    static constexpr std::size_t kChoices = 16;
    constexpr Table() {
        for (Run& run : runs_) run = executeScalar;
        putUnary();
        putBinary();
        putFused();
    }
    [[nodiscard]] constexpr Run of(const Instruction& one) const {
        return runs_[static_cast<std::size_t>(one.kernel) * kChoices + one.constants];
    }

private:
    constexpr Run& at(Kernel kernel, unsigned constants) {
        return runs_[static_cast<std::size_t>(kernel) * kChoices + constants];
    }
    template <class Operation, std::size_t kOperands, std::size_t... kConstants>
    constexpr void putSome(Kernel kernel, std::index_sequence<kConstants...>) {
        ((at(kernel, kConstants) = over<Operation, kOperands, static_cast<unsigned>(kConstants)>), ...);
    }
    template <class Operation>
    constexpr void put2(Kernel kernel) {
        putSome<Operation, 2>(kernel, std::make_index_sequence<3>());
    }
    template <class Operation>
    constexpr void put3(Kernel kernel) {
        putSome<Operation, 3>(kernel, std::make_index_sequence<7>());
    }
    template <class Operation>
    constexpr void put4(Kernel kernel) {
        putSome<Operation, 4>(kernel, std::make_index_sequence<15>());
    }
    constexpr void putUnary() {
        at(Kernel::copy, 0) = over<Copy, 1, 0>;
        at(Kernel::negate, 0) = over<Negate, 1, 0>;
        at(Kernel::logicalNot, 0) = over<Not, 1, 0>;
        at(Kernel::abs, 0) = over<Abs, 1, 0>;
        at(Kernel::root, 0) = over<Root, 1, 0>;
        at(Kernel::exponential, 0) = over<Exponential, 1, 0>;
        at(Kernel::exponentialOfNegative, 0) = over<ExponentialOfNegative, 1, 0>;
        at(Kernel::logarithm, 0) = over<Logarithm, 1, 0>;
        at(Kernel::logarithm10, 0) = over<Logarithm10, 1, 0>;
        at(Kernel::sine, 0) = over<Sine, 1, 0>;
        at(Kernel::cosine, 0) = over<Cosine, 1, 0>;
        at(Kernel::hyperbolicTangent, 0) = over<HyperbolicTangent, 1, 0>;
        at(Kernel::ceiling, 0) = over<Ceiling, 1, 0>;
        at(Kernel::floor, 0) = over<Floor, 1, 0>;
        at(Kernel::heaviside, 0) = over<Heaviside, 1, 0>;
        at(Kernel::relativeExponential, 0) = over<RelativeExponential, 1, 0>;
        at(Kernel::reciprocal, 0) = over<Reciprocal, 1, 0>;
        at(Kernel::powerHalf, 0) = over<PowerHalf, 1, 0>;
        at(Kernel::powerWhole, 0) = powerWhole;
    }
    constexpr void putBinary() {
        put2<Add>(Kernel::add);
        put2<Subtract>(Kernel::subtract);
        put2<Multiply>(Kernel::multiply);
        put2<Divide>(Kernel::divide);
        put2<Less>(Kernel::less);
        put2<Greater>(Kernel::greater);
        put2<LessEqual>(Kernel::lessEqual);
        put2<GreaterEqual>(Kernel::greaterEqual);
        put2<Equal>(Kernel::equal);
        put2<NotEqual>(Kernel::notEqual);
        put2<And>(Kernel::logicalAnd);
        put2<Or>(Kernel::logicalOr);
    }
    constexpr void putFused() {
        put2<ExponentialOfProduct>(Kernel::exponentialOfProduct);
        put2<RelativeExponentialOfProduct>(Kernel::relativeExponentialOfProduct);
        put3<MultiplyAdd>(Kernel::multiplyAdd);
        put3<MultiplySubtract>(Kernel::multiplySubtract);
        put3<SubtractProduct>(Kernel::subtractProduct);
        put3<Select>(Kernel::select);
        put3<MultiplySum>(Kernel::multiplySum);
        put3<MultiplyDifference>(Kernel::multiplyDifference);
        put3<MultiplyProduct>(Kernel::multiplyProduct);
        put3<DivideBySum>(Kernel::divideBySum);
        put3<DivideByDifference>(Kernel::divideByDifference);
        put3<ExponentialOfDifference>(Kernel::exponentialOfDifference);
        put4<MultiplyDifferenceAdd>(Kernel::multiplyDifferenceAdd);
        put4<MultiplyProductAdd>(Kernel::multiplyProductAdd);
    }
    std::array<Run, static_cast<std::size_t>(Kernel::count) * kChoices> runs_{};
};

constexpr Table kTable;

void run(std::span<const Instruction> instructions, const Frame& frame) {
    for (const Instruction& one : instructions) kTable.of(one)(one, frame);
}

Machine best() { return {hwy::TargetName(HWY_TARGET), run}; }
#endif

}  // namespace
}  // namespace nl::dynamics::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nl::dynamics::kernel {
HWY_EXPORT(best);
Machine simdMachine() { return HWY_DYNAMIC_DISPATCH(best)(); }
}  // namespace nl::dynamics::kernel
#endif
