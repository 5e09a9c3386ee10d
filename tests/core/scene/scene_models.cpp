// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scene/scene_models.hpp"

namespace nl::test {

std::shared_ptr<const morphology::Morphology> stickCell(int segments) {
    auto m = std::make_shared<morphology::Morphology>();
    for (int s = 0; s < segments; ++s) {
        m->segmentId.push_back(s);
        m->segmentName.push_back("s" + std::to_string(s));
        m->indexOfId[s] = s;
        m->parent.push_back(s - 1);
        m->fractionAlong.push_back(1);
        const double begin = s == 0 ? 0 : (s - 1) * 10e-6, end = s * 10e-6;
        m->proximal.push_back({0, begin, 0});
        m->distal.push_back({0, end, 0});
        m->proximalRadius.push_back(s == 0 ? 10e-6 : 1e-6);
        m->distalRadius.push_back(s == 0 ? 10e-6 : 1e-6);
        m->proximalGiven.push_back(1);
        m->part.push_back(s == 0 ? morphology::PartKind::soma : morphology::PartKind::dendrite);
        m->where.push_back({});
    }
    return m;
}

std::shared_ptr<model::Model> smallNetwork(int shaped, int points, int segments) {
    auto out = std::make_shared<model::Model>();
    model::CellType cell;
    cell.id = "stick";
    cell.type = "cell";
    cell.morphology = stickCell(segments);
    out->cellTypes.push_back(cell);
    model::CellType point;
    point.id = "iaf";
    point.type = "iafTauCell";
    out->cellTypes.push_back(point);
    model::Population a;
    a.id = "sticks";
    a.component = "stick";
    a.cellType.value = 0;
    a.size = static_cast<std::uint64_t>(shaped);
    a.layout = model::Layout::list;
    for (int i = 0; i < shaped; ++i) a.positions.push_back({i * 50e-6, 0, 0});
    model::Population b;
    b.id = "points";
    b.component = "iaf";
    b.cellType.value = 1;
    b.size = static_cast<std::uint64_t>(points);
    out->populations = {a, b};
    model::Projection across;
    across.id = "across";
    across.pre.value = 0;
    across.post.value = 1;
    for (int i = 0; i < shaped && points > 0; ++i) {
        across.preCell.push_back(static_cast<std::uint32_t>(i));
        across.postCell.push_back(static_cast<std::uint32_t>(i % points));
        across.preSegment.push_back(1);
        across.postSegment.push_back(0);
        across.weight.push_back(static_cast<float>(i + 1));
    }
    model::Projection within = across;
    within.id = "within";
    within.post.value = 0;
    for (std::size_t i = 0; i < within.size(); ++i)
        within.postCell[i] = static_cast<std::uint32_t>((i + 1) % within.size());
    within.weight.clear();
    out->projections = {across, within};
    return out;
}

}  // namespace nl::test
