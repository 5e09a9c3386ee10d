// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/snn_live.hpp"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QResizeEvent>
#include <cmath>
#include <limits>

#include "widgets/kit/legend.hpp"
#include "widgets/kit/metric_curve.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

namespace {

constexpr int kSideBySide = 560;  ///< pixels from which the two charts stand beside each other
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kNamed = 6;  ///< silent layers in the line of the warning; the tooltip names all

QString percent(double part) {
    return std::isnan(part) ? QStringLiteral("–") : QStringLiteral("%1 %").arg(shortNumber(100 * part));
}

Curve runningCurve(const SnnTraining& training, double SnnTraining::Moment::*value, const QString& text, double scale) {
    QColor faint = curveColour(0);
    faint.setAlpha(110);
    Curve curve{text, faint, false, {}};
    for (const SnnTraining::Moment& moment : training.moments)
        curve.points.emplace_back(moment.epoch, scale * (moment.*value));
    return curve;
}

QString qualityText(const QString& split, const snn::Quality& quality) {
    return SnnLive::tr("%1: accuracy %2, top 5 %3, loss %4, %5 spikes a picture, %6 µJ a picture")
        .arg(split, percent(quality.accuracy), percent(quality.accuracyTop5), shortNumber(quality.loss),
             countText(quality.activity.spikesPerImage), shortNumber(1e6 * quality.activity.energy));
}

/// A histogram as a line of steps, in percent, from 0 to the last place that holds something.
std::vector<QPointF> stairs(const std::vector<double>& share) {
    std::size_t end = share.size();
    while (end > 0 && share[end - 1] == 0) --end;
    std::vector<QPointF> out;
    for (std::size_t i = 0; i < end; ++i)
        for (const std::size_t edge : {i, i + 1})
            out.emplace_back(static_cast<double>(edge) * snn::kFactorBin, 100 * share[i]);
    return out;
}

}  // namespace

SnnLive::SnnLive(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    progress_ = new QProgressBar(this);
    progress_->setMaximumHeight(14);
    progress_->setAccessibleName(tr("Progress of the training"));
    numbers_ = wrappedLabel(this);
    numbers_->setAccessibleName(tr("Numbers of the training"));
    warnings_ = wrappedLabel(this);
    warnings_->setAccessibleName(tr("Warnings"));
    result_ = wrappedLabel(this);
    result_->setAccessibleName(tr("Result"));
    loss_ = new CurveChart(tr("Loss"), tr("Epoch"), this);
    accuracy_ = new CurveChart(tr("Accuracy, %"), tr("Epoch"), this);
    for (CurveChart* chart : {loss_, accuracy_}) {
        chart->setMinimumHeight(160);
        chart->setWholeX(true);
    }
    rates_ = new LayerBars(tr("Firing rate: spikes a neuron and step"), this);
    factors_ = new LayerBars(tr("Mean factor of gradient scaling"), this);
    histogram_ = new CurveChart(tr("Factors of gradient scaling, % of contributions"), tr("Factor"), this);
    histogram_->setMinimumHeight(130);
    charts_ = new QBoxLayout(QBoxLayout::TopToBottom);
    charts_->addWidget(loss_, 1);
    charts_->addWidget(accuracy_, 1);
    bars_ = new QBoxLayout(QBoxLayout::TopToBottom);
    bars_->addWidget(rates_, 1, Qt::AlignTop);
    bars_->addWidget(factors_, 1, Qt::AlignTop);
    column->addWidget(progress_);
    column->addWidget(numbers_);
    column->addWidget(warnings_);
    column->addLayout(charts_, 1);
    column->addLayout(bars_);
    column->addWidget(histogram_);
    column->addWidget(result_);
    show(nullptr);
}

void SnnLive::show(const SnnTraining* training) {
    const JobId job = training == nullptr ? 0 : training->job;
    if (job != job_ || training == nullptr) {
        job_ = job;
        last_.reset();
        moments_ = 0;
        loss_->setCurves({});
        accuracy_->setCurves({});
        numbers_->clear();
        for (QWidget* widget :
             {static_cast<QWidget*>(rates_), static_cast<QWidget*>(factors_), static_cast<QWidget*>(histogram_),
              static_cast<QWidget*>(warnings_), static_cast<QWidget*>(result_)})
            widget->hide();
    }
    progress_->setVisible(training != nullptr && !training->ended());
    if (training == nullptr) return;
    const auto now = training->live->read();
    if (now && (now != last_ || training->moments.size() != moments_ || training->ended() != ended_)) {
        last_ = now;
        ended_ = training->ended();
        moments_ = training->moments.size();
        showProgress(*training, *now);
        showCurves(*training, *now);
        showLayers(*now);
        showWarnings(*now);
    } else if (!now) {
        progress_->setRange(0, 0);  // reads its pictures, or waits
    }
    showResult(*training);
}

QString SnnLive::numbers() const { return numbers_->text(); }

void SnnLive::showProgress(const SnnTraining& training, const snn::SnnProgress& progress) {
    progress_->setRange(0, 1000);
    progress_->setValue(progress.steps > 0 ? static_cast<int>(1000 * static_cast<double>(progress.step) /
                                                              static_cast<double>(progress.steps))
                                           : 0);
    double spikes = 0;
    for (const snn::LayerActivity& layer : progress.layers) spikes += layer.spikesPerImage;
    QStringList numbers{tr("Epoch %1 of %2").arg(std::min(progress.epoch + 1, progress.epochs)).arg(progress.epochs),
                        tr("step %1 of %2").arg(progress.step).arg(progress.steps)};
    if (progress.imagesPerSecond > 0) numbers << tr("%1 pictures/s").arg(shortNumber(progress.imagesPerSecond));
    if (!training.ended() && progress.imagesPerSecond > 0) numbers << tr("%1 left").arg(spanText(progress.secondsLeft));
    if (!progress.layers.empty()) numbers << tr("%1 spikes a picture").arg(countText(spikes));
    if (progress.step > 0)
        numbers << tr("learning rate %1").arg(shortNumber(progress.learningRate))
                << tr("gradient norm %1").arg(shortNumber(progress.gradientNorm));
    numbers_->setText(numbers.join(QStringLiteral(" · ")));
}

