// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "core/images/image_set.hpp"
#include "core/job/snapshot.hpp"
#include "core/snn/train.hpp"
#include "widgets/document/job_bridge.hpp"

namespace nl::ui {

/// A training of a spiking network that was started from the window.
struct SnnTraining {
    /// What the epoch that runs has come to, as it was seen while it ran.
    struct Moment {
        double epoch = 0;  ///< with a fraction
        double loss = 0, accuracy = 0;
    };

    JobId job = 0;
    snn::SnnOptions options;
    QString pictures;   ///< folder that the pictures are read from
    QString runFolder;  ///< of its own
    std::shared_ptr<Snapshot<snn::SnnProgress>> live;
    std::vector<Moment> moments;           ///< epoch ascending; thinned when there are very many
    std::optional<snn::SnnResult> result;  ///< when ended; without the network, which is in the run folder
    std::optional<Error> error;
    JobState state = JobState::queued;
    [[nodiscard]] bool ended() const { return hasEnded(state); }
};

/// The trainings of spiking networks: each is a job, one runs at a time, the others wait in the queue. GUI thread only.
class SnnTrainings : public QObject {
    Q_OBJECT
public:
    explicit SnnTrainings(JobBridge& jobs, QObject* parent = nullptr);

    /// `set` may be null: then the job opens the pictures itself.
    const SnnTraining& start(const snn::SnnOptions& options, const QString& pictures, const QString& runFolder,
                             std::shared_ptr<const images::ImageSet> set);
    /// Goes on with an ended training from its last checkpoint.
    const SnnTraining& resume(const SnnTraining& ended);
    /// Ends a training, or takes it from the queue. `keepBest`: its network is then that of the best epoch.
    void stop(JobId job, bool keepBest);

    [[nodiscard]] const std::vector<std::unique_ptr<SnnTraining>>& all() const { return trainings_; }
    [[nodiscard]] const SnnTraining* find(JobId job) const;  ///< null when there is none
    /// The one that runs or is held, else the first that waits; null when all have ended.
    [[nodiscard]] const SnnTraining* active() const;
    /// Whether a training that has not ended will write into this folder.
    [[nodiscard]] bool reserves(const QString& runFolder) const;

    /// Asks the views to show what a run's network does with a picture.
    void showRecording(const QString& runFolder) { Q_EMIT recordingRequested(runFolder); }

Q_SIGNALS:
    void changed();  ///< one began, paused, resumed or ended
    void message(const QString& text);
    void recordingRequested(const QString& runFolder);

private:
    const SnnTraining& submit(std::unique_ptr<SnnTraining> training, std::shared_ptr<const images::ImageSet> set,
                              bool resume);
    void ended(JobId job, Result<snn::SnnResult> result);
    void note();

    JobBridge& jobs_;
    std::vector<std::unique_ptr<SnnTraining>> trainings_;
    std::vector<std::pair<JobId, std::shared_ptr<std::atomic<bool>>>> keepBest_;  ///< read by the jobs
};

}  // namespace nl::ui
