// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>

#include "core/io/xml.hpp"
#include "core/io/xml_escape.hpp"
#include "core/io/xml_text.hpp"

using namespace nl;
using namespace nl::io;

namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) out.push_back(static_cast<char>(value));
    return out;
}

}  // namespace

class TestXml : public QObject {
    Q_OBJECT
private slots:
    void positionsOfElements();
    void linesInAnyOrder();
    void latin1IsConverted();
    void utf8IsKept();
    void faults_data();
    void faults();
    void mismatchNamesBothTags();
    void truncatedNamesTheOpenElement();
    void declarationInACommentIsNoFault();
    void rootPrefixIsDropped();
    void utf8Validity_data();
    void utf8Validity();
    void depthIsChecked();
    void foldersAndDevicesAreRefused();
    void escapedTextReadsBack_data();
    void escapedTextReadsBack();
};

void TestXml::escapedTextReadsBack_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("plain") << QByteArray("plain text, \xC3\xA9");
    QTest::addRow("markup") << QByteArray("a<b> & \"c\" 'd' ]]> &amp; <!-- -->");
    QTest::addRow("space") << QByteArray("a\tb\nc\rd\r\ne");
    QTest::addRow("nothing") << QByteArray();
}
void TestXml::escapedTextReadsBack() {
    QFETCH(QByteArray, text);
    const std::string plain = text.toStdString();
    const auto document = XmlDocument::parse(
        "<a b=\"" + xmlEscaped(plain, XmlPlace::attribute) + "\">" + xmlEscaped(plain, XmlPlace::content) + "</a>",
        "name");
    QVERIFY(document.has_value());
    QCOMPARE(QByteArray((*document)->root().attribute("b").value()), text);
    QCOMPARE(QByteArray((*document)->root().text().get()), text);
}

void TestXml::positionsOfElements() {
    const auto document = XmlDocument::parse("<a>\n  <b x='1'/>\r\n\n<c\n y='2'><d/></c>\n</a>\n", "name");
    QVERIFY2(document.has_value(), document ? "" : document.error().text().c_str());
    const pugi::xml_node root = (*document)->root();
    const auto at = [&](const pugi::xml_node& node) {
        const auto position = (*document)->position(node);
        return std::pair(position.line, position.column);
    };
    QCOMPARE(at(root), std::pair(1, 1));
    QCOMPARE(at(root.child("b")), std::pair(2, 3));
    QCOMPARE(at(root.child("c")), std::pair(4, 1));
    QCOMPARE(at(root.child("c").child("d")), std::pair(5, 8));
    QCOMPARE((*document)->range(root.child("b")).text(), std::string("name:2:3"));
    QCOMPARE((*document)->spot(root.child("c"), 7), (SourceSpot{7, 4, 1}));
}

void TestXml::linesInAnyOrder() {
    std::string text = "<a>";
    for (int i = 0; i < 500; ++i) text += "<b/>\n\n";
    text += "</a>";
    const auto document = XmlDocument::parse(text, "x");
    QVERIFY(document.has_value());
    std::vector<pugi::xml_node> nodes;
    for (const pugi::xml_node& node : (*document)->root().children()) nodes.push_back(node);
    XmlLines lines(**document);
    for (const std::size_t i : {0U, 1U, 2U, 400U, 399U, 3U, 499U, 0U}) {
        const SourceSpot slow = (*document)->spot(nodes[i], 0), fast = lines.spot(nodes[i], 0);
        QCOMPARE(fast, slow);
        QCOMPARE(fast.line, static_cast<std::uint32_t>(2 * i + 1));
    }
}

void TestXml::latin1IsConverted() {
    const auto document = XmlDocument::parse(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a n=\"" + bytes({0xB5}) + "m\">\n<b/></a>", "x");
    QVERIFY2(document.has_value(), document ? "" : document.error().text().c_str());
    QCOMPARE(std::string((*document)->root().attribute("n").value()), bytes({0xC2, 0xB5}) + "m");
    QCOMPARE((*document)->position((*document)->root().child("b")).line, 3);
}

