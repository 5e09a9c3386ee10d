// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/source_range.hpp"

namespace nl::neuroml {

/// What a reader has to say, gathered in the order of reading. A fault that repeats (a million bad rows) is told
/// `kMostPerCode` times a file and then counted, so memory stays bounded.
class Report {
public:
    static constexpr std::size_t kMostPerCode = 25;

    /// Names a file; returns its index, the one that SourceSpot::file holds.
    std::uint32_t addFile(std::string path);

    void add(Severity severity, Error error, SourceSpot where);
    void error(SourceSpot where, std::string code, std::string message, std::string hint = {});
    void warning(SourceSpot where, std::string code, std::string message, std::string hint = {});
    void info(SourceSpot where, std::string code, std::string message, std::string hint = {});
    /// One that brings its own place (or none); counted with those of `file`.
    void add(Diagnostic diagnostic, std::uint32_t file);

    /// Says nothing more of this code (what is missing when includes are not followed).
    void mute(std::string code) { muted_ = std::move(code); }
    /// True when another one of this code and file would only be counted: its words need not be made.
    [[nodiscard]] bool full(const std::string& code, std::uint32_t file) const;

    /// An empty report on the same files, for a piece of the work; absorb() adds what it was told, all of it about
    /// `file`.
    [[nodiscard]] Report sibling() const;
    void absorb(Report other, std::uint32_t file);

    [[nodiscard]] SourceRange range(SourceSpot where) const;
    /// Everything, in order, with a last line for each fault that was cut off. Empties the report.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    struct Count {
        std::size_t told = 0, cut = 0;
        Severity severity = Severity::error;
        std::string code;
        std::uint32_t file = 0;
    };
    [[nodiscard]] bool admit(Severity severity, const std::string& code, std::uint32_t file);

    std::vector<std::shared_ptr<const std::string>> files_;
    std::vector<Diagnostic> diagnostics_;
    std::vector<Count> counts_;
    std::unordered_map<std::string, std::size_t> countIndex_;  ///< by "file:code"
    std::string muted_;
};

}  // namespace nl::neuroml
