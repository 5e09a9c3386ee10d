// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows, in order. Each step begins something and waits for a condition of the view itself.
#include <QCheckBox>
#include <QDir>
#include <QDockWidget>

#include "app/workbench/main_window.hpp"
#include "app/workbench/tour.hpp"
#include "widgets/attention/attention_view.hpp"
#include "widgets/document/simulations.hpp"
#include "widgets/document/snn_trainings.hpp"
#include "widgets/graphview/graph_view.hpp"
#include "widgets/kit/samples.hpp"
#include "widgets/raster/raster_view.hpp"
#include "widgets/runs/runs_view.hpp"
#include "widgets/simulate/simulate_view.hpp"
#include "widgets/snn/snn_view.hpp"
#include "widgets/source/source_view.hpp"
#include "widgets/traces/traces_view.hpp"
#include "widgets/training/training_view.hpp"
#include "widgets/viewer3d/playback_bar.hpp"
#include "widgets/viewer3d/viewer3d_view.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::OpenItem;

namespace {

QString sampleFile(const char* id) {
    for (const Sample& sample : readGallery(samplesFolder()))
        if (sample.id == QLatin1String(id)) return sample.file;
    return {};
}

template <class V>
V& viewOf(MainWindow& window, const char* id) {
    return *qobject_cast<V*>(window.view(QString::fromLatin1(id)));
}

/// A spiking network small enough to learn something within seconds.
snn::SnnOptions tourNetwork(const char* scaling) {
    snn::SnnOptions options;
    options.dataset = "synthetic";
    options.trainSize = 128;
    options.testSize = 64;
    options.batch = 32;
    options.epochs = 3;
    options.timeSteps = 3;
    options.gradientScaling = scaling;
    return options;
}

}  // namespace

void Tour::makeSteps() {
    addOpening();
    addMorphology();
    addGraph();
    addSimulation();
    addTraining();
    addSnn();
    addAttention();
    addFaults();
    addAppearance();
}

void Tour::open(const char* sample) {
    opened_ = window_.document().workspace().all().size();
    window_.openFiles({sampleFile(sample)});
}

static bool graphAtRest(const GraphView& view) { return !view.busy() && !view.canvas()->refining(); }

bool Tour::settled() const {
    if (!jobsAtRest()) return false;
    for (const QString& id : window_.viewIds())
        if (window_.view(id)->seen() && window_.view(id)->pending()) return false;
    const auto visible = [this](const char* id) { return window_.view(QString::fromLatin1(id))->seen(); };
    if (visible("viewer3d") && !viewOf<Viewer3dView>(window_, "viewer3d").settled()) return false;
    if (visible("graphview") && !graphAtRest(viewOf<GraphView>(window_, "graphview"))) return false;
    if (visible("raster") && !viewOf<RasterView>(window_, "raster").settled()) return false;
    if (visible("runs") && viewOf<RunsView>(window_, "runs").busy()) return false;
    return !visible("attention") || !viewOf<AttentionView>(window_, "attention").busy();
}

workspace::OpenId Tour::lastModel() const {
    workspace::OpenId out = 0;
    for (const auto& item : window_.document().workspace().items())
        if (item->model) out = item->id;
    return out;
}

void Tour::addOpening() {
    addStep(QStringLiteral("start"), [this] { window_.showView(QStringLiteral("start")); });
    addStep(
        QStringLiteral("network-3d"), [this] { open("microcircuit"); },
        [this] { return window_.document().activeGraph() != nullptr && settled(); });
    addStep(
        QStringLiteral("model-tree"),
        [this] {
            const OpenItem* model = window_.document().activeModel();
            if (model != nullptr) window_.document().selection().select({ItemKind::cell, model->id, 1, 3});
        },
        [this] { return settled(); });
}

void Tour::addMorphology() {
    const auto colour = [this](const char* name, const char* key, const char* links) {
        addStep(
            QString::fromLatin1(name),
            [this, key, links] {
                auto& view = viewOf<Viewer3dView>(window_, "viewer3d");
                window_.showView(QStringLiteral("viewer3d"));
                if (!view.chooseColour(QString::fromLatin1(key)) || !view.chooseLinks(QString::fromLatin1(links)))
                    noteFailure();
            },
            [this] { return settled(); });
    };
    colour("3d-populations", "population", "population");
    colour("3d-cell-types", "cell-type", "hidden");
    addStep(
        QStringLiteral("single-cell"), [this] { open("pyramidal-cell"); },
        [this] { return window_.document().workspace().all().size() >= opened_ + 2 && settled(); });
    colour("single-cell-parts", "part", "hidden");
    addStep(
        QStringLiteral("point-network"), [this] { open("point-network"); },
        [this] { return window_.document().workspace().all().size() >= opened_ + 2 && settled(); });
}

