// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/cable.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/sim/cable_sections.hpp"

namespace nl::sim {

using morphology::Morphology;
using morphology::SegmentIndex;

namespace {

/// Two compartments that are nearer than this count as this far apart, so that no conductance is infinite: far below
/// what a current of a cell could tell (1 nV at 1 nA).
constexpr double kLeastResistance = 1;  // ohm
constexpr double kNotGiven = std::numeric_limits<double>::quiet_NaN();

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

bool covers(const Morphology& m, const model::Target& target, SegmentIndex s) {
    if (target.segment == model::Target::kNoSegment) return false;
    if (target.segment >= 0) return target.segment == s;
    if (target.group < 0) return true;
    if (at(target.group) >= m.groups.size()) return false;
    const std::vector<SegmentIndex>& members = m.groups[at(target.group)].segments;
    return std::binary_search(members.begin(), members.end(), s);
}

/// A quantity of every segment: the last one in the file that covers it.
std::vector<double> overSegments(const Morphology& m, const std::vector<model::GroupQuantity>& quantities) {
    std::vector<double> out(m.size(), kNotGiven);
    for (const model::GroupQuantity& quantity : quantities) {
        const bool everywhere = quantity.target.segment == -1 && quantity.target.group < 0;
        if (everywhere && !quantity.segmentGroup.empty() && quantity.segmentGroup != "all") continue;  // no such group
        for (std::size_t s = 0; s < m.size(); ++s)
            if (covers(m, quantity.target, static_cast<SegmentIndex>(s))) out[s] = quantity.value;
    }
    return out;
}

struct Material {
    std::vector<double> capacitance;  ///< [segments] F/m^2
    std::vector<double> resistivity;  ///< [segments] ohm m
};

/// What a compartment is made of, before it is joined to others.
struct Slice {
    double area = 0, capacitance = 0, distance = 0;  ///< m^2, F, m
    double before = 0, after = 0;                    ///< ohm from its start to its middle and from there to its end
    std::vector<CablePart> parts;
};

/// Where a section starts: on the middle of a compartment of another section, or on an end of one.
struct Start {
    enum class Kind : std::uint8_t { nowhere, rootStart, end, middle };
    Kind kind = Kind::nowhere;
    std::size_t section = 0, compartment = 0;
};

class Cutter {
public:
    Cutter(const Morphology& m, std::vector<CableSection> sections, Material material)
        : m_(m), sections_(std::move(sections)), material_(std::move(material)), path_(morphology::pathDistances(m)) {}

    Result<Cable> cut() {
        findStarts();
        first_.assign(sections_.size(), -1);
        last_.assign(sections_.size(), -1);
        junction_.assign(sections_.size(), -1);
        lastAfter_.assign(sections_.size(), 0);
        for (std::size_t i = 0; i < sections_.size(); ++i) NL_CHECK(addSection(i));
        out_.partBegin.push_back(static_cast<std::int32_t>(out_.parts.size()));
        indexSegments();
        return std::move(out_);
    }

private:
    void findStarts() {
        const std::size_t n = sections_.size();
        std::vector<std::size_t> sectionOf(m_.size()), placeOf(m_.size());
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < sections_[i].segments.size(); ++j) {
                sectionOf[at(sections_[i].segments[j])] = i;
                placeOf[at(sections_[i].segments[j])] = j;
            }
        starts_.assign(n, {});
        atEnd_.assign(n, 0);
        for (std::size_t i = 1; i < n; ++i) {
            const SegmentIndex s = sections_[i].segments.front(), p = m_.parent[at(s)];
            starts_[i] = startOn(sectionOf[at(p)], placeOf[at(p)], m_.fractionAlong[at(s)]);
            if (starts_[i].kind == Start::Kind::end) ++atEnd_[starts_[i].section];
            if (starts_[i].kind == Start::Kind::rootStart) ++atRootStart_;
        }
    }

    /// The start of a section is the place where that section itself starts.
    [[nodiscard]] Start startOn(std::size_t on, std::size_t segment, double fraction) const {
        const CableSection& section = sections_[on];
        const double place = section.along[segment] + fraction * (section.along[segment + 1] - section.along[segment]);
        const double near = kSamePlace * section.length();
        if (place <= near) return on == 0 ? Start{Start::Kind::rootStart, 0, 0} : starts_[on];
        if (place >= section.length() - near) return {Start::Kind::end, on, 0};
        const auto count = static_cast<double>(section.compartments);
        const auto k = static_cast<std::size_t>((place + near / count) / section.length() * count);
        return {Start::Kind::middle, on, std::min(k, section.compartments - 1)};
    }

    [[nodiscard]] double resistance(const std::vector<SegmentSpan>& spans) const {
        double out = 0;
        for (const SegmentSpan& span : spans)
            out += material_.resistivity[at(span.segment)] * spanAxialFactor(m_, span);
        return out;
    }

