// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/images/image_set.hpp"
#include "tests/core/images/pictures.hpp"

using namespace nl;
using namespace nl::images;

namespace {

using Picture = std::vector<std::uint8_t>;

std::vector<Picture> picturesOf(const ImageSplit& split, std::size_t bytes) {
    std::vector<Picture> out;
    for (std::size_t i = 0; i < split.size(); ++i)
        out.emplace_back(split.pixels.begin() + static_cast<std::ptrdiff_t>(i * bytes),
                         split.pixels.begin() + static_cast<std::ptrdiff_t>((i + 1) * bytes));
    return out;
}

std::vector<int> countsOf(const ImageSplit& split, std::size_t classes) {
    std::vector<int> out(classes, 0);
    for (const std::uint16_t label : split.labels) ++out[label];
    return out;
}

}  // namespace

class TestImageSet : public QObject {
    Q_OBJECT

private slots:
    void holdOutKeepsTheSharesOfTheClasses() {
        const auto set = test::smallSet(200, 9);
        const auto cut = holdOut(*set, 0.25, 4);
        QCOMPARE(countsOf(set->train, 3), (std::vector<int>{67, 67, 66}));
        QCOMPARE(countsOf(cut->test, 3), (std::vector<int>{17, 17, 17}));
        QCOMPARE(countsOf(cut->train, 3), (std::vector<int>{50, 50, 49}));
        QCOMPARE(cut->name, set->name);
        QVERIFY(cut->shape == set->shape);
        QCOMPARE(cut->classNames, set->classNames);
        QCOMPARE(cut->train.pixels.capacity(), cut->train.pixels.size());
        QCOMPARE(cut->test.pixels.capacity(), cut->test.pixels.size());
    }

    void holdOutDividesTheTrainingPictures() {
        const auto set = test::smallSet(60, 9);
        const auto cut = holdOut(*set, 0.3, 4);
        const std::vector<Picture> all = picturesOf(set->train, set->shape.bytes());
        std::set<std::size_t> seen;
        for (const ImageSplit* part : {&cut->train, &cut->test}) {
            std::size_t at = 0;
            const std::vector<Picture> pictures = picturesOf(*part, set->shape.bytes());
            for (std::size_t i = 0; i < pictures.size(); ++i) {
                const auto found = std::find(all.begin() + static_cast<std::ptrdiff_t>(at), all.end(), pictures[i]);
                QVERIFY(found != all.end());  // and in the old order
                at = static_cast<std::size_t>(found - all.begin());
                QVERIFY(seen.insert(at).second);
                QCOMPARE(part->labels[i], set->train.labels[at]);
            }
        }
        QCOMPARE(seen.size(), std::size_t{60});
    }

    void holdOutDependsOnTheSeed() {
        const auto set = test::smallSet(60, 9);
        QCOMPARE(holdOut(*set, 0.3, 4)->test.pixels, holdOut(*set, 0.3, 4)->test.pixels);
        QVERIFY(holdOut(*set, 0.3, 4)->test.pixels != holdOut(*set, 0.3, 5)->test.pixels);
    }

    void holdOutAtItsEnds() {
        const auto set = test::smallSet(10, 2);
        QCOMPARE(holdOut(*set, 0, 1)->test.size(), std::size_t{0});
        QCOMPARE(holdOut(*set, 0, 1)->train.pixels, set->train.pixels);
        QCOMPARE(holdOut(*set, -3, 1)->test.size(), std::size_t{0});
        QCOMPARE(holdOut(*set, std::nan(""), 1)->test.size(), std::size_t{0});
        for (const double all : {1.0, 7.0}) {
            const auto cut = holdOut(*set, all, 1);
            QCOMPARE(cut->test.pixels, set->train.pixels);
            QCOMPARE(cut->train.size(), std::size_t{0});
            QCOMPARE(cut->mean, std::vector<float>(3, 0.0F));
            QCOMPARE(cut->deviation, std::vector<float>(3, 1.0F));
        }
    }

    void meanAndDeviationAreTakenAnew() {
        auto set = test::smallSet(4, 2, {1, 1, 2}, 2);
        set->train.pixels = {0, 10, 255, 10, 255, 20, 0, 20};
        auto first = firstOf(*set, 2, 0);
        QCOMPARE(first->mean[0], 0.5F);
        QCOMPARE(first->deviation[0], 0.5F);
        QCOMPARE(first->mean[1], 10 / 255.0F);
        QCOMPARE(first->deviation[1], 1.0F);  // one colour
        first = firstOf(*set, 0, 0);
        QCOMPARE(first->mean[1], 15 / 255.0F);
        QVERIFY(std::abs(first->deviation[1] - 5 / 255.0F) < 1e-7F);
    }

    void firstOfTakesTheFirst() {
        const auto set = test::smallSet(10, 6);
        const auto bytes = static_cast<std::ptrdiff_t>(set->shape.bytes());
        const auto some = firstOf(*set, 4, 2);
        QCOMPARE(some->train.pixels, Picture(set->train.pixels.begin(), set->train.pixels.begin() + 4 * bytes));
        QCOMPARE(some->train.labels, (std::vector<std::uint16_t>{0, 1, 2, 0}));
        QCOMPARE(some->test.pixels, Picture(set->test.pixels.begin(), set->test.pixels.begin() + 2 * bytes));
        QCOMPARE(some->classNames, set->classNames);
        for (const std::size_t all : {std::size_t{0}, std::size_t{10}, std::size_t{11}}) {
            QCOMPARE(firstOf(*set, all, all)->train.pixels, set->train.pixels);
            QCOMPARE(firstOf(*set, all, all)->test.labels, set->test.labels);
        }
    }
};

QTEST_GUILESS_MAIN(TestImageSet)
#include "test_image_set.moc"
