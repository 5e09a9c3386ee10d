// SPDX-License-Identifier: GPL-3.0-or-later
// Import against pugixml's own parse of the same file in the same run (both read it from the page cache). Goal: at most
// 3 x its time, and 40 MB/s of XML or better.
#include <filesystem>
#include <fstream>

#include <benchmark/benchmark.h>
#include <pugixml.hpp>
#include <time.h>
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

/// CPU time of this process, s: the work is single-threaded, and a busy machine must not change the ratio.
double cpuSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Each iteration does both, so that the ratio is of the same moment of the machine; the table's time is the import's.
void importBeside(benchmark::State& state, const TemporaryFile& file, bool check) {
    nl::ThreadPool pool(1);
    nl::JobContext job(pool);
    double ours = 0, parser = 0;
    for (auto _ : state) {
        double begin = cpuSeconds();
        {
            pugi::xml_document document;
            if (!document.load_file(file.path().c_str())) state.SkipWithError("pugixml refused the file");
            benchmark::DoNotOptimize(document.document_element());
            parser += cpuSeconds() - begin;
        }
        begin = cpuSeconds();
        {
            const auto loaded = nl::neuroml::load(file.path(), {true, check}, job);
            if (!loaded.value || nl::hasErrors(loaded.diagnostics)) state.SkipWithError("the import failed");
        }
        const double one = cpuSeconds() - begin;
        state.SetIterationTime(one);
        ours += one;
    }
    const double megabytes = static_cast<double>(file.bytes()) * static_cast<double>(state.iterations()) / 1e6;
    state.counters["MB/s"] = megabytes / ours;
    state.counters["pugixml_MB/s"] = megabytes / parser;
    state.counters["ratio"] = ours / parser;
}

void importCell(benchmark::State& state) {
    const TemporaryFile file("nl_bench_cell", nl::bench::cellDocument(static_cast<std::size_t>(state.range(0))));
    importBeside(state, file, state.range(1) != 0);
}

void importNetwork(benchmark::State& state) {
    const TemporaryFile file("nl_bench_network",
                             nl::bench::networkDocument(2000, static_cast<std::size_t>(state.range(0))));
    importBeside(state, file, state.range(1) != 0);
}

BENCHMARK(importCell)
    ->ArgNames({"segments", "check"})
    ->Args({10'000, 1})
    ->Args({100'000, 1})
    ->Args({100'000, 0})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(importNetwork)
    ->ArgNames({"connections", "check"})
    ->Args({10'000, 1})
    ->Args({100'000, 1})
    ->Args({100'000, 0})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
