// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace nl::neuroml::types {

// The NeuroML 2 standard types as LEMS documents, a family each: written by us from the published equations (the source
// stands in each type's description), with the names and dimensions of the standard. A new type is one more entry here.
//
// Two conventions of our own: `defaultValue` on a Parameter or Text makes the attribute optional, and a Parameter that
// a <variableParameter> child sets is optional too.
extern const std::string_view kBase;         ///< abstract bases, notes, properties, annotations
extern const std::string_view kCells;        ///< point neurons
extern const std::string_view kChannels;     ///< rates, gates, ion channels
extern const std::string_view kBiophysics;   ///< membrane and intracellular properties, concentration models
extern const std::string_view kMorphology;   ///< segments and groups, cells with a morphology
extern const std::string_view kSynapses;     ///< chemical, electrical, graded, plastic
extern const std::string_view kInputs;       ///< current and spike sources
extern const std::string_view kPyNN;         ///< PyNN's cells and synapses
extern const std::string_view kNetworks;     ///< networks, populations, projections, input lists
extern const std::string_view kSimulations;  ///< Simulation and what it records
extern const std::string_view kMetadata;     ///< RDF elements inside annotations

}  // namespace nl::neuroml::types
