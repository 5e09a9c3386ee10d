// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/snn_trainings.hpp"

#include <QFileInfo>
#include <algorithm>
#include <cmath>

namespace nl::ui {

namespace {
constexpr std::size_t kMoments = 4000;  ///< beyond, every second one is dropped

struct Work {
    snn::SnnOptions options;
    std::string pictures, runFolder;
    std::shared_ptr<const images::ImageSet> set;
    std::shared_ptr<Snapshot<snn::SnnProgress>> live;
    std::shared_ptr<std::atomic<bool>> keepBest;
    bool resume = false;
};

Result<snn::SnnResult> trainSnn(Work work, JobContext& job) {
    if (!work.set) {
        job.progress(-1, "reading the pictures");
        NL_TRY(opened, images::open(work.options.dataset, work.pictures, job));
        work.set = std::move(opened);
    }
    Communicator alone;
    NL_TRY(result,
           snn::train(std::move(work.set), work.options, work.runFolder, work.resume, work.live.get(), alone, job));
    if (result.stopped && work.keepBest->load()) NL_CHECK(snn::keepBest(work.runFolder));
    result.model.reset();  // it is in the run folder; a list of trainings should not keep all networks in memory
    return result;
}

void addMoment(SnnTraining& training) {
    const auto now = training.live->read();
    if (!now || now->steps == 0 || now->epochs == 0 || std::isnan(now->runningLoss)) return;
    const double epoch =
        static_cast<double>(now->step) * static_cast<double>(now->epochs) / static_cast<double>(now->steps);
    auto& moments = training.moments;
    if (!moments.empty() && epoch <= moments.back().epoch) return;
    moments.push_back({epoch, now->runningLoss, now->runningAccuracy});
    if (moments.size() < kMoments) return;
    for (std::size_t i = 0; 2 * i < moments.size(); ++i) moments[i] = moments[2 * i];
    moments.resize((moments.size() + 1) / 2);
}

}  // namespace

SnnTrainings::SnnTrainings(JobBridge& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
    connect(&jobs, &JobBridge::jobsChanged, this, &SnnTrainings::note);
}

const SnnTraining& SnnTrainings::start(const snn::SnnOptions& options, const QString& pictures,
                                       const QString& runFolder, std::shared_ptr<const images::ImageSet> set) {
    auto training = std::make_unique<SnnTraining>();
    training->options = options;
    training->pictures = pictures;
    training->runFolder = runFolder;
    return submit(std::move(training), std::move(set), false);
}

const SnnTraining& SnnTrainings::resume(const SnnTraining& ended) {
    auto training = std::make_unique<SnnTraining>();
    training->options = ended.options;
    training->pictures = ended.pictures;
    training->runFolder = ended.runFolder;
    training->moments = ended.moments;
    return submit(std::move(training), nullptr, true);
}

const SnnTraining& SnnTrainings::submit(std::unique_ptr<SnnTraining> training,
                                        std::shared_ptr<const images::ImageSet> set, bool resume) {
    training->live = std::make_shared<Snapshot<snn::SnnProgress>>();
    auto keepBest = std::make_shared<std::atomic<bool>>(false);
    Work work{training->options,
              training->pictures.toStdString(),
              training->runFolder.toStdString(),
              std::move(set),
              training->live,
              keepBest,
              resume};
    JobSpec spec{tr("Train %1 on %2 (%3)")
                     .arg(QString::fromStdString(work.options.network), QString::fromStdString(work.options.dataset),
                          QFileInfo(training->runFolder).fileName())
                     .toStdString(),
                 JobKind::train, 0};
    auto id = std::make_shared<JobId>(0);
    *id = jobs_.run<snn::SnnResult>(
        std::move(spec), [work = std::move(work)](JobContext& job) { return trainSnn(work, job); }, this,
        [this, id](Result<snn::SnnResult> result) { ended(*id, std::move(result)); });
    training->job = *id;
    keepBest_.emplace_back(*id, std::move(keepBest));
    trainings_.push_back(std::move(training));
    Q_EMIT changed();
    return *trainings_.back();
}

void SnnTrainings::stop(JobId job, bool keepBest) {
    for (const auto& [id, keep] : keepBest_)
        if (id == job) keep->store(keepBest);
    jobs_.cancel(job);
}

const SnnTraining* SnnTrainings::find(JobId job) const {
    const auto found =
        std::find_if(trainings_.begin(), trainings_.end(), [job](const auto& t) { return t->job == job; });
    return found == trainings_.end() ? nullptr : found->get();
}

const SnnTraining* SnnTrainings::active() const {
    const SnnTraining* waiting = nullptr;
    for (const auto& training : trainings_) {
        if (training->state == JobState::running || training->state == JobState::paused) return training.get();
        if (training->state == JobState::queued && waiting == nullptr) waiting = training.get();
    }
    return waiting;
}

bool SnnTrainings::reserves(const QString& runFolder) const {
    return std::any_of(trainings_.begin(), trainings_.end(),
                       [&](const auto& t) { return !t->ended() && t->runFolder == runFolder; });
}

void SnnTrainings::ended(JobId job, Result<snn::SnnResult> result) {
    const auto found =
        std::find_if(trainings_.begin(), trainings_.end(), [job](const auto& t) { return t->job == job; });
    if (found == trainings_.end()) return;
    SnnTraining* training = found->get();
    const QString run = QFileInfo(training->runFolder).fileName();
    if (result) {
        training->state = JobState::done;
        training->result = std::move(*result);
        Q_EMIT message(
            training->result->stopped
                ? tr("%1 was stopped after %n epoch(s).", nullptr, static_cast<int>(training->result->epochs)).arg(run)
                : tr("%1 has ended.").arg(run));
    } else {
        const bool cancelled = result.error().code == kCancelled;
        training->state = cancelled ? JobState::cancelled : JobState::failed;
        if (!cancelled) {
            training->error = result.error();
            Q_EMIT message(QString::fromStdString(result.error().text()));
        }
    }
    Q_EMIT changed();
}

void SnnTrainings::note() {
    bool other = false;
    for (const auto& training : trainings_) {
        if (training->ended()) continue;
        addMoment(*training);
        const auto info = jobs_.job(training->job);
        const bool endedInfo = !info || info->state == JobState::done || info->state == JobState::failed ||
                               info->state == JobState::cancelled;
        // An end is noted by ended(), together with the result.
        if (endedInfo || info->state == training->state) continue;
        training->state = info->state;
        other = true;
    }
    if (other) Q_EMIT changed();
}

}  // namespace nl::ui
