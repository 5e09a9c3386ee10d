// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <limits>

#include "tests/support/view_fixture.hpp"
#include "widgets/raster/step_chart.hpp"

using namespace nl::ui;

namespace {

StepContent content(std::vector<double> edges, std::vector<double> values) {
    StepContent out;
    out.edges = std::move(edges);
    out.curves = {{QStringLiteral("exc"), QColor(Qt::red), std::move(values)}};
    out.xTitle = QStringLiteral("time, ms");
    out.yTitle = QStringLiteral("Hz");
    out.xUnit = QStringLiteral("ms");
    return out;
}

/// Red pixels of a column of the plot.
int redIn(const QImage& picture, const QRect& box, int x) {
    int out = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        const QColor c = picture.pixelColor(x, y);
        out += c.red() > 150 && c.green() < 140 && c.blue() < 140;
    }
    return out;
}

}  // namespace

class TestStepChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAndReadout();
    void aSingleHighBinIsSeenAmongMany();
    void logarithmicAxis();
    void whatIsNotKnownIsNotDrawn();
    void rangeAndClicks();
    void nothingToDraw();
};

void TestStepChart::stepsAndReadout() {
    StepChart chart;
    chart.resize(500, 200);
    chart.setContent(content({0, 10, 20}, {4, 8}));
    QCOMPARE(chart.highest(), 8.0);
    const QRect box = chart.plotBox();
    const QString left = chart.textAt({box.x() + box.width() / 4, box.center().y()});
    QVERIFY2(left.startsWith(QStringLiteral("0 – 10 ms")) && left.contains(QStringLiteral("exc: 4")), qPrintable(left));
    QVERIFY(chart.textAt({box.x() + 3 * box.width() / 4, box.center().y()}).contains(QStringLiteral("exc: 8")));
    const QImage picture = chart.grab().toImage();
    QVERIFY(redIn(picture, box, box.x() + box.width() / 4) >= 1);
    QVERIFY(redIn(picture, box, box.center().x()) > box.height() / 3);  // the step itself
}

void TestStepChart::aSingleHighBinIsSeenAmongMany() {
    constexpr std::size_t kBins = 200'000;
    std::vector<double> edges(kBins + 1), values(kBins, 1);
    for (std::size_t i = 0; i <= kBins; ++i) edges[i] = static_cast<double>(i);
    values[kBins / 2] = 100;
    StepChart chart;
    chart.resize(500, 200);
    chart.setContent(content(std::move(edges), std::move(values)));
    const QRect box = chart.plotBox();
    const QImage picture = chart.grab().toImage();
    int high = 0;
    for (int x = box.center().x() - 3; x <= box.center().x() + 3; ++x) high = std::max(high, redIn(picture, box, x));
    QVERIFY2(high > box.height() / 2, qPrintable(QString::number(high)));
    chart.setRange(std::pair(0.0, 1000.0));  // it is not in there: the axis becomes finer
    QCOMPARE(chart.highest(), 1.0);
}

void TestStepChart::logarithmicAxis() {
    StepChart chart;
    chart.resize(500, 200);
    StepContent some = content({1, 10, 100, 1000}, {1, 2, 3});
    some.logarithmicX = true;
    chart.setContent(some);
    const QRect box = chart.plotBox();
    for (int decade = 0; decade < 3; ++decade) {
        const QString text = chart.textAt({box.x() + (2 * decade + 1) * box.width() / 6, box.center().y()});
        QVERIFY2(text.contains(QStringLiteral("exc: %1").arg(decade + 1)), qPrintable(text));
    }
    QVERIFY(nl::test::coloursOf(chart.grab().toImage()) > 2);
}

void TestStepChart::whatIsNotKnownIsNotDrawn() {
    StepChart chart;
    chart.resize(500, 200);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    chart.setContent(content({0, 1, 2, 3}, {5, nan, 5}));
    const QRect box = chart.plotBox();
    const QImage picture = chart.grab().toImage();
    QVERIFY(redIn(picture, box, box.x() + box.width() / 6) > 0);
    QCOMPARE(redIn(picture, box, box.center().x()), 0);
    QVERIFY(!chart.textAt(box.center()).contains(QStringLiteral("exc")));
}

void TestStepChart::rangeAndClicks() {
    StepChart chart;
    chart.resize(500, 200);
    chart.show();
    chart.setContent(content({0, 10, 20}, {4, 8}));
    chart.setRange(std::pair(5.0, 15.0));
    chart.setLeftMargin(120);
    QCOMPARE(chart.plotBox().x(), 120);
    double clicked = -1;
    connect(&chart, &StepChart::clicked, this, [&](double place) { clicked = place; });
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.plotBox().center());
    QVERIFY(std::abs(clicked - 10) < 0.1);
    const QImage without = chart.grab().toImage();
    chart.setCursor(12.0);
    QVERIFY(chart.grab().toImage() != without);
    chart.setCursor(30.0);  // not in the range
    QCOMPARE(chart.grab().toImage(), without);
}

void TestStepChart::nothingToDraw() {
    StepChart chart;
    chart.resize(500, 200);
    StepContent none;
    none.nothing = QStringLiteral("There is nothing.");
    chart.setContent(none);
    QCOMPARE(chart.accessibleDescription(), none.nothing);
    QVERIFY(chart.textAt(chart.plotBox().center()).isEmpty());
    QVERIFY(!chart.grab().isNull());
    chart.setContent(content({0, 1}, {0}));  // zeros are drawn, on the axis
    QCOMPARE(chart.highest(), 1.0);
}

QTEST_MAIN(TestStepChart)
#include "test_step_chart.moc"
