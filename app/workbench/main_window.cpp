// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/main_window.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>

#include "app/workbench/actions.hpp"
#include "app/workbench/views.hpp"
#include "core/sim/simulate.hpp"
#include "widgets/document/file_kinds.hpp"
#include "widgets/document/simulations.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/palette/command_palette.hpp"

/// The resources stand in a static library: the linker keeps them because of this. At file scope, as the macro asks.
static void initialiseResources() { Q_INIT_RESOURCE(resources); }

namespace nl::ui {

using workspace::OpenId;
using workspace::OpenItem;

namespace {

constexpr int kLayoutVersion =
    3;  // raise it when dock names or places change: older stored layouts are then left alone

struct Menu {
    const char* path;
    const char* title;
};
/// In the order of the menu bar; a path with '/' is a submenu.
constexpr std::array kMenus{
    Menu{"file", QT_TRANSLATE_NOOP("MainWindow", "&File")},
    Menu{"edit", QT_TRANSLATE_NOOP("MainWindow", "&Edit")},
    Menu{"view", QT_TRANSLATE_NOOP("MainWindow", "&View")},
    Menu{"view/panels", QT_TRANSLATE_NOOP("MainWindow", "&Views")},
    Menu{"view/layout", QT_TRANSLATE_NOOP("MainWindow", "&Layout")},
    Menu{"view/theme", QT_TRANSLATE_NOOP("MainWindow", "&Theme")},
    Menu{"model", QT_TRANSLATE_NOOP("MainWindow", "&Model")},
    Menu{"model/resolution", QT_TRANSLATE_NOOP("MainWindow", "Build graph &with")},
    Menu{"simulate", QT_TRANSLATE_NOOP("MainWindow", "&Simulate")},
    Menu{"train", QT_TRANSLATE_NOOP("MainWindow", "&Train")},
    Menu{"help", QT_TRANSLATE_NOOP("MainWindow", "&Help")},
};

QStringList localFiles(const QMimeData* data) {
    QStringList out;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) out.push_back(url.toLocalFile());
    return out;
}

/// Qt's own dialog: the same everywhere, and it can be driven by keys in tests.
constexpr QFileDialog::Options kDialogOptions = QFileDialog::DontUseNativeDialog;

}  // namespace

MainWindow::MainWindow(QSettings& settings, bool desktopDark, int threads, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      desktopDark_(desktopDark),
      document_(new Document(this, threads)),
      actions_(new ActionRegistry(this)) {
    initialiseResources();
    document_->simulations().setEngine({sim::simulate, sim::request, sim::simFields()});
    setObjectName(QStringLiteral("MainWindow"));
    setWindowTitle(tr("Neuroloom"));
    setWindowIcon(icon(QStringLiteral("neuroloom")));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCentralWidget(nullptr);
    document_->setRecentFiles(settings_.value(QStringLiteral("files/recent")).toStringList());
    document_->setRunsFolder(settings_.value(QStringLiteral("paths/runs"), Document::standardRunsFolder()).toString());
    setTheme(themeChoiceOf(settings_.value(QStringLiteral("appearance/theme")).toString()));
    createDocks();
    registerActions(*this);
    createViews();  // after the actions: empty views offer them as buttons
    createMenus();
    createToolBar();
    createStatusBar();
    palette_ = new CommandPalette({*document_, *actions_, settings_}, this);
    connectDocument();
    if (!restoreGeometry(settings_.value(QStringLiteral("window/geometry")).toByteArray())) resize(1440, 900);
    actions_->update();
    showStatus();
}

MainWindow::~MainWindow() {
    // Views first, while the document that they refer to is still there; then the document, which waits for its jobs.
    for (auto& [id, dock] : docks_) delete dock;
    delete palette_;
    delete document_;
}

// --- making the window ---

void MainWindow::createDocks() {
    for (const ViewSpec& spec : viewSpecs()) {
        auto* dock = new QDockWidget(spec.title, this);
        dock->setObjectName(QStringLiteral("dock.") + spec.id);
        dock->setProperty("icon", spec.icon);
        dock->setWindowIcon(icon(spec.icon));
        dock->setAccessibleName(spec.title);
        dock->hide();  // applyLayout() gives it its place when the window is shown
        docks_[spec.id] = dock;
        order_.push_back(spec.id);
    }
}

void MainWindow::createViews() {
    const ViewContext context{*document_, *actions_, settings_};
    for (const ViewSpec& spec : viewSpecs()) {
        View* view = spec.create(context);
        view->setObjectName(QStringLiteral("view.") + spec.id);
        if (view->accessibleName().isEmpty()) view->setAccessibleName(spec.title);
        if (view->accessibleDescription().isEmpty())
            view->setAccessibleDescription(tr("The view \"%1\"").arg(spec.title));
        docks_.at(spec.id)->setWidget(view);
        connect(docks_.at(spec.id), &QDockWidget::visibilityChanged, view, &View::setOnTop);
        views_[spec.id] = view;
    }
}

void MainWindow::createMenus() {
    std::map<QString, QMenu*> menus;
    for (const Menu& entry : kMenus) {
        const QString path = QString::fromLatin1(entry.path);
        const QString title = tr(entry.title);
        const auto slash = path.indexOf(QLatin1Char('/'));
        menus[path] = slash < 0 ? menuBar()->addMenu(title) : menus.at(path.left(slash))->addMenu(title);
    }
    for (const ActionSpec& spec : actions_->specs()) {
        addAction(actions_->action(spec.id));  // shortcuts work wherever the focus is
        if (const auto menu = menus.find(spec.menu); menu != menus.end())
            menu->second->addAction(actions_->action(spec.id));
        if (spec.id == QLatin1String("file.openFolder")) {
            QMenu* recent = menus.at(QStringLiteral("file"))->addMenu(tr("Open &recent"));
            connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
        }
    }
    for (const auto& [path, menu] : menus) {
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, actions_, &ActionRegistry::update);
    }
}