void SnnLive::showCurves(const SnnTraining& training, const snn::SnnProgress& progress) {
    const run::MetricTable& table = progress.metrics;
    const bool heldOut = table.column("validation_loss") >= 0;
    const std::string name = heldOut ? "validation" : "test";
    const QString watched = heldOut ? tr("validation") : tr("test");
    loss_->setCurves({runningCurve(training, &SnnTraining::Moment::loss, tr("running"), 1),
                      metricCurve(table, "train_loss", tr("training"), curveColour(0), false),
                      metricCurve(table, name + "_loss", watched, curveColour(2), true)});
    accuracy_->setCurves({runningCurve(training, &SnnTraining::Moment::accuracy, tr("running"), 100),
                          metricCurve(table, "train_accuracy", tr("training"), curveColour(0), false, 100),
                          metricCurve(table, name + "_accuracy", watched, curveColour(2), true, 100)});
}

void SnnLive::showLayers(const snn::SnnProgress& progress) {
    std::vector<LayerBar> rates, factors;
    for (const snn::LayerActivity& layer : progress.layers) {
        const QString name = QString::fromStdString(layer.name);
        rates.push_back({briefLayer(name), layer.rate, percent(layer.rate),
                         tr("%1: %2 neurons, %3 spikes a picture")
                             .arg(name, countText(static_cast<double>(layer.neurons)), countText(layer.spikesPerImage)),
                         layer.rate < snn::kDeadLayer});
    }
    std::vector<Curve> histogram;
    for (const snn::LayerFactors& layer : progress.factors) {
        const QString name = QString::fromStdString(layer.layer);
        factors.push_back(
            {name, layer.mean, shortNumber(layer.mean),
             tr("%1: mean factor %2 at the last step, before it is normalised").arg(name, shortNumber(layer.mean)),
             false});
        if (!layer.share.empty())
            histogram.push_back({name, curveColour(histogram.size()), false, stairs(layer.share)});
    }
    histogram_->setVisible(!histogram.empty());
    histogram_->setCurves(std::move(histogram));
    rates_->setVisible(!rates.empty());
    factors_->setVisible(!factors.empty());
    rates_->setBars(std::move(rates), 0.1, kNone);
    factors_->setBars(std::move(factors), 1.2, 1.0);
}

/// A line for the layers that are silent now; what was so at any time is in the tooltip.
void SnnLive::showWarnings(const snn::SnnProgress& progress) {
    QStringList names, help;
    double least = 1;
    for (const snn::LayerActivity& layer : progress.watchedLayers.empty() ? progress.layers : progress.watchedLayers) {
        if (!(layer.rate < snn::kDeadLayer)) continue;
        const QString name = briefLayer(QString::fromStdString(layer.name));
        names << name;
        help << tr("%1: %2 spikes a neuron and step").arg(name, shortNumber(layer.rate));
        least = std::min(least, layer.rate);
    }
    warnings_->setVisible(!names.isEmpty());
    if (names.isEmpty()) return;
    if (!progress.warnings.empty()) help << QString() << tr("Since the training began:");
    for (const std::string& warning : progress.warnings) help << QString::fromStdString(warning);
    const auto count = static_cast<std::size_t>(names.size());
    if (count > kNamed) names = names.mid(0, kNamed) << tr("and %n more", nullptr, static_cast<int>(count - kNamed));
    warnings_->setText(tr("⚠ Hardly any spikes in %1 (least %2 a neuron and step)")
                           .arg(names.join(QStringLiteral(", ")), shortNumber(least)));
    warnings_->setToolTip(help.join(QLatin1Char('\n')));
    QPalette colours = warnings_->palette();
    colours.setColor(QPalette::WindowText, severityColour(Severity::warning));
    warnings_->setPalette(colours);
}

QString SnnLive::warning() const { return warnings_->isHidden() ? QString() : warnings_->text(); }

void SnnLive::showResult(const SnnTraining& training) {
    QStringList lines;
    if (training.result) {
        const snn::SnnResult& result = *training.result;
        for (const auto& [split, quality] : {std::pair{tr("Training"), &result.train},
                                             {tr("Validation"), &result.validation},
                                             {tr("Test"), &result.test}})
            if (quality->pictures > 0) lines << qualityText(split, *quality);
        if (result.bestEpoch > 0)
            lines << tr("Best: %1 after epoch %2").arg(percent(result.bestAccuracy)).arg(result.bestEpoch);
        lines << tr("%1 parameters, %2 pictures/s, at most %3 of memory")
                     .arg(countText(static_cast<double>(result.parameters)), shortNumber(result.imagesPerSecond),
                          bytesText(static_cast<double>(result.peakRssBytes)));
    }
    const QString text = lines.join(QLatin1Char('\n'));
    if (text != result_->text()) result_->setText(text);
    result_->setVisible(!text.isEmpty());
}

void SnnLive::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto direction = event->size().width() >= kSideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    charts_->setDirection(direction);
    bars_->setDirection(direction);
}

}  // namespace nl::ui
