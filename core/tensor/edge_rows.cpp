// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/edge_rows.hpp"

#include <utility>

namespace nl::tensor {

EdgeRows makeEdgeRows(std::vector<std::uint32_t> offset, std::vector<std::uint32_t> source, std::size_t sources) {
    EdgeRows out;
    out.offset = std::move(offset);
    out.source = std::move(source);
    out.transposeOffset.assign(sources + 1, 0);
    for (const std::uint32_t s : out.source) ++out.transposeOffset[s + 1];
    for (std::size_t s = 0; s < sources; ++s) out.transposeOffset[s + 1] += out.transposeOffset[s];
    out.transposeEntry.resize(out.entries());
    out.transposeRow.resize(out.entries());
    std::vector<std::uint32_t> next(out.transposeOffset.begin(), out.transposeOffset.end() - 1);
    for (std::size_t r = 0; r < out.rows(); ++r) {
        for (std::uint32_t e = out.offset[r]; e < out.offset[r + 1]; ++e) {
            const std::uint32_t place = next[out.source[e]]++;
            out.transposeEntry[place] = e;
            out.transposeRow[place] = static_cast<std::uint32_t>(r);
        }
    }
    return out;
}

}  // namespace nl::tensor
