// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>

#include <fmt/core.h>

#include "core/morphology/swc_points.hpp"

namespace nl::morphology::swc {
namespace {

constexpr int kSoma = 1, kAxon = 2, kBasal = 3, kApical = 4;

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y, a.z - b.z); }

Point along(const Point& a, const Point& b, double fraction) {
    return {a.x + fraction * (b.x - a.x), a.y + fraction * (b.y - a.y), a.z + fraction * (b.z - a.z)};
}

/// Where a point of the file lies on the segments made so far.
struct Anchor {
    SegmentIndex segment = -1;
    double fraction = 1;
    bool detached = false;  ///< what follows begins at the point itself, not on the segment
};

class Builder {
public:
    Builder(const std::vector<SwcPoint>& points, const std::vector<std::int32_t>& order, std::uint32_t file)
        : points_(points),
          order_(order),
          file_(file),
          anchor_(points.size()),
          children_(points.size(), 0),
          placed_(points.size(), 0) {
        for (const std::int32_t i : order_) {
            if (points_[at(i)].type == kSoma) soma_.push_back(i);
            const std::int32_t p = points_[at(i)].parent;
            if (p >= 0) ++children_[at(p)];
        }
    }

    Morphology build() {
        m_.partSource = PartSource::swcType;
        if (order_.empty()) return std::move(m_);
        placeSoma();
        if (m_.size() == 0) placeRoot();
        for (const std::int32_t i : order_)
            if (!placed_[at(i)]) placePoint(i);
        if (coincident_ > 0)
            m_.interpretation += fmt::format("; {} points at the place of their parent merged", coincident_);
        finish();
        return std::move(m_);
    }

private:
    SegmentIndex addSegment(SegmentIndex parent, double fraction, const Point& proximal, double proximalRadius,
                            bool given, std::int32_t distalPoint, const Point& distal, double distalRadius) {
        const auto s = static_cast<SegmentIndex>(m_.segmentId.size());
        m_.segmentId.push_back(s);
        m_.parent.push_back(parent);
        m_.fractionAlong.push_back(fraction);
        m_.proximal.push_back(proximal);
        m_.distal.push_back(distal);
        m_.proximalRadius.push_back(proximalRadius);
        m_.distalRadius.push_back(distalRadius);
        m_.proximalGiven.push_back(given ? 1 : 0);
        m_.where.push_back({file_, points_[at(distalPoint)].line, 1});
        type_.push_back(points_[at(distalPoint)].type);
        return s;
    }

    void anchor(std::int32_t point, Anchor anchor) {
        anchor_[at(point)] = anchor;
        placed_[at(point)] = 1;
    }

    /// The soma by its number of points and their shape; leaves a chain or tree of frusta to placePoint.
    void placeSoma() {
        const std::int32_t root = order_.front();
        if (soma_.empty()) {
            m_.interpretation = "no soma in the file";
            return;
        }
        if (points_[at(root)].type != kSoma) {
            m_.interpretation = fmt::format("soma: {} points, not at the root, read as frusta", soma_.size());
            return;
        }
        if (soma_.size() == 1) {
            sphere(root, points_[at(root)].position, points_[at(root)].radius);
            m_.interpretation = "soma: 1 point, read as a sphere";
        } else if (isThreePointSoma()) {
            threePointSoma();
        } else if (const auto radius = contourRadius()) {
            sphere(root, contourCentre(), *radius);
            m_.interpretation = fmt::format(
                "soma: contour of {} points, read as a sphere of their mean distance from the centre", soma_.size());
        } else {
            m_.interpretation = fmt::format("soma: {} points, read as frusta", soma_.size());
        }
    }

    void sphere(std::int32_t point, const Point& centre, double radius) {
        const SegmentIndex s = addSegment(-1, 1, centre, radius, true, point, centre, radius);
        for (const std::int32_t i : soma_) anchor(i, {s, 1, false});
    }

