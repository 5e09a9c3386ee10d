// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/lems/expression.hpp"

namespace nl::dynamics {

/// Index of a value in a Form.
using ValueId = std::int32_t;
inline constexpr ValueId kNone = -1;

enum class Op : std::uint8_t {
    constant,   ///< Value::number
    parameter,  ///< a number of the instance; Value::a is its index
    state,      ///< a state variable; Value::a is its index
    input,      ///< what the instance stands in (membrane potential, concentration); Value::a is its index
    step,       ///< length of the time step, s
    time,
    operation,            ///< Value::operation of a, or of a and b
    relativeExponential,  ///< (e^a - 1) / a, and 1 at a = 0: an exponential step; not in LEMS, not differentiated
    select                ///< a != 0 ? b : c
};

/// One value of the static single assignment form. Operands come before it.
struct Value {
    Op op = Op::constant;
    lems::Operator operation = lems::Operator::number;  ///< number: none
    lems::Function function = lems::Function::none;
    ValueId a = kNone, b = kNone, c = kNone;  ///< random(): b numbers the call, so that two calls are two numbers
    double number = 0;
    bool operator==(const Value& other) const;  ///< numbers by their bits: -0 is not 0, and NaN is itself
};

/// Whether b is an operand of an operation, not the number of a call of random().
[[nodiscard]] bool takesTwo(const Value& value);

/// What a value needs to be known, from least to most. Fixed values are computed once an instance.
enum class Need : std::uint8_t { nothing, parameters, all };  // the step counts as `all`

/// A flat list of values in the order of evaluation: what interpreters run and a compiler would take. Built so that
/// equal expressions stand once and operations on constants are done.
class Form {
public:
    [[nodiscard]] const std::vector<Value>& values() const { return values_; }
    [[nodiscard]] const Value& at(ValueId id) const { return values_[static_cast<std::size_t>(id)]; }
    [[nodiscard]] Need need(ValueId id) const { return needs_[static_cast<std::size_t>(id)]; }
    /// Whether it is this constant.
    [[nodiscard]] bool is(ValueId id, double number) const;
    [[nodiscard]] bool isConstant(ValueId id) const { return at(id).op == Op::constant; }

    ValueId constant(double number);
    ValueId parameter(std::size_t index) { return leaf(Op::parameter, index); }
    ValueId state(std::size_t index) { return leaf(Op::state, index); }
    ValueId input(std::size_t index) { return leaf(Op::input, index); }
    ValueId step() { return leaf(Op::step, 0); }
    ValueId time() { return leaf(Op::time, 0); }
    ValueId call(lems::Function function, ValueId argument);
    ValueId negate(ValueId a);
    ValueId logicalNot(ValueId a);
    /// An operator with two operands. x + 0, x - 0, x * 1, x / 1 and x ^ 1 are x; x ^ n for n = 2, 3, 4 becomes
    /// products.
    ValueId binary(lems::Operator op, ValueId a, ValueId b);
    ValueId select(ValueId condition, ValueId yes, ValueId no);
    ValueId relativeExponential(ValueId a);
    /// An operation of another form, of operands in this one. A call of random() becomes a new call.
    ValueId copy(const Value& operation, ValueId a, ValueId b) {
        return operation.function == lems::Function::random ? call(operation.function, a) : again(operation, a, b);
    }

    /// Puts the value once more, with its leaves exchanged: for each leaf `leafValue` gives the value that takes its
    /// place, or kNone to keep it. `known` remembers what was done between calls with the same exchange.
    template <class LeafValue>
    ValueId exchange(ValueId id, const LeafValue& leafValue, std::unordered_map<ValueId, ValueId>& known);

private:
    /// One value, whose operands are known.
    template <class LeafValue>
    ValueId exchanged(ValueId id, const LeafValue& leafValue, const std::unordered_map<ValueId, ValueId>& known);
    struct Hash {
        std::size_t operator()(const Value& value) const;
    };
    ValueId leaf(Op op, std::size_t index);
    /// The same operation of other operands; a call of random() stays the same call.
    ValueId again(const Value& operation, ValueId a, ValueId b);
    ValueId put(const Value& value);

    std::vector<Value> values_;
    std::vector<Need> needs_;
    std::unordered_map<Value, ValueId, Hash> known_;
    std::int32_t randomCalls_ = 0;
};

/// The leaves' numbers for one instance, at one moment; SI.
struct Leaves {
    std::span<const double> parameters, states, inputs;
    double time = 0, step = 0;
};

[[nodiscard]] double relativeExponential(double a);

/// One value for one instance, by recursion over what it needs: the definition that faster ways are compared with.
/// random() is drawn from `stream`; without one it is NaN.
[[nodiscard]] double evaluate(const Form& form, ValueId value, const Leaves& leaves, RandomStream* stream = nullptr);

/// The derivative of a value by one of the form's leaves (Op::state or Op::input, and its index), as a value of the
/// same form. Conditions, ceil, floor, H, random and factorial count as constant; abs has the derivative of its sign.
[[nodiscard]] ValueId derivative(Form& form, ValueId value, Op leaf, std::size_t index);

// Without recursion: an expression may be as long as its file. Operands first, the left one before the right.
template <class LeafValue>
ValueId Form::exchange(ValueId id, const LeafValue& leafValue, std::unordered_map<ValueId, ValueId>& known) {
    std::vector<ValueId> waiting{id};
    while (!waiting.empty()) {
        const ValueId next = waiting.back();
        const Value value = at(next);
        const std::size_t before = waiting.size();
        if (!known.contains(next) && value.op > Op::time)
            for (const ValueId operand :
                 {value.c, value.op == Op::select || takesTwo(value) ? value.b : kNone, value.a})
                if (operand != kNone && !known.contains(operand)) waiting.push_back(operand);
        if (waiting.size() > before) continue;
        waiting.pop_back();
        if (!known.contains(next)) known.emplace(next, exchanged(next, leafValue, known));
    }
    return known.at(id);
}

template <class LeafValue>
ValueId Form::exchanged(ValueId id, const LeafValue& leafValue, const std::unordered_map<ValueId, ValueId>& known) {
    const Value value = at(id);
    switch (value.op) {
        case Op::constant:
            return id;
        case Op::operation:
            return again(value, known.at(value.a), takesTwo(value) ? known.at(value.b) : value.b);
        case Op::relativeExponential:
            return relativeExponential(known.at(value.a));
        case Op::select:
            return select(known.at(value.a), known.at(value.b), known.at(value.c));
        default: {
            const ValueId other = leafValue(value);
            return other == kNone ? id : other;
        }
    }
}

}  // namespace nl::dynamics
