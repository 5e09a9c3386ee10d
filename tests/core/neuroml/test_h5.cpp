// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/io/hdf5.hpp"
#include "core/neuroml/load.hpp"
#include "core/neuroml/save.hpp"
#include "tests/core/neuroml/models_equal.hpp"
#include "tests/support/shared_data.hpp"

using nl::io::Hdf5File;

class TestH5 : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    nl::ThreadPool pool_{1};

    nl::Loaded<nl::model::Model> load(const std::string& file) {
        nl::JobContext job(pool_);
        return nl::neuroml::load(file, {.followIncludes = true, .check = false}, job);
    }
    nl::Result<void> save(const nl::model::Model& model, const QString& file) {
        nl::JobContext job(pool_);
        return nl::neuroml::save(model, file.toStdString(), {}, job);
    }
    static QString errors(const nl::Loaded<nl::model::Model>& loaded) {
        QStringList out;
        for (const nl::Diagnostic& d : loaded.diagnostics)
            if (d.severity == nl::Severity::error) out << QString::fromStdString(d.code);
        return out.join(' ');
    }

    /// A file of one population of three cells and a projection with these columns; returns its name.
    std::string oneProjection(const std::vector<std::string>& columns, const std::vector<double>& values) {
        const std::string file = folder_.filePath("made.nml.h5").toStdString();
        auto h5 = Hdf5File::create(file).value();
        bool good = h5.makeGroup("/neuroml/network/population_p") && h5.makeGroup("/neuroml/network/projection_pr");
        good = good && h5.setAttribute("/neuroml", "id", "made") &&
               h5.setAttribute(
                   "/neuroml", "neuroml_top_level",
                   "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"made\"><iafTauCell id=\"iaf\""
                   " leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/><expOneSynapse id=\"syn\""
                   " gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/></neuroml>");
        good = good && h5.setAttribute("/neuroml/network", "id", "net");
        const std::string p = "/neuroml/network/population_p", pr = "/neuroml/network/projection_pr";
        good = good && h5.setAttribute(p, "id", "p") && h5.setAttribute(p, "component", "iaf") &&
               h5.setAttribute(p, "size", std::int64_t{3});
        for (const auto& [name, text] : {std::pair{"id", "pr"},
                                         {"presynapticPopulation", "p"},
                                         {"postsynapticPopulation", "p"},
                                         {"synapse", "syn"},
                                         {"type", "projection"}})
            good = good && h5.setAttribute(pr, name, text);
        good = good && h5.write(pr + "/pr", values, {values.size() / columns.size(), columns.size()});
        for (std::size_t c = 0; c < columns.size(); ++c)
            good = good && h5.setAttribute(pr + "/pr", "column_" + std::to_string(c), columns[c]);
        if (!good || !h5.commit()) qFatal("cannot write the test's file");
        return file;
    }

