// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention/heat_matrix.hpp"

#include <QCoreApplication>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace nl::ui {

namespace {

using bgan::AttentionBlock;
using bgan::AttentionMap;
using bgan::LabelledMatrix;
using graph::EdgeType;
using graph::Graph;
using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

QString say(const char* text) { return QCoreApplication::translate("HeatMatrix", text); }

struct Entry {
    std::uint32_t row, column;
    float value, uniform;
};

std::uint32_t populationOf(const Graph& graph, NodeIndex node) {
    // An external input belongs to nobody; at the coarser scales all of them are one item.
    const NodeIndex neuron = node < graph.nodes() && !graph.isExternal(node) ? graph.neuron[node] : kNone;
    if (neuron == kNone || graph.origin[neuron].population < 0) return kNone;
    return static_cast<std::uint32_t>(graph.origin[neuron].population);
}

/// The same map as if no row had a preference: one layer, one head, 1 / entries of the row.
AttentionMap uniformMap(const AttentionMap& map) {
    AttentionMap out;
    out.graph = map.graph;
    out.layers = out.heads = 1;
    out.model = map.model;
    for (const AttentionBlock& block : map.blocks) {
        AttentionBlock flat;
        flat.block = block.block;
        flat.direction = block.direction;
        flat.entries = block.entries;
        flat.rowOffset = block.rowOffset;
        flat.score.resize(block.entries.size());
        for (std::size_t row = 0; row + 1 < block.rowOffset.size(); ++row)
            for (std::uint32_t e = block.rowOffset[row]; e < block.rowOffset[row + 1]; ++e)
                flat.score[e] = 1.0F / static_cast<float>(block.rowOffset[row + 1] - block.rowOffset[row]);
        out.blocks.push_back(std::move(flat));
    }
    return out;
}

struct Source {
    std::vector<std::string> labels;
    std::vector<NodeIndex> node;
    std::vector<Entry> entries;
    std::vector<std::uint8_t> informative;
};

Result<Source> fromAttention(const HeatRequest& request, HeatMatrix& out, JobContext& job) {
    NL_TRY(matrix, bgan::aggregate(*request.attention, request.readout, &job));
    bgan::Readout flat = request.readout;
    flat.layer = flat.head = 0;
    flat.gain = false;
    NL_TRY(uniform, bgan::aggregate(uniformMap(*request.attention), flat, &job));
    const bool same = uniform.column == matrix.column && uniform.offset == matrix.offset;
    Source source;
    source.labels = std::move(matrix.labels);
    source.node = std::move(matrix.node);
    source.informative = std::move(matrix.informative);
    for (std::uint32_t row = 0; row + 1 < matrix.offset.size(); ++row)
        for (std::uint32_t e = matrix.offset[row]; e < matrix.offset[row + 1]; ++e)
            source.entries.push_back({row, matrix.column[e], matrix.value[e], same ? uniform.value[e] : kNaN});
    out.attention = true;
    out.title = request.readout.gain ? say("Attention, gain over uniform") : say("Attention");
    out.sumsOver = QString::fromStdString(matrix.sumsOver);
    return source;
}

/// Value of a collapsed or flow edge by the name of its feature; edges without it have no value, but each counts as
/// one.
float edgeValue(const Graph& graph, graph::EdgeIndex edge, const std::string& feature) {
    const EdgeType type = graph.type[edge];
    const graph::EdgeFeatures::Columns& columns = graph.edgeFeatures.of(type);
    const std::size_t row = edge - graph.typeBegin[static_cast<std::size_t>(type)], wide = columns.names.size();
    for (std::size_t c = 0; c < wide; ++c)
        if (columns.names[c] == feature)
            return columns.known[row * wide + c] != 0 ? columns.value[row * wide + c] : kNaN;
    return feature == "count" ? 1 : kNaN;
}

std::string unitOf(const Graph& graph, const std::string& feature) {
    for (const graph::EdgeFeatures::Columns& columns : graph.edgeFeatures.types)
        for (std::size_t c = 0; c < columns.names.size(); ++c)
            if (columns.names[c] == feature && columns.units[c] != "1") return columns.units[c];
    return {};
}

struct Sum {
    double total = 0, weight = 0;
};

/// Population matrices: counts add up, other features are means weighted by count.
std::vector<Entry> byPopulation(const std::vector<Entry>& cells, const std::string& feature,
                                const std::vector<std::uint32_t>& groupOf) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Sum> sums;
    for (const Entry& cell : cells) {
        const std::uint32_t row = groupOf[cell.row], column = groupOf[cell.column];
        if (row == kNone || column == kNone || std::isnan(cell.value)) continue;
        Sum& sum = sums[{row, column}];
        const double weight = feature == "count" ? 1 : cell.uniform;  // `uniform` carries the count here
        sum.total += weight * cell.value;
        sum.weight += weight;
    }
    std::vector<Entry> out;
    out.reserve(sums.size());
    for (const auto& [key, sum] : sums)
        out.push_back(
            {key.first, key.second, static_cast<float>(feature == "count" ? sum.total : sum.total / sum.weight), kNaN});
    return out;
}

