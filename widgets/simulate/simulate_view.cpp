// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/simulate/simulate_view.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/theme.hpp"
#include "widgets/simulate/sim_targets.hpp"

namespace nl::ui {

using workspace::OpenItem;

namespace {
constexpr int kNarrow = 560;  ///< pixels below which settings stand below what goes on
constexpr int kSettingsWidth = 330;
constexpr const char *kTarget = "target", *kDuration = "duration", *kStep = "dt";

void paintRed(QLabel* label) {
    QPalette red = label->palette();
    red.setColor(QPalette::WindowText, severityColour(Severity::error));
    label->setPalette(red);
}

QScrollArea* scrolled(QWidget* inside, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setMinimumSize(200, 110);
    return scroll;
}
}  // namespace

SimulateView::SimulateView(ViewContext context, QWidget* parent) : View(context, parent) {
    stack_ = new QStackedLayout(this);
    stack_->addWidget(new EmptyState(QStringLiteral("play"), tr("Nothing to simulate"),
                                     tr("Open a NeuroML or LEMS model; its simulations and networks can be run here."),
                                     {QStringLiteral("file.open")}, context_.actions, this));
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(settingsPanel());
    livePanel_ = livePanel();
    splitter_->addWidget(livePanel_);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({kSettingsWidth, 500});
    stack_->addWidget(splitter_);
    Document& document = context_.document;
    connect(&document, &Document::activeChanged, this, &View::markStale);
    connect(&document, &Document::itemRemoved, this, &View::markStale);
    connect(&document.simulations(), &Simulations::changed, this, &View::markStale);
    connect(&document.simulations(), &Simulations::progressed, this, [this] {
        if (!seen()) return;
        queueModel_->refresh();
        showState();
    });
    check();
}

QWidget* SimulateView::settingsPanel() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    model_ = wrappedLabel(inside);
    model_->setAccessibleName(tr("Model"));
    column->addWidget(model_);
    auto* row = new QHBoxLayout;
    target_ = new QComboBox(inside);
    target_->setObjectName(QLatin1String(kTarget));
    target_->setAccessibleName(tr("What is simulated"));
    target_->setToolTip(tr("A simulation that the file describes, or a network with the settings below"));
    target_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    target_->setMinimumContentsLength(10);
    connect(target_, &QComboBox::currentIndexChanged, this, &SimulateView::check);
    auto* label = new QLabel(tr("Run"), inside);
    label->setBuddy(target_);
    row->addWidget(label);
    row->addWidget(target_, 1);
    column->addLayout(row);
    problem_ = wrappedLabel(inside);
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->setAccessibleName(tr("What is wrong with the settings"));
    column->addWidget(problem_);
    summary_ = wrappedLabel(inside);
    summary_->setObjectName(QStringLiteral("summary"));
    summary_->setAccessibleName(tr("What will be run"));
    column->addWidget(summary_);
    fields_ = inMilliseconds(context_.document.simulations().engine().fields);
    std::vector<FieldRow> rows = fieldRows(fields_, sim::SimOptions{});
    std::erase_if(rows, [](const FieldRow& field) { return field.key == kTarget; });
    form_ = new FieldForm(rows, {kDuration, kStep, "method", "seed", "record"}, inside);
    connect(form_, &FieldForm::changed, this, &SimulateView::check);
    column->addWidget(form_);
    command_ = new CommandBox(inside);
    column->addWidget(command_);
    column->addStretch(1);
    return scrolled(inside, this);
}

