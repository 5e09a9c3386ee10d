// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/layouts.hpp"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <algorithm>
#include <array>

namespace nl::ui {

namespace {

QString text(const char* source) { return QCoreApplication::translate("Layouts", source); }

using Docks = std::map<QString, QDockWidget*>;

QList<QDockWidget*> docksOf(const Docks& docks, const QStringList& ids) {
    QList<QDockWidget*> out;
    for (const QString& id : ids)
        if (const auto found = docks.find(id); found != docks.end()) out.push_back(found->second);
    return out;
}

/// The other docks of a place become tabs behind its first one.
void stack(QMainWindow& window, const QList<QDockWidget*>& place) {
    for (int i = 1; i < place.size(); ++i) window.tabifyDockWidget(place[i - 1], place[i]);
}

}  // namespace

std::vector<NamedLayout> namedLayouts() {
    const QStringList bottom{QStringLiteral("jobs"), QStringLiteral("diagnostics")};
    const QStringList left{QStringLiteral("explorer")};
    const QStringList right{QStringLiteral("inspector")};
    return {
        {QStringLiteral("model"),
         text(QT_TRANSLATE_NOOP("Layouts", "Model")),
         text(QT_TRANSLATE_NOOP("Layouts", "Arrange the window for looking at a model: tree, 3-D, properties.")),
         left,
         {QStringLiteral("start"), QStringLiteral("viewer3d"), QStringLiteral("graphview"), QStringLiteral("attention"),
          QStringLiteral("source"), QStringLiteral("settings")},
         {},
         right,
         bottom,
         {20, 58, 0, 22}},
        {QStringLiteral("simulate"),
         text(QT_TRANSLATE_NOOP("Layouts", "Simulate")),
         text(QT_TRANSLATE_NOOP("Layouts",
                                "Arrange the window for simulating: settings, traces and raster side by side.")),
         left,
         {QStringLiteral("simulate"), QStringLiteral("viewer3d"), QStringLiteral("source")},
         {QStringLiteral("traces"), QStringLiteral("graphview")},
         {QStringLiteral("raster")},
         bottom,
         {16, 26, 34, 24}},
        {QStringLiteral("attention"),
         text(QT_TRANSLATE_NOOP("Layouts", "Attention")),
         text(QT_TRANSLATE_NOOP("Layouts", "Arrange the window for attention: graph and 3-D beside the heatmap.")),
         left,
         {QStringLiteral("graphview"), QStringLiteral("viewer3d"), QStringLiteral("source")},
         {QStringLiteral("attention"), QStringLiteral("runs")},
         right,
         bottom,
         {18, 32, 30, 20}},
        {QStringLiteral("train"),
         text(QT_TRANSLATE_NOOP("Layouts", "Train")),
         text(QT_TRANSLATE_NOOP("Layouts", "Arrange the window for training: settings, live curves and runs.")),
         left,
         {QStringLiteral("training"), QStringLiteral("snn"), QStringLiteral("viewer3d"), QStringLiteral("source")},
         {QStringLiteral("runs"), QStringLiteral("raster"), QStringLiteral("attention"), QStringLiteral("graphview")},
         {},
         bottom,
         {18, 44, 38, 0}},
    };
}

void applyLayout(QMainWindow& window, const Docks& docks, const NamedLayout& layout) {
    for (const auto& [id, dock] : docks) {
        dock->setFloating(false);
        window.removeDockWidget(dock);
    }
    QList<QDockWidget*> columns;
    QList<int> widths;
    const std::array places{&layout.left, &layout.centre, &layout.centre2, &layout.right};
    QList<QDockWidget*> centre;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QList<QDockWidget*> place = docksOf(docks, *places[i]);
        if (place.isEmpty()) continue;
        if (columns.isEmpty())
            window.addDockWidget(Qt::LeftDockWidgetArea, place.first());
        else
            window.splitDockWidget(columns.back(), place.first(), Qt::Horizontal);
        columns.push_back(place.first());
        widths.push_back(std::max(1, i < layout.columns.size() ? layout.columns[i] : 20) * window.width() / 100);
        if (i == 1) centre = place;
    }
    const QList<QDockWidget*> below = docksOf(docks, layout.bottom);
    if (!below.isEmpty() && !centre.isEmpty()) window.splitDockWidget(centre.first(), below.first(), Qt::Vertical);
    for (const QStringList* place : places) stack(window, docksOf(docks, *place));
    stack(window, below);
    // The others are closed tabs behind the first centre view: a stored state then knows all docks.
    for (const auto& [id, dock] : docks)
        if (window.dockWidgetArea(dock) == Qt::NoDockWidgetArea && !centre.isEmpty()) {
            window.tabifyDockWidget(centre.back(), dock);
            dock->hide();
        }
    for (const QStringList* place : {&layout.left, &layout.centre, &layout.centre2, &layout.right, &layout.bottom})
        for (QDockWidget* dock : docksOf(docks, *place)) dock->show();
    for (const QStringList* place : {&layout.left, &layout.centre, &layout.centre2, &layout.right, &layout.bottom})
        if (const auto stacked = docksOf(docks, *place); !stacked.isEmpty()) stacked.first()->raise();
    window.resizeDocks(columns, widths, Qt::Horizontal);
    if (!below.isEmpty() && !centre.isEmpty())
        window.resizeDocks({centre.first(), below.first()}, {window.height() * 76 / 100, window.height() * 24 / 100},
                           Qt::Vertical);
}

}  // namespace nl::ui
