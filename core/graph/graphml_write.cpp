// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <fmt/format.h>

#include "core/graph/formats.hpp"
#include "core/graph/graphml_keys.hpp"
#include "core/graph/text_writer.hpp"
#include "core/io/file.hpp"
#include "core/io/xml_escape.hpp"

namespace nl::graph {

namespace {

class GraphmlWriter {
public:
    GraphmlWriter(const Graph& graph, const std::filesystem::path& file, JobContext& job)
        : graph_(graph), job_(job), out_(file) {}

    Result<void> run() {
        out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "
                "xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
        keys();
        out_ << "<graph id=\"G\" edgedefault=\"directed\">\n";
        graphData();
        if (!nodes() || !edges()) return fail(job_.cancelledError());
        out_ << "</graph>\n</graphml>\n";
        return out_.close();
    }

private:
    void key(std::string_view id, std::string_view of, std::string_view name, std::string_view type,
             std::string_view text = {}) {
        out_ << "<key id=\"" << id << "\" for=\"" << of << "\" attr.name=\""
             << io::xmlEscaped(escaped(name), io::XmlPlace::attribute) << "\" attr.type=\"" << type;
        if (text.empty())
            out_ << "\"/>\n";
        else
            out_ << "\"><desc>" << io::xmlEscaped(escaped(text), io::XmlPlace::content) << "</desc></key>\n";
    }

    void keys() {
        for (const char* name :
             {"format", "version", "name", "model_file", "resolution", "populations", "regions", "cell_types",
              "has_spikes", "columns", "edge_columns", "category_kinds", "vocabularies"})
            key(name, "graph", name, "string");
        if (!graph_.notes.empty()) key("notes", "graph", "notes", "string");
        key("kind", "node", "kind", "string");
        key("neuron", "node", "neuron", "long");
        key("label", "node", "name", "string");
        key("flags", "node", "flags", "int");
        key("origin", "node", "origin", "string");
        key("spikes", "node", "spikes", "string");
        key("type", "edge", "type", "string");
        const FeatureTable& table = graph_.nodeFeatures;
        for (std::size_t f = 0; f < table.names.size(); ++f)
            key(fmt::format("f{}", f), "node", table.names[f], "float", table.units[f]);
        for (std::size_t c = 0; c < table.categories.size(); ++c)
            key(fmt::format("c{}", c), "node", table.categories[c].name, "string");
        for (std::size_t t = 0; t < kEdgeTypes; ++t) {
            const EdgeFeatures::Columns& columns = graph_.edgeFeatures.types[t];
            for (std::size_t c = 0; c < columns.names.size(); ++c)
                key(fmt::format("e{}_{}", t, c), "edge", columns.names[c], "float", columns.units[c]);
        }
    }

    void data(std::string_view key, std::string_view text) {
        out_ << "<data key=\"" << key << "\">" << io::xmlEscaped(text, io::XmlPlace::content) << "</data>";
    }

    void graphData() {
        const auto line = [&](std::string_view key, const std::string& text) {
            data(key, text);
            out_ << '\n';
        };
        line("format", "neuroloom-graph");
        line("version", "1");
        line("name", escaped(graph_.name));
        line("model_file", escaped(graph_.modelFile));
        line("resolution", std::string(resolutionName(graph_.resolution)));
        line("populations", joined(graph_.populationNames));
        line("regions", joined(graph_.regionNames));
        line("cell_types", joined(graph_.cellTypeNames));
        if (!graph_.notes.empty()) line("notes", joined(graph_.notes));
        line("has_spikes", graph_.spikeTimes.empty() ? "false" : "true");
        const FeatureTable& table = graph_.nodeFeatures;
        std::vector<std::string> lists, kinds, words;
        for (const KindFeatures& kind : table.kinds) lists.push_back(fmt::format("{}", fmt::join(kind.feature, " ")));
        line("columns", joined(lists));
        lists.clear();
        for (const EdgeFeatures::Columns& columns : graph_.edgeFeatures.types)
            lists.push_back(fmt::format("{}", columns.names.size()));
        line("edge_columns", joined(lists));
        for (const CategoryFeature& c : table.categories) {
            std::string of;
            for (const NodeKind kind : c.kinds) of += fmt::format("{}{}", of.empty() ? "" : " ", nodeKindName(kind));
            kinds.push_back(of);
            words.push_back(joined(c.vocabulary));
        }
        line("category_kinds", joined(kinds));
        line("vocabularies", joined(words));
    }

