// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/neuroml/network_builder.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// Reads a <network> with its populations, projections, connections and inputs into the builder. Codes: not-an-integer,
/// number-range, value-range, too-big, bad-path, attribute-missing, element-unknown, population-size.
void readNetwork(XmlReading& reading, const pugi::xml_node& element, NetworkBuilder& builder);

/// "../pop/3/comp", "../pop[3]", "pop[3]", "pop/3/comp", "3": the name of the population (empty for a plain index) and
/// the cell. A name alone means its first cell. Nothing when the text has none of these forms.
struct CellReference {
    std::string_view population;
    std::int64_t cell = 0;
};
[[nodiscard]] std::optional<CellReference> parseCellReference(std::string_view text);

}  // namespace nl::neuroml