    [[nodiscard]] Slice sliceOf(const std::vector<SegmentSpan>& before, const std::vector<SegmentSpan>& after) const {
        Slice out;
        out.before = resistance(before);
        out.after = resistance(after);
        for (const auto* half : {&before, &after})
            for (const SegmentSpan& span : *half) {
                if (!out.parts.empty() && out.parts.back().segment == span.segment)
                    out.parts.back().to = span.to;
                else
                    out.parts.push_back({span.segment, span.from, span.to, 0});
            }
        for (CablePart& part : out.parts) {
            part.area = spanArea(m_, {part.segment, part.from, part.to});
            out.area += part.area;
            out.capacitance += part.area * material_.capacitance[at(part.segment)];
        }
        const SegmentSpan& middle = before.back();
        const double begin = path_.proximal[at(middle.segment)], end = path_.distal[at(middle.segment)];
        out.distance = begin + middle.to * (end - begin);
        return out;
    }

    std::int32_t addNode(std::int32_t parent, double resistance, const Slice& slice) {
        out_.parent.push_back(parent);
        out_.axial.push_back(parent < 0 ? 0 : 1 / std::max(resistance, kLeastResistance));
        out_.area.push_back(slice.area);
        out_.capacitance.push_back(slice.capacitance);
        out_.distance.push_back(slice.distance);
        out_.partBegin.push_back(static_cast<std::int32_t>(out_.parts.size()));
        out_.parts.insert(out_.parts.end(), slice.parts.begin(), slice.parts.end());
        return static_cast<std::int32_t>(out_.size()) - 1;
    }

    struct Joint {
        std::int32_t node = -1;
        double resistance = 0;  ///< from the node to where the section starts, ohm
    };
    [[nodiscard]] Joint jointOf(const Start& start) const {
        switch (start.kind) {
            case Start::Kind::rootStart:
                if (rootJunction_ >= 0) return {rootJunction_, 0};
                return {0, rootBefore_};
            case Start::Kind::end:
                if (junction_[start.section] >= 0) return {junction_[start.section], 0};
                return {last_[start.section], lastAfter_[start.section]};
            case Start::Kind::middle:
                return {first_[start.section] + static_cast<std::int32_t>(start.compartment), 0};
            case Start::Kind::nowhere:
                break;
        }
        return {};
    }

    Result<void> addSection(std::size_t i) {
        const CableSection& section = sections_[i];
        const auto halves = spansBetween(section, cutPositions(section, 2 * section.compartments));
        Joint joint = jointOf(starts_[i]);
        for (std::size_t k = 0; k < section.compartments; ++k) {
            const Slice slice = sliceOf(halves[2 * k], halves[2 * k + 1]);
            if (!(slice.area > 0))
                return fail("value-range", segmentText(m_, slice.parts.front().segment) + " has no membrane",
                            "Its radii are 0.");
            joint.node = addNode(joint.node, joint.resistance + slice.before, slice);
            joint.resistance = slice.after;
            if (k == 0) first_[i] = joint.node;
            if (i == 0 && k == 0) rootBefore_ = slice.before;
        }
        last_[i] = joint.node;
        lastAfter_[i] = joint.resistance;
        Slice end;
        if (atEnd_[i] > 1) {
            end.distance = path_.distal[at(section.segments.back())];
            junction_[i] = addNode(joint.node, joint.resistance, end);
        }
        end.distance = 0;
        if (i == 0 && atRootStart_ > 1) rootJunction_ = addNode(0, rootBefore_, end);
        return {};
    }

    void indexSegments() {
        out_.segmentBegin.assign(m_.size() + 1, 0);
        for (const CablePart& part : out_.parts) ++out_.segmentBegin[at(part.segment) + 1];
        for (std::size_t s = 0; s < m_.size(); ++s) out_.segmentBegin[s + 1] += out_.segmentBegin[s];
        std::vector<std::int32_t> next(out_.segmentBegin.begin(), out_.segmentBegin.end() - 1);
        out_.segmentNode.resize(out_.parts.size());
        for (std::size_t n = 0; n < out_.size(); ++n)
            for (std::int32_t p = out_.partBegin[n]; p < out_.partBegin[n + 1]; ++p)
                out_.segmentNode[at(next[at(out_.parts[at(p)].segment)]++)] = static_cast<std::int32_t>(n);
    }

