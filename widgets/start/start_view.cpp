// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/start_view.hpp"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/kit/action_registry.hpp"
#include "widgets/kit/icons.hpp"
#include "widgets/kit/samples.hpp"
#include "widgets/start/sample_card.hpp"

namespace nl::ui {

namespace {

constexpr int kShownRecent = 8;

QLabel* heading(const QString& text, double scale, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel* paragraph(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

StartView::StartView(ViewContext context, QWidget* parent) : View(context, parent), recent_(new QVBoxLayout) {
    auto* page = new QWidget(this);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(24, 20, 24, 20);
    columns->setSpacing(28);
    columns->addWidget(makeGallery(), 3);
    columns->addWidget(makeIntroduction(), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setAccessibleDescription(tr("Bundled samples and recent files"));
    connect(&context.document, &Document::recentFilesChanged, this, &View::markStale);
}

QWidget* StartView::makeGallery() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Neuroloom"), 1.9, box));
    column->addWidget(
        paragraph(tr("Open a NeuroML model, turn it in 3-D, build its computational graph, train a graph attention "
                     "network on it and see what it attends to."),
                  box));
    column->addSpacing(14);
    column->addWidget(heading(tr("Samples"), 1.25, box));
    auto* grid = new QGridLayout;
    grid->setSpacing(14);
    const QList<Sample> samples = readGallery(samplesFolder());
    int at = 0;
    for (const Sample& sample : samples) {
        auto* card = new SampleCard(sample, box);
        connect(card, &QAbstractButton::clicked, this,
                [this, file = sample.file] { context_.document.openFiles({file}); });
        grid->addWidget(card, at / 2, at % 2, Qt::AlignTop);
        ++at;
    }
    if (samples.isEmpty())
        grid->addWidget(paragraph(tr("The bundled samples were not found beside the program."), box), 0, 0);
    column->addLayout(grid);
    column->addStretch();
    return box;
}

QWidget* StartView::makeIntroduction() {
    auto* box = new QWidget(this);
    box->setMinimumWidth(190);
    box->setMaximumWidth(300);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Your files"), 1.25, box));
    for (const char* id : {"file.open", "file.openFolder", "help.palette", "help.guide"}) {
        QAction* action = context_.actions.action(QString::fromLatin1(id));
        if (action == nullptr) continue;  // a test without the window's actions
        auto* button = new QPushButton(action->icon(), action->text().remove(QLatin1Char('&')), box);
        button->setToolTip(action->toolTip());
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 6px 10px;"));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        column->addWidget(button);
    }
    column->addWidget(
        paragraph(tr("Or drop files anywhere on the window: NeuroML, LEMS, SWC, HDF5 networks, graphs."), box));
    column->addSpacing(14);
    column->addWidget(heading(tr("Recent"), 1.25, box));
    column->addLayout(recent_);
    column->addStretch();
    return box;
}

void StartView::refresh() { fillRecent(); }

void StartView::fillRecent() {
    while (QLayoutItem* item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = context_.document.recentFiles();
    for (const QString& path : files.mid(0, kShownRecent)) {
        auto* button = new QToolButton(this);
        button->setText(fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, 230));
        button->setIcon(icon(QStringLiteral("file")));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setToolTip(path);
        button->setAccessibleName(tr("Open %1").arg(path));
        connect(button, &QToolButton::clicked, this, [this, path] { context_.document.openFiles({path}); });
        recent_->addWidget(button);
    }
    if (files.isEmpty()) recent_->addWidget(paragraph(tr("Files that you open are listed here."), this));
}

void StartView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
}

ViewSpec startSpec() {
    return {QStringLiteral("start"), StartView::tr("Start"), QStringLiteral("start"),
            [](ViewContext context) -> View* { return new StartView(context); }};
}

}  // namespace nl::ui