void TestXml::utf8IsKept() {
    const auto document = XmlDocument::parse(
        bytes({0xEF, 0xBB, 0xBF}) + "<?xml version='1.0'?><a n='" + bytes({0xC2, 0xB5}) + "'/>", "x");
    QVERIFY2(document.has_value(), document ? "" : document.error().text().c_str());
    QCOMPARE(std::string((*document)->root().attribute("n").value()), bytes({0xC2, 0xB5}));
}

void TestXml::faults_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const std::string& text, const char* code, int line) {
        QTest::newRow(name) << QByteArray(text.data(), static_cast<qsizetype>(text.size())) << QString(code) << line;
    };
    row("empty", "", "xml-empty", 1);
    row("only spaces", "  \n \t\n", "xml-empty", 1);
    row("not xml", "hello world", "xml-syntax", 1);
    row("nul byte", "<a>\n<b x='" + bytes({0}) + "'/></a>", "xml-syntax", 2);
    row("invalid utf-8", "<a>\n\n<b x='" + bytes({0xFF}) + "'/></a>", "xml-encoding", 3);
    row("utf-16", bytes({0xFF, 0xFE, '<', 0, 'a', 0}), "xml-encoding", 1);
    row("utf-16 without mark", bytes({'<', 0, 'a', 0}), "xml-encoding", 1);
    row("doctype", "<?xml version='1.0'?>\n<!-- c -->\n<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>", "dtd-forbidden", 3);
    row("late declaration", "<!-- c -->\n<?xml version='1.0'?><a/>", "xml-syntax", 2);
    row("declaration inside", "<a>\n<b/>\n<?xml version='1.0'?></a>", "xml-syntax", 3);
    row("declaration after a comment that quotes one",
        "<?xml version='1.0'?><a><!-- <?xml a?> -->\n<![CDATA[<?xml b?> <!-- ]]>\n<?xml version='1.0'?></a>",
        "xml-syntax", 3);
    row("mismatch", "<a>\n<b>\n</c>\n</a>", "xml-syntax", 3);
    row("truncated", "<a>\n<b>\n<c x='1'", "xml-syntax", 3);
    row("never closed", "<a>\n<b>\n", "xml-syntax", 2);
    row("two roots", "<a/>\n<b/>", "xml-syntax", 2);
    row("attribute without value", "<a>\n<b x/></a>", "xml-syntax", 2);
    row("attribute without quotes", "<a>\n<b x=1/></a>", "xml-syntax", 2);
    row("endless comment", "<a>\n<!-- b", "xml-syntax", 2);
}

void TestXml::faults() {
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    const auto document = XmlDocument::parse(text.toStdString(), "bad.nml");
    QVERIFY(!document.has_value());
    QCOMPARE(QString::fromStdString(document.error().code), code);
    QVERIFY(document.error().where.has_value());
    QCOMPARE(document.error().where->line, line);
    QCOMPARE(*document.error().where->file, std::string("bad.nml"));
}

void TestXml::mismatchNamesBothTags() {
    const auto document = XmlDocument::parse("<a>\n<population>\n</populations></a>", "x");
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().found, std::string("</populations>"));
    QCOMPARE(document.error().expected, std::string("</population>"));
    QVERIFY2(document.error().message.find("line 2") != std::string::npos, document.error().message.c_str());
}

void TestXml::truncatedNamesTheOpenElement() {
    const auto document = XmlDocument::parse("<a>\n<segment id='3'>\n  <distal x='1' ", "x");
    QVERIFY(!document.has_value());
    const std::string& message = document.error().message;
    QVERIFY2(message.find("<segment>") != std::string::npos && message.find("line 2") != std::string::npos,
             message.c_str());
}

