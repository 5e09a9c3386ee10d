// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/dynamics/program.hpp"

namespace nl::dynamics::kernel {

/// What an instruction computes of its operands a, b, c and d. The first few are leaves: nothing is computed.
enum class Kernel : std::uint8_t {
    constant,
    step,
    time,
    parameter,
    state,
    input,
    copy,
    negate,
    logicalNot,
    abs,
    root,
    exponential,
    logarithm,
    logarithm10,
    sine,
    cosine,
    tangent,
    hyperbolicSine,
    hyperbolicCosine,
    hyperbolicTangent,
    ceiling,
    floor,
    factorial,
    heaviside,
    random,
    relativeExponential,
    reciprocal,
    powerWhole,             ///< a ^ Instruction::power
    exponentialOfNegative,  ///< e^-a
    powerHalf,              ///< a ^ 0.5: at -infinity and -0 not the root
    add,
    subtract,
    multiply,
    divide,
    power,
    less,
    greater,
    lessEqual,
    greaterEqual,
    equal,
    notEqual,
    logicalAnd,
    logicalOr,
    exponentialOfProduct,          ///< e^(a b)
    relativeExponentialOfProduct,  ///< relativeExponential(a b)
    multiplyAdd,                   ///< a b + c
    multiplySubtract,              ///< a b - c
    subtractProduct,               ///< c - a b
    select,                        ///< a != 0 ? b : c
    multiplySum,                   ///< (a + b) c
    multiplyDifference,            ///< (a - b) c
    multiplyProduct,               ///< (a b) c
    divideBySum,                   ///< c / (a + b)
    divideByDifference,            ///< c / (a - b)
    exponentialOfDifference,       ///< e^((a - b) c)
    multiplyDifferenceAdd,         ///< (a - b) c + d
    multiplyProductAdd,            ///< (a b) c + d
    count
};

[[nodiscard]] constexpr bool isLeaf(Kernel kernel) { return kernel <= Kernel::input; }
[[nodiscard]] constexpr std::size_t operandCount(Kernel kernel) {
    if (isLeaf(kernel)) return 0;
    if (kernel >= Kernel::multiplyDifferenceAdd) return 4;
    if (kernel >= Kernel::multiplyAdd) return 3;
    return kernel >= Kernel::add ? 2 : 1;
}

struct Instruction {
    Kernel kernel = Kernel::copy;
    std::uint8_t constants = 0;              ///< bit k: operand k is an index into Frame::constants, not Frame::columns
    std::int16_t power = 1;                  ///< of Kernel::powerWhole
    std::uint32_t target = 0;                ///< register
    std::array<std::uint32_t, 4> from = {};  ///< places of the operands
};

/// A block of neighbouring instances and the numbers of a call.
struct Frame {
    const double* const* columns = nullptr;  ///< [slot] -> [count]: those that are read, then the registers
    double* registers = nullptr;             ///< [register][stride], aligned to a cache line where stride is
    const double* constants = nullptr;
    std::size_t stride = 1, count = 1;  ///< count: a multiple of kLanes for vectors; what is computed
    // random(): of the first instance of the block; `real` instances draw, the others copy the last of them.
    std::uint64_t seed = 0, stream = 0;
    std::uint64_t* drawn = nullptr;
    std::size_t real = 1;

    [[nodiscard]] double* target(const Instruction& one) const { return registers + one.target * stride; }
};

/// Runs instructions one after the other, each over the whole block.
using Execute = void (*)(std::span<const Instruction> instructions, const Frame& frame);
struct Machine {
    const char* name;  ///< "scalar", or the name of Highway's target
    Execute execute;
};

/// One instruction with plain loops over the block.
void executeScalar(const Instruction& one, const Frame& frame);
void runScalar(std::span<const Instruction> instructions, const Frame& frame);

/// Those that this processor can run; the first is "scalar", the second the best. For tests: while it works for the
/// first time no other thread may choose among Highway's targets.
[[nodiscard]] std::span<const Machine> machines();
/// The one that NEUROLOOM_KERNELS names ("scalar", "AVX2", ...), otherwise the best.
[[nodiscard]] const Machine& defaultMachine();

/// A column that a section reads.
struct Source {
    Kernel kind = Kernel::state;  ///< parameter, state or input; Kernel::copy: a fixed column
    std::uint32_t index = 0;
};

struct Output {
    bool constant = false;
    std::uint32_t index = 0;  ///< into Frame::constants or Frame::columns
};

/// Instructions that belong together, and where their numbers come from and go to. The slots: the sources, then the
/// registers.
struct Section {
    std::vector<Source> sources;
    std::vector<Instruction> instructions;
    std::vector<Output> outputs;
    std::size_t registers = 0;
};

/// A compiled form.
struct Compiled {
    std::vector<double> constants;     ///< known ones; the others are 0 until a call
    std::vector<Instruction> uniform;  ///< of constants, time and step alone; operands and targets are constants
    std::uint32_t time = 0, step = 0;  ///< their places in `constants`
    Section fixed, main;
    bool draws = false;
};

/// Values below Program's outputs, ready to be put in an order.
struct Node {
    /// What is needed to know it: constants, time and step; parameters and step besides; anything.
    enum class Level : std::uint8_t { uniform, fixed, varying };
    Kernel kernel = Kernel::constant;
    Level level = Level::uniform;
    bool ofTime = false;
    std::int16_t power = 1;
    std::uint32_t index = 0;  ///< of a leaf
    double number = 0;        ///< of a constant
    std::array<std::int32_t, 4> from{-1, -1, -1, -1};
};

/// Operands come before what they are operands of.
struct Graph {
    std::vector<Node> nodes;
    std::vector<std::int32_t> outputs;

    [[nodiscard]] Node& at(std::int32_t id) { return nodes[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Node& at(std::int32_t id) const { return nodes[static_cast<std::size_t>(id)]; }
    /// Whether an output needs it, and how often it is an operand of such a value or an output; by node.
    [[nodiscard]] std::vector<bool> needed() const;
    [[nodiscard]] std::vector<std::uint32_t> uses() const;
};

/// The form's values as nodes: divisions by what does not vary become products with a reciprocal, and powers with
/// simple exponents products.
[[nodiscard]] Graph lower(const Form& form, std::span<const ValueId> outputs);
/// Makes two or three operations one where what is between them has no other use: each result less that goes through
/// memory saves as much time as an operation takes.
void fuse(Graph& graph);
[[nodiscard]] Compiled compile(const Graph& graph);

}  // namespace nl::dynamics::kernel
