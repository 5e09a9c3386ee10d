// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cstring>
#include <set>

#include "core/scene/placement.hpp"
#include "core/scene/scene.hpp"
#include "tests/core/scene/scene_models.hpp"

using namespace nl;
using test::smallNetwork;

namespace {

std::shared_ptr<const scene::Scene> built(std::shared_ptr<const model::Model> model, int threads = 1,
                                          scene::SceneOptions options = {}) {
    ThreadPool pool(threads);
    JobContext job(pool);
    auto result = scene::build(std::move(model), options, job);
    if (!result) qWarning("%s", result.error().text().c_str());
    return result ? *result : nullptr;
}

template <class T>
bool sameBytes(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0);
}

}  // namespace

class BuildTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void segmentsBecomeFrustaAndSpheres() {
        const auto scene = built(smallNetwork(3, 0, 4));
        QVERIFY(scene);
        QCOMPARE(scene->cells.size(), std::size_t{3});
        QCOMPARE(scene->items.size(), std::size_t{12});
        QCOMPARE(scene->spheres.size(), std::size_t{3});  // the soma has length 0
        QCOMPARE(scene->frusta.size(), std::size_t{9});
        for (const scene::FrustumInstance& f : scene->frusta) {
            const scene::SceneItem& item = scene->items[f.item];
            QVERIFY(item.segment >= 1 && item.segment < 4);
            QCOMPARE(item.cell, static_cast<int>(f.cell));
            QVERIFY(std::abs(f.distal[1] - f.proximal[1] - 10) < 1e-4F);  // um
            QCOMPARE(f.proximalRadius, 1.0F);
        }
    }

    void positionsOfTheFileAreKept() {
        const auto scene = built(smallNetwork(3, 0));
        QVERIFY(scene);
        QVERIFY(!scene->laidOut);
        for (int c = 0; c < 3; ++c) {
            const double x = scene->cells[static_cast<std::size_t>(c)].somaCentre[0] + scene->origin[0];
            QVERIFY2(std::abs(x - 50 * c) < 1e-3, qPrintable(QString::number(x)));
        }
    }

    void missingPositionsAreLaidOutAndSaid() {
        const auto scene = built(smallNetwork(2, 9));
        QVERIFY(scene);
        QVERIFY(scene->laidOut);
        QVERIFY(!scene->note.empty());
        std::set<std::array<float, 3>> places;
        for (const scene::SceneCell& cell : scene->cells) places.insert(cell.somaCentre);
        QCOMPARE(places.size(), scene->cells.size());  // no two cells in one place
    }

    void linksJoinTheTrueSegments() {
        const auto scene = built(smallNetwork(4, 4));
        QVERIFY(scene);
        QCOMPARE(scene->links.size(), std::size_t{8});
        const scene::LinkInstance& link = scene->links[2];
        QCOMPARE(link.projection, 0U);
        QCOMPARE(link.connection, 2U);
        QCOMPARE(scene->cells[link.preCell].population, 0);
        QCOMPARE(scene->cells[link.postCell].population, 1);
        // Segment 1 runs from y = 0 to 10 um; the connection leaves its middle.
        QVERIFY(std::abs(link.from[1] + scene->origin[1] - 5) < 1e-3);
        QVERIFY(std::abs(link.from[0] + scene->origin[0] - 100) < 1e-3);
    }

    void sameBytesForAnyNumberOfThreads() {
        const auto model = smallNetwork(500, 300, 20);
        const auto one = built(model, 1), four = built(model, 4);
        QVERIFY(one && four);
        QVERIFY(sameBytes(one->frusta, four->frusta));
        QVERIFY(sameBytes(one->spheres, four->spheres));
        QVERIFY(sameBytes(one->links, four->links));
    }

    void templateCellsAreNotDrawnBesideANetwork() {
        auto model = smallNetwork(2, 0);
        model::CellType unused = model->cellTypes[0];
        unused.id = "template";
        model->cellTypes.push_back(unused);
        const auto scene = built(model);
        QVERIFY(scene);
        QCOMPARE(scene->cells.size(), std::size_t{2});
    }

    void oneCellTypeAlone() {
        scene::SceneOptions options;
        options.cellType = 0;
        const auto scene = built(smallNetwork(5, 5), 1, options);
        QVERIFY(scene);
        QCOMPARE(scene->cells.size(), std::size_t{1});
        QCOMPARE(scene->cells[0].population, -1);
        QVERIFY(scene->links.empty());
    }

    void tooManySegmentsCollapseToSpheres() {
        scene::SceneOptions options;
        options.maximumFrusta = 10;
        const auto scene = built(smallNetwork(20, 0), 1, options);
        QVERIFY(scene);
        QVERIFY(scene->collapsed);
        QVERIFY(scene->frusta.empty());
        QCOMPARE(scene->spheres.size(), std::size_t{20});
    }

    void linkLimitDrawsEveryNth() {
        scene::SceneOptions options;
        options.maximumLinks = 10;
        const auto scene = built(smallNetwork(40, 7), 1, options);
        QVERIFY(scene);
        QCOMPARE(scene->links.size(), std::size_t{10});  // one of 8 of two projections with 40 connections each
        QCOMPARE(scene->links[1].connection, std::uint32_t{8});
        QVERIFY2(scene->note.find("One connection of 8 is drawn. ") != std::string::npos, scene->note.c_str());
    }

    void noLinksWhenNoneAreWanted() {
        scene::SceneOptions options;
        options.maximumLinks = 0;
        const auto scene = built(smallNetwork(4, 2), 1, options);
        QVERIFY(scene);
        QVERIFY(scene->links.empty());
        QVERIFY(!scene->note.empty());
    }

    void nothingToDrawIsAnError() {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto result = scene::build(std::make_shared<model::Model>(), {}, job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("scene-empty"));
    }

    void hugePopulationIsRefusedWithoutAllocation() {
        auto model = smallNetwork(1, 1);
        model->populations[1].size = 1'000'000'000'000ULL;
        ThreadPool pool(1);
        JobContext job(pool);
        const auto result = scene::build(model, {}, job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("too-big"));
    }

    void boundsHoldEverything() {
        const auto scene = built(smallNetwork(6, 6));
        QVERIFY(scene);
        for (const scene::FrustumInstance& f : scene->frusta)
            for (std::size_t i = 0; i < 3; ++i) {
                QVERIFY(f.distal[i] - f.distalRadius >= scene->boundsMin[i] - 1e-3F);
                QVERIFY(f.distal[i] + f.distalRadius <= scene->boundsMax[i] + 1e-3F);
            }
    }

    void aSegmentCostsAtMost64BytesOnTheGpu() {
        // Instance data and its four bytes of colour.
        QVERIFY(sizeof(scene::FrustumInstance) + 4 <= 64);
    }

    void cancelled() {
        ThreadPool pool(1);
        std::stop_source stop;
        stop.request_stop();
        JobContext job(pool, stop.get_token(), nullptr, {});
        const auto result = scene::build(smallNetwork(3, 3), {}, job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string(kCancelled));
    }
};

QTEST_GUILESS_MAIN(BuildTest)
#include "test_build.moc"
