// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kit/view.hpp"

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace nl::ui {

class JobsModel;

/// All jobs with their progress; pause, resume, cancel; the log of the selected one.
class JobsView : public View {
    Q_OBJECT
public:
    explicit JobsView(ViewContext context, QWidget* parent = nullptr);
    [[nodiscard]] JobsModel& model() { return *model_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] const JobInfo* selected() const;
    void showSelected();
    void makeTable();
    void fitColumns();
    bool eventFilter(QObject* watched, QEvent* event) override;
    QPushButton* button(const QString& text, const char* iconName, const QString& help);

    JobsModel* model_;
    QStackedWidget* stack_;
    QTableView* table_;
    QPlainTextEdit* log_;
    QPushButton *pause_, *resume_, *cancel_, *clear_;
    QCheckBox* short_;
    QTimer* clock_;  // the time of running jobs goes on without events of theirs
};

[[nodiscard]] ViewSpec jobsSpec();

}  // namespace nl::ui
