// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/load.hpp"

#include <algorithm>
#include <exception>
#include <limits>
#include <new>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/neuroml/check.hpp"
#include "core/neuroml/check_simulation.hpp"
#include "core/neuroml/model_reader.hpp"

namespace nl::neuroml {

namespace {

/// Adds what a check found; the reader looks at some of the same attributes, and what it said is not said again.
class Said {
public:
    explicit Said(std::vector<Diagnostic>& all) : all_(all) {
        for (const Diagnostic& diagnostic : all) known_.insert(key(diagnostic));
    }
    void add(std::vector<Diagnostic> more) {
        for (Diagnostic& diagnostic : more)
            if (!known_.contains(key(diagnostic))) all_.push_back(std::move(diagnostic));
    }

private:
    using Key = std::tuple<std::string, std::string, int, int>;
    static Key key(const Diagnostic& diagnostic) {
        const bool placed = diagnostic.where && diagnostic.where->file;
        return {diagnostic.code, placed ? *diagnostic.where->file : std::string(), placed ? diagnostic.where->line : 0,
                placed ? diagnostic.where->column : 0};
    }
    std::vector<Diagnostic>& all_;
    std::set<Key> known_;
};

/// Errors first, then in the order of the files and of their lines.
void sort(std::vector<Diagnostic>& diagnostics, const model::Model* model) {
    std::unordered_map<std::string, int> order;
    if (model != nullptr)
        for (const model::FileEntry& file : model->files) order.try_emplace(file.path, static_cast<int>(order.size()));
    const auto key = [&order](const Diagnostic& diagnostic) {
        const auto& where = diagnostic.where;
        const auto file = where && where->file ? order.find(*where->file) : order.end();
        const int line = where && where->line > 0 ? where->line : std::numeric_limits<int>::max();
        return std::tuple(-static_cast<int>(diagnostic.severity), file == order.end() ? -1 : file->second, line);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&key](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

Loaded<model::Model> loadUnguarded(const std::filesystem::path& file, const LoadOptions& options, JobContext& job) {
    Loaded<model::Model> out;
    ModelReader reader(options, job);
    const std::shared_ptr<const model::Model> model = reader.read(file);
    out.diagnostics = reader.report().take();
    if (model && options.check && !job.stopped()) {
        Said said(out.diagnostics);
        said.add(check(*model, job));
        said.add(checkSimulation(*model));
    }
    if (job.stopped()) {
        out.diagnostics.assign(1, makeDiagnostic(Severity::error, job.cancelledError()));
        return out;
    }
    sort(out.diagnostics, model.get());
    out.value = model;
    return out;
}

Loaded<model::Model> failed(const char* code, std::string message) {
    Loaded<model::Model> out;
    out.diagnostics.push_back(makeDiagnostic(Severity::error, makeError(code, std::move(message))));
    return out;
}

}  // namespace

Loaded<model::Model> load(const std::filesystem::path& file, const LoadOptions& options, JobContext& job) {
    try {
        return loadUnguarded(file, options, job);
    } catch (const std::bad_alloc&) {
        return failed("out-of-memory", "the model does not fit into memory");
    } catch (const std::exception& exception) {
        return failed("internal", std::string("the file could not be read: ") + exception.what());
    }
}

}  // namespace nl::neuroml
