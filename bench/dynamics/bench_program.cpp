// SPDX-License-Identifier: GPL-3.0-or-later
// One step of Hodgkin-Huxley membranes by Program::run, one thread: three gates with the rates of Hodgkin & Huxley
// (1952), each advanced by an exponential step (nine exponentials and 60 to 90 other operations in all). Time an
// instance and step; the numbers of a membrane are either constants of the program or parameters of each instance.
#include <array>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/base/random.hpp"
#include "core/dynamics/program.hpp"

using namespace nl;
using namespace nl::dynamics;
using lems::Function;
using lems::Operator;

namespace {

/// SI units; rates as in NeuroML.
class Membrane {
public:
    explicit Membrane(bool perInstance) : perInstance_(perInstance) {
        const ValueId m = gate(1, expLinear(1e3, -40e-3, 10e-3), exponential(4e3, -65e-3, -18e-3));
        const ValueId h = gate(2, exponential(70, -65e-3, -20e-3), sigmoid(1e3, -35e-3, 10e-3));
        const ValueId n = gate(3, expLinear(100, -55e-3, 10e-3), exponential(125, -65e-3, -80e-3));
        const ValueId sodium = product(number(1.2e-6), product(form.binary(Operator::power, m, form.constant(3)), h));
        const ValueId potassium = product(number(360e-9), form.binary(Operator::power, n, form.constant(4)));
        ValueId current = product(sodium, minus(number(50e-3), v()));
        current = plus(current, product(potassium, minus(number(-77e-3), v())));
        current = plus(current, product(number(3e-9), minus(number(-54.3e-3), v())));
        current = plus(current, form.input(0));
        const ValueId slope = form.binary(Operator::divide, current, number(10e-12));
        outputs = {plus(v(), product(form.step(), slope)), m, h, n};
    }

    Form form;
    std::array<ValueId, 4> outputs{};
    std::vector<double> parameters;

private:
    ValueId v() { return form.state(0); }
    ValueId product(ValueId a, ValueId b) { return form.binary(Operator::multiply, a, b); }
    ValueId plus(ValueId a, ValueId b) { return form.binary(Operator::add, a, b); }
    ValueId minus(ValueId a, ValueId b) { return form.binary(Operator::subtract, a, b); }
    ValueId number(double value) {
        if (!perInstance_) return form.constant(value);
        parameters.push_back(value);
        return form.parameter(parameters.size() - 1);
    }
    ValueId scaled(double middle, double scale) {
        return form.binary(Operator::divide, minus(v(), number(middle)), number(scale));
    }
    ValueId falling(ValueId x) { return form.call(Function::exp, minus(form.constant(0), x)); }
    ValueId exponential(double rate, double middle, double scale) {
        return product(number(rate), form.call(Function::exp, scaled(middle, scale)));
    }
    ValueId sigmoid(double rate, double middle, double scale) {
        const ValueId below = plus(form.constant(1), falling(scaled(middle, scale)));
        return form.binary(Operator::divide, number(rate), below);
    }
    ValueId expLinear(double rate, double middle, double scale) {
        const ValueId x = scaled(middle, scale), high = number(rate);
        const ValueId ratio = form.binary(Operator::divide, product(high, x), minus(form.constant(1), falling(x)));
        return form.select(form.binary(Operator::notEqual, x, form.constant(0)), ratio, high);
    }
    /// q + dt q' (e^z - 1) / z with z = dt dq'/dq.
    ValueId gate(std::size_t index, ValueId opening, ValueId closing) {
        const ValueId q = form.state(index);
        const ValueId slope = minus(product(opening, minus(form.constant(1), q)), product(closing, q));
        const ValueId jacobian = derivative(form, slope, Op::state, index);
        const ValueId growth = form.relativeExponential(product(form.step(), jacobian));
        return plus(q, product(product(form.step(), slope), growth));
    }

    bool perInstance_;
};

using Column = std::vector<double>;

std::vector<const double*> read(const std::vector<Column>& columns) {
    std::vector<const double*> out;
    out.reserve(columns.size());
    for (const Column& column : columns) out.push_back(column.data());
    return out;
}

/// Arguments: instances, whether by scalar code.
void step(benchmark::State& state, bool perInstance) {
    if (state.range(1) != 0) setenv("NEUROLOOM_KERNELS", "scalar", 1);
    const auto instances = static_cast<std::size_t>(state.range(0));
    const std::size_t size = paddedSize(instances);
    const Membrane membrane(perInstance);
    const Program program(membrane.form, membrane.outputs);
    std::vector<Column> states{Column(size, -65e-3), Column(size, 0.05), Column(size, 0.6), Column(size, 0.3)};
    std::vector<Column> inputs{Column(size, 0.0)}, parameters, fixed(program.fixedCount(), Column(size));
    for (const double value : membrane.parameters) parameters.emplace_back(size, value);
    RandomStream random(1);
    for (std::size_t i = 0; i < size; ++i) inputs[0][i] = 20e-12 * random.uniform();
    const auto parameterColumns = read(parameters), stateColumns = read(states), inputColumns = read(inputs),
               fixedColumns = read(fixed);
    std::vector<double*> next, toFixed;
    for (Column& column : states) next.push_back(column.data());
    for (Column& column : fixed) toFixed.push_back(column.data());
    Columns columns{parameterColumns, stateColumns, inputColumns, fixedColumns};
    columns.step = 25e-6;
    program.prepare(columns, toFixed, instances);
    for ([[maybe_unused]] auto _ : state) {
        program.run(columns, next, 0, instances);
        columns.time += columns.step;
        benchmark::ClobberMemory();
    }
    state.counters["s/instance"] = benchmark::Counter(
        static_cast<double>(instances), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
    std::string label = programKernels();
    unsetenv("NEUROLOOM_KERNELS");
    state.SetLabel(std::move(label) + ", " + std::to_string(program.length()) + " instructions, " +
                   std::to_string(program.fixedCount()) + " fixed");
}

void constants(benchmark::State& state) { step(state, false); }
void parameters(benchmark::State& state) { step(state, true); }

/// runOne() of one instance.
void one(benchmark::State& state) {
    const Membrane membrane(false);
    const Program program(membrane.form, membrane.outputs);
    const std::array numbers{-65e-3, 0.05, 0.6, 0.3};
    const std::array<const double*, 4> states{&numbers[0], &numbers[1], &numbers[2], &numbers[3]};
    const double current = 0;
    const double* input = &current;
    Columns columns;
    columns.states = states;
    columns.inputs = {&input, 1};
    columns.step = 25e-6;
    std::array<double, 4> out{};
    for ([[maybe_unused]] auto _ : state) {
        program.runOne(columns, 0, out);
        benchmark::DoNotOptimize(out);
    }
}

}  // namespace

BENCHMARK(constants)->ArgsProduct({{1, 64, 1000, 10000, 100000}, {0, 1}});
BENCHMARK(parameters)->ArgsProduct({{1, 64, 1000, 10000, 100000}, {0, 1}});
BENCHMARK(one);
BENCHMARK_MAIN();
