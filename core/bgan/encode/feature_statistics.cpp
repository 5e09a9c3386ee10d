// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/encode/feature_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace nl::bgan {

using graph::kNodeKinds;

namespace {

constexpr double kWideRatio = 20, kOutlier = 10, kCutOff = 10, kConstant = 1e-6;

double transformed(const ColumnStatistics& column, double value) {
    if (column.transform == Transform::logarithm) return std::log(std::max(value, 1e-300));
    if (column.transform == Transform::signedLog) return std::asinh(value / column.scale);
    return value;
}

/// `values` are the known, finite values; not empty.
ColumnStatistics fitColumn(const std::string& name, std::vector<double> values) {
    ColumnStatistics out;
    out.name = name;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    std::vector<double> magnitudes;
    for (const double value : values)
        if (value != 0) magnitudes.push_back(std::abs(value));
    if (*least > 0 && *most > kWideRatio * *least) {
        out.transform = Transform::logarithm;
    } else if (!magnitudes.empty()) {
        const auto middle = magnitudes.begin() + static_cast<std::ptrdiff_t>(magnitudes.size() / 2);
        std::nth_element(magnitudes.begin(), middle, magnitudes.end());
        const double median = *middle;
        if (*std::max_element(magnitudes.begin(), magnitudes.end()) > kOutlier * median) {
            out.transform = Transform::signedLog;
            out.scale = median;
        }
    }
    for (double& value : values) value = transformed(out, value);
    const Standard standard = standardOf(values);
    out.mean = standard.mean;
    out.deviation = standard.deviation;
    return out;
}

bool isExcluded(const std::string& name, std::span<const std::string> excluded) {
    return name == "index" || std::find(excluded.begin(), excluded.end(), name) != excluded.end();
}

/// Names of the continuous features of a kind that occur in any of the graphs, in the order of the first.
std::vector<std::string> columnNames(std::span<const TrainingPart> parts, std::size_t kind) {
    std::vector<std::string> names;
    for (const TrainingPart& part : parts)
        for (const std::uint16_t feature : part.graph->nodeFeatures.kinds[kind].feature)
            if (const std::string& name = part.graph->nodeFeatures.names[feature];
                std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
    return names;
}

std::vector<double> knownValues(std::span<const TrainingPart> parts, std::size_t kind, const std::string& name) {
    std::vector<double> values;
    for (const TrainingPart& part : parts) {
        const graph::KindFeatures& features = part.graph->nodeFeatures.kinds[kind];
        const int index = part.graph->nodeFeatures.indexOf(name);
        const int column = index < 0 ? -1 : features.column(static_cast<std::size_t>(index));
        if (column < 0) continue;
        const std::size_t begin = part.graph->kindBegin[kind], count = part.graph->kindBegin[kind + 1] - begin;
        for (std::size_t r = 0; r < count; ++r) {
            if (!part.inSplit.empty() && part.inSplit[begin + r] == 0) continue;
            const std::size_t at = r * features.columns() + static_cast<std::size_t>(column);
            if (features.known[at] != 0 && std::isfinite(features.value[at])) values.push_back(features.value[at]);
        }
    }
    return values;
}

std::vector<CategoryStatistics> fitCategories(std::span<const TrainingPart> parts, std::size_t kind,
                                              std::span<const std::string> excluded) {
    std::vector<CategoryStatistics> out;
    std::vector<std::string> names;
    for (const TrainingPart& part : parts)
        for (const graph::CategoryFeature& category : part.graph->nodeFeatures.categories)
            if (!category.code[kind].empty() && std::find(names.begin(), names.end(), category.name) == names.end())
                names.push_back(category.name);
    for (const std::string& name : names) {
        if (isExcluded(name, excluded)) continue;
        std::set<std::string> words;
        for (const TrainingPart& part : parts) {
            const graph::CategoryFeature* category = part.graph->nodeFeatures.category(name);
            if (category == nullptr) continue;
            const std::vector<std::int32_t>& codes = category->code[kind];
            for (std::size_t r = 0; r < codes.size(); ++r)
                if (codes[r] >= 0 && (part.inSplit.empty() || part.inSplit[part.graph->kindBegin[kind] + r] != 0))
                    words.insert(category->vocabulary[static_cast<std::size_t>(codes[r])]);
        }
        if (!words.empty()) out.push_back({name, {words.begin(), words.end()}});
    }
    return out;
}

/// Known values of a flow edge feature inside the neurons, of the edges into parts of the split: those that the tree's
/// geometry is made of (edges at synapses are none of it).
void addTreeValues(const TrainingPart& part, const std::string& name, std::vector<double>& values) {
    const graph::Graph& graph = *part.graph;
    const auto& columns = graph.edgeFeatures.of(graph::EdgeType::flow);
    const auto found = std::find(columns.names.begin(), columns.names.end(), name);
    if (found == columns.names.end()) return;
    const std::size_t width = columns.names.size(), column = static_cast<std::size_t>(found - columns.names.begin());
    const graph::NodeIndex first = graph.begin(graph::NodeKind::soma), end = graph.begin(graph::NodeKind::synapse);
    const auto isPart = [&](graph::NodeIndex node) { return node >= first && node < end; };
    const std::uint32_t begin = graph.typeBegin[static_cast<std::size_t>(graph::EdgeType::flow)];
    for (std::size_t row = 0; row * width < columns.value.size(); ++row) {
        const graph::NodeIndex target = graph.target[begin + row];
        if (!isPart(graph.source[begin + row]) || !isPart(target)) continue;
        if (!part.inSplit.empty() && part.inSplit[target] == 0) continue;
        const std::size_t at = row * width + column;
        if (columns.known[at] != 0 && std::isfinite(columns.value[at])) values.push_back(columns.value[at]);
    }
}

std::vector<ColumnStatistics> fitTree(std::span<const TrainingPart> parts) {
    std::vector<ColumnStatistics> out;
    for (const TrainingPart& part : parts) {
        for (const std::string& name : part.graph->edgeFeatures.of(graph::EdgeType::flow).names) {
            if (std::any_of(out.begin(), out.end(), [&](const auto& c) { return c.name == name; })) continue;
            std::vector<double> values;
            for (const TrainingPart& each : parts) addTreeValues(each, name, values);
            if (!values.empty()) out.push_back(fitColumn(name, std::move(values)));
        }
    }
    return out;
}

Result<void> writeColumns(io::Hdf5File& file, const std::string& group, const std::vector<ColumnStatistics>& columns) {
    std::vector<std::string> names;
    std::vector<double> numbers;
    for (const ColumnStatistics& column : columns) {
        names.push_back(column.name);
        numbers.insert(numbers.end(),
                       {static_cast<double>(column.transform), column.scale, column.mean, column.deviation});
    }
    NL_CHECK(file.makeGroup(group));
    if (columns.empty()) return {};
    NL_CHECK(file.writeStrings(group + "/names", names));
    return file.write<double>(group + "/numbers", numbers, {columns.size(), 4});
}

Result<std::vector<ColumnStatistics>> readColumns(const io::Hdf5File& file, const std::string& group) {
    std::vector<ColumnStatistics> out;
    if (!file.exists(group + "/names")) return out;
    NL_TRY(names, file.readStrings(group + "/names"));
    NL_TRY(numbers, file.read<double>(group + "/numbers"));
    if (numbers.size() != 4 * names.size())
        return fail("checkpoint-mismatch", "the feature statistics are damaged in " + group);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double* row = &numbers[4 * i];
        if (!(row[0] >= 0 && row[0] <= 2)) return fail("checkpoint-mismatch", "an unknown transform in " + group);
        out.push_back({names[i], static_cast<Transform>(static_cast<int>(row[0])), row[1], row[2], row[3]});
    }
    return out;
}

std::string kindGroup(std::size_t kind) {
    return "/statistics/" + std::string(graph::nodeKindName(static_cast<graph::NodeKind>(kind)));
}

}  // namespace

