// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphview/graph_view.hpp"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/save_dialog.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

using graph::kNone;
using graph::NodeIndex;
using graph::NodeKind;
using workspace::ItemKind;
using workspace::ItemRef;
using workspace::OpenItem;

namespace {

constexpr std::size_t kOpensCollapsed = 4000;  ///< nodes beyond which a graph opens as neurons only
constexpr std::size_t kExpandAtMost = 12;

/// Positions of the somata, [3 x neurons] m, or empty when the model gives none.
std::vector<double> somaPositions(const graph::Graph& graph, const model::Model* model) {
    std::vector<double> out;
    if (model == nullptr) return out;
    const std::uint32_t neurons = graph.count(NodeKind::neuron);
    out.assign(3 * std::size_t{neurons}, std::numeric_limits<double>::quiet_NaN());
    bool any = false;
    for (NodeIndex n = 0; n < neurons; ++n) {
        const graph::NodeOrigin& origin = graph.origin[n];
        if (origin.population < 0 || static_cast<std::size_t>(origin.population) >= model->populations.size()) continue;
        const auto& positions = model->populations[static_cast<std::size_t>(origin.population)].positions;
        if (origin.cell < 0 || static_cast<std::size_t>(origin.cell) >= positions.size()) continue;
        const auto& p = positions[static_cast<std::size_t>(origin.cell)];
        out[3 * n] = p.x;
        out[3 * n + 1] = p.y;
        out[3 * n + 2] = p.z;
        any = true;
    }
    if (!any) out.clear();
    return out;
}

}  // namespace

/// Everything that one job computed.
struct GraphView::Drawn {
    std::shared_ptr<const layout::Layout> places;
    std::shared_ptr<const GraphScene> scene;
    std::shared_ptr<const EdgeValues> values;
    plot::Channel channel;   ///< of the edges
    plot::ValueRange range;  ///< of the edges' colours
    bool valued = false;
    QString note;  ///< why there are no values, or what they sum over
};

GraphView::GraphView(ViewContext context, QWidget* parent) : View(context, parent) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    controls_ = new GraphControls(this);
    canvas_ = new GraphCanvas(this);
    busyRow_ = new QWidget(this);
    auto* row = new QHBoxLayout(busyRow_);
    row->setContentsMargins(6, 2, 6, 2);
    busyText_ = new QLabel(busyRow_);
    busyBar_ = new QProgressBar(busyRow_);
    busyBar_->setMaximumHeight(14);
    busyBar_->setAccessibleName(tr("Progress of the layout"));
    auto* stop = new QPushButton(tr("Stop"), busyRow_);
    stop->setToolTip(tr("Keeps what is placed so far"));
    stop->setObjectName(QStringLiteral("stopLayout"));
    connect(stop, &QPushButton::clicked, this, &GraphView::stop);
    row->addWidget(busyText_);
    row->addWidget(busyBar_, 1);
    row->addWidget(stop);
    busyRow_->hide();
    column->addWidget(controls_);
    column->addWidget(busyRow_);
    column->addWidget(canvas_, 1);
    auto* content = new QWidget(this);
    content->setLayout(column);
    stack_ = new QStackedLayout(this);
    stack_->addWidget(
        new EmptyState(QStringLiteral("graph"), tr("No graph yet"),
                       tr("Build the computational graph of the open model to see its neurons, parts and synapses."),
                       {QStringLiteral("graph.build"), QStringLiteral("file.open")}, context_.actions, this));
    stack_->addWidget(content);

    Document& document = context_.document;
    connect(&document, &Document::activeChanged, this, &GraphView::markStale);
    connect(&document, &Document::itemRemoved, this, &GraphView::markStale);
    connect(&document.selection(), &SelectionModel::selectionChanged, this, &GraphView::showSelection);
    connect(&document.selection(), &SelectionModel::hoverChanged, this, &GraphView::showHover);
    connect(&document.jobs(), &JobBridge::jobsChanged, this, &GraphView::showBusy);
    connect(controls_, &GraphControls::layoutChanged, this, [this] { request(Redo::layout); });
    connect(controls_, &GraphControls::scopeChanged, this, [this] { request(Redo::layout); });
    connect(controls_, &GraphControls::edgesChanged, this, [this] { request(Redo::values); });
    connect(controls_, &GraphControls::nodesChanged, this, &GraphView::applyLook);
    connect(controls_, &GraphControls::filterChanged, this, &GraphView::applyFilter);
    connect(controls_, &GraphControls::fitRequested, canvas_, &GraphCanvas::fit);
    connect(controls_, &GraphControls::exportRequested, this, &GraphView::exportAs);
    connectCanvas();
}

