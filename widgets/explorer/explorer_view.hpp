// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTimer>

#include "widgets/kit/view.hpp"

class QLineEdit;
class QStackedWidget;
class QStandardItemModel;
class QTreeView;

namespace nl::ui {

class ExplorerModel;

/// The tree of what is open, with a filter: its rows are the selection, and the selection of other views is shown in
/// it.
class ExplorerView : public View {
    Q_OBJECT
public:
    explicit ExplorerView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] ExplorerModel& model() { return *model_; }
    [[nodiscard]] QTreeView& tree() { return *tree_; }

protected:
    void refresh() override;

private:
    void selectFromTree();
    void showSelection();
    void applyFilter();
    void collectMatches(const QString& text);
    void contextMenu(const QPoint& at);
    void activate(const QModelIndex& index);
    /// The tree knows no nodes and edges of a graph: it shows the part of the model that they stand for (of an edge,
    /// its target).
    [[nodiscard]] workspace::ItemRef shownFor(const workspace::ItemRef& item) const;
    [[nodiscard]] workspace::ItemRef itemAt(const QModelIndex& index) const;

    ExplorerModel* model_;
    QStandardItemModel* matches_;
    QStackedWidget* stack_;
    QTreeView* tree_;
    QLineEdit* filter_;
    QTimer typing_;         ///< runs from a key to the search: one search for a word that is typed quickly
    bool showing_ = false;  // true while the tree follows the selection, so that it does not set it back
};

[[nodiscard]] ViewSpec explorerSpec();

}  // namespace nl::ui
