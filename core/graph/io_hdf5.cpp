// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <fmt/format.h>

#include "core/graph/csr.hpp"
#include "core/graph/formats.hpp"
#include "core/graph/hdf5_group.hpp"

namespace nl::graph {

namespace {

constexpr std::size_t kOriginColumns = 7;
constexpr std::int64_t kVersion = 1;

std::string kindPath(NodeKind kind) { return fmt::format("/features/{}", nodeKindName(kind)); }
std::string edgePath(std::size_t type) {
    return fmt::format("/edge_features/{}", edgeTypeName(static_cast<EdgeType>(type)));
}
std::string categoryPath(std::size_t c) { return fmt::format("/categories/{}", c); }

template <class T>
Result<void> writeMatrix(Hdf5Group& out, const std::string& path, const std::vector<T>& values, std::size_t columns) {
    const std::uint64_t rows = columns == 0 ? 0 : values.size() / columns;
    return out.write<T>(path, std::span<const T>(values), {rows, columns});
}

Result<void> writeNodes(const Graph& graph, Hdf5Group& out) {
    NL_CHECK(out.write<std::uint32_t>("/nodes/kind_begin", graph.kindBegin, {graph.kindBegin.size()}));
    NL_CHECK(out.write("/nodes/neuron", graph.neuron));
    NL_CHECK(out.write("/nodes/flags", graph.flags));
    std::vector<std::int32_t> origin;
    origin.reserve(graph.origin.size() * kOriginColumns);
    for (const NodeOrigin& o : graph.origin)
        origin.insert(origin.end(), {o.population, o.cell, o.cellType, o.part, o.projection, o.connection, o.input});
    NL_CHECK(writeMatrix(out, "/nodes/origin", origin, kOriginColumns));
    NL_CHECK(out.writeStrings("/names/populations", graph.populationNames));
    NL_CHECK(out.writeStrings("/names/regions", graph.regionNames));
    if (!graph.notes.empty()) NL_CHECK(out.writeStrings("/names/notes", graph.notes));
    return out.writeStrings("/names/cell_types", graph.cellTypeNames);
}

Result<void> writeEdges(const Graph& graph, Hdf5Group& out) {
    NL_CHECK(out.write<std::uint32_t>("/edges/type_begin", graph.typeBegin, {graph.typeBegin.size()}));
    NL_CHECK(out.write("/edges/source", graph.source));
    NL_CHECK(out.write("/edges/target", graph.target));
    for (std::size_t t = 0; t < kEdgeTypes; ++t) {
        const EdgeFeatures::Columns& columns = graph.edgeFeatures.types[t];
        NL_CHECK(out.writeStrings(edgePath(t) + "/names", columns.names));
        NL_CHECK(out.writeStrings(edgePath(t) + "/units", columns.units));
        NL_CHECK(writeMatrix(out, edgePath(t) + "/value", columns.value, columns.names.size()));
        NL_CHECK(writeMatrix(out, edgePath(t) + "/known", columns.known, columns.names.size()));
    }
    return {};
}

Result<void> writeFeatures(const Graph& graph, Hdf5Group& out) {
    const FeatureTable& table = graph.nodeFeatures;
    NL_CHECK(out.writeStrings("/features/names", table.names));
    NL_CHECK(out.writeStrings("/features/units", table.units));
    for (const NodeKind kind : kAllNodeKinds) {
        const KindFeatures& features = table.of(kind);
        NL_CHECK(out.write(kindPath(kind) + "/columns", features.feature));
        NL_CHECK(writeMatrix(out, kindPath(kind) + "/value", features.value, features.columns()));
        NL_CHECK(writeMatrix(out, kindPath(kind) + "/known", features.known, features.columns()));
    }
    NL_CHECK(out.makeGroup("/categories"));
    NL_CHECK(out.setAttribute("/categories", "count", static_cast<std::int64_t>(table.categories.size())));
    for (std::size_t c = 0; c < table.categories.size(); ++c) {
        const CategoryFeature& category = table.categories[c];
        NL_CHECK(out.writeStrings(categoryPath(c) + "/vocabulary", category.vocabulary));
        NL_CHECK(out.setAttribute(categoryPath(c), "name", category.name));
        std::vector<std::uint8_t> kinds;
        for (const NodeKind kind : category.kinds) kinds.push_back(static_cast<std::uint8_t>(kind));
        NL_CHECK(out.write(categoryPath(c) + "/kinds", kinds));
        for (const NodeKind kind : category.kinds)
            NL_CHECK(out.write(fmt::format("{}/code_{}", categoryPath(c), nodeKindName(kind)),
                               category.code[static_cast<std::size_t>(kind)]));
    }
    return {};
}

Result<void> writeSpikes(const Graph& graph, Hdf5Group& out) {
    if (graph.spikeTimes.empty()) return {};
    std::vector<std::uint64_t> offset{0};
    std::vector<double> times;
    for (const std::vector<double>& train : graph.spikeTimes) {
        times.insert(times.end(), train.begin(), train.end());
        offset.push_back(times.size());
    }
    NL_CHECK(out.write("/spikes/offset", offset));
    return out.write("/spikes/time", times);
}

template <class T, std::size_t n>
Result<void> readArray(const Hdf5Group& in, const std::string& path, std::array<T, n>& out) {
    NL_TRY(values, in.read<T>(path));
    if (values.size() != n) return fail("graph-broken", "\"" + path + "\" has the wrong size");
    std::copy(values.begin(), values.end(), out.begin());
    return {};
}

template <class T>
Result<void> readInto(const Hdf5Group& in, const std::string& path, std::vector<T>& out) {
    NL_TRY(values, in.read<T>(path));
    out = std::move(values);
    return {};
}

Result<void> readStringsInto(const Hdf5Group& in, const std::string& path, std::vector<std::string>& out) {
    NL_TRY(values, in.readStrings(path));
    out = std::move(values);
    return {};
}

Result<void> readNodes(const Hdf5Group& in, Graph& graph) {
    NL_CHECK(readArray(in, "/nodes/kind_begin", graph.kindBegin));
    NL_CHECK(readInto(in, "/nodes/neuron", graph.neuron));
    NL_CHECK(readInto(in, "/nodes/flags", graph.flags));
    NL_TRY(origin, in.read<std::int32_t>("/nodes/origin"));
    if (origin.size() != graph.neuron.size() * kOriginColumns)
        return fail("graph-broken", "\"/nodes/origin\" has the wrong size");
    for (std::size_t i = 0; i < origin.size(); i += kOriginColumns)
        graph.origin.push_back(
            {origin[i], origin[i + 1], origin[i + 2], origin[i + 3], origin[i + 4], origin[i + 5], origin[i + 6]});
    NL_CHECK(readStringsInto(in, "/names/populations", graph.populationNames));
    NL_CHECK(readStringsInto(in, "/names/regions", graph.regionNames));
    if (in.exists("/names/notes")) NL_CHECK(readStringsInto(in, "/names/notes", graph.notes));
    return readStringsInto(in, "/names/cell_types", graph.cellTypeNames);
}

Result<void> readEdges(const Hdf5Group& in, Graph& graph) {
    NL_CHECK(readArray(in, "/edges/type_begin", graph.typeBegin));
    NL_CHECK(readInto(in, "/edges/source", graph.source));
    NL_CHECK(readInto(in, "/edges/target", graph.target));
    graph.type.resize(graph.source.size());
    for (std::size_t t = 0; t < kEdgeTypes; ++t) {
        if (graph.typeBegin[t] > graph.typeBegin[t + 1] || graph.typeBegin[t + 1] > graph.type.size())
            return fail("graph-broken", "\"/edges/type_begin\" does not fit the edges");
        std::fill(graph.type.begin() + graph.typeBegin[t], graph.type.begin() + graph.typeBegin[t + 1],
                  static_cast<EdgeType>(t));
        EdgeFeatures::Columns& columns = graph.edgeFeatures.types[t];
        NL_CHECK(readStringsInto(in, edgePath(t) + "/names", columns.names));
        NL_CHECK(readStringsInto(in, edgePath(t) + "/units", columns.units));
        NL_CHECK(readInto(in, edgePath(t) + "/value", columns.value));
        NL_CHECK(readInto(in, edgePath(t) + "/known", columns.known));
    }
    return {};
}

Result<void> readCategory(const Hdf5Group& in, std::size_t c, CategoryFeature& out) {
    NL_TRY(name, in.textAttribute(categoryPath(c), "name"));
    out.name = name;
    NL_CHECK(readStringsInto(in, categoryPath(c) + "/vocabulary", out.vocabulary));
    NL_TRY(kinds, in.read<std::uint8_t>(categoryPath(c) + "/kinds"));
    for (const std::uint8_t kind : kinds) {
        if (kind >= kNodeKinds) return fail("graph-broken", "a category names an unknown node kind");
        out.kinds.push_back(static_cast<NodeKind>(kind));
        NL_CHECK(
            readInto(in, fmt::format("{}/code_{}", categoryPath(c), nodeKindName(out.kinds.back())), out.code[kind]));
    }
    return {};
}

Result<void> readFeatures(const Hdf5Group& in, Graph& graph) {
    FeatureTable& table = graph.nodeFeatures;
    NL_CHECK(readStringsInto(in, "/features/names", table.names));
    NL_CHECK(readStringsInto(in, "/features/units", table.units));
    for (const NodeKind kind : kAllNodeKinds) {
        KindFeatures& features = table.kinds[static_cast<std::size_t>(kind)];
        NL_CHECK(readInto(in, kindPath(kind) + "/columns", features.feature));
        NL_CHECK(readInto(in, kindPath(kind) + "/value", features.value));
        NL_CHECK(readInto(in, kindPath(kind) + "/known", features.known));
    }
    NL_TRY(count, in.integerAttribute("/categories", "count"));
    for (std::int64_t c = 0; c < count; ++c)
        NL_CHECK(readCategory(in, static_cast<std::size_t>(c), table.categories.emplace_back()));
    return {};
}

Result<void> readSpikes(const Hdf5Group& in, Graph& graph) {
    if (!in.exists("/spikes")) return {};
    NL_TRY(offset, in.read<std::uint64_t>("/spikes/offset"));
    NL_TRY(times, in.read<double>("/spikes/time"));
    for (std::size_t i = 0; i + 1 < offset.size(); ++i) {
        if (offset[i] > offset[i + 1] || offset[i + 1] > times.size())
            return fail("graph-broken", "the spike lists are out of order");
        graph.spikeTimes.emplace_back(times.begin() + static_cast<std::ptrdiff_t>(offset[i]),
                                      times.begin() + static_cast<std::ptrdiff_t>(offset[i + 1]));
    }
    return {};
}

Result<void> readHeader(const Hdf5Group& in, Graph& graph) {
    NL_TRY(format, in.textAttribute("/", "format"));
    if (format != "neuroloom-graph") return fail("graph-syntax", "this is no graph of Neuroloom");
    NL_TRY(version, in.integerAttribute("/", "version"));
    if (version != kVersion) return fail("graph-syntax", "this program reads version 1 of the format");
    NL_TRY(resolution, in.textAttribute("/", "resolution"));
    const auto known = resolutionOf(resolution);
    if (!known) return fail("graph-syntax", "expected the resolution region, section or segment");
    graph.resolution = *known;
    NL_TRY(name, in.textAttribute("/", "name"));
    NL_TRY(modelFile, in.textAttribute("/", "model_file"));
    graph.name = name;
    graph.modelFile = modelFile;
    return {};
}

Result<void> readAll(const Hdf5Group& in, Graph& graph, JobContext& job) {
    NL_CHECK(readHeader(in, graph));
    for (const auto step : {readNodes, readEdges, readFeatures, readSpikes}) {
        if (!job.checkpoint()) return fail(job.cancelledError());
        NL_CHECK(step(in, graph));
    }
    return {};
}

Result<void> writeAll(const Graph& graph, Hdf5Group out, JobContext& job) {
    NL_CHECK(out.makeGroup("/"));
    NL_CHECK(out.setAttribute("/", "format", "neuroloom-graph"));
    NL_CHECK(out.setAttribute("/", "version", kVersion));
    NL_CHECK(out.setAttribute("/", "resolution", std::string(resolutionName(graph.resolution))));
    NL_CHECK(out.setAttribute("/", "name", graph.name));
    NL_CHECK(out.setAttribute("/", "model_file", graph.modelFile));
    for (const auto step : {writeNodes, writeEdges, writeFeatures, writeSpikes}) {
        if (!job.checkpoint()) return fail(job.cancelledError());
        NL_CHECK(step(graph, out));
    }
    return {};
}

Result<std::shared_ptr<Graph>> readChecked(const Hdf5Group& in, JobContext& job) {
    auto graph = std::make_shared<Graph>();
    Result<void> done = readAll(in, *graph, job);
    if (done) return graph;
    const Error& error = done.error();
    if (error.code == kCancelled || error.code.rfind("graph-", 0) == 0) return fail(error);
    Error broken = makeError("graph-syntax", error.message);  // a member is missing or of another type
    broken.cause = std::make_shared<const Error>(error);
    return fail(std::move(broken));
}

}  // namespace

Result<void> writeHdf5(const Graph& graph, const std::filesystem::path& file, JobContext& job) {
    NL_TRY(out, io::Hdf5File::create(file));
    NL_CHECK(writeAll(graph, {out, ""}, job));
    return out.commit();
}

Result<std::shared_ptr<Graph>> readHdf5(const std::filesystem::path& file, JobContext& job) {
    NL_TRY(in, io::Hdf5File::open(file));
    return readChecked({std::as_const(in), ""}, job);
}

Result<void> writeGroup(const Graph& graph, io::Hdf5File& file, const std::string& group, JobContext& job) {
    return writeAll(graph, {file, group}, job);
}

Result<std::shared_ptr<const Graph>> readGroup(const io::Hdf5File& file, const std::string& group, JobContext& job) {
    NL_TRY(graph, readChecked({file, group}, job));
    if (const std::string fault = firstFault(*graph); !fault.empty())
        return fail("graph-broken", "the group " + group + " holds no valid graph: " + fault);
    indexRows(*graph);
    return std::shared_ptr<const Graph>(std::move(graph));
}

}  // namespace nl::graph
