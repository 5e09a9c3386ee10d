// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/graph/kinds.hpp"

namespace nl::graph {

/// Values of the features of one node kind: a dense matrix with a mask beside it. An unknown value is mask 0 and value
/// 0.
struct KindFeatures {
    std::vector<std::uint16_t> feature;  ///< column -> index into FeatureTable::names / units
    std::vector<float> value;            ///< [nodes of the kind x columns], row-major, SI units
    std::vector<std::uint8_t> known;     ///< same shape
    [[nodiscard]] std::size_t columns() const { return feature.size(); }
    [[nodiscard]] std::span<const float> row(std::size_t r) const {
        return std::span(value).subspan(r * columns(), columns());
    }
    [[nodiscard]] std::span<const std::uint8_t> knownRow(std::size_t r) const {
        return std::span(known).subspan(r * columns(), columns());
    }
    /// Column of a feature, or -1.
    [[nodiscard]] int column(std::size_t featureIndex) const {
        for (std::size_t c = 0; c < feature.size(); ++c)
            if (feature[c] == featureIndex) return static_cast<int>(c);
        return -1;
    }
};

/// A feature whose value is one of a list of words (cell type, region, firing pattern, synapse family).
struct CategoryFeature {
    std::string name;
    std::vector<NodeKind> kinds;
    std::vector<std::string> vocabulary;
    std::array<std::vector<std::int32_t>, kNodeKinds>
        code;  ///< per kind: [nodes of the kind], -1 = unknown; empty = not of this kind
};

struct FeatureTable {
    std::vector<std::string> names, units;  ///< the declared list (core/graph/features.cpp), same order
    std::array<KindFeatures, kNodeKinds> kinds;
    std::vector<CategoryFeature> categories;
    [[nodiscard]] const KindFeatures& of(NodeKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] int indexOf(std::string_view name) const {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == name) return static_cast<int>(i);
        return -1;
    }
    [[nodiscard]] const CategoryFeature* category(std::string_view name) const {
        for (const CategoryFeature& c : categories)
            if (c.name == name) return &c;
        return nullptr;
    }
};

/// Edge features: flow edges inside a neuron carry electrotonic length and diameter ratio, collapsed edges count,
/// weight and mean delay. Dense per edge type: [edges of the type x columns].
struct EdgeFeatures {
    struct Columns {
        std::vector<std::string> names, units;
        std::vector<float> value;
        std::vector<std::uint8_t> known;
    };
    std::array<Columns, kEdgeTypes> types;
    [[nodiscard]] const Columns& of(EdgeType type) const { return types[static_cast<std::size_t>(type)]; }
};

}  // namespace nl::graph