private slots:
    void columnsByName() {
        const auto loaded =
            load(oneProjection({"delay", "post_cell_id", "weight", "pre_cell_id"}, {2, 1, 0.5, 0, 3, 2, 1.5, 1}));
        QCOMPARE(errors(loaded), QString());
        const nl::model::Projection& p = loaded.value->projections.at(0);
        QCOMPARE(p.preCell, (std::vector<std::uint32_t>{0, 1}));
        QCOMPARE(p.postCell, (std::vector<std::uint32_t>{1, 2}));
        QCOMPARE(p.weight, (std::vector<float>{0.5F, 1.5F}));
        QCOMPARE(p.delay, (std::vector<float>{0.002F, 0.003F}));
        QVERIFY(p.preSegment.empty());
        QCOMPARE(p.connectionType, std::string("connectionWD"));
        QCOMPARE(loaded.value->populations.at(0).size, std::uint64_t{3});
        QVERIFY(loaded.value->component("syn") != nullptr);
    }

    void faultsNameRowAndProjection_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("nan") << "post_cell_id" << std::nan("") << "not-a-number";
        QTest::newRow("fraction") << "post_cell_id" << 0.5 << "not-an-integer";
        QTest::newRow("range") << "post_cell_id" << 77.0 << "cell-missing";
        QTest::newRow("negative") << "post_cell_id" << -1.0 << "cell-missing";
        QTest::newRow("column") << "nothing" << 1.0 << "hdf5-columns";
    }
    void faultsNameRowAndProjection() {
        QFETCH(QString, column);
        QFETCH(double, value);
        QFETCH(QString, code);
        const auto loaded = load(oneProjection({"pre_cell_id", column.toStdString()}, {0, 2, 1, value}));
        QCOMPARE(errors(loaded), code);
        const std::string message = loaded.firstError().message;
        QVERIFY2(message.find("pr") != std::string::npos, message.c_str());
        if (code != "hdf5-columns") QVERIFY2(message.find('1') != std::string::npos, message.c_str());
        QVERIFY(loaded.value);  // the rest is there
        QCOMPARE(loaded.value->populations.size(), std::size_t{1});
        if (code != "hdf5-columns") QCOMPARE(loaded.value->projections.at(0).size(), std::size_t{1});
    }

    void valuesThatAreNoNumbers() {
        const double nan = std::nan(""), huge = 1e300;
        const auto loaded = load(oneProjection({"pre_cell_id", "post_cell_id", "weight", "delay"},
                                               {0, 1, nan, 1, 0, 1, 1, huge, 0, 1, huge, 1, 1, 2, 0.5, 2}));
        QCOMPARE(errors(loaded), QString("not-a-number number-range number-range"));
        QCOMPARE(loaded.value->projections.at(0).weight, (std::vector<float>{0.5F}));
        const std::string file = folder_.filePath("values.nml.h5").toStdString();
        auto h5 = Hdf5File::create(file).value();
        const std::string p = "/neuroml/network/population_p", q = "/neuroml/network/population_q",
                          l = "/neuroml/network/inputList_l";
        bool good = h5.makeGroup(p) && h5.makeGroup(q) && h5.makeGroup(l);
        good = good && h5.setAttribute("/neuroml", "id", "made") && h5.setAttribute("/neuroml/network", "id", "net");
        for (const auto& [group, id] : {std::pair{p, "p"}, {q, "q"}})
            good = good && h5.setAttribute(group, "id", id) && h5.setAttribute(group, "component", "iaf");
        good = good && h5.setAttribute(q, "size", std::int64_t{1'000'000'000'000'000});
        good = good && h5.write(p + "/p", std::vector<double>{1, 2, 3, nan, 5, 6}, {2, 3});
        for (const auto& [name, text] : {std::pair{"id", "l"}, {"component", "i"}, {"population", "p"}})
            good = good && h5.setAttribute(l, name, text);
        good = good && h5.write(l + "/l", std::vector<double>{0, nan, 1, 0, 0.5, huge, 1, 0.5, 2}, {3, 3});
        for (const auto& [name, text] :
             {std::pair{"column_0", "target_cell_id"}, {"column_1", "fraction_along"}, {"column_2", "weight"}})
            good = good && h5.setAttribute(l + "/l", name, text);
        QVERIFY(good && h5.commit());
        const auto values = load(file);
        const QString said = errors(values);
        QVERIFY2(said.contains("too-big") && said.contains("number-range"), qPrintable(said));
        QCOMPARE(said.count("not-a-number"), 2);
        const nl::model::Model& model = *values.value;
        for (const nl::morphology::Point& at : model.populations.at(0).positions) QVERIFY(std::isfinite(at.x));
        QCOMPARE(model.populations.at(0).positions.size(), std::size_t{2});
        QCOMPARE(model.inputs.at(0).cell, (std::vector<std::uint32_t>{1}));
        QCOMPARE(model.inputs.at(0).weight, (std::vector<float>{2}));
    }

    /// Ids that differ only in what the schema does not take, and ids that the file itself gives twice.
    void equalLookingIds() {
        const QString name = folder_.filePath("ids.nml");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"ids\">"
            "<iafTauCell id=\"c-1\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/>"
            "<iafTauCell id=\"c_1\" leakReversal=\"-51mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/>"
            "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/>"
            "<pulseGenerator id=\"i\" delay=\"1ms\" duration=\"5ms\" amplitude=\"1nA\"/>"
            "<network id=\"net\"><population id=\"p-1\" component=\"c-1\" size=\"2\"/>"
            "<population id=\"p_1\" component=\"c_1\" size=\"3\"/>"
            "<synapticConnection from=\"p-1[0]\" to=\"p_1[2]\" synapse=\"s\" destination=\"synapses\"/>"
            "<synapticConnectionWD from=\"p-1[0]\" to=\"p_1[1]\" synapse=\"s\" destination=\"synapses\" weight=\"2\" "
            "delay=\"1ms\"/>"
            "<projection id=\"pr\" presynapticPopulation=\"p-1\" postsynapticPopulation=\"p_1\" synapse=\"s\">"
            "<connection id=\"0\" preCellId=\"../p-1[1]\" postCellId=\"../p_1[2]\"/></projection>"
            "<projection id=\"pr\" presynapticPopulation=\"p_1\" postsynapticPopulation=\"p-1\" synapse=\"s\">"
            "<connection id=\"0\" preCellId=\"../p_1[2]\" postCellId=\"../p-1[1]\"/></projection>"
            "<explicitInput target=\"p-1[0]\" input=\"i\"/><explicitInput target=\"p-1[0]\" input=\"i\"/>"
            "</network></neuroml>");
        file.close();
        const auto before = load(name.toStdString());
        QCOMPARE(errors(before), QString());
        for (const char* out : {"ids.nml.h5", "ids.out.nml"}) {
            const auto saved = save(*before.value, folder_.filePath(out));
            QVERIFY2(saved, saved ? "" : saved.error().text().c_str());
            const auto after = load(folder_.filePath(out).toStdString());
            QCOMPARE(errors(after), QString());
            const nl::model::Model& model = *after.value;
            QCOMPARE(model.populations.size(), std::size_t{2});
            QCOMPARE(model.projections.size(), std::size_t{4});
            QCOMPARE(model.inputs.size(), std::size_t{2});
            const auto& kept = model.populations.at(model.population("p_1").index());
            const auto& renamed = model.populations.at(model.population("p_1_2").index());
            QCOMPARE(kept.size, std::uint64_t{3});
            QCOMPARE(renamed.size, std::uint64_t{2});
            QCOMPARE(*model.component(kept.component)->attribute("leakReversal"), std::string("-51mV"));
            QCOMPARE(*model.component(renamed.component)->attribute("leakReversal"), std::string("-50mV"));
        }
    }

    void samplesRoundTrip() {
        for (const char* name : {"microcircuit.net", "point_network.net", "pyramidal_cell.cell"}) {
            const auto before = load(std::string(NL_SOURCE_DIR "/resources/samples/") + name + ".nml");
            QVERIFY(before.value);
            const QString h5 = folder_.filePath(QString(name) + ".nml.h5"),
                          nml = folder_.filePath(QString(name) + ".nml");
            QVERIFY(save(*before.value, h5));
            const auto middle = load(h5.toStdString());
            QCOMPARE(errors(middle), QString());
            QCOMPARE(nl::test::firstDifference(*before.value, *middle.value), std::string());
            QVERIFY(save(*middle.value, nml));
            const auto after = load(nml.toStdString());
            QCOMPARE(nl::test::firstDifference(*before.value, *after.value), std::string());
        }
    }

    void sameModelSameBytes() {
        const auto model = load(NL_SOURCE_DIR "/resources/samples/microcircuit.net.nml");
        QByteArray bytes[2];
        for (QByteArray& out : bytes) {
            const QString name = folder_.filePath("same.nml.h5");
            QVERIFY(save(*model.value, name));
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            out = file.readAll();
        }
        QVERIFY(bytes[0].size() > 10000);
        QVERIFY(bytes[0] == bytes[1]);
    }

    void severalSynapsesAndInstanceIds() {
        const QString name = folder_.filePath("mixed.nml");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"mixed\">"
            "<gapJunction id=\"g1\" conductance=\"1nS\"/><gapJunction id=\"g2\" conductance=\"2nS\"/>"
            "<iafTauCell id=\"iaf\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/>"
            "<network id=\"net\" type=\"networkWithTemperature\" temperature=\"33.3degC\">"
            "<region id=\"box\"><rectangularExtent xStart=\"0\" yStart=\"1.1\" zStart=\"2\" xLength=\"3\" "
            "yLength=\"4\" zLength=\"5.7\"/></region>"
            "<population id=\"p\" component=\"iaf\" size=\"2\" type=\"populationList\"><property tag=\"color\" "
            "value=\"1 0 0\"/>"
            "<instance id=\"7\"><location x=\"0.1\" y=\"0.2\" z=\"0.3\"/></instance>"
            "<instance id=\"9\"><location x=\"1.1\" y=\"2.2\" z=\"3.3\"/></instance></population>"
            "<electricalProjection id=\"gaps\" presynapticPopulation=\"p\" postsynapticPopulation=\"p\">"
            "<electricalConnectionInstance id=\"0\" preCell=\"../p/7/iaf\" postCell=\"../p/9/iaf\" synapse=\"g1\"/>"
            "<electricalConnectionInstance id=\"1\" preCell=\"../p/9/iaf\" postCell=\"../p/7/iaf\" synapse=\"g2\"/>"
            "</electricalProjection></network></neuroml>");
        file.close();
        const auto before = load(name.toStdString());
        QCOMPARE(errors(before), QString());
        const QString h5 = folder_.filePath("mixed.nml.h5");
        QVERIFY(save(*before.value, h5));
        const auto after = load(h5.toStdString());
        QCOMPARE(errors(after), QString());
        QCOMPARE(nl::test::firstDifference(*before.value, *after.value), std::string());
        QCOMPARE(after.value->projections.at(0).synapseOf, (std::vector<std::uint16_t>{0, 1}));
        QCOMPARE(after.value->populations.at(0).instanceIds, (std::vector<std::int64_t>{7, 9}));
        QCOMPARE(after.value->networks.at(0).regions.at(0).size->z, before.value->networks.at(0).regions.at(0).size->z);
    }

    void corpusNumbers() {
        const auto corpus = nl::test::corpus();
        if (!corpus) QSKIP("no reference data");
        QFile file(QString::fromStdString((*corpus / "expected.json").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject structure = QJsonDocument::fromJson(file.readAll()).object()["structure"].toObject();
        int files = 0;
        for (auto it = structure.begin(); it != structure.end(); ++it) {
            const QJsonObject e = it->toObject();
            if (e["root"].toString() != "hdf5") continue;
            ++files;
            const auto loaded = load((*corpus / it.key().toStdString()).string());
            QVERIFY2(loaded.value, qPrintable(it.key()));
            for (const QJsonValue value : e["populations"].toArray()) {
                const nl::model::PopulationId id =
                    loaded.value->population(value[QLatin1String("id")].toString().toStdString());
                QVERIFY2(id.valid(), qPrintable(value[QLatin1String("id")].toString()));
                const nl::model::Population& p = loaded.value->populations[id.index()];
                QCOMPARE(static_cast<double>(p.size), value[QLatin1String("size")].toDouble());
                QCOMPARE(static_cast<double>(p.positions.size()), value[QLatin1String("located")].toDouble());
                QCOMPARE(QString::fromStdString(p.component), value[QLatin1String("component")].toString());
            }
            double wanted = 0;
            for (const QJsonValue value : e["projections"].toArray())
                wanted += value[QLatin1String("connections")].toDouble();
            QCOMPARE(static_cast<double>(loaded.value->connectionCount()), wanted);
            QCOMPARE(static_cast<qsizetype>(loaded.value->projections.size()), e["projections"].toArray().size());
            for (const QJsonValue value : e["input_lists"].toArray()) {
                const auto& inputs = loaded.value->inputs;
                const auto found = std::find_if(inputs.begin(), inputs.end(), [&](const nl::model::InputList& list) {
                    return QString::fromStdString(list.id) == value[QLatin1String("id")].toString();
                });
                QVERIFY2(found != inputs.end(), qPrintable(value[QLatin1String("id")].toString()));
                QCOMPARE(static_cast<double>(found->cell.size()), value[QLatin1String("inputs")].toDouble());
            }
        }
        QCOMPARE(files, 10);
    }

    void corpusBroken() {
        const auto corpus = nl::test::corpus();
        if (!corpus) QSKIP("no reference data");
        for (const auto& [name, code] : {std::pair{"bad_index", "cell-missing"},
                                         {"fraction_index", "not-an-integer"},
                                         {"nan_index", "not-a-number"},
                                         {"not_hdf5", "hdf5-broken"},
                                         {"one_column", "hdf5-columns"},
                                         {"truncated", "hdf5-broken"},
                                         {"ok", ""}}) {
            const auto loaded = load((*corpus / "broken" / (std::string("h5_") + name + ".nml.h5")).string());
            QCOMPARE(errors(loaded), QString(code));
        }
    }
};

QTEST_GUILESS_MAIN(TestH5)
#include "test_h5.moc"
