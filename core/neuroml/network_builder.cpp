// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/network_builder.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <unordered_map>
#include <utility>

#include "core/neuroml/link.hpp"

namespace nl::neuroml {

using model::ComponentId;
using model::Model;
using model::Population;
using model::PopulationId;
using morphology::SegmentIndex;

namespace {

constexpr std::size_t kRowsPerCheckpoint = 8192;

/// The populations of one network by id.
using PopulationIndex = std::unordered_map<std::string, PopulationId>;

/// Ids of a file to indices, for the cells and segments of one population.
class PopulationLookup {
public:
    PopulationLookup(const Model& model, PopulationId id) {
        if (!id.valid()) return;
        population_ = &model.populations[id.index()];
        size_ = std::min<std::uint64_t>(population_->size, std::numeric_limits<std::uint32_t>::max());
        for (std::size_t i = 0; i < population_->instanceIds.size(); ++i)
            byId_.emplace(population_->instanceIds[i], static_cast<std::int64_t>(i));
        if (population_->cellType.valid())
            morphology_ = model.cellTypes[population_->cellType.index()].morphology.get();
    }

    [[nodiscard]] const Population* population() const { return population_; }
    /// -1 when there is no such cell.
    [[nodiscard]] std::int64_t cell(std::int64_t id) const {
        if (byId_.empty()) return id >= 0 && static_cast<std::uint64_t>(id) < size_ ? id : -1;
        const auto found = byId_.find(id);
        return found == byId_.end() ? -1 : found->second;
    }
    /// -1 when the cell type has segments and none of this id; 0 for a point neuron.
    [[nodiscard]] SegmentIndex segment(std::int64_t id) const {
        if (morphology_ == nullptr) return 0;
        const auto guess = static_cast<std::size_t>(id);
        if (id >= 0 && guess < morphology_->size() && morphology_->segmentId[guess] == id)
            return static_cast<SegmentIndex>(guess);
        return morphology_->indexOf(id);
    }
    /// Index of the segment that one means who names none: that of id 0, or the first where there is no such id.
    [[nodiscard]] SegmentIndex defaultSegment() const { return std::max(segment(0), 0); }
    [[nodiscard]] std::string cellTypeName() const { return population_->component; }

private:
    const Population* population_ = nullptr;
    const morphology::Morphology* morphology_ = nullptr;
    std::uint64_t size_ = 0;
    std::unordered_map<std::int64_t, std::int64_t> byId_;
};

class Resolver {
public:
    Resolver(Model& model, Report& report, JobContext& job) : model_(model), report_(report), job_(job) {}

    PopulationId addPopulation(Population population, PopulationIndex& index) {
        const auto known = model_.componentIndex.find(population.component);
        if (known != model_.componentIndex.end()) {
            population.componentId = known->second;
            population.cellType = cellTypeOf(model_, population.component, cellTypes_);
        } else if (!population.component.empty()) {
            reportMissingComponent(model_, report_, population.where, "component", population.component,
                                   severity(population.where));
        }
        const PopulationId id{static_cast<std::int32_t>(model_.populations.size())};
        if (!index.try_emplace(population.id, id).second)
            report_.error(population.where, "duplicate-id",
                          "two populations of this network have the id \"" + shortened(population.id) + "\"",
                          "Projections and inputs refer to the first.");
        findEqualInstances(population);
        model_.populations.push_back(std::move(population));
        return id;
    }

    /// False when cancelled.
    bool addProjection(ProjectionDraft draft, const PopulationIndex& index) {
        model::Projection& out = draft.projection;
        out.pre = population(out.prePopulation, out.where, index, Severity::error);
        out.post = population(out.postPopulation, out.where, index, Severity::error);
        out.synapses = components(draft.synapseNames, "synapse", out.where);
        out.preComponents = components(draft.preComponentNames, "synapse", out.where);
        const PopulationLookup &pre = lookup(out.pre), &post = lookup(out.post);
        if (!moveRows(draft, pre, post)) return false;
        model_.projections.push_back(std::move(out));
        return true;
    }

