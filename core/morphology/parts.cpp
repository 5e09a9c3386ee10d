// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>
#include <string>
#include <string_view>

#include "core/morphology/morphology.hpp"

namespace nl::morphology {
namespace {

struct LexId {
    std::string_view id;
    PartKind kind;
};
/// Gene Ontology cellular components, and the older Subcellular Anatomy Ontology ids of the same ideas. sao864921383
/// marks an unbranched section and says nothing about the part.
constexpr std::array kLexIds{
    LexId{"GO:0043025", PartKind::soma},     LexId{"sao1044911821", PartKind::soma},
    LexId{"GO:0030424", PartKind::axon},     LexId{"sao1770195789", PartKind::axon},
    LexId{"GO:0030425", PartKind::dendrite}, LexId{"sao1211023249", PartKind::dendrite},
    LexId{"GO:0043197", PartKind::dendrite}, LexId{"sao1145756102", PartKind::dendrite},  // dendritic spine
};

PartKind kindOfLexId(std::string_view id) {
    const auto found = std::find_if(kLexIds.begin(), kLexIds.end(), [&](const LexId& known) { return known.id == id; });
    return found == kLexIds.end() ? PartKind::unknown : found->kind;
}

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// One word of a name, lower case: "apical", "axhill", "bcdend".
PartKind kindOfWord(std::string_view word) {
    if (startsWith(word, "soma") || startsWith(word, "perikary") || word == "cellbody") return PartKind::soma;
    if (startsWith(word, "axon") || startsWith(word, "ais") || startsWith(word, "axhill") || startsWith(word, "axis") ||
        startsWith(word, "axin") || startsWith(word, "iseg") || startsWith(word, "hillock") ||
        startsWith(word, "myelin"))
        return PartKind::axon;
    if (word.find("dend") != std::string_view::npos || startsWith(word, "apic") || startsWith(word, "basal") ||
        startsWith(word, "oblique") || word == "trunk" || word == "tuft" || startsWith(word, "spine"))
        return PartKind::dendrite;
    return PartKind::unknown;
}

bool turnsAround(std::string_view word) {
    return word == "no" || word == "not" || word == "non" || word == "but" || word == "without" || word == "except" ||
           word == "minus";
}

/// What a name says, or unknown: "prox_dends_soma" names two kinds, "all_but_axon" none.
PartKind kindOfName(std::string_view name) {
    PartKind kind = PartKind::unknown;
    std::string word;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const char c = i < name.size() ? name[i] : '_';
        if (std::isalpha(static_cast<unsigned char>(c))) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        if (turnsAround(word)) return kind;
        const PartKind found = kindOfWord(word);
        word.clear();
        if (found == PartKind::unknown) continue;
        if (kind != PartKind::unknown && kind != found) return PartKind::unknown;
        kind = found;
    }
    return kind;
}

/// Marks what is not decided yet by the groups for which `kindOf` has an answer. Where groups overlap the smaller one
/// is the more specific and wins (some exports label the group "all" as soma); of equal ones the first.
template <class KindOf>
bool markByGroups(Morphology& m, KindOf kindOf) {
    std::vector<std::size_t> order;
    for (std::size_t g = 0; g < m.groups.size(); ++g)
        if (!m.groups[g].segments.empty() && kindOf(m.groups[g]) != PartKind::unknown) order.push_back(g);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return m.groups[a].segments.size() < m.groups[b].segments.size();
    });
    bool any = false;
    for (const std::size_t g : order) {
        for (const SegmentIndex s : m.groups[g].segments) {
            PartKind& part = m.part[static_cast<std::size_t>(s)];
            if (part != PartKind::unknown) continue;
            part = kindOf(m.groups[g]);
            any = true;
        }
    }
    return any;
}

bool markBySegmentNames(Morphology& m) {
    bool any = false;
    for (std::size_t s = 0; s < m.size() && s < m.segmentName.size(); ++s) {
        if (m.part[s] != PartKind::unknown || m.segmentName[s].empty()) continue;
        m.part[s] = kindOfName(m.segmentName[s]);
        any = any || m.part[s] != PartKind::unknown;
    }
    return any;
}

/// The rest: a root is the soma where nothing else is; below a soma stands a dendrite; else as the parent.
void markByTopology(Morphology& m) {
    const bool hasSoma = std::find(m.part.begin(), m.part.end(), PartKind::soma) != m.part.end();
    for (const SegmentIndex s : topologicalOrder(m)) {
        PartKind& part = m.part[static_cast<std::size_t>(s)];
        if (part != PartKind::unknown) continue;
        const SegmentIndex p = m.parent[static_cast<std::size_t>(s)];
        if (p < 0) {
            part = hasSoma ? PartKind::dendrite : PartKind::soma;
        } else {
            const PartKind above = m.part[static_cast<std::size_t>(p)];
            part = above == PartKind::axon ? PartKind::axon : PartKind::dendrite;
        }
    }
}

std::optional<std::int64_t> unionSize(const Morphology& m, const std::vector<std::size_t>& groups) {
    std::vector<std::uint8_t> in(m.size(), 0);
    for (const std::size_t g : groups)
        for (const SegmentIndex s : m.groups[g].segments) in[static_cast<std::size_t>(s)] = 1;
    const auto count = std::accumulate(in.begin(), in.end(), std::int64_t{0});
    return count == 0 ? std::nullopt : std::optional(count);
}

std::optional<std::int64_t> declaredCount(const Morphology& m, PartKind kind) {
    std::vector<std::size_t> labelled, named;
    const std::string name = partKindName(kind);
    for (std::size_t g = 0; g < m.groups.size(); ++g) {
        const SegmentGroup& group = m.groups[g];
        // Spines are counted by their group only where it is labelled as dendrite itself.
        const bool spine = group.neuroLexId == "GO:0043197" || group.neuroLexId == "sao1145756102";
        if (kindOfLexId(group.neuroLexId) == kind && !spine) labelled.push_back(g);
        if (group.id == name || group.id == name + "_group" || (kind == PartKind::dendrite && group.id == "dend"))
            named.push_back(g);
    }
    const auto byLabel = unionSize(m, labelled);
    return byLabel ? byLabel : unionSize(m, named);
}

}  // namespace

void classifyParts(Morphology& m) {
    m.part.assign(m.size(), PartKind::unknown);
    const bool labelled = markByGroups(m, [](const SegmentGroup& g) { return kindOfLexId(g.neuroLexId); });
    const bool named = markByGroups(m, [](const SegmentGroup& g) { return kindOfName(g.id); });
    const bool segmentsNamed = markBySegmentNames(m);
    markByTopology(m);
    m.partSource = labelled                 ? PartSource::neuroLexId
                   : named || segmentsNamed ? PartSource::groupName
                                            : PartSource::topology;
}

PartCounts declaredPartCounts(const Morphology& m) {
    return {declaredCount(m, PartKind::soma), declaredCount(m, PartKind::dendrite), declaredCount(m, PartKind::axon)};
}

}  // namespace nl::morphology