GraphView::~GraphView() = default;

void GraphView::connectCanvas() {
    reshape_.setSingleShot(true);
    connect(&reshape_, &QTimer::timeout, this, [this] { request(Redo::layout); });
    connect(canvas_, &GraphCanvas::resized, this, &GraphView::checkShape);
    connect(canvas_, &GraphCanvas::nodePicked, this,
            [this](NodeIndex node, bool toggle) { pickNodes({node}, toggle); });
    connect(canvas_, &GraphCanvas::bandPicked, this, &GraphView::pickNodes);
    connect(canvas_, &GraphCanvas::edgePicked, this, [this](graph::EdgeIndex edge, bool toggle) {
        const ItemRef item{ItemKind::edge, graphId_, edge};
        toggle ? context_.document.selection().toggle(item) : context_.document.selection().select(item);
    });
    connect(canvas_, &GraphCanvas::nothingPicked, this, [this] { context_.document.selection().clear(); });
    connect(canvas_, &GraphCanvas::nodeHovered, this, [this](NodeIndex node) {
        context_.document.selection().hover(node == kNone ? ItemRef{} : ItemRef{ItemKind::node, graphId_, node});
        showTip(node == kNone || !graph_ ? QString() : nodeText(*graph_, node));
    });
    connect(canvas_, &GraphCanvas::edgeHovered, this, [this](graph::EdgeIndex edge) {
        context_.document.selection().hover({ItemKind::edge, graphId_, edge});
        QString text = edgeText(*graph_, edge);
        if (drawn_ && drawn_->valued && sceneEdge_[edge] != kNone &&
            controls_->edgeKey() == QLatin1String("attention")) {
            const float value = drawn_->values->value[sceneEdge_[edge]];
            text += QStringLiteral("\n%1 %2").arg(QString::fromStdString(drawn_->channel.name), shortNumber(value));
        }
        showTip(text);
    });
    connect(canvas_, &GraphCanvas::nodeActivated, this,
            [this](NodeIndex node) { toggleExpanded({graph_->neuron[node]}); });
    connect(controls_, &GraphControls::expandRequested, this, [this] {
        std::vector<NodeIndex> neurons;
        for (const std::uint32_t slot : canvas_->selectedSlots())
            neurons.push_back(graph_->neuron[canvas_->scene()->node[slot]]);
        toggleExpanded(neurons);
    });
}

// --- what is shown ---

void GraphView::refresh() {
    const OpenItem* item = context_.document.activeGraph();
    const OpenItem* attention = context_.document.activeAttention();
    if (item == nullptr) {
        if (job_ != 0) context_.document.jobs().cancel(job_);
        job_ = 0;
        graphId_ = attentionId_ = 0;
        graph_.reset();
        attention_.reset();
        forgetDrawing();
        stack_->setCurrentIndex(0);
        return;
    }
    stack_->setCurrentIndex(1);
    const bool newGraph = item->id != graphId_ || item->graph != graph_;
    const workspace::OpenId attentionId = attention != nullptr ? attention->id : 0;
    if (newGraph || attentionId != attentionId_)
        adopt(*item, attention);
    else if (stale_)
        request(*stale_);
    showSelection();
}

void GraphView::adopt(const OpenItem& item, const OpenItem* attention) {
    const bool newGraph = item.graph != graph_;
    graphId_ = item.id;
    graph_ = item.graph;
    attentionId_ = attention != nullptr ? attention->id : 0;
    attention_ = attention != nullptr && attention->attention->graph == graph_ ? attention->attention : nullptr;
    const QSignalBlocker quiet(controls_);
    controls_->offer(nodeChoices(*graph_), edgeChoices(*graph_), attention_.get());
    if (newGraph) {
        forgetDrawing();
        expanded_.clear();
        fitNext_ = true;
        controls_->setCollapsed(graph_->nodes() > kOpensCollapsed && graph_->count(NodeKind::neuron) > 1);
        controls_->setNodeKey(graph_->populationNames.size() > 1 && controls_->collapsed()
                                  ? QStringLiteral("population")
                                  : QStringLiteral("kind"));
    }
    // Attention has just been computed to be looked at.
    controls_->setEdgeKey(attention_ ? QStringLiteral("attention") : QStringLiteral("edge:weight"));
    if (restored_) {
        const QJsonObject state = *std::exchange(restored_, std::nullopt);
        controls_->setLayoutKind(static_cast<layout::Kind>(state[QLatin1String("layout")].toInt()));
        controls_->setCollapsed(state[QLatin1String("collapsed")].toBool(controls_->collapsed()));
        controls_->setNodeKey(state[QLatin1String("nodes")].toString());
        controls_->setEdgeKey(state[QLatin1String("edges")].toString());
        controls_->setMap(state[QLatin1String("map")].toString());
    }
    request(newGraph ? Redo::layout : Redo::values);
}

