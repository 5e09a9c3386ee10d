// SPDX-License-Identifier: GPL-3.0-or-later
// The synthetic pictures can be told apart, but not by a linear classifier on their pixels.
#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <set>
#include <span>

#include "core/images/image_set.hpp"
#include "core/images/synthetic.hpp"
#include "core/io/sha256.hpp"

using namespace nl;
using namespace nl::images;

namespace {

constexpr std::size_t kSide = 32, kClasses = 10;

using Features = std::vector<double>;

std::string hashOf(const ImageSet& set) {
    io::Sha256 hash;
    hash.add(std::as_bytes(std::span(set.train.pixels)));
    hash.add(std::as_bytes(std::span(set.test.pixels)));
    return hash.hex();
}

Features pixelsOf(const ImageSplit& split, std::size_t i) {
    const auto first = split.pixels.begin() + static_cast<std::ptrdiff_t>(i * kSide * kSide * 3);
    return Features(first, first + static_cast<std::ptrdiff_t>(kSide * kSide * 3));
}

using Extract = std::function<Features(const ImageSplit&, std::size_t)>;

std::vector<Features> meansOf(const ImageSplit& split, const Extract& features) {
    std::vector<Features> mean(kClasses);
    std::vector<double> count(kClasses, 0);
    for (std::size_t i = 0; i < split.size(); ++i) {
        const Features x = features(split, i);
        Features& sum = mean[split.labels[i]];
        sum.resize(x.size(), 0);
        for (std::size_t k = 0; k < x.size(); ++k) sum[k] += x[k];
        ++count[split.labels[i]];
    }
    for (std::size_t c = 0; c < kClasses; ++c)
        for (double& value : mean[c]) value /= count[c];
    return mean;
}

/// Share of the pictures whose class has the nearest mean.
double nearestMean(const std::vector<Features>& mean, const ImageSplit& split, const Extract& features) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < split.size(); ++i) {
        const Features x = features(split, i);
        std::array<double, kClasses> distance{};
        for (std::size_t c = 0; c < kClasses; ++c)
            for (std::size_t k = 0; k < x.size(); ++k) distance[c] += (x[k] - mean[c][k]) * (x[k] - mean[c][k]);
        const auto nearest = std::min_element(distance.begin(), distance.end()) - distance.begin();
        right += nearest == split.labels[i];
    }
    return static_cast<double>(right) / static_cast<double>(split.size());
}

/// What one layer of a convolutional network can do: filters made by hand, of mean 0 and length 1, moved over the grey
/// picture in steps of two pixels; the largest response of each.
class FilterBank {
public:
    FilterBank() {
        for (const double wavelength : {4.5, 5.25, 6.0, 6.75, 7.5})
            for (int quarter = 0; quarter < 4; ++quarter) {
                const double x = std::cos(quarter * kPi / 4), y = std::sin(quarter * kPi / 4);
                for (const double phase : {0.0, kPi / 2})
                    add([=](double u, double v) {
                        return std::exp(-(u * u + v * v) / 50) *
                               std::cos(2 * kPi * (u * x + v * y) / wavelength + phase);
                    });
            }
        gratings_ = filters_.size();
        for (const double radius : {4.0, 5.5, 7.0}) add([=](double u, double v) { return std::hypot(u, v) < radius; });
        for (const double radius : {5.0, 6.2, 7.4, 8.5})
            add([=](double u, double v) { return std::abs(std::hypot(u, v) - radius) < 1.5; });
        for (const double half : {5.0, 6.0, 7.0, 8.0})
            add([=](double u, double v) { return std::abs(std::max(std::abs(u), std::abs(v)) - half) < 1.5; });
        for (const double inner : {3.5, 4.3, 5.0})
            add([=](double u, double v) { return std::abs(std::max(v, 0.866 * std::abs(u) - v / 2) - inner) < 1.5; });
        for (const double length : {7.0, 9.0})
            for (const double turn : {1.0, std::numbers::sqrt2 / 2})
                add([=](double u, double v) {
                    const double other = turn < 1 ? turn : 0;
                    const double a = turn * u + other * v, b = turn * v - other * u;
                    return std::min(std::abs(a), std::abs(b)) < 1.5 && std::max(std::abs(a), std::abs(b)) < length;
                });
    }

