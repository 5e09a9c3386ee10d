// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QWidget>
#include <vector>

namespace nl::ui {

/// One run, or the mean of several with its spread.
struct ScatterPoint {
    QString name;
    QColor colour;
    int shape = 0;  ///< circle, square, triangle, diamond, cross; told apart without colour
    double x = 0, y = 0;
    double xSpread = 0, ySpread = 0;  ///< drawn to both sides; 0 = none
};

/// Points with their names, spreads and axes. What is not a number is left out.
class ScatterChart : public QWidget {
    Q_OBJECT
public:
    ScatterChart(const QString& xTitle, const QString& yTitle, QWidget* parent = nullptr);
    /// `shapes`: what the shapes mean, in their order; may be empty.
    void setPoints(std::vector<ScatterPoint> points, const QStringList& shapes);
    [[nodiscard]] const std::vector<ScatterPoint>& points() const { return points_; }
    [[nodiscard]] QPointF placeOf(const ScatterPoint& point) const;  ///< in the widget
    [[nodiscard]] QString textAt(const QPointF& at) const;           ///< about the point there, or empty
    [[nodiscard]] QSize sizeHint() const override { return {300, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRect plotBox() const;
    void drawAxes(QPainter& painter) const;
    void drawPoints(QPainter& painter) const;
    void drawNames(QPainter& painter) const;
    void drawShapes(QPainter& painter) const;
    QString xTitle_, yTitle_;
    QStringList shapes_;
    std::vector<ScatterPoint> points_;
    double left_ = 0, right_ = 1, low_ = 0, high_ = 1;
};

}  // namespace nl::ui