float ColumnStatistics::standardised(float value) const {
    return static_cast<float>(std::clamp((transformed(*this, value) - mean) / deviation, -kCutOff, kCutOff));
}

int CategoryStatistics::codeOf(std::string_view word) const {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
}

Standard standardOf(std::span<const double> values) {
    Standard out;
    double sum = 0, squares = 0, magnitude = 0;
    for (const double value : values) {
        sum += value;
        magnitude = std::max(magnitude, std::abs(value));
    }
    out.mean = sum / static_cast<double>(values.size());
    for (const double value : values) squares += (value - out.mean) * (value - out.mean);
    const double deviation = std::sqrt(squares / static_cast<double>(values.size()));
    // Relative, since SI values are small: the capacitance of a section is 1e-11 F.
    out.deviation = deviation > kConstant * magnitude ? deviation : out.mean != 0 ? std::abs(out.mean) : 1;
    return out;
}

FeatureStatistics fitStatistics(std::span<const TrainingPart> parts, std::span<const std::string> excluded) {
    FeatureStatistics out;
    for (std::size_t kind = 0; kind < kNodeKinds; ++kind) {
        for (const std::string& name : columnNames(parts, kind)) {
            if (isExcluded(name, excluded)) continue;
            if (std::vector<double> values = knownValues(parts, kind, name); !values.empty())
                out.columns[kind].push_back(fitColumn(name, std::move(values)));
        }
        out.categories[kind] = fitCategories(parts, kind, excluded);
    }
    out.tree = fitTree(parts);
    return out;
}

Result<void> writeStatistics(io::Hdf5File& file, const FeatureStatistics& statistics) {
    for (std::size_t kind = 0; kind < kNodeKinds; ++kind) {
        NL_CHECK(writeColumns(file, kindGroup(kind), statistics.columns[kind]));
        std::vector<std::string> names;
        for (std::size_t i = 0; i < statistics.categories[kind].size(); ++i) {
            const CategoryStatistics& category = statistics.categories[kind][i];
            names.push_back(category.name);
            NL_CHECK(file.writeStrings(kindGroup(kind) + "/words" + std::to_string(i), category.words));
        }
        if (!names.empty()) NL_CHECK(file.writeStrings(kindGroup(kind) + "/categories", names));
    }
    return writeColumns(file, "/statistics/tree", statistics.tree);
}

Result<FeatureStatistics> readStatistics(const io::Hdf5File& file) {
    FeatureStatistics out;
    for (std::size_t kind = 0; kind < kNodeKinds; ++kind) {
        NL_TRY(columns, readColumns(file, kindGroup(kind)));
        out.columns[kind] = std::move(columns);
        if (!file.exists(kindGroup(kind) + "/categories")) continue;
        NL_TRY(names, file.readStrings(kindGroup(kind) + "/categories"));
        for (std::size_t i = 0; i < names.size(); ++i) {
            NL_TRY(words, file.readStrings(kindGroup(kind) + "/words" + std::to_string(i)));
            out.categories[kind].push_back({names[i], std::move(words)});
        }
    }
    NL_TRY(tree, readColumns(file, "/statistics/tree"));
    out.tree = std::move(tree);
    return out;
}

}  // namespace nl::bgan
