// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/morphology/swc.hpp"

/// Between the two halves of the SWC reader: lines to points (swc_points.cpp), points to segments (swc_segments.cpp).
namespace nl::morphology::swc {

struct SwcPoint {
    std::int64_t id = 0, parentId = -1;
    int type = 0;
    Point position;     ///< m
    double radius = 0;  ///< m
    std::int32_t parent =
        -1;  ///< index of the nearest earlier point of that id, else of the first later one; -1 = root or missing
    bool missingParent = false;
    std::uint32_t line = 0;
};

/// Diagnostics of one file, with lines.
class SwcReport {
public:
    SwcReport(std::string file, std::vector<Diagnostic>& out)
        : file_(std::make_shared<const std::string>(std::move(file))), out_(&out) {}
    void add(Severity severity, std::uint32_t line, std::uint32_t column, Error error);
    /// A repeated fault is told 25 times and then counted.
    [[nodiscard]] std::size_t told(std::string_view code) const;

private:
    std::shared_ptr<const std::string> file_;
    std::vector<Diagnostic>* out_;
};

struct SwcPoints {
    std::vector<SwcPoint> points;  ///< in file order, parents looked up
    SwcStatistics statistics;
    std::string comments;
};

/// Reads the lines and looks the parents up. Lines with faults are left out and reported.
[[nodiscard]] SwcPoints parsePoints(std::string_view text, SwcReport& report);

/// Points of the tree that is read, parents before children: that of the first soma point, else the first. Reports
/// cycles, points out of order, further trees and points without a parent, which are left out.
[[nodiscard]] std::vector<std::int32_t> treeOrder(const SwcPoints& points, SwcReport& report);

/// Segments of a tree by the conventions of docs/formats/swc.md.
[[nodiscard]] Morphology makeMorphology(const std::vector<SwcPoint>& points, const std::vector<std::int32_t>& order,
                                        std::uint32_t fileIndex);

}  // namespace nl::morphology::swc
