// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/viewer3d_view.hpp"

#include <QEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/kit/theme.hpp"
#include "widgets/viewer3d/gl_canvas.hpp"
#include "widgets/viewer3d/gl_format.hpp"
#include "widgets/viewer3d/painter_canvas.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

namespace {

constexpr std::size_t kColourInline = 50'000;  // items and links coloured without a job: under 10 ms
const QString kFeaturePrefix = QStringLiteral("feature:");

}  // namespace

Viewer3dView::Viewer3dView(ViewContext context, QWidget* parent) : View(context, parent) {
    setObjectName(QStringLiteral("viewer3d"));
    setAccessibleName(tr("3-D view"));
    setAccessibleDescription(tr("Morphologies and networks in three dimensions"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* header = new QWidget(this);
    makeHeader(header);
    layout->addWidget(header);
    auto* body = new QWidget(this);
    stack_ = new QStackedLayout(body);
    layout->addWidget(body, 1);
    makeCanvas();
    makePlayback();
    layout->addWidget(playback_);
    empty_ = new EmptyState(QStringLiteral("viewer3d"), tr("Nothing to show yet"),
                            tr("Open a model to see its cells and networks in 3-D."), {QStringLiteral("file.open")},
                            context_.actions, this);
    stack_->addWidget(empty_);
    stack_->setCurrentWidget(empty_);

    Document& document = context_.document;
    connect(&document, &Document::activeChanged, this, [this] { markStale(); });
    connect(&document, &Document::itemAdded, this, [this] { markStale(); });
    connect(&document, &Document::itemRemoved, this, [this] { markStale(); });
    connect(&document.selection(), &SelectionModel::selectionChanged, this, [this] {
        applySelection();
        if (cellType_ >= 0 && seen()) findFrames();  // of the selected cell, where its type alone is shown
    });
}

Viewer3dView::~Viewer3dView() {
    // Before the canvas: its last events must not reach a controller that would ask a half-destroyed canvas.
    delete controller_;
}

void Viewer3dView::makeHeader(QWidget* header) {
    auto* row = new FlowLayout(header);
    const auto combo = [&](const QString& name) {
        auto* box = new QComboBox(header);
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        return box;
    };
    shown_ = combo(tr("What is shown"));
    shown_->setObjectName(QStringLiteral("viewer3dShown"));
    colourBy_ = combo(tr("Colour by"));
    colourBy_->setObjectName(QStringLiteral("viewer3dColour"));
    linksBy_ = combo(tr("Connections"));
    linksBy_->setObjectName(QStringLiteral("viewer3dLinks"));
    linksBy_->addItem(tr("Hidden"), QStringLiteral("hidden"));
    linksBy_->addItem(tr("By population"), QStringLiteral("population"));
    linksBy_->addItem(tr("By weight"), QStringLiteral("weight"));
    linksBy_->addItem(tr("By attention"), QStringLiteral("attention"));
    linksBy_->setCurrentIndex(1);
    threshold_ = new QSlider(Qt::Horizontal, header);
    threshold_->setObjectName(QStringLiteral("viewer3dThreshold"));
    threshold_->setRange(0, 100);
    threshold_->setFixedWidth(90);
    threshold_->setEnabled(false);
    threshold_->setAccessibleName(tr("Threshold for connections"));
    threshold_->setToolTip(tr("Hides connections weaker than this part of the strongest"));

    row->addWidget(labelled(tr("Show"), shown_, header));
    row->addWidget(labelled(tr("Colour"), colourBy_, header));
    row->addWidget(labelled(tr("Connections"), linksBy_, header));
    row->addWidget(labelled(tr("Threshold"), threshold_, header));
    auto* fitButton = new QToolButton(header);
    fitButton->setIcon(icon(QStringLiteral("fit")));
    fitButton->setText(tr("Fit"));
    fitButton->setToolTip(tr("Fit everything into the view (F)"));
    fitButton->setAccessibleName(tr("Fit everything into the view"));
    fitButton->setObjectName(QStringLiteral("viewer3dFit"));
    row->addWidget(fitButton);
    row->addWidget(makeViewsButton());

    connect(fitButton, &QToolButton::clicked, this, &Viewer3dView::fit);
    connect(shown_, &QComboBox::currentIndexChanged, this, [this] { showCellType(shown_->currentData().toInt()); });
    connect(shown_, &QComboBox::activated, this, [this] {  // the same again, after it was stopped
        if (model_ && !prepared_.scene && !building_) buildScene();
    });
    connect(colourBy_, &QComboBox::currentIndexChanged, this, [this] { recolour(); });
    connect(colourBy_, &QComboBox::activated, this, [this] { wantedColour_.clear(); });
    connect(linksBy_, &QComboBox::currentIndexChanged, this, [this] { recolour(); });
    connect(threshold_, &QSlider::valueChanged, this, [this] { recolour(); });
    fillChoices();
}

QToolButton* Viewer3dView::makeViewsButton() {
    auto* button = new QToolButton(this);
    button->setText(tr("View"));
    button->setToolTip(tr("Standard views, projection and what is drawn over the picture"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    const auto look = [this](const scene::Vec3& direction, const scene::Vec3& up) {
        canvas_->camera.lookFrom(direction, up);
        fit();
    };
    menu->addAction(tr("Front (x, y)"), this, [look] { look({0, 0, 1}, {0, 1, 0}); })->setShortcut(Qt::Key_1);
    menu->addAction(tr("Side (z, y)"), this, [look] { look({1, 0, 0}, {0, 1, 0}); })->setShortcut(Qt::Key_2);
    menu->addAction(tr("Top (x, z)"), this, [look] { look({0, 1, 0}, {0, 0, -1}); })->setShortcut(Qt::Key_3);
    menu->addSeparator();
    QAction* orthographic = menu->addAction(tr("Orthographic"));
    orthographic->setCheckable(true);
    connect(orthographic, &QAction::toggled, this, [this](bool on) {
        canvas_->camera.setOrthographic(on);
        canvas_->cameraChanged(false);
    });
    const auto overlay = [&](const QString& text, bool CanvasContent::*member) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, member](bool on) {
            canvas_->content.*member = on;
            canvas_->widget()->update();
        });
    };
    menu->addSeparator();
    overlay(tr("Legend"), &CanvasContent::showLegend);
    overlay(tr("Axes"), &CanvasContent::showAxes);
    overlay(tr("Scale bar"), &CanvasContent::showScaleBar);
    // The keys work on the canvas itself; here they are only shown.
    for (QAction* action : menu->actions()) action->setShortcutContext(Qt::WidgetShortcut);
    button->setMenu(menu);
    return button;
}

void Viewer3dView::makeCanvas() {
    if (openGlWorks()) {
        auto* canvas = new GlCanvas(this);
        connect(canvas, &GlCanvas::failed, this, [this](const QString& reason) {
            Q_EMIT context_.document.message(tr("OpenGL could not start: %1").arg(reason));
        });
        canvas_ = canvas;
    } else {
        canvas_ = new PainterCanvas(this);
    }
    canvas_->widget()->setObjectName(QStringLiteral("viewer3dCanvas"));
    canvas_->widget()->setAccessibleName(tr("3-D picture"));
    canvas_->widget()->setMinimumSize(120, 90);
    stack_->addWidget(canvas_->widget());
    controller_ = new CameraController(*canvas_, this);
    applyTheme();
    connectController();
}

void Viewer3dView::connectController() {
    connect(controller_, &CameraController::fitRequested, this, &Viewer3dView::fit);
    connect(controller_, &CameraController::clicked, this, &Viewer3dView::clicked);
    connect(controller_, &CameraController::hovered, this, &Viewer3dView::hovered);
    connect(controller_, &CameraController::left, this, [this] { context_.document.selection().hover({}); });
    connect(controller_, &CameraController::doubleClicked, this, [this](QPoint position) {
        // A double click takes the whole cell.
        const auto hit = itemAt(position);
        if (hit && hit->kind == ItemKind::segment)
            context_.document.selection().select(ItemRef{ItemKind::cell, hit->owner, hit->a, hit->b});
    });
    connect(controller_, &CameraController::boxSelected, this, [this](QRect box, Qt::KeyboardModifiers) {
        if (!prepared_.picker) return;
        const auto cells =
            prepared_.picker->cellsIn(canvas_->camera, static_cast<float>(box.left()), static_cast<float>(box.top()),
                                      static_cast<float>(box.right()), static_cast<float>(box.bottom()));
        std::vector<ItemRef> items;
        const workspace::OpenItem* model = context_.document.activeModel();
        for (const std::uint32_t c : cells) {
            const scene::SceneCell& cell = prepared_.scene->cells[c];
            if (cell.population >= 0 && model != nullptr)
                items.push_back({ItemKind::cell, model->id, cell.population, cell.cell});
        }
        context_.document.selection().select(std::move(items));
    });
}

void Viewer3dView::applyTheme() {
    const QColor window = palette().color(QPalette::Base);
    canvas_->content.background = window;
    canvas_->content.foreground = palette().color(QPalette::Text);
    canvas_->content.highlight = QColor(0xf0, 0xa2, 0x02);
    canvas_->cameraChanged(false);
}

void Viewer3dView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || canvas_ == nullptr) return;
    applyTheme();
    seen() ? recolour() : markStale();
}

