// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.hpp"

namespace nl {

/// One value of an options struct as it is typed in a form, a config.json or on the command line.
using FieldValue = std::variant<bool, std::int64_t, double, std::string>;

/// One option, written once: the CLI option and its help, the form with validation, config.json and the reference page
/// all come from a vector of these. `get` and `set` reach into the options struct `O`.
template <class O>
struct Field {
    std::string key;   ///< kebab-case: --key on the command line, "key" in config.json
    std::string text;  ///< label in a form
    std::string unit;  ///< display unit, or empty
    std::string help;  ///< one line
    std::function<FieldValue(const O&)> get;
    std::function<void(O&, const FieldValue&)> set;
    std::optional<double> minimum, maximum;  ///< inclusive
    std::vector<std::string> choices;        ///< for a string that is one of these
};

/// A field from a pointer to member; M is bool, int, int64, double or std::string.
template <class O, class M>
[[nodiscard]] Field<O> field(std::string key, std::string text, std::string unit, M O::*member, std::string help,
                             std::optional<double> minimum = {}, std::optional<double> maximum = {},
                             std::vector<std::string> choices = {}) {
    Field<O> out{std::move(key), std::move(text), std::move(unit),   std::move(help), {}, {},
                 minimum,        maximum,         std::move(choices)};
    out.get = [member](const O& options) -> FieldValue {
        if constexpr (std::is_same_v<M, bool> || std::is_same_v<M, std::string>)
            return options.*member;
        else if constexpr (std::is_integral_v<M>)
            return static_cast<std::int64_t>(options.*member);
        else
            return static_cast<double>(options.*member);
    };
    out.set = [member](O& options, const FieldValue& value) {
        if constexpr (std::is_same_v<M, bool> || std::is_same_v<M, std::string>)
            options.*member = std::get<M>(value);
        else if constexpr (std::is_integral_v<M>)
            options.*member = static_cast<M>(std::get<std::int64_t>(value));
        else
            options.*member = static_cast<M>(std::get<double>(value));
    };
    return out;
}

/// Text to a value of the same alternative as `like`; errors: not-a-number, not-an-integer, value-range,
/// choice-unknown.
[[nodiscard]] Result<FieldValue> parseFieldValue(const std::string& key, const std::string& text,
                                                 const FieldValue& like, std::optional<double> minimum,
                                                 std::optional<double> maximum,
                                                 const std::vector<std::string>& choices);
[[nodiscard]] std::string fieldValueText(const FieldValue& value);

/// Sets one field of `options` from text; error option-unknown when no field has the key.
template <class O>
[[nodiscard]] Result<void> setField(const std::vector<Field<O>>& fields, O& options, const std::string& key,
                                    const std::string& text) {
    for (const Field<O>& f : fields) {
        if (f.key != key) continue;
        NL_TRY(value, parseFieldValue(key, text, f.get(options), f.minimum, f.maximum, f.choices));
        f.set(options, value);
        return {};
    }
    return fail("option-unknown", "there is no option \"" + key + "\"");
}

}  // namespace nl
