// SPDX-License-Identifier: GPL-3.0-or-later
// A trained network as NeuroML: its synapses give the membranes that the network has, the file is valid and reads back
// whole, its cells fire when the network's neurons do, and the graph of it has their spikes.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>

#include "core/graph/build.hpp"
#include "core/neuroml/load.hpp"
#include "core/snn/export_parts.hpp"
#include "tests/core/snn/valued_models.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::test;

namespace {

ExportedSnn exported(const SnnModel& model, const ExportOptions& options = {}) {
    JobContext job(pool());
    auto made = toNeuroml(model, options, job);
    if (!made) qFatal("%s", made.error().text().c_str());
    return std::move(*made);
}

/// What cells of a layer send at a step: 0 or 1, pixels their value; [steps][size].
using Signals = std::vector<std::vector<double>>;

std::vector<double> pixels(const SnnModel& model, const images::ImageSet& set) {
    std::vector<double> out;
    for (std::size_t i = 0; i < set.shape.bytes(); ++i) {
        const std::size_t c = i % model.mean.size();
        out.push_back((set.test.pixels[i] / 255.0 - static_cast<double>(model.mean[c])) /
                      static_cast<double>(model.deviation[c]));
    }
    return out;
}

Signals signalsOf(const SnnRecording& recording, const ExportLayer& layer) {
    Signals out(recording.steps, std::vector<double>(layer.size(), 0.0));
    const auto& names = recording.spikes.groupNames;
    const auto group = std::find(names.begin(), names.end(), layer.operation) - names.begin();
    const std::uint32_t begin = recording.spikes.groupBegin[static_cast<std::size_t>(group)];
    for (std::size_t i = 0; i < recording.spikes.source.size(); ++i)
        if (recording.spikes.source[i] >= begin && recording.spikes.source[i] < begin + layer.size())
            out[static_cast<std::size_t>(recording.spikes.time[i] / kStepSeconds)][recording.spikes.source[i] - begin] =
                1;
    return out;
}

/// What every layer sends; its cells that are recorded (of the readout all) are chosen, with all that they hear.
std::vector<Signals> chooseTraced(ExportPlan& plan, const SnnRecording& recording, const std::vector<double>& picture) {
    std::vector<Signals> sent;
    std::size_t traced = 0;
    for (ExportLayer& layer : plan.layers) {
        layer.place.resize(layer.size());
        for (std::size_t i = 0; i < layer.size(); ++i) layer.place[i] = static_cast<std::int32_t>(i);
        if (layer.role == ExportRole::input) {
            sent.emplace_back(recording.steps, picture);
        } else if (layer.role == ExportRole::neurons) {
            sent.push_back(signalsOf(recording, layer));
            layer.kept = recording.membranes[traced++].neurons;
        } else if (layer.role == ExportRole::maximum) {  // of the layer before it
            const ExportLayer& before = plan.layers[sent.size() - 1];
            Signals most(recording.steps, std::vector<double>(layer.size(), 0.0));
            for (std::size_t t = 0; t < recording.steps; ++t)
                for (std::size_t i = 0; i < before.size(); ++i) {
                    const std::size_t place = i / layer.channels, row = place / before.width / 2,
                                      column = place % before.width / 2;
                    double& to = most[t][(row * layer.width + column) * layer.channels + i % layer.channels];
                    to = std::max(to, sent.back()[t][i]);
                }
            sent.push_back(most);
        } else {
            sent.emplace_back();
            layer.kept.resize(layer.size());
            for (std::size_t i = 0; i < layer.size(); ++i) layer.kept[i] = static_cast<std::uint32_t>(i);
        }
    }
    return sent;
}

double leadingNumber(const model::Model& model, const char* component, const char* attribute) {
    const lems::Component* found = model.component(component);
    if (found == nullptr || found->attribute(attribute) == nullptr) qFatal("%s.%s", component, attribute);
    return std::stod(*found->attribute(attribute));
}

/// The equations of the file's components in small steps: current synapses into cells with a leak, a threshold and a
/// refractory period.
class FineSimulation {
public:
    struct Cell {
        double v = 0, current = 0, rise = 0, silentUntil = -1;
        std::vector<std::size_t> spikes;  ///< whole milliseconds
    };
    explicit FineSimulation(const model::Model& file) : file_(file) {
        for (const model::Population& population : file.populations) cells_.emplace_back(population.size);
    }
    [[nodiscard]] const std::vector<std::vector<Cell>>& cells() const { return cells_; }

