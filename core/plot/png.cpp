// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <string>

#include <png.h>

#include "core/io/file.hpp"
#include "core/plot/heatmap.hpp"

namespace nl::plot {

Result<void> writePng(const Picture& picture, const std::filesystem::path& file) {
    const std::size_t bytes = 3 * static_cast<std::size_t>(std::max(picture.width, 0)) *
                              static_cast<std::size_t>(std::max(picture.height, 0));
    if (bytes == 0 || picture.rgb.size() != bytes)
        return fail("picture-empty", "there is nothing to draw in " + file.string());
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    return io::writeAtomically(file, [&](const std::filesystem::path& part) -> Result<void> {
        const int written = png_image_write_to_file(&image, part.c_str(), 0, picture.rgb.data(), 0, nullptr);
        const std::string message = image.message;
        png_image_free(&image);
        if (written != 0) return {};
        return fail("file-write", "cannot write " + file.string() + ": " + message,
                    "check that the folder exists and can be written");
    });
}

}  // namespace nl::plot
