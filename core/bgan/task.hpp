// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/bgan/encode/batch.hpp"
#include "core/bgan/encode/feature_statistics.hpp"
#include "core/bgan/network.hpp"
#include "core/bgan/options.hpp"
#include "core/dataset/dataset.hpp"

namespace nl::bgan {

inline constexpr std::size_t kSplits = 3;
inline constexpr std::array<const char*, kSplits> kSplitNames{"train", "validation", "test"};
inline constexpr std::uint8_t kNoSplit = 255;

/// What is learned: the head, its labels, and the features that would give the answer away.
struct Task {
    HeadKind head = HeadKind::reconstruct;
    std::string label;                  ///< name of the category or feature that is predicted, or empty
    std::vector<std::string> excluded;  ///< features that are no input
    std::vector<std::string> classes;   ///< words of the label in the training split, sorted
    double mean = 0, deviation = 1;     ///< of a predicted value in the training split
};

/// Which split every sample and every node belongs to.
struct SplitPlan {
    bool byNode = false;  ///< one source only: its nodes are divided
    std::vector<dataset::Split> sample;
    std::vector<std::vector<std::uint8_t>> node;  ///< [sample][node] as dataset::Split
};
/// By source; a single source is divided by neurons (with their parts and the synapses onto them), or by nodes when it
/// has fewer than ten neurons; the same division for all its samples.
[[nodiscard]] SplitPlan planSplits(const dataset::Dataset& dataset, const BganOptions& options);

/// Errors: task-no-labels (says where labels come from), dataset-empty.
[[nodiscard]] Result<Task> makeTask(const dataset::Dataset& dataset, const SplitPlan& plan, const BganOptions& options);
[[nodiscard]] FeatureStatistics statisticsOf(const dataset::Dataset& dataset, const SplitPlan& plan, const Task& task);

/// A pair of neurons joined by one or more connections.
struct NeuronPair {
    std::uint32_t pre = 0, post = 0;
};

/// A sample ready for training: its batch, and the answers of its task by split.
struct Prepared {
    Batch batch;
    bool byNode = false;
    std::vector<std::uint8_t> nodeSplit;                                                 ///< [nodes]
    std::array<std::shared_ptr<const tensor::Matrix<float>>, graph::kNodeKinds> target;  ///< reconstruct: values alone
    std::array<std::shared_ptr<const std::vector<std::int32_t>>, kSplits>
        classLabel;                                      ///< neurons (or one graph), -1 = none
    std::shared_ptr<const tensor::Matrix<float>> value;  ///< neuronValue, standardised
    std::array<std::shared_ptr<const std::vector<std::uint8_t>>, kSplits> valueKnown;
    std::vector<NeuronPair> pairs;        ///< link: distinct joined pairs, sorted
    std::vector<std::uint32_t> pairOf;    ///< [connections] index into pairs, kNone = external or an autapse
    std::vector<std::uint8_t> pairSplit;  ///< [pairs], both directions of two neurons in one split
    [[nodiscard]] bool has(dataset::Split split) const;  ///< any node of the split
};
[[nodiscard]] Prepared prepare(const dataset::Sample& sample, std::size_t index, const SplitPlan& plan,
                               const Task& task, const FeatureStatistics& statistics, const BganOptions& options,
                               ThreadPool& pool);

[[nodiscard]] Architecture architectureOf(const BganOptions& options, const Task& task,
                                          const FeatureStatistics& statistics);

}  // namespace nl::bgan
