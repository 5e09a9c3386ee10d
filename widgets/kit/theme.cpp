// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/theme.hpp"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

namespace nl::ui {

namespace {

QJsonObject readTheme(const QString& name) {
    QFile file(QStringLiteral(":/themes/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

void setRoles(QPalette& palette, const QList<QPalette::ColorGroup>& groups, const QJsonObject& roles) {
    const QMetaEnum names = QMetaEnum::fromType<QPalette::ColorRole>();
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        bool known = false;
        const int value = names.keyToValue(role.key().toLatin1().constData(), &known);
        const QColor colour(role.value().toString());
        if (!known || !colour.isValid()) continue;
        for (const auto group : groups) palette.setColor(group, static_cast<QPalette::ColorRole>(value), colour);
    }
}

}  // namespace

ThemeChoice themeChoiceOf(const QString& name) {
    if (name == QLatin1String("light")) return ThemeChoice::light;
    if (name == QLatin1String("dark")) return ThemeChoice::dark;
    return ThemeChoice::desktop;
}

QString themeChoiceName(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::light:
            return QStringLiteral("light");
        case ThemeChoice::dark:
            return QStringLiteral("dark");
        case ThemeChoice::desktop:
            break;
    }
    return QStringLiteral("desktop");
}

bool desktopIsDark() { return darkTheme(); }

void applyTheme(QApplication& application, ThemeChoice choice, bool desktopDark) {
    const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::desktop && desktopDark);
    const QJsonObject theme = readTheme(dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (application.style()->name() != QLatin1String("fusion")) application.setStyle(QStyleFactory::create("Fusion"));
    if (theme.isEmpty()) return;  // a test without the application's resources keeps Fusion's own palette
    QPalette palette;
    setRoles(palette, {QPalette::Active, QPalette::Inactive, QPalette::Disabled}, theme["all"].toObject());
    setRoles(palette, {QPalette::Disabled}, theme["disabled"].toObject());
    application.setPalette(palette);
    application.setStyleSheet(theme["sheet"].toString());
}

bool darkTheme() {
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor severityColour(Severity severity) {
    const bool dark = darkTheme();
    switch (severity) {
        case Severity::error:
            return dark ? QColor(0xff8a80) : QColor(0xb3261e);
        case Severity::warning:
            return dark ? QColor(0xffc46b) : QColor(0x8a5a00);
        case Severity::info:
            break;
    }
    return dark ? QColor(0x8ab4f8) : QColor(0x1a5fb4);
}

}  // namespace nl::ui
