// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "widgets/kit/view.hpp"

class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace nl::ui {

class DiagnosticsModel;
class SeverityFilter;

/// The table of diagnostics: sort, filter by kind and text; a double click shows the line in the Source view.
class DiagnosticsView : public View {
    Q_OBJECT
public:
    explicit DiagnosticsView(ViewContext context, QWidget* parent = nullptr);
    [[nodiscard]] QTableView& table() { return *table_; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    void setUpTable();
    void showSource(const QModelIndex& index);
    void showDetails();
    void copyAll();

    DiagnosticsModel* model_;
    SeverityFilter* proxy_;
    QStackedWidget* stack_;
    QTableView* table_;
    QPlainTextEdit* details_;
    QLineEdit* filter_;
    std::array<QToolButton*, 3> severities_{};  // by Severity
};

[[nodiscard]] ViewSpec diagnosticsSpec();

}  // namespace nl::ui
