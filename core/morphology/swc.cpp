// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/morphology/swc.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/core.h>

#include "core/io/file.hpp"
#include "core/morphology/swc_points.hpp"

namespace nl::morphology {
namespace {

namespace fs = std::filesystem;

void remark(const swc::SwcPoints& file, swc::SwcReport& report) {
    bool soma = false;
    std::set<int> told;
    for (const swc::SwcPoint& p : file.points) {
        soma = soma || p.type == 1;
        if (p.type >= 1 && p.type <= 4) continue;
        if (!told.insert(p.type).second) continue;
        Error e = makeError("swc-type",
                            p.type == 0 ? "points of undefined type (0)"
                                        : fmt::format("points of type {} have no standard meaning", p.type),
                            "They are kept as a segment group of their own.");
        report.add(Severity::info, p.line, 1, std::move(e));
    }
    if (!soma)
        report.add(Severity::warning, file.points.front().line, 1,
                   makeError("swc-no-soma", "the file has no soma point (type 1)",
                             "The tree is imported as it is; its first point is the root."));
}

void zeroRadii(const swc::SwcPoints& file, swc::SwcReport& report) {
    const auto zero = [](const swc::SwcPoint& p) { return p.radius == 0; };
    const auto first = std::find_if(file.points.begin(), file.points.end(), zero);
    if (first == file.points.end()) return;
    Error e = makeError("segment-diameter", "points have radius 0",
                        "Cones that end in a tip are legal; the axial resistance is limited at a radius of 1 nm.");
    e.found = fmt::format("{} points", std::count_if(file.points.begin(), file.points.end(), zero));
    report.add(Severity::warning, first->line, 1, std::move(e));
}

/// A file's name as an id that NeuroML takes: letters, digits and '_', no digit first.
std::string idFromName(const std::string& name) {
    std::string out;
    for (const char c : name) {
        const bool digit = c >= '0' && c <= '9';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (out.empty() && digit) out += '_';
        out += digit || letter ? c : '_';
    }
    return out.empty() ? "cell" : out;
}

}  // namespace

Loaded<SwcFile> readSwc(const fs::path& file, std::uint32_t fileIndex) {
    Loaded<SwcFile> out;
    const auto text = io::readFile(file);
    if (!text) {
        out.diagnostics.push_back(makeDiagnostic(Severity::error, text.error()));
        return out;
    }
    swc::SwcReport report(file.string(), out.diagnostics);
    swc::SwcPoints parsed = swc::parsePoints({text->data(), text->size()}, report);
    if (parsed.points.empty()) {
        if (parsed.statistics.badLines == 0)
            report.add(
                Severity::error, 0, 0,
                makeError("swc-empty", "the file holds no points", "Is it an SWC file, and was it saved completely?"));
        return out;
    }
    remark(parsed, report);
    zeroRadii(parsed, report);
    const std::vector<std::int32_t> order = swc::treeOrder(parsed, report);
    if (order.empty()) return out;
    Morphology morphology = swc::makeMorphology(parsed.points, order, fileIndex);
    morphology.id = idFromName(file.stem().string());
    out.value = std::make_shared<const SwcFile>(SwcFile{std::make_shared<const Morphology>(std::move(morphology)),
                                                        std::move(parsed.statistics), std::move(parsed.comments)});
    return out;
}

}  // namespace nl::morphology
