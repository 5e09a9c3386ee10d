// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace nl::io {

/// Bytes that are written once: like a vector, without clearing memory that is about to be overwritten.
class FileBytes {
public:
    FileBytes() = default;
    explicit FileBytes(std::size_t size) : data_(std::make_unique_for_overwrite<char[]>(size)), size_(size) {}
    explicit FileBytes(std::string_view text) : FileBytes(text.size()) {
        std::copy(text.begin(), text.end(), data_.get());
    }
    [[nodiscard]] char* data() { return data_.get(); }
    [[nodiscard]] const char* data() const { return data_.get(); }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] const char* begin() const { return data_.get(); }
    [[nodiscard]] const char* end() const { return data_.get() + size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::string_view view() const { return {data_.get(), size_}; }
    void shrink(std::size_t size) { size_ = std::min(size_, size); }

private:
    std::unique_ptr<char[]> data_;
    std::size_t size_ = 0;
};

/// The bytes of a regular file. Error file-read: does not exist, is a folder or a device, no permission, cut off while
/// reading.
[[nodiscard]] Result<FileBytes> readFile(const std::filesystem::path& file);

/// Where writing to `file` writes: the file that it is a link to, at the end of all links, which may not exist yet.
/// Error file-write: a folder, a device, a link that leads nowhere.
[[nodiscard]] Result<std::filesystem::path> writeTarget(const std::filesystem::path& file);
/// Flushes a file that is written completely to the disk and gives it the name of `target` in the same folder,
/// replacing an older one. On an Error (file-write) `temporary` is removed and `target` is as it was.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& temporary, const std::filesystem::path& target);

/// Writes a file so that a reader sees the old content or the new, never half: `write` fills a temporary file in the
/// same folder, which is then flushed to disk and renamed; a link stays one. On an Error of `write` the old file stays
/// and the temporary one is removed. Error file-write.
[[nodiscard]] Result<void> writeAtomically(
    const std::filesystem::path& file,
    const std::function<Result<void>(const std::filesystem::path& temporary)>& write);
/// The same for content that is in memory.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& file, std::string_view content);

}  // namespace nl::io
