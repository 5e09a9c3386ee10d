// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/read_morphology.hpp"

#include <cmath>
#include <string>
#include <unordered_map>

#include "core/neuroml/segment_groups.hpp"
#include "core/neuroml/segment_tree.hpp"

namespace nl::neuroml {

using morphology::Morphology;
using morphology::Point;

namespace {

struct Ball {
    Point centre;  ///< m
    double radius = 0;
};

/// A <proximal> or <distal>; nothing with a diagnostic when a number is missing or bad.
std::optional<Ball> readBall(XmlReading& reading, const pugi::xml_node& element) {
    std::optional<double> x, y, z, diameter;
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        const char* name = attribute.name();
        std::optional<double>* place = nullptr;
        if (name[0] != 0 && name[1] == 0)
            place = name[0] == 'x' ? &x : name[0] == 'y' ? &y : name[0] == 'z' ? &z : nullptr;
        else if (same(name, "diameter"))
            place = &diameter;
        if (place == nullptr) continue;
        *place = reading.number(element, name, attribute.value());
        if (!*place) return {};
    }
    if (!x || !y || !z || !diameter) {
        const char* missing = !x ? "x" : !y ? "y" : !z ? "z" : "diameter";
        reading.error(element, "attribute-missing",
                      "<" + std::string(reading.name(element)) + "> has no attribute \"" + missing + "\"");
        return {};
    }
    if (*diameter < 0) {
        reading.error(element, "segment-diameter", "negative diameter " + std::to_string(*diameter) + " um");
        return {};
    }
    return Ball{{*x * kMicrometre, *y * kMicrometre, *z * kMicrometre}, *diameter * 0.5 * kMicrometre};
}

class SegmentReader {
public:
    SegmentReader(XmlReading& reading, Morphology& m, std::size_t count) : reading_(reading), m_(m) {
        rows_.morphology = &m;
        resize(count);
    }

    /// Cuts the arrays to what was read.
    void finish() { resize(used_); }

    void read(const pugi::xml_node& element) {
        std::optional<std::int64_t> id;
        const char* name = "";
        for (pugi::xml_attribute attribute = element.first_attribute(); attribute;
             attribute = attribute.next_attribute()) {
            const char* key = attribute.name();
            if (same(key, "id"))
                id = reading_.integer(element, "id", attribute.value());
            else if (same(key, "name"))
                name = attribute.value();
        }
        if (!id) {
            if (!element.attribute("id"))
                reading_.error(element, "attribute-missing", "<segment> has no attribute \"id\"");
            return;
        }
        begin(*id, name, element);
        for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) readChild(child);
        if (!distal_) fault(element, "segment " + std::to_string(*id) + " has no <distal>");
        if (!rows_.hasParent[at_] && !m_.proximalGiven[at_] && rows_.usable[at_])
            fault(element, "segment " + std::to_string(*id) + " has neither a <parent> nor a <proximal>");
    }

    [[nodiscard]] SegmentRows& rows() { return rows_; }

private:
    /// All arrays at once: filling them by index is faster than a dozen push_back a segment.
    void resize(std::size_t count) {
        const auto each = [count](auto&... arrays) { (arrays.resize(count), ...); };
        each(m_.segmentId, m_.segmentName, m_.proximal, m_.distal, m_.proximalRadius, m_.distalRadius, m_.proximalGiven,
             m_.where, rows_.parentId, rows_.hasParent, rows_.element);
        m_.parent.resize(count, -1);
        m_.fractionAlong.resize(count, 1.0);
        rows_.usable.resize(count, 1);
    }

    void begin(std::int64_t id, const char* name, const pugi::xml_node& element) {
        at_ = used_++;
        m_.segmentId[at_] = id;
        m_.segmentName[at_] = name;
        m_.where[at_] = reading_.spot(element);
        rows_.element[at_] = element;
        distal_ = false;
    }

    void readChild(const pugi::xml_node& child) {
        const char* name = reading_.rawName(child);
        const bool isDistal = same(name, "distal");
        if (isDistal || same(name, "proximal")) {
            if (isDistal) distal_ = true;
            const std::optional<Ball> ball = readBall(reading_, child);
            if (!ball) {
                rows_.usable[at_] = 0;
                return;
            }
            (isDistal ? m_.distal : m_.proximal)[at_] = ball->centre;
            (isDistal ? m_.distalRadius : m_.proximalRadius)[at_] = ball->radius;
            if (!isDistal) m_.proximalGiven[at_] = 1;
        } else if (same(name, "parent")) {
            readParent(child);
        } else if (*name != 0) {
            reading_.unknownElement(child, "segment");
        }
    }

