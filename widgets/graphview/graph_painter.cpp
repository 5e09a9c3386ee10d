// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphview/graph_painter.hpp"

#include <QFontMetrics>
#include <QImage>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace nl::ui {

namespace {

using graph::NodeKind;

constexpr std::size_t kBins = 64;
constexpr std::size_t kStampsAtMost = 5000;  ///< nodes in sight beyond which they are squares of pixels

/// Pixels that a scene spacing takes decide how bold lines are: thin from afar, full width close by.
double boldness(const GraphScene& scene, const GraphCamera& camera) {
    return std::clamp(scene.spacing * camera.scale / 14.0, 0.2, 1.0);
}

/// Position of a value in its range, as one of the bins that share a pen; kBins for no value.
std::size_t binOf(const GraphLook& look, std::uint32_t edge) {
    const float value = look.edges->value[edge];
    if (!look.valued || std::isnan(value)) return kBins;
    return static_cast<std::size_t>(std::lround(look.edgeScale.place(value) * static_cast<float>(kBins - 1)));
}

QPen penOf(const GraphLook& look, std::size_t bin, double bold) {
    if (bin == kBins) {
        QColor plain = look.plainEdge;
        if (look.valued) plain.setAlpha(plain.alpha() / 2);
        return {plain, std::max(0.6, 1.1 * bold), Qt::SolidLine, Qt::FlatCap};
    }
    const double place = static_cast<double>(bin) / (kBins - 1);
    const QColor colour = look.edgeScale.at(look.edgeScale.valueAt(static_cast<float>(place)));
    // Weak edges fade into the ground. Mixed here and not by the painter: a thousand of them do not add up to a strong
    // colour, and lines without transparency cost half.
    const double strength = 0.35 + 0.65 * place;
    const auto mixed = [strength](int of, int ground) {
        return static_cast<int>(std::lround(strength * of + (1 - strength) * ground));
    };
    return {QColor(mixed(colour.red(), look.ground.red()), mixed(colour.green(), look.ground.green()),
                   mixed(colour.blue(), look.ground.blue())),
            std::max(0.6, (0.7 + 3.2 * place) * bold), Qt::SolidLine, Qt::FlatCap};
}

void paintArrow(QPainter& painter, const QLineF& line, double width) {
    if (line.length() < 12) return;
    const QPointF along = (line.p2() - line.p1()) / line.length(), across(-along.y(), along.x());
    const double size = 4 + 1.6 * width;
    const std::array<QPointF, 3> head{line.p2(), line.p2() - size * along + 0.45 * size * across,
                                      line.p2() - size * along - 0.45 * size * across};
    painter.drawPolygon(head.data(), 3);
}

void paintLoop(QPainter& painter, QPointF centre, double radius) {
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre + QPointF(0, -1.6 * radius), 0.8 * radius, 1.1 * radius);
}

constexpr int kCell = 8;

/// What of the canvas is covered, in squares of kCell pixels.
class Occupied {
public:
    void take(const QRect& box) {
        each(box, [this](std::pair<int, int> cell) {
            cells_.insert(cell);
            return true;
        });
    }
    [[nodiscard]] bool free(const QRect& box) const {
        return each(box, [this](std::pair<int, int> cell) { return !cells_.contains(cell); });
    }

private:
    static bool each(const QRect& box, const auto& visit) {
        for (int x = box.left() / kCell; x <= box.right() / kCell; ++x)
            for (int y = box.top() / kCell; y <= box.bottom() / kCell; ++y)
                if (!visit(std::pair(x, y))) return false;
        return true;
    }
    std::set<std::pair<int, int>> cells_;
};

/// Ready-made pictures of nodes: a circle drawn anew costs twenty times a copied one.
class Stamps {
public:
    Stamps(QPainter& painter, const GraphLook& look)
        : painter_(painter), look_(look), ratio_(painter.device()->devicePixelRatioF()) {}
    void put(NodeKind kind, QRgb colour, QPointF centre, double radius) {
        const auto key = std::pair(colour, static_cast<int>(kind));
        auto [found, fresh] = pictures_.try_emplace(key);
        if (fresh) found->second = draw(kind, colour, radius);
        const double half = found->second.width() / ratio_ / 2;
        painter_.drawPixmap(centre - QPointF(half, half), found->second);
    }

private:
    QPixmap draw(NodeKind kind, QRgb colour, double radius) const {
        const int side = 2 * static_cast<int>(std::ceil(radius * 1.35 + 2));
        QPixmap picture(QSize(side, side) * ratio_);
        picture.setDevicePixelRatio(ratio_);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(QColor(colour));
        painter.setPen(QPen(look_.ground, std::min(1.5, radius / 4)));
        paintNodeShape(painter, kind, QPointF(side / 2.0, side / 2.0), radius);
        return picture;
    }
    QPainter& painter_;
    const GraphLook& look_;
    double ratio_;
    std::map<std::pair<QRgb, int>, QPixmap> pictures_;
};

}  // namespace

