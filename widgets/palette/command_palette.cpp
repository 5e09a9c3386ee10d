// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/command_palette.hpp"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/kit/action_registry.hpp"
#include "widgets/kit/icons.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::OpenItem;

namespace {
constexpr std::size_t kShown = 60;
constexpr std::size_t kItemsEach =
    5000;  // of one kind of one model: a palette is for names, not for ten thousand components
}  // namespace

int matchScore(const QString& query, const QString& text) {
    int score = 0;
    qsizetype at = 0, previous = -2;
    for (const QChar letter : query) {
        if (letter.isSpace()) continue;
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0) return -1;
        const bool beginsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        score += found == previous + 1 ? 6 : beginsWord ? 5 : 1;
        previous = found;
        at = found + 1;
    }
    return 100 * score - static_cast<int>(std::min<qsizetype>(text.size(), 99));
}

CommandPalette::CommandPalette(ViewContext context, QWidget* window)
    : QFrame(window), context_(context), edit_(new QLineEdit(this)), list_(new QListWidget(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    edit_->setPlaceholderText(tr("Type a command, a population, a cell type, a recent file..."));
    edit_->setAccessibleName(tr("Search"));
    edit_->setClearButtonEnabled(true);
    list_->setAccessibleName(tr("Matches"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(edit_);
    column->addWidget(list_);
    connect(edit_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(edit_, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(list_, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    edit_->installEventFilter(this);
    hide();
}

void CommandPalette::open() {
    collect();
    edit_->clear();
    filter({});
    const QRect area = parentWidget()->rect();
    const int width = std::min(680, area.width() - 40);
    setGeometry((area.width() - width) / 2, 70, width, std::min(440, area.height() - 120));
    show();
    raise();
    edit_->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::collect() {
    entries_.clear();
    collectActions();
    collectItems();
    for (const QString& path : context_.document.recentFiles())
        entries_.push_back({tr("Open %1").arg(QFileInfo(path).fileName()), path, QStringLiteral("file"),
                            [this, path] { context_.document.openFiles({path}); }});
}

void CommandPalette::collectActions() {
    context_.actions.update();
    for (const ActionSpec& spec : context_.actions.specs()) {
        if (spec.id == QLatin1String("help.palette")) continue;
        QAction* action = context_.actions.action(spec.id);
        QString text = spec.text;
        text.remove(QLatin1Char('&'));
        if (!spec.group.isEmpty()) text = QStringLiteral("%1: %2").arg(spec.group, text);
        QString detail = spec.help;
        if (!spec.shortcut.isEmpty())
            detail += QStringLiteral("   ") + spec.shortcut.toString(QKeySequence::NativeText);
        entries_.push_back({text, detail, spec.icon, [action] { action->trigger(); }, action->isEnabled()});
    }
}

void CommandPalette::collectItems() {
    const auto add = [&](const OpenItem& item, ItemKind kind, std::size_t count, const QString& what,
                         const char* icon) {
        for (std::size_t i = 0; i < std::min(count, kItemsEach); ++i) {
            const workspace::ItemRef ref{kind, item.id, static_cast<std::int64_t>(i)};
            entries_.push_back({QString::fromStdString(workspace::itemName(context_.document.workspace(), ref)),
                                tr("%1 of %2").arg(what, QString::fromStdString(item.name)), QString::fromLatin1(icon),
                                [this, ref] { context_.document.selection().select(ref); }});
        }
    };
    for (const OpenItem* item : context_.document.workspace().items()) {
        if (!item->model) continue;
        add(*item, ItemKind::population, item->model->populations.size(), tr("population"), "population");
        add(*item, ItemKind::cellType, item->model->cellTypes.size(), tr("cell type"), "celltype");
        add(*item, ItemKind::projection, item->model->projections.size(), tr("projection"), "projection");
        add(*item, ItemKind::component, item->model->components.size(), tr("component"), "component");
    }
}

void CommandPalette::filter(const QString& text) {
    std::vector<std::pair<int, std::size_t>> scored;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (const int score = matchScore(text, entries_[i].text); score >= 0 || text.isEmpty())
            scored.emplace_back(-score, i);
    if (!text.isEmpty())
        std::stable_sort(scored.begin(), scored.end(), [](auto a, auto b) { return a.first < b.first; });
    if (scored.size() > kShown) scored.resize(kShown);
    list_->clear();
    shown_.clear();
    for (const auto& [score, index] : scored) {
        const Entry& entry = entries_[index];
        auto* item = new QListWidgetItem(icon(entry.icon), entry.text + QStringLiteral("  —  ") + entry.detail, list_);
        item->setToolTip(entry.detail);
        if (!entry.enabled) item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        shown_.push_back(index);
    }
    list_->setCurrentRow(shown_.empty() ? -1 : 0);
}

void CommandPalette::runCurrent() {
    const int row = list_->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= shown_.size()) return;
    const Entry entry = entries_[shown_[static_cast<std::size_t>(row)]];
    if (!entry.enabled) return;
    hide();
    entry.run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            hide();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up || key->key() == Qt::Key_PageDown ||
            key->key() == Qt::Key_PageUp) {
            QApplication::sendEvent(list_, event);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(QApplication::focusWidget())) hide();
    return QFrame::eventFilter(watched, event);
}

}  // namespace nl::ui
