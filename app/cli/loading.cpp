// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/loading.hpp"

#include "core/neuroml/load.hpp"

namespace nl::cli {

Result<Loaded<model::Model>> loadModel(CommandContext& context, const std::string& file) {
    Loaded<model::Model> loaded;
    NL_CHECK(runJob(context, {"load " + file, JobKind::load}, [&](JobContext& job) -> Result<void> {
        loaded = neuroml::load(file, {}, job);
        if (job.stopped()) return fail(job.cancelledError());
        return {};
    }));
    return loaded;
}

nlohmann::ordered_json toJson(const Diagnostic& diagnostic) {
    nlohmann::ordered_json out{
        {"severity", severityName(diagnostic.severity)}, {"code", diagnostic.code}, {"message", diagnostic.message}};
    const auto& where = diagnostic.where;
    out["file"] = where && where->file ? nlohmann::ordered_json(*where->file) : nlohmann::ordered_json(nullptr);
    out["line"] = where && where->line > 0 ? nlohmann::ordered_json(where->line) : nlohmann::ordered_json(nullptr);
    out["column"] =
        where && where->column > 0 ? nlohmann::ordered_json(where->column) : nlohmann::ordered_json(nullptr);
    if (!diagnostic.found.empty()) out["found"] = diagnostic.found;
    if (!diagnostic.expected.empty()) out["expected"] = diagnostic.expected;
    if (!diagnostic.hint.empty()) out["hint"] = diagnostic.hint;
    return out;
}

nlohmann::ordered_json toJson(std::span<const Diagnostic> diagnostics) {
    auto out = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : diagnostics) out.push_back(toJson(diagnostic));
    return out;
}

std::string jsonText(const nlohmann::ordered_json& value) {
    return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace nl::cli
