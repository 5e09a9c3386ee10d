// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/training_view.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/flow_layout.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/kit/legend.hpp"
#include "widgets/kit/metric_curve.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/theme.hpp"
#include "widgets/training/training_command.hpp"

namespace nl::ui {

namespace {

constexpr int kNarrow = 620;  ///< pixels below which settings stand above the curves

}  // namespace

TrainingView::TrainingView(ViewContext context, QWidget* parent) : View(context, parent) {
    stack_ = new QStackedLayout(this);
    stack_->addWidget(new EmptyState(QStringLiteral("training"), tr("Nothing to train on"),
                                     tr("BGAN learns from a computational graph. Open a model and build its graph."),
                                     {QStringLiteral("graph.build"), QStringLiteral("file.open")}, context_.actions,
                                     this));
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(settingsPanel());
    live_ = livePanel();
    splitter_->addWidget(live_);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({310, 700});
    stack_->addWidget(splitter_);

    Document& document = context_.document;
    connect(&document, &Document::activeChanged, this, &TrainingView::markStale);
    connect(&document, &Document::itemRemoved, this, &TrainingView::markStale);
    connect(&document, &Document::trainingsChanged, this, &TrainingView::markStale);
    connect(&document.jobs(), &JobBridge::jobsChanged, this, [this] {
        if (!seen() || context_.document.runningTraining() == nullptr) return;
        showLive();
        showState();
    });
    showOptions();
    showState();
}

QWidget* TrainingView::settingsPanel() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    data_ = wrappedLabel(inside);
    data_->setAccessibleName(tr("Data"));
    column->addWidget(data_);
    auto* row = new QHBoxLayout;
    preset_ = new QComboBox(inside);
    preset_->setAccessibleName(tr("Preset"));
    preset_->addItems({tr("Quick"), tr("Standard"), tr("Thorough"), tr("Own settings")});
    preset_->setCurrentIndex(1);
    preset_->setToolTip(tr("Sets epochs, width, heads, layers and learning rate together"));
    connect(preset_, &QComboBox::activated, this, &TrainingView::applyPreset);
    auto* label = new QLabel(tr("Preset"), inside);
    label->setBuddy(preset_);
    row->addWidget(label);
    row->addWidget(preset_, 1);
    column->addLayout(row);
    form_ = new FieldForm(fieldRows(bgan::bganFields(), bgan::BganOptions{}),
                          {"model", "task", "epochs", "hidden", "heads", "layers", "learning-rate", "seed"}, inside);
    connect(form_, &FieldForm::changed, this, &TrainingView::showOptions);
    column->addWidget(form_);
    command_ = new CommandBox(inside);
    column->addWidget(command_);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setMinimumWidth(220);
    scroll->setMinimumHeight(120);
    return scroll;
}

QWidget* TrainingView::livePanel() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    auto* row = new QWidget(inside);
    auto* buttons = new FlowLayout(row, 0);
    start_ = new QPushButton(icon(QStringLiteral("play")), tr("Start"), inside);
    pause_ = new QPushButton(icon(QStringLiteral("pause")), tr("Pause"), inside);
    stop_ = new QPushButton(icon(QStringLiteral("stop")), tr("Stop"), inside);
    start_->setObjectName(QStringLiteral("start"));
    pause_->setObjectName(QStringLiteral("pause"));
    stop_->setObjectName(QStringLiteral("stop"));
    start_->setToolTip(tr("Trains on the active graph in the background"));
    stop_->setToolTip(tr("Keeps everything up to the last epoch; a stopped training can be resumed"));
    connect(start_, &QPushButton::clicked, this, &TrainingView::start);
    connect(pause_, &QPushButton::clicked, this, &TrainingView::pauseOrResume);
    connect(stop_, &QPushButton::clicked, this, &TrainingView::stop);
    for (QPushButton* button : {start_, pause_, stop_}) buttons->addWidget(button);
    logarithmic_ = new QCheckBox(tr("Log axis"), inside);
    logarithmic_->setToolTip(tr("Logarithmic loss"));
    buttons->addWidget(logarithmic_);
    column->addWidget(row);
    state_ = wrappedLabel(inside);
    state_->setAccessibleName(tr("State of the training"));
    column->addWidget(state_);
    progress_ = new QProgressBar(inside);
    progress_->setMaximumHeight(14);
    progress_->setAccessibleName(tr("Progress of the training"));
    column->addWidget(progress_);
    numbers_ = wrappedLabel(inside);
    column->addWidget(numbers_);
    warnings_ = wrappedLabel(inside);
    warnings_->setAccessibleName(tr("Warnings"));
    column->addWidget(warnings_);
    loss_ = new CurveChart(tr("Loss"), tr("Epoch"), inside);
    quality_ = new CurveChart(tr("Validation"), tr("Epoch"), inside);
    connect(logarithmic_, &QCheckBox::toggled, loss_, &CurveChart::setLogarithmic);
    column->addWidget(loss_, 3);
    column->addWidget(quality_, 2);
    entropy_ = new EntropyStrip(inside);
    column->addWidget(entropy_);
    result_ = wrappedLabel(inside);
    result_->setAccessibleName(tr("Result"));
    column->addWidget(result_);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setMinimumHeight(120);
    return scroll;
}