/// The drawing is of another graph: nothing of it may be picked any more, whether the next one arrives or not.
void GraphView::forgetDrawing() {
    drawn_.reset();
    sceneEdge_.clear();
    canvas_->setScene(nullptr, false);
}

void GraphView::request(Redo what) {
    reshape_.stop();
    if (!graph_) return;
    if (!seen()) {
        stale_ = std::max(stale_.value_or(what), what);
        return markStale();
    }
    what = std::max(what, std::exchange(stale_, std::nullopt).value_or(what));
    if (!drawn_ || drawn_->scene->graph != graph_) what = Redo::layout;
    // A job under way for something larger has not delivered yet: it must not be replaced by the smaller.
    if (job_ != 0) what = Redo::layout;
    Document& document = context_.document;
    if (job_ != 0) document.jobs().cancel(job_);
    layout::LayoutOptions options;
    options.kind = controls_->layoutKind();
    options.neuronsOnly = controls_->collapsed();
    options.aspect = wantedAspect();
    GraphScope scope{controls_->collapsed(), controls_->collapsed() ? expanded_ : std::vector<NodeIndex>{},
                     controls_->structure()};
    const OpenItem* item = document.workspace().item(graphId_);
    const OpenItem* model = item != nullptr && item->parent != 0 ? document.workspace().item(item->parent) : nullptr;
    std::vector<double> positions;
    if (options.kind == layout::Kind::anatomical && what == Redo::layout)
        positions = somaPositions(*graph_, model != nullptr ? model->model.get() : nullptr);
    const QString key = controls_->edgeKey();
    keep_ = std::make_shared<std::atomic<bool>>(false);
    auto work = [graph = graph_, map = attention_, before = drawn_, options, scope, positions, key, what, keep = keep_,
                 readout = controls_->readout()](JobContext& job) -> Result<std::shared_ptr<const Drawn>> {
        auto out = std::make_shared<Drawn>();
        out->places = before ? before->places : nullptr;
        out->scene = before ? before->scene : nullptr;
        if (what == Redo::layout) {
            NL_TRY(places, layout::place(graph, options, positions, job));
            out->places = places;
        }
        if (what != Redo::values) {
            // A stopped layout is shown as far as it has come: by a context that is not stopped.
            JobContext rest(job.pool());
            NL_TRY(scene, buildScene(graph, *out->places, scope, job.stopped() && *keep ? rest : job));
            out->scene = scene;
        }
        if (key == QLatin1String("attention") && map) {
            NL_TRY(channel, bgan::edgeChannel(*map, readout, &job));
            out->channel = std::move(channel);
        } else if (key.startsWith(QLatin1String("edge:"))) {
            out->channel = edgeFeatureChannel(*graph, key);
        }
        auto values = std::make_shared<EdgeValues>(orderEdges(*out->scene, out->channel.value));
        // Attention: the range of its scale, as in the other views. Else of what is drawn: values of edges that are not
        // on the picture must not bleach it.
        out->range = key == QLatin1String("attention") && map ? bgan::scoreRange(*graph, out->channel, readout.scale)
                                                              : plot::stretchedRange(values->value);
        out->valued = std::any_of(values->value.begin(), values->value.end(), [](float v) { return !std::isnan(v); });
        out->values = std::move(values);
        return out;
    };
    const char* title = what == Redo::values ? QT_TR_NOOP("Colour the edges") : QT_TR_NOOP("Lay out the graph");
    auto number = std::make_shared<JobId>(0);
    *number = document.jobs().run<std::shared_ptr<const Drawn>>(
        JobSpec{tr(title).toStdString(), JobKind::layout, 1}, std::move(work), this,
        [this, number](Result<std::shared_ptr<const Drawn>> result) { arrived(*number, std::move(result)); });
    job_ = *number;
    showBusy();
}

