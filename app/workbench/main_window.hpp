// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <map>

#include "app/workbench/layouts.hpp"
#include "widgets/document/document.hpp"
#include "widgets/kit/action_registry.hpp"
#include "widgets/kit/theme.hpp"
#include "widgets/kit/view.hpp"

class QLabel;
class QProgressBar;
class QSettings;
class QToolButton;

namespace nl::ui {

class CommandPalette;

/// The window: wires the document, the views and the actions together and keeps the docks. Everything else is in a
/// view, an action or the document. `settings` must outlive it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `threads` of the job pool, 0 = all.
    MainWindow(QSettings& settings, bool desktopDark, int threads = 0, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Document& document() { return *document_; }
    [[nodiscard]] ActionRegistry& actions() { return *actions_; }
    [[nodiscard]] QSettings& settings() { return settings_; }

    [[nodiscard]] View* view(const QString& id) const;  ///< null when there is none
    [[nodiscard]] QDockWidget* dock(const QString& id) const;
    [[nodiscard]] QStringList viewIds() const { return order_; }
    void showView(const QString& id);
    void focusNextDock(int step);

    [[nodiscard]] QString layoutName() const { return layout_; }
    void setLayoutName(const QString& id);  ///< as the user last left that layout
    void resetLayout();                     ///< the current layout as it is delivered

    [[nodiscard]] ThemeChoice theme() const { return theme_; }
    void setTheme(ThemeChoice choice);

    void openByDialog();
    void openFolderByDialog();
    void openFiles(const QStringList& paths);
    void exportPictureByDialog();
    void showPalette();
    void hidePalette();

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createDocks();
    void createViews();
    void createMenus();
    void createToolBar();
    void createStatusBar();
    void connectDocument();
    void fillRecentMenu(QMenu* menu);
    void saveLayout();
    void showFirstPicture(workspace::OpenId added);
    void showStatus();
    void showJobs();

    QSettings& settings_;
    bool desktopDark_;
    Document* document_;
    ActionRegistry* actions_;
    CommandPalette* palette_ = nullptr;
    std::map<QString, QDockWidget*> docks_;
    std::map<QString, View*> views_;
    QStringList order_;
    QString layout_;
    ThemeChoice theme_ = ThemeChoice::desktop;
    bool arranged_ = false;
    QLabel* itemLabel_ = nullptr;
    QLabel* selectionLabel_ = nullptr;
    QProgressBar* jobBar_ = nullptr;
    QToolButton* stopButton_ = nullptr;
    QToolButton* diagnosticsButton_ = nullptr;
    JobId shownJob_ = 0;
};

}  // namespace nl::ui
