// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <fstream>
#include <numeric>

#include "core/images/image_set.hpp"
#include "tests/support/shared_data.hpp"

using namespace nl;
using namespace nl::images;
namespace fs = std::filesystem;

namespace {

constexpr int kSide = 32, kPlane = kSide * kSide;

/// The colour of a pixel in a record; different for neighbours, colours and records.
std::uint8_t colour(int record, int channel, int y, int x) {
    return static_cast<std::uint8_t>(record * 31 + channel * 101 + y * 7 + x * 3);
}

std::string recordOf(int number, const std::string& labels) {
    std::string out = labels;
    for (int c = 0; c < 3; ++c)
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) out.push_back(static_cast<char>(colour(number, c, y, x)));
    return out;
}

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
}

/// Two training files of 3 and 300 records (more than are read at once) and one test file of 2.
void writeCifar10(const fs::path& folder) {
    std::string first, second;
    for (int r = 0; r < 3; ++r) first += recordOf(r, std::string(1, static_cast<char>(r)));
    for (int r = 3; r < 303; ++r) second += recordOf(r, std::string(1, static_cast<char>(r % 10)));
    write(folder / "data_batch_2.bin", first);
    write(folder / "data_batch_10.bin", second);
    write(folder / "test_batch.bin", recordOf(500, "\x09") + recordOf(501, "\x08"));
    write(folder / "batches.meta.txt", "a\nb\r\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
}

}  // namespace

class TestCifar : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> temporary_;
    ThreadPool pool_{1};
    JobContext job_{pool_};

    [[nodiscard]] fs::path folder() const { return temporary_->path().toStdString(); }
    Error errorOf(const char* name) {
        const auto set = openCifar(name, folder(), job_);
        return set ? Error{} : set.error();
    }

