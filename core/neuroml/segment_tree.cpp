// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/segment_tree.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace nl::neuroml {

using morphology::Morphology;
using morphology::Point;
using morphology::SegmentIndex;

SegmentLookup::SegmentLookup(const std::vector<std::int64_t>& ids) {
    std::int64_t most = -1;
    bool negative = false;
    for (const std::int64_t id : ids) {
        most = std::max(most, id);
        negative = negative || id < 0;
    }
    if (!negative && most < static_cast<std::int64_t>(ids.size()) * 4 + 1024) {
        table_.assign(static_cast<std::size_t>(most + 1), -1);
        for (std::size_t i = ids.size(); i-- > 0;)
            table_[static_cast<std::size_t>(ids[i])] = static_cast<SegmentIndex>(i);
        return;
    }
    map_.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) map_.try_emplace(ids[i], static_cast<SegmentIndex>(i));
}

SegmentIndex SegmentLookup::find(std::int64_t id) const {
    if (!table_.empty())
        return id >= 0 && static_cast<std::size_t>(id) < table_.size() ? table_[static_cast<std::size_t>(id)] : -1;
    const auto found = map_.find(id);
    return found == map_.end() ? -1 : found->second;
}

namespace {

enum class Standing : std::uint8_t { unknown, open, kept, dropped };

std::string segmentText(const Morphology& m, std::size_t s) { return "segment " + std::to_string(m.segmentId[s]); }

/// Marks a second segment of the same id as unusable.
void findDuplicates(XmlReading& reading, SegmentRows& rows, const SegmentLookup& lookup) {
    const Morphology& m = *rows.morphology;
    for (std::size_t s = 0; s < m.size(); ++s) {
        const SegmentIndex first = lookup.find(m.segmentId[s]);
        if (first == static_cast<SegmentIndex>(s)) continue;
        rows.usable[s] = 0;
        const std::uint32_t line = reading.document().spot(rows.element[static_cast<std::size_t>(first)], 0).line;
        reading.error(
            rows.element[s], "duplicate-id",
            "two segments have the id " + std::to_string(m.segmentId[s]) + ", here and on line " + std::to_string(line),
            "Give each segment its own id.");
    }
}

void findParents(XmlReading& reading, SegmentRows& rows, const SegmentLookup& lookup) {
    Morphology& m = *rows.morphology;
    int root = -1;
    for (std::size_t s = 0; s < m.size(); ++s) {
        if (!rows.usable[s]) continue;
        if (!rows.hasParent[s]) {
            if (root < 0) {
                root = static_cast<int>(s);
            } else {
                rows.usable[s] = 0;
                reading.error(rows.element[s], "segment-two-roots",
                              segmentText(m, s) + " is a second root beside " +
                                  segmentText(m, static_cast<std::size_t>(root)) + ": the cell is not one tree",
                              "Give it a <parent>.");
            }
            continue;
        }
        m.parent[s] = lookup.find(rows.parentId[s]);
        if (m.parent[s] < 0) {
            rows.usable[s] = 0;
            reading.error(
                reading.childOr(rows.element[s], "parent"), "segment-parent-missing",
                segmentText(m, s) + " names the parent " + std::to_string(rows.parentId[s]) + ", which does not exist");
        }
    }
}

/// "1 -> 2 -> 1" of the cycle that segment `s` lies on, at most eight of them.
std::string cycleText(const Morphology& m, SegmentIndex s) {
    std::string out = std::to_string(m.segmentId[static_cast<std::size_t>(s)]);
    SegmentIndex at = s;
    for (int i = 0; i < 8; ++i) {
        at = m.parent[static_cast<std::size_t>(at)];
        out += " -> " + std::to_string(m.segmentId[static_cast<std::size_t>(at)]);
        if (at == s) return out;
    }
    return out + " -> ...";
}

/// Which segments hang on the root by usable segments only; reports cycles.
std::vector<Standing> standings(XmlReading& reading, const SegmentRows& rows) {
    const Morphology& m = *rows.morphology;
    std::vector<Standing> state(m.size(), Standing::unknown);
    std::vector<SegmentIndex> path;
    for (std::size_t begin = 0; begin < m.size(); ++begin) {
        path.clear();
        auto s = static_cast<SegmentIndex>(begin);
        Standing end = Standing::dropped;
        while (true) {
            const auto i = static_cast<std::size_t>(s);
            if (state[i] == Standing::open) {  // came back to the path: a cycle
                reading.error(reading.childOr(rows.element[i], "parent"), "segment-cycle",
                              m.parent[i] == s ? segmentText(m, i) + " is its own parent"
                                               : "segments are each other's parents: " + cycleText(m, s));
                break;
            }
            if (state[i] != Standing::unknown) {
                end = state[i];
                break;
            }
            state[i] = Standing::open;
            path.push_back(s);
            if (!rows.usable[i]) break;
            if (!rows.hasParent[i]) {
                end = Standing::kept;
                break;
            }
            s = m.parent[i];
        }
        for (const SegmentIndex on : path) state[static_cast<std::size_t>(on)] = end;
    }
    return state;
}

Point between(const Point& a, const Point& b, double f) {
    if (f == 1) return b;
    return {a.x + (b.x - a.x) * f, a.y + (b.y - a.y) * f, a.z + (b.z - a.z) * f};
}

void inherit(Morphology& m, std::size_t s) {
    const auto p = static_cast<std::size_t>(m.parent[s]);
    const double f = m.fractionAlong[s];
    m.proximal[s] = between(m.proximal[p], m.distal[p], f);
    m.proximalRadius[s] =
        f == 1 ? m.distalRadius[p] : m.proximalRadius[p] + (m.distalRadius[p] - m.proximalRadius[p]) * f;
}

/// Fills proximal points from parents, whatever their order in the file.
void inheritAll(Morphology& m, const std::vector<Standing>& state) {
    std::vector<std::uint8_t> done(m.size(), 0);
    std::vector<std::size_t> waiting;
    for (std::size_t s = 0; s < m.size(); ++s) {
        if (state[s] != Standing::kept) continue;
        for (std::size_t at = s; !done[at]; at = static_cast<std::size_t>(m.parent[at])) {
            waiting.push_back(at);
            if (m.proximalGiven[at] || m.parent[at] < 0) break;
        }
        for (; !waiting.empty(); waiting.pop_back()) {
            const std::size_t at = waiting.back();
            if (!m.proximalGiven[at] && m.parent[at] >= 0) inherit(m, at);
            done[at] = 1;
        }
    }
}

template <class T>
void keepOnly(std::vector<T>& values, const std::vector<SegmentIndex>& kept) {
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (const auto from = static_cast<std::size_t>(kept[i]);
            from != i)  // a string moved to itself may lose its text
            values[i] = std::move(values[from]);
    values.resize(kept.size());
}

/// Takes out every segment that is not kept, in all arrays.
std::unordered_set<std::int64_t> drop(SegmentRows& rows, const std::vector<Standing>& state) {
    Morphology& m = *rows.morphology;
    std::unordered_set<std::int64_t> dropped;
    std::vector<SegmentIndex> kept, newIndex(m.size(), -1);
    for (std::size_t s = 0; s < m.size(); ++s) {
        if (state[s] != Standing::kept) continue;
        newIndex[s] = static_cast<SegmentIndex>(kept.size());
        kept.push_back(static_cast<SegmentIndex>(s));
    }
    if (kept.size() == m.size()) return dropped;
    for (std::size_t s = 0; s < m.size(); ++s)
        if (state[s] != Standing::kept) dropped.insert(m.segmentId[s]);
    for (SegmentIndex& parent : m.parent) parent = parent < 0 ? -1 : newIndex[static_cast<std::size_t>(parent)];
    keepOnly(m.segmentId, kept);
    keepOnly(m.segmentName, kept);
    keepOnly(m.parent, kept);
    keepOnly(m.fractionAlong, kept);
    keepOnly(m.proximal, kept);
    keepOnly(m.distal, kept);
    keepOnly(m.proximalRadius, kept);
    keepOnly(m.distalRadius, kept);
    keepOnly(m.proximalGiven, kept);
    keepOnly(m.where, kept);
    keepOnly(rows.element, kept);
    for (const std::int64_t id : m.segmentId) dropped.erase(id);  // the first of two equal ids stays
    return dropped;
}

/// Shapes that are legal and surprising.
void warnAboutShapes(XmlReading& reading, const SegmentRows& rows) {
    const Morphology& m = *rows.morphology;
    for (std::size_t s = 0; s < m.size(); ++s) {
        const double from = m.proximalRadius[s], to = m.distalRadius[s];
        if (from > 0 && to > 0 && !(m.proximal[s] == m.distal[s])) continue;
        const pugi::xml_node distal = reading.childOr(rows.element[s], "distal");
        if (from == 0 || to == 0)
            reading.warning(distal, "segment-diameter",
                            segmentText(m, s) +
                                " has diameter 0 at one end: its axial resistance has no finite value for a cylinder",
                            "A cone is meant? Then nothing is to do; else give the real diameter.");
        else if (m.parent[s] >= 0 && from != to)
            reading.warning(
                distal, "segment-zero-length",
                segmentText(m, s) + " has length 0 and two different diameters: it is neither a sphere nor a frustum",
                "Move its distal point, or give both ends the same diameter.");
    }
}

}  // namespace

std::unordered_set<std::int64_t> buildTree(XmlReading& reading, SegmentRows& rows) {
    Morphology& m = *rows.morphology;
    const SegmentLookup lookup(m.segmentId);
    findDuplicates(reading, rows, lookup);
    findParents(reading, rows, lookup);
    const std::vector<Standing> state = standings(reading, rows);
    inheritAll(m, state);
    std::unordered_set<std::int64_t> dropped = drop(rows, state);
    warnAboutShapes(reading, rows);
    m.indexOfId.reserve(m.size());
    for (std::size_t s = 0; s < m.size(); ++s) m.indexOfId.emplace(m.segmentId[s], static_cast<SegmentIndex>(s));
    return dropped;
}

}  // namespace nl::neuroml
