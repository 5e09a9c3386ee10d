// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/base/random.hpp"
#include "core/dynamics/program.hpp"

// Instances with numbers, programs that run over them, random forms: for the tests of Program.
namespace nl::dynamics::test {

using lems::Function;
using lems::Operator;

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline const double kNaN = std::nan("");

inline bool near(double a, double b, double relative = 1e-12) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b || std::fabs(a - b) <= relative * std::fabs(b) + 1e-300;
}

inline bool sameBits(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

/// Makes the programs of the time being run on one of the machines.
class With {
public:
    explicit With(const char* machine) { qputenv("NEUROLOOM_KERNELS", machine); }
    ~With() { qunsetenv("NEUROLOOM_KERNELS"); }
    With(const With&) = delete;
    With& operator=(const With&) = delete;
};

using Column = std::vector<double>;
using ColumnList = std::vector<Column>;

/// Instances with their leaves; columns are as long as they must be and no longer.
struct Population {
    std::size_t instances = 0;
    ColumnList parameters, states, inputs;
    double time = 0.25, step = 0.025;
    std::uint64_t seed = 7, firstStream = 100;
    std::vector<std::uint64_t> drawn;

    Population(std::size_t count, std::size_t leaves, std::uint64_t from = 1) : instances(count) {
        RandomStream random(from, 17);
        drawn.assign(count, 0);
        for (ColumnList* columns : {&parameters, &states, &inputs})
            for (std::size_t k = 0; k < leaves; ++k) {
                Column column(paddedSize(count));
                for (std::size_t i = 0; i < column.size(); ++i)
                    column[i] =
                        i < count ? std::round(6 * random.normal()) / 4 + 0.001 * random.normal() : column[count - 1];
                columns->push_back(std::move(column));
            }
    }

    [[nodiscard]] double evaluated(const Form& form, ValueId value, std::size_t i,
                                   RandomStream* stream = nullptr) const {
        const auto at = [&](const ColumnList& columns) {
            std::vector<double> out;
            for (const Column& column : columns) out.push_back(column[i]);
            return out;
        };
        const auto p = at(parameters), s = at(states), in = at(inputs);
        return evaluate(form, value, {p, s, in, time, step}, stream);
    }
};

inline std::vector<const double*> pointers(const ColumnList& columns) {
    std::vector<const double*> out;
    for (const Column& column : columns) out.push_back(column.data());
    return out;
}

/// A program and the columns that it runs with.
class Running {
public:
    Running(const Form& form, const std::vector<ValueId>& outputs, Population& population)
        : program(form, outputs),
          population_(population),
          parameters_(pointers(population.parameters)),
          states_(pointers(population.states)),
          inputs_(pointers(population.inputs)),
          fixed_(program.fixedCount(), Column(paddedSize(population.instances))),
          fixedRead_(pointers(fixed_)) {
        std::vector<double*> to;
        for (Column& column : fixed_) to.push_back(column.data());
        program.prepare(columns(), to, population.instances);
    }

    [[nodiscard]] Columns columns() const {
        return {parameters_,
                states_,
                inputs_,
                fixedRead_,
                population_.time,
                population_.step,
                population_.seed,
                population_.drawn.data(),
                population_.firstStream};
    }
    /// In calls of `part` instances.
    [[nodiscard]] ColumnList run(std::size_t part) const {
        ColumnList out(program.outputCount(), Column(paddedSize(population_.instances), kNaN));
        std::vector<double*> to;
        for (Column& column : out) to.push_back(column.data());
        for (std::size_t i = 0; i < population_.instances; i += part)
            program.run(columns(), to, i, std::min(population_.instances, i + part));
        return out;
    }
    [[nodiscard]] ColumnList run() const { return run(population_.instances); }

    Program program;

private:
    Population& population_;
    std::vector<const double*> parameters_, states_, inputs_;
    ColumnList fixed_;
    std::vector<const double*> fixedRead_;
};

inline constexpr std::array kBinary{
    Operator::add,      Operator::subtract,   Operator::multiply,  Operator::divide,       Operator::power,
    Operator::less,     Operator::greater,    Operator::lessEqual, Operator::greaterEqual, Operator::equal,
    Operator::notEqual, Operator::logicalAnd, Operator::logicalOr};
inline constexpr std::array kFunctions{Function::exp,  Function::log,   Function::ln,        Function::log10,
                                       Function::sqrt, Function::sin,   Function::cos,       Function::tan,
                                       Function::sinh, Function::cosh,  Function::tanh,      Function::abs,
                                       Function::ceil, Function::floor, Function::factorial, Function::heaviside};

/// Random values of a form.
class RandomForm {
public:
    RandomForm(std::uint64_t seed, bool draws) : random_(seed), draws_(draws) {}

    Form form;

    ValueId make(int depth) {
        if (depth == 0 || random_.below(8) == 0) return leaf();
        const ValueId a = make(depth - 1);
        switch (random_.below(9)) {
            case 0:
                return random_.below(2) == 0 ? form.negate(a) : form.logicalNot(a);
            case 1:
            case 2:
                return form.call(kFunctions[random_.below(kFunctions.size())], a);
            case 3:
                return form.select(a, make(depth - 1), make(depth - 1));
            case 4:
                return draws_ ? form.call(Function::random, a) : form.relativeExponential(a);
            case 5:  // shared values
                return form.binary(Operator::add, a, form.binary(Operator::multiply, a, make(depth - 1)));
            default:
                return form.binary(kBinary[random_.below(random_.below(2) == 0 ? 4 : kBinary.size())], a,
                                   make(depth - 1));
        }
    }

private:
    ValueId leaf() {
        static constexpr std::array kNumbers{0.0, 1.0, 2.0, 3.0, -1.0, -2.0, 0.5, -0.5, 2.5, 7.0, 1e3, -0.1};
        const std::size_t i = random_.below(2);
        switch (random_.below(8)) {
            case 0:
            case 1:
                return form.state(i);
            case 2:
            case 3:
                return form.parameter(i);
            case 4:
                return form.input(i);
            case 5:
                return random_.below(2) == 0 ? form.time() : form.step();
            default:
                return form.constant(kNumbers[random_.below(kNumbers.size())]);
        }
    }

    RandomStream random_;
    bool draws_;
};

/// The value where every operation is off by some bits: shows where rounding decides.
inline double shaken(const Form& form, ValueId value, const Population& population, std::size_t i, std::uint64_t seed) {
    RandomStream random(seed, i);
    std::vector<double> results;
    const auto of = [&](ValueId id) { return results[static_cast<std::size_t>(id)]; };
    for (ValueId id = 0; id <= value; ++id) {
        const Value& one = form.at(id);
        const auto index = static_cast<std::size_t>(one.a);
        double out = 0;
        if (one.op == Op::constant) out = one.number;
        if (one.op == Op::parameter) out = population.parameters[index][i];
        if (one.op == Op::state) out = population.states[index][i];
        if (one.op == Op::input) out = population.inputs[index][i];
        if (one.op == Op::step) out = population.step;
        if (one.op == Op::time) out = population.time;
        if (one.op == Op::select) out = of(one.a) != 0 ? of(one.b) : of(one.c);
        if (one.op == Op::relativeExponential) out = relativeExponential(of(one.a));
        if (one.op == Op::operation) {
            if (one.operation == Operator::negate)
                out = -of(one.a);
            else if (one.operation == Operator::logicalNot)
                out = of(one.a) == 0 ? 1 : 0;
            else if (one.operation == Operator::call)
                out = lems::apply(one.function, of(one.a), nullptr);
            else
                out = lems::apply(one.operation, of(one.a), of(one.b));
        }
        const bool condition = one.operation >= Operator::less || one.operation == Operator::logicalNot;
        const bool computed = one.op == Op::operation || one.op == Op::relativeExponential;
        if (computed && !condition) out *= 1 + (random.uniform() - 0.5) * 8e-15;
        results.push_back(out);
    }
    return results.back();
}

inline bool wellConditioned(const Form& form, ValueId value, const Population& population, std::size_t i) {
    const double here = population.evaluated(form, value, i);
    for (std::uint64_t seed = 0; seed < 3; ++seed)
        if (!near(shaken(form, value, population, i, seed), here, 2e-13)) return false;
    return true;
}

inline constexpr std::array<std::size_t, 7> kSizes{1, 7, 8, 63, 64, 65, 1000};

inline QString wrong(double x, double got, double wanted) {
    return QString("at %1: %2, not %3").arg(x, 0, 'g', 17).arg(got, 0, 'g', 17).arg(wanted, 0, 'g', 17);
}

}  // namespace nl::dynamics::test