// --- what is shown ---

const Training* TrainingView::shown() const {
    const auto& all = context_.document.trainings();
    if (const Training* running = context_.document.runningTraining()) return running;
    return all.empty() ? nullptr : all.back().get();
}

void TrainingView::refresh() {
    const bool any = context_.document.activeGraph() != nullptr || shown() != nullptr;
    stack_->setCurrentIndex(any ? 1 : 0);
    if (!any) return;
    showData();
    showOptions();
    showLive();
    showState();
    const Training* training = shown();
    const bool live = training != nullptr && !hasEnded(training->state);
    for (CurveChart* chart : {loss_, quality_}) chart->setLive(live);
}

void TrainingView::showData() {
    const workspace::OpenItem* item = context_.document.activeGraph();
    if (item == nullptr) return data_->setText(tr("No graph is active."));
    const graph::Graph& graph = *item->graph;
    const QLocale locale;
    QStringList kinds;
    for (const graph::NodeKind kind : graph::kAllNodeKinds)
        if (graph.count(kind) > 0)
            kinds << QStringLiteral("%1 %2").arg(locale.toString(graph.count(kind)),
                                                 QString::fromStdString(std::string(graph::nodeKindName(kind))));
    QStringList edges;
    for (std::size_t t = 0; t < graph::kEdgeTypes; ++t)
        if (const std::uint32_t count = graph.typeBegin[t + 1] - graph.typeBegin[t]; count > 0)
            edges << QStringLiteral("%1 %2").arg(
                locale.toString(count),
                QString::fromStdString(std::string(graph::edgeTypeName(static_cast<graph::EdgeType>(t)))));
    data_->setText(tr("<b>%1</b><br>Nodes: %2<br>Edges: %3")
                       .arg(QString::fromStdString(item->name).toHtmlEscaped(), kinds.join(QStringLiteral(", ")),
                            edges.join(QStringLiteral(", "))));
}

bgan::BganOptions TrainingView::options() const { return form_->read(bgan::bganFields()); }

void TrainingView::showOptions() {
    const bgan::BganOptions now = options();
    const OptionProblem problem = optionProblem(now);
    for (const char* key : {"hidden", "test-fraction"})
        form_->setProblem(key, problem.key == key ? problem.text : QString());
    int preset = 3;
    for (int p = 0; p < 3; ++p) {
        const bgan::BganOptions like = withPreset(now, static_cast<Preset>(p));
        if (like.epochs == now.epochs && like.hidden == now.hidden && like.heads == now.heads &&
            like.layers == now.layers && like.learningRate == now.learningRate)
            preset = p;
    }
    preset_->setCurrentIndex(preset);
    const workspace::OpenItem* item = context_.document.activeGraph();
    TrainedGraph on;
    if (item != nullptr)
        on = {QString::fromStdString(item->graph->modelFile),
              QString::fromStdString(std::string(graph::resolutionName(item->graph->resolution)))};
    command_->setCommand(trainingCommand(now, on, context_.document.newRunFolder(QString::fromStdString(now.model))));
    showState();
}

void TrainingView::applyPreset(int index) {
    if (index > 2) return;
    form_->write(bgan::bganFields(), withPreset(options(), static_cast<Preset>(index)));
    showOptions();
}

