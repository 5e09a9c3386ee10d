// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <memory>

#include "core/bgan/options.hpp"
#include "core/bgan/train.hpp"
#include "core/job/snapshot.hpp"
#include "core/workspace/workspace.hpp"
#include "widgets/document/job_bridge.hpp"
#include "widgets/document/selection_model.hpp"

namespace nl::ui {

/// A BGAN training that was started from the window.
struct Training {
    JobId job = 0;
    workspace::OpenId graph = 0;
    bgan::BganOptions options;
    QString runFolder;
    std::shared_ptr<Snapshot<bgan::TrainingProgress>> live;  ///< read at each frame
    std::optional<bgan::TrainingResult> result;              ///< when ended
    std::optional<Error> error;
};

/// What is open and what goes on, around core's Workspace; every change comes through here, on the GUI thread. Long work is a
/// job; results are added to the workspace when they arrive.
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr, int threads = 0);
    ~Document() override;

    [[nodiscard]] const workspace::Workspace& workspace() const { return workspace_; }
    [[nodiscard]] SelectionModel& selection() { return *selection_; }
    [[nodiscard]] JobBridge& jobs() { return *jobs_; }
    [[nodiscard]] QUndoStack& undoStack() { return *undo_; }

    /// What the views show: the active model, its newest graph, that graph's newest attention. Null pointers when there is none.
    [[nodiscard]] const workspace::OpenItem* activeModel() const;
    [[nodiscard]] const workspace::OpenItem* activeGraph() const;
    [[nodiscard]] const workspace::OpenItem* activeAttention() const;
    void setActive(workspace::OpenId id);

    /// Opens files in jobs (one each). NeuroML, LEMS, SWC, .nml.h5; graphs (.graphml, .json, .h5); run folders.
    void openFiles(const QStringList& paths);
    void close(workspace::OpenId id);
    /// Builds the CG of the model in a job and adds it.
    JobId buildGraph(workspace::OpenId model, const QString& resolution);
    /// Trains on the graph in a job; the attention of the trained network is computed in the same job and added at the end.
    Training* train(workspace::OpenId graph, const bgan::BganOptions& options, const QString& runFolder);
    [[nodiscard]] const std::vector<std::unique_ptr<Training>>& trainings() const { return trainings_; }
    /// While a training runs: recomputes attention from its latest checkpoint is not done; use this after it ended.
    JobId attend(workspace::OpenId graph, const QString& runFolder);

    [[nodiscard]] QStringList recentFiles() const { return recent_; }
    void setRecentFiles(const QStringList& files);
    /// Where run folders of this session go.
    void setRunsFolder(const QString& folder) { runsFolder_ = folder; }
    [[nodiscard]] QString runsFolder() const { return runsFolder_; }

Q_SIGNALS:
    void itemAdded(nl::workspace::OpenId id);
    void itemRemoved(nl::workspace::OpenId id);
    void activeChanged();        ///< active model, graph or attention is another one
    void diagnosticsChanged();
    void trainingsChanged();     ///< one began, paused, resumed or ended
    void recentFilesChanged();
    void message(const QString& text);  ///< for the status line; nothing modal
    void openFailed(const QString& path, const QString& text);

private:
    workspace::OpenId addItem(workspace::OpenItem item);
    void openOne(const QString& path);
    workspace::Workspace workspace_;
    SelectionModel* selection_;
    JobBridge* jobs_;
    QUndoStack* undo_;
    workspace::OpenId active_ = 0;
    std::vector<std::unique_ptr<Training>> trainings_;
    QStringList recent_;
    QString runsFolder_;
};

}  // namespace nl::ui
