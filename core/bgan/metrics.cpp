// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace nl::bgan {

double auroc(std::span<const float> score, std::span<const std::uint8_t> positive) {
    if (std::any_of(score.begin(), score.end(), [](float s) { return std::isnan(s); }))
        return std::numeric_limits<double>::quiet_NaN();  // they have no order
    std::vector<std::size_t> order(score.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return score[a] < score[b]; });
    double rankSum = 0, positives = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        double inTie = 0;
        while (end < order.size() && score[order[end]] == score[order[begin]])
            inTie += positive[order[end++]] != 0 ? 1 : 0;
        const double meanRank = 0.5 * static_cast<double>(begin + 1 + end);  // ranks begin + 1 ... end
        rankSum += inTie * meanRank;
        positives += inTie;
        begin = end;
    }
    const double negatives = static_cast<double>(score.size()) - positives;
    if (positives == 0 || negatives == 0) return std::numeric_limits<double>::quiet_NaN();
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
}

namespace {
constexpr double kLeastDeviation = 1e-3, kLeastRelative = 1e-6;
}

void RegressionSums::add(double truth, double predicted) {
    const double error = predicted - truth;
    ++count;
    errorSquares += error * error;
    truthSum += truth;
    truthSquares += truth * truth;
}

double RegressionSums::mean() const { return count == 0 ? std::numeric_limits<double>::quiet_NaN() : truthSum / count; }

double RegressionSums::rSquared(double reference) const {
    if (count == 0) return std::numeric_limits<double>::quiet_NaN();
    const double middle = mean(), meanSquare = truthSquares / count;
    const double deviation = std::sqrt(std::max(0.0, meanSquare - middle * middle));
    const double least = std::max(kLeastDeviation, kLeastRelative * std::sqrt(meanSquare));
    if (!(deviation > least)) return std::numeric_limits<double>::quiet_NaN();
    const double offset = middle - reference;
    return 1 - errorSquares / (count * (deviation * deviation + offset * offset));
}

double macroF1(std::span<const std::int32_t> truth, std::span<const std::int32_t> predicted, std::size_t classes) {
    std::vector<double> hit(classes, 0), truths(classes, 0), guesses(classes, 0);
    for (std::size_t i = 0; i < truth.size(); ++i) {
        ++truths[static_cast<std::size_t>(truth[i])];
        ++guesses[static_cast<std::size_t>(predicted[i])];
        if (truth[i] == predicted[i]) ++hit[static_cast<std::size_t>(truth[i])];
    }
    double sum = 0, occurring = 0;
    for (std::size_t c = 0; c < classes; ++c) {
        if (truths[c] + guesses[c] == 0) continue;
        sum += 2 * hit[c] / (truths[c] + guesses[c]);
        ++occurring;
    }
    return occurring == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / occurring;
}

}  // namespace nl::bgan
