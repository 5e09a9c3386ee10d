// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/graph/cell_values.hpp"

namespace nl::graph {

/// Families of synapses and inputs, in the order of the vocabulary of `synapse_family`.
enum class SynapseFamily : std::uint8_t {
    ampa,
    nmda,
    ampaNmda,
    gabaA,
    gabaB,
    current,
    gap,
    graded,
    silent,
    externalCurrent,
    externalSpikes,
    voltageClamp,
    other
};
[[nodiscard]] const std::vector<std::string>& synapseFamilyNames();

/// What the model says of a synapse or input component; SI units, kUnknown where it says nothing.
struct SynapseValues {
    std::int32_t family = -1;  ///< SynapseFamily, -1 = the component is missing
    double conductance = kUnknown, current = kUnknown, reversal = kUnknown, rise = kUnknown, decay = kUnknown;
    double release = kUnknown, recovery = kUnknown, facilitation = kUnknown;  ///< short-term plasticity
    double potentiationTau = kUnknown, depressionTau = kUnknown, potentiation = kUnknown,
           depression = kUnknown;  ///< STDP
    double blockConcentration = kUnknown, gradedSlope = kUnknown, gradedThreshold = kUnknown;
    double inputRate = kUnknown, inputStart = kUnknown, inputDuration = kUnknown;
    DynamicsValues dynamics;
};

/// `component` may be null (missing in the file). `electrical`, `external`: how it is used.
[[nodiscard]] SynapseValues synapseValues(const ComponentQuantities& quantities, const lems::Component* component,
                                          bool electrical, bool external);

}  // namespace nl::graph
