// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/describe.hpp"
#include "widgets/kit/view.hpp"

class QLabel;
class QStackedWidget;
class QStandardItemModel;
class QTreeView;

namespace nl::ui {

/// Everything about the selection; links lead to related items and to lines of the source.
class InspectorView : public View {
    Q_OBJECT
public:
    explicit InspectorView(ViewContext context, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<InspectorSection>& sections() const { return sections_; }
    [[nodiscard]] QTreeView& tree() { return *tree_; }

protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;

private:
    void fill(const workspace::ItemRef& item);
    void follow(const QModelIndex& index);
    void copy();

    QStackedWidget* stack_;
    QLabel* title_;
    QTreeView* tree_;
    QStandardItemModel* model_;
    AttentionScores scores_;  // of the active attention map; read out again when that changes
    std::vector<InspectorSection> sections_;
    std::map<QString, bool> folded_;  // by section title: what the user folded stays folded
};

[[nodiscard]] ViewSpec inspectorSpec();

}  // namespace nl::ui
