// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/sim/options.hpp"
#include "core/sim/result.hpp"

// What a <Simulation> asks for, with the options put in; not for others.
namespace nl::sim {

struct WantedEvents {
    std::string id, select, port;
};

struct Specification {
    const lems::Component* simulation = nullptr;  ///< null: none in the files
    const model::Network* network = nullptr;      ///< null: a component is the target
    const lems::Component* component = nullptr;
    std::string target, method;
    double duration = 0, step = 0;  ///< s
    std::uint64_t seed = 1;
    std::vector<std::string> quantities;  ///< of the traces; files and displays refer to them by number
    std::size_t ownQuantities = 0;        ///< the first so many are our own choice: left out in silence if need be
    std::vector<OutputFile> files;
    std::vector<EventFile> eventFiles;
    std::vector<std::vector<WantedEvents>> wanted;  ///< [eventFiles][selections]
    std::vector<Display> displays;
    std::vector<Diagnostic> diagnostics;
};

/// Errors: target-missing, component-missing, and those of quantities.
[[nodiscard]] Result<Specification> specify(const model::Model& model, const SimOptions& options);

}  // namespace nl::sim
