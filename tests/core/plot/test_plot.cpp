// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>

#include "core/plot/heatmap.hpp"
#include "core/plot/value_range.hpp"

using namespace nl::plot;

namespace {

using Triple = std::array<double, 3>;

double linear(std::uint8_t value) {
    const double c = value / 255.0;
    return c > 0.04045 ? std::pow((c + 0.055) / 1.055, 2.4) : c / 12.92;
}

/// OKLab of linear RGB (Ottosson 2020).
Triple okLab(const Triple& c) {
    const double l = std::cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    const double m = std::cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    const double s = std::cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Triple linearOf(Rgb c) { return {linear(c.r), linear(c.g), linear(c.b)}; }

/// How a colour is seen: by normal vision and by protanopes, deuteranopes and tritanopes (Machado et al. 2009, severity
/// 1).
Triple seenBy(int observer, Rgb colour) {
    static constexpr std::array<std::array<Triple, 3>, 4> kView{{
        {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
    }};
    const Triple in = linearOf(colour);
    Triple out{};
    for (std::size_t r = 0; r < 3; ++r) {
        for (std::size_t c = 0; c < 3; ++c) out[r] += kView[static_cast<std::size_t>(observer)][r][c] * in[c];
        out[r] = std::min(1.0, std::max(0.0, out[r]));
    }
    return okLab(out);
}

/// The samples of an 8-bit RGB PNG without interlace, decoded here so that the test does not trust the library that
/// wrote it.
QByteArray decoded(const QString& path, int width, int height) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray all = file.readAll();
    QByteArray packed;
    for (qsizetype at = 8; at + 12 <= all.size();) {
        const auto length = qFromBigEndian<quint32>(all.constData() + at);
        if (all.mid(at + 4, 4) == "IDAT") packed += all.mid(at + 8, length);
        at += 12 + static_cast<qsizetype>(length);
    }
    const int line = 3 * width;
    QByteArray size(4, 0);
    qToBigEndian<quint32>(static_cast<quint32>((line + 1) * height), size.data());
    const QByteArray raw = qUncompress(size + packed);
    if (raw.size() != (line + 1) * height) return {};
    QByteArray out(line * height, 0);
    const auto at = [&](int x, int y) {
        return x < 0 || y < 0 ? 0 : int(static_cast<unsigned char>(out[y * line + x]));
    };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < line; ++x) {
            const int left = at(x - 3, y), up = at(x, y - 1), corner = x < 3 ? 0 : at(x - 3, y - 1);
            const int estimate = left + up - corner;
            const int a = std::abs(estimate - left), b = std::abs(estimate - up), c = std::abs(estimate - corner);
            const std::array<int, 5> guess{0, left, up, (left + up) / 2,
                                           a <= b && a <= c ? left : (b <= c ? up : corner)};
            const auto filter = static_cast<std::size_t>(static_cast<unsigned char>(raw[y * (line + 1)]));
            out[y * line + x] = static_cast<char>(raw[y * (line + 1) + 1 + x] + guess[filter]);
        }
    return out;
}

double distance(const Triple& a, const Triple& b) { return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]); }

}  // namespace

class TestPlot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sequentialMapsAreOrderedByLightness();
    void divergingMapsAreLightestInTheMiddle();
    void categoriesCanBeToldApartByEveryObserver();
    void coloursClampAndKeepUnknown();
    void rangesLeaveOutTheExtremes();
    void rangesOfFewOrEqualValues();
    void ticksAreRoundInsideAndFew_data();
    void ticksAreRoundInsideAndFew();
    void ticksOfOddRanges();
    void heatmapEnlargesCells();
    void heatmapReducesByMaximum();
    void pngReadsBack();
    void pngErrors();
};

void TestPlot::sequentialMapsAreOrderedByLightness() {
    int maps = 0;
    for (const ColourMap& map : colourMaps()) {
        if (map.scale != Scale::sequential) continue;
        ++maps;
        double before = -1, smallest = 1, largest = 0;
        for (int i = 0; i <= 64; ++i) {
            const double lightness = okLab(linearOf(colourAt(map, static_cast<float>(i) / 64)))[0];
            if (i > 0) {
                smallest = std::min(smallest, lightness - before);
                largest = std::max(largest, lightness - before);
            }
            before = lightness;
        }
        QVERIFY2(smallest > 0, qPrintable(QString("%1 is not ordered by lightness").arg(map.name.c_str())));
        QVERIFY2(largest < 0.03, qPrintable(QString("%1 jumps by %2").arg(map.name.c_str()).arg(largest)));
    }
    QVERIFY2(maps >= 3, "at least three sequential maps");
}

