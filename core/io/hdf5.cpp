// SPDX-License-Identifier: GPL-3.0-or-later
// Files and the groups in them.
#include "core/io/hdf5.hpp"

#include <algorithm>
#include <limits>

#include <unistd.h>

#include "core/io/file.hpp"
#include "core/io/hdf5_detail.hpp"

namespace nl::io {

namespace fs = std::filesystem;
using hdf5::groupAbove;
using hdf5::Handle;
using hdf5::Lock;
using hdf5::property;

namespace {

fs::path temporaryName(const fs::path& file) {
    fs::path out = file;
    out += fmt::format(".partial-{}", ::getpid());
    return out;
}

}  // namespace

bool Hdf5File::Impl::has(const std::string& object) const {
    // H5Lexists wants every step of the path to exist.
    if (object.empty() || object == "/") return true;
    for (std::size_t slash = object.find('/', 1); slash != std::string::npos; slash = object.find('/', slash + 1))
        if (H5Lexists(file.id(), object.substr(0, slash).c_str(), H5P_DEFAULT) <= 0) return false;
    if (H5Lexists(file.id(), object.c_str(), H5P_DEFAULT) <= 0) return false;
    return H5Oexists_by_name(file.id(), object.c_str(), H5P_DEFAULT) > 0;
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

void Hdf5File::Impl::abandon() {
    file.reset();
    if (temporary.empty()) return;
    std::error_code ignored;
    fs::resize_file(temporary, 0, ignored);  // the library may hold it open: its blocks are wanted back now
    fs::remove(temporary, ignored);
    temporary.clear();
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
    impl_->abandon();
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
    NL_TRY(target, writeTarget(file));
    const fs::path temporary = temporaryName(target);
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
    impl->target = std::move(target);
    return Hdf5File(std::move(impl));
}

Result<void> Hdf5File::commit() {
    const Lock lock;
    if (!impl_ || impl_->temporary.empty()) return fail("hdf5-write", "the file was not opened for writing");
    const bool flushed = H5Fflush(impl_->file.id(), H5F_SCOPE_GLOBAL) >= 0;
    Result<void> replaced;
    if (flushed) {
        impl_->file.reset();
        replaced = replaceFile(impl_->temporary, impl_->target);
    }
    if (!flushed || !replaced) {
        impl_->abandon();
        Error error = std::move(impl_->failure("hdf5-write", "the file could not be written completely").value());
        if (!replaced) error.cause = std::make_shared<const Error>(std::move(replaced).error());
        return fail(std::move(error));
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

}  // namespace nl::io