void Viewer3dView::refresh() {
    const workspace::OpenItem* item = context_.document.activeModel();
    const auto model = item != nullptr ? item->model : nullptr;
    if (model != model_) {
        model_ = model;
        cellType_ = -1;
        prepared_ = {};
        locator_.reset();
        wantedGraph_.reset();
        fitNext_ = true;
        fillChoices();
        if (model_) {
            buildScene();
        } else {
            static_cast<EmptyState*>(empty_)->setText(tr("Open a model to see its cells and networks in 3-D."));
            stack_->setCurrentWidget(empty_);
        }
    }
    locateGraph();
    fillChoices();
    findFrames();
    followCursor();
    recolour();
    applySelection();
}

void Viewer3dView::buildScene() {
    if (sceneJob_ != 0) context_.document.jobs().cancel(sceneJob_);
    building_ = true;
    scene::SceneOptions options;
    options.cellType = cellType_;
    auto number = std::make_shared<JobId>(0);
    *number = context_.document.jobs().run<Prepared>(
        {tr("3-D picture").toStdString(), JobKind::scene},
        [model = model_, options](JobContext& job) -> Result<Prepared> {
            NL_TRY(scene, scene::build(model, options, job));
            return Prepared{scene, std::make_shared<const scene::Picker>(scene)};
        },
        this,
        [this, number, model = model_](Result<Prepared> result) {
            if (*number != sceneJob_) return;  // another picture was asked for meanwhile
            sceneJob_ = 0;
            building_ = false;
            if (model != model_) return;
            result ? sceneArrived(*result) : sceneMissing(result.error());
        });
    sceneJob_ = *number;
}

