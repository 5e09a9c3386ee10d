// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

#include "core/workspace/workspace.hpp"

namespace nl::ui {

/// The one selection of the window, in order of picking, and what the pointer is over. All views read and set this.
class SelectionModel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<workspace::ItemRef>& items() const { return items_; }
    [[nodiscard]] workspace::ItemRef current() const;  ///< the last picked, or kind none
    [[nodiscard]] const workspace::ItemRef& hovered() const { return hovered_; }
    [[nodiscard]] bool contains(const workspace::ItemRef& item) const;

    void select(const workspace::ItemRef& item);         ///< replaces
    void select(std::vector<workspace::ItemRef> items);  ///< replaces
    void toggle(const workspace::ItemRef& item);         ///< Ctrl-click
    void clear();
    void hover(const workspace::ItemRef& item);
    void removeOwnedBy(workspace::OpenId owner);  ///< it has been closed

Q_SIGNALS:
    void selectionChanged();
    void hoverChanged();

private:
    std::vector<workspace::ItemRef> items_;
    workspace::ItemRef hovered_;
};

}  // namespace nl::ui
