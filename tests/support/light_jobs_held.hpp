// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <atomic>
#include <memory>

#include "widgets/document/job_bridge.hpp"

namespace nl::ui {

/// Takes both places for light jobs until it goes: what is asked for meanwhile waits.
class LightJobsHeld {
public:
    explicit LightJobsHeld(JobBridge& jobs) {
        for (int i = 0; i < 2; ++i)
            jobs.run<int>(
                {"held", JobKind::other, 9},
                [go = go_](JobContext& job) -> Result<int> {
                    while (!*go && job.checkpoint()) QThread::yieldCurrentThread();
                    return 1;
                },
                nullptr, [](const Result<int>&) {});
    }
    ~LightJobsHeld() { *go_ = true; }
    LightJobsHeld(const LightJobsHeld&) = delete;
    LightJobsHeld& operator=(const LightJobsHeld&) = delete;

private:
    std::shared_ptr<std::atomic<bool>> go_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace nl::ui
