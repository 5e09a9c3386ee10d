// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QTableView>
#include <QtTest>

#include "tests/support/view_fixture.hpp"
#include "widgets/jobs/jobs_model.hpp"
#include "widgets/jobs/jobs_view.hpp"

using namespace nl;
using namespace nl::ui;

class TestJobsView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void titlesHaveRoomAtEveryWidth_data() {
        QTest::addColumn<int>("width");
        for (const int width : {420, 560, 742, 1100}) QTest::addRow("%d", width) << width;
    }
    void titlesHaveRoomAtEveryWidth() {
        QFETCH(int, width);
        test::ViewFixture fixture;
        JobsView view(fixture.context());
        view.resize(width, 190);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QString title = QStringLiteral("Opening a model of the cortex with a long name");
        run(fixture, title, false);
        QTRY_COMPARE(view.model().rowCount({}), 1);
        const QTableView& table = *view.table();
        const QHeaderView& header = *table.horizontalHeader();
        QVERIFY2(header.sectionSize(JobsModel::title) >= view.fontMetrics().averageCharWidth() * 15,
                 qPrintable(QString::number(header.sectionSize(JobsModel::title))));
        QCOMPARE(header.length(), table.viewport()->width());
        QVERIFY(!table.isColumnHidden(JobsModel::state) && !table.isColumnHidden(JobsModel::progress));
        QVERIFY2(view.model().index(0, JobsModel::title).data(Qt::ToolTipRole).toString().startsWith(title),
                 "what is cut off is in the tool tip");
    }
    void theBoxShowsShortJobs() {
        test::ViewFixture fixture;
        JobsView view(fixture.context());
        view.resize(900, 240);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        run(fixture, QStringLiteral("matrix"), true);
        QTRY_COMPARE(view.model().folded(), 1);
        QCOMPARE(view.model().rowCount({}), 0);
        auto* box = view.findChild<QCheckBox*>();
        QVERIFY(box != nullptr && box->isVisible());
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QTRY_COMPARE(view.model().rowCount({}), 1);
        const QJsonObject state = view.saveState();
        JobsView other(fixture.context());
        other.restoreState(state);
        QVERIFY(other.model().showsShort());
    }

private:
    void run(test::ViewFixture& fixture, const QString& title, bool works) {
        fixture.document.jobs().run<int>(
            {title.toStdString(), JobKind::other, 0},
            [works](JobContext&) -> Result<int> { return works ? Result<int>(1) : fail("odd", "an odd thing"); }, this,
            [](const Result<int>&) {});
    }
};

QTEST_MAIN(TestJobsView)
#include "test_jobs_view.moc"
