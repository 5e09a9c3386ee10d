// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/actions.hpp"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QMessageBox>
#include <QUndoStack>
#include <QUrl>
#include <optional>

#include "app/workbench/main_window.hpp"
#include "core/run/run.hpp"
#include "widgets/document/picture_folder.hpp"
#include "widgets/document/simulations.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/runs/runs_view.hpp"
#include "widgets/simulate/simulate_view.hpp"
#include "widgets/snn/snn_view.hpp"
#include "widgets/training/training_view.hpp"

namespace nl::ui {

namespace {

/// The table in parts, by menu; `tr` in the context "Actions".
class ActionTable {
    Q_DECLARE_TR_FUNCTIONS(Actions)
public:
    explicit ActionTable(MainWindow& window)
        : window_(window), document_(window.document()), actions_(window.actions()) {}

    void fill() {
        addFile();
        addEdit();
        addView();
        addModel();
        addSimulation();
        addTraining();
        addHelp();
    }

private:
    using Enabled = std::function<bool()>;

    void add(const char* id, const QString& text, const QString& help, const char* icon, const QKeySequence& shortcut,
             const char* menu, bool toolBar, Enabled enabled, std::function<void()> run) {
        ActionSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.text = text;
        spec.help = help;
        spec.icon = QString::fromLatin1(icon);
        spec.shortcut = shortcut;
        spec.menu = QString::fromLatin1(menu);
        spec.group = groupOf(spec.menu);
        spec.onToolBar = toolBar;
        spec.enabledWhen = std::move(enabled);
        spec.run = std::move(run);
        actions_.add(std::move(spec));
    }

    /// Texts of a submenu do not speak for themselves elsewhere.
    static QString groupOf(const QString& menu) {
        if (menu == QLatin1String("view/theme")) return tr("Theme");
        if (menu == QLatin1String("view/layout")) return tr("Layout");
        if (menu == QLatin1String("view/panels")) return tr("View");
        if (menu == QLatin1String("model/resolution")) return tr("Build graph");
        if (menu == QLatin1String("simulate")) return tr("Simulate");
        return {};
    }

    void addChoice(const QString& id, const QString& text, const QString& help, const char* menu,
                   const QKeySequence& shortcut, std::function<bool()> chosen, std::function<void()> run) {
        ActionSpec spec;
        spec.id = id;
        spec.text = text;
        spec.help = help;
        spec.shortcut = shortcut;
        spec.menu = QString::fromLatin1(menu);
        spec.group = groupOf(spec.menu);
        spec.checkable = true;
        spec.checkedWhen = std::move(chosen);
        spec.run = std::move(run);
        actions_.add(std::move(spec));
    }

    [[nodiscard]] Enabled hasModel() const {
        return [this] { return document_.activeModel() != nullptr; };
    }
    [[nodiscard]] Enabled hasGraph() const {
        return [this] { return document_.activeGraph() != nullptr; };
    }
    /// The training of either kind that Pause, Resume and Stop are about: the one that runs or is held, else the first
    /// that waits.
    [[nodiscard]] std::optional<JobInfo> currentTraining() const {
        std::optional<JobInfo> waiting;
        for (const JobInfo& job : document_.jobs().jobs()) {
            if (job.spec.kind != JobKind::train) continue;
            if (job.state == JobState::running || job.state == JobState::paused) return job;
            if (job.state == JobState::queued && (!waiting || job.id < waiting->id)) waiting = job;
        }
        return waiting;
    }
    [[nodiscard]] bool trainingIs(JobState state) const {
        const auto training = currentTraining();
        return training && training->state == state;
    }
    void withTraining(void (JobBridge::*what)(JobId)) {
        if (const auto training = currentTraining()) (document_.jobs().*what)(training->id);
    }

