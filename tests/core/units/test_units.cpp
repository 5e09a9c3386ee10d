// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <bit>
#include <clocale>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/random.hpp"
#include "core/units/standard_table.hpp"
#include "core/units/units.hpp"

using namespace nl;
using namespace nl::units;

namespace {
std::string codeOf(std::string_view text) {
    const auto parsed = parseQuantity(text);
    return parsed ? "" : parsed.error().code;
}
std::string codeOf(std::string_view text, const char* dimension) {
    const auto parsed = parseQuantity(text, *standardDimension(dimension));
    return parsed ? "" : parsed.error().code;
}
double si(std::string_view text) { return parseQuantity(text).value().value; }
}  // namespace

class TestUnits : public QObject {
    Q_OBJECT

private slots:
    void decimalTextGivesTheNearestDouble() {
        QCOMPARE(si("-65 mV"), -0.065);
        QCOMPARE(si("-65mV"), -0.065);
        QCOMPARE(si("0.3 mS_per_cm2"), 3.0);
        QCOMPARE(si("1 uF_per_cm2"), 0.01);
        QCOMPARE(si("0.1 kohm_cm"), 1.0);
        QCOMPARE(si("17 pS"), 17e-12);
        QCOMPARE(si("3.3 um"), 3.3e-6);
        QCOMPARE(si("0 degC"), 273.15);
        QCOMPARE(si("36 degC"), 309.15);
        QCOMPARE(si("5e-5 mM"), 5e-5);
        QCOMPARE(si("1 mol_per_cm3"), 1e6);
        QCOMPARE(si("2 M"), 2000.0);
        QCOMPARE(si("1 mol_per_cm_per_uA_per_ms"), 1e11);
        QCOMPARE(si("4 per_ms"), 4000.0);
        QCOMPARE(si("2 nS_per_mV"), 2e-6);
        QCOMPARE(si("1e-3S"), 1e-3);
        QCOMPARE(si("  7  "), 7.0);
        QCOMPARE(si("+.5e+1 s"), 5.0);
        QCOMPARE(si("10 min"), 600.0);
    }

    /// An exponent must not swallow a unit that begins with e, nor a unit an exponent.
    void unitsAfterExponents() {
        QCOMPARE(si("1e3 V"), 1000.0);
        QCOMPARE(si("2e"), 2 * 1.602176634e-19);
        QCOMPARE(codeOf("1e3x"), std::string("unknown-unit"));
    }

    void refusesWhatIsNoNumber() {
        for (const char* text : {"", "ten", "nan", "inf", "-inf", "NaN mV", "1,5", "1,5 mV", "1.5.2 mV", "--1", "+-1",
                                 "mV", "0x10", "1 +2", ". mV", "e5"})
            QCOMPARE(codeOf(text),
                     text == std::string("0x10") ? std::string("unknown-unit") : std::string("not-a-number"));
        QVERIFY(parseQuantity("1,5 mV").error().hint.find("decimal point") != std::string::npos);
        QVERIFY(!parseNumber("50 5"));
        QVERIFY(!parseNumber("5 mV"));
    }

    void refusesWhatDoesNotFit() {
        QCOMPARE(codeOf("1e999 mV"), std::string("number-range"));
        QCOMPARE(codeOf("1e308 Mohm"), std::string("number-range"));  // 1e314 ohm
        QCOMPARE(parseNumber("-1e400").error().code, std::string("number-range"));
        QCOMPARE(*parseNumber("1e-400"), 0.0);
    }

    void namesTheUnitAndSuggests() {
        const auto parsed = parseQuantity("10 msec");
        QCOMPARE(parsed.error().code, std::string("unknown-unit"));
        QVERIFY2(parsed.error().hint.find("ms") != std::string::npos, parsed.error().hint.c_str());
        QCOMPARE(codeOf("5 \xC2\xB5m"), std::string("unknown-unit"));
    }

    void checksTheDimension() {
        QCOMPARE(codeOf("10", "time"), std::string("unit-missing"));
        QCOMPARE(codeOf("10 mV", "conductanceDensity"), std::string("wrong-dimension"));
        QCOMPARE(codeOf("10 mV", "none"), std::string("wrong-dimension"));
        QCOMPARE(codeOf("10", "none"), std::string());
        QCOMPARE(codeOf("10 Hz", "per_time"), std::string());
        const Error wrong = parseQuantity("10 mV", *standardDimension("conductanceDensity")).error();
        QVERIFY2(wrong.expected.find("mS_per_cm2") != std::string::npos, wrong.expected.c_str());
        QVERIFY2(wrong.message.find("voltage") != std::string::npos, wrong.message.c_str());
    }

    void customUnitsGoFirst() {
        const std::vector<UnitDefinition> custom{{"furlong", *standardDimension("length"), 201.168, 0},
                                                 {"ms", *standardDimension("length"), 2, 0}};
        QCOMPARE(parseQuantity("2 furlong", &custom)->value, 402.336);
        QVERIFY(parseQuantity("2 ms", &custom)->dimension == *standardDimension("length"));
        QCOMPARE(codeOf("2 furlong"), std::string("unknown-unit"));
    }

