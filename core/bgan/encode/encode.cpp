// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/encode/encode.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace nl::bgan {

namespace {

constexpr std::size_t kGrain = 1024;

/// Column of the graph for each column of the statistics; -1 = the graph has none.
std::vector<int> matchColumns(const graph::FeatureTable& table, std::size_t kind,
                              const std::vector<ColumnStatistics>& columns) {
    std::vector<int> out;
    for (const ColumnStatistics& column : columns) {
        const int index = table.indexOf(column.name);
        out.push_back(index < 0 ? -1 : table.kinds[kind].column(static_cast<std::size_t>(index)));
    }
    return out;
}

Rows encodeCategory(const graph::FeatureTable& table, std::size_t kind, std::size_t nodes,
                    const CategoryStatistics& known) {
    std::vector<std::uint32_t> offset(nodes + 1), code(nodes, 0);
    std::iota(offset.begin(), offset.end(), 0U);
    if (const graph::CategoryFeature* category = table.category(known.name);
        category != nullptr && category->code[kind].size() == nodes) {
        std::vector<std::uint32_t> translated;
        for (const std::string& word : category->vocabulary)
            translated.push_back(static_cast<std::uint32_t>(known.codeOf(word)));
        for (std::size_t r = 0; r < nodes; ++r)
            if (category->code[kind][r] >= 0) code[r] = translated[static_cast<std::size_t>(category->code[kind][r])];
    }
    return std::make_shared<const tensor::EdgeRows>(
        tensor::makeEdgeRows(std::move(offset), std::move(code), known.words.size() + 1));
}

KindInput encodeKind(const graph::Graph& graph, std::size_t kind, const FeatureStatistics& statistics,
                     ThreadPool& pool) {
    const std::vector<ColumnStatistics>& columns = statistics.columns[kind];
    const graph::KindFeatures& features = graph.nodeFeatures.kinds[kind];
    const std::vector<int> match = matchColumns(graph.nodeFeatures, kind, columns);
    KindInput out;
    out.nodes = graph.kindBegin[kind + 1] - graph.kindBegin[kind];
    out.columns = columns.size();
    out.features = tensor::Matrix<float>(out.nodes, 2 * out.columns);
    parallelFor(pool, out.nodes, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r) {
            float* row = out.features.row(r).data();
            for (std::size_t c = 0; c < columns.size(); ++c) {
                // The mask says what is missing, not what is there: where all is known it then adds no constant to the
                // input.
                row[out.columns + c] = 1.0F;
                if (match[c] < 0) continue;
                const std::size_t at = r * features.columns() + static_cast<std::size_t>(match[c]);
                if (features.known[at] == 0 || !std::isfinite(features.value[at])) continue;
                row[c] = columns[c].standardised(features.value[at]);
                row[out.columns + c] = 0.0F;
            }
        }
    });
    for (const CategoryStatistics& category : statistics.categories[kind])
        out.categories.push_back(encodeCategory(graph.nodeFeatures, kind, out.nodes, category));
    return out;
}

tensor::Matrix<float> encodeTree(const graph::Graph& graph, const Batch& batch,
                                 const std::vector<ColumnStatistics>& statistics) {
    const auto& columns = graph.edgeFeatures.of(graph::EdgeType::flow);
    const std::uint32_t begin = graph.typeBegin[static_cast<std::size_t>(graph::EdgeType::flow)];
    tensor::Matrix<float> out(batch.treeEdge.size(), 2 * statistics.size());
    for (std::size_t c = 0; c < statistics.size(); ++c) {
        const auto found = std::find(columns.names.begin(), columns.names.end(), statistics[c].name);
        if (found == columns.names.end()) continue;
        const auto column = static_cast<std::size_t>(found - columns.names.begin());
        for (std::size_t e = 0; e < batch.treeEdge.size(); ++e) {
            if (batch.treeEdge[e] == graph::kNone) continue;
            out(e, statistics.size() + c) = 1.0F;
            const std::size_t at = (batch.treeEdge[e] - begin) * columns.names.size() + column;
            if (columns.known[at] == 0 || !std::isfinite(columns.value[at])) continue;
            out(e, c) = statistics[c].standardised(columns.value[at]);
            out(e, statistics.size() + c) = 0.0F;
        }
    }
    return out;
}

}  // namespace

Result<void> checkReach(const graph::Graph& graph, int hops, JobContext& job) {
    constexpr std::uint64_t kMost = 0xFFFFFFF0;
    NL_TRY(entries, countEntries(topologyOf(graph), hops, kMost, job));
    if (entries <= kMost) return {};
    Error error = makeError("too-big", "the neurons of this graph see more connections than an index holds",
                            hops > 1 ? "choose fewer hops" : "choose a smaller network");
    error.found = "more than 4e9 entries over " + std::to_string(hops) + (hops == 1 ? " synapse" : " synapses");
    return fail(std::move(error));
}

Batch encode(const graph::Graph& graph, const FeatureStatistics& statistics, int hops, bool baselines,
             ThreadPool& pool) {
    Batch batch = makeBatch(topologyOf(graph), hops, baselines);
    for (std::size_t kind = 0; kind < graph::kNodeKinds; ++kind)
        batch.kinds[kind] = encodeKind(graph, kind, statistics, pool);
    batch.treeGeometry = encodeTree(graph, batch, statistics.tree);
    return batch;
}

}  // namespace nl::bgan
