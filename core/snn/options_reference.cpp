// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/options_reference.hpp"

#include "core/base/field_table.hpp"
#include "core/snn/options.hpp"

namespace nl::snn {

std::string optionsReference() {
    return fieldReference("snn train", "snn options", "core/snn/options.cpp", snnFields());
}

}  // namespace nl::snn
