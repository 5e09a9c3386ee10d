// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/source_range.hpp"
#include "core/bgan/options.hpp"
#include "core/bgan/train.hpp"
#include "core/job/snapshot.hpp"
#include "core/workspace/workspace.hpp"
#include "widgets/document/job_bridge.hpp"
#include "widgets/document/selection_model.hpp"

namespace nl::snn {
struct SnnGraph;
}
namespace nl::sim {
struct SimOptions;
}

namespace nl::ui {

struct OpenedFile;
class Simulations;
class SnnTrainings;

/// A BGAN training that was started from the window.
struct Training {
    JobId job = 0;
    workspace::OpenId graph = 0;
    bgan::BganOptions options;
    QString runFolder;
    std::shared_ptr<Snapshot<bgan::TrainingProgress>> live;  ///< read at each frame
    std::optional<bgan::TrainingResult> result;              ///< when ended
    std::optional<Error> error;
    JobState state = JobState::queued;
};

/// What there is to say about one file: of an open item, or (item 0) of a file of which nothing could be read.
struct FileDiagnostics {
    workspace::OpenId item = 0;
    QString path;
    std::vector<Diagnostic> diagnostics;
};

/// What is open and what goes on, around core's Workspace; every change comes through here, on the GUI thread. Long
/// work is a job; results are added to the workspace when they arrive.
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr, int threads = 0);
    ~Document() override;  ///< stops all jobs and waits for them

    [[nodiscard]] const workspace::Workspace& workspace() const { return workspace_; }
    [[nodiscard]] SelectionModel& selection() { return *selection_; }
    [[nodiscard]] JobBridge& jobs() { return *jobs_; }
    [[nodiscard]] QUndoStack& undoStack() { return *undo_; }
    [[nodiscard]] SnnTrainings& snn() { return *snn_; }
    /// What is simulated, runs now and waits; results become open items.
    [[nodiscard]] Simulations& simulations() { return *simulations_; }

    /// What the views show: the active model, its newest graph, that graph's newest attention. Null pointers when there
    /// is none.
    [[nodiscard]] const workspace::OpenItem* activeModel() const;
    [[nodiscard]] const workspace::OpenItem* activeGraph() const;
    [[nodiscard]] const workspace::OpenItem* activeAttention() const;
    /// The chosen simulation of the active model, else its newest. Choosing one leaves graph and attention as they are.
    [[nodiscard]] const workspace::OpenItem* activeSimulation() const;
    void setActive(workspace::OpenId id);

    /// Opens files in jobs (one each). NeuroML, LEMS, SWC, .nml.h5; graphs (.graphml, .json, .h5); run folders; any
    /// other folder stands for the readable files directly inside it.
    void openFiles(const QStringList& paths);
    /// Reads the item's file again, in place of what is open of it; does nothing while that goes on already. What is
    /// closed meanwhile stays closed.
    void reload(workspace::OpenId id);
    /// Files that are asked for and not there: still being read, or nothing of them could be read. For the session.
    [[nodiscard]] QStringList unopenedFiles() const;
    void close(workspace::OpenId id);
    /// Builds the CG of the model in a job and adds it.
    JobId buildGraph(workspace::OpenId model, const QString& resolution);
    /// Builds the CG of a run's spiking network in a job, with the spikes of its test pictures (from the folder
    /// `pictures`; without them the spikes stay unknown and a warning says so), adds it and shows it.
    JobId buildSnnGraph(const QString& runFolder, const QString& pictures);
    /// Trains on the graph in a job; the attention of the trained network is computed in the same job and added at the
    /// end.
    Training* train(workspace::OpenId graph, const bgan::BganOptions& options, const QString& runFolder);
    /// Goes on with an ended training from its last checkpoint.
    Training* resumeTraining(const Training& ended);
    [[nodiscard]] const std::vector<std::unique_ptr<Training>>& trainings() const { return trainings_; }
    /// The newest training that has not ended, or null.
    [[nodiscard]] const Training* runningTraining() const;
    /// Attention of a run's trained network on a graph, in a job.
    JobId attend(workspace::OpenId graph, const QString& runFolder);

    /// Queues a simulation of the model.
    void simulate(workspace::OpenId model, const sim::SimOptions& options);

    /// Asks all jobs to stop and starts none of its own any more; for the closing window. The destructor waits for
    /// them.
    void stopAll();

    /// Of all open items and of the files that could not be opened, in that order.
    [[nodiscard]] std::vector<FileDiagnostics> diagnostics() const;
    void clearFailures();

    [[nodiscard]] QStringList recentFiles() const { return recent_; }
    void setRecentFiles(const QStringList& files);
    /// Where run folders of this session go.
    void setRunsFolder(const QString& folder);
    [[nodiscard]] QString runsFolder() const { return runsFolder_; }
    /// Where they go unless the settings name another place.
    [[nodiscard]] static QString standardRunsFolder();
    /// A run folder inside runsFolder() that neither exists nor is waited for: "<name>-1", "<name>-2", ...
    [[nodiscard]] QString newRunFolder(const QString& name) const;

    /// Asks the window to show a place of a file (double click on a diagnostic, a link of the inspector).
    void showSource(const QString& file, int line, int column);
    /// Asks the window to bring a view to the front, by ViewSpec::id.
    void showView(const QString& viewId);
    /// What went wrong, as a message of the window.
    void say(const Error& error);

