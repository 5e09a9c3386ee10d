// SPDX-License-Identifier: GPL-3.0-or-later
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QValueAxis>
#include <QtTest>

#include "tests/support/gui_main.hpp"
#include "widgets/kit/curve_chart.hpp"

namespace nl::ui {

class TestCurveChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void growingCurvesKeepTheirLinesAndAxes() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        chart.setCurves(curves(101));
        const auto lines = qchart(chart).series();
        const auto axes = qchart(chart).axes();
        QCOMPARE(lines.size(), 2);
        const double right = xAxis(chart).max();
        QVERIFY(right >= 100);
        chart.setCurves(curves(102));
        QCOMPARE(qchart(chart).series(), lines);
        QCOMPARE(qchart(chart).axes(), axes);
        QCOMPARE(static_cast<QLineSeries*>(lines[0])->points().back(), chart.curves()[0].points.back());
        chart.setCurves(curves(160));
        QVERIFY(xAxis(chart).max() >= 159 && xAxis(chart).max() < 250);
        QCOMPARE(qchart(chart).series(), lines);
    }
    void theRangeHoldsAllPoints() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        for (const double scale : {1e-6, 0.03, 1.0, 4e5}) {
            std::vector<Curve> some = curves(57);
            for (Curve& curve : some)
                for (QPointF& p : curve.points) p.setY(scale * p.y());
            chart.setCurves(some);
            const auto* y = static_cast<QValueAxis*>(qchart(chart).axes(Qt::Vertical).front());
            for (const Curve& curve : some)
                for (const QPointF& p : curve.points) {
                    QVERIFY(p.y() >= y->min() && p.y() <= y->max());
                    QVERIFY(p.x() >= xAxis(chart).min() && p.x() <= xAxis(chart).max());
                }
            QVERIFY2((y->max() - y->min()) / y->tickInterval() < 12, "a handful of ticks");
        }
    }
    void otherCurvesMakeOtherLines() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        chart.setCurves(curves(10));
        std::vector<Curve> one = curves(10);
        one.pop_back();
        chart.setCurves(one);
        QCOMPARE(qchart(chart).series().size(), 1);
        one[0].name = QStringLiteral("other");
        chart.setCurves(one);
        QCOMPARE(qchart(chart).series()[0]->name(), QStringLiteral("other"));
        chart.setCurves({});
        QVERIFY(qchart(chart).series().isEmpty());
        QCOMPARE(qchart(chart).title(), QStringLiteral("Loss"));
    }
    void logarithmicLeavesOutWhatItCannotShow() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        std::vector<Curve> some = curves(20);
        some[0].points[3].setY(-1);
        some[0].points[4].setY(0);
        chart.setCurves(some);
        chart.setLogarithmic(true);
        QCOMPARE(static_cast<QLineSeries*>(qchart(chart).series()[0])->count(), 18);
        QVERIFY(qobject_cast<QLogValueAxis*>(qchart(chart).axes(Qt::Vertical).front()) != nullptr);
        chart.setLogarithmic(false);
        QCOMPARE(static_cast<QLineSeries*>(qchart(chart).series()[0])->count(), 20);
    }
    void longCurvesAreThinned() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(300, 240);
        std::vector<Curve> some = curves(5000);
        some[0].points[1234].setY(77);
        chart.setCurves(some);
        const auto* line = static_cast<QLineSeries*>(qchart(chart).series()[0]);
        QVERIFY2(line->count() <= 600, qPrintable(QString::number(line->count())));
        QVERIFY2(line->points().contains(some[0].points[1234]), "the spike is not lost");
    }
    void smoothingRestsWhileLive() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        const auto smooth = [&] {
            return chart.findChild<QChartView*>()->renderHints().testFlag(QPainter::Antialiasing);
        };
        QVERIFY(smooth());
        chart.setLive(true);
        QVERIFY(!smooth());
        chart.setLive(false);
        QVERIFY(smooth());
    }

private:
    static std::vector<Curve> curves(int count) {
        std::vector<Curve> out{{QStringLiteral("a"), curveColour(0), false, {}},
                               {QStringLiteral("b"), curveColour(1), true, {}}};
        for (Curve& curve : out)
            for (int i = 0; i < count; ++i) curve.points.emplace_back(i, 2.0 / (1 + i) + (curve.dashed ? 0.1 : 0));
        return out;
    }
    static QChart& qchart(CurveChart& chart) { return *chart.findChild<QChartView*>()->chart(); }
    static QValueAxis& xAxis(CurveChart& chart) {
        return static_cast<QValueAxis&>(*qchart(chart).axes(Qt::Horizontal).front());
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestCurveChart)
#include "test_curve_chart.moc"