    void integers() {
        QCOMPARE(*parseInteger("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
        QCOMPARE(*parseInteger("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
        QCOMPARE(parseInteger("9223372036854775808").error().code, std::string("number-range"));
        QCOMPARE(parseInteger("99999999999999999999999").error().code, std::string("number-range"));
        QCOMPARE(parseInteger("2.5").error().code, std::string("not-an-integer"));
        QCOMPARE(parseInteger("x").error().code, std::string("not-a-number"));
        QCOMPARE(*parseInteger(" +7 "), std::int64_t{7});
        QCOMPARE(*parseInteger("-0"), std::int64_t{0});
    }

    void theLocaleDoesNotMatter() {
        const char* german = nullptr;
        for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8"})
            if (!german && std::setlocale(LC_ALL, name)) german = name;
        QCOMPARE(si("50.5 mV"), 0.0505);
        QCOMPARE(quantityText(0.0505, *standardDimension("voltage")), std::string("50.5 mV"));
        std::setlocale(LC_ALL, "C");
        if (!german) QSKIP("no locale with a decimal comma is installed; the C locale was checked");
    }

    void textIsReadableAndInSchemaUnits() {
        const auto text = [](double value, const char* dimension) {
            return quantityText(value, *standardDimension(dimension));
        };
        QCOMPARE(text(-0.065, "voltage"), std::string("-65 mV"));
        QCOMPARE(text(1, "voltage"), std::string("1 V"));
        QCOMPARE(text(309.15, "temperature"), std::string("36 degC"));
        QCOMPARE(text(3, "conductanceDensity"), std::string("3 S_per_m2"));
        QCOMPARE(text(0.5, "none"), std::string("0.5"));
        QCOMPARE(text(1e300, "none"), std::string("1e300"));
        QCOMPARE(quantityDisplay(12.3456e-6, *standardDimension("length")), std::string("12.35 um"));
        QCOMPARE(quantityDisplay(-0.065, *standardDimension("voltage")), std::string("-65 mV"));
    }

    /// Property: what is written reads back to the same bits, whatever the value and the dimension.
    void textReadsBackToTheSameDouble() {
        RandomStream random(7);
        for (const NamedDimension& named : namedDimensions()) {
            if (!named.standard) continue;
            for (int i = 0; i < 400; ++i) {
                double value = random.normal() * std::pow(10.0, static_cast<double>(random.below(40)) - 25);
                if (i % 4 == 0) value = std::bit_cast<double>((std::uint64_t{random.bits()} << 32) | random.bits());
                if (named.name == "temperature") value = 200 + 200 * random.uniform();
                if (!std::isfinite(value)) continue;
                const std::string text = quantityText(value, named.dimension);
                const auto back = parseQuantity(text, named.dimension);
                QVERIFY2(back, (text + ": " + (back ? "" : back.error().text())).c_str());
                QVERIFY2(std::bit_cast<std::uint64_t>(*back) == std::bit_cast<std::uint64_t>(value) || value == *back,
                         text.c_str());
            }
        }
    }

    /// Property: a decimal number in any unit is written again in a form that is not longer, and is the same value.
    void whatWasReadIsWrittenShort() {
        RandomStream random(11);
        for (const StandardUnit& unit : standardUnitTable()) {
            if (!unit.readable) continue;
            for (int i = 0; i < 100; ++i) {
                const std::string text =
                    std::to_string(random.below(20000)) + (i % 2 ? ".25 " : " ") + std::string(unit.symbol);
                const auto read = parseQuantity(text);
                QVERIFY2(read, text.c_str());
                const std::string again = quantityText(read->value, read->dimension);
                QVERIFY2(parseQuantity(again)->value == read->value, (text + " -> " + again).c_str());
                QVERIFY2(again.find(' ') <= text.find(' ') + 3, (text + " -> " + again).c_str());
            }
        }
    }

    void tableIsSound() {
        std::set<std::string_view> symbols;
        for (const StandardUnit& unit : standardUnitTable()) {
            QVERIFY2(symbols.insert(unit.symbol).second, std::string(unit.symbol).c_str());
            QVERIFY2(standardUnit(unit.symbol), std::string(unit.symbol).c_str());
            QVERIFY(unit.scale > 0);
        }
        QCOMPARE(standardUnits().size(), standardUnitTable().size());
        QCOMPARE(dimensionName(*standardDimension("voltage")), std::string("voltage"));
    }

    void dimensionsFollowPhysics() {
        const auto d = [](const char* name) { return *standardDimension(name); };
        QVERIFY(d("voltage") / d("current") == d("resistance"));
        QVERIFY(d("conductance") * d("voltage") == d("current"));
        QVERIFY(d("conductance") / d("area") == d("conductanceDensity"));
        QVERIFY(d("current") * d("time") == d("charge"));
        QVERIFY(d("charge") / d("voltage") == d("capacitance"));
        QVERIFY(d("resistance") * d("length") == d("resistivity"));
        QVERIFY(power(d("length"), 3) == d("volume"));
        QVERIFY(d("substance") / d("volume") == d("concentration"));
        QVERIFY(d("currentDensity") * d("rho_factor") == d("concentration") / d("time"));
        QVERIFY(d("idealGasConstantDims") * d("temperature") / d("charge_per_mole") == d("voltage"));
        QVERIFY(d("permeability") * d("charge_per_mole") * d("concentration") == d("currentDensity"));
        QCOMPARE(dimensionName(d("voltage") * d("voltage")), std::string("kg^2 m^4 s^-6 A^-2"));
        QVERIFY(!(power(d("volume"), 100) == Dimension{}));  // saturates, does not wrap
    }
};

QTEST_GUILESS_MAIN(TestUnits)
#include "test_units.moc"