    /// NeuroMorpho.org's standard: the root in the middle, two points one radius to each side, all of one radius. The
    /// cylinder between them has the area of the sphere.
    bool isThreePointSoma() const {
        if (soma_.size() != 3) return false;
        const SwcPoint &root = points_[at(soma_[0])], &a = points_[at(soma_[1])], &b = points_[at(soma_[2])];
        if (a.parent != soma_[0] || b.parent != soma_[0] || root.radius <= 0) return false;
        const double tolerance = 0.05 * root.radius + 0.02e-6;  // files are rounded to 0.01 um
        const auto near = [&](double value, double wanted) { return std::abs(value - wanted) <= tolerance; };
        return near(distance(root.position, a.position), root.radius) &&
               near(distance(root.position, b.position), root.radius) &&
               near(distance(a.position, b.position), 2 * root.radius) && near(a.radius, root.radius) &&
               near(b.radius, root.radius);
    }

    void threePointSoma() {
        const SwcPoint &a = points_[at(soma_[1])], &b = points_[at(soma_[2])];
        const SegmentIndex s = addSegment(-1, 1, a.position, a.radius, true, soma_[0], b.position, b.radius);
        anchor(soma_[0], {s, 0.5, false});
        anchor(soma_[1], {s, 0, false});
        anchor(soma_[2], {s, 1, false});
        m_.interpretation =
            "soma: 3 points, NeuroMorpho.org convention, read as a cylinder with the area of the sphere";
    }

    Point contourCentre() const {
        Point c;
        for (const std::int32_t i : soma_) {
            c.x += points_[at(i)].position.x;
            c.y += points_[at(i)].position.y;
            c.z += points_[at(i)].position.z;
        }
        const auto n = static_cast<double>(soma_.size());
        return {c.x / n, c.y / n, c.z / n};
    }

    /// Mean distance from the centre when the soma points are an outline: an unbranched chain that comes back to its
    /// start, drawn with a line much thinner than the shape.
    std::optional<double> contourRadius() const {
        if (soma_.size() < 4) return std::nullopt;
        const Point centre = contourCentre();
        double path = 0, mean = 0, line = 0;
        for (std::size_t k = 0; k < soma_.size(); ++k) {
            const SwcPoint& p = points_[at(soma_[k])];
            if (k > 0 && p.parent != soma_[k - 1]) return std::nullopt;
            if (k > 0) path += distance(p.position, points_[at(soma_[k - 1])].position);
            mean += distance(p.position, centre);
            line = std::max(line, p.radius);
        }
        mean /= static_cast<double>(soma_.size());
        const double gap = distance(points_[at(soma_.front())].position, points_[at(soma_.back())].position);
        if (path <= 0 || gap > 0.35 * path || line > 0.35 * mean) return std::nullopt;
        return mean;
    }

    /// A root that is not a soma of its own becomes the proximal end of its first child's segment (of a soma child
    /// first).
    void placeRoot() {
        const std::int32_t root = order_.front();
        const SwcPoint& r = points_[at(root)];
        const std::int32_t first = firstChild(root);
        if (first < 0) {
            anchor(root, {addSegment(-1, 1, r.position, r.radius, true, root, r.position, r.radius), 1, false});
            return;
        }
        const SwcPoint& f = points_[at(first)];
        const SegmentIndex s = addSegment(-1, 1, r.position, r.radius, true, first, f.position, f.radius);
        anchor(root, {s, 0, false});
        anchor(first, {s, 1, false});
    }

    std::int32_t firstChild(std::int32_t point) const {
        std::int32_t first = -1;
        for (const std::int32_t i : order_) {
            const SwcPoint& p = points_[at(i)];
            if (p.parent != point || distance(p.position, points_[at(point)].position) == 0) continue;
            if (first < 0) first = i;
            if (p.type == points_[at(point)].type) return i;
        }
        return first;
    }

    void placePoint(std::int32_t i) {
        const SwcPoint& p = points_[at(i)];
        const SwcPoint& q = points_[at(p.parent)];
        const Anchor from = anchor_[at(p.parent)];
        const double length = distance(p.position, q.position);
        const bool leavesSoma = q.type == kSoma && p.type != kSoma;
        if (leavesSoma && children_[at(i)] > 0 && (children_[at(i)] == 1 || length <= q.radius)) {
            // The neurite begins at its first point: what lies between it and the soma's middle is soma.
            anchor(i, {from.segment, from.fraction, true});
            return;
        }
        if (length == 0) {
            ++coincident_;
            anchor(i, {from.segment, from.fraction, from.detached || p.radius != q.radius});
            return;
        }
        Point start = q.position;
        double startRadius = q.radius;
        bool given = from.detached;
        if (leavesSoma) {
            if (length > q.radius) start = along(q.position, p.position, q.radius / length);
            startRadius = p.radius;
            given = true;
        }
        anchor(i,
               {addSegment(from.segment, from.fraction, start, startRadius, given, i, p.position, p.radius), 1, false});
    }

