// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace nl::io {

/// How a dataset is stored. Bytes depend on data and options alone (no time stamps are kept).
struct Hdf5Storage {
    int deflate = 0;  ///< 0 = none, 1..9; chunked when > 0
    std::uint64_t chunkRows =
        0;                 ///< rows a chunk; 0 = chosen (about 64 KiB), or contiguous when nothing asks for chunks
    bool growing = false;  ///< first dimension unlimited: appendRows() may follow
};

/// An HDF5 file: objects are named by paths ("/network/population_p/p"). Thread-safe: Debian's serial HDF5 is not, so
/// every call of the process goes through one mutex. HDF5's own error printing is off. Numbers of any stored type are
/// converted to the T that is asked for; T: float, double, int8..int64, uint8..uint64 (explicitly instantiated in
/// hdf5_datasets.cpp). Move only; the destructor closes. Errors of all members: hdf5-broken (not HDF5, cut off,
/// unreadable), hdf5-missing (no such object), hdf5-type (text where numbers are wanted or the reverse; values that lie
/// in other files), hdf5-shape, hdf5-write, too-big (does not fit into memory).
class Hdf5File {
public:
    /// Opens for reading. Errors also: file-read (no such file).
    [[nodiscard]] static Result<Hdf5File> open(const std::filesystem::path& file);
    /// Creates under a temporary name beside `file` (or what it is a link to); commit() renames. Without commit()
    /// nothing is left behind. Errors also: file-write (a folder, a device, a link that leads nowhere).
    [[nodiscard]] static Result<Hdf5File> create(const std::filesystem::path& file);
    Hdf5File(Hdf5File&&) noexcept;
    Hdf5File& operator=(Hdf5File&&) noexcept;
    ~Hdf5File();

    /// Flushes, closes and gives a created file its name, replacing an older one. Nothing may follow.
    [[nodiscard]] Result<void> commit();

    // --- structure ---
    enum class ObjectKind : std::uint8_t { group, dataset, other };
    struct Object {
        std::string name;
        ObjectKind kind = ObjectKind::other;
    };
    /// Members of a group, by name (byte order).
    [[nodiscard]] Result<std::vector<Object>> children(const std::string& group) const;
    [[nodiscard]] bool exists(const std::string& path) const;
    /// Makes a group and those above it; fine if it exists.
    [[nodiscard]] Result<void> makeGroup(const std::string& path);

    // --- attributes of a group or dataset ---
    [[nodiscard]] std::vector<std::string> attributeNames(const std::string& object) const;  ///< by name
    [[nodiscard]] bool hasAttribute(const std::string& object, const std::string& name) const;
    /// Text of any string attribute (fixed or variable length; trailing NULs and padding removed; several joined by
    /// '\n'); a number as text. hdf5-missing when there is none.
    [[nodiscard]] Result<std::string> textAttribute(const std::string& object, const std::string& name) const;
    [[nodiscard]] Result<double> numberAttribute(const std::string& object, const std::string& name) const;
    [[nodiscard]] Result<std::int64_t> integerAttribute(const std::string& object, const std::string& name) const;
    /// Replaces an attribute of the same name. Text is stored as one fixed-length UTF-8 string (dense storage over 64
    /// KiB).
    [[nodiscard]] Result<void> setAttribute(const std::string& object, const std::string& name,
                                            const std::string& text);
    [[nodiscard]] Result<void> setAttribute(const std::string& object, const std::string& name, const char* text);
    [[nodiscard]] Result<void> setAttribute(const std::string& object, const std::string& name, double value);
    [[nodiscard]] Result<void> setAttribute(const std::string& object, const std::string& name, std::int64_t value);

    // --- datasets ---
    [[nodiscard]] Result<std::vector<std::uint64_t>> shape(const std::string& dataset) const;
    /// Row-major values of the whole dataset. A reading larger than memory allows is an error, not a crash.
    template <class T>
    [[nodiscard]] Result<std::vector<T>> read(const std::string& dataset) const;
    /// Rows [first, first + count) along the first dimension.
    template <class T>
    [[nodiscard]] Result<std::vector<T>> readRows(const std::string& dataset, std::uint64_t first,
                                                  std::uint64_t count) const;
    [[nodiscard]] Result<std::vector<std::string>> readStrings(const std::string& dataset) const;

    /// Writes `values` (row-major, product of `shape` of them; zero rows are fine) as a new dataset of type T. Groups
    /// above it are made. hdf5-write when it exists.
    template <class T>
    [[nodiscard]] Result<void> write(const std::string& dataset, std::span<const T> values,
                                     const std::vector<std::uint64_t>& shape, const Hdf5Storage& storage = {});
    template <class T>
    [[nodiscard]] Result<void> write(const std::string& dataset, const std::vector<T>& values) {
        return write<T>(dataset, std::span<const T>(values), {values.size()}, {});
    }
    template <class T>
    [[nodiscard]] Result<void> write(const std::string& dataset, const std::vector<T>& values,
                                     const std::vector<std::uint64_t>& shape, const Hdf5Storage& storage = {}) {
        return write<T>(dataset, std::span<const T>(values), shape, storage);
    }
    [[nodiscard]] Result<void> writeStrings(const std::string& dataset, const std::vector<std::string>& values);
    /// Adds rows to a growing dataset; `values` holds whole rows.
    template <class T>
    [[nodiscard]] Result<void> appendRows(const std::string& dataset, std::span<const T> values);

private:
    struct Impl;
    explicit Hdf5File(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace nl::io
