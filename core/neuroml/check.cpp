// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/check.hpp"

#include <algorithm>

#include "core/neuroml/check_detail.hpp"

namespace nl::neuroml {

namespace {

using Ids = std::unordered_set<std::string_view>;

void gatherIds(const lems::Component& component, Ids& ids) {
    if (!component.id.empty()) ids.insert(component.id);
    for (const lems::Component& child : component.children) gatherIds(child, ids);
}

Ids allIds(const model::Model& model) {
    Ids ids;
    for (const lems::Component& component : model.components) gatherIds(component, ids);
    for (const model::CellType& cell : model.cellTypes) ids.insert(cell.id);
    for (const model::Population& population : model.populations) ids.insert(population.id);
    for (const model::Projection& projection : model.projections) ids.insert(projection.id);
    for (const model::InputList& input : model.inputs) ids.insert(input.id);
    for (const model::Network& network : model.networks) ids.insert(network.id);
    return ids;
}

/// The variable of an inhomogeneousParameter of a group ("p"), or nothing where that is not there (said by the reader).
std::optional<std::string> variableOf(const morphology::Morphology& morphology,
                                      const model::VariableParameter& parameter) {
    for (const morphology::SegmentGroup& group : morphology.groups)
        if (group.id == parameter.segmentGroup)
            for (const morphology::InhomogeneousParameter& known : group.inhomogeneousParameters)
                if (known.id == parameter.inhomogeneousParameter) return known.variable;
    return std::nullopt;
}

void checkVariableParameter(CheckContext& context, const model::CellType& cell,
                            const model::VariableParameter& parameter) {
    auto parsed = lems::parseExpression(parameter.expression);
    if (!parsed) {
        context.findings.add(Severity::error, std::move(parsed).error(), parameter.where);
        return;
    }
    const auto variable = cell.morphology ? variableOf(*cell.morphology, parameter) : std::nullopt;
    if (!variable) return;
    for (const std::string& symbol : parsed->symbols) {
        if (symbol == *variable || context.library.constants.contains(symbol)) continue;
        Error error = makeError(
            "symbol-unknown",
            lems::withCaret("\"" + shortened(symbol, 40) + "\" is not the variable of the inhomogeneousParameter",
                            parameter.expression, parameter.expression.find(symbol) + 1),
            "The variable is \"" + shortened(*variable) + "\".");
        // Published cells call it p whatever the group says; one name alone can mean nothing else.
        context.findings.add(parsed->symbols.size() == 1 ? Severity::warning : Severity::error, std::move(error),
                             parameter.where);
    }
}

/// Values of variableParameters: expressions of the group's variable.
void checkVariableParameters(CheckContext& context) {
    std::unordered_set<const model::Biophysics*> done;
    for (const model::CellType& cell : context.model.cellTypes) {
        if (!cell.biophysics || !done.insert(cell.biophysics.get()).second) continue;
        for (const model::ChannelDensity& density : cell.biophysics->densities)
            for (const model::VariableParameter& parameter : density.variableParameters)
                if (!parameter.expression.empty()) checkVariableParameter(context, cell, parameter);
    }
}

}  // namespace

std::vector<Diagnostic> check(const model::Model& model, JobContext& job) {
    if (!model.library) return {};
    CheckContext context(model);
    checkTypes(context);
    checkVariableParameters(context);
    const Ids ids = allIds(model);
    constexpr std::size_t kPerCheckpoint = 64;
    for (std::size_t i = 0; i < model.components.size(); ++i) {
        if (i % kPerCheckpoint == 0 && !job.checkpoint()) break;
        checkComponent(context, model.components[i], ids);
    }
    return context.findings.take();
}

}  // namespace nl::neuroml
