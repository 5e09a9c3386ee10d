// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/units/dimension.hpp"

namespace nl::units {

struct NamedDimension {
    std::string_view name;
    Dimension dimension;
    bool standard = true;  ///< false: only used to name what an expression has, not known to files
};

/// A row of the unit table; `readable`: the NeuroML schema accepts it, so it may be written to a file.
struct StandardUnit {
    std::string_view symbol, dimension;
    double scale = 1, offset = 0;
    bool readable = false;
};

/// Dimensions of NeuroML 2 (Cannon et al. 2014 for the exponents), first of two names for the same one is preferred.
[[nodiscard]] std::span<const NamedDimension> namedDimensions();
/// Unit symbols of NeuroML 2; within a dimension the preferred one for writing first.
[[nodiscard]] std::span<const StandardUnit> standardUnitTable();

}  // namespace nl::units
