// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "widgets/document/simulations.hpp"
#include "widgets/kit/view.hpp"
#include "widgets/traces/curves_model.hpp"
#include "widgets/traces/samples_model.hpp"
#include "widgets/traces/trace_plot.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedLayout;
class QStackedWidget;
class QTableView;

namespace nl::ui {

/// Curves of a simulation over time: of a result, or of the one that runs, whose new samples are read some times a
/// second while the view is seen.
class TracesView : public View {
    Q_OBJECT
public:
    explicit TracesView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] TracePlot* plot() const { return plot_; }
    [[nodiscard]] QComboBox* runs() const { return runs_; }
    [[nodiscard]] QComboBox* plots() const { return plots_; }
    [[nodiscard]] QTableView* legend() const { return legend_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] QCheckBox* stackedBox() const { return stacked_; }
    [[nodiscard]] QCheckBox* freezeBox() const { return freeze_; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString readout() const;
    /// Whether nothing is on its way.
    [[nodiscard]] bool settled() const { return preparing_ == 0 && !pending(); }
    /// Whether it reads a running simulation.
    [[nodiscard]] bool following() const { return timer_.isActive(); }
    /// Writes CSV (in a job), SVG or PNG by the file's suffix; the document says when it is there, or what went wrong.
    void exportTo(const QString& file);
    [[nodiscard]] QImage picture() override;
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* header();
    void makeTables();
    void activeChanged();
    void chooseRun(int index);
    void offerRuns();
    void showLive();
    void readLive();
    void showResult(const workspace::OpenItem& item);
    void showData(std::shared_ptr<const TraceData> data);
    void showPlot();
    void showMessage();
    void showCursors();
    void exportCsv(const QString& file);
    void exportAs(const QString& kind);
    void copyTable();

    QStackedLayout* stack_;
    QSplitter* splitter_;
    QStackedWidget* pages_;
    QComboBox *runs_, *plots_;
    QCheckBox *stacked_, *freeze_, *tableBox_;
    QLabel *message_, *readout_;
    TracePlot* plot_;
    QTableView *legend_, *table_;
    CurvesModel* curves_;
    SamplesModel* samples_;
    QTimer timer_;

    std::vector<TracePlotSpec> specs_;
    std::shared_ptr<const TraceData> data_;
    std::shared_ptr<TraceData> growing_;  ///< data_, while its simulation runs
    std::size_t chunks_ = 0;              ///< of the running simulation that are in growing_
    JobId known_ = 0;                     ///< the running simulation that was last seen
    bool followLive_ = false;
    workspace::OpenId active_ = 0;  ///< simulation that was active when last looked
    SimResultPtr wanted_;           ///< to be shown when it is ready
    JobId preparing_ = 0;
    QString wantedPlot_;
    bool placing_ = false;  ///< the time cursor comes from elsewhere
};

[[nodiscard]] ViewSpec tracesViewSpec();

}  // namespace nl::ui
