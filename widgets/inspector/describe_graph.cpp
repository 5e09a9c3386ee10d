// SPDX-License-Identifier: GPL-3.0-or-later
// What the computational graph, and attention on it, say about an item.
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/inspector/describe_parts.hpp"

namespace nl::ui {

using graph::EdgeIndex;
using graph::EdgeType;
using graph::Graph;
using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;
using workspace::ItemKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString text(std::string_view value) { return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())); }

InspectorRow plain(const QString& name, const QString& value) {
    InspectorRow row;
    row.name = name;
    row.value = value;
    return row;
}

InspectorRow feature(const std::string& name, const std::string& unit, float value, bool known) {
    InspectorRow row;
    row.name = text(name).replace(QLatin1Char('_'), QLatin1Char(' '));
    row.help = unit.empty() ? text(name) : Tr::tr("%1, SI unit %2").arg(text(name), text(unit));
    row.known = known;
    row.value = known ? displayValue(static_cast<double>(value), unit) : Tr::tr("unknown");
    return row;
}

/// Scales of the units that people read, largest first. Other units, and values that fit none, are shown as they are.
struct Readable {
    const char* unit;
    const char* shown;
    double scale;
    double least;  // from this magnitude on, in the shown unit
};
constexpr std::array kReadable{Readable{"m", "mm", 1e3, 1},         Readable{"m", "µm", 1e6, 0},
                               Readable{"m^2", "mm²", 1e6, 0.01},   Readable{"m^2", "µm²", 1e12, 0},
                               Readable{"m2", "µm²", 1e12, 0},      Readable{"m^3", "µm³", 1e18, 0},
                               Readable{"m3", "µm³", 1e18, 0},      Readable{"s", "s", 1, 1},
                               Readable{"s", "ms", 1e3, 0},         Readable{"V", "mV", 1e3, 0},
                               Readable{"A", "pA", 1e12, 0},        Readable{"S", "µS", 1e6, 1},
                               Readable{"S", "nS", 1e9, 0},         Readable{"F", "pF", 1e12, 0},
                               Readable{"F/m^2", "µF/cm²", 1e2, 0}, Readable{"F/m2", "µF/cm²", 1e2, 0},
                               Readable{"S/m^2", "mS/cm²", 0.1, 0}, Readable{"S/m2", "mS/cm²", 0.1, 0},
                               Readable{"ohm m", "Ω cm", 1e2, 0},   Readable{"ohm", "GΩ", 1e-9, 1},
                               Readable{"ohm", "MΩ", 1e-6, 0},      Readable{"m/s", "cm/s", 1e2, 0},
                               Readable{"mol/m^3", "mM", 1, 0},     Readable{"mol/m3", "mM", 1, 0},
                               Readable{"Hz", "Hz", 1, 0},          Readable{"K", "°C", 1, 0}};

}  // namespace

QString displayValue(double si, const std::string& unit) {
    const auto number = [](double value) { return QLocale::c().toString(value, 'g', 4); };
    if (unit == "K") return QStringLiteral("%1 °C").arg(number(si - 273.15));
    for (const Readable& readable : kReadable) {
        if (unit != readable.unit) continue;
        const double shown = si * readable.scale;
        if (std::abs(shown) >= readable.least)
            return QStringLiteral("%1 %2").arg(number(shown), QString::fromUtf8(readable.shown));
    }
    return unit.empty() || unit == "1" ? number(si) : QStringLiteral("%1 %2").arg(number(si), text(unit));
}