/// Nothing stays on the screen that is of another model, or of other cells than the box says.
void Viewer3dView::sceneMissing(const Error& error) {
    prepared_ = {};
    static_cast<EmptyState*>(empty_)->setText(error.code == kCancelled
                                                  ? tr("The picture was stopped. Choose what to show to draw it.")
                                                  : QString::fromStdString(error.text()));
    stack_->setCurrentWidget(empty_);
}

void Viewer3dView::sceneArrived(const Prepared& prepared) {
    prepared_ = prepared;
    cellBegin_.assign(model_->populations.size() + 1, 0);
    for (std::size_t c = prepared_.scene->cells.size(); c-- > 0;) {
        const std::int32_t population = prepared_.scene->cells[c].population;
        if (population >= 0) cellBegin_[static_cast<std::size_t>(population)] = c;
    }
    canvas_->content.scene = prepared_.scene;
    canvas_->content.links.clear();
    canvas_->content.itemColour.clear();
    stack_->setCurrentWidget(canvas_->widget());
    canvas_->camera.setViewport(canvas_->widget()->width(), canvas_->widget()->height());
    if (fitNext_) {
        canvas_->camera.lookFrom({0, 0, 1}, {0, 1, 0});
        canvas_->camera.fit(prepared_.scene->boundsMin, prepared_.scene->boundsMax);
        restoreCamera();
    }
    fitNext_ = false;
    canvas_->sceneChanged();
    findFrames();
    recolour();
    applySelection();
}