    void readParent(const pugi::xml_node& element) {
        rows_.hasParent[at_] = 1;
        bool named = false;
        for (pugi::xml_attribute attribute = element.first_attribute(); attribute;
             attribute = attribute.next_attribute()) {
            const char* key = attribute.name();
            if (same(key, "segment")) {
                named = true;
                const auto id = reading_.integer(element, "segment", attribute.value());
                if (id)
                    rows_.parentId[at_] = *id;
                else
                    rows_.usable[at_] = 0;
            } else if (same(key, "fractionAlong")) {
                readFraction(element, attribute.value());
            }
        }
        if (named) return;
        rows_.usable[at_] = 0;
        reading_.error(element, "attribute-missing", "<parent> has no attribute \"segment\"");
    }

    void readFraction(const pugi::xml_node& element, const char* text) {
        const auto fraction = reading_.number(element, "fractionAlong", text);
        if (!fraction) return;
        if (*fraction >= 0 && *fraction <= 1) {
            m_.fractionAlong[at_] = *fraction;
            return;
        }
        m_.fractionAlong[at_] = *fraction < 0 ? 0 : 1;
        Error error = makeError("value-range", "fractionAlong of <parent> must lie between 0 and 1",
                                "The nearest of the two was taken.");
        error.found = text;
        error.expected = "0 to 1";
        reading_.report().add(Severity::error, std::move(error), reading_.spot(element));
    }

    void fault(const pugi::xml_node& element, const std::string& message) {
        rows_.usable[at_] = 0;
        reading_.error(element, "element-missing", message);
    }

    XmlReading& reading_;
    Morphology& m_;
    SegmentRows rows_;
    std::size_t at_ = 0, used_ = 0;  ///< the segment being read; how many there are
    bool distal_ = false;
};

/// Reads the groups; a second group of the same id is merged into the first (with a warning).
std::vector<pugi::xml_node> readGroups(XmlReading& reading, Morphology& m, const std::vector<pugi::xml_node>& elements,
                                       const std::unordered_set<std::int64_t>& dropped) {
    const SegmentLookup lookup(m.segmentId);
    std::vector<pugi::xml_node> kept;
    std::unordered_map<std::string, std::uint32_t> lineOf;
    m.groups.reserve(elements.size());
    for (const pugi::xml_node& element : elements) {
        if (!reading.goOn()) break;
        morphology::SegmentGroup group = readGroup(reading, element, lookup, dropped);
        if (group.id.empty()) {
            reading.error(element, "attribute-missing", "<segmentGroup> has no attribute \"id\"");
            continue;
        }
        const auto [found, isNew] = lineOf.try_emplace(group.id, group.where.line);
        if (!isNew)
            reading.warning(element, "duplicate-id",
                            "two segment groups have the id \"" + shortened(group.id) + "\", here and on line " +
                                std::to_string(found->second),
                            "Names refer to the first of them.");
        m.groups.push_back(std::move(group));
        kept.push_back(element);
    }
    return kept;
}

}  // namespace

std::shared_ptr<const Morphology> readMorphology(XmlReading& reading, const pugi::xml_node& element) {
    auto out = std::make_shared<Morphology>();
    out->id = element.attribute("id").value();
    std::size_t count = 0;
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling())
        if (same(reading.rawName(child), "segment")) ++count;
    SegmentReader segments(reading, *out, count);
    std::vector<pugi::xml_node> groups;
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
        if (!reading.goOn()) return nullptr;
        const char* name = reading.rawName(child);
        if (same(name, "segment"))
            segments.read(child);
        else if (same(name, "segmentGroup"))
            groups.push_back(child);
        else if (*name != 0)
            reading.unknownElement(child, "morphology");
    }
    segments.finish();
    const std::unordered_set<std::int64_t> dropped = buildTree(reading, segments.rows());
    if (reading.stopped()) return nullptr;
    if (out->size() == 0) {
        if (dropped.empty()) reading.error(element, "element-missing", "the morphology has no segment");
        return nullptr;
    }
    const std::vector<pugi::xml_node> kept = readGroups(reading, *out, groups, dropped);
    resolveGroups(reading, *out, kept);
    if (reading.stopped()) return nullptr;
    morphology::classifyParts(*out);
    return out;
}

}  // namespace nl::neuroml
