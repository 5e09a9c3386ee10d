// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/text.hpp"
#include "core/lems/expression.hpp"
#include "core/units/units.hpp"

namespace nl::lems {

namespace {

constexpr int kDeepest = 128;  ///< nesting that the recursive descent accepts

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

struct DottedOperator {
    std::string_view text;
    Operator op;
};

constexpr std::array kDotted{
    DottedOperator{".gt.", Operator::greater},       DottedOperator{".lt.", Operator::less},
    DottedOperator{".geq.", Operator::greaterEqual}, DottedOperator{".leq.", Operator::lessEqual},
    DottedOperator{".ge.", Operator::greaterEqual},  DottedOperator{".le.", Operator::lessEqual},
    DottedOperator{".eq.", Operator::equal},         DottedOperator{".neq.", Operator::notEqual},
    DottedOperator{".ne.", Operator::notEqual},      DottedOperator{".and.", Operator::logicalAnd},
    DottedOperator{".or.", Operator::logicalOr},     DottedOperator{".not.", Operator::logicalNot},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

const DottedOperator* dottedAt(std::string_view text, std::size_t at) {
    for (const DottedOperator& row : kDotted) {
        if (text.size() - at < row.text.size()) continue;
        if (std::equal(row.text.begin(), row.text.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                       [](char a, char b) { return a == lower(b); }))
            return &row;
    }
    return nullptr;
}

Failure failAt(std::string code, const std::string& message, std::string_view text, std::size_t at,
               std::string hint = {}) {
    Error error = makeError(std::move(code), withCaret(message, text, at + 1), std::move(hint));
    error.where = SourceRange{nullptr, 0, static_cast<int>(at + 1)};
    return fail(std::move(error));
}

/// Recursive descent; every rule returns the index of its node.
class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) { out_.text = std::string(text); }

    Result<Expression> run() {
        skip();
        if (at_ == text_.size()) return failAt("expression-syntax", "the expression is empty", text_, at_);
        NL_TRY(root, disjunction());
        static_cast<void>(root);
        skip();
        if (at_ < text_.size()) return unexpected("an operator or the end");
        return std::move(out_);
    }

private:
    using Index = std::int32_t;

