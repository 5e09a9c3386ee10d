// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QPlainTextEdit;

namespace nl::ui {

/// The line that does the same in a terminal, to be read and copied.
class CommandBox : public QWidget {
    Q_OBJECT
public:
    explicit CommandBox(QWidget* parent = nullptr);
    void setCommand(const QString& text);
    [[nodiscard]] QString command() const;

private:
    QPlainTextEdit* text_;
};

}  // namespace nl::ui
