// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QString>
#include <QWidget>
#include <limits>
#include <optional>
#include <vector>

class QPainter;

namespace nl::ui {

/// One value a bin; NaN is not drawn.
struct StepCurve {
    QString name;
    QColor colour;
    std::vector<double> values;
};

struct StepContent {
    std::vector<double> edges;  ///< ascending, [bins + 1], in the unit of the axis
    std::vector<StepCurve> curves;
    QString xTitle, yTitle;  ///< with their units
    QString xUnit;           ///< after a place on the axis, under the pointer
    bool logarithmicX = false;
    std::optional<double> mark;  ///< a line at this place: a stimulus
    QString nothing;             ///< said where there is no curve to draw
};

/// Histograms of several groups as steps over a common axis, from zero up; where there are more bins than pixels the
/// highest of a pixel. The same left margin as the raster above lets both share their time axis.
class StepChart : public QWidget {
    Q_OBJECT
public:
    explicit StepChart(QWidget* parent = nullptr);
    void setContent(StepContent content);
    [[nodiscard]] const StepContent& content() const { return content_; }
    /// The part of the axis that is shown; nothing: all edges.
    void setRange(std::optional<std::pair<double, double>> range);
    [[nodiscard]] std::pair<double, double> range() const;
    /// A second line, at a place that moves.
    void setCursor(std::optional<double> place);
    void setLeftMargin(int pixels);
    [[nodiscard]] QRect plotBox() const;
    /// What is at a place: the bin, and the value of each curve.
    [[nodiscard]] QString textAt(const QPoint& at) const;
    [[nodiscard]] double highest() const { return highest_; }  ///< value at the top of the axis
    void paintOn(QPainter& painter) const;
    [[nodiscard]] QSize sizeHint() const override { return {480, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 110}; }

Q_SIGNALS:
    void hovered(const QString& text);
    void clicked(double place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void findHighest();
    [[nodiscard]] double xOf(double place) const;
    [[nodiscard]] double placeAt(double x) const;
    [[nodiscard]] double yOf(double value) const;
    void drawAxes(QPainter& painter) const;
    void drawMark(QPainter& painter, const std::optional<double>& place, Qt::PenStyle style) const;
    void drawCurve(QPainter& painter, const StepCurve& curve) const;
    void drawLegend(QPainter& painter) const;
    [[nodiscard]] QPen penOf(std::size_t curve) const;
    [[nodiscard]] std::pair<std::size_t, std::size_t> shownBins() const;  ///< [first, end)

    StepContent content_;
    std::optional<std::pair<double, double>> range_;
    std::optional<double> cursor_;
    int left_ = 0;
    double highest_ = 1;
};

}  // namespace nl::ui
