// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settings_view.hpp"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>
#include <map>

#include "widgets/kit/action_registry.hpp"
#include "widgets/settings/settings_table.hpp"

namespace nl::ui {

namespace {

/// Each language by its own name, so that everybody finds theirs.
QList<std::pair<QString, QString>> languages() {
    return {{QStringLiteral("en"), QStringLiteral("English")},    {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("fr"), QStringLiteral("Français")},   {QStringLiteral("es"), QStringLiteral("Español")},
            {QStringLiteral("ja"), QStringLiteral("日本語")},     {QStringLiteral("ko"), QStringLiteral("한국어")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

}  // namespace

QList<Setting> settingsTable() {
    return {
        {QStringLiteral("appearance/theme"),
         SettingsView::tr("Appearance"),
         SettingsView::tr("Theme"),
         SettingsView::tr("Colours of the window; changes at once."),
         Setting::Kind::choice,
         QStringLiteral("desktop"),
         {{QStringLiteral("desktop"), SettingsView::tr("As the desktop")},
          {QStringLiteral("light"), SettingsView::tr("Light")},
          {QStringLiteral("dark"), SettingsView::tr("Dark")}},
         0,
         0,
         QStringLiteral("theme.")},
        {QStringLiteral("appearance/language"),
         SettingsView::tr("Appearance"),
         SettingsView::tr("Language"),
         SettingsView::tr("Language of the window, where a translation is installed; from the next start on."),
         Setting::Kind::choice,
         QStringLiteral("en"),
         languages(),
         0,
         0,
         {}},
        {QStringLiteral("performance/threads"),
         SettingsView::tr("Performance"),
         SettingsView::tr("Threads"),
         SettingsView::tr("Threads that jobs may use, 0 = all; results do not depend on it. From the next start on."),
         Setting::Kind::number,
         0,
         {},
         0,
         256,
         {}},
        {QStringLiteral("paths/runs"),
         SettingsView::tr("Folders"),
         SettingsView::tr("Runs"),
         SettingsView::tr("Where new training runs are written; empty = the standard place."),
         Setting::Kind::folder,
         QString(),
         {},
         0,
         0,
         {}},
    };
}

namespace {

using Readers = std::vector<std::function<void()>>;

QWidget* choiceControl(const Setting& setting, ViewContext context, QWidget* parent, Readers& readers) {
    auto* box = new QComboBox(parent);
    for (const auto& [value, text] : setting.choices) box->addItem(text, value);
    readers.push_back([box, setting, context] {
        box->setCurrentIndex(std::max(0, box->findData(context.settings.value(setting.key, setting.standard))));
    });
    QObject::connect(box, &QComboBox::activated, box, [box, setting, context] {
        const QString value = box->currentData().toString();
        context.settings.setValue(setting.key, value);
        if (setting.actionPrefix.isEmpty()) return;
        if (QAction* action = context.actions.action(setting.actionPrefix + value)) action->trigger();
    });
    return box;
}

QWidget* numberControl(const Setting& setting, ViewContext context, QWidget* parent, Readers& readers) {
    auto* box = new QSpinBox(parent);
    box->setRange(setting.minimum, setting.maximum);
    readers.push_back([box, setting, context] {
        const QSignalBlocker quiet(box);
        box->setValue(context.settings.value(setting.key, setting.standard).toInt());
    });
    QObject::connect(box, &QSpinBox::valueChanged, box,
                     [setting, context](int value) { context.settings.setValue(setting.key, value); });
    return box;
}

QWidget* folderControl(const Setting& setting, ViewContext context, QWidget* parent, Readers& readers) {
    auto* edit = new QLineEdit(parent);
    edit->setPlaceholderText(Document::standardRunsFolder());
    readers.push_back([edit, setting, context] { edit->setText(context.settings.value(setting.key).toString()); });
    QObject::connect(edit, &QLineEdit::editingFinished, edit, [edit, setting, context] {
        if (edit->text().isEmpty()) {
            context.settings.remove(setting.key);
            return context.document.setRunsFolder(Document::standardRunsFolder());
        }
        context.settings.setValue(setting.key, edit->text());
        context.document.setRunsFolder(edit->text());
    });
    return edit;
}

}  // namespace

SettingsView::SettingsView(ViewContext context, QWidget* parent) : View(context, parent) {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    std::map<QString, QFormLayout*> sections;
    for (const Setting& setting : settingsTable()) {
        QFormLayout*& form = sections[setting.section];
        if (form == nullptr) {
            auto* box = new QGroupBox(setting.section, page);
            box->setMaximumWidth(640);
            form = new QFormLayout(box);
            column->addWidget(box);
        }
        QWidget* control = setting.kind == Setting::Kind::choice   ? choiceControl(setting, context, page, readers_)
                           : setting.kind == Setting::Kind::number ? numberControl(setting, context, page, readers_)
                                                                   : folderControl(setting, context, page, readers_);
        control->setObjectName(setting.key);
        control->setAccessibleName(setting.label);
        control->setAccessibleDescription(setting.help);
        control->setToolTip(setting.help);
        form->addRow(setting.label, control);
        auto* help = new QLabel(setting.help, page);
        help->setWordWrap(true);
        help->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(QString(), help);
    }
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void SettingsView::refresh() {
    for (const auto& read : readers_) read();
}

ViewSpec settingsSpec() {
    return {QStringLiteral("settings"), SettingsView::tr("Settings"), QStringLiteral("settings"),
            [](ViewContext context) -> View* { return new SettingsView(context); }};
}

}  // namespace nl::ui
