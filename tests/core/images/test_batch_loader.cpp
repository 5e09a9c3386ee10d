// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <numeric>

#include "core/images/batch_loader.hpp"
#include "tests/core/images/pictures.hpp"

using namespace nl;
using namespace nl::images;

namespace {

BatchLoader::Plan planOf(std::shared_ptr<const ImageSet> set, std::size_t batch) {
    BatchLoader::Plan plan;
    plan.set = std::move(set);
    plan.batch = batch;
    plan.augmentation = Augmentation{2, true, 3};
    plan.seed = 11;
    plan.epoch = 5;
    return plan;
}

std::vector<Batch> allOf(const BatchLoader::Plan& plan) {
    BatchLoader loader(plan);
    std::vector<Batch> out;
    while (auto batch = loader.next()) out.push_back(std::move(*batch));
    return out;
}

bool same(const Batch& a, const Batch& b) {
    return a.pictures == b.pictures && a.labels == b.labels && a.indices == b.indices && a.number == b.number;
}
bool same(const std::vector<Batch>& a, const std::vector<Batch>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Batch& x, const Batch& y) { return same(x, y); });
}

std::vector<std::uint32_t> indicesOf(const std::vector<Batch>& batches) {
    std::vector<std::uint32_t> out;
    for (const Batch& batch : batches) out.insert(out.end(), batch.indices.begin(), batch.indices.end());
    return out;
}

}  // namespace

