// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nl::tensor {

/// A sparse attention mask: row r sees the entries [offset[r], offset[r + 1]); entry e reads key and value row
/// source[e]. The transpose lists, for every source, its entries, so that neither the forward nor the backward pass
/// scatters.
struct EdgeRows {
    std::vector<std::uint32_t> offset;           ///< [rows + 1]
    std::vector<std::uint32_t> source;           ///< [entries]
    std::vector<std::uint32_t> transposeOffset;  ///< [sources + 1]
    std::vector<std::uint32_t> transposeEntry;   ///< [entries] entry indices, ascending within a source
    std::vector<std::uint32_t> transposeRow;     ///< [entries] the row of that entry
    [[nodiscard]] std::size_t rows() const { return offset.empty() ? 0 : offset.size() - 1; }
    [[nodiscard]] std::size_t entries() const { return source.size(); }
    [[nodiscard]] std::size_t sources() const { return transposeOffset.empty() ? 0 : transposeOffset.size() - 1; }
};

/// From the rows alone; every source < sources.
[[nodiscard]] EdgeRows makeEdgeRows(std::vector<std::uint32_t> offset, std::vector<std::uint32_t> source,
                                    std::size_t sources);

}  // namespace nl::tensor
