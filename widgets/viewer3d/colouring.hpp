// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "core/bgan/attention/attention_map.hpp"
#include "core/graph/locate.hpp"
#include "core/scene/scene.hpp"
#include "widgets/viewer3d/canvas.hpp"

namespace nl::ui {

/// voltage: what colourScene() leaves unknown, the playback colours.
enum class ColourBy { part, population, cellType, feature, attention, voltage };
enum class LinksBy { hidden, population, weight, attention };

/// What the user chose to see.
struct Appearance {
    ColourBy colourBy = ColourBy::part;
    std::string feature;  ///< name in the graph's feature table, for ColourBy::feature
    LinksBy linksBy = LinksBy::population;
    double threshold = 0;  ///< links: fraction of the strongest value below which nothing is drawn
    bool darkGround = false;
};

/// What a picture is coloured from; null where it does not exist yet.
struct ColourSources {
    std::shared_ptr<const scene::Scene> scene;
    std::shared_ptr<const graph::Locator> locator;
    std::shared_ptr<const bgan::AttentionMap> attention;
};

/// Colours of the items and the drawn links, with their legends. A pure function, run in a job for large scenes.
struct Colouring {
    std::vector<Rgba> itemColour;
    std::vector<DrawnLink> links;
    Legend legend;
};
[[nodiscard]] Colouring colourScene(const ColourSources& sources, const Appearance& appearance);

/// Index into Scene::links of a connection, or -1 when it is not drawn.
[[nodiscard]] std::int64_t linkOf(const scene::Scene& scene, std::int32_t projection, std::int32_t connection);

}  // namespace nl::ui