    /// Logarithms without their mean, so that contrast does not count; of the two phases of a grating the energy.
    [[nodiscard]] Features of(const ImageSplit& split, std::size_t picture) const {
        const Features pixels = pixelsOf(split, picture);
        std::vector<float> grey(kSide * kSide);
        for (std::size_t p = 0; p < grey.size(); ++p)
            grey[p] = static_cast<float>(pixels[3 * p] + pixels[3 * p + 1] + pixels[3 * p + 2]);
        Features out;
        for (std::size_t f = 0; f < filters_.size(); f += f < gratings_ ? 2 : 1) {
            double most = 0;
            for (std::size_t y = 0; y + kWide <= kSide; y += 2)
                for (std::size_t x = 0; x + kWide <= kSide; x += 2) {
                    double energy = 0;
                    for (std::size_t g = f; g < (f < gratings_ ? f + 2 : f + 1); ++g)
                        energy += std::pow(response(filters_[g], &grey[y * kSide + x]), 2);
                    most = std::max(most, energy);
                }
            out.push_back(std::log(most + 1));
        }
        double mean = 0;
        for (const double value : out) mean += value / static_cast<double>(out.size());
        for (double& value : out) value -= mean;
        return out;
    }

private:
    static constexpr std::size_t kWide = 19;
    static constexpr double kMiddle = 9;
    static constexpr double kPi = std::numbers::pi;
    using Filter = std::vector<float>;

    void add(const std::function<double(double, double)>& shape) {
        Filter filter;
        double mean = 0, square = 0;
        for (std::size_t p = 0; p < kWide * kWide; ++p) {
            const std::size_t row = p / kWide;
            filter.push_back(static_cast<float>(
                shape(static_cast<double>(p % kWide) - kMiddle, static_cast<double>(row) - kMiddle)));
            mean += filter.back() / double{kWide * kWide};
        }
        for (float& value : filter) square += std::pow(value -= static_cast<float>(mean), 2);
        for (float& value : filter) value /= static_cast<float>(std::sqrt(square));
        filters_.push_back(std::move(filter));
    }

    static double response(const Filter& filter, const float* corner) {
        float sum = 0;
        for (std::size_t y = 0; y < kWide; ++y)
            for (std::size_t x = 0; x < kWide; ++x) sum += filter[y * kWide + x] * corner[y * kSide + x];
        return sum;
    }

    std::vector<Filter> filters_;
    std::size_t gratings_ = 0;
};

}  // namespace

class TestSynthetic : public QObject {
    Q_OBJECT

private slots:
    void sameSeedSameBytes() {
        const auto one = makeSynthetic(70, 40, 5);
        QCOMPARE(one->train.size(), std::size_t{70});
        QCOMPARE(one->test.size(), std::size_t{40});
        QCOMPARE(one->train.pixels.size(), 70 * one->shape.bytes());
        QCOMPARE(one->train.pixels.capacity(), one->train.pixels.size());
        QCOMPARE(hashOf(*one), hashOf(*makeSynthetic(70, 40, 5)));
        QVERIFY(hashOf(*one) != hashOf(*makeSynthetic(70, 40, 6)));
        for (const int threads : {1, 2, 5}) {
            ThreadPool pool(threads);
            JobContext job(pool);
            const auto other = paintSynthetic(70, 40, 5, job);
            QCOMPARE(hashOf(*other), hashOf(*one));
            QCOMPARE(other->train.labels, one->train.labels);
            QCOMPARE(other->mean, one->mean);
        }
    }