void Viewer3dView::locateGraph() {
    const workspace::OpenItem* item = context_.document.activeGraph();
    const auto graph = item != nullptr ? item->graph : nullptr;
    if (graph == wantedGraph_) return;
    wantedGraph_ = graph;
    locator_.reset();
    if (!graph || !model_) return;
    context_.document.jobs().run<std::shared_ptr<const graph::Locator>>(
        {tr("Graph on the 3-D picture").toStdString(), JobKind::scene},
        [model = model_, graph](JobContext&) -> Result<std::shared_ptr<const graph::Locator>> {
            return std::make_shared<const graph::Locator>(*model, graph);
        },
        this,
        [this, graph](Result<std::shared_ptr<const graph::Locator>> result) {
            if (!result || graph != wantedGraph_) return;
            locator_ = *result;
            fillChoices();
            recolour();
            applySelection();
        });
}

void Viewer3dView::fillChoices() {
    const auto refill = [](QComboBox* box, const QList<std::pair<QString, QVariant>>& entries) {
        const QSignalBlocker blocker(box);
        const QVariant before = box->currentData();
        box->clear();
        for (const auto& [text, data] : entries) box->addItem(text, data);
        const int index = before.isValid() ? box->findData(before) : -1;
        box->setCurrentIndex(std::max(0, index));
    };
    QList<std::pair<QString, QVariant>> shown;
    shown.append({tr("Network"), -1});
    if (model_) {
        for (std::size_t t = 0; t < model_->cellTypes.size(); ++t)
            if (model_->cellTypes[t].morphology)
                shown.append({tr("Cell %1").arg(QString::fromStdString(model_->cellTypes[t].id)), static_cast<int>(t)});
        if (model_->populations.empty()) shown[0].first = tr("All cells");
    }
    refill(shown_, shown);
    QList<std::pair<QString, QVariant>> colours{{tr("Part"), QStringLiteral("part")},
                                                {tr("Population"), QStringLiteral("population")},
                                                {tr("Cell type"), QStringLiteral("cell-type")},
                                                {tr("Attention"), QStringLiteral("attention")},
                                                {tr("Voltage"), QStringLiteral("voltage")}};
    if (locator_) {
        const graph::Graph& graph = *locator_->graph();
        for (std::size_t f = 0; f < graph.nodeFeatures.names.size(); ++f) {
            const auto offered = [&](graph::NodeKind kind) { return graph.nodeFeatures.of(kind).column(f) >= 0; };
            if (offered(graph::NodeKind::neuron) || offered(graph::NodeKind::soma) ||
                offered(graph::NodeKind::dendrite) || offered(graph::NodeKind::axon)) {
                const QString name = QString::fromStdString(graph.nodeFeatures.names[f]);
                colours.append({tr("Feature: %1").arg(name), QVariant(kFeaturePrefix + name)});
            }
        }
    }
    const QString before = colourBy_->currentData().toString();
    refill(colourBy_, colours);
    // A feature that this model's graph does not have yet is chosen as soon as it has.
    if (wantedColour_.isEmpty() && before.startsWith(kFeaturePrefix) && colourBy_->currentData().toString() != before)
        wantedColour_ = before;
    if (!wantedColour_.isEmpty()) chooseColour(wantedColour_);
}

