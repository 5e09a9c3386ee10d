// SPDX-License-Identifier: GPL-3.0-or-later
// A document with graphs and attention in it, and a view on it, without files. Header only, for the tests of the views.
#pragma once

#include <QApplication>
#include <QImage>
#include <QPalette>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "tests/support/graph_builder.hpp"
#include "widgets/document/document.hpp"
#include "widgets/kit/action_registry.hpp"
#include "widgets/kit/view.hpp"

namespace nl::test {

struct ViewFixture {
    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    ui::Document document{nullptr, 2};
    ui::ActionRegistry actions;
    int built = 0;  ///< times that "graph.build" ran

    ViewFixture() {
        document.setRunsFolder(folder.filePath("runs"));
        ui::ActionSpec spec;
        spec.id = QStringLiteral("graph.build");
        spec.text = QStringLiteral("&Build graph");
        spec.run = [this] { ++built; };
        actions.add(spec);
        spec.id = QStringLiteral("bgan.train");
        spec.text = QStringLiteral("&Train BGAN");
        actions.add(spec);
    }
    [[nodiscard]] ui::ViewContext context() { return {document, actions, settings}; }

    workspace::OpenId add(std::shared_ptr<const graph::Graph> graph) {
        workspace::OpenItem item;
        item.name = graph->name;
        item.graph = std::move(graph);
        return open(std::move(item));
    }
    workspace::OpenId add(std::shared_ptr<const bgan::AttentionMap> map, workspace::OpenId graph) {
        workspace::OpenItem item;
        item.name = "attention";
        item.parent = graph;
        item.attention = std::move(map);
        return open(std::move(item));
    }

private:
    /// A Document fills its workspace from files and jobs only; a test may put things there by hand.
    workspace::OpenId open(workspace::OpenItem item) {
        const workspace::OpenId id = const_cast<workspace::Workspace&>(document.workspace()).add(std::move(item));
        document.setActive(id);
        return id;
    }
};

/// Number of different colours of a picture: an empty one has very few.
inline int coloursOf(const QImage& image) {
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2) seen.insert(image.pixel(x, y));
    return static_cast<int>(seen.size());
}

inline QPalette darkPalette() {
    QPalette dark;
    for (const auto& [role, colour] :
         {std::pair(QPalette::Window, QColor(0x26292d)), std::pair(QPalette::WindowText, QColor(0xe6e6e6)),
          std::pair(QPalette::Base, QColor(0x1b1d20)), std::pair(QPalette::AlternateBase, QColor(0x222529)),
          std::pair(QPalette::Text, QColor(0xe6e6e6)), std::pair(QPalette::Button, QColor(0x32363b)),
          std::pair(QPalette::ButtonText, QColor(0xe6e6e6)), std::pair(QPalette::Highlight, QColor(0x3d8fe0)),
          std::pair(QPalette::HighlightedText, QColor(0xffffff)),
          std::pair(QPalette::PlaceholderText, QColor(0x9a9fa5)), std::pair(QPalette::Mid, QColor(0x4a4f55)),
          std::pair(QPalette::ToolTipBase, QColor(0x32363b)), std::pair(QPalette::ToolTipText, QColor(0xe6e6e6))})
        dark.setColor(role, colour);
    return dark;
}

/// With $NEUROLOOM_PICTURES set, saves the widget there at the sizes of a large and a small dock, light and dark, for a
/// person to look at.
inline void savePictures(QWidget& widget, const QString& name, const std::function<bool()>& ready) {
    const QString folder = qEnvironmentVariable("NEUROLOOM_PICTURES");
    if (folder.isEmpty()) return;
    const QPalette light = QApplication::palette();
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? darkPalette() : light);
        for (const QSize size :
             {QSize(1000, 640), QSize(560, 700), QSize(400, 700), QSize(250, 700), QSize(300, 420)}) {
            widget.resize(size);
            QTest::qWait(250);
            QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
            QTest::qWait(100);
            widget.grab().save(QStringLiteral("%1/%2-%3-%4.png")
                                   .arg(folder, name, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                   .arg(size.width()));
        }
    }
    QApplication::setPalette(light);
}

}  // namespace nl::test
