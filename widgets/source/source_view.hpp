// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPlainTextEdit>

#include "widgets/kit/view.hpp"

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace nl::ui {

struct SourceText;
class XmlHighlighter;

/// Read-only text with line numbers that begin at any number, and one marked line.
class SourceEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SourceEditor(QWidget* parent = nullptr);
    void setFirstLine(int line);
    void markLine(int line, int column);  ///< by the numbers of the file
    [[nodiscard]] int markedLine() const { return marked_; }
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent* event);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void highlightMarked();
    QWidget* margin_;
    int firstLine_ = 1, marked_ = 0;
};

/// Shows a file as text, at the line that a diagnostic or the Inspector points at. Large files are shown around that
/// line.
class SourceView : public View {
    Q_OBJECT
public:
    explicit SourceView(ViewContext context, QWidget* parent = nullptr);
    [[nodiscard]] SourceEditor& editor() { return *editor_; }
    [[nodiscard]] QString path() const { return path_; }

protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& path, int line, int column);
    void arrived(const QString& path, int line, int column, Result<SourceText> text);
    void read(const QString& path, int line, int column);
    void find();

    QStackedWidget* stack_;
    QLabel* title_;
    QLineEdit* search_;
    SourceEditor* editor_;
    QString path_;
    XmlHighlighter* highlighter_;
    QDateTime written_;  ///< when the file was last written before it was read
    JobId reading_ = 0;
    bool whole_ = false;
};

[[nodiscard]] ViewSpec sourceSpec();

}  // namespace nl::ui
