// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/sim/result.hpp"
#include "widgets/traces/trace_pyramid.hpp"

namespace nl::ui {

/// The traces of a simulation, ready to be drawn: those of a result, or of one that runs and grows by chunks.
class TraceData {
public:
    /// Everything of a result. Takes about 2 ms for 10^6 samples: many of them are work for a job.
    [[nodiscard]] static std::shared_ptr<const TraceData> of(std::shared_ptr<const sim::SimResult> result);
    /// The traces that `description` names, without samples.
    [[nodiscard]] static std::shared_ptr<TraceData> growing(std::shared_ptr<const sim::SimResult> description);

    void append(const sim::LiveChunk& chunk);

    /// Names, dimensions, displays and the record; of a growing one without values.
    [[nodiscard]] const sim::SimResult& result() const { return *result_; }
    [[nodiscard]] const std::shared_ptr<const sim::SimResult>& shared() const { return result_; }
    [[nodiscard]] std::size_t size() const { return growing_ ? time_.size() : result_->time.size(); }
    [[nodiscard]] std::size_t traces() const { return traces_.size(); }
    [[nodiscard]] const TracePyramid& trace(std::size_t index) const { return traces_[index]; }
    [[nodiscard]] double time(std::size_t sample) const { return growing_ ? time_[sample] : result_->time[sample]; }
    [[nodiscard]] bool growing() const { return growing_; }
    /// s; of a growing one the end it runs to.
    [[nodiscard]] double end() const;
    /// First sample that is not before this time; size() when all are.
    [[nodiscard]] std::size_t indexAt(double seconds) const;
    /// The sample nearest to a time; size() > 0.
    [[nodiscard]] std::size_t nearest(double seconds) const;

private:
    explicit TraceData(std::shared_ptr<const sim::SimResult> result) : result_(std::move(result)) {}
    std::shared_ptr<const sim::SimResult> result_;
    bool growing_ = false;
    std::vector<double> time_;
    std::vector<TracePyramid> traces_;
};

/// The first sample of each column of a picture from `begin` to `end` (s), and the end of the last: [columns + 1].
[[nodiscard]] std::vector<std::size_t> columnBounds(const TraceData& data, double begin, double end,
                                                    std::size_t columns);
/// Smallest and largest sample of each column.
[[nodiscard]] std::vector<Extremes> columnExtremes(const TracePyramid& trace, const std::vector<std::size_t>& bounds);

}  // namespace nl::ui
