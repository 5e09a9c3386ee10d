// SPDX-License-Identifier: GPL-3.0-or-later
// Datasets: arrays of numbers and of text.
#include <algorithm>
#include <new>

#include "core/io/hdf5_detail.hpp"

namespace nl::io {

using hdf5::dimensions;
using hdf5::groupAbove;
using hdf5::Handle;
using hdf5::isNumeric;
using hdf5::Lock;
using hdf5::memoryType;
using hdf5::product;
using hdf5::property;
using hdf5::space;
using hdf5::storedType;
using hdf5::stringsOf;
using hdf5::type;

Result<Handle> Hdf5File::Impl::dataset(const std::string& name) const {
    if (!has(name)) return failure("hdf5-missing", fmt::format("the HDF5 file has no dataset {}", shortened(name)));
    Handle out(H5Dopen2(file.id(), name.c_str(), H5P_DEFAULT), H5Dclose);
    if (!out) return failure("hdf5-type", fmt::format("{} is not a dataset, or is broken", shortened(name)));
    const Handle creation = property(H5Dget_create_plist(out.id()));
    if (!creation || H5Pget_layout(creation.id()) == H5D_VIRTUAL || H5Pget_external_count(creation.id()) != 0)
        return failure("hdf5-type",
                       fmt::format("the values of dataset {} lie in other files, which are not read", shortened(name)));
    return out;
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
    try {
        return stringsOf(stored.id(), count, impl_->mostBytes, [&](hid_t memory, void* out) {
            return H5Dread(handle.id(), memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, out);
        });
    } catch (const std::bad_alloc&) {
        return impl_->failure("too-big", fmt::format("dataset {} does not fit into memory", shortened(dataset)));
    }
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

// NOLINTBEGIN(bugprone-macro-parentheses): T is a type
#define NL_HDF5_INSTANTIATE(T)                                                                                     \
    template Result<std::vector<T>> Hdf5File::read<T>(const std::string&) const;                                   \
    template Result<std::vector<T>> Hdf5File::readRows<T>(const std::string&, std::uint64_t, std::uint64_t) const; \
    template Result<void> Hdf5File::write<T>(const std::string&, std::span<const T>,                               \
                                             const std::vector<std::uint64_t>&, const Hdf5Storage&);               \
    template Result<void> Hdf5File::appendRows<T>(const std::string&, std::span<const T>);
// NOLINTEND(bugprone-macro-parentheses)
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
