// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/graph/build.hpp"
#include "core/graph/graph.hpp"
#include "core/graph/locate.hpp"
#include "core/job/job_context.hpp"
#include "core/model/model.hpp"
#include "core/snn/graph.hpp"
#include "widgets/document/file_kinds.hpp"

namespace nl::ui {

/// What one file gave; both pointers are null when nothing could be read, and the diagnostics say why.
struct OpenedFile {
    std::shared_ptr<const model::Model> model;
    std::shared_ptr<const graph::Graph> graph;
    std::vector<Diagnostic> diagnostics;
};

/// The work of an open job, by kind of file. Errors: file-kind-unknown, those of graph::open, cancelled.
[[nodiscard]] Result<OpenedFile> openFile(const std::string& file, FileKind kind, JobContext& job);

/// A CG with the way back from its model.
struct BuiltGraph {
    std::shared_ptr<const graph::Graph> graph;
    std::shared_ptr<const graph::Locator> locator;
};
/// The work of a graph job; features of spikes are filled in where `spikes`, those of a simulation, are given. Errors:
/// those of graph::build.
[[nodiscard]] Result<BuiltGraph> buildLocatedGraph(const model::Model& model, const std::string& resolution,
                                                   const spikes::SpikeTable* spikes, JobContext& job);

/// The work of the graph job of a spiking network's run. Where its pictures are missing the graph has no spikes, and
/// the job is told why. Errors: those of snn::graphOfRun.
[[nodiscard]] Result<snn::SnnGraph> buildSnnGraph(const std::string& runFolder, const std::string& pictures,
                                                  JobContext& job);

/// Whether the CG of a model is cheap enough to be built unasked: at most some 10^5 nodes, well under a second.
[[nodiscard]] bool isSmallModel(const model::Model& model);

}  // namespace nl::ui