void MainWindow::fillRecentMenu(QMenu* menu) {
    menu->clear();
    for (const QString& path : document_->recentFiles())
        menu->addAction(QFileInfo(path).fileName(), this, [this, path] { openFiles({path}); })->setToolTip(path);
    if (menu->isEmpty()) menu->addAction(tr("No files yet"))->setEnabled(false);
}

void MainWindow::createToolBar() {
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({18, 18});
    bar->toggleViewAction()->setEnabled(false);
    bool first = true;
    QString menu;
    for (const ActionSpec& spec : actions_->specs()) {
        if (!spec.onToolBar) continue;
        if (!first && spec.menu != menu) bar->addSeparator();
        first = false;
        menu = spec.menu;
        bar->addAction(actions_->action(spec.id));
    }
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    for (const NamedLayout& layout : namedLayouts())
        bar->addAction(actions_->action(QStringLiteral("layout.") + layout.id));
}

void MainWindow::createStatusBar() {
    itemLabel_ = new QLabel(this);
    selectionLabel_ = new QLabel(this);
    jobBar_ = new QProgressBar(this);
    jobBar_->setMaximumSize(180, 16);
    jobBar_->setAccessibleName(tr("Progress of the running jobs"));
    jobBar_->hide();
    stopButton_ = new QToolButton(this);
    stopButton_->setAutoRaise(true);
    stopButton_->setIcon(icon(QStringLiteral("stop")));
    stopButton_->setIconSize({14, 14});
    stopButton_->setAccessibleName(tr("Stop the job that is shown"));
    stopButton_->hide();
    connect(stopButton_, &QToolButton::clicked, this, [this] { document_->jobs().cancel(shownJob_); });
    diagnosticsButton_ = new QToolButton(this);
    diagnosticsButton_->setAutoRaise(true);
    diagnosticsButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    diagnosticsButton_->setIconSize({14, 14});
    connect(diagnosticsButton_, &QToolButton::clicked, this, [this] { showView(QStringLiteral("diagnostics")); });
    itemLabel_->setAccessibleName(tr("Active model"));
    selectionLabel_->setAccessibleName(tr("Selection"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{jobBar_, stopButton_, selectionLabel_, itemLabel_, diagnosticsButton_})
        statusBar()->addPermanentWidget(widget);
}

void MainWindow::connectDocument() {
    connect(document_, &Document::message, this,
            [this](const QString& text) { statusBar()->showMessage(text, 15000); });
    connect(document_, &Document::recentFilesChanged, this,
            [this] { settings_.setValue(QStringLiteral("files/recent"), document_->recentFiles()); });
    connect(document_, &Document::itemAdded, this, &MainWindow::showFirstPicture);
    connect(document_, &Document::viewRequested, this, &MainWindow::showView);
    connect(document_, &Document::sourceRequested, this, [this] { showView(QStringLiteral("source")); });
    connect(document_, &Document::openFailed, this, [this] { showView(QStringLiteral("diagnostics")); });
    const auto changed = [this] {
        actions_->update();
        showStatus();
    };
    connect(document_, &Document::activeChanged, this, changed);
    connect(document_, &Document::itemRemoved, this, changed);
    connect(document_, &Document::trainingsChanged, this, changed);
    connect(&document_->simulations(), &Simulations::changed, this, changed);
    connect(document_, &Document::diagnosticsChanged, this, &MainWindow::showStatus);
    connect(&document_->selection(), &SelectionModel::selectionChanged, this, changed);
    connect(&document_->jobs(), &JobBridge::jobsChanged, this, &MainWindow::showJobs);
    connect(&document_->undoStack(), &QUndoStack::indexChanged, actions_, &ActionRegistry::update);
}

// --- what the status line says ---

void MainWindow::showStatus() {
    const OpenItem* model = document_->activeModel();
    const OpenItem* shown = model != nullptr ? model : document_->activeGraph();
    itemLabel_->setText(shown != nullptr ? QString::fromStdString(shown->name) : tr("Nothing is open"));
    const auto& selected = document_->selection().items();
    const QString name =
        QString::fromStdString(workspace::itemName(document_->workspace(), document_->selection().current()));
    selectionLabel_->setText(selected.size() > 1 ? tr("%n selected", nullptr, static_cast<int>(selected.size()))
                                                 : name);

    showJobs();
    int errors = 0, warnings = 0;
    for (const FileDiagnostics& file : document_->diagnostics())
        for (const Diagnostic& diagnostic : file.diagnostics) {
            errors += diagnostic.severity == Severity::error;
            warnings += diagnostic.severity == Severity::warning;
        }
    diagnosticsButton_->setVisible(errors + warnings > 0);
    diagnosticsButton_->setIcon(icon(errors > 0 ? QStringLiteral("error") : QStringLiteral("warning")));
    diagnosticsButton_->setText(errors > 0 ? tr("%n error(s)", nullptr, errors)
                                           : tr("%n warning(s)", nullptr, warnings));
    diagnosticsButton_->setToolTip(tr("Show the diagnostics"));
}

void MainWindow::showJobs() {
    const std::vector<JobInfo> active = document_->jobs().jobs([](const JobInfo& job) { return !hasEnded(job.state); });
    jobBar_->setVisible(!active.empty());
    stopButton_->setVisible(!active.empty());
    shownJob_ = 0;
    if (active.empty()) return;
    // The oldest that runs is shown, or the oldest that waits; the others are named.
    auto shown =
        std::find_if(active.begin(), active.end(), [](const JobInfo& job) { return job.state == JobState::running; });
    if (shown == active.end()) shown = active.begin();
    shownJob_ = shown->id;
    QStringList titles{QString::fromStdString(shown->spec.title)};
    for (auto job = active.begin(); job != active.end(); ++job)
        if (job != shown) titles << QString::fromStdString(job->spec.title);
    jobBar_->setToolTip(titles.join(QLatin1Char('\n')));
    stopButton_->setToolTip(tr("Stop: %1").arg(titles.front()));
    jobBar_->setRange(0, shown->progress < 0 ? 0 : 100);
    jobBar_->setValue(std::max(0, static_cast<int>(100 * shown->progress)));
}

void MainWindow::showFirstPicture(OpenId added) {
    const OpenItem* item = document_->workspace().item(added);
    QDockWidget* start = dock(QStringLiteral("start"));
    const bool startInFront = start != nullptr && view(QStringLiteral("start"))->seen();
    if (item == nullptr || item->attention || !startInFront) return;
    if (item->model) showView(QStringLiteral("viewer3d"));
    if (item->graph && item->parent == 0) showView(QStringLiteral("graphview"));
}

// --- views and layouts ---

View* MainWindow::view(const QString& id) const {
    const auto found = views_.find(id);
    return found == views_.end() ? nullptr : found->second;
}

QDockWidget* MainWindow::dock(const QString& id) const {
    const auto found = docks_.find(id);
    return found == docks_.end() ? nullptr : found->second;
}

void MainWindow::showView(const QString& id) {
    QDockWidget* wanted = dock(id);
    if (wanted == nullptr) return;
    wanted->show();
    wanted->raise();
}

void MainWindow::focusNextDock(int step) {
    QList<QDockWidget*> visible;
    qsizetype at = -1;
    for (const QString& id : order_) {
        QDockWidget* candidate = dock(id);
        if (!view(id)->seen()) continue;
        if (candidate->isAncestorOf(QApplication::focusWidget())) at = visible.size();
        visible.push_back(candidate);
    }
    if (visible.isEmpty()) return;
    QDockWidget* next = visible[(at + step + (at < 0 && step < 0 ? 1 : 0) + visible.size()) % visible.size()];
    QWidget* inner = next->widget();
    for (QWidget* child : inner->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0) {
            inner = child;
            break;
        }
    inner->setFocus(Qt::TabFocusReason);
}

void MainWindow::setLayoutName(const QString& id) {
    if (arranged_) saveLayout();
    const auto layouts = namedLayouts();
    auto chosen =
        std::find_if(layouts.begin(), layouts.end(), [&](const NamedLayout& layout) { return layout.id == id; });
    if (chosen == layouts.end()) chosen = layouts.begin();
    layout_ = chosen->id;
    settings_.setValue(QStringLiteral("window/layout"), layout_);
    const QByteArray stored = settings_.value(QStringLiteral("window/layouts/") + layout_).toByteArray();
    if (stored.isEmpty() || !restoreState(stored, kLayoutVersion)) applyLayout(*this, docks_, *chosen);
    arranged_ = true;
    actions_->update();
}

void MainWindow::resetLayout() {
    for (const NamedLayout& layout : namedLayouts())
        if (layout.id == layout_) applyLayout(*this, docks_, layout);
}

void MainWindow::saveLayout() {
    settings_.setValue(QStringLiteral("window/layouts/") + layout_, saveState(kLayoutVersion));
    settings_.setValue(QStringLiteral("window/geometry"), saveGeometry());
}

void MainWindow::setTheme(ThemeChoice choice) {
    theme_ = choice;
    settings_.setValue(QStringLiteral("appearance/theme"), themeChoiceName(choice));
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        applyTheme(*application, choice, desktopDark_);
}

// --- files ---

void MainWindow::openFiles(const QStringList& paths) { document_->openFiles(paths); }

void MainWindow::openByDialog() {
    auto* dialog = new QFileDialog(this, tr("Open files"), settings_.value(QStringLiteral("files/folder")).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(kDialogOptions);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Models and graphs (%1)").arg(readablePatterns().join(QLatin1Char(' '))), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        if (!files.isEmpty()) settings_.setValue(QStringLiteral("files/folder"), QFileInfo(files.first()).path());
        openFiles(files);
    });
    dialog->open();
}

