// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/scene/camera.hpp"
#include "core/scene/pick.hpp"
#include "tests/core/scene/scene_models.hpp"

using namespace nl;
using scene::Camera;
using scene::Vec3;

class CameraTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitShowsAllCorners() {
        for (const bool orthographic : {false, true}) {
            Camera camera;
            camera.setViewport(640, 480);
            camera.setOrthographic(orthographic);
            camera.rotate(123, -45);
            camera.fit({-300, -20, -80}, {200, 400, 90});
            for (int corner = 0; corner < 8; ++corner) {
                const Vec3 p{(corner & 1) != 0 ? 200.F : -300.F, (corner & 2) != 0 ? 400.F : -20.F,
                             (corner & 4) != 0 ? 90.F : -80.F};
                const auto s = camera.project(p);
                QVERIFY(s.visible);
                QVERIFY2(s.x >= 0 && s.x <= 640 && s.y >= 0 && s.y <= 480,
                         qPrintable(QString("%1 %2").arg(s.x).arg(s.y)));
                QVERIFY(s.depth > -1 && s.depth < 1);
            }
        }
    }

    void zoomKeepsThePointUnderTheCursor() {
        Camera camera;
        camera.setViewport(800, 600);
        camera.fit({-100, -100, 0}, {100, 100, 0});
        // A point in the plane of the target.
        const Vec3 p{40, 30, 0};
        const auto before = camera.project(p);
        camera.zoomAt(1.5F, before.x, before.y);
        const auto after = camera.project(p);
        QVERIFY2(std::hypot(after.x - before.x, after.y - before.y) < 0.5F,
                 qPrintable(QString("%1 %2").arg(after.x).arg(after.y)));
    }

    void panMovesByPixels() {
        Camera camera;
        camera.setViewport(800, 600);
        camera.fit({-100, -100, 0}, {100, 100, 0});
        const auto before = camera.project({0, 0, 0});
        camera.pan(30, -20);
        const auto after = camera.project({0, 0, 0});
        QVERIFY(std::abs(after.x - before.x - 30) < 0.2F);
        QVERIFY(std::abs(after.y - before.y + 20) < 0.2F);
    }

    void axesStayOrthonormalAfterManyDrags() {
        Camera camera;
        for (int i = 0; i < 5000; ++i) camera.rotate(static_cast<float>(i % 17) - 8, static_cast<float>(i % 11) - 5);
        const auto dot = [](const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; };
        QVERIFY(std::abs(dot(camera.right(), camera.up())) < 1e-4F);
        QVERIFY(std::abs(dot(camera.right(), camera.back())) < 1e-4F);
        QVERIFY(std::abs(dot(camera.up(), camera.up()) - 1) < 1e-4F);
    }

    void scaleIsTrueInTheTargetPlane() {
        for (const bool orthographic : {false, true}) {
            Camera camera;
            camera.setViewport(1000, 700);
            camera.setOrthographic(orthographic);
            camera.fit({-50, -50, 0}, {50, 50, 0});
            const auto a = camera.project({0, 0, 0}), b = camera.project({10, 0, 0});
            QVERIFY(std::abs((b.x - a.x) * camera.micrometresPerPixel() - 10) < 0.05F);
        }
    }

    void pickingFindsWhatIsDrawnThere() {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto scene = scene::build(test::smallNetwork(5, 4, 6), {}, job);
        QVERIFY(scene.has_value());
        const scene::Picker picker(*scene);
        Camera camera;
        camera.setViewport(900, 700);
        camera.fit((*scene)->boundsMin, (*scene)->boundsMax);
        for (const scene::FrustumInstance& f : (*scene)->frusta) {
            Vec3 middle{};
            for (std::size_t i = 0; i < 3; ++i) middle[i] = (f.proximal[i] + f.distal[i]) / 2;
            // The first segment of a dendrite is hidden inside the soma.
            if ((*scene)->items[f.item].segment == 1) continue;
            const auto at = camera.project(middle);
            const auto hit = picker.itemAt(camera, at.x, at.y, 2);
            QVERIFY(hit.has_value());
            QCOMPARE(*hit, f.item);
        }
        QVERIFY(!picker.itemAt(camera, 2, 2, 2).has_value());
    }

    void boxPicksCells() {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto scene = scene::build(test::smallNetwork(5, 0), {}, job);
        QVERIFY(scene.has_value());
        const scene::Picker picker(*scene);
        Camera camera;
        camera.setViewport(900, 700);
        camera.fit((*scene)->boundsMin, (*scene)->boundsMax);
        QCOMPARE(picker.cellsIn(camera, 0, 0, 900, 700).size(), std::size_t{5});
        const auto first = camera.project((*scene)->cells[0].somaCentre);
        QCOMPARE(picker.cellsIn(camera, first.x - 5, first.y - 5, first.x + 5, first.y + 5),
                 std::vector<std::uint32_t>{0});
    }

    void linksArePickedByTheirLine() {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto scene = scene::build(test::smallNetwork(5, 4), {}, job);
        QVERIFY(scene.has_value());
        const scene::Picker picker(*scene);
        Camera camera;
        camera.setViewport(900, 700);
        camera.fit((*scene)->boundsMin, (*scene)->boundsMax);
        const std::vector<std::uint32_t> only{3};
        const scene::LinkInstance& link = (*scene)->links[3];
        const auto a = camera.project(link.from), b = camera.project(link.to);
        const auto hit = picker.linkAt(camera, (a.x + b.x) / 2, (a.y + b.y) / 2, 4, &only);
        QVERIFY(hit.has_value());
        QCOMPARE(*hit, 3U);
        const std::vector<std::uint32_t> none;
        QVERIFY(!picker.linkAt(camera, (a.x + b.x) / 2, (a.y + b.y) / 2, 4, &none).has_value());
    }
};

QTEST_GUILESS_MAIN(CameraTest)
#include "test_camera.moc"
