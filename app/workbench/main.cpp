// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>
#include <cstdio>

#include "app/workbench/main_window.hpp"
#include "app/workbench/session.hpp"
#include "app/workbench/tour.hpp"
#include "app/workbench/watchdog.hpp"
#include "widgets/viewer3d/gl_format.hpp"

namespace {

/// Loads the texts of a language, ours and Qt's own; says so where there are none.
void installLanguage(QApplication& application, const QString& language) {
    if (language.isEmpty() || language == QLatin1String("en")) return;
    const QLocale locale(language);
    auto* translator = new QTranslator(&application);
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/neuroloom/translations");
    if (translator->load(locale, QStringLiteral("neuroloom"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        std::fprintf(stderr, "neuroloom: there is no translation \"%s\"; the window speaks English\n",
                     qPrintable(language));
    auto* qtTexts = new QTranslator(&application);
    if (qtTexts->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts);
}

int runWindow(nl::ui::WatchedApplication& application, const QCommandLineParser& options, bool desktopDark) {
    QSettings settings;
    installLanguage(application, options.isSet(QStringLiteral("lang"))
                                     ? options.value(QStringLiteral("lang"))
                                     : settings.value(QStringLiteral("appearance/language")).toString());
    const int threads = settings.value(QStringLiteral("performance/threads"), 0).toInt();
    nl::ui::MainWindow window(settings, desktopDark, threads);
    window.show();
    window.openFiles(options.positionalArguments());
    const QString session = options.value(QStringLiteral("session"));
    if (!session.isEmpty())
        if (const auto kept = nl::ui::keepSession(window, session); !kept) {
            std::fprintf(stderr, "neuroloom: %s\n", kept.error().text().c_str());
            Q_EMIT window.document().message(QString::fromStdString(kept.error().text()));
        }
    return QApplication::exec();
}

/// The tour never touches the user's settings or runs.
int runTour(nl::ui::WatchedApplication& application, const QCommandLineParser& options, bool desktopDark) {
    const QTemporaryDir throwAway;
    QSettings settings(throwAway.filePath(QStringLiteral("tour.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("appearance/theme"), QStringLiteral("light"));
    settings.setValue(QStringLiteral("paths/runs"), throwAway.filePath(QStringLiteral("runs")));
    installLanguage(application, options.value(QStringLiteral("lang")));
    nl::ui::MainWindow window(settings, desktopDark);
    const QStringList size = options.value(QStringLiteral("tour-size")).split(QLatin1Char('x'));
    window.resize(size.size() == 2 ? QSize(size[0].toInt(), size[1].toInt()).expandedTo({640, 480})
                                   : QSize(1600, 1000));
    window.show();
    nl::ui::Tour tour(window, options.value(QStringLiteral("tour")));
    QObject::connect(&tour, &nl::ui::Tour::finished, &application, [](int status) { QCoreApplication::exit(status); });
    QTimer::singleShot(0, &tour, &nl::ui::Tour::start);
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(QStringLiteral("neuroloom"));
    QCoreApplication::setApplicationName(QStringLiteral("neuroloom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NL_VERSION));
    nl::ui::prepareOpenGl();
    nl::ui::WatchedApplication application(argc, argv);
    const bool desktopDark = nl::ui::desktopIsDark();

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Workbench for biophysical neural networks"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("models, graphs or run folders to open"),
                                 QStringLiteral("[FILE...]"));
    parser.addOption(
        {QStringLiteral("lang"), QStringLiteral("Language of the window, e.g. de."), QStringLiteral("CODE")});
    parser.addOption({QStringLiteral("session"), QStringLiteral("Open what FILE lists, and keep it up to date."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("tour"),
                      QStringLiteral("Walk through every view, save pictures in DIR, and exit."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("tour-size"), QStringLiteral("Pixels of the tour's window."),
                      QStringLiteral("WIDTHxHEIGHT"), QStringLiteral("1600x1000")});
    parser.process(application);
    return parser.isSet(QStringLiteral("tour")) ? runTour(application, parser, desktopDark)
                                                : runWindow(application, parser, desktopDark);
}
