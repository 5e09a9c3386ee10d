// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "core/dynamics/kernels/program_code.hpp"

namespace nl::dynamics::kernel {

using lems::Function;
using lems::Operator;
using Level = Node::Level;

namespace {

using Id = std::int32_t;

Kernel kernelOf(Function function) {
    switch (function) {
        case Function::exp:
            return Kernel::exponential;
        case Function::log:
        case Function::ln:
            return Kernel::logarithm;
        case Function::log10:
            return Kernel::logarithm10;
        case Function::sqrt:
            return Kernel::root;
        case Function::sin:
            return Kernel::sine;
        case Function::cos:
            return Kernel::cosine;
        case Function::tan:
            return Kernel::tangent;
        case Function::sinh:
            return Kernel::hyperbolicSine;
        case Function::cosh:
            return Kernel::hyperbolicCosine;
        case Function::tanh:
            return Kernel::hyperbolicTangent;
        case Function::abs:
            return Kernel::abs;
        case Function::ceil:
            return Kernel::ceiling;
        case Function::floor:
            return Kernel::floor;
        case Function::factorial:
            return Kernel::factorial;
        case Function::random:
            return Kernel::random;
        case Function::heaviside:
            return Kernel::heaviside;
        case Function::none:
            break;
    }
    return Kernel::copy;
}

Kernel kernelOf(Operator operation) {
    switch (operation) {
        case Operator::negate:
            return Kernel::negate;
        case Operator::logicalNot:
            return Kernel::logicalNot;
        case Operator::add:
            return Kernel::add;
        case Operator::subtract:
            return Kernel::subtract;
        case Operator::multiply:
            return Kernel::multiply;
        case Operator::divide:
            return Kernel::divide;
        case Operator::power:
            return Kernel::power;
        case Operator::less:
            return Kernel::less;
        case Operator::greater:
            return Kernel::greater;
        case Operator::lessEqual:
            return Kernel::lessEqual;
        case Operator::greaterEqual:
            return Kernel::greaterEqual;
        case Operator::equal:
            return Kernel::equal;
        case Operator::notEqual:
            return Kernel::notEqual;
        case Operator::logicalAnd:
            return Kernel::logicalAnd;
        case Operator::logicalOr:
            return Kernel::logicalOr;
        case Operator::number:
        case Operator::symbol:
        case Operator::call:
            break;
    }
    return Kernel::copy;
}

/// The kernel that gives the same with a and b exchanged, or copy.
Kernel mirrored(Kernel kernel) {
    switch (kernel) {
        case Kernel::less:
            return Kernel::greater;
        case Kernel::greater:
            return Kernel::less;
        case Kernel::lessEqual:
            return Kernel::greaterEqual;
        case Kernel::greaterEqual:
            return Kernel::lessEqual;
        case Kernel::add:
        case Kernel::multiply:
        case Kernel::equal:
        case Kernel::notEqual:
        case Kernel::logicalAnd:
        case Kernel::logicalOr:
            return kernel;
        default:
            return Kernel::copy;
    }
}

class Lowering {
public:
    explicit Lowering(const Form& form) : form_(form) {}

    Graph run(std::span<const ValueId> outputs) {
        const std::vector<bool> needed = neededValues(outputs);
        of_.assign(needed.size(), -1);
        for (std::size_t i = 0; i < needed.size(); ++i)
            if (needed[i]) of_[i] = lowered(form_.values()[i]);
        for (const ValueId output : outputs) graph_.outputs.push_back(whole(node(output)));
        return std::move(graph_);
    }

private:
    static constexpr double kWidestWhole = 16;  ///< exponents up to here are products

    [[nodiscard]] std::vector<bool> neededValues(std::span<const ValueId> outputs) const {
        std::vector<bool> needed;
        for (const ValueId output : outputs) {
            const auto at = static_cast<std::size_t>(output);
            if (needed.size() <= at) needed.resize(at + 1, false);
            needed[at] = true;
        }
        for (std::size_t i = needed.size(); i-- > 0;) {
            const Value& value = form_.values()[i];
            if (!needed[i] || value.op <= Op::time) continue;
            needed[static_cast<std::size_t>(value.a)] = true;
            if (value.op == Op::select || takesTwo(value)) needed[static_cast<std::size_t>(value.b)] = true;
            if (value.op == Op::select) needed[static_cast<std::size_t>(value.c)] = true;
        }
        return needed;
    }

    [[nodiscard]] Id node(ValueId id) const { return of_[static_cast<std::size_t>(id)]; }
    [[nodiscard]] Level level(Id id) const { return graph_.at(id).level; }

    Id push(Node made) {
        if (made.kernel == Kernel::parameter) made.level = Level::fixed;
        if (made.kernel == Kernel::state || made.kernel == Kernel::input || made.kernel == Kernel::random)
            made.level = Level::varying;
        made.ofTime = made.kernel == Kernel::time;
        for (const Id operand : made.from) {
            if (operand < 0) continue;
            made.level = std::max(made.level, level(operand));
            made.ofTime = made.ofTime || graph_.at(operand).ofTime;
        }
        if (made.level == Level::fixed && made.ofTime) made.level = Level::varying;
        graph_.nodes.push_back(made);
        return static_cast<Id>(graph_.nodes.size() - 1);
    }
    Id push(Kernel kernel, Id a, Id b = -1, Id c = -1) {
        Node made;
        made.kernel = kernel;
        made.from = {a, b, c, -1};
        return push(made);
    }
    Id constant(double number) {
        const auto [found, isNew] = constants_.emplace(std::bit_cast<std::uint64_t>(number), 0);
        if (isNew) {
            Node made;
            made.number = number;
            found->second = push(made);
        }
        return found->second;
    }
    Id leaf(Kernel kernel, const Value& value) {
        Node made;
        made.kernel = kernel;
        made.index = static_cast<std::uint32_t>(value.a);
        return push(made);
    }

