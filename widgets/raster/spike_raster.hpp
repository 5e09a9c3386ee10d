// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/spikes/raster_counts.hpp"

namespace nl::ui {

/// What a table's times mean to a person.
struct RasterUnits {
    QString time = QStringLiteral("ms");  ///< on the axis
    double timeScale = 1e3;               ///< of seconds
    QString rate = QStringLiteral("Hz");
    double rateScale = 1;  ///< of Hz
    double mark = 0;       ///< seconds that one spike stands for; 0 = a moment. Columns are not finer than this.
};

/// Spikes of any SpikeTable: sources as rows grouped by population or layer, time to the right, and the rate of each
/// group below. Painted from counts a pixel, which are made in slices of a few milliseconds, so that 10^7 spikes stay
/// fluid: while they are counted the last picture is shown in its new place. Where there are more rows than pixels the
/// colour says how many spikes fell on a pixel.
/// Wheel: zoom in time; Ctrl and wheel: in rows; drag: move; double click or F: everything; arrows, + and - likewise;
/// click, Page up, Page down: choose a source; click below the rows: choose a time.
class SpikeRaster : public QWidget {
    Q_OBJECT
public:
    explicit SpikeRaster(QWidget* parent = nullptr);

    /// `rows` belongs to the table; null table: empty. `span`: seconds that can be looked at, where these are more than
    /// the table's duration (a simulation that is still running).
    void setTable(std::shared_ptr<const spikes::SpikeTable> table, std::shared_ptr<const spikes::RasterRows> rows,
                  const RasterUnits& units, double span = 0);
    void setRows(std::shared_ptr<const spikes::RasterRows> rows);
    /// One a group; where there is none the standard ones.
    void setGroupColours(std::vector<QColor> colours);
    [[nodiscard]] QColor groupColour(std::size_t group) const;
    /// Sources that are chosen, the last one last: their rows are marked.
    void setMarked(std::vector<std::uint32_t> sources);
    [[nodiscard]] const std::vector<std::uint32_t>& marked() const { return marked_; }
    /// A line at this time, s; none.
    void setCursorTime(std::optional<double> time);
    /// Whether the rate of the groups stands below the rows.
    void setRatesShown(bool on);
    void setTimeRange(double begin, double end);  ///< s
    void fit();
    void zoomTime(double factor, double around);  ///< `around`: seconds
    void zoomRows(double factor, double around);  ///< `around`: a row
    void move(double seconds, double rows);
    [[nodiscard]] const std::shared_ptr<const spikes::SpikeTable>& table() const { return table_; }
    [[nodiscard]] double span() const;  ///< s, of what can be looked at
    [[nodiscard]] double begin() const { return begin_; }
    [[nodiscard]] double end() const { return end_; }
    [[nodiscard]] double firstRow() const { return firstRow_; }
    [[nodiscard]] double endRow() const { return endRow_; }
    /// Whether the picture is that of the window, complete.
    [[nodiscard]] bool settled() const { return !counter_ || counter_->complete(); }
    [[nodiscard]] QRect rasterBox() const;
    [[nodiscard]] QString textAt(const QPoint& at) const;
    [[nodiscard]] std::optional<spikes::PlacedSource> sourceAt(const QPointF& at) const;
    /// What the colours mean where a pixel stands for several rows; empty where it does not.
    [[nodiscard]] QString densityText() const;
    /// The whole widget; `sharp`: spikes as lines instead of pixels where they are few enough, for vector pictures.
    void paintOn(QPainter& painter, bool sharp) const;
    [[nodiscard]] const spikes::RasterCounter* counter() const { return counter_ ? &*counter_ : nullptr; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 140}; }

Q_SIGNALS:
    void windowChanged();
    void hovered(const QString& text);
    /// Over which source the pointer is; empty: none.
    void sourceHovered(std::optional<std::uint32_t> source);
    void timeChosen(double time);  ///< s; a click below the rows
    void sourceChosen(std::uint32_t source, Qt::KeyboardModifiers modifiers);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void setWindow(double begin, double end, double firstRow, double endRow);
    void count();        ///< begins to count the window anew
    void countSlice();   ///< a few milliseconds of it
    void paintCounts();  ///< counts to image_
    [[nodiscard]] spikes::RasterWindow wanted() const;
    [[nodiscard]] QRect rateBox() const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] double rowAt(double y) const;
    [[nodiscard]] double xOf(double time) const;
    [[nodiscard]] double yOf(double row) const;
    void chooseNext(int step);  ///< the row before or after the marked one
    [[nodiscard]] bool fewSpikes() const;
    void drawSpikes(QPainter& painter, bool sharp) const;
    void drawLines(QPainter& painter) const;
    void drawMarked(QPainter& painter) const;
    void drawGroups(QPainter& painter) const;
    void drawRates(QPainter& painter) const;
    void drawTimeAxis(QPainter& painter) const;
    [[nodiscard]] double highestRate() const;

    std::shared_ptr<const spikes::SpikeTable> table_;
    std::shared_ptr<const spikes::RasterRows> rows_;
    RasterUnits units_;
    std::vector<QColor> colours_;
    std::vector<std::uint32_t> marked_;
    std::optional<double> cursor_;
    bool ratesShown_ = true;
    double span_ = 0;
    double begin_ = 0, end_ = 1, firstRow_ = 0, endRow_ = 1;
    std::optional<spikes::RasterCounter> counter_;
    QImage image_;
    spikes::RasterWindow imageWindow_;
    QTimer slice_;
    std::optional<QPointF> dragged_, pressed_;  ///< pressed_: where, while it may become a click
};

}  // namespace nl::ui