void describeNode(const workspace::OpenItem& open, NodeIndex node, std::vector<InspectorSection>& out) {
    const Graph& graph = *open.graph;
    if (node >= graph.nodes()) return;
    const NodeKind kind = graph.kind(node);
    InspectorSection section{Tr::tr("Graph node"), {}};
    section.rows.push_back(plain(Tr::tr("Name"), QString::fromStdString(graph.nodeName(node))));
    section.rows.push_back(plain(Tr::tr("Kind"), text(graph::nodeKindName(kind))));
    if (kind == NodeKind::neuron) {
        section.rows.push_back(plain(Tr::tr("Neurons in"), QString::number(graph.neuronIn.neighbours(node).size())));
        section.rows.push_back(plain(Tr::tr("Neurons out"), QString::number(graph.neuronOut.neighbours(node).size())));
        section.rows.push_back(plain(Tr::tr("Parts"), QString::number(graph.partsOf.neighbours(node).size())));
    } else {
        section.rows.push_back(plain(Tr::tr("Flow in"), QString::number(graph.flowIn.neighbours(node).size())));
        section.rows.push_back(plain(Tr::tr("Flow out"), QString::number(graph.flowOut.neighbours(node).size())));
        if (graph.isVirtual(node))
            section.rows.push_back(plain(Tr::tr("Virtual"), Tr::tr("made so that every neuron has all parts")));
    }
    out.push_back(std::move(section));
}

void describeFeatures(const workspace::OpenItem& open, NodeIndex node, std::vector<InspectorSection>& out) {
    const Graph& graph = *open.graph;
    if (node >= graph.nodes()) return;
    const NodeKind kind = graph.kind(node);
    InspectorSection features{Tr::tr("Features"), {}};
    const NodeIndex row = node - graph.begin(kind);
    for (const graph::CategoryFeature& category : graph.nodeFeatures.categories) {
        const auto& codes = category.code[static_cast<std::size_t>(kind)];
        if (row >= codes.size()) continue;
        const std::int32_t code = codes[row];
        const bool known = code >= 0 && static_cast<std::size_t>(code) < category.vocabulary.size();
        InspectorRow line =
            plain(text(category.name).replace(QLatin1Char('_'), QLatin1Char(' ')),
                  known ? text(category.vocabulary[static_cast<std::size_t>(code)]) : Tr::tr("unknown"));
        line.known = known;
        features.rows.push_back(std::move(line));
    }
    const graph::KindFeatures& table = graph.nodeFeatures.of(kind);
    for (std::size_t c = 0; c < table.columns(); ++c) {
        const std::size_t index = table.feature[c];
        features.rows.push_back(feature(graph.nodeFeatures.names[index], graph.nodeFeatures.units[index],
                                        table.row(row)[c], table.knownRow(row)[c] != 0));
    }
    std::stable_partition(features.rows.begin(), features.rows.end(), [](const InspectorRow& r) { return r.known; });
    if (!features.rows.empty()) out.push_back(std::move(features));
}

void describeEdge(const workspace::OpenItem& open, EdgeIndex edge, std::vector<InspectorSection>& out) {
    const Graph& graph = *open.graph;
    if (edge >= graph.edges()) return;
    const EdgeType type = graph.type[edge];
    InspectorSection section{Tr::tr("Graph edge"), {}};
    section.rows.push_back(plain(Tr::tr("Type"), text(graph::edgeTypeName(type))));
    for (const auto& [name, node] :
         {std::pair{Tr::tr("From"), graph.source[edge]}, std::pair{Tr::tr("To"), graph.target[edge]}}) {
        InspectorRow row = plain(name, QString::fromStdString(graph.nodeName(node)));
        row.link = {ItemKind::node, open.id, node};
        section.rows.push_back(std::move(row));
    }
    const graph::EdgeFeatures::Columns& columns = graph.edgeFeatures.of(type);
    const std::size_t width = columns.names.size();
    const std::size_t at = (edge - graph.typeBegin[static_cast<std::size_t>(type)]) * width;
    for (std::size_t c = 0; c < width && at + c < columns.value.size(); ++c)
        section.rows.push_back(
            feature(columns.names[c], columns.units[c], columns.value[at + c], columns.known[at + c] != 0));
    out.push_back(std::move(section));
}

