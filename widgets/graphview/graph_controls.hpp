// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/bgan/attention/attention_map.hpp"
#include "core/layout/layout.hpp"
#include "widgets/graphview/graph_channels.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace nl::ui {

class ColourMapBox;
class ReadoutBoxes;

/// The controls above the drawing; a filter row opens below the main row.
class GraphControls : public QWidget {
    Q_OBJECT
public:
    explicit GraphControls(QWidget* parent = nullptr);

    void offer(const std::vector<Choice>& nodes, const std::vector<Choice>& edges, const bgan::AttentionMap* attention);
    [[nodiscard]] layout::Kind layoutKind() const;
    void setLayoutKind(layout::Kind kind);
    [[nodiscard]] bool collapsed() const;
    void setCollapsed(bool on);
    [[nodiscard]] QString nodeKey() const;
    void setNodeKey(const QString& key);
    [[nodiscard]] QString edgeKey() const;  ///< "none", "attention" or "edge:..."
    void setEdgeKey(const QString& key);
    [[nodiscard]] bgan::Readout readout() const;  ///< at the scale of what is drawn: neurons or parts
    [[nodiscard]] bool structure() const;
    [[nodiscard]] QString map() const;
    void setMap(const QString& name);
    /// 0..1 along the range of the edge values; 0 = everything.
    [[nodiscard]] double threshold() const;
    [[nodiscard]] int strongest() const;
    void setThresholdText(const QString& text);
    void setExpandEnabled(bool on);

Q_SIGNALS:
    void layoutChanged();
    void scopeChanged();  ///< collapsed or structure
    void edgesChanged();  ///< edge values
    void nodesChanged();
    void filterChanged();  ///< threshold, strongest or map: nothing to compute
    void fitRequested();
    void expandRequested();                     ///< expand or collapse the selected neurons
    void exportRequested(const QString& kind);  ///< "png", "svg" or "clipboard"

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* mainRow();
    QWidget* filterRow();
    void showAttentionControls();
    QComboBox *layout_, *nodes_, *edges_;
    ReadoutBoxes* readout_;
    ColourMapBox* map_;
    QToolButton *collapsed_, *expand_, *filter_;
    QCheckBox* structure_;
    QSlider* threshold_;
    QLabel* thresholdText_;
    QSpinBox* strongest_;
    std::vector<QWidget*> attentionOnly_;
};

}  // namespace nl::ui
