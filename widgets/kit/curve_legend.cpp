// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/curve_legend.hpp"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>
#include <algorithm>
#include <utility>

namespace nl::ui {

namespace {

constexpr int kMargin = 6, kLine = 16, kGap = 4, kBetween = 10;
constexpr int kTitle = -1, kLeftOut = -2;

QFont boldOf(QFont font) {
    font.setBold(true);
    return font;
}

}  // namespace

CurveLegend::CurveLegend(QWidget* parent) : QWidget(parent) { setAttribute(Qt::WA_OpaquePaintEvent); }

void CurveLegend::setTitle(const QString& title) {
    title_ = title;
    update();
}

void CurveLegend::setEntries(std::vector<Entry> entries) {
    entries_ = std::move(entries);
    QStringList names;
    for (const Entry& entry : entries_) names << entry.name;
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    update();
}

void CurveLegend::setMostRows(int rows) {
    if (mostRows_ == rows) return;
    mostRows_ = rows;
    update();
}

int CurveLegend::rowHeight() const { return fontMetrics().height() + 2; }

std::vector<CurveLegend::Cell> CurveLegend::cells(int width) const {
    const QFontMetrics metrics(font()), bold(boldOf(font()));
    const int room = std::max(20, width - 2 * kMargin), high = rowHeight();
    std::vector<Cell> out;
    int x = 0, row = 0;
    const auto add = [&](const QString& text, const QFontMetrics& face, int before, int entry) {
        const int wide = std::min(room, before + face.horizontalAdvance(text) + 1);
        if (x > 0 && x + wide > room) x = 0, ++row;
        out.push_back({QRect(kMargin + x, 1 + row * high, wide, high),
                       face.elidedText(text, Qt::ElideMiddle, wide - before), entry});
        x += wide + kBetween;
    };
    if (!title_.isEmpty()) add(title_, bold, 0, kTitle);
    const int count = static_cast<int>(entries_.size());
    for (int i = 0; i < count; ++i) add(entries_[static_cast<std::size_t>(i)].name, metrics, kLine + kGap, i);
    if (row < mostRows_) return out;
    // Too many: what still fits, and how many do not.
    int left = 0;
    const auto fits = [&] {
        if (out.empty() || out.back().entry < 0) return true;
        const QString more = QStringLiteral("+%1").arg(left);
        const int end = out.back().box.right() + kBetween + metrics.horizontalAdvance(more) + 2;
        return out.back().box.y() <= 1 + (mostRows_ - 1) * high && (left == 0 || end <= kMargin + room);
    };
    while (!fits()) {
        out.pop_back();
        left = count - (out.empty() ? 0 : std::max(0, out.back().entry + 1));
    }
    const QString more = QStringLiteral("+%1").arg(left);
    const QRect last = out.empty() ? QRect(kMargin - kBetween, 1, 0, high) : out.back().box;
    out.push_back(
        {QRect(last.right() + kBetween, last.y(), metrics.horizontalAdvance(more) + 2, high), more, kLeftOut});
    return out;
}

int CurveLegend::heightFor(int width) const {
    const std::vector<Cell> all = cells(width);
    return all.empty() ? 0 : all.back().box.bottom() + 2;
}

QSize CurveLegend::sizeHint() const { return {200, heightFor(std::max(200, width()))}; }

QStringList CurveLegend::shownTexts() const {
    QStringList out;
    for (const Cell& cell : cells(width())) out << cell.text;
    return out;
}

void CurveLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QColor ink = palette().color(QPalette::WindowText);
    for (const Cell& cell : cells(width())) {
        QRect text = cell.box;
        painter.setFont(cell.entry == kTitle ? boldOf(font()) : font());
        if (cell.entry >= 0) {
            const Entry& entry = entries_[static_cast<std::size_t>(cell.entry)];
            QPen pen(entry.colour, 2.4);
            pen.setCapStyle(Qt::FlatCap);
            if (entry.dashed) pen.setDashPattern({2.2, 1.2});
            painter.setPen(pen);
            painter.drawLine(QPointF(cell.box.x(), cell.box.center().y() + 1.0),
                             QPointF(cell.box.x() + kLine, cell.box.center().y() + 1.0));
            text.setLeft(cell.box.x() + kLine + kGap);
        }
        painter.setPen(ink);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, cell.text);
    }
}

bool CurveLegend::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Cell& cell : cells(width())) {
            if (!cell.box.contains(help->pos()) || cell.entry == kTitle) continue;
            QStringList names;
            for (const Entry& entry : entries_) names << entry.name;
            QToolTip::showText(help->globalPos(),
                               cell.entry == kLeftOut ? names.join(QLatin1Char('\n')) : names[cell.entry], this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace nl::ui
