// SPDX-License-Identifier: GPL-3.0-or-later
// A simulator that does what a test tells it, chunk by chunk, and a model to run. Header only.
#pragma once

#include <QThread>
#include <atomic>
#include <cmath>
#include <memory>
#include <numbers>

#include "tests/support/view_fixture.hpp"
#include "widgets/document/simulations.hpp"

namespace nl::test {

/// Shared by a test and the runs that it starts.
struct FakeRun {
    std::atomic<int> allowed{1'000'000};  ///< chunks that may be simulated
    std::atomic<int> runs{0};
    int chunks = 10, samplesPerChunk = 100;
    double step = 1e-4;   ///< s
    int stopsAfter = -1;  ///< chunk after which a value is not finite
    bool fails = false;   ///< nothing can be run
    bool displays = true;
    [[nodiscard]] double voltage(double t) const { return -65e-3 + 20e-3 * std::sin(2 * std::numbers::pi * 20 * t); }
    [[nodiscard]] double current(double t) const { return t < 0.05 ? 0 : 0.2e-9; }
};

inline std::shared_ptr<sim::SimResult> fakeDescription(const FakeRun& fake, const sim::SimOptions& options) {
    auto out = std::make_shared<sim::SimResult>();
    out->traces = {{"pop[0]/v", "voltage", {}}, {"pop[1]/v", "voltage", {}}, {"pulse/i", "current", {}}};
    if (fake.displays) {
        out->displays.push_back({"d1",
                                 "Membrane potentials",
                                 1e-3,
                                 {},
                                 {},
                                 {},
                                 {},
                                 {{"first", 0xff0000, 0, 1e-3}, {"second", 0x0000ff, 1, 1e-3}}});
        out->displays.push_back({"d2", "Input", 1e-3, {}, {}, {}, {}, {{"i", {}, 2, 1e-12}}});
    }
    out->record.simulation = "sim1";
    out->record.target = "net1";
    out->record.step = fake.step;
    out->record.duration = options.duration > 0 ? options.duration : fake.chunks * fake.samplesPerChunk * fake.step;
    return out;
}

inline std::shared_ptr<const sim::LiveChunk> fakeChunk(const FakeRun& fake, int chunk) {
    auto out = std::make_shared<sim::LiveChunk>();
    out->values.resize(3);
    for (int s = 0; s < fake.samplesPerChunk; ++s) {
        const double t = (chunk * fake.samplesPerChunk + s) * fake.step;
        out->time.push_back(t);
        out->values[0].push_back(fake.voltage(t));
        out->values[1].push_back(fake.voltage(t) + 5e-3);
        out->values[2].push_back(fake.current(t));
    }
    return out;
}

inline Result<ui::SimResultPtr> runFake(FakeRun& fake, const sim::SimOptions& options, JobContext& job,
                                        Snapshot<sim::SimLive>* live) {
    ++fake.runs;
    if (fake.fails) return fail("mechanism-unknown", "the channel \"x\" cannot be simulated", "replace it");
    const auto description = fakeDescription(fake, options);
    auto result = std::make_shared<sim::SimResult>(*description);
    sim::SimLive now{description, {}, 0};
    for (int chunk = 0; chunk < fake.chunks && !result->stopped; ++chunk) {
        while (chunk >= fake.allowed && job.checkpoint()) QThread::msleep(2);
        if (!job.checkpoint()) result->stopped = job.cancelledError();
        if (chunk == fake.stopsAfter)
            result->stopped = makeError("value-not-finite", "pop[0]/v is not a number", "Try a smaller step.");
        if (result->stopped) break;
        now.chunks.push_back(fakeChunk(fake, chunk));
        const sim::LiveChunk& made = *now.chunks.back();
        result->time.insert(result->time.end(), made.time.begin(), made.time.end());
        for (std::size_t i = 0; i < 3; ++i)
            result->traces[i].values.insert(result->traces[i].values.end(), made.values[i].begin(),
                                            made.values[i].end());
        now.reached = result->record.reached = made.time.back();
        if (live != nullptr) live->publish(std::make_shared<const sim::SimLive>(now));
        job.progress(static_cast<double>(chunk + 1) / fake.chunks, "simulating");
    }
    return std::shared_ptr<const sim::SimResult>(std::move(result));
}

inline std::vector<Field<sim::SimOptions>> fakeFields() {
    using O = sim::SimOptions;
    return {field("target", "Target", "", &O::target, "what is run"),
            field("duration", "Duration", "s", &O::duration, "0: as the Simulation says", 0, 1e9),
            field("dt", "Step", "s", &O::step, "0: as the Simulation says", 0, 1e6),
            field("method", "Method", "", &O::method, "how", {}, {}, {"automatic", "euler", "rk4"}),
            field("seed", "Seed", "", &O::seed, "of everything random", -1, 9e15),
            field("record", "Record also", "", &O::record, "more quantities"),
            field("record-spikes", "Spikes of all cells", "", &O::recordSpikes, "for the raster")};
}

inline Result<sim::SimRequest> fakeRequest(const sim::SimOptions& options) {
    if (options.step > 0 && options.duration > 0 && options.step > options.duration)
        return fail("step-longer", "the step is longer than the simulation", "give a smaller step");
    const bool network = options.target == "net1";
    sim::SimRequest out{network ? "" : "sim1", "net1", "rk4", network ? 0 : 0.1, network ? 0 : 1e-4, 1, {}};
    if (options.duration > 0) out.duration = options.duration;
    if (options.step > 0) out.step = options.step;
    if (options.seed >= 0) out.seed = static_cast<std::uint64_t>(options.seed);
    if (!network) out.quantities = {"pop[0]/v", "pop[1]/v", "pulse/i"};
    return out;
}

inline ui::SimEngine fakeEngine(const std::shared_ptr<FakeRun>& fake) {
    return {[fake](std::shared_ptr<const model::Model>, const sim::SimOptions& options, JobContext& job,
                   Snapshot<sim::SimLive>* live) { return runFake(*fake, options, job, live); },
            [](const model::Model&, const sim::SimOptions& options) { return fakeRequest(options); }, fakeFields()};
}

/// A document with a model that can be run, and an action "simulate.run" that empty views offer.
struct SimFixture : ViewFixture {
    std::shared_ptr<FakeRun> fake = std::make_shared<FakeRun>();
    int asked = 0;  ///< times that "simulate.run" ran

    SimFixture() {
        ui::ActionSpec spec;
        spec.id = QStringLiteral("simulate.run");
        spec.text = QStringLiteral("&Run");
        spec.run = [this] { ++asked; };
        actions.add(spec);
        document.simulations().setEngine(fakeEngine(fake));
    }
    ~SimFixture() { fake->allowed = 1'000'000; }

    workspace::OpenId addModel(const std::string& name = "net.nml") {
        auto model = std::make_shared<model::Model>();
        lems::Component simulation;
        simulation.element = simulation.type = "Simulation";
        simulation.id = "sim1";
        model->components.push_back(simulation);
        model::Network network;
        network.id = "net1";
        model->networks.push_back(network);
        workspace::OpenItem item;
        item.name = name;
        item.path = "/models/" + name;
        item.model = std::move(model);
        // A Document fills its workspace from files and jobs only; a test may put things there by hand.
        const auto id = const_cast<workspace::Workspace&>(document.workspace()).add(std::move(item));
        document.setActive(id);
        return id;
    }
    ui::Simulations& simulations() { return document.simulations(); }
    const ui::Simulation& simulation(std::size_t i) { return *simulations().all().at(i); }
};

}  // namespace nl::test
