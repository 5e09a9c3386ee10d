// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/dynamics/form.hpp"

namespace nl::dynamics {

using lems::Function;
using lems::Operator;

namespace {

/// Derivatives of the values up to one of them, in their order; a derivative that is nowhere anything but 0 is the
/// constant 0, and what it would multiply is left out.
class Derivatives {
public:
    Derivatives(Form& form, Op leaf, std::size_t index) : form_(form), leaf_(leaf), index_(index) {}

    ValueId of(ValueId id) {
        const auto last = static_cast<std::size_t>(id);
        known_.reserve(last + 1);
        while (known_.size() <= last) known_.push_back(next(form_.at(static_cast<ValueId>(known_.size()))));
        return known_[last];
    }

private:
    ValueId zero() { return form_.constant(0); }
    ValueId add(ValueId a, ValueId b) { return form_.binary(Operator::add, a, b); }
    ValueId product(ValueId a, ValueId b) {
        return form_.is(a, 0) || form_.is(b, 0) ? zero() : form_.binary(Operator::multiply, a, b);
    }
    ValueId quotient(ValueId a, ValueId b) { return form_.is(a, 0) ? zero() : form_.binary(Operator::divide, a, b); }

    ValueId known(ValueId id) const { return known_[static_cast<std::size_t>(id)]; }

    ValueId next(Value value) {  // a copy: the form grows meanwhile
        switch (value.op) {
            case Op::state:
            case Op::input:
                return form_.constant(value.op == leaf_ && static_cast<std::size_t>(value.a) == index_ ? 1 : 0);
            case Op::select:
                return form_.select(value.a, known(value.b), known(value.c));
            case Op::operation:
                return ofOperation(value);
            case Op::relativeExponential:  // comes from integrators, after the derivatives are taken
                return form_.constant(std::numeric_limits<double>::quiet_NaN());
            default:
                return zero();
        }
    }

    ValueId ofOperation(const Value& value) {
        switch (value.operation) {
            case Operator::negate:
                return form_.negate(known(value.a));
            case Operator::add:
                return add(known(value.a), known(value.b));
            case Operator::subtract:
                return form_.binary(Operator::subtract, known(value.a), known(value.b));
            case Operator::multiply:
                return add(product(known(value.a), value.b), product(value.a, known(value.b)));
            case Operator::divide:
                return ofQuotient(value);
            case Operator::power:
                return ofPower(value);
            case Operator::call:
                return ofCall(value);
            default:
                return zero();  // conditions
        }
    }

    /// (a / b)' = (a' - (a / b) b') / b
    ValueId ofQuotient(const Value& value) {
        const ValueId ratio = form_.binary(Operator::divide, value.a, value.b);
        const ValueId less = product(ratio, known(value.b));
        return quotient(form_.binary(Operator::subtract, known(value.a), less), value.b);
    }

    /// (a ^ b)' = a ^ (b - 1) (a' b) + (a ^ b) (ln a b')
    ValueId ofPower(const Value& value) {
        ValueId out = zero();
        if (const ValueId inner = product(known(value.a), value.b); !form_.is(inner, 0)) {
            const ValueId less = form_.binary(Operator::subtract, value.b, form_.constant(1));
            out = product(form_.binary(Operator::power, value.a, less), inner);
        }
        if (form_.is(known(value.b), 0)) return out;
        const ValueId logarithm = form_.call(Function::ln, value.a);
        return add(out, product(form_.binary(Operator::power, value.a, value.b), product(logarithm, known(value.b))));
    }

    ValueId ofCall(const Value& value) {
        const ValueId inner = known(value.a);
        if (form_.is(inner, 0)) return zero();
        const ValueId x = value.a;
        const auto of = [&](Function function) { return form_.call(function, x); };
        switch (value.function) {
            case Function::exp:
                return product(of(Function::exp), inner);
            case Function::log:
            case Function::ln:
                return quotient(inner, x);
            case Function::log10:
                return quotient(inner, product(x, form_.constant(2.302585092994046)));
            case Function::sqrt:
                return quotient(inner, product(form_.constant(2), of(Function::sqrt)));
            case Function::sin:
                return product(of(Function::cos), inner);
            case Function::cos:
                return form_.negate(product(of(Function::sin), inner));
            case Function::tan:
                return product(add(form_.constant(1), product(of(Function::tan), of(Function::tan))), inner);
            case Function::sinh:
                return product(of(Function::cosh), inner);
            case Function::cosh:
                return product(of(Function::sinh), inner);
            case Function::tanh: {
                const ValueId square = product(of(Function::tanh), of(Function::tanh));
                return product(form_.binary(Operator::subtract, form_.constant(1), square), inner);
            }
            case Function::abs:
                return form_.select(form_.binary(Operator::less, x, form_.constant(0)), form_.negate(inner), inner);
            default:
                return zero();  // steps: their derivative is 0 wherever there is one
        }
    }

    Form& form_;
    Op leaf_;
    std::size_t index_;
    std::vector<ValueId> known_;
};

}  // namespace

ValueId derivative(Form& form, ValueId value, Op leaf, std::size_t index) {
    return Derivatives(form, leaf, index).of(value);
}

}  // namespace nl::dynamics
