// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>
#include <unordered_map>

#include "core/graph/formats.hpp"
#include "core/graph/graphml_keys.hpp"
#include "core/io/xml.hpp"

namespace nl::graph {

namespace {

template <class Number>
bool parse(std::string_view text, Number& out) {
    if constexpr (std::is_floating_point_v<Number>) {
        constexpr Number kInfinity = std::numeric_limits<Number>::infinity();
        if (text == "INF" || text == "-INF") {
            out = text == "INF" ? kInfinity : -kInfinity;
            return true;
        }
        if (text == "NaN") {
            out = std::numeric_limits<Number>::quiet_NaN();
            return true;
        }
    }
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    return end.ec == std::errc() && end.ptr == text.data() + text.size() && !text.empty();
}

/// Numbers separated by single spaces.
template <class Number>
bool parseList(std::string_view text, std::vector<Number>& out) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        Number value{};
        if (!parse(text.substr(0, end), value)) return false;
        out.push_back(value);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

class GraphmlReader {
public:
    GraphmlReader(const io::XmlDocument& document, const std::filesystem::path& file, Graph& graph, JobContext& job)
        : document_(document), file_(file), graph_(graph), job_(job), fill_(graph) {}

    Result<void> run() {
        const pugi::xml_node root = document_.root(), graph = root.child("graph");
        if (std::strcmp(root.name(), "graphml") != 0 || !graph)
            return bad(root, "this is no GraphML file with a graph");
        NL_CHECK(readKeys(root));
        NL_CHECK(readGraphData(graph));
        NodeIndex nodes = 0;
        EdgeIndex edges = 0;
        for (const pugi::xml_node element : graph.children()) {
            if ((nodes + edges) % 1024 == 0 && !job_.checkpoint()) return fail(job_.cancelledError());
            if (std::strcmp(element.name(), "node") == 0)
                NL_CHECK(readNode(element, nodes++));
            else if (std::strcmp(element.name(), "edge") == 0) {
                ++edges;
                NL_CHECK(readEdge(element));
            }
        }
        fill_.close();
        return {};
    }

private:
    Failure bad(const pugi::xml_node& element, std::string message) const {
        const io::XmlDocument::Position at = document_.position(element);
        return fail(syntaxError(file_, at.line, at.column, std::move(message)));
    }

    Result<void> readKeys(const pugi::xml_node& root) {
        FeatureTable& table = graph_.nodeFeatures;
        for (const pugi::xml_node key : root.children("key")) {
            const std::string_view id = key.attribute("id").value();
            const auto name = unescaped(key.attribute("attr.name").value());
            const auto unit = unescaped(key.child("desc").text().get());
            if (!name || !unit) return bad(key, "a name has a broken escape");
            std::size_t index = 0, column = 0;
            if (id.size() > 1 && id[0] == 'f' && parse(id.substr(1), index)) {
                if (index != table.names.size()) return bad(key, "the features are out of order");
                table.names.push_back(*name);
                table.units.push_back(*unit);
            } else if (id.size() > 1 && id[0] == 'c' && parse(id.substr(1), index)) {
                if (index != table.categories.size()) return bad(key, "the categories are out of order");
                table.categories.emplace_back().name = *name;
            } else if (id.size() > 3 && id[0] == 'e' && id[2] == '_' && parse(id.substr(1, 1), index) &&
                       parse(id.substr(3), column)) {
                if (index >= kEdgeTypes || column != graph_.edgeFeatures.types[index].names.size())
                    return bad(key, "the edge features are out of order");
                graph_.edgeFeatures.types[index].names.push_back(*name);
                graph_.edgeFeatures.types[index].units.push_back(*unit);
            }
        }
        for (auto& columns : columnOf_) columns.assign(table.names.size(), -1);
        return {};
    }

