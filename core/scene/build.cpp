// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/scene/placement.hpp"
#include "core/scene/scene.hpp"

namespace nl::scene {

namespace {

using Vec3d = std::array<double, 3>;
constexpr double kMicro = 1e6;              // m to um
constexpr std::size_t kCellsPerChunk = 64;  // fixed: what a chunk computes does not depend on the number of threads
constexpr std::size_t kLinksPerChunk = 16384;

/// The shape of one cell type, um, relative to the cell's own origin.
struct Shape {
    std::vector<FrustumInstance> frusta;  // item = segment index
    std::vector<SphereInstance> spheres;  // item = segment index, or 0 for a point neuron
    std::uint32_t items = 1;
    std::array<float, 3> somaCentre{};
    float somaRadius = 0;
    bool point = true;
};

std::array<float, 3> micro(const morphology::Point& p) {
    return {static_cast<float>(p.x * kMicro), static_cast<float>(p.y * kMicro), static_cast<float>(p.z * kMicro)};
}

Shape pointShape(double radius) {
    Shape shape;
    SphereInstance sphere{};
    sphere.radius = static_cast<float>(radius);
    shape.spheres.push_back(sphere);
    shape.somaRadius = sphere.radius;
    return shape;
}

void placeSoma(const morphology::Morphology& m, Shape& shape) {
    // The soma is drawn at the middle of its segments; a cell without a soma at its root.
    Vec3d sum{};
    double weight = 0, radius = 0;
    for (std::size_t s = 0; s < m.size(); ++s) {
        const bool isSoma = m.part[s] == morphology::PartKind::soma || m.parent[s] < 0;
        if (!isSoma) continue;
        sum[0] += (m.proximal[s].x + m.distal[s].x) / 2;
        sum[1] += (m.proximal[s].y + m.distal[s].y) / 2;
        sum[2] += (m.proximal[s].z + m.distal[s].z) / 2;
        weight += 1;
        radius = std::max({radius, m.proximalRadius[s], m.distalRadius[s]});
    }
    if (weight > 0) shape.somaCentre = micro({sum[0] / weight, sum[1] / weight, sum[2] / weight});
    shape.somaRadius = static_cast<float>(radius * kMicro);
}

Shape morphologyShape(const morphology::Morphology& m) {
    Shape shape;
    shape.point = false;
    shape.items = static_cast<std::uint32_t>(m.size());
    shape.frusta.reserve(m.size());
    for (std::size_t s = 0; s < m.size(); ++s) {
        if (m.proximal[s] == m.distal[s]) {
            SphereInstance sphere{};
            sphere.centre = micro(m.distal[s]);
            sphere.radius = static_cast<float>(std::max(m.proximalRadius[s], m.distalRadius[s]) * kMicro);
            sphere.item = static_cast<std::uint32_t>(s);
            shape.spheres.push_back(sphere);
            continue;
        }
        FrustumInstance frustum{};
        frustum.proximal = micro(m.proximal[s]);
        frustum.proximalRadius = static_cast<float>(m.proximalRadius[s] * kMicro);
        frustum.distal = micro(m.distal[s]);
        frustum.distalRadius = static_cast<float>(m.distalRadius[s] * kMicro);
        frustum.item = static_cast<std::uint32_t>(s);
        shape.frusta.push_back(frustum);
    }
    placeSoma(m, shape);
    return shape;
}

Shape collapsedShape(const Shape& full) {
    Shape shape = pointShape(std::max(full.somaRadius, 1.0F));
    shape.somaCentre = full.somaCentre;
    shape.spheres[0].centre = full.somaCentre;
    return shape;
}

class Builder {
public:
    Builder(std::shared_ptr<const model::Model> model, const SceneOptions& options, JobContext& job)
        : model_(std::move(model)), options_(options), job_(job) {}

