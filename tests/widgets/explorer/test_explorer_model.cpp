// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/gui_main.hpp"
#include "widgets/explorer/explorer_model.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

/// A document with one model of 100 000 cells, read from a file as a user would.
class TestExplorerModel : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::unique_ptr<Document> document_;

private Q_SLOTS:
    void initTestCase() {
        QFile file(folder_.filePath(QStringLiteral("many.net.nml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"many\">\n"
            "<iafTauCell id=\"c\" leakReversal=\"-70mV\" thresh=\"-50mV\" reset=\"-65mV\" tau=\"20ms\"/>\n"
            "<expOneSynapse id=\"s\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"2ms\"/>\n"
            "<network id=\"n\"><population id=\"p\" component=\"c\" size=\"100000\"/>\n"
            "<population id=\"q\" component=\"c\" size=\"2\"/>\n"
            "<projection id=\"pq\" presynapticPopulation=\"p\" postsynapticPopulation=\"q\" synapse=\"s\">\n"
            "<connection id=\"0\" preCellId=\"../p[7]\" postCellId=\"../q[1]\"/></projection>\n"
            "</network></neuroml>\n");
        file.close();
        document_ = std::make_unique<Document>(nullptr, 1);
        document_->openFiles({file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(document_->activeModel() != nullptr, 60000);
    }

    void itKeepsTheRulesOfQtModels() {
        ExplorerModel model(*document_);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount({}), 1);  // the tester has walked the tree and fetched its branches
        QVERIFY(model.rowCount(model.index(0, 0, {})) > 0);
    }

    void cellsAreMadeWhenTheyAreLookedAt() {
        ExplorerModel model(*document_);
        const auto id = document_->activeModel()->id;
        const QModelIndex population = model.find({ItemKind::population, id, 0});
        QVERIFY(population.isValid());
        QCOMPARE(model.rowCount(population), 0);
        QVERIFY(model.hasChildren(population));
        model.fetchMore(population);
        QVERIFY(model.rowCount(population) > 0 && model.rowCount(population) < 5000);
        const ItemRef last{ItemKind::cell, id, 0, 99999};
        const QModelIndex index = model.find(last);
        QVERIFY(index.isValid());
        QVERIFY((model.item(index) == last));
        QVERIFY(index.data().toString().contains(QStringLiteral("p[99999]")));
        QVERIFY(!model.canFetchMore(population));
    }

    void everyKindOfItemIsFound() {
        ExplorerModel model(*document_);
        const auto id = document_->activeModel()->id;
        for (const ItemRef& item : {ItemRef{ItemKind::model, id}, ItemRef{ItemKind::population, id, 1},
                                    ItemRef{ItemKind::cell, id, 1, 1}, ItemRef{ItemKind::projection, id, 0},
                                    ItemRef{ItemKind::connection, id, 0, 0}, ItemRef{ItemKind::cellType, id, 0}})
            QVERIFY2((model.item(model.find(item)) == item), qPrintable(QString::number(static_cast<int>(item.kind))));
        QVERIFY(!model.find({ItemKind::cell, id, 1, 2}).isValid());
        QVERIFY(!model.find({ItemKind::population, id, 9}).isValid());
        QVERIFY(!model.find({ItemKind::population, 99, 0}).isValid());
    }

    void aClosedModelLeavesTheTree() {
        ExplorerModel model(*document_);
        document_->close(document_->activeModel()->id);
        QCOMPARE(model.rowCount({}), 0);
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestExplorerModel)
#include "test_explorer_model.moc"
