// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace nl::test {

/// The folder of reference data beside the checkout (or $NEUROLOOM_SHARED), when there is one: tests that need it say
/// QSKIP otherwise.
[[nodiscard]] std::optional<std::filesystem::path> sharedFolder();
[[nodiscard]] std::optional<std::filesystem::path> corpus();
[[nodiscard]] std::optional<std::filesystem::path> reference();

}  // namespace nl::test