void TestPlot::divergingMapsAreLightestInTheMiddle() {
    int maps = 0;
    for (const ColourMap& map : colourMaps()) {
        if (map.scale != Scale::diverging) continue;
        ++maps;
        for (int observer = 0; observer < 3; ++observer) {
            const Triple low = seenBy(observer, colourAt(map, 0)), middle = seenBy(observer, colourAt(map, 0.5F)),
                         high = seenBy(observer, colourAt(map, 1));
            QVERIFY(middle[0] > low[0] + 0.3 && middle[0] > high[0] + 0.3);
            QVERIFY2(distance(low, high) > 0.1,
                     qPrintable(QString("%1: the ends look alike to observer %2").arg(map.name.c_str()).arg(observer)));
        }
    }
    QVERIFY(maps >= 2);
}

void TestPlot::categoriesCanBeToldApartByEveryObserver() {
    const ColourMap& map = colourMap("categories");
    QVERIFY(map.scale == Scale::category && map.points.size() >= 8);
    for (int observer = 0; observer < 4; ++observer)
        for (std::size_t i = 0; i < map.points.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(distance(seenBy(observer, map.points[i]), seenBy(observer, map.points[j])) > 0.1,
                         qPrintable(QString("colours %1 and %2, observer %3").arg(i).arg(j).arg(observer)));
}

void TestPlot::coloursClampAndKeepUnknown() {
    const ColourMap& map = colourMap("grey");
    QCOMPARE(colourAt(map, -3).r, map.points.front().r);
    QCOMPARE(colourAt(map, 7).r, map.points.back().r);
    QCOMPARE(colourMap("no such map").name, colourMaps().front().name);
    Channel channel;
    channel.value = {0, 1, std::numeric_limits<float>::quiet_NaN(), 5};
    QCOMPARE(channelColour(channel, map, 2, {1, 2, 3}).g, std::uint8_t{2});
    QCOMPARE(channelColour(channel, map, 99, {1, 2, 3}).b, std::uint8_t{3});
    QCOMPARE(channelColour(channel, map, 3).r, map.points.back().r);
    channel.minimum = channel.maximum = 1;
    QCOMPARE(channelColour(channel, map, 1).r, colourAt(map, 0.5F).r);
    channel.scale = Scale::category;
    channel.categories = {"a", "b"};
    const ColourMap& set = colourMap("categories");
    QCOMPARE(channelColour(channel, set, 1).r, set.points[1].r);
}

void TestPlot::rangesLeaveOutTheExtremes() {
    // 0 .. 100 shuffled, with one value far out on each side and some that are not known.
    std::vector<float> values{std::numeric_limits<float>::quiet_NaN(), -1e6F, 1e9F,
                              std::numeric_limits<float>::infinity()};
    for (int i = 0; i <= 100; ++i) values.push_back(static_cast<float>(37 * i % 101));
    const ValueRange range = stretchedRange(values);
    QVERIFY2(range.low >= 0 && range.low <= 3, qPrintable(QString::number(double(range.low))));
    QVERIFY2(range.high >= 97 && range.high <= 100, qPrintable(QString::number(double(range.high))));
    QVERIFY(range.below && range.above);
    QVERIFY2(!range.root, "the values are spread evenly");
    for (float& value : values) value = value * value * value;
    QVERIFY2(stretchedRange(values).root, "most values are small");
    values = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, -1e6F, 1e9F};
    const ValueRange whole = wholeRange(values);
    QCOMPARE(whole.low, -1e6F);
    QCOMPARE(whole.high, 1e9F);
    QVERIFY(!whole.below && !whole.above);
}

void TestPlot::rangesOfFewOrEqualValues() {
    const auto range = [](std::vector<float> values) {
        const ValueRange r = stretchedRange(values);
        return std::pair(r.low, r.high);
    };
    QCOMPARE(range({}), std::pair(0.0F, 1.0F));
    QCOMPARE(range({std::numeric_limits<float>::quiet_NaN()}), std::pair(0.0F, 1.0F));
    QCOMPARE(range({0, 0}), std::pair(0.0F, 1.0F));
    QCOMPARE(range({4, 4, 4}), std::pair(0.0F, 4.0F));
    QCOMPARE(range({-2}), std::pair(-2.0F, 0.0F));
    QCOMPARE(range({1, 3}), std::pair(1.0F, 3.0F));
    // Nearly all equal: the percentiles coincide, the whole range is left.
    std::vector<float> ones(1000, 1.0F);
    ones[500] = 9;
    QCOMPARE(range(ones), std::pair(1.0F, 9.0F));
}

