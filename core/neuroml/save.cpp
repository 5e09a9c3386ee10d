// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/save.hpp"

#include <algorithm>
#include <exception>
#include <new>

#include "core/io/file.hpp"
#include "core/neuroml/h5_write.hpp"
#include "core/neuroml/write_document.hpp"

namespace nl::neuroml {
namespace {

bool endsWith(const std::string& text, std::string_view tail) {
    return text.size() >= tail.size() && text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

Result<void> saveUnguarded(const model::Model& model, const std::filesystem::path& file, const SaveOptions& options,
                           JobContext& job) {
    const std::string name = file.filename().string();
    const bool h5 = endsWith(name, ".h5") || endsWith(name, ".hdf5");
    if (!h5 && !endsWith(name, ".nml")) {
        Error error = makeError("format-unknown", "the name of the file does not tell a format that can be written",
                                "Name it .nml, or .nml.h5 for networks in HDF5.");
        error.found = shortened(name);
        return fail(std::move(error));
    }
    const Schema schema;
    if (!options.lossy) NL_CHECK(checkRepresentable(model, schema));
    job.progress(0.1, "writing");
    Writing writing{model, schema, job};
    reserveIds(writing.ids, model);
    NL_TRY(text, documentText(writing, !h5));
    job.progress(0.8, "writing");
    Result<void> written = h5 ? writeH5(writing, text, file) : io::writeFile(file, text);
    if (written) job.report(writing.dropped);
    return written;
}

}  // namespace

Result<void> save(const model::Model& model, const std::filesystem::path& file, const SaveOptions& options,
                  JobContext& job) {
    try {
        return saveUnguarded(model, file, options, job);
    } catch (const std::bad_alloc&) {
        return fail("out-of-memory", "the file does not fit into memory");
    } catch (const std::exception& exception) {
        return fail("internal", std::string("the model could not be written: ") + exception.what());
    }
}

}  // namespace nl::neuroml