    bool addInputs(InputDraft draft, const PopulationIndex& index) {
        model::InputList& out = draft.list;
        const bool byPath = !index.contains(out.population) && index.contains(draft.pathPopulation);
        if (byPath)
            report_.add(
                Severity::warning,
                makeError("population-missing",
                          "there is no population \"" + shortened(out.population) + "\" in this network",
                          "The one of the targets' paths is taken, \"" + shortened(draft.pathPopulation) + "\"."),
                out.where);
        out.target = population(byPath ? draft.pathPopulation : out.population, out.where, index,
                                Severity::warning);  // the network works without it
        out.componentId = component(out.component, "input component", out.where);
        const PopulationLookup& target = lookup(out.target);
        for (std::size_t row = 0; row < draft.cell.size(); ++row) {
            if (row % kRowsPerCheckpoint == 0 && !job_.checkpoint()) return false;
            const SourceSpot where = spot(out.where, draft.line, row);
            const bool known = target.population() != nullptr;
            const std::int64_t cell = known ? target.cell(draft.cell[row]) : std::max<std::int64_t>(draft.cell[row], 0);
            if (cell < 0) missingCell(where, row, "input list", out.id, "", draft.cell[row], *target.population());
            SegmentIndex segment = 0;
            bool good = cell >= 0;
            if (good && !draft.segment.empty()) good = segmentOf(target, draft.segment[row], where, segment);
            if (good && !draft.fraction.empty()) good = fractionFits(draft.fraction[row], where);
            if (!good) continue;
            out.cell.push_back(static_cast<std::uint32_t>(cell));
            if (!draft.segment.empty()) out.segment.push_back(segment);
            if (!draft.fraction.empty()) out.fraction.push_back(draft.fraction[row]);
            if (!draft.weight.empty()) out.weight.push_back(draft.weight[row]);
        }
        fillSegments(out.segment, target.defaultSegment(), out.cell.size());
        model_.inputs.push_back(std::move(out));
        return true;
    }

private:
    /// Ids of a population's cells and segments; made once, when all populations are there.
    const PopulationLookup& lookup(PopulationId id) {
        const auto [found, isNew] = lookups_.try_emplace(id.value, nullptr);
        if (isNew) found->second = std::make_unique<PopulationLookup>(model_, id);
        return *found->second;
    }

    /// Several instances of one id: names reach only the first.
    void findEqualInstances(const Population& population) {
        std::vector<std::int64_t> ids = population.instanceIds;
        std::sort(ids.begin(), ids.end());
        const auto twice = std::adjacent_find(ids.begin(), ids.end());
        if (twice == ids.end()) return;
        report_.warning(population.where, "duplicate-id",
                        "several instances of population \"" + shortened(population.id) + "\" have the id " +
                            std::to_string(*twice),
                        "Connections and inputs refer to the first; give each its own id.");
    }

    /// A column that no row has stands for the default, which is index 0 mostly.
    static void fillSegments(std::vector<SegmentIndex>& column, SegmentIndex otherwise, std::size_t rows) {
        if (column.empty() && otherwise != 0) column.assign(rows, otherwise);
    }