    void skip() {
        while (at_ < text_.size() && isSpace(text_[at_])) ++at_;
    }
    char peek() {
        skip();
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    const DottedOperator* peekDotted() { return peek() == '.' ? dottedAt(text_, at_) : nullptr; }

    Failure unexpected(const std::string& wanted) {
        skip();
        if (at_ >= text_.size())
            return failAt("expression-syntax", "the expression ends where " + wanted + " is expected", text_, at_);
        const std::string_view rest = text_.substr(at_);
        for (std::string_view sign : {"<=", ">=", "==", "!=", "&&", "||", "<", ">"})
            if (rest.substr(0, sign.size()) == sign)
                return failAt("expression-syntax", fmt::format("\"{}\" is not an operator of LEMS", sign), text_, at_,
                              "Write .lt. .gt. .leq. .geq. .eq. .neq. .and. .or.");
        if (rest.substr(0, 2) == "**")
            return failAt("expression-syntax", "\"**\" is not an operator of LEMS", text_, at_, "Write ^.");
        const auto byte = static_cast<unsigned char>(text_[at_]);
        const std::string found =
            byte < 0x20 || byte >= 0x7F ? fmt::format("byte 0x{:02X}", byte) : fmt::format("\"{}\"", text_[at_]);
        return failAt("expression-syntax", found + " stands where " + wanted + " is expected", text_, at_);
    }

    Index push(ExpressionNode node, std::size_t at) {
        node.column = static_cast<std::uint32_t>(at + 1);
        out_.nodes.push_back(node);
        return static_cast<Index>(out_.nodes.size() - 1);
    }
    Index binary(Operator op, Index left, Index right, std::size_t at) {
        ExpressionNode node;
        node.op = op;
        node.left = left;
        node.right = right;
        return push(node, at);
    }
    Index unary(Operator op, Index operand, std::size_t at) { return binary(op, operand, -1, at); }

    Result<Index> disjunction() {
        if (++depth_ > kDeepest) return failAt("expression-syntax", "the expression is nested too deeply", text_, at_);
        NL_TRY(left, conjunction());
        for (const DottedOperator* next = peekDotted(); next && next->op == Operator::logicalOr; next = peekDotted()) {
            const std::size_t at = at_;
            at_ += next->text.size();
            NL_TRY(right, conjunction());
            left = binary(Operator::logicalOr, left, right, at);
        }
        --depth_;
        return left;
    }

    Result<Index> conjunction() {
        NL_TRY(left, negation());
        for (const DottedOperator* next = peekDotted(); next && next->op == Operator::logicalAnd; next = peekDotted()) {
            const std::size_t at = at_;
            at_ += next->text.size();
            NL_TRY(right, negation());
            left = binary(Operator::logicalAnd, left, right, at);
        }
        return left;
    }

    Result<Index> negation() {
        const DottedOperator* next = peekDotted();
        if (!next || next->op != Operator::logicalNot) return comparison();
        const std::size_t at = at_;
        at_ += next->text.size();
        if (++depth_ > kDeepest) return failAt("expression-syntax", "the expression is nested too deeply", text_, at_);
        NL_TRY(operand, negation());
        --depth_;
        return unary(Operator::logicalNot, operand, at);
    }

    Result<Index> comparison() {
        NL_TRY(left, sum());
        const DottedOperator* next = peekDotted();
        if (!next || next->op < Operator::less || next->op > Operator::notEqual) return left;
        const std::size_t at = at_;
        at_ += next->text.size();
        NL_TRY(right, sum());
        return binary(next->op, left, right, at);
    }

    Result<Index> sum() {
        NL_TRY(left, product());
        for (char sign = peek(); sign == '+' || sign == '-'; sign = peek()) {
            const std::size_t at = at_++;
            NL_TRY(right, product());
            left = binary(sign == '+' ? Operator::add : Operator::subtract, left, right, at);
        }
        return left;
    }

    Result<Index> product() {
        NL_TRY(left, signedPower());
        for (char sign = peek(); sign == '*' || sign == '/'; sign = peek()) {
            const std::size_t at = at_++;
            if (peek() == '*' && sign == '*') {
                at_ = at;
                return unexpected("an operand");
            }
            NL_TRY(right, signedPower());
            left = binary(sign == '*' ? Operator::multiply : Operator::divide, left, right, at);
        }
        return left;
    }

    Result<Index> signedPower() {
        const char sign = peek();
        if (sign != '-' && sign != '+') return powerOf();
        const std::size_t at = at_++;
        if (++depth_ > kDeepest) return failAt("expression-syntax", "the expression is nested too deeply", text_, at_);
        NL_TRY(operand, signedPower());
        --depth_;
        return sign == '-' ? unary(Operator::negate, operand, at) : operand;
    }

    Result<Index> powerOf() {
        NL_TRY(base, primary());
        if (peek() != '^') return base;
        const std::size_t at = at_++;
        if (++depth_ > kDeepest) return failAt("expression-syntax", "the expression is nested too deeply", text_, at_);
        NL_TRY(exponent, signedPower());
        --depth_;
        return binary(Operator::power, base, exponent, at);
    }

    Result<Index> primary() {
        const char first = peek();
        if (first == '(') return parenthesised();
        if (isDigit(first) || (first == '.' && at_ + 1 < text_.size() && isDigit(text_[at_ + 1]))) return number();
        if (isLetter(first)) return word();
        return unexpected("a number, a name or \"(\"");
    }

    Result<Index> parenthesised() {
        const std::size_t open = at_++;
        NL_TRY(inner, disjunction());
        if (peek() != ')') {
            if (at_ >= text_.size()) return failAt("expression-syntax", "missing \")\" for this \"(\"", text_, open);
            return unexpected("\")\"");
        }
        ++at_;
        return inner;
    }

    Result<Index> number() {
        const std::size_t begin = at_;
        std::size_t end = begin;
        const auto digits = [&] {
            while (end < text_.size() && isDigit(text_[end])) ++end;
        };
        digits();
        if (end < text_.size() && text_[end] == '.' && !dottedAt(text_, end)) {
            ++end;
            digits();
        }
        if (end < text_.size() && lower(text_[end]) == 'e') {
            std::size_t exponent = end + 1;
            if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-')) ++exponent;
            if (exponent < text_.size() && isDigit(text_[exponent])) {
                end = exponent;
                digits();
            }
        }
        ExpressionNode node;
        const auto value = units::parseNumber(text_.substr(begin, end - begin));
        if (!value) return failAt("number-range", value.error().message, text_, begin);
        node.number = *value;
        at_ = end;
        if (at_ < text_.size() && isLetter(text_[at_]))
            return failAt("expression-syntax", "a name directly after a number", text_, at_,
                          "Write * for a product; units cannot stand in expressions.");
        return push(node, begin);
    }

    Result<Index> word() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (isLetter(text_[at_]) || isDigit(text_[at_]))) ++at_;
        const std::string name(text_.substr(begin, at_ - begin));
        if (peek() == '(') return call(name, begin);
        ExpressionNode node;
        node.op = Operator::symbol;
        const auto known = std::find(out_.symbols.begin(), out_.symbols.end(), name);
        node.symbol = static_cast<Index>(known - out_.symbols.begin());
        if (known == out_.symbols.end()) out_.symbols.push_back(name);
        return push(node, begin);
    }

