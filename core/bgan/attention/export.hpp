// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/result.hpp"
#include "core/bgan/attention/attention_map.hpp"
#include "core/job/job_context.hpp"

namespace nl::bgan {

/// Writes attention by suffix (docs/formats/attention.md): .csv and .json hold one line an entry (part scale: the
/// scores of every block as they are; neuron and population scale: bmsa or gat, aggregated), .graphml the graph with an
/// attribute "attention" on its edges. Atomic. Errors: format-unknown, file-write, and those of readOut() and
/// aggregate().
[[nodiscard]] Result<void> exportAttention(const AttentionMap& map, const Readout& readout,
                                           const std::filesystem::path& file, JobContext& job);

/// What somebody who reads out attention should know about what is not there. attention-forward-only (a note): backward
/// at part scale leaves out the structural blocks, which run along the flow only.
[[nodiscard]] std::vector<Diagnostic> readoutNotes(const AttentionMap& map, const Readout& readout);

/// "2", or how layers (heads) were summed up: "mean".
[[nodiscard]] std::string chosenName(int index, const Readout& readout);

}  // namespace nl::bgan
