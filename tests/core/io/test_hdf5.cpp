// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <thread>

#include <hdf5.h>

#include "core/io/hdf5.hpp"

using nl::io::Hdf5File;
using nl::io::Hdf5Storage;

namespace {

QByteArray bytesOf(const std::filesystem::path& file) {
    QFile in(QString::fromStdString(file.string()));
    if (!in.open(QIODevice::ReadOnly)) return {};
    return in.readAll();
}

QString text(const nl::Error& error) { return QString::fromStdString(error.code + ": " + error.text()); }

}  // namespace

#define VERIFY_RESULT(expression)                                                     \
    do {                                                                              \
        const auto result = (expression);                                             \
        QVERIFY2(result.has_value(), result ? "" : qPrintable(text(result.error()))); \
    } while (false)

class TestHdf5 : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return (folder_.path() + "/" + name).toStdString();
    }

    void writeSample(const std::filesystem::path& file) {
        auto created = Hdf5File::create(file);
        QVERIFY(created);
        Hdf5File& h5 = *created;
        VERIFY_RESULT(h5.makeGroup("/a/b"));
        VERIFY_RESULT(h5.makeGroup("/a/b"));  // again is fine
        VERIFY_RESULT(h5.setAttribute("/a", "name", "first"));
        VERIFY_RESULT(h5.setAttribute("/a", "name", "µm second"));
        VERIFY_RESULT(h5.setAttribute("/a", "number", 0.1));
        VERIFY_RESULT(h5.setAttribute("/a", "count", std::int64_t{-3}));
        VERIFY_RESULT(h5.setAttribute("/a", "long", std::string(200000, 'x')));
        std::vector<float> table;
        for (int i = 0; i < 3000; ++i) table.push_back(static_cast<float>(i) / 4);
        VERIFY_RESULT(h5.write<float>("/a/b/table", std::span<const float>(table), {1000, 3}, {.deflate = 4}));
        VERIFY_RESULT(h5.write("/ints", std::vector<std::int32_t>{-1, 0, 7}));
        VERIFY_RESULT(h5.write("/empty", std::vector<double>{}));
        VERIFY_RESULT(h5.writeStrings("/texts", {"soma", "", "dendrite"}));
        VERIFY_RESULT(h5.write<double>("/rows", std::span<const double>(), {0, 2}, {.growing = true}));
        const std::vector<double> rows{1, 2, 3, 4};
        VERIFY_RESULT(h5.appendRows<double>("/rows", rows));
        VERIFY_RESULT(h5.appendRows<double>("/rows", rows));
        VERIFY_RESULT(h5.commit());
    }

