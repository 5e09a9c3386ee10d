// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/snn_command.hpp"

#include <algorithm>

#include "widgets/kit/readable.hpp"

namespace nl::ui {

snn::SnnOptions withPreset(const snn::SnnOptions& before, const snn::SnnPreset& preset) {
    snn::SnnOptions out;
    out.seed = before.seed;
    out.threads = before.threads;
    out.precision = before.precision;
    for (const auto& [key, text] : preset.values)
        static_cast<void>(setField(snn::snnFields(), out, key, text));  // the table's own values are valid
    return out;
}

int presetOf(const snn::SnnOptions& options) {
    const auto& presets = snn::snnPresets();
    for (std::size_t i = 0; i < presets.size(); ++i) {
        const snn::SnnOptions like = withPreset(options, presets[i]);
        if (std::all_of(snn::snnFields().begin(), snn::snnFields().end(),
                        [&](const auto& field) { return field.get(like) == field.get(options); }))
            return static_cast<int>(i);
    }
    return -1;
}

QString snnCommand(const snn::SnnOptions& options, const QString& pictures, const QString& runFolder) {
    QString out = QStringLiteral("neuroloom-cli snn train --dataset %1").arg(QString::fromStdString(options.dataset));
    if (options.dataset != "synthetic") out += QStringLiteral(" --data %1").arg(shellQuoted(pictures));
    const snn::SnnOptions standard;
    for (const Field<snn::SnnOptions>& field : snn::snnFields()) {
        if (field.key == "dataset") continue;
        const FieldValue value = field.get(options);
        const bool always = field.key == "network" || field.key == "epochs" || field.key == "seed";
        if (always || value != field.get(standard))
            out +=
                QStringLiteral(" --%1 %2")
                    .arg(QString::fromStdString(field.key), shellQuoted(QString::fromStdString(fieldValueText(value))));
    }
    return out + QStringLiteral(" --out %1").arg(shellQuoted(runFolder.isEmpty() ? QStringLiteral("RUN") : runFolder));
}

}  // namespace nl::ui
