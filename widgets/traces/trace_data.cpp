// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/trace_data.hpp"

#include <algorithm>

namespace nl::ui {

std::shared_ptr<const TraceData> TraceData::of(std::shared_ptr<const sim::SimResult> result) {
    std::shared_ptr<TraceData> out(new TraceData(std::move(result)));
    const std::size_t samples = out->result_->time.size();
    out->traces_.reserve(out->result_->traces.size());
    for (const sim::Trace& trace : out->result_->traces)
        out->traces_.emplace_back(std::span(trace.values).first(std::min(samples, trace.values.size())));
    return out;
}

std::shared_ptr<TraceData> TraceData::growing(std::shared_ptr<const sim::SimResult> description) {
    std::shared_ptr<TraceData> out(new TraceData(std::move(description)));
    out->growing_ = true;
    out->traces_.resize(out->result_->traces.size());
    return out;
}

void TraceData::append(const sim::LiveChunk& chunk) {
    time_.insert(time_.end(), chunk.time.begin(), chunk.time.end());
    for (std::size_t i = 0; i < std::min(traces_.size(), chunk.values.size()); ++i) traces_[i].append(chunk.values[i]);
}

double TraceData::end() const {
    const double last = size() == 0 ? 0 : time(size() - 1);
    return growing_ ? std::max(last, result_->record.duration) : last;
}

std::size_t TraceData::indexAt(double seconds) const {
    const std::vector<double>& times = growing_ ? time_ : result_->time;
    return static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), seconds) - times.begin());
}

std::size_t TraceData::nearest(double seconds) const {
    const std::size_t after = indexAt(seconds);
    if (after == 0) return 0;
    if (after == size()) return size() - 1;
    return seconds - time(after - 1) <= time(after) - seconds ? after - 1 : after;
}

std::vector<std::size_t> columnBounds(const TraceData& data, double begin, double end, std::size_t columns) {
    std::vector<std::size_t> out(columns + 1);
    for (std::size_t c = 0; c <= columns; ++c)
        out[c] = data.indexAt(begin + (end - begin) * static_cast<double>(c) / static_cast<double>(columns));
    return out;
}

std::vector<Extremes> columnExtremes(const TracePyramid& trace, const std::vector<std::size_t>& bounds) {
    std::vector<Extremes> out;
    out.reserve(bounds.size());
    for (std::size_t c = 0; c + 1 < bounds.size(); ++c)
        out.push_back(trace.range(std::min(bounds[c], trace.size()), std::min(bounds[c + 1], trace.size())));
    return out;
}

}  // namespace nl::ui
