// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <fmt/format.h>

#include "core/lems/expression.hpp"

namespace nl::lems {

namespace {

/// Nothing = any dimension fits: a literal 0, or what could not be told (reported elsewhere).
using Known = std::optional<units::Dimension>;

std::string named(const units::Dimension& dimension) {
    return dimension.none() ? "a pure number" : units::dimensionName(dimension);
}

class Inference {
public:
    Inference(const Expression& expression, std::span<const Known> dimensions)
        : expression_(expression), dimensions_(dimensions) {}

    Result<Known> run() {
        for (const ExpressionNode& node : expression_.nodes) {
            NL_TRY(dimension, of(node));
            done_.push_back(dimension);
        }
        return done_.empty() ? Known{} : done_.back();
    }

private:
    [[nodiscard]] const Known& operand(std::int32_t index) const { return done_[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const ExpressionNode& nodeAt(std::int32_t index) const {
        return expression_.nodes[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] Failure wrong(const ExpressionNode& node, const std::string& message, std::string found,
                                std::string expected) const {
        Error error = makeError("wrong-dimension", withCaret(message, expression_.text, node.column));
        error.found = std::move(found);
        error.expected = std::move(expected);
        error.where = SourceRange{nullptr, 0, static_cast<int>(node.column)};
        return fail(std::move(error));
    }

    Result<Known> same(const ExpressionNode& node) const {
        const Known &left = operand(node.left), &right = operand(node.right);
        if (!left) return right;
        if (!right || *left == *right) return left;
        const char* what = node.op == Operator::add        ? "added"
                           : node.op == Operator::subtract ? "subtracted"
                                                           : "compared";
        return wrong(node, fmt::format("{} and {} cannot be {}", named(*left), named(*right), what), named(*right),
                     named(*left));
    }

    Result<Known> power(const ExpressionNode& node) const {
        const Known &base = operand(node.left), &exponent = operand(node.right);
        if (exponent && !exponent->none())
            return wrong(node, "an exponent must be a pure number", named(*exponent), "a pure number");
        if (!base) return Known{};
        if (base->none()) return base;
        const auto whole = constant(node.right);
        if (!whole)
            return wrong(node, fmt::format("the exponent of {} must be a constant", named(*base)),
                         "a variable exponent", "a whole number");
        for (const int times : {1, 2})  // also roots written as ^0.5
            if (*whole * times == std::round(*whole * times) && std::fabs(*whole) < 100)
                if (const auto root = rootOf(units::power(*base, static_cast<int>(*whole * times)), times))
                    return Known{*root};
        return wrong(node, fmt::format("{} cannot be raised to the power {}", named(*base), *whole),
                     fmt::format("{}", *whole), "a whole number");
    }

    static std::optional<units::Dimension> rootOf(units::Dimension dimension, int degree) {
        for (auto& exponent : dimension.exponents) {
            if (exponent % degree != 0) return std::nullopt;
            exponent = static_cast<std::int8_t>(exponent / degree);
        }
        return dimension;
    }

    /// Value of a literal, possibly with a minus or a quotient of two literals.
    [[nodiscard]] std::optional<double> constant(std::int32_t index) const {
        const ExpressionNode& node = nodeAt(index);
        if (node.op == Operator::number) return node.number;
        if (node.op == Operator::negate && nodeAt(node.left).op == Operator::number) return -nodeAt(node.left).number;
        if (node.op == Operator::divide && nodeAt(node.left).op == Operator::number &&
            nodeAt(node.right).op == Operator::number)
            return nodeAt(node.left).number / nodeAt(node.right).number;
        return std::nullopt;
    }

    Result<Known> call(const ExpressionNode& node) const {
        const Known& argument = operand(node.left);
        switch (node.function) {
            case Function::abs:
            case Function::ceil:
            case Function::floor:
            case Function::random:
                return argument;
            case Function::heaviside:
                return Known{units::Dimension{}};
            case Function::sqrt:
                if (!argument) return Known{};
                if (const auto root = rootOf(*argument, 2)) return Known{*root};
                return wrong(node, fmt::format("{} has no square root", named(*argument)), named(*argument),
                             "a square");
            default:
                break;
        }
        if (argument && !argument->none())
            return wrong(node,
                         fmt::format("{}() takes a pure number, not {}", functionName(node.function), named(*argument)),
                         named(*argument), "a pure number");
        return Known{units::Dimension{}};
    }

    Result<Known> of(const ExpressionNode& node) const {
        switch (node.op) {
            case Operator::number:
                return node.number == 0 ? Known{} : Known{units::Dimension{}};
            case Operator::symbol:
                return dimensions_[static_cast<std::size_t>(node.symbol)];
            case Operator::negate:
                return operand(node.left);
            case Operator::call:
                return call(node);
            case Operator::add:
            case Operator::subtract:
                return same(node);
            case Operator::multiply:
                if (!operand(node.left) || !operand(node.right)) return Known{};
                return Known{*operand(node.left) * *operand(node.right)};
            case Operator::divide:
                if (!operand(node.left) || !operand(node.right)) return Known{};
                return Known{*operand(node.left) / *operand(node.right)};
            case Operator::power:
                return power(node);
            case Operator::logicalNot:
            case Operator::logicalAnd:
            case Operator::logicalOr:
                return Known{units::Dimension{}};
            default:
                break;
        }
        NL_TRY(compared, same(node));
        static_cast<void>(compared);
        return Known{units::Dimension{}};
    }

    const Expression& expression_;
    std::span<const Known> dimensions_;
    std::vector<Known> done_;
};

}  // namespace

Result<Known> inferDimension(const Expression& expression, std::span<const Known> dimensions) {
    if (dimensions.size() < expression.symbols.size()) return fail("internal", "fewer dimensions than symbols");
    return Inference(expression, dimensions).run();
}

}  // namespace nl::lems
