// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/dynamics/form.hpp"
#include "core/lems/library.hpp"

// What flatten() is made of; not for others.
namespace nl::dynamics {

/// The state variable that holds the number of a regime.
inline constexpr const char* kRegime = "regime";

/// A component where it stands in the tree that is flattened, and what is known of its names.
struct Scope {
    const lems::Component* component = nullptr;
    const lems::ComponentType* type = nullptr;
    const lems::Dynamics* dynamics = nullptr;  ///< null: none
    Scope* parent = nullptr;
    std::string element;  ///< role in the parent: element name, or the name of the reference
    std::string path;     ///< "" for the root, else "m/" or "ch/m/"
    std::vector<std::unique_ptr<Scope>> children;
    std::unordered_map<std::string, ValueId> known;
    std::unordered_set<std::string> computing;  ///< names whose value is being made: to need one again is a circle
    std::unordered_map<std::string, std::size_t> states;
    std::unordered_map<std::string, std::size_t> regimes;  ///< number of a regime
};

/// A step of a path: "name", "name[*]", "name[attribute='text']".
struct PathStep {
    std::string name;
    bool all = false;
    std::string attribute, text;  ///< of the filter; empty: none
};
/// Empty where it cannot be read. The last step is a variable.
[[nodiscard]] std::vector<PathStep> parsePath(std::string_view path);

}  // namespace nl::dynamics
