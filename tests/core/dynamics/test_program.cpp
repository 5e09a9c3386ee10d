// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <array>
#include <cmath>

#include "core/dynamics/kernels/program_code.hpp"
#include "core/dynamics/program.hpp"
#include "tests/core/dynamics/program_support.hpp"

using namespace nl;
using namespace nl::dynamics;
using namespace nl::dynamics::test;

class TestProgram : public QObject {
    Q_OBJECT

private:
    /// One row a machine that this processor can be.
    static void addMachines() {
        QTest::addColumn<QByteArray>("machine");
        for (const kernel::Machine& machine : kernel::machines())
            QTest::newRow(machine.name) << QByteArray(machine.name);
    }

    /// One function of one state, at these arguments.
    static Column column(const Form& form, ValueId value, const Column& at) {
        Population population(at.size(), 1);
        std::copy(at.begin(), at.end(), population.states[0].begin());
        Column out = Running(form, {value}, population).run()[0];
        out.resize(at.size());
        return out;
    }
    template <class Definition>
    static QString compared(const Form& form, ValueId value, const Column& at, const Definition& definition,
                            double relative = 1e-12, double absolute = 0) {
        const Column got = column(form, value, at);
        for (std::size_t i = 0; i < at.size(); ++i)
            if (const double wanted = definition(at[i]);
                !near(got[i], wanted, relative) && !(std::fabs(got[i] - wanted) <= absolute))
                return wrong(at[i], got[i], wanted);
        return {};
    }
    /// Numbers of all sizes, and those where functions have their edges.
    static Column arguments() {
        Column out{0.0,    -0.0,    1.0,    -1.0,    0.5,    -0.5,   2.0,   -2.0,     kInfinity, -kInfinity, kNaN,
                   709.7,  709.79,  -708.3, -744.0,  -746.0, 710.0,  1e10,  -1e10,    1e300,     -1e300,     1e-300,
                   1e-310, -1e-310, 5e-324, 0.34657, 0.3466, 0.34,   0.341, -0.34657, 1e5,       -1e5,       3e4,
                   1.0001, 0.9999,  20.0,   -20.0,   22.0,   19.061, 170.0, 171.0,    2.5,       -2.5,       3.0};
        RandomStream random(5);
        for (int i = 0; i < 3000; ++i) {
            out.push_back(random.normal());
            out.push_back(300 * random.normal());
            out.push_back(std::exp(8 * random.normal()) * (random.below(2) == 0 ? -1 : 1));
        }
        return out;
    }

