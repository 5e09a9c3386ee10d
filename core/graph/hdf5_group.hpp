// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/graph/graph.hpp"
#include "core/io/hdf5.hpp"
#include "core/job/job_context.hpp"

namespace nl::graph {

/// A group of an open HDF5 file seen as if it were a file: paths begin at the group. Does not own the file.
class Hdf5Group {
public:
    /// path: "" for the whole file, else "/graphs/7".
    Hdf5Group(io::Hdf5File& file, std::string path) : file_(&file), in_(&file), path_(std::move(path)) {}
    Hdf5Group(const io::Hdf5File& file, std::string path) : in_(&file), path_(std::move(path)) {}

    [[nodiscard]] bool exists(const std::string& path) const { return in_->exists(at(path)); }
    [[nodiscard]] Result<std::string> textAttribute(const std::string& object, const std::string& name) const {
        return in_->textAttribute(at(object), name);
    }
    [[nodiscard]] Result<std::int64_t> integerAttribute(const std::string& object, const std::string& name) const {
        return in_->integerAttribute(at(object), name);
    }
    template <class T>
    [[nodiscard]] Result<std::vector<T>> read(const std::string& dataset) const {
        return in_->read<T>(at(dataset));
    }
    [[nodiscard]] Result<std::vector<std::string>> readStrings(const std::string& dataset) const {
        return in_->readStrings(at(dataset));
    }

    // Writing: only on a group of a file that is being created.
    [[nodiscard]] Result<void> makeGroup(const std::string& path) { return file_->makeGroup(at(path)); }
    template <class V>
    [[nodiscard]] Result<void> setAttribute(const std::string& object, const std::string& name, const V& value) {
        return file_->setAttribute(at(object), name, value);
    }
    template <class T>
    [[nodiscard]] Result<void> write(const std::string& dataset, std::span<const T> values,
                                     const std::vector<std::uint64_t>& shape) {
        return file_->write<T>(at(dataset), values, shape);
    }
    template <class T>
    [[nodiscard]] Result<void> write(const std::string& dataset, const std::vector<T>& values) {
        return file_->write<T>(at(dataset), values);
    }
    [[nodiscard]] Result<void> writeStrings(const std::string& dataset, const std::vector<std::string>& values) {
        return file_->writeStrings(at(dataset), values);
    }

private:
    [[nodiscard]] std::string at(const std::string& path) const {
        if (path_.empty()) return path;
        return path == "/" ? path_ : path_ + path;
    }
    io::Hdf5File* file_ = nullptr;
    const io::Hdf5File* in_;
    std::string path_;
};

/// The arrays of a graph in a group of a file with other content (a dataset): the same members as save() writes to .h5.
[[nodiscard]] Result<void> writeGroup(const Graph& graph, io::Hdf5File& file, const std::string& group,
                                      JobContext& job);
/// Reads and checks what writeGroup() wrote. Errors: graph-syntax, graph-broken, cancelled.
[[nodiscard]] Result<std::shared_ptr<const Graph>> readGroup(const io::Hdf5File& file, const std::string& group,
                                                             JobContext& job);

}  // namespace nl::graph