    /// Outputs that are columns are copied, so that all of them are read before one is written.
    Id whole(Id id) {
        if (level(id) == Level::uniform) return id;
        if (level(id) == Level::varying && !isLeaf(graph_.at(id).kernel)) return id;
        const Id copied = push(Kernel::copy, id);
        graph_.at(copied).level = Level::varying;
        return copied;
    }

    Id lowered(const Value& value) {
        switch (value.op) {
            case Op::constant:
                return constant(value.number);
            case Op::parameter:
                return leaf(Kernel::parameter, value);
            case Op::state:
                return leaf(Kernel::state, value);
            case Op::input:
                return leaf(Kernel::input, value);
            case Op::step:
                return leaf(Kernel::step, value);
            case Op::time:
                return leaf(Kernel::time, value);
            case Op::relativeExponential:
                return push(Kernel::relativeExponential, node(value.a));
            case Op::select:
                return push(Kernel::select, node(value.a), node(value.b), node(value.c));
            case Op::operation:
                break;
        }
        if (value.operation == Operator::call) return push(kernelOf(value.function), node(value.a));
        if (!takesTwo(value)) return push(kernelOf(value.operation), node(value.a));
        const Id a = node(value.a), b = node(value.b);
        if (value.operation == Operator::divide) return quotient(a, b);
        if (value.operation == Operator::power) return power(a, b);
        return binary(kernelOf(value.operation), a, b);
    }

    /// What does not vary comes second where the operation allows.
    Id binary(Kernel kernel, Id a, Id b) {
        const Kernel other = mirrored(kernel);
        if (other != Kernel::copy && level(a) < level(b)) return push(other, b, a);
        return push(kernel, a, b);
    }

    Id quotient(Id a, Id b) {
        if (level(a) != Level::varying || level(b) == Level::varying) return push(Kernel::divide, a, b);
        const Node& by = graph_.at(b);
        if (by.kernel == Kernel::constant) {
            const double inverse = 1 / by.number;
            if (!std::isnormal(by.number) || !std::isnormal(inverse)) return push(Kernel::divide, a, b);
            return push(Kernel::multiply, a, constant(inverse));
        }
        auto [found, isNew] = reciprocals_.emplace(b, -1);
        if (isNew) found->second = push(Kernel::reciprocal, b);
        return push(Kernel::multiply, a, found->second);
    }

    Id power(Id a, Id b) {
        const Node &base = graph_.at(a), &exponent = graph_.at(b);
        if (level(a) == Level::uniform && level(b) == Level::uniform) return push(Kernel::power, a, b);
        if (exponent.kernel == Kernel::constant) {
            const double number = exponent.number;
            if (number == 0) return constant(1);
            if (number == -1) return push(Kernel::reciprocal, a);
            if (std::fabs(number) == 0.5) {
                const Id root = push(Kernel::powerHalf, a);
                return number > 0 ? root : push(Kernel::reciprocal, root);
            }
            if (std::fabs(number) <= kWidestWhole && number == std::round(number)) {
                Node made;
                made.kernel = Kernel::powerWhole;
                made.power = static_cast<std::int16_t>(number);
                made.from[0] = a;
                return push(made);
            }
        }
        if (base.kernel == Kernel::constant && base.number == 1) return constant(1);
        // base ^ b = exp(b ln(base)) within 2e-13, as b ln(base) < 710.
        if (base.kernel == Kernel::constant && std::isnormal(base.number) && base.number > 0)
            return push(Kernel::exponential, push(Kernel::multiply, b, constant(std::log(base.number))));
        return push(Kernel::power, a, b);
    }

    const Form& form_;
    Graph graph_;
    std::vector<Id> of_;
    std::unordered_map<std::uint64_t, Id> constants_;
    std::unordered_map<Id, Id> reciprocals_;
};

}  // namespace

std::vector<bool> Graph::needed() const {
    std::vector<bool> out(nodes.size(), false);
    for (const Id output : outputs) out[static_cast<std::size_t>(output)] = true;
    for (std::size_t i = nodes.size(); i-- > 0;)
        for (const Id operand : nodes[i].from)
            if (out[i] && operand >= 0) out[static_cast<std::size_t>(operand)] = true;
    return out;
}

std::vector<std::uint32_t> Graph::uses() const {
    std::vector<std::uint32_t> out(nodes.size(), 0);
    const std::vector<bool> counted = needed();
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (const Id operand : nodes[i].from)
            if (counted[i] && operand >= 0) ++out[static_cast<std::size_t>(operand)];
    for (const Id output : outputs) ++out[static_cast<std::size_t>(output)];
    return out;
}

Graph lower(const Form& form, std::span<const ValueId> outputs) { return Lowering(form).run(outputs); }

}  // namespace nl::dynamics::kernel
