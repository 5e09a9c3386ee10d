// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "app/cli/command.hpp"
#include "core/model/model.hpp"

namespace nl::cli {

/// Loads a model as a job of its own, with progress and Ctrl-C. The Error is there only when the job was cancelled or
/// failed itself; what is wrong with the file is in the diagnostics.
[[nodiscard]] Result<Loaded<model::Model>> loadModel(CommandContext& context, const std::string& file);

[[nodiscard]] nlohmann::ordered_json toJson(const Diagnostic& diagnostic);
[[nodiscard]] nlohmann::ordered_json toJson(std::span<const Diagnostic> diagnostics);
/// JSON on one line; text that is not UTF-8 (a file name) is replaced, never thrown at the user.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json& value);

}  // namespace nl::cli
