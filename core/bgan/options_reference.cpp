// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/options_reference.hpp"

#include <fmt/format.h>

#include "core/bgan/options.hpp"

namespace nl::bgan {

namespace {

std::string rangeText(const Field<BganOptions>& field) {
    if (!field.choices.empty()) return fmt::format("{}", fmt::join(field.choices, ", "));
    if (field.minimum && field.maximum) return fmt::format("{} to {}", *field.minimum, *field.maximum);
    return "";
}

}  // namespace

std::string optionsReference() {
    std::string out =
        "# Options of `bgan train`\n\n"
        "Made from `core/bgan/options.cpp` (`neuroloom-cli bgan options`); a test fails when this page is older than "
        "the program.\n\n"
        "| option | default | range | meaning |\n| --- | --- | --- | --- |\n";
    const BganOptions defaults;
    for (const Field<BganOptions>& field : bganFields())
        out += fmt::format("| `--{}` | {} | {} | {}{} |\n", field.key, fieldValueText(field.get(defaults)),
                           rangeText(field), field.help, field.unit.empty() ? "" : fmt::format(" ({})", field.unit));
    return out;
}

}  // namespace nl::bgan