GraphCamera GraphCamera::fitted(const GraphScene& scene, QSizeF size, QMarginsF margins) {
    GraphCamera camera;
    camera.size = size;
    const double wide = std::max(double(scene.right - scene.left), double(scene.spacing)) + scene.spacing;
    const double high = std::max(double(scene.bottom - scene.top), double(scene.spacing)) + scene.spacing;
    const double across = size.width() - margins.right(), down = size.height() - margins.top();
    camera.scale = std::max(1e-9, std::min((across - 24) / wide, (down - 24) / high));
    camera.x = (scene.left + scene.right) / 2.0 + margins.right() / 2 / camera.scale;
    camera.y = (scene.top + scene.bottom) / 2.0 - margins.top() / 2 / camera.scale;
    return camera;
}

double nodeRadius(const GraphScene& scene, const GraphCamera& camera, NodeKind kind) {
    static constexpr std::array<double, graph::kNodeKinds> kSize{1.2, 0.65, 0.6, 0.6, 0.45};
    return std::clamp(scene.spacing * camera.scale * 0.22, 1.5, 16.0) * kSize[static_cast<std::size_t>(kind)];
}

bool passesFilter(const GraphLook& look, std::uint32_t edge) {
    if (!look.valued) return true;
    const float value = look.edges->value[edge];
    if (std::isnan(value)) return std::isinf(look.threshold) && look.strongest == 0;
    return value >= look.threshold && (look.strongest == 0 || look.edges->rank[edge] < look.strongest);
}

std::vector<std::uint32_t> visibleEdges(const GraphLook& look, const GraphCamera& camera) {
    const QPointF a = camera.toScene({0, 0}), b = camera.toScene({camera.size.width(), camera.size.height()});
    const auto left = static_cast<float>(a.x()), right = static_cast<float>(b.x());
    const auto top = static_cast<float>(a.y()), bottom = static_cast<float>(b.y());
    std::vector<std::uint32_t> out;
    const EdgeValues& edges = *look.edges;
    const bool filtered = look.valued && (look.strongest > 0 || !std::isinf(look.threshold));
    for (std::size_t i = 0; i < edges.order.size(); ++i) {
        const auto& [x1, y1, x2, y2] = edges.ends[i];
        if (std::max(x1, x2) < left || std::min(x1, x2) > right || std::max(y1, y2) < top || std::min(y1, y2) > bottom)
            continue;
        if (!filtered || passesFilter(look, edges.order[i])) out.push_back(edges.order[i]);
    }
    return out;
}

std::vector<std::uint32_t> sampledEdges(const std::vector<std::uint32_t>& list, std::size_t budget) {
    if (list.size() <= budget) return list;
    const std::size_t strong = budget / 4, rest = list.size() - strong;
    const std::size_t step =
        std::max<std::size_t>(1, (rest + budget - strong - 1) / std::max<std::size_t>(1, budget - strong));
    std::vector<std::uint32_t> out;
    out.reserve(budget + 1);
    for (std::size_t i = 0; i < rest; i += step) out.push_back(list[i]);
    out.insert(out.end(), list.end() - static_cast<std::ptrdiff_t>(strong), list.end());
    return out;
}

QLineF edgeLine(const GraphScene& scene, const GraphCamera& camera, std::uint32_t edge) {
    const std::uint32_t from = scene.from[edge], to = scene.to[edge];
    QLineF line(camera.toScreen(scene.x[from], scene.y[from]), camera.toScreen(scene.x[to], scene.y[to]));
    const double length = line.length();
    if (edge < scene.twoWay.size() && scene.twoWay[edge] != 0 && length > 1)
        line.translate(QPointF(line.dy(), -line.dx()) *
                       (std::min(3.0, length / 8) / length));  // beside its counterpart
    const double before = nodeRadius(scene, camera, scene.kind[from]),
                 after = nodeRadius(scene, camera, scene.kind[to]) + 1;
    if (length <= before + after + 2) return line;
    const QPointF along = (line.p2() - line.p1()) / length;
    return {line.p1() + along * before, line.p2() - along * after};
}

