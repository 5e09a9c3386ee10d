// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QJsonObject>
#include <QString>
#include <QWidget>
#include <functional>

#include "widgets/document/document.hpp"

class QSettings;

namespace nl::ui {

class ActionRegistry;

/// What a view is given; everything it may use.
struct ViewContext {
    Document& document;
    ActionRegistry& actions;
    QSettings& settings;
};

/// One kind of picture or table of the document, the content of a dock. A view that nobody sees does not work: it notes
/// that something changed (markStale) and refreshes once when it is shown.
class View : public QWidget {
    Q_OBJECT
public:
    View(ViewContext context, QWidget* parent = nullptr);

    /// Marks the content as out of date: refresh() is called soon, or when the view is next shown.
    void markStale();
    /// Whether its dock is the front one of its tabs; to Qt a widget behind another tab is visible, too.
    void setOnTop(bool onTop);
    /// Whether it can be seen: visible, and not behind another tab.
    [[nodiscard]] bool seen() const { return isVisible() && onTop_; }
    /// Something changed that it does not show yet.
    [[nodiscard]] bool pending() const { return stale_; }
    /// A picture of the content as it stands, for export and the tour; default: grab().
    [[nodiscard]] virtual QImage picture();
    /// What belongs into the session: colours, chosen layout, camera.
    [[nodiscard]] virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject&) {}

protected:
    /// Brings the content up to date with the document. GUI thread, under 50 ms: heavy work goes into a job.
    virtual void refresh() = 0;
    void showEvent(QShowEvent* event) override;
    ViewContext context_;

private:
    bool stale_ = true, queued_ = false, onTop_ = true;
};

struct ViewSpec {
    QString id;     ///< stable: "viewer3d"
    QString title;  ///< tr()'d
    QString icon;   ///< name of an icon in resources/icons
    std::function<View*(ViewContext)> create;
};

}  // namespace nl::ui
