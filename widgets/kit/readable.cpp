// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/readable.hpp"

#include <QLabel>
#include <cmath>

namespace nl::ui {

QString spanText(double seconds) {
    if (!(seconds >= 0) || std::isinf(seconds)) return QStringLiteral("–");
    const auto s = static_cast<qint64>(std::llround(seconds));
    if (seconds < 0.001) return QStringLiteral("<1 ms");
    if (seconds < 1) return QStringLiteral("%1 ms").arg(std::llround(1000 * seconds));
    if (s < 60) return QStringLiteral("%1 s").arg(seconds < 10 ? QString::number(seconds, 'f', 1) : QString::number(s));
    if (s < 3600) return QStringLiteral("%1 min %2 s").arg(s / 60).arg(s % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1 h %2 min").arg(s / 3600).arg(s / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString countText(double count) {
    if (!std::isfinite(count)) return QStringLiteral("–");
    for (const auto& [unit, name] : {std::pair{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}})
        if (std::abs(count) >= unit)
            return QStringLiteral("%1 %2").arg(QString::number(count / unit, 'g', 3), QLatin1String(name));
    return QString::number(count, 'g', 3);
}

QString bytesText(double bytes) {
    constexpr double kMiB = 1024.0 * 1024.0;
    if (bytes < 1024 * kMiB) return QStringLiteral("%1 MiB").arg(std::llround(bytes / kMiB));
    return QStringLiteral("%1 GiB").arg(QString::number(bytes / (1024 * kMiB), 'f', 1));
}

QString briefLayer(const QString& name) {
    const QLatin1String ending(".neurons");
    return name.size() > ending.size() && name.endsWith(ending) ? name.chopped(ending.size()) : name;
}

std::optional<double> decimalOf(const QString& text) {
    QString point = text.trimmed();
    if (point.count(QLatin1Char(',')) == 1 && !point.contains(QLatin1Char('.')))
        point.replace(QLatin1Char(','), QLatin1Char('.'));
    bool good = false;
    const double value = point.toDouble(&good);
    return good ? std::optional(value) : std::nullopt;
}

QLabel* wrappedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString shellQuoted(const QString& text) {
    for (const QChar c : text)
        if (!c.isLetterOrNumber() && !QStringLiteral("_-./+:@%,").contains(c)) {
            QString inner = text;
            return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
        }
    return text.isEmpty() ? QStringLiteral("''") : text;
}

}  // namespace nl::ui
