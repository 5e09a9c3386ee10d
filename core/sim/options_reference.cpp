// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/options_reference.hpp"

#include "core/base/field_table.hpp"
#include "core/sim/options.hpp"

namespace nl::sim {

std::string optionsReference() {
    return fieldReference("simulate", "simulate --list-options", "core/sim/request.cpp", simFields());
}

}  // namespace nl::sim
