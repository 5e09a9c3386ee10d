// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace nl {

std::string SourceRange::text() const {
    std::string out = file ? *file : std::string();
    if (line > 0) {
        out += ":" + std::to_string(line);
        if (column > 0) out += ":" + std::to_string(column);
    }
    return out;
}

std::string Error::text() const {
    std::string out;
    if (where && (where->file || where->line > 0)) out += where->text() + ": ";
    out += message;
    if (!found.empty() && !expected.empty())
        out += " (found " + found + "; expected " + expected + ")";
    else if (!found.empty())
        out += " (found " + found + ")";
    else if (!expected.empty())
        out += " (expected " + expected + ")";
    if (!hint.empty()) out += ". " + hint;
    return out;
}

const char* severityName(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

Error makeError(std::string code, std::string message, std::string hint) {
    Error error;
    error.code = std::move(code);
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

Diagnostic makeDiagnostic(Severity severity, Error error) {
    Diagnostic diagnostic;
    static_cast<Error&>(diagnostic) = std::move(error);
    diagnostic.severity = severity;
    return diagnostic;
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string shortened(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return std::string(text);
    limit = std::max<std::size_t>(limit, 8);
    const auto isContinuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    std::size_t head = (limit - 3) / 2, tail = text.size() - (limit - 3 - head);
    while (head > 0 && isContinuation(text[head])) --head;
    while (tail < text.size() && isContinuation(text[tail])) ++tail;
    return std::string(text.substr(0, head)) + "..." + std::string(text.substr(tail));
}

std::vector<std::string> nearestNames(std::string_view wanted, const std::vector<std::string>& candidates,
                                      std::size_t most) {
    constexpr std::size_t kLongest = 100;  // longer names are not worth a quadratic comparison
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > kLongest || wanted.size() > kLongest) continue;
        const std::size_t distance = editDistance(wanted, candidate);
        if (distance <= std::max<std::size_t>(2, wanted.size() / 2)) ranked.emplace_back(distance, candidate);
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) out.push_back(std::move(ranked[i].second));
    return out;
}

}  // namespace nl
