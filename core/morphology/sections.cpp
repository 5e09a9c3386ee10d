// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/morphology/morphology.hpp"

namespace nl::morphology {

std::vector<Section> sections(const Morphology& m) {
    const Children children = childrenOf(m);
    std::vector<Section> out;
    std::vector<std::int32_t> sectionOf(m.size(), -1);
    for (const SegmentIndex s : topologicalOrder(m)) {
        const auto i = static_cast<std::size_t>(s);
        const SegmentIndex p = m.parent[i];
        const std::int32_t parentSection = p < 0 ? -1 : sectionOf[static_cast<std::size_t>(p)];
        const bool continues = parentSection >= 0 && children.of(p).size() == 1 && m.fractionAlong[i] == 1.0 &&
                               m.part[i] == m.part[static_cast<std::size_t>(p)];
        if (!continues) {
            sectionOf[i] = static_cast<std::int32_t>(out.size());
            out.push_back({{s}, parentSection, m.part[i]});
        } else {
            sectionOf[i] = parentSection;
            out[static_cast<std::size_t>(parentSection)].segments.push_back(s);
        }
    }
    return out;
}

}  // namespace nl::morphology