void GraphView::arrived(JobId job, Result<std::shared_ptr<const Drawn>> result) {
    if (job != job_) return;  // a later request has taken its place
    job_ = 0;
    showBusy();
    if (!result) {
        if (result.error().code != kCancelled)
            Q_EMIT context_.document.message(QString::fromStdString(result.error().text()));
        else if (!drawn_)
            Q_EMIT context_.document.message(tr("The layout was stopped before anything was placed; choose one anew."));
        return;
    }
    if ((*result)->scene->graph != graph_) return;
    const bool sameScene = drawn_ && drawn_->scene == (*result)->scene;
    drawn_ = std::move(*result);
    if (!sameScene) {
        sceneEdge_.assign(graph_->edges(), kNone);
        for (std::uint32_t i = 0; i < drawn_->scene->edges(); ++i) sceneEdge_[drawn_->scene->edge[i]] = i;
    }
    applyLook();
    if (!sameScene) {
        canvas_->setScene(drawn_->scene, !fitNext_);
        if (std::exchange(fitNext_, false)) canvas_->fit();
    }
    showSelection();
    checkShape();
}

float GraphView::wantedAspect() const { return std::clamp(static_cast<float>(canvas_->aspect()), 0.5F, 2.5F); }

void GraphView::checkShape() {
    constexpr float kOther = 1.3F;  ///< times as wide or high: below, the drawing fits well enough
    constexpr int kAtRestMs = 150;
    if (!drawn_ || !seen() || !canvas_->fitted()) return;
    const layout::LayoutOptions& options = drawn_->places->options;
    if (options.kind != layout::Kind::layered) return;
    if (std::abs(std::log(wantedAspect() / options.aspect)) > std::log(kOther)) reshape_.start(kAtRestMs);
}

void GraphView::applyLook() {
    if (!drawn_) return;
    const GraphScene& scene = *drawn_->scene;
    GraphLook look;
    look.edges = drawn_->values;
    look.valued = drawn_->valued;
    const plot::Channel nodes = nodeChannel(*graph_, controls_->nodeKey());
    const bool categories = nodes.scale == plot::Scale::category;
    const plot::ColourMap& set = plot::colourMap("categories");
    look.nodeScale.title = QString::fromStdString(nodes.name);
    look.nodeScale.unit = QString::fromStdString(nodes.unit);
    look.nodeScale.setMap(controls_->map(), darkTheme());
    look.nodeScale.setRange(plot::stretchedRange(nodes.value));
    const std::array<QRgb, 256> colours = look.nodeScale.table();
    look.nodeColour.resize(scene.drawnNodes());
    std::vector<std::uint8_t> seen(nodes.categories.size(), 0);
    bool unknown = false;
    for (std::size_t slot = 0; slot < scene.drawnNodes(); ++slot) {
        const NodeIndex node = scene.node[slot];
        const float value = nodes.value[node];
        look.nodeColour[slot] =
            categories || std::isnan(value)
                ? toColour(plot::channelColour(nodes, set, node)).rgb()
                : colours[static_cast<std::size_t>(std::lround(look.nodeScale.place(value) * 255.0F))];
        if (std::isnan(value))
            unknown = true;
        else if (categories && value >= 0 && static_cast<std::size_t>(value) < seen.size())
            seen[static_cast<std::size_t>(value)] = 1;
    }
    for (std::size_t c = 0; c < seen.size(); ++c)
        if (seen[c] != 0)
            look.nodeScale.entries.emplace_back(QString::fromStdString(nodes.categories[c]),
                                                toColour(set.points[c % set.points.size()]));
    if (unknown) look.nodeScale.note = tr("grey: unknown");
    if (look.valued) {
        look.edgeScale.title = QString::fromStdString(drawn_->channel.name);
        look.edgeScale.unit = QString::fromStdString(drawn_->channel.unit);
        look.edgeScale.setRange(drawn_->range);
        if (controls_->edgeKey() == QLatin1String("attention")) {
            const bgan::Readout readout = controls_->readout();
            look.edgeScale.title = readout.gain ? tr("Attention, gain over uniform") : tr("Attention");
            look.edgeScale.note = attentionNote();
        }
    } else if (!drawn_->channel.value.empty()) {
        look.edgeScale.title = QString::fromStdString(drawn_->channel.name);
        look.edgeScale.note = tr("known for connections between neurons, not for the edges between their parts");
    }
    canvas_->setLook(std::move(look));
    applyFilter();
}