Source fromConnectivity(const HeatRequest& request, HeatMatrix& out) {
    const Graph& graph = *request.graph;
    Source source;
    const bool parts = request.readout.scale == bgan::Scale::part;
    const bool backward = request.readout.direction == bgan::Direction::backward;
    const std::uint32_t neurons = graph.count(NodeKind::neuron);
    const NodeIndex first = parts ? neurons : 0, end = parts ? static_cast<NodeIndex>(graph.nodes()) : neurons;
    for (const EdgeType type : parts ? std::vector{EdgeType::flow, EdgeType::gap} : std::vector{EdgeType::neuron}) {
        const auto t = static_cast<std::size_t>(type);
        for (graph::EdgeIndex e = graph.typeBegin[t]; e < graph.typeBegin[t + 1]; ++e) {
            std::uint32_t row = graph.target[e] - first, column = graph.source[e] - first;
            if (backward) std::swap(row, column);
            source.entries.push_back({row, column, edgeValue(graph, e, request.feature), edgeValue(graph, e, "count")});
        }
    }
    if (request.readout.scale == bgan::Scale::population) {
        std::vector<std::uint32_t> groupOf(neurons);
        for (NodeIndex n = 0; n < neurons; ++n) groupOf[n] = populationOf(graph, n);
        source.entries = byPopulation(source.entries, request.feature, groupOf);
        source.labels = graph.populationNames;
        source.node.assign(source.labels.size(), kNone);
        for (NodeIndex n = neurons; n-- > 0;)
            if (groupOf[n] < source.node.size()) source.node[groupOf[n]] = n;
    } else {
        for (NodeIndex n = first; n < end; ++n) {
            source.labels.push_back(graph.nodeName(n));
            source.node.push_back(n);
        }
    }
    for (Entry& entry : source.entries) entry.uniform = kNaN;
    source.informative.assign(source.labels.size(), 1);
    out.title = QString::fromStdString(request.feature).replace(QLatin1Char('_'), QLatin1Char(' '));
    out.unit = QString::fromStdString(unitOf(graph, request.feature));
    return source;
}

/// new position -> old index.
std::vector<std::uint32_t> displayOrder(const Source& source, const Graph& graph, HeatOrder order) {
    const std::size_t size = source.labels.size();
    std::vector<std::uint32_t> out(size);
    std::iota(out.begin(), out.end(), 0U);
    std::vector<double> weight(size, 0);
    for (const Entry& entry : source.entries) {
        if (order == HeatOrder::degree) weight[entry.row] += 1;
        if (order == HeatOrder::received && !std::isnan(entry.value) && entry.row != entry.column)
            weight[entry.column] += entry.value;
    }
    switch (order) {
        case HeatOrder::asGiven:
            break;
        case HeatOrder::population:
            std::stable_sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) {
                return populationOf(graph, source.node[a]) < populationOf(graph, source.node[b]);
            });
            break;
        case HeatOrder::name:
            std::stable_sort(out.begin(), out.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return source.labels[a] < source.labels[b]; });
            break;
        case HeatOrder::degree:
        case HeatOrder::received:
            std::stable_sort(out.begin(), out.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return weight[a] > weight[b]; });
            break;
    }
    return out;
}

