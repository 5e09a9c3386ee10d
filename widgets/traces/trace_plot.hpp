// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QWidget>

#include "widgets/traces/trace_scene.hpp"

namespace nl::ui {

/// Traces over time, painted from the extremes of each column of pixels, so that 10^6 samples stay fluid.
/// Wheel: zoom in time at the pointer; Ctrl and wheel: in values; drag: move; Shift and drag: zoom into a box; double
/// click, F or Home: everything; click: cursor A; Ctrl and click: cursor B; a cursor can be dragged. Arrows, + and -
/// likewise; A and B put a cursor into the middle, Alt and arrows move A (with Shift: B), Escape takes both away.
class TracePlot : public QWidget {
    Q_OBJECT
public:
    explicit TracePlot(QWidget* parent = nullptr);

    /// The same plot of another run stays where it is.
    void setPlot(std::shared_ptr<const TraceData> data, const TracePlotSpec& spec);
    void dataGrown();  ///< the data has more samples
    void setStacked(bool on);
    void setShown(std::size_t curve, bool on);
    void fit();
    void zoomTime(double factor, double around);  ///< `around`: seconds
    void zoomValues(int panel, double factor,
                    double part);  ///< `part` of the height that stays where it is, from the top
    /// By parts of the width and of the height of each panel (-1: of all).
    void move(double parts, double partsUp, int panel = -1);
    void placeCursor(int which, std::optional<double> seconds);

    [[nodiscard]] const TraceScene& scene() const { return scene_; }
    [[nodiscard]] double begin() const { return scene_.begin; }
    [[nodiscard]] double end() const { return scene_.end; }
    [[nodiscard]] const std::vector<TracePanel>& panels() const { return scene_.panels; }
    [[nodiscard]] std::optional<double> cursorTime(int which) const {
        return scene_.cursors[static_cast<std::size_t>(which)];
    }
    [[nodiscard]] QRect panelBox(int panel) const;
    /// The times and values under a place, for people.
    [[nodiscard]] QString textAt(const QPoint& at) const;
    /// The whole picture with a legend, for a file.
    void render(QPainter& painter, const QSize& size) const;
    [[nodiscard]] QSize sizeHint() const override { return {520, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void windowChanged();
    void cursorsChanged();
    void hovered(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Drag { none, waits, moves, box, cursorA, cursorB };
    void showAllTime();
    void setWindow(double begin, double end);
    void setRange(TracePanel& panel, double low, double high);
    void arranged();  ///< the panels are others
    [[nodiscard]] double lastTime() const;
    [[nodiscard]] int cursorAt(const QPointF& at) const;  ///< -1: none
    void zoomToBox(const QRectF& box);
    void clicked(const QPointF& at, Qt::KeyboardModifiers modifiers);
    bool keyMoves(const QKeyEvent& event);
    bool keyZooms(const QKeyEvent& event);

    TraceScene scene_;
    TraceLayout layout_;
    bool timeZoomed_ = false;
    Drag drag_ = Drag::none;
    QPointF pressed_, last_;
    std::optional<double> cursorBefore_;  ///< A, before the first click of a double one
};

}  // namespace nl::ui