QWidget* SimulateView::livePanel() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(buttonRow(inside));
    state_ = wrappedLabel(inside);
    state_->setObjectName(QStringLiteral("state"));
    state_->setAccessibleName(tr("State of the simulation"));
    column->addWidget(state_);
    progress_ = new QProgressBar(inside);
    progress_->setMaximumHeight(14);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the simulation"));
    column->addWidget(progress_);
    left_ = wrappedLabel(inside);
    left_->setAccessibleName(tr("Time left"));
    column->addWidget(left_);
    queueModel_ = new SimQueueModel(context_.document.simulations(), context_.document.jobs(), this);
    queue_ = new QTableView(inside);
    queue_->setModel(queueModel_);
    queue_->setAccessibleName(tr("Queue of simulations"));
    queue_->setToolTip(tr("Choose a row to see its state, to stop it or to take its settings"));
    queue_->setSelectionBehavior(QAbstractItemView::SelectRows);
    queue_->setSelectionMode(QAbstractItemView::SingleSelection);
    queue_->setAlternatingRowColors(true);
    queue_->setShowGrid(false);
    queue_->verticalHeader()->hide();
    queue_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    queue_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    queue_->horizontalHeader()->setStretchLastSection(true);
    connect(queue_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        chosen_ = queueModel_->job(index.row());
        chosenEarlier_ = queueModel_->earlier(index.row()) != nullptr ? index.row() : -1;
        if (const Simulation* simulation = shown(); simulation != nullptr && simulation->result != 0)
            context_.document.setActive(simulation->result);
        showState();
    });
    column->addWidget(queue_, 1);
    return scrolled(inside, this);
}

QWidget* SimulateView::buttonRow(QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* flow = new FlowLayout(row, 0);
    const auto button = [&](const char* name, const QString& text, const QString& help, const auto& run) {
        auto* out = new QPushButton(text, row);
        out->setObjectName(QLatin1String(name));
        out->setToolTip(help);
        out->setAccessibleDescription(help);
        connect(out, &QPushButton::clicked, this, run);
        flow->addWidget(out);
        return out;
    };
    start_ = button("start", tr("Run"), tr("Simulates in the background, after those that wait"), [this] { start(); });
    start_->setIcon(icon(QStringLiteral("play")));
    pause_ = button("pause", tr("Pause"), tr("Holds the simulation; nothing is lost"), [this] { pauseOrResume(); });
    stop_ = button("stop", tr("Stop"), tr("Ends the simulation and keeps what it has so far"), [this] { stop(); });
    stop_->setIcon(icon(QStringLiteral("stop")));
    traces_ = button("traces", tr("Traces"), tr("Shows the curves"),
                     [this] { context_.document.showView(QStringLiteral("traces")); });
    raster_ = button("raster", tr("Raster"), tr("Shows the spikes"),
                     [this] { context_.document.showView(QStringLiteral("raster")); });
    take_ = button("take", tr("Use its settings"), tr("Takes the settings of the chosen simulation, to run it again"),
                   [this] { takeSettings(); });
    return row;
}

// --- what would be run ---

sim::SimOptions SimulateView::options() const {
    sim::SimOptions out;
    for (const Field<sim::SimOptions>& field : fields_)
        if (form_->editor(field.key) != nullptr) field.set(out, form_->value(field.key));
    out.target = target_->currentData().toString().toStdString();
    return out;
}

void SimulateView::setOptions(const sim::SimOptions& options) {
    {
        const QSignalBlocker quietForm(form_), quietTarget(target_);
        form_->write(fields_, options);
        target_->setCurrentIndex(std::max(0, target_->findData(QString::fromStdString(options.target))));
    }
    check();
}

void SimulateView::followModel() {
    const OpenItem* item = context_.document.activeModel();
    if (item == nullptr || item->id == of_) return;
    if (of_ != 0) kept_[of_] = options();
    of_ = item->id;
    model_->setText(QStringLiteral("<b>%1</b>").arg(QString::fromStdString(item->name).toHtmlEscaped()));
    {
        const QSignalBlocker quiet(target_);
        refill(target_, targetsOf(*item->model));
    }
    const bool again = !waitsFor_.isEmpty() && waitsFor_ == QString::fromStdString(item->path);
    if (again) kept_[of_] = waiting_;
    if (again) waitsFor_.clear();
    setOptions(kept_[of_]);
}

