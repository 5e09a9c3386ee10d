// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/job/job_context.hpp"
#include "core/model/model.hpp"
#include "core/neuroml/report.hpp"

namespace nl::neuroml {

/// A cell as read from one element; its references are names.
struct CellDraft {
    model::CellType cell;
    std::shared_ptr<model::Biophysics> biophysics;  ///< own, not yet looked up
    std::string morphologyName, biophysicsName;     ///< by attribute, or empty
};

/// Parts that stand outside a cell, by id; the first of equal ids.
struct SharedParts {
    std::unordered_map<std::string, std::shared_ptr<const morphology::Morphology>> morphologies;
    std::unordered_map<std::string, std::shared_ptr<const model::Biophysics>> biophysics;
};

/// How grave it is that a component which something in `file` names does not exist: an error where the file is whole in
/// itself, that is, defines cells and has lost no include; else a warning, because a file of a network alone is often
/// meant to be included by another that has the cells.
[[nodiscard]] Severity missingSeverity(const model::Model& model, std::uint32_t file);

/// component-missing, with near names.
void reportMissingComponent(const model::Model& model, Report& report, SourceSpot where, const std::string& what,
                            const std::string& name, Severity severity);

/// Joins cells with their morphologies, biophysics, channels and groups, and fills Model::cellTypes; point neurons and
/// other components that the library knows as cells are added. Codes: component-missing, group-missing,
/// segment-missing. False when cancelled.
[[nodiscard]] bool linkCells(model::Model& model, std::vector<CellDraft> cells, const SharedParts& shared,
                             Report& report, JobContext& job);

/// The cell type of a component that a population uses; adds one for a component that is not a cell by its type (a
/// spike source, a custom type without base). Invalid when there is no such component.
[[nodiscard]] model::CellTypeId cellTypeOf(model::Model& model, const std::string& component,
                                           std::unordered_map<std::string, model::CellTypeId>& index);

}  // namespace nl::neuroml