    /// Rows that are sound go to the projection.
    bool moveRows(ProjectionDraft& draft, const PopulationLookup& pre, const PopulationLookup& post) {
        ConnectionRows& rows = draft.rows;
        model::Projection& out = draft.projection;
        if (pre.population() == nullptr || post.population() == nullptr) return true;  // said once for all rows
        const std::size_t count = rows.size();
        out.preCell.reserve(count);
        out.postCell.reserve(count);
        std::vector<std::size_t> dropped;
        for (std::size_t row = 0; row < count; ++row) {
            if (row % kRowsPerCheckpoint == 0 && !job_.checkpoint()) return false;
            if (!moveRow(rows, row, pre, post, out)) dropped.push_back(row);
        }
        const auto move = [&dropped](auto& from, auto& to) {
            if (!dropped.empty() && !from.empty()) {
                std::size_t next = 0, kept = 0;
                for (std::size_t row = 0; row < from.size(); ++row) {
                    if (next < dropped.size() && dropped[next] == row)
                        ++next;
                    else
                        from[kept++] = from[row];
                }
                from.resize(kept);
            }
            to = std::move(from);
        };
        fillSegments(out.preSegment, pre.defaultSegment(), out.preCell.size());
        fillSegments(out.postSegment, post.defaultSegment(), out.postCell.size());
        move(rows.id, out.connectionIds);
        move(rows.preFraction, out.preFraction);
        move(rows.postFraction, out.postFraction);
        move(rows.weight, out.weight);
        move(rows.delay, out.delay);
        move(rows.synapse, out.synapseOf);
        move(rows.preComponent, out.preComponentOf);
        return true;
    }

    bool moveRow(const ConnectionRows& rows, std::size_t row, const PopulationLookup& pre, const PopulationLookup& post,
                 model::Projection& out) {
        const SourceSpot where = spot(out.where, rows.line, row);
        const std::int64_t from = pre.cell(rows.preCell[row]), to = post.cell(rows.postCell[row]);
        if (from < 0 || to < 0) {
            const bool isPre = from < 0;
            missingCell(where, row, "projection", out.id, isPre ? "pre " : "post ",
                        isPre ? rows.preCell[row] : rows.postCell[row], isPre ? *pre.population() : *post.population());
            return false;
        }
        SegmentIndex preSegment = 0, postSegment = 0;
        if (!rows.preSegment.empty() && !segmentOf(pre, rows.preSegment[row], where, preSegment)) return false;
        if (!rows.postSegment.empty() && !segmentOf(post, rows.postSegment[row], where, postSegment)) return false;
        if (!rows.preFraction.empty() && !fractionFits(rows.preFraction[row], where)) return false;
        if (!rows.postFraction.empty() && !fractionFits(rows.postFraction[row], where)) return false;
        if (!rows.delay.empty() && !(rows.delay[row] >= 0)) {
            Error error = makeError("value-range",
                                    "a connection of projection \"" + shortened(out.id) + "\" has a negative delay");
            error.found = std::to_string(rows.delay[row] * 1e3F) + " ms";
            error.expected = "0 ms or more";
            report_.add(Severity::error, std::move(error), where);
            return false;
        }
        out.preCell.push_back(static_cast<std::uint32_t>(from));
        out.postCell.push_back(static_cast<std::uint32_t>(to));
        if (!rows.preSegment.empty()) out.preSegment.push_back(preSegment);
        if (!rows.postSegment.empty()) out.postSegment.push_back(postSegment);
        return true;
    }

    static SourceSpot spot(SourceSpot list, const std::vector<std::uint32_t>& lines, std::size_t row) {
        return lines.empty() ? SourceSpot{list.file, 0, 0} : SourceSpot{list.file, lines[row], 0};
    }

    void missingCell(SourceSpot where, std::size_t row, const char* kind, const std::string& id, const char* side,
                     std::int64_t cell, const Population& population) {
        Error error =
            makeError("cell-missing", std::string("row ") + std::to_string(row) + " of " + kind + " \"" +
                                          shortened(id) + "\" wants " + side + "cell " + std::to_string(cell) +
                                          " of population \"" + shortened(population.id) + "\", which has " +
                                          std::to_string(population.size) + " cells");
        error.found = std::to_string(cell);
        if (population.instanceIds.empty() && population.size > 0)
            error.expected = "0 to " + std::to_string(population.size - 1);
        report_.add(Severity::error, std::move(error), where);
    }

    bool segmentOf(const PopulationLookup& lookup, std::int64_t id, SourceSpot where, SegmentIndex& out) {
        out = lookup.segment(id);
        if (out >= 0) return true;
        report_.error(where, "segment-missing",
                      "cell \"" + shortened(lookup.cellTypeName()) + "\" has no segment " + std::to_string(id));
        return false;
    }

