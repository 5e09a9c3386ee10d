// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/source/xml_highlighter.hpp"

#include "widgets/kit/theme.hpp"

namespace nl::ui {

namespace {

enum State { outside = 0, insideTag = 1, insideComment = 2 };

struct Inks {
    QColor tag, name, value, comment;
};
Inks inks() {
    if (darkTheme()) return {QColor(0x7fb4ff), QColor(0xd7a8ff), QColor(0x9ad48b), QColor(0x8a94a1)};
    return {QColor(0x0b4fa8), QColor(0x7a2f9e), QColor(0x1f6b2c), QColor(0x6a7480)};
}

}  // namespace

qsizetype XmlHighlighter::comment(const QString& text, qsizetype from) {
    const qsizetype end = text.indexOf(QLatin1String("-->"), from);
    const qsizetype stop = end < 0 ? text.size() : end + 3;
    setFormat(static_cast<int>(from), static_cast<int>(stop - from), inks().comment);
    setCurrentBlockState(end < 0 ? insideComment : outside);
    return stop;
}

qsizetype XmlHighlighter::tag(const QString& text, qsizetype from) {
    const Inks ink = inks();
    setCurrentBlockState(insideTag);
    qsizetype at = from;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == QLatin1Char('>')) {
            setFormat(static_cast<int>(at), 1, ink.tag);
            setCurrentBlockState(outside);
            return at + 1;
        }
        if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            const qsizetype end = text.indexOf(c, at + 1);
            const qsizetype stop = end < 0 ? text.size() : end + 1;
            setFormat(static_cast<int>(at), static_cast<int>(stop - at), ink.value);
            at = stop;
            continue;
        }
        qsizetype stop = at;
        while (stop < text.size() && (text[stop].isLetterOrNumber() || QStringLiteral(":_-.").contains(text[stop])))
            ++stop;
        if (stop > at) {
            const bool isTagName = at > 0 && (text[at - 1] == QLatin1Char('<') || text[at - 1] == QLatin1Char('/'));
            setFormat(static_cast<int>(at), static_cast<int>(stop - at), isTagName ? ink.tag : ink.name);
        } else {
            if (c == QLatin1Char('<') || c == QLatin1Char('/') || c == QLatin1Char('?'))
                setFormat(static_cast<int>(at), 1, ink.tag);
            stop = at + 1;
        }
        at = stop;
    }
    return at;
}

void XmlHighlighter::highlightBlock(const QString& text) {
    setCurrentBlockState(outside);
    qsizetype at = 0;
    if (previousBlockState() == insideComment) at = comment(text, 0);
    if (previousBlockState() == insideTag) at = tag(text, 0);
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('<'), at);
        if (open < 0) return;
        at = text.mid(open, 4) == QLatin1String("<!--") ? comment(text, open) : tag(text, open);
    }
}

}  // namespace nl::ui
