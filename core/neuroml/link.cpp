// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/link.hpp"

#include <algorithm>

namespace nl::neuroml {

using model::Biophysics;
using model::CellType;
using model::CellTypeId;
using model::ComponentId;
using model::Model;
using morphology::Morphology;

namespace {

ComponentId find(const Model& model, const std::string& id) {
    const auto found = model.componentIndex.find(id);
    return found == model.componentIndex.end() ? ComponentId{} : found->second;
}

bool anyMissingInclude(const Model& model) {
    return std::any_of(model.files.begin(), model.files.end(),
                       [](const model::FileEntry& file) { return !file.missingIncludes.empty(); });
}

bool isChannel(const lems::Component& component) {
    return component.element.rfind("ionChannel", 0) == 0 || component.type.rfind("ionChannel", 0) == 0;
}

/// Looks up what the biophysics of one cell names: groups and segments in its morphology, channels and pools in the
/// model.
class BiophysicsLinker {
public:
    BiophysicsLinker(const Model& model, const CellType& cell, Report& report, bool channelsElsewhere)
        : model_(model),
          cell_(cell),
          report_(report),
          severity_(channelsElsewhere ? Severity::warning : Severity::error),
          noMorphology_(cell.morphology == nullptr) {}

    void link(Biophysics& biophysics) {
        for (model::ChannelDensity& density : biophysics.densities) linkDensity(density);
        for (auto* list : {&biophysics.specificCapacitance, &biophysics.resistivity, &biophysics.spikeThreshold,
                           &biophysics.initMembPotential})
            for (model::GroupQuantity& quantity : *list)
                linkTarget(quantity.target, quantity.segmentGroup, quantity.where);
        for (auto* list : {&biophysics.species, &biophysics.extracellularSpecies})
            for (model::Species& species : *list) linkSpecies(species);
    }

private:
    void linkDensity(model::ChannelDensity& density) {
        linkTarget(density.target, density.segmentGroup, density.where);
        if (density.ionChannel.empty()) {
            report_.error(density.where, "attribute-missing",
                          "channel density \"" + shortened(density.id) + "\" names no ionChannel");
            return;
        }
        density.channel = find(model_, density.ionChannel);
        if (!density.channel.valid())
            reportMissingComponent(model_, report_, density.where, "ion channel", density.ionChannel, severity_);
        for (const model::VariableParameter& variable : density.variableParameters) linkVariable(variable);
    }

    void linkVariable(const model::VariableParameter& variable) {
        model::Target target;
        linkTarget(target, variable.segmentGroup, variable.where);
        if (noMorphology_ || target.group < 0) return;
        const auto& known = cell_.morphology->groups[static_cast<std::size_t>(target.group)].inhomogeneousParameters;
        const bool found =
            std::any_of(known.begin(), known.end(), [&](const morphology::InhomogeneousParameter& parameter) {
                return parameter.id == variable.inhomogeneousParameter;
            });
        if (!found && !variable.inhomogeneousParameter.empty())
            report_.error(variable.where, "parameter-missing",
                          "segment group \"" + shortened(variable.segmentGroup) +
                              "\" has no inhomogeneousParameter \"" + shortened(variable.inhomogeneousParameter) +
                              "\"");
    }

    void linkSpecies(model::Species& species) {
        linkTarget(species.target, species.segmentGroup, species.where);
        if (species.concentrationModel.empty()) return;
        species.model = find(model_, species.concentrationModel);
        if (!species.model.valid())
            reportMissingComponent(
                model_, report_, species.where, "concentration model", species.concentrationModel,
                Severity::warning);  // the cell can still be built and simulated with a fixed concentration
    }

    void linkTarget(model::Target& target, const std::string& group, SourceSpot where) {
        if (noMorphology_) return;  // reported once, where the cell names it
        const Morphology& m = *cell_.morphology;
        if (target.segment >= 0) {
            const std::int64_t id = target.segment;
            target.segment = m.indexOf(id);
            if (target.segment >= 0) return;
            target.segment = model::Target::kNoSegment;
            report_.error(where, "segment-missing",
                          "cell \"" + shortened(cell_.id) + "\" has no segment " + std::to_string(id));
            return;
        }
        if (target.segment == model::Target::kNoSegment) return;  // reported by the reader
        target.group = groupIndex(m, group);
        if (target.group >= 0 || group == "all" || group.empty()) return;
        std::vector<std::string> names;
        if (!report_.full("group-missing", where.file))
            for (const morphology::SegmentGroup& known : m.groups) names.push_back(known.id);
        const auto near = nearestNames(group, names, 1);
        report_.error(where, "group-missing",
                      "cell \"" + shortened(cell_.id) + "\" has no segment group \"" + shortened(group) + "\"",
                      near.empty() ? "" : "Did you mean \"" + near.front() + "\"?");
    }

    int groupIndex(const Morphology& m, const std::string& group) {
        if (groups_.empty())
            for (std::size_t g = 0; g < m.groups.size(); ++g) groups_.try_emplace(m.groups[g].id, static_cast<int>(g));
        const auto found = groups_.find(group);
        return found == groups_.end() ? -1 : found->second;
    }

