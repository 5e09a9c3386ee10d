// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hdf5.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <mutex>
#include <new>
#include <numeric>
#include <utility>

#include <fcntl.h>
#include <fmt/core.h>
#include <hdf5.h>
#include <unistd.h>

namespace nl::io {
namespace {

namespace fs = std::filesystem;

/// Debian's serial HDF5 keeps global state without locks: one call at a time in the process.
std::mutex libraryMutex;

/// One turn with the library: holds the mutex and keeps HDF5 from printing (its error stack belongs to the thread).
class Lock {
public:
    Lock() : guard_(libraryMutex) {
        // External links go: a user's file must not make us read another one.
        static const bool withoutExternalLinks = H5open() >= 0 && H5Lunregister(H5L_TYPE_EXTERNAL) >= 0;
        static_cast<void>(withoutExternalLinks);
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    }

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

Handle space(hid_t id) { return {id, H5Sclose}; }
Handle type(hid_t id) { return {id, H5Tclose}; }
Handle property(hid_t id) { return {id, H5Pclose}; }

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

bool isNumeric(hid_t typeId) {
    const H5T_class_t kind = H5Tget_class(typeId);
    return kind == H5T_INTEGER || kind == H5T_FLOAT;
}

std::vector<std::uint64_t> dimensions(hid_t spaceId) {
    const int rank = H5Sget_simple_extent_ndims(spaceId);
    if (rank <= 0) return {};
    std::vector<hsize_t> dims(static_cast<std::size_t>(rank));
    H5Sget_simple_extent_dims(spaceId, dims.data(), nullptr);
    return {dims.begin(), dims.end()};
}

/// Product, or the largest number where it overflows.
std::uint64_t product(const std::vector<std::uint64_t>& shape) {
    std::uint64_t out = 1;
    for (const std::uint64_t n : shape)
        if (__builtin_mul_overflow(out, n, &out)) return std::numeric_limits<std::uint64_t>::max();
    return out;
}

std::string trimmed(std::string text) {
    text.resize(std::min(text.size(), text.find('\0')));
    return text;
}

/// Strings of an attribute or dataset; `read` is H5Aread or H5Dread with everything else bound.
Result<std::vector<std::string>> stringsOf(hid_t typeId, std::uint64_t count, std::uint64_t mostBytes,
                                           const std::function<herr_t(hid_t, void*)>& read) {
    if (count > mostBytes) return fail("hdf5-broken", "the file claims more text than it can hold");
    std::vector<std::string> out;
    if (H5Tis_variable_str(typeId) > 0) {
        std::vector<char*> texts(count, nullptr);
        const Handle memory = type(H5Tcopy(H5T_C_S1));
        H5Tset_size(memory.id(), H5T_VARIABLE);
        H5Tset_cset(memory.id(), H5Tget_cset(typeId));
        if (read(memory.id(), texts.data()) < 0) return fail("hdf5-broken", "text in the HDF5 file cannot be read");
        for (char* text : texts) {
            out.emplace_back(text == nullptr ? "" : text);
            if (text != nullptr) H5free_memory(text);
        }
        return out;
    }
    const std::size_t size = H5Tget_size(typeId);
    if (size == 0 || count > mostBytes / size) return fail("hdf5-broken", "the file claims more text than it can hold");
    std::vector<char> bytes(size * count);
    const Handle memory = type(H5Tcopy(typeId));
    if (read(memory.id(), bytes.data()) < 0) return fail("hdf5-broken", "text in the HDF5 file cannot be read");
    const bool padded = H5Tget_strpad(typeId) == H5T_STR_SPACEPAD;
    for (std::uint64_t i = 0; i < count; ++i) {
        std::string text = trimmed(std::string(bytes.data() + i * size, size));
        while (padded && !text.empty() && text.back() == ' ') text.pop_back();
        out.push_back(std::move(text));
    }
    return out;
}

std::string groupAbove(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

fs::path temporaryName(const fs::path& file) {
    fs::path out = file;
    out += fmt::format(".partial-{}", ::getpid());
    return out;
}

void flushToDisk(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

struct Hdf5File::Impl {
    Handle file;
    fs::path path, temporary;     ///< temporary: of a file that is being created
    std::uint64_t mostBytes = 0;  ///< a reading of more cannot be honest

    [[nodiscard]] Error error(std::string code, std::string message, std::string hint = {}) const {
        Error e = makeError(std::move(code), std::move(message), std::move(hint));
        e.where = SourceRange{std::make_shared<const std::string>(path.string()), 0, 0};
        return e;
    }
    [[nodiscard]] Failure failure(std::string code, std::string message) const {
        return fail(error(std::move(code), std::move(message)));
    }
    [[nodiscard]] bool has(const std::string& object) const {
        // H5Lexists wants every step of the path to exist.
        if (object.empty() || object == "/") return true;
        for (std::size_t slash = object.find('/', 1); slash != std::string::npos; slash = object.find('/', slash + 1))
            if (H5Lexists(file.id(), object.substr(0, slash).c_str(), H5P_DEFAULT) <= 0) return false;
        if (H5Lexists(file.id(), object.c_str(), H5P_DEFAULT) <= 0) return false;
        return H5Oexists_by_name(file.id(), object.c_str(), H5P_DEFAULT) > 0;
    }
    [[nodiscard]] Result<Handle> dataset(const std::string& name) const {
        if (!has(name)) return failure("hdf5-missing", fmt::format("the HDF5 file has no dataset {}", shortened(name)));
        Handle out(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
        if (!out) return failure("hdf5-type", fmt::format("{} is not a dataset, or is broken", shortened(name)));
        return out;
    }
    [[nodiscard]] Result<Handle> attribute(const std::string& object, const std::string& name) const {
        if (!has(object) || H5Aexists_by_name(file.id(), object.c_str(), name.c_str(), H5P_DEFAULT) <= 0)
            return failure("hdf5-missing",
                           fmt::format("{} has no attribute \"{}\"", shortened(object), shortened(name)));
        Handle out(H5Aopen_by_name(file.id(), object.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
        if (!out) return failure("hdf5-broken", fmt::format("attribute \"{}\" cannot be read", shortened(name)));
        return out;
    }
    template <class T>
    [[nodiscard]] Result<T> number(const std::string& object, const std::string& name) const;
    /// Makes the groups above an object (not by HDF5's own option, which gives them time stamps).
    [[nodiscard]] Result<void> makeGroups(const std::string& path);
    [[nodiscard]] Result<void> put(const std::string& object, const std::string& name, hid_t stored, hid_t memory,
                                   const void* value);
    [[nodiscard]] Result<Handle> create(const std::string& name, hid_t stored, std::size_t valueSize,
                                        const std::vector<std::uint64_t>& shape, const Hdf5Storage& storage);
    template <class T>
    [[nodiscard]] Result<std::vector<T>> readSome(const std::string& name, const std::uint64_t* first,
                                                  const std::uint64_t* count) const;
};

template <class T>
Result<T> Hdf5File::Impl::number(const std::string& object, const std::string& name) const {
    NL_TRY(handle, attribute(object, name));
    const Handle stored = type(H5Aget_type(handle.id()));
    const Handle extent = space(H5Aget_space(handle.id()));
    if (!isNumeric(stored.id()) || H5Sget_simple_extent_npoints(extent.id()) != 1)
        return failure("hdf5-type",
                       fmt::format("attribute \"{}\" of {} is not one number", shortened(name), shortened(object)));
    T value{};
    if (H5Aread(handle.id(), memoryType<T>(), &value) < 0)
        return failure("hdf5-broken", fmt::format("attribute \"{}\" cannot be read", shortened(name)));
    return value;
}

Result<void> Hdf5File::Impl::makeGroups(const std::string& path) {
    if (path.empty() || path == "/" || has(path)) return {};
    NL_CHECK(makeGroups(groupAbove(path)));
    const Handle creation = property(H5Pcreate(H5P_GROUP_CREATE));
    H5Pset_obj_track_times(creation.id(), 0);
    const Handle handle(H5Gcreate2(file.id(), path.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT), H5Gclose);
    if (!handle) return failure("hdf5-write", fmt::format("group {} cannot be made", shortened(path)));
    return {};
}

Result<void> Hdf5File::Impl::put(const std::string& object, const std::string& name, hid_t stored, hid_t memory,
                                 const void* value) {
    if (!has(object)) return failure("hdf5-missing", fmt::format("there is no object {}", shortened(object)));
    if (H5Aexists_by_name(file.id(), object.c_str(), name.c_str(), H5P_DEFAULT) > 0)
        H5Adelete_by_name(file.id(), object.c_str(), name.c_str(), H5P_DEFAULT);
    const Handle scalar = space(H5Screate(H5S_SCALAR));
    const Handle handle(H5Acreate_by_name(file.id(), object.c_str(), name.c_str(), stored, scalar.id(), H5P_DEFAULT,
                                          H5P_DEFAULT, H5P_DEFAULT),
                        H5Aclose);
    if (!handle || H5Awrite(handle.id(), memory, value) < 0)
        return failure("hdf5-write", fmt::format("attribute \"{}\" cannot be written", shortened(name)));
    return {};
}

Result<Handle> Hdf5File::Impl::create(const std::string& name, hid_t stored, std::size_t valueSize,
                                      const std::vector<std::uint64_t>& shape, const Hdf5Storage& storage) {
    if (has(name)) return failure("hdf5-write", fmt::format("{} exists already", shortened(name)));
    const std::vector<hsize_t> dims(shape.begin(), shape.end());
    std::vector<hsize_t> most = dims, chunk = dims;
    const Handle creation = property(H5Pcreate(H5P_DATASET_CREATE));
    H5Pset_obj_track_times(creation.id(), 0);
    if (!dims.empty() && storage.growing) most[0] = H5S_UNLIMITED;
    const bool rows = !dims.empty() && (storage.growing || product(shape) > 0);
    if (rows && (storage.growing || storage.deflate > 0 || storage.chunkRows > 0)) {
        std::uint64_t rowBytes = valueSize;
        for (std::size_t d = 1; d < dims.size(); ++d) rowBytes *= std::max<hsize_t>(dims[d], 1);
        const std::uint64_t chosen = std::max<std::uint64_t>(1, 65536 / std::max<std::uint64_t>(rowBytes, 1));
        chunk[0] = storage.chunkRows > 0 ? storage.chunkRows : chosen;
        if (!storage.growing) chunk[0] = std::min(chunk[0], dims[0]);
        for (hsize_t& n : chunk) n = std::max<hsize_t>(n, 1);
        H5Pset_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data());
        if (storage.deflate > 0) {
            H5Pset_shuffle(creation.id());
            H5Pset_deflate(creation.id(), static_cast<unsigned>(std::min(storage.deflate, 9)));
        }
    }
    NL_CHECK(makeGroups(groupAbove(name)));
    const Handle extent =
        space(dims.empty() ? H5Screate(H5S_SCALAR)
                           : H5Screate_simple(static_cast<int>(dims.size()), dims.data(), most.data()));
    Handle out(H5Dcreate2(file.id(), name.c_str(), stored, extent.id(), H5P_DEFAULT, creation.id(), H5P_DEFAULT),
               H5Dclose);
    if (!out) return failure("hdf5-write", fmt::format("dataset {} cannot be made", shortened(name)));
    return out;
}

template <class T>
Result<std::vector<T>> Hdf5File::Impl::readSome(const std::string& name, const std::uint64_t* first,
                                                const std::uint64_t* count) const {
    NL_TRY(handle, dataset(name));
    const Handle stored = type(H5Dget_type(handle.id()));
    if (!isNumeric(stored.id())) return failure("hdf5-type", fmt::format("{} does not hold numbers", shortened(name)));
    const Handle extent = space(H5Dget_space(handle.id()));
    std::vector<std::uint64_t> shape = dimensions(extent.id());
    Handle memory;
    if (first != nullptr) {
        if (shape.empty() || *first > shape[0] || *count > shape[0] - *first)
            return failure("hdf5-shape",
                           fmt::format("{} has no rows {} to {}", shortened(name), *first, *first + *count));
        std::vector<hsize_t> begin(shape.size(), 0), size(shape.begin(), shape.end());
        begin[0] = *first;
        size[0] = *count;
        shape[0] = *count;
        H5Sselect_hyperslab(extent.id(), H5S_SELECT_SET, begin.data(), nullptr, size.data(), nullptr);
        memory = space(H5Screate_simple(static_cast<int>(size.size()), size.data(), nullptr));
    }
    const std::uint64_t values = H5Sget_simple_extent_type(extent.id()) == H5S_NULL ? 0 : product(shape);
    if (values > mostBytes / sizeof(T))
        return failure("hdf5-broken", fmt::format("{} claims more values than the file can hold", shortened(name)));
    std::vector<T> out(values);
    if (values == 0) return out;
    const bool read = H5Dread(handle.id(), memoryType<T>(), memory ? memory.id() : H5S_ALL,
                              memory ? extent.id() : H5S_ALL, H5P_DEFAULT, out.data()) >= 0;
    if (!read) return failure("hdf5-broken", fmt::format("dataset {} cannot be read", shortened(name)));
    return out;
}

Hdf5File::Hdf5File(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Hdf5File::Hdf5File(Hdf5File&&) noexcept = default;

Hdf5File& Hdf5File::operator=(Hdf5File&& other) noexcept {
    std::swap(impl_, other.impl_);
    return *this;
}

Hdf5File::~Hdf5File() {
    if (!impl_) return;
    const Lock lock;
    impl_->file.reset();
    std::error_code ignored;
    if (!impl_->temporary.empty()) fs::remove(impl_->temporary, ignored);
}

Result<Hdf5File> Hdf5File::open(const fs::path& file) {
    const Lock lock;
    auto impl = std::make_unique<Impl>();
    impl->path = file;
    std::error_code code;
    if (!fs::is_regular_file(file, code))
        return fail(impl->error("file-read", "the file cannot be read", "Check that it exists and may be read."));
    if (H5Fis_hdf5(file.c_str()) <= 0) {
        Error e =
            impl->error("hdf5-broken", "this is not an HDF5 file", "Was it saved under a wrong name, or cut off?");
        e.found = "no HDF5 signature";
        return fail(std::move(e));
    }
    const Handle access = property(H5Pcreate(H5P_FILE_ACCESS));
    H5Pset_file_locking(access.id(), 0, 1);  // reading from a folder without write permission is fine
    impl->file = Handle(H5Fopen(file.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
    if (!impl->file) {
        Error e = impl->error("hdf5-broken", "the HDF5 file is broken", "It may be cut off: copy or save it again.");
        e.found =
            fmt::format("{} bytes, less than its header says or with a damaged header", fs::file_size(file, code));
        return fail(std::move(e));
    }
    // Deflate shrinks at most about 1000 times; a small file may hold a long run of one value.
    impl->mostBytes = std::max<std::uint64_t>(std::uint64_t{256} << 20, fs::file_size(file, code) * 1100);
    return Hdf5File(std::move(impl));
}

Result<Hdf5File> Hdf5File::create(const fs::path& file) {
    const Lock lock;
    auto impl = std::make_unique<Impl>();
    impl->path = file;
    impl->mostBytes = std::numeric_limits<std::uint64_t>::max();
    const fs::path temporary = temporaryName(file);
    const Handle access = property(H5Pcreate(H5P_FILE_ACCESS));
    // From 1.8 on attributes may be larger than 64 KiB.
    H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V110);
    const Handle creation = property(H5Pcreate(H5P_FILE_CREATE));
    H5Pset_obj_track_times(creation.id(), 0);
    impl->file = Handle(H5Fcreate(temporary.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), H5Fclose);
    if (!impl->file)
        return fail(
            impl->error("hdf5-write", "the file cannot be made", "Check that the folder exists and may be written."));
    impl->temporary = temporary;
    return Hdf5File(std::move(impl));
}

Result<void> Hdf5File::commit() {
    const Lock lock;
    if (!impl_ || impl_->temporary.empty()) return fail("hdf5-write", "the file was not opened for writing");
    const bool flushed = H5Fflush(impl_->file.id(), H5F_SCOPE_GLOBAL) >= 0;
    impl_->file.reset();
    std::error_code code;
    if (flushed) {
        flushToDisk(impl_->temporary);
        fs::rename(impl_->temporary, impl_->path, code);
    }
    if (!flushed || code) {
        Failure out = impl_->failure("hdf5-write", "the file could not be written completely");
        fs::remove(impl_->temporary, code);
        impl_->temporary.clear();
        return out;
    }
    impl_->temporary.clear();
    return {};
}

Result<std::vector<Hdf5File::Object>> Hdf5File::children(const std::string& group) const {
    const Lock lock;
    if (!impl_->has(group))
        return impl_->failure("hdf5-missing", fmt::format("the HDF5 file has no group {}", shortened(group)));
    const Handle handle(H5Gopen2(impl_->file.id(), group.c_str(), H5P_DEFAULT), H5Gclose);
    if (!handle) return impl_->failure("hdf5-type", fmt::format("{} is not a group", shortened(group)));
    std::vector<Object> out;
    const auto add = [](hid_t parent, const char* name, const H5L_info_t* link, void* list) -> herr_t {
        Object object{name, ObjectKind::other};
        H5O_info_t info;
        if (link->type == H5L_TYPE_HARD &&
            H5Oget_info_by_name2(parent, name, &info, H5O_INFO_BASIC, H5P_DEFAULT) >= 0) {
            if (info.type == H5O_TYPE_GROUP) object.kind = ObjectKind::group;
            if (info.type == H5O_TYPE_DATASET) object.kind = ObjectKind::dataset;
        }
        static_cast<std::vector<Object>*>(list)->push_back(std::move(object));
        return 0;
    };
    if (H5Literate(handle.id(), H5_INDEX_NAME, H5_ITER_INC, nullptr, add, &out) < 0)
        return impl_->failure("hdf5-broken", fmt::format("group {} cannot be read", shortened(group)));
    std::sort(out.begin(), out.end(), [](const Object& a, const Object& b) { return a.name < b.name; });
    return out;
}

bool Hdf5File::exists(const std::string& path) const {
    const Lock lock;
    return impl_->has(path);
}

Result<void> Hdf5File::makeGroup(const std::string& path) {
    const Lock lock;
    return impl_->makeGroups(path);
}

std::vector<std::string> Hdf5File::attributeNames(const std::string& object) const {
    const Lock lock;
    std::vector<std::string> out;
    if (!impl_->has(object)) return out;
    const Handle handle(H5Oopen(impl_->file.id(), object.c_str(), H5P_DEFAULT), H5Oclose);
    if (!handle) return out;
    const auto add = [](hid_t, const char* name, const H5A_info_t*, void* list) -> herr_t {
        static_cast<std::vector<std::string>*>(list)->emplace_back(name);
        return 0;
    };
    H5Aiterate2(handle.id(), H5_INDEX_NAME, H5_ITER_INC, nullptr, add, &out);
    std::sort(out.begin(), out.end());
    return out;
}

bool Hdf5File::hasAttribute(const std::string& object, const std::string& name) const {
    const Lock lock;
    return impl_->has(object) && H5Aexists_by_name(impl_->file.id(), object.c_str(), name.c_str(), H5P_DEFAULT) > 0;
}

Result<std::string> Hdf5File::textAttribute(const std::string& object, const std::string& name) const {
    const Lock lock;
    NL_TRY(handle, impl_->attribute(object, name));
    const Handle stored = type(H5Aget_type(handle.id()));
    const Handle extent = space(H5Aget_space(handle.id()));
    if (H5Sget_simple_extent_type(extent.id()) == H5S_NULL) return std::string();
    const H5T_class_t kind = H5Tget_class(stored.id());
    if (kind == H5T_INTEGER) {
        NL_TRY(value, impl_->number<std::int64_t>(object, name));
        return fmt::format("{}", value);
    }
    if (kind == H5T_FLOAT) {
        NL_TRY(value, impl_->number<double>(object, name));
        return fmt::format("{}", value);
    }
    if (kind != H5T_STRING)
        return impl_->failure("hdf5-type",
                              fmt::format("attribute \"{}\" of {} is not text", shortened(name), shortened(object)));
    const auto count = static_cast<std::uint64_t>(std::max<hssize_t>(0, H5Sget_simple_extent_npoints(extent.id())));
    NL_TRY(texts, stringsOf(stored.id(), count, impl_->mostBytes,
                            [&](hid_t memory, void* out) { return H5Aread(handle.id(), memory, out); }));
    std::string out;
    for (std::size_t i = 0; i < texts.size(); ++i) out += (i > 0 ? "\n" : "") + texts[i];
    return out;
}

Result<double> Hdf5File::numberAttribute(const std::string& object, const std::string& name) const {
    const Lock lock;
    return impl_->number<double>(object, name);
}

Result<std::int64_t> Hdf5File::integerAttribute(const std::string& object, const std::string& name) const {
    const Lock lock;
    return impl_->number<std::int64_t>(object, name);
}

Result<void> Hdf5File::setAttribute(const std::string& object, const std::string& name, const std::string& text) {
    const Lock lock;
    const Handle stored = type(H5Tcopy(H5T_C_S1));
    H5Tset_size(stored.id(), text.size() + 1);
    H5Tset_strpad(stored.id(), H5T_STR_NULLTERM);
    H5Tset_cset(stored.id(), H5T_CSET_UTF8);
    return impl_->put(object, name, stored.id(), stored.id(), text.c_str());
}

Result<void> Hdf5File::setAttribute(const std::string& object, const std::string& name, const char* text) {
    return setAttribute(object, name, std::string(text));
}

Result<void> Hdf5File::setAttribute(const std::string& object, const std::string& name, double value) {
    const Lock lock;
    return impl_->put(object, name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, &value);
}

Result<void> Hdf5File::setAttribute(const std::string& object, const std::string& name, std::int64_t value) {
    const Lock lock;
    return impl_->put(object, name, H5T_STD_I64LE, H5T_NATIVE_INT64, &value);
}

Result<std::vector<std::uint64_t>> Hdf5File::shape(const std::string& dataset) const {
    const Lock lock;
    NL_TRY(handle, impl_->dataset(dataset));
    const Handle extent = space(H5Dget_space(handle.id()));
    if (H5Sget_simple_extent_type(extent.id()) == H5S_NULL) return std::vector<std::uint64_t>{0};
    return dimensions(extent.id());
}

template <class T>
Result<std::vector<T>> Hdf5File::read(const std::string& dataset) const {
    const Lock lock;
    try {
        return impl_->readSome<T>(dataset, nullptr, nullptr);
    } catch (const std::bad_alloc&) {
        return impl_->failure("too-big", fmt::format("dataset {} does not fit into memory", shortened(dataset)));
    }
}

template <class T>
Result<std::vector<T>> Hdf5File::readRows(const std::string& dataset, std::uint64_t first, std::uint64_t count) const {
    const Lock lock;
    try {
        return impl_->readSome<T>(dataset, &first, &count);
    } catch (const std::bad_alloc&) {
        return impl_->failure("too-big", fmt::format("dataset {} does not fit into memory", shortened(dataset)));
    }
}

Result<std::vector<std::string>> Hdf5File::readStrings(const std::string& dataset) const {
    const Lock lock;
    NL_TRY(handle, impl_->dataset(dataset));
    const Handle stored = type(H5Dget_type(handle.id()));
    const Handle extent = space(H5Dget_space(handle.id()));
    if (H5Tget_class(stored.id()) != H5T_STRING)
        return impl_->failure("hdf5-type", fmt::format("{} does not hold text", shortened(dataset)));
    const auto count = static_cast<std::uint64_t>(std::max<hssize_t>(0, H5Sget_simple_extent_npoints(extent.id())));
    if (count == 0 || H5Sget_simple_extent_type(extent.id()) == H5S_NULL) return std::vector<std::string>{};
    return stringsOf(stored.id(), count, impl_->mostBytes, [&](hid_t memory, void* out) {
        return H5Dread(handle.id(), memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, out);
    });
}

template <class T>
Result<void> Hdf5File::write(const std::string& dataset, std::span<const T> values,
                             const std::vector<std::uint64_t>& shape, const Hdf5Storage& storage) {
    const Lock lock;
    if (product(shape) != values.size())
        return impl_->failure("hdf5-shape",
                              fmt::format("{} values do not fill the shape of {}", values.size(), shortened(dataset)));
    NL_TRY(handle, impl_->create(dataset, storedType<T>(), sizeof(T), shape, storage));
    if (!values.empty() && H5Dwrite(handle.id(), memoryType<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0)
        return impl_->failure("hdf5-write", fmt::format("dataset {} cannot be written", shortened(dataset)));
    return {};
}

Result<void> Hdf5File::writeStrings(const std::string& dataset, const std::vector<std::string>& values) {
    const Lock lock;
    std::size_t width = 1;
    for (const std::string& value : values) width = std::max(width, value.size() + 1);
    const Handle stored = type(H5Tcopy(H5T_C_S1));
    H5Tset_size(stored.id(), width);
    H5Tset_cset(stored.id(), H5T_CSET_UTF8);
    std::vector<char> bytes(width * values.size(), '\0');
    for (std::size_t i = 0; i < values.size(); ++i)
        std::copy(values[i].begin(), values[i].end(), bytes.begin() + static_cast<std::ptrdiff_t>(i * width));
    NL_TRY(handle, impl_->create(dataset, stored.id(), width, {values.size()}, {}));
    if (!values.empty() && H5Dwrite(handle.id(), stored.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0)
        return impl_->failure("hdf5-write", fmt::format("dataset {} cannot be written", shortened(dataset)));
    return {};
}

template <class T>
Result<void> Hdf5File::appendRows(const std::string& dataset, std::span<const T> values) {
    const Lock lock;
    NL_TRY(handle, impl_->dataset(dataset));
    Handle extent = space(H5Dget_space(handle.id()));
    std::vector<std::uint64_t> shape = dimensions(extent.id());
    const std::uint64_t row = shape.empty() ? 0 : product({shape.begin() + 1, shape.end()});
    if (row == 0 || values.size() % row != 0)
        return impl_->failure("hdf5-shape",
                              fmt::format("{} values are not whole rows of {}", values.size(), shortened(dataset)));
    if (values.empty()) return {};
    std::vector<hsize_t> begin(shape.size(), 0), size(shape.begin(), shape.end()), grown(shape.begin(), shape.end());
    begin[0] = shape[0];
    size[0] = values.size() / row;
    grown[0] += size[0];
    if (H5Dset_extent(handle.id(), grown.data()) < 0)
        return impl_->failure("hdf5-write", fmt::format("{} cannot grow", shortened(dataset)));
    extent = space(H5Dget_space(handle.id()));
    H5Sselect_hyperslab(extent.id(), H5S_SELECT_SET, begin.data(), nullptr, size.data(), nullptr);
    const Handle memory = space(H5Screate_simple(static_cast<int>(size.size()), size.data(), nullptr));
    if (H5Dwrite(handle.id(), memoryType<T>(), memory.id(), extent.id(), H5P_DEFAULT, values.data()) < 0)
        return impl_->failure("hdf5-write", fmt::format("dataset {} cannot be written", shortened(dataset)));
    return {};
}

#define NL_HDF5_INSTANTIATE(T)                                                                                     \
    template Result<std::vector<T>> Hdf5File::read<T>(const std::string&) const;                                   \
    template Result<std::vector<T>> Hdf5File::readRows<T>(const std::string&, std::uint64_t, std::uint64_t) const; \
    template Result<void> Hdf5File::write<T>(const std::string&, std::span<const T>,                               \
                                             const std::vector<std::uint64_t>&, const Hdf5Storage&);               \
    template Result<void> Hdf5File::appendRows<T>(const std::string&, std::span<const T>);
NL_HDF5_INSTANTIATE(float)
NL_HDF5_INSTANTIATE(double)
NL_HDF5_INSTANTIATE(std::int8_t)
NL_HDF5_INSTANTIATE(std::int16_t)
NL_HDF5_INSTANTIATE(std::int32_t)
NL_HDF5_INSTANTIATE(std::int64_t)
NL_HDF5_INSTANTIATE(std::uint8_t)
NL_HDF5_INSTANTIATE(std::uint16_t)
NL_HDF5_INSTANTIATE(std::uint32_t)
NL_HDF5_INSTANTIATE(std::uint64_t)
#undef NL_HDF5_INSTANTIATE

}  // namespace nl::io
