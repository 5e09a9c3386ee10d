// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/attention/export.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "core/graph/io.hpp"
#include "core/io/file.hpp"

namespace nl::bgan {

namespace fs = std::filesystem;
using graph::kNone;
using graph::NodeIndex;

namespace {

/// One score as it is written.
struct Line {
    Direction direction = Direction::forward;
    Block block = Block::bmsa;
    NodeIndex source = 0, target = 0;
    float score = 0;
};

/// Forward the row is the target of the attention, backward its source.
Line lineOf(Direction direction, Block block, NodeIndex row, NodeIndex partner, float score) {
    const bool forward = direction == Direction::forward;
    return {direction, block, forward ? partner : row, forward ? row : partner, score};
}

bool hasBlock(const AttentionMap& map, Block wanted) {
    return std::any_of(map.blocks.begin(), map.blocks.end(),
                       [wanted](const AttentionBlock& block) { return block.block == wanted; });
}

Result<std::vector<Line>> partLines(const AttentionMap& map, const Readout& readout, JobContext& job) {
    std::vector<Line> out;
    bool any = false;
    for (const AttentionBlock& block : map.blocks) {
        if (block.direction != Direction::both && !includes(readout.direction, block.direction)) continue;
        any = true;
        if (!job.checkpoint()) return fail(job.cancelledError());
        NL_TRY(score, readOut(map, block, readout, &job));
        out.reserve(out.size() + score.size());
        for (std::size_t e = 0; e < score.size(); ++e) {
            const AttentionEntry& entry = block.entries[e];
            const Direction direction = directionOf(*map.graph, block, entry);
            if (includes(readout.direction, direction))
                out.push_back(lineOf(direction, block.block, entry.row, entry.via != kNone ? entry.via : entry.partner,
                                     score[e]));
        }
    }
    if (any) return out;
    return fail("direction-missing", "the model has no attention in this direction",
                "choose another direction, or train bgan");
}

Result<std::vector<Line>> aggregatedLines(const AttentionMap& map, const Readout& readout, JobContext& job) {
    std::vector<Line> out;
    const Block written = hasBlock(map, Block::gat) ? Block::gat : Block::bmsa;
    for (const Direction direction : {Direction::forward, Direction::backward}) {
        if (!includes(readout.direction, direction)) continue;
        Readout one = readout;
        one.direction = direction;
        Result<LabelledMatrix> matrix = aggregate(map, one, &job);
        // "both" of a model with one direction is that one.
        if (!matrix && readout.direction == Direction::both && matrix.error().code == "direction-missing" &&
            direction == Direction::backward && !out.empty())
            break;
        if (!matrix) return Failure(std::move(matrix).error());
        for (std::size_t r = 0; r < matrix->labels.size(); ++r)
            for (std::uint32_t i = matrix->offset[r]; i < matrix->offset[r + 1]; ++i)
                out.push_back(
                    lineOf(direction, written, matrix->node[r], matrix->node[matrix->column[i]], matrix->value[i]));
    }
    return out;
}

Result<std::vector<Line>> linesOf(const AttentionMap& map, const Readout& readout, JobContext& job) {
    return readout.scale == Scale::part ? partLines(map, readout, job) : aggregatedLines(map, readout, job);
}

std::string csvText(const std::vector<Line>& lines, const Readout& readout) {
    const std::string layer = chosenName(readout.layer, readout), head = chosenName(readout.head, readout);
    std::string out = "scale,layer,head,direction,block,source,target,score\n";
    for (const Line& line : lines)
        fmt::format_to(std::back_inserter(out), "{},{},{},{},{},{},{},{}\n", scaleName(readout.scale), layer, head,
                       directionName(line.direction), blockName(line.block), line.source, line.target, line.score);
    return out;
}

std::string jsonText(const AttentionMap& map, const std::vector<Line>& lines, const Readout& readout) {
    const auto chosen = [&](int index) {
        return index < 0 ? fmt::format("\"{}\"", readout.reduce) : fmt::format("{}", index);
    };
    std::string out = fmt::format(
        "{{\"scale\": \"{}\", \"layer\": {}, \"head\": {}, \"layers\": {}, \"heads\": {}, \"gain\": {}, \"scores\": [",
        scaleName(readout.scale), chosen(readout.layer), chosen(readout.head), map.layers, map.heads, readout.gain);
    const char* separator = "\n";
    for (const Line& line : lines) {
        fmt::format_to(
            std::back_inserter(out),
            "{}  {{\"direction\": \"{}\", \"block\": \"{}\", \"source\": {}, \"target\": {}, \"score\": {}}}",
            separator, directionName(line.direction), blockName(line.block), line.source, line.target, line.score);
        separator = ",\n";
    }
    return out + "\n]}\n";
}

/// The graph with one more feature on each edge type.
Result<void> writeGraph(const AttentionMap& map, const Readout& readout, const fs::path& file, JobContext& job) {
    NL_TRY(channel, edgeChannel(map, readout, &job));
    graph::Graph graph = *map.graph;
    for (std::size_t t = 0; t < graph::kEdgeTypes; ++t) {
        graph::EdgeFeatures::Columns& columns = graph.edgeFeatures.types[t];
        const std::size_t old = columns.names.size(), first = graph.typeBegin[t],
                          count = graph.typeBegin[t + 1] - first;
        graph::EdgeFeatures::Columns wider;
        wider.names = columns.names;
        wider.units = columns.units;
        wider.names.emplace_back("attention");
        wider.units.emplace_back("1");
        for (std::size_t e = 0; e < count; ++e) {
            for (std::size_t c = 0; c < old; ++c) {
                wider.value.push_back(columns.value[e * old + c]);
                wider.known.push_back(columns.known[e * old + c]);
            }
            const float value = channel.value[first + e];
            wider.value.push_back(std::isnan(value) ? 0.0F : value);
            wider.known.push_back(std::isnan(value) ? 0 : 1);
        }
        columns = std::move(wider);
    }
    return graph::save(graph, file, job);
}

}  // namespace

std::vector<Diagnostic> readoutNotes(const AttentionMap& map, const Readout& readout) {
    if (readout.scale != Scale::part || readout.direction != Direction::backward || !hasBlock(map, Block::nsaTree))
        return {};
    return {makeDiagnostic(Severity::info, makeError("attention-forward-only",
                                                     "structural attention has no backward direction: a part looks at "
                                                     "what flows into it, so nsa-tree, nsa-part and nsa-kind are left "
                                                     "out",
                                                     "ask for the direction forward or both to see them"))};
}

std::string chosenName(int index, const Readout& readout) {
    return index < 0 ? readout.reduce : fmt::format("{}", index);
}

Result<void> exportAttention(const AttentionMap& map, const Readout& readout, const fs::path& file, JobContext& job) {
    const std::string suffix = file.extension().string();
    if (suffix == ".graphml") return writeGraph(map, readout, file, job);
    if (suffix != ".csv" && suffix != ".json") {
        Error error = makeError("format-unknown", "attention is not written to files of this suffix");
        error.found = suffix;
        error.expected = ".csv, .json, .graphml or .png";
        return fail(std::move(error));
    }
    NL_TRY(lines, linesOf(map, readout, job));
    return io::writeFile(file, suffix == ".csv" ? csvText(lines, readout) : jsonText(map, lines, readout));
}

}  // namespace nl::bgan
