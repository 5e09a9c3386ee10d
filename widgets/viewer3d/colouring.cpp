// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/colouring.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/plot/heatmap.hpp"

namespace nl::ui {

namespace {

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
constexpr Rgba kUnknownColour{140, 140, 140, 255};
const char* const kMap = "blue-yellow";

/// Context of this file's texts.
struct Viewer3dColouring {
    Q_DECLARE_TR_FUNCTIONS(Viewer3dColouring)
};
QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
Rgba toRgba(plot::Rgb c, std::uint8_t alpha = 255) { return {c.r, c.g, c.b, alpha}; }
Rgba toRgba(QRgb c, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(qRed(c)), static_cast<std::uint8_t>(qGreen(c)),
            static_cast<std::uint8_t>(qBlue(c)), alpha};
}

plot::Rgb category(std::size_t index) {
    const plot::ColourMap* map = nullptr;
    for (const plot::ColourMap& candidate : plot::colourMaps())
        if (candidate.scale == plot::Scale::category) {
            map = &candidate;
            break;
        }
    if (map == nullptr || map->points.empty()) return {128, 128, 128};
    return map->points[index % map->points.size()];
}

plot::Rgb partColour(morphology::PartKind kind) {
    switch (kind) {  // Okabe and Ito's set, told apart with every common colour vision
        case morphology::PartKind::soma:
            return {0xd5, 0x5e, 0x00};
        case morphology::PartKind::dendrite:
            return {0x2b, 0x83, 0xba};
        case morphology::PartKind::axon:
            return {0x00, 0x9e, 0x73};
        case morphology::PartKind::unknown:
            break;
    }
    return {0x90, 0x90, 0x90};
}

morphology::PartKind partOf(const model::Model& model, const scene::SceneItem& item) {
    if (item.segment < 0 || item.cellType < 0) return morphology::PartKind::soma;
    const auto& m = model.cellTypes[static_cast<std::size_t>(item.cellType)].morphology;
    return m ? m->part[static_cast<std::size_t>(item.segment)] : morphology::PartKind::soma;
}

plot::Rgb populationColour(const model::Model& model, std::int32_t population) {
    if (population < 0) return category(0);
    const auto& given = model.populations[static_cast<std::size_t>(population)].color;
    if (given)
        return {static_cast<std::uint8_t>(*given >> 16), static_cast<std::uint8_t>(*given >> 8),
                static_cast<std::uint8_t>(*given)};
    return category(static_cast<std::size_t>(population));
}

class Painter {
public:
    Painter(const ColourSources& sources, const Appearance& appearance)
        : sources_(sources), scene_(*sources.scene), model_(*sources.scene->model), appearance_(appearance) {}

    Colouring run() {
        out_.itemColour.assign(scene_.items.size(), kUnknownColour);
        switch (appearance_.colourBy) {
            case ColourBy::part:
                byPart();
                break;
            case ColourBy::population:
                byPopulation();
                break;
            case ColourBy::cellType:
                byCellType();
                break;
            case ColourBy::feature:
                byFeature();
                break;
            case ColourBy::attention:
                byAttention();
                break;
            case ColourBy::voltage:
                break;
        }
        if (appearance_.linksBy != LinksBy::hidden && !scene_.links.empty()) links();
        out_.legend.note = qt(scene_.note).trimmed();
        return std::move(out_);
    }

private:
    void byPart() {
        std::array<bool, 4> used{};
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            const morphology::PartKind kind = partOf(model_, scene_.items[i]);
            used[static_cast<std::size_t>(kind)] = true;
            out_.itemColour[i] = toRgba(partColour(kind));
        }
        out_.legend.items.title = Viewer3dColouring::tr("Part");
        const std::array<QString, 4> names{Viewer3dColouring::tr("unknown"), Viewer3dColouring::tr("soma"),
                                           Viewer3dColouring::tr("dendrite"), Viewer3dColouring::tr("axon")};
        for (std::size_t k = 0; k < 4; ++k)
            if (used[k])
                out_.legend.items.entries.push_back(
                    {names[k], toColour(partColour(static_cast<morphology::PartKind>(k)))});
    }