void Tour::addGraph() {
    const auto layout = [this](const char* name, layout::Kind kind, bool collapsed) {
        addStep(
            QString::fromLatin1(name),
            [this, kind, collapsed] {
                // The microcircuit again: the first model that was opened.
                window_.document().setActive(window_.document().workspace().items().front()->id);
                window_.showView(QStringLiteral("graphview"));
                auto* controls = viewOf<GraphView>(window_, "graphview").controls();
                controls->setCollapsed(collapsed);
                controls->setLayoutKind(kind);
            },
            [this] { return settled(); });
    };
    layout("graph-layered", layout::Kind::layered, false);
    layout("graph-force", layout::Kind::force, true);
    addStep(
        QStringLiteral("connectivity"), [this] { window_.showView(QStringLiteral("attention")); },
        [this] { return settled(); });
}

void Tour::addSimulation() {
    const auto settings = [this]() -> SimulateView& { return viewOf<SimulateView>(window_, "simulate"); };
    const auto traces = [this]() -> TracesView& { return viewOf<TracesView>(window_, "traces"); };
    addStep(
        QStringLiteral("simulate"),
        [this] {
            // The point network, opened last: its cells fire.
            window_.document().setActive(lastModel());
            window_.setLayoutName(QStringLiteral("simulate"));
        },
        [this, settings] { return settled() && !settings().pending(); });
    addStep(
        QStringLiteral("traces"),
        [settings] {
            sim::SimOptions options = settings().options();
            options.duration = 0.5;
            settings().setOptions(options);
            settings().start();
        },
        [this, traces] {
            const Simulations& simulations = window_.document().simulations();
            return !simulations.all().empty() && simulations.active() == nullptr && settled() && traces().settled() &&
                   traces().plot()->scene().data != nullptr;
        });
    addStep(
        QStringLiteral("traces-stacked"),
        [traces] {
            traces().stackedBox()->setChecked(true);
            traces().plot()->placeCursor(0, 0.05);
            traces().plot()->placeCursor(1, 0.08);
        },
        [this] { return settled(); });
    addPlayback();
}

/// The microcircuit's potentials on its shapes.
void Tour::addPlayback() {
    const auto coloured = std::make_shared<bool>(false);
    addStep(
        QStringLiteral("voltage-3d"),
        [this] {
            window_.document().setActive(window_.document().workspace().items().front()->id);
            auto& settings = viewOf<SimulateView>(window_, "simulate");
            sim::SimOptions options;
            options.duration = 0.1;
            settings.setOptions(options);
            settings.start();
            window_.showView(QStringLiteral("viewer3d"));
        },
        [this, coloured] {
            if (window_.document().simulations().active() != nullptr || !settled()) return false;
            auto& view = viewOf<Viewer3dView>(window_, "viewer3d");
            if (*coloured) return true;
            *coloured = view.playback().playButton()->isEnabled() && view.chooseColour(QStringLiteral("voltage"));
            view.playback().setTime(0.04);
            return false;
        });
}

void Tour::addTraining() {
    addStep(QStringLiteral("training-settings"), [this] {
        window_.setLayoutName(QStringLiteral("train"));
        bgan::BganOptions options = viewOf<TrainingView>(window_, "training").options();
        options.epochs = kTourEpochs;
        viewOf<TrainingView>(window_, "training").form()->write(bgan::bganFields(), options);
    });
    addStep(
        QStringLiteral("training-live"), [this] { viewOf<TrainingView>(window_, "training").start(); },
        [this] {
            const Training* training = window_.document().runningTraining();
            const auto live = training != nullptr ? training->live->read() : nullptr;
            return (live && live->epoch >= kTourEpochs / 2) ||
                   (training == nullptr && !window_.document().trainings().empty());
        });
    addStep(
        QStringLiteral("training-done"), [] {},
        [this] { return window_.document().activeAttention() != nullptr && settled(); });
    addStep(
        QStringLiteral("runs"), [this] { window_.showView(QStringLiteral("runs")); }, [this] { return settled(); });
}