HeatLevel halved(const HeatLevel& fine, std::size_t rows) {
    HeatLevel out;
    const std::size_t half = (rows + 1) / 2;
    out.offset.assign(half + 1, 0);
    for (std::size_t r = 0; r < half; ++r) {
        std::uint32_t a = fine.offset[2 * r], aEnd = fine.offset[2 * r + 1];
        std::uint32_t b = aEnd, bEnd = 2 * r + 2 < fine.offset.size() ? fine.offset[2 * r + 2] : aEnd;
        const std::size_t begin = out.column.size();
        while (a < aEnd || b < bEnd) {
            const bool takeA = b >= bEnd || (a < aEnd && fine.column[a] <= fine.column[b]);
            const std::uint32_t at = takeA ? a++ : b++;
            const std::uint32_t column = fine.column[at] / 2;
            if (out.column.size() > begin && out.column.back() == column) {
                out.value.back() = std::max(out.value.back(), fine.value[at]);
            } else {
                out.column.push_back(column);
                out.value.push_back(fine.value[at]);
            }
        }
        out.offset[r + 1] = static_cast<std::uint32_t>(out.column.size());
    }
    return out;
}

/// False when stopped.
bool fill(HeatMatrix& out, Source source, HeatOrder order, JobContext& job) {
    const Graph& graph = *out.graph;
    const std::vector<std::uint32_t> from = displayOrder(source, graph, order);
    std::vector<std::uint32_t> place(from.size());
    for (std::uint32_t i = 0; i < from.size(); ++i) place[from[i]] = i;
    for (const std::uint32_t old : from) {
        out.labels.push_back(source.labels[old]);
        out.node.push_back(source.node[old]);
        out.group.push_back(populationOf(graph, source.node[old]));
        out.informative.push_back(old < source.informative.size() ? source.informative[old] : 1);
    }
    for (Entry& entry : source.entries) entry.row = place[entry.row], entry.column = place[entry.column];
    if (!job.checkpoint()) return false;
    std::sort(source.entries.begin(), source.entries.end(),
              [](const Entry& a, const Entry& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); });
    if (!job.checkpoint()) return false;
    HeatLevel cells;
    cells.offset.assign(out.size() + 1, 0);
    const Entry* kept = nullptr;
    for (const Entry& entry : source.entries) {
        if (std::isnan(entry.value)) continue;
        const bool again = kept != nullptr && kept->row == entry.row && kept->column == entry.column;
        kept = &entry;
        if (again) {  // two flow edges between the same nodes
            cells.value.back() = std::max(cells.value.back(), entry.value);
            continue;
        }
        cells.column.push_back(entry.column);
        cells.value.push_back(entry.value);
        if (out.attention) out.uniform.push_back(entry.uniform);
        ++cells.offset[entry.row + 1];
    }
    std::partial_sum(cells.offset.begin(), cells.offset.end(), cells.offset.begin());
    out.levels.push_back(std::move(cells));
    for (std::size_t rows = out.size(); rows > 256; rows = (rows + 1) / 2) {
        if (!job.checkpoint()) return false;
        out.levels.push_back(halved(out.levels.back(), rows));
    }
    out.whole = plot::wholeRange(out.levels[0].value);
    out.range = plot::stretchedRange(out.levels[0].value);
    return true;
}

void index(HeatMatrix& out) {
    const Graph& graph = *out.graph;
    out.indexOf.assign(graph.nodes(), kNone);
    std::vector<std::uint32_t> ofPopulation(graph.populationNames.size(), kNone);
    for (std::uint32_t i = 0; i < out.size(); ++i) {
        if (out.scale == bgan::Scale::population) {
            if (out.group[i] < ofPopulation.size()) ofPopulation[out.group[i]] = i;
        } else if (out.node[i] < graph.nodes()) {
            out.indexOf[out.node[i]] = i;
        }
    }
    if (out.scale == bgan::Scale::part) return;
    std::uint32_t external = kNone;
    for (std::uint32_t i = 0; i < out.size(); ++i)
        if (out.node[i] < graph.nodes() && graph.isExternal(out.node[i])) external = i;
    for (NodeIndex n = 0; n < graph.nodes(); ++n) {
        if (graph.isExternal(n)) out.indexOf[n] = external;
        if (out.indexOf[n] != kNone || graph.isExternal(n) || graph.neuron[n] == kNone) continue;
        const std::uint32_t population = populationOf(graph, n);
        out.indexOf[n] = out.scale == bgan::Scale::neuron   ? out.indexOf[graph.neuron[n]]
                         : population < ofPopulation.size() ? ofPopulation[population]
                                                            : kNone;
    }
}

