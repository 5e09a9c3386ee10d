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

/// Values of variableParameters: expressions of the group's variable.
void checkVariableParameters(CheckContext& context) {
    std::unordered_set<const model::Biophysics*> done;
    for (const model::CellType& cell : context.model.cellTypes) {
        if (!cell.biophysics || !done.insert(cell.biophysics.get()).second) continue;
        for (const model::ChannelDensity& density : cell.biophysics->densities) {
            for (const model::VariableParameter& variable : density.variableParameters) {
                if (variable.expression.empty()) continue;
                auto parsed = lems::parseExpression(variable.expression);
                if (!parsed) context.findings.add(Severity::error, std::move(parsed).error(), variable.where);
            }
        }
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
