// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnostics/diagnostics_model.hpp"

#include <QFileInfo>
#include <algorithm>

#include "widgets/kit/icons.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

namespace {

QString severityText(Severity severity) {
    switch (severity) {
        case Severity::error:
            return DiagnosticsModel::tr("error");
        case Severity::warning:
            return DiagnosticsModel::tr("warning");
        case Severity::info:
            break;
    }
    return DiagnosticsModel::tr("note");
}

QString severityIcon(Severity severity) {
    switch (severity) {
        case Severity::error:
            return QStringLiteral("error");
        case Severity::warning:
            return QStringLiteral("warning");
        case Severity::info:
            break;
    }
    return QStringLiteral("info");
}

}  // namespace

void DiagnosticsModel::setDiagnostics(const std::vector<FileDiagnostics>& files) {
    beginResetModel();
    rows_.clear();
    for (const FileDiagnostics& file : files)
        for (const Diagnostic& diagnostic : file.diagnostics) rows_.push_back({diagnostic, file.path});
    endResetModel();
}

int DiagnosticsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int DiagnosticsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString DiagnosticsModel::path(int row) const {
    const Row& at = rows_[static_cast<std::size_t>(row)];
    return at.diagnostic.where && at.diagnostic.where->file ? QString::fromStdString(*at.diagnostic.where->file)
                                                            : at.opened;
}

int DiagnosticsModel::count(Severity severity) const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(),
                                          [severity](const Row& row) { return row.diagnostic.severity == severity; }));
}

QVariant DiagnosticsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Diagnostic& at = diagnostic(index.row());
    const int place = at.where ? at.where->line : 0;
    if (role == kSeverityRole) return static_cast<int>(at.severity);
    if (role == Qt::ToolTipRole) return diagnosticDetails(at);
    if (role == Qt::DecorationRole && index.column() == severity) return icon(severityIcon(at.severity));
    if (role == Qt::ForegroundRole && index.column() == severity) return severityColour(at.severity);
    if (role == kSortRole && index.column() == severity) return static_cast<int>(at.severity);
    if (role == kSortRole && index.column() == line) return place;
    if (role == Qt::TextAlignmentRole && index.column() == line) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != kSortRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case severity:
            return severityText(at.severity);
        case message: {
            QString text = QString::fromStdString(at.message);
            if (!at.hint.empty()) text += QStringLiteral("  ") + QString::fromStdString(at.hint);
            return text;
        }
        case file:
            return QFileInfo(path(index.row())).fileName();
        case line:
            return place > 0 ? QString::number(place) : QString();
        case code:
            return QString::fromStdString(at.code);
        default:
            return {};
    }
}

QVariant DiagnosticsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case severity:
            return tr("Kind");
        case message:
            return tr("Message and what to do");
        case file:
            return tr("File");
        case line:
            return tr("Line");
        case code:
            return tr("Code");
        default:
            return {};
    }
}

QString diagnosticDetails(const Diagnostic& diagnostic) {
    QStringList lines{QString::fromStdString(diagnostic.message)};
    if (!diagnostic.found.empty())
        lines << DiagnosticsModel::tr("Found: %1").arg(QString::fromStdString(diagnostic.found));
    if (!diagnostic.expected.empty())
        lines << DiagnosticsModel::tr("Expected: %1").arg(QString::fromStdString(diagnostic.expected));
    if (!diagnostic.hint.empty()) lines << QString::fromStdString(diagnostic.hint);
    if (diagnostic.where) lines << QString::fromStdString(diagnostic.where->text());
    for (const Error* cause = diagnostic.cause.get(); cause != nullptr; cause = cause->cause.get())
        lines << DiagnosticsModel::tr("Because: %1").arg(QString::fromStdString(cause->text()));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace nl::ui
