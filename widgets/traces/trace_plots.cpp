// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/trace_plots.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/units/standard_table.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

constexpr double kContrast = 2.5;  ///< least ratio of luminances between a curve and its ground
constexpr double kAlmost = 1e-9;

/// "uA_per_cm2" as people write it: µA/cm².
QString written(std::string_view symbol) {
    QString out = QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
    if (out.startsWith(QLatin1String("per_"))) out.replace(0, 4, QStringLiteral("1/"));
    out.replace(QLatin1String("_per_"), QLatin1String("/")).replace(QLatin1Char('_'), QChar(0x00b7));
    out.replace(QLatin1Char('2'), QChar(0x00b2)).replace(QLatin1Char('3'), QChar(0x00b3));
    out.replace(QLatin1String("ohm"), QString(QChar(0x03a9))).replace(QLatin1String("degC"), QStringLiteral("°C"));
    if (out.startsWith(QLatin1Char('u'))) out[0] = QChar(0x00b5);
    return out;
}

template <class F>
void eachUnit(const std::string& dimension, F&& use) {
    for (const units::StandardUnit& unit : units::standardUnitTable())
        if (unit.dimension == dimension && unit.offset == 0) use(unit);
}

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double largestOf(const sim::Trace& trace) {
    // Some hundred samples tell the order of magnitude; a peak between them does not change the unit.
    const std::size_t step = std::max<std::size_t>(1, trace.values.size() / 500);
    double out = 0;
    for (std::size_t i = 0; i < trace.values.size(); i += step)
        if (const double size = std::abs(trace.values[i]); std::isfinite(size)) out = std::max(out, size);
    return out;
}

TracePlotSpec plotOf(const sim::Display& display, const sim::SimResult& result) {
    TracePlotSpec out;
    out.id = QString::fromStdString(display.id);
    out.title = QString::fromStdString(display.title.empty() ? display.id : display.title);
    out.time = unitOfScale("time", display.timeScale);
    const auto seconds = [&](const std::optional<double>& axis) {
        return axis ? std::optional(*axis * display.timeScale) : std::nullopt;
    };
    if (display.xMin && display.xMax && *display.xMin < *display.xMax) {
        out.begin = seconds(display.xMin);
        out.end = seconds(display.xMax);
    }
    if (display.yMin && display.yMax && *display.yMin < *display.yMax) {
        out.low = display.yMin;
        out.high = display.yMax;
    }
    for (const sim::Curve& curve : display.curves) {
        if (curve.trace >= result.traces.size()) continue;
        const sim::Trace& trace = result.traces[curve.trace];
        const QString name = QString::fromStdString(curve.id.empty() ? trace.quantity : curve.id);
        out.curves.push_back({name, curve.trace, unitOfScale(trace.dimension, curve.scale), curve.color});
    }
    return out;
}

}  // namespace

AxisUnit unitFor(const std::string& dimension, double largest) {
    std::optional<AxisUnit> best;
    double bestDistance = 0;
    eachUnit(dimension, [&](const units::StandardUnit& unit) {
        // The first of the table is the usual one: another has to be better by much.
        const double decades = largest > 0 ? std::log10(largest / unit.scale) : 0;
        const double distance = decades < -1 ? -1 - decades : decades > 4 ? decades - 4 : 0;
        if (best && distance >= bestDistance) return;
        best = AxisUnit{written(unit.symbol), unit.scale};
        bestDistance = distance;
    });
    return best.value_or(AxisUnit{});
}

AxisUnit unitOfScale(const std::string& dimension, double scale) {
    if (!std::isfinite(scale) || scale == 0) return unitFor(dimension, 0);
    std::optional<AxisUnit> found;
    QString si;
    eachUnit(dimension, [&](const units::StandardUnit& unit) {
        if (!found && std::abs(unit.scale / scale - 1) < kAlmost) found = AxisUnit{written(unit.symbol), scale};
        if (unit.scale == 1 && si.isEmpty()) si = written(unit.symbol);
    });
    if (found) return *found;
    if (std::abs(scale - 1) < kAlmost) return {si, 1};
    return {QStringLiteral("%1 %2").arg(shortNumber(scale), si).trimmed(), scale};
}

QString axisNumber(double value, double step) {
    if (std::abs(value) < step * 1e-6) value = 0;
    const int decimals = static_cast<int>(std::ceil(-std::log10(std::max(step, 1e-300)) - kAlmost));
    const bool plain = std::abs(value) < 1e6 && decimals <= 6;
    const int digits =
        value == 0 ? 1 : std::clamp(static_cast<int>(std::ceil(std::log10(std::abs(value) / step))) + 1, 1, 15);
    QString text = plain ? QString::number(value, 'f', std::max(0, decimals)) : QString::number(value, 'g', digits);
    return text.replace(QLatin1Char('-'), QChar(0x2212)).replace(QLatin1String("e+"), QLatin1String("e"));
}

std::vector<TracePlotSpec> plotsOf(const sim::SimResult& result) {
    std::vector<TracePlotSpec> out;
    for (const sim::Display& display : result.displays)
        if (TracePlotSpec plot = plotOf(display, result); !plot.curves.empty()) out.push_back(std::move(plot));
    TracePlotSpec all;
    all.id = QStringLiteral("*");
    all.title = QCoreApplication::translate("TracePlots", "All recorded");
    all.time = unitOfScale("time", result.record.duration > 100 ? 1 : 1e-3);
    // One unit for a dimension: its curves share an axis.
    std::vector<std::pair<std::string, double>> largest;
    for (const sim::Trace& trace : result.traces) {
        const auto found = std::find_if(largest.begin(), largest.end(),
                                        [&](const auto& known) { return known.first == trace.dimension; });
        if (found == largest.end())
            largest.emplace_back(trace.dimension, largestOf(trace));
        else
            found->second = std::max(found->second, largestOf(trace));
    }
    for (std::size_t i = 0; i < result.traces.size(); ++i) {
        const std::string& dimension = result.traces[i].dimension;
        const auto found =
            std::find_if(largest.begin(), largest.end(), [&](const auto& known) { return known.first == dimension; });
        all.curves.push_back(
            {QString::fromStdString(result.traces[i].quantity), i, unitFor(dimension, found->second), {}});
    }
    out.push_back(std::move(all));
    return out;
}

QColor traceColour(const TraceCurve& curve, std::size_t index, const QColor& ground) {
    if (curve.wanted) {
        const QColor wanted = QColor::fromRgb(*curve.wanted);
        const double a = luminance(wanted) + 0.05, b = luminance(ground) + 0.05;
        if (std::max(a, b) / std::min(a, b) >= kContrast) return wanted;
    }
    return curveColour(index);
}

}  // namespace nl::ui