private slots:
    void writesAndReads() {
        const auto file = path("sample.h5");
        writeSample(file);
        auto opened = Hdf5File::open(file);
        QVERIFY2(opened, opened ? "" : qPrintable(text(opened.error())));
        const Hdf5File& h5 = *opened;
        QCOMPARE(QString::fromStdString(h5.textAttribute("/a", "name").value()), QString("µm second"));
        QCOMPARE(h5.numberAttribute("/a", "number").value(), 0.1);
        QCOMPARE(h5.integerAttribute("/a", "count").value(), -3);
        QCOMPARE(h5.textAttribute("/a", "count").value(), std::string("-3"));
        QCOMPARE(h5.textAttribute("/a", "long").value().size(), std::size_t{200000});
        QCOMPARE(h5.attributeNames("/a"), (std::vector<std::string>{"count", "long", "name", "number"}));
        QCOMPARE(h5.shape("/a/b/table").value(), (std::vector<std::uint64_t>{1000, 3}));
        // Any stored type converts to the type that is asked for.
        const auto table = h5.read<double>("/a/b/table").value();
        QCOMPARE(table.size(), std::size_t{3000});
        QCOMPARE(table[2999], 749.75);
        QCOMPARE(h5.readRows<float>("/a/b/table", 10, 2).value(),
                 (std::vector<float>{7.5F, 7.75F, 8.0F, 8.25F, 8.5F, 8.75F}));
        QCOMPARE(h5.read<std::int64_t>("/ints").value(), (std::vector<std::int64_t>{-1, 0, 7}));
        QCOMPARE(h5.read<float>("/ints").value(), (std::vector<float>{-1, 0, 7}));
        QVERIFY(h5.read<double>("/empty").value().empty());
        QCOMPARE(h5.readStrings("/texts").value(), (std::vector<std::string>{"soma", "", "dendrite"}));
        QCOMPARE(h5.shape("/rows").value(), (std::vector<std::uint64_t>{4, 2}));
        QCOMPARE(h5.read<double>("/rows").value(), (std::vector<double>{1, 2, 3, 4, 1, 2, 3, 4}));
        const auto children = h5.children("/").value();
        QCOMPARE(children.size(), std::size_t{5});
        QCOMPARE(children[0].name, std::string("a"));
        QVERIFY(children[0].kind == Hdf5File::ObjectKind::group);
        QVERIFY(children[1].kind == Hdf5File::ObjectKind::dataset);
    }

    void sameDataSameBytes() {
        writeSample(path("one.h5"));
        QTest::qSleep(1100);  // time stamps count in seconds: none may get in
        writeSample(path("two.h5"));
        QVERIFY(bytesOf(path("one.h5")).size() > 1000);
        QVERIFY(bytesOf(path("one.h5")) == bytesOf(path("two.h5")));
    }

    void nothingIsLeftWithoutCommit() {
        const auto file = path("dropped.h5");
        {
            auto created = Hdf5File::create(file);
            QVERIFY(created);
            VERIFY_RESULT(created->write("/x", std::vector<float>{1}));
        }
        const QStringList names = QDir(folder_.path()).entryList({"dropped*"});
        QVERIFY2(names.isEmpty(), qPrintable(names.join(' ')));
    }

    void faultsAreValues() {
        const auto file = path("faults.h5");
        writeSample(file);
        auto h5 = Hdf5File::open(file).value();
        QCOMPARE(h5.read<float>("/nothing/here").error().code, std::string("hdf5-missing"));
        QCOMPARE(h5.read<float>("/texts").error().code, std::string("hdf5-type"));
        QCOMPARE(h5.read<float>("/a").error().code, std::string("hdf5-type"));
        QCOMPARE(h5.readStrings("/ints").error().code, std::string("hdf5-type"));
        QCOMPARE(h5.readRows<float>("/ints", 2, 5).error().code, std::string("hdf5-shape"));
        QCOMPARE(h5.children("/ints").error().code, std::string("hdf5-type"));
        QCOMPARE(h5.textAttribute("/a", "none").error().code, std::string("hdf5-missing"));
        QCOMPARE(h5.numberAttribute("/a", "name").error().code, std::string("hdf5-type"));
        QVERIFY(!h5.exists("/a/b/c/d"));
        auto created = Hdf5File::create(path("again.h5")).value();
        VERIFY_RESULT(created.write("/x", std::vector<float>{1}));
        QCOMPARE(created.write("/x", std::vector<float>{1}).error().code, std::string("hdf5-write"));
        const std::vector<float> three{1, 2, 3};
        QCOMPARE(created.write<float>("/y", three, {2, 2}).error().code, std::string("hdf5-shape"));
        QCOMPARE(created.appendRows<float>("/x", three).error().code, std::string("hdf5-write"));
        QCOMPARE(Hdf5File::create("/nowhere/at/all.h5").error().code, std::string("hdf5-write"));
    }

    void aLinkStaysOne() {
        std::filesystem::create_symlink("linked.h5", path("link.h5"));
        writeSample(path("link.h5"));
        QVERIFY(std::filesystem::is_symlink(path("link.h5")));
        QVERIFY(std::filesystem::is_regular_file(std::filesystem::symlink_status(path("linked.h5"))));
        VERIFY_RESULT(Hdf5File::open(path("link.h5")));
        QCOMPARE(Hdf5File::create(folder_.path().toStdString()).error().code, std::string("file-write"));
    }

    /// A user's file must not make us read another one.
    void valuesInOtherFilesAreRefused() {
        QFile secret(QString::fromStdString(path("secret.bin").string()));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write(QByteArray(16, 'x'));
        secret.close();
        writeSample(path("source.h5"));
        const hsize_t size[1] = {2};
        const hid_t file = H5Fcreate(path("elsewhere.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t space = H5Screate_simple(1, size, nullptr), external = H5Pcreate(H5P_DATASET_CREATE),
                    mapped = H5Pcreate(H5P_DATASET_CREATE);
        bool made = H5Pset_external(external, path("secret.bin").c_str(), 0, 16) >= 0 &&
                    H5Pset_virtual(mapped, space, path("source.h5").c_str(), "/ints", space) >= 0;
        for (const auto& [name, creation] : {std::pair{"/external", external}, {"/mapped", mapped}}) {
            const hid_t dataset = H5Dcreate2(file, name, H5T_IEEE_F64LE, space, H5P_DEFAULT, creation, H5P_DEFAULT);
            made = made && dataset >= 0;
            H5Dclose(dataset);
            H5Pclose(creation);
        }
        H5Sclose(space);
        H5Fclose(file);
        QVERIFY(made);
        const auto h5 = Hdf5File::open(path("elsewhere.h5")).value();
        for (const char* name : {"/external", "/mapped"}) {
            QCOMPARE(h5.read<double>(name).error().code, std::string("hdf5-type"));
            QCOMPARE(h5.readRows<double>(name, 0, 1).error().code, std::string("hdf5-type"));
            QCOMPARE(h5.shape(name).error().code, std::string("hdf5-type"));
        }
    }

    void brokenFiles() {
        QCOMPARE(Hdf5File::open(path("none.h5")).error().code, std::string("file-read"));
        QFile plain(QString::fromStdString(path("plain.h5").string()));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.write("not HDF5 at all");
        plain.close();
        QCOMPARE(Hdf5File::open(path("plain.h5")).error().code, std::string("hdf5-broken"));
        // Cut at many lengths: an error or a readable file, never a crash.
        writeSample(path("whole.h5"));
        const QByteArray whole = bytesOf(path("whole.h5"));
        int refused = 0;
        for (qsizetype length = 0; length < whole.size(); length += whole.size() / 37) {
            QFile cut(QString::fromStdString(path("cut.h5").string()));
            QVERIFY(cut.open(QIODevice::WriteOnly));
            cut.write(whole.left(length));
            cut.close();
            auto opened = Hdf5File::open(path("cut.h5"));
            refused += opened ? 0 : 1;
            if (!opened) QCOMPARE(opened.error().code, std::string("hdf5-broken"));
        }
        QVERIFY2(refused > 30, qPrintable(QString::number(refused)));
        // Damaged in the middle: what can be read may be wrong, but nothing crashes.
        for (qsizetype at = 100; at < whole.size(); at += 61) {
            QByteArray damaged = whole;
            for (qsizetype k = 0; k < 4 && at + k < damaged.size(); ++k) damaged[at + k] = static_cast<char>(0xA5);
            QFile out(QString::fromStdString(path("damaged.h5").string()));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(damaged);
            out.close();
            const auto opened = Hdf5File::open(path("damaged.h5"));
            if (!opened) continue;
            for (const char* name : {"/a/b/table", "/ints", "/rows"}) {
                const auto values = opened->read<float>(name);
                if (!values) QVERIFY(!values.error().code.empty());
            }
            static_cast<void>(opened->textAttribute("/a", "long"));
            static_cast<void>(opened->readStrings("/texts"));
        }
    }

    void manyThreads() {
        std::vector<std::jthread> threads;
        std::atomic<int> good = 0;
        for (int t = 0; t < 6; ++t) {
            threads.emplace_back([this, t, &good] {
                const auto file = path(("thread" + std::to_string(t) + ".h5").c_str());
                auto created = Hdf5File::create(file);
                if (!created) return;
                const std::vector<double> values(2000, t);
                if (!created->write("/x", values, {2000}, {.deflate = 1}) || !created->commit()) return;
                const auto opened = Hdf5File::open(file);
                if (opened && opened->read<double>("/x") == values) ++good;
            });
        }
        threads.clear();
        QCOMPARE(good.load(), 6);
    }
};

QTEST_GUILESS_MAIN(TestHdf5)
#include "test_hdf5.moc"