QString GraphView::attentionNote() const {
    const bgan::Readout readout = controls_->readout();
    if (readout.gain) return tr("score × number of entries of the row; 1 = no preference");
    const std::string over = attention_ ? bgan::rowsSumOver(*attention_, readout) : std::string();
    return over.empty()
               ? QString()
               : tr("The scores sum to 1 over %1, its own (null) entry included.").arg(QString::fromStdString(over));
}

void GraphView::applyFilter() {
    if (!drawn_) return;
    GraphLook look = canvas_->look();
    const QPalette colours = palette();
    look.ground = colours.color(QPalette::Base);
    look.text = colours.color(QPalette::Text);
    look.highlight = colours.color(QPalette::Highlight);
    look.plainEdge = look.text;
    // The more lines, the fainter each: else they add up to black.
    const auto lines = static_cast<double>(std::max<std::size_t>(1, drawn_->scene->edges()));
    look.plainEdge.setAlpha(static_cast<int>(std::clamp(90 * std::sqrt(600 / lines), 30.0, 90.0)));
    if (look.valued) look.edgeScale.setMap(controls_->map(), darkTheme());
    if (!look.nodeScale.empty() && look.nodeScale.entries.empty() && look.nodeScale.map != controls_->map())
        return applyLook();
    const double part = controls_->threshold();
    const float threshold = look.edgeScale.valueAt(static_cast<float>(part));
    look.threshold = part > 0 ? threshold : -std::numeric_limits<float>::infinity();
    look.strongest = controls_->strongest();
    controls_->setThresholdText(part > 0 ? tr("≥ %1").arg(shortNumber(threshold)) : tr("all"));
    canvas_->setLook(std::move(look));
}

// --- selection ---

void GraphView::pickNodes(const std::vector<NodeIndex>& nodes, bool add) {
    SelectionModel& selection = context_.document.selection();
    if (add && nodes.size() == 1) return selection.toggle({ItemKind::node, graphId_, nodes.front()});
    std::vector<ItemRef> items = add ? selection.items() : std::vector<ItemRef>{};
    std::set<std::int64_t> there;  // of this graph
    for (const ItemRef& item : items)
        if (item.kind == ItemKind::node && item.owner == graphId_) there.insert(item.a);
    for (const NodeIndex node : nodes)
        if (there.insert(node).second) items.push_back({ItemKind::node, graphId_, node});
    selection.select(std::move(items));
}

void GraphView::showSelection() {
    if (!drawn_) return;
    if (!seen()) return markStale();
    const GraphScene& scene = *drawn_->scene;
    const workspace::Workspace& workspace = context_.document.workspace();
    std::vector<std::uint32_t> chosen, edges;
    std::vector<std::uint8_t> taken(scene.drawnNodes(), 0);
    const auto take = [&](std::int64_t node) {
        if (node < 0 || static_cast<std::size_t>(node) >= scene.slotOf.size()) return;
        const std::uint32_t slot = scene.slotOf[static_cast<std::size_t>(node)];
        if (slot == kNone || taken[slot] != 0) return;
        taken[slot] = 1;
        chosen.push_back(slot);
    };
    const auto takeEdge = [&](std::int64_t edge) {
        if (edge < 0 || static_cast<std::size_t>(edge) >= sceneEdge_.size()) return;
        const auto e = static_cast<graph::EdgeIndex>(edge);
        if (sceneEdge_[e] != kNone) return edges.push_back(sceneEdge_[e]);
        take(graph_->source[e]);
        take(graph_->target[e]);
    };
    for (const ItemRef& item : context_.document.selection().items()) {
        if (item.kind == ItemKind::node && item.owner == graphId_) {
            take(item.a);
        } else if (item.kind == ItemKind::edge) {
            if (item.owner == graphId_) takeEdge(item.a);
        } else {
            for (const ItemRef& node : workspace::related(workspace, item, ItemKind::node))
                if (node.owner == graphId_) take(node.a);
        }
    }
    if (!chosen.empty() && !canvas_->hasFocus()) canvas_->centreOn(chosen.back());
    controls_->setExpandEnabled(scene.scope.collapsed && !chosen.empty());
    canvas_->setSelected(std::move(chosen), std::move(edges));
}

