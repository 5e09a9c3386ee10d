// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <set>

#include "core/snn/options.hpp"
#include "core/snn/options_reference.hpp"

using namespace nl;
using namespace nl::snn;

class TestOptions : public QObject {
    Q_OBJECT
private slots:
    void thePageIsUpToDate() {
        QFile page(QString(NL_SOURCE_DIR) + "/docs/reference/snn-options.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(page.readAll().toStdString() == optionsReference(),
                 "write it anew: neuroloom-cli snn options > docs/reference/snn-options.md");
    }

    void everyFieldRoundTrips() {
        std::set<std::string> keys;
        const SnnOptions defaults;
        for (const Field<SnnOptions>& field : snnFields()) {
            QVERIFY2(keys.insert(field.key).second, field.key.c_str());
            QVERIFY(!field.text.empty() && !field.help.empty());
            SnnOptions read;
            const auto set = setField(snnFields(), read, field.key, fieldValueText(field.get(defaults)));
            QVERIFY2(set.has_value(), field.key.c_str());
            QVERIFY(field.get(read) == field.get(defaults));
        }
    }

    void presetsAreValidSettings() {
        for (const SnnPreset& preset : snnPresets()) {
            SnnOptions options;
            for (const auto& [key, text] : preset.values)
                QVERIFY2(setField(snnFields(), options, key, text).has_value(), (preset.name + ": " + key).c_str());
            QVERIFY2(checkOptions(options).has_value(), preset.name.c_str());
        }
    }

    void wrongValuesAreNamed() {
        SnnOptions options;
        QCOMPARE(QString::fromStdString(setField(snnFields(), options, "time-steps", "0").error().code),
                 QString("value-range"));
        QCOMPARE(QString::fromStdString(setField(snnFields(), options, "network", "alexnet").error().code),
                 QString("choice-unknown"));
        QCOMPARE(QString::fromStdString(setField(snnFields(), options, "rate", "1").error().code),
                 QString("option-unknown"));
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "test_options.moc"
