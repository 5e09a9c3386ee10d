// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>

/// main() of a test with a window: on the display there is, else on Qt's offscreen platform, where real events work
/// too. `Application` is a QApplication.
#define NL_GUI_TEST_MAIN_IN(Application, Class)                                                        \
    int main(int argc, char** argv) {                                                                  \
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})                     \
            if (qEnvironmentVariableIsSet(name) && !qEnvironmentVariableIsEmpty(name)) goto displayed; \
        qputenv("QT_QPA_PLATFORM", "offscreen");                                                       \
    displayed:                                                                                         \
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);                                    \
        Application application(argc, argv);                                                           \
        Class test;                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                        \
    }
#define NL_GUI_TEST_MAIN(Class) NL_GUI_TEST_MAIN_IN(QApplication, Class)
