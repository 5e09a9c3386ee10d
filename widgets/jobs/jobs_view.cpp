// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/jobs_view.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "widgets/jobs/jobs_model.hpp"
#include "widgets/kit/empty_state.hpp"
#include "widgets/kit/icons.hpp"

namespace nl::ui {

namespace {

class ProgressDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem background(option);
        QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
        const double done = index.data(JobsModel::kFractionRole).toDouble();
        if (done < 0) return;
        QStyleOptionProgressBar bar;
        bar.rect = option.rect.adjusted(4, 3, -4, -3);
        bar.minimum = 0;
        bar.maximum = 1000;
        bar.progress = static_cast<int>(1000 * done);
        bar.text = index.data().toString();
        bar.textVisible = true;
        bar.textAlignment = Qt::AlignCenter;
        bar.state = option.state | QStyle::State_Horizontal;
        bar.palette = option.palette;
        QApplication::style()->drawControl(QStyle::CE_ProgressBar, &bar, painter, option.widget);
    }
};

}  // namespace

JobsView::JobsView(ViewContext context, QWidget* parent)
    : View(context, parent),
      model_(new JobsModel(context.document.jobs(), this)),
      stack_(new QStackedWidget(this)),
      table_(new QTableView(this)),
      log_(new QPlainTextEdit(this)),
      pause_(button(tr("Pause"), "pause", tr("Hold the selected job"))),
      resume_(button(tr("Resume"), "play", tr("Go on with the selected job"))),
      cancel_(button(tr("Cancel"), "stop",
                     tr("Stop the selected job; what it has reached is kept where that makes sense"))),
      clear_(button(tr("Clear"), "clear", tr("Take the jobs that have ended off the list"))),
      short_(new QCheckBox(tr("Short jobs"), this)),
      clock_(new QTimer(this)) {
    makeTable();
    log_->setReadOnly(true);
    log_->setPlaceholderText(tr("The log of the selected job"));
    log_->setAccessibleName(tr("Log"));
    log_->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(3);
    for (QPushButton* one : {pause_, resume_, cancel_, clear_}) buttons->addWidget(one);
    buttons->addWidget(short_);
    buttons->addStretch();
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(table_);
    split->addWidget(log_);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({600, 220});
    split->setChildrenCollapsible(false);
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(4, 4, 4, 4);
    row->addWidget(split, 1);
    row->addLayout(buttons);
    stack_->addWidget(new EmptyState(QStringLiteral("jobs"), tr("No jobs yet"),
                                     tr("Opening, graph building and training run here, beside you."), {},
                                     context.actions, stack_));
    stack_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);

    JobBridge& jobs = context.document.jobs();
    const auto onSelected = [this](QPushButton* pressed, auto&& act) {
        connect(pressed, &QPushButton::clicked, this, [this, act] {
            if (const JobInfo* job = selected()) act(job->id);
            markStale();
        });
    };
    onSelected(pause_, [&jobs](JobId id) { jobs.pause(id); });
    onSelected(resume_, [&jobs](JobId id) { jobs.resume(id); });
    onSelected(cancel_, [&jobs](JobId id) { jobs.cancel(id); });
    connect(clear_, &QPushButton::clicked, this, [this, &jobs] {
        jobs.queue().clearEnded();
        markStale();
    });
    const QString help = tr("Also list light work that ended in less than a second: matrices, colours, layouts");
    short_->setToolTip(help);
    short_->setAccessibleDescription(help);
    connect(short_, &QCheckBox::toggled, this, [this](bool on) {
        model_->showShort(on);
        markStale();
    });
    connect(&jobs, &JobBridge::jobsChanged, this, &View::markStale);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsView::showSelected);
    clock_->setInterval(1000);
    connect(clock_, &QTimer::timeout, this, &View::markStale);
}

void JobsView::makeTable() {
    table_->setModel(model_);
    table_->setItemDelegateForColumn(JobsModel::progress, new ProgressDelegate(this));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTextElideMode(Qt::ElideRight);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(24);
    table_->setShowGrid(false);
    table_->setMinimumWidth(280);
    QHeaderView* header = table_->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(JobsModel::title, QHeaderView::Stretch);
    table_->viewport()->installEventFilter(this);
    table_->setAccessibleName(tr("Jobs"));
    fitColumns();
}

void JobsView::fitColumns() {
    // Wide enough for what they say; the title takes the rest. Where that would be too little for a title, the times
    // give way first: the progress bar tells most of what they do.
    const int letter = fontMetrics().averageCharWidth();
    const std::array<std::pair<int, int>, 4> wide{
        std::pair(int{JobsModel::state}, 17 * letter), std::pair(int{JobsModel::progress}, 96),
        std::pair(int{JobsModel::elapsed}, 13 * letter), std::pair(int{JobsModel::remaining}, 13 * letter)};
    const int title = 26 * letter;
    int rest = table_->viewport()->width() - title;
    for (const auto& [column, need] : wide) {
        const bool always = column == JobsModel::state || column == JobsModel::progress;
        table_->setColumnHidden(column, !always && rest < need);
        table_->setColumnWidth(column, need);
        rest -= need;
    }
}

bool JobsView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_->viewport() && event->type() == QEvent::Resize) fitColumns();
    return View::eventFilter(watched, event);
}

QPushButton* JobsView::button(const QString& text, const char* iconName, const QString& help) {
    auto* made = new QPushButton(icon(QString::fromLatin1(iconName)), text, this);
    made->setToolTip(help);
    made->setAccessibleDescription(help);
    return made;
}

void JobsView::refresh() {
    model_->update();
    const bool any = model_->rowCount({}) > 0 || model_->folded() > 0;
    stack_->setCurrentIndex(any ? 1 : 0);
    short_->setText(model_->folded() > 0 ? tr("Short jobs (%1)").arg(model_->folded()) : tr("Short jobs"));
    if (model_->rowCount({}) > 0 && selected() == nullptr) table_->selectRow(0);
    model_->anyRunning() ? clock_->start() : clock_->stop();
    showSelected();
}

void JobsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    constexpr int kRoomForLog = 760;  // below, the table needs all of it; the log is in the tool tip of the state then
    log_->setVisible(event->size().width() >= kRoomForLog);
}

const JobInfo* JobsView::selected() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : model_->job(rows.first().row());
}

void JobsView::showSelected() {
    const JobInfo* job = selected();
    const auto is = [job](JobState state) { return job != nullptr && job->state == state; };
    pause_->setEnabled(is(JobState::running) || is(JobState::queued));
    resume_->setEnabled(is(JobState::paused));
    cancel_->setEnabled(is(JobState::running) || is(JobState::queued) || is(JobState::paused));
    QString text;
    if (job != nullptr) {
        for (const std::string& line : job->log) text += QString::fromStdString(line) + QLatin1Char('\n');
        if (job->error) text += QString::fromStdString(job->error->text());
    }
    if (text == log_->toPlainText()) return;
    log_->setPlainText(text);
    log_->verticalScrollBar()->setValue(log_->verticalScrollBar()->maximum());
}

QJsonObject JobsView::saveState() const { return {{QStringLiteral("short"), short_->isChecked()}}; }

void JobsView::restoreState(const QJsonObject& state) { short_->setChecked(state[QLatin1String("short")].toBool()); }

ViewSpec jobsSpec() {
    return {QStringLiteral("jobs"), JobsView::tr("Jobs"), QStringLiteral("jobs"),
            [](ViewContext context) -> View* { return new JobsView(context); }};
}

}  // namespace nl::ui
