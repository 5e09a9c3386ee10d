// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hdf5_detail.hpp"

#include <algorithm>
#include <limits>

namespace nl::io::hdf5 {

namespace {

std::mutex libraryMutex;

std::string upToNul(std::string text) {
    text.resize(std::min(text.size(), text.find('\0')));
    return text;
}

}  // namespace

Lock::Lock() : guard_(libraryMutex) {
    // A file that cannot be written out (full disk) cannot be closed either, and the library would try again, and
    // crash, at the end of the program. External links go: a user's file must not make us read another one.
    static const bool ready = H5dont_atexit() >= 0 && H5open() >= 0 && H5Lunregister(H5L_TYPE_EXTERNAL) >= 0;
    static_cast<void>(ready);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
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

std::uint64_t product(const std::vector<std::uint64_t>& shape) {
    std::uint64_t out = 1;
    for (const std::uint64_t n : shape)
        if (__builtin_mul_overflow(out, n, &out)) return std::numeric_limits<std::uint64_t>::max();
    return out;
}

std::string groupAbove(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

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
        std::string text = upToNul(std::string(bytes.data() + i * size, size));
        while (padded && !text.empty() && text.back() == ' ') text.pop_back();
        out.push_back(std::move(text));
    }
    return out;
}

}  // namespace nl::io::hdf5
