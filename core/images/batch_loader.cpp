// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/batch_loader.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace nl::images {

namespace {

/// Zeros that mean nothing become ones.
BatchLoader::Plan checked(BatchLoader::Plan plan) {
    if (!plan.set) plan.set = std::make_shared<const ImageSet>();
    plan.batch = std::max<std::size_t>(plan.batch, 1);
    plan.ranks = std::max<std::size_t>(plan.ranks, 1);
    plan.ahead = std::max<std::size_t>(plan.ahead, 1);
    plan.firstBatch = std::max<std::int64_t>(plan.firstBatch, 0);
    return plan;
}

std::vector<std::uint32_t> orderOf(const BatchLoader::Plan& plan) {
    if (plan.training) return epochOrder(plan.set->train.size(), plan.seed, plan.epoch);
    std::vector<std::uint32_t> order(plan.set->test.size());
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

}  // namespace

BatchLoader::BatchLoader(Plan plan)
    : plan_(checked(std::move(plan))),
      order_(orderOf(plan_)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

BatchLoader::~BatchLoader() = default;  // the thread is the last member: it stops and ends before what it uses goes

const ImageSplit& BatchLoader::split() const { return plan_.training ? plan_.set->train : plan_.set->test; }

std::int64_t BatchLoader::batches() const {
    const std::size_t full = order_.size() / plan_.batch;
    return static_cast<std::int64_t>(plan_.dropLast || order_.size() % plan_.batch == 0 ? full : full + 1);
}

Batch BatchLoader::make(std::int64_t number) const {
    const std::size_t first = static_cast<std::size_t>(number) * plan_.batch;
    const std::size_t whole = std::min(plan_.batch, order_.size() - first);
    const std::size_t begin = first + whole * std::min(plan_.rank, plan_.ranks) / plan_.ranks;
    const std::size_t end = first + whole * std::min(plan_.rank + 1, plan_.ranks) / plan_.ranks;
    const Augmentation* augmentation = plan_.training && plan_.augmentation ? &*plan_.augmentation : nullptr;
    const std::size_t numbers = plan_.set->shape.bytes();
    Batch out;
    out.number = number;
    out.first = begin - first;
    out.pictures.resize((end - begin) * numbers);
    out.indices.assign(order_.begin() + static_cast<std::ptrdiff_t>(begin),
                       order_.begin() + static_cast<std::ptrdiff_t>(end));
    out.labels.reserve(end - begin);
    float* picture = out.pictures.data();
    for (const std::uint32_t index : out.indices) {
        preparePicture(*plan_.set, split(), index, augmentation, plan_.seed, plan_.epoch, picture);
        picture += numbers;
        out.labels.push_back(split().labels[index]);
    }
    return out;
}

void BatchLoader::work(const std::stop_token& stop) {
    std::exception_ptr failure;
    try {
        const std::int64_t count = batches();
        for (std::int64_t number = plan_.firstBatch; number < count; ++number) {
            {
                std::unique_lock lock(mutex_);
                if (!changed_.wait(lock, stop, [&] { return ready_.size() < plan_.ahead; }) || stop.stop_requested())
                    return;
            }
            Batch batch = make(number);
            const std::lock_guard lock(mutex_);
            ready_.push_back(std::move(batch));
            changed_.notify_all();
        }
    } catch (...) {  // out of memory: belongs to whoever asks for the batch
        failure = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    failure_ = failure;
    ended_ = true;
    changed_.notify_all();
}

std::optional<Batch> BatchLoader::next() {
    std::unique_lock lock(mutex_);
    const auto there = [&] { return !ready_.empty() || ended_; };
    if (!there()) {
        const auto start = std::chrono::steady_clock::now();
        changed_.wait(lock, there);
        waited_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    if (ready_.empty()) {
        if (failure_) std::rethrow_exception(failure_);
        return std::nullopt;
    }
    std::optional<Batch> out(std::move(ready_.front()));
    ready_.pop_front();
    changed_.notify_all();
    return out;
}

double BatchLoader::secondsWaited() const {
    const std::lock_guard lock(mutex_);
    return waited_;
}

}  // namespace nl::images
