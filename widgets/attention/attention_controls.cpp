// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention/attention_controls.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/kit/choices.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/readout_boxes.hpp"

namespace nl::ui {

AttentionControls::AttentionControls(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(mainRow());
    QWidget* more = moreRow();
    column->addWidget(more);
    more->hide();
    connect(more_, &QToolButton::toggled, more, &QWidget::setVisible);
    showAttentionControls();
    showTyped();
}

void AttentionControls::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showLabels(*this, event->size().width() >= 420);
}

QWidget* AttentionControls::mainRow() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    what_ = choiceBox(tr("Show"), tr("Attention scores, or the connections themselves"), 9, row);
    connect(what_, &QComboBox::currentIndexChanged, this, [this] {
        showAttentionControls();
        Q_EMIT matrixChanged();
    });
    scale_ = choiceBox(tr("Scale"), tr("What a row stands for"), 8, row);
    for (const auto& [scale, text] :
         {std::pair(bgan::Scale::neuron, tr("neurons")), std::pair(bgan::Scale::population, tr("populations")),
          std::pair(bgan::Scale::part, tr("parts"))})
        scale_->addItem(text, static_cast<int>(scale));
    connect(scale_, &QComboBox::currentIndexChanged, this, &AttentionControls::matrixChanged);
    readout_ = new ReadoutBoxes(this);
    connect(readout_, &ReadoutBoxes::changed, this, &AttentionControls::matrixChanged);
    flow->addWidget(labelled(tr("Show"), what_, row));
    flow->addWidget(labelled(tr("Scale"), scale_, row));
    attentionOnly_ = {readout_->layer(), readout_->head(), readout_->gain()};
    for (QWidget* widget : {readout_->layer(), readout_->head(), readout_->direction()}) flow->addWidget(widget);
    auto* pages = new QWidget(row);
    auto* line = new QHBoxLayout(pages);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (const auto& [page, text, help] :
         {std::tuple(HeatPage::matrix, tr("Matrix"), tr("The heatmap")),
          std::tuple(HeatPage::heads, tr("Heads"), tr("A small heatmap for each layer and head")),
          std::tuple(HeatPage::table, tr("Table"), tr("The largest entries as a table"))}) {
        QToolButton* choice = headerButton(text, help, pages);
        choice->setCheckable(true);
        connect(choice, &QToolButton::clicked, this, [this, page = page] { setPage(page); });
        line->addWidget(choice);
        pages_.push_back(choice);
    }
    pages_.front()->setChecked(true);
    flow->addWidget(pages);
    more_ = headerButton(tr("More…"), tr("Order, range, colours, gain over uniform"), row);
    more_->setCheckable(true);
    auto* fit = headerButton(tr("Fit"), tr("Show everything (F)"), row);
    connect(fit, &QToolButton::clicked, this, &AttentionControls::fitRequested);
    auto* save = menuButton(
        tr("Export"), tr("Save the picture or the values"),
        {{QStringLiteral("png"), tr("PNG picture…")},
         {QStringLiteral("csv"), tr("Values as CSV…")},
         {QStringLiteral("clipboard"), tr("Copy the table as CSV")}},
        [this](const QString& kind) { Q_EMIT exportRequested(kind); }, row);
    for (QToolButton* widget : {more_, fit, save}) flow->addWidget(widget);
    return row;
}