void TestXml::declarationInACommentIsNoFault() {
    QVERIFY(XmlDocument::parse("<?xml version='1.0'?><a><!-- <?xml version='1.0'?> --><![CDATA[<?xml ?>]]></a>", "x")
                .has_value());
    QVERIFY(XmlDocument::parse("<a><?xml-stylesheet href='x'?></a>", "x").has_value());
    // Very many in one comment, and in comments of their own: each byte is looked at once.
    std::string quoted = "<!-- <?xml version='1.0'?> --><a><!-- ";
    for (int i = 0; i < 50000; ++i) quoted += "<?xml version='1.0'?>\n";
    quoted += "-->";
    for (int i = 0; i < 50000; ++i) quoted += "<!-- <?xml ?> -->\n";
    QVERIFY(XmlDocument::parse(quoted + "</a>", "x").has_value());
}

void TestXml::rootPrefixIsDropped() {
    const auto document =
        XmlDocument::parse("<n:a xmlns:n='u'>\n<n:b n:x='1'/><m:b/><n:c><n:d/></n:c>\n<n:b/></n:a>", "x");
    QVERIFY(document.has_value());
    const pugi::xml_node root = (*document)->root();
    QCOMPARE(std::string(root.name()), std::string("a"));
    QCOMPARE(std::string(root.first_child().name()), std::string("b"));
    QCOMPARE(std::string(root.first_child().first_attribute().name()), std::string("n:x"));
    QCOMPARE(std::string(root.first_child().next_sibling().name()), std::string("m:b"));
    QCOMPARE(std::string(root.child("c").first_child().name()), std::string("d"));
    QCOMPARE(std::string(root.last_child().name()), std::string("b"));
    QCOMPARE((*document)->position(root.last_child()).line, 3);
}

void TestXml::utf8Validity_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("bad");  // -1: valid
    const auto row = [](const char* name, const std::string& text, int bad) {
        QTest::newRow(name) << QByteArray(text.data(), static_cast<qsizetype>(text.size())) << bad;
    };
    row("ascii", "plain text that is longer than eight", -1);
    row("two bytes", bytes({0xC3, 0xA9}), -1);
    row("three bytes", bytes({0xE2, 0x82, 0xAC}), -1);
    row("four bytes", bytes({0xF0, 0x9F, 0x98, 0x80}), -1);
    row("overlong", bytes({0xC0, 0xAF}), 0);
    row("overlong three", bytes({0xE0, 0x80, 0xAF}), 0);
    row("surrogate", bytes({0xED, 0xA0, 0x80}), 0);
    row("beyond", bytes({0xF4, 0x90, 0x80, 0x80}), 0);
    row("lone continuation", "abcdefghij" + bytes({0x80}), 10);
    row("cut off", "ab" + bytes({0xE2, 0x82}), 2);
}

void TestXml::utf8Validity() {
    QFETCH(QByteArray, text);
    QFETCH(int, bad);
    const std::size_t found = firstInvalidUtf8(text.toStdString());
    QCOMPARE(found == std::string_view::npos ? -1 : static_cast<int>(found), bad);
}

void TestXml::depthIsChecked() {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "<a>";
    for (int i = 0; i < 200'000; ++i) text += "</a>";
    const auto document = XmlDocument::parse(text, "deep");
    QVERIFY(document.has_value());
    const auto depth = (*document)->checkDepth((*document)->root());
    QVERIFY(!depth.has_value());
    QCOMPARE(depth.error().code, std::string("xml-too-deep"));
    QVERIFY((*document)->checkDepth((*document)->root().parent()).error().where->line == 1);
    const auto flat = XmlDocument::parse("<a><b><c/></b><b/></a>", "flat");
    QVERIFY((*flat)->checkDepth((*flat)->root()).has_value());
}

void TestXml::foldersAndDevicesAreRefused() {
    QTemporaryDir folder;
    const auto asFile = XmlDocument::read(folder.path().toStdString());
    QVERIFY(!asFile.has_value());
    QCOMPARE(asFile.error().code, std::string("file-read"));
    QCOMPARE(XmlDocument::read(folder.filePath("missing.nml").toStdString()).error().code, std::string("file-read"));
    QCOMPARE(XmlDocument::read("/dev/zero").error().code, std::string("file-read"));
}

QTEST_GUILESS_MAIN(TestXml)
#include "test_xml.moc"
