// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/simulate/sim_targets.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "widgets/kit/legend.hpp"
#include "widgets/kit/readable.hpp"

namespace nl::ui {

namespace {

constexpr std::size_t kNamed = 6;  ///< quantities that a summary names

class SimTargets {
    Q_DECLARE_TR_FUNCTIONS(SimTargets)
};

bool isSimulation(const model::Model& model, const lems::Component& component) {
    return component.type == "Simulation" || component.element == "Simulation" ||
           (model.library && model.library->isA(component.type, "Simulation"));
}

}  // namespace

std::vector<Choice> targetsOf(const model::Model& model) {
    std::vector<Choice> out{{QString(), SimTargets::tr("As the file says")}};
    for (const lems::Component& component : model.components)
        if (isSimulation(model, component))
            out.push_back({QString::fromStdString(component.id),
                           SimTargets::tr("%1 (simulation)").arg(QString::fromStdString(component.id))});
    for (const model::Network& network : model.networks)
        out.push_back({QString::fromStdString(network.id),
                       SimTargets::tr("%1 (network)").arg(QString::fromStdString(network.id))});
    return out;
}

std::vector<Field<sim::SimOptions>> inMilliseconds(std::vector<Field<sim::SimOptions>> fields) {
    for (Field<sim::SimOptions>& field : fields) {
        if (field.unit != "s") continue;
        field.unit = "ms";
        field.get = [get = field.get](const sim::SimOptions& options) -> FieldValue {
            // Rounded, so that 0.025 does not read 0.025000000000000001.
            return QString::number(std::get<double>(get(options)) * 1e3, 'g', 12).toDouble();
        };
        field.set = [set = field.set](sim::SimOptions& options, const FieldValue& value) {
            set(options, std::get<double>(value) / 1e3);
        };
        if (field.minimum) field.minimum = *field.minimum * 1e3;
        if (field.maximum) field.maximum = *field.maximum * 1e3;
    }
    return fields;
}

QString requestText(const sim::SimRequest& request) {
    const auto name = [](const std::string& id) { return QString::fromStdString(id).toHtmlEscaped(); };
    QStringList lines;
    lines << (request.simulation.empty() ? SimTargets::tr("Runs <b>%1</b>.").arg(name(request.target))
                                         : SimTargets::tr("Runs <b>%1</b>, a simulation of %2.")
                                               .arg(name(request.simulation), name(request.target)));
    if (request.duration > 0 && request.step > 0)
        lines << SimTargets::tr("%1 ms in steps of %2 ms: %L3 steps; method %4, seed %5.")
                     .arg(shortNumber(request.duration * 1e3), shortNumber(request.step * 1e3))
                     .arg(std::llround(request.duration / request.step))
                     .arg(name(request.method))
                     .arg(request.seed);
    QStringList quantities;
    for (std::size_t i = 0; i < std::min(kNamed, request.quantities.size()); ++i)
        quantities << name(request.quantities[i]);
    if (request.quantities.size() > kNamed) quantities << QStringLiteral("…");
    lines << (request.quantities.empty()
                  ? SimTargets::tr("The file records no quantities; name some below to see traces.")
                  : SimTargets::tr("Records %n trace(s): %1.", nullptr, static_cast<int>(request.quantities.size()))
                        .arg(quantities.join(QStringLiteral(", "))));
    return lines.join(QStringLiteral("<br>"));
}

QString simCommand(const std::vector<Field<sim::SimOptions>>& fields, const sim::SimOptions& options,
                   const QString& file) {
    QString out = QStringLiteral("neuroloom-cli simulate %1").arg(shellQuoted(file));
    const sim::SimOptions standard;
    for (const Field<sim::SimOptions>& field : fields) {
        const FieldValue value = field.get(options);
        if (value == field.get(standard)) continue;
        QString text = QString::fromStdString(fieldValueText(value));
        if (!field.unit.empty()) text += QLatin1Char(' ') + QString::fromStdString(field.unit);
        out += QStringLiteral(" --%1 %2").arg(QString::fromStdString(field.key), shellQuoted(text));
    }
    return out;
}

}  // namespace nl::ui
