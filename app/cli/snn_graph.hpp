// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/command.hpp"

namespace nl::cli {

/// `snn graph`: the computational graph of a run's network.
int runSnnGraph(const std::vector<std::string>& args, CommandContext& context);

}  // namespace nl::cli
