// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dynamics/form.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace nl::dynamics {

using lems::Function;
using lems::Operator;

bool Value::operator==(const Value& other) const {
    return op == other.op && operation == other.operation && function == other.function && a == other.a &&
           b == other.b && c == other.c &&
           std::bit_cast<std::uint64_t>(number) == std::bit_cast<std::uint64_t>(other.number);
}

std::size_t Form::Hash::operator()(const Value& value) const {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
    const auto mix = [&](std::uint64_t more) {
        hash ^= more;
        hash *= 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 33U;
    };
    mix(static_cast<std::uint64_t>(value.op) << 16U | static_cast<std::uint64_t>(value.operation) << 8U |
        static_cast<std::uint64_t>(value.function));
    mix(static_cast<std::uint32_t>(value.a));
    mix(static_cast<std::uint64_t>(static_cast<std::uint32_t>(value.b)) << 32U | static_cast<std::uint32_t>(value.c));
    mix(std::bit_cast<std::uint64_t>(value.number));
    return static_cast<std::size_t>(hash);
}

ValueId Form::put(const Value& value) {
    const auto next = static_cast<ValueId>(values_.size());
    const auto [found, isNew] = known_.emplace(value, next);
    if (!isNew) return found->second;
    Need need = Need::nothing;
    if (value.op == Op::parameter) need = Need::parameters;
    if (value.op == Op::state || value.op == Op::input || value.op == Op::step || value.op == Op::time ||
        value.function == Function::random)
        need = Need::all;
    const bool leaf = value.op <= Op::time;
    if (!leaf)
        for (const ValueId operand : {value.a, value.function == Function::random ? kNone : value.b, value.c})
            if (operand != kNone) need = std::max(need, needs_[static_cast<std::size_t>(operand)]);
    values_.push_back(value);
    needs_.push_back(need);
    return next;
}

ValueId Form::leaf(Op op, std::size_t index) {
    Value value;
    value.op = op;
    value.a = static_cast<ValueId>(index);
    return put(value);
}

bool Form::is(ValueId id, double number) const { return isConstant(id) && at(id).number == number; }

ValueId Form::constant(double number) {
    Value value;
    value.number = number;
    return put(value);
}

ValueId Form::call(Function function, ValueId argument) {
    if (function != Function::random && isConstant(argument))
        return constant(lems::apply(function, at(argument).number, nullptr));
    Value value;
    value.op = Op::operation;
    value.operation = Operator::call;
    value.function = function;
    value.a = argument;
    if (function == Function::random) value.b = randomCalls_++;
    return put(value);
}

ValueId Form::negate(ValueId a) {
    if (isConstant(a)) return constant(-at(a).number);
    if (at(a).operation == Operator::negate) return at(a).a;
    Value value;
    value.op = Op::operation;
    value.operation = Operator::negate;
    value.a = a;
    return put(value);
}

ValueId Form::logicalNot(ValueId a) {
    if (isConstant(a)) return constant(at(a).number == 0 ? 1 : 0);
    Value value;
    value.op = Op::operation;
    value.operation = Operator::logicalNot;
    value.a = a;
    return put(value);
}

ValueId Form::binary(Operator op, ValueId a, ValueId b) {
    if (isConstant(a) && isConstant(b)) return constant(lems::apply(op, at(a).number, at(b).number));
    const bool sum = op == Operator::add, product = op == Operator::multiply;
    if ((sum && is(a, 0)) || (product && is(a, 1))) return b;
    if (((sum || op == Operator::subtract) && is(b, 0)) ||
        ((product || op == Operator::divide || op == Operator::power) && is(b, 1)))
        return a;
    if (op == Operator::power) {
        if (is(b, 2)) return binary(Operator::multiply, a, a);
        if (is(b, 3)) return binary(Operator::multiply, binary(Operator::multiply, a, a), a);
        if (is(b, 4)) {
            const ValueId square = binary(Operator::multiply, a, a);
            return binary(Operator::multiply, square, square);
        }
    }
    Value value;
    value.op = Op::operation;
    value.operation = op;
    const bool commutes = sum || product || op == Operator::equal || op == Operator::notEqual;
    value.a = commutes ? std::min(a, b) : a;
    value.b = commutes ? std::max(a, b) : b;
    return put(value);
}

ValueId Form::again(const Value& operation, ValueId a, ValueId b) {
    switch (operation.operation) {
        case Operator::negate:
            return negate(a);
        case Operator::logicalNot:
            return logicalNot(a);
        case Operator::call: {
            if (operation.function != Function::random) return call(operation.function, a);
            Value same = operation;
            same.a = a;
            return put(same);
        }
        default:
            return binary(operation.operation, a, b);
    }
}

ValueId Form::select(ValueId condition, ValueId yes, ValueId no) {
    if (isConstant(condition)) return at(condition).number != 0 ? yes : no;
    if (yes == no) return yes;
    Value value;
    value.op = Op::select;
    value.a = condition;
    value.b = yes;
    value.c = no;
    return put(value);
}

ValueId Form::relativeExponential(ValueId a) {
    if (isConstant(a)) return constant(dynamics::relativeExponential(at(a).number));
    Value value;
    value.op = Op::relativeExponential;
    value.a = a;
    return put(value);
}

double relativeExponential(double a) { return a == 0 ? 1 : std::expm1(a) / a; }

bool takesTwo(const Value& value) {
    return value.op == Op::operation && value.b != kNone && value.operation != Operator::call;
}

namespace {
double computed(const Value& value, double a, double b, RandomStream* stream) {
    switch (value.operation) {
        case Operator::negate:
            return -a;
        case Operator::logicalNot:
            return a == 0 ? 1 : 0;
        case Operator::call:
            return lems::apply(value.function, a, stream);
        default:
            return lems::apply(value.operation, a, b);
    }
}
}  // namespace

double evaluate(const Form& form, ValueId value, const Leaves& leaves, RandomStream* stream) {
    const auto size = static_cast<std::size_t>(value) + 1;
    std::vector<std::uint8_t> needed(size, 0);
    needed.back() = 1;
    for (std::size_t i = size; i-- > 0;) {
        const Value& one = form.values()[i];
        if (needed[i] == 0 || one.op <= Op::time) continue;
        needed[static_cast<std::size_t>(one.a)] = 1;
        if (one.op == Op::select || takesTwo(one)) needed[static_cast<std::size_t>(one.b)] = 1;
        if (one.c != kNone) needed[static_cast<std::size_t>(one.c)] = 1;
    }
    std::vector<double> result(size, 0.0);
    const auto of = [&result](ValueId id) { return result[static_cast<std::size_t>(id)]; };
    for (std::size_t i = 0; i < size; ++i) {
        if (needed[i] == 0) continue;
        const Value& one = form.values()[i];
        const auto index = static_cast<std::size_t>(one.a);
        double& out = result[i];
        switch (one.op) {
            case Op::constant:
                out = one.number;
                break;
            case Op::parameter:
                out = leaves.parameters[index];
                break;
            case Op::state:
                out = leaves.states[index];
                break;
            case Op::input:
                out = leaves.inputs[index];
                break;
            case Op::step:
                out = leaves.step;
                break;
            case Op::time:
                out = leaves.time;
                break;
            case Op::operation:
                out = computed(one, of(one.a), takesTwo(one) ? of(one.b) : 0, stream);
                break;
            case Op::relativeExponential:
                out = relativeExponential(of(one.a));
                break;
            case Op::select:
                out = of(one.a) != 0 ? of(one.b) : of(one.c);
                break;
        }
    }
    return result.back();
}

}  // namespace nl::dynamics
