// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/base/random.hpp"
#include "core/snn/loss.hpp"

using namespace nl;
using namespace nl::snn;

class TestLoss : public QObject {
    Q_OBJECT

private slots:
    void lossGradients() {
        RandomStream random(5, 5);
        std::vector<double> logits(3 * 2 * 4);
        for (double& value : logits) value = random.normal();
        const std::vector<std::uint16_t> labels{1, 3};
        for (const LossOptions& options : {LossOptions{}, LossOptions{true, 0, 1}, LossOptions{true, 0.3, 0.8}}) {
            std::vector<double> gradient(logits.size());
            const auto loss = [&] {
                return classificationLoss<double>(logits, labels, 3, 4, options, 2, static_cast<double*>(nullptr)).loss;
            };
            classificationLoss<double>(logits, labels, 3, 4, options, 2, gradient.data());
            for (std::size_t i = 0; i < logits.size(); ++i) {
                const double before = logits[i];
                logits[i] = before + 1e-5;
                const double more = loss();
                logits[i] = before - 1e-5;
                const double less = loss();
                logits[i] = before;
                QVERIFY(std::fabs((more - less) / 2e-5 - gradient[i]) < 1e-8);
            }
        }
    }

    void topFiveAndTies() {
        std::vector<float> logits{0, 0, 0, 0, 0, 0, 5, 4, 3, 2, 1, 0};
        const LossResult result = classificationLoss<float>(logits, std::vector<std::uint16_t>{0, 5}, 1, 6, {}, 2,
                                                            static_cast<float*>(nullptr));
        QCOMPARE(result.correct, 1U);      // the first of equal ones
        QCOMPARE(result.correctTop5, 1U);  // the last of six is not among five
    }
};

QTEST_GUILESS_MAIN(TestLoss)
#include "test_loss.moc"
