// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/code_scan.hpp"

#include <QRegularExpression>

namespace nl::test {

namespace {

const char* const kCode = R"re("([a-z][a-z0-9]*(?:-[a-z0-9]+)+)")re";

/// What makes an error, or passes its code on, up to the opening parenthesis.
const char* const kGivers =
    R"re(\b(?:makeError|makeDiagnostic|fail\w*|fault|fileError|errorOf|sessionError|[eE]rror|warning|note|info|missing)re"
    R"re(|badValue|outOfRange|report\w*|broken|located|drop|full|add)\s*\()re";

/// As little as possible before the code, inside one statement, and no comparison.
const char* const kBefore = R"re((?:[^;{}=!]|[=!](?!=\s*"))*?)re";

}  // namespace

QStringList codesIn(QString source) {
    source.remove(QRegularExpression(R"re(//[^\n]*)re"));
    static const QRegularExpression given(QString(kGivers) + kBefore + kCode);
    static const QRegularExpression oneOfTwo(QString(kCode) + R"re(\s*:\s*)re" + kCode);
    static const QRegularExpression single(R"re(\b(?:makeError|fail)\(\s*"([a-z]+)"\s*,\s*[^)\s])re");
    QStringList out;
    for (auto match = given.globalMatch(source); match.hasNext();) out.append(match.next().captured(1));
    for (auto match = single.globalMatch(source); match.hasNext();) out.append(match.next().captured(1));
    for (auto match = oneOfTwo.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch two = match.next();
        if (out.contains(two.captured(1)) || out.contains(two.captured(2))) out << two.captured(1) << two.captured(2);
    }
    return out;
}

}  // namespace nl::test