    const Model& model_;
    const CellType& cell_;
    Report& report_;
    Severity severity_;
    bool noMorphology_;
    std::unordered_map<std::string_view, int> groups_;
};

/// What the links of all cells share.
struct Linking {
    const Model& model;
    const SharedParts& shared;
    Report& report;
    bool channelsElsewhere;
    std::unordered_map<std::uint32_t, Severity> severities{};

    /// missingSeverity() of a file, worked out once.
    [[nodiscard]] Severity severity(std::uint32_t file) {
        const auto [found, isNew] = severities.try_emplace(file, Severity::error);
        if (isNew) found->second = missingSeverity(model, file);
        return found->second;
    }
};

void linkCell(Linking& linking, CellDraft& draft) {
    const Model& model = linking.model;
    Report& report = linking.report;
    CellType& cell = draft.cell;
    if (!draft.morphologyName.empty()) {
        const auto found = linking.shared.morphologies.find(draft.morphologyName);
        if (found != linking.shared.morphologies.end())
            cell.morphology = found->second;
        else
            reportMissingComponent(model, report, cell.where, "morphology", draft.morphologyName,
                                   linking.severity(cell.where.file));
    }
    std::shared_ptr<Biophysics> biophysics = draft.biophysics;
    if (!draft.biophysicsName.empty()) {
        const auto found = linking.shared.biophysics.find(draft.biophysicsName);
        if (found != linking.shared.biophysics.end())
            biophysics = std::make_shared<Biophysics>(*found->second);
        else
            reportMissingComponent(model, report, cell.where, "biophysicalProperties", draft.biophysicsName,
                                   linking.severity(cell.where.file));
    }
    if (!biophysics) return;
    BiophysicsLinker(model, cell, report, linking.channelsElsewhere).link(*biophysics);
    cell.biophysics = std::move(biophysics);
}

}  // namespace

Severity missingSeverity(const Model& model, std::uint32_t file) {
    if (anyMissingInclude(model)) return Severity::warning;
    const bool hasCells =
        std::any_of(model.components.begin(), model.components.end(), [&](const lems::Component& component) {
            return component.where.file == file &&
                   (component.element == "cell" || model.library->isA(component.type, "baseCell"));
        });
    return hasCells ? Severity::error : Severity::warning;
}

void reportMissingComponent(const Model& model, Report& report, SourceSpot where, const std::string& what,
                            const std::string& name, Severity severity) {
    if (report.full("component-missing", where.file)) {
        report.add(severity, makeError("component-missing", ""), where);  // counted
        return;
    }
    std::vector<std::string> names;
    constexpr std::size_t kMostCompared = 2000;
    for (const lems::Component& component : model.components)
        if (names.size() < kMostCompared) names.push_back(component.id);
    const auto near = nearestNames(name, names, 1);
    report.add(severity,
               makeError("component-missing", "there is no " + what + " \"" + shortened(name) + "\"",
                         !near.empty()                   ? "Did you mean \"" + near.front() + "\"?"
                         : severity == Severity::warning ? "It may stand in a file that includes this one."
                                                         : "Is an <include> missing?"),
               where);
}

bool linkCells(Model& model, std::vector<CellDraft> cells, const SharedParts& shared, Report& report, JobContext& job) {
    const bool channelsElsewhere =
        anyMissingInclude(model) || std::none_of(model.components.begin(), model.components.end(), isChannel);
    std::unordered_map<std::int32_t, std::size_t> draftOf;  // by component
    Linking linking{model, shared, report, channelsElsewhere};
    constexpr std::size_t kCellsPerCheckpoint = 64;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % kCellsPerCheckpoint == 0 && !job.checkpoint()) return false;
        linkCell(linking, cells[i]);
        draftOf.emplace(cells[i].cell.component.value, i);
    }
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        const auto draft = draftOf.find(static_cast<std::int32_t>(c));
        if (draft != draftOf.end()) {
            model.cellTypes.push_back(std::move(cells[draft->second].cell));
            continue;
        }
        const lems::Component& component = model.components[c];
        if (!model.library->isA(component.type, "baseCell")) continue;
        CellType cell;
        cell.id = component.id;
        cell.type = component.type;
        cell.component = ComponentId{static_cast<std::int32_t>(c)};
        cell.where = component.where;
        model.cellTypes.push_back(std::move(cell));
    }
    return true;
}

CellTypeId cellTypeOf(Model& model, const std::string& component, std::unordered_map<std::string, CellTypeId>& index) {
    if (index.empty())
        for (std::size_t i = 0; i < model.cellTypes.size(); ++i)
            index.try_emplace(model.cellTypes[i].id, CellTypeId{static_cast<std::int32_t>(i)});
    const auto found = index.find(component);
    if (found != index.end()) return found->second;
    const ComponentId id = find(model, component);
    if (!id.valid()) return {};
    CellType cell;
    cell.id = component;
    cell.type = model.components[id.index()].type;
    cell.component = id;
    cell.where = model.components[id.index()].where;
    model.cellTypes.push_back(std::move(cell));
    const CellTypeId added{static_cast<std::int32_t>(model.cellTypes.size() - 1)};
    index.emplace(component, added);
    return added;
}

}  // namespace nl::neuroml
