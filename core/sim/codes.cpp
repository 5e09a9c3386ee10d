// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/codes.hpp"

namespace nl::sim {

namespace {
constexpr CodeInfo kCodes[] = {
    {"biophysics-missing", "error",
     "A cell with a shape has no biophysicalProperties, or a segment has no capacitance or resistivity.",
     "Add them, or the file that defines them."},
    {"duration-missing", "error", "Nothing says how long to simulate.", "Give a duration."},
    {"no-effect", "warning", "A component is attached to a cell that takes no current or event of its kind.",
     "Use a component of the kind that the cell asks for."},
    {"requirement-missing", "error", "A component needs a quantity that nothing around it has.",
     "Attach it to a cell that has it, or add what gives it."},
    {"several-simulations", "error", "The file has several simulations and does not say which one to run.",
     "Choose one of them as the target."},
    {"start-missing", "warning", "A cell has no initMembPotential; -65 mV is taken.",
     "Add initMembPotential to its membraneProperties."},
    {"step-missing", "error", "Nothing says how long the time step is.", "Give a step."},
    {"structure-unknown", "error", "A Structure element of a ComponentType asks for something that is not understood.",
     "See docs/formats/lems-support.md for what is."},
    {"temperature-missing", "warning", "A model depends on temperature and gives none; 6.3 degC is taken.",
     "Give the network type=\"networkWithTemperature\" and a temperature."},
    {"value-not-finite", "error", "A variable became infinite or no number while the model ran; it was stopped there.",
     "Make the step smaller, or look for a division by zero in its equations."},
    {"version-unknown", "error", "A saved simulation is of a format that this version does not know.",
     "Run the simulation again."},
    {"weight-ignored", "warning", "A connection or input has a weight and its component has no such property.",
     "Give its type <Property name=\"weight\" dimension=\"none\" defaultValue=\"1\"/>."},
};
}  // namespace

CodeTable codes() { return {"Simulation", kCodes}; }

}  // namespace nl::sim
