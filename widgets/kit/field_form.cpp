// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/field_form.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/kit/readable.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

struct FieldForm::Row {
    FieldRow spec;
    QLabel* label = nullptr;
    QLabel* problem = nullptr;
    QWidget* editor = nullptr;
    QString callers;  ///< problem that the caller has set
    bool wrong = false;

    [[nodiscard]] std::string text() const {
        if (const auto* box = qobject_cast<const QCheckBox*>(editor)) return box->isChecked() ? "true" : "false";
        if (const auto* list = qobject_cast<const QComboBox*>(editor)) return list->currentText().toStdString();
        QString typed = static_cast<const QLineEdit*>(editor)->text().trimmed();
        // "0,5" is how many write it; numbers here have no other use for a comma.
        if (std::holds_alternative<double>(spec.value) && decimalOf(typed))
            typed.replace(QLatin1Char(','), QLatin1Char('.'));
        return typed.toStdString();
    }
    [[nodiscard]] Result<FieldValue> parsed() const {
        return parseFieldValue(spec.key, text(), spec.value, spec.minimum, spec.maximum, spec.choices);
    }
};

FieldForm::FieldForm(const std::vector<FieldRow>& rows, const std::vector<std::string>& first, QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const auto makeForm = [](QWidget* owner) {
        auto* form = new QFormLayout(owner);
        form->setContentsMargins(0, 0, 0, 0);
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeft);
        return form;
    };
    auto* top = new QWidget(this);
    QFormLayout* common = makeForm(top);
    auto* rest = new QWidget(this);
    QFormLayout* others = makeForm(rest);
    for (const FieldRow& spec : rows)
        addRow(std::find(first.begin(), first.end(), spec.key) != first.end() ? common : others, spec);
    column->addWidget(top);
    if (others->rowCount() == 0) {
        delete rest;
        return;
    }
    auto* fold = new QToolButton(this);
    fold->setText(tr("More settings"));
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setArrowType(Qt::RightArrow);
    fold->setCheckable(true);
    fold->setAutoRaise(true);
    connect(fold, &QToolButton::toggled, this, [fold, rest](bool on) {
        rest->setVisible(on);
        fold->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    });
    rest->hide();
    column->addWidget(fold);
    column->addWidget(rest);
}

FieldForm::~FieldForm() = default;

void FieldForm::addRow(QFormLayout* form, const FieldRow& spec) {
    auto row = std::make_unique<Row>();
    row->spec = spec;
    Row* at = row.get();
    if (!spec.choices.empty()) {
        auto* list = new QComboBox(this);
        for (const std::string& choice : spec.choices) list->addItem(QString::fromStdString(choice));
        list->setCurrentText(QString::fromStdString(fieldValueText(spec.value)));
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(8);
        connect(list, &QComboBox::currentIndexChanged, this, [this, at] { check(*at), Q_EMIT changed(); });
        row->editor = list;
    } else if (std::holds_alternative<bool>(spec.value)) {
        auto* box = new QCheckBox(this);
        box->setChecked(std::get<bool>(spec.value));
        connect(box, &QCheckBox::toggled, this, [this, at] { check(*at), Q_EMIT changed(); });
        row->editor = box;
    } else {
        auto* edit = new QLineEdit(QString::fromStdString(fieldValueText(spec.value)), this);
        edit->setMinimumWidth(60);
        connect(edit, &QLineEdit::textChanged, this, [this, at] { check(*at), Q_EMIT changed(); });
        row->editor = edit;
    }
    const QString text = QString::fromStdString(spec.text);
    row->label = new QLabel(
        spec.unit.empty() ? text : QStringLiteral("%1 (%2)").arg(text, QString::fromStdString(spec.unit)), this);
    row->label->setBuddy(row->editor);
    QString help = QString::fromStdString(spec.help);
    if (spec.minimum && spec.maximum) help += tr("\n%1 to %2").arg(*spec.minimum).arg(*spec.maximum);
    help += tr("\nDefault: %1. On the command line: --%2")
                .arg(QString::fromStdString(fieldValueText(spec.value)), QString::fromStdString(spec.key));
    row->label->setToolTip(help);
    row->editor->setToolTip(help);
    row->editor->setAccessibleName(text);
    row->editor->setAccessibleDescription(help);
    row->editor->setObjectName(QString::fromStdString(spec.key));
    row->problem = new QLabel(this);
    row->problem->setWordWrap(true);
    row->problem->hide();
    auto* cell = new QWidget(this);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(row->editor);
    column->addWidget(row->problem);
    form->addRow(row->label, cell);
    rows_.push_back(std::move(row));
}

void FieldForm::check(Row& row) {
    const Result<FieldValue> value = row.parsed();
    row.wrong = !value;
    QString text = row.callers;
    if (!value) {
        text = QString::fromStdString(value.error().message);
        if (!value.error().expected.empty())
            text += tr(" (expected %1)").arg(QString::fromStdString(value.error().expected));
    }
    row.problem->setText(text);
    row.problem->setVisible(!text.isEmpty());
    QPalette red = row.problem->palette();
    red.setColor(QPalette::WindowText, severityColour(Severity::error));
    row.problem->setPalette(red);
    QFont font = row.label->font();
    font.setBold(value && *value != row.spec.value);
    row.label->setFont(font);
}

FieldForm::Row* FieldForm::row(const std::string& key) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& r) { return r->spec.key == key; });
    return found == rows_.end() ? nullptr : found->get();
}

bool FieldForm::valid() const {
    return std::none_of(rows_.begin(), rows_.end(), [](const auto& r) { return r->wrong || !r->callers.isEmpty(); });
}

FieldValue FieldForm::value(const std::string& key) const {
    const Row* r = row(key);
    if (r == nullptr) return {};
    Result<FieldValue> value = r->parsed();
    return std::move(value).value_or(r->spec.value);
}

void FieldForm::setValue(const std::string& key, const FieldValue& value) {
    Row* r = row(key);
    if (r == nullptr) return;
    const QString text = QString::fromStdString(fieldValueText(value));
    if (auto* box = qobject_cast<QCheckBox*>(r->editor))
        box->setChecked(std::holds_alternative<bool>(value) && std::get<bool>(value));
    else if (auto* list = qobject_cast<QComboBox*>(r->editor))
        list->setCurrentText(text);
    else
        static_cast<QLineEdit*>(r->editor)->setText(text);
    check(*r);
}

void FieldForm::setProblem(const std::string& key, const QString& text) {
    Row* r = row(key);
    if (r == nullptr || r->callers == text) return;
    r->callers = text;
    check(*r);
}

QWidget* FieldForm::editor(const std::string& key) const {
    const Row* r = row(key);
    return r != nullptr ? r->editor : nullptr;
}

}  // namespace nl::ui
