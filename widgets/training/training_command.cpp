// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/training_command.hpp"

#include <QCoreApplication>
#include <QFileInfo>

#include "widgets/kit/readable.hpp"

namespace nl::ui {

bgan::BganOptions withPreset(bgan::BganOptions before, Preset preset) {
    const bgan::BganOptions standard;
    before.epochs = preset == Preset::quick ? 10 : preset == Preset::standard ? standard.epochs : 4 * standard.epochs;
    before.hidden = preset == Preset::quick ? 16 : preset == Preset::standard ? standard.hidden : 2 * standard.hidden;
    before.heads = preset == Preset::quick ? 2 : standard.heads;
    before.layers = preset == Preset::quick ? 1 : preset == Preset::standard ? standard.layers : standard.layers + 1;
    before.learningRate = standard.learningRate;
    return before;
}

QString trainingCommand(const bgan::BganOptions& options, const TrainedGraph& graph, const QString& runFolder) {
    const QString model = graph.modelFile.isEmpty() ? QStringLiteral("MODEL.nml") : graph.modelFile;
    const QString run = runFolder.isEmpty() ? QStringLiteral("RUN") : runFolder;
    const QFileInfo file(graph.modelFile);
    // The graph of a spiking network comes from its run folder.
    const bool snn = file.fileName() == QLatin1String("model.h5");
    QString out;
    if (snn)
        out = QStringLiteral("neuroloom-cli snn graph --run %1 --out graph.h5\n").arg(shellQuoted(file.path()));
    else
        out = QStringLiteral("neuroloom-cli dataset build --models %1 --resolution %2 --out dataset.h5\n")
                  .arg(shellQuoted(model), graph.resolution);
    out += QStringLiteral("neuroloom-cli bgan train --dataset %1 --task %2 --out %3")
               .arg(snn ? QStringLiteral("graph.h5") : QStringLiteral("dataset.h5"),
                    QString::fromStdString(options.task), shellQuoted(run));
    const bgan::BganOptions standard;
    for (const Field<bgan::BganOptions>& field : bgan::bganFields()) {
        if (field.key == "task") continue;
        const FieldValue value = field.get(options);
        const bool always = field.key == "model" || field.key == "epochs" || field.key == "seed";
        if (always || value != field.get(standard))
            out +=
                QStringLiteral(" --%1 %2")
                    .arg(QString::fromStdString(field.key), shellQuoted(QString::fromStdString(fieldValueText(value))));
    }
    return out;
}

OptionProblem optionProblem(const bgan::BganOptions& options) {
    const auto say = [](const char* text) { return QCoreApplication::translate("TrainingView", text); };
    if (options.heads > 0 && options.hidden % options.heads != 0)
        return {"hidden", say("The width must be a multiple of the heads.")};
    if (options.validationFraction + options.testFraction > 0.9)
        return {"test-fraction", say("Validation and test leave less than a tenth for training.")};
    return {};
}

}  // namespace nl::ui
