// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTimer>

#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/view.hpp"
#include "widgets/runs/runs_model.hpp"
#include "widgets/runs/scatter_chart.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace nl::ui {

/// The run folders of the session's folder as a table, each by itself or grouped by all but the seed, and those
/// selected on one chart: their curves, or accuracy against spikes.
class RunsView : public View {
    Q_OBJECT
public:
    explicit RunsView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] CurveChart* chart() const { return chart_; }
    [[nodiscard]] ScatterChart* scatter() const { return scatter_; }
    void showScatter(bool on);  ///< in place of the curves
    void setGrouped(bool on);
    [[nodiscard]] RunsModel* model() const { return model_; }
    [[nodiscard]] bool busy() const { return job_ != 0; }
    /// Folder of the selected run when it is one alone and of a spiking network, else empty.
    [[nodiscard]] QString chosenSnnRun() const;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* tablePanel();
    QWidget* chartPanel();
    void list();
    void arrived(std::vector<run::RunInfo> runs);
    void offerMetrics();
    void regroup(bool on);
    void showChart();
    void showCurves();
    void showPoints();
    void addGroupCurve(int row, const std::string& metric, std::vector<Curve>& curves) const;
    void showAttention();
    void showRaster();
    void showGraph();
    [[nodiscard]] std::vector<int> chosenRows() const;

    QStackedLayout* stack_;
    QSplitter* splitter_;
    RunsModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    QStackedLayout* charts_;
    CurveChart* chart_;
    ScatterChart* scatter_;
    QComboBox *metric_, *kind_;
    QWidget* metricRow_;
    QLabel* note_;  ///< what is not drawn
    QCheckBox *differences_, *logarithmic_, *grouped_;
    QPushButton *attention_, *raster_, *graph_;
    QSet<QString> known_;  ///< names listed before: new ones are selected
    QTimer again_;         ///< while a training runs its folder grows
    JobId job_ = 0;
    QString listed_;      ///< the folder that is read, or was read last
    bool asked_ = false;  ///< to read again: something changed while it was read
};

[[nodiscard]] ViewSpec runsViewSpec();

}  // namespace nl::ui
