// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the traces view: files and the clipboard.
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPainter>
#include <QSvgGenerator>
#include <QTableView>

#include "widgets/kit/save_dialog.hpp"
#include "widgets/traces/trace_export.hpp"
#include "widgets/traces/traces_view.hpp"

namespace nl::ui {

namespace {
constexpr int kMostCopied = 200'000;  ///< cells: more is a file's work
}

QImage TracesView::picture() {
    if (!data_ || plot_->isHidden()) return View::picture();
    QImage image(plot_->size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    plot_->render(painter, plot_->size());
    return image;
}

void TracesView::exportTo(const QString& file) {
    const auto say = [this, file](const QString& problem) {
        Q_EMIT context_.document.message(problem.isEmpty() ? tr("Saved %1.").arg(file) : problem);
    };
    if (!data_ || data_->size() == 0) return say(tr("There are no traces to save."));
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) return exportCsv(file);
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setFileName(file);
        svg.setSize(plot_->size());
        svg.setViewBox(QRect(QPoint(0, 0), plot_->size()));
        svg.setTitle(plot_->scene().spec.title);
        QPainter painter;
        if (!painter.begin(&svg)) return say(tr("Cannot write %1.").arg(file));
        plot_->render(painter, plot_->size());
        return say({});
    }
    say(picture().save(file, "PNG") ? QString() : tr("Cannot write %1.").arg(file));
}

void TracesView::exportCsv(const QString& file) {
    if (data_->growing()) return Q_EMIT context_.document.message(tr("The samples can be saved when it has ended."));
    std::vector<std::size_t> traces;
    const TraceScene& scene = plot_->scene();
    for (std::size_t i = 0; i < scene.spec.curves.size(); ++i)
        if (scene.shown[i]) traces.push_back(scene.spec.curves[i].trace);
    context_.document.jobs().run<bool>(
        JobSpec{tr("Save %1").arg(QFileInfo(file).fileName()).toStdString(), JobKind::other, 0},
        [result = data_->shared(), traces = std::move(traces),
         path = file.toStdString()](JobContext& job) -> Result<bool> {
            NL_CHECK(writeTraces(*result, traces, path, job));
            return true;
        },
        this,
        [this, file](Result<bool> written) {
            if (written)
                Q_EMIT context_.document.message(tr("Saved %1.").arg(file));
            else
                context_.document.say(written.error());
        });
}

void TracesView::exportAs(const QString& kind) {
    const QString filter = kind == QLatin1String("csv")   ? tr("Tables (*.csv)")
                           : kind == QLatin1String("svg") ? tr("SVG drawing (*.svg)")
                                                          : tr("PNG picture (*.png)");
    askWhereToSave(this, tr("Save the traces"), QStringLiteral("traces.") + kind, filter,
                   [this](const QString& file) { exportTo(file); });
}

void TracesView::copyTable() {
    const QItemSelection selection = table_->selectionModel()->selection();
    if (selection.isEmpty()) return;
    const QItemSelectionRange& first = selection.first();
    if (first.width() * static_cast<qint64>(first.height()) > kMostCopied)
        return Q_EMIT context_.document.message(tr("That is too much to copy: export it as a CSV file."));
    QGuiApplication::clipboard()->setText(samples_->textOf(first.top(), first.bottom(), first.left(), first.right()));
}

bool TracesView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (watched == legend_ && key->key() == Qt::Key_Space) {
            curves_->toggle(legend_->currentIndex().row());
            return true;
        }
        if (watched == table_ && key->matches(QKeySequence::Copy)) {
            copyTable();
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

}  // namespace nl::ui
