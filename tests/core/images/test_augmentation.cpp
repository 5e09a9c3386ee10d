// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/images/batch_loader.hpp"
#include "tests/core/images/pictures.hpp"

using namespace nl;
using namespace nl::images;

namespace {

constexpr Augmentation kOff{0, false, 0};

std::vector<float> prepared(const ImageSet& set, std::uint32_t index, const Augmentation* augmentation,
                            std::int64_t epoch = 0, std::uint64_t seed = 1) {
    std::vector<float> out(set.shape.bytes(), std::nanf(""));
    preparePicture(set, set.train, index, augmentation, seed, epoch, out.data());
    return out;
}

/// Where the channels of a pixel begin.
std::size_t placeOf(const ImageSet& set, int y, int x) {
    const auto row = static_cast<std::size_t>(y), column = static_cast<std::size_t>(x);
    return (row * static_cast<std::size_t>(set.shape.width) + column) * static_cast<std::size_t>(set.shape.channels);
}

/// Picture `source` moved and mirrored by the definition, pixel by pixel; black where nothing was.
std::vector<float> moved(const ImageSet& set, const std::vector<float>& source, int down, int right, bool mirrored) {
    const int height = set.shape.height, width = set.shape.width, channels = set.shape.channels;
    std::vector<float> out;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < channels; ++c) {
                const int fromY = y + down, fromX = (mirrored ? width - 1 - x : x) + right;
                const bool inside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
                const auto channel = static_cast<std::size_t>(c);
                out.push_back(inside ? source[placeOf(set, fromY, fromX) + channel]
                                     : -set.mean[channel] / set.deviation[channel]);
            }
    return out;
}

bool near(const std::vector<float>& a, const std::vector<float>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](float x, float y) { return std::abs(x - y) <= 1e-6F * (1 + std::abs(x)); });
}

}  // namespace

class TestAugmentation : public QObject {
    Q_OBJECT

private slots:
    void nothingOnIsTheNormalisedPicture() {
        for (const PictureShape shape : {PictureShape{32, 32, 3}, PictureShape{9, 7, 1}, PictureShape{5, 6, 4}}) {
            const auto set = test::smallSet(5, 0, shape);
            for (std::uint32_t i = 0; i < 5; ++i) {
                std::vector<float> expected;
                for (std::size_t p = 0; p < shape.bytes(); ++p) {
                    const std::size_t c = p % static_cast<std::size_t>(shape.channels);
                    const float colour = static_cast<float>(set->train.pixels[i * shape.bytes() + p]) / 255.0F;
                    expected.push_back((colour - set->mean[c]) / set->deviation[c]);
                }
                QVERIFY(near(prepared(*set, i, nullptr), expected));
                for (std::int64_t epoch = 0; epoch < 5; ++epoch)
                    QCOMPARE(prepared(*set, i, &kOff, epoch), prepared(*set, i, nullptr));
            }
        }
    }

    void negativeSizesAreOff() {
        const auto set = test::smallSet(3, 0);
        const Augmentation odd{-4, false, -2};
        for (std::int64_t epoch = 0; epoch < 10; ++epoch)
            QCOMPARE(prepared(*set, 2, &odd, epoch), prepared(*set, 2, nullptr));
    }

    void flipMirrorsOneInTwo() {
        const auto set = test::smallSet(1, 0);
        const Augmentation flip{0, true, 0};
        const std::vector<float> plain = prepared(*set, 0, nullptr), mirrored = moved(*set, plain, 0, 0, true);
        QVERIFY(plain != mirrored);
        QCOMPARE(moved(*set, mirrored, 0, 0, true), plain);
        int count = 0;
        constexpr int kEpochs = 1000;
        for (std::int64_t epoch = 0; epoch < kEpochs; ++epoch) {
            const std::vector<float> got = prepared(*set, 0, &flip, epoch);
            QVERIFY(got == plain || got == mirrored);
            count += got == mirrored;
        }
        QVERIFY2(count > 420 && count < 580, qPrintable(QString::number(count)));  // 5 standard deviations
    }

    void flippingAMirroredPictureGivesThePictureBack() {
        auto set = test::smallSet(2, 0);
        const std::size_t bytes = set->shape.bytes(), channels = 3;
        for (std::size_t p = 0; p < bytes; ++p) {
            const std::size_t c = p % channels, x = p / channels % 7, y = p / channels / 7;
            set->train.pixels[bytes + p] = set->train.pixels[(y * 7 + 6 - x) * channels + c];
        }
        const Augmentation flip{0, true, 0};
        int count = 0;
        for (std::int64_t epoch = 0; epoch < 40; ++epoch)
            if (const auto got = prepared(*set, 1, &flip, epoch); got != prepared(*set, 1, nullptr)) {
                QCOMPARE(got, prepared(*set, 0, nullptr));
                ++count;
            }
        QVERIFY(count > 0);
    }

