// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>

namespace nl {

/// The latest state of running work: the job publishes, a view reads at its next frame. A mutex held for a pointer
/// copy, because GCC 12's std::atomic<std::shared_ptr> makes ThreadSanitizer report a race.
template <class T>
class Snapshot {
public:
    void publish(std::shared_ptr<const T> value) {
        const std::lock_guard lock(mutex_);
        value_.swap(value);
    }
    [[nodiscard]] std::shared_ptr<const T> read() const {
        const std::lock_guard lock(mutex_);
        return value_;
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const T> value_;
};

}  // namespace nl
