// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/read_morphology.hpp"

#include <limits>
#include <string>
#include <unordered_map>

#include "core/neuroml/chunks.hpp"
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

/// All arrays at once: filling them by index is faster than a dozen push_back a segment, and threads can share the
/// work.
void resize(SegmentRows& rows, std::size_t count) {
    Morphology& m = *rows.morphology;
    const auto each = [count](auto&... arrays) { (arrays.resize(count), ...); };
    each(m.segmentId, m.segmentName, m.proximal, m.distal, m.proximalRadius, m.distalRadius, m.proximalGiven, m.where,
         rows.parentId, rows.hasParent);
    m.parent.resize(count, -1);
    m.fractionAlong.resize(count, 1.0);
    rows.usable.resize(count, 1);
}

/// Reads segments into their places in the arrays. One a thread.
class SegmentReader {
public:
    SegmentReader(XmlReading& reading, SegmentRows& rows) : reading_(reading), rows_(rows), m_(*rows.morphology) {}

    void read(std::size_t at) {
        const pugi::xml_node& element = rows_.element[at];
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
            m_.segmentId[at] = std::numeric_limits<std::int64_t>::min() + static_cast<std::int64_t>(at);  // nobody's
            rows_.usable[at] = 0;
            return;
        }
        at_ = at;
        distal_ = false;
        m_.segmentId[at] = *id;
        m_.segmentName[at] = name;
        m_.where[at] = reading_.spot(element);
        for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) readChild(child);
        if (!distal_) fault(element, "segment " + std::to_string(*id) + " has no <distal>");
        if (!rows_.hasParent[at_] && !m_.proximalGiven[at_] && rows_.usable[at_])
            fault(element, "segment " + std::to_string(*id) + " has neither a <parent> nor a <proximal>");
    }

private:
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
    SegmentRows& rows_;
    Morphology& m_;
    std::size_t at_ = 0;  ///< the segment being read
    bool distal_ = false;
};

/// Reads the groups; a second group of the same id is kept with a warning.
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
    SegmentRows rows;
    rows.morphology = out.get();
    std::vector<pugi::xml_node> groups;
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
        if (!reading.goOn()) return nullptr;
        const char* name = reading.rawName(child);
        if (same(name, "segment"))
            rows.element.push_back(child);
        else if (same(name, "segmentGroup"))
            groups.push_back(child);
        else if (*name != 0)
            reading.unknownElement(child, "morphology");
    }
    resize(rows, rows.element.size());
    const bool read =
        readInChunks(reading, rows.element.size(), [&](XmlReading& part, std::size_t begin, std::size_t end) {
            SegmentReader segments(part, rows);
            for (std::size_t s = begin; s < end && part.goOn(); ++s) segments.read(s);
        });
    if (!read) return nullptr;
    const std::unordered_set<std::int64_t> dropped = buildTree(reading, rows);
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
