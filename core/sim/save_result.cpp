// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/save_result.hpp"

#include <algorithm>

#include "core/io/hdf5.hpp"

namespace nl::sim {

using io::Hdf5File;

namespace {

constexpr std::int64_t kVersion = 1;
constexpr io::Hdf5Storage kPacked{4, 0, false};

Result<void> saveRecord(Hdf5File& file, const RunRecord& record, const std::optional<Error>& stopped) {
    NL_CHECK(file.setAttribute("/", "format", kVersion));
    for (const auto& [name, text] : {std::pair{"simulation", &record.simulation},
                                     {"target", &record.target},
                                     {"file", &record.file},
                                     {"method", &record.method},
                                     {"version", &record.version},
                                     {"host", &record.host}})
        NL_CHECK(file.setAttribute("/", name, *text));
    for (const auto& [name, number] : {std::pair{"step", record.step},
                                       {"duration", record.duration},
                                       {"temperature", record.temperature},
                                       {"reached", record.reached},
                                       {"wall_seconds", record.wallSeconds},
                                       {"build_seconds", record.buildSeconds}})
        NL_CHECK(file.setAttribute("/", name, number));
    for (const auto& [name, number] : {std::pair{"seed", record.seed},
                                       {"steps", record.steps},
                                       {"cells", record.cells},
                                       {"compartments", record.compartments},
                                       {"synapses", record.synapses}})
        NL_CHECK(file.setAttribute("/", name, static_cast<std::int64_t>(number)));
    if (stopped) {
        NL_CHECK(file.setAttribute("/", "stopped_code", stopped->code));
        NL_CHECK(file.setAttribute("/", "stopped", stopped->message));
    }
    return {};
}

Result<void> saveTraces(Hdf5File& file, const SimResult& result) {
    NL_CHECK(file.makeGroup("/traces"));
    NL_CHECK(file.write<double>("/traces/time", result.time, {result.time.size()}, kPacked));
    std::vector<std::string> quantities, dimensions;
    for (const Trace& trace : result.traces) {
        const std::string name = "/traces/" + std::to_string(quantities.size());
        NL_CHECK(file.write<double>(name, trace.values, {trace.values.size()}, kPacked));
        quantities.push_back(trace.quantity);
        dimensions.push_back(trace.dimension);
    }
    if (quantities.empty()) return {};
    NL_CHECK(file.writeStrings("/traces/quantity", quantities));
    return file.writeStrings("/traces/dimension", dimensions);
}

Result<void> saveSpikes(Hdf5File& file, const spikes::SpikeTable& table) {
    NL_CHECK(file.makeGroup("/spikes"));
    NL_CHECK(file.write<double>("/spikes/time", table.time, {table.time.size()}, kPacked));
    NL_CHECK(file.write<std::uint32_t>("/spikes/source", table.source, {table.source.size()}, kPacked));
    NL_CHECK(file.write<std::uint32_t>("/spikes/population_begin", table.groupBegin));
    NL_CHECK(file.setAttribute("/spikes", "duration", table.duration));
    if (!table.groupNames.empty()) NL_CHECK(file.writeStrings("/spikes/population", table.groupNames));
    return {};
}

Result<void> saveFrames(Hdf5File& file, const Frames& frames) {
    if (frames.time.empty()) return {};
    NL_CHECK(file.makeGroup("/frames"));
    NL_CHECK(file.write<double>("/frames/time", frames.time));
    NL_CHECK(file.write<float>("/frames/potential", frames.potential, {frames.time.size(), frames.values}, kPacked));
    for (std::size_t i = 0; i < frames.blocks.size(); ++i) {
        const Frames::Block& block = frames.blocks[i];
        const std::string path = "/frames/block_" + std::to_string(i);
        NL_CHECK(file.makeGroup(path));
        for (const auto& [name, number] :
             {std::pair{"population",
                        block.population.valid() ? static_cast<std::int64_t>(block.population.index()) : -1},
              {"begin", static_cast<std::int64_t>(block.begin)},
              {"cells", static_cast<std::int64_t>(block.cells)},
              {"compartments", static_cast<std::int64_t>(block.compartments)}})
            NL_CHECK(file.setAttribute(path, name, number));
        NL_CHECK(file.write<std::int32_t>(path + "/compartment_of_segment", block.compartmentOfSegment));
    }
    return {};
}

Result<void> loadRecord(const Hdf5File& file, SimResult& out) {
    NL_TRY(version, file.integerAttribute("/", "format"));
    if (version != kVersion)
        return fail("version-unknown", "this simulation result is of format " + std::to_string(version),
                    "it was written by another version of the program: run the simulation again");
    RunRecord& record = out.record;
    for (const auto& [name, text] : {std::pair{"simulation", &record.simulation},
                                     {"target", &record.target},
                                     {"file", &record.file},
                                     {"method", &record.method},
                                     {"version", &record.version},
                                     {"host", &record.host}}) {
        NL_TRY(value, file.textAttribute("/", name));
        *text = value;
    }
    for (const auto& [name, number] : {std::pair{"step", &record.step},
                                       {"duration", &record.duration},
                                       {"temperature", &record.temperature},
                                       {"reached", &record.reached},
                                       {"wall_seconds", &record.wallSeconds},
                                       {"build_seconds", &record.buildSeconds}}) {
        NL_TRY(value, file.numberAttribute("/", name));
        *number = value;
    }
    for (const auto& [name, number] : {std::pair{"seed", &record.seed},
                                       {"steps", &record.steps},
                                       {"cells", &record.cells},
                                       {"compartments", &record.compartments},
                                       {"synapses", &record.synapses}}) {
        NL_TRY(value, file.integerAttribute("/", name));
        *number = static_cast<std::uint64_t>(value);
    }
    if (file.hasAttribute("/", "stopped_code")) {
        NL_TRY(code, file.textAttribute("/", "stopped_code"));
        NL_TRY(message, file.textAttribute("/", "stopped"));
        out.stopped = makeError(code, message);
    }
    return {};
}

Result<void> loadTraces(const Hdf5File& file, SimResult& out) {
    NL_TRY(time, file.read<double>("/traces/time"));
    out.time = std::move(time);
    if (!file.exists("/traces/quantity")) return {};
    NL_TRY(quantities, file.readStrings("/traces/quantity"));
    NL_TRY(dimensions, file.readStrings("/traces/dimension"));
    if (quantities.size() != dimensions.size())
        return fail("hdf5-shape", "names and dimensions of the traces differ in number");
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        NL_TRY(values, file.read<double>("/traces/" + std::to_string(i)));
        if (values.size() != out.time.size())
            return fail("hdf5-shape", "trace \"" + shortened(quantities[i]) + "\" has " +
                                          std::to_string(values.size()) + " values for " +
                                          std::to_string(out.time.size()) + " times");
        out.traces.push_back({quantities[i], dimensions[i], std::move(values)});
    }
    return {};
}

Result<void> loadSpikes(const Hdf5File& file, spikes::SpikeTable& out) {
    NL_TRY(time, file.read<double>("/spikes/time"));
    NL_TRY(source, file.read<std::uint32_t>("/spikes/source"));
    NL_TRY(begin, file.read<std::uint32_t>("/spikes/population_begin"));
    NL_TRY(duration, file.numberAttribute("/spikes", "duration"));
    std::vector<std::string> names;
    if (file.exists("/spikes/population")) {
        NL_TRY(read, file.readStrings("/spikes/population"));
        names = std::move(read);
    }
    const std::uint32_t rows = begin.empty() ? 0 : begin.back();
    const auto outside = std::find_if(source.begin(), source.end(), [&](std::uint32_t row) { return row >= rows; });
    if (time.size() != source.size() || begin.size() != names.size() + 1 || outside != source.end())
        return fail("hdf5-shape", "the spikes do not fit together", "the file was changed: run the simulation again");
    out = {std::move(time), std::move(source), std::move(names), std::move(begin), duration};
    return {};
}

Result<void> loadFrames(const Hdf5File& file, Frames& out) {
    if (!file.exists("/frames")) return {};
    NL_TRY(time, file.read<double>("/frames/time"));
    NL_TRY(shape, file.shape("/frames/potential"));
    NL_TRY(potential, file.read<float>("/frames/potential"));
    if (shape.size() != 2 || shape[0] != time.size()) return fail("hdf5-shape", "the pictures do not fit their times");
    out.time = std::move(time);
    out.potential = std::move(potential);
    out.values = shape[1];
    for (std::size_t i = 0; file.exists("/frames/block_" + std::to_string(i)); ++i) {
        const std::string path = "/frames/block_" + std::to_string(i);
        Frames::Block block;
        NL_TRY(population, file.integerAttribute(path, "population"));
        if (population >= 0) block.population = model::PopulationId{static_cast<std::int32_t>(population)};
        for (const auto& [name, number] :
             {std::pair{"begin", &block.begin}, {"cells", &block.cells}, {"compartments", &block.compartments}}) {
            NL_TRY(value, file.integerAttribute(path, name));
            *number = static_cast<std::size_t>(value);
        }
        NL_TRY(segments, file.read<std::int32_t>(path + "/compartment_of_segment"));
        block.compartmentOfSegment = std::move(segments);
        if (block.begin + block.cells * block.compartments > out.values)
            return fail("hdf5-shape", "a population's pictures lie outside of them");
        out.blocks.push_back(std::move(block));
    }
    return {};
}

}  // namespace

Result<void> saveResult(const SimResult& result, const std::filesystem::path& path) {
    NL_TRY(file, Hdf5File::create(path));
    NL_CHECK(saveRecord(file, result.record, result.stopped));
    NL_CHECK(saveTraces(file, result));
    NL_CHECK(saveSpikes(file, result.spikes));
    NL_CHECK(saveFrames(file, result.frames));
    return file.commit();
}

Result<std::shared_ptr<const SimResult>> loadResult(const std::filesystem::path& path) {
    NL_TRY(file, Hdf5File::open(path));
    auto out = std::make_shared<SimResult>();
    NL_CHECK(loadRecord(file, *out));
    NL_CHECK(loadTraces(file, *out));
    NL_CHECK(loadSpikes(file, out->spikes));
    NL_CHECK(loadFrames(file, out->frames));
    return std::shared_ptr<const SimResult>(std::move(out));
}

}  // namespace nl::sim