private slots:
    void init() { temporary_ = std::make_unique<QTemporaryDir>(); }

    void readsEveryBatchInOrder() {
        writeCifar10(folder());
        write(folder() / "data_batch_x.bin", "not ours");
        const auto set = openCifar("cifar10", folder(), job_);
        QVERIFY2(set, set ? "" : set.error().text().c_str());
        const ImageSet& cifar = **set;
        QCOMPARE(cifar.name, std::string("cifar10"));
        QCOMPARE(cifar.train.size(), std::size_t{303});
        QCOMPARE(cifar.test.size(), std::size_t{2});
        QCOMPARE(cifar.train.pixels.size(), std::size_t{303 * 3072});
        QCOMPARE(cifar.train.pixels.capacity(), cifar.train.pixels.size());  // no room left over
        QCOMPARE(cifar.classNames, (std::vector<std::string>{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}));
        QCOMPARE(cifar.test.labels, (std::vector<std::uint16_t>{9, 8}));
        for (int r = 0; r < 303; ++r) {
            QCOMPARE(int{cifar.train.labels[static_cast<std::size_t>(r)]}, r % 10);
            for (int y = 0; y < kSide; ++y)
                for (int x = 0; x < kSide; ++x)
                    for (int c = 0; c < 3; ++c)
                        QVERIFY(cifar.train.pixels[static_cast<std::size_t>(((r * kSide + y) * kSide + x) * 3 + c)] ==
                                colour(r, c, y, x));
        }
    }

    void meanAndDeviationAreOfTheTrainingPixels() {
        writeCifar10(folder());
        const auto set = openCifar("cifar10", folder(), job_);
        QVERIFY(set);
        for (int c = 0; c < 3; ++c) {
            double sum = 0, squares = 0;
            for (int r = 0; r < 303; ++r)
                for (int p = 0; p < kPlane; ++p) sum += colour(r, c, p / kSide, p % kSide) / 255.0;
            const double mean = sum / (303.0 * kPlane);
            for (int r = 0; r < 303; ++r)
                for (int p = 0; p < kPlane; ++p)
                    squares += std::pow(colour(r, c, p / kSide, p % kSide) / 255.0 - mean, 2);
            QVERIFY(std::abs((*set)->mean[static_cast<std::size_t>(c)] - mean) < 1e-6);
            QVERIFY(std::abs((*set)->deviation[static_cast<std::size_t>(c)] - std::sqrt(squares / (303.0 * kPlane))) <
                    1e-6);
        }
    }

    void oneColourHasDeviationOne() {
        write(folder() / "data_batch_1.bin", std::string(1, '\0') + std::string(3072, '\x77'));
        write(folder() / "test_batch.bin", recordOf(0, std::string(1, '\0')));
        const auto set = openCifar("cifar10", folder(), job_);
        QVERIFY(set);
        QCOMPARE((*set)->deviation, std::vector<float>(3, 1.0F));
    }

    void cifar100UsesTheFineLabel() {
        write(folder() / "train.bin", recordOf(1, "\x13\x63") + recordOf(2, std::string("\x00\x07", 2)));
        write(folder() / "test.bin", recordOf(3, "\x05\x2a"));
        const auto set = openCifar("cifar100", folder(), job_);
        QVERIFY2(set, set ? "" : set.error().text().c_str());
        QCOMPARE((*set)->train.labels, (std::vector<std::uint16_t>{99, 7}));
        QCOMPARE((*set)->test.labels, (std::vector<std::uint16_t>{42}));
        QCOMPARE((*set)->train.pixels[3072 + 3 * 5 + 1], colour(2, 1, 0, 5));
        QCOMPARE((*set)->classes(), std::size_t{100});  // numbered: no file of names
        QCOMPARE((*set)->classNames[42], std::string("42"));
    }

    void wrongNamesAreNumberedWithAWarning() {
        writeCifar10(folder());
        write(folder() / "batches.meta.txt", "only\nthree\nnames\n");
        std::string said;
        JobContext job(pool_, {}, nullptr, {{}, [&](Severity, std::string_view text) { said = text; }, {}});
        const auto set = openCifar("cifar10", folder(), job);
        QVERIFY(set);
        QCOMPARE((*set)->classNames[9], std::string("9"));
        QVERIFY2(said.find("batches.meta.txt") != std::string::npos, said.c_str());
    }

    void missingFilesSayWhatToDownload() {
        for (const char* name : {"cifar10", "cifar100"}) {
            const Error error = errorOf(name);
            QCOMPARE(error.code, std::string("images-missing"));
            const std::string archive =
                std::string(name) == "cifar10" ? "cifar-10-binary.tar.gz" : "cifar-100-binary.tar.gz";
            QVERIFY2(error.hint.find(archive) != std::string::npos, error.hint.c_str());
            QVERIFY2(error.hint.find(folder().string()) != std::string::npos, error.hint.c_str());
        }
        QVERIFY(errorOf("cifar10").text().find("data_batch_1.bin") != std::string::npos);
        writeCifar10(folder());
        fs::remove(folder() / "test_batch.bin");
        QCOMPARE(errorOf("cifar10").code, std::string("images-missing"));
        QVERIFY(errorOf("cifar10").text().find("test_batch.bin") != std::string::npos);
        fs::create_directory(folder() / "test_batch.bin");
        QCOMPARE(errorOf("cifar10").code, std::string("file-read"));
        const auto nowhere = openCifar("cifar10", folder() / "nowhere", job_);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, std::string("images-missing"));
    }

    void cutFilesAreRefused() {
        const std::string whole = recordOf(0, std::string(1, '\0'));
        for (const std::size_t size : {std::size_t{0}, std::size_t{1}, whole.size() - 1, whole.size() + 1}) {
            writeCifar10(folder());
            write(folder() / "data_batch_10.bin", (whole + whole).substr(0, size));
            const Error error = errorOf("cifar10");
            QCOMPARE(error.code, std::string("images-truncated"));
            QCOMPARE(error.found, std::to_string(size) + " bytes");
            QVERIFY2(error.expected.find("3073") != std::string::npos, error.expected.c_str());
            QVERIFY(error.where && error.where->text().find("data_batch_10.bin") != std::string::npos);
        }
    }

    void labelsOutOfRangeAreRefused() {
        writeCifar10(folder());
        write(folder() / "test_batch.bin", recordOf(0, "\x01") + recordOf(1, "\x0a"));
        Error error = errorOf("cifar10");
        QCOMPARE(error.code, std::string("images-label-range"));
        QCOMPARE(error.found, std::string("10"));
        QCOMPARE(error.expected, std::string("0 to 9"));
        QVERIFY2(error.message.find("record 1 ") != std::string::npos, error.message.c_str());
        write(folder() / "train.bin", recordOf(0, "\x14\x01"));  // coarse
        write(folder() / "test.bin", recordOf(0, "\x01\x01"));
        error = errorOf("cifar100");
        QCOMPARE(error.code, std::string("images-label-range"));
        QVERIFY2(error.message.find("coarse") != std::string::npos, error.message.c_str());
        write(folder() / "train.bin", recordOf(0, "\x13\x64"));  // fine
        QCOMPARE(errorOf("cifar100").found, std::string("100"));
        // A label byte is unsigned.
        write(folder() / "train.bin", recordOf(0, "\x13\xff"));
        QCOMPARE(errorOf("cifar100").found, std::string("255"));
    }

    void stopsWhenTold() {
        writeCifar10(folder());
        std::stop_source stop;
        stop.request_stop();
        JobContext job(pool_, stop.get_token(), std::make_shared<PauseGate>(), {});
        const auto set = openCifar("cifar10", folder(), job);
        QVERIFY(!set);
        QCOMPARE(set.error().code, std::string(kCancelled));
    }

    void otherNamesAreRefused() {
        QCOMPARE(errorOf("cifar12").code, std::string("choice-unknown"));
        QCOMPARE(errorOf("synthetic").code, std::string("choice-unknown"));
    }

    /// Real pictures, where there are some: the colours of natural pictures, classes in equal shares.
    void realPictures_data() {
        QTest::addColumn<std::string>("name");
        QTest::newRow("cifar10") << std::string("cifar10");
        QTest::newRow("cifar100") << std::string("cifar100");
    }
    void realPictures() {
        QFETCH(const std::string, name);
        const auto shared = test::sharedFolder();
        std::error_code ignored;
        if (!shared || !fs::is_directory(*shared / "data" / name, ignored)) QSKIP("no pictures beside the checkout");
        const fs::path from = *shared / "data" / name;
        const auto set = openCifar(name, from, job_);
        QVERIFY2(set, set ? "" : set.error().text().c_str());
        std::uintmax_t bytes = 0;
        for (const auto& entry : fs::directory_iterator(from))
            if (entry.path().extension() == ".bin") bytes += entry.file_size();
        const std::size_t record = name == "cifar10" ? 3073 : 3074;
        QCOMPARE((*set)->train.size() + (*set)->test.size(), static_cast<std::size_t>(bytes / record));
        QCOMPARE((*set)->classNames[3], std::string(name == "cifar10" ? "cat" : "bear"));
        for (const ImageSplit* split : {&(*set)->train, &(*set)->test}) {
            std::vector<std::size_t> count((*set)->classes(), 0);
            for (const std::uint16_t label : split->labels) ++count[label];
            for (const std::size_t n : count) QCOMPARE(n, split->size() / count.size());
        }
        // Krizhevsky's pictures have these means and deviations (0.507 0.487 0.441, 0.267 0.256 0.276 for CIFAR-100).
        const std::vector<float> mean = name == "cifar10" ? std::vector<float>{0.4914F, 0.4822F, 0.4465F}
                                                          : std::vector<float>{0.5071F, 0.4867F, 0.4408F};
        const std::vector<float> deviation = name == "cifar10" ? std::vector<float>{0.2470F, 0.2435F, 0.2616F}
                                                               : std::vector<float>{0.2675F, 0.2565F, 0.2761F};
        for (std::size_t c = 0; c < 3; ++c) {
            QVERIFY(std::abs((*set)->mean[c] - mean[c]) < 0.006F);
            QVERIFY(std::abs((*set)->deviation[c] - deviation[c]) < 0.006F);
        }
    }
};

QTEST_GUILESS_MAIN(TestCifar)
#include "test_cifar.moc"