void MainWindow::openFolderByDialog() {
    auto* dialog =
        new QFileDialog(this, tr("Open a folder"), settings_.value(QStringLiteral("files/folder")).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(kDialogOptions | QFileDialog::ShowDirsOnly);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
    dialog->open();
}

void MainWindow::exportPictureByDialog() {
    View* shown = nullptr;
    for (const QString& id : order_) {
        QDockWidget* candidate = dock(id);
        if (!view(id)->seen()) continue;
        const bool focused = candidate->isAncestorOf(QApplication::focusWidget());
        if (shown == nullptr || focused || id == QLatin1String("viewer3d")) shown = view(id);
        if (focused) break;
    }
    if (shown == nullptr) return;
    const QImage picture = shown->picture();  // now: the dialog would cover it
    auto* dialog =
        new QFileDialog(this, tr("Save the picture"), settings_.value(QStringLiteral("files/folder")).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(kDialogOptions);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setNameFilter(tr("Pictures (*.png)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString& file) {
        statusBar()->showMessage(
            picture.save(file) ? tr("Saved %1.").arg(file) : tr("%1 could not be written.").arg(file), 15000);
    });
    dialog->open();
}

void MainWindow::showPalette() { palette_->open(); }
void MainWindow::hidePalette() { palette_->hide(); }

// --- events ---

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (arranged_) return;
    setLayoutName(settings_.value(QStringLiteral("window/layout"), QStringLiteral("model")).toString());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (arranged_) saveLayout();
    settings_.sync();
    document_->stopAll();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    openFiles(files);
}

}  // namespace nl::ui
