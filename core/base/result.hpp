// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "core/base/error.hpp"

namespace nl {

/// What a computation returns: a value or an Error. No exception leaves a core function.
template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(Error error) { return Failure(std::move(error)); }
[[nodiscard]] inline Failure fail(std::string code, std::string message, std::string hint = {}) {
    return Failure(makeError(std::move(code), std::move(message), std::move(hint)));
}

/// What reading returns: the readable part (null if nothing was) and everything there is to say about the file.
template <class T>
struct Loaded {
    std::shared_ptr<const T> value;
    std::vector<Diagnostic> diagnostics;

    /// The first error among the diagnostics, or a generic one.
    [[nodiscard]] Error firstError() const {
        for (const Diagnostic& diagnostic : diagnostics)
            if (diagnostic.severity == Severity::error) return diagnostic;
        return makeError("nothing-read", "nothing could be read");
    }
};

}  // namespace nl

#define NL_CONCAT_(a, b) a##b
#define NL_CONCAT(a, b) NL_CONCAT_(a, b)
/// NL_TRY(name, expression): name = the value, or return the Error to the caller.
#define NL_TRY(name, expression)                                                                                \
    auto NL_CONCAT(nlResult, __LINE__) = (expression);                                                          \
    if (!NL_CONCAT(nlResult, __LINE__)) return ::nl::Failure(std::move(NL_CONCAT(nlResult, __LINE__)).error()); \
    auto name = std::move(*NL_CONCAT(nlResult, __LINE__))  // NOLINT(bugprone-macro-parentheses): name is declared here
/// NL_CHECK(expression): return the Error of a Result<void> to the caller.
#define NL_CHECK(expression)                                                                         \
    do {                                                                                             \
        if (auto nlCheck = (expression); !nlCheck) return ::nl::Failure(std::move(nlCheck).error()); \
    } while (false)
