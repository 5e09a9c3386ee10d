// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>

#include "core/model/model.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// A <space> of a network: where a grid layout puts its cells, m.
struct GridSpace {
    morphology::Point start, spacing{};
};

/// Reads a <population>, <populationList> or one whose `type` says so.
[[nodiscard]] model::Population readPopulation(XmlReading& reading, const pugi::xml_node& element,
                                               const std::unordered_map<std::string, GridSpace>& spaces);
[[nodiscard]] GridSpace readSpace(XmlReading& reading, const pugi::xml_node& element);
[[nodiscard]] model::Region readRegion(XmlReading& reading, const pugi::xml_node& element);
/// "r g b" with parts of 0..1 to 0xRRGGBB.
[[nodiscard]] std::optional<std::uint32_t> parseColor(std::string_view text);

/// Cells are addressed by 32 bits; a population beyond is kept as a number and reported (too-big).
inline constexpr std::uint64_t kMostCells = 0xFFFFFFFFULL;
void checkSize(const model::Population& population, Report& report);

}  // namespace nl::neuroml
