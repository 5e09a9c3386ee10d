// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QtTest>

#include "core/sim/options.hpp"
#include "core/sim/options_reference.hpp"

using namespace nl;
using namespace nl::sim;

class TestOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pageIsUpToDate() {
        QFile page(QString(NL_SOURCE_DIR) + "/docs/reference/sim-options.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(page.readAll().toStdString() == optionsReference(),
                 "write it anew: neuroloom-cli simulate --list-options > docs/reference/sim-options.md");
    }

    void valuesAreChecked() {
        SimOptions options;
        QVERIFY(setField(simFields(), options, "method", "rk4"));
        QCOMPARE(options.method, std::string("rk4"));
        QCOMPARE(setField(simFields(), options, "method", "midpoint").error().code, std::string("choice-unknown"));
        QCOMPARE(setField(simFields(), options, "duration", "-1").error().code, std::string("value-range"));
        QCOMPARE(setField(simFields(), options, "dt", "short").error().code, std::string("not-a-number"));
        QCOMPARE(setField(simFields(), options, "speed", "1").error().code, std::string("option-unknown"));
    }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "test_options.moc"
