// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/code_info.hpp"

namespace nl {

namespace {

constexpr CodeInfo kCodes[] = {
    {"cancelled", "error",
     "The work was stopped by its user. This is no failure: what was finished is kept, and the exit status is 130.",
     "Start it again, or continue it where it can be continued."},
    {"choice-unknown", "error", "An option or a setting has a value that is none of its choices.",
     "Use one of those that the message lists."},
    {"internal", "error", "Something happened that the program does not expect of itself.",
     "Please report it, with the file if you can."},
    {"option-unknown", "error", "There is no option of this name.",
     "See the usage that is printed, or the reference page of the options."},
    {"out-of-memory", "error", "There is not enough memory for this work.",
     "Close other models, or choose a coarser resolution, a smaller batch or a smaller model."},
};

constexpr std::string_view kHead =
    "# Diagnostics\n\n"
    "What the program says, by code. F1 on a diagnostic opens this page. Each comes with file, line and column where "
    "there is one, what was found, and, where it can be told, what was expected. An error leaves the exit status 1; "
    "warnings and notes do not. Everything that could be read stays usable.\n\n"
    "This page is made from the tables of the modules (`codes.cpp`) by `neuroloom-cli diagnostics`; a test fails when "
    "it is out of date, and when the sources give a code that no table has.\n";

/// Markdown would take a tag for one of its own.
std::string cellText(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<') out += '\\';
        out += c;
    }
    return out;
}

}  // namespace

std::string codesPage(std::span<const CodeTable> tables) {
    std::string out(kHead);
    for (const CodeTable& table : tables) {
        out += "\n## ";
        out += table.title;
        out += "\n\n| code | severity | meaning | what to do |\n| --- | --- | --- | --- |\n";
        for (const CodeInfo& info : table.codes) {
            out += "| `";
            out += info.code;
            out += "` |";
            for (const std::string_view cell : {info.severity, info.meaning, info.remedy})
                out += " " + cellText(cell) + " |";
            out += '\n';
        }
    }
    return out;
}

CodeTable generalCodes() { return {"Everywhere", kCodes}; }

}  // namespace nl