void TrainingView::showState() {
    const Training* training = shown();
    const bool running = training != nullptr && !hasEnded(training->state);
    const bool paused = running && training->state == JobState::paused;
    // What was taken from the queue before it began has nothing to go on from.
    const bool goesOn = training != nullptr && training->result && training->result->stopped;
    start_->setEnabled(!running && form_->valid() && context_.document.activeGraph() != nullptr);
    pause_->setEnabled(running || goesOn);
    pause_->setText(paused || goesOn ? tr("Resume") : tr("Pause"));
    pause_->setIcon(icon(paused || goesOn ? QStringLiteral("play") : QStringLiteral("pause")));
    stop_->setEnabled(running);
    progress_->setVisible(running);
    if (training == nullptr) {
        state_->setText(tr("Not started yet. Loss and attention appear here while the network learns."));
        return;
    }
    const QString run = QFileInfo(training->runFolder).fileName();
    const auto info = context_.document.jobs().job(training->job);
    const QString stage =
        info && !info->stage.empty() ? QStringLiteral(" – ") + QString::fromStdString(info->stage) : QString();
    switch (training->state) {
        case JobState::queued:
            state_->setText(tr("<b>%1</b>: waiting for its turn").arg(run));
            break;
        case JobState::running:
            state_->setText(tr("<b>%1</b>: running%2").arg(run, stage));
            break;
        case JobState::paused:
            state_->setText(tr("<b>%1</b>: paused").arg(run));
            break;
        case JobState::failed:
            state_->setText(tr("<b>%1</b>: failed. %2")
                                .arg(run, training->error
                                              ? QString::fromStdString(training->error->text()).toHtmlEscaped()
                                              : QString()));
            break;
        case JobState::cancelled:
            state_->setText(tr("<b>%1</b>: stopped before it began").arg(run));
            break;
        case JobState::done:
            state_->setText(training->result && training->result->stopped
                                ? tr("<b>%1</b>: stopped; everything up to the last epoch is kept").arg(run)
                                : tr("<b>%1</b>: done").arg(run));
            break;
    }
}

void TrainingView::showLive() {
    const Training* training = shown();
    if (training == nullptr || !training->live) return;
    const auto progress = training->live->read();
    if (training->job != lastJob_) {
        lastJob_ = training->job;
        last_.reset();
        loss_->setCurves({});
        quality_->setCurves({});
        entropy_->setValues({}, 0, 0);
        numbers_->clear();
        warnings_->clear();
    }
    if (progress && progress != last_) {
        last_ = progress;
        showMetrics(*progress, training->options);
    }
    QStringList lines;
    if (training->result) {
        const bgan::TrainingResult& result = *training->result;
        lines << tr("%1 parameters; %2 per epoch; peak memory %3 MiB")
                     .arg(QLocale().toString(static_cast<qlonglong>(result.parameters)),
                          spanText(result.secondsPerEpoch),
                          QLocale().toString(static_cast<qulonglong>(result.peakRssBytes >> 20)));
        for (const auto& [split, metrics] :
             {std::pair(tr("train"), &result.train), std::pair(tr("validation"), &result.validation),
              std::pair(tr("test"), &result.test)}) {
            QStringList values;
            for (const auto& [name, value] : *metrics)
                values << QStringLiteral("%1 %2").arg(
                    QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' ')), shortNumber(value));
            if (!values.isEmpty()) lines << QStringLiteral("%1: %2").arg(split, values.join(QStringLiteral(", ")));
        }
    }
    result_->setText(lines.join(QLatin1Char('\n')));
    result_->setVisible(!lines.isEmpty());
}