    Result<void> readGraphData(const pugi::xml_node& graph) {
        for (const pugi::xml_node data : graph.children("data")) {
            const std::string_view key = data.attribute("key").value(), text = data.text().get();
            const auto list = split(text);
            const auto plain = unescaped(text);
            if (key == "format" && text != "neuroloom-graph") return bad(data, "this is no graph of Neuroloom");
            if (key == "version" && text != "1") return bad(data, "this program reads version 1 of the format");
            if (key == "resolution") {
                const auto resolution = resolutionOf(text);
                if (!resolution) return bad(data, "expected region, section or segment");
                graph_.resolution = *resolution;
            } else if (key == "name" || key == "model_file") {
                if (!plain) return bad(data, "the text has a broken escape");
                (key == "name" ? graph_.name : graph_.modelFile) = *plain;
            } else if (key == "has_spikes") {
                spikes_ = text == "true";
            } else if (!list) {
                return bad(data, "the list has a broken escape");
            } else if (key == "populations") {
                graph_.populationNames = *list;
            } else if (key == "regions") {
                graph_.regionNames = *list;
            } else if (key == "cell_types") {
                graph_.cellTypeNames = *list;
            } else if (key == "notes") {
                graph_.notes = *list;
            } else if (key == "columns") {
                NL_CHECK(readColumns(data, *list));
            } else if (key == "category_kinds" || key == "vocabularies") {
                NL_CHECK(readCategories(data, *list, key == "vocabularies"));
            }
        }
        return {};
    }

    Result<void> readColumns(const pugi::xml_node& data, const std::vector<std::string>& lists) {
        if (lists.size() != kNodeKinds) return bad(data, "expected one list for each node kind");
        for (std::size_t k = 0; k < kNodeKinds; ++k) {
            std::vector<std::uint16_t>& features = graph_.nodeFeatures.kinds[k].feature;
            if (!parseList(lists[k], features)) return bad(data, "expected indices of features");
            for (std::size_t c = 0; c < features.size(); ++c) {
                if (features[c] >= columnOf_[k].size()) return bad(data, "expected indices of features");
                columnOf_[k][features[c]] = static_cast<std::int32_t>(c);
            }
        }
        return {};
    }

