// SPDX-License-Identifier: GPL-3.0-or-later
// One result for any number of threads, to the last bit, and of ranks, to rounding.
#include <QtTest>
#include <algorithm>
#include <barrier>
#include <cmath>
#include <thread>

#include "tests/core/snn/small_networks.hpp"

using namespace nl;
using namespace nl::snn;
using namespace nl::test;

namespace {

/// Two ranks as two threads of this process.
class ThreadRank : public Communicator {
public:
    struct Shared {
        explicit Shared(std::ptrdiff_t ranks) : barrier(ranks) {}
        std::barrier<> barrier;
        std::vector<std::vector<double>> values{2};
    };
    ThreadRank(Shared& shared, std::size_t rank) : shared_(shared), rank_(rank) {}
    [[nodiscard]] std::size_t rank() const override { return rank_; }
    [[nodiscard]] std::size_t size() const override { return 2; }
    void sum(std::span<double> values) override { add(values); }
    void sum(std::span<float> values) override { add(values); }
    void sum(std::span<std::uint64_t> values) override { add(values); }
    [[nodiscard]] bool any(bool value) override {
        double count[1] = {value ? 1.0 : 0.0};
        sum(std::span<double>(count));
        return count[0] > 0;
    }

private:
    template <class T>
    void add(std::span<T> values) {
        shared_.values[rank_].assign(values.begin(), values.end());
        shared_.barrier.arrive_and_wait();
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<T>(shared_.values[0][i] + shared_.values[1][i]);
        shared_.barrier.arrive_and_wait();
    }
    Shared& shared_;
    std::size_t rank_;
};

/// Two ranks with networks of their own share a batch: the first takes the first `cut` pictures. Gradients are 7
/// before, as something is left of every step.
template <class A>
std::vector<std::unique_ptr<SpikingNetwork<A>>> trainedByTwoRanks(const SnnOptions& options,
                                                                  const std::vector<float>& pictures,
                                                                  const std::vector<std::uint16_t>& labels,
                                                                  std::size_t cut) {
    const std::size_t size = pictures.size() / labels.size();
    ThreadRank::Shared shared(2);
    std::vector<std::unique_ptr<SpikingNetwork<A>>> out;
    for (int rank = 0; rank < 2; ++rank) {
        out.push_back(smallNetwork<A>(options, labels.size()));
        for (auto& p : out.back()->parameters().all()) p.gradient.fill(7);
    }
    std::vector<std::jthread> threads;
    for (std::size_t rank = 0; rank < 2; ++rank)
        threads.emplace_back([&, rank] {
            ThreadPool own(1);
            ThreadRank communicator(shared, rank);
            const std::size_t begin = rank == 0 ? 0 : cut, end = rank == 0 ? cut : labels.size();
            const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
            gradientsOf(
                *out[rank], own, communicator, {pictures.begin() + at(begin * size), pictures.begin() + at(end * size)},
                {labels.begin() + at(begin), labels.begin() + at(end)}, static_cast<double>(labels.size()), begin);
        });
    threads.clear();
    return out;
}

/// Largest difference of any gradient; `relative` to the largest one of its parameter.
template <class A>
double differenceOf(const SpikingNetwork<A>& a, const SpikingNetwork<A>& b, bool relative) {
    const auto expected = allGradients(a), found = allGradients(b);
    double most = 0;
    for (std::size_t p = 0; p < expected.size(); ++p) {
        double scale = 1e-9;
        for (const double g : expected[p]) scale = std::max(scale, std::fabs(g));
        most = std::max(most, largestDifference(expected[p], found[p]) / (relative ? scale : 1));
    }
    return most;
}

}  // namespace

class TestThreadsAndRanks : public QObject {
    Q_OBJECT

private slots:
    void sameBitsForAnyThreads_data() { everyScaling(); }

    void sameBitsForAnyThreads() {
        QFETCH(QString, scaling);
        SnnOptions options = smallOptions();
        options.gradientScaling = scaling.toStdString();
        std::vector<std::vector<double>> expected;
        for (const int threads : {1, 2, 4}) {
            ThreadPool pool(threads);
            Communicator alone;
            auto network = smallNetwork<float>(options, 6);
            gradientsOf(*network, pool, alone, randomPictures(6 * 192, 1), someLabels(6, 4), 6);
            const auto gradients = allGradients(*network);
            if (expected.empty()) expected = gradients;
            QVERIFY(gradients == expected);
        }
    }

    /// Half each, and nothing for the first: the last batch of an epoch may have fewer pictures than there are ranks.
    void ranksEqualOneWithTheSummedBatch_data() { everyScaling(); }
    void ranksEqualOneWithTheSummedBatch() {
        QFETCH(QString, scaling);
        SnnOptions options = smallOptions();
        options.gradientScaling = scaling.toStdString();
        options.network = "vgg5";
        options.dropout = 0.3;
        const std::vector<float> pictures = randomPictures(8 * 192, 1);
        const std::vector<std::uint16_t> labels = someLabels(8, 4);
        ThreadPool pool(1);
        Communicator alone;
        auto whole = smallNetwork<double>(options, 8);
        auto single = smallNetwork<float>(options, 8);
        gradientsOf(*whole, pool, alone, pictures, labels, 8);
        gradientsOf(*single, pool, alone, pictures, labels, 8);
        for (const std::size_t cut : {4, 0}) {
            for (const auto& part : trainedByTwoRanks<double>(options, pictures, labels, cut))
                QVERIFY(differenceOf(*whole, *part, true) < 1e-9);
            for (const auto& part : trainedByTwoRanks<float>(options, pictures, labels, cut)) {
                const double difference = differenceOf(*single, *part, false);
                QVERIFY2(difference < 1e-6, qPrintable(QString::number(difference)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestThreadsAndRanks)
#include "test_threads_and_ranks.moc"