void TestPlot::ticksAreRoundInsideAndFew_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("most");
    QTest::newRow("unit") << 0.0 << 1.0 << 6;
    QTest::newRow("odd") << 0.13 << 0.97 << 5;
    QTest::newRow("negative") << -70e-3 << 40e-3 << 5;
    QTest::newRow("tiny") << 1e-12 << 9e-12 << 4;
    QTest::newRow("large") << 3.0 << 1234567.0 << 8;
    QTest::newRow("few") << 0.0 << 1.0 << 2;
}

void TestPlot::ticksAreRoundInsideAndFew() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, most);
    const std::vector<double> found = ticks(low, high, most);
    QVERIFY2(!found.empty() && static_cast<int>(found.size()) <= most, qPrintable(QString::number(found.size())));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY(found[i] >= low - 1e-9 * (high - low) && found[i] <= high + 1e-9 * (high - low));
        if (i > 1) QVERIFY(std::abs((found[i] - found[i - 1]) - (found[1] - found[0])) < 1e-9 * (high - low));
    }
    if (most >= 4) QVERIFY2(found.size() >= 2, "an axis needs two ticks to be read");
}

void TestPlot::ticksOfOddRanges() {
    QCOMPARE(ticks(2, 2, 5).size(), std::size_t{1});
    QVERIFY(ticks(0, std::numeric_limits<double>::infinity(), 5).empty());
    QVERIFY(ticks(0, 1, 0).empty());
    QVERIFY(ticks(1, 0, 5) == ticks(0, 1, 5));
}

void TestPlot::heatmapEnlargesCells() {
    const std::vector<std::uint32_t> offset{0, 1, 2}, column{1, 0};
    const std::vector<float> value{1.0F, 0.5F};
    const ColourMap& map = colourMap("grey");
    const Picture picture = heatmapPicture(offset, column, value, 2, map, 0, 1, 9);
    QCOMPARE(picture.width, 8);
    QCOMPARE(picture.height, 8);
    const auto at = [&](int x, int y) { return picture.rgb[3 * static_cast<std::size_t>(y * picture.width + x)]; };
    QCOMPARE(at(0, 0), map.points.front().r);
    QCOMPARE(at(7, 0), map.points.back().r);
    QCOMPARE(at(3, 7), colourAt(map, 0.5F).r);
    QCOMPARE(at(7, 7), map.points.front().r);
    QVERIFY(heatmapPicture({}, {}, {}, 0, map, 0, 1, 9).rgb.empty());
}

void TestPlot::heatmapReducesByMaximum() {
    // A single strong cell among 1000 x 1000 must survive in 100 x 100 pixels.
    std::vector<std::uint32_t> offset(1001), column;
    std::vector<float> value;
    for (std::uint32_t row = 0; row < 1000; ++row) {
        column.push_back(row);
        value.push_back(row == 777 ? 1.0F : 0.25F);
        offset[row + 1] = row + 1;
    }
    const ColourMap& map = colourMap("grey");
    const Picture picture = heatmapPicture(offset, column, value, 1000, map, 0, 1, 100);
    QCOMPARE(picture.width, 100);
    QCOMPARE(picture.height, 100);
    QCOMPARE(picture.rgb[3 * (77 * 100 + 77)], map.points.back().r);
    QCOMPARE(picture.rgb[3 * (76 * 100 + 76)], colourAt(map, 0.25F).r);
    QCOMPARE(picture.rgb[3 * (76 * 100 + 77)], map.points.front().r);
}

void TestPlot::pngReadsBack() {
    QTemporaryDir folder;
    Picture picture{3, 2, {255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9}};
    const QString file = folder.filePath("a.png");
    const auto written = writePng(picture, file.toStdString());
    QVERIFY2(written.has_value(), written ? "" : written.error().text().c_str());
    const QByteArray samples = decoded(file, picture.width, picture.height);
    QCOMPARE(samples,
             QByteArray(reinterpret_cast<const char*>(picture.rgb.data()), static_cast<qsizetype>(picture.rgb.size())));
}

void TestPlot::pngErrors() {
    QTemporaryDir folder;
    const Picture picture{1, 1, {1, 2, 3}};
    const auto missing = writePng(picture, folder.filePath("no/such/a.png").toStdString());
    QVERIFY(!missing && missing.error().code == "file-write");
    const auto empty = writePng({}, folder.filePath("b.png").toStdString());
    QVERIFY(!empty && empty.error().code == "picture-empty");
    QVERIFY2(!std::filesystem::exists(folder.filePath("b.png").toStdString()), "nothing is left behind");
}

QTEST_GUILESS_MAIN(TestPlot)
#include "test_plot.moc"
