// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace nl::neuroml {

/// A diagnostic code of units, LEMS and the model checks, explained once: docs/reference/diagnostics.md is made from
/// it.
struct CodeInfo {
    std::string_view code, severity, meaning, remedy;
};

[[nodiscard]] std::span<const CodeInfo> checkCodes();
/// The section of the page, Markdown.
[[nodiscard]] std::string checkCodesSection();

}  // namespace nl::neuroml
