// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"

namespace nl::ui {

/// A part of a text file around one line.
struct SourceText {
    std::string text;
    int firstLine = 1;  ///< number of the first line of `text`
    bool whole = true;  ///< false: the file has more lines before or after
};

/// Reads a text file; of one above `limit` bytes only what stands around `line`, at whole lines. Errors: file-read,
/// file-binary.
[[nodiscard]] Result<SourceText> readSource(const std::string& path, int line, std::size_t limit, JobContext& job);

}  // namespace nl::ui