void TrainingView::showMetrics(const bgan::TrainingProgress& progress, const bgan::BganOptions& options) {
    const run::MetricTable& table = progress.metrics;
    loss_->setCurves({metricCurve(table, "train_loss", tr("training loss"), curveColour(0), false),
                      metricCurve(table, "validation_loss", tr("validation loss"), curveColour(2), true)});
    std::vector<Curve> quality;
    for (const auto& [name, text] :
         {std::pair("validation_r2", tr("validation R²")), std::pair("validation_auroc", tr("validation AUROC")),
          std::pair("validation_accuracy", tr("validation accuracy"))})
        if (table.column(name) >= 0) quality.push_back(metricCurve(table, name, text, curveColour(3), false));
    quality_->setCurves(std::move(quality));
    entropy_->setValues(progress.attentionEntropy, static_cast<int>(options.layers), static_cast<int>(options.heads));
    progress_->setRange(0, static_cast<int>(std::min<std::int64_t>(progress.epochs, 1000000000)));
    progress_->setValue(static_cast<int>(progress.epoch));
    const auto last = [&](std::string_view name) {
        const int column = table.column(name);
        return column < 0 || table.points.empty() ? std::nan("")
                                                  : table.points.back().values[static_cast<std::size_t>(column)];
    };
    const double left = static_cast<double>(progress.epochs - progress.epoch) * progress.secondsPerEpoch;
    QStringList numbers{tr("Epoch %1 of %2").arg(progress.epoch).arg(progress.epochs)};
    if (progress.epoch > 0) numbers << tr("%1 per epoch").arg(spanText(progress.secondsPerEpoch));
    if (progress.epoch > 0 && progress.epoch < progress.epochs) numbers << tr("%1 left").arg(spanText(left));
    numbers << tr("learning rate %1").arg(shortNumber(last("learning_rate")))
            << tr("gradient norm %1").arg(shortNumber(last("gradient_norm")));
    numbers_->setText(numbers.join(QStringLiteral(" · ")));
    QStringList texts;
    for (const std::string& warning : progress.warnings)
        texts << QStringLiteral("⚠ ") + QString::fromStdString(warning);
    if (texts.size() > 4)
        texts = texts.mid(0, 4) << tr("and %n more", nullptr, static_cast<int>(progress.warnings.size()) - 4);
    warnings_->setText(texts.join(QLatin1Char('\n')));
    warnings_->setVisible(!texts.isEmpty());
    QPalette colours = warnings_->palette();
    colours.setColor(QPalette::WindowText, severityColour(Severity::warning));
    warnings_->setPalette(colours);
}

// --- what is done ---

void TrainingView::start() {
    const workspace::OpenItem* item = context_.document.activeGraph();
    if (item == nullptr || !form_->valid() || context_.document.runningTraining() != nullptr) return;
    const bgan::BganOptions chosen = options();
    context_.document.train(item->id, chosen, context_.document.newRunFolder(QString::fromStdString(chosen.model)));
}

void TrainingView::pauseOrResume() {
    const Training* training = shown();
    if (training == nullptr) return;
    JobBridge& jobs = context_.document.jobs();
    if (training->state == JobState::paused) return jobs.resume(training->job);
    if (!hasEnded(training->state)) return jobs.pause(training->job);
    context_.document.resumeTraining(*training);
}

void TrainingView::stop() {
    if (const Training* training = context_.document.runningTraining()) context_.document.jobs().cancel(training->job);
}

void TrainingView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (splitter_->orientation() == wanted) return;
    splitter_->setOrientation(wanted);
    // In a narrow dock what happens stands above the settings: it is looked at more often.
    splitter_->insertWidget(wanted == Qt::Vertical ? 0 : 1, live_);
    splitter_->setStretchFactor(splitter_->indexOf(live_), 1);
    splitter_->setStretchFactor(1 - splitter_->indexOf(live_), 0);
    if (wanted == Qt::Horizontal)
        splitter_->setSizes({310, event->size().width() - 310});
    else
        splitter_->setSizes({2 * event->size().height() / 3, event->size().height() / 3});
}

QJsonObject TrainingView::saveState() const {
    QJsonObject settings;
    for (const Field<bgan::BganOptions>& field : bgan::bganFields())
        settings[QString::fromStdString(field.key)] = QString::fromStdString(fieldValueText(form_->value(field.key)));
    return {{QStringLiteral("settings"), settings}, {QStringLiteral("logarithmic"), logarithmic_->isChecked()}};
}

void TrainingView::restoreState(const QJsonObject& state) {
    bgan::BganOptions restored;
    const QJsonObject settings = state[QLatin1String("settings")].toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        static_cast<void>(setField(bgan::bganFields(), restored, setting.key().toStdString(),
                                   setting.value().toString().toStdString()));
    form_->write(bgan::bganFields(), restored);
    logarithmic_->setChecked(state[QLatin1String("logarithmic")].toBool());
    showOptions();
}

ViewSpec trainingViewSpec() {
    return {QStringLiteral("training"), TrainingView::tr("Training"), QStringLiteral("training"),
            [](ViewContext context) -> View* { return new TrainingView(context); }};
}

}  // namespace nl::ui
