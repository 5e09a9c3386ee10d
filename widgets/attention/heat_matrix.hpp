// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/bgan/attention/attention_map.hpp"
#include "core/graph/graph.hpp"
#include "core/job/job_context.hpp"
#include "core/plot/value_range.hpp"

namespace nl::ui {

enum class HeatOrder { asGiven, population, name, degree, received };

/// What to show of a graph.
struct HeatRequest {
    std::shared_ptr<const graph::Graph> graph;
    std::shared_ptr<const bgan::AttentionMap> attention;  ///< null: connectivity
    bgan::Readout readout;                                ///< scale and direction hold for connectivity too
    std::string feature;  ///< connectivity: name of a collapsed edge's feature ("count", "weight", ...)
    HeatOrder order = HeatOrder::population;
};

/// Blocks of 2^level cells a side, reduced by their maximum: for pictures with more cells than pixels.
struct HeatLevel {
    std::vector<std::uint32_t> offset, column;
    std::vector<float> value;
};

/// A sparse matrix in the order of display, with all that a heatmap says about it. Immutable, built in a job.
struct HeatMatrix {
    std::shared_ptr<const graph::Graph> graph;
    bgan::Scale scale = bgan::Scale::neuron;
    bgan::Direction direction = bgan::Direction::forward;
    bool attention = false;
    std::vector<std::string> labels;     ///< of rows and columns alike
    std::vector<graph::NodeIndex> node;  ///< of each label
    std::vector<std::uint32_t> group;    ///< population of each label, kNone = none
    std::vector<HeatLevel> levels;       ///< [0] = the cells themselves, columns ascending in each row
    std::vector<float> uniform;          ///< attention: [cells] what a row without preferences would give; else empty
    std::vector<std::uint8_t> informative;   ///< [rows]
    std::vector<std::uint32_t> indexOf;      ///< [nodes of the graph] row that stands for the node, or kNone
    plot::ValueRange range, whole;           ///< of the colours, as in all views; smallest to largest value
    QString title, unit, sumsOver, warning;  ///< warning: uniform, collapsed or static attention

    [[nodiscard]] std::size_t size() const { return labels.size(); }
    [[nodiscard]] std::size_t cells() const { return levels.empty() ? 0 : levels[0].value.size(); }
    /// Index into levels[0].value, or -1 for an empty cell.
    [[nodiscard]] std::ptrdiff_t cell(std::size_t row, std::size_t column) const;
    /// Graph edges that a cell stands for, collapsed or flow by scale; at population scale none.
    [[nodiscard]] std::vector<graph::EdgeIndex> edgesOf(std::size_t row, std::size_t column) const;
};

/// Errors: those of bgan::aggregate; matrix-empty; cancelled.
[[nodiscard]] Result<std::shared_ptr<const HeatMatrix>> buildHeatMatrix(const HeatRequest& request, JobContext& job);

/// Mean entropy of the rows with more than one entry, over all blocks of the direction, relative to uniform: 1 = no
/// preference, 0 = one entry takes all; NaN without such rows, or when stopped.
[[nodiscard]] float relativeEntropy(const bgan::AttentionMap& map, const bgan::Readout& readout, JobContext& job);

/// Writes all cells as CSV: row,column,value[,uniform]. Errors: file-write, cancelled (the file stays as it was).
[[nodiscard]] Result<void> saveMatrixCsv(const HeatMatrix& matrix, const QString& file, JobContext& job);

}  // namespace nl::ui
