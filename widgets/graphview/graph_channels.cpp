// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphview/graph_channels.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/plot/value_range.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

using graph::EdgeType;
using graph::Graph;
using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

QString say(const char* text) { return QCoreApplication::translate("GraphChannels", text); }

QString words(const std::string& name) {
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// The range by which all views colour such values.
void setRange(plot::Channel& channel) {
    const plot::ValueRange range = plot::stretchedRange(channel.value);
    channel.minimum = range.low;
    channel.maximum = range.high;
}

bool knownAnywhere(const Graph& graph, std::size_t feature) {
    for (const graph::KindFeatures& kind : graph.nodeFeatures.kinds) {
        const int column = kind.column(feature);
        if (column < 0) continue;
        for (std::size_t i = static_cast<std::size_t>(column); i < kind.known.size(); i += kind.columns())
            if (kind.known[i] != 0) return true;
    }
    return false;
}

plot::Channel featureChannel(const Graph& graph, const std::string& name) {
    plot::Channel out;
    out.value.assign(graph.nodes(), kUnknown);
    const int feature = graph.nodeFeatures.indexOf(name);
    out.name = words(name).toStdString();
    if (feature < 0) return out;
    out.unit = graph.nodeFeatures.units[static_cast<std::size_t>(feature)];
    if (out.unit == "1") out.unit.clear();
    for (const NodeKind kind : graph::kAllNodeKinds) {
        const graph::KindFeatures& table = graph.nodeFeatures.of(kind);
        const int column = table.column(static_cast<std::size_t>(feature));
        if (column < 0) continue;
        for (std::uint32_t row = 0; row < graph.count(kind); ++row) {
            const std::size_t at = row * table.columns() + static_cast<std::size_t>(column);
            if (table.known[at] != 0) out.value[graph.begin(kind) + row] = table.value[at];
        }
    }
    setRange(out);
    return out;
}

plot::Channel categoryChannel(const Graph& graph, const std::string& name) {
    plot::Channel out;
    out.scale = plot::Scale::category;
    out.name = words(name).toStdString();
    out.value.assign(graph.nodes(), kUnknown);
    const graph::CategoryFeature* category = graph.nodeFeatures.category(name);
    if (category == nullptr) return out;
    out.categories = category->vocabulary;
    for (const NodeKind kind : graph::kAllNodeKinds) {
        const auto& code = category->code[static_cast<std::size_t>(kind)];
        for (std::uint32_t row = 0; row < code.size(); ++row)
            if (code[row] >= 0) out.value[graph.begin(kind) + row] = static_cast<float>(code[row]);
    }
    // What is said of a neuron holds for its parts.
    for (NodeIndex node = graph.count(NodeKind::neuron); node < graph.nodes(); ++node)
        if (std::isnan(out.value[node]) && graph.neuron[node] != kNone) out.value[node] = out.value[graph.neuron[node]];
    return out;
}

plot::Channel populationChannel(const Graph& graph) {
    plot::Channel out;
    out.scale = plot::Scale::category;
    out.name = say("population").toStdString();
    out.categories = graph.populationNames;
    out.value.resize(graph.nodes(), kUnknown);
    for (NodeIndex node = 0; node < graph.nodes(); ++node) {
        const NodeIndex neuron = graph.neuron[node];
        const std::int32_t population = neuron == kNone ? -1 : graph.origin[neuron].population;
        if (population >= 0) out.value[node] = static_cast<float>(population);
    }
    return out;
}

plot::Channel kindChannel(const Graph& graph) {
    plot::Channel out;
    out.scale = plot::Scale::category;
    out.name = say("node kind").toStdString();
    out.value.resize(graph.nodes());
    for (const NodeKind kind : graph::kAllNodeKinds) {
        out.categories.push_back(kindLabel(kind).toStdString());
        const auto begin = out.value.begin() + graph.begin(kind);
        std::fill(begin, begin + graph.count(kind), static_cast<float>(kind));
    }
    return out;
}

}  // namespace

QString kindLabel(NodeKind kind) {
    switch (kind) {
        case NodeKind::neuron:
            return say("neuron");
        case NodeKind::soma:
            return say("soma");
        case NodeKind::dendrite:
            return say("dendrite");
        case NodeKind::axon:
            return say("axon");
        case NodeKind::synapse:
            return say("synapse");
    }
    return {};
}

std::vector<Choice> nodeChoices(const Graph& graph) {
    std::vector<Choice> out{{QStringLiteral("kind"), say("node kind")}};
    if (!graph.populationNames.empty()) out.push_back({QStringLiteral("population"), say("population")});
    for (const graph::CategoryFeature& category : graph.nodeFeatures.categories) {
        if (category.name == "population" || category.vocabulary.empty()) continue;
        out.push_back({QStringLiteral("category:") + QString::fromStdString(category.name), words(category.name)});
    }
    for (std::size_t f = 0; f < graph.nodeFeatures.names.size(); ++f)
        if (knownAnywhere(graph, f))
            out.push_back({QStringLiteral("feature:") + QString::fromStdString(graph.nodeFeatures.names[f]),
                           words(graph.nodeFeatures.names[f])});
    return out;
}

