// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

class QLabel;

namespace nl::ui {

/// One line of a chart. Points with a NaN are left out.
struct Curve {
    QString name;
    QColor colour;
    bool dashed = false;
    std::vector<QPointF> points;  ///< x ascending
};

/// At most `most` points of a curve, keeping the smallest and the largest of each step, so that no spike is lost.
[[nodiscard]] std::vector<QPointF> thinned(const std::vector<QPointF>& points, std::size_t most);

/// Curves over a common x axis on a Qt Charts view in the palette's colours: thinned to two points a pixel, automatic
/// ranges, a logarithmic y axis on demand, value of the nearest points under the pointer.
class CurveChart : public QWidget {
    Q_OBJECT
public:
    CurveChart(const QString& title, const QString& xTitle, QWidget* parent = nullptr);
    ~CurveChart() override;
    /// The same curves with other points (a training goes on) only move their lines; axes follow in round steps.
    void setCurves(std::vector<Curve> curves);
    [[nodiscard]] const std::vector<Curve>& curves() const { return curves_; }
    /// Values that are not above zero cannot be shown and are left out.
    void setLogarithmic(bool on);
    [[nodiscard]] bool logarithmic() const { return logarithmic_; }
    /// While the curves grow they are drawn without smoothing, which costs the window several times as much.
    void setLive(bool on);
    [[nodiscard]] QSize sizeHint() const override { return {300, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 110}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void showPoints();
    void makeAxes();
    void fitAxes(double left, double right, double low, double high);
    void applyPalette();
    struct Parts;
    std::unique_ptr<Parts> parts_;
    std::vector<Curve> curves_;
    bool logarithmic_ = false;
};

/// A colour for the i-th curve or run: the colour-blind-safe category set.
[[nodiscard]] QColor curveColour(std::size_t index);

}  // namespace nl::ui
