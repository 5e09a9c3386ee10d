// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "core/graph/formats.hpp"
#include "core/graph/json_cursor.hpp"
#include "core/io/file.hpp"

namespace nl::graph {

namespace {

using Index = std::unordered_map<std::string, std::size_t>;

class JsonReader {
public:
    JsonReader(std::string_view text, Graph& graph, JobContext& job)
        : in_(text), graph_(graph), job_(job), fill_(graph) {}

    /// False when cancelled; faults are in cursor().
    bool run() {
        in_.beginObject();
        while (const auto key = in_.nextKey()) {
            const std::string member(*key);
            if (member == "nodes") {
                if (!nodes()) return false;
            } else if (member == "edges") {
                if (!edges()) return false;
            } else {
                header(member);
            }
        }
        (void)in_.atEnd();
        if (in_.ok() && !(sawNodes_ && sawEdges_)) in_.failHere("the graph has no nodes or no edges");
        fill_.close();
        return true;
    }
    [[nodiscard]] const JsonCursor& cursor() const { return in_; }

private:
    std::vector<std::string> strings() {
        std::vector<std::string> out;
        in_.beginArray();
        while (in_.nextElement()) out.push_back(in_.string());
        return out;
    }

    void header(const std::string& member) {
        if (member == "format") {
            if (in_.stringView() != "neuroloom-graph") in_.failHere("this is no graph of Neuroloom");
        } else if (member == "version") {
            if (in_.number<std::int32_t>() != 1) in_.failHere("this program reads version 1 of the format");
        } else if (member == "name") {
            graph_.name = in_.string();
        } else if (member == "model_file") {
            graph_.modelFile = in_.string();
        } else if (member == "resolution") {
            const auto resolution = resolutionOf(in_.stringView());
            if (!resolution) in_.failHere("expected region, section or segment");
            graph_.resolution = resolution.value_or(Resolution::section);
        } else if (member == "populations") {
            graph_.populationNames = strings();
        } else if (member == "regions") {
            graph_.regionNames = strings();
        } else if (member == "cell_types") {
            graph_.cellTypeNames = strings();
        } else if (member == "notes") {
            graph_.notes = strings();
        } else if (member == "has_spikes") {
            spikes_ = in_.boolean();
        } else if (member == "features") {
            features();
        } else if (member == "columns") {
            columns();
        } else if (member == "categories") {
            categories();
        } else if (member == "edge_features") {
            edgeFeatures();
        } else {
            in_.skip();
        }
    }

    void features() {
        in_.beginArray();
        while (in_.nextElement()) {
            std::string name, unit;
            in_.beginObject();
            while (const auto key = in_.nextKey()) {
                if (*key == "name")
                    name = in_.string();
                else if (*key == "unit")
                    unit = in_.string();
                else
                    in_.skip();
            }
            graph_.nodeFeatures.names.push_back(std::move(name));
            graph_.nodeFeatures.units.push_back(std::move(unit));
        }
    }

    void columns() {
        in_.beginObject();
        while (const auto key = in_.nextKey()) {
            const auto kind = nodeKindOf(*key);
            if (!kind) return in_.failHere("expected a node kind");
            KindFeatures& out = graph_.nodeFeatures.kinds[static_cast<std::size_t>(*kind)];
            Index& byName = columnOf_[static_cast<std::size_t>(*kind)];
            in_.beginArray();
            while (in_.nextElement()) {
                const auto f = in_.number<std::uint32_t>();
                if (f >= graph_.nodeFeatures.names.size()) return in_.failHere("expected the index of a feature above");
                byName.emplace(graph_.nodeFeatures.names[f], out.feature.size());
                out.feature.push_back(static_cast<std::uint16_t>(f));
            }
        }
    }

