// SPDX-License-Identifier: GPL-3.0-or-later
#include <new>

#include <fmt/format.h>

#include "core/dataset/dataset.hpp"
#include "core/graph/hdf5_group.hpp"
#include "core/graph/io.hpp"
#include "core/io/hdf5.hpp"
#include "core/io/sha256.hpp"

namespace nl::dataset {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFormat = "neuroloom-dataset";
constexpr std::int64_t kVersion = 1;

std::string groupOf(std::size_t index) { return fmt::format("/graphs/{}", index); }

Error at(Error error, const fs::path& file) {
    if (!error.where) error.where = SourceRange{std::make_shared<const std::string>(file.string()), 0, 0};
    return error;
}

Result<void> writeSample(const Sample& sample, io::Hdf5File& out, std::size_t index, JobContext& job) {
    const std::string group = groupOf(index);
    NL_CHECK(graph::writeGroup(*sample.graph, out, group, job));
    NL_CHECK(out.setAttribute(group, "source", sample.source));
    if (sample.labels.empty()) return {};
    NL_CHECK(out.makeGroup(group + "/labels"));
    for (const auto& [task, label] : sample.labels) NL_CHECK(out.setAttribute(group + "/labels", task, label));
    return {};
}

Result<Sample> readSample(const io::Hdf5File& in, std::size_t index, JobContext& job) {
    Sample sample;
    const std::string group = groupOf(index);
    NL_TRY(graph, graph::readGroup(in, group, job));
    sample.graph = std::move(graph);
    NL_TRY(source, in.textAttribute(group, "source"));
    sample.source = std::move(source);
    if (!in.exists(group + "/labels")) return sample;
    for (const std::string& task : in.attributeNames(group + "/labels")) {
        NL_TRY(label, in.textAttribute(group + "/labels", task));
        sample.labels[task] = std::move(label);
    }
    return sample;
}

Error notADataset(const fs::path& file, const std::string& found) {
    Error error = makeError("dataset-broken", "this is not a dataset", "build one with dataset build");
    error.found = found;
    error.expected = "an HDF5 file of format neuroloom-dataset, version 1";
    return at(std::move(error), file);
}

Result<std::shared_ptr<const Dataset>> openGraph(const fs::path& file, JobContext& job) {
    NL_TRY(graph, graph::open(file, job));
    auto out = std::make_shared<Dataset>(ofGraph(std::move(graph)));
    out->file = file.string();
    NL_TRY(hash, io::sha256OfFile(file));
    out->sha256 = hash;
    return std::shared_ptr<const Dataset>(std::move(out));
}

Result<std::shared_ptr<const Dataset>> openAt(const fs::path& file, JobContext& job) {
    if (file.extension() == ".json" || file.extension() == ".graphml") return openGraph(file, job);
    NL_TRY(in, io::Hdf5File::open(file));
    const Result<std::string> format = in.textAttribute("/", "format");
    if (format && *format == "neuroloom-graph") return openGraph(file, job);
    if (!format || *format != kFormat)
        return fail(notADataset(file, format ? *format : "an HDF5 file of something else"));
    NL_TRY(version, in.integerAttribute("/", "version"));
    if (version != kVersion) return fail(notADataset(file, fmt::format("version {}", version)));
    NL_TRY(count, in.integerAttribute("/", "graphs"));
    auto out = std::make_shared<Dataset>();
    for (std::int64_t i = 0; i < count; ++i) {
        if (!job.checkpoint()) return fail(job.cancelledError());
        Result<Sample> sample = readSample(in, static_cast<std::size_t>(i), job);
        if (!sample) return fail(at(std::move(sample).error(), file));
        out->samples.push_back(std::move(*sample));
        job.progress(static_cast<double>(i + 1) / static_cast<double>(count), "reading the dataset");
    }
    out->file = file.string();
    NL_TRY(hash, io::sha256OfFile(file));
    out->sha256 = hash;
    return std::shared_ptr<const Dataset>(std::move(out));
}

}  // namespace

Result<void> save(const Dataset& dataset, const fs::path& file, JobContext& job) {
    NL_TRY(out, io::Hdf5File::create(file));
    NL_CHECK(out.setAttribute("/", "format", kFormat));
    NL_CHECK(out.setAttribute("/", "version", kVersion));
    NL_CHECK(out.setAttribute("/", "graphs", static_cast<std::int64_t>(dataset.samples.size())));
    for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
        if (!job.checkpoint()) return fail(job.cancelledError());
        NL_CHECK(writeSample(dataset.samples[i], out, i, job));
        job.progress(static_cast<double>(i + 1) / static_cast<double>(dataset.samples.size()), "writing the dataset");
    }
    return out.commit();
}

Result<std::shared_ptr<const Dataset>> open(const fs::path& file, JobContext& job) {
    try {
        return openAt(file, job);
    } catch (const std::bad_alloc&) {
        return fail(at(makeError("out-of-memory", "the dataset does not fit into memory"), file));
    }
}

}  // namespace nl::dataset
