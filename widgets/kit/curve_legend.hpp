// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QString>
#include <QWidget>
#include <vector>

namespace nl::ui {

/// Says which line is which: a title and the lines' names with a piece of the line, in as many rows as they need, so
/// that no name is cut while others have room. Beyond `mostRows` the rest is counted and named in the tooltip.
class CurveLegend : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString name;
        QColor colour;
        bool dashed = false;
    };

    explicit CurveLegend(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setEntries(std::vector<Entry> entries);
    void setMostRows(int rows);
    [[nodiscard]] int heightFor(int width) const;
    /// What is painted, from left to right and top to bottom; a name that is alone too wide is cut in its middle.
    [[nodiscard]] QStringList shownTexts() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Cell {
        QRect box;  ///< with its piece of line
        QString text;
        int entry;  ///< -1 = title, -2 = the number of those left out
    };
    [[nodiscard]] std::vector<Cell> cells(int width) const;
    [[nodiscard]] int rowHeight() const;

    QString title_;
    std::vector<Entry> entries_;
    int mostRows_ = 4;
};

}  // namespace nl::ui