    void categories() {
        in_.beginArray();
        while (in_.nextElement()) {
            CategoryFeature out;
            in_.beginObject();
            while (const auto key = in_.nextKey()) {
                if (*key == "name") {
                    out.name = in_.string();
                } else if (*key == "vocabulary") {
                    out.vocabulary = strings();
                } else if (*key == "kinds") {
                    in_.beginArray();
                    while (in_.nextElement()) {
                        if (const auto kind = nodeKindOf(in_.stringView()))
                            out.kinds.push_back(*kind);
                        else
                            in_.failHere("expected a node kind");
                    }
                } else {
                    in_.skip();
                }
            }
            categoryOf_.emplace(out.name, words_.size());
            words_.emplace_back();
            for (std::size_t i = 0; i < out.vocabulary.size(); ++i) words_.back().emplace(out.vocabulary[i], i);
            graph_.nodeFeatures.categories.push_back(std::move(out));
        }
    }

    void edgeFeatures() {
        in_.beginArray();
        while (in_.nextElement()) {
            std::string name, unit;
            std::optional<EdgeType> type;
            in_.beginObject();
            while (const auto key = in_.nextKey()) {
                if (*key == "name")
                    name = in_.string();
                else if (*key == "unit")
                    unit = in_.string();
                else if (*key == "type")
                    type = edgeTypeOf(in_.stringView());
                else
                    in_.skip();
            }
            if (!type) return in_.failHere("expected an edge type");
            EdgeFeatures::Columns& columns = graph_.edgeFeatures.types[static_cast<std::size_t>(*type)];
            edgeColumnOf_[static_cast<std::size_t>(*type)].emplace(name, columns.names.size());
            columns.names.push_back(std::move(name));
            columns.units.push_back(std::move(unit));
        }
    }

    bool nodes() {
        if (std::exchange(sawNodes_, true)) in_.failHere("there are nodes twice");
        in_.beginArray();
        for (NodeIndex v = 0; in_.nextElement(); ++v) {
            if (v % 1024 == 0 && !job_.checkpoint()) return false;
            node(v);
        }
        return true;
    }

    void node(NodeIndex expected) {
        NodeOrigin origin;
        std::optional<NodeKind> kind;
        NodeIndex id = expected, neuron = 0;
        std::uint32_t flags = 0;
        bool added = false;
        // Features need the node's kind and place first: the writer puts id, kind, neuron, flags, origin before them.
        const auto add = [&] {
            if (added || !in_.ok()) return added;
            added = kind && fill_.addNode(*kind, neuron, static_cast<std::uint8_t>(flags), origin);
            if (!added) in_.failHere("a node must name its kind before its features, kinds in the order of the format");
            if (added && spikes_ && *kind == NodeKind::neuron) graph_.spikeTimes.emplace_back();
            return added;
        };
        in_.beginObject();
        while (const auto key = in_.nextKey()) {
            if (added && (*key == "kind" || *key == "neuron" || *key == "flags" || *key == "origin")) {
                in_.failHere("a node must name its kind, neuron, flags and origin before its features");
            } else if (*key == "id") {
                id = in_.number<std::uint32_t>();
                if (id != expected) in_.failHere("node ids must count from 0");
            } else if (*key == "kind") {
                kind = nodeKindOf(in_.stringView());
                if (!kind) in_.failHere("expected neuron, soma, dendrite, axon or synapse");
            } else if (*key == "neuron") {
                neuron = in_.number<std::uint32_t>();
            } else if (*key == "flags") {
                flags = in_.number<std::uint32_t>();
            } else if (*key == "origin") {
                origin = readOrigin();
            } else if (*key == "features") {
                if (add()) nodeFeatures(*kind);
            } else if (*key == "categories") {
                if (add()) nodeCategories(*kind);
            } else if (*key == "spikes") {
                if (add()) spikeTimes(*kind);
            } else {
                in_.skip();
            }
        }
        (void)add();
    }

    NodeOrigin readOrigin() {
        std::array<std::int32_t, 7> v;
        v.fill(-1);
        std::size_t i = 0;
        in_.beginArray();
        while (in_.nextElement()) {
            const auto number = in_.number<std::int32_t>();
            if (i < v.size()) v[i++] = number;
        }
        return {v[0], v[1], v[2], v[3], v[4], v[5], v[6]};
    }