    PartKind kindOf(int type) const {
        switch (type) {
            case kSoma:
                return PartKind::soma;
            case kAxon:
                return PartKind::axon;
            case kBasal:
            case kApical:
                return PartKind::dendrite;
            default:
                return PartKind::unknown;
        }
    }

    /// `members`: those of `segments` that no included group brings.
    void addGroup(std::string id, std::string lexId, std::vector<SegmentIndex> segments,
                  std::vector<SegmentIndex> members, std::vector<std::string> includes = {}) {
        if (segments.empty()) return;
        SegmentGroup group;
        group.id = std::move(id);
        group.neuroLexId = std::move(lexId);
        group.ownMembers = std::move(members);
        group.includes = std::move(includes);
        group.segments = std::move(segments);
        group.where = {file_, 1, 1};
        m_.groups.push_back(std::move(group));
    }

    void finish() {
        const std::size_t n = m_.size();
        m_.segmentName.resize(n);
        m_.part.resize(n);
        m_.indexOfId.reserve(n);
        std::map<int, std::vector<SegmentIndex>> ofType;
        for (std::size_t s = 0; s < n; ++s) {
            m_.indexOfId.emplace(m_.segmentId[s], static_cast<SegmentIndex>(s));
            ofType[type_[s]].push_back(static_cast<SegmentIndex>(s));
            m_.part[s] = kindOf(type_[s]);
            if (m_.part[s] != PartKind::unknown) continue;
            // A type of the file's own: as what it grows from; on the soma a dendrite.
            const SegmentIndex p = m_.parent[s];
            m_.part[s] = p >= 0 && m_.part[at(p)] == PartKind::axon ? PartKind::axon : PartKind::dendrite;
        }
        addGroups(ofType);
    }

    void addGroups(std::map<int, std::vector<SegmentIndex>>& ofType) {
        std::vector<SegmentIndex> all(m_.size());
        std::iota(all.begin(), all.end(), 0);
        const auto ofPart = [&](PartKind kind) {
            std::vector<SegmentIndex> out;
            std::copy_if(all.begin(), all.end(), std::back_inserter(out),
                         [&](SegmentIndex s) { return m_.part[at(s)] == kind; });
            return out;
        };
        for (const auto& [type, id] : {std::pair{kBasal, "basal_group"}, std::pair{kApical, "apical_group"}})
            addGroup(id, "", ofType[type], ofType[type]);
        const std::vector<SegmentIndex> soma = ofPart(PartKind::soma), axon = ofPart(PartKind::axon),
                                        dendrite = ofPart(PartKind::dendrite);
        addGroup("soma_group", "GO:0043025", soma, soma);
        addGroup("axon_group", "GO:0030424", axon, axon);
        std::vector<SegmentIndex> other;
        std::copy_if(dendrite.begin(), dendrite.end(), std::back_inserter(other),
                     [&](SegmentIndex s) { return type_[at(s)] != kBasal && type_[at(s)] != kApical; });
        std::vector<std::string> includes;
        if (!ofType[kBasal].empty()) includes.emplace_back("basal_group");
        if (!ofType[kApical].empty()) includes.emplace_back("apical_group");
        addGroup("dendrite_group", "GO:0030425", dendrite, other, includes);
        for (const auto& [type, segments] : ofType)
            if (type < kSoma || type > kApical)
                addGroup(fmt::format("swc_type_{}", std::max(type, 0)), "", segments, segments);
        addGroup("all", "", all, all);
    }

    const std::vector<SwcPoint>& points_;
    const std::vector<std::int32_t>& order_;
    std::uint32_t file_;
    Morphology m_;
    std::vector<int> type_;  ///< SWC type of each segment
    std::vector<Anchor> anchor_;
    std::vector<std::int32_t> children_;
    std::vector<std::uint8_t> placed_;
    std::vector<std::int32_t> soma_;
    std::size_t coincident_ = 0;
};

}  // namespace

Morphology makeMorphology(const std::vector<SwcPoint>& points, const std::vector<std::int32_t>& order,
                          std::uint32_t fileIndex) {
    return Builder(points, order, fileIndex).build();
}

}  // namespace nl::morphology::swc
