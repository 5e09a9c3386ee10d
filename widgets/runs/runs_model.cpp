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

enum Fixed { nameColumn, kindColumn, stateColumn, epochsColumn, fixedColumns };
/// Metrics worth a column; the others are in the curves.
constexpr const char* kShown[] = {"train_loss",          "validation_loss",   "validation_r2",    "validation_auroc",
                                  "validation_accuracy", "train_accuracy",    "test_loss",        "test_accuracy",
                                  "spikes_per_image",    "images_per_second", "attention_entropy"};

QString words(const std::string& name) {
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString kindText(const std::string& kind) {
    return kind == "bgan"  ? QStringLiteral("BGAN")
           : kind == "snn" ? QStringLiteral("SNN")
                           : QString::fromStdString(kind);
}

QString stateText(const std::string& state) {
    if (state == "running") return RunsModel::tr("running");
    if (state == "done") return RunsModel::tr("done");
    if (state == "stopped") return RunsModel::tr("stopped");
    if (state == "failed") return RunsModel::tr("failed");
    if (state == "broken") return RunsModel::tr("broken");
    return QString::fromStdString(state);
}

std::string settingOf(const run::RunInfo& run, const std::string& key) {
    const auto found = run.settings.find(key);
    return found == run.settings.end() ? std::string() : found->second;
}

}  // namespace

void RunsModel::setRuns(Runs runs) {
    beginResetModel();
    runs_ = std::move(runs);
    chooseRows();
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

void RunsModel::setGrouped(bool on) {
    if (grouped_ == on) return;
    beginResetModel();
    grouped_ = on;
    chooseRows();
    chooseColumns();
    endResetModel();
}

void RunsModel::chooseRows() {
    rows_.clear();
    if (grouped_) {
        rows_ = run::groupBySeed(*runs_);
        return;
    }
    for (std::size_t i = 0; i < runs_->size(); ++i) rows_.push_back({(*runs_)[i].name, {i}});
}

void RunsModel::chooseColumns() {
    metrics_.clear();
    settings_.clear();
    for (const char* name : kShown)
        if (std::any_of(runs_->begin(), runs_->end(),
                        [&](const run::RunInfo& run) { return !std::isnan(run::lastMetric(run, name)); }))
            metrics_.emplace_back(name);
    std::set<std::string> keys;
    for (const run::RunInfo& run : *runs_)
        for (const auto& [key, value] : run.settings) keys.insert(key);
    for (const std::string& key : keys) {
        std::set<std::string> values;
        for (const run::RunInfo& run : *runs_) values.insert(settingOf(run, key));
        if (!onlyDifferences_ || values.size() > 1) settings_.push_back(key);
    }
}

QString RunsModel::name(int row) const {
    const run::RunGroup& of = group(row);
    const QString first = QString::fromStdString(of.name);
    return of.members.size() > 1 ? tr("%1 and %n more", nullptr, static_cast<int>(of.members.size()) - 1).arg(first)
                                 : first;
}

QColor RunsModel::colour(int row) { return curveColour(static_cast<std::size_t>(row)); }

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : fixedColumns + static_cast<int>(metrics_.size() + settings_.size());
}

QVariant RunsModel::cell(int row, int column, bool forSorting) const {
    const run::RunInfo& first = run(row);
    switch (column) {
        case nameColumn:
            return name(row);
        case kindColumn:
            return kindText(first.kind);
        case stateColumn: {
            const auto& members = group(row).members;
            const bool same = std::all_of(members.begin(), members.end(),
                                          [&](std::size_t m) { return (*runs_)[m].state == first.state; });
            return same ? stateText(first.state) : tr("mixed");
        }
        case epochsColumn: {
            qlonglong most = 0;
            for (const std::size_t m : group(row).members)
                if (!(*runs_)[m].metrics.points.empty())
                    most = std::max<qlonglong>(most, (*runs_)[m].metrics.points.back().epoch);
            return most;
        }
        default:
            break;
    }
    const auto at = static_cast<std::size_t>(column - fixedColumns);
    return at < metrics_.size() ? metricCell(row, metrics_[at], forSorting)
                                : settingCell(row, settings_[at - metrics_.size()], forSorting);
}

QVariant RunsModel::metricCell(int row, const std::string& metric, bool forSorting) const {
    std::vector<double> values;
    for (const std::size_t m : group(row).members) values.push_back(run::lastMetric((*runs_)[m], metric));
    const run::Spread spread = run::spreadOf(values);
    if (forSorting) return std::isnan(spread.mean) ? std::numeric_limits<double>::infinity() : spread.mean;
    if (spread.n < 2) return shortNumber(spread.mean);
    return tr("%1 ± %2 (n = %3)").arg(shortNumber(spread.mean), shortNumber(spread.deviation)).arg(spread.n);
}

QVariant RunsModel::settingCell(int row, const std::string& key, bool forSorting) const {
    QStringList values;
    for (const std::size_t m : group(row).members) {
        const QString value = QString::fromStdString(settingOf((*runs_)[m], key));
        if (!values.contains(value)) values << value;
    }
    bool number = false;
    const double value = values.front().toDouble(&number);
    return forSorting && number ? QVariant(value) : QVariant(values.join(QStringLiteral(", ")));
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const run::RunInfo& info = run(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return cell(index.row(), index.column(), false);
        case kSortRole:
            return cell(index.row(), index.column(), true);
        case Qt::DecorationRole: {
            if (index.column() != nameColumn) return {};
            QPixmap swatch(10, 10);
            swatch.fill(colour(index.row()));
            return swatch;
        }
        case Qt::TextAlignmentRole:
            if (index.column() >= epochsColumn && index.column() < fixedColumns + static_cast<int>(metrics_.size()))
                return QVariant(Qt::AlignRight | Qt::AlignVCenter);
            return {};
        case Qt::ToolTipRole: {
            const QString folder = QString::fromStdString(info.folder.string());
            if (info.fault) return folder + QStringLiteral("\n") + QString::fromStdString(info.fault->text());
            QString text = folder + QStringLiteral("\n") +
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
    if (section < fixedColumns) {
        const QString texts[fixedColumns] = {tr("Run"), tr("Kind"), tr("State"), tr("Epochs")};
        return texts[section];
    }
    const auto at = static_cast<std::size_t>(section - fixedColumns);
    if (at < metrics_.size()) return words(metrics_[at]);
    return at - metrics_.size() < settings_.size() ? words(settings_[at - metrics_.size()]) : QString();
}

}  // namespace nl::ui
