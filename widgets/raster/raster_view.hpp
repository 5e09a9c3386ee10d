// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "widgets/kit/view.hpp"
#include "widgets/raster/snn_picture_panel.hpp"
#include "widgets/raster/snn_recordings.hpp"
#include "widgets/raster/spike_panel.hpp"
#include "widgets/raster/spike_raster.hpp"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QScrollArea;
class QSpinBox;
class QSplitter;
class QStackedLayout;

namespace nl::sim {
struct SimLive;
}

namespace nl::ui {

/// Spikes as a raster: those of a simulation, running or ended, those of a trained spiking network that is shown a test
/// picture, or of any table given to it.
class RasterView : public View {
    Q_OBJECT
public:
    explicit RasterView(ViewContext context, QWidget* parent = nullptr);

    /// Shows a table that came neither from a picture nor from a simulation.
    void setTable(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units);
    [[nodiscard]] SpikeRaster* raster() const { return raster_; }
    [[nodiscard]] SnnPicturePanel* panel() const { return panel_; }
    [[nodiscard]] SpikePanel* curves() const { return curves_; }
    /// What can be shown: simulations and runs.
    [[nodiscard]] QComboBox* runs() const { return runs_; }
    [[nodiscard]] QSpinBox* pictureIndex() const { return index_; }
    [[nodiscard]] QString message() const;
    /// Whether nothing is on its way.
    [[nodiscard]] bool settled() const {
        return listing_ == 0 && recording_ == 0 && ordering_ == 0 && gathering_ == 0 && raster_->settled() &&
               curves_->settled();
    }
    /// Writes a picture of the view (PNG), of the raster (SVG) or, in a job, the spikes (CSV) by the file's suffix; the
    /// document says when it is there, or what went wrong.
    void exportTo(const QString& file);
    /// The curve below, or the table, likewise.
    void exportCurvesTo(const QString& file);
    void exportCellsTo(const QString& file);
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Showing { nothing, network, simulation, table };
    QWidget* header();
    void makeTimeRange(QWidget* row);
    void connectAll();
    void arrange(Showing what);
    void windowMoved();
    void placeCursor();
    void say(const QString& text, bool wrong);
    // What can be shown.
    void fillRuns();
    void follow();
    void chosenChanged();
    [[nodiscard]] QString chosen() const;
    // A spiking network.
    void record();
    void recorded(Result<RecordingOutcome> outcome);
    // Simulations.
    void showSimulation();
    void showResult(const workspace::OpenItem& item);
    void showLive();
    void gather(const std::shared_ptr<const sim::SimLive>& live, double span);
    void setSimulated(workspace::OpenId model, std::shared_ptr<const spikes::SpikeTable> table, double span);
    void applySelection();
    void hoverCell(std::optional<std::uint32_t> source);
    void choose(const std::vector<std::uint32_t>& sources, Qt::KeyboardModifiers modifiers);
    void order(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units, double span = 0);
    void ordered(std::shared_ptr<const spikes::RasterRows> rows);
    void exportAs(const QString& kind);
    void saidOf(const QString& file, const Result<void>& written);
    void writeInJob(const QString& file, std::function<Result<void>()> write);
    [[nodiscard]] spikes::RowOrder rowOrder() const;

    QStackedLayout* stack_;
    QSplitter *splitter_, *column_;
    QComboBox *runs_, *order_;
    QSpinBox* index_;
    QDoubleSpinBox *from_, *to_;
    QWidget* pictureField_;
    std::array<QWidget*, 2> timeFields_{};
    QCheckBox* equal_;
    QLabel *message_, *readout_;
    SpikeRaster* raster_;
    SpikePanel* curves_;
    SnnPicturePanel* panel_;
    QScrollArea* panelArea_;  ///< in a low dock the charts keep their height
    Showing showing_ = Showing::nothing;
    RecordingSources sources_;
    std::vector<std::string> folders_;  ///< of runs whose network can be shown
    bool listed_ = false;               ///< folders_ has been filled
    QString wantedRun_;                 ///< folder; to be chosen when the list has come
    std::string recordedRun_;
    std::size_t recordedIndex_ = 0;
    std::shared_ptr<const spikes::SpikeTable> wanted_;  ///< to be shown as soon as its rows are in order
    RasterUnits units_;
    double span_ = 0;
    int orders_ = 0;  ///< asked for; only the last one counts
    JobId listing_ = 0, recording_ = 0, ordering_ = 0, gathering_ = 0;
    bool listStale_ = true;  ///< there may be other runs
    bool again_ = false;     ///< what is wanted has changed while a recording was made
    // Of the simulation that is shown.
    workspace::OpenId model_ = 0, result_ = 0, followed_ = 0;
    JobId live_ = 0;       ///< the running one that was followed last
    JobId shownLive_ = 0;  ///< whose spikes are shown
    std::size_t liveChunks_ = 0;
    std::vector<std::int32_t> populations_;  ///< [groups]
    QTimer refreshing_;                      ///< while one runs
};

[[nodiscard]] ViewSpec rasterViewSpec();

}  // namespace nl::ui
