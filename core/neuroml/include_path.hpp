// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace nl::neuroml {

enum class IncludeKind {
    file,      ///< `path` exists and may be read
    builtIn,   ///< one of the standard's own type files: the program has them
    remote,    ///< a URL
    outside,   ///< absolute, or climbs out of the model folder, or is not a model file
    notFound,  ///< does not exist, or is a folder
};

struct IncludeTarget {
    IncludeKind kind = IncludeKind::notFound;
    std::filesystem::path path;  ///< normalised
    bool folder = false;         ///< notFound because it is a folder
};

/// The folder that includes of a file may reach: a few levels above it (models keep cells, channels and networks in
/// sister folders), never the root of the file system or a folder directly in it.
[[nodiscard]] std::filesystem::path modelRoot(const std::filesystem::path& openedFile);

/// What an include in a file of `folder` means. `root` is modelRoot of the file that was opened.
[[nodiscard]] IncludeTarget resolveInclude(std::string_view href, const std::filesystem::path& folder,
                                           const std::filesystem::path& root);

/// "Cells.xml", "NeuroML2CoreTypes.xml", ...: by name, wherever it is said to be.
[[nodiscard]] bool isCoreTypeFile(std::string_view fileName);

}  // namespace nl::neuroml
