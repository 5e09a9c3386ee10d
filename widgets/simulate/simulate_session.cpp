// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps of simulations: settings, and what to run again; never data.
#include <QJsonArray>
#include <algorithm>

#include "widgets/simulate/simulate_view.hpp"

namespace nl::ui {

namespace {

constexpr std::size_t kKept = 20;  ///< simulations that a session lists

using Fields = std::vector<Field<sim::SimOptions>>;

/// Only what is not as usual.
QJsonObject toJson(const Fields& fields, const sim::SimOptions& options) {
    QJsonObject out;
    const sim::SimOptions standard;
    for (const Field<sim::SimOptions>& field : fields)
        if (const FieldValue value = field.get(options); value != field.get(standard))
            out[QString::fromStdString(field.key)] = QString::fromStdString(fieldValueText(value));
    if (!options.target.empty()) out[QStringLiteral("target")] = QString::fromStdString(options.target);
    return out;
}

sim::SimOptions fromJson(const Fields& fields, const QJsonObject& stored) {
    sim::SimOptions out;
    for (auto it = stored.begin(); it != stored.end(); ++it)
        static_cast<void>(setField(fields, out, it.key().toStdString(), it.value().toString().toStdString()));
    out.target = stored[QLatin1String("target")].toString().toStdString();
    return out;
}

}  // namespace

QJsonObject SimulateView::saveState() const {
    const Simulations& simulations = context_.document.simulations();
    const Fields& fields = simulations.engine().fields;
    std::vector<EarlierSimulation> all = simulations.earlier();
    for (const auto& simulation : simulations.all())
        if (!simulation->file.isEmpty()) all.push_back({simulation->name, simulation->file, simulation->options});
    if (all.size() > kKept) all.erase(all.begin(), all.end() - kKept);
    QJsonArray runs;
    for (const EarlierSimulation& one : all)
        runs.append(QJsonObject{{QStringLiteral("name"), one.name},
                                {QStringLiteral("file"), one.file},
                                {QStringLiteral("settings"), toJson(fields, one.options)}});
    return {{QStringLiteral("settings"), toJson(fields, options())}, {QStringLiteral("simulations"), runs}};
}

void SimulateView::restoreState(const QJsonObject& state) {
    const Fields& fields = context_.document.simulations().engine().fields;
    std::vector<EarlierSimulation> earlier;
    for (const QJsonValue entry : state[QLatin1String("simulations")].toArray()) {
        const QJsonObject run = entry.toObject();
        earlier.push_back({run[QLatin1String("name")].toString(), run[QLatin1String("file")].toString(),
                           fromJson(fields, run[QLatin1String("settings")].toObject())});
    }
    context_.document.simulations().setEarlier(std::move(earlier));
    const sim::SimOptions settings = fromJson(fields, state[QLatin1String("settings")].toObject());
    kept_[of_] = settings;
    setOptions(settings);
}

}  // namespace nl::ui
