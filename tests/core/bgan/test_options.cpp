// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <set>

#include "core/bgan/layers.hpp"
#include "core/bgan/options.hpp"
#include "core/bgan/options_reference.hpp"

using namespace nl;
using namespace nl::bgan;

class TestOptions : public QObject {
    Q_OBJECT
private slots:
    void thePageIsUpToDate() {
        QFile page(QString(NL_SOURCE_DIR) + "/docs/reference/bgan-options.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(page.readAll().toStdString() == optionsReference(),
                 "write it anew: neuroloom-cli bgan options > docs/reference/bgan-options.md");
    }

    void everyFieldRoundTrips() {
        std::set<std::string> keys;
        const BganOptions defaults;
        for (const Field<BganOptions>& field : bganFields()) {
            QVERIFY2(keys.insert(field.key).second, field.key.c_str());
            QVERIFY(!field.text.empty() && !field.help.empty());
            BganOptions read;
            const auto set = setField(bganFields(), read, field.key, fieldValueText(field.get(defaults)));
            QVERIFY2(set.has_value(), field.key.c_str());
            QVERIFY(field.get(read) == field.get(defaults));
        }
        BganOptions options;
        QCOMPARE(QString::fromStdString(setField(bganFields(), options, "heads", "0").error().code),
                 QString("value-range"));
        QCOMPARE(QString::fromStdString(setField(bganFields(), options, "task", "guess").error().code),
                 QString("choice-unknown"));
    }

    void everyModelHasAName() {
        for (const Field<BganOptions>& field : bganFields())
            if (field.key == "model")
                for (const std::string& name : field.choices) {
                    QVERIFY2(modelOf(name).has_value(), name.c_str());
                    QCOMPARE(std::string(modelName(*modelOf(name))), name);
                }
        QVERIFY(!modelOf("transformer").has_value());
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "test_options.moc"
