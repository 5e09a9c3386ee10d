// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

class QLabel;
class QWidget;

namespace nl::ui {

/// A time span for people: "<1 ms", "12 ms", "3.4 s", "2 min 05 s", "1 h 10 min"; a dash where it is not known.
[[nodiscard]] QString spanText(double seconds);
/// A number of things in at most four characters and a prefix: 950, 12.3 k, 4.56 M, 1.2 G.
[[nodiscard]] QString countText(double count);
/// Bytes in MiB or GiB.
[[nodiscard]] QString bytesText(double bytes);
/// A label that wraps, and whose text can be selected and copied.
[[nodiscard]] QLabel* wrappedLabel(QWidget* parent);
/// The text quoted for a POSIX shell where it needs to be.
[[nodiscard]] QString shellQuoted(const QString& text);

}  // namespace nl::ui