    void addFile() {
        add("file.open", tr("&Open..."), tr("Open NeuroML, LEMS, SWC, HDF5 or graph files."), "open",
            QKeySequence::Open, "file", true, {}, [this] { window_.openByDialog(); });
        add("file.openFolder", tr("Open &folder..."), tr("Open the models of a folder, or a run folder."), "folder",
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "file", false, {},
            [this] { window_.openFolderByDialog(); });
        add(
            "file.reload", tr("&Reload"), tr("Read the active file again from disk."), "reload", QKeySequence::Refresh,
            "file", false, [this] { return activeFile() != nullptr; }, [this] { document_.reload(activeFile()->id); });
        add(
            "file.close", tr("&Close"), tr("Close the active model with its graphs and attention maps."), "close",
            QKeySequence::Close, "file", false, [this] { return !document_.workspace().all().empty(); },
            [this] { closeActive(); });
        add("file.exportPicture", tr("&Export picture..."), tr("Save the view in front as a PNG file."), "export",
            QKeySequence(Qt::CTRL | Qt::Key_E), "file", false, {}, [this] { window_.exportPictureByDialog(); });
        add("file.quit", tr("&Quit"), tr("Stop all jobs and close the window."), "", QKeySequence::Quit, "file", false,
            {}, [this] { window_.close(); });
    }

    [[nodiscard]] const workspace::OpenItem* activeFile() const {
        for (const workspace::OpenItem* item : {document_.activeModel(), document_.activeGraph()})
            if (item != nullptr && !item->path.empty()) return item;
        return nullptr;
    }

    void closeActive() {
        const workspace::OpenItem* item = document_.activeModel();
        if (item == nullptr) item = document_.activeGraph();
        if (item != nullptr) document_.close(item->id);
    }

    void addEdit() {
        QUndoStack& undo = document_.undoStack();
        add(
            "edit.undo", tr("&Undo"), tr("Take the last change back."), "", QKeySequence::Undo, "edit", false,
            [&undo] { return undo.canUndo(); }, [&undo] { undo.undo(); });
        add(
            "edit.redo", tr("&Redo"), tr("Do the change again that was taken back."), "", QKeySequence::Redo, "edit",
            false, [&undo] { return undo.canRedo(); }, [&undo] { undo.redo(); });
        add(
            "edit.clearSelection", tr("&Clear selection"), tr("Select nothing, in all views."), "",
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), "edit", false,
            [this] { return !document_.selection().items().empty(); }, [this] { document_.selection().clear(); });
    }