void Viewer3dView::recolour() {
    const QString links = linksBy_->currentData().toString();
    threshold_->setEnabled(links == QLatin1String("weight") || links == QLatin1String("attention"));
    if (!prepared_.scene) return;
    const QString colour = colourBy_->currentData().toString();
    appearance_.colourBy = colour == QLatin1String("population")  ? ColourBy::population
                           : colour == QLatin1String("cell-type") ? ColourBy::cellType
                           : colour == QLatin1String("attention") ? ColourBy::attention
                           : colour == QLatin1String("voltage")   ? ColourBy::voltage
                           : colour.startsWith(kFeaturePrefix)    ? ColourBy::feature
                                                                  : ColourBy::part;
    appearance_.feature =
        colour.startsWith(kFeaturePrefix) ? colour.mid(kFeaturePrefix.size()).toStdString() : std::string();
    appearance_.linksBy = links == QLatin1String("weight")      ? LinksBy::weight
                          : links == QLatin1String("attention") ? LinksBy::attention
                          : links == QLatin1String("hidden")    ? LinksBy::hidden
                                                                : LinksBy::population;
    appearance_.threshold = threshold_->value() / 100.0;
    appearance_.darkGround = darkTheme();
    const workspace::OpenItem* attention = context_.document.activeAttention();
    const ColourSources sources{prepared_.scene, locator_, attention != nullptr ? attention->attention : nullptr};
    if (prepared_.scene->items.size() + prepared_.scene->links.size() <= kColourInline) {
        applyColouring(colourScene(sources, appearance_));
        return;
    }
    if (colourJob_ != 0) context_.document.jobs().cancel(colourJob_);
    colouring_ = true;
    colourJob_ = context_.document.jobs().run<Colouring>(
        {tr("Colours of the 3-D picture").toStdString(), JobKind::scene},
        [sources, appearance = appearance_](JobContext& job) -> Result<Colouring> {
            if (!job.checkpoint()) return Failure(job.cancelledError());
            return colourScene(sources, appearance);
        },
        this,
        [this, scene = prepared_.scene](Result<Colouring> result) {
            if (!result || scene != prepared_.scene) return;
            colouring_ = false;
            applyColouring(std::move(*result));
        });
}

void Viewer3dView::applyColouring(Colouring colouring) {
    canvas_->content.itemColour = std::move(colouring.itemColour);
    canvas_->content.links = std::move(colouring.links);
    canvas_->content.legend = std::move(colouring.legend);
    showFrame();
    canvas_->coloursChanged();
    canvas_->linksChanged();
}

bool Viewer3dView::chooseColour(const QString& key) {
    int index = colourBy_->findData(key);
    if (index < 0) index = colourBy_->findData(QVariant(kFeaturePrefix + key));
    if (index < 0) return false;
    wantedColour_.clear();
    colourBy_->setCurrentIndex(index);
    return true;
}

bool Viewer3dView::chooseLinks(const QString& key) {
    const int index = linksBy_->findData(key);
    if (index < 0) return false;
    linksBy_->setCurrentIndex(index);
    return true;
}

void Viewer3dView::showCellType(int cellType) {
    if (cellType == cellType_ || !model_) return;
    cellType_ = cellType;
    const QSignalBlocker blocker(shown_);
    shown_->setCurrentIndex(std::max(0, shown_->findData(cellType)));
    fitNext_ = true;
    buildScene();
}

void Viewer3dView::fit() {
    if (!prepared_.scene) return;
    canvas_->camera.setViewport(canvas_->widget()->width(), canvas_->widget()->height());
    canvas_->camera.fit(prepared_.scene->boundsMin, prepared_.scene->boundsMax);
    canvas_->cameraChanged(false);
}

bool Viewer3dView::settled() const {
    return !building_ && !colouring_ && !placing_ && (!prepared_.scene || canvas_->settled());
}

QImage Viewer3dView::picture() { return prepared_.scene ? canvas_->picture() : View::picture(); }

ViewSpec viewer3dSpec() {
    ViewSpec spec;
    spec.id = QStringLiteral("viewer3d");
    spec.title = Viewer3dView::tr("3-D");
    spec.icon = QStringLiteral("viewer3d");
    spec.create = [](ViewContext context) -> View* { return new Viewer3dView(context); };
    return spec;
}

}  // namespace nl::ui
