// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/core.h>
#include <hdf5.h>

#include "core/io/hdf5.hpp"

/// What hdf5.cpp (files and groups), hdf5_attributes.cpp and hdf5_datasets.cpp share. For them only: nobody else sees
/// the library's header.
namespace nl::io {
namespace hdf5 {

/// One turn with the library: holds the mutex of the process (Debian's serial HDF5 keeps global state without locks)
/// and keeps HDF5 from printing (its error stack belongs to the thread).
class Lock {
public:
    Lock();

private:
    std::lock_guard<std::mutex> guard_;
};

/// An HDF5 identifier that closes itself. Only used with the lock held.
class Handle {
public:
    Handle() = default;
    Handle(hid_t id, herr_t (*close)(hid_t)) : id_(id), close_(close) {}
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
    Handle& operator=(Handle&& other) noexcept {
        if (this != &other) {
            reset();
            id_ = std::exchange(other.id_, -1);
            close_ = other.close_;
        }
        return *this;
    }
    ~Handle() { reset(); }
    void reset() {
        if (id_ >= 0) close_(id_);
        id_ = -1;
    }
    [[nodiscard]] hid_t id() const { return id_; }
    explicit operator bool() const { return id_ >= 0; }

private:
    hid_t id_ = -1;
    herr_t (*close_)(hid_t) = nullptr;
};

[[nodiscard]] inline Handle space(hid_t id) { return {id, H5Sclose}; }
[[nodiscard]] inline Handle type(hid_t id) { return {id, H5Tclose}; }
[[nodiscard]] inline Handle property(hid_t id) { return {id, H5Pclose}; }

template <class T>
hid_t memoryType() {
    if constexpr (std::is_same_v<T, float>)
        return H5T_NATIVE_FLOAT;
    else if constexpr (std::is_same_v<T, double>)
        return H5T_NATIVE_DOUBLE;
    else if constexpr (std::is_same_v<T, std::int8_t>)
        return H5T_NATIVE_INT8;
    else if constexpr (std::is_same_v<T, std::int16_t>)
        return H5T_NATIVE_INT16;
    else if constexpr (std::is_same_v<T, std::int32_t>)
        return H5T_NATIVE_INT32;
    else if constexpr (std::is_same_v<T, std::int64_t>)
        return H5T_NATIVE_INT64;
    else if constexpr (std::is_same_v<T, std::uint8_t>)
        return H5T_NATIVE_UINT8;
    else if constexpr (std::is_same_v<T, std::uint16_t>)
        return H5T_NATIVE_UINT16;
    else if constexpr (std::is_same_v<T, std::uint32_t>)
        return H5T_NATIVE_UINT32;
    else
        return H5T_NATIVE_UINT64;
}

/// The same, little-endian whatever the machine.
template <class T>
hid_t storedType() {
    if constexpr (std::is_same_v<T, float>)
        return H5T_IEEE_F32LE;
    else if constexpr (std::is_same_v<T, double>)
        return H5T_IEEE_F64LE;
    else if constexpr (std::is_same_v<T, std::int8_t>)
        return H5T_STD_I8LE;
    else if constexpr (std::is_same_v<T, std::int16_t>)
        return H5T_STD_I16LE;
    else if constexpr (std::is_same_v<T, std::int32_t>)
        return H5T_STD_I32LE;
    else if constexpr (std::is_same_v<T, std::int64_t>)
        return H5T_STD_I64LE;
    else if constexpr (std::is_same_v<T, std::uint8_t>)
        return H5T_STD_U8LE;
    else if constexpr (std::is_same_v<T, std::uint16_t>)
        return H5T_STD_U16LE;
    else if constexpr (std::is_same_v<T, std::uint32_t>)
        return H5T_STD_U32LE;
    else
        return H5T_STD_U64LE;
}

[[nodiscard]] bool isNumeric(hid_t typeId);
[[nodiscard]] std::vector<std::uint64_t> dimensions(hid_t spaceId);
/// Product, or the largest number where it overflows.
[[nodiscard]] std::uint64_t product(const std::vector<std::uint64_t>& shape);
/// The group that an object stands in; empty for the root.
[[nodiscard]] std::string groupAbove(const std::string& path);
/// Strings of an attribute or dataset; `read` is H5Aread or H5Dread with everything else bound. Error hdf5-broken.
[[nodiscard]] Result<std::vector<std::string>> stringsOf(hid_t typeId, std::uint64_t count, std::uint64_t mostBytes,
                                                         const std::function<herr_t(hid_t, void*)>& read);

}  // namespace hdf5

/// One open file. Every member is called with the lock held.
struct Hdf5File::Impl {
    hdf5::Handle file;
    std::filesystem::path path, temporary;  ///< temporary: of a file that is being created
    std::filesystem::path target;           ///< what `temporary` becomes: `path`, or what it is a link to
    std::uint64_t mostBytes = 0;            ///< a reading of more cannot be honest

    [[nodiscard]] Error error(std::string code, std::string message, std::string hint = {}) const {
        Error e = makeError(std::move(code), std::move(message), std::move(hint));
        e.where = SourceRange{std::make_shared<const std::string>(path.string()), 0, 0};
        return e;
    }
    [[nodiscard]] Failure failure(std::string code, std::string message) const {
        const bool writing = code == "hdf5-write";
        return fail(error(std::move(code), std::move(message),
                          writing ? "Is the disk full? Make room, or name another folder; the file that was there "
                                    "before is kept."
                                  : ""));
    }
    /// Closes a file that was not written completely and takes it away.
    void abandon();
    [[nodiscard]] bool has(const std::string& object) const;
    /// Makes the groups above an object (not by HDF5's own option, which gives them time stamps).
    [[nodiscard]] Result<void> makeGroups(const std::string& path);

    [[nodiscard]] Result<hdf5::Handle> attribute(const std::string& object, const std::string& name) const;
    template <class T>
    [[nodiscard]] Result<T> number(const std::string& object, const std::string& name) const;
    [[nodiscard]] Result<void> put(const std::string& object, const std::string& name, hid_t stored, hid_t memory,
                                   const void* value);

    [[nodiscard]] Result<hdf5::Handle> dataset(const std::string& name) const;
    [[nodiscard]] Result<hdf5::Handle> create(const std::string& name, hid_t stored, std::size_t valueSize,
                                              const std::vector<std::uint64_t>& shape, const Hdf5Storage& storage);
    template <class T>
    [[nodiscard]] Result<std::vector<T>> readSome(const std::string& name, const std::uint64_t* first,
                                                  const std::uint64_t* count) const;
};

}  // namespace nl::io
