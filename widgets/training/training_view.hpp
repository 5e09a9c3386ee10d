// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kit/command_box.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/field_form.hpp"
#include "widgets/kit/view.hpp"
#include "widgets/training/entropy_strip.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace nl::ui {

/// Trains BGAN on the active graph: settings on one side, what happens on the other.
class TrainingView : public View {
    Q_OBJECT
public:
    explicit TrainingView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    [[nodiscard]] bgan::BganOptions options() const;
    [[nodiscard]] FieldForm* form() const { return form_; }
    [[nodiscard]] CurveChart* lossChart() const { return loss_; }
    [[nodiscard]] CurveChart* qualityChart() const { return quality_; }

public Q_SLOTS:
    void start();
    void pauseOrResume();
    void stop();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* settingsPanel();
    QWidget* livePanel();
    void showData();
    void showOptions();  ///< problems, command, bold labels
    void showState();    ///< buttons and state line
    void showLive();     ///< curves; at most ten times a second
    void showMetrics(const bgan::TrainingProgress& progress, const bgan::BganOptions& options);
    void applyPreset(int index);
    [[nodiscard]] const Training* shown() const;  ///< the running or the last training

    QStackedLayout* stack_;
    QSplitter* splitter_;
    QWidget* live_;
    FieldForm* form_;
    QComboBox* preset_;
    QLabel *data_, *state_, *numbers_, *warnings_, *result_;
    QPushButton *start_, *pause_, *stop_;
    QProgressBar* progress_;
    CommandBox* command_;
    QCheckBox* logarithmic_;
    CurveChart *loss_, *quality_;
    EntropyStrip* entropy_;
    std::shared_ptr<const bgan::TrainingProgress> last_;
    JobId lastJob_ = 0;
};

[[nodiscard]] ViewSpec trainingViewSpec();

}  // namespace nl::ui
