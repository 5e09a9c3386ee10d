// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "widgets/document/simulations.hpp"
#include "widgets/kit/command_box.hpp"
#include "widgets/kit/field_form.hpp"
#include "widgets/kit/view.hpp"
#include "widgets/simulate/sim_queue_model.hpp"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace nl::ui {

/// Runs the active model: what is run and how on one side, what goes on and the queue on the other.
class SimulateView : public View {
    Q_OBJECT
public:
    explicit SimulateView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] sim::SimOptions options() const;
    void setOptions(const sim::SimOptions& options);
    [[nodiscard]] FieldForm* form() const { return form_; }
    [[nodiscard]] QComboBox* target() const { return target_; }
    [[nodiscard]] QTableView* queue() const { return queue_; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString stateLine() const;
    [[nodiscard]] QString command() const { return command_->command(); }
    /// The simulation that is shown: the chosen one, else the one that runs, else the newest; null when there is none.
    [[nodiscard]] const Simulation* shown() const;
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

public Q_SLOTS:
    /// Runs, or queues; false where the settings do not allow it.
    bool start();
    void pauseOrResume();
    void stop();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* settingsPanel();
    QWidget* livePanel();
    QWidget* buttonRow(QWidget* parent);
    void followModel();
    void check();  ///< asks what would be run with what is typed
    void showState();
    void showQueue();
    void takeSettings();
    [[nodiscard]] bool valid() const;
    [[nodiscard]] QString stateLineOf(const Simulation& simulation) const;

    QStackedLayout* stack_;
    QSplitter* splitter_;
    QLabel *model_, *summary_, *problem_, *state_, *left_;
    QComboBox* target_;
    FieldForm* form_;
    CommandBox* command_;
    QPushButton *start_, *pause_, *stop_, *traces_, *raster_, *take_;
    QProgressBar* progress_;
    SimQueueModel* queueModel_;
    QTableView* queue_;
    QWidget* livePanel_;
    std::vector<Field<sim::SimOptions>> fields_;  ///< of the engine, times in ms
    workspace::OpenId of_ = 0;                    ///< the model whose settings the form shows
    std::map<workspace::OpenId, sim::SimOptions> kept_;
    QString waitsFor_;         ///< a file that is being opened to be run again
    sim::SimOptions waiting_;  ///< with these
    bool requested_ = false;   ///< something can be run with what is typed
    JobId chosen_ = 0;
    int chosenEarlier_ = -1;  ///< row of the queue
};

[[nodiscard]] ViewSpec simulateViewSpec();

}  // namespace nl::ui
