// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/simulate.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>
#include <unistd.h>

#include "core/sim/builder.hpp"
#include "core/sim/engine.hpp"

namespace nl::sim {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

std::string hostName() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

/// Runs a plan, collecting what is recorded.
class Run {
public:
    Run(Plan& plan, JobContext& job, Snapshot<SimLive>* live)
        : plan_(plan), job_(job), live_(live), engine_(plan), result_(std::make_shared<SimResult>(plan.description)) {}

    std::shared_ptr<const SimResult> run() {
        const auto begin = Clock::now();
        const auto steps = static_cast<std::uint64_t>(std::llround(std::ceil(plan_.duration / plan_.step - 1e-9)));
        prepare(steps);
        if (auto started = engine_.start(); !started) result_->stopped = started.error();
        if (!result_->stopped) sample();
        for (std::uint64_t i = 0; i < steps && !result_->stopped; ++i) {
            if (auto done = engine_.advance(); !done) {
                result_->stopped = done.error();
                break;
            }
            sample();
            if (!housekeeping(begin, i + 1, steps)) break;
        }
        finish(begin);
        return result_;
    }

private:
    void prepare(std::uint64_t steps) {
        constexpr std::uint64_t kMostReserved = 1U << 22U;
        for (Trace& trace : result_->traces) trace.values.reserve(std::min(steps + 1, kMostReserved));
        result_->time.reserve(std::min(steps + 1, kMostReserved));
        nextFrame_ = 0;
        if (plan_.frameInterval > 0) describeFrames();
        if (live_ != nullptr) {
            auto description = std::make_shared<SimResult>(plan_.description);
            description_ = description;
        }
    }

    void describeFrames() {
        Frames& frames = result_->frames;
        for (const auto& population : plan_.populations) {
            Frames::Block block;
            block.population = plan_.populationIds[static_cast<std::size_t>(&population - plan_.populations.data())];
            block.begin = frames.values;
            block.cells = population.size();
            block.compartments = 1;
            if (!population.empty() && population.front().cableSet >= 0) {
                const Cable& cable = plan_.cables[static_cast<std::size_t>(population.front().cableSet)].cable;
                block.compartments = cable.size();
                for (std::size_t s = 0; s + 1 < cable.segmentBegin.size(); ++s)
                    block.compartmentOfSegment.push_back(cable.nodeAt(static_cast<morphology::SegmentIndex>(s), 0.5));
            }
            frames.values += block.cells * block.compartments;
            frames.blocks.push_back(std::move(block));
        }
    }

    void sample() {
        const double time = engine_.time();
        result_->time.push_back(time);
        for (std::size_t i = 0; i < plan_.probes.size(); ++i)
            result_->traces[i].values.push_back(engine_.read(plan_.probes[i]));
        if (plan_.frameInterval > 0 && time >= nextFrame_ - plan_.step / 2) {
            result_->frames.time.push_back(time);
            engine_.frame(result_->frames.potential);
            if (result_->frames.potential.size() > kMostFrameNumbers) thinFrames();
            nextFrame_ = time + plan_.frameInterval;
        }
        for (const Engine::Spike& spike : engine_.spikes) {
            result_->spikes.time.push_back(spike.time);
            result_->spikes.source.push_back(spike.source);
        }
        engine_.spikes.clear();
    }

    /// Every second picture goes, and from now on they are taken half as often.
    void thinFrames() {
        Frames& frames = result_->frames;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < frames.time.size(); i += 2, ++kept) {
            frames.time[kept] = frames.time[i];
            std::copy_n(frames.potential.begin() + static_cast<std::ptrdiff_t>(i * frames.values), frames.values,
                        frames.potential.begin() + static_cast<std::ptrdiff_t>(kept * frames.values));
        }
        frames.time.resize(kept);
        frames.potential.resize(kept * frames.values);
        plan_.frameInterval *= 2;
    }

    /// Looks at the clock now and then; false when the job was stopped.
    bool housekeeping(Clock::time_point begin, std::uint64_t done, std::uint64_t steps) {
        if (done < nextLook_) return true;
        const double elapsed = since(begin);
        constexpr double kEvery = 0.01, kShow = 0.2;  // s
        const auto rate = static_cast<double>(done) / std::max(elapsed, 1e-6);
        nextLook_ = done + std::clamp<std::uint64_t>(static_cast<std::uint64_t>(rate * kEvery), 1, 1U << 20U);
        if (!job_.checkpoint()) {
            result_->stopped = job_.cancelledError();
            return false;
        }
        if (elapsed - shown_ > kShow) {
            shown_ = elapsed;
            job_.progress(static_cast<double>(done) / static_cast<double>(steps),
                          fmt::format("{:.6g} of {:.6g} ms", engine_.time() * 1e3, plan_.duration * 1e3));
            publish();
        }
        return true;
    }

