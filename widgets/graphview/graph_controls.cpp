// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graphview/graph_controls.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QResizeEvent>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/kit/choices.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readout_boxes.hpp"

namespace nl::ui {

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
    layout_ = choiceBox(tr("Layout"), tr("How the nodes are placed"), 9, row);
    for (const auto& [kind, text] :
         {std::pair(layout::Kind::force, tr("Force-directed")), std::pair(layout::Kind::layered, tr("Layered by flow")),
          std::pair(layout::Kind::circular, tr("Circular")), std::pair(layout::Kind::anatomical, tr("Anatomical"))})
        layout_->addItem(text, static_cast<int>(kind));
    connect(layout_, &QComboBox::currentIndexChanged, this, &GraphControls::layoutChanged);
    nodes_ = choiceBox(tr("Nodes"), tr("What the colours of the nodes show"), 9, row);
    connect(nodes_, &QComboBox::currentIndexChanged, this, &GraphControls::nodesChanged);
    edges_ = choiceBox(tr("Edges"), tr("What the colours and widths of the edges show"), 9, row);
    connect(edges_, &QComboBox::currentIndexChanged, this, [this] {
        showAttentionControls();
        Q_EMIT edgesChanged();
    });
    collapsed_ = headerButton(tr("Neurons only"),
                              tr("One node a neuron, with the sum of its connections to each other neuron"), row);
    collapsed_->setCheckable(true);
    connect(collapsed_, &QToolButton::toggled, this, &GraphControls::scopeChanged);
    expand_ =
        headerButton(tr("Expand"), tr("Show or hide the parts of the selected neurons (or double-click one)"), row);
    connect(expand_, &QToolButton::clicked, this, &GraphControls::expandRequested);
    auto* fit = headerButton(tr("Fit"), tr("Show everything (F)"), row);
    connect(fit, &QToolButton::clicked, this, &GraphControls::fitRequested);
    filter_ = headerButton(tr("Filter…"), tr("Threshold, strongest edges, attention heads, colour map"), row);
    filter_->setCheckable(true);
    auto* save = menuButton(
        tr("Export"), tr("Save the picture"),
        {{QStringLiteral("png"), tr("PNG picture…")},
         {QStringLiteral("svg"), tr("SVG drawing…")},
         {QStringLiteral("clipboard"), tr("Copy picture")}},
        [this](const QString& kind) { Q_EMIT exportRequested(kind); }, row);
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
    readout_ = new ReadoutBoxes(row);
    connect(readout_, &ReadoutBoxes::changed, this, &GraphControls::edgesChanged);
    attentionOnly_ = {readout_->layer(), readout_->head(), readout_->direction(), readout_->gain()};
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

void GraphControls::offer(const std::vector<Choice>& nodes, const std::vector<Choice>& edges,
                          const bgan::AttentionMap* attention) {
    refill(nodes_, nodes);
    std::vector<Choice> all;
    if (attention != nullptr) all.push_back({QStringLiteral("attention"), tr("Attention")});
    all.insert(all.end(), edges.begin(), edges.end());
    all.push_back({QStringLiteral("none"), tr("One colour")});
    refill(edges_, all);
    readout_->offer(attention);
    showAttentionControls();
}

bgan::Readout GraphControls::readout() const {
    bgan::Readout out = readout_->readout();
    out.scale = collapsed() ? bgan::Scale::neuron : bgan::Scale::part;
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
