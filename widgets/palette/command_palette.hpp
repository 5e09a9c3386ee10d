// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "widgets/kit/view.hpp"

class QLineEdit;
class QListWidget;

namespace nl::ui {

/// Ctrl+K: everything that has a name, found by a few letters: actions, open models and their populations, cell types
/// and components, recent files. Return does it, Escape leaves.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(ViewContext context, QWidget* window);

    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QString text, detail, icon;
        std::function<void()> run;
        bool enabled = true;
    };
    void collect();
    void collectActions();
    void collectItems();
    void filter(const QString& text);
    void runCurrent();

    ViewContext context_;
    QLineEdit* edit_;
    QListWidget* list_;
    std::vector<Entry> entries_;
    std::vector<std::size_t> shown_;
};

/// How well `query` matches `text`: its letters in order, better where they begin words and stand together. -1 = not at
/// all.
[[nodiscard]] int matchScore(const QString& query, const QString& text);

}  // namespace nl::ui
