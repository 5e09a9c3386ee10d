// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of models that tests put together, and what they ask of the result.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/core/neuroml/loading.hpp"

namespace nl::test {

inline const std::string kSoma =
    "<segment id=\"0\" name=\"soma\"><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"10\"/>"
    "<distal x=\"20\" y=\"0\" z=\"0\" diameter=\"6\"/></segment>\n";
inline const std::string kIaf =
    "<iafTauCell id=\"iaf\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/>\n";

inline std::string cell(const std::string& morphology, const std::string& biophysics = "") {
    return "<cell id=\"c\"><morphology id=\"m\">\n" + morphology + "</morphology>" + biophysics + "</cell>\n";
}

inline const morphology::Morphology& shapeOf(const Loaded<model::Model>& loaded) {
    return *loaded.value->cellTypes.at(0).morphology;
}

inline std::vector<std::int64_t> ids(const morphology::Morphology& m, const char* group) {
    std::vector<std::int64_t> out;
    const int index = m.groupIndex(group);
    if (index < 0) return out;
    for (const auto s : m.groups[static_cast<std::size_t>(index)].segments)
        out.push_back(m.segmentId[static_cast<std::size_t>(s)]);
    return out;
}

inline bool isNear(double a, double b) { return std::fabs(a - b) <= 1e-12 * std::max(std::fabs(a), std::fabs(b)); }

}  // namespace nl::test
