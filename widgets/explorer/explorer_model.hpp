// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "widgets/document/document.hpp"

namespace nl::ui {

enum class Branch;

/// The tree of what is open: model > networks > populations > cells > segments, projections > connections, inputs, cell
/// types, channels, synapses, other components, files; graphs > attention maps and training runs. Children are made
/// when a branch is opened, in batches, so that 10^5 cells cost nothing before they are looked at.
class ExplorerModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { kDetailRole = Qt::UserRole + 1 };

    explicit ExplorerModel(Document& document, QObject* parent = nullptr);
    ~ExplorerModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] workspace::ItemRef item(const QModelIndex& index) const;
    /// Where an item stands; fetches the branches on the way to it. Invalid when the tree does not show it.
    [[nodiscard]] QModelIndex find(const workspace::ItemRef& item);
    [[nodiscard]] QModelIndex indexOfOpen(workspace::OpenId id) const;

private:
    struct Node;
    void add(workspace::OpenId id);
    void remove(workspace::OpenId id);
    void refreshRuns();
    [[nodiscard]] Node* node(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    [[nodiscard]] int childTotal(const Node& node) const;
    std::unique_ptr<Node> makeChild(const Node& parent, int row) const;
    void describe(Node& node, Branch branch, std::int64_t index, workspace::ItemKind kind, const char* icon) const;
    void fillNetworkPart(const Node& parent, int row, Node& out) const;  // networks and their lists
    void fillElement(const Node& parent, int row, Node& out) const;      // what has its place within a list by number
    void fillDefinition(const Node& parent, int row, Node& out) const;   // cell types, components, files
    void labelSegment(int row, Node& out) const;
    std::unique_ptr<Node> makeModelFolder(const Node& parent, int row) const;
    std::unique_ptr<Node> makeOpenItem(const workspace::OpenItem& item) const;
    QModelIndex descend(const QModelIndex& parent, int row);
    QModelIndex folder(const QModelIndex& owner, int branch);
    void fetchUpTo(Node& parent, int count);

    Document& document_;
    std::unique_ptr<Node> root_;
};

}  // namespace nl::ui