    Result<std::shared_ptr<const Scene>> run() {
        scene_->model = model_;
        job_.progress(0, "placing cells");
        NL_TRY(places, placeCells(*model_, options_));
        if (places.cells.empty())
            return fail("scene-empty", "there is nothing with a shape or a place in this model",
                        "Open a file with a cell morphology or a network with populations.");
        scene_->laidOut = places.laidOut;
        scene_->note = places.note;
        makeShapes(places);
        layOutArrays(places);
        if (!job_.checkpoint()) return Failure(job_.cancelledError());
        job_.progress(0.2, "segments");
        fillCells(places);
        if (!job_.checkpoint()) return Failure(job_.cancelledError());
        job_.progress(0.7, "connections");
        if (!fillLinks(places)) return Failure(job_.cancelledError());
        findBounds();
        return std::shared_ptr<const Scene>(scene_);
    }

private:
    void makeShapes(const Places& places) {
        shapes_.resize(model_->cellTypes.size() + 1);
        std::uint64_t frusta = 0;
        std::vector<std::uint64_t> used(shapes_.size(), 0);
        for (const PlacedCell& cell : places.cells) ++used[shapeIndex(cell.cellType)];
        for (std::size_t t = 0; t < model_->cellTypes.size(); ++t) {
            if (used[t] == 0) continue;
            const auto& morphology = model_->cellTypes[t].morphology;
            shapes_[t] =
                morphology && morphology->size() > 0 ? morphologyShape(*morphology) : pointShape(places.pointRadius);
            frusta += used[t] * shapes_[t].frusta.size();
        }
        shapes_.back() = pointShape(places.pointRadius);
        if (frusta > options_.maximumFrusta) {
            scene_->collapsed = true;
            for (Shape& shape : shapes_)
                if (!shape.point) shape = collapsedShape(shape);
        }
    }

    [[nodiscard]] std::size_t shapeIndex(std::int32_t cellType) const {
        return cellType < 0 ? shapes_.size() - 1 : static_cast<std::size_t>(cellType);
    }

    void layOutArrays(const Places& places) {
        scene_->cells.resize(places.cells.size());
        frustumBegin_.resize(places.cells.size());
        sphereBegin_.resize(places.cells.size());
        std::size_t items = 0, frusta = 0, spheres = 0;
        for (std::size_t c = 0; c < places.cells.size(); ++c) {
            const Shape& shape = shapes_[shapeIndex(places.cells[c].cellType)];
            SceneCell& cell = scene_->cells[c];
            cell.population = places.cells[c].population;
            cell.cellType = places.cells[c].cellType;
            cell.cell = places.cells[c].cell;
            cell.firstItem = static_cast<std::uint32_t>(items);
            cell.itemCount = shape.items;
            frustumBegin_[c] = frusta;
            sphereBegin_[c] = spheres;
            items += shape.items;
            frusta += shape.frusta.size();
            spheres += shape.spheres.size();
        }
        scene_->origin = places.centre;
        scene_->items.resize(items);
        scene_->frusta.resize(frusta);
        scene_->spheres.resize(spheres);
    }

    void fillCells(const Places& places) {
        parallelFor(job_.pool(), places.cells.size(), kCellsPerChunk, [&](std::size_t begin, std::size_t end) {
            if (job_.stopped()) return;
            for (std::size_t c = begin; c < end; ++c) fillCell(places, c);
        });
    }

    void fillCell(const Places& places, std::size_t c) {
        const PlacedCell& placed = places.cells[c];
        const Shape& shape = shapes_[shapeIndex(placed.cellType)];
        SceneCell& cell = scene_->cells[c];
        std::array<float, 3> offset{};
        for (std::size_t i = 0; i < 3; ++i) offset[i] = static_cast<float>(placed.position[i] - scene_->origin[i]);
        const auto shifted = [&](const std::array<float, 3>& p) {
            return std::array<float, 3>{p[0] + offset[0], p[1] + offset[1], p[2] + offset[2]};
        };
        cell.somaCentre = shifted(shape.somaCentre);
        cell.somaRadius = shape.somaRadius;
        for (std::uint32_t i = 0; i < shape.items; ++i) {
            SceneItem& item = scene_->items[cell.firstItem + i];
            item = {placed.population, placed.cellType, placed.cell, shape.point ? -1 : static_cast<std::int32_t>(i)};
        }
        for (std::size_t i = 0; i < shape.frusta.size(); ++i) {
            FrustumInstance frustum = shape.frusta[i];
            frustum.proximal = shifted(frustum.proximal);
            frustum.distal = shifted(frustum.distal);
            frustum.item += cell.firstItem;
            frustum.cell = static_cast<std::uint32_t>(c);
            scene_->frusta[frustumBegin_[c] + i] = frustum;
        }
        for (std::size_t i = 0; i < shape.spheres.size(); ++i) {
            SphereInstance sphere = shape.spheres[i];
            sphere.centre = shifted(sphere.centre);
            sphere.item += cell.firstItem;
            sphere.cell = static_cast<std::uint32_t>(c);
            scene_->spheres[sphereBegin_[c] + i] = sphere;
        }
    }