    void aPictureDoesNotDependOnHowManyThereAre() {
        const auto few = makeSynthetic(7, 3, 5), many = makeSynthetic(40, 20, 5);
        QVERIFY(std::equal(few->train.pixels.begin(), few->train.pixels.end(), many->train.pixels.begin()));
        QVERIFY(std::equal(few->test.pixels.begin(), few->test.pixels.end(), many->test.pixels.begin()));
        // Training and test pictures are not the same ones.
        QVERIFY(!std::equal(few->test.pixels.begin(), few->test.pixels.end(), many->train.pixels.begin()));
    }

    void classesAreBalanced() {
        const auto set = makeSynthetic(1003, 200, 1);
        QCOMPARE(set->classes(), kClasses);
        for (const ImageSplit* split : {&set->train, &set->test}) {
            std::vector<std::size_t> count(kClasses, 0);
            for (const std::uint16_t label : split->labels) ++count.at(label);
            for (const std::size_t n : count) QVERIFY(n == split->size() / 10 || n == split->size() / 10 + 1);
        }
        const std::set<std::string> names(set->classNames.begin(), set->classNames.end());
        QCOMPARE(names.size(), kClasses);
    }

    void coloursAreGreyInTheMean() {
        const auto set = makeSynthetic(1000, 0, 1);
        for (std::size_t c = 0; c < 3; ++c) {
            QVERIFY(std::abs(set->mean[c] - 0.5F) < 0.02F);
            QVERIFY(set->deviation[c] > 0.1F && set->deviation[c] < 0.3F);
        }
    }

    void pixelsAreNotEnough() {
        const auto set = makeSynthetic(1000, 500, 1);
        const double right = nearestMean(meansOf(set->train, pixelsOf), set->test, pixelsOf);
        QVERIFY2(right < 0.2, qPrintable(QString::number(right)));
    }

    /// Also of pictures that are flipped: every class is its own mirror image.
    void filtersAreEnough() {
        const FilterBank bank;
        const Extract features = [&](const ImageSplit& split, std::size_t i) { return bank.of(split, i); };
        const auto set = makeSynthetic(200, 100, 1);
        const std::vector<Features> means = meansOf(set->train, features);
        const double right = nearestMean(means, set->test, features);
        QVERIFY2(right > 0.8, qPrintable(QString::number(right)));
        ImageSplit mirrored = set->test;
        for (std::size_t row = 0; row < mirrored.pixels.size(); row += kSide * 3)
            for (std::size_t x = 0; x < kSide / 2; ++x)
                std::swap_ranges(&mirrored.pixels[row + 3 * x], &mirrored.pixels[row + 3 * x] + 3,
                                 &mirrored.pixels[row + 3 * (kSide - 1 - x)]);
        const double rightMirrored = nearestMean(means, mirrored, features);
        QVERIFY2(rightMirrored > 0.8, qPrintable(QString::number(rightMirrored)));
    }

    void opensByName() {
        ThreadPool pool(2);
        JobContext job(pool);
        const auto set = open("synthetic", {}, job);
        QVERIFY(set);
        QCOMPARE((*set)->name, std::string("synthetic"));
        QCOMPARE((*set)->train.size(), kSyntheticTrain);
        QCOMPARE((*set)->test.size(), kSyntheticTest);
        const auto unknown = open("imagenet", {}, job);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, std::string("choice-unknown"));
        QVERIFY(unknown.error().text().find("synthetic") != std::string::npos);
        QTemporaryDir empty;
        QCOMPARE(open("cifar10", empty.path().toStdString(), job).error().code, std::string("images-missing"));
    }

    void stopsWhenTold() {
        ThreadPool pool(2);
        std::stop_source stop;
        stop.request_stop();
        JobContext job(pool, stop.get_token(), std::make_shared<PauseGate>(), {});
        const auto set = open("synthetic", {}, job);
        QVERIFY(!set);
        QCOMPARE(set.error().code, std::string(kCancelled));
    }
};

QTEST_GUILESS_MAIN(TestSynthetic)
#include "test_synthetic.moc"
