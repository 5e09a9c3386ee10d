// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/snn_picture_panel.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "widgets/kit/choices.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/pixels.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {

constexpr int kPictureSide = 96;
constexpr int kSideBySide = 460, kChartHeight = 190;  ///< pixels from which the two charts stand beside each other
constexpr std::size_t kClassesShown = 5, kTracesShown = 6;

QImage imageOf(const snn::SnnRecording& recording) {
    return imageOfPixels(recording.pixels.data(), recording.shape.width, recording.shape.height,
                         recording.shape.channels);
}

}  // namespace

SnnPicturePanel::SnnPicturePanel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    auto* row = new QHBoxLayout;
    picture_ = new QLabel(this);
    picture_->setFixedSize(kPictureSide, kPictureSide);
    picture_->setAccessibleName(tr("The picture"));
    verdict_ = wrappedLabel(this);
    verdict_->setAccessibleName(tr("What the network takes the picture for"));
    row->addWidget(picture_);
    row->addWidget(verdict_, 1);
    column->addLayout(row);
    probabilities_ = new CurveChart(tr("Class probability, %"), tr("Time step"), this);
    charts_ = new QBoxLayout(QBoxLayout::TopToBottom);
    charts_->addWidget(probabilities_, 1);
    auto* below = new QVBoxLayout;
    auto* choice = new QHBoxLayout;
    layers_ = choiceBox(tr("Layer of the membranes"), tr("Whose membranes are shown, before each reset"), 8, this);
    auto* label = new QLabel(tr("Membranes"), this);
    label->setBuddy(layers_);
    choice->addWidget(label);
    choice->addWidget(layers_, 1);
    below->addLayout(choice);
    membranes_ = new CurveChart(tr("Membrane of neuron"), tr("Time step"), this);
    for (CurveChart* chart : {probabilities_, membranes_}) {
        chart->setWholeX(true);
        chart->setMinimumHeight(kChartHeight);
    }
    below->addWidget(membranes_, 1);
    charts_->addLayout(below, 1);
    column->addLayout(charts_, 1);
    connect(layers_, &QComboBox::currentIndexChanged, this, &SnnPicturePanel::showMembranes);
    setMinimumWidth(200);
}

void SnnPicturePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    charts_->setDirection(event->size().width() >= kSideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SnnPicturePanel::setRecording(std::shared_ptr<const snn::SnnRecording> recording, const QStringList& classNames) {
    recording_ = std::move(recording);
    classNames_ = classNames;
    std::vector<Choice> layers;
    if (recording_)
        for (const snn::MembraneTraces& traces : recording_->membranes)
            layers.push_back({QString::fromStdString(traces.layer), briefLayer(QString::fromStdString(traces.layer))});
    refill(layers_, layers);
    showPicture();
    showProbabilities();
    showMembranes();
}

QString SnnPicturePanel::className(std::size_t index) const {
    return index < static_cast<std::size_t>(classNames_.size()) ? classNames_[static_cast<qsizetype>(index)]
                                                                : QString::number(index);
}

QString SnnPicturePanel::verdict() const { return verdict_->text(); }

void SnnPicturePanel::showPicture() {
    if (!recording_) {
        picture_->clear();
        return verdict_->clear();
    }
    picture_->setPixmap(QPixmap::fromImage(
        imageOf(*recording_).scaled(kPictureSide, kPictureSide, Qt::KeepAspectRatio, Qt::FastTransformation)));
    const float sure = recording_->probability[(recording_->steps - 1) * recording_->classes + recording_->prediction];
    verdict_->setText(tr("It is: <b>%1</b><br>Taken for: <b>%2</b> (%3 %)<br>%4<br>%n spike(s)", nullptr,
                         static_cast<int>(recording_->spikes.time.size()))
                          .arg(className(recording_->label).toHtmlEscaped(),
                               className(recording_->prediction).toHtmlEscaped(),
                               shortNumber(100.0 * static_cast<double>(sure)),
                               recording_->label == recording_->prediction ? tr("✓ right") : tr("✗ wrong")));
}

/// The classes that are likeliest at the end, and the true one.
void SnnPicturePanel::showProbabilities() {
    std::vector<Curve> curves;
    if (recording_) {
        const snn::SnnRecording& r = *recording_;
        std::vector<std::size_t> order(r.classes);
        std::iota(order.begin(), order.end(), std::size_t{0});
        const float* last = r.probability.data() + (r.steps - 1) * r.classes;
        std::stable_sort(order.begin(), order.end(),
                         [last](std::size_t a, std::size_t b) { return last[a] > last[b]; });
        const auto label = std::find(order.begin(), order.end(), r.label);
        if (label - order.begin() >= static_cast<std::ptrdiff_t>(kClassesShown))
            std::swap(order[kClassesShown - 1], *label);
        order.resize(std::min(kClassesShown, order.size()));
        for (std::size_t k = 0; k < order.size(); ++k) {
            Curve curve{className(order[k]), curveColour(k), order[k] != r.label, {}};
            if (order[k] == r.label) curve.name += QStringLiteral(" ✓");
            for (std::size_t t = 0; t < r.steps; ++t)
                curve.points.emplace_back(static_cast<double>(t + 1),
                                          100.0 * static_cast<double>(r.probability[t * r.classes + order[k]]));
            curves.push_back(std::move(curve));
        }
    }
    probabilities_->setCurves(std::move(curves));
}

void SnnPicturePanel::showMembranes() {
    std::vector<Curve> curves;
    const int chosen = layers_->currentIndex();
    if (recording_ && chosen >= 0 && chosen < static_cast<int>(recording_->membranes.size())) {
        const snn::MembraneTraces& traces = recording_->membranes[static_cast<std::size_t>(chosen)];
        const std::size_t steps = recording_->steps;
        for (std::size_t k = 0; k < std::min(kTracesShown, traces.neurons.size()); ++k) {
            Curve curve{QString::number(traces.neurons[k]), curveColour(k), false, {}};
            for (std::size_t t = 0; t < steps; ++t)
                curve.points.emplace_back(static_cast<double>(t + 1),
                                          static_cast<double>(traces.potential[k * steps + t]));
            curves.push_back(std::move(curve));
        }
        const double threshold = static_cast<double>(recording_->threshold);
        curves.push_back(
            {tr("threshold"),
             palette().color(QPalette::WindowText),
             true,
             {QPointF(1, threshold), QPointF(static_cast<double>(std::max<std::size_t>(2, steps)), threshold)}});
    }
    membranes_->setCurves(std::move(curves));
}

}  // namespace nl::ui
