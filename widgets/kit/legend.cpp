// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/legend.hpp"

#include <QEvent>
#include <QFontMetrics>
#include <QIcon>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <algorithm>
#include <cmath>

#include "widgets/kit/theme.hpp"

namespace nl::ui {

namespace {

constexpr int kGap = 3, kBar = 12, kMost = 12;

QString heading(const ColourScale& scale) {
    return scale.unit.isEmpty() ? scale.title : QStringLiteral("%1 (%2)").arg(scale.title, scale.unit);
}

bool hasBar(const ColourScale& scale) { return scale.entries.empty() && !scale.map.isEmpty(); }

QRect textBounds(const QFontMetrics& metrics, int width, const QString& text) {
    return metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap | Qt::AlignLeft, text);
}

/// A bar that ends in a point where values lie beyond the range.
void paintBar(QPainter& painter, const QRect& bar, const ColourScale& scale) {
    const std::array<QRgb, 256> colours = scale.table();
    const QPen pen = painter.pen();
    const double tip = bar.height() / 2.0, left = bar.x() + 0.5, right = bar.right() + 0.5, top = bar.y() + 0.5,
                 bottom = bar.bottom() + 0.5;
    QPolygonF outline;
    if (scale.below) outline << QPointF(left, (top + bottom) / 2);
    outline << QPointF(left + (scale.below ? tip : 0), top) << QPointF(right - (scale.above ? tip : 0), top);
    if (scale.above) outline << QPointF(right, (top + bottom) / 2);
    outline << QPointF(right - (scale.above ? tip : 0), bottom) << QPointF(left + (scale.below ? tip : 0), bottom);
    painter.save();
    QPainterPath inside;
    inside.addPolygon(outline);
    painter.setClipPath(inside, Qt::IntersectClip);
    for (int x = 0; x < bar.width(); ++x) {
        const auto at = static_cast<std::size_t>(255 * x / std::max(1, bar.width() - 1));
        painter.fillRect(QRect(bar.x() + x, bar.y(), 1, bar.height()), QColor(colours[at]));
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPolygon(outline);
    const QFontMetrics metrics(painter.font());
    const int most = std::clamp(bar.width() / std::max(1, metrics.horizontalAdvance(QStringLiteral("0.00025 "))), 2, 7);
    int free = bar.x() - 1000;
    std::vector<double> marks = plot::ticks(scale.low, scale.high, most);
    if (marks.size() < 2) marks = {scale.low, scale.high};
    for (const double tick : marks) {
        const int x =
            bar.x() + static_cast<int>(std::lround(scale.place(static_cast<float>(tick)) * (bar.width() - 1)));
        painter.drawLine(x, bar.bottom(), x, bar.bottom() + 3);
        const QString text = shortNumber(tick);
        const int wide = metrics.horizontalAdvance(text);
        const int left = std::clamp(x - wide / 2, bar.left(), std::max(bar.left(), bar.right() - wide));
        if (left <= free) continue;
        painter.drawText(left, bar.bottom() + 3 + metrics.ascent(), text);
        free = left + wide + 4;
    }
}

}  // namespace

QString shortNumber(double value) {
    if (std::isnan(value)) return QStringLiteral("–");
    QString text = QString::number(value, 'g', 4);
    return text.replace(QLatin1Char('-'), QChar(0x2212)).replace(QLatin1String("e+"), QLatin1String("e"));
}

void ColourScale::setMap(const QString& name, bool darkGround) {
    map = name;
    reversed = !darkGround && plot::colourMap(name.toStdString()).scale == plot::Scale::sequential;
}

void ColourScale::setRange(const plot::ValueRange& range) {
    low = range.low;
    high = range.high;
    below = range.below;
    above = range.above;
    root = range.root;
}

float ColourScale::place(float value) const {
    if (!(low < high)) return 0.5F;
    const float part = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
    return root ? std::sqrt(part) : part;
}

float ColourScale::valueAt(float place) const { return low + (root ? place * place : place) * (high - low); }

QColor ColourScale::at(float value) const {
    if (std::isnan(value)) return {};
    const float at = place(value);
    return toColour(plot::colourAt(plot::colourMap(map.toStdString()), reversed ? 1 - at : at));
}

std::array<QRgb, 256> ColourScale::table() const {
    const plot::ColourMap& colours = plot::colourMap(map.toStdString());
    std::array<QRgb, 256> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const float at = static_cast<float>(i) / 255.0F;
        out[i] = toColour(plot::colourAt(colours, reversed ? 1 - at : at)).rgb();
    }
    return out;
}

