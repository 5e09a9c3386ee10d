// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/field.hpp"

namespace nl {

/// Options that stand in a run's settings (key -> text); those that are missing keep their defaults. Errors: those of
/// setField().
template <class O>
[[nodiscard]] Result<O> optionsFromSettings(const std::vector<Field<O>>& fields,
                                            const std::map<std::string, std::string>& settings) {
    O out;
    for (const Field<O>& field : fields)
        if (const auto found = settings.find(field.key); found != settings.end())
            NL_CHECK(setField(fields, out, field.key, found->second));
    return out;
}

/// Whether a run with the options `stored` can be continued with `wanted`: all equal but `mayChange`. Errors:
/// checkpoint-mismatch, naming the first that differs.
template <class O>
[[nodiscard]] Result<void> checkSameFields(const std::vector<Field<O>>& fields, const O& stored, const O& wanted,
                                           std::initializer_list<std::string_view> mayChange) {
    for (const Field<O>& field : fields) {
        if (std::find(mayChange.begin(), mayChange.end(), field.key) != mayChange.end()) continue;
        const std::string have = fieldValueText(field.get(stored)), want = fieldValueText(field.get(wanted));
        if (have == want) continue;
        Error error = makeError("checkpoint-mismatch", "the run cannot be continued with these settings",
                                "give the settings of the run, or another folder to --out");
        error.found = field.key + " " + want;
        error.expected = field.key + " " + have;
        return fail(std::move(error));
    }
    return {};
}

}  // namespace nl
