// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/io.hpp"

#include <new>

#include "core/graph/csr.hpp"
#include "core/graph/formats.hpp"
#include "core/io/file.hpp"

namespace nl::graph {

namespace fs = std::filesystem;

namespace {

struct Format {
    std::string_view suffix;
    Result<void> (*write)(const Graph&, const fs::path&, JobContext&);
    Result<std::shared_ptr<Graph>> (*read)(const fs::path&, JobContext&);
};

constexpr Format kFormats[] = {
    {".json", writeJson, readJson}, {".graphml", writeGraphml, readGraphml}, {".h5", writeHdf5, readHdf5}};

Result<const Format*> formatOf(const fs::path& file) {
    std::string expected;
    for (const Format& format : kFormats) {
        if (file.extension() == format.suffix) return &format;
        expected += (expected.empty() ? "" : ", ") + std::string(format.suffix);
    }
    Error error = makeError("format-unknown", "graphs are not stored in files of this suffix");
    error.found = file.extension().string();
    error.expected = expected;
    return fail(std::move(error));
}

Error at(Error error, const fs::path& file) {
    if (!error.where) error.where = SourceRange{std::make_shared<const std::string>(file.string()), 0, 0};
    return error;
}

}  // namespace

Error syntaxError(const fs::path& file, int line, int column, std::string message) {
    Error error = makeError("graph-syntax", std::move(message));
    error.where = SourceRange{std::make_shared<const std::string>(file.string()), line, column};
    return error;
}

bool GraphFiller::addNode(NodeKind kind, NodeIndex neuron, std::uint8_t flags, const NodeOrigin& origin) {
    const auto k = static_cast<std::size_t>(kind);
    for (std::size_t later = k + 1; later < kNodeKinds; ++later)
        if (nodes_[later] != 0) return false;
    ++nodes_[k];
    graph_.neuron.push_back(neuron);
    graph_.flags.push_back(flags);
    graph_.origin.push_back(origin);
    KindFeatures& features = graph_.nodeFeatures.kinds[k];
    features.value.resize(features.value.size() + features.columns());
    features.known.resize(features.value.size());
    for (CategoryFeature& category : graph_.nodeFeatures.categories)
        for (const NodeKind of : category.kinds)
            if (of == kind) category.code[k].push_back(-1);
    return true;
}

bool GraphFiller::addEdge(NodeIndex source, NodeIndex target, EdgeType type) {
    const auto t = static_cast<std::size_t>(type);
    for (std::size_t later = t + 1; later < kEdgeTypes; ++later)
        if (edges_[later] != 0) return false;
    ++edges_[t];
    graph_.source.push_back(source);
    graph_.target.push_back(target);
    graph_.type.push_back(type);
    EdgeFeatures::Columns& columns = graph_.edgeFeatures.types[t];
    columns.value.resize(columns.value.size() + columns.names.size());
    columns.known.resize(columns.value.size());
    return true;
}

void GraphFiller::setFeature(NodeKind kind, std::size_t column, float value) {
    KindFeatures& features = graph_.nodeFeatures.kinds[static_cast<std::size_t>(kind)];
    const std::size_t index = features.value.size() - features.columns() + column;
    features.value[index] = value;
    features.known[index] = 1;
}

void GraphFiller::setCategory(NodeKind kind, std::size_t category, std::int32_t code) {
    std::vector<std::int32_t>& codes = graph_.nodeFeatures.categories[category].code[static_cast<std::size_t>(kind)];
    if (!codes.empty()) codes.back() = code;
}

void GraphFiller::setEdgeFeature(EdgeType type, std::size_t column, float value) {
    EdgeFeatures::Columns& columns = graph_.edgeFeatures.types[static_cast<std::size_t>(type)];
    const std::size_t index = columns.value.size() - columns.names.size() + column;
    columns.value[index] = value;
    columns.known[index] = 1;
}

void GraphFiller::close() {
    for (std::size_t k = 0; k < kNodeKinds; ++k) graph_.kindBegin[k + 1] = graph_.kindBegin[k] + nodes_[k];
    for (std::size_t t = 0; t < kEdgeTypes; ++t) graph_.typeBegin[t + 1] = graph_.typeBegin[t] + edges_[t];
}

Result<void> save(const Graph& graph, const fs::path& file, JobContext& job) {
    NL_TRY(format, formatOf(file));
    try {
        return format->write(graph, file, job);
    } catch (const std::bad_alloc&) {
        return fail(at(makeError("file-write", "there is not enough memory to write the graph"), file));
    }
}

Result<std::shared_ptr<const Graph>> open(const fs::path& file, JobContext& job) {
    NL_TRY(format, formatOf(file));
    try {
        Result<std::shared_ptr<Graph>> graph = format->read(file, job);
        if (!graph) return fail(at(std::move(graph).error(), file));
        if (const std::string fault = firstFault(**graph); !fault.empty())
            return fail(at(makeError("graph-broken", "the file holds no valid graph: " + fault), file));
        indexRows(**graph);
        return std::shared_ptr<const Graph>(std::move(*graph));
    } catch (const std::bad_alloc&) {
        return fail(at(makeError("graph-broken", "the graph of this file does not fit into memory"), file));
    }
}

}  // namespace nl::graph