void SimulateView::check() {
    const SimEngine& engine = context_.document.simulations().engine();
    const OpenItem* item = context_.document.activeModel();
    const sim::SimOptions now = options();
    QString problem, summary;
    bool noDuration = false, noStep = false;
    requested_ = false;
    if (!engine.request) {
        problem = tr("This build has no simulator.");
    } else if (item != nullptr) {
        if (const auto asked = engine.request(*item->model, now)) {
            summary = requestText(*asked);
            noDuration = !(asked->duration > 0);
            noStep = !(asked->step > 0);
            requested_ = !noDuration && !noStep;
        } else {
            problem = QString::fromStdString(asked.error().text());
        }
    }
    {
        const QSignalBlocker quiet(form_);
        form_->setProblem(kDuration, noDuration ? tr("The file does not say how long: give a duration.") : QString());
        form_->setProblem(kStep, noStep ? tr("The file does not say how far a step goes: give one.") : QString());
    }
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    paintRed(problem_);
    summary_->setText(summary);
    summary_->setVisible(!summary.isEmpty());
    if (item != nullptr) command_->setCommand(simCommand(engine.fields, now, QString::fromStdString(item->path)));
    showState();
}

bool SimulateView::valid() const {
    return context_.document.simulations().ready() && context_.document.activeModel() != nullptr && requested_ &&
           form_->valid();
}

QString SimulateView::summary() const { return summary_->text(); }
QString SimulateView::stateLine() const { return state_->text(); }

// --- what is shown ---

const Simulation* SimulateView::shown() const {
    if (chosenEarlier_ >= 0) return nullptr;
    const Simulations& simulations = context_.document.simulations();
    if (const Simulation* chosen = simulations.find(chosen_)) return chosen;
    if (const Simulation* active = simulations.active()) return active;
    return simulations.all().empty() ? nullptr : simulations.all().back().get();
}

void SimulateView::refresh() {
    const Simulations& simulations = context_.document.simulations();
    const bool any =
        context_.document.activeModel() != nullptr || !simulations.all().empty() || !simulations.earlier().empty();
    stack_->setCurrentIndex(any ? 1 : 0);
    followModel();
    check();
    showQueue();
}

void SimulateView::showQueue() {
    queueModel_->refresh();
    queue_->setVisible(queueModel_->rowCount() > 0);
    if (const Simulation* simulation = shown()) queue_->selectRow(queueModel_->row(simulation->job));
}

void SimulateView::showState() {
    const Simulations& simulations = context_.document.simulations();
    const Simulation* simulation = shown();
    const bool going = simulation != nullptr && !simulation->ended();
    const auto info = going ? context_.document.jobs().job(simulation->job) : std::nullopt;
    start_->setEnabled(valid());
    start_->setText(simulations.active() != nullptr ? tr("Queue") : tr("Run"));
    pause_->setEnabled(going && simulation->state != JobState::queued);
    pause_->setText(going && simulation->state == JobState::paused ? tr("Resume") : tr("Pause"));
    stop_->setEnabled(going);
    const bool something = simulation != nullptr && (simulation->result != 0 || simulation->live->read());
    traces_->setEnabled(something);
    raster_->setEnabled(something);
    take_->setEnabled(chosenEarlier_ >= 0 || simulation != nullptr);
    progress_->setVisible(going && simulation->state != JobState::queued);
    if (info) progress_->setValue(static_cast<int>(1000 * std::clamp(info->progress, 0.0, 1.0)));
    const double left = info && going && simulation->state == JobState::running ? secondsLeft(*info) : -1;
    left_->setText(left < 0 ? QString() : tr("About %1 left").arg(spanText(left)));
    left_->setVisible(left >= 0);
    QString line;
    if (chosenEarlier_ >= 0)
        line = tr("Simulated in an earlier session. Take its settings to run it again.");
    else if (simulation == nullptr)
        line = tr("Not run yet. Traces and spikes appear while the model is simulated.");
    else
        line = stateLineOf(*simulation);
    if (line != state_->text()) state_->setText(line);
}

