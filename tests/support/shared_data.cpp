// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.hpp"

#include <cstdlib>

namespace nl::test {

namespace fs = std::filesystem;

std::optional<fs::path> sharedFolder() {
    std::error_code ignored;
    if (const char* named = std::getenv("NEUROLOOM_SHARED")) {
        if (fs::is_directory(named, ignored)) return fs::path(named);
        return std::nullopt;
    }
    const fs::path beside = fs::path(NL_TEST_SOURCE_DIR).parent_path() / "shared";
    if (fs::is_directory(beside, ignored)) return beside;
    return std::nullopt;
}

namespace {
std::optional<fs::path> inside(const char* name) {
    std::error_code ignored;
    if (const auto shared = sharedFolder(); shared && fs::is_directory(*shared / name, ignored)) return *shared / name;
    return std::nullopt;
}
}  // namespace

std::optional<fs::path> corpus() { return inside("corpus"); }
std::optional<fs::path> reference() { return inside("reference"); }

}  // namespace nl::test
