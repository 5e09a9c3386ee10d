// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <vector>

#include "widgets/attention/heat_matrix.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

/// The cells of `matrix` from (left, top) on, `scale` pixels a cell, as a picture of `size`; empty cells in `ground`.
/// Reduced by maximum where cells are smaller than pixels.
[[nodiscard]] QImage heatImage(const HeatMatrix& matrix, QSize size, double left, double top, double scale,
                               const ColourScale& colours, QColor ground);

/// A heatmap with labels, zoom, pan and picking. Knows no document.
class HeatCanvas : public QWidget {
    Q_OBJECT
public:
    explicit HeatCanvas(QWidget* parent = nullptr);
    void setMatrix(std::shared_ptr<const HeatMatrix> matrix);
    [[nodiscard]] const std::shared_ptr<const HeatMatrix>& matrix() const { return matrix_; }
    void setColours(ColourScale colours);
    /// Highlighted rows (and their columns), and single cells.
    void setSelected(std::vector<std::uint32_t> items, std::vector<std::pair<std::uint32_t, std::uint32_t>> cells);
    [[nodiscard]] const ColourScale& colours() const { return colours_; }
    [[nodiscard]] const std::vector<std::uint32_t>& selectedItems() const { return items_; }
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>>& selectedCells() const { return cells_; }
    void fit();
    /// Where a cell lies on the widget.
    [[nodiscard]] QRectF cellBox(std::uint32_t row, std::uint32_t column) const;
    void render(QPainter& painter, QSize size) const;
    [[nodiscard]] double lastPaintMs() const { return lastPaintMs_; }

Q_SIGNALS:
    void cellPicked(std::uint32_t row, std::uint32_t column, bool toggle);
    void itemPicked(std::uint32_t item, bool toggle);         ///< a row or column label
    void cellHovered(std::int64_t row, std::int64_t column);  ///< -1 outside
    void nothingPicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Where the cells begin and how large they are.
    struct Frame {
        QRect plot;  ///< inside the labels
        double left = 0, top = 0, scale = 1;
    };
    [[nodiscard]] Frame frameFor(QSize size) const;
    [[nodiscard]] QRect plotFor(QSize size) const;
    void paint(QPainter& painter, const Frame& frame, const QImage& image) const;
    void paintHatching(QPainter& painter, const Frame& frame) const;
    void paintLabels(QPainter& painter, const Frame& frame) const;
    void paintGroups(QPainter& painter, const Frame& frame) const;
    void paintMarks(QPainter& painter, const Frame& frame) const;
    void zoom(double factor, QPointF about);
    void moved();
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> cellAt(QPointF at) const;
    void moveCurrent(int rows, int columns);

    std::shared_ptr<const HeatMatrix> matrix_;
    ColourScale colours_;
    double left_ = 0, top_ = 0, scale_ = 1;
    bool fitted_ = true;
    std::vector<std::uint32_t> items_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cells_;
    std::pair<std::int64_t, std::int64_t> hovered_{-1, -1}, current_{-1, -1};
    QImage image_;
    bool imageStale_ = true, dragging_ = false, pressed_ = false;
    QPointF pressedAt_, last_;
    double lastPaintMs_ = 0;
};

}  // namespace nl::ui
