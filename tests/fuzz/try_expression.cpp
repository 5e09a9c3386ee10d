// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "core/base/random.hpp"
#include "core/lems/expression.hpp"
#include "core/units/units.hpp"
#include "tests/fuzz/entries.hpp"

namespace nl::fuzz {

namespace {

using lems::Expression;
using lems::ExpressionNode;

constexpr int kRounds = 4;  ///< sets of values that each expression is evaluated with

bool sameBits(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }
bool sameValue(double a, double b) { return sameBits(a, b) || (std::isnan(a) && std::isnan(b)); }

/// All but the places in the text.
bool equal(const Expression& a, const Expression& b) {
    if (a.symbols != b.symbols || a.nodes.size() != b.nodes.size()) return false;
    for (std::size_t i = 0; i < a.nodes.size(); ++i) {
        const ExpressionNode &x = a.nodes[i], &y = b.nodes[i];
        if (x.op != y.op || x.function != y.function || x.left != y.left || x.right != y.right ||
            x.symbol != y.symbol || !sameBits(x.number, y.number))
            return false;
    }
    return true;
}

/// Plain numbers, and those that go wrong.
double randomValue(RandomStream& random) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr std::array kOdd{0.0,    -0.0,      1.0,        -1.0,   1e308, -1e308,
                              1e-308, kInfinity, -kInfinity, 5e-324, 170.0, std::numeric_limits<double>::quiet_NaN()};
    return random.below(3) == 0 ? kOdd[random.below(kOdd.size())] : 10 * random.normal();
}

std::optional<units::Dimension> randomDimension(RandomStream& random) {
    if (random.below(4) == 0) return std::nullopt;
    units::Dimension out;
    if (random.below(2) == 0) return out;
    for (auto& exponent : out.exponents) exponent = static_cast<std::int8_t>(static_cast<int>(random.below(256)) - 128);
    return out;
}

/// Evaluates both, with the same values and random numbers.
void compareValues(const Expression& first, const Expression& second, RandomStream& random) {
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> values(first.symbols.size());
        std::vector<std::optional<units::Dimension>> dimensions(first.symbols.size());
        for (double& value : values) value = randomValue(random);
        for (auto& dimension : dimensions) dimension = randomDimension(random);
        RandomStream drawsOfFirst(1, 2), drawsOfSecond(1, 2);
        require(sameValue(evaluate(first, values, &drawsOfFirst), evaluate(second, values, &drawsOfSecond)),
                "the printed expression has another value");
        const auto one = inferDimension(first, dimensions), two = inferDimension(second, dimensions);
        require(one.has_value() == two.has_value(),
                "the printed expression has a dimension or the first one, not both");
        if (one) require(*one == *two, "the printed expression has another dimension");
        if (!one)
            require(one.error().where && one.error().where->column >= 1 &&
                        static_cast<std::size_t>(one.error().where->column) <= first.text.size(),
                    "a wrong dimension lies outside the text");
    }
}

void tryParsing(std::string_view text) {
    const auto first = lems::parseExpression(text);
    if (!first) {
        require(first.error().where && first.error().where->column >= 1 &&
                    static_cast<std::size_t>(first.error().where->column) <= text.size() + 1,
                "an error lies outside the text");
        return;
    }
    const std::string printed = expressionText(*first);
    const auto second = lems::parseExpression(printed);
    require(second.has_value(), "the printed expression is refused: " + printed);
    require(equal(*first, *second), "the printed expression is another one: " + printed);
    require(expressionText(*second) == printed, "printed twice, it differs: " + printed);
    require(first->condition() == second->condition() && first->random() == second->random(), "it is of another kind");
    RandomStream random(text.size());
    compareValues(*first, *second, random);
}

/// Text to SI to text to SI: the same double.
void tryQuantity(std::string_view text) {
    static const std::vector<units::UnitDefinition> custom{{"big", {{0, 1}}, 1e300, 0},
                                                           {"small", {{0, 1}}, 1e-300, 0},
                                                           {"shifted", {{0, 0, 0, 0, 1}}, 3, -1e9},
                                                           {"mV", {{1, 2, -3, -1}}, 1e-6, 0}};
    for (const auto* known : {static_cast<decltype(&custom)>(nullptr), &custom}) {
        const auto quantity = units::parseQuantity(text, known);
        if (!quantity) continue;
        require(std::isfinite(quantity->value), "a quantity is not finite");
        const std::string printed = units::quantityText(quantity->value, quantity->dimension);
        const auto again = units::parseQuantity(printed);
        require(again && again->value == quantity->value, "the printed quantity has another value: " + printed);
        require(!units::quantityDisplay(quantity->value, quantity->dimension).empty(), "a quantity shows nothing");
        const auto same = units::parseQuantity(text, quantity->dimension, known);
        require(same && *same == quantity->value, "with its own dimension it is refused");
    }
    const auto number = units::parseNumber(text);
    if (number) require(std::isfinite(*number), "a number is not finite");
    if (units::parseInteger(text)) require(number.has_value(), "an integer is no number");
}

}  // namespace

void tryExpression(std::string_view bytes) {
    tryParsing(bytes);
    tryQuantity(bytes);
}

}  // namespace nl::fuzz
