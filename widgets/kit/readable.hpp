// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

class QLabel;
class QWidget;

namespace nl::ui {

/// A time span for people: "<1 ms", "12 ms", "3.4 s", "2 min 05 s", "1 h 10 min"; a dash where it is not known.
[[nodiscard]] QString spanText(double seconds);
/// A number of things in at most four characters and a prefix: 950, 12.3 k, 4.56 M, 1.2 G.
[[nodiscard]] QString countText(double count);
/// Bytes in MiB or GiB.
[[nodiscard]] QString bytesText(double bytes);
/// A spiking layer's name as short as it can be told from others: without ".neurons", which they all end in.
[[nodiscard]] QString briefLayer(const QString& name);
/// A typed number, with a point or a comma before its decimals: "0.5" and "0,5"; nothing when it is none.
[[nodiscard]] std::optional<double> decimalOf(const QString& text);
/// A label that wraps, and whose text can be selected and copied.
[[nodiscard]] QLabel* wrappedLabel(QWidget* parent);
/// The text quoted for a POSIX shell where it needs to be.
[[nodiscard]] QString shellQuoted(const QString& text);

}  // namespace nl::ui
