// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QComboBox>
#include <QString>
#include <QWidget>
#include <array>
#include <vector>

#include "core/plot/heatmap.hpp"
#include "core/plot/value_range.hpp"

class QPainter;

namespace nl::ui {

[[nodiscard]] inline QColor toColour(plot::Rgb c) { return {c.r, c.g, c.b}; }
/// A number for people: at most four significant digits, exponents only where they help.
[[nodiscard]] QString shortNumber(double value);

/// What the colours of a picture mean: a range along a map, or named entries. The one rule by which graph, matrix and
/// 3-D view turn a value into a colour; their legends paint the same scale.
struct ColourScale {
    QString title, unit;
    QString note;           ///< what the scores sum over, what is hatched; wrapped below the bar
    QString map;            ///< name of a colour map; empty: no bar, the title alone
    bool reversed = false;  ///< the high end of the range takes the low end of the map
    float low = 0, high = 1;
    bool below = false, above = false;                ///< values lie beyond this end: the bar ends in a point there
    bool root = false;                                ///< colours follow the square root of the distance from `low`
    std::vector<std::pair<QString, QColor>> entries;  ///< categories; the bar is left out when there are any

    /// Takes a map for a ground: what is strong stands out from it, bright on dark and, for sequential maps, dark on
    /// light.
    void setMap(const QString& name, bool darkGround);
    void setRange(const plot::ValueRange& range);
    [[nodiscard]] float place(float value) const;    ///< 0..1 along the map, clamped; 0.5 where the range is empty
    [[nodiscard]] float valueAt(float place) const;  ///< the other way round
    [[nodiscard]] QColor at(float value) const;      ///< clamped; NaN gives an invalid colour
    /// 256 colours by place(), for painting many items.
    [[nodiscard]] std::array<QRgb, 256> table() const;
    [[nodiscard]] bool empty() const { return title.isEmpty() && entries.empty(); }
};

/// Height that paintColourScale() needs at this width.
[[nodiscard]] int colourScaleHeight(const ColourScale& scale, const QFont& font, int width);
/// Paints title, bar with ticks or entries, and the note into `box`, in the pen's colour.
void paintColourScale(QPainter& painter, const QRect& box, const ColourScale& scale);

/// The legend as a widget, for beside a picture.
class ColourLegend : public QWidget {
    Q_OBJECT
public:
    explicit ColourLegend(QWidget* parent = nullptr);
    void setScale(ColourScale scale);
    [[nodiscard]] const ColourScale& scale() const { return scale_; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColourScale scale_;
};

/// Chooses a colour map by its picture and name.
class ColourMapBox : public QComboBox {
    Q_OBJECT
public:
    /// Offers the sequential and diverging maps, as ColourScale::setMap() takes them on the palette's ground.
    explicit ColourMapBox(QWidget* parent = nullptr);
    [[nodiscard]] QString map() const { return currentData().toString(); }
    void setMap(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcons();
};

}  // namespace nl::ui