    /// Pixels and the clock of the biases at every whole millisecond.
    void show(const std::vector<double>& picture, std::size_t steps) {
        for (std::size_t k = 1; k <= steps; ++k)
            for (std::size_t p = 0; p < cells_.size(); ++p)
                for (std::size_t i = 0; i < cells_[p].size(); ++i) {
                    if (file_.populations[p].id == "input") fire(p, i, static_cast<double>(k) * 1e-3, picture[i]);
                    if (file_.populations[p].id == "bias") fire(p, i, static_cast<double>(k) * 1e-3, 1);
                }
    }
    void run(double duration) {
        const double ibase = leadingNumber(file_, "pulse", "ibase") * 1e-9;
        const long end = std::lround(duration / kStep);
        for (long n = 0; n < end; ++n) {
            for (auto [at, last] = events_.equal_range(n); at != last; ++at)
                cells_[at->second.population][at->second.cell].rise += at->second.weight * ibase;
            for (std::size_t p = 0; p < cells_.size(); ++p) {
                const std::string& component = file_.populations[p].component;
                if (component == "neuron" || component == "sum") advance(p, component, static_cast<double>(n) * kStep);
            }
        }
    }

private:
    struct Event {
        std::size_t population, cell;
        double weight;
    };
    static constexpr double kStep = 2.5e-7;

    void fire(std::size_t population, std::size_t cell, double when, double value) {
        for (const model::Projection& p : file_.projections)
            for (std::size_t i = 0; i < p.size(); ++i)
                if (p.pre.index() == population && p.preCell[i] == cell)
                    events_.insert({std::lround((when + static_cast<double>(p.delay[i])) / kStep),
                                    {p.post.index(), p.postCell[i], static_cast<double>(p.weight[i]) * value}});
    }
    void advance(std::size_t p, const std::string& component, double now) {
        const double tau = leadingNumber(file_, "pulse", "tau") * 1e-3;
        const double leak = leadingNumber(file_, component.c_str(), "leakConductance") * 1e-9;
        const double capacitance = leadingNumber(file_, component.c_str(), "C") * 1e-9;
        const double threshold = component == "sum" ? 1e6 : leadingNumber(file_, "neuron", "thresh") * 1e-3;
        const double fall = std::exp(-kStep / tau);
        for (std::size_t i = 0; i < cells_[p].size(); ++i) {
            Cell& cell = cells_[p][i];
            if (now > cell.silentUntil) cell.v += kStep * (cell.current - leak * cell.v) / capacitance;
            cell.current = (cell.current + std::exp(1.0) * cell.rise * kStep / tau) * fall;
            cell.rise *= fall;
            if (cell.v <= threshold) continue;
            cell.v = 0;
            cell.silentUntil = now + leadingNumber(file_, "neuron", "refract") * 1e-3;
            cell.spikes.push_back(static_cast<std::size_t>(now / 1e-3));
            fire(p, i, now, 1);
        }
    }

