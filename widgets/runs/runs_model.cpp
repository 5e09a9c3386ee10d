// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/runs_model.hpp"

#include <QPixmap>
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/legend.hpp"

namespace nl::ui {

namespace {

constexpr int kFixed = 3;  // name, state, epochs
/// Metrics worth a column; the others are in the curves.
constexpr const char* kShown[] = {"train_loss",          "validation_loss", "validation_r2", "validation_auroc",
                                  "validation_accuracy", "train_accuracy",  "test_accuracy", "attention_entropy"};

QString words(const std::string& name) {
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

}  // namespace

double lastMetric(const run::RunInfo& run, std::string_view name) {
    const int column = run.metrics.column(name);
    if (column < 0) return std::numeric_limits<double>::quiet_NaN();
    for (auto point = run.metrics.points.rbegin(); point != run.metrics.points.rend(); ++point)
        if (static_cast<std::size_t>(column) < point->values.size() &&
            !std::isnan(point->values[static_cast<std::size_t>(column)]))
            return point->values[static_cast<std::size_t>(column)];
    return std::numeric_limits<double>::quiet_NaN();
}

void RunsModel::setRuns(std::shared_ptr<const std::vector<run::RunInfo>> runs) {
    beginResetModel();
    runs_ = std::move(runs);
    chooseColumns();
    endResetModel();
}

void RunsModel::setOnlyDifferences(bool on) {
    if (onlyDifferences_ == on) return;
    beginResetModel();
    onlyDifferences_ = on;
    chooseColumns();
    endResetModel();
}

void RunsModel::chooseColumns() {
    metrics_.clear();
    settings_.clear();
    for (const char* name : kShown)
        if (std::any_of(runs_->begin(), runs_->end(),
                        [&](const run::RunInfo& run) { return !std::isnan(lastMetric(run, name)); }))
            metrics_.emplace_back(name);
    std::set<std::string> keys;
    for (const run::RunInfo& run : *runs_)
        for (const auto& [key, value] : run.settings) keys.insert(key);
    for (const std::string& key : keys) {
        std::set<std::string> values;
        for (const run::RunInfo& run : *runs_) {
            const auto found = run.settings.find(key);
            values.insert(found == run.settings.end() ? std::string() : found->second);
        }
        if (!onlyDifferences_ || values.size() > 1) settings_.push_back(key);
    }
}

QColor RunsModel::colour(int row) { return curveColour(static_cast<std::size_t>(row)); }

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(runs_->size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kFixed + static_cast<int>(metrics_.size() + settings_.size());
}

QVariant RunsModel::cell(const run::RunInfo& run, int column, bool forSorting) const {
    if (column == 0) return QString::fromStdString(run.name);
    if (column == 1) {
        if (run.state == "running") return tr("running");
        if (run.state == "done") return tr("done");
        if (run.state == "stopped") return tr("stopped");
        if (run.state == "failed") return tr("failed");
        return QString::fromStdString(run.state);
    }
    if (column == 2)
        return run.metrics.points.empty() ? QVariant(0)
                                          : QVariant(static_cast<qlonglong>(run.metrics.points.back().epoch));
    const auto at = static_cast<std::size_t>(column - kFixed);
    if (at < metrics_.size()) {
        const double value = lastMetric(run, metrics_[at]);
        if (forSorting) return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
        return shortNumber(value);
    }
    const auto found = run.settings.find(settings_[at - metrics_.size()]);
    if (found == run.settings.end()) return QString();
    const QString text = QString::fromStdString(found->second);
    bool number = false;
    const double value = text.toDouble(&number);
    return forSorting && number ? QVariant(value) : QVariant(text);
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const run::RunInfo& info = run(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return cell(info, index.column(), false);
        case kSortRole:
            return cell(info, index.column(), true);
        case Qt::DecorationRole: {
            if (index.column() != 0) return {};
            QPixmap swatch(10, 10);
            swatch.fill(colour(index.row()));
            return swatch;
        }
        case Qt::TextAlignmentRole:
            if (index.column() >= 2 && index.column() < kFixed + static_cast<int>(metrics_.size()))
                return QVariant(Qt::AlignRight | Qt::AlignVCenter);
            return {};
        case Qt::ToolTipRole: {
            QString text = QString::fromStdString(info.folder.string()) + QStringLiteral("\n") +
                           tr("version %1, seed %2").arg(QString::fromStdString(info.version)).arg(info.seed);
            for (const auto& [name, value] : info.results)
                text += QStringLiteral("\n%1 %2").arg(words(name), shortNumber(value));
            return text;
        }
        default:
            return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    if (section == 0) return tr("Run");
    if (section == 1) return tr("State");
    if (section == 2) return tr("Epochs");
    const auto at = static_cast<std::size_t>(section - kFixed);
    if (at < metrics_.size()) return words(metrics_[at]);
    return at - metrics_.size() < settings_.size() ? words(settings_[at - metrics_.size()]) : QString();
}

}  // namespace nl::ui
