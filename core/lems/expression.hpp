// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/random.hpp"
#include "core/base/result.hpp"
#include "core/units/dimension.hpp"

namespace nl::lems {

enum class Operator : std::uint8_t {
    number,  ///< leaf
    symbol,  ///< leaf
    negate,
    logicalNot,
    call,  ///< one argument
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
    logicalOr
};

/// Functions of LEMS (Cannon et al. 2014). `log` is the natural logarithm, `H` the Heaviside step, `random(x)` uniform
/// in [0, x).
enum class Function : std::uint8_t {
    none,
    exp,
    log,
    ln,
    log10,
    sqrt,
    sin,
    cos,
    tan,
    sinh,
    cosh,
    tanh,
    abs,
    ceil,
    floor,
    factorial,
    random,
    heaviside
};

struct ExpressionNode {
    Operator op = Operator::number;
    Function function = Function::none;
    std::int32_t left = -1, right = -1;  ///< indices of operands, always smaller than the node's own; unary: left
    std::int32_t symbol = -1;            ///< index into Expression::symbols
    double number = 0;
    std::uint32_t column = 0;  ///< of the operator or leaf in the text, from 1
};

/// A parsed LEMS expression: nodes in evaluation order (operands before operators), the root last.
struct Expression {
    std::string text;
    std::vector<ExpressionNode> nodes;
    std::vector<std::string> symbols;  ///< distinct, in order of first use

    [[nodiscard]] bool condition() const;  ///< the root is a comparison or a logical operator
    [[nodiscard]] bool random() const;     ///< calls random()
};

/// Precedence, loosest first: .or., .and., .not., comparisons, + -, * /, unary minus, ^ (groups from the right).
/// Errors: expression-syntax, function-unknown, number-range; `where->column` is the column in the expression and the
/// message shows the expression with a caret under the place.
[[nodiscard]] Result<Expression> parseExpression(std::string_view text);

/// Text that parses to the same expression, with only the parentheses that are needed.
[[nodiscard]] std::string expressionText(const Expression& expression);

/// The value; conditions give 1 or 0. values[i] belongs to symbols[i] (same size). Without a stream random() is NaN.
[[nodiscard]] double evaluate(const Expression& expression, std::span<const double> values,
                              RandomStream* stream = nullptr);
/// The same with symbols looked up by name. Errors: symbol-unknown.
using SymbolValue = std::function<std::optional<double>(std::string_view)>;
[[nodiscard]] Result<double> evaluate(const Expression& expression, const SymbolValue& value,
                                      RandomStream* stream = nullptr);

/// A function or an operator with two operands, of numbers. Conditions give 1 or 0.
[[nodiscard]] double apply(Function function, double x, RandomStream* stream);
[[nodiscard]] double apply(Operator op, double a, double b);

/// Dimension of the value; nothing where any would do (a literal 0, or symbols whose dimension is not known).
/// `dimensions[i]` belongs to symbols[i]. Errors: wrong-dimension, with column and caret.
[[nodiscard]] Result<std::optional<units::Dimension>> inferDimension(
    const Expression& expression, std::span<const std::optional<units::Dimension>> dimensions);

[[nodiscard]] std::string_view functionName(Function function);
[[nodiscard]] std::optional<Function> functionNamed(std::string_view name);
[[nodiscard]] const std::vector<std::string>& functionNames();

/// "message:\n    text\n      ^" for a place in an expression (column from 1); long texts are cut around the place.
[[nodiscard]] std::string withCaret(std::string_view message, std::string_view text, std::size_t column);

}  // namespace nl::lems
