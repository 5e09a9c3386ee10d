// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>
#include <memory>
#include <vector>

#include "widgets/attention/heat_matrix.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

/// One small picture for each layer and head.
struct HeadPictures {
    int layers = 0, heads = 0;
    std::vector<QImage> picture;  ///< [layer x heads]
    std::vector<float> entropy;   ///< relative to uniform, of the rows with a choice; NaN without such
    plot::ValueRange range;       ///< common to all, so that they can be compared
};
/// `request`: scale, direction, gain and order; layer and head are gone through. `colours`: the map; the range is that
/// of all heads together. Errors: those of buildHeatMatrix.
[[nodiscard]] Result<std::shared_ptr<const HeadPictures>> buildHeadPictures(HeatRequest request, ColourScale colours,
                                                                            QColor ground, JobContext& job);

/// Layers down, heads across; a click chooses one.
class HeadMultiples : public QWidget {
    Q_OBJECT
public:
    explicit HeadMultiples(QWidget* parent = nullptr);
    void setPictures(std::shared_ptr<const HeadPictures> pictures);
    [[nodiscard]] const std::shared_ptr<const HeadPictures>& pictures() const { return pictures_; }
    void setChosen(int layer, int head);
    [[nodiscard]] QRect tile(int layer, int head) const;

Q_SIGNALS:
    void headPicked(int layer, int head);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::shared_ptr<const HeadPictures> pictures_;
    int layer_ = -1, head_ = -1;
};

}  // namespace nl::ui
