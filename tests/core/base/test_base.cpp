// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <array>
#include <cmath>
#include <set>

#include "core/base/error.hpp"
#include "core/base/field.hpp"
#include "core/base/id.hpp"
#include "core/base/random.hpp"

using namespace nl;

namespace {
struct Options {
    std::int64_t count = 3;
    double rate = 0.5;
    bool on = false;
    std::string mode = "a";
};
std::vector<Field<Options>> fields() {
    return {field("count", "Count", "", &Options::count, "how many", 1, 10),
            field("rate", "Rate", "Hz", &Options::rate, "how fast", 0.0, 1.0),
            field("on", "On", "", &Options::on, "whether"),
            field("mode", "Mode", "", &Options::mode, "which", {}, {}, {"a", "b"})};
}
}  // namespace

class BaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorTextNamesPlaceFoundExpectedAndHint() {
        Error error = makeError("bad", "this is wrong", "Mend it.");
        error.found = "x";
        error.expected = "y";
        error.where = SourceRange{std::make_shared<const std::string>("a.nml"), 3, 7};
        QCOMPARE(error.text(), std::string("a.nml:3:7: this is wrong (found x; expected y). Mend it."));
    }

    void shortenedKeepsUtf8Whole() {
        const std::string text = std::string(50, 'a') + "\xc3\xa9\xc3\xa9\xc3\xa9" + std::string(50, 'b');
        for (std::size_t limit = 8; limit < 110; ++limit) {
            const std::string out = shortened(text, limit);
            QVERIFY(out.size() <= std::max<std::size_t>(limit, 8) || out == text);
            QVERIFY(QString::fromUtf8(out.c_str()).toStdString() == out);  // no broken sequence
        }
        QCOMPARE(shortened("short", 80), std::string("short"));
    }

    void nearestNamesSuggest() {
        const std::vector<std::string> known{"pas", "na_f", "kdr", "iafTauCell"};
        QCOMPARE(nearestNames("iafTauCel", known).front(), std::string("iafTauCell"));
        QVERIFY(nearestNames("completelyDifferent", known).empty());
    }

    void fieldsParseAndRefuse() {
        Options options;
        QVERIFY(setField(fields(), options, "count", "7"));
        QCOMPARE(options.count, std::int64_t{7});
        QVERIFY(setField(fields(), options, "rate", "0.25"));
        QCOMPARE(options.rate, 0.25);
        QVERIFY(setField(fields(), options, "on", "true") && options.on);
        const auto code = [&](const char* key, const char* text) {
            const auto result = setField(fields(), options, key, text);
            return result ? std::string() : result.error().code;
        };
        QCOMPARE(code("count", "0"), std::string("value-range"));
        QCOMPARE(code("count", "1.5"), std::string("not-an-integer"));
        QCOMPARE(code("rate", "0,5"), std::string("not-a-number"));
        QCOMPARE(code("rate", "nan"), std::string("not-a-number"));
        QCOMPARE(code("mode", "c"), std::string("choice-unknown"));
        QCOMPARE(code("nothing", "1"), std::string("option-unknown"));
        QCOMPARE(options.count, std::int64_t{7});  // refused values change nothing
    }

    void fieldValuesRoundTrip() {
        const Options options;
        for (const auto& f : fields()) {
            Options other;
            QVERIFY(setField(fields(), other, f.key, fieldValueText(f.get(options))));
            QCOMPARE(fieldValueText(f.get(other)), fieldValueText(f.get(options)));
        }
    }

    void philoxMatchesThePublishedVectors() {
        // Known answers of Philox4x32-10 (Random123's kat_vectors): counter and key all zero, and all ones.
        RandomStream zero(0, 0);
        const std::array<std::uint32_t, 4> expected{0x6627e8d5U, 0xe169c58dU, 0xbc57ac4cU, 0x9b00dbd8U};
        for (const std::uint32_t word : expected) QCOMPARE(zero.bits(), word);
    }

    void streamsAreReproducibleAndDifferent() {
        RandomStream a(5, 1), b(5, 1), c(5, 2);
        bool differs = false;
        for (int i = 0; i < 100; ++i) {
            const double x = a.uniform();
            QCOMPARE(x, b.uniform());
            differs = differs || x != c.uniform();
        }
        QVERIFY(differs);
        RandomStream resumed(5, 1, a.position());
        QCOMPARE(resumed.uniform(), a.uniform());
    }

    void momentsOfTheDistributions() {
        RandomStream random(42);
        constexpr int kDraws = 200000;
        double sum = 0, squares = 0, uniform = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double x = random.normal();
            sum += x;
            squares += x * x;
            uniform += random.uniform();
        }
        QVERIFY(std::abs(sum / kDraws) < 0.01);
        QVERIFY(std::abs(squares / kDraws - 1) < 0.02);
        QVERIFY(std::abs(uniform / kDraws - 0.5) < 0.005);
    }

    void belowIsUniformAndInRange() {
        RandomStream random(7);
        std::array<int, 7> counts{};
        for (int i = 0; i < 70000; ++i) {
            const std::uint64_t value = random.below(7);
            QVERIFY(value < 7);
            ++counts[value];
        }
        for (const int count : counts) QVERIFY(std::abs(count - 10000) < 500);
    }

    void typedIds() {
        struct ATag;
        const Id<ATag> none, first{0};
        QVERIFY(!none.valid());
        QVERIFY(first.valid());
        QCOMPARE(first.index(), std::size_t{0});
    }

    void streamsDiffer() {
        std::set<std::uint64_t> seen;
        for (const char* purpose : {"mask", "order", "link"})
            for (std::uint64_t a = 0; a < 20; ++a)
                for (std::uint64_t b = 0; b < 20; ++b) seen.insert(streamOf(purpose, a, b));
        QCOMPARE(seen.size(), std::size_t{3 * 20 * 20});
        QCOMPARE(streamOf("mask", 1, 2), streamOf("mask", 1, 2));
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "test_base.moc"
