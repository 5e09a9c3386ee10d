// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>
#include <array>
#include <memory>
#include <vector>

#include "widgets/document/job_bridge.hpp"
#include "widgets/raster/cell_table_model.hpp"
#include "widgets/raster/spike_curves.hpp"

class QComboBox;
class QDoubleSpinBox;
class QStackedLayout;
class QTabBar;
class QTableView;

namespace nl::ui {

/// What stands below a raster: population rate, peri-stimulus histogram, interspike intervals, or the table of all
/// cells. Large tables are counted in jobs.
class SpikePanel : public QWidget {
    Q_OBJECT
public:
    explicit SpikePanel(JobBridge& jobs, QWidget* parent = nullptr);

    void setSpikes(std::shared_ptr<const spikes::SpikeTable> table, std::vector<QColor> colours);
    /// The time that the raster shows, s, and where its rows begin, pixels: the rate stands below them.
    void setWindow(double begin, double end, int left);
    /// The chosen sources; the last one triggers.
    void setChosen(const std::vector<std::uint32_t>& sources);
    /// A line at this time, s, in the rate.
    void setCursorTime(std::optional<double> time);
    [[nodiscard]] CurvePage page() const;
    void setPage(CurvePage page);
    [[nodiscard]] CurveOptions options() const;
    [[nodiscard]] StepChart* chart() const { return chart_; }
    [[nodiscard]] QTableView* table() const { return tableView_; }
    [[nodiscard]] CellTableModel* cells() const { return cells_; }
    [[nodiscard]] bool settled() const { return counting_ == 0; }
    /// By the file's suffix: a CSV of what the page shows, or a picture of it (PNG, SVG). Error: file-write.
    [[nodiscard]] Result<void> writeTo(const QString& file) const;
    [[nodiscard]] Result<void> writeCells(const QString& file) const;
    [[nodiscard]] QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

Q_SIGNALS:
    void hovered(const QString& text);
    void timeChosen(double time);  ///< s; a click in the rate
    void sourcesChosen(const std::vector<std::uint32_t>& sources);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Counted {
        SpikeCurves curves;
        std::shared_ptr<const std::vector<spikes::TrainStatistics>> statistics;
    };
    void makeOptions(QWidget* row);
    void makeTable();
    QDoubleSpinBox* spin(const QString& name, const QString& help, const QString& none, double value, QWidget* row);
    void pageChanged();
    void count();
    void show(Counted counted);
    void copyRows();

    JobBridge& jobs_;
    QWidget* row_;
    QTabBar* tabs_;
    std::array<QDoubleSpinBox*, 3> bin_{};  ///< by page
    QDoubleSpinBox *sigma_, *onset_, *period_, *before_, *after_;
    QComboBox *trigger_, *scale_;
    std::vector<std::pair<QWidget*, CurvePage>> fields_;  ///< shown on this page only
    QStackedLayout* stack_;
    StepChart* chart_;
    QTableView* tableView_;
    CellTableModel* cells_;
    std::shared_ptr<const spikes::SpikeTable> spikes_;
    std::vector<QColor> colours_;
    SpikeCurves curves_;
    std::vector<std::uint32_t> chosen_;
    double begin_ = 0, end_ = 0;
    std::optional<double> cursor_;
    JobId counting_ = 0;
    bool again_ = false, choosing_ = false;
};

}  // namespace nl::ui
