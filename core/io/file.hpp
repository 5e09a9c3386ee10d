// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace nl::io {

/// The bytes of a regular file. Error file-read: does not exist, is a folder or a device, no permission, cut off while reading.
[[nodiscard]] Result<std::vector<char>> readFile(const std::filesystem::path& file);

/// Writes a file so that a reader sees the old content or the new, never half: `write` fills a temporary file in the same
/// folder, which is then flushed to disk and renamed. On an Error of `write` the old file stays and the temporary one is
/// removed. Error file-write.
[[nodiscard]] Result<void> writeAtomically(const std::filesystem::path& file,
                                           const std::function<Result<void>(const std::filesystem::path& temporary)>& write);
/// The same for content that is in memory.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& file, std::string_view content);

}  // namespace nl::io
