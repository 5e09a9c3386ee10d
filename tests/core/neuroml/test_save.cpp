// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "core/neuroml/load.hpp"
#include "core/neuroml/save.hpp"
#include "core/neuroml/write_schema.hpp"
#include "tests/core/neuroml/models_equal.hpp"
#include "tests/support/shared_data.hpp"

class TestSave : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    nl::ThreadPool pool_{1};

    nl::Loaded<nl::model::Model> load(const QString& file) {
        nl::JobContext job(pool_);
        return nl::neuroml::load(file.toStdString(), {.followIncludes = true, .check = false}, job);
    }
    nl::Result<void> save(const nl::model::Model& model, const QString& file, bool lossy = false) {
        nl::JobContext job(pool_);
        return nl::neuroml::save(model, file.toStdString(), {.lossy = lossy}, job);
    }
    static QByteArray bytesOf(const QString& file) {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    nl::Loaded<nl::model::Model> parse(const QByteArray& body) {
        const QString name = folder_.filePath("in.nml");
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the test's file");
        file.write("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"test\">" + body + "</neuroml>");
        file.close();
        return load(name);
    }

    /// Reads, writes, reads back: nothing differs, and writing again gives the same bytes. Empty when all is well.
    QString roundTrip(const QString& file, const QString& out) {
        const auto before = load(file);
        if (!before.value) return "cannot be read";
        const auto written = save(*before.value, out);
        if (!written) return QString::fromStdString(written.error().code + ": " + written.error().message);
        const auto after = load(out);
        if (!after.value) return "cannot be read back";
        const std::string difference = nl::test::firstDifference(*before.value, *after.value);
        if (!difference.empty()) return QString::fromStdString(difference);
        const QString again = folder_.filePath("again.nml");
        if (!save(*after.value, again)) return "cannot be written again";
        return bytesOf(out) == bytesOf(again) ? QString() : "the second writing differs from the first";
    }

    static QString sample(const char* name) { return QString(NL_SOURCE_DIR "/resources/samples/") + name; }
    static QStringList samples() {
        return {sample("microcircuit.net.nml"), sample("point_network.net.nml"), sample("pyramidal_cell.cell.nml")};
    }

    /// What xmllint says against the schema; empty when it is valid, or when there is no xmllint or no schema.
    static QString schemaErrors(const QStringList& files) {
        const auto reference = nl::test::reference();
        const QString xmllint = QStandardPaths::findExecutable("xmllint");
        if (!reference || xmllint.isEmpty() || files.isEmpty()) return {};
        QProcess process;
        const QString schema = QString::fromStdString((*reference / "NeuroML_v2.3.1.xsd").string());
        process.start(xmllint, QStringList{"--noout", "--schema", schema} + files);
        process.waitForFinished(120000);
        return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError()).left(2000);
    }