    void addView() {
        for (const NamedLayout& layout : namedLayouts()) {
            const int number = static_cast<int>(++layouts_);
            addChoice(
                QStringLiteral("layout.") + layout.id, layout.title, layout.help, "view/layout",
                QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)),
                [this, id = layout.id] { return window_.layoutName() == id; },
                [this, id = layout.id] { window_.setLayoutName(id); });
        }
        add("layout.reset", tr("&Reset layout"), tr("Put the views of this layout back where they belong."), "reset",
            {}, "view/layout", false, {}, [this] { window_.resetLayout(); });
        const std::array themes{std::pair{ThemeChoice::desktop, tr("As the &desktop")},
                                std::pair{ThemeChoice::light, tr("&Light")}, std::pair{ThemeChoice::dark, tr("&Dark")}};
        for (const auto& [choice, title] : themes)
            addChoice(
                QStringLiteral("theme.") + themeChoiceName(choice), title, tr("Change the colours of the window."),
                "view/theme", {}, [this, choice = choice] { return window_.theme() == choice; },
                [this, choice = choice] { window_.setTheme(choice); });
        for (const QString& id : window_.viewIds()) {
            const QString title = window_.dock(id)->windowTitle();
            add(qPrintable(QStringLiteral("view.show.") + id), title,
                tr("Bring the view \"%1\" to the front.").arg(title),
                qPrintable(window_.dock(id)->property("icon").toString()), {}, "view/panels", false, {},
                [this, id] { window_.showView(id); });
        }
        add("view.next", tr("&Next view"), tr("Move the keyboard to the next view."), "", QKeySequence(Qt::Key_F6),
            "view", false, {}, [this] { window_.focusNextDock(1); });
        add("view.previous", tr("&Previous view"), tr("Move the keyboard to the previous view."), "",
            QKeySequence(Qt::SHIFT | Qt::Key_F6), "view", false, {}, [this] { window_.focusNextDock(-1); });
        add("view.fullScreen", tr("&Full screen"), tr("Give the window the whole screen, or take it back."), "",
            QKeySequence(Qt::Key_F11), "view", false, {},
            [this] { window_.isFullScreen() ? window_.showNormal() : window_.showFullScreen(); });
    }

    void addModel() {
        add("graph.build", tr("&Build graph"),
            tr("Build the computational graph of the active model, section by section."), "graph",
            QKeySequence(Qt::CTRL | Qt::Key_B), "model", true, hasModel(), [this] { build("section"); });
        add("graph.build.region", tr("By &regions"), tr("Build the graph with one soma, dendrite and axon a neuron."),
            "", {}, "model/resolution", false, hasModel(), [this] { build("region"); });
        add("graph.build.section", tr("By &sections"), tr("Build the graph with a part for each unbranched section."),
            "", {}, "model/resolution", false, hasModel(), [this] { build("section"); });
        add("graph.build.segment", tr("By s&egments"), tr("Build the graph with a part for each segment of the file."),
            "", {}, "model/resolution", false, hasModel(), [this] { build("segment"); });
        add("model.showSource", tr("Show &source"), tr("Show the file of the active model."), "source", {}, "model",
            false, hasModel(),
            [this] { document_.showSource(QString::fromStdString(document_.activeModel()->path), 1, 1); });
    }

    void build(const char* resolution) {
        document_.buildGraph(document_.activeModel()->id, QString::fromLatin1(resolution));
    }

    void addSimulation() {
        const auto simulates = [this] { return document_.simulations().active() != nullptr; };
        add("simulate.run", tr("&Run"),
            tr("Simulate the active model with the settings of the Simulate view, after those that wait."), "play",
            QKeySequence(Qt::CTRL | Qt::Key_Return), "simulate", true, hasModel(), [this] { simulate(); });
        add("simulate.stop", tr("&Stop"), tr("End the running simulation and keep what it has so far."), "stop",
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), "simulate", false, simulates,
            [this] { document_.simulations().stop(document_.simulations().active()->job); });
        add("simulate.settings", tr("S&ettings"), tr("Show what the next simulation runs, and how."), "settings", {},
            "simulate", false, hasModel(), [this] { window_.showView(QStringLiteral("simulate")); });
        add("simulate.traces", tr("&Traces"), tr("Show what a simulation has recorded, over time."), "runs", {},
            "simulate", false, {}, [this] { window_.showView(QStringLiteral("traces")); });
    }

    /// Its traces are shown, or the settings where they do not allow it to run.
    void simulate() {
        auto* view = qobject_cast<SimulateView*>(window_.view(QStringLiteral("simulate")));
        const bool started = view != nullptr && view->start();
        window_.showView(started ? QStringLiteral("traces") : QStringLiteral("simulate"));
    }

    void addTraining() {
        add(
            "bgan.train", tr("&Train BGAN"),
            tr("Train a BGAN on the active graph with the settings of the Training view; its attention is shown at the "
               "end."),
            "train", QKeySequence(Qt::CTRL | Qt::Key_T), "train", true,
            [this] { return document_.activeGraph() != nullptr && document_.runningTraining() == nullptr; },
            [this] { startTraining(); });
        add("snn.train", tr("Train S&NN"),
            tr("Train a spiking network on pictures with the settings of the SNN view, after the trainings that wait."),
            "snn", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), "train", true, {}, [this] { startSnn(); });
        add("snn.graph", tr("&Graph of a spiking network"),
            tr("Build the computational graph of the spiking network selected in Runs, or trained last, with the "
               "spikes of its test pictures."),
            "graph", {}, "train", false, {}, [this] { buildSnnGraph(); });
        add(
            "train.pause", tr("&Pause"), tr("Hold the running training; nothing is lost."), "pause", {}, "train", true,
            [this] { return trainingIs(JobState::running) || trainingIs(JobState::queued); },
            [this] { withTraining(&JobBridge::pause); });
        add(
            "train.resume", tr("&Resume"), tr("Go on with the training that is held."), "play", {}, "train", true,
            [this] { return trainingIs(JobState::paused); }, [this] { withTraining(&JobBridge::resume); });
        add(
            "train.stop", tr("&Stop"), tr("End the training and keep what it has learnt so far."), "stop", {}, "train",
            true, [this] { return currentTraining().has_value(); }, [this] { withTraining(&JobBridge::cancel); });
        add("bgan.settings", tr("Training s&ettings"), tr("Show the settings of the next training."), "training", {},
            "train", false, hasGraph(), [this] { window_.showView(QStringLiteral("training")); });
        add("snn.settings", tr("S&NN settings"), tr("Show the settings of the next training of a spiking network."),
            "snn", {}, "train", false, {}, [this] { window_.showView(QStringLiteral("snn")); });
    }

    void startTraining() {
        window_.showView(QStringLiteral("training"));
        if (auto* form = qobject_cast<TrainingView*>(window_.view(QStringLiteral("training")))) form->start();
    }

    void startSnn() {
        window_.showView(QStringLiteral("snn"));
        if (auto* view = qobject_cast<SnnView*>(window_.view(QStringLiteral("snn")))) view->start();
    }

    /// The run that Runs shows as selected, else the one trained last in this window, else that of Runs in the back.
    [[nodiscard]] QString snnRun() const {
        const auto* runs = qobject_cast<RunsView*>(window_.view(QStringLiteral("runs")));
        QString chosen = runs != nullptr ? runs->chosenSnnRun() : QString();
        if (runs != nullptr && runs->seen() && !chosen.isEmpty()) return chosen;
        const auto& all = document_.snn().all();
        for (auto training = all.rbegin(); training != all.rend(); ++training)
            if ((*training)->result) return (*training)->runFolder;
        return chosen;
    }

    void buildSnnGraph() {
        const QString folder = snnRun();
        if (folder.isEmpty()) {
            window_.showView(QStringLiteral("runs"));
            return Q_EMIT document_.message(tr("Choose the run of one spiking network first."));
        }
        const auto info = run::openRun(folder.toStdString());
        if (!info) return document_.say(info.error());
        document_.buildSnnGraph(folder, picturesOf(window_.settings(), *info));
    }

    void addHelp() {
        add("help.palette", tr("&Find a command..."), tr("Search actions, views and parts of the model by name."),
            "palette", QKeySequence(Qt::CTRL | Qt::Key_K), "help", true, {}, [this] { window_.showPalette(); });
        add("help.guide", tr("&User guide"), tr("Open the user guide in the browser."), "help",
            QKeySequence::HelpContents, "help", false, {}, [] { openGuide(); });
        add("help.about", tr("&About Neuroloom"), tr("Version, licence and the libraries in use."), "about", {}, "help",
            false, {}, [this] { about(); });
    }

    static void openGuide() {
        const QDir programs(QCoreApplication::applicationDirPath());
        QDesktopServices::openUrl(QUrl::fromLocalFile(
            QDir::cleanPath(programs.filePath(QStringLiteral("../share/doc/neuroloom/user/index.md")))));
    }

    void about() {
        auto* box = new QMessageBox(&window_);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About Neuroloom"));
        box->setIconPixmap(window_.windowIcon().pixmap(64, 64));
        box->setText(
            tr("<h3>Neuroloom %1</h3><p>A workbench for biophysical neural networks: NeuroML models, their "
               "computational "
               "graph, and what a biophysical graph attention network attends to in it.</p>"
               "<p>Free software under the GNU General Public License, version 3 or later. Built with Qt %2.</p>")
                .arg(QLatin1String(NL_VERSION), QLatin1String(qVersion())));
        box->open();
    }

    MainWindow& window_;
    Document& document_;
    ActionRegistry& actions_;
    int layouts_ = 0;
};

}  // namespace

void registerActions(MainWindow& window) {
    // Lives as long as the window: the entries of the table refer to it.
    class Owner : public QObject {
    public:
        Owner(MainWindow& window) : QObject(&window), table(window) {}
        ActionTable table;
    };
    (new Owner(window))->table.fill();
}

}  // namespace nl::ui
