// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/field.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace nl {

namespace {

Error badValue(const std::string& code, const std::string& key, const std::string& text, std::string expected) {
    Error error = makeError(code, "option \"" + key + "\" cannot take this value");
    error.found = "\"" + shortened(text) + "\"";
    error.expected = std::move(expected);
    return error;
}

Result<void> checkRange(const std::string& key, const std::string& text, double value, std::optional<double> minimum,
                        std::optional<double> maximum) {
    if ((minimum && value < *minimum) || (maximum && value > *maximum)) {
        std::string expected = "a value";
        if (minimum) expected += fmt::format(" of at least {}", *minimum);
        if (maximum) expected += fmt::format("{} at most {}", minimum ? " and" : "", *maximum);
        return fail(badValue("value-range", key, text, expected));
    }
    return {};
}

}  // namespace

Result<FieldValue> parseFieldValue(const std::string& key, const std::string& text, const FieldValue& like,
                                   std::optional<double> minimum, std::optional<double> maximum,
                                   const std::vector<std::string>& choices) {
    const char* begin = text.data();
    const char* end = begin + text.size();
    if (std::holds_alternative<bool>(like)) {
        if (text == "true" || text == "1" || text == "yes") return FieldValue(true);
        if (text == "false" || text == "0" || text == "no") return FieldValue(false);
        return fail(badValue("choice-unknown", key, text, "true or false"));
    }
    if (std::holds_alternative<std::int64_t>(like)) {
        std::int64_t value = 0;
        const auto [rest, status] = std::from_chars(begin, end, value);
        if (status != std::errc() || rest != end) return fail(badValue("not-an-integer", key, text, "a whole number"));
        NL_CHECK(checkRange(key, text, static_cast<double>(value), minimum, maximum));
        return FieldValue(value);
    }
    if (std::holds_alternative<double>(like)) {
        double value = 0;
        const auto [rest, status] = std::from_chars(begin, end, value);
        if (status != std::errc() || rest != end || !std::isfinite(value))
            return fail(badValue("not-a-number", key, text, "a number with a decimal point"));
        NL_CHECK(checkRange(key, text, value, minimum, maximum));
        return FieldValue(value);
    }
    if (!choices.empty() && std::find(choices.begin(), choices.end(), text) == choices.end())
        return fail(badValue("choice-unknown", key, text, fmt::format("one of {}", fmt::join(choices, ", "))));
    return FieldValue(text);
}

std::string fieldValueText(const FieldValue& value) {
    struct Visitor {
        std::string operator()(bool v) const { return v ? "true" : "false"; }
        std::string operator()(std::int64_t v) const { return std::to_string(v); }
        std::string operator()(double v) const { return fmt::format("{}", v); }
        std::string operator()(const std::string& v) const { return v; }
    };
    return std::visit(Visitor{}, value);
}

}  // namespace nl
