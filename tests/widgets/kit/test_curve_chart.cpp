// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/support/gui_main.hpp"
#include "widgets/kit/curve_chart.hpp"
#include "widgets/kit/curve_legend.hpp"

namespace nl::ui {

class TestCurveChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void growingCurvesKeepTheirAxes() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        chart.setCurves(curves(105));
        const CurveChart::Axes before = chart.axes();
        QVERIFY(before.right >= 104);
        chart.setCurves(curves(106));
        QVERIFY(chart.axes() == before);
        QCOMPARE(chart.drawn()[0].back(), chart.curves()[0].points.back());
        chart.setCurves(curves(160));
        QVERIFY(chart.axes().right >= 159 && chart.axes().right < 250);
    }
    void whatIsAsItWasIsNotPaintedAgain() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        chart.setCurves(curves(30));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        PaintCount count;
        chart.installEventFilter(&count);
        QTest::qWait(0);
        const int before = count.paints;
        chart.setCurves(curves(30));
        QTest::qWait(0);
        QCOMPARE(count.paints, before);
        chart.setCurves(curves(31));
        QTRY_VERIFY(count.paints > before);
    }
    void theRangeHoldsAllPoints() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        for (const bool logarithmic : {false, true})
            for (const QSize size : {QSize(400, 240), QSize(200, 150)})
                for (const double scale : {1e-6, 0.03, 1.0, 4e5}) {
                    chart.resize(size);
                    chart.show();
                    chart.setLogarithmic(logarithmic);
                    std::vector<Curve> some = curves(57);
                    for (Curve& curve : some)
                        for (QPointF& p : curve.points) p.setY(scale * p.y());
                    chart.setCurves(some);
                    const CurveChart::Axes& axes = chart.axes();
                    for (const Curve& curve : some)
                        for (const QPointF& p : curve.points) {
                            QVERIFY(p.y() >= axes.low && p.y() <= axes.high);
                            QVERIFY(p.x() >= axes.left && p.x() <= axes.right);
                        }
                    for (const auto* ticks : {&axes.xTicks, &axes.yTicks})
                        QVERIFY2(ticks->size() >= 2 && ticks->size() < 10, "a handful of ticks");
                    QVERIFY(logarithmic || axes.yTicks.size() >= 3);
                }
    }
    void otherCurvesMakeOtherLines() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        chart.setCurves(curves(10));
        std::vector<Curve> one = curves(10);
        one.pop_back();
        chart.setCurves(one);
        QCOMPARE(chart.drawn().size(), std::size_t{1});
        one[0].name = QStringLiteral("other");
        chart.setCurves(one);
        QCOMPARE(chart.legendTexts(), (QStringList{QStringLiteral("Loss"), QStringLiteral("other")}));
        chart.setCurves({});
        QVERIFY(chart.drawn().empty() && chart.legendTexts().isEmpty());
        const QImage empty = chart.grab().toImage();
        const QRect box = chart.plotBox();
        int inked = 0;  // the title stands in the empty chart
        for (int x = box.center().x() - 20; x < box.center().x() + 20; ++x)
            for (int y = box.y(); y < box.y() + 20; ++y) inked += empty.pixelColor(x, y).lightness() < 128 ? 1 : 0;
        QVERIFY(inked > 10);
    }
    void logarithmicLeavesOutWhatItCannotShow() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        std::vector<Curve> some = curves(20);
        some[0].points[3].setY(-1);
        some[0].points[4].setY(0);
        some[0].points[5].setY(std::numeric_limits<double>::quiet_NaN());
        chart.setCurves(some);
        QCOMPARE(chart.drawn()[0].size(), std::size_t{19});
        chart.setLogarithmic(true);
        QCOMPARE(chart.drawn()[0].size(), std::size_t{17});
        QVERIFY(chart.axes().low > 0);
        for (const double tick : chart.axes().yTicks)
            QVERIFY2(std::abs(std::log10(tick) - std::round(std::log10(tick))) < 1e-9, "powers of ten");
        chart.setLogarithmic(false);
        QCOMPARE(chart.drawn()[0].size(), std::size_t{19});
    }
    void longCurvesAreThinned() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(300, 240);
        std::vector<Curve> some = curves(5000);
        some[0].points[1234].setY(77);
        chart.setCurves(some);
        const auto& line = chart.drawn()[0];
        QVERIFY2(line.size() <= 600, qPrintable(QString::number(line.size())));
        QVERIFY2(std::find(line.begin(), line.end(), some[0].points[1234]) != line.end(), "the spike is not lost");
    }
    /// A level line is painted in its colour at the height that the axes say.
    void linesStandWhereTheAxesSay() {
        CurveChart chart(QStringLiteral("Loss"), QStringLiteral("Epoch"));
        chart.resize(400, 240);
        chart.setLive(true);  // without smoothing the colour is exact
        chart.setCurves({{QStringLiteral("a"), QColor(200, 0, 100), false, {{0, 0}, {10, 0}}},
                         {QStringLiteral("b"), QColor(0, 120, 200), false, {{0, 3}, {10, 3}}}});
        chart.show();
        const QImage picture = chart.grab().toImage();
        const QRect box = chart.plotBox();
        for (const Curve& curve : chart.curves()) {
            const CurveChart::Axes& axes = chart.axes();
            const double y = box.y() + (axes.high - curve.points[0].y()) / (axes.high - axes.low) * box.height();
            bool found = false;
            for (int off = -1; off <= 1; ++off)
                found = found ||
                        picture.pixelColor(box.center().x(), static_cast<int>(std::lround(y)) + off) == curve.colour;
            QVERIFY2(found, qPrintable(curve.name));
        }
        QVERIFY(chart.textAt(box.center()).contains(QStringLiteral("a: 0 (epoch")));
        QVERIFY(chart.textAt(box.center()).contains(QStringLiteral("b: 3 (epoch")));
        QVERIFY(chart.textAt({0, 0}).isEmpty());
    }
    void theLegendTakesRowsBeforeItCutsNames() {
        CurveChart chart(QStringLiteral("Accuracy, %"), QStringLiteral("Epoch"));
        std::vector<Curve> some;
        for (const char* name : {"running accuracy", "training accuracy", "validation accuracy", "test accuracy"})
            some.push_back({QString::fromLatin1(name), curveColour(some.size()), false, {{0, 1}, {1, 2}}});
        chart.setCurves(some);
        QStringList wanted{QStringLiteral("Accuracy, %")};
        for (const Curve& curve : some) wanted << curve.name;
        int above = 0;
        for (const int width : {900, 380, 200}) {
            chart.resize(width, 400);
            chart.show();
            QCOMPARE(chart.legendTexts(), wanted);
            const int rows = chart.findChild<CurveLegend*>()->height();
            QVERIFY2(rows > above, "a narrower legend has more rows, and pushes the plot down");
            QVERIFY(chart.plotBox().y() >= rows && chart.plotBox().bottom() < chart.height());
            above = rows;
        }
    }
    void tooManyNamesAreCounted() {
        CurveChart chart(QString(), QStringLiteral("Epoch"));
        std::vector<Curve> some;
        for (int i = 0; i < 40; ++i)
            some.push_back({QStringLiteral("run-%1").arg(i), curveColour(0), false, {{0, 1}, {1, 2}}});
        chart.resize(300, 200);
        chart.show();
        chart.setCurves(some);
        const QStringList texts = chart.legendTexts();
        QVERIFY(texts.size() > 3 && texts.size() < 40);
        QCOMPARE(texts.front(), QStringLiteral("run-0"));
        QCOMPARE(texts.back(), QStringLiteral("+%1").arg(40 - (texts.size() - 1)));
        QVERIFY2(chart.plotBox().height() > 80, "the plot keeps its room");
    }
    void whatIsCountedHasWholeTicks() {
        CurveChart chart(QStringLiteral("Membrane"), QStringLiteral("Time step"));
        chart.resize(250, 200);
        chart.setWholeX(true);
        for (const int count : {1, 2, 3, 4, 7, 40}) {
            chart.setCurves(curves(count));
            const CurveChart::Axes& axes = chart.axes();
            for (const double value : {axes.left, axes.right}) QCOMPARE(value, std::round(value));
            for (const double value : axes.xTicks) QCOMPARE(value, std::round(value));
            QVERIFY(axes.left <= 0 && axes.right >= count - 1);
            QVERIFY(axes.xTicks.size() >= 2 && axes.xTicks.size() <= 8);
        }
    }

private:
    static std::vector<Curve> curves(int count) {
        std::vector<Curve> out{{QStringLiteral("a"), curveColour(0), false, {}},
                               {QStringLiteral("b"), curveColour(1), true, {}}};
        for (Curve& curve : out)
            for (int i = 0; i < count; ++i) curve.points.emplace_back(i, 2.0 / (1 + i) + (curve.dashed ? 0.1 : 0));
        return out;
    }
    class PaintCount : public QObject {
    public:
        int paints = 0;
        bool eventFilter(QObject* watched, QEvent* event) override {
            paints += event->type() == QEvent::Paint;
            return QObject::eventFilter(watched, event);
        }
    };
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestCurveChart)
#include "test_curve_chart.moc"