/// Part of the rows whose first choice is the entry that all rows like most on average (Brody et al. 2022 call
/// attention static when every query ranks the keys alike).
double sharedFirstChoice(const HeatMatrix& matrix) {
    const HeatLevel& cells = matrix.levels[0];
    std::vector<double> liking(matrix.size(), 0);
    std::vector<std::uint32_t> seen(matrix.size(), 0);
    for (std::size_t e = 0; e < cells.value.size(); ++e) {
        if (!(matrix.uniform[e] > 0)) continue;
        liking[cells.column[e]] += cells.value[e] / matrix.uniform[e];
        ++seen[cells.column[e]];
    }
    for (std::size_t c = 0; c < liking.size(); ++c) liking[c] /= std::max(1U, seen[c]);
    std::size_t rows = 0, alike = 0;
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        std::uint32_t first = kNone, liked = kNone;
        float most = -1;
        std::size_t entries = 0;
        for (std::uint32_t e = cells.offset[row]; e < cells.offset[row + 1]; ++e) {
            if (cells.column[e] == row) continue;
            ++entries;
            const float gain = matrix.uniform[e] > 0 ? cells.value[e] / matrix.uniform[e] : 0;
            if (gain > most) most = gain, first = cells.column[e];
            if (liked == kNone || liking[cells.column[e]] > liking[liked]) liked = cells.column[e];
        }
        if (entries < 3) continue;
        ++rows;
        alike += first == liked ? 1 : 0;
    }
    return rows >= 8 ? static_cast<double>(alike) / static_cast<double>(rows) : 0;
}

QString judged(const HeatMatrix& matrix, const HeatRequest& request, JobContext& job) {
    const float entropy = relativeEntropy(*request.attention, request.readout, job);
    if (entropy > 0.99F)
        return say("Attention is almost uniform (relative entropy %1): it says nothing about preferences.")
            .arg(static_cast<double>(entropy), 0, 'f', 3);
    if (entropy < 0.05F)
        return say("Attention has collapsed onto single entries (relative entropy %1).")
            .arg(static_cast<double>(entropy), 0, 'f', 3);
    if (matrix.scale == bgan::Scale::neuron && !request.readout.gain)
        if (const double alike = sharedFirstChoice(matrix); alike > 0.95)
            return say("Static attention: %1 % of the rows rank their partners alike, whoever looks.")
                .arg(static_cast<int>(100 * alike));
    return {};
}

}  // namespace

std::ptrdiff_t HeatMatrix::cell(std::size_t row, std::size_t column) const {
    if (levels.empty() || row >= size()) return -1;
    const auto begin = levels[0].column.begin() + levels[0].offset[row],
               end = levels[0].column.begin() + levels[0].offset[row + 1];
    const auto found = std::lower_bound(begin, end, static_cast<std::uint32_t>(column));
    return found != end && *found == column ? found - levels[0].column.begin() : -1;
}

std::vector<graph::EdgeIndex> HeatMatrix::edgesOf(std::size_t row, std::size_t column) const {
    std::vector<graph::EdgeIndex> out;
    if (scale == bgan::Scale::population || row >= size() || column >= size()) return out;
    NodeIndex source = node[column], target = node[row];
    if (direction == bgan::Direction::backward) std::swap(source, target);
    // A neuron attends through synapses: the edge from the synapse to its target carries the score, backward the one
    // into it.
    if (scale == bgan::Scale::part && graph->kind(node[row]) == NodeKind::neuron &&
        graph->kind(node[column]) == NodeKind::synapse) {
        const auto edges =
            (direction == bgan::Direction::backward ? graph->flowIn : graph->flowOut).edges(node[column]);
        return {edges.begin(), edges.end()};
    }
    const graph::Csr& rows = scale == bgan::Scale::neuron ? graph->neuronIn : graph->flowIn;
    if (target + std::size_t{1} >= rows.offset.size()) return out;
    const auto neighbours = rows.neighbours(target);
    const auto edges = rows.edges(target);
    for (std::size_t i = 0; i < neighbours.size(); ++i)
        if (neighbours[i] == source) out.push_back(edges[i]);
    return out;
}

