// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/loss.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace nl::snn {

namespace {

/// softmax of x into p; returns the cross-entropy with `label`.
double softmax(const std::vector<double>& x, std::size_t label, std::vector<double>& p) {
    const double most = *std::max_element(x.begin(), x.end());
    double sum = 0;
    for (std::size_t c = 0; c < x.size(); ++c) sum += p[c] = std::exp(x[c] - most);
    for (double& value : p) value /= sum;
    return std::log(sum) - (x[label] - most);
}

/// Classes that come before the label: larger, or equal with a smaller number.
std::size_t rankOf(const std::vector<double>& x, std::size_t label) {
    std::size_t rank = 0;
    for (std::size_t c = 0; c < x.size(); ++c)
        if (x[c] > x[label] || (x[c] == x[label] && c < label)) ++rank;
    return rank;
}

}  // namespace

template <class R>
LossResult classificationLoss(std::span<const R> logits, std::span<const std::uint16_t> labels, std::size_t steps,
                              std::size_t classes, const LossOptions& options, double divisor, R* gradient) {
    LossResult out;
    const std::size_t batch = labels.size();
    const auto count = static_cast<double>(steps);
    std::vector<double> mean(classes), step(classes), p(classes);
    for (std::size_t b = 0; b < batch; ++b) {
        const std::size_t label = labels[b];
        std::fill(mean.begin(), mean.end(), 0.0);
        for (std::size_t t = 0; t < steps; ++t)
            for (std::size_t c = 0; c < classes; ++c)
                mean[c] += static_cast<double>(logits[(t * batch + b) * classes + c]) / count;
        const std::size_t rank = rankOf(mean, label);
        const bool finite = std::all_of(mean.begin(), mean.end(), [](double x) { return std::isfinite(x); });
        out.correct += finite && rank == 0 ? 1 : 0;
        out.correctTop5 += finite && rank < 5 ? 1 : 0;
        if (!options.tet) out.loss += softmax(mean, label, p) / divisor;
        for (std::size_t t = 0; t < steps; ++t) {
            const std::size_t at = (t * batch + b) * classes;
            double square = 0;
            if (options.tet) {
                for (std::size_t c = 0; c < classes; ++c) step[c] = static_cast<double>(logits[at + c]);
                const double entropy = softmax(step, label, p);
                for (std::size_t c = 0; c < classes; ++c)
                    square += (step[c] - options.target) * (step[c] - options.target);
                out.loss += ((1 - options.lambda) * entropy + options.lambda * square / static_cast<double>(classes)) /
                            (count * divisor);
            }
            if (gradient == nullptr) continue;
            for (std::size_t c = 0; c < classes; ++c) {
                double g = (p[c] - (c == label ? 1.0 : 0.0)) / (count * divisor);
                if (options.tet)
                    g = (1 - options.lambda) * g + options.lambda * 2 * (step[c] - options.target) /
                                                       (static_cast<double>(classes) * count * divisor);
                gradient[at + c] = static_cast<R>(g);
            }
        }
    }
    return out;
}

template LossResult classificationLoss(std::span<const float>, std::span<const std::uint16_t>, std::size_t, std::size_t,
                                       const LossOptions&, double, float*);
template LossResult classificationLoss(std::span<const double>, std::span<const std::uint16_t>, std::size_t,
                                       std::size_t, const LossOptions&, double, double*);

}  // namespace nl::snn