Q_SIGNALS:
    void itemAdded(nl::workspace::OpenId id);
    void itemRemoved(nl::workspace::OpenId id);
    void activeChanged();  ///< active model, graph, attention or simulation is another one
    void diagnosticsChanged();
    void trainingsChanged();  ///< one, of either kind, began, paused, resumed or ended
    void recentFilesChanged();
    void runsFolderChanged();
    void message(const QString& text);  ///< for the status line; nothing modal
    void openFailed(const QString& path, const QString& text);
    void sourceRequested(const QString& file, int line, int column);
    void viewRequested(const QString& viewId);

private:
    struct TrainOutcome;
    workspace::OpenId addItem(workspace::OpenItem item);
    bool activate(workspace::OpenId id);
    void openOne(const QString& path, workspace::OpenId replaces);
    void openRun(const QString& path);
    void opened(const QString& path, workspace::OpenId replaces, Result<OpenedFile> result);
    void openFailedWith(const QString& path, std::vector<Diagnostic> diagnostics);
    void openFolder(const QString& path);
    void buildGraphIfSmall(workspace::OpenId model);
    void addSnnGraph(const QString& runFolder, const snn::SnnGraph& made, std::vector<Diagnostic> diagnostics);
    Training* startTraining(workspace::OpenId graph, const bgan::BganOptions& options, const QString& runFolder,
                            bool resume);
    void trainingEnded(JobId job, Result<TrainOutcome> outcome);
    JobId attendWith(workspace::OpenId graph, const QString& name,
                     std::function<Result<std::shared_ptr<const bgan::BganNetwork>>()> network);
    void addAttention(workspace::OpenId graph, const QString& name, std::shared_ptr<const bgan::AttentionMap> map);
    void noteTrainingStates();
    void simulationEnded(JobId job, const std::shared_ptr<const sim::SimResult>& result);

    workspace::Workspace workspace_;
    SelectionModel* selection_;
    JobBridge* jobs_;
    QUndoStack* undo_;
    SnnTrainings* snn_;
    Simulations* simulations_;
    workspace::OpenId active_ = 0;            ///< a model, a graph or an attention map
    workspace::OpenId activeSimulation_ = 0;  ///< as chosen, or the newest
    std::vector<std::unique_ptr<Training>> trainings_;
    std::map<QString, std::vector<Diagnostic>> failures_;         ///< by path
    std::vector<std::pair<QString, workspace::OpenId>> reading_;  ///< files, and the item that each replaces (0: none)
    QStringList recent_;
    QString runsFolder_;
    bool stopping_ = false;
};

}  // namespace nl::ui
