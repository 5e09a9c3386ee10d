// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <vector>

namespace nl::ui {

class CurveLegend;

/// One line of a chart. Points with a NaN are left out.
struct Curve {
    QString name;
    QColor colour;
    bool dashed = false;
    std::vector<QPointF> points;  ///< x ascending
};

/// At most `most` points of a curve, keeping the smallest and the largest of each step, so that no spike is lost.
[[nodiscard]] std::vector<QPointF> thinned(const std::vector<QPointF>& points, std::size_t most);

/// Curves over a common x axis in the palette's colours: thinned to two points a pixel, automatic ranges that end at
/// round values, a logarithmic y axis on demand, value of the nearest points under the pointer. Painted by ourselves: a
/// scene of chart items lays itself out again with each new point, which costs a training beside it seconds.
class CurveChart : public QWidget {
    Q_OBJECT
public:
    struct Axes {
        double left = 0, right = 1, low = 0, high = 1;
        std::vector<double> xTicks, yTicks;
        bool operator==(const Axes&) const = default;
    };

    CurveChart(const QString& title, const QString& xTitle, QWidget* parent = nullptr);
    /// The same points again cost nothing.
    void setCurves(std::vector<Curve> curves);
    [[nodiscard]] const std::vector<Curve>& curves() const { return curves_; }
    /// Values that are not above zero cannot be shown and are left out.
    void setLogarithmic(bool on);
    [[nodiscard]] bool logarithmic() const { return logarithmic_; }
    /// x counts something (time steps, epochs): its ticks are whole numbers.
    void setWholeX(bool on);
    /// While the curves grow they are drawn without smoothing, which costs the window several times as much.
    void setLive(bool on);
    [[nodiscard]] bool live() const { return live_; }

    /// What the legend shows: title, then names of the curves.
    [[nodiscard]] QStringList legendTexts() const;
    [[nodiscard]] const Axes& axes() const { return axes_; }
    /// What is drawn of each curve.
    [[nodiscard]] const std::vector<std::vector<QPointF>>& drawn() const { return drawn_; }
    [[nodiscard]] QRect plotBox() const;
    [[nodiscard]] QString textAt(const QPoint& at) const;
    [[nodiscard]] QSize sizeHint() const override { return {300, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void arrange();
    void prepare();
    [[nodiscard]] Axes fitted() const;
    [[nodiscard]] QPointF place(const QPointF& point, const QRect& box) const;
    void drawGrid(QPainter& painter, const QRect& box) const;
    void drawCurves(QPainter& painter, const QRect& box) const;

    QString title_, xTitle_;
    CurveLegend* legend_;
    std::vector<Curve> curves_;
    std::vector<std::vector<QPointF>> drawn_;
    Axes axes_;
    bool logarithmic_ = false, wholeX_ = false, live_ = false;
};

/// A colour for the i-th curve or run: the colour-blind-safe category set.
[[nodiscard]] QColor curveColour(std::size_t index);

}  // namespace nl::ui
