// SPDX-License-Identifier: GPL-3.0-or-later
// A model with two populations, and simulations of it made by hand, for the tests of the raster. Header only.
#pragma once

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include "tests/support/view_fixture.hpp"
#include "widgets/document/simulations.hpp"

namespace nl::test {

/// "exc" of 80 cells, red in the file; "inh" of 20 cells without a colour.
inline std::shared_ptr<const model::Model> twoPopulations() {
    auto out = std::make_shared<model::Model>();
    out->id = "net";
    for (const auto& [id, size] : {std::pair("exc", 80), std::pair("inh", 20)}) {
        model::Population population;
        population.id = id;
        population.size = static_cast<std::uint64_t>(size);
        out->populations.push_back(population);
    }
    out->populations[0].color = 0xcc3311;
    return out;
}

/// A second of spikes: exc fires at about 10 Hz and inh at about 30 Hz, both more often while a wave of 4 Hz is high.
inline spikes::SpikeTable twoPopulationSpikes(double duration = 1) {
    spikes::SpikeTable out;
    out.groupNames = {"exc", "inh"};
    out.groupBegin = {0, 80, 100};
    out.duration = duration;
    std::mt19937 random(11);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (double t = 0; t < duration; t += 1e-3) {
        const double wave = 1 + std::sin(2 * M_PI * 4 * t);
        for (std::uint32_t cell = 0; cell < 100; ++cell)
            if (uniform(random) < wave * (cell < 80 ? 10 : 30) * 1e-3) {
                out.time.push_back(t + 1e-3 * cell / 100);
                out.source.push_back(cell);
            }
    }
    return out;
}

inline std::shared_ptr<const sim::SimResult> simulated(double duration = 1) {
    auto out = std::make_shared<sim::SimResult>();
    out->spikes = twoPopulationSpikes(duration);
    out->record.duration = out->record.reached = duration;
    return out;
}

/// A document with that model open, whose simulations do what the test says.
struct SimulationFixture : ViewFixture {
    workspace::OpenId model = 0;
    std::atomic<int> steps{0};  ///< of a running simulation, of ten
    bool stepwise = false;      ///< it waits for `steps`

    SimulationFixture() {
        workspace::OpenItem item;
        item.name = "net";
        item.model = twoPopulations();
        model = const_cast<workspace::Workspace&>(document.workspace()).add(std::move(item));
        document.setActive(model);
        ui::SimEngine engine;
        engine.run = [this](auto, const sim::SimOptions&, JobContext& job, Snapshot<sim::SimLive>* live) {
            return run(job, live);
        };
        document.simulations().setEngine(std::move(engine));
    }
    ~SimulationFixture() { document.stopAll(); }

    void simulate() { document.simulate(model, {}); }
    [[nodiscard]] const workspace::OpenItem* result() const { return document.activeSimulation(); }

private:
    Result<ui::SimResultPtr> run(JobContext& job, Snapshot<sim::SimLive>* live) {
        const auto whole = simulated();
        if (!stepwise) return ui::SimResultPtr(whole);
        auto description = std::make_shared<sim::SimResult>();
        description->spikes.groupNames = whole->spikes.groupNames;
        description->spikes.groupBegin = whole->spikes.groupBegin;
        description->record.duration = whole->record.duration;
        auto now = std::make_shared<sim::SimLive>();
        now->description = description;
        live->publish(now);
        for (int done = 0; done < 10; ++done) {
            while (steps <= done) {
                if (!job.checkpoint()) return Failure(job.cancelledError());
                job.progress(done / 10.0, "simulating");
                std::this_thread::yield();
            }
            auto chunk = std::make_shared<sim::LiveChunk>();
            for (std::size_t i = 0; i < whole->spikes.time.size(); ++i) {
                const double t = whole->spikes.time[i];
                if (t < done / 10.0 || t >= (done + 1) / 10.0) continue;
                chunk->spikeTime.push_back(t);
                chunk->spikeSource.push_back(whole->spikes.source[i]);
            }
            now = std::make_shared<sim::SimLive>(*now);
            now->chunks.push_back(chunk);
            now->reached = (done + 1) / 10.0;
            live->publish(now);
        }
        return ui::SimResultPtr(whole);
    }
};

}  // namespace nl::test
