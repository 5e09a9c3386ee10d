// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <set>

#include "core/snn/surrogates.hpp"

using namespace nl::snn;

namespace {

/// Where the derivative of the derivative jumps: no difference quotient near there.
bool nearCorner(const SurrogateEntry& entry, double x, double a, double width) {
    const double corner = entry.surrogate == Surrogate::rectangular ? a / 2 : a;
    const bool cornered = entry.surrogate == Surrogate::rectangular || entry.surrogate == Surrogate::triangular;
    return cornered && std::abs(std::abs(x) - corner) < width;
}

template <class T>
T derivative(Surrogate surrogate, T x, T a) {
    switch (surrogate) {
        case Surrogate::rectangular:
            return surrogateDerivative<Surrogate::rectangular, T>(x, a);
        case Surrogate::triangular:
            return surrogateDerivative<Surrogate::triangular, T>(x, a);
        case Surrogate::atan:
            return surrogateDerivative<Surrogate::atan, T>(x, a);
        case Surrogate::fastSigmoid:
            return surrogateDerivative<Surrogate::fastSigmoid, T>(x, a);
        case Surrogate::gaussian:
            return surrogateDerivative<Surrogate::gaussian, T>(x, a);
    }
    return 0;
}

}  // namespace

class TestSurrogates : public QObject {
    Q_OBJECT
private slots:
    void theTableFollowsTheEnumeration() {
        QCOMPARE(surrogates().size(), std::size_t{5});
        std::set<std::string> names;
        for (std::size_t i = 0; i < surrogates().size(); ++i) {
            const SurrogateEntry& entry = surrogates()[i];
            QCOMPARE(static_cast<std::size_t>(entry.surrogate), i);
            QCOMPARE(&surrogateEntry(entry.surrogate), &entry);
            QCOMPARE(surrogateNamed(entry.name), entry.surrogate);
            QVERIFY(!entry.formula.empty() && !entry.source.empty() && entry.defaultParameter > 0);
            names.emplace(entry.name);
        }
        QCOMPARE(names, (std::set<std::string>{"rectangular", "triangular", "atan", "fast-sigmoid", "gaussian"}));
        QCOMPARE(surrogateNames().size(), std::size_t{5});
        QCOMPARE(surrogateNames()[3], std::string("fast-sigmoid"));
    }

    void anUnknownNameIsTheDefault() {
        QCOMPARE(surrogateNamed("sigmoidal"), NeuronParameters{}.surrogate);
        QCOMPARE(surrogateEntry(NeuronParameters{}.surrogate).defaultParameter, NeuronParameters{}.surrogateParameter);
    }

    /// The values that the papers state for the threshold itself.
    void peaks() {
        const double a = 0.8;
        const double expected[] = {1 / a, 1 / a, a / 2, 1, 1 / (std::sqrt(2 * std::numbers::pi) * a)};
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(std::abs(surrogates()[i].derivative(0, a) - expected[i]) < 1e-14);
            QCOMPARE(surrogates()[i].primitive(0, a), 0.5);
        }
        QCOMPARE(surrogates()[0].derivative(0.41, a), 0.0);
        QCOMPARE(surrogates()[1].derivative(0.81, a), 0.0);
        QVERIFY(std::abs(surrogates()[1].derivative(0.4, a) - 0.5 / a) < 1e-14);
        // exp(-1/2) of the peak at one deviation.
        QVERIFY(std::abs(surrogates()[4].derivative(a, a) / surrogates()[4].derivative(0, a) - std::exp(-0.5)) < 1e-14);
    }

    void derivativesAreThoseOfThePrimitives() {
        constexpr double kStep = 1e-5;
        for (const SurrogateEntry& entry : surrogates()) {
            for (const double a : {0.3, 1.0, entry.defaultParameter, 4.0}) {
                double last = entry.primitive(-3, a);
                for (int i = 0; i < 347; ++i) {
                    const double x = -2.99 + 0.0173 * i;
                    QVERIFY2(entry.primitive(x, a) >= last, entry.name.data());
                    last = entry.primitive(x, a);
                    QVERIFY(std::abs(entry.derivative(x, a) - entry.derivative(-x, a)) < 1e-14);
                    QVERIFY(std::abs(entry.primitive(x, a) + entry.primitive(-x, a) - 1) < 1e-14);
                    // The fast sigmoid has a corner at 0, where the difference is wrong in its first order.
                    if (nearCorner(entry, x, a, 2 * kStep) || std::abs(x) < 2 * kStep) continue;
                    const double slope = (entry.primitive(x + kStep, a) - entry.primitive(x - kStep, a)) / (2 * kStep);
                    QVERIFY2(std::abs(slope - entry.derivative(x, a)) < 1e-6, entry.name.data());
                }
            }
        }
    }

    void singlePrecision() {
        for (const SurrogateEntry& entry : surrogates()) {
            const double a = entry.defaultParameter;
            for (int i = 0; i < 342; ++i) {
                const double x = -2.9 + 0.0173 * i;
                if (nearCorner(entry, x, a, 1e-5)) continue;
                const float single = derivative(entry.surrogate, static_cast<float>(x), static_cast<float>(a));
                QVERIFY(std::abs(static_cast<double>(single) - entry.derivative(x, a)) < 2e-6);
                QCOMPARE(derivative(entry.surrogate, x, a), entry.derivative(x, a));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSurrogates)
#include "test_surrogates.moc"
