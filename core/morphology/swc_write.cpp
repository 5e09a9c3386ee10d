// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

#include <fmt/core.h>

#include "core/io/file.hpp"
#include "core/morphology/swc.hpp"

namespace nl::morphology {
namespace {

constexpr int kSoma = 1;  ///< type of a soma's points

std::size_t at(SegmentIndex s) { return static_cast<std::size_t>(s); }

/// Micrometres to the nanometre's thousandth: what no microscope sees, without the dust of the change of unit.
double micrometres(double metres) { return std::round(metres * 1e12) / 1e6; }

class SwcWriter {
public:
    explicit SwcWriter(const Morphology& m)
        : m_(m), type_(m.size(), 0), proximalPoint_(m.size(), 0), distalPoint_(m.size(), 0) {
        for (std::size_t s = 0; s < m.size(); ++s)
            type_[s] = m.part[s] == PartKind::soma ? kSoma : m.part[s] == PartKind::axon ? 2 : 3;
        for (const SegmentGroup& group : m.groups) retype(group);
    }

    std::string text() {
        fmt::format_to(std::back_inserter(text_), "# {}\n# id type x y z radius parent (micrometres)\n",
                       oneLine(m_.id));
        for (const SegmentIndex s : topologicalOrder(m_)) segment(s);
        return std::move(text_);
    }

private:
    static std::string oneLine(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    void retype(const SegmentGroup& group) {
        int type = 0;
        if (group.id.rfind("apic", 0) == 0)
            type = 4;
        else if (group.id.rfind("swc_type_", 0) == 0)
            std::from_chars(group.id.data() + 9, group.id.data() + group.id.size(), type);
        else
            return;
        for (const SegmentIndex s : group.segments)
            if (type != 4 || type_[at(s)] == 3) type_[at(s)] = type;
    }

    std::int64_t point(int type, const Point& p, double radius, std::int64_t parent) {
        ++last_;
        fmt::format_to(std::back_inserter(text_), "{} {} {} {} {} {} {}\n", last_, type, micrometres(p.x),
                       micrometres(p.y), micrometres(p.z), micrometres(radius), parent);
        return last_;
    }

    void root(SegmentIndex s) {
        const Point &a = m_.proximal[at(s)], &b = m_.distal[at(s)];
        const double ra = m_.proximalRadius[at(s)], rb = m_.distalRadius[at(s)], length = segmentLength(m_, s);
        if (length == 0) {
            proximalPoint_[at(s)] = distalPoint_[at(s)] = point(type_[at(s)], a, ra, -1);
        } else if (type_[at(s)] == kSoma && ra == rb && std::abs(length - 2 * ra) < 1e-9) {
            // The three points of NeuroMorpho.org: readers take them for this cylinder.
            const std::int64_t middle = point(1, {(a.x + b.x) / 2, (a.y + b.y) / 2, (a.z + b.z) / 2}, ra, -1);
            proximalPoint_[at(s)] = point(1, a, ra, middle);
            distalPoint_[at(s)] = point(1, b, rb, middle);
            middle_ = middle;
        } else {
            proximalPoint_[at(s)] = point(type_[at(s)], a, ra, -1);
            distalPoint_[at(s)] = point(type_[at(s)], b, rb, proximalPoint_[at(s)]);
        }
    }

    void segment(SegmentIndex s) {
        const SegmentIndex p = m_.parent[at(s)];
        if (p < 0) {
            root(s);
            return;
        }
        const bool nearStart = m_.fractionAlong[at(s)] < 0.5;
        std::int64_t parent = nearStart ? proximalPoint_[at(p)] : distalPoint_[at(p)];
        if (middle_ > 0 && m_.parent[at(p)] < 0 && m_.fractionAlong[at(s)] == 0.5) parent = middle_;
        const Point& start = m_.proximal[at(s)];
        const Point& joint = nearStart ? m_.proximal[at(p)] : m_.distal[at(p)];
        const double jointRadius = nearStart ? m_.proximalRadius[at(p)] : m_.distalRadius[at(p)];
        // A neurite begins at its first point, not at the soma's: without a point of its own its first segment is lost.
        const bool leavesSoma = type_[at(p)] == kSoma && type_[at(s)] != kSoma;
        if (leavesSoma || !(start == joint) || m_.proximalRadius[at(s)] != jointRadius || parent == middle_)
            parent = point(type_[at(s)], start, m_.proximalRadius[at(s)], parent);
        proximalPoint_[at(s)] = parent;
        distalPoint_[at(s)] = point(type_[at(s)], m_.distal[at(s)], m_.distalRadius[at(s)], parent);
    }

    const Morphology& m_;
    std::vector<int> type_;
    std::vector<std::int64_t> proximalPoint_, distalPoint_;
    std::int64_t last_ = 0, middle_ = 0;
    std::string text_;
};

}  // namespace

Result<void> writeSwc(const Morphology& morphology, const std::filesystem::path& file) {
    return io::writeFile(file, SwcWriter(morphology).text());
}

}  // namespace nl::morphology
