// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/spike_curves.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/spikes/raster_counts.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {

constexpr int kBins = 200, kTrialBins = 100;
constexpr double kMs = 1e3;

/// Context of this file's texts.
struct SpikeCurvesTexts {
    Q_DECLARE_TR_FUNCTIONS(SpikeCurves)
};

double spanOf(const spikes::SpikeTable& table) {
    return table.duration > 0 ? table.duration : table.time.empty() ? 1 : table.time.back() + 1e-3;
}

void countTrials(const spikes::SpikeTable& table, const CurveOptions& options, SpikeCurves& out) {
    const double span = spanOf(table);
    std::vector<double> triggers;
    if (!options.aroundCell)
        triggers = spikes::periodicTimes(options.onset, options.period, span);
    else if (options.cell)
        triggers = spikes::spikesOf(table, *options.cell);
    out.triggers = triggers.size();
    const double most = options.aroundCell ? std::min(0.05, span) : options.period > 0 ? options.period : span;
    const double after = options.after > 0 ? options.after : most;
    const double before = options.before > 0 ? options.before : options.aroundCell ? most : 0;
    const double bin = options.bin > 0 ? options.bin : spikes::roundBin(before + after, kTrialBins);
    out.histogram = spikes::peristimulusCounts(table, triggers, spikes::equalBins(-before, after, bin),
                                               options.aroundCell ? options.cell : std::nullopt);
}

}  // namespace

SpikeCurves spikeCurves(const spikes::SpikeTable& table, const CurveOptions& options) {
    SpikeCurves out;
    out.page = options.page;
    if (options.page == CurvePage::intervals) {
        out.logarithmic = options.logarithmic;
        out.histogram = spikes::intervalCounts(table, spikes::intervalBins(table, options.logarithmic, options.bin));
        return out;
    }
    if (options.page == CurvePage::psth) {
        countTrials(table, options, out);
    } else {
        const double span = spanOf(table), bin = options.bin > 0 ? options.bin : spikes::roundBin(span, kBins);
        out.histogram = spikes::spikeCounts(table, spikes::equalBins(0, span, bin));
    }
    const std::size_t bins = out.histogram.bins();
    for (std::size_t g = 0; g < out.histogram.groups(); ++g) {
        std::vector<double> rate(bins);
        for (std::size_t b = 0; b < bins; ++b) rate[b] = out.histogram.rate(g, b);
        if (options.page == CurvePage::rate && options.sigma > 0 && bins > 0)
            rate = spikes::smoothed(rate, options.sigma / (out.histogram.edges[1] - out.histogram.edges[0]));
        out.rate.insert(out.rate.end(), rate.begin(), rate.end());
    }
    return out;
}

StepContent stepContent(const spikes::SpikeTable& table, const SpikeCurves& curves,
                        const std::vector<QColor>& colours) {
    StepContent out;
    const spikes::GroupHistogram& histogram = curves.histogram;
    for (const double edge : histogram.edges) out.edges.push_back(edge * kMs);
    out.xUnit = QStringLiteral("ms");
    out.logarithmicX = curves.logarithmic;
    for (std::size_t g = 0; g < histogram.groups(); ++g) {
        StepCurve curve{briefLayer(QString::fromStdString(table.groupNames[g])),
                        g < colours.size() && colours[g].isValid() ? colours[g] : curveColour(g),
                        {}};
        bool known = false;
        double values = 0;
        if (curves.page == CurvePage::intervals)
            values = static_cast<double>(histogram.total(g) + histogram.outside[g]);
        for (std::size_t b = 0; b < histogram.bins(); ++b) {
            const double value = curves.page != CurvePage::intervals
                                     ? curves.rate[g * histogram.bins() + b]
                                     : (values > 0 ? static_cast<double>(histogram.count(g, b)) / values * 100 : NAN);
            known = known || !std::isnan(value);
            curve.values.push_back(value);
        }
        if (known) out.curves.push_back(std::move(curve));
    }
    switch (curves.page) {
        case CurvePage::psth:
            out.xTitle = SpikeCurvesTexts::tr("time after the trigger, ms (%n trigger(s))", nullptr,
                                              static_cast<int>(curves.triggers));
            out.yTitle = SpikeCurvesTexts::tr("Rate of a cell, Hz");
            out.mark = 0;
            out.nothing = SpikeCurvesTexts::tr("No trigger lies in the time that was simulated.");
            break;
        case CurvePage::intervals:
            out.xTitle = SpikeCurvesTexts::tr("interspike interval, ms");
            out.yTitle = SpikeCurvesTexts::tr("Part of the intervals, %");
            out.nothing = SpikeCurvesTexts::tr("No cell fires twice: there are no intervals.");
            break;
        default:
            out.xTitle = SpikeCurvesTexts::tr("time, ms");
            out.yTitle = SpikeCurvesTexts::tr("Rate of a cell, Hz");
            out.nothing = SpikeCurvesTexts::tr("There are no cells.");
            break;
    }
    return out;
}

}  // namespace nl::ui
