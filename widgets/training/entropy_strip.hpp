// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace nl::ui {

/// Mean relative entropy of attention for each layer (down), head and direction (across): 1 = uniform, 0 = one entry.
/// Heads that stay at either end are crossed out and named.
class EntropyStrip : public QWidget {
    Q_OBJECT
public:
    static constexpr double kUniform = 0.99, kCollapsed = 0.02;

    explicit EntropyStrip(QWidget* parent = nullptr);
    /// `values` [layer][head][direction], forward first; NaN = no row with a choice.
    void setValues(std::vector<double> values, int layers, int heads);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double valueAt(int layer, int head, int direction) const;
    [[nodiscard]] QRect cell(int layer, int head, int direction) const;
    std::vector<double> values_;
    int layers_ = 0, heads_ = 0;
};

}  // namespace nl::ui