    void publish() {
        if (live_ == nullptr) return;
        auto chunk = std::make_shared<LiveChunk>();
        const auto part = [](const auto& all, std::size_t from) {
            return std::decay_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
        };
        chunk->time = part(result_->time, published_);
        for (const Trace& trace : result_->traces) chunk->values.push_back(part(trace.values, published_));
        chunk->spikeTime = part(result_->spikes.time, publishedSpikes_);
        chunk->spikeSource = part(result_->spikes.source, publishedSpikes_);
        published_ = result_->time.size();
        publishedSpikes_ = result_->spikes.time.size();
        chunks_.push_back(std::move(chunk));
        auto live = std::make_shared<SimLive>();
        live->description = description_;
        live->chunks = chunks_;
        live->reached = engine_.time();
        live_->publish(std::move(live));
    }

    void finish(Clock::time_point begin) {
        RunRecord& record = result_->record;
        record.reached = engine_.time();
        record.steps = engine_.steps();
        record.wallSeconds = since(begin);
        result_->eventFiles = plan_.description.eventFiles;
        // Sorted by time, then source; interpolated times may lie out of order.
        spikes::SpikeTable& table = result_->spikes;
        table.duration = record.reached;
        std::vector<std::size_t> order(table.time.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(table.time[a], table.source[a]) < std::pair(table.time[b], table.source[b]);
        });
        spikes::SpikeTable sorted = table;
        for (std::size_t i = 0; i < order.size(); ++i) {
            sorted.time[i] = table.time[order[i]];
            sorted.source[i] = table.source[order[i]];
        }
        table = std::move(sorted);
        if (live_ != nullptr) publish();
    }

    static constexpr std::size_t kMostFrameNumbers = 64UL << 20U;  // 256 MiB

    Plan& plan_;
    JobContext& job_;
    Snapshot<SimLive>* live_;
    Engine engine_;
    std::shared_ptr<SimResult> result_;
    std::shared_ptr<const SimResult> description_;
    std::vector<std::shared_ptr<const LiveChunk>> chunks_;
    std::size_t published_ = 0, publishedSpikes_ = 0;
    double nextFrame_ = 0, shown_ = 0;
    std::uint64_t nextLook_ = 1;
};

void describe(const model::Model& model, const Specification& specification, Plan& plan) {
    RunRecord& record = plan.description.record;
    if (specification.simulation != nullptr) record.simulation = specification.simulation->id;
    record.target = specification.target;
    if (!model.files.empty()) record.file = model.files.front().path;
    record.method = specification.method;
    record.version = NL_VERSION;
    record.host = hostName();
    record.step = specification.step;
    record.duration = specification.duration;
    record.seed = specification.seed;
    for (const auto& population : plan.populations) record.cells += population.size();
    for (const CableSet& set : plan.cables)
        record.compartments += static_cast<std::uint64_t>(
            static_cast<std::size_t>(
                std::count_if(set.cable.area.begin(), set.cable.area.end(), [](double area) { return area > 0; })) *
            set.cells);
    record.synapses = plan.targets.size();
}

}  // namespace

Result<std::shared_ptr<const SimResult>> simulate(const std::shared_ptr<const model::Model>& model,
                                                  const SimOptions& options, JobContext& job, Snapshot<SimLive>* live) {
    const auto begin = Clock::now();
    NL_TRY(specification, specify(*model, options));
    if (!(specification.duration > 0))
        return fail("duration-missing", "how long to simulate is not said", "give a duration");
    if (!(specification.step > 0)) return fail("step-missing", "the time step is not said", "give a step");
    constexpr double kMostSteps = 1e12;
    if (specification.duration / specification.step > kMostSteps)
        return fail("too-big", "the simulation would take more than 10^12 steps",
                    "make the step longer or the simulation shorter");
    NL_TRY(plan, Builder(*model, specification, options, job).run());
    describe(*model, specification, plan);
    plan.description.record.buildSeconds = since(begin);
    return Run(plan, job, live).run();
}

}  // namespace nl::sim