    const model::Model& file_;
    std::vector<std::vector<Cell>> cells_;
    std::multimap<long, Event> events_;
};

}  // namespace

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    Loaded<model::Model> written(const std::string& text, const char* name) {
        const std::string path = folder_.filePath(name).toStdString();
        std::ofstream(path) << text;
        JobContext job(pool());
        return neuroml::load(path, {}, job);
    }

    /// Membranes of some neurons of every layer, from the exported synapses and the recorded spikes of the others.
    static void compareMembranes(const SnnOptions& options) {
        const images::ImageSet set = onePicture({8, 8, 3}, 4);
        const SnnModel model = modelFor(options, set);
        const auto recording = recordingOf(model, set, 24);
        ExportPlan plan = planExport(model.plan);
        const std::vector<Signals> sent = chooseTraced(plan, *recording, pixels(model, set));
        JobContext job(pool());
        const auto wiring = wire(plan, model, 1000000000, job);
        QVERIFY2(wiring, wiring ? "" : wiring.error().text().c_str());
        std::size_t spiking = 0, traced = 0;
        for (std::size_t l = 1; l < plan.layers.size(); ++l) {
            const ExportLayer& layer = plan.layers[l];
            if (layer.role == ExportRole::maximum) continue;
            const std::size_t count = layer.kept.size();
            std::vector<std::vector<double>> current(recording->steps, std::vector<double>(count));
            for (std::size_t t = 0; t < recording->steps; ++t)
                for (std::size_t i = 0; i < count; ++i) current[t][i] = static_cast<double>(wiring->biases[l][i]);
            for (const ExportProjection& projection : wiring->projections)
                if (projection.post == l)
                    for (const ExportConnection& c : projection.connections)
                        for (std::size_t t = 0; t < recording->steps; ++t)
                            current[t][c.post] += static_cast<double>(c.weight) * sent[projection.pre][t][c.pre];
            if (layer.role == ExportRole::readout) {
                compareReadout(current, *recording, 1e-4);
                continue;
            }
            const MembraneTraces& traces = recording->membranes[traced++];
            for (std::size_t i = 0; i < count; ++i) {
                double u = 0;
                for (std::size_t t = 0; t < recording->steps; ++t) {
                    u = model.options.decay * u + current[t][i];
                    const auto expected = static_cast<double>(traces.potential[i * recording->steps + t]);
                    QVERIFY2(std::fabs(u - expected) < 2e-4 * (1 + std::fabs(expected)),
                             qPrintable(QString("%1 neuron %2 step %3: %4, network %5")
                                            .arg(QString::fromStdString(layer.operation))
                                            .arg(layer.kept[i])
                                            .arg(t)
                                            .arg(u)
                                            .arg(expected)));
                    if (sent[l][t][layer.kept[i]] > 0) {
                        ++spiking;
                        u = model.options.reset == "hard" ? 0 : u - model.options.threshold;
                    }
                }
            }
        }
        QVERIFY(spiking > 20);
    }
    static void compareReadout(const std::vector<std::vector<double>>& logits, const SnnRecording& recording,
                               double tolerance) {
        const std::size_t classes = recording.classes;
        std::vector<double> mean(classes, 0.0);
        for (const auto& step : logits)
            for (std::size_t c = 0; c < classes; ++c) mean[c] += step[c] / static_cast<double>(logits.size());
        double total = 0;
        for (const double value : mean) total += std::exp(value);
        for (std::size_t c = 0; c < classes; ++c)
            QVERIFY(std::fabs(std::exp(mean[c]) / total -
                              static_cast<double>(recording.probability[(recording.steps - 1) * classes + c])) <
                    tolerance);
    }

