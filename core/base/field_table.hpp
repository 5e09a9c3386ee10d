// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/base/field.hpp"

namespace nl {

/// A reference page of the options of one command: a Markdown table of all fields with the defaults of O. `command` as
/// in "bgan train", `maker` the command that prints the page, `source` the file that declares the fields.
template <class O>
[[nodiscard]] std::string fieldReference(const std::string& command, const std::string& maker,
                                         const std::string& source, const std::vector<Field<O>>& fields) {
    std::string out = fmt::format(
        "# Options of `{0}`\n\nMade from `{1}` (`neuroloom-cli {2}`); a test fails when this page is "
        "older than the program.\n\n| option | default | range | meaning |\n| --- | --- | --- | --- |\n",
        command, source, maker);
    const O defaults;
    for (const Field<O>& field : fields) {
        std::string range;
        if (!field.choices.empty())
            range = fmt::format("{}", fmt::join(field.choices, ", "));
        else if (field.minimum && field.maximum)
            range = fmt::format("{} to {}", *field.minimum, *field.maximum);
        out += fmt::format("| `--{}` | {} | {} | {}{} |\n", field.key, fieldValueText(field.get(defaults)), range,
                           field.help, field.unit.empty() ? "" : fmt::format(" ({})", field.unit));
    }
    return out;
}

}  // namespace nl
