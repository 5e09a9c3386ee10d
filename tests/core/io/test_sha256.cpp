// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QtTest>

#include "core/io/sha256.hpp"

using nl::io::Sha256;

class TestSha256 : public QObject {
    Q_OBJECT
private slots:
    /// Every length around the block borders, added in pieces of several sizes, against Qt's implementation.
    void agreesWithQt() {
        for (int length = 0; length < 300; ++length) {
            QByteArray bytes(length, '\0');
            for (int i = 0; i < length; ++i) bytes[i] = static_cast<char>(i * 37 + length);
            const QString expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            for (const int piece : {1, 7, 64, 1000}) {
                Sha256 hash;
                for (int at = 0; at < length; at += piece)
                    hash.add(std::as_bytes(
                        std::span(bytes.constData() + at, static_cast<std::size_t>(std::min(piece, length - at)))));
                QCOMPARE(QString::fromStdString(hash.hex()), expected);
            }
        }
    }
    void knownAnswer() {  // FIPS 180-4, "abc"
        Sha256 hash;
        hash.add(std::as_bytes(std::span("abc", 3)));
        QCOMPARE(QString::fromStdString(hash.hex()),
                 QString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
    void files() {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray(3000000, 'x'));
        file.flush();
        const auto hash = nl::io::sha256OfFile(file.fileName().toStdString());
        QVERIFY(hash.has_value());
        QCOMPARE(QString::fromStdString(*hash),
                 QString(QCryptographicHash::hash(QByteArray(3000000, 'x'), QCryptographicHash::Sha256).toHex()));
        QVERIFY(!nl::io::sha256OfFile("/nonexistent/file").has_value());
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"
