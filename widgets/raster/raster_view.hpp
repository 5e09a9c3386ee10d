// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kit/view.hpp"
#include "widgets/raster/snn_picture_panel.hpp"
#include "widgets/raster/snn_recordings.hpp"
#include "widgets/raster/spike_raster.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QScrollArea;
class QSpinBox;
class QSplitter;
class QStackedLayout;

namespace nl::ui {

/// Spikes as a raster: those of a trained spiking network that is shown a test picture, or of any table given to it.
class RasterView : public View {
    Q_OBJECT
public:
    explicit RasterView(ViewContext context, QWidget* parent = nullptr);

    /// Shows a table that did not come from a picture.
    void setTable(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units);
    [[nodiscard]] SpikeRaster* raster() const { return raster_; }
    [[nodiscard]] SnnPicturePanel* panel() const { return panel_; }
    [[nodiscard]] QComboBox* runs() const { return runs_; }
    [[nodiscard]] QSpinBox* pictureIndex() const { return index_; }
    [[nodiscard]] QString message() const;
    /// Whether nothing is on its way.
    [[nodiscard]] bool settled() const {
        return listing_ == 0 && recording_ == 0 && ordering_ == 0 && raster_->settled();
    }
    /// Writes a PNG or, in a job, a CSV by the file's suffix; the document says when it is there, or what went wrong.
    void exportTo(const QString& file);
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* header();
    void runsArrived(const std::vector<std::string>& folders);
    void record();
    void recorded(Result<RecordingOutcome> outcome);
    void order(std::shared_ptr<const spikes::SpikeTable> table, const RasterUnits& units);
    void exportAs(const QString& kind);
    [[nodiscard]] spikes::RowOrder rowOrder() const;

    QStackedLayout* stack_;
    QSplitter* splitter_;
    QComboBox *runs_, *order_;
    QSpinBox* index_;
    QCheckBox* equal_;
    QLabel *message_, *readout_;
    SpikeRaster* raster_;
    SnnPicturePanel* panel_;
    QScrollArea* panelArea_;  ///< in a low dock the charts keep their height
    RecordingSources sources_;
    QString wantedRun_;  ///< folder; to be chosen when the list has come
    std::string recordedRun_;
    std::size_t recordedIndex_ = 0;
    std::shared_ptr<const spikes::SpikeTable> wanted_;  ///< to be shown as soon as its rows are in order
    RasterUnits units_;
    int orders_ = 0;  ///< asked for; only the last one counts
    JobId listing_ = 0, recording_ = 0, ordering_ = 0;
    bool again_ = false;  ///< what is wanted has changed while a recording was made
};

[[nodiscard]] ViewSpec rasterViewSpec();

}  // namespace nl::ui
