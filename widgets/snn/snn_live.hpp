// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "widgets/document/snn_trainings.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/snn/layer_bars.hpp"

class QBoxLayout;
class QLabel;
class QProgressBar;

namespace nl::ui {

/// What one training does: numbers, curves, and what its layers do.
class SnnLive : public QWidget {
    Q_OBJECT
public:
    explicit SnnLive(QWidget* parent = nullptr);
    /// Reads the training's snapshot and shows what is new; null: nothing to show yet.
    void show(const SnnTraining* training);
    void setLogarithmic(bool on) { loss_->setLogarithmic(on); }

    [[nodiscard]] CurveChart* lossChart() const { return loss_; }
    [[nodiscard]] CurveChart* accuracyChart() const { return accuracy_; }
    [[nodiscard]] LayerBars* rates() const { return rates_; }
    [[nodiscard]] LayerBars* factors() const { return factors_; }
    [[nodiscard]] CurveChart* histogram() const { return histogram_; }
    [[nodiscard]] QString numbers() const;
    [[nodiscard]] QString warning() const;  ///< of silent layers; empty where all fire

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showProgress(const SnnTraining& training, const snn::SnnProgress& progress);
    void showCurves(const SnnTraining& training, const snn::SnnProgress& progress);
    void showLayers(const snn::SnnProgress& progress);
    void showWarnings(const snn::SnnProgress& progress);
    void showResult(const SnnTraining& training);

    QProgressBar* progress_;
    QLabel *numbers_, *warnings_, *result_;
    CurveChart *loss_, *accuracy_, *histogram_;
    LayerBars *rates_, *factors_;
    QBoxLayout *charts_, *bars_;
    std::shared_ptr<const snn::SnnProgress> last_;
    JobId job_ = 0;
    std::size_t moments_ = 0;
    bool ended_ = false;
};

}  // namespace nl::ui