void Tour::addSnn() {
    SnnTrainings& trainings = window_.document().snn();
    const auto settings = [this]() -> SnnSettings& { return *viewOf<SnnView>(window_, "snn").settings(); };
    addStep(
        QStringLiteral("snn-pictures"),
        [this, settings] {
            window_.showView(QStringLiteral("snn"));
            settings().setOptions(tourNetwork("none"));
            settings().pages()->setCurrentIndex(1);
        },
        [this, settings] { return settings().pictures() != nullptr && settled(); });
    addStep(QStringLiteral("snn-network"), [settings] { settings().pages()->setCurrentIndex(2); });
    addStep(
        QStringLiteral("snn-live"),
        [this, settings] {
            settings().pages()->setCurrentIndex(0);
            for (const char* scaling : {"none", "causal"}) {
                settings().setOptions(tourNetwork(scaling));
                viewOf<SnnView>(window_, "snn").start();
            }
        },
        [&trainings] {
            if (trainings.all().empty()) return false;  // refused: the tour says so when its patience ends
            const auto live = trainings.all().back()->live->read();
            return (live && live->epoch >= 1) || trainings.all().back()->ended();
        });
    addStep(
        QStringLiteral("snn-raster"), [this] { window_.showView(QStringLiteral("raster")); },
        [this, &trainings] {
            return trainings.active() == nullptr && settled() &&
                   viewOf<RasterView>(window_, "raster").raster()->table() != nullptr;
        });
    addStep(
        QStringLiteral("snn-comparison"),
        [this] {
            window_.showView(QStringLiteral("runs"));
            viewOf<RunsView>(window_, "runs").showScatter(true);
        },
        [this, &trainings] {
            const RunsView& runs = viewOf<RunsView>(window_, "runs");
            const std::size_t wanted = trainings.all().size() + window_.document().trainings().size();
            return settled() && !runs.busy() && static_cast<std::size_t>(runs.model()->rowCount()) >= wanted;
        });
}

void Tour::addAttention() {
    addStep(
        QStringLiteral("graph-attention-layered"),
        [this] {
            window_.setLayoutName(QStringLiteral("attention"));
            auto* controls = viewOf<GraphView>(window_, "graphview").controls();
            controls->setCollapsed(false);
            controls->setLayoutKind(layout::Kind::layered);
            controls->setEdgeKey(QStringLiteral("attention"));
        },
        [this] { return settled(); });
    addStep(
        QStringLiteral("graph-attention-circular"),
        [this] {
            auto* controls = viewOf<GraphView>(window_, "graphview").controls();
            controls->setCollapsed(true);
            controls->setLayoutKind(layout::Kind::circular);
        },
        [this] { return settled(); });
    for (const auto& [name, scale] :
         {std::pair{"attention-parts", bgan::Scale::part}, std::pair{"attention-neurons", bgan::Scale::neuron},
          std::pair{"attention-populations", bgan::Scale::population}})
        addStep(
            QString::fromLatin1(name),
            [this, scale = scale] {
                auto* controls = viewOf<AttentionView>(window_, "attention").controls();
                controls->setWhat(QStringLiteral("attention"));
                controls->setScale(scale);
            },
            [this] { return settled(); });
    addStep(
        QStringLiteral("attention-3d"),
        [this] {
            auto& view = viewOf<Viewer3dView>(window_, "viewer3d");
            window_.showView(QStringLiteral("viewer3d"));
            if (!view.chooseColour(QStringLiteral("population")) || !view.chooseLinks(QStringLiteral("attention")))
                noteFailure();
            if (const OpenItem* graph = window_.document().activeGraph())
                window_.document().selection().select({ItemKind::node, graph->id, 5});
        },
        [this] { return settled(); });
}

void Tour::addFaults() {
    addStep(
        QStringLiteral("diagnostics"),
        [this] {
            window_.setLayoutName(QStringLiteral("model"));
            window_.showView(QStringLiteral("viewer3d"));
            open("broken");
            window_.showView(QStringLiteral("diagnostics"));
        },
        [this] { return !window_.document().diagnostics().empty() && settled(); });
    addStep(
        QStringLiteral("source"),
        [this] {
            for (const FileDiagnostics& file : window_.document().diagnostics())
                for (const Diagnostic& diagnostic : file.diagnostics)
                    if (diagnostic.where && diagnostic.where->file && diagnostic.where->line > 1) {
                        window_.document().showSource(QString::fromStdString(*diagnostic.where->file),
                                                      diagnostic.where->line, diagnostic.where->column);
                        return;
                    }
        },
        [this] { return !viewOf<SourceView>(window_, "source").path().isEmpty() && settled(); });
    addStep(
        QStringLiteral("jobs"), [this] { window_.showView(QStringLiteral("jobs")); }, [this] { return settled(); });
}

void Tour::addAppearance() {
    addStep(QStringLiteral("settings"), [this] { window_.showView(QStringLiteral("settings")); });
    addStep(
        QStringLiteral("command-palette"),
        [this] {
            window_.document().setActive(window_.document().workspace().items().front()->id);
            window_.showView(QStringLiteral("viewer3d"));
            window_.showPalette();
        },
        [this] { return settled(); });
    addStep(
        QStringLiteral("dark-3d"),
        [this] {
            window_.hidePalette();
            window_.setTheme(ThemeChoice::dark);
        },
        [this] { return settled(); });
    addStep(
        QStringLiteral("dark-attention"), [this] { window_.setLayoutName(QStringLiteral("attention")); },
        [this] { return settled(); });
    addStep(QStringLiteral("dark-start"), [this] {
        window_.setLayoutName(QStringLiteral("model"));
        window_.showView(QStringLiteral("start"));
    });
}

}  // namespace nl::ui