    Result<Index> call(const std::string& name, std::size_t begin) {
        const auto function = functionNamed(name);
        if (!function) {
            const auto near = nearestNames(name, functionNames(), 1);
            return failAt("function-unknown", "there is no function \"" + shortened(name, 40) + "\"", text_, begin,
                          (near.empty() ? "" : "Did you mean " + near.front() + "? ") +
                              fmt::format("Known: {}.", fmt::join(functionNames(), ", ")));
        }
        NL_TRY(argument, parenthesised());
        ExpressionNode node;
        node.op = Operator::call;
        node.function = *function;
        node.left = argument;
        return push(node, begin);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    Expression out_;
};

struct NamedFunction {
    std::string_view name;
    Function function;
};

constexpr std::array kFunctions{
    NamedFunction{"exp", Function::exp},
    NamedFunction{"log", Function::log},
    NamedFunction{"ln", Function::ln},
    NamedFunction{"log10", Function::log10},
    NamedFunction{"sqrt", Function::sqrt},
    NamedFunction{"sin", Function::sin},
    NamedFunction{"cos", Function::cos},
    NamedFunction{"tan", Function::tan},
    NamedFunction{"sinh", Function::sinh},
    NamedFunction{"cosh", Function::cosh},
    NamedFunction{"tanh", Function::tanh},
    NamedFunction{"abs", Function::abs},
    NamedFunction{"ceil", Function::ceil},
    NamedFunction{"floor", Function::floor},
    NamedFunction{"factorial", Function::factorial},
    NamedFunction{"random", Function::random},
    NamedFunction{"H", Function::heaviside},
};

}  // namespace

std::string_view functionName(Function function) {
    for (const NamedFunction& row : kFunctions)
        if (row.function == function) return row.name;
    return "";
}

std::optional<Function> functionNamed(std::string_view name) {
    for (const NamedFunction& row : kFunctions)
        if (row.name == name) return row.function;
    return std::nullopt;
}

const std::vector<std::string>& functionNames() {
    static const auto names = [] {
        std::vector<std::string> out;
        out.reserve(kFunctions.size());
        for (const NamedFunction& row : kFunctions) out.emplace_back(row.name);
        return out;
    }();
    return names;
}

Result<Expression> parseExpression(std::string_view text) { return Parser(text).run(); }

std::string withCaret(std::string_view message, std::string_view text, std::size_t column) {
    constexpr std::size_t kWindow = 80;
    column = std::clamp<std::size_t>(column, 1, text.size() + 1);
    std::size_t begin = 0, length = text.size();
    if (text.size() > kWindow) {
        begin = column > kWindow / 2 ? column - kWindow / 2 : 0;
        begin = std::min(begin, text.size() - kWindow);
        length = kWindow;
    }
    std::string shown(text.substr(begin, length));
    for (char& c : shown)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return fmt::format("{}:\n    {}\n    {}^", message, shown, std::string(column - 1 - begin, ' '));
}

}  // namespace nl::lems
