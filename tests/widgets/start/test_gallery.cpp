// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/support/gui_main.hpp"
#include "tests/support/view_fixture.hpp"
#include "widgets/kit/samples.hpp"
#include "widgets/start/sample_card.hpp"
#include "widgets/start/start_view.hpp"

namespace nl::ui {

class TestGallery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySampleOfTheGalleryIsThere() {
        const QString folder = QStringLiteral(NL_SOURCE_DIR "/resources/samples");
        const QList<Sample> samples = readGallery(folder);
        QCOMPARE(samples.size(), 4);
        for (const Sample& sample : samples) {
            QVERIFY2(QFile::exists(sample.file), qPrintable(sample.file));
            QVERIFY(!sample.title.isEmpty() && !sample.text.isEmpty());
        }
    }
    void theSamplesAreFoundFromTheBuildTree() { QCOMPARE(readGallery(samplesFolder()).size(), 4); }
    void aMissingFolderIsAnEmptyGallery() { QVERIFY(readGallery(QStringLiteral("/nowhere")).isEmpty()); }
    void oneClickOpensASample() {
        test::ViewFixture fixture;
        StartView view(fixture.context());
        view.resize(900, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto cards = view.findChildren<SampleCard*>();
        QCOMPARE(cards.size(), 4);
        QTest::mouseClick(cards.last(), Qt::LeftButton);  // the file with faults, the smallest
        QTRY_VERIFY_WITH_TIMEOUT(fixture.document.activeModel() != nullptr, 60000);
        QTRY_COMPARE(fixture.document.recentFiles().size(), 1);
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestGallery)
#include "test_gallery.moc"
