// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Document that trains networks and adds what they attend to.
#include <QFileInfo>
#include <algorithm>

#include "core/bgan/train.hpp"
#include "core/dataset/dataset.hpp"
#include "widgets/document/document.hpp"

namespace nl::ui {

using workspace::OpenId;
using workspace::OpenItem;
using AttentionPtr = std::shared_ptr<const bgan::AttentionMap>;
using NetworkPtr = std::shared_ptr<const bgan::BganNetwork>;

struct Document::TrainOutcome {
    bgan::TrainingResult result;
    AttentionPtr attention;               ///< null when the training was stopped: a stopped job computes nothing more
    std::optional<Error> attentionError;  ///< why there is none although the training ended by itself
};

Training* Document::train(OpenId graph, const bgan::BganOptions& options, const QString& runFolder) {
    return startTraining(graph, options, runFolder, false);
}

Training* Document::resumeTraining(const Training& ended) {
    return startTraining(ended.graph, ended.options, ended.runFolder, true);
}

Training* Document::startTraining(OpenId graph, const bgan::BganOptions& options, const QString& runFolder,
                                  bool resume) {
    const OpenItem* item = workspace_.item(graph);
    if (item == nullptr || !item->graph) {
        Q_EMIT message(tr("The graph of this training is closed. Open its model again and start a new training."));
        return nullptr;
    }
    auto training = std::make_unique<Training>();
    training->graph = graph;
    training->options = options;
    training->runFolder = runFolder;
    training->live = std::make_shared<Snapshot<bgan::TrainingProgress>>();
    JobSpec spec{tr("Train %1 on %2")
                     .arg(QString::fromStdString(options.model), QString::fromStdString(item->graph->name))
                     .toStdString(),
                 JobKind::train, 0};
    auto jobId = std::make_shared<JobId>(0);
    *jobId = jobs_->run<TrainOutcome>(
        std::move(spec),
        [value = item->graph, options, folder = runFolder.toStdString(), live = training->live,
         resume](JobContext& job) -> Result<TrainOutcome> {
            const dataset::Dataset data = dataset::ofGraph(value);
            NL_TRY(result, bgan::train(data, options, folder, resume, live.get(), job));
            if (result.stopped || !result.network) return TrainOutcome{std::move(result), nullptr, {}};
            job.progress(1, "attention");
            // The training is done whatever becomes of its attention.
            auto attention = bgan::attend(*result.network, value, job);
            if (attention) return TrainOutcome{std::move(result), std::move(*attention), {}};
            job.log(Severity::warning, attention.error().text());
            return TrainOutcome{std::move(result), nullptr, attention.error()};
        },
        this, [this, jobId](Result<TrainOutcome> outcome) { trainingEnded(*jobId, std::move(outcome)); });
    training->job = *jobId;
    trainings_.push_back(std::move(training));
    Q_EMIT trainingsChanged();
    return trainings_.back().get();
}

const Training* Document::runningTraining() const {
    for (auto training = trainings_.rbegin(); training != trainings_.rend(); ++training)
        if (!hasEnded((*training)->state)) return training->get();
    return nullptr;
}

void Document::trainingEnded(JobId job, Result<TrainOutcome> outcome) {
    const auto found =
        std::find_if(trainings_.begin(), trainings_.end(), [job](const auto& t) { return t->job == job; });
    if (found == trainings_.end()) return;
    Training& training = **found;
    const QString run = QFileInfo(training.runFolder).fileName();
    if (!outcome) {
        training.state = outcome.error().code == kCancelled ? JobState::cancelled : JobState::failed;
        training.error = outcome.error();
        say(outcome.error());
        Q_EMIT trainingsChanged();
        return;
    }
    training.state = JobState::done;
    training.result = std::move(outcome->result);
    Q_EMIT trainingsChanged();
    const OpenId graph = training.graph;
    if (outcome->attention) {
        Q_EMIT message(tr("Training has ended after %n epoch(s).", nullptr, static_cast<int>(training.result->epochs)));
        addAttention(graph, run, std::move(outcome->attention));
    } else if (outcome->attentionError) {
        Q_EMIT message(outcome->attentionError->code == kCancelled
                           ? tr("%1 is trained; its attention was stopped. Runs can show it.").arg(run)
                           : tr("%1 is trained, but its attention could not be computed: %2")
                                 .arg(run, QString::fromStdString(outcome->attentionError->text())));
    } else if (training.result->network && !stopping_) {
        // Stopped by the user: what it has learnt so far is shown all the same, by a job of its own.
        attendWith(graph, run, [network = training.result->network]() -> Result<NetworkPtr> { return network; });
    }
}

JobId Document::attend(OpenId graph, const QString& runFolder) {
    return attendWith(graph, QFileInfo(runFolder).fileName(),
                      [folder = runFolder.toStdString()] { return bgan::openNetwork(folder); });
}

JobId Document::attendWith(OpenId graph, const QString& name, std::function<Result<NetworkPtr>()> network) {
    const OpenItem* item = workspace_.item(graph);
    if (item == nullptr || !item->graph) return 0;
    JobSpec spec{tr("Attention of %1").arg(name).toStdString(), JobKind::other, 0};
    return jobs_->run<AttentionPtr>(
        std::move(spec),
        [value = item->graph, network = std::move(network)](JobContext& job) -> Result<AttentionPtr> {
            NL_TRY(trained, network());
            return bgan::attend(*trained, value, job);
        },
        this,
        [this, graph, name](Result<AttentionPtr> map) {
            if (!map) return say(map.error());
            addAttention(graph, name, std::move(*map));
        });
}

void Document::addAttention(OpenId graph, const QString& name, AttentionPtr map) {
    if (workspace_.item(graph) == nullptr) return;  // closed meanwhile
    OpenItem item;
    item.name = tr("Attention of %1").arg(name).toStdString();
    item.parent = graph;
    item.attention = std::move(map);
    addItem(std::move(item));
}

void Document::noteTrainingStates() {
    bool changed = false;
    for (const auto& training : trainings_) {
        if (hasEnded(training->state)) continue;
        const auto info = jobs_->job(training->job);
        // An end is noted by trainingEnded(), together with the result.
        if (!info || hasEnded(info->state) || info->state == training->state) continue;
        training->state = info->state;
        changed = true;
    }
    if (changed) Q_EMIT trainingsChanged();
}

}  // namespace nl::ui
