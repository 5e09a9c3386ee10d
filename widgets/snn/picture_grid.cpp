// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/picture_grid.hpp"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "widgets/kit/pixels.hpp"

namespace nl::ui {

namespace {
constexpr int kSide = 44, kGap = 3;
}

Thumbnails thumbnailsOf(const images::ImageSet& set, std::size_t perClass) {
    Thumbnails out;
    for (const std::string& name : set.classNames) out.classes << QString::fromStdString(name);
    out.pictures.resize(set.classes());
    std::size_t missing = set.classes();
    for (std::size_t i = 0; i < set.train.size() && missing > 0; ++i) {
        auto& pictures = out.pictures[set.train.labels[i]];
        if (pictures.size() == perClass) continue;
        pictures.push_back(imageOfPixels(set.train.pixels.data() + i * set.shape.bytes(), set.shape.width,
                                         set.shape.height, set.shape.channels));
        if (pictures.size() == perClass) --missing;
    }
    return out;
}

PictureGrid::PictureGrid(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Pictures of the data set"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void PictureGrid::setThumbnails(Thumbnails thumbnails) {
    thumbnails_ = std::move(thumbnails);
    setAccessibleDescription(thumbnails_.classes.join(QStringLiteral(", ")));
    fitHeight();
    update();
}

int PictureGrid::nameWidth() const {
    int wide = 0;
    for (const QString& name : thumbnails_.classes) wide = std::max(wide, fontMetrics().horizontalAdvance(name));
    return std::min(wide, width() / 3) + 2 * kGap;
}

std::vector<PictureGrid::Cell> PictureGrid::cells() const {
    std::vector<Cell> out;
    if (inRows()) {
        const int left = nameWidth();
        for (std::size_t c = 0; c < thumbnails_.pictures.size(); ++c)
            for (std::size_t k = 0; k < thumbnails_.pictures[c].size(); ++k) {
                const QRect box(left + static_cast<int>(k) * (kSide + kGap), static_cast<int>(c) * (kSide + kGap),
                                kSide, kSide);
                if (box.right() < width()) out.push_back({c, k, box});
            }
        return out;
    }
    const int high = kSide + fontMetrics().height() + kGap, wide = kSide + 12;
    const int columns = std::max(1, width() / (wide + kGap));
    for (std::size_t c = 0; c < thumbnails_.pictures.size(); ++c)
        if (!thumbnails_.pictures[c].empty())
            out.push_back({c, 0,
                           QRect(static_cast<int>(c) % columns * (wide + kGap) + 6,
                                 static_cast<int>(c) / columns * (high + kGap), kSide, kSide)});
    return out;
}

void PictureGrid::fitHeight() {
    int bottom = 0;
    for (const Cell& cell : cells()) bottom = std::max(bottom, cell.box.bottom());
    setMinimumHeight(bottom == 0 ? 0 : bottom + (inRows() ? 1 : fontMetrics().height() + kGap));
}

void PictureGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void PictureGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const int left = nameWidth();
    std::size_t named = thumbnails_.pictures.size();  // class whose name was written last
    for (const Cell& cell : cells()) {
        if (!cell.box.adjusted(-left, 0, 0, fontMetrics().height()).intersects(event->rect())) continue;
        painter.drawImage(cell.box, thumbnails_.pictures[cell.shownClass][cell.picture]);
        if (named == cell.shownClass) continue;
        named = cell.shownClass;
        const QRect name = inRows()
                               ? QRect(0, cell.box.y(), left - 2 * kGap, kSide)
                               : QRect(cell.box.x() - 6, cell.box.bottom() + 1, kSide + 12, fontMetrics().height());
        const QString text = thumbnails_.classes[static_cast<qsizetype>(named)];
        painter.drawText(name, (inRows() ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter,
                         fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
    }
}

bool PictureGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Cell& cell : cells())
            if (cell.box.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), thumbnails_.classes[static_cast<qsizetype>(cell.shownClass)],
                                   this);
                return true;
            }
    }
    return QWidget::event(event);
}

}  // namespace nl::ui
