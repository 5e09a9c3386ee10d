// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/snn/options.hpp"

namespace nl::ui {

/// Settings of a preset; seed, threads and precision, of which presets do not speak, stay as they are in `before`.
[[nodiscard]] snn::SnnOptions withPreset(const snn::SnnOptions& before, const snn::SnnPreset& preset);
/// Index into snnPresets() of the preset that gives just these settings, or -1.
[[nodiscard]] int presetOf(const snn::SnnOptions& options);

/// The line that does the same in a terminal, with every option that differs from its default.
[[nodiscard]] QString snnCommand(const snn::SnnOptions& options, const QString& pictures, const QString& runFolder);

}  // namespace nl::ui
