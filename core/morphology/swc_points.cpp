// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/morphology/swc_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <unordered_map>

#include <fast_float/fast_float.h>
#include <fmt/core.h>

namespace nl::morphology::swc {
namespace {

constexpr double kMicrometre = 1e-6;
constexpr std::size_t kMostPerCode = 25;
constexpr std::array<const char*, 7> kColumns{"point id", "type", "x", "y", "z", "radius", "parent id"};

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

struct Word {
    std::string_view text;
    std::uint32_t column = 0;
};

/// Up to 8 words of a line; a '#' ends it. Returns the number of words.
std::size_t splitLine(std::string_view line, std::array<Word, 8>& words) {
    std::size_t count = 0, i = 0;
    while (i < line.size() && count < words.size()) {
        while (i < line.size() && isBlank(line[i])) ++i;
        if (i >= line.size() || line[i] == '#') break;
        const std::size_t begin = i;
        while (i < line.size() && !isBlank(line[i]) && line[i] != '#') ++i;
        words[count++] = {line.substr(begin, i - begin), static_cast<std::uint32_t>(begin + 1)};
    }
    return count;
}

enum class NumberFault : std::uint8_t { none, notANumber, range };

NumberFault parse(std::string_view text, double& value) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    const auto [end, code] = fast_float::from_chars(text.data(), text.data() + text.size(), value);
    if (code == std::errc::result_out_of_range) return NumberFault::range;
    if (code != std::errc() || end != text.data() + text.size()) return NumberFault::notANumber;
    if (std::isinf(value) && text.find_first_of("0123456789") != std::string_view::npos) return NumberFault::range;
    return std::isfinite(value) ? NumberFault::none : NumberFault::notANumber;
}

class PointParser {
public:
    PointParser(SwcPoints& out, SwcReport& report) : out_(&out), report_(&report) {}

    void line(std::string_view text, std::uint32_t number) {
        const std::size_t first = text.find_first_not_of(" \t\r");
        if (first == std::string_view::npos) return;
        if (text[first] == '#') {
            comment(text.substr(first + 1));
            return;
        }
        std::array<Word, 8> words;
        const std::size_t count = splitLine(text, words);
        if (count < 7) {
            Error e = makeError("swc-columns", "a point has fewer than 7 columns",
                                "Columns are: id, type, x, y, z, radius, parent id.");
            e.found = fmt::format("{} columns", count);
            e.expected = "7 columns";
            bad(number, words[0].column, std::move(e));
            return;
        }
        if (count > 7 && !moreColumns_) {
            moreColumns_ = true;
            report_->add(Severity::info, number, words[7].column,
                         makeError("swc-columns", "columns after the seventh are not read"));
        }
        std::array<double, 7> values{};
        for (std::size_t c = 0; c < 7; ++c)
            if (!readNumber(words[c], c, number, values[c])) return;
        point(values, words, number);
    }

private:
    void bad(std::uint32_t line, std::uint32_t column, Error error) {
        ++out_->statistics.badLines;
        report_->add(Severity::error, line, column, std::move(error));
    }

    bool readNumber(const Word& word, std::size_t column, std::uint32_t line, double& value) {
        const NumberFault fault = parse(word.text, value);
        const bool whole = column == 0 || column == 1 || column == 6;
        if (fault == NumberFault::none && (!whole || (value == std::floor(value) && std::abs(value) < 9e15)))
            return true;
        Error e = fault == NumberFault::range
                      ? makeError("number-range", fmt::format("the {} is too large a number", kColumns[column]))
                      : makeError("not-a-number", fmt::format("the {} is not a {}number", kColumns[column],
                                                              fault == NumberFault::none ? "whole " : ""));
        e.found = shortened(word.text);
        e.expected = whole ? "a whole number" : "a finite number with a decimal point";
        bad(line, word.column, std::move(e));
        return false;
    }

    void point(const std::array<double, 7>& v, const std::array<Word, 8>& words, std::uint32_t line) {
        if (v[5] < 0) {
            Error e = makeError("segment-diameter", fmt::format("point {} has a negative radius", words[0].text));
            e.found = std::string(words[5].text);
            e.expected = "a radius of 0 or more";
            bad(line, words[5].column, std::move(e));
            return;
        }
        SwcPoint p;
        p.id = static_cast<std::int64_t>(v[0]);
        p.type = static_cast<int>(std::clamp(v[1], -1e9, 1e9));
        p.position = {v[2] * kMicrometre, v[3] * kMicrometre, v[4] * kMicrometre};
        p.radius = v[5] * kMicrometre;
        p.parentId = v[6] < 0 ? -1 : static_cast<std::int64_t>(v[6]);
        p.line = line;
        out_->points.push_back(p);
    }

    void comment(std::string_view text) {
        constexpr std::size_t kMost = 64 * 1024;
        while (!text.empty() && (isBlank(text.front()))) text.remove_prefix(1);
        while (!text.empty() && (isBlank(text.back()))) text.remove_suffix(1);
        if (!out_->points.empty() || out_->comments.size() + text.size() > kMost) return;
        if (!out_->comments.empty()) out_->comments += '\n';
        out_->comments += text;
    }

