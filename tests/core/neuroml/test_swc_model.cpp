// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

#include "core/neuroml/load.hpp"
#include "core/neuroml/save.hpp"
#include "tests/core/neuroml/models_equal.hpp"
#include "tests/support/shared_data.hpp"

/// From an SWC file to NeuroML and back into memory: the same cell.
class TestSwcModel : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    nl::ThreadPool pool_{1};

    nl::Loaded<nl::model::Model> load(const QString& file) {
        nl::JobContext job(pool_);
        return nl::neuroml::load(file.toStdString(), {.followIncludes = true, .check = false}, job);
    }

    QString roundTrip(const QString& file) {
        const auto before = load(file);
        if (!before.value) return "cannot be read";
        nl::JobContext job(pool_);
        const QString out = folder_.filePath("out.nml");
        const auto written = nl::neuroml::save(*before.value, out.toStdString(), {}, job);
        if (!written) return QString::fromStdString(written.error().text());
        const auto after = load(out);
        if (!after.value || nl::hasErrors(after.diagnostics)) return "cannot be read back";
        return QString::fromStdString(nl::test::firstDifference(*before.value, *after.value));
    }

private slots:
    void ownFiles() {
        QDirIterator it(NL_SOURCE_DIR "/tests/data/swc", {"*.swc"}, QDir::Files);
        int files = 0;
        while (it.hasNext()) {
            const QString file = it.next();
            const QString difference = roundTrip(file);
            QVERIFY2(difference.isEmpty(), qPrintable(file + ": " + difference));
            ++files;
        }
        QVERIFY(files >= 3);
    }

    void idsFitTheSchema() {
        const QString odd = folder_.filePath("17-a.CNG.swc");
        QVERIFY(QFile::copy(NL_SOURCE_DIR "/tests/data/swc/one_point_soma.swc", odd));
        const auto loaded = load(odd);
        QVERIFY(loaded.value);
        QCOMPARE(loaded.value->cellTypes.at(0).id, std::string("_17_a_CNG"));
    }

    void corpus() {
        const auto corpus = nl::test::corpus();
        if (!corpus) QSKIP("no reference data");
        QDirIterator it(QString::fromStdString(corpus->string()), {"*.swc"}, QDir::Files, QDirIterator::Subdirectories);
        int same = 0, tips = 0;
        while (it.hasNext()) {
            const QString file = it.next();
            if (file.contains("/broken/")) continue;
            const QString difference = roundTrip(file);
            // A radius of 0 is the one thing that NeuroML's schema does not take.
            if (difference.contains("radius differs"))
                ++tips;
            else
                QVERIFY2(difference.isEmpty(), qPrintable(file + ": " + difference));
            same += difference.isEmpty() ? 1 : 0;
        }
        QVERIFY2(same >= 100, qPrintable(QString("%1 equal, %2 with tips of radius 0").arg(same).arg(tips)));
    }
};

QTEST_GUILESS_MAIN(TestSwcModel)
#include "test_swc_model.moc"
