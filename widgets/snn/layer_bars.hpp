// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace nl::ui {

/// One bar: of a layer, with what it says in words.
struct LayerBar {
    QString name;
    double value = 0;
    QString text;      ///< at the bar's end
    QString help;      ///< tool tip
    bool odd = false;  ///< out of the ordinary: hatched, so that it is not told by colour alone
    bool operator==(const LayerBar&) const = default;
};

/// A value of each layer as horizontal bars from 0, with a line at a value of reference.
class LayerBars : public QWidget {
    Q_OBJECT
public:
    explicit LayerBars(const QString& title, QWidget* parent = nullptr);
    /// `reference` NaN: no line. `full`: the value of a bar over the whole width at least.
    void setBars(std::vector<LayerBar> bars, double full, double reference);
    [[nodiscard]] const std::vector<LayerBar>& bars() const { return bars_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    QString title_;
    std::vector<LayerBar> bars_;
    double full_ = 1, reference_;
};

}  // namespace nl::ui
