// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/graph/graph.hpp"
#include "core/io/hdf5.hpp"

namespace nl::bgan {

/// How a continuous feature is made comparable before it is standardised. logarithm: known values all > 0 that span
/// more than a factor of 20. signedLog: asinh(x / median |x|), for values of both signs (or with zeros) with an outlier
/// further than ten times the median of the magnitudes that are not zero. identity: all others.
enum class Transform : std::uint8_t { identity, logarithm, signedLog };

/// One column of the networks' input: (transform(x) - mean) / deviation, cut off at +-10.
struct ColumnStatistics {
    std::string name;
    Transform transform = Transform::identity;
    double scale = 1;  ///< of signedLog
    double mean = 0, deviation = 1;
    [[nodiscard]] float standardised(float value) const;
};

/// A category feature: known words of the training split. Code 0 = unknown, word i = i + 1.
struct CategoryStatistics {
    std::string name;
    std::vector<std::string> words;
    [[nodiscard]] int codeOf(std::string_view word) const;
};

/// What the training split says about the inputs; stored with the parameters, used on every other graph.
struct FeatureStatistics {
    std::array<std::vector<ColumnStatistics>, graph::kNodeKinds> columns;
    std::array<std::vector<CategoryStatistics>, graph::kNodeKinds> categories;
    std::vector<ColumnStatistics> tree;  ///< features of flow edges, used on those inside a neuron
};

/// A graph of the training split and which of its nodes belong to it (empty = all).
struct TrainingPart {
    const graph::Graph* graph = nullptr;
    std::vector<std::uint8_t> inSplit;  ///< [nodes]
};

/// Mean and deviation that values are standardised with. Values that do not vary (by less than 1e-6 of their magnitude:
/// they come from float32) become 0 and say nothing, and what is nearly the same later becomes small: their deviation
/// is |mean|, or 1 when all are 0. Not empty.
struct Standard {
    double mean = 0, deviation = 1;
};
[[nodiscard]] Standard standardOf(std::span<const double> values);

/// From the known values of the training split alone. Left out: features named in `excluded` (labels and what tells
/// them), the index of a node (it would break the symmetry between neurons), and columns without a known value. Sums
/// are made in node order: the same bytes for any number of threads.
[[nodiscard]] FeatureStatistics fitStatistics(std::span<const TrainingPart> parts,
                                              std::span<const std::string> excluded);

[[nodiscard]] Result<void> writeStatistics(io::Hdf5File& file, const FeatureStatistics& statistics);
[[nodiscard]] Result<FeatureStatistics> readStatistics(const io::Hdf5File& file);

}  // namespace nl::bgan