QWidget* AttentionControls::moreRow() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    order_ = choiceBox(tr("Order"), tr("Order of rows and columns"), 10, row);
    for (const auto& [order, text] :
         {std::pair(HeatOrder::population, tr("by population")), std::pair(HeatOrder::name, tr("by name")),
          std::pair(HeatOrder::degree, tr("by degree")), std::pair(HeatOrder::received, tr("by total received")),
          std::pair(HeatOrder::asGiven, tr("as in the graph"))})
        order_->addItem(text, static_cast<int>(order));
    connect(order_, &QComboBox::currentIndexChanged, this, &AttentionControls::matrixChanged);
    flow->addWidget(labelled(tr("Order"), order_, row));
    range_ = choiceBox(tr("Range"), tr("Values at the ends of the colours"), 9, row);
    for (const auto& [key, text] :
         {std::pair(QStringLiteral("automatic"), tr("automatic")), std::pair(QStringLiteral("whole"), tr("all values")),
          std::pair(QStringLiteral("unit"), tr("0 to 1")), std::pair(QStringLiteral("typed"), tr("typed"))})
        range_->addItem(text, key);
    connect(range_, &QComboBox::currentIndexChanged, this, [this] {
        showTyped();
        Q_EMIT coloursChanged();
    });
    flow->addWidget(labelled(tr("Range"), range_, row));
    typed_ = new QWidget(row);
    auto* line = new QHBoxLayout(typed_);
    line->setContentsMargins(0, 0, 0, 0);
    for (QLineEdit** edit : {&low_, &high_}) {
        *edit = new QLineEdit(edit == &low_ ? QStringLiteral("0") : QStringLiteral("1"), typed_);
        (*edit)->setFixedWidth(70);
        (*edit)->setAccessibleName(edit == &low_ ? tr("Lowest value") : tr("Highest value"));
        connect(*edit, &QLineEdit::editingFinished, this, &AttentionControls::coloursChanged);
        line->addWidget(*edit);
    }
    flow->addWidget(typed_);
    map_ = new ColourMapBox(row);
    connect(map_, &QComboBox::currentIndexChanged, this, &AttentionControls::coloursChanged);
    flow->addWidget(labelled(tr("Colours"), map_, row));
    flow->addWidget(readout_->gain());
    return row;
}

void AttentionControls::showAttentionControls() {
    const bool on = what() == QLatin1String("attention");
    for (QWidget* widget : attentionOnly_) widget->setVisible(on);
    if (pages_.size() > 1) {
        pages_[1]->setEnabled(on);
        if (!on && page_ == HeatPage::heads) setPage(HeatPage::matrix);
    }
}

void AttentionControls::showTyped() { typed_->setVisible(range_->currentData().toString() == QLatin1String("typed")); }

void AttentionControls::offer(const graph::Graph& graph, const bgan::AttentionMap* attention) {
    std::vector<Choice> all;
    if (attention != nullptr) all.push_back({QStringLiteral("attention"), tr("Attention")});
    for (const std::string& name : graph.edgeFeatures.of(graph::EdgeType::neuron).names) {
        const QString key = QString::fromStdString(name);
        all.push_back({key, tr("Connections: %1").arg(QString(key).replace(QLatin1Char('_'), QLatin1Char(' ')))});
    }
    refill(what_, all);
    readout_->offer(attention);
    showAttentionControls();
}

bgan::Readout AttentionControls::readout() const {
    bgan::Readout out = readout_->readout();
    out.scale = static_cast<bgan::Scale>(scale_->currentData().toInt());
    return out;
}

void AttentionControls::setPage(HeatPage page) {
    page_ = page;
    for (std::size_t i = 0; i < pages_.size(); ++i) pages_[i]->setChecked(static_cast<std::size_t>(page) == i);
    Q_EMIT pageChanged();
}

plot::ValueRange AttentionControls::range(const HeatMatrix& matrix) const {
    const QString key = range_->currentData().toString();
    if (key == QLatin1String("whole")) return matrix.whole;
    float low = 0, high = 1;
    if (key == QLatin1String("typed")) {
        low = static_cast<float>(decimalOf(low_->text()).value_or(0));
        high = static_cast<float>(decimalOf(high_->text()).value_or(0));
    }
    if (key == QLatin1String("automatic") || !(low < high)) return matrix.range;
    plot::ValueRange range{low, high};
    range.below = matrix.whole.low < low;
    range.above = matrix.whole.high > high;
    return range;
}

void AttentionControls::setHead(int layer, int head) { readout_->chooseHead(layer, head); }

QString AttentionControls::what() const { return what_->currentData().toString(); }
void AttentionControls::setWhat(const QString& what) { choose(what_, what); }
void AttentionControls::setScale(bgan::Scale scale) { choose(scale_, static_cast<int>(scale)); }
HeatOrder AttentionControls::order() const { return static_cast<HeatOrder>(order_->currentData().toInt()); }
void AttentionControls::setOrder(HeatOrder order) { choose(order_, static_cast<int>(order)); }
QString AttentionControls::map() const { return map_->map(); }
void AttentionControls::setMap(const QString& name) { map_->setMap(name); }

}  // namespace nl::ui