    const Morphology& m_;
    std::vector<CableSection> sections_;
    Material material_;
    morphology::PathDistance path_;
    std::vector<Start> starts_;                          ///< [sections]
    std::vector<std::size_t> atEnd_;                     ///< [sections] that start on its end
    std::vector<std::int32_t> first_, last_, junction_;  ///< [sections] nodes
    std::vector<double> lastAfter_;                      ///< [sections] Slice::after of its last compartment
    std::size_t atRootStart_ = 0;
    std::int32_t rootJunction_ = -1;
    double rootBefore_ = 0;
    Cable out_;
};

Result<void> checkMaterial(const Morphology& m, const Material& material, bool axial) {
    for (std::size_t s = 0; s < m.size(); ++s) {
        const auto segment = [&] { return segmentText(m, static_cast<SegmentIndex>(s)); };
        const double c = material.capacitance[s], r = material.resistivity[s];
        if (std::isnan(c))
            return fail("biophysics-missing", segment() + " has no specific capacitance",
                        "Add a <specificCapacitance> to membraneProperties that covers it, for example value=\"1 "
                        "uF_per_cm2\".");
        if (!(c > 0) || !std::isfinite(c))
            return fail("value-range", "the specific capacitance of " + segment() + " is not positive");
        if (!axial) continue;
        if (std::isnan(r))
            return fail("biophysics-missing", segment() + " has no resistivity, and its cell several compartments",
                        "Add a <resistivity> to intracellularProperties that covers it, for example value=\"100 "
                        "ohm_cm\".");
        if (!(r >= 0) || !std::isfinite(r))
            return fail("value-range", "the resistivity of " + segment() + " is negative");
    }
    return {};
}

}  // namespace

namespace {

constexpr double kFrequency = 100;           // Hz
constexpr std::size_t kMostPieces = 100000;  // of one segment

/// sqrt(d / (pi f Ra Cm)) / 2, m.
double lengthConstant(double diameter, double resistivity, double capacitance) {
    return std::sqrt(diameter / (std::numbers::pi * kFrequency * resistivity * capacitance)) / 2;
}

void divide(const Morphology& m, const Material& material, double longest, std::vector<CableSection>& sections) {
    for (CableSection& section : sections) {
        if (section.numbered) continue;
        double pieces = 0;
        for (const SegmentIndex s : section.segments) {
            const double resistivity = material.resistivity[at(s)], capacitance = material.capacitance[at(s)];
            if (!(resistivity > 0) || !(capacitance > 0)) continue;
            const double diameter = m.proximalRadius[at(s)] + m.distalRadius[at(s)];
            pieces += cableLength(m, s) / (longest * lengthConstant(diameter, resistivity, capacitance));
        }
        pieces = std::ceil(pieces);
        section.compartments = static_cast<std::size_t>(std::clamp(pieces, 1.0, static_cast<double>(kMostPieces)));
    }
}

}  // namespace

Result<Cable> cutIntoCompartments(const Morphology& morphology, const model::Biophysics& biophysics, double longest) {
    NL_TRY(sections, cableSections(morphology));
    Material material{overSegments(morphology, biophysics.specificCapacitance),
                      overSegments(morphology, biophysics.resistivity)};
    const bool single = sections.size() == 1 && sections.front().compartments == 1;
    NL_CHECK(checkMaterial(morphology, material, !single));
    if (single) material.resistivity.assign(morphology.size(), 0);
    if (longest > 0 && morphology.size() > 1) divide(morphology, material, longest, sections);
    return Cutter(morphology, std::move(sections), std::move(material)).cut();
}

std::int32_t Cable::nodeAt(SegmentIndex segment, double fraction) const {
    if (segment < 0 || at(segment) + 1 >= segmentBegin.size()) return -1;
    const auto begin = segmentNode.begin() + segmentBegin[at(segment)];
    const auto end = segmentNode.begin() + segmentBegin[at(segment) + 1];
    const auto startsAfter = [&](double f, std::int32_t node) {
        const auto first = parts.begin() + partBegin[at(node)], last = parts.begin() + partBegin[at(node) + 1];
        const auto part = std::find_if(first, last, [&](const CablePart& p) { return p.segment == segment; });
        return f < part->from;
    };
    const auto found = std::upper_bound(begin, end, fraction, startsAfter);
    return found == begin ? *begin : *(found - 1);
}

double coverage(const Cable& cable, const Morphology& morphology, std::int32_t node, const model::Target& target) {
    if (node < 0 || at(node) >= cable.size() || !(cable.area[at(node)] > 0)) return 0;
    if (target.segment == -1 && target.group < 0) return 1;
    double covered = 0;
    bool whole = true;
    for (std::int32_t p = cable.partBegin[at(node)]; p < cable.partBegin[at(node) + 1]; ++p) {
        const CablePart& part = cable.parts[at(p)];
        if (covers(morphology, target, part.segment))
            covered += part.area;
        else
            whole = false;
    }
    return whole ? 1 : covered / cable.area[at(node)];
}

}  // namespace nl::sim
