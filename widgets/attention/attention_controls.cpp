// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attention/attention_controls.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleValidator>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

using Choices = std::vector<std::pair<QString, QString>>;  ///< key, text

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

void refill(QComboBox* box, const Choices& choices) {
    const QSignalBlocker quiet(box);
    const QVariant before = box->currentData();
    box->clear();
    for (const auto& [key, text] : choices) box->addItem(text, key);
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

void choose(QComboBox* box, const QVariant& data) {
    if (const int index = box->findData(data); index >= 0) box->setCurrentIndex(index);
}

}  // namespace

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
    what_ = combo(tr("Show"), tr("Attention scores, or the connections themselves"), 9, row);
    connect(what_, &QComboBox::currentIndexChanged, this, [this] {
        showAttentionControls();
        Q_EMIT matrixChanged();
    });
    scale_ = combo(tr("Scale"), tr("What a row stands for"), 8, row);
    for (const auto& [scale, text] :
         {std::pair(bgan::Scale::neuron, tr("neurons")), std::pair(bgan::Scale::population, tr("populations")),
          std::pair(bgan::Scale::part, tr("parts"))})
        scale_->addItem(text, static_cast<int>(scale));
    layer_ = combo(tr("Layer"), tr("Attention layer, or the mean, maximum or rollout over all"), 7, row);
    head_ = combo(tr("Head"), tr("Attention head, or the mean or maximum of all"), 7, row);
    direction_ = combo(tr("Direction"), tr("Forward: each row looks at its inputs. Backward: at its outputs."), 7, row);
    direction_->addItem(tr("forward"), static_cast<int>(bgan::Direction::forward));
    direction_->addItem(tr("backward"), static_cast<int>(bgan::Direction::backward));
    for (QComboBox* box : {scale_, layer_, head_, direction_})
        connect(box, &QComboBox::currentIndexChanged, this, &AttentionControls::matrixChanged);
    flow->addWidget(labelled(tr("Show"), what_, row));
    flow->addWidget(labelled(tr("Scale"), scale_, row));
    attentionOnly_ = {labelled(tr("Layer"), layer_, row), labelled(tr("Head"), head_, row)};
    for (QWidget* widget : attentionOnly_) flow->addWidget(widget);
    flow->addWidget(labelled(tr("Direction"), direction_, row));
    auto* pages = new QWidget(row);
    auto* line = new QHBoxLayout(pages);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (const auto& [page, text, help] :
         {std::tuple(HeatPage::matrix, tr("Matrix"), tr("The heatmap")),
          std::tuple(HeatPage::heads, tr("Heads"), tr("A small heatmap for each layer and head")),
          std::tuple(HeatPage::table, tr("Table"), tr("The largest entries as a table"))}) {
        QToolButton* choice = button(text, help, pages);
        choice->setCheckable(true);
        connect(choice, &QToolButton::clicked, this, [this, page = page] { setPage(page); });
        line->addWidget(choice);
        pages_.push_back(choice);
    }
    pages_.front()->setChecked(true);
    flow->addWidget(pages);
    more_ = button(tr("More…"), tr("Order, range, colours, gain over uniform"), row);
    more_->setCheckable(true);
    auto* fit = button(tr("Fit"), tr("Show everything (F)"), row);
    connect(fit, &QToolButton::clicked, this, &AttentionControls::fitRequested);
    auto* save = button(tr("Export"), tr("Save the picture or the values"), row);
    save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(save);
    for (const auto& [kind, text] :
         {std::pair(QStringLiteral("png"), tr("PNG picture…")), std::pair(QStringLiteral("csv"), tr("Values as CSV…")),
          std::pair(QStringLiteral("clipboard"), tr("Copy the table as CSV"))})
        menu->addAction(text, this, [this, kind = kind] { Q_EMIT exportRequested(kind); });
    save->setMenu(menu);
    for (QToolButton* widget : {more_, fit, save}) flow->addWidget(widget);
    return row;
}

