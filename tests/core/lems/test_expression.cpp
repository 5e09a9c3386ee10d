// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/random.hpp"
#include "core/lems/expression.hpp"
#include "core/units/units.hpp"

using namespace nl;
using namespace nl::lems;

namespace {

const std::map<std::string, double, std::less<>> kValues{{"a", 2}, {"b", 3}, {"c", -4}, {"v", -0.065}, {"H2", 7}};

std::optional<double> valueOf(std::string_view name) {
    const auto found = kValues.find(name);
    return found == kValues.end() ? std::nullopt : std::optional(found->second);
}

double value(const std::string& text) {
    const auto parsed = parseExpression(text);
    if (!parsed) qFatal("%s: %s", text.c_str(), parsed.error().text().c_str());
    return evaluate(*parsed, valueOf).value();
}

Error fault(const std::string& text) {
    const auto parsed = parseExpression(text);
    return parsed ? Error{} : parsed.error();
}

/// A random expression over a, b, c: every operator and function, any nesting.
std::string randomExpression(RandomStream& random, int depth) {
    const auto sub = [&] { return randomExpression(random, depth - 1); };
    if (depth == 0 || random.below(8) == 0) {
        static const char* leaves[] = {"a", "b", "c", "1", "2.5", "1e-3", "0", "v", "1.", ".25"};
        return leaves[random.below(std::size(leaves))];
    }
    static const char* operators[] = {"+",       "-",       "*",      "/",       "^",       " .gt. ", " .lt. ",
                                      " .geq. ", " .leq. ", " .eq. ", " .neq. ", " .and. ", " .or. "};
    switch (random.below(5)) {
        case 0:
            return "-(" + sub() + ")";
        case 1:
            return functionNames()[random.below(functionNames().size())] + "(" + sub() + ")";
        case 2:
            return ".not. (" + sub() + ")";
        default:
            return "(" + sub() + ")" + operators[random.below(std::size(operators))] + "(" + sub() + ")";
    }
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

class TestExpression : public QObject {
    Q_OBJECT

private slots:
    void arithmetic() {
        QCOMPARE(value("a + b * c"), -10.0);
        QCOMPARE(value("(a + b) * c"), -20.0);
        QCOMPARE(value("a - b - c"), 3.0);
        QCOMPARE(value("24 / a / b"), 4.0);
        QCOMPARE(value("-a^2"), -4.0);
        QCOMPARE(value("a^-2"), 0.25);
        QCOMPARE(value("a^b^2"), 512.0);
        QCOMPARE(value("--a"), 2.0);
        QCOMPARE(value("a*-b"), -6.0);
        QCOMPARE(value("1e-3 * 1E3"), 1.0);
        QCOMPARE(value("2.e1+.5"), 20.5);
        QCOMPARE(value("H2"), 7.0);
    }

    void conditions() {
        QCOMPARE(value("a .lt. b"), 1.0);
        QCOMPARE(value("a .geq. b"), 0.0);
        QCOMPARE(value("a.eq.2.and.b.neq.2"), 1.0);  // 2.and. is 2, then .and.
        QCOMPARE(value("a .gt. b .or. c .leq. -4"), 1.0);
        QCOMPARE(value("a .gt. b .and. c .lt. 0 .or. b .gt. a"), 1.0);
        QCOMPARE(value(".not. a .gt. b"), 1.0);
    }

    void functions() {
        QCOMPARE(value("exp(1)"), std::exp(1.0));
        QCOMPARE(value("log(10)"), std::log(10.0));
        QCOMPARE(value("ln(10)"), std::log(10.0));
        QCOMPARE(value("log10(1000)"), std::log10(1000.0));
        QCOMPARE(value("H(1) - H(-1)"), 1.0);
        QCOMPARE(value("abs(c) + ceil(1.2) + floor(1.8)"), 7.0);
        QVERIFY(std::fabs(value("factorial(5)") - 120) < 1e-9);
        QVERIFY(std::isnan(value("random(1)")));
        RandomStream stream(3);
        const auto draws = parseExpression("random(10)");
        for (int i = 0; i < 100; ++i) {
            const double draw = evaluate(*draws, std::span<const double>(), &stream);
            QVERIFY(draw >= 0 && draw < 10);
        }
        QVERIFY(draws->random());
    }

    void errorsHaveCodeColumnAndCaret_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << ""
                               << "expression-syntax" << 1;
        QTest::newRow("blank") << "   "
                               << "expression-syntax" << 4;
        QTest::newRow("open") << "(vinf - v / tau"
                              << "expression-syntax" << 1;
        QTest::newRow("close") << "a) * b"
                               << "expression-syntax" << 2;
        QTest::newRow("operator") << "a + * b"
                                  << "expression-syntax" << 5;
        QTest::newRow("end") << "a +"
                             << "expression-syntax" << 4;
        QTest::newRow("function") << "2 * sinc(a)"
                                  << "function-unknown" << 5;
        QTest::newRow("c style") << "a > b"
                                 << "expression-syntax" << 3;
        QTest::newRow("stars") << "a ** b"
                               << "expression-syntax" << 3;
        QTest::newRow("unit") << "5 mV"
                              << "expression-syntax" << 3;
        QTest::newRow("unit, close") << "5mV"
                                     << "expression-syntax" << 2;
        QTest::newRow("two names") << "a b"
                                   << "expression-syntax" << 3;
        QTest::newRow("range") << "a * 1e999"
                               << "number-range" << 5;
        QTest::newRow("dot") << "a .foo. b"
                             << "expression-syntax" << 3;
        QTest::newRow("comma") << "exp(a, b)"
                               << "expression-syntax" << 6;
    }
    void errorsHaveCodeColumnAndCaret() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(int, column);
        const Error error = fault(text.toStdString());
        QCOMPARE(QString::fromStdString(error.code), code);
        QVERIFY(error.where);
        QCOMPARE(error.where->column, column);
        const QStringList lines = QString::fromStdString(error.message).split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[2].indexOf('^'), column - 1 + 4);
        QCOMPARE(lines[1].mid(4), text);
    }

    void longExpressionsAreCutAroundThePlace() {
        const Error error = fault(std::string(500, 'a') + " + * " + std::string(500, 'b'));
        const QStringList lines = QString::fromStdString(error.message).split('\n');
        QVERIFY(lines[1].size() < 100);
        QCOMPARE(lines[1][lines[2].indexOf('^')], QChar('*'));
    }

    void deepNestingIsRefusedNotACrash() {
        for (const char* piece : {"(", "-", "exp(", ".not. ", "a^", "1-("}) {
            std::string text;
            for (int i = 0; i < 200000; ++i) text += piece;
            QCOMPARE(fault(text + "a").code, std::string("expression-syntax"));
        }
        std::string flat = "a";
        for (int i = 0; i < 100000; ++i) flat += "+a";
        QCOMPARE(value(flat), 200002.0);
    }

    void longSumsArePrinted() {
        std::string flat = "a";
        for (int i = 0; i < 100000; ++i) flat += " + a";
        const auto parsed = parseExpression(flat);
        QVERIFY(parsed && expressionText(*parsed) == flat);
    }

    /// Property: printing and parsing again gives the same nodes, and so the same value.
    void printAndParseRoundTrip() {
        RandomStream random(17);
        for (int i = 0; i < 3000; ++i) {
            const std::string text = randomExpression(random, 5);
            const auto first = parseExpression(text);
            QVERIFY2(first, (text + "\n" + (first ? "" : first.error().text())).c_str());
            const std::string printed = expressionText(*first);
            const auto second = parseExpression(printed);
            QVERIFY2(second, (text + "\n" + printed + "\n" + (second ? "" : second.error().text())).c_str());
            QVERIFY2(expressionText(*second) == printed, (text + "\n" + printed).c_str());
            QCOMPARE(second->nodes.size(), first->nodes.size());
            for (std::size_t n = 0; n < first->nodes.size(); ++n) {
                QVERIFY2(first->nodes[n].op == second->nodes[n].op && first->nodes[n].left == second->nodes[n].left,
                         (text + "\n" + printed).c_str());
                QVERIFY(first->nodes[n].number == second->nodes[n].number);
            }
            QVERIFY2(same(evaluate(*first, valueOf).value(), evaluate(*second, valueOf).value()), printed.c_str());
        }
    }

    /// Property: an altered text gives a value or an error with a column inside the text, never a crash.
    void mutationsNeverCrash() {
        RandomStream random(23);
        static const std::string alphabet = std::string("ab1.()+-*/^ eE.gtH_\xC3") + '\0' + "\t,<&";
        for (int i = 0; i < 20000; ++i) {
            std::string text = randomExpression(random, 4);
            for (std::uint64_t n = random.below(4) + 1; n > 0 && !text.empty(); --n) {
                const std::size_t at = random.below(text.size());
                if (random.below(3) == 0)
                    text.erase(at, random.below(5) + 1);
                else
                    text[at] = alphabet[random.below(alphabet.size())];
            }
            const auto parsed = parseExpression(text);
            if (parsed) {
                static_cast<void>(evaluate(*parsed, [](std::string_view) { return std::optional(1.5); }).value());
                static_cast<void>(
                    inferDimension(*parsed, std::vector<std::optional<units::Dimension>>(parsed->symbols.size())));
                continue;
            }
            QVERIFY(!parsed.error().code.empty());
            QVERIFY(parsed.error().where->column >= 1 &&
                    parsed.error().where->column <= static_cast<int>(text.size()) + 1);
        }
    }

    void unknownSymbolsAreNamed() {
        const auto result = evaluate(*parseExpression("a + nope"), valueOf);
        QCOMPARE(result.error().code, std::string("symbol-unknown"));
        QVERIFY(result.error().message.find("nope") != std::string::npos);
    }

    void dimensions_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("dimension");  // or the code of the error
        QTest::newRow("ohm") << "v / i"
                             << "resistance";
        QTest::newRow("sum") << "v + v"
                             << "voltage";
        QTest::newRow("bad sum") << "v + i"
                                 << "!wrong-dimension";
        QTest::newRow("number and voltage") << "1 + v"
                                            << "!wrong-dimension";
        QTest::newRow("zero fits") << "v .gt. 0"
                                   << "none";
        QTest::newRow("bad compare") << "v .gt. i"
                                     << "!wrong-dimension";
        QTest::newRow("square") << "l^2"
                                << "area";
        QTest::newRow("root") << "sqrt(l*l)"
                              << "length";
        QTest::newRow("half power") << "(l^2)^0.5"
                                    << "length";
        QTest::newRow("bad root") << "sqrt(l)"
                                  << "!wrong-dimension";
        QTest::newRow("variable exponent") << "l^n"
                                           << "!wrong-dimension";
        QTest::newRow("number to variable") << "n^n"
                                            << "none";
        QTest::newRow("exponent with unit") << "n^v"
                                            << "!wrong-dimension";
        QTest::newRow("exp") << "exp(v / v)"
                             << "none";
        QTest::newRow("exp of volts") << "exp(v)"
                                      << "!wrong-dimension";
        QTest::newRow("abs") << "abs(v)"
                             << "voltage";
        QTest::newRow("step") << "H(v)"
                              << "none";
        QTest::newRow("random") << "random(v)"
                                << "voltage";
        QTest::newRow("minus") << "-(v/t)"
                               << "voltage per time";
        QTest::newRow("unknown") << "v + u"
                                 << "voltage";
        QTest::newRow("unknown product") << "v * u"
                                         << "any";
    }
    void dimensions() {
        QFETCH(QString, text);
        QFETCH(QString, dimension);
        const std::map<std::string, std::string> of{
            {"v", "voltage"}, {"i", "current"}, {"t", "time"}, {"l", "length"}, {"n", "none"}};
        const auto parsed = parseExpression(text.toStdString());
        QVERIFY(parsed);
        std::vector<std::optional<units::Dimension>> known;
        for (const std::string& symbol : parsed->symbols)
            known.push_back(of.contains(symbol) ? units::standardDimension(of.at(symbol)) : std::nullopt);
        const auto found = inferDimension(*parsed, known);
        const QString said = !found    ? "!" + QString::fromStdString(found.error().code)
                             : !*found ? QString("any")
                                       : QString::fromStdString(units::dimensionName(**found));
        QCOMPARE(said, dimension);
        if (!found) QVERIFY(found.error().where->column >= 1);
    }
};

QTEST_GUILESS_MAIN(TestExpression)
#include "test_expression.moc"
