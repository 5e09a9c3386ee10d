// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "widgets/document/document.hpp"

namespace nl::ui {

/// All diagnostics of what is open and of what could not be opened, a row each.
class DiagnosticsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { severity, message, file, line, code, columns };
    static constexpr int kSortRole = Qt::UserRole + 1;
    static constexpr int kSeverityRole = Qt::UserRole + 2;  ///< static_cast<int>(Severity)

    using QAbstractTableModel::QAbstractTableModel;

    void setDiagnostics(const std::vector<FileDiagnostics>& files);
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Diagnostic& diagnostic(int row) const {
        return rows_[static_cast<std::size_t>(row)].diagnostic;
    }
    /// The file that a row is about: where the diagnostic points, else the file that was opened.
    [[nodiscard]] QString path(int row) const;
    [[nodiscard]] int count(Severity severity) const;

private:
    struct Row {
        Diagnostic diagnostic;
        QString opened;
    };
    std::vector<Row> rows_;
};

/// The whole text of a diagnostic for reading: message, found, expected, hint, place, causes.
[[nodiscard]] QString diagnosticDetails(const Diagnostic& diagnostic);

}  // namespace nl::ui
