// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/source_range.hpp"
#include "core/lems/component.hpp"
#include "core/lems/library.hpp"
#include "core/morphology/morphology.hpp"
#include "core/units/dimension.hpp"

namespace nl::model {

struct ComponentTag;
struct CellTypeTag;
struct PopulationTag;
struct ProjectionTag;
using ComponentId = Id<ComponentTag>;    ///< into Model::components
using CellTypeId = Id<CellTypeTag>;      ///< into Model::cellTypes
using PopulationId = Id<PopulationTag>;  ///< into Model::populations
using ProjectionId = Id<ProjectionTag>;  ///< into Model::projections

enum class DensityKind : std::uint8_t {
    ohmic,             ///< channelDensity: fixed erev
    vShift,            ///< channelDensityVShift
    nernst,            ///< channelDensityNernst
    nernstCa2,         ///< channelDensityNernstCa2
    ghk,               ///< channelDensityGHK: permeability
    ghk2,              ///< channelDensityGHK2
    nonUniform,        ///< channelDensityNonUniform
    nonUniformNernst,  ///< channelDensityNonUniformNernst
    nonUniformGhk,     ///< channelDensityNonUniformGHK
    population,        ///< channelPopulation: a number of channels
    populationNernst   ///< channelPopulationNernst
};

/// variableParameter: a value that varies over a group along an inhomogeneous parameter, as LEMS expression of it.
struct VariableParameter {
    std::string parameter, segmentGroup, inhomogeneousParameter, expression;
    SourceSpot where;
};

/// Group index into Morphology::groups; -1 = all segments. A single segment is `segment` (-1 = not given, kNoSegment =
/// one is given that does not exist: no segment at all).
struct Target {
    static constexpr morphology::SegmentIndex kNoSegment = -2;
    int group = -1;
    morphology::SegmentIndex segment = -1;
};

struct ChannelDensity {
    std::string id, ionChannel, ion;
    DensityKind kind = DensityKind::ohmic;
    ComponentId channel;  ///< invalid when the file lacks it (a diagnostic says so)
    Target target;
    std::optional<double> condDensity;   ///< S/m^2
    std::optional<double> permeability;  ///< m/s
    std::optional<double> erev;          ///< V
    std::optional<double> vShift;        ///< V
    std::optional<double> number;        ///< channels, for channelPopulation
    std::vector<VariableParameter> variableParameters;
    std::string segmentGroup;  ///< as written ("all" when absent)
    SourceSpot where;
};

struct GroupQuantity {
    double value = 0;  ///< SI
    Target target;
    std::string segmentGroup;
    SourceSpot where;
};

struct Species {
    std::string id, ion, concentrationModel, segmentGroup;
    ComponentId model;
    Target target;
    std::optional<double> initialConcentration, initialExtConcentration;  ///< mol/m^3
    SourceSpot where;
};

struct Biophysics {
    std::string id;
    std::vector<ChannelDensity> densities;
    std::vector<GroupQuantity> specificCapacitance;  ///< F/m^2
    std::vector<GroupQuantity> resistivity;          ///< ohm m
    std::vector<GroupQuantity> spikeThreshold;       ///< V
    std::vector<GroupQuantity> initMembPotential;    ///< V
    std::vector<Species> species, extracellularSpecies;
    double temperature = -1;  ///< K, extracellularProperties; negative = not given
    bool twoCaPools = false;  ///< biophysicalProperties2CaPools
    SourceSpot where;
};

/// Anything that fires or is driven: a `cell` with morphology, a point neuron, or a spike source used as a population.
struct CellType {
    std::string id;
    std::string type;  ///< name of the ComponentType: cell, iafTauCell, a custom type
    ComponentId component;
    std::shared_ptr<const morphology::Morphology> morphology;  ///< null for a point neuron
    std::shared_ptr<const Biophysics> biophysics;              ///< null when there is none
    SourceSpot where;
};

enum class Layout : std::uint8_t { size, list, grid, random, unstructured };

struct Population {
    std::string id, component;
    CellTypeId cellType;  ///< invalid when the component is missing or is not a cell
    ComponentId componentId;
    std::uint64_t size = 0;  ///< number of instances where there are any, else the size attribute
    std::optional<std::uint64_t> sizeAttribute;
    Layout layout = Layout::size;
    std::vector<morphology::Point> positions;  ///< m; empty = none given; else one per cell
    std::vector<std::int64_t> instanceIds;     ///< of the file, empty when 0, 1, 2, ...
    std::string region;
    std::optional<std::uint32_t> color;  ///< 0xRRGGBB, property `color`
    std::vector<morphology::Property> properties;
    std::string notes;
    SourceSpot where;
    /// Index of the cell with this id in the file, or -1.
    [[nodiscard]] std::int64_t cellIndex(std::int64_t idInFile) const;
};

enum class ProjectionKind : std::uint8_t { chemical, electrical, continuous };
[[nodiscard]] const char* projectionKindName(ProjectionKind kind);

/// Connections between two populations as arrays in file order; empty optional columns take the stated default.
struct Projection {
    std::string id, prePopulation, postPopulation, synapse;
    ProjectionKind kind = ProjectionKind::chemical;
    std::string connectionType;                         ///< element name of the file: connectionWD, ...
    PopulationId pre, post;                             ///< invalid when missing
    std::vector<ComponentId> synapses;                  ///< those used, first is the projection's own where it has one
    std::vector<ComponentId> preComponents;             ///< continuous projections: preComponent
    std::vector<std::uint32_t> preCell, postCell;       ///< indices into the populations
    std::vector<std::int32_t> preSegment, postSegment;  ///< segment index of the cell type; empty = 0 (the first)
    std::vector<float> preFraction, postFraction;       ///< along the segment; empty = 0.5
    std::vector<float> weight;                          ///< empty = 1
    std::vector<float> delay;                           ///< s; empty = 0
    std::vector<std::uint16_t> synapseOf;               ///< index into `synapses`; empty = 0
    std::vector<std::uint16_t> preComponentOf;          ///< index into `preComponents`; empty = 0
    std::vector<std::int64_t> connectionIds;            ///< of the file, empty when 0, 1, 2, ...
    SourceSpot where;
    [[nodiscard]] std::size_t size() const { return preCell.size(); }
};

/// What drives cells from outside: inputList, or explicitInput (then one entry).
struct InputList {
    std::string id, component, population;
    bool explicitInput = false;
    ComponentId componentId;
    PopulationId target;
    std::vector<std::uint32_t> cell;
    std::vector<std::int32_t> segment;  ///< segment index; empty = 0
    std::vector<float> fraction;        ///< empty = 0.5
    std::vector<float> weight;          ///< empty = 1
    std::string destination;            ///< as written, e.g. "synapses"
    SourceSpot where;
};

struct Region {
    std::string id;
    std::optional<morphology::Point> corner, size;  ///< rectangularExtent, m
};

struct Network {
    std::string id, type, notes;
    std::optional<double> temperature;  ///< K
    std::vector<PopulationId> populations;
    std::vector<ProjectionId> projections;
    std::vector<std::uint32_t> inputs;  ///< into Model::inputs
    std::vector<Region> regions;
    SourceSpot where;
};

/// One of the files that were read, with how it was reached.
struct FileEntry {
    std::string path;
    std::int32_t includedFrom = -1;  ///< index into Model::files
    SourceSpot includeSpot;
    std::uint64_t bytes = 0;
    std::string root;      ///< root element as written ("neuroml", "Lems"), "swc" or "hdf5"; empty = not read
    SourceSpot rootWhere;  ///< of the root element
    std::uint32_t componentTypes = 0;          ///< ComponentTypes that this file defines
    std::vector<std::string> missingIncludes;  ///< as written: could not be found, or lies outside the model folder
};

/// Everything that a set of files says, in SI units. Immutable once published; knows no file format.
struct Model {
    std::string id, neuromlVersion, notes;
    std::vector<FileEntry> files;  ///< [0] is the file that was opened
    std::shared_ptr<const lems::Library>
        library;  ///< dimensions, units, constants, ComponentTypes (standard and custom)
    std::vector<lems::Component>
        components;  ///< top-level components of all files: cells, channels, synapses, inputs, simulations
    std::unordered_map<std::string, ComponentId> componentIndex;
    std::vector<CellType> cellTypes;
    std::vector<Population> populations;
    std::vector<Projection> projections;
    std::vector<InputList> inputs;
    std::vector<Network> networks;
    std::string target;                      ///< LEMS <Target component="...">, or empty
    SourceSpot targetWhere;                  ///< of the <Target>
    std::uint32_t customComponentTypes = 0;  ///< ComponentTypes defined by the files themselves (all files)
    std::vector<std::shared_ptr<const morphology::Morphology>> morphologies;  ///< those that stand outside a cell, too

    [[nodiscard]] const lems::Component* component(std::string_view componentId) const;
    [[nodiscard]] PopulationId population(std::string_view populationId) const;
    [[nodiscard]] CellTypeId cellType(std::string_view cellTypeId) const;
    [[nodiscard]] SourceRange range(const SourceSpot& spot) const;
    [[nodiscard]] std::uint64_t cellCount() const;        ///< over all populations
    [[nodiscard]] std::uint64_t connectionCount() const;  ///< over all projections
};

}  // namespace nl::model
