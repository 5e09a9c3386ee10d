// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/field.hpp"
#include "core/base/result.hpp"
#include "core/dataset/dataset.hpp"
#include "core/job/job_context.hpp"

namespace nl::synthesis {

/// What a dataset is built from.
struct BuildOptions {
    std::vector<std::filesystem::path> models;  ///< folders that are searched, or single files
    std::string resolution = "section";         ///< of the graphs: region, section or segment
    std::int64_t maximumNodes = 2000000;        ///< of one graph; larger models are left out with a diagnostic
    std::int64_t seed = 1;                      ///< recorded; building from files draws nothing
};
[[nodiscard]] const std::vector<Field<BuildOptions>>& buildFields();

/// Model files below the paths, sorted: .nml, .nml.h5, .xml that is LEMS or NeuroML, .swc. Hidden folders are left out.
[[nodiscard]] std::vector<std::filesystem::path> modelFiles(const std::vector<std::filesystem::path>& paths);

/// One graph a model that is not part of another: a file that another one includes is left out when it adds no network
/// of its own, and a LEMS file that only simulates a network of an included file stands for it. Each sample's source is
/// its file, relative to the folder that was named, and "(2)" where two folders give the same name. Files that cannot
/// be read, or hold nothing that can be a neuron, are reported to the job (code of the fault, severity warning) and
/// left out; one that can be read in part is used, and its faults are reported as warnings. Same bytes for any number
/// of threads. Errors: dataset-empty (nothing could be used), file-read (a named path does not exist), cancelled.
[[nodiscard]] Result<dataset::Dataset> build(const BuildOptions& options, JobContext& job);

}  // namespace nl::synthesis
