// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes of groups and datasets.
#include <algorithm>
#include <new>

#include "core/io/hdf5_detail.hpp"

namespace nl::io {

using hdf5::Handle;
using hdf5::isNumeric;
using hdf5::Lock;
using hdf5::memoryType;
using hdf5::space;
using hdf5::stringsOf;
using hdf5::type;

Result<Handle> Hdf5File::Impl::attribute(const std::string& object, const std::string& name) const {
    if (!has(object) || H5Aexists_by_name(file.id(), object.c_str(), name.c_str(), H5P_DEFAULT) <= 0)
        return failure("hdf5-missing", fmt::format("{} has no attribute \"{}\"", shortened(object), shortened(name)));
    Handle out(H5Aopen_by_name(file.id(), object.c_str(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
    if (!out) return failure("hdf5-broken", fmt::format("attribute \"{}\" cannot be read", shortened(name)));
    return out;
}

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
    try {
        NL_TRY(texts, stringsOf(stored.id(), count, impl_->mostBytes,
                                [&](hid_t memory, void* out) { return H5Aread(handle.id(), memory, out); }));
        std::string out;
        for (std::size_t i = 0; i < texts.size(); ++i) out += (i > 0 ? "\n" : "") + texts[i];
        return out;
    } catch (const std::bad_alloc&) {
        return impl_->failure("too-big", fmt::format("attribute \"{}\" does not fit into memory", shortened(name)));
    }
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

}  // namespace nl::io
