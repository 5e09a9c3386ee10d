// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows, in order.
#include <QDir>

#include "app/workbench/main_window.hpp"
#include "app/workbench/tour.hpp"
#include "widgets/kit/samples.hpp"

namespace nl::ui {

void Tour::makeSteps() {
    Document& document = window_.document();
    const QList<Sample> gallery = readGallery(samplesFolder());
    const auto show = [this](const char* view) { return [this, id = QString::fromLatin1(view)] { window_.showView(id); }; };
    addStep(QStringLiteral("start"), show("start"));
    addStep(
        QStringLiteral("morphology"),
        [this, gallery] {
            for (const Sample& sample : gallery)
                if (sample.id == QLatin1String("microcircuit")) window_.openFiles({sample.file});
        },
        [this, &document] { return document.activeGraph() != nullptr && jobsAtRest(); });
}

}  // namespace nl::ui
