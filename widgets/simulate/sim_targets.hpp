// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/model/model.hpp"
#include "core/sim/simulate.hpp"
#include "widgets/kit/choices.hpp"

namespace nl::ui {

/// What of a model can be simulated: what the file asks for (key ""), its Simulations, its networks.
[[nodiscard]] std::vector<Choice> targetsOf(const model::Model& model);

/// The same fields with times in ms, as people of this field read and write them; the options stay in s.
[[nodiscard]] std::vector<Field<sim::SimOptions>> inMilliseconds(std::vector<Field<sim::SimOptions>> fields);

/// What would be run, in a sentence or two.
[[nodiscard]] QString requestText(const sim::SimRequest& request);

/// The neuroloom-cli line that runs the same.
[[nodiscard]] QString simCommand(const std::vector<Field<sim::SimOptions>>& fields, const sim::SimOptions& options,
                                 const QString& file);

}  // namespace nl::ui
