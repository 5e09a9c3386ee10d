// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/expression.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace nl::lems {

namespace {

struct OperatorText {
    std::string_view text;
    int precedence;
};

OperatorText textOf(Operator op) {
    switch (op) {
        case Operator::logicalOr:
            return {" .or. ", 1};
        case Operator::logicalAnd:
            return {" .and. ", 2};
        case Operator::logicalNot:
            return {".not. ", 3};
        case Operator::less:
            return {" .lt. ", 4};
        case Operator::greater:
            return {" .gt. ", 4};
        case Operator::lessEqual:
            return {" .leq. ", 4};
        case Operator::greaterEqual:
            return {" .geq. ", 4};
        case Operator::equal:
            return {" .eq. ", 4};
        case Operator::notEqual:
            return {" .neq. ", 4};
        case Operator::add:
            return {" + ", 5};
        case Operator::subtract:
            return {" - ", 5};
        case Operator::multiply:
            return {" * ", 6};
        case Operator::divide:
            return {" / ", 6};
        case Operator::negate:
            return {"-", 7};
        case Operator::power:
            return {"^", 8};
        case Operator::number:
        case Operator::symbol:
        case Operator::call:
            break;
    }
    return {"", 9};
}

struct Printed {
    std::string text;
    int precedence = 9;
};

/// Takes the text out of the operand: each is printed once, and a long sum is not copied at every sign.
std::string within(Printed& operand, bool parentheses) {
    return parentheses ? "(" + std::move(operand.text) + ")" : std::move(operand.text);
}

Printed print(const Expression& expression, const ExpressionNode& node, std::vector<Printed>& done) {
    const auto [sign, precedence] = textOf(node.op);
    const auto operand = [&](std::int32_t index) -> Printed& { return done[static_cast<std::size_t>(index)]; };
    switch (node.op) {
        case Operator::number:
            return {fmt::format("{}", node.number), 9};
        case Operator::symbol:
            return {expression.symbols[static_cast<std::size_t>(node.symbol)], 9};
        case Operator::call:
            return {std::string(functionName(node.function)) + within(operand(node.left), true), 9};
        case Operator::negate:
        case Operator::logicalNot:
            return {std::string(sign) + within(operand(node.left), operand(node.left).precedence < precedence),
                    precedence};
        default:
            break;
    }
    Printed &left = operand(node.left), &right = operand(node.right);
    const bool comparison = precedence == 4, power = node.op == Operator::power;
    const bool leftNeeds = left.precedence < precedence || ((comparison || power) && left.precedence == precedence);
    // The exponent may itself be a power or start with a minus; elsewhere equal precedence on the right needs
    // parentheses.
    const bool rightNeeds = power ? right.precedence < 7 : right.precedence <= precedence;
    std::string text = within(left, leftNeeds);
    text += sign;
    text += within(right, rightNeeds);
    return {std::move(text), precedence};
}

}  // namespace

double apply(Function function, double x, RandomStream* stream) {
    switch (function) {
        case Function::exp:
            return std::exp(x);
        case Function::log:
        case Function::ln:
            return std::log(x);
        case Function::log10:
            return std::log10(x);
        case Function::sqrt:
            return std::sqrt(x);
        case Function::sin:
            return std::sin(x);
        case Function::cos:
            return std::cos(x);
        case Function::tan:
            return std::tan(x);
        case Function::sinh:
            return std::sinh(x);
        case Function::cosh:
            return std::cosh(x);
        case Function::tanh:
            return std::tanh(x);
        case Function::abs:
            return std::fabs(x);
        case Function::ceil:
            return std::ceil(x);
        case Function::floor:
            return std::floor(x);
        case Function::factorial:
            return std::tgamma(x + 1);
        case Function::random:
            return stream ? stream->uniform() * x : std::numeric_limits<double>::quiet_NaN();
        case Function::heaviside:
            return x < 0 ? 0.0 : x > 0 ? 1.0 : 0.5;
        case Function::none:
            break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

/// Whole exponents by repeated squaring would differ from std::pow in the last bit; std::pow is the reference.
double apply(Operator op, double a, double b) {
    switch (op) {
        case Operator::add:
            return a + b;
        case Operator::subtract:
            return a - b;
        case Operator::multiply:
            return a * b;
        case Operator::divide:
            return a / b;
        case Operator::power:
            return std::pow(a, b);
        case Operator::less:
            return a < b ? 1 : 0;
        case Operator::greater:
            return a > b ? 1 : 0;
        case Operator::lessEqual:
            return a <= b ? 1 : 0;
        case Operator::greaterEqual:
            return a >= b ? 1 : 0;
        case Operator::equal:
            return a == b ? 1 : 0;
        case Operator::notEqual:
            return a != b ? 1 : 0;
        case Operator::logicalAnd:
            return a != 0 && b != 0 ? 1 : 0;
        case Operator::logicalOr:
            return a != 0 || b != 0 ? 1 : 0;
        default:
            return std::numeric_limits<double>::quiet_NaN();
    }
}

bool Expression::condition() const {
    return !nodes.empty() && (nodes.back().op >= Operator::less || nodes.back().op == Operator::logicalNot);
}

bool Expression::random() const {
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const ExpressionNode& node) { return node.function == Function::random; });
}

std::string expressionText(const Expression& expression) {
    std::vector<Printed> done;
    done.reserve(expression.nodes.size());
    for (const ExpressionNode& node : expression.nodes) done.push_back(print(expression, node, done));
    return done.empty() ? std::string() : std::move(done.back().text);
}

double evaluate(const Expression& expression, std::span<const double> values, RandomStream* stream) {
    constexpr std::size_t kOnStack = 64;
    std::array<double, kOnStack> small;
    std::vector<double> large;
    const std::size_t size = expression.nodes.size();
    if (size == 0 || values.size() < expression.symbols.size()) return std::numeric_limits<double>::quiet_NaN();
    if (size > kOnStack) large.resize(size);
    double* const result = size > kOnStack ? large.data() : small.data();
    for (std::size_t i = 0; i < size; ++i) {
        const ExpressionNode& node = expression.nodes[i];
        switch (node.op) {
            case Operator::number:
                result[i] = node.number;
                break;
            case Operator::symbol:
                result[i] = values[static_cast<std::size_t>(node.symbol)];
                break;
            case Operator::negate:
                result[i] = -result[node.left];
                break;
            case Operator::logicalNot:
                result[i] = result[node.left] == 0 ? 1 : 0;
                break;
            case Operator::call:
                result[i] = apply(node.function, result[node.left], stream);
                break;
            default:
                result[i] = apply(node.op, result[node.left], result[node.right]);
                break;
        }
    }
    return result[size - 1];
}

Result<double> evaluate(const Expression& expression, const SymbolValue& value, RandomStream* stream) {
    std::vector<double> values;
    values.reserve(expression.symbols.size());
    for (const std::string& symbol : expression.symbols) {
        const auto known = value(symbol);
        if (!known) return fail("symbol-unknown", "\"" + shortened(symbol) + "\" has no value here");
        values.push_back(*known);
    }
    return evaluate(expression, values, stream);
}

}  // namespace nl::lems