namespace {

struct Scored {
    NodeIndex node = kNone;
    EdgeIndex edge = kNone;
    double score = 0;
};

/// The strongest partners; entries with the same partner are summed.
void addScored(const QString& title, workspace::OpenId graphItem, const Graph& graph, std::vector<Scored> entries,
               std::vector<InspectorSection>& out) {
    constexpr std::size_t kMost = 12;
    std::sort(entries.begin(), entries.end(), [](const Scored& a, const Scored& b) { return a.node < b.node; });
    std::vector<Scored> sums;
    for (const Scored& entry : entries) {
        if (!sums.empty() && sums.back().node == entry.node)
            sums.back().score += entry.score;
        else
            sums.push_back(entry);
    }
    if (sums.empty()) return;
    std::stable_sort(sums.begin(), sums.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    const double most = std::max(sums.front().score, 1e-12);
    InspectorSection section{title, {}};
    for (std::size_t i = 0; i < std::min(sums.size(), kMost); ++i) {
        InspectorRow row =
            plain(sums[i].node == kNone ? Tr::tr("none of them") : QString::fromStdString(graph.nodeName(sums[i].node)),
                  QLocale::c().toString(sums[i].score, 'f', 3));
        row.bar = sums[i].score / most;
        if (sums[i].node != kNone) row.link = {ItemKind::node, graphItem, sums[i].node};
        section.rows.push_back(std::move(row));
    }
    if (sums.size() > kMost)
        section.rows.push_back(plain(Tr::tr("and %n more", nullptr, static_cast<int>(sums.size() - kMost)), QString()));
    out.push_back(std::move(section));
}

QString directionText(bgan::Direction direction) {
    return direction == bgan::Direction::backward ? Tr::tr("backward") : Tr::tr("forward");
}

}  // namespace

void describeAttention(workspace::OpenId graphItem, NodeIndex neuron, const AttentionScores& scores,
                       std::vector<InspectorSection>& out) {
    const Graph& graph = *scores.map->graph;
    for (std::size_t b = 0; b < scores.ofBlock.size(); ++b) {
        const bgan::AttentionBlock& block = scores.map->blocks[b];
        if (block.block != bgan::Block::bmsa || scores.ofBlock[b].size() != block.entries.size()) continue;
        std::vector<Scored> in, received;
        for (std::size_t e = 0; e < block.entries.size(); ++e) {
            const bgan::AttentionEntry& entry = block.entries[e];
            const double score = static_cast<double>(scores.ofBlock[b][e]);
            // The null or self entry: attention that went to no partner.
            const NodeIndex partner = entry.edge == kNone && entry.partner == entry.row ? kNone : entry.partner;
            if (entry.row == neuron) in.push_back({partner, entry.edge, score});
            if (partner == neuron && entry.row != neuron) received.push_back({entry.row, entry.edge, score});
        }
        const QString way = directionText(block.direction);
        addScored(Tr::tr("Attends to (%1; sums to 1)").arg(way), graphItem, graph, std::move(in), out);
        addScored(Tr::tr("Is attended to by (%1)").arg(way), graphItem, graph, std::move(received), out);
    }
}

void describeEdgeAttention(EdgeIndex edge, const AttentionScores& scores, std::vector<InspectorSection>& out) {
    const Graph& graph = *scores.map->graph;
    InspectorSection section{Tr::tr("Attention (mean of layers and heads)"), {}};
    for (std::size_t b = 0; b < scores.ofBlock.size(); ++b) {
        const bgan::AttentionBlock& block = scores.map->blocks[b];
        if (scores.ofBlock[b].size() != block.entries.size()) continue;
        for (std::size_t e = 0; e < block.entries.size(); ++e) {
            if (block.entries[e].edge != edge) continue;
            InspectorRow row = plain(
                Tr::tr("%1, %2 looks at %3")
                    .arg(directionText(block.direction), QString::fromStdString(graph.nodeName(block.entries[e].row)),
                         QString::fromStdString(graph.nodeName(block.entries[e].partner))),
                QLocale::c().toString(static_cast<double>(scores.ofBlock[b][e]), 'f', 4));
            row.bar = static_cast<double>(scores.ofBlock[b][e]);
            section.rows.push_back(std::move(row));
        }
    }
    if (!section.rows.empty()) out.push_back(std::move(section));
}

}  // namespace nl::ui