plot::Channel nodeChannel(const Graph& graph, const QString& key) {
    if (key.startsWith(QLatin1String("feature:"))) return featureChannel(graph, key.mid(8).toStdString());
    if (key.startsWith(QLatin1String("category:"))) return categoryChannel(graph, key.mid(9).toStdString());
    return key == QLatin1String("population") ? populationChannel(graph) : kindChannel(graph);
}

std::vector<Choice> edgeChoices(const Graph& graph) {
    std::vector<Choice> out;
    for (const graph::EdgeFeatures::Columns& columns : graph.edgeFeatures.types) {
        for (std::size_t c = 0; c < columns.names.size(); ++c) {
            const QString key = QStringLiteral("edge:") + QString::fromStdString(columns.names[c]);
            if (std::any_of(out.begin(), out.end(), [&](const Choice& choice) { return choice.key == key; })) continue;
            bool known = false;
            for (std::size_t i = c; i < columns.known.size() && !known; i += columns.names.size())
                known = columns.known[i] != 0;
            if (known) out.push_back({key, words(columns.names[c])});
        }
    }
    return out;
}

plot::Channel edgeFeatureChannel(const Graph& graph, const QString& key) {
    plot::Channel out;
    const std::string name = key.mid(5).toStdString();
    out.name = words(name).toStdString();
    out.value.assign(graph.edges(), kUnknown);
    for (std::size_t t = 0; t < graph::kEdgeTypes; ++t) {
        const graph::EdgeFeatures::Columns& columns = graph.edgeFeatures.types[t];
        const std::size_t wide = columns.names.size();
        for (std::size_t c = 0; c < wide; ++c) {
            if (columns.names[c] != name) continue;
            out.unit = columns.units[c] == "1" ? std::string() : columns.units[c];
            for (std::uint32_t e = graph.typeBegin[t]; e < graph.typeBegin[t + 1]; ++e) {
                const std::size_t at = (e - graph.typeBegin[t]) * wide + c;
                if (at < columns.known.size() && columns.known[at] != 0) out.value[e] = columns.value[at];
            }
        }
    }
    setRange(out);
    return out;
}

QString nodeText(const Graph& graph, NodeIndex node) {
    constexpr int kMost = 8;
    QString text =
        QStringLiteral("%1\n%2").arg(QString::fromStdString(graph.nodeName(node)), kindLabel(graph.kind(node)));
    if (graph.isVirtual(node)) text += say(" (virtual part of a point neuron)");
    if (graph.isExternal(node)) text += say(" (external input)");
    if (graph.isElectrical(node)) text += say(" (gap junction)");
    const NodeKind kind = graph.kind(node);
    const graph::KindFeatures& table = graph.nodeFeatures.of(kind);
    const std::uint32_t row = node - graph.begin(kind);
    int lines = 0;
    for (std::size_t c = 0; c < table.columns() && lines < kMost; ++c) {
        if (table.knownRow(row)[c] == 0) continue;
        const std::size_t feature = table.feature[c];
        const std::string& unit = graph.nodeFeatures.units[feature];
        text += QStringLiteral("\n%1 %2 %3")
                    .arg(words(graph.nodeFeatures.names[feature]), shortNumber(table.row(row)[c]),
                         unit == "1" ? QString() : QString::fromStdString(unit));
        ++lines;
    }
    return text;
}

QString edgeText(const Graph& graph, graph::EdgeIndex edge) {
    const EdgeType type = graph.type[edge];
    QString text = QStringLiteral("%1 → %2\n%3")
                       .arg(QString::fromStdString(graph.nodeName(graph.source[edge])),
                            QString::fromStdString(graph.nodeName(graph.target[edge])),
                            QString::fromStdString(std::string(graph::edgeTypeName(type))));
    const graph::EdgeFeatures::Columns& columns = graph.edgeFeatures.of(type);
    const std::size_t wide = columns.names.size(), row = edge - graph.typeBegin[static_cast<std::size_t>(type)];
    for (std::size_t c = 0; c < wide; ++c) {
        const std::size_t at = row * wide + c;
        if (at >= columns.known.size() || columns.known[at] == 0) continue;
        text += QStringLiteral("\n%1 %2 %3")
                    .arg(words(columns.names[c]), shortNumber(columns.value[at]),
                         columns.units[c] == "1" ? QString() : QString::fromStdString(columns.units[c]));
    }
    return text;
}

}  // namespace nl::ui
