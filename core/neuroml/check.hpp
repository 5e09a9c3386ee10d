// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/lems/library.hpp"
#include "core/model/model.hpp"

namespace nl::neuroml {

/// The standard's dimensions, units, constants and ComponentTypes (core/neuroml/types/), parsed once a process and
/// shared.
[[nodiscard]] std::shared_ptr<const lems::Library> standardLibrary();

/// Checks every component of the model against its ComponentType: unknown and missing attributes, units and dimensions,
/// ranges, references; and the files' own ComponentTypes: bases, expressions and their dimensions, cycles.
[[nodiscard]] std::vector<Diagnostic> check(const model::Model& model, JobContext& job);

}  // namespace nl::neuroml
