// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/raster/write_picture.hpp"

#include <QFile>
#include <QImage>
#include <QSvgGenerator>

namespace nl::ui {

namespace {
constexpr double kSharp = 2;  ///< pixels of a PNG for one of the window
}

Result<void> writePicture(const QWidget& widget, const std::function<void(QPainter&)>& paint, const QString& file) {
    const auto failed = [&] {
        return Failure(makeError("file-write", QWidget::tr("cannot write the file %1").arg(file).toStdString()));
    };
    const QColor ground = widget.palette().color(QPalette::Window);
    if (!file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QImage image(widget.size() * kSharp, QImage::Format_RGB32);
        image.setDevicePixelRatio(kSharp);
        image.fill(ground);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter);
        painter.end();
        if (image.save(file, "PNG")) return {};
        return failed();
    }
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return failed();
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    generator.setTitle(widget.accessibleName());
    QPainter painter(&generator);
    painter.fillRect(widget.rect(), ground);
    paint(painter);
    if (painter.end() && out.flush()) return {};
    return failed();
}

}  // namespace nl::ui