    SwcPoints* out_;
    SwcReport* report_;
    bool moreColumns_ = false;
};

struct Rows {
    std::int32_t first = -1, last = -1;
};

/// Parent indices. A parent is the nearest earlier point of that id, else the first later one.
void lookUpParents(SwcPoints& file, SwcReport& report, std::unordered_map<std::int64_t, Rows>& rows) {
    rows.reserve(file.points.size());
    bool forward = false;
    std::vector<std::size_t> later;
    for (std::size_t i = 0; i < file.points.size(); ++i) {
        SwcPoint& p = file.points[i];
        if (p.parentId >= 0) {
            const auto found = rows.find(p.parentId);
            if (found != rows.end())
                p.parent = found->second.last;
            else
                later.push_back(i);
        }
        Rows& row = rows[p.id];
        if (row.first >= 0) {
            ++file.statistics.duplicateIds;
            Error e = makeError("duplicate-id", fmt::format("two points have the id {}", p.id),
                                "Points that name it as parent are taken to mean the nearest one above them.");
            e.found = fmt::format("line {} and line {}", file.points[static_cast<std::size_t>(row.first)].line, p.line);
            report.add(Severity::error, p.line, 1, std::move(e));
        } else {
            row.first = static_cast<std::int32_t>(i);
        }
        row.last = static_cast<std::int32_t>(i);
    }
    for (const std::size_t i : later) {
        SwcPoint& p = file.points[i];
        const auto found = rows.find(p.parentId);
        if (found == rows.end()) {
            p.missingParent = true;
            ++file.statistics.missingParents;
            Error e = makeError("swc-parent-missing",
                                fmt::format("point {} names parent {}, which does not exist", p.id, p.parentId),
                                "The point and what hangs on it are left out.");
            e.found = fmt::format("parent {}", p.parentId);
            e.expected = "the id of a point of this file, or -1";
            report.add(Severity::error, p.line, 1, std::move(e));
            continue;
        }
        p.parent = found->second.first;
        ++file.statistics.forwardParents;
        if (!forward && found->second.first != static_cast<std::int32_t>(i)) {
            forward = true;
            report.add(Severity::warning, p.line, 1,
                       makeError("swc-order", fmt::format("the parent of point {} comes after it", p.id),
                                 "The points are sorted; the tree is unchanged."));
        }
    }
}

/// Numbers of the raw tree. An id names its last row, and every row counts as that (only matters for duplicate ids).
void measure(SwcPoints& file, const std::unordered_map<std::int64_t, Rows>& rows) {
    SwcStatistics& s = file.statistics;
    s.points = file.points.size();
    std::unordered_map<std::int64_t, std::uint64_t> childCount;
    childCount.reserve(file.points.size());
    for (const SwcPoint& row : file.points) {
        ++s.types[row.type];
        if (row.parentId < 0) ++s.roots;
        const SwcPoint& p = file.points[static_cast<std::size_t>(rows.at(row.id).last)];
        const auto parent = rows.find(p.parentId);
        if (p.parentId < 0 || parent == rows.end()) continue;
        const SwcPoint& q = file.points[static_cast<std::size_t>(parent->second.last)];
        ++childCount[q.id];
        const double length =
            std::hypot(p.position.x - q.position.x, p.position.y - q.position.y, p.position.z - q.position.z);
        s.edgeLength += length;
        if (p.type == 1 || q.type == 1) continue;
        s.edgeLengthNoSoma += length;
        s.edgeAreaNoSoma += std::numbers::pi * (p.radius + q.radius) * std::hypot(length, p.radius - q.radius);
    }
    for (const auto& [id, count] : childCount) s.bifurcations += count > 1 ? 1 : 0;
    s.tips = rows.size() - childCount.size();
}

}  // namespace

void SwcReport::add(Severity severity, std::uint32_t line, std::uint32_t column, Error error) {
    const std::size_t before = told(error.code);
    if (before > kMostPerCode) return;
    error.where = SourceRange{file_, static_cast<int>(line), static_cast<int>(column)};
    if (before == kMostPerCode) error.hint = "More of this kind in this file are not listed.";
    out_->push_back(makeDiagnostic(severity, std::move(error)));
}

std::size_t SwcReport::told(std::string_view code) const {
    return static_cast<std::size_t>(
        std::count_if(out_->begin(), out_->end(), [&](const Diagnostic& d) { return d.code == code; }));
}

SwcPoints parsePoints(std::string_view text, SwcReport& report) {
    SwcPoints out;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    out.points.reserve(text.size() / 40 + 1);
    PointParser parser(out, report);
    std::uint32_t number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        parser.line(text.substr(0, end), ++number);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    while (!out.comments.empty() && out.comments.back() == '\n') out.comments.pop_back();
    std::unordered_map<std::int64_t, Rows> rows;
    lookUpParents(out, report, rows);
    measure(out, rows);
    return out;
}

}  // namespace nl::morphology::swc