    Result<void> readCategories(const pugi::xml_node& data, const std::vector<std::string>& items, bool vocabulary) {
        std::vector<CategoryFeature>& categories = graph_.nodeFeatures.categories;
        if (items.size() != categories.size()) return bad(data, "expected one item for each category");
        if (vocabulary) words_.resize(items.size());
        for (std::size_t c = 0; c < items.size(); ++c) {
            if (vocabulary) {
                const auto words = split(items[c]);
                if (!words) return bad(data, "the list has a broken escape");
                categories[c].vocabulary = *words;
                for (std::size_t i = 0; i < words->size(); ++i)
                    words_[c].emplace((*words)[i], static_cast<std::int32_t>(i));
                continue;
            }
            for (std::string_view rest = items[c]; !rest.empty();) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                const auto kind = nodeKindOf(rest.substr(0, end));
                if (!kind) return bad(data, "expected node kinds");
                categories[c].kinds.push_back(*kind);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return {};
    }

    /// "n17" -> 17.
    static bool nodeId(std::string_view text, NodeIndex& out) {
        return text.size() > 1 && text[0] == 'n' && parse(text.substr(1), out);
    }

    Result<void> readNode(const pugi::xml_node& element, NodeIndex expected) {
        NodeIndex id = 0, neuron = 0;
        unsigned flags = 0;
        std::optional<NodeKind> kind;
        std::vector<std::int32_t> origin;
        if (!nodeId(element.attribute("id").value(), id) || id != expected)
            return bad(element, "node ids must count from n0");
        for (const pugi::xml_node data : element.children("data")) {
            const std::string_view key = data.attribute("key").value(), text = data.text().get();
            bool good = true;
            if (key == "kind")
                good = (kind = nodeKindOf(text)).has_value();
            else if (key == "neuron")
                good = parse(text, neuron);
            else if (key == "flags")
                good = parse(text, flags);
            else if (key == "origin")
                good = parseList(text, origin) && origin.size() == 7;
            if (!good) return bad(data, "the value of \"" + std::string(key) + "\" cannot be read");
        }
        origin.resize(7, -1);
        const NodeOrigin from{origin[0], origin[1], origin[2], origin[3], origin[4], origin[5], origin[6]};
        if (!kind || !fill_.addNode(*kind, neuron, static_cast<std::uint8_t>(flags), from))
            return bad(element, "a node must have a kind, and the kinds must stand in their order");
        if (spikes_ && *kind == NodeKind::neuron) graph_.spikeTimes.emplace_back();
        for (const pugi::xml_node data : element.children("data")) NL_CHECK(readNodeValue(data, *kind));
        return {};
    }

    Result<void> readNodeValue(const pugi::xml_node& data, NodeKind kind) {
        const std::string_view key = data.attribute("key").value(), text = data.text().get();
        std::size_t index = 0;
        if (key == "spikes") {
            if (!spikes_ || kind != NodeKind::neuron || !parseList(text, graph_.spikeTimes.back()))
                return bad(data, "the spike times cannot be read");
        } else if (key.size() > 1 && key[0] == 'f' && parse(key.substr(1), index)) {
            const auto& columns = columnOf_[static_cast<std::size_t>(kind)];
            float value = 0;
            if (index >= columns.size() || columns[index] < 0)
                return bad(data, "this kind of node has no such feature");
            if (!parse(text, value)) return bad(data, "the value of a feature cannot be read");
            fill_.setFeature(kind, static_cast<std::size_t>(columns[index]), value);
        } else if (key.size() > 1 && key[0] == 'c' && parse(key.substr(1), index)) {
            if (index >= words_.size()) return bad(data, "there is no such category");
            const auto word = unescaped(text);
            const auto found = word ? words_[index].find(*word) : words_[index].end();
            if (found == words_[index].end()) return bad(data, "this word is not in the vocabulary");
            fill_.setCategory(kind, index, found->second);
        }
        return {};
    }

    Result<void> readEdge(const pugi::xml_node& element) {
        NodeIndex source = 0, target = 0;
        if (!nodeId(element.attribute("source").value(), source) ||
            !nodeId(element.attribute("target").value(), target))
            return bad(element, "an edge must name its source and target");
        std::optional<EdgeType> type;
        for (const pugi::xml_node data : element.children("data"))
            if (std::strcmp(data.attribute("key").value(), "type") == 0) type = edgeTypeOf(data.text().get());
        if (!type || !fill_.addEdge(source, target, *type))
            return bad(element, "an edge must have a type, and the types must stand in their order");
        for (const pugi::xml_node data : element.children("data")) {
            const std::string_view key = data.attribute("key").value();
            std::size_t t = 0, column = 0;
            if (key.size() < 4 || key[0] != 'e' || key[2] != '_') continue;
            float value = 0;
            if (!parse(key.substr(1, 1), t) || !parse(key.substr(3), column) || t != static_cast<std::size_t>(*type) ||
                column >= graph_.edgeFeatures.types[t].names.size() ||
                !parse(std::string_view(data.text().get()), value))
                return bad(data, "the value of an edge feature cannot be read");
            fill_.setEdgeFeature(*type, column, value);
        }
        return {};
    }

    const io::XmlDocument& document_;
    const std::filesystem::path& file_;
    Graph& graph_;
    JobContext& job_;
    GraphFiller fill_;
    std::array<std::vector<std::int32_t>, kNodeKinds> columnOf_;
    std::vector<std::unordered_map<std::string, std::int32_t>> words_;
    bool spikes_ = false;
};

}  // namespace

Result<std::shared_ptr<Graph>> readGraphml(const std::filesystem::path& file, JobContext& job) {
    Result<std::shared_ptr<const io::XmlDocument>> document = io::XmlDocument::read(file);
    if (!document) {
        Error error = document.error();
        if (error.code == "file-read") return fail(std::move(error));
        Error syntax = makeError("graph-syntax", error.message);
        syntax.where = error.where;
        syntax.cause = std::make_shared<const Error>(std::move(error));
        return fail(std::move(syntax));
    }
    auto graph = std::make_shared<Graph>();
    NL_CHECK(GraphmlReader(**document, file, *graph, job).run());
    return graph;
}

}  // namespace nl::graph
