// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/bgan/options.hpp"

namespace nl::ui {

enum class Preset { quick, standard, thorough };
/// Settings of a preset; what a preset does not speak of (task, seed, threads) stays as it is in `before`.
[[nodiscard]] bgan::BganOptions withPreset(bgan::BganOptions before, Preset preset);

/// What is trained on, as a command can make it again.
struct TrainedGraph {
    QString modelFile;
    QString resolution = QStringLiteral("section");  ///< graph::resolutionName()
};

/// The lines that do the same in a terminal: the dataset of the model file, then the training with every option that
/// differs from its default.
[[nodiscard]] QString trainingCommand(const bgan::BganOptions& options, const TrainedGraph& graph,
                                      const QString& runFolder);

/// What is wrong between the fields (each alone is checked by the form): key and text, or an empty key.
struct OptionProblem {
    std::string key;
    QString text;
};
[[nodiscard]] OptionProblem optionProblem(const bgan::BganOptions& options);

}  // namespace nl::ui
