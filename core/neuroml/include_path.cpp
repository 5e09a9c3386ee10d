// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/include_path.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>

namespace nl::neuroml {

namespace fs = std::filesystem;

namespace {

constexpr int kLevelsAbove = 4;

constexpr std::array<std::string_view, 10> kCoreTypeFiles{"Cells.xml",
                                                          "Channels.xml",
                                                          "Inputs.xml",
                                                          "Networks.xml",
                                                          "NeuroML2CoreTypes.xml",
                                                          "Synapses.xml",
                                                          "PyNN.xml",
                                                          "Simulation.xml",
                                                          "NeuroMLCoreCompTypes.xml",
                                                          "NeuroMLCoreDimensions.xml"};

constexpr std::array<std::string_view, 5> kModelSuffixes{".nml", ".xml", ".h5", ".lems", ".swc"};

bool isModelFile(const fs::path& path) {
    std::string suffix = path.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(), [](unsigned char c) { return std::tolower(c); });
    return std::find(kModelSuffixes.begin(), kModelSuffixes.end(), suffix) != kModelSuffixes.end();
}

bool isInside(const fs::path& path, const fs::path& folder) {
    const auto [end, unused] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end();
}

bool isRemote(std::string_view href) {
    const std::size_t colon = href.find("://");
    return colon != std::string_view::npos && colon > 0 && colon < 12;
}

fs::path normalised(const fs::path& path) {
    std::error_code failed;
    fs::path out = fs::weakly_canonical(path, failed);
    return failed ? path.lexically_normal() : out;
}

}  // namespace

bool isCoreTypeFile(std::string_view fileName) {
    return std::find(kCoreTypeFiles.begin(), kCoreTypeFiles.end(), fileName) != kCoreTypeFiles.end();
}

fs::path modelRoot(const fs::path& openedFile) {
    fs::path root = normalised(fs::absolute(openedFile)).parent_path();
    for (int i = 0; i < kLevelsAbove; ++i) {
        const fs::path above = root.parent_path();
        if (above == above.root_path() || above.parent_path() == above.root_path()) break;
        root = above;
    }
    return root;
}

IncludeTarget resolveInclude(std::string_view href, const fs::path& folder, const fs::path& root) {
    IncludeTarget out;
    if (isRemote(href)) {
        out.kind = isCoreTypeFile(href.substr(href.rfind('/') + 1)) ? IncludeKind::builtIn : IncludeKind::remote;
        return out;
    }
    std::string text(href);
    std::replace(text.begin(), text.end(), '\\', '/');
    const fs::path written(text);
    std::error_code failed;
    out.path = (written.is_absolute() ? written : folder / written).lexically_normal();
    const fs::path real = normalised(fs::absolute(out.path));  // links followed
    const fs::file_status status = fs::status(real, failed);
    const bool exists = !failed && fs::is_regular_file(status);
    if (isCoreTypeFile(written.filename().string()) && !exists) {
        out.kind = IncludeKind::builtIn;
        return out;
    }
    out.folder = !failed && fs::is_directory(status);
    if (!isInside(real, root) || (exists && !isModelFile(real)))
        out.kind = IncludeKind::outside;
    else
        out.kind = exists ? IncludeKind::file : IncludeKind::notFound;
    return out;
}

}  // namespace nl::neuroml