void GraphView::showHover() {
    if (!drawn_ || !seen()) return;
    const ItemRef& item = context_.document.selection().hovered();
    std::uint32_t slot = kNone;
    const auto slotOf = [this](std::int64_t node) {
        const auto& slots = drawn_->scene->slotOf;
        return node >= 0 && static_cast<std::size_t>(node) < slots.size() ? slots[static_cast<std::size_t>(node)]
                                                                          : kNone;
    };
    if (item.kind == ItemKind::node && item.owner == graphId_) {
        slot = slotOf(item.a);
    } else if (item.kind != ItemKind::none && item.kind != ItemKind::edge) {
        const std::vector<ItemRef> nodes = workspace::related(context_.document.workspace(), item, ItemKind::node);
        if (!nodes.empty() && nodes.front().owner == graphId_) slot = slotOf(nodes.front().a);
    }
    canvas_->setHovered(slot);
}

void GraphView::toggleExpanded(const std::vector<NodeIndex>& nodes) {
    if (!drawn_ || !drawn_->scene->scope.collapsed) return;
    for (const NodeIndex neuron : nodes) {
        if (neuron == kNone) continue;
        const auto at = std::lower_bound(expanded_.begin(), expanded_.end(), neuron);
        if (at != expanded_.end() && *at == neuron)
            expanded_.erase(at);
        else if (expanded_.size() < kExpandAtMost)
            expanded_.insert(at, neuron);
        else
            Q_EMIT context_.document.message(
                tr("At most %n neuron(s) can be expanded at once.", nullptr, static_cast<int>(kExpandAtMost)));
    }
    request(Redo::scene);
}

void GraphView::showTip(const QString& text) {
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(QCursor::pos() + QPoint(12, 12), text, canvas_);
}

// --- jobs and files ---

void GraphView::stop() {
    if (keep_) *keep_ = true;
    context_.document.jobs().cancel(job_);
}

void GraphView::showBusy() {
    const std::optional<JobInfo> info = job_ != 0 ? context_.document.jobs().job(job_) : std::nullopt;
    const bool on = info && (info->state == JobState::running || info->state == JobState::queued ||
                             info->state == JobState::paused);
    busyRow_->setVisible(on);
    if (!on) return;
    busyText_->setText(QString::fromStdString(info->stage.empty() ? info->spec.title : info->stage));
    busyBar_->setRange(0, info->progress < 0 ? 0 : 1000);
    if (info->progress >= 0) busyBar_->setValue(static_cast<int>(1000 * info->progress));
}

QImage GraphView::picture() {
    if (!drawn_) return View::picture();
    QImage image(canvas_->size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    canvas_->render(painter, canvas_->size(), false);
    return image;
}

QString GraphView::exportPicture(const QString& file) {
    if (!drawn_) return tr("There is no graph to draw.");
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setFileName(file);
        svg.setSize(canvas_->size());
        svg.setViewBox(QRect(QPoint(0, 0), canvas_->size()));
        svg.setTitle(QString::fromStdString(graph_->name));
        QPainter painter;
        if (!painter.begin(&svg)) return tr("Cannot write %1.").arg(file);
        canvas_->render(painter, canvas_->size(), true);
        return {};
    }
    return picture().save(file, "PNG") ? QString() : tr("Cannot write %1.").arg(file);
}

void GraphView::exportAs(const QString& kind) {
    if (kind == QLatin1String("clipboard")) return QGuiApplication::clipboard()->setImage(picture());
    const QString filter = kind == QLatin1String("svg") ? tr("SVG drawing (*.svg)") : tr("PNG picture (*.png)");
    askWhereToSave(this, tr("Save the graph"), QStringLiteral("graph.") + kind, filter, [this](const QString& file) {
        const QString problem = exportPicture(file);
        Q_EMIT context_.document.message(problem.isEmpty() ? tr("Saved %1").arg(file) : problem);
    });
}

QJsonObject GraphView::saveState() const {
    if (restored_) return *restored_;  // no graph has come for it yet
    return {{QStringLiteral("layout"), static_cast<int>(controls_->layoutKind())},
            {QStringLiteral("collapsed"), controls_->collapsed()},
            {QStringLiteral("nodes"), controls_->nodeKey()},
            {QStringLiteral("edges"), controls_->edgeKey()},
            {QStringLiteral("map"), controls_->map()}};
}

void GraphView::restoreState(const QJsonObject& state) {
    if (!state.isEmpty()) restored_ = state;
    markStale();
}

void GraphView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) applyLook();
}

ViewSpec graphViewSpec() {
    return {QStringLiteral("graphview"), GraphView::tr("Graph"), QStringLiteral("graph"),
            [](ViewContext context) -> View* { return new GraphView(context); }};
}

}  // namespace nl::ui
