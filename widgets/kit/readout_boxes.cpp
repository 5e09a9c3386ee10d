// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/readout_boxes.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include "widgets/kit/choices.hpp"
#include "widgets/kit/flow_layout.hpp"

namespace nl::ui {

ReadoutBoxes::ReadoutBoxes(QWidget* row)
    : QObject(row),
      layer_(choiceBox(tr("Layer"), tr("Attention layer, or the mean, maximum or rollout over all"), 7, row)),
      head_(choiceBox(tr("Head"), tr("Attention head, or the mean or maximum of all"), 7, row)),
      direction_(choiceBox(tr("Direction"), tr("Forward: each neuron looks at its inputs. Backward: at its outputs."),
                           7, row)),
      gain_(new QCheckBox(tr("Gain over uniform"), row)),
      layerRow_(labelled(tr("Layer"), layer_, row)),
      headRow_(labelled(tr("Head"), head_, row)),
      directionRow_(labelled(tr("Direction"), direction_, row)) {
    direction_->addItem(tr("forward"), static_cast<int>(bgan::Direction::forward));
    direction_->addItem(tr("backward"), static_cast<int>(bgan::Direction::backward));
    gain_->setToolTip(
        tr("Score times the number of entries of its row: 1 = no preference. Only this can be compared between rows."));
    offer(nullptr);
    connect(layer_, &QComboBox::currentIndexChanged, this, &ReadoutBoxes::fitHeads);
    for (QComboBox* box : {layer_, head_, direction_})
        connect(box, &QComboBox::currentIndexChanged, this, &ReadoutBoxes::changed);
    connect(gain_, &QCheckBox::toggled, this, &ReadoutBoxes::changed);
}

QWidget* ReadoutBoxes::gain() const { return gain_; }

void ReadoutBoxes::offer(const bgan::AttentionMap* attention) {
    std::vector<Choice> layers{{QStringLiteral("mean"), tr("mean")},
                               {QStringLiteral("max"), tr("maximum")},
                               {QStringLiteral("rollout"), tr("rollout")}};
    std::vector<Choice> heads{{QStringLiteral("mean"), tr("mean")}, {QStringLiteral("max"), tr("maximum")}};
    if (attention != nullptr) {
        for (int l = 0; l < attention->layers; ++l) layers.push_back({QString::number(l), tr("layer %1").arg(l + 1)});
        for (int h = 0; h < attention->heads; ++h) heads.push_back({QString::number(h), tr("head %1").arg(h + 1)});
    }
    refill(layer_, layers);
    refill(head_, heads);
    fitHeads();
}

void ReadoutBoxes::fitHeads() {
    const QString layer = layer_->currentData().toString();
    bool one = false;
    layer.toInt(&one);
    // A rollout multiplies the means of the heads.
    const QString only = one ? QString() : layer == QLatin1String("max") ? layer : QStringLiteral("mean");
    auto* heads = static_cast<QStandardItemModel*>(head_->model());
    for (const QString& reduction : {QStringLiteral("mean"), QStringLiteral("max")})
        if (const int row = head_->findData(reduction); row >= 0)
            heads->item(row)->setEnabled(only.isEmpty() || only == reduction);
    head_->currentData().toString().toInt(&one);
    const QSignalBlocker quiet(head_);  // who changed the layer tells of both
    if (!one && !only.isEmpty()) choose(head_, only);
}

bgan::Readout ReadoutBoxes::readout() const {
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
    out.gain = gain_->isChecked();
    return out;
}

void ReadoutBoxes::chooseHead(int layer, int head) {
    const QSignalBlocker quiet(this);
    choose(layer_, QString::number(layer));
    choose(head_, QString::number(head));
}

}  // namespace nl::ui
