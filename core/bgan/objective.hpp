// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/bgan/metrics.hpp"
#include "core/bgan/network.hpp"
#include "core/bgan/task.hpp"

namespace nl::bgan {

/// Where the random choices of one pass come from: masked features, hidden and negative pairs.
struct Draw {
    std::uint64_t seed = 0, stream = 0;
    double fraction = 0.3;
};

/// Features with some known values hidden, and which were.
struct MaskedFeatures {
    std::array<tensor::Matrix<float>, graph::kNodeKinds> features;
    std::array<std::shared_ptr<const std::vector<std::uint8_t>>, graph::kNodeKinds> masked;  ///< [nodes x columns]
    std::array<std::size_t, graph::kNodeKinds> count{};
};
/// Hides each known value of the nodes of a split with probability draw.fraction. Does not depend on the number of
/// threads.
[[nodiscard]] MaskedFeatures maskFeatures(const Prepared& sample, dataset::Split split, const Draw& draw,
                                          ThreadPool& pool);

/// Pairs to tell apart: those that are hidden, and as many that do not exist.
struct LinkExamples {
    /// Without the hidden pairs (and, when nodes are divided, without those of validation and test), and without
    /// whatever else goes through their synapse nodes.
    Masks masks;
    Rows from, to;
    std::shared_ptr<const std::vector<std::uint8_t>> label;
};
/// No examples (null rows) when the split has no pair.
[[nodiscard]] LinkExamples drawLinks(const Prepared& sample, dataset::Split split, const Draw& draw, int hops,
                                     bool training);

/// Sums over passes from which the metrics of a split are made.
struct Scores {
    double loss = 0, count = 0;  ///< loss summed over `count` predictions
    RegressionSums regression;
    std::vector<float> score;
    std::vector<std::uint8_t> positive;
    std::vector<std::int32_t> truth, predicted;
    /// loss; r2 (against the mean of the training split; NaN where RegressionSums says unknown), accuracy and macro_f1,
    /// or auroc, as fits the head. Empty without a prediction.
    [[nodiscard]] std::map<std::string, double> metrics(HeadKind head, std::size_t classes) const;
};

/// One pass over a sample: forward, and the loss of the nodes (pairs) of a split. What the tape refers to is kept here
/// and must outlive it.
template <class T>
class Objective {
public:
    Objective(const Network<T>& network, const Prepared& sample, dataset::Split split, Draw draw, bool training)
        : network_(network), sample_(sample), split_(split), draw_(draw), training_(training) {}
    /// The 1 x 1 loss, a mean over predictions; invalid when the sample has none for this split or the job was stopped.
    [[nodiscard]] autodiff::Value loss(Step<T>& step);
    /// Number of predictions that the loss is a mean over; after loss().
    [[nodiscard]] double predictions() const { return predictions_; }
    /// Who saw whom in this pass; after loss().
    [[nodiscard]] const Masks& masks() const { return links_.from ? links_.masks : sample_.batch.masks; }
    /// Adds this pass's predictions; after loss() and before the tape's backward pass.
    void score(const autodiff::Tape<T>& tape, autodiff::Value loss, Scores& scores) const;

private:
    using Value = autodiff::Value;
    [[nodiscard]] Value reconstructLoss(Step<T>& step);
    [[nodiscard]] Value linkLoss(Step<T>& step);
    [[nodiscard]] Value labelLoss(Step<T>& step);

    const Network<T>& network_;
    const Prepared& sample_;
    dataset::Split split_;
    Draw draw_;
    bool training_;
    MaskedFeatures masked_;
    LinkExamples links_;
    std::array<Value, graph::kNodeKinds> output_;
    double predictions_ = 0;
};

extern template class Objective<float>;
extern template class Objective<double>;

}  // namespace nl::bgan
