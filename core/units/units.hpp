// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/units/dimension.hpp"

namespace nl::units {

/// One unit symbol: SI = value * scale + offset (degC has an offset).
struct UnitDefinition {
    std::string symbol;
    Dimension dimension;
    double scale = 1, offset = 0;
};

/// A number in a unit, as SI. Divides where the scale is the inverse of an integer, so that "65 mV" is the double of
/// 0.065.
[[nodiscard]] double toSi(double value, double scale, double offset);

/// The standard's dimensions by name, and its units.
[[nodiscard]] std::optional<Dimension> standardDimension(std::string_view name);
[[nodiscard]] const UnitDefinition* standardUnit(std::string_view symbol);
[[nodiscard]] const std::vector<std::string>& standardUnitSymbols();
[[nodiscard]] const std::vector<UnitDefinition>& standardUnits();
/// Symbols of the standard units of one dimension, for messages: "mS_per_cm2, S_per_cm2, S_per_m2".
[[nodiscard]] std::string unitsOf(const Dimension& dimension);

/// A finite number, the whole text, locale independent. Errors: not-a-number ("1,5", "nan", "ten"), number-range
/// (overflow).
[[nodiscard]] Result<double> parseNumber(std::string_view text);
[[nodiscard]] Result<std::int64_t> parseInteger(std::string_view text);

/// "-65 mV", "1e-3S", "10" to SI. Errors: not-a-number, number-range, unknown-unit (suggests near symbols).
/// `custom` are units that the files define, looked up first; may be null.
[[nodiscard]] Result<Quantity> parseQuantity(std::string_view text,
                                             const std::vector<UnitDefinition>* custom = nullptr);
/// The same, of a given dimension. Errors also: unit-missing, wrong-dimension (names both dimensions and fitting
/// units).
[[nodiscard]] Result<double> parseQuantity(std::string_view text, const Dimension& expected,
                                           const std::vector<UnitDefinition>* custom = nullptr);

/// SI value to text in a readable unit of its dimension that reads back to the same double: "-65 mV".
[[nodiscard]] std::string quantityText(double si, const Dimension& dimension);
/// For display, at most `digits` significant digits: "12.3 um".
[[nodiscard]] std::string quantityDisplay(double si, const Dimension& dimension, int digits = 4);

}  // namespace nl::units
