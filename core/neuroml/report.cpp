// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/report.hpp"

#include <utility>

namespace nl::neuroml {

std::uint32_t Report::addFile(std::string path) {
    files_.push_back(std::make_shared<const std::string>(std::move(path)));
    return static_cast<std::uint32_t>(files_.size() - 1);
}

SourceRange Report::range(SourceSpot where) const {
    return {where.file < files_.size() ? files_[where.file] : nullptr, static_cast<int>(where.line),
            static_cast<int>(where.column)};
}

bool Report::full(const std::string& code, std::uint32_t file) const {
    if (code == muted_) return true;
    const auto found = countIndex_.find(std::to_string(file) + ":" + code);
    return found != countIndex_.end() && counts_[found->second].told >= kMostPerCode;
}

bool Report::admit(Severity severity, const std::string& code, std::uint32_t file) {
    if (!muted_.empty() && code == muted_) return false;
    const auto [found, isNew] = countIndex_.try_emplace(std::to_string(file) + ":" + code, counts_.size());
    if (isNew) counts_.push_back({0, 0, severity, code, file});
    Count& count = counts_[found->second];
    if (severity == Severity::error) count.severity = severity;
    if (count.told >= kMostPerCode) {
        ++count.cut;
        return false;
    }
    ++count.told;
    return true;
}

void Report::add(Severity severity, Error error, SourceSpot where) {
    if (!admit(severity, error.code, where.file)) return;
    error.where = range(where);
    diagnostics_.push_back(makeDiagnostic(severity, std::move(error)));
}

void Report::error(SourceSpot where, std::string code, std::string message, std::string hint) {
    add(Severity::error, makeError(std::move(code), std::move(message), std::move(hint)), where);
}

void Report::warning(SourceSpot where, std::string code, std::string message, std::string hint) {
    add(Severity::warning, makeError(std::move(code), std::move(message), std::move(hint)), where);
}

void Report::info(SourceSpot where, std::string code, std::string message, std::string hint) {
    add(Severity::info, makeError(std::move(code), std::move(message), std::move(hint)), where);
}

void Report::add(Diagnostic diagnostic, std::uint32_t file) {
    if (admit(diagnostic.severity, diagnostic.code, file)) diagnostics_.push_back(std::move(diagnostic));
}

Report Report::sibling() const {
    Report out;
    out.files_ = files_;
    out.muted_ = muted_;
    return out;
}

void Report::absorb(Report other, std::uint32_t file) {
    for (Diagnostic& diagnostic : other.diagnostics_)
        if (admit(diagnostic.severity, diagnostic.code, file)) diagnostics_.push_back(std::move(diagnostic));
    for (const Count& count : other.counts_) {
        if (count.cut == 0) continue;
        const auto [found, isNew] = countIndex_.try_emplace(std::to_string(file) + ":" + count.code, counts_.size());
        if (isNew) counts_.push_back({0, 0, count.severity, count.code, file});
        counts_[found->second].cut += count.cut;
    }
}

std::vector<Diagnostic> Report::take() {
    for (const Count& count : counts_) {
        if (count.cut == 0) continue;
        Diagnostic more = makeDiagnostic(count.severity, makeError(count.code, "and " + std::to_string(count.cut) +
                                                                                   " more of the same in this file"));
        more.where = range({count.file, 0, 0});
        diagnostics_.push_back(std::move(more));
    }
    counts_.clear();
    countIndex_.clear();
    return std::exchange(diagnostics_, {});
}

}  // namespace nl::neuroml
