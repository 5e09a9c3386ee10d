// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <memory>
#include <optional>
#include <vector>

#include "core/spikes/histograms.hpp"
#include "widgets/raster/step_chart.hpp"

namespace nl::ui {

enum class CurvePage { rate, psth, intervals, cells };

/// What the user wants to see of a spike table as curves; times in s, 0: chosen by the duration.
struct CurveOptions {
    CurvePage page = CurvePage::rate;
    double bin = 0, sigma = 0;  ///< sigma: of the Gaussian that smooths the rate; 0: none
    double onset = 0, period = 0, before = 0, after = 0;
    bool aroundCell = false;            ///< the spikes of `cell` trigger, not onset and period
    std::optional<std::uint32_t> cell;  ///< the chosen source
    bool logarithmic = true;            ///< intervals
    bool operator==(const CurveOptions&) const = default;
};

/// A page's curves: what was counted, and the rate as it is drawn.
struct SpikeCurves {
    CurvePage page = CurvePage::rate;
    bool logarithmic = false;
    spikes::GroupHistogram histogram;
    std::vector<double> rate;  ///< [groups][bins] Hz; empty for intervals
    std::size_t triggers = 0;
};
/// Calls core/spikes by the options; the work of a job for large tables.
[[nodiscard]] SpikeCurves spikeCurves(const spikes::SpikeTable& table, const CurveOptions& options);
/// As the chart takes it, in ms; groups without a value are left out.
[[nodiscard]] StepContent stepContent(const spikes::SpikeTable& table, const SpikeCurves& curves,
                                      const std::vector<QColor>& colours);

}  // namespace nl::ui
