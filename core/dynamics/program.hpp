// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/dynamics/form.hpp"

namespace nl::dynamics {

/// Columns hold this many instances more than there are, if need be: room up to the next multiple of kLanes, filled
/// with numbers that do no harm (those of the last instance). Programs read and write whole multiples of it.
inline constexpr std::size_t kLanes = 8;
[[nodiscard]] constexpr std::size_t paddedSize(std::size_t instances) {
    return (instances + kLanes - 1) / kLanes * kLanes;
}

/// Where the numbers of a group of instances lie: a column a leaf (structure of arrays), SI.
struct Columns {
    std::span<const double*const> parameters, states, inputs;  ///< [leaf] -> [instances]; null where never read
    std::span<const double* const> fixed;                      ///< [Program::fixedCount()] -> [instances], of prepare()
    double time = 0, step = 0;
    std::uint64_t seed = 0;  ///< of random()
    /// Numbers drawn so far by each instance, [instances]; needed where the program draws. Instance i draws from stream
    /// firstStream + i.
    std::uint64_t* drawn = nullptr;
    std::uint64_t firstStream = 0;
};

/// A form made ready to run for many instances: the values that the outputs need, each once, in an order with few
/// intermediate results; what depends on time and step alone is computed once a call, what depends on parameters and
/// step alone once a run, by prepare(). One instruction after the other over blocks of instances, vectorised. An
/// instance goes through the same operations wherever it stands in a vector, a block or a call: the same numbers for
/// any split of the instances into calls and any number of threads. After a thread's first call nothing is allocated.
///
/// The numbers are those of evaluate() but for rounding (1e-12 relative where the expression does not magnify it): sums
/// of products are fused, exp and the like have other last bits, and quotients by what does not vary are products with
/// its reciprocal (divisors are taken to lie between 1e-300 and 1e300, or to be 0). The sign of zero is not kept.
///
/// An instance draws its random numbers in the order of the form, also those that a select does not choose. Where all
/// instances have the same parameters, constants in their place (Form::exchange) save half of the time and more.
class Program {
public:
    Program();
    /// The outputs, in this order; the same value may stand more than once. kNone is not allowed.
    Program(const Form& form, std::span<const ValueId> outputs);
    ~Program();
    Program(Program&&) noexcept;
    Program& operator=(Program&&) noexcept;

    [[nodiscard]] std::size_t outputCount() const;
    /// Columns that prepare() fills, so many.
    [[nodiscard]] std::size_t fixedCount() const;
    [[nodiscard]] bool draws() const;          ///< calls random()
    [[nodiscard]] std::size_t length() const;  ///< instructions a block
    /// Computes what depends on parameters and step alone. fixed [fixedCount()] -> [paddedSize(instances)].
    void prepare(const Columns& columns, std::span<double* const> fixed, std::size_t instances) const;
    /// Instances begin to end; begin a multiple of kLanes, end too or the last instance. outputs [outputCount()] ->
    /// [instances], null where not wanted; an output may be a column that is read: it is written after it is read.
    void run(const Columns& columns, std::span<double* const> outputs, std::size_t begin, std::size_t end) const;
    /// One instance by scalar code, for events; out [outputCount()]. Differs from run() by rounding in exp and the
    /// like.
    void runOne(const Columns& columns, std::size_t instance, std::span<double> out) const;

private:
    struct Code;
    std::unique_ptr<const Code> code_;
};

/// "simd" or "scalar" (NEUROLOOM_KERNELS=scalar): what programs use that are made from now on. The two differ by
/// rounding in exp and the like. Tests also name one of Highway's targets ("AVX2", "SSE4").
[[nodiscard]] const char* programKernels();

}  // namespace nl::dynamics
