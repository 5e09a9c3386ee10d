// SPDX-License-Identifier: GPL-3.0-or-later
// Cut and altered copies of sound files: whatever happens to the bytes, reading ends with a model, diagnostics, or
// both.
#include <QtTest>
#include <random>

#include "tests/core/neuroml/loading.hpp"

using namespace nl;

namespace {

const std::string kSample = nl::test::sampleDocument();

}  // namespace

class TestMutation : public QObject {
    Q_OBJECT
private slots:
    void theSampleIsSound();
    void cutAnywhere();
    void bytesAltered();
    void piecesMoved();

private:
    /// A model, or something said; never neither.
    void read(const std::string& text, const std::string& what);
    nl::test::ModelFolder folder_;
};

void TestMutation::read(const std::string& text, const std::string& what) {
    const auto loaded = nl::test::loadFile(folder_.add("mutant.nml", text));
    QVERIFY2(loaded.value != nullptr || hasErrors(loaded.diagnostics), what.c_str());
    if (!loaded.value) return;
    for (const model::CellType& cell : loaded.value->cellTypes) {
        if (!cell.morphology) continue;
        const morphology::Morphology& m = *cell.morphology;
        for (std::size_t s = 0; s < m.size(); ++s) {
            QVERIFY2(m.parent[s] < static_cast<morphology::SegmentIndex>(m.size()), what.c_str());
            QVERIFY2(std::isfinite(m.distal[s].x) && std::isfinite(m.proximal[s].x), what.c_str());
        }
        QCOMPARE(morphology::topologicalOrder(m).size(), m.size());  // one tree, whatever was dropped
    }
    for (const model::Projection& projection : loaded.value->projections) {
        QCOMPARE(projection.postCell.size(), projection.preCell.size());
        for (std::size_t i = 0; i < projection.size(); ++i) {
            QVERIFY2(projection.preCell[i] < loaded.value->populations[projection.pre.index()].size, what.c_str());
            QVERIFY2(projection.postCell[i] < loaded.value->populations[projection.post.index()].size, what.c_str());
        }
    }
}

void TestMutation::theSampleIsSound() {
    const auto loaded = nl::test::loadFile(folder_.add("sound.nml", kSample));
    QVERIFY2(loaded.diagnostics.empty(), nl::test::summary(loaded.diagnostics).c_str());
    QCOMPARE(loaded.value->connectionCount(), std::uint64_t{1});
}

void TestMutation::cutAnywhere() {
    for (std::size_t length = 0; length < kSample.size() - 2; length += 7) {
        const auto loaded = nl::test::loadFile(folder_.add("cut.nml", kSample.substr(0, length)));
        QVERIFY2(loaded.value == nullptr && hasErrors(loaded.diagnostics), std::to_string(length).c_str());
    }
}

void TestMutation::bytesAltered() {
    std::mt19937 random(7);
    constexpr char kBytes[] = "<>/\"'=&; 0-9.eExX\0\n\xFF[]#";
    for (int i = 0; i < 1500; ++i) {
        std::string text = kSample;
        for (int changes = 1 + i % 4; changes > 0; --changes)
            text[random() % text.size()] = kBytes[random() % (sizeof kBytes - 1)];
        read(text, "mutant " + std::to_string(i));
    }
}

void TestMutation::piecesMoved() {
    std::mt19937 random(11);
    for (int i = 0; i < 500; ++i) {
        std::string text = kSample;
        const std::size_t from = random() % text.size(), length = random() % 120, to = random() % text.size();
        const std::string piece = text.substr(from, length);
        if (i % 2 == 0) text.erase(from, length);
        text.insert(std::min(to, text.size()), piece);
        read(text, "moved " + std::to_string(i));
    }
}

QTEST_GUILESS_MAIN(TestMutation)
#include "test_mutation.moc"
