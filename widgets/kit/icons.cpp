// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/icons.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace nl::ui {

namespace {

/// Draws one SVG in the palette of the moment, so that a change of theme needs no new icons.
class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(QByteArray svg) : svg_(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto ink = mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                 : palette.color(group, QPalette::WindowText);
        const auto accent = mode == QIcon::Disabled   ? ink
                            : mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                      : palette.color(QPalette::Link);
        QByteArray text = svg_;
        text.replace("currentColor", ink.name().toLatin1());
        text.replace("accentColor", accent.name().toLatin1());
        QSvgRenderer renderer(text);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return out;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(svg_); }
    [[nodiscard]] QString key() const override { return QStringLiteral("neuroloom-themed"); }
    bool isNull() override { return svg_.isEmpty(); }

private:
    QByteArray svg_;
};

}  // namespace

QIcon icon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new ThemedIconEngine(file.readAll()));
}

}  // namespace nl::ui