    static ValueId shaped(Form& form, int shape, const std::array<ValueId, 4>& of) {
        const auto [x, y, z, w] = of;
        const ValueId sum = form.binary(Operator::add, x, y), less = form.binary(Operator::subtract, x, y);
        const ValueId product = form.binary(Operator::multiply, x, y), zero = form.constant(0);
        const ValueId timesLess = form.binary(Operator::multiply, less, z);
        const ValueId timesProduct = form.binary(Operator::multiply, product, z);
        switch (shape) {
            case 0:
                return form.binary(Operator::multiply, sum, z);
            case 1:
                return timesLess;
            case 2:
                return timesProduct;
            case 3:
                return form.binary(Operator::divide, z, sum);
            case 4:
                return form.binary(Operator::divide, z, less);
            case 5:
                return form.call(Function::exp, timesLess);
            case 6:
                return form.call(Function::exp, form.binary(Operator::subtract, zero, timesLess));
            case 7:
                return form.call(Function::exp, form.negate(timesLess));
            case 8:
                return form.call(Function::exp, form.negate(x));
            case 9:
                return form.call(Function::exp, product);
            case 10:
                return form.relativeExponential(product);
            case 11:
                return form.binary(Operator::add, timesLess, w);
            case 12:
                return form.binary(Operator::subtract, w, timesLess);
            case 13:
                return form.binary(Operator::add, w, timesProduct);
            case 14:
                return form.select(form.logicalNot(form.binary(Operator::notEqual, x, zero)), y, z);
            default:
                return form.select(form.binary(Operator::equal, x, zero), z, y);
        }
    }

private slots:
    void randomForms_data() { addMachines(); }
    /// Each value of random forms is what evaluate() gives, wherever rounding does not decide; so is runOne().
    void randomForms() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        int compared = 0, shaky = 0;
        for (std::uint64_t seed = 0; seed < 1500; ++seed) {
            RandomForm random(seed, false);
            std::vector<ValueId> outputs;
            for (int k = 0; k < 3; ++k) outputs.push_back(random.make(5));
            const std::size_t size = kSizes[seed % 100 == 0 ? 6 : seed % 6];
            Population population(size, 2, seed);
            const Running running(random.form, outputs, population);
            const ColumnList got = running.run();
            Column one(outputs.size());
            for (std::size_t i = 0; i<size; i += size> 100 ? 37 : 5) {
                running.program.runOne(running.columns(), i, one);
                for (std::size_t k = 0; k < outputs.size(); ++k) {
                    if (!wellConditioned(random.form, outputs[k], population, i)) {
                        ++shaky;
                        continue;
                    }
                    const double wanted = population.evaluated(random.form, outputs[k], i);
                    const QString where = QString("seed %1, instance %2, output %3").arg(seed).arg(i).arg(k);
                    QVERIFY2(near(got[k][i], wanted), qPrintable(where + wrong(0, got[k][i], wanted)));
                    QVERIFY2(near(one[k], wanted), qPrintable(where + ", alone" + wrong(0, one[k], wanted)));
                    ++compared;
                }
            }
        }
        QVERIFY2(compared > 10 * shaky && compared > 10000, qPrintable(QString("%1, %2").arg(compared).arg(shaky)));
    }

    void functions_data() { addMachines(); }
    void functions() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        const Column at = arguments();
        for (const Function function : kFunctions) {
            Form form;
            // Highway's sine and cosine have an absolute accuracy.
            const bool circular = function == Function::sin || function == Function::cos;
            const QString fault = compared(
                form, form.call(function, form.state(0)), at,
                [&](double x) { return lems::apply(function, x, nullptr); }, 1e-13, circular ? 1e-15 : 0);
            QVERIFY2(fault.isEmpty(), qPrintable(fault + " " + lems::functionName(function).data()));
        }
        Form form;
        const QString fault = compared(form, form.relativeExponential(form.state(0)), at,
                                       [](double x) { return relativeExponential(x); });
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void powers_data() { addMachines(); }
    void powers() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        const Column at = arguments();
        for (const double exponent : {0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, 5.0, -7.0, 10.0, 16.0, 17.0, 0.5, -0.5,
                                      1.5, 2.5, 1e3, kInfinity}) {
            Form form;
            const QString fault = compared(form, form.binary(Operator::power, form.state(0), form.constant(exponent)),
                                           at, [&](double x) { return std::pow(x, exponent); });
            QVERIFY2(fault.isEmpty(), qPrintable(fault + QString(", exponent %1").arg(exponent)));
        }
        for (const double base : {0.0, 1.0, 2.0, 3.0, 0.1, -2.0, 1e-310, kInfinity, kNaN}) {
            Form form;
            const QString fault = compared(form, form.binary(Operator::power, form.constant(base), form.state(0)), at,
                                           [&](double x) { return std::pow(base, x); });
            QVERIFY2(fault.isEmpty(), qPrintable(fault + QString(", base %1").arg(base)));
        }
        Form form;
        const QString fault = compared(form, form.binary(Operator::power, form.state(0), form.state(0)), at,
                                       [&](double x) { return std::pow(x, x); });
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void operators_data() { addMachines(); }
    /// Every operator with every kind of operand: constants, what is known before a call, what is fixed, and columns.
    void operators() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        const Column numbers{0.0, -0.0, 1.0, 2.0, -3.5, kInfinity, -kInfinity, kNaN};
        Population population(numbers.size() * numbers.size(), 2);
        for (std::size_t i = 0; i < population.instances; ++i) {
            population.states[0][i] = population.parameters[0][i] = numbers[i % numbers.size()];
            population.states[1][i] = population.parameters[1][i] = numbers[i / numbers.size()];
        }
        for (const Operator op : kBinary) {
            Form form;
            const ValueId fixed = form.call(Function::abs, form.parameter(1));
            const ValueId uniform = form.binary(Operator::add, form.time(), form.step());
            std::vector<ValueId> outputs, kinds{form.state(0), form.state(1), form.parameter(0), fixed, uniform};
            for (const double number : {0.0, 2.0, kNaN}) kinds.push_back(form.constant(number));
            for (const ValueId a : kinds)
                for (const ValueId b : kinds) outputs.push_back(form.binary(op, a, b));
            for (const ValueId a : kinds) outputs.push_back(form.select(a, form.state(0), uniform));
            for (const ValueId a : kinds) outputs.push_back(form.select(form.state(1), a, form.state(0)));
            for (const ValueId a : kinds) outputs.push_back(form.select(form.state(1), form.constant(4), a));
            const ColumnList got = Running(form, outputs, population).run();
            for (std::size_t k = 0; k < outputs.size(); ++k)
                for (std::size_t i = 0; i < population.instances; ++i) {
                    const double wanted = population.evaluated(form, outputs[k], i);
                    QVERIFY2(near(got[k][i], wanted), qPrintable(wrong(double(k), got[k][i], wanted)));
                }
        }
    }

    void shapes_data() { addMachines(); }
    /// Expressions that become one instruction, of all kinds of operands; each in one instruction where it varies.
    void shapes() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        for (int shape = 0; shape < 16; ++shape) {
            Form form;
            const ValueId uniform = form.binary(Operator::multiply, form.time(), form.step());
            const std::array<ValueId, 5> kinds{form.state(0), form.state(1), form.parameter(0), uniform,
                                               form.constant(0.75)};
            Population population(19, 2);
            std::vector<ValueId> outputs;
            for (const ValueId x : {form.state(0), form.input(0)})
                for (const ValueId y : kinds)
                    for (const ValueId z : kinds)
                        for (const ValueId w : kinds) outputs.push_back(shaped(form, shape, {x, y, z, w}));
            const Running running(form, outputs, population);
            const ColumnList got = running.run();
            for (std::size_t k = 0; k < outputs.size(); ++k)
                for (std::size_t i = 0; i < population.instances; ++i) {
                    const double wanted = population.evaluated(form, outputs[k], i);
                    QVERIFY2(near(got[k][i], wanted) || !wellConditioned(form, outputs[k], population, i),
                             qPrintable(QString("shape %1 ").arg(shape) + wrong(double(k), got[k][i], wanted)));
                }
            Form alone;
            const std::array<ValueId, 4> leaves{alone.state(0), alone.state(1), alone.input(0), alone.input(1)};
            const ValueId value = shaped(alone, shape, leaves);
            QVERIFY2(Program(alone, {&value, 1}).length() == 1, qPrintable(QString("shape %1").arg(shape)));
        }
    }

    void branchesNotTaken_data() { addMachines(); }
    void branchesNotTaken() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        Form form;
        const ValueId x = form.state(0), one = form.constant(1);
        const ValueId ratio = form.binary(
            Operator::divide, x, form.binary(Operator::subtract, one, form.call(Function::exp, form.negate(x))));
        const ValueId value = form.select(form.binary(Operator::notEqual, x, form.constant(0)), ratio, one);
        const Column got = column(form, value, {0.0, 1.0, -1.0, 0.0, 800.0, -800.0, kNaN, 1e-9});
        QCOMPARE(got[0], 1.0);
        QVERIFY(near(got[1], 1 / (1 - std::exp(-1.0))) && near(got[2], -1 / (1 - std::exp(1.0))));
        QCOMPARE(got[3], 1.0);
        QCOMPARE(got[4], 800.0);
        QVERIFY(got[5] == 0 && std::isnan(got[6]));
        const ValueId logarithm = form.select(form.binary(Operator::greater, x, form.constant(0)),
                                              form.call(Function::ln, x), form.constant(-5));
        const Column logarithms = column(form, logarithm, {0.0, -1.0, 1.0, -kInfinity});
        QVERIFY(logarithms[0] == -5 && logarithms[1] == -5 && logarithms[2] == 0 && logarithms[3] == -5);
    }

    void levels_data() { addMachines(); }
    void levels() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        Form form;
        const ValueId p = form.parameter(0), q = form.parameter(1), x = form.state(0);
        const ValueId inner = form.call(Function::exp, p), outer = form.binary(Operator::multiply, inner, form.step());
        const ValueId clock = form.call(Function::sin, form.time());
        const std::vector<ValueId> outputs{form.binary(Operator::add, x, outer),       // fixed: outer
                                           form.binary(Operator::multiply, clock, x),  // no instruction more
                                           form.binary(Operator::divide, x, q),        // fixed: 1 / q
                                           form.binary(Operator::divide, clock, form.constant(3)),  // none
                                           outer,
                                           x,
                                           p,
                                           form.constant(2.5),
                                           form.time(),  // copies
                                           form.binary(Operator::multiply, p, form.time())};
        Population population(65, 2);
        const Running running(form, outputs, population);
        QCOMPARE(running.program.outputCount(), outputs.size());
        QCOMPARE(running.program.fixedCount(), std::size_t{2});
        QCOMPARE(running.program.length(), std::size_t{7});
        QVERIFY(!running.program.draws());
        const ColumnList got = running.run();
        for (std::size_t k = 0; k < outputs.size(); ++k)
            for (std::size_t i = 0; i < population.instances; ++i)
                QVERIFY(near(got[k][i], population.evaluated(form, outputs[k], i)));
        population.time = 2;
        const ColumnList later = running.run();
        QVERIFY(near(later[1][3], population.evaluated(form, outputs[1], 3)));
    }

    void outputsMayBeRead_data() { addMachines(); }
    /// The states of a rotation, exchanged with each other and written where they stood.
    void outputsMayBeRead() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        Form form;
        const ValueId x = form.state(0), y = form.state(1), z = form.state(2);
        const std::vector<ValueId> outputs{y, form.binary(Operator::subtract, x, form.binary(Operator::multiply, y, z)),
                                           form.call(Function::exp, form.binary(Operator::subtract, x, y))};
        for (const std::size_t size : kSizes) {
            Population population(size, 3), before = population;
            const Running running(form, outputs, population);
            std::vector<double*> to;
            for (Column& column : population.states) to.push_back(column.data());
            running.program.run(running.columns(), to, 0, size);
            for (std::size_t k = 0; k < 3; ++k)
                for (std::size_t i = 0; i < size; ++i)
                    QVERIFY(near(population.states[k][i], before.evaluated(form, outputs[k], i), 1e-11));
            ColumnList kept = population.states;
            const std::array<double*, 3> one{nullptr, to[1], nullptr};
            running.program.run(running.columns(), one, 0, size);
            QVERIFY(population.states[0] == kept[0] && population.states[2] == kept[2]);
        }
    }

    void splits_data() { addMachines(); }
    /// The same bits for any split into calls.
    void splits() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            RandomForm random(seed, true);
            std::vector<ValueId> outputs;
            for (int k = 0; k < 4; ++k) outputs.push_back(random.make(5));
            ColumnList first;
            for (const std::size_t part :
                 {std::size_t{333}, std::size_t{8}, std::size_t{64}, std::size_t{72}, std::size_t{256}}) {
                Population population(333, 2, seed);
                const ColumnList got = Running(random.form, outputs, population).run(part);
                if (first.empty()) first = got;
                for (std::size_t k = 0; k < outputs.size(); ++k)
                    for (std::size_t i = 0; i < population.instances; ++i)
                        QVERIFY2(sameBits(got[k][i], first[k][i]) || (std::isnan(got[k][i]) && std::isnan(first[k][i])),
                                 qPrintable(QString("seed %1, instance %2").arg(seed).arg(i)));
            }
        }
    }

    void draws_data() { addMachines(); }
    /// Instance i draws from stream firstStream + i, in the order of the form, whatever is selected; nobody else draws.
    void draws() {
        QFETCH(QByteArray, machine);
        const With with(machine);
        Form form;
        const ValueId a = form.call(Function::random, form.constant(1)), b = form.call(Function::random, form.state(0));
        const ValueId unused = form.call(Function::random, form.constant(5));
        const ValueId maybe = form.select(form.binary(Operator::less, form.state(1), form.constant(0)),
                                          form.call(Function::random, form.constant(3)), form.constant(-1));
        static_cast<void>(unused);
        const std::vector<ValueId> outputs{maybe, form.binary(Operator::subtract, b, a)};  // not in the form's order
        for (const std::size_t size : kSizes) {
            Population population(size, 2);
            const Running running(form, outputs, population);
            QVERIFY(running.program.draws());
            for (std::uint64_t round = 0; round < 3; ++round) {
                const ColumnList got = running.run(64);
                for (std::size_t i = 0; i < size; ++i) {
                    RandomStream stream(population.seed, population.firstStream + i, 6 * round);
                    const double one = stream.uniform(), two = stream.uniform() * population.states[0][i];
                    const double three = stream.uniform() * 3;
                    QCOMPARE(got[1][i], two - one);
                    QCOMPARE(got[0][i], population.states[1][i] < 0 ? three : -1.0);
                    QCOMPARE(population.drawn[i], 6 * (round + 1));
                }
            }
            std::array<double, 2> out{};
            running.program.runOne(running.columns(), size - 1, out);
            RandomStream stream(population.seed, population.firstStream + size - 1, 18);
            const double one = stream.uniform();
            QCOMPARE(out[1], stream.uniform() * population.states[0][size - 1] - one);
            QCOMPARE(population.drawn[size - 1], std::uint64_t{24});
        }
    }

    void nothing() {
        const Program empty;
        QCOMPARE(empty.outputCount(), std::size_t{0});
        empty.run({}, {}, 0, 100);
        empty.runOne({}, 0, {});
        Program moved = Program(Form(), {});
        QCOMPARE(moved.length(), std::size_t{0});
        const With with("scalar");
        QCOMPARE(programKernels(), "scalar");
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
