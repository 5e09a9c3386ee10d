// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphview/graph_controls.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

QComboBox* combo(const QString& name, const QString& help, int characters, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(help);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(characters);
    return box;
}

QToolButton* button(const QString& text, const QString& help, QWidget* parent) {
    auto* out = new QToolButton(parent);
    out->setText(text);
    out->setToolTip(help);
    out->setAccessibleName(text);
    out->setAccessibleDescription(help);
    return out;
}

/// Keeps what was chosen where it is still offered.
void refill(QComboBox* box, const std::vector<ColourChoice>& choices) {
    const QSignalBlocker quiet(box);
    const QVariant before = box->currentData();
    box->clear();
    for (const ColourChoice& choice : choices) box->addItem(choice.label, choice.key);
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

void choose(QComboBox* box, const QVariant& data) {
    if (const int index = box->findData(data); index >= 0) box->setCurrentIndex(index);
}

}  // namespace

GraphControls::GraphControls(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(mainRow());
    QWidget* filters = filterRow();
    column->addWidget(filters);
    filters->hide();
    connect(filter_, &QToolButton::toggled, filters, &QWidget::setVisible);
    showAttentionControls();
}

void GraphControls::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showLabels(*this, event->size().width() >= 420);
}

QWidget* GraphControls::mainRow() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    layout_ = combo(tr("Layout"), tr("How the nodes are placed"), 9, row);
    for (const auto& [kind, text] :
         {std::pair(layout::Kind::force, tr("Force-directed")), std::pair(layout::Kind::layered, tr("Layered by flow")),
          std::pair(layout::Kind::circular, tr("Circular")), std::pair(layout::Kind::anatomical, tr("Anatomical"))})
        layout_->addItem(text, static_cast<int>(kind));
    connect(layout_, &QComboBox::currentIndexChanged, this, &GraphControls::layoutChanged);
    nodes_ = combo(tr("Nodes"), tr("What the colours of the nodes show"), 9, row);
    connect(nodes_, &QComboBox::currentIndexChanged, this, &GraphControls::nodesChanged);
    edges_ = combo(tr("Edges"), tr("What the colours and widths of the edges show"), 9, row);
    connect(edges_, &QComboBox::currentIndexChanged, this, [this] {
        showAttentionControls();
        Q_EMIT edgesChanged();
    });
    collapsed_ =
        button(tr("Neurons only"), tr("One node a neuron, with the sum of its connections to each other neuron"), row);
    collapsed_->setCheckable(true);
    connect(collapsed_, &QToolButton::toggled, this, &GraphControls::scopeChanged);
    expand_ = button(tr("Expand"), tr("Show or hide the parts of the selected neurons (or double-click one)"), row);
    connect(expand_, &QToolButton::clicked, this, &GraphControls::expandRequested);
    auto* fit = button(tr("Fit"), tr("Show everything (F)"), row);
    connect(fit, &QToolButton::clicked, this, &GraphControls::fitRequested);
    filter_ = button(tr("Filter…"), tr("Threshold, strongest edges, attention heads, colour map"), row);
    filter_->setCheckable(true);
    auto* save = button(tr("Export"), tr("Save the picture"), row);
    save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(save);
    for (const auto& [kind, text] :
         {std::pair(QStringLiteral("png"), tr("PNG picture…")), std::pair(QStringLiteral("svg"), tr("SVG drawing…")),
          std::pair(QStringLiteral("clipboard"), tr("Copy picture"))})
        menu->addAction(text, this, [this, kind = kind] { Q_EMIT exportRequested(kind); });
    save->setMenu(menu);
    for (QWidget* widget :
         {labelled(tr("Layout"), layout_, row), labelled(tr("Nodes"), nodes_, row), labelled(tr("Edges"), edges_, row),
          static_cast<QWidget*>(collapsed_), static_cast<QWidget*>(expand_), static_cast<QWidget*>(fit),
          static_cast<QWidget*>(filter_), static_cast<QWidget*>(save)})
        flow->addWidget(widget);
    return row;
}

