// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace nl::ui {

/// Colours of XML text: tags, attribute names, values, comments; in light and dark.
class XmlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;

private:
    qsizetype comment(const QString& text, qsizetype from);
    qsizetype tag(const QString& text, qsizetype from);
};

}  // namespace nl::ui