    bool nodes() {
        const FeatureTable& table = graph_.nodeFeatures;
        for (NodeIndex v = 0; v < graph_.nodes(); ++v) {
            if (v % 1024 == 0 && !step(v)) return false;
            const NodeKind kind = graph_.kind(v);
            const std::size_t row = v - graph_.begin(kind);
            out_ << "<node id=\"n";
            out_.number(v) << "\"><data key=\"kind\">" << nodeKindName(kind) << "</data><data key=\"neuron\">";
            out_.number(graph_.neuron[v]) << "</data>";
            data("label", escaped(graph_.nodeName(v)));
            out_ << "<data key=\"flags\">";
            out_.number(static_cast<unsigned>(graph_.flags[v])) << "</data><data key=\"origin\">";
            origin(graph_.origin[v]);
            out_ << "</data>";
            const KindFeatures& features = table.of(kind);
            const std::size_t at = row * features.columns();
            for (std::size_t c = 0; c < features.columns(); ++c)
                if (features.known[at + c] != 0) value('f', features.feature[c], features.value[at + c]);
            for (std::size_t c = 0; c < table.categories.size(); ++c) {
                const std::vector<std::int32_t>& codes = table.categories[c].code[static_cast<std::size_t>(kind)];
                if (codes.empty() || codes[row] < 0) continue;
                data(fmt::format("c{}", c),
                     escaped(table.categories[c].vocabulary[static_cast<std::size_t>(codes[row])]));
            }
            if (kind == NodeKind::neuron && !graph_.spikeTimes.empty()) spikes(graph_.spikeTimes[v]);
            out_ << "</node>\n";
        }
        return true;
    }

    void value(char letter, std::size_t column, float number) {
        out_ << "<data key=\"" << letter;
        out_.number(column) << "\">";
        decimal(number);
        out_ << "</data>";
    }
    void decimal(float number) {
        if (std::isfinite(number))
            out_.number(number);
        else
            out_ << (std::isnan(number) ? "NaN" : number > 0 ? "INF" : "-INF");  // as XML Schema writes them
    }

    void origin(const NodeOrigin& o) {
        out_.number(o.population);
        for (const std::int32_t i : {o.cell, o.cellType, o.part, o.projection, o.connection, o.input}) {
            out_ << ' ';
            out_.number(i);
        }
    }

    void spikes(const std::vector<double>& times) {
        out_ << "<data key=\"spikes\">";
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (i > 0) out_ << ' ';
            out_.number(times[i]);
        }
        out_ << "</data>";
    }

    bool edges() {
        for (EdgeIndex e = 0; e < graph_.edges(); ++e) {
            if (e % 2048 == 0 && !step(graph_.nodes() + e)) return false;
            const auto t = static_cast<std::size_t>(graph_.type[e]);
            out_ << "<edge source=\"n";
            out_.number(graph_.source[e]) << "\" target=\"n";
            out_.number(graph_.target[e]) << "\"><data key=\"type\">" << edgeTypeName(graph_.type[e]) << "</data>";
            const EdgeFeatures::Columns& columns = graph_.edgeFeatures.types[t];
            const std::size_t at = (e - graph_.typeBegin[t]) * columns.names.size();
            for (std::size_t c = 0; c < columns.names.size(); ++c) {
                if (columns.known[at + c] == 0) continue;
                out_ << "<data key=\"e";
                out_.number(t) << '_';
                out_.number(c) << "\">";
                decimal(columns.value[at + c]);
                out_ << "</data>";
            }
            out_ << "</edge>\n";
        }
        return true;
    }

    bool step(std::size_t done) {
        job_.progress(static_cast<double>(done) / static_cast<double>(graph_.nodes() + graph_.edges() + 1), "writing");
        return job_.checkpoint();
    }

    const Graph& graph_;
    JobContext& job_;
    TextWriter out_;
};

}  // namespace

Result<void> writeGraphml(const Graph& graph, const std::filesystem::path& file, JobContext& job) {
    return io::writeAtomically(
        file, [&](const std::filesystem::path& temporary) { return GraphmlWriter(graph, temporary, job).run(); });
}

}  // namespace nl::graph
