// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace nl {

/// A place in a user's file; line and column count from 1, 0 = unknown. Cheap to copy (the path is shared).
struct SourceRange {
    std::shared_ptr<const std::string> file;
    int line = 0;
    int column = 0;

    /// "path:line:column", without the parts that are unknown.
    [[nodiscard]] std::string text() const;
};

/// The same in 12 bytes, for model parts: `file` indexes Model::files.
struct SourceSpot {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    friend bool operator==(const SourceSpot&, const SourceSpot&) = default;
};

}  // namespace nl
