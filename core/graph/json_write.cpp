// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/graph/formats.hpp"
#include "core/graph/text_writer.hpp"
#include "core/io/file.hpp"

namespace nl::graph {

namespace {

std::string jsonText(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr std::string_view kHex = "0123456789abcdef";
            out += "\\u00";
            out += kHex[static_cast<unsigned char>(c) >> 4];
            out += kHex[static_cast<unsigned char>(c) & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

class JsonWriter {
public:
    JsonWriter(const Graph& graph, const std::filesystem::path& file, JobContext& job)
        : graph_(graph), job_(job), out_(file) {}

    Result<void> run() {
        header();
        if (!nodes() || !edges()) return fail(job_.cancelledError());
        out_ << "}\n";
        return out_.close();
    }

private:
    template <class List, class Write>
    void list(const List& items, Write&& write) {
        out_ << '[';
        bool first = true;
        for (const auto& item : items) {
            if (!first) out_ << ',';
            first = false;
            write(item);
        }
        out_ << ']';
    }
    void strings(const std::vector<std::string>& items) {
        list(items, [&](const std::string& s) { out_ << jsonText(s); });
    }
    void maybe(float value, bool known) {
        if (!known) {
            out_ << "null";
        } else if (std::isfinite(value)) {
            out_.number(value);
        } else {
            out_ << (std::isnan(value) ? "\"NaN\"" : value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
        }
    }
    void kinds(const std::vector<NodeKind>& of) {
        list(of, [&](NodeKind kind) { out_ << '"' << nodeKindName(kind) << '"'; });
    }

    /// Everything that a reader must know before the first node.
    void header() {
        const FeatureTable& table = graph_.nodeFeatures;
        out_ << "{\"format\":\"neuroloom-graph\",\"version\":1,\n\"name\":" << jsonText(graph_.name)
             << ",\n\"model_file\":" << jsonText(graph_.modelFile) << ",\n\"resolution\":\""
             << resolutionName(graph_.resolution) << "\",\n\"populations\":";
        strings(graph_.populationNames);
        out_ << ",\n\"regions\":";
        strings(graph_.regionNames);
        out_ << ",\n\"cell_types\":";
        strings(graph_.cellTypeNames);
        if (!graph_.notes.empty()) {
            out_ << ",\n\"notes\":";
            strings(graph_.notes);
        }
        out_ << ",\n\"has_spikes\":" << (graph_.spikeTimes.empty() ? "false" : "true") << ",\n\"features\":[";
        for (std::size_t f = 0; f < table.names.size(); ++f) {
            std::vector<NodeKind> of;
            for (const NodeKind kind : kAllNodeKinds)
                if (table.of(kind).column(f) >= 0) of.push_back(kind);
            out_ << (f == 0 ? "\n" : ",\n") << "{\"name\":" << jsonText(table.names[f])
                 << ",\"unit\":" << jsonText(table.units[f]) << ",\"kinds\":";
            kinds(of);
            out_ << '}';
        }
        out_ << "],\n\"columns\":{";
        for (const NodeKind kind : kAllNodeKinds) {
            out_ << (kind == NodeKind::neuron ? "\"" : ",\"") << nodeKindName(kind) << "\":";
            list(table.of(kind).feature, [&](std::uint16_t f) { out_.number(f); });
        }
        out_ << "},\n\"categories\":";
        list(table.categories, [&](const CategoryFeature& c) {
            out_ << "\n{\"name\":" << jsonText(c.name) << ",\"kinds\":";
            kinds(c.kinds);
            out_ << ",\"vocabulary\":";
            strings(c.vocabulary);
            out_ << '}';
        });
        out_ << ",\n\"edge_features\":[";
        bool first = true;
        for (std::size_t t = 0; t < kEdgeTypes; ++t) {
            const EdgeFeatures::Columns& columns = graph_.edgeFeatures.types[t];
            for (std::size_t c = 0; c < columns.names.size(); ++c) {
                out_ << (first ? "\n" : ",\n") << "{\"type\":\"" << edgeTypeName(static_cast<EdgeType>(t))
                     << "\",\"name\":" << jsonText(columns.names[c]) << ",\"unit\":" << jsonText(columns.units[c])
                     << '}';
                first = false;
            }
        }
        out_ << "],\n";
    }

    bool nodes() {
        const FeatureTable& table = graph_.nodeFeatures;
        keys_.clear();
        for (const std::string& name : table.names) keys_.push_back(jsonText(name) + ':');
        std::vector<std::string> categoryKeys;
        std::vector<std::vector<std::string>> words;
        for (const CategoryFeature& c : table.categories) {
            categoryKeys.push_back(jsonText(c.name) + ':');
            words.emplace_back();
            for (const std::string& word : c.vocabulary) words.back().push_back(jsonText(word));
        }
        out_ << "\"nodes\":[";
        for (NodeIndex v = 0; v < graph_.nodes(); ++v) {
            if (v % 1024 == 0 && !step(v, graph_.nodes() + graph_.edges())) return false;
            const NodeKind kind = graph_.kind(v);
            const std::size_t row = v - graph_.begin(kind);
            out_ << (v == 0 ? "\n{\"id\":" : ",\n{\"id\":");
            out_.number(v) << ",\"kind\":\"" << nodeKindName(kind) << "\",\"neuron\":";
            out_.number(graph_.neuron[v]) << ",\"name\":" << jsonText(graph_.nodeName(v)) << ",\"flags\":";
            out_.number(static_cast<unsigned>(graph_.flags[v])) << ",\"origin\":";
            origin(graph_.origin[v]);
            out_ << ",\"features\":{";
            features(table.of(kind), row);
            out_ << "},\"categories\":{";
            bool first = true;
            for (std::size_t c = 0; c < words.size(); ++c) {
                const std::vector<std::int32_t>& codes = table.categories[c].code[static_cast<std::size_t>(kind)];
                if (codes.empty()) continue;
                if (!first) out_ << ',';
                first = false;
                const std::int32_t code = codes[row];
                out_ << categoryKeys[c]
                     << (code < 0 ? std::string_view("null") : words[c][static_cast<std::size_t>(code)]);
            }
            out_ << '}';
            if (kind == NodeKind::neuron && !graph_.spikeTimes.empty()) {
                out_ << ",\"spikes\":";
                list(graph_.spikeTimes[v], [&](double t) { out_.number(t); });
            }
            out_ << '}';
        }
        out_ << "],\n";
        return true;
    }

    void origin(const NodeOrigin& o) {
        list(std::array{o.population, o.cell, o.cellType, o.part, o.projection, o.connection, o.input},
             [&](std::int32_t i) { out_.number(i); });
    }

    void features(const KindFeatures& kind, std::size_t row) {
        const std::size_t width = kind.columns();
        for (std::size_t c = 0; c < width; ++c) {
            if (c > 0) out_ << ',';
            out_ << keys_[kind.feature[c]];
            maybe(kind.value[row * width + c], kind.known[row * width + c] != 0);
        }
    }

    bool edges() {
        out_ << "\"edges\":[";
        for (EdgeIndex e = 0; e < graph_.edges(); ++e) {
            if (e % 2048 == 0 && !step(graph_.nodes() + e, graph_.nodes() + graph_.edges())) return false;
            const auto t = static_cast<std::size_t>(graph_.type[e]);
            const EdgeFeatures::Columns& columns = graph_.edgeFeatures.types[t];
            out_ << (e == 0 ? "\n{\"source\":" : ",\n{\"source\":");
            out_.number(graph_.source[e]) << ",\"target\":";
            out_.number(graph_.target[e]) << ",\"type\":\"" << edgeTypeName(graph_.type[e]) << "\",\"features\":{";
            const std::size_t at = (e - graph_.typeBegin[t]) * columns.names.size();
            for (std::size_t c = 0; c < columns.names.size(); ++c) {
                if (c > 0) out_ << ',';
                out_ << jsonText(columns.names[c]) << ':';
                maybe(columns.value[at + c], columns.known[at + c] != 0);
            }
            out_ << "}}";
        }
        out_ << ']';
        return true;
    }

    bool step(std::size_t done, std::size_t all) {
        job_.progress(static_cast<double>(done) / static_cast<double>(all + 1), "writing");
        return job_.checkpoint();
    }

    const Graph& graph_;
    JobContext& job_;
    TextWriter out_;
    std::vector<std::string> keys_;
};

}  // namespace

Result<void> writeJson(const Graph& graph, const std::filesystem::path& file, JobContext& job) {
    return io::writeAtomically(
        file, [&](const std::filesystem::path& temporary) { return JsonWriter(graph, temporary, job).run(); });
}

}  // namespace nl::graph