private slots:
    void samplesRoundTrip() {
        QStringList written;
        for (const QString& sample : samples()) {
            const QString out = folder_.filePath(QFileInfo(sample).fileName());
            const QString difference = roundTrip(sample, out);
            QVERIFY2(difference.isEmpty(), qPrintable(sample + ": " + difference));
            written << out;
        }
        const QString errors = schemaErrors(samples() + written);
        QVERIFY2(errors.isEmpty(), qPrintable(errors));
    }

    void samplesSayNothing() {
        const QStringList files =
            samples() + QStringList{sample("LEMS_microcircuit.xml"), sample("LEMS_point_network.xml"),
                                    sample("LEMS_pyramidal_cell.xml")};
        for (const QString& file : files) {
            nl::JobContext job(pool_);
            const auto loaded = nl::neuroml::load(file.toStdString(), {}, job);
            QVERIFY2(loaded.value, qPrintable(file));
            QVERIFY2(loaded.diagnostics.empty(),
                     loaded.diagnostics.empty()
                         ? ""
                         : qPrintable(QString::fromStdString(loaded.diagnostics.front().text())));
        }
    }

    void comparisonSeesChanges() {
        // The comparison that these tests stand on must be able to fail.
        const auto model = load(samples().front());
        QVERIFY(model.value);
        nl::model::Model changed = *model.value;
        changed.projections[0].weight[3] += 0.001F;
        QVERIFY(!nl::test::firstDifference(*model.value, changed).empty());
        changed = *model.value;
        changed.populations[0].positions[0].x += 1e-12;
        QVERIFY(!nl::test::firstDifference(*model.value, changed).empty());
        changed = *model.value;
        changed.components[0].attributes.pop_back();
        QVERIFY(!nl::test::firstDifference(*model.value, changed).empty());
    }

    void quantitiesTakeTheSchemasForm() {
        const auto loaded = parse(
            "<iafTauCell id=\"c1\" leakReversal=\"-5e+1mV\" thresh=\".5e-1V\" reset=\"-70 mV\" tau=\"30ms\"/>"
            "<pulseGenerator id=\"p\" delay=\"0.1s\" duration=\"1e2 ms\" amplitude=\"3.25e-11A\"/>");
        QVERIFY(loaded.value);
        const QString out = folder_.filePath("quantities.nml");
        QVERIFY(save(*loaded.value, out));
        const QString text = QString::fromUtf8(bytesOf(out));
        QVERIFY2(!text.contains("e+"), qPrintable(text));
        const auto after = load(out);
        QCOMPARE(nl::test::firstDifference(*loaded.value, *after.value), std::string());
        const QString errors = schemaErrors({out});
        QVERIFY2(errors.isEmpty(), qPrintable(errors));
    }

    /// Each dimension of the schema's table is one that quantities are read in, with units that are known.
    void everyDimensionOfTheSchemaIsKnown() {
        QStringList dimensions;
        const QString types = nl::neuroml::kSchemaTypes;
        static const QRegularExpression quantity("=(\\w+)");
        for (auto it = quantity.globalMatch(types); it.hasNext();) dimensions << it.next().captured(1);
        dimensions.removeDuplicates();
        QVERIFY(dimensions.size() > 12);
        const QStringList rows = QString(nl::neuroml::kSchemaUnits).split('\n');
        for (const QString& row : rows) {
            const QStringList words = row.split(' ');
            const auto dimension = nl::units::standardDimension(words[0].toStdString());
            QVERIFY2(dimension, qPrintable(row));
            for (const QString& unit : words.mid(1))
                QVERIFY2(nl::units::parseQuantity("1 " + unit.toStdString(), *dimension), qPrintable(row + unit));
            dimensions.removeAll(words[0]);
        }
        QCOMPARE(dimensions.join(' '), QString("none"));
    }

    void unitsThatTheSchemaLacksAreConverted() {
        const auto loaded = parse(
            "<Unit symbol=\"per_week\" dimension=\"per_time\" scale=\"2\"/>"
            "<spikeGeneratorPoisson id=\"a\" averageRate=\"60 per_min\"/>"
            "<spikeGeneratorPoisson id=\"b\" averageRate=\"3 per_week\"/>"
            "<fixedFactorConcentrationModel id=\"f\" ion=\"ca\" restingConc=\"1e-4 mM\" decayConstant=\"2 ms\" "
            "rho=\"+3 mol_per_m_per_A_per_s\"/>");
        const QString out = folder_.filePath("units.nml");
        QVERIFY(save(*loaded.value, out));
        const auto after = load(out);
        QCOMPARE(*after.value->component("a")->attribute("averageRate"), std::string("1 Hz"));
        QCOMPARE(*after.value->component("b")->attribute("averageRate"), std::string("6 Hz"));
        const QString errors = schemaErrors({out});
        QVERIFY2(errors.isEmpty(), qPrintable(errors));
    }

    void cellsKeepWhatVariesAndSayWhatIsLost() {
        const auto loaded = parse(
            "<ionChannelPassive id=\"pas\" conductance=\"10pS\"/>"
            "<biophysicalProperties id=\"b\"><membraneProperties>"
            "<channelDensity id=\"lost\" ionChannel=\"pas\" condDensity=\"1 S_per_m2\" segment=\"9\" erev=\"-70mV\" "
            "ion=\"non_specific\"/>"
            "<spikeThresh value=\"0mV\"/><specificCapacitance value=\"1 uF_per_cm2\"/>"
            "<initMembPotential value=\"-65mV\"/></membraneProperties></biophysicalProperties>"
            "<cell id=\"c\" colour=\"red\" biophysicalProperties=\"b\"><wings/><morphology id=\"m\">"
            "<segment id=\"0\"><proximal x=\"0\" y=\"0\" z=\"0\" diameter=\"2\"/><distal x=\"1\" y=\"0\" z=\"0\" "
            "diameter=\"2\"/></segment><segmentGroup id=\"d\"><member segment=\"0\"/>"
            "<inhomogeneousParameter id=\"dist\" variable=\"p\" metric=\"Path Length from root\"><proximal "
            "translationStart=\"2.5\"/><distal normalizationEnd=\"1\"/></inhomogeneousParameter></segmentGroup>"
            "</morphology></cell>");
        const QString out = folder_.filePath("varying.nml");
        QStringList dropped;
        nl::JobContext::Sink sink;
        sink.report = [&dropped](std::span<const nl::Diagnostic> list) {
            for (const nl::Diagnostic& d : list) dropped << QString::fromStdString(d.code + " " + d.message);
        };
        nl::JobContext job(pool_, {}, nullptr, sink);
        QVERIFY(nl::neuroml::save(*loaded.value, out.toStdString(), {}, job));
        const auto after = load(out);
        const auto& group = after.value->cellTypes.at(0).morphology->groups.at(0);
        const auto& before = loaded.value->cellTypes.at(0).morphology->groups.at(0);
        QCOMPARE(*group.inhomogeneousParameters.at(0).translationStart, 2.5e-6);
        QCOMPARE(*before.inhomogeneousParameters.at(0).translationStart, 2.5e-6);
        QVERIFY(after.value->cellTypes.at(0).biophysics->densities.empty());  // it must not become one of all segments
        const QString all = dropped.join('\n');
        for (const char* word : {"colour", "wings", "channelDensity"}) QVERIFY2(all.contains(word), qPrintable(all));
        nl::model::Model changed = *after.value;
        auto shape = std::make_shared<nl::morphology::Morphology>(*changed.cellTypes[0].morphology);
        shape->groups[0].inhomogeneousParameters[0].translationStart = 2.5;
        changed.cellTypes[0].morphology = shape;
        QVERIFY(!nl::test::firstDifference(*after.value, changed).empty());
    }

    void textIsEscaped() {
        const auto loaded = parse(
            "<notes>a &lt; b &amp; c</notes><iafTauCell id=\"c1\" leakReversal=\"-50mV\" thresh=\"-40mV\""
            " reset=\"-70mV\" tau=\"30ms\"><property tag=\"a&quot;b\" value=\"x&#10;y &gt; z\"/></iafTauCell>");
        QVERIFY(loaded.value);
        const QString out = folder_.filePath("escaped.nml");
        QVERIFY(save(*loaded.value, out));
        const auto after = load(out);
        QVERIFY(after.value);
        QCOMPARE(after.value->notes, std::string("a < b & c"));
        QCOMPARE(nl::test::firstDifference(*loaded.value, *after.value), std::string());
    }

    void whatCannotStandInAFileIsSaid() {
        const auto simulation = load(NL_SOURCE_DIR "/resources/samples/LEMS_point_network.xml");
        QVERIFY(simulation.value);
        const QString out = folder_.filePath("lossy.nml");
        const auto refused = save(*simulation.value, out);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("not-representable"));
        QVERIFY(refused.error().message.find("Simulation") != std::string::npos);
        QVERIFY(!QFile::exists(out));
        QVERIFY(save(*simulation.value, out, true));
        const auto network = load(NL_SOURCE_DIR "/resources/samples/point_network.net.nml");
        const auto written = load(out);
        QCOMPARE(nl::test::firstDifference(*network.value, *written.value), std::string());
        QCOMPARE(save(*network.value, folder_.filePath("x.txt")).error().code, std::string("format-unknown"));
        QCOMPARE(save(*network.value, "/nowhere/x.nml").error().code, std::string("file-write"));
    }

    void ownTypesOfChannelsAreWritten() {
        const QByteArray type =
            "<ComponentType name=\"my_rate\" extends=\"baseVoltageDepRate\"><Constant name=\"TIME\" dimension=\"time\" "
            "value=\"1 ms\"/>"
            "<Constant name=\"VOLT\" dimension=\"voltage\" value=\"1 mV\"/><Dynamics>"
            "<DerivedVariable name=\"V\" dimension=\"none\" value=\"v / VOLT\"/>"
            "<ConditionalDerivedVariable name=\"r\" dimension=\"per_time\" exposure=\"r\">"
            "<Case condition=\"V .lt. -40\" value=\"(V / 3) / TIME\"/><Case value=\"0 / "
            "TIME\"/></ConditionalDerivedVariable></Dynamics></ComponentType>";
        const QByteArray channel =
            "<ionChannelHH id=\"own\" conductance=\"10pS\"><gateHHrates id=\"m\" instances=\"1\"><forwardRate "
            "type=\"my_rate\"/>"
            "<reverseRate type=\"HHExpRate\" rate=\"4per_ms\" midpoint=\"-65mV\" "
            "scale=\"-18mV\"/></gateHHrates></ionChannelHH>";
        const auto loaded = parse(channel + type);
        QVERIFY(loaded.value);
        const QString out = folder_.filePath("types.nml");
        const auto saved = save(*loaded.value, out);
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        const auto after = load(out);
        QCOMPARE(after.value->customComponentTypes, 1U);
        QCOMPARE(nl::test::firstDifference(*loaded.value, *after.value), std::string());
        const QString errors = schemaErrors({out});
        QVERIFY2(errors.isEmpty(), qPrintable(errors));
        // A unit of the file's own becomes a standard one; a constant at its top has no place.
        QByteArray unit = type, constant = type;
        unit.replace("value=\"1 ms\"", "value=\"1 blink\"");
        const auto blinking = parse(channel + "<Unit symbol=\"blink\" dimension=\"time\" scale=\"0.25\"/>" + unit);
        QVERIFY(save(*blinking.value, out));
        QCOMPARE(load(out).value->library->type("my_rate")->parameters.at(0).value, std::string("250 ms"));
        constant.replace("(V / 3) / TIME", "(V / third) / TIME");
        const auto top = parse(channel + "<Constant name=\"third\" dimension=\"none\" value=\"3\"/>" + constant);
        QCOMPARE(save(*top.value, out).error().code, std::string("not-representable"));
        // One with a port, or with a parameter that a rate of the schema has no attribute for, cannot be written.
        QByteArray port = type, parameter = type;
        port.replace("<Constant name=\"TIME\"", "<EventPort name=\"in\" direction=\"in\"/><Constant name=\"TIME\"");
        parameter.replace("<Constant name=\"TIME\"",
                          "<Parameter name=\"slope\" dimension=\"none\"/><Constant name=\"TIME\"");
        const auto withPort = parse(channel + port);
        QCOMPARE(save(*withPort.value, out).error().code, std::string("not-representable"));
        QByteArray given = channel;
        given.replace("type=\"my_rate\"", "type=\"my_rate\" slope=\"3\"");
        const auto withParameter = parse(given + parameter);
        const auto refused = save(*withParameter.value, out);
        QCOMPARE(refused.error().code, std::string("not-representable"));
        QVERIFY(refused.error().message.find("my_rate") != std::string::npos);
    }

    void kineticGatesKeepTheirPairs() {
        const auto loaded = parse(
            "<ionChannelKS id=\"ks\" conductance=\"10pS\"><gateKS id=\"n\" instances=\"1\"><closedState "
            "id=\"c\"/><closedState id=\"b\"/>"
            "<openState id=\"o\"/>"
            "<forwardTransition id=\"f1\" from=\"c\" to=\"b\"><rate type=\"HHExpRate\" rate=\"1per_ms\" "
            "midpoint=\"0mV\" scale=\"9mV\"/></forwardTransition>"
            "<reverseTransition id=\"r1\" from=\"c\" to=\"b\"><rate type=\"HHExpRate\" rate=\"1per_ms\" "
            "midpoint=\"0mV\" scale=\"9mV\"/></reverseTransition>"
            "<forwardTransition id=\"f2\" from=\"b\" to=\"o\"><rate type=\"HHExpRate\" rate=\"2per_ms\" "
            "midpoint=\"0mV\" scale=\"9mV\"/></forwardTransition>"
            "<reverseTransition id=\"r2\" from=\"b\" to=\"o\"><rate type=\"HHExpRate\" rate=\"2per_ms\" "
            "midpoint=\"0mV\" scale=\"9mV\"/></reverseTransition>"
            "</gateKS></ionChannelKS>");
        QVERIFY(loaded.value);
        const QString out = folder_.filePath("kinetic.nml");
        QVERIFY(save(*loaded.value, out));
        QCOMPARE(nl::test::firstDifference(*loaded.value, *load(out).value), std::string());
        const QString errors = schemaErrors({out});
        QVERIFY2(errors.isEmpty(), qPrintable(errors));
    }

    void cancelLeavesNothing() {
        const auto model = load(samples().front());
        std::stop_source stop;
        stop.request_stop();
        nl::JobContext job(pool_, stop.get_token(), nullptr, {});
        const QString out = folder_.filePath("cancelled.nml");
        const auto result = nl::neuroml::save(*model.value, out.toStdString(), {}, job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string(nl::kCancelled));
        QVERIFY(!QFile::exists(out));
    }

    void corpusRoundTrip() {
        const auto corpus = nl::test::corpus();
        if (!corpus) QSKIP("no reference data");
        QStringList files;
        QDirIterator it(QString::fromStdString(corpus->string()), {"*.nml"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) files << it.next();
        files.removeIf([](const QString& file) { return file.contains("/broken/"); });
        files.sort();
        QVERIFY(files.size() > 1000);
        // Every 13th file; those with types of their own cannot be written, which is an answer too.
        int same = 0, refused = 0;
        QStringList written;
        for (qsizetype i = 0; i < files.size(); i += 13) {
            const QString out = folder_.filePath(QString("corpus%1.nml").arg(i));
            const QString difference = roundTrip(files[i], out);
            if (difference.startsWith("not-representable") || difference == "cannot be read") {
                ++refused;
                continue;
            }
            QVERIFY2(difference.isEmpty(), qPrintable(files[i] + ": " + difference));
            ++same;
            QStringList sources;  // what is not valid, in the file or in one it includes, cannot become so
            const auto source = load(files[i]);
            for (const nl::model::FileEntry& entry : source.value->files)
                if (QString::fromStdString(entry.path).endsWith(".nml")) sources << QString::fromStdString(entry.path);
            if (schemaErrors(sources).isEmpty()) written << out;
        }
        QVERIFY2(same >= 100, qPrintable(QString("%1 written, %2 not").arg(same).arg(refused)));
        const QString errors = schemaErrors(written);
        QVERIFY2(errors.isEmpty(), qPrintable(errors));
    }
};

QTEST_GUILESS_MAIN(TestSave)
#include "test_save.moc"