Result<std::shared_ptr<const HeatMatrix>> buildHeatMatrix(const HeatRequest& request, JobContext& job) {
    auto out = std::make_shared<HeatMatrix>();
    out->graph = request.graph;
    out->scale = request.readout.scale;
    out->direction = request.readout.direction;
    Source source;
    if (request.attention) {
        NL_TRY(read, fromAttention(request, *out, job));
        source = std::move(read);
    } else {
        source = fromConnectivity(request, *out);
    }
    if (source.labels.empty())
        return fail("matrix-empty", "there is nothing to show at this scale", "choose another scale");
    if (!job.checkpoint() || !fill(*out, std::move(source), request.order, job)) return Failure(job.cancelledError());
    if (request.attention) {
        // Null entries have no edge and would shift the range against the other views'.
        NL_TRY(range, bgan::scoreRange(*request.attention, request.readout, &job));
        out->range = range;
        out->range.below = out->whole.low < range.low;
        out->range.above = out->whole.high > range.high;
    }
    index(*out);
    if (request.attention)
        out->warning = judged(*out, request, job);
    else if (out->cells() == 0)
        out->warning = say("No connection has this value at this scale.");
    return out;
}

float relativeEntropy(const AttentionMap& map, const bgan::Readout& readout, JobContext& job) {
    double sum = 0;
    std::size_t rows = 0;
    bgan::Readout plain = readout;
    plain.gain = false;
    for (const AttentionBlock& block : map.blocks) {
        if (block.block != bgan::Block::bmsa ||
            (block.direction != readout.direction && block.direction != bgan::Direction::both))
            continue;
        const auto scores = bgan::readOut(map, block, plain, &job);
        if (!scores) continue;
        for (std::size_t row = 0; row + 1 < block.rowOffset.size(); ++row) {
            const std::uint32_t begin = block.rowOffset[row], end = block.rowOffset[row + 1];
            if (end - begin < 2) continue;
            double entropy = 0, total = 0;
            for (std::uint32_t e = begin; e < end; ++e) total += (*scores)[e];
            if (!(total > 0)) continue;
            for (std::uint32_t e = begin; e < end; ++e)
                if (const double p = (*scores)[e] / total; p > 0) entropy -= p * std::log(p);
            sum += entropy / std::log(static_cast<double>(end - begin));
            ++rows;
        }
    }
    return rows > 0 ? static_cast<float>(sum / static_cast<double>(rows)) : kNaN;
}

Result<void> saveMatrixCsv(const HeatMatrix& matrix, const QString& file, JobContext& job) {
    const auto quoted = [](const std::string& text) {
        QByteArray out = QByteArray::fromStdString(text);
        if (out.contains(',') || out.contains('"')) out = '"' + out.replace('"', "\"\"") + '"';
        return out;
    };
    QSaveFile out(file);
    const auto failed = [&] {
        return fail("file-write",
                    "\"" + file.toStdString() + "\" cannot be written: " + out.errorString().toStdString(),
                    "Choose a folder that may be written to.");
    };
    if (!out.open(QIODevice::WriteOnly)) return failed();
    out.write(matrix.attention ? "row,column,value,uniform\n" : "row,column,value\n");
    const HeatLevel& cells = matrix.levels[0];
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        if (!job.checkpoint()) return Failure(job.cancelledError());
        job.progress(static_cast<double>(row) / static_cast<double>(matrix.size()), "writing");
        const QByteArray name = quoted(matrix.labels[row]) + ',';
        for (std::uint32_t e = cells.offset[row]; e < cells.offset[row + 1]; ++e) {
            QByteArray line = name + quoted(matrix.labels[cells.column[e]]) + ',' +
                              QByteArray::number(static_cast<double>(cells.value[e]), 'g', 9);
            if (matrix.attention) line += ',' + QByteArray::number(static_cast<double>(matrix.uniform[e]), 'g', 9);
            out.write(line + '\n');
        }
    }
    return out.commit() ? Result<void>() : failed();
}

}  // namespace nl::ui