    bool fractionFits(float fraction, SourceSpot where) {
        if (fraction >= 0 && fraction <= 1) return true;
        Error error = makeError("value-range", "fraction along a segment must lie between 0 and 1");
        error.found = std::to_string(fraction);
        error.expected = "0 to 1";
        report_.add(Severity::error, std::move(error), where);
        return false;
    }

    PopulationId population(const std::string& id, SourceSpot where, const PopulationIndex& index, Severity severity) {
        const auto found = index.find(id);
        if (found != index.end()) return found->second;
        if (id.empty()) return {};  // attribute-missing was said
        std::vector<std::string> names;
        for (const auto& [name, unused] : index) names.push_back(name);
        std::sort(names.begin(), names.end());
        const auto near = nearestNames(id, names, 1);
        report_.add(severity,
                    makeError("population-missing", "there is no population \"" + shortened(id) + "\" in this network",
                              near.empty() ? "" : "Did you mean \"" + near.front() + "\"?"),
                    where);
        return {};
    }

    Severity severity(SourceSpot where) {
        const auto [found, isNew] = severities_.try_emplace(where.file, Severity::error);
        if (isNew) found->second = missingSeverity(model_, where.file);
        return found->second;
    }

    ComponentId component(const std::string& id, const char* what, SourceSpot where) {
        const auto found = model_.componentIndex.find(id);
        if (found != model_.componentIndex.end()) return found->second;
        if (!id.empty()) reportMissingComponent(model_, report_, where, what, id, severity(where));
        return {};
    }

    std::vector<ComponentId> components(const std::vector<std::string>& names, const char* what, SourceSpot where) {
        std::vector<ComponentId> out;
        out.reserve(names.size());
        for (const std::string& name : names) out.push_back(component(name, what, where));
        return out;
    }

    Model& model_;
    Report& report_;
    JobContext& job_;
    std::unordered_map<std::uint32_t, Severity> severities_;
    std::unordered_map<std::int32_t, std::unique_ptr<const PopulationLookup>> lookups_;  ///< by PopulationId
    std::unordered_map<std::string, model::CellTypeId> cellTypes_;
};

}  // namespace

std::size_t NetworkBuilder::addNetwork(model::Network network) {
    networks_.push_back(std::move(network));
    return networks_.size() - 1;
}

void NetworkBuilder::addPopulation(std::size_t network, model::Population population) {
    populations_.push_back({network, std::move(population)});
}

void NetworkBuilder::addProjection(std::size_t network, ProjectionDraft draft) {
    projections_.push_back({network, std::move(draft)});
}

void NetworkBuilder::addInputs(std::size_t network, InputDraft draft) {
    inputs_.push_back({network, std::move(draft)});
}

bool NetworkBuilder::resolve(Model& model, Report& report, JobContext& job) {
    Resolver resolver(model, report, job);
    std::vector<PopulationIndex> index(networks_.size());
    for (auto& [network, population] : populations_)
        networks_[network].populations.push_back(resolver.addPopulation(std::move(population), index[network]));
    // Populations stay where they are from here on: lookups point to them.
    for (auto& [network, draft] : projections_) {
        if (!resolver.addProjection(std::move(draft), index[network])) return false;
        networks_[network].projections.push_back(
            model::ProjectionId{static_cast<std::int32_t>(model.projections.size() - 1)});
        draft = {};
    }
    for (auto& [network, draft] : inputs_) {
        if (!resolver.addInputs(std::move(draft), index[network])) return false;
        networks_[network].inputs.push_back(static_cast<std::uint32_t>(model.inputs.size() - 1));
        draft = {};
    }
    for (model::Network& network : networks_) model.networks.push_back(std::move(network));
    networks_.clear();
    populations_.clear();
    projections_.clear();
    inputs_.clear();
    return true;
}

}  // namespace nl::neuroml
