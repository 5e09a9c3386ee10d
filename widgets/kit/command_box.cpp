// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/command_box.hpp"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace nl::ui {

CommandBox::CommandBox(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QHBoxLayout;
    heading->addWidget(new QLabel(tr("The same in a terminal"), this), 1);
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setToolTip(tr("Copy as command"));
    copy->setAccessibleName(tr("Copy as command"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command()); });
    heading->addWidget(copy);
    column->addLayout(heading);
    text_ = new QPlainTextEdit(this);
    text_->setReadOnly(true);
    text_->setObjectName(QStringLiteral("command"));
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setWordWrapMode(QTextOption::WrapAnywhere);
    text_->setMaximumHeight(text_->fontMetrics().height() * 7);
    text_->setAccessibleName(tr("Command line"));
    text_->setTabChangesFocus(true);
    column->addWidget(text_);
}

void CommandBox::setCommand(const QString& text) {
    if (text != text_->toPlainText()) text_->setPlainText(text);  // what is selected in it stays selected
}

QString CommandBox::command() const { return text_->toPlainText(); }

}  // namespace nl::ui
