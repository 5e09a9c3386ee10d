// SPDX-License-Identifier: GPL-3.0-or-later
// Import against pugixml's own parse of the same file in the same run (both read it from the page cache). Goal: at most
// 3 x its time, and 40 MB/s of XML or better.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <limits>

#include <benchmark/benchmark.h>
#include <pugixml.hpp>
#include <unistd.h>

#include "bench/neuroml/generated_models.hpp"
#include "core/neuroml/load.hpp"

namespace {

/// A file that is removed at the end.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, const std::string& content)
        : path_(std::filesystem::temp_directory_path() / (name + "_" + std::to_string(::getpid()) + ".nml")),
          bytes_(content.size()) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    std::filesystem::path path_;
    std::size_t bytes_;
};

using Clock = std::chrono::steady_clock;

double seconds(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

/// Each iteration does both, so that the ratio is of the same moment of the machine. The counters are made of the
/// quickest iteration of each side: what else the machine does can only add time.
void importBeside(benchmark::State& state, const TemporaryFile& file, int threads) {
    nl::ThreadPool pool(threads);
    nl::JobContext job(pool);
    double ours = std::numeric_limits<double>::max(), parser = ours;
    for ([[maybe_unused]] auto _ : state) {
        Clock::time_point begin = Clock::now();
        {
            pugi::xml_document document;
            if (!document.load_file(file.path().c_str())) state.SkipWithError("pugixml refused the file");
            benchmark::DoNotOptimize(document.document_element());
        }
        parser = std::min(parser, seconds(begin));
        begin = Clock::now();
        {
            const auto loaded = nl::neuroml::load(file.path(), {true, true}, job);
            if (!loaded.value || nl::hasErrors(loaded.diagnostics)) state.SkipWithError("the import failed");
        }
        const double one = seconds(begin);
        state.SetIterationTime(one);
        ours = std::min(ours, one);
    }
    const double megabytes = static_cast<double>(file.bytes()) / 1e6;
    state.counters["MB/s"] = megabytes / ours;
    state.counters["pugixml_MB/s"] = megabytes / parser;
    state.counters["ratio"] = ours / parser;
}

void importCell(benchmark::State& state) {
    const TemporaryFile file("nl_bench_cell", nl::bench::cellDocument(static_cast<std::size_t>(state.range(0))));
    importBeside(state, file, static_cast<int>(state.range(1)));
}

void importNetwork(benchmark::State& state) {
    const TemporaryFile file("nl_bench_network",
                             nl::bench::networkDocument(2000, static_cast<std::size_t>(state.range(0))));
    importBeside(state, file, static_cast<int>(state.range(1)));
}

BENCHMARK(importCell)
    ->ArgNames({"segments", "threads"})
    ->ArgsProduct({{10'000, 100'000}, {1, 2}})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(importNetwork)
    ->ArgNames({"connections", "threads"})
    ->ArgsProduct({{10'000, 100'000}, {1, 2}})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