    /// Every result is one of the (2 padding + 1)^2 crops of the picture with black around, mirrored or not, and each
    /// occurs.
    void cropIsInsideThePaddedPicture() {
        const auto set = test::smallSet(1, 0);
        const Augmentation vary{2, true, 0};
        const std::vector<float> plain = prepared(*set, 0, nullptr);
        std::vector<std::vector<float>> possible;
        for (int down = -2; down <= 2; ++down)
            for (int right = -2; right <= 2; ++right)
                for (const bool mirrored : {false, true}) possible.push_back(moved(*set, plain, down, right, mirrored));
        std::set<std::ptrdiff_t> seen;
        for (std::int64_t epoch = 0; epoch < 1000; ++epoch) {
            const auto found = std::find(possible.begin(), possible.end(), prepared(*set, 0, &vary, epoch));
            QVERIFY(found != possible.end());
            seen.insert(found - possible.begin());
        }
        QCOMPARE(seen.size(), possible.size());
    }

    void paddingMayBeWiderThanThePicture() {
        const auto set = test::smallSet(1, 0);
        const Augmentation vary{40, true, 0};
        int black = 0;
        for (std::int64_t epoch = 0; epoch < 200; ++epoch) {
            const std::vector<float> got = prepared(*set, 0, &vary, epoch);
            bool all = true;
            for (std::size_t i = 0; i < got.size(); ++i) {
                QVERIFY(std::isfinite(got[i]));
                all = all && got[i] == -set->mean[i % 3] / set->deviation[i % 3];
            }
            black += all;
        }
        QVERIFY(black > 100 && black < 200);
    }

    void cutoutIsASquareOfTheMeanColour() {
        const PictureShape shape{32, 32, 3};
        const auto set = test::smallSet(1, 0, shape);
        for (const int side : {1, 7, 8, 16}) {
            const Augmentation cutout{0, false, side};
            const std::vector<float> plain = prepared(*set, 0, nullptr);
            bool whole = false, atTheEdge = false;
            for (std::int64_t epoch = 0; epoch < 300; ++epoch) {
                const std::vector<float> got = prepared(*set, 0, &cutout, epoch);
                int top = 32, bottom = -1, left = 32, right = -1, area = 0;
                for (int y = 0; y < 32; ++y)
                    for (int x = 0; x < 32; ++x) {
                        const auto row = static_cast<std::size_t>(y), column = static_cast<std::size_t>(x);
                        const std::size_t at = (row * 32 + column) * 3;
                        const bool cut = got[at] == 0 && got[at + 1] == 0 && got[at + 2] == 0;
                        if (!cut) {
                            for (std::size_t c = 0; c < 3; ++c) QVERIFY(got[at + c] == plain[at + c]);
                            continue;
                        }
                        ++area;
                        top = std::min(top, y);
                        bottom = std::max(bottom, y);
                        left = std::min(left, x);
                        right = std::max(right, x);
                    }
                const int height = bottom - top + 1, width = right - left + 1;
                QCOMPARE(area, height * width);
                QVERIFY(height <= side && width <= side);
                // Smaller only over the edge, and never by more than half.
                QVERIFY(height == side || top == 0 || bottom == 31);
                QVERIFY(width == side || left == 0 || right == 31);
                QVERIFY(2 * height >= side && 2 * width >= side);
                whole = whole || area == side * side;
                atTheEdge = atTheEdge || area < side * side;
            }
            QVERIFY(whole);
            QVERIFY(atTheEdge || side == 1);
        }
    }

    void aCutoutOfEverythingLeavesNothing() {
        const auto set = test::smallSet(1, 0);
        const Augmentation cutout{0, false, 1000};
        QCOMPARE(prepared(*set, 0, &cutout), std::vector<float>(set->shape.bytes(), 0.0F));
    }

    void variationsDependOnSeedEpochAndIndexAlone() {
        auto set = test::smallSet(2, 0, {32, 32, 3});
        // The same picture twice: what differs is the variation.
        std::copy_n(set->train.pixels.begin(), set->shape.bytes(),
                    set->train.pixels.begin() + static_cast<std::ptrdiff_t>(set->shape.bytes()));
        const Augmentation vary{4, true, 8};
        QCOMPARE(prepared(*set, 0, &vary, 3, 9), prepared(*set, 0, &vary, 3, 9));
        QVERIFY(prepared(*set, 0, &vary, 3, 9) != prepared(*set, 1, &vary, 3, 9));
        QVERIFY(prepared(*set, 0, &vary, 3, 9) != prepared(*set, 0, &vary, 4, 9));
        QVERIFY(prepared(*set, 0, &vary, 3, 9) != prepared(*set, 0, &vary, 3, 8));
    }

    void turningOneOnDoesNotChangeTheOthers() {
        const auto set = test::smallSet(1, 0, {32, 32, 3});
        const Augmentation crop{4, true, 0}, both{4, true, 6};
        for (std::int64_t epoch = 0; epoch < 20; ++epoch) {
            const std::vector<float> one = prepared(*set, 0, &crop, epoch), two = prepared(*set, 0, &both, epoch);
            for (std::size_t i = 0; i < one.size(); ++i) QVERIFY(two[i] == 0 || two[i] == one[i]);
        }
    }
};

QTEST_GUILESS_MAIN(TestAugmentation)
#include "test_augmentation.moc"
