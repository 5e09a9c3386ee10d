// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QtTest>

#include "tests/support/gui_main.hpp"
#include "widgets/diagnostics/diagnostics_model.hpp"

namespace nl::ui {

class TestDiagnosticsModel : public QObject {
    Q_OBJECT
    static Diagnostic make(Severity severity, const char* code, int line) {
        Error error = makeError(code, "message", "what to do");
        error.found = "this";
        error.expected = "that";
        if (line > 0) error.where = SourceRange{std::make_shared<const std::string>("/folder/included.nml"), line, 3};
        error.cause = std::make_shared<const Error>(makeError("deeper", "the reason"));
        return makeDiagnostic(severity, std::move(error));
    }

private Q_SLOTS:
    void rowsSayAllThereIs() {
        DiagnosticsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDiagnostics({{1,
                               QStringLiteral("/folder/opened.nml"),
                               {make(Severity::error, "a-code", 12), make(Severity::warning, "b-code", 0)}}});
        QCOMPARE(model.rowCount({}), 2);
        QCOMPARE(model.index(0, DiagnosticsModel::line).data().toString(), QStringLiteral("12"));
        QCOMPARE(model.index(0, DiagnosticsModel::file).data().toString(), QStringLiteral("included.nml"));
        QCOMPARE(model.index(0, DiagnosticsModel::code).data().toString(), QStringLiteral("a-code"));
        QCOMPARE(model.path(1), QStringLiteral("/folder/opened.nml"));
        QVERIFY(model.index(1, DiagnosticsModel::line).data().toString().isEmpty());
        QCOMPARE(model.count(Severity::error), 1);
        QCOMPARE(model.count(Severity::info), 0);
    }
    void linesSortAsNumbers() {
        DiagnosticsModel model;
        model.setDiagnostics({{1, {}, {make(Severity::error, "x", 9), make(Severity::error, "x", 100)}}});
        QVERIFY(model.index(0, DiagnosticsModel::line).data(DiagnosticsModel::kSortRole).toInt() <
                model.index(1, DiagnosticsModel::line).data(DiagnosticsModel::kSortRole).toInt());
    }
    void detailsHoldFoundExpectedHintPlaceAndCause() {
        const QString text = diagnosticDetails(make(Severity::error, "x", 7));
        for (const char* part : {"message", "this", "that", "what to do", "included.nml:7:3", "the reason"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestDiagnosticsModel)
#include "test_diagnostics_model.moc"