    void byPopulation() {
        std::map<std::int32_t, bool> used;
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            used[scene_.items[i].population] = true;
            out_.itemColour[i] = toRgba(populationColour(model_, scene_.items[i].population));
        }
        out_.legend.items.title = Viewer3dColouring::tr("Population");
        for (const auto& [population, _] : used) {
            const QString name = population < 0 ? Viewer3dColouring::tr("no population")
                                                : qt(model_.populations[static_cast<std::size_t>(population)].id);
            out_.legend.items.entries.push_back({name, toColour(populationColour(model_, population))});
        }
    }

    void byCellType() {
        std::map<std::int32_t, bool> used;
        const auto colour = [](std::int32_t type) {
            return type < 0 ? plot::Rgb{140, 140, 140} : category(static_cast<std::size_t>(type));
        };
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            used[scene_.items[i].cellType] = true;
            out_.itemColour[i] = toRgba(colour(scene_.items[i].cellType));
        }
        out_.legend.items.title = Viewer3dColouring::tr("Cell type");
        for (const auto& [type, _] : used)
            out_.legend.items.entries.push_back(
                {type < 0 ? Viewer3dColouring::tr("unknown") : qt(model_.cellTypes[static_cast<std::size_t>(type)].id),
                 toColour(colour(type))});
    }

    /// Spreads values of graph nodes over the items: a part's own value, else its neuron's.
    [[nodiscard]] std::vector<float> itemValues(const std::vector<float>& nodeValue) const {
        std::vector<float> out(scene_.items.size(), kUnknown);
        const graph::Graph& graph = *sources_.locator->graph();
        for (const scene::SceneCell& cell : scene_.cells) {
            const graph::NodeIndex neuron = sources_.locator->neuron(cell.population, cell.cell, cell.cellType);
            if (neuron == graph::kNone) continue;
            for (std::uint32_t i = 0; i < cell.itemCount; ++i) out[cell.firstItem + i] = nodeValue[neuron];
            for (const graph::NodeIndex part : graph.partsOf.neighbours(neuron)) {
                if (std::isnan(nodeValue[part])) continue;
                if (cell.itemCount == 1 && graph.kind(part) == graph::NodeKind::soma)
                    out[cell.firstItem] = nodeValue[part];
                for (const std::int32_t segment : sources_.locator->segmentsOf(part))
                    if (static_cast<std::uint32_t>(segment) < cell.itemCount)
                        out[cell.firstItem + static_cast<std::uint32_t>(segment)] = nodeValue[part];
            }
        }
        return out;
    }

    /// `range` is that of the graph's nodes: the same value has the same colour in the graph view.
    void byValues(const std::vector<float>& values, const plot::ValueRange& range) {
        if (std::all_of(values.begin(), values.end(), [](float v) { return std::isnan(v); })) {
            out_.legend.items.entries.push_back(
                {Viewer3dColouring::tr("unknown for what is shown"), QColor(140, 140, 140)});
            return;
        }
        ColourScale& scale = out_.legend.items;
        scale.setMap(QString::fromLatin1(kMap), appearance_.darkGround);
        scale.setRange(range);
        const std::array<QRgb, 256> colours = scale.table();
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!std::isnan(values[i]))
                out_.itemColour[i] =
                    toRgba(colours[static_cast<std::size_t>(std::lround(scale.place(values[i]) * 255.0F))]);
    }

    void byFeature() {
        if (!sources_.locator) return missing(Viewer3dColouring::tr("Build the graph to colour by its features."));
        const graph::Graph& graph = *sources_.locator->graph();
        const int feature = graph.nodeFeatures.indexOf(appearance_.feature);
        if (feature < 0) return missing(Viewer3dColouring::tr("The graph has no such feature."));
        std::vector<float> nodeValue(graph.nodes(), kUnknown);
        for (const graph::NodeKind kind : graph::kAllNodeKinds) {
            const graph::KindFeatures& table = graph.nodeFeatures.of(kind);
            const int column = table.column(static_cast<std::size_t>(feature));
            if (column < 0) continue;
            const std::size_t columns = table.columns(), begin = graph.begin(kind);
            for (std::size_t r = 0; r < graph.count(kind); ++r) {
                const std::size_t at = r * columns + static_cast<std::size_t>(column);
                if (table.known[at] != 0) nodeValue[begin + r] = table.value[at];
            }
        }
        out_.legend.items.title = qt(appearance_.feature).replace(QLatin1Char('_'), QLatin1Char(' '));
        const std::string& unit = graph.nodeFeatures.units[static_cast<std::size_t>(feature)];
        if (unit != "1") out_.legend.items.unit = qt(unit);
        byValues(itemValues(nodeValue), plot::stretchedRange(nodeValue));
    }

    void byAttention() {
        if (!sources_.attention || !sources_.locator || sources_.attention->graph != sources_.locator->graph())
            return missing(Viewer3dColouring::tr("Train BGAN to colour by attention."));
        std::vector<float> nodeValue(sources_.locator->graph()->nodes(), kUnknown);
        for (const bgan::AttentionBlock& block : sources_.attention->blocks) {
            if (block.block == bgan::Block::nsaPart || block.block == bgan::Block::nsaKind) continue;
            const auto score = bgan::readOut(*sources_.attention, block, readout_);
            if (!score) continue;
            for (std::size_t e = 0; e < block.entries.size(); ++e) {
                const bgan::AttentionEntry& entry = block.entries[e];
                if (entry.partner == entry.row || entry.partner == graph::kNone || !looksForward(block, entry))
                    continue;
                float& value = nodeValue[entry.partner];
                value = std::isnan(value) ? (*score)[e] : value + (*score)[e];
            }
        }
        out_.legend.items.title = Viewer3dColouring::tr("Attention received");
        byValues(itemValues(nodeValue), plot::stretchedRange(nodeValue));
    }

    /// A neuron looks at its inputs: what is shown here. The nsa blocks have no other direction.
    [[nodiscard]] bool looksForward(const bgan::AttentionBlock& block, const bgan::AttentionEntry& entry) const {
        if (block.direction != bgan::Direction::both) return block.direction == bgan::Direction::forward;
        return entry.edge != graph::kNone &&
               bgan::directionOf(*sources_.attention->graph, block, entry) == bgan::Direction::forward;
    }

    void missing(const QString& text) {
        out_.legend.items.title = Viewer3dColouring::tr("Colour");
        out_.legend.items.entries.push_back({text, QColor(140, 140, 140)});
    }

    // --- connections ---

    [[nodiscard]] std::vector<float> weights() const {
        std::vector<float> out(scene_.links.size(), 1);
        for (std::size_t i = 0; i < scene_.links.size(); ++i) {
            const scene::LinkInstance& link = scene_.links[i];
            const auto& weight = model_.projections[link.projection].weight;
            if (!weight.empty()) out[i] = weight[link.connection];
        }
        return out;
    }

    [[nodiscard]] std::vector<float> linkAttention() const {
        std::vector<float> out(scene_.links.size(), kUnknown);
        if (!sources_.attention || !sources_.locator || sources_.attention->graph != sources_.locator->graph())
            return out;
        const graph::Graph& graph = *sources_.attention->graph;
        for (const bgan::AttentionBlock& block : sources_.attention->blocks) {
            const bool gat = block.block == bgan::Block::gat;
            if (!gat && block.block != bgan::Block::bmsa) continue;
            const auto score = bgan::readOut(*sources_.attention, block, readout_);
            if (!score) continue;
            for (std::size_t e = 0; e < block.entries.size(); ++e) {
                const bgan::AttentionEntry& entry = block.entries[e];
                if (!looksForward(block, entry)) continue;
                // For gat the synapse is a node like others: what its target gives it.
                const graph::NodeIndex synapse = gat ? entry.partner : entry.via;
                if (synapse == graph::kNone || graph.kind(synapse) != graph::NodeKind::synapse) continue;
                const graph::NodeOrigin& origin = graph.origin[synapse];
                const std::int64_t link = linkOf(scene_, origin.projection, origin.connection);
                if (link >= 0) out[static_cast<std::size_t>(link)] = (*score)[e];
            }
        }
        return out;
    }

    void links() {
        if (appearance_.linksBy == LinksBy::population) {
            out_.links.reserve(scene_.links.size());
            const auto alpha = static_cast<std::uint8_t>(
                std::clamp(1500.0 / std::sqrt(1.0 + static_cast<double>(scene_.links.size())), 20.0, 120.0));
            for (std::uint32_t i = 0; i < scene_.links.size(); ++i) {
                const std::int32_t population = scene_.cells[scene_.links[i].preCell].population;
                out_.links.push_back({i, toRgba(populationColour(model_, population), alpha), 1});
            }
            out_.legend.links.title = Viewer3dColouring::tr("Connections: colour of the sending population");
            return;
        }
        if (appearance_.linksBy == LinksBy::weight) {
            std::vector<float> values = weights();
            const bool sign = std::any_of(values.begin(), values.end(), [](float v) { return v < 0; });
            for (float& value : values) value = std::abs(value);
            out_.legend.links.title = sign ? Viewer3dColouring::tr("Connection weight without its sign")
                                           : Viewer3dColouring::tr("Connection weight");
            return valuedLinks(values, plot::stretchedRange(values));
        }
        const std::vector<float> values = linkAttention();
        out_.legend.links.title = Viewer3dColouring::tr("Attention of connections");
        if (std::all_of(values.begin(), values.end(), [](float v) { return std::isnan(v); })) {
            out_.legend.links.title = Viewer3dColouring::tr("Train BGAN to see attention on connections");
            return;
        }
        bgan::Readout parts = readout_;
        parts.scale = bgan::Scale::part;
        const auto range = bgan::scoreRange(*sources_.attention, parts);
        valuedLinks(values, range ? *range : plot::stretchedRange(values));
    }

    void valuedLinks(const std::vector<float>& values, const plot::ValueRange& range) {
        std::vector<std::uint32_t> order;
        float strongest = 0;
        for (std::uint32_t i = 0; i < values.size(); ++i) {
            if (std::isnan(values[i])) continue;
            order.push_back(i);
            strongest = std::max(strongest, values[i]);
        }
        if (order.empty()) return;
        // Weakest first, so that the strong ones lie on top.
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
        std::size_t first = 0;
        while (first < order.size() && values[order[first]] < appearance_.threshold * strongest) ++first;
        ColourScale& scale = out_.legend.links;
        scale.setMap(QString::fromLatin1(kMap), appearance_.darkGround);
        scale.setRange(range);
        const std::array<QRgb, 256> colours = scale.table();
        for (std::size_t i = first; i < order.size(); ++i) {
            const float place = scale.place(values[order[i]]);
            const auto alpha = static_cast<std::uint8_t>(60 + 180 * place);
            out_.links.push_back({order[i],
                                  toRgba(colours[static_cast<std::size_t>(std::lround(place * 255.0F))], alpha),
                                  0.8F + 3.2F * place});
        }
    }

    const ColourSources& sources_;
    const scene::Scene& scene_;
    const model::Model& model_;
    const Appearance& appearance_;
    const bgan::Readout readout_;  ///< mean of layers and heads
    Colouring out_;
};

}  // namespace

Colouring colourScene(const ColourSources& sources, const Appearance& appearance) {
    if (!sources.scene) return {};
    return Painter(sources, appearance).run();
}

std::int64_t linkOf(const scene::Scene& scene, std::int32_t projection, std::int32_t connection) {
    if (projection < 0 || connection < 0) return -1;
    // Links are ordered by projection, then connection.
    const auto wanted = std::pair(static_cast<std::uint32_t>(projection), static_cast<std::uint32_t>(connection));
    const auto key = [](const scene::LinkInstance& link) { return std::pair(link.projection, link.connection); };
    const auto found =
        std::lower_bound(scene.links.begin(), scene.links.end(), wanted,
                         [&](const scene::LinkInstance& link, const auto& value) { return key(link) < value; });
    return found != scene.links.end() && key(*found) == wanted ? found - scene.links.begin() : -1;
}

}  // namespace nl::ui
