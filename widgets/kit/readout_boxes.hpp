// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "core/bgan/attention/attention_map.hpp"

class QCheckBox;
class QComboBox;
class QWidget;

namespace nl::ui {

/// Which scores of an attention map a view shows: boxes for layer, head and direction, and gain over uniform. The boxes
/// are children of `row`; the view puts them into its header where it likes.
class ReadoutBoxes : public QObject {
    Q_OBJECT
public:
    explicit ReadoutBoxes(QWidget* row);

    /// Offers the layers and heads there are; null: only what is always there.
    void offer(const bgan::AttentionMap* attention);
    /// What is chosen; `scale` is the view's own.
    [[nodiscard]] bgan::Readout readout() const;
    void chooseHead(int layer, int head);

    [[nodiscard]] QWidget* layer() const { return layerRow_; }  ///< with its label
    [[nodiscard]] QWidget* head() const { return headRow_; }
    [[nodiscard]] QWidget* direction() const { return directionRow_; }
    [[nodiscard]] QWidget* gain() const;

Q_SIGNALS:
    void changed();

private:
    /// One reduction holds for layers and heads: where the layers' is chosen, the heads' other ones are not offered.
    void fitHeads();
    QComboBox *layer_, *head_, *direction_;
    QCheckBox* gain_;
    QWidget *layerRow_, *headRow_, *directionRow_;
};

}  // namespace nl::ui
