// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/document.hpp"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <utility>

#include "core/run/run.hpp"
#include "widgets/document/file_kinds.hpp"
#include "widgets/document/open_jobs.hpp"
#include "widgets/document/simulations.hpp"
#include "widgets/document/snn_trainings.hpp"

namespace nl::ui {

using workspace::OpenId;
using workspace::OpenItem;

namespace {
constexpr int kRecentFiles = 12;
constexpr int kFolderFiles = 40;  // beyond, a folder is a collection to choose from, not a model to open

QString absolute(const QString& path) { return QDir::cleanPath(QFileInfo(path).absoluteFilePath()); }
}  // namespace

Document::Document(QObject* parent, int threads)
    : QObject(parent),
      selection_(new SelectionModel(this)),
      jobs_(new JobBridge(this, threads)),
      undo_(new QUndoStack(this)),
      snn_(new SnnTrainings(*jobs_, this)),
      simulations_(new Simulations(*jobs_, this)) {
    connect(jobs_, &JobBridge::jobsChanged, this, &Document::noteTrainingStates);
    connect(snn_, &SnnTrainings::changed, this, &Document::trainingsChanged);
    connect(snn_, &SnnTrainings::message, this, &Document::message);
    connect(simulations_, &Simulations::message, this, &Document::message);
    connect(simulations_, &Simulations::resultReady, this, &Document::simulationEnded);
}

Document::~Document() {
    // Before our members go: running jobs still publish into trainings_.
    delete jobs_;
    jobs_ = nullptr;
}

void Document::stopAll() {
    stopping_ = true;
    jobs_->queue().cancelAll();
}

// --- what is shown ---

const OpenItem* Document::activeModel() const { return workspace_.modelOf(active_); }

const OpenItem* Document::activeGraph() const {
    const OpenItem* active = workspace_.item(active_);
    if (active == nullptr) return nullptr;
    if (active->graph) return active;
    if (active->attention) return workspace_.item(active->parent);
    return workspace_.graphOf(active->id);
}

const OpenItem* Document::activeAttention() const {
    const OpenItem* active = workspace_.item(active_);
    if (active != nullptr && active->attention) return active;
    const OpenItem* graph = activeGraph();
    return graph == nullptr ? nullptr : workspace_.attentionOf(graph->id);
}

void Document::setActive(OpenId id) {
    if (id != 0 && workspace_.item(id) == nullptr) return;
    if (activate(id)) Q_EMIT activeChanged();
}

/// Whether that changes anything.
bool Document::activate(OpenId id) {
    const OpenItem* item = workspace_.item(id);
    if (item == nullptr || !item->simulation) return std::exchange(active_, id) != id;
    const bool other = std::exchange(activeSimulation_, id) != id;
    const OpenItem* model = activeModel();
    if (model != nullptr && model->id == item->parent) return other;
    active_ = item->parent;
    return true;
}

OpenId Document::addItem(OpenItem item) {
    const bool hasDiagnostics = !item.diagnostics.empty();
    const OpenId id = workspace_.add(std::move(item));
    activate(id);
    Q_EMIT itemAdded(id);
    Q_EMIT activeChanged();
    if (hasDiagnostics) Q_EMIT diagnosticsChanged();
    return id;
}

void Document::close(OpenId id) {
    const OpenItem* item = workspace_.item(id);
    if (item == nullptr) return;
    std::vector<OpenId> gone{id};
    for (std::size_t i = 0; i < gone.size(); ++i)
        for (const OpenItem* child : workspace_.childrenOf(gone[i])) gone.push_back(child->id);
    const OpenId parent = item->parent;
    const OpenItem* simulation = activeSimulation();
    const auto goes = [&gone](OpenId one) { return std::find(gone.begin(), gone.end(), one) != gone.end(); };
    const bool wasActive = goes(active_), wasSimulation = simulation != nullptr && goes(simulation->id);
    workspace_.remove(id);
    for (auto removed = gone.rbegin(); removed != gone.rend(); ++removed) {
        selection_->removeOwnedBy(*removed);
        Q_EMIT itemRemoved(*removed);
    }
    if (wasActive) {
        const auto items = workspace_.items();
        active_ = 0;
        activate(workspace_.item(parent) != nullptr ? parent : items.empty() ? 0 : items.back()->id);
    }
    if (wasActive || wasSimulation) Q_EMIT activeChanged();
    Q_EMIT diagnosticsChanged();
}

// --- opening ---

void Document::openFiles(const QStringList& paths) {
    for (const QString& given : paths) {
        const QString path = absolute(given);
        const FileKind kind = fileKind(path);
        if (kind == FileKind::folder) {
            openFolder(path);
            continue;
        }
        if (kind == FileKind::run)
            openRun(path);
        else
            openOne(path, 0);
    }
}

void Document::openRun(const QString& path) {
    const auto info = run::openRun(path.toStdString());
    if (!info) return openFailedWith(path, {makeDiagnostic(Severity::error, info.error())});
    if (failures_.erase(path) > 0) Q_EMIT diagnosticsChanged();
    setRunsFolder(QFileInfo(path).path());
    if (info->kind == "snn") {
        snn_->showRecording(path);
        showView(QStringLiteral("raster"));
    } else if (const OpenItem* graph = activeGraph())
        attend(graph->id, path);
    else
        Q_EMIT message(
            tr("Run %1 is in the list of runs. Open its model to see its attention.").arg(QFileInfo(path).fileName()));
}

void Document::openFolder(const QString& path) {
    const QDir folder(path);
    QStringList files;
    for (const QString& name : folder.entryList(readablePatterns(), QDir::Files, QDir::Name))
        files.push_back(folder.filePath(name));
    if (files.isEmpty() || files.size() > kFolderFiles) {
        Q_EMIT message(
            files.isEmpty()
                ? tr("%1 holds no file that can be opened.").arg(path)
                : tr("%1 holds %n file(s); choose those to open.", nullptr, static_cast<int>(files.size())).arg(path));
        return;
    }
    openFiles(files);
}

void Document::openOne(const QString& path, OpenId replaces) {
    const std::string file = path.toStdString();
    const FileKind kind = fileKind(path);
    reading_.push_back({path, replaces});
    JobSpec spec{tr("Open %1").arg(QFileInfo(path).fileName()).toStdString(), JobKind::load, 0};
    jobs_->run<OpenedFile>(
        std::move(spec), [file, kind](JobContext& job) { return openFile(file, kind, job); }, this,
        [this, path, replaces](Result<OpenedFile> result) { opened(path, replaces, std::move(result)); });
}

void Document::opened(const QString& path, OpenId replaces, Result<OpenedFile> result) {
    // While the window closes the job is stopped by nobody's wish: the session still lists the file.
    if (const auto at = std::find(reading_.begin(), reading_.end(), std::pair(path, replaces));
        at != reading_.end() && !stopping_)
        reading_.erase(at);
    if (replaces != 0 && workspace_.item(replaces) == nullptr) return;  // closed meanwhile
    if (!result) {
        if (result.error().code == kCancelled) {
            Q_EMIT message(tr("Opening %1 was cancelled.").arg(QFileInfo(path).fileName()));
            return;
        }
        openFailedWith(path, {makeDiagnostic(Severity::error, result.error())});
        return;
    }
    if (!result->model && !result->graph) {
        openFailedWith(path, std::move(result->diagnostics));
        return;
    }
    failures_.erase(path);
    if (replaces != 0) close(replaces);
    OpenItem item;
    item.name = QFileInfo(path).fileName().toStdString();
    item.path = path.toStdString();
    item.model = std::move(result->model);
    item.graph = std::move(result->graph);
    item.diagnostics = std::move(result->diagnostics);
    const std::size_t faults = item.diagnostics.size();
    const bool isModel = item.model != nullptr;
    const OpenId id = addItem(std::move(item));
    QStringList recent = recent_;
    recent.removeAll(path);
    recent.prepend(path);
    setRecentFiles(recent);
    const QString name = QFileInfo(path).fileName();
    Q_EMIT message(
        faults == 0
            ? tr("%1 is open.").arg(name)
            : tr("%1 is open, with %n remark(s): see Diagnostics.", nullptr, static_cast<int>(faults)).arg(name));
    if (isModel) buildGraphIfSmall(id);
}

void Document::openFailedWith(const QString& path, std::vector<Diagnostic> diagnostics) {
    QString text = tr("nothing could be read");
    for (const Diagnostic& diagnostic : diagnostics)
        if (diagnostic.severity == Severity::error) {
            text = QString::fromStdString(diagnostic.message);
            break;
        }
    if (diagnostics.empty())
        diagnostics.push_back(makeDiagnostic(Severity::error, makeError("nothing-read", "nothing could be read")));
    failures_[path] = std::move(diagnostics);
    Q_EMIT diagnosticsChanged();
    Q_EMIT openFailed(path, text);
    Q_EMIT message(tr("%1 could not be opened: %2").arg(QFileInfo(path).fileName(), text));
}

void Document::reload(OpenId id) {
    const OpenItem* item = workspace_.item(id);
    if (item == nullptr || item->path.empty()) return;
    if (std::any_of(reading_.begin(), reading_.end(), [id](const auto& file) { return file.second == id; })) return;
    openOne(QString::fromStdString(item->path), id);
}

QStringList Document::unopenedFiles() const {
    QStringList out;
    for (const auto& [path, replaces] : reading_) out << path;
    for (const auto& [path, diagnostics] : failures_)
        if (!QFileInfo(path).isDir()) out << path;
    out.removeDuplicates();
    return out;
}

std::vector<FileDiagnostics> Document::diagnostics() const {
    std::vector<FileDiagnostics> out;
    for (const OpenItem* item : workspace_.items())
        if (!item->diagnostics.empty())
            out.push_back({item->id, QString::fromStdString(item->path), item->diagnostics});
    for (const auto& [path, diagnostics] : failures_) out.push_back({0, path, diagnostics});
    return out;
}

void Document::clearFailures() {
    if (failures_.empty()) return;
    failures_.clear();
    Q_EMIT diagnosticsChanged();
}

// --- the computational graph ---

void Document::buildGraphIfSmall(OpenId model) {
    const OpenItem* item = workspace_.item(model);
    if (isSmallModel(*item->model)) buildGraph(model, QStringLiteral("section"));
}

JobId Document::buildGraph(OpenId model, const QString& resolution) {
    const OpenItem* item = workspace_.item(model);
    if (item == nullptr || !item->model) return 0;
    const QString name = QString::fromStdString(item->name);
    JobSpec spec{tr("Build graph of %1 (%2)").arg(name, resolution).toStdString(), JobKind::graph, 0};
    auto notes = std::make_shared<std::vector<Diagnostic>>();
    // What a simulation of the model has shown goes into the features.
    const OpenItem* simulated = workspace_.simulationOf(model);
    return jobs_->run<BuiltGraph>(
        std::move(spec),
        [value = item->model, resolution = resolution.toStdString(),
         simulation = simulated != nullptr ? simulated->simulation : nullptr](JobContext& job) {
            return buildLocatedGraph(*value, resolution, simulation ? &simulation->spikes : nullptr, job);
        },
        this,
        [this, model, resolution, notes](Result<BuiltGraph> built) {
            if (workspace_.item(model) == nullptr) return;  // closed meanwhile
            if (!built) return say(built.error());
            OpenItem item;
            const QString of = QFileInfo(QString::fromStdString(workspace_.item(model)->name)).baseName();
            item.name = tr("%1, graph by %2").arg(of, resolution).toStdString();
            item.parent = model;
            item.graph = std::move(built->graph);
            item.locator = std::move(built->locator);
            item.diagnostics = std::move(*notes);
            addItem(std::move(item));
        },
        [notes](std::vector<Diagnostic> reported) { notes->insert(notes->end(), reported.begin(), reported.end()); });
}

JobId Document::buildSnnGraph(const QString& runFolder, const QString& pictures) {
    const QString run = QFileInfo(runFolder).fileName();
    auto notes = std::make_shared<std::vector<Diagnostic>>();
    return jobs_->run<snn::SnnGraph>(
        JobSpec{tr("Graph of the spiking network %1").arg(run).toStdString(), JobKind::graph, 0},
        [folder = runFolder.toStdString(), data = pictures.toStdString()](JobContext& job) {
            return ui::buildSnnGraph(folder, data, job);
        },
        this,
        [this, runFolder, notes](Result<snn::SnnGraph> made) {
            if (made) return addSnnGraph(runFolder, *made, std::move(*notes));
            if (made.error().code == kCancelled) return say(made.error());
            openFailedWith(runFolder, {makeDiagnostic(Severity::error, made.error())});
        },
        [notes](std::vector<Diagnostic> reported) { notes->insert(notes->end(), reported.begin(), reported.end()); });
}

void Document::addSnnGraph(const QString& runFolder, const snn::SnnGraph& made, std::vector<Diagnostic> diagnostics) {
    const QString run = QFileInfo(runFolder).fileName();
    failures_.erase(runFolder);
    OpenItem item;
    // The name says what the picture cannot: that it is a part of the network.
    item.name = (made.whole() ? tr("%1, graph").arg(run)
                              : tr("%1, graph of %2 of %3 neurons").arg(run).arg(made.neurons).arg(made.networkNeurons))
                    .toStdString();
    item.graph = made.graph;
    item.diagnostics = std::move(diagnostics);
    addItem(std::move(item));
    showView(QStringLiteral("graphview"));
    Q_EMIT message(made.whole() ? tr("The graph of %1 is built.").arg(run)
                                : tr("The graph of %1 shows a part: %2 of %3 neurons.")
                                      .arg(run)
                                      .arg(made.neurons)
                                      .arg(made.networkNeurons));
}

// --- the rest ---

void Document::setRecentFiles(const QStringList& files) {
    const QStringList shortened = files.mid(0, kRecentFiles);
    if (shortened == recent_) return;
    recent_ = shortened;
    Q_EMIT recentFilesChanged();
}

void Document::setRunsFolder(const QString& folder) {
    if (folder == runsFolder_) return;
    runsFolder_ = folder;
    Q_EMIT runsFolderChanged();
}

QString Document::standardRunsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs");
}

QString Document::newRunFolder(const QString& name) const {
    const QDir runs(runsFolder_);
    for (int n = 1;; ++n) {
        QString folder = runs.filePath(QStringLiteral("%1-%2").arg(name).arg(n));
        if (!QFileInfo::exists(folder) && !snn_->reserves(folder)) return folder;
    }
}

void Document::showSource(const QString& file, int line, int column) { Q_EMIT sourceRequested(file, line, column); }
void Document::showView(const QString& viewId) { Q_EMIT viewRequested(viewId); }

void Document::say(const Error& error) {
    if (error.code == kCancelled) {
        Q_EMIT message(tr("Stopped."));
        return;
    }
    Q_EMIT message(QString::fromStdString(error.text()));
}

}  // namespace nl::ui
