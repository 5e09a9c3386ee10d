// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/check_codes.hpp"

namespace nl::neuroml {

namespace {

constexpr CodeInfo kCodes[] = {
    {"attribute-missing", "error", "A component or a LEMS element lacks an attribute that its type needs.",
     "Add the attribute; the message names it and its units."},
    {"attribute-unknown", "warning", "A component has an attribute that its type does not know; it is ignored.",
     "Correct the name (a near one is suggested) or remove it."},
    {"component-missing", "error, or warning in a file that is part of a model",
     "A reference names a component that does not exist.",
     "Correct the id, or include the file that has the component."},
    {"dimension-unknown", "error", "A parameter, variable or unit names a dimension that is not defined.",
     "Use a standard dimension or add a <Dimension>."},
    {"element-missing", "error", "A component lacks a child that its type needs, as the forwardRate of a gateHHrates.",
     "Add the child."},
    {"element-unknown", "warning", "An element stands where its parent has no place for it; it is ignored.",
     "Correct its name or move it; near names are suggested."},
    {"expression-cycle", "error", "Derived variables need each other's values.",
     "Break the circle that the message shows."},
    {"expression-syntax", "error", "An expression cannot be read, or a condition compares nothing.",
     "Look at the caret below the expression. Comparisons are .gt. .lt. .geq. .leq. .eq. .neq."},
    {"function-unknown", "error", "An expression calls a function that LEMS does not have.",
     "Use one of the functions that the hint lists."},
    {"not-a-number", "error", "A value is not a finite decimal number.",
     "Write it with a decimal point; nan and inf are no values."},
    {"not-a-state", "error",
     "A TimeDerivative or StateAssignment names something that is not a state variable of the type.",
     "Declare a <StateVariable> or correct the name."},
    {"not-an-integer", "error", "A whole number is needed.", "Write it without a fraction."},
    {"number-range", "error", "A number is too large for a double (or an integer for 64 bits).",
     "Check the exponent and the unit."},
    {"port-missing", "error", "An event uses a port that the type does not declare.",
     "Declare an <EventPort> or correct the name."},
    {"regime-missing", "error", "A <Transition> names a regime that does not exist.", "Correct the name."},
    {"symbol-unknown", "error; warning where the meaning is clear",
     "An expression uses a name that is no parameter, constant, variable or requirement of its type.",
     "Correct the name, or declare it; a variable of the surrounding cell needs a <Requirement>."},
    {"type-cycle", "error", "ComponentTypes extend each other.", "Break the circle that the message shows."},
    {"type-duplicate", "warning", "A ComponentType is defined twice; the first definition holds.",
     "Remove one, or rename it."},
    {"type-replaces-standard", "note",
     "A file defines a ComponentType under the name of a standard one, which it replaces in this model.",
     "Rename it if that is not meant."},
    {"type-unknown", "error, or warning in a file that is part of a model",
     "A component or an `extends` names a ComponentType that is not defined.",
     "Correct the name (near ones are suggested), or include the file that defines it."},
    {"unit-missing", "error", "A quantity with a dimension has no unit.",
     "Add one of the units that the message lists."},
    {"unknown-unit", "error", "A unit symbol is not known.",
     "Use a near one that the message suggests, or define a <Unit>."},
    {"value-range", "error", "A value lies outside what its use allows: a zero that the equations divide by.",
     "Give another value."},
    {"wrong-dimension", "error; warning where one side is a pure number",
     "A unit or an expression has another dimension than its place needs. Where one side is a pure number the values "
     "are taken in SI units.",
     "Use a unit of the right dimension, or mend the expression (often a scaling constant such as 1 mV is missing)."},
};

}  // namespace

std::span<const CodeInfo> checkCodes() { return kCodes; }

std::string checkCodesSection() {
    std::string out =
        "## Values, types and expressions\n\n| code | severity | meaning | what to do |\n| --- | --- | --- | --- |\n";
    for (const CodeInfo& info : kCodes) {
        for (const std::string_view cell : {info.code, info.severity, info.meaning, info.remedy}) {
            out += cell == info.code ? "| `" : " | ";
            for (const char c : cell) {
                if (c == '<') out += '\\';
                out += c;
            }
            if (cell == info.code) out += '`';
        }
        out += " |\n";
    }
    return out;
}

}  // namespace nl::neuroml
