// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/job/job_context.hpp"
#include "core/model/model.hpp"
#include "core/neuroml/report.hpp"

namespace nl::neuroml {

/// Connections as a file writes them, one entry a row in file order: ids of the file, nothing looked up yet. Optional
/// columns are empty or as long as `preCell` (`size()`); defaults are those of model::Projection.
struct ConnectionRows {
    std::vector<std::int64_t> id;                 ///< empty = 0, 1, 2, ...
    std::vector<std::int64_t> preCell, postCell;  ///< id of the instance, or index where the population has no ids
    std::vector<std::int64_t> preSegment, postSegment;  ///< segment id of the file; empty = id 0
    std::vector<float> preFraction, postFraction;       ///< empty = 0.5
    std::vector<float> weight;                          ///< empty = 1
    std::vector<float> delay;                           ///< s; empty = 0
    std::vector<std::uint16_t> synapse;                 ///< index into ProjectionDraft::synapseNames; empty = 0
    std::vector<std::uint16_t> preComponent;            ///< index into ProjectionDraft::preComponentNames; empty = 0
    std::vector<std::uint32_t> line;                    ///< of each row in the file; empty for HDF5
    [[nodiscard]] std::size_t size() const { return preCell.size(); }
};

/// A projection before its names are looked up. In `projection` the reader fills id, prePopulation, postPopulation,
/// synapse, kind, connectionType and where; the builder fills everything else from `rows`.
struct ProjectionDraft {
    model::Projection projection;
    std::vector<std::string> synapseNames;       ///< first the projection's own, where it has one
    std::vector<std::string> preComponentNames;  ///< continuous projections
    ConnectionRows rows;
};

/// An input list before its names are looked up. In `list` the reader fills id, component, population, destination,
/// explicitInput and where.
struct InputDraft {
    model::InputList list;
    std::vector<std::int64_t> cell;
    std::vector<std::int64_t> segment;    ///< segment id of the file; empty = id 0
    std::vector<float> fraction, weight;  ///< empty = 0.5 and 1
    std::vector<std::uint32_t> line;      ///< empty for HDF5
    std::string pathPopulation;           ///< of the first target's path, empty when it names none
};

/// Collects networks from any file format; names and indices are looked up in resolve(), once all files are read (a
/// population may stand in a later file than the projection that uses it).
class NetworkBuilder {
public:
    /// Returns the number to pass as `network` below.
    std::size_t addNetwork(model::Network network);
    [[nodiscard]] model::Network& network(std::size_t index) { return networks_[index]; }
    /// `population`: id, component, sizeAttribute, size, layout, positions, instanceIds, properties, where. `cellType`
    /// and `componentId` are looked up by resolve().
    void addPopulation(std::size_t network, model::Population population);
    void addProjection(std::size_t network, ProjectionDraft draft);
    void addInputs(std::size_t network, InputDraft draft);

    /// Moves everything into `model`, in the order of adding. Rows that cannot be resolved are left out and reported
    /// (those of an input list without its population stay: `target` is invalid, `cell` as written):
    /// population-missing, component-missing, cell-missing, segment-missing, value-range (delay, fractionAlong),
    /// duplicate-id (populations, instances). Returns false when the job was cancelled.
    [[nodiscard]] bool resolve(model::Model& model, Report& report, JobContext& job);

private:
    template <class T>
    struct Owned {
        std::size_t network;
        T value;
    };
    std::vector<model::Network> networks_;
    std::vector<Owned<model::Population>> populations_;
    std::vector<Owned<ProjectionDraft>> projections_;
    std::vector<Owned<InputDraft>> inputs_;
};

}  // namespace nl::neuroml
