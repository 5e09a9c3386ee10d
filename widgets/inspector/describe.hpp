// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/workspace/workspace.hpp"

namespace nl::ui {

/// One line of the Inspector.
struct InspectorRow {
    QString name, value, help;
    bool known = true;                  ///< false: shown greyed as "unknown"
    std::optional<double> bar;          ///< 0..1, drawn behind the value
    workspace::ItemRef link;            ///< a click selects it
    std::optional<SourceRange> source;  ///< a click shows it in the Source view
};

struct InspectorSection {
    QString title;
    std::vector<InspectorRow> rows;
};

/// Attention read out once for a map: the mean over layers and heads of each entry of its bmsa blocks, by block index.
struct AttentionScores {
    std::shared_ptr<const bgan::AttentionMap> map;
    std::vector<std::vector<float>> ofBlock;  ///< empty where the block is not bmsa or cannot be read out
};
[[nodiscard]] AttentionScores readAttention(std::shared_ptr<const bgan::AttentionMap> map);

/// All there is to say about one item: its properties with units, its source line, its relations, the features of its
/// node with known and unknown, and its attention in and out. `scores` may be null. Pure: no window needed.
[[nodiscard]] std::vector<InspectorSection> describe(const workspace::Workspace& workspace,
                                                     const workspace::ItemRef& item, const AttentionScores* scores);

}  // namespace nl::ui
