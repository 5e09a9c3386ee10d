// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "tests/support/graph_builder.hpp"
#include "widgets/inspector/describe.hpp"
#include "widgets/inspector/describe_parts.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

class TestDescribe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesAreInReadableUnits() {
        QCOMPARE(displayValue(1.2e-5, "m"), QStringLiteral("12 µm"));
        QCOMPARE(displayValue(2.5e-3, "m"), QStringLiteral("2.5 mm"));
        QCOMPARE(displayValue(-0.065, "V"), QStringLiteral("-65 mV"));
        QCOMPARE(displayValue(0.0005, "s"), QStringLiteral("0.5 ms"));
        QCOMPARE(displayValue(0.01, "F/m^2"), QStringLiteral("1 µF/cm²"));
        QCOMPARE(displayValue(300.15, "K"), QStringLiteral("27 °C"));
        QCOMPARE(displayValue(3, ""), QStringLiteral("3"));
        QCOMPARE(displayValue(3, "1"), QStringLiteral("3"));
        QCOMPARE(displayValue(3, "furlong"), QStringLiteral("3 furlong"));
    }

    void nothingIsSaidOfWhatIsNotOpen() {
        const workspace::Workspace empty;
        QVERIFY(describe(empty, {ItemKind::cell, 7, 0, 0}, nullptr).empty());
        QVERIFY(describe(empty, {}, nullptr).empty());
    }

    void brokenReferencesAreHarmless() {
        workspace::Workspace workspace;
        workspace::OpenItem item;
        item.name = "m";
        item.model = std::make_shared<const model::Model>();
        const auto id = workspace.add(std::move(item));
        for (const ItemKind kind : {ItemKind::cell, ItemKind::segment, ItemKind::typeSegment, ItemKind::population,
                                    ItemKind::cellType, ItemKind::projection, ItemKind::connection, ItemKind::input,
                                    ItemKind::component, ItemKind::node, ItemKind::edge})
            static_cast<void>(describe(workspace, {kind, id, 5, 5, 5}, nullptr));
        QVERIFY(!describe(workspace, {ItemKind::model, id}, nullptr).empty());
    }
};

}  // namespace nl::ui

QTEST_GUILESS_MAIN(nl::ui::TestDescribe)
#include "test_describe.moc"
