// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTimer>

#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/view.hpp"
#include "widgets/runs/runs_model.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace nl::ui {

/// The run folders of the session's folder as a table, and the curves of those selected on one chart.
class RunsView : public View {
    Q_OBJECT
public:
    explicit RunsView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] CurveChart* chart() const { return chart_; }
    [[nodiscard]] RunsModel* model() const { return model_; }
    [[nodiscard]] bool busy() const { return job_ != 0; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* tablePanel();
    QWidget* chartPanel();
    void arrived(std::vector<run::RunInfo> runs);
    void offerMetrics();
    void showCurves();
    void showAttention();
    [[nodiscard]] std::vector<int> chosenRows() const;

    QStackedLayout* stack_;
    QSplitter* splitter_;
    RunsModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    CurveChart* chart_;
    QComboBox* metric_;
    QCheckBox *differences_, *logarithmic_;
    QPushButton* attention_;
    QSet<QString> known_;  ///< names listed before: new ones are selected
    QTimer again_;         ///< while a training runs its folder grows
    JobId job_ = 0;
};

[[nodiscard]] ViewSpec runsViewSpec();

}  // namespace nl::ui
