// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/units.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <fast_float/fast_float.h>
#include <fmt/format.h>

#include "core/base/text.hpp"
#include "core/units/standard_table.hpp"

namespace nl::units {

namespace {

/// Letters, '_', and bytes of UTF-8 sequences (so that "µm" is reported as an unknown unit, not as a bad number).
bool startsSymbol(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '%' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string quoted(std::string_view text) { return "\"" + shortened(text, 60) + "\""; }

Failure notANumber(std::string_view text) {
    Error error = makeError("not-a-number", quoted(text) + " is not a number");
    error.found = quoted(text);
    error.expected = "a finite decimal number";
    const auto comma = text.find(',');
    if (comma != std::string_view::npos && comma > 0 && isDigit(text[comma - 1]))
        error.hint = "Numbers take a decimal point, not a comma.";
    return fail(std::move(error));
}

Failure outOfRange(std::string_view text, std::string_view what) {
    Error error = makeError("number-range", quoted(text) + " does not fit " + std::string(what));
    error.found = quoted(text);
    return fail(std::move(error));
}

/// The number at the start of `text` (no leading space) and what follows it.
struct Leading {
    double value = 0;
    std::string_view rest;
};

Result<Leading> leadingNumber(std::string_view text) {
    std::string_view digits = text;
    if (!digits.empty() && digits.front() == '+') digits.remove_prefix(1);
    std::string_view unsignedDigits = digits;
    if (digits.size() == text.size() && !digits.empty() && digits.front() == '-') unsignedDigits.remove_prefix(1);
    // fast_float also reads "inf" and "nan"; a file that says so is at fault.
    if (unsignedDigits.empty() || !(isDigit(unsignedDigits.front()) || unsignedDigits.front() == '.'))
        return notANumber(text);
    Leading out;
    const auto [end, ec] = fast_float::from_chars(digits.data(), digits.data() + digits.size(), out.value);
    if (ec == std::errc::invalid_argument) return notANumber(text);
    if (std::isinf(out.value)) return outOfRange(text, "a double");
    out.rest = digits.substr(static_cast<std::size_t>(end - digits.data()));
    return out;
}

const std::unordered_map<std::string_view, const UnitDefinition*>& unitIndex() {
    static const auto index = [] {
        std::unordered_map<std::string_view, const UnitDefinition*> out;
        for (const UnitDefinition& unit : standardUnits()) out.emplace(unit.symbol, &unit);
        return out;
    }();
    return index;
}

const UnitDefinition* findUnit(std::string_view symbol, const std::vector<UnitDefinition>* custom) {
    if (custom)
        for (const UnitDefinition& unit : *custom)
            if (unit.symbol == symbol) return &unit;
    return standardUnit(symbol);
}

Failure unknownUnit(std::string_view symbol, const std::vector<UnitDefinition>* custom) {
    Error error = makeError("unknown-unit", "unknown unit " + quoted(symbol));
    error.found = quoted(symbol);
    std::vector<std::string> known = standardUnitSymbols();
    if (custom)
        for (const UnitDefinition& unit : *custom) known.push_back(unit.symbol);
    const auto near = nearestNames(symbol, known);
    if (!near.empty()) error.hint = fmt::format("Did you mean {}?", fmt::join(near, " or "));
    return fail(std::move(error));
}

struct Parsed {
    double value = 0;
    const UnitDefinition* unit = nullptr;  ///< null: no unit stood there
};

Result<Parsed> parse(std::string_view text, const std::vector<UnitDefinition>* custom) {
    text = trimmed(text);
    auto number = leadingNumber(text);
    if (!number) {
        if (!text.empty() && (startsSymbol(text.front())) && findUnit(text, custom))
            number.error().hint = "There is a unit but no number before it.";
        return Failure(std::move(number).error());
    }
    const std::string_view symbol = trimmed(number->rest);
    Parsed out{number->value, nullptr};
    if (symbol.empty()) return out;
    if (!startsSymbol(symbol.front())) return notANumber(text);
    out.unit = findUnit(symbol, custom);
    if (!out.unit) return unknownUnit(symbol, custom);
    return out;
}

Result<double> siOf(const Parsed& parsed, std::string_view text) {
    if (!parsed.unit) return parsed.value;
    const double si = toSi(parsed.value, parsed.unit->scale, parsed.unit->offset);
    if (!std::isfinite(si)) return outOfRange(text, "a double in SI units");
    return si;
}

/// Shortest text of a double; the schema allows no '+' in an exponent.
std::string shortest(double value) {
    std::string text = fmt::format("{}", value);
    if (const auto plus = text.find("e+"); plus != std::string::npos) text.erase(plus + 1, 1);
    return text;
}

/// Text of the number that in this unit reads back to exactly `si`, or empty.
std::string exactIn(double si, const StandardUnit& unit) {
    const double value = (si - unit.offset) / unit.scale;
    if (!std::isfinite(value)) return {};
    const auto reads = [&](double candidate) { return toSi(candidate, unit.scale, unit.offset) == si; };
    for (int digits : {15, 16, 17}) {
        double rounded = 0;
        const std::string text = fmt::format("{:.{}e}", value, digits - 1);
        fast_float::from_chars(text.data(), text.data() + text.size(), rounded);
        if (reads(rounded)) return shortest(rounded);
    }
    for (double next : {std::nextafter(value, HUGE_VAL), std::nextafter(value, -HUGE_VAL)})
        if (reads(next)) return shortest(next);
    return {};
}

}  // namespace

double toSi(double value, double scale, double offset) {
    if (scale > 0 && scale < 1) {
        const double inverse = std::round(1 / scale);
        if (inverse < 1e19 && 1 / inverse == scale) return value / inverse + offset;
    }
    return value * scale + offset;
}

std::optional<Dimension> standardDimension(std::string_view name) {
    for (const NamedDimension& named : namedDimensions())
        if (named.standard && named.name == name) return named.dimension;
    return std::nullopt;
}

const std::vector<UnitDefinition>& standardUnits() {
    static const auto units = [] {
        std::vector<UnitDefinition> out;
        for (const StandardUnit& row : standardUnitTable())
            for (const NamedDimension& named : namedDimensions())
                if (named.name == row.dimension)
                    out.push_back({std::string(row.symbol), named.dimension, row.scale, row.offset});
        return out;
    }();
    return units;
}

const UnitDefinition* standardUnit(std::string_view symbol) {
    const auto found = unitIndex().find(symbol);
    return found == unitIndex().end() ? nullptr : found->second;
}

const std::vector<std::string>& standardUnitSymbols() {
    static const auto symbols = [] {
        std::vector<std::string> out;
        for (const UnitDefinition& unit : standardUnits()) out.push_back(unit.symbol);
        return out;
    }();
    return symbols;
}

std::string unitsOf(const Dimension& dimension) {
    std::string out;
    for (const UnitDefinition& unit : standardUnits()) {
        if (!(unit.dimension == dimension)) continue;
        if (!out.empty()) out += ", ";
        out += unit.symbol;
    }
    return out;
}

Result<double> parseNumber(std::string_view text) {
    text = trimmed(text);
    NL_TRY(number, leadingNumber(text));
    if (!number.rest.empty()) return notANumber(text);
    return number.value;
}

Result<std::int64_t> parseInteger(std::string_view text) {
    text = trimmed(text);
    std::string_view digits = text;
    if (!digits.empty() && digits.front() == '+') digits.remove_prefix(1);
    const bool negative = digits.size() == text.size() && !digits.empty() && digits.front() == '-';
    if (negative) digits.remove_prefix(1);
    const bool whole = !digits.empty() && std::all_of(digits.begin(), digits.end(), isDigit);
    if (!whole) {
        auto number = parseNumber(text);
        if (!number) return Failure(std::move(number).error());
        Error error = makeError("not-an-integer", quoted(text) + " is not an integer");
        error.found = quoted(text);
        error.expected = "an integer";
        return fail(std::move(error));
    }
    // Digit by digit on the negative side, where the range is one larger.
    constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
    std::int64_t value = 0;
    for (char c : digits) {
        const std::int64_t digit = c - '0';
        if (value < kLowest / 10 || value * 10 < kLowest + digit) return outOfRange(text, "64 bits");
        value = value * 10 - digit;
    }
    if (!negative && value == kLowest) return outOfRange(text, "64 bits");
    return negative ? value : -value;
}

Result<Quantity> parseQuantity(std::string_view text, const std::vector<UnitDefinition>* custom) {
    NL_TRY(parsed, parse(text, custom));
    NL_TRY(si, siOf(parsed, text));
    return Quantity{si, parsed.unit ? parsed.unit->dimension : Dimension{}};
}

Result<double> parseQuantity(std::string_view text, const Dimension& expected,
                             const std::vector<UnitDefinition>* custom) {
    NL_TRY(parsed, parse(text, custom));
    if (!parsed.unit && !expected.none()) {
        const std::string name = dimensionName(expected), units = unitsOf(expected);
        Error error = makeError("unit-missing", quoted(trimmed(text)) + " has no unit");
        error.found = quoted(trimmed(text));
        error.expected = "a " + name + (units.empty() ? std::string() : " in " + units);
        return fail(std::move(error));
    }
    if (parsed.unit && !(parsed.unit->dimension == expected)) {
        const std::string units = unitsOf(expected);
        Error error =
            makeError("wrong-dimension",
                      fmt::format("{} is a unit of {}, not of {}", parsed.unit->symbol,
                                  parsed.unit->dimension.none() ? "none" : dimensionName(parsed.unit->dimension),
                                  expected.none() ? "a pure number" : dimensionName(expected)));
        error.found = quoted(trimmed(text));
        error.expected = expected.none() ? "a number without unit"
                                         : "a " + dimensionName(expected) + (units.empty() ? "" : " in " + units);
        return fail(std::move(error));
    }
    return siOf(parsed, text);
}

std::string quantityText(double si, const Dimension& dimension) {
    if (dimension.none() || !std::isfinite(si)) return shortest(si);
    std::string best;
    std::size_t bestLength = 0;
    for (const bool readable : {true, false}) {
        for (const StandardUnit& unit : standardUnitTable()) {
            if (unit.readable != readable) continue;
            const UnitDefinition* definition = standardUnit(unit.symbol);
            if (!definition || !(definition->dimension == dimension)) continue;
            const std::string number = exactIn(si, unit);
            if (number.empty() || (!best.empty() && number.size() >= bestLength)) continue;
            best = number + " " + std::string(unit.symbol);
            bestLength = number.size();
        }
        if (!best.empty()) return best;
    }
    return shortest(si);
}

std::string quantityDisplay(double si, const Dimension& dimension, int digits) {
    digits = std::clamp(digits, 1, 17);
    const StandardUnit* best = nullptr;
    double bestScore = 0, shown = si;
    for (const StandardUnit& unit : standardUnitTable()) {
        const UnitDefinition* definition = standardUnit(unit.symbol);
        if (dimension.none() || !definition || !(definition->dimension == dimension)) continue;
        const double value = (si - unit.offset) / unit.scale, magnitude = std::fabs(value);
        // Best is 1 to 1000; outside, as near as can be. Units that the schema knows go first.
        double score = magnitude == 0      ? 0
                       : magnitude < 1     ? -std::log10(magnitude)
                       : magnitude >= 1000 ? std::log10(magnitude) - 2
                                           : 0;
        if (!unit.readable) score += 3;
        if (best && score >= bestScore) continue;
        best = &unit;
        bestScore = score;
        shown = value;
    }
    std::string text = fmt::format("{:.{}g}", shown, digits);
    if (text == "-0") text = "0";
    return best               ? text + " " + std::string(best->symbol)
           : dimension.none() ? text
                              : text + " " + dimensionName(dimension);
}

}  // namespace nl::units