QWidget* AttentionControls::moreRow() {
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row);
    order_ = combo(tr("Order"), tr("Order of rows and columns"), 10, row);
    for (const auto& [order, text] :
         {std::pair(HeatOrder::population, tr("by population")), std::pair(HeatOrder::name, tr("by name")),
          std::pair(HeatOrder::degree, tr("by degree")), std::pair(HeatOrder::received, tr("by total received")),
          std::pair(HeatOrder::asGiven, tr("as in the graph"))})
        order_->addItem(text, static_cast<int>(order));
    connect(order_, &QComboBox::currentIndexChanged, this, &AttentionControls::matrixChanged);
    flow->addWidget(labelled(tr("Order"), order_, row));
    range_ = combo(tr("Range"), tr("Values at the ends of the colours"), 9, row);
    for (const auto& [key, text] :
         {std::pair(QStringLiteral("auto"), tr("automatic")), std::pair(QStringLiteral("99"), tr("up to 99 %")),
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
        auto* numbers = new QDoubleValidator(*edit);
        numbers->setLocale(QLocale::c());
        (*edit)->setValidator(numbers);
        (*edit)->setAccessibleName(edit == &low_ ? tr("Lowest value") : tr("Highest value"));
        connect(*edit, &QLineEdit::editingFinished, this, &AttentionControls::coloursChanged);
        line->addWidget(*edit);
    }
    flow->addWidget(typed_);
    map_ = new ColourMapBox(row);
    connect(map_, &QComboBox::currentIndexChanged, this, &AttentionControls::coloursChanged);
    flow->addWidget(labelled(tr("Colours"), map_, row));
    gain_ = new QCheckBox(tr("Gain over uniform"), row);
    gain_->setToolTip(
        tr("Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows."));
    connect(gain_, &QCheckBox::toggled, this, &AttentionControls::matrixChanged);
    attentionOnly_.push_back(gain_);
    flow->addWidget(gain_);
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
    Choices all;
    if (attention != nullptr) all.emplace_back(QStringLiteral("attention"), tr("Attention"));
    for (const std::string& name : graph.edgeFeatures.of(graph::EdgeType::neuron).names) {
        const QString key = QString::fromStdString(name);
        all.emplace_back(key, tr("Connections: %1").arg(QString(key).replace(QLatin1Char('_'), QLatin1Char(' '))));
    }
    refill(what_, all);
    Choices layers{{QStringLiteral("mean"), tr("mean")},
                   {QStringLiteral("max"), tr("maximum")},
                   {QStringLiteral("rollout"), tr("rollout")}};
    Choices heads{{QStringLiteral("mean"), tr("mean")}, {QStringLiteral("max"), tr("maximum")}};
    if (attention != nullptr) {
        for (int l = 0; l < attention->layers; ++l) layers.emplace_back(QString::number(l), QString::number(l + 1));
        for (int h = 0; h < attention->heads; ++h) heads.emplace_back(QString::number(h), QString::number(h + 1));
    }
    refill(layer_, layers);
    refill(head_, heads);
    showAttentionControls();
}

bgan::Readout AttentionControls::readout() const {
    bgan::Readout out;
    bool one = false;
    const QString layer = layer_->currentData().toString(), head = head_->currentData().toString();
    if (const int l = layer.toInt(&one); one)
        out.layer = l;
    else
        out.reduce = layer.toStdString();
    if (const int h = head.toInt(&one); one)
        out.head = h;
    else if (out.layer >= 0)
        out.reduce = head.toStdString();
    out.direction = static_cast<bgan::Direction>(direction_->currentData().toInt());
    out.scale = static_cast<bgan::Scale>(scale_->currentData().toInt());
    out.gain = gain_->isChecked();
    return out;
}

void AttentionControls::setPage(HeatPage page) {
    page_ = page;
    for (std::size_t i = 0; i < pages_.size(); ++i) pages_[i]->setChecked(static_cast<std::size_t>(page) == i);
    Q_EMIT pageChanged();
}

std::pair<float, float> AttentionControls::range(const HeatMatrix& matrix) const {
    const QString key = range_->currentData().toString();
    if (key == QLatin1String("unit")) return {0.0F, 1.0F};
    if (key == QLatin1String("99")) return {matrix.low, matrix.high99};
    if (key == QLatin1String("typed")) {
        const float low = QLocale::c().toFloat(low_->text()), high = QLocale::c().toFloat(high_->text());
        if (high > low) return {low, high};
    }
    return {matrix.low, matrix.high};
}

void AttentionControls::setHead(int layer, int head) {
    const QSignalBlocker quiet(this);
    choose(layer_, QString::number(layer));
    choose(head_, QString::number(head));
}

QString AttentionControls::what() const { return what_->currentData().toString(); }
void AttentionControls::setWhat(const QString& what) { choose(what_, what); }
void AttentionControls::setScale(bgan::Scale scale) { choose(scale_, static_cast<int>(scale)); }
HeatOrder AttentionControls::order() const { return static_cast<HeatOrder>(order_->currentData().toInt()); }
void AttentionControls::setOrder(HeatOrder order) { choose(order_, static_cast<int>(order)); }
QString AttentionControls::map() const { return map_->map(); }
void AttentionControls::setMap(const QString& name) { map_->setMap(name); }

}  // namespace nl::ui