private slots:
    void membranes_data() {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("pooling");
        QTest::addColumn<QString>("residual");
        QTest::addColumn<QString>("reset");
        QTest::newRow("average pools") << "vgg5"
                                       << "average"
                                       << "plain"
                                       << "hard";
        QTest::newRow("maximum pools") << "vgg5"
                                       << "max"
                                       << "plain"
                                       << "soft";
        QTest::newRow("plain shortcuts") << "resnet20"
                                         << "average"
                                         << "plain"
                                         << "hard";
        QTest::newRow("spike shortcuts") << "resnet20"
                                         << "average"
                                         << "sew"
                                         << "hard";
        QTest::newRow("membrane shortcuts") << "resnet20"
                                            << "average"
                                            << "ms"
                                            << "hard";
    }
    void membranes() {
        QFETCH(QString, network);
        QFETCH(QString, pooling);
        QFETCH(QString, residual);
        QFETCH(QString, reset);
        SnnOptions options = fewSteps(3);
        options.network = network.toStdString();
        options.pooling = pooling.toStdString();
        options.residual = residual.toStdString();
        options.reset = reset.toStdString();
        compareMembranes(options);
    }

    /// The dynamics of the file's own components, integrated finely, fire in the same steps as the network.
    void cellsFireAsNeuronsDo() {
        const images::ImageSet set = onePicture({1, 1, 6}, 3);
        const SnnModel model = chain(fewSteps(6), set, 53);
        const auto recording = recordingOf(model, set, 100);
        for (const MembraneTraces& traces : recording->membranes)
            for (const float u : traces.potential)
                QVERIFY2(std::fabs(u - 1) > 0.03F, "a membrane so near the threshold proves nothing");
        const auto loaded = written(exported(model).text, "fire.nml");
        QVERIFY(loaded.value);
        const model::Model& file = *loaded.value;
        FineSimulation simulation(file);
        simulation.show(pixels(model, set), recording->steps);
        simulation.run((static_cast<double>(recording->steps) + 3.9) * 1e-3);
        const auto& cells = simulation.cells();
        std::size_t spikes = 0, silent = 0;
        const ExportPlan plan = planExport(model.plan);
        for (const ExportLayer& layer : plan.layers) {
            const std::size_t p = file.population(layer.id).index();
            if (layer.role != ExportRole::neurons) continue;
            const Signals expected = signalsOf(*recording, layer);
            for (std::size_t i = 0; i < layer.size(); ++i)
                for (std::size_t t = 0; t < recording->steps; ++t) {
                    const auto found =
                        std::count(cells[p][i].spikes.begin(), cells[p][i].spikes.end(), t + 1 + layer.depth);
                    QCOMPARE(static_cast<double>(found), expected[t][i]);
                    ++(found > 0 ? spikes : silent);
                }
        }
        QVERIFY(spikes >= 6 && silent >= 20);
        // The readout's potential is the sum of the logits, whose mean's softmax the recording has.
        std::vector<std::vector<double>> logits(1);
        for (const auto& cell : cells[file.population("readout").index()])
            logits[0].push_back(cell.v * 1e3 / static_cast<double>(recording->steps));
        compareReadout(logits, *recording, 1e-3);
    }

    void wholeNetworkReadsBack() {
        const images::ImageSet set = onePicture({1, 1, 6}, 3);
        const SnnModel model = chain(fewSteps(4), set);
        const ExportedSnn out = exported(model);
        QCOMPARE(out.neurons, std::size_t{18});
        QCOMPARE(out.networkNeurons, std::size_t{18});
        QCOMPARE(out.synapses, std::size_t{6 * 5 + 5 * 4 + 4 * 3});
        QCOMPARE(out.networkSynapses, out.synapses);
        QCOMPARE(out.biases, std::size_t{5 + 4 + 3});
        const auto loaded = written(out.text, "whole.nml");
        QVERIFY(loaded.value);
        QVERIFY2(loaded.diagnostics.empty(), loaded.diagnostics.empty() ? "" : loaded.diagnostics[0].text().c_str());
        QCOMPARE(loaded.value->cellCount(), std::uint64_t{19});
        QCOMPARE(loaded.value->connectionCount(), std::uint64_t{62 + 12});
        for (const model::Projection& projection : loaded.value->projections) {
            if (projection.prePopulation != "input") continue;
            for (std::size_t i = 0; i < projection.size(); ++i)  // no norm: the layer's own weights, to the last bit
                QCOMPARE(projection.weight[i], model.parameters[0][projection.postCell[i] * 6 + projection.preCell[i]]);
        }
    }

    void sampleIsValidAndBounded() {
        const images::ImageSet set = onePicture({16, 16, 3}, 10);
        const SnnModel model = modelFor(fewSteps(2), set);
        ExportOptions options;
        options.maximumNeurons = 600;
        options.maximumSynapses = 20000;
        const ExportedSnn out = exported(model, options);
        QVERIFY(out.neurons <= 600 && out.neurons > 200);
        QVERIFY2(out.synapses <= 20000 && out.synapses > 5000, qPrintable(QString::number(out.synapses)));
        QVERIFY(out.networkSynapses > out.synapses && out.networkNeurons > out.neurons);
        QCOMPARE(out.populations.back().neurons.size(), std::size_t{10});
        QCOMPARE(exported(model, options).text, out.text);
        const auto loaded = written(out.text, "sample.nml");
        QVERIFY(loaded.value);
        QVERIFY2(loaded.diagnostics.empty(), loaded.diagnostics.empty() ? "" : loaded.diagnostics[0].text().c_str());
        QCOMPARE(loaded.value->connectionCount(), std::uint64_t{out.synapses + out.biases});
        std::size_t cells = 0;
        for (const ExportedPopulation& population : out.populations) {
            const auto id = loaded.value->population(population.id);
            QVERIFY2(id.valid(), population.id.c_str());
            QCOMPARE(loaded.value->populations[id.index()].size, std::uint64_t{population.neurons.size()});
            QCOMPARE(loaded.value->populations[id.index()].positions.size(), population.neurons.size());
            cells += population.neurons.size();
            if (population.id == "input") continue;
            std::set<std::uint32_t> heard;  // a chosen neuron hears some chosen cell
            for (const model::Projection& projection : loaded.value->projections)
                if (projection.postPopulation == population.id && projection.prePopulation != "bias")
                    heard.insert(projection.postCell.begin(), projection.postCell.end());
            QCOMPARE(heard.size(), population.neurons.size());
        }
        QCOMPARE(cells, out.neurons);
        const auto reference = nl::test::reference();
        const QString xmllint = QStandardPaths::findExecutable("xmllint");
        if (!reference || xmllint.isEmpty()) QSKIP("no xmllint or no schema");
        QProcess process;
        process.start(xmllint,
                      {"--noout", "--schema", QString::fromStdString((*reference / "NeuroML_v2.3.1.xsd").string()),
                       folder_.filePath("sample.nml")});
        QVERIFY(process.waitForFinished(120000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().left(2000));
    }

    void synapsesOfTheNetworkAreCounted() {
        for (const char* residual : {"plain", "sew", "ms"}) {
            SnnOptions options = fewSteps(1);
            options.network = "resnet20";
            options.residual = residual;
            const images::ImageSet set = onePicture({8, 8, 3}, 4);
            const SnnModel model = modelFor(options, set);
            ExportPlan plan = planExport(model.plan);
            chooseNeurons(plan, plan.networkNeurons());
            QCOMPARE(plan.neurons(), plan.networkNeurons());
            JobContext job(pool());
            const auto wiring = wire(plan, model, 1000000000, job);
            QVERIFY(wiring);
            QCOMPARE(wiring->synapses, plan.networkSynapses());
        }
    }

    void graphHasTheSpikes() {
        const images::ImageSet set = onePicture({8, 8, 3}, 4);
        const SnnModel model = modelFor(fewSteps(4), set);
        const auto recording = recordingOf(model, set, 1);
        ExportOptions options;
        options.maximumNeurons = 300;
        options.maximumSynapses = 6000;
        const ExportedSnn out = exported(model, options);
        const spikes::SpikeTable spikes = spikesFor(out, *recording);
        std::set<std::pair<std::string, std::uint32_t>> chosen;
        for (const ExportedPopulation& population : out.populations)
            for (const std::uint32_t neuron : population.neurons) chosen.insert({population.operation, neuron});
        std::size_t expected = 0;
        const spikes::SpikeTable& all = recording->spikes;
        for (std::size_t i = 0; i < all.source.size(); ++i) {
            std::size_t group = 0;
            while (all.groupBegin[group + 1] <= all.source[i]) ++group;
            expected += chosen.count({all.groupNames[group], all.source[i] - all.groupBegin[group]});
        }
        QVERIFY(expected > 20);
        QCOMPARE(spikes.time.size(), expected);
        const auto loaded = written(out.text, "graph.nml");
        QVERIFY(loaded.value);
        JobContext job(pool());
        const auto graph = graph::build(*loaded.value, {}, &spikes, job);
        QVERIFY2(graph, graph ? "" : graph.error().text().c_str());
        QCOMPARE(std::size_t{(*graph)->count(graph::NodeKind::neuron)}, out.neurons + 1);
        QCOMPARE(std::size_t{(*graph)->count(graph::NodeKind::synapse)}, out.synapses + out.biases);
        std::size_t seen = 0, index = 0;
        for (const auto& times : (*graph)->spikeTimes) seen += times.size();
        QCOMPARE(seen, expected);
        for (const ExportedPopulation& population : out.populations)  // neuron by neuron, in the order of the file
            for (const std::uint32_t neuron : population.neurons) {
                const auto group = std::find(all.groupNames.begin(), all.groupNames.end(), population.operation);
                std::vector<double> times;
                if (group != all.groupNames.end())
                    for (std::size_t i = 0; i < all.source.size(); ++i)
                        if (all.source[i] ==
                            all.groupBegin[static_cast<std::size_t>(group - all.groupNames.begin())] + neuron)
                            times.push_back(all.time[i]);
                QVERIFY((*graph)->spikeTimes[index++] == times);
            }
    }

    void faultsAreSaid() {
        const images::ImageSet set = onePicture({1, 1, 6}, 3);
        SnnModel model = chain(fewSteps(2), set);
        JobContext job(pool());
        ExportOptions none;
        none.maximumNeurons = 0;
        const auto refused = toNeuroml(model, none, job);
        QVERIFY(!refused && refused.error().code == "value-range");
        ExportOptions tiny;
        tiny.maximumNeurons = tiny.maximumSynapses = 1;
        const ExportedSnn least = exported(model, tiny);  // a cell a layer and all classes
        QCOMPARE(least.neurons, std::size_t{1 + 1 + 1 + 3});
        QCOMPARE(least.synapses, std::size_t{1 + 1 + 3});
        model.parameters[0][4] = std::nanf("");
        const auto broken = toNeuroml(model, {}, job);
        QVERIFY(!broken && broken.error().code == "checkpoint-mismatch");
        model.parameters.clear();
        const auto untrained = toNeuroml(model, {}, job);
        QVERIFY(!untrained && untrained.error().code == "checkpoint-mismatch");
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
