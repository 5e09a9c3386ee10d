// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/attention/heat_matrix.hpp"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace nl::ui {

class ColourMapBox;
class ReadoutBoxes;

enum class HeatPage { matrix, heads, table };

/// What the matrix view shows and how; says what changed.
class AttentionControls : public QWidget {
    Q_OBJECT
public:
    explicit AttentionControls(QWidget* parent = nullptr);
    /// Offers what there is: attention (null: only connectivity) and the features of the graph's collapsed edges.
    void offer(const graph::Graph& graph, const bgan::AttentionMap* attention);

    [[nodiscard]] QString what() const;  ///< "attention" or the name of an edge feature
    void setWhat(const QString& what);
    [[nodiscard]] bgan::Readout readout() const;
    void setHead(int layer, int head);
    void setScale(bgan::Scale scale);
    [[nodiscard]] HeatOrder order() const;
    void setOrder(HeatOrder order);
    [[nodiscard]] QString map() const;
    void setMap(const QString& name);
    [[nodiscard]] HeatPage page() const { return page_; }
    void setPage(HeatPage page);
    /// Range of the colours for a matrix, as chosen: the one of all views, its smallest to largest value, 0 to 1, or
    /// typed.
    [[nodiscard]] plot::ValueRange range(const HeatMatrix& matrix) const;

Q_SIGNALS:
    void matrixChanged();   ///< another matrix is to be computed
    void coloursChanged();  ///< only colours
    void pageChanged();
    void fitRequested();
    void exportRequested(const QString& kind);  ///< "png", "csv" or "clipboard"

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* mainRow();
    QWidget* moreRow();
    void showAttentionControls();
    void showTyped();
    QComboBox *what_, *scale_, *order_, *range_;
    ReadoutBoxes* readout_;
    QLineEdit *low_, *high_;
    ColourMapBox* map_;
    QToolButton* more_;
    std::vector<QToolButton*> pages_;
    std::vector<QWidget*> attentionOnly_;
    QWidget* typed_ = nullptr;
    HeatPage page_ = HeatPage::matrix;
};

}  // namespace nl::ui
