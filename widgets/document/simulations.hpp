// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/job/snapshot.hpp"
#include "core/sim/simulate.hpp"
#include "core/workspace/workspace.hpp"
#include "widgets/document/job_bridge.hpp"

namespace nl::ui {

using SimResultPtr = std::shared_ptr<const sim::SimResult>;

/// What runs a model: the functions of core/sim. The window gives them to its document; tests give their own.
struct SimEngine {
    std::function<Result<SimResultPtr>(std::shared_ptr<const model::Model>, const sim::SimOptions&, JobContext&,
                                       Snapshot<sim::SimLive>*)>
        run;
    std::function<Result<sim::SimRequest>(const model::Model&, const sim::SimOptions&)> request;
    std::vector<Field<sim::SimOptions>> fields;
};

/// A simulation that was started from the window.
struct Simulation {
    JobId job = 0;
    workspace::OpenId model = 0;
    QString name;  ///< of the model and of what is run in it
    QString file;  ///< that the model came from, to run it again in another session
    sim::SimOptions options;
    std::shared_ptr<Snapshot<sim::SimLive>> live;  ///< read at each frame
    workspace::OpenId result = 0;                  ///< the open item, when ended with one
    double reached = 0;                            ///< s, when ended
    std::optional<Error> error;                    ///< why there is no result, or why it ends early
    JobState state = JobState::queued;
    [[nodiscard]] bool ended() const { return hasEnded(state); }
};

/// A simulation of an earlier session: what to run again, without what came of it.
struct EarlierSimulation {
    QString name, file;
    sim::SimOptions options;
};

/// The simulations: each is a job, one runs at a time, the others wait. GUI thread only.
class Simulations : public QObject {
    Q_OBJECT
public:
    explicit Simulations(JobBridge& jobs, QObject* parent = nullptr);

    void setEngine(SimEngine engine);
    [[nodiscard]] const SimEngine& engine() const { return engine_; }
    /// Whether there is an engine to run with.
    [[nodiscard]] bool ready() const { return engine_.run != nullptr; }

    /// Queues a run of an open model; null where there is no engine or no model.
    const Simulation* start(const workspace::OpenItem& model, const sim::SimOptions& options);
    /// Ends a simulation, which keeps what it has, or takes it from the queue.
    void stop(JobId job);

    [[nodiscard]] const std::vector<std::unique_ptr<Simulation>>& all() const { return simulations_; }
    [[nodiscard]] const Simulation* find(JobId job) const;  ///< null when there is none
    /// The one that an open result came from; null where it was not made in this window.
    [[nodiscard]] const Simulation* ofResult(workspace::OpenId result) const;
    /// The one that runs or is held, else the first that waits; null when all have ended.
    [[nodiscard]] const Simulation* active() const;
    /// The newest that has not ended and has something to show: raster, traces and playback follow it. Null: none.
    [[nodiscard]] const Simulation* live() const;
    /// The one moment that traces, raster and playback point at, in s; nothing: none.
    [[nodiscard]] std::optional<double> timeCursor() const { return timeCursor_; }
    void setTimeCursor(std::optional<double> seconds);

    /// Those of earlier sessions, oldest first.
    [[nodiscard]] const std::vector<EarlierSimulation>& earlier() const { return earlier_; }
    void setEarlier(std::vector<EarlierSimulation> earlier);
    /// Told by the document: the result of a simulation has become an open item.
    void noteResult(JobId job, workspace::OpenId item);

Q_SIGNALS:
    void changed();  ///< one began, paused, resumed or ended
    /// A running simulation may have more to show in its `live`; as often as jobs report progress. Views that draw
    /// while it runs read on a timer of their own.
    void progressed();
    void timeCursorChanged();
    void message(const QString& text);
    /// It has ended with something to keep; the document makes it an open item.
    void resultReady(nl::JobId job, const std::shared_ptr<const nl::sim::SimResult>& result);

private:
    void ended(JobId job, Result<SimResultPtr> result);
    void note();

    JobBridge& jobs_;
    SimEngine engine_;
    std::vector<std::unique_ptr<Simulation>> simulations_;
    std::vector<EarlierSimulation> earlier_;
    std::optional<double> timeCursor_;
};

}  // namespace nl::ui