QString SimulateView::stateLineOf(const Simulation& simulation) const {
    const auto live = simulation.live->read();
    const double reached = live ? live->reached : simulation.reached;
    QString line = QStringLiteral("<b>%1</b>: %2").arg(simulation.name.toHtmlEscaped(), stateText(simulation));
    if (reached > 0) line += tr(", %1 ms simulated").arg(shortNumber(reached * 1e3));
    if (simulation.state == JobState::running && !live) {
        const auto info = context_.document.jobs().job(simulation.job);
        if (info && !info->stage.empty())
            line += QStringLiteral(" – ") + QString::fromStdString(info->stage).toHtmlEscaped();
    }
    if (simulation.error && simulation.error->code != kCancelled)
        line += QStringLiteral("<br>") + QString::fromStdString(simulation.error->text()).toHtmlEscaped();
    return line;
}

// --- what is done ---

bool SimulateView::start() {
    if (pending()) refresh();  // it may be run from the menu while the view is hidden
    if (!valid()) return false;
    chosen_ = 0;
    chosenEarlier_ = -1;
    context_.document.simulate(context_.document.activeModel()->id, options());
    return true;
}

void SimulateView::pauseOrResume() {
    const Simulation* simulation = shown();
    if (simulation == nullptr || simulation->ended()) return;
    JobBridge& jobs = context_.document.jobs();
    simulation->state == JobState::paused ? jobs.resume(simulation->job) : jobs.pause(simulation->job);
}

void SimulateView::stop() {
    if (const Simulation* simulation = shown()) context_.document.simulations().stop(simulation->job);
}

/// Puts the settings of the chosen simulation into the form, for its own model where that is open.
void SimulateView::takeSettings() {
    const EarlierSimulation* earlier = queueModel_->earlier(chosenEarlier_);
    const Simulation* simulation = shown();
    if (earlier == nullptr && simulation == nullptr) return;
    const QString file = earlier != nullptr ? earlier->file : simulation->file;
    const sim::SimOptions options = earlier != nullptr ? earlier->options : simulation->options;
    for (const OpenItem* item : context_.document.workspace().items()) {
        const bool its = simulation != nullptr && item->id == simulation->model;
        if (!item->model || (!its && (file.isEmpty() || QString::fromStdString(item->path) != file))) continue;
        context_.document.setActive(item->id);
        followModel();
        return setOptions(options);
    }
    if (file.isEmpty()) return Q_EMIT context_.document.message(tr("Its model is closed."));
    waitsFor_ = file;
    waiting_ = options;
    context_.document.openFiles({file});
}

void SimulateView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (splitter_->orientation() == wanted) return;
    splitter_->setOrientation(wanted);
    // In a narrow dock what happens stands above the settings.
    splitter_->insertWidget(wanted == Qt::Vertical ? 0 : 1, livePanel_);
    splitter_->setStretchFactor(splitter_->indexOf(livePanel_), wanted == Qt::Vertical ? 0 : 1);
    splitter_->setStretchFactor(1 - splitter_->indexOf(livePanel_), wanted == Qt::Vertical ? 1 : 0);
    if (wanted == Qt::Horizontal)
        splitter_->setSizes({kSettingsWidth, event->size().width() - kSettingsWidth});
    else
        splitter_->setSizes({35 * event->size().height() / 100, 65 * event->size().height() / 100});
}

void SimulateView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) paintRed(problem_);  // in the red of the theme
}

ViewSpec simulateViewSpec() {
    return {QStringLiteral("simulate"), SimulateView::tr("Simulate"), QStringLiteral("play"),
            [](ViewContext context) -> View* { return new SimulateView(context); }};
}

}  // namespace nl::ui