int colourScaleHeight(const ColourScale& scale, const QFont& font, int width) {
    const QFontMetrics metrics(font);
    int height = 2 * kGap;
    if (!scale.title.isEmpty()) height += textBounds(metrics, width - 2 * kGap, heading(scale)).height() + kGap;
    if (hasBar(scale)) height += kBar + 3 + metrics.height();
    if (!scale.entries.empty())
        height += static_cast<int>(std::min<std::size_t>(scale.entries.size(), kMost + 1)) * metrics.height();
    if (!scale.note.isEmpty()) height += textBounds(metrics, width - 2 * kGap, scale.note).height() + kGap;
    return height;
}

void paintColourScale(QPainter& painter, const QRect& box, const ColourScale& scale) {
    const QFontMetrics metrics(painter.font());
    QRect rest = box.adjusted(kGap, kGap, -kGap, -kGap);
    const auto paragraph = [&](const QString& text) {
        const int height = textBounds(metrics, rest.width(), text).height();
        painter.drawText(QRect(rest.x(), rest.y(), rest.width(), height), Qt::TextWordWrap | Qt::AlignLeft, text);
        rest.setTop(rest.top() + height + kGap);
    };
    if (!scale.title.isEmpty()) paragraph(heading(scale));
    if (hasBar(scale)) {
        paintBar(painter, QRect(rest.x(), rest.y(), rest.width(), kBar), scale);
        rest.setTop(rest.top() + kBar + 3 + metrics.height() + kGap);
    }
    if (!scale.entries.empty()) {
        const QPen pen = painter.pen();
        for (std::size_t i = 0; i < scale.entries.size(); ++i) {
            const QRect line(rest.x(), rest.y(), rest.width(), metrics.height());
            rest.setTop(rest.top() + metrics.height());
            if (i == kMost) {
                painter.drawText(line, Qt::AlignLeft,
                                 QObject::tr("and %n more", nullptr, static_cast<int>(scale.entries.size() - i)));
                break;
            }
            const int side = metrics.ascent() - 2;
            painter.fillRect(QRect(line.x(), line.y() + 2, side, side), scale.entries[i].second);
            painter.setPen(pen);
            painter.drawText(line.adjusted(side + 6, 0, 0, 0), Qt::AlignLeft,
                             metrics.elidedText(scale.entries[i].first, Qt::ElideMiddle, line.width() - side - 6));
        }
        rest.setTop(rest.top() + kGap);
    }
    if (!scale.note.isEmpty()) paragraph(scale.note);
}

ColourLegend::ColourLegend(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Colour legend"));
}

void ColourLegend::setScale(ColourScale scale) {
    scale_ = std::move(scale);
    setAccessibleDescription(tr("%1 from %2 to %3. %4")
                                 .arg(heading(scale_), shortNumber(scale_.low), shortNumber(scale_.high), scale_.note));
    setVisible(!scale_.empty());
    updateGeometry();
    update();
}

int ColourLegend::heightForWidth(int width) const {
    return scale_.empty() ? 0 : colourScaleHeight(scale_, font(), std::min(width, 420));
}

QSize ColourLegend::sizeHint() const { return {260, heightForWidth(std::max(width(), 200))}; }

void ColourLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    // A bar a thousand pixels wide is no easier to read than one of 420.
    paintColourScale(painter, QRect(0, 0, std::min(width(), 420), height()), scale_);
}

ColourMapBox::ColourMapBox(QWidget* parent) : QComboBox(parent) {
    setIconSize(QSize(48, 12));
    setAccessibleName(tr("Colour map"));
    setToolTip(tr("Colours of the values. All maps are ordered by lightness and can be read with any colour vision."));
    for (const plot::ColourMap& map : plot::colourMaps()) {
        if (map.scale == plot::Scale::category) continue;
        const QString name = QString::fromStdString(map.name);
        addItem(name, name);
    }
    paintIcons();
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void ColourMapBox::paintIcons() {
    for (int i = 0; i < count(); ++i) {
        ColourScale scale;
        scale.setMap(itemData(i).toString(), darkTheme());
        QPixmap picture(48, 12);
        QPainter painter(&picture);
        for (int x = 0; x < picture.width(); ++x)
            painter.fillRect(x, 0, 1, 12, scale.at(static_cast<float>(x) / 47.0F));
        painter.end();
        setItemIcon(i, QIcon(picture));
    }
}

void ColourMapBox::changeEvent(QEvent* event) {
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) paintIcons();
}

void ColourMapBox::setMap(const QString& name) {
    if (const int index = findData(name); index >= 0) setCurrentIndex(index);
}

}  // namespace nl::ui