void paintEdges(QPainter& painter, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera,
                std::span<const std::uint32_t> list, EdgeStyle style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, style.smooth);
    const double bold = boldness(scene, camera);
    std::vector<QLineF> lines;
    std::size_t open = kBins + 1;
    double width = 1;
    const auto flush = [&] {
        if (!lines.empty()) painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        if (style.arrows && !lines.empty()) {
            const QPen pen = painter.pen();
            painter.setPen(Qt::NoPen);
            painter.setBrush(pen.color());
            for (const QLineF& line : lines) paintArrow(painter, line, width);
            painter.setPen(pen);
        }
        lines.clear();
    };
    // From afar a line from centre to centre looks the same and saves the square root.
    const bool trimmed = style.arrows || bold > 0.5;
    for (const std::uint32_t e : list) {
        if (const std::size_t bin = binOf(look, e); bin != open) {
            flush();
            open = bin;
            QPen pen = penOf(look, bin, bold);
            if (!style.smooth && pen.widthF() <= 1.5) pen.setWidth(0);  // the quick lines of one pixel
            width = std::max(1.0, pen.widthF());
            painter.setPen(pen);
        }
        const std::uint32_t from = scene.from[e], to = scene.to[e];
        if (from == to)
            paintLoop(painter, camera.toScreen(scene.x[from], scene.y[from]),
                      nodeRadius(scene, camera, scene.kind[from]));
        else if (trimmed)
            lines.push_back(edgeLine(scene, camera, e));
        else
            lines.emplace_back(camera.toScreen(scene.x[from], scene.y[from]),
                               camera.toScreen(scene.x[to], scene.y[to]));
    }
    flush();
    painter.restore();
}

void paintNodeShape(QPainter& painter, NodeKind kind, QPointF centre, double r) {
    switch (kind) {
        case NodeKind::neuron:
            painter.drawEllipse(centre, r, r);
            return;
        case NodeKind::soma:
            painter.drawRect(QRectF(centre.x() - 0.88 * r, centre.y() - 0.88 * r, 1.76 * r, 1.76 * r));
            return;
        case NodeKind::dendrite: {
            const std::array<QPointF, 3> p{centre + QPointF(0, -1.2 * r), centre + QPointF(1.1 * r, 0.8 * r),
                                           centre + QPointF(-1.1 * r, 0.8 * r)};
            painter.drawPolygon(p.data(), 3);
            return;
        }
        case NodeKind::axon: {
            const std::array<QPointF, 4> p{centre + QPointF(0, -1.2 * r), centre + QPointF(1.2 * r, 0),
                                           centre + QPointF(0, 1.2 * r), centre + QPointF(-1.2 * r, 0)};
            painter.drawPolygon(p.data(), 4);
            return;
        }
        case NodeKind::synapse: {
            std::array<QPointF, 6> p;
            for (std::size_t i = 0; i < p.size(); ++i)
                p[i] = centre + 1.1 * r *
                                    QPointF(std::cos(1.0471976 * static_cast<double>(i)),
                                            std::sin(1.0471976 * static_cast<double>(i)));
            painter.drawPolygon(p.data(), 6);
            return;
        }
    }
}

namespace {

/// Slots in painting order: small kinds first, since a neuron must not be hidden by its synapses; where parts are drawn
/// too, the neurons lie under them.
class PaintOrder {
public:
    explicit PaintOrder(const GraphScene& scene)
        : count_(scene.drawnNodes()),
          first_(scene.scope.collapsed ? 0 : std::min<std::size_t>(count_, scene.graph->count(NodeKind::neuron))) {}
    [[nodiscard]] std::size_t at(std::size_t i) const { return i < first_ ? i : count_ - 1 - (i - first_); }
    [[nodiscard]] std::size_t size() const { return count_; }

private:
    std::size_t count_, first_;
};

}  // namespace

bool nodesAreSpecks(const GraphScene& scene, const GraphCamera& camera) {
    if (nodeRadius(scene, camera, NodeKind::neuron) < 3) return true;
    if (scene.drawnNodes() < kStampsAtMost) return false;
    const QPointF a = camera.toScene({0, 0}), b = camera.toScene({camera.size.width(), camera.size.height()});
    std::size_t seen = 0;
    for (std::size_t slot = 0; slot < scene.drawnNodes(); ++slot)
        seen += scene.x[slot] >= a.x() && scene.x[slot] <= b.x() && scene.y[slot] >= a.y() && scene.y[slot] <= b.y()
                    ? 1
                    : 0;
    return seen > kStampsAtMost;
}

void paintSpecks(QImage& image, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera) {
    const double ratio = image.devicePixelRatioF();
    std::array<int, graph::kNodeKinds> side{};
    for (const NodeKind kind : graph::kAllNodeKinds)
        side[static_cast<std::size_t>(kind)] =
            std::clamp(static_cast<int>(std::lround(1.6 * ratio * nodeRadius(scene, camera, kind))), 2, 9);
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine() / 4);
    const PaintOrder order(scene);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t slot = order.at(i);
        const QPointF at = camera.toScreen(scene.x[slot], scene.y[slot]) * ratio;
        const int s = side[static_cast<std::size_t>(scene.kind[slot])];
        const int x = static_cast<int>(at.x()) - s / 2, y = static_cast<int>(at.y()) - s / 2;
        if (x < 0 || y < 0 || x + s >= image.width() || y + s >= image.height()) continue;
        for (int row = 0; row < s; ++row)
            std::fill_n(pixels + (y + row) * stride + x, s, look.nodeColour[slot] | 0xff000000U);
    }
}

