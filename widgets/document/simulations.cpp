// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/simulations.hpp"

#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace nl::ui {

namespace {

Simulation* withJob(const std::vector<std::unique_ptr<Simulation>>& all, JobId job) {
    const auto found = std::find_if(all.begin(), all.end(), [job](const auto& s) { return s->job == job; });
    return found == all.end() ? nullptr : found->get();
}

/// "network.nml, net1", or the model alone where what is run has no name.
QString nameOf(const workspace::OpenItem& model, const std::string& target) {
    const QString file = QFileInfo(QString::fromStdString(model.name)).completeBaseName();
    return target.empty() ? file : QStringLiteral("%1, %2").arg(file, QString::fromStdString(target));
}

}  // namespace

Simulations::Simulations(JobBridge& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
    connect(&jobs, &JobBridge::jobsChanged, this, &Simulations::note);
}

void Simulations::setEngine(SimEngine engine) {
    engine_ = std::move(engine);
    Q_EMIT changed();
}

const Simulation* Simulations::start(const workspace::OpenItem& model, const sim::SimOptions& options) {
    if (!ready() || !model.model) return nullptr;
    auto simulation = std::make_unique<Simulation>();
    simulation->model = model.id;
    simulation->file = QString::fromStdString(model.path);
    simulation->options = options;
    std::string target = options.target;
    if (engine_.request)
        if (const auto asked = engine_.request(*model.model, options))
            target = asked->simulation.empty() ? asked->target : asked->simulation;
    simulation->name = nameOf(model, target);
    simulation->live = std::make_shared<Snapshot<sim::SimLive>>();
    auto id = std::make_shared<JobId>(0);
    *id = jobs_.run<SimResultPtr>(
        JobSpec{tr("Simulate %1").arg(simulation->name).toStdString(), JobKind::simulate, 0},
        [run = engine_.run, value = model.model, options, live = simulation->live](JobContext& job) {
            return run(value, options, job, live.get());
        },
        this, [this, id](Result<SimResultPtr> result) { ended(*id, std::move(result)); });
    simulation->job = *id;
    simulations_.push_back(std::move(simulation));
    Q_EMIT changed();
    return simulations_.back().get();
}

void Simulations::stop(JobId job) { jobs_.cancel(job); }

const Simulation* Simulations::find(JobId job) const { return withJob(simulations_, job); }

const Simulation* Simulations::ofResult(workspace::OpenId result) const {
    const auto found = std::find_if(simulations_.begin(), simulations_.end(),
                                    [result](const auto& s) { return s->result == result && result != 0; });
    return found == simulations_.end() ? nullptr : found->get();
}

const Simulation* Simulations::active() const {
    const Simulation* waiting = nullptr;
    for (const auto& simulation : simulations_) {
        if (simulation->state == JobState::running || simulation->state == JobState::paused) return simulation.get();
        if (simulation->state == JobState::queued && waiting == nullptr) waiting = simulation.get();
    }
    return waiting;
}

const Simulation* Simulations::live() const {
    for (auto simulation = simulations_.rbegin(); simulation != simulations_.rend(); ++simulation)
        if (!(*simulation)->ended() && (*simulation)->live->read()) return simulation->get();
    return nullptr;
}

void Simulations::setTimeCursor(std::optional<double> seconds) {
    if (seconds == timeCursor_) return;
    timeCursor_ = seconds;
    Q_EMIT timeCursorChanged();
}

void Simulations::setEarlier(std::vector<EarlierSimulation> earlier) {
    earlier_ = std::move(earlier);
    Q_EMIT changed();
}

void Simulations::noteResult(JobId job, workspace::OpenId item) {
    if (Simulation* simulation = withJob(simulations_, job)) simulation->result = item;
}

void Simulations::ended(JobId job, Result<SimResultPtr> result) {
    Simulation* simulation = withJob(simulations_, job);
    if (simulation == nullptr) return;
    if (result && *result) {
        simulation->state = JobState::done;
        simulation->error = (*result)->stopped;
        simulation->reached = (*result)->record.reached;
        Q_EMIT resultReady(job, *result);
    } else {
        const Error error = result ? makeError("simulation-empty", "the simulation gave nothing") : result.error();
        simulation->state = error.code == kCancelled ? JobState::cancelled : JobState::failed;
        simulation->error = error;
        if (error.code != kCancelled) Q_EMIT message(QString::fromStdString(error.text()));
    }
    simulation->live->publish(nullptr);  // the result has it all
    Q_EMIT changed();
}

void Simulations::note() {
    bool other = false, running = false;
    for (const auto& simulation : simulations_) {
        if (simulation->ended()) continue;
        const auto info = jobs_.job(simulation->job);
        // An end is noted by ended(), together with the result.
        if (!info || hasEnded(info->state)) continue;
        running = running || info->state == JobState::running;
        if (info->state == simulation->state) continue;
        simulation->state = info->state;
        other = true;
    }
    if (other) Q_EMIT changed();
    if (running) Q_EMIT progressed();
}

}  // namespace nl::ui
