// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.hpp"

namespace nl::cli {

/// `bgan planted`: does attention find planted drivers (docs/methods/planted.md)?
int runPlanted(const std::vector<std::string>& args, CommandContext& context);

}  // namespace nl::cli