void paintNodes(QPainter& painter, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera,
                bool vector) {
    painter.save();
    std::array<double, graph::kNodeKinds> radius{};
    for (const NodeKind kind : graph::kAllNodeKinds)
        radius[static_cast<std::size_t>(kind)] = nodeRadius(scene, camera, kind);
    const double wide = camera.size.width(), high = camera.size.height();
    Stamps stamps(painter, look);
    painter.setRenderHint(QPainter::Antialiasing, vector);
    painter.setPen(vector ? QPen(look.ground, 1) : QPen(Qt::NoPen));
    const PaintOrder order(scene);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t slot = order.at(i);
        const QPointF at = camera.toScreen(scene.x[slot], scene.y[slot]);
        const double r = radius[static_cast<std::size_t>(scene.kind[slot])];
        if (at.x() < -r || at.y() < -r || at.x() > wide + r || at.y() > high + r) continue;
        const QRgb colour = look.nodeColour[slot];
        if (vector) {
            painter.setBrush(QColor(colour));
            paintNodeShape(painter, scene.kind[slot], at, r);
        } else {
            stamps.put(scene.kind[slot], colour, at, r);
        }
    }
    painter.restore();
}

int paintLabels(QPainter& painter, const GraphScene& scene, const GraphLook& look, const GraphCamera& camera,
                const std::vector<std::uint32_t>& first) {
    constexpr int kMost = 100, kTries = 600;
    const QFontMetrics metrics(painter.font());
    const double wide = camera.size.width(), high = camera.size.height();
    const int line = metrics.height();
    Occupied taken;
    if (scene.drawnNodes() <= kTries)
        for (std::uint32_t slot = 0; slot < scene.drawnNodes(); ++slot) {
            const double r = nodeRadius(scene, camera, scene.kind[slot]);
            const QPointF at = camera.toScreen(scene.x[slot], scene.y[slot]);
            taken.take(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r).toAlignedRect());
        }
    int drawn = 0, tries = 0;
    const auto label = [&](std::uint32_t slot, bool always) {
        const QPointF at = camera.toScreen(scene.x[slot], scene.y[slot]);
        const double r = nodeRadius(scene, camera, scene.kind[slot]);
        if (at.x() < 0 || at.y() < 0 || at.x() > wide || at.y() > high) return;
        if (!always && (r < 4.0 || ++tries > kTries)) return;
        const QString text = QString::fromStdString(scene.graph->nodeName(scene.node[slot]));
        const QRect box(static_cast<int>(at.x() + r + 3), static_cast<int>(at.y()) - line / 2,
                        metrics.horizontalAdvance(text), line);
        if (box.right() > wide || (!always && !taken.free(box.adjusted(kCell, 3, 0, -3)))) return;
        taken.take(box);
        QColor halo = look.ground;
        halo.setAlpha(always ? 245 : 190);
        painter.fillRect(box.adjusted(-1, always ? 0 : 1, always ? 2 : 1, always ? 0 : -1), halo);
        painter.setPen(look.text);
        painter.drawText(box.left(), box.top() + metrics.ascent(), text);
        ++drawn;
    };
    for (const std::uint32_t slot : first) label(slot, true);
    if (nodeRadius(scene, camera, NodeKind::neuron) < 4.0) return drawn;
    for (std::uint32_t slot = 0; slot < scene.drawnNodes() && drawn < kMost && tries <= kTries; ++slot)
        label(slot, false);
    return drawn;
}

std::uint32_t nearestEdge(const GraphScene& scene, const GraphCamera& camera, std::span<const std::uint32_t> list,
                          QPointF point, double reach) {
    const QPointF p = camera.toScene(point);
    const double limit = reach / camera.scale;
    double nearest = limit * limit;
    std::uint32_t best = graph::kNone;
    for (const std::uint32_t e : list) {
        const double ax = scene.x[scene.from[e]], ay = scene.y[scene.from[e]];
        const double dx = scene.x[scene.to[e]] - ax, dy = scene.y[scene.to[e]] - ay;
        const double square = dx * dx + dy * dy;
        const double t = square > 0 ? std::clamp(((p.x() - ax) * dx + (p.y() - ay) * dy) / square, 0.0, 1.0) : 0.0;
        const double ex = ax + t * dx - p.x(), ey = ay + t * dy - p.y(), far = ex * ex + ey * ey;
        if (far <= nearest) nearest = far, best = e;
    }
    return best;
}

}  // namespace nl::ui