QWidget* GraphControls::filterRow() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    layer_ = combo(tr("Layer"), tr("Attention layer, or the mean or rollout over all"), 7, row);
    head_ = combo(tr("Head"), tr("Attention head, or the mean or maximum of all"), 7, row);
    direction_ =
        combo(tr("Direction"), tr("Forward: each neuron looks at its inputs. Backward: at its outputs."), 7, row);
    direction_->addItem(tr("forward"), static_cast<int>(bgan::Direction::forward));
    direction_->addItem(tr("backward"), static_cast<int>(bgan::Direction::backward));
    gain_ = new QCheckBox(tr("Gain over uniform"), row);
    gain_->setToolTip(
        tr("Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows."));
    for (QComboBox* box : {layer_, head_, direction_})
        connect(box, &QComboBox::currentIndexChanged, this, &GraphControls::edgesChanged);
    connect(gain_, &QCheckBox::toggled, this, &GraphControls::edgesChanged);
    attentionOnly_ = {labelled(tr("Layer"), layer_, row), labelled(tr("Head"), head_, row),
                      labelled(tr("Direction"), direction_, row), gain_};
    for (QWidget* widget : attentionOnly_) flow->addWidget(widget);

    threshold_ = new QSlider(Qt::Horizontal, row);
    threshold_->setRange(0, 1000);
    threshold_->setPageStep(50);
    threshold_->setFixedWidth(120);
    threshold_->setAccessibleName(tr("Threshold"));
    threshold_->setToolTip(tr("Leaves out the edges below this value; colours and widths stay"));
    connect(threshold_, &QSlider::valueChanged, this, &GraphControls::filterChanged);
    thresholdText_ = new QLabel(tr("all"), row);
    thresholdText_->setMinimumWidth(thresholdText_->fontMetrics().horizontalAdvance(QStringLiteral("≥ 0.0001234")));
    auto* box = labelled(tr("Threshold"), threshold_, row);
    box->layout()->addWidget(thresholdText_);
    flow->addWidget(box);
    strongest_ = new QSpinBox(row);
    strongest_->setRange(0, 999);
    strongest_->setSpecialValueText(tr("all"));
    strongest_->setToolTip(tr("Only the strongest edges into each node"));
    connect(strongest_, &QSpinBox::valueChanged, this, &GraphControls::filterChanged);
    flow->addWidget(labelled(tr("Strongest inputs"), strongest_, row));
    map_ = new ColourMapBox(row);
    connect(map_, &QComboBox::currentIndexChanged, this, &GraphControls::filterChanged);
    flow->addWidget(labelled(tr("Colours"), map_, row));
    structure_ = new QCheckBox(tr("Part-of edges"), row);
    structure_->setToolTip(tr("Also the edges from each part to its neuron"));
    connect(structure_, &QCheckBox::toggled, this, &GraphControls::scopeChanged);
    flow->addWidget(structure_);
    return row;
}

void GraphControls::showAttentionControls() {
    const bool on = edgeKey() == QLatin1String("attention");
    for (QWidget* widget : attentionOnly_) widget->setVisible(on);
}

void GraphControls::offer(const std::vector<ColourChoice>& nodes, const std::vector<ColourChoice>& edges,
                          const bgan::AttentionMap* attention) {
    refill(nodes_, nodes);
    std::vector<ColourChoice> all;
    if (attention != nullptr) all.push_back({QStringLiteral("attention"), tr("Attention")});
    all.insert(all.end(), edges.begin(), edges.end());
    all.push_back({QStringLiteral("none"), tr("One colour")});
    refill(edges_, all);
    std::vector<ColourChoice> layers{{QStringLiteral("mean"), tr("mean")},
                                     {QStringLiteral("max"), tr("maximum")},
                                     {QStringLiteral("rollout"), tr("rollout")}};
    std::vector<ColourChoice> heads{{QStringLiteral("mean"), tr("mean")}, {QStringLiteral("max"), tr("maximum")}};
    if (attention != nullptr) {
        for (int l = 0; l < attention->layers; ++l) layers.push_back({QString::number(l), tr("layer %1").arg(l + 1)});
        for (int h = 0; h < attention->heads; ++h) heads.push_back({QString::number(h), tr("head %1").arg(h + 1)});
    }
    refill(layer_, layers);
    refill(head_, heads);
    showAttentionControls();
}

bgan::Readout GraphControls::readout() const {
    bgan::Readout out;
    const QString layer = layer_->currentData().toString(), head = head_->currentData().toString();
    bool one = false;
    if (const int l = layer.toInt(&one); one)
        out.layer = l;
    else
        out.reduce = layer.toStdString();
    if (const int h = head.toInt(&one); one)
        out.head = h;
    else if (out.layer >= 0)
        out.reduce = head.toStdString();
    out.direction = static_cast<bgan::Direction>(direction_->currentData().toInt());
    out.gain = gain_->isChecked();
    return out;
}

layout::Kind GraphControls::layoutKind() const { return static_cast<layout::Kind>(layout_->currentData().toInt()); }
void GraphControls::setLayoutKind(layout::Kind kind) { choose(layout_, static_cast<int>(kind)); }
bool GraphControls::collapsed() const { return collapsed_->isChecked(); }
void GraphControls::setCollapsed(bool on) { collapsed_->setChecked(on); }
QString GraphControls::nodeKey() const { return nodes_->currentData().toString(); }
void GraphControls::setNodeKey(const QString& key) { choose(nodes_, key); }
QString GraphControls::edgeKey() const { return edges_->currentData().toString(); }
void GraphControls::setEdgeKey(const QString& key) { choose(edges_, key); }
bool GraphControls::structure() const { return structure_->isChecked(); }
QString GraphControls::map() const { return map_->map(); }
void GraphControls::setMap(const QString& name) { map_->setMap(name); }
double GraphControls::threshold() const { return threshold_->value() / 1000.0; }
int GraphControls::strongest() const { return strongest_->value(); }
void GraphControls::setThresholdText(const QString& text) { thresholdText_->setText(text); }
void GraphControls::setExpandEnabled(bool on) { expand_->setEnabled(on); }

}  // namespace nl::ui