    bool fillLinks(const Places& places) {
        std::uint64_t total = 0;
        for (const model::Projection& projection : model_->projections) total += projection.size();
        if (total == 0 || places.populationBegin.empty()) return true;
        if (options_.maximumLinks == 0) {
            scene_->note += "Connections are not drawn. ";
            return true;
        }
        // Beyond the limit one of k connections is drawn, and the legend says so.
        const std::uint64_t step = (total + options_.maximumLinks - 1) / options_.maximumLinks;
        if (step > 1) scene_->note += "One connection of " + std::to_string(step) + " is drawn. ";
        for (std::size_t p = 0; p < model_->projections.size(); ++p) {
            const model::Projection& projection = model_->projections[p];
            if (!projection.pre.valid() || !projection.post.valid()) continue;
            const std::int64_t preBegin = places.populationBegin[projection.pre.index()];
            const std::int64_t postBegin = places.populationBegin[projection.post.index()];
            if (preBegin < 0 || postBegin < 0) continue;
            const std::size_t first = scene_->links.size(), count = (projection.size() + step - 1) / step;
            scene_->links.resize(first + count);
            parallelFor(job_.pool(), count, kLinksPerChunk, [&](std::size_t begin, std::size_t end) {
                if (job_.stopped()) return;
                for (std::size_t i = begin; i < end; ++i)
                    scene_->links[first + i] = link(projection, p, i * step, preBegin, postBegin);
            });
            if (!job_.checkpoint()) return false;
        }
        return true;
    }

    [[nodiscard]] LinkInstance link(const model::Projection& projection, std::size_t p, std::size_t connection,
                                    std::int64_t preBegin, std::int64_t postBegin) const {
        LinkInstance out{};
        out.projection = static_cast<std::uint32_t>(p);
        out.connection = static_cast<std::uint32_t>(connection);
        out.preCell = static_cast<std::uint32_t>(preBegin + projection.preCell[connection]);
        out.postCell = static_cast<std::uint32_t>(postBegin + projection.postCell[connection]);
        const auto at = [](const auto& column, std::size_t index, auto otherwise) {
            return column.empty() ? otherwise : column[index];
        };
        out.from = segmentPoint(out.preCell, at(projection.preSegment, connection, 0),
                                at(projection.preFraction, connection, 0.5F));
        out.to = segmentPoint(out.postCell, at(projection.postSegment, connection, 0),
                              at(projection.postFraction, connection, 0.5F));
        return out;
    }

    [[nodiscard]] std::array<float, 3> segmentPoint(std::uint32_t cellIndex, std::int32_t segment,
                                                    float fraction) const {
        const SceneCell& cell = scene_->cells[cellIndex];
        if (cell.cellType < 0 || shapes_[shapeIndex(cell.cellType)].point) return cell.somaCentre;
        const auto& m = *model_->cellTypes[static_cast<std::size_t>(cell.cellType)].morphology;
        if (segment < 0 || static_cast<std::size_t>(segment) >= m.size()) return cell.somaCentre;
        const auto s = static_cast<std::size_t>(segment);
        const std::array<float, 3> a = micro(m.proximal[s]), b = micro(m.distal[s]);
        const Shape& shape = shapes_[shapeIndex(cell.cellType)];
        std::array<float, 3> out{};
        for (std::size_t i = 0; i < 3; ++i)
            out[i] = a[i] + (b[i] - a[i]) * fraction + cell.somaCentre[i] - shape.somaCentre[i];
        return out;
    }

    void findBounds() {
        constexpr float kHuge = std::numeric_limits<float>::max();
        std::array<float, 3> low{kHuge, kHuge, kHuge}, high{-kHuge, -kHuge, -kHuge};
        const auto include = [&](const std::array<float, 3>& p, float radius) {
            for (std::size_t i = 0; i < 3; ++i) {
                low[i] = std::min(low[i], p[i] - radius);
                high[i] = std::max(high[i], p[i] + radius);
            }
        };
        for (const FrustumInstance& f : scene_->frusta) {
            include(f.proximal, f.proximalRadius);
            include(f.distal, f.distalRadius);
        }
        for (const SphereInstance& s : scene_->spheres) include(s.centre, s.radius);
        scene_->boundsMin = low;
        scene_->boundsMax = high;
    }

    std::shared_ptr<const model::Model> model_;
    const SceneOptions& options_;
    JobContext& job_;
    std::shared_ptr<Scene> scene_ = std::make_shared<Scene>();
    std::vector<Shape> shapes_;  // by cell type; the last is a population without a known cell type
    std::vector<std::size_t> frustumBegin_, sphereBegin_;
};

}  // namespace

Result<std::shared_ptr<const Scene>> build(std::shared_ptr<const model::Model> model, const SceneOptions& options,
                                           JobContext& job) {
    return Builder(std::move(model), options, job).run();
}

}  // namespace nl::scene
