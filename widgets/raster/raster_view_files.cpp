// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RasterView that writes files.
#include <QFileInfo>

#include "core/spikes/csv.hpp"
#include "widgets/kit/save_dialog.hpp"
#include "widgets/raster/raster_view.hpp"
#include "widgets/raster/write_picture.hpp"

namespace nl::ui {

namespace {
bool isCsv(const QString& file) { return file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive); }
bool isSvg(const QString& file) { return file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive); }
}  // namespace

void RasterView::saidOf(const QString& file, const Result<void>& written) {
    Q_EMIT context_.document.message(written ? tr("Saved %1.").arg(file)
                                             : QString::fromStdString(written.error().text()));
}

void RasterView::exportTo(const QString& file) {
    if (!raster_->table()) {
        Q_EMIT context_.document.message(tr("There are no spikes to save."));
        return;
    }
    if (isSvg(file))
        return saidOf(file, writePicture(
                                *raster_, [this](QPainter& p) { raster_->paintOn(p, true); }, file));
    if (!isCsv(file)) {
        Q_EMIT context_.document.message(picture().save(file, "PNG") ? tr("Saved %1.").arg(file)
                                                                     : tr("Cannot write %1.").arg(file));
        return;
    }
    writeInJob(file,
               [table = raster_->table(), path = file.toStdString()] { return spikes::writeSpikes(*table, path); });
}

void RasterView::exportCurvesTo(const QString& file) {
    if (!raster_->table() || curves_->isHidden()) {
        Q_EMIT context_.document.message(tr("There is no curve to save."));
        return;
    }
    if (curves_->page() == CurvePage::cells) return exportCellsTo(file);
    saidOf(file, curves_->writeTo(file));
}

void RasterView::exportCellsTo(const QString& file) {
    if (!raster_->table()) {
        Q_EMIT context_.document.message(tr("There are no spikes to save."));
        return;
    }
    if (!isCsv(file)) return saidOf(file, curves_->writeTo(file));
    writeInJob(file, [table = raster_->table(), path = file.toStdString()] {
        return spikes::writeStatistics(*table, spikes::sourceStatistics(*table), path);
    });
}

void RasterView::writeInJob(const QString& file, std::function<Result<void>()> write) {
    context_.document.jobs().run<bool>(
        JobSpec{tr("Save %1").arg(QFileInfo(file).fileName()).toStdString(), JobKind::other, 0},
        [write = std::move(write)](JobContext&) -> Result<bool> {
            NL_CHECK(write());
            return true;
        },
        this,
        [this, file](Result<bool> written) {
            saidOf(file, written ? Result<void>{} : Result<void>(Failure(written.error())));
        });
}

void RasterView::exportAs(const QString& kind) {
    const QString suffix = QFileInfo(kind).suffix().isEmpty() ? kind : QFileInfo(kind).suffix();
    const QString filter = suffix == QLatin1String("csv")   ? tr("Tables (*.csv)")
                           : suffix == QLatin1String("svg") ? tr("Vector pictures (*.svg)")
                                                            : tr("Pictures (*.png)");
    const bool cells = kind.startsWith(QLatin1String("cells"));
    const bool curve = kind.startsWith(QLatin1String("curve"));
    const QString name = cells ? QStringLiteral("cells") : curve ? QStringLiteral("curve") : QStringLiteral("raster");
    askWhereToSave(this,
                   cells   ? tr("Save the table")
                   : curve ? tr("Save the curve")
                           : tr("Save the raster"),
                   name + QLatin1Char('.') + suffix, filter, [this, cells, curve](const QString& file) {
                       cells ? exportCellsTo(file) : curve ? exportCurvesTo(file) : exportTo(file);
                   });
}

}  // namespace nl::ui