    void nodeFeatures(NodeKind kind) {
        const auto k = static_cast<std::size_t>(kind);
        const KindFeatures& columns = graph_.nodeFeatures.kinds[k];
        in_.beginObject();
        std::size_t next = 0;  // the writer's order is the order of columns: no look-up
        while (const auto key = in_.nextKey()) {
            if (next >= columns.columns() || graph_.nodeFeatures.names[columns.feature[next]] != *key) {
                const auto found = columnOf_[k].find(std::string(*key));
                if (found == columnOf_[k].end()) return in_.failHere("this kind of node has no feature of this name");
                next = found->second;
            }
            if (const JsonCursor::MaybeFloat value = in_.maybeFloat(); value.known)
                fill_.setFeature(kind, next, value.value);
            ++next;
        }
    }

    void nodeCategories(NodeKind kind) {
        in_.beginObject();
        while (const auto key = in_.nextKey()) {
            const auto category = categoryOf_.find(std::string(*key));
            if (category == categoryOf_.end()) return in_.failHere("there is no category of this name");
            if (in_.isNull()) continue;
            const Index& words = words_[category->second];
            const auto word = words.find(in_.string());
            if (word == words.end()) return in_.failHere("this word is not in the vocabulary");
            fill_.setCategory(kind, category->second, static_cast<std::int32_t>(word->second));
        }
    }

    void spikeTimes(NodeKind kind) {
        if (kind != NodeKind::neuron || !spikes_) return in_.failHere("only neurons of a simulated graph have spikes");
        in_.beginArray();
        while (in_.nextElement()) graph_.spikeTimes.back().push_back(in_.number<double>());
    }

    bool edges() {
        if (std::exchange(sawEdges_, true)) in_.failHere("there are edges twice");
        in_.beginArray();
        for (EdgeIndex e = 0; in_.nextElement(); ++e) {
            if (e % 2048 == 0 && !job_.checkpoint()) return false;
            edge();
        }
        return true;
    }

    void edge() {
        NodeIndex source = kNone, target = kNone;
        std::optional<EdgeType> type;
        bool added = false;
        const auto add = [&] {
            if (added || !in_.ok()) return added;
            added = type && source != kNone && target != kNone && fill_.addEdge(source, target, *type);
            if (!added) in_.failHere("an edge must name source, target and type, types in the order of the format");
            return added;
        };
        in_.beginObject();
        while (const auto key = in_.nextKey()) {
            if (added && (*key == "source" || *key == "target" || *key == "type")) {
                in_.failHere("an edge must name source, target and type before its features");
            } else if (*key == "source") {
                source = in_.number<std::uint32_t>();
            } else if (*key == "target") {
                target = in_.number<std::uint32_t>();
            } else if (*key == "type") {
                type = edgeTypeOf(in_.stringView());
                if (!type) in_.failHere("expected flow, part-of, neuron or gap");
            } else if (*key == "features") {
                if (!add()) return;
                const Index& columns = edgeColumnOf_[static_cast<std::size_t>(*type)];
                in_.beginObject();
                while (const auto name = in_.nextKey()) {
                    const auto column = columns.find(std::string(*name));
                    if (column == columns.end()) return in_.failHere("this type of edge has no feature of this name");
                    if (const auto value = in_.maybeFloat(); value.known)
                        fill_.setEdgeFeature(*type, column->second, value.value);
                }
            } else {
                in_.skip();
            }
        }
        (void)add();
    }

    JsonCursor in_;
    Graph& graph_;
    JobContext& job_;
    GraphFiller fill_;
    std::array<Index, kNodeKinds> columnOf_;
    std::array<Index, kEdgeTypes> edgeColumnOf_;
    Index categoryOf_;
    std::vector<Index> words_;
    bool spikes_ = false, sawNodes_ = false, sawEdges_ = false;
};

}  // namespace

Result<std::shared_ptr<Graph>> readJson(const std::filesystem::path& file, JobContext& job) {
    NL_TRY(bytes, io::readFile(file));
    auto graph = std::make_shared<Graph>();
    JsonReader reader(std::string_view(bytes.data(), bytes.size()), *graph, job);
    if (!reader.run()) return fail(job.cancelledError());
    if (const JsonCursor& in = reader.cursor(); !in.ok())
        return fail(syntaxError(file, in.line(), in.column(), in.message()));
    return graph;
}

}  // namespace nl::graph