class TestBatchLoader : public QObject {
    Q_OBJECT
    std::shared_ptr<const ImageSet> set_ = test::smallSet(50, 23);

private slots:
    void orderIsAPermutation() {
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{1000}}) {
            std::vector<std::uint32_t> order = epochOrder(count, 1, 0);
            std::vector<std::uint32_t> sorted = order, expected(count);
            std::iota(expected.begin(), expected.end(), 0U);
            std::sort(sorted.begin(), sorted.end());
            QCOMPARE(sorted, expected);
            QCOMPARE(epochOrder(count, 1, 0), order);
        }
        QVERIFY(epochOrder(1000, 1, 0) != epochOrder(1000, 1, 1));
        QVERIFY(epochOrder(1000, 1, 0) != epochOrder(1000, 2, 0));
    }

    void anEpochHoldsEveryPictureOnce() {
        const std::vector<Batch> batches = allOf(planOf(set_, 8));
        QCOMPARE(batches.size(), std::size_t{7});
        QCOMPARE(batches.back().size(), std::size_t{2});
        QCOMPARE(indicesOf(batches), epochOrder(50, 11, 5));
        for (std::size_t b = 0; b < batches.size(); ++b) QCOMPARE(batches[b].number, static_cast<std::int64_t>(b));
    }

    void aBatchHoldsWhatPreparePictureMakes() {
        const BatchLoader::Plan plan = planOf(set_, 8);
        std::vector<float> picture(set_->shape.bytes());
        for (const Batch& batch : allOf(plan)) {
            QCOMPARE(batch.pictures.size(), batch.size() * picture.size());
            QCOMPARE(batch.indices.size(), batch.size());
            for (std::size_t i = 0; i < batch.size(); ++i) {
                preparePicture(*set_, set_->train, batch.indices[i], &*plan.augmentation, 11, 5, picture.data());
                QVERIFY(std::equal(picture.begin(), picture.end(),
                                   batch.pictures.begin() + static_cast<std::ptrdiff_t>(i * picture.size())));
                QCOMPARE(batch.labels[i], set_->train.labels[batch.indices[i]]);
            }
        }
    }

    void testPicturesComeInOrderAndUnvaried() {
        BatchLoader::Plan plan = planOf(set_, 10);
        plan.training = false;
        const std::vector<Batch> batches = allOf(plan);
        QCOMPARE(batches.size(), std::size_t{3});
        std::vector<std::uint32_t> expected(23);
        std::iota(expected.begin(), expected.end(), 0U);
        QCOMPARE(indicesOf(batches), expected);
        std::vector<float> picture(set_->shape.bytes());
        preparePicture(*set_, set_->test, 10, nullptr, 0, 0, picture.data());
        QVERIFY(std::equal(picture.begin(), picture.end(), batches[1].pictures.begin()));
        QCOMPARE(batches[1].labels[0], set_->test.labels[10]);
        plan.epoch = 6;
        plan.seed = 12;
        QVERIFY(same(batches, allOf(plan)));
    }

    void epochsAndSeedsDiffer() {
        BatchLoader::Plan plan = planOf(set_, 8);
        const std::vector<Batch> batches = allOf(plan);
        QVERIFY(same(batches, allOf(plan)));
        plan.epoch = 6;
        QVERIFY(!same(batches, allOf(plan)));
        plan.epoch = 5;
        plan.seed = 12;
        QVERIFY(!same(batches, allOf(plan)));
    }

    void aheadChangesNothing() {
        BatchLoader::Plan plan = planOf(set_, 6);
        plan.ahead = 1;
        const std::vector<Batch> batches = allOf(plan);
        QCOMPARE(batches.size(), std::size_t{9});
        for (const std::size_t ahead : {std::size_t{0}, std::size_t{2}, std::size_t{3}, std::size_t{100}}) {
            plan.ahead = ahead;
            QVERIFY(same(batches, allOf(plan)));
        }
    }

    void goesOnInsideAnEpoch() {
        BatchLoader::Plan plan = planOf(set_, 8);
        const std::vector<Batch> whole = allOf(plan);
        for (std::int64_t first = 0; first <= 8; ++first) {
            plan.firstBatch = first;
            const std::vector<Batch> rest = allOf(plan);
            QVERIFY(same(rest, {whole.begin() + std::min<std::ptrdiff_t>(first, 7), whole.end()}));
        }
    }

    void ranksTogetherMakeTheBatch() {
        BatchLoader::Plan plan = planOf(set_, 12);  // the last batch has 2: less than some numbers of ranks
        const std::vector<Batch> whole = allOf(plan);
        for (const std::size_t ranks : {std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{5}}) {
            std::vector<Batch> joined(whole.size());
            plan.ranks = ranks;
            for (plan.rank = 0; plan.rank < ranks; ++plan.rank) {
                const std::vector<Batch> part = allOf(plan);
                QCOMPARE(part.size(), whole.size());  // also where a rank has nothing: all ranks take the same steps
                for (std::size_t b = 0; b < part.size(); ++b) {
                    const auto fair = static_cast<double>(whole[b].size()) / static_cast<double>(ranks);
                    QVERIFY(std::abs(static_cast<double>(part[b].size()) - fair) < 1);
                    joined[b].number = part[b].number;
                    const auto join = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
                    join(joined[b].pictures, part[b].pictures);
                    join(joined[b].labels, part[b].labels);
                    join(joined[b].indices, part[b].indices);
                }
            }
            QVERIFY(same(joined, whole));
        }
    }

    void lastBatchMayBeLeftOut() {
        for (const std::size_t batch : {std::size_t{8}, std::size_t{10}, std::size_t{50}, std::size_t{64}}) {
            BatchLoader::Plan plan = planOf(set_, batch);
            const std::vector<Batch> all = allOf(plan);
            QCOMPARE(BatchLoader(plan).batches(), static_cast<std::int64_t>((50 + batch - 1) / batch));
            QCOMPARE(all.size(), (50 + batch - 1) / batch);
            plan.dropLast = true;
            QCOMPARE(BatchLoader(plan).batches(), static_cast<std::int64_t>(50 / batch));
            const std::vector<Batch> full = allOf(plan);
            QVERIFY(same(full, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(50 / batch)}));
        }
    }

    void emptySetsHaveNoBatch() {
        BatchLoader::Plan plan = planOf(test::smallSet(0, 0), 8);
        QCOMPARE(BatchLoader(plan).batches(), std::int64_t{0});
        QVERIFY(allOf(plan).empty());
        plan.set.reset();
        QVERIFY(allOf(plan).empty());
        plan = planOf(set_, 0);
        QCOMPARE(allOf(plan).size(), std::size_t{50});
    }

    void nothingComesAfterTheEnd() {
        BatchLoader loader(planOf(set_, 50));
        QVERIFY(loader.next());
        for (int i = 0; i < 3; ++i) QVERIFY(!loader.next());
    }

    void mayBeLeftAtAnyTime() {
        for (int taken = 0; taken <= 7; ++taken)
            for (const std::size_t ahead : {std::size_t{1}, std::size_t{3}, std::size_t{100}}) {
                BatchLoader::Plan plan = planOf(set_, 8);
                plan.ahead = ahead;
                BatchLoader loader(plan);
                for (int i = 0; i < taken; ++i) QVERIFY(loader.next());
            }
    }

    void keepsTheSetAlive() {
        std::shared_ptr<const ImageSet> set = test::smallSet(50, 23);
        BatchLoader loader(planOf(set, 50));
        QCOMPARE(set.use_count(), 2L);  // shared, not copied
        set.reset();
        QCOMPARE(loader.next()->size(), std::size_t{50});
    }

    void countsWaitingOnlyWhenBehind() {
        // At the first call the thread has usually just begun; where it was faster, once more.
        double waited = 0;
        for (int tries = 0; tries < 1000 && waited == 0; ++tries) {
            BatchLoader loader(planOf(test::smallSet(2000, 0), 2000));
            QCOMPARE(loader.secondsWaited(), 0.0);
            QVERIFY(loader.next());
            waited = loader.secondsWaited();
        }
        QVERIFY(waited > 0);
        BatchLoader loader(planOf(set_, 8));
        double before = 0;
        while (loader.next()) {
            QVERIFY(loader.secondsWaited() >= before);
            before = loader.secondsWaited();
        }
        before = loader.secondsWaited();
        for (int i = 0; i < 100; ++i) QVERIFY(!loader.next());
        QCOMPARE(loader.secondsWaited(), before);  // everything was there
    }
};

QTEST_GUILESS_MAIN(TestBatchLoader)
#include "test_batch_loader.moc"
