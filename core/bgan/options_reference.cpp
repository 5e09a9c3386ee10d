// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/options_reference.hpp"

#include "core/base/field_table.hpp"
#include "core/bgan/options.hpp"

namespace nl::bgan {

std::string optionsReference() {
    return fieldReference("bgan train", "bgan options", "core/bgan/options.cpp", bganFields());
}

}  // namespace nl::bgan
