// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/source_range.hpp"

namespace nl {

/// What went wrong, as a value. `code` is a stable kebab-case word; F1 on it opens docs/reference/diagnostics.md.
struct Error {
    std::string code;
    std::string message;   ///< one sentence
    std::string found;     ///< what stood there, or empty
    std::string expected;  ///< what should have stood there, or empty
    std::string hint;      ///< what to do, or empty
    std::optional<SourceRange> where;
    std::shared_ptr<const Error> cause;

    /// "file:line:column: message (found ...; expected ...). hint", for a terminal or a log.
    [[nodiscard]] std::string text() const;
};

enum class Severity { info, warning, error };
[[nodiscard]] const char* severityName(Severity severity);

struct Diagnostic : Error {
    Severity severity = Severity::error;
};

[[nodiscard]] Error makeError(std::string code, std::string message, std::string hint = {});
[[nodiscard]] Diagnostic makeDiagnostic(Severity severity, Error error);
[[nodiscard]] bool hasErrors(const std::vector<Diagnostic>& diagnostics);
/// Text shortened to at most `limit` bytes with "..." in the middle, at UTF-8 boundaries: names in messages.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit = 80);
/// Up to `most` candidates nearest to `wanted` by edit distance, nearest first; for "did you mean".
[[nodiscard]] std::vector<std::string> nearestNames(std::string_view wanted, const std::vector<std::string>& candidates,
                                                    std::size_t most = 3);

/// The code that says a job was stopped by its user: not a failure.
inline constexpr const char* kCancelled = "cancelled";

}  // namespace nl
