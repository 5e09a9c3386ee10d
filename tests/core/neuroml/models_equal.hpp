// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/model.hpp"

namespace nl::test {

/// The first difference in what two models say, apart from places in files, the order of parts of different kinds (the
/// schema has its own) and text that the schema writes otherwise ("1e+3 mV"); empty when there is none. Ids must be
/// equal.
[[nodiscard]] std::string firstDifference(const model::Model& a, const model::Model& b);

}  // namespace nl::test
