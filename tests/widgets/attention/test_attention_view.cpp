// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QWheelEvent>
#include <atomic>

#include "tests/support/light_jobs_held.hpp"
#include "tests/support/view_fixture.hpp"
#include "widgets/attention/attention_view.hpp"

using namespace nl;
using namespace nl::ui;
using nl::test::ViewFixture;
using workspace::ItemKind;
using workspace::ItemRef;

namespace {

QToolButton* toolButton(QWidget& parent, const QString& text) {
    for (QToolButton* button : parent.findChildren<QToolButton*>())
        if (button->text() == text) return button;
    return nullptr;
}

struct Shown {
    ViewFixture fixture;
    std::shared_ptr<const graph::Graph> graph = test::randomNetwork();
    workspace::OpenId id = fixture.add(graph);
    AttentionView view{fixture.context()};

    explicit Shown(double sharpness = 1.2) {
        if (sharpness >= 0) fixture.add(test::attentionOn(graph, 2, 3, sharpness), id);
        view.resize(900, 640);
        view.show();
    }
    [[nodiscard]] bool ready() const { return !view.busy() && view.canvas()->matrix() != nullptr; }
    [[nodiscard]] const HeatMatrix& matrix() const { return *view.canvas()->matrix(); }
    [[nodiscard]] SelectionModel& selection() { return fixture.document.selection(); }
    /// The strongest cell off the diagonal.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> strongest() const {
        std::pair<std::uint32_t, std::uint32_t> best{0, 0};
        float most = -1;
        const HeatLevel& cells = matrix().levels[0];
        for (std::uint32_t row = 0; row < matrix().size(); ++row)
            for (std::uint32_t e = cells.offset[row]; e < cells.offset[row + 1]; ++e)
                if (cells.column[e] != row && cells.value[e] > most)
                    most = cells.value[e], best = {row, cells.column[e]};
        return best;
    }
};

#define WAIT_UNTIL_DRAWN(shown)                           \
    QVERIFY(QTest::qWaitForWindowExposed(&(shown).view)); \
    QTRY_VERIFY_WITH_TIMEOUT((shown).ready(), 30000);     \
    QCoreApplication::processEvents() /* the legend takes its room */

/// A matrix of `size` rows with `perRow` entries each, as a view would hold it.
std::shared_ptr<const HeatMatrix> randomMatrix(std::uint32_t size, std::uint32_t perRow) {
    auto graph = std::make_shared<graph::Graph>();
    auto matrix = std::make_shared<HeatMatrix>();
    matrix->graph = graph;
    RandomStream random(3);
    HeatLevel cells;
    cells.offset.push_back(0);
    for (std::uint32_t row = 0; row < size; ++row) {
        matrix->labels.push_back(std::to_string(row));
        std::vector<std::uint32_t> columns;
        for (std::uint32_t i = 0; i < perRow; ++i) columns.push_back(static_cast<std::uint32_t>(random.below(size)));
        std::sort(columns.begin(), columns.end());
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        for (const std::uint32_t column : columns) {
            cells.column.push_back(column);
            cells.value.push_back(static_cast<float>(random.uniform()));
        }
        cells.offset.push_back(static_cast<std::uint32_t>(cells.column.size()));
    }
    matrix->levels.push_back(std::move(cells));
    matrix->node.assign(size, graph::kNone);
    matrix->group.assign(size, graph::kNone);
    matrix->informative.assign(size, 1);
    return matrix;
}

}  // namespace

class TestAttentionView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyStateOffersTheNextAction();
    void connectivityBeforeAnyTraining();
    void populationCountsAddUp();
    void attentionRowsSumToOne();
    void backwardIsReadByRowsToo();
    void hoverTellsValueAndUniform();
    void clickSelectsTheEdge();
    void ctrlClickAddsAndLabelSelectsTheNode();
    void selectionOfOthersIsMarked();
    void keysWalkAndSelect();
    void wheelZoomsToTheCursor();
    void uniformAttentionIsWarnedOf();
    void collapsedAttentionIsWarnedOf();
    void oneEntryRowsAreHatched();
    void ordersRowsAndColumnsAlike();
    void headsPageChoosesAHead();
    void tableSortsAndSelects();
    void exportsCsvAndPng();
    void gainIsScoreTimesEntries();
    void largeMatricesKeepTheirMaximum();
    void hiddenViewDoesNoWork();
    void anotherGraphLeavesNothingToPick();
    void leavingEndsTheHover();
    void unknownValuesOfPartsStayUnknown();
    void oneReductionForLayersAndHeads();
    void pictures();
    void measure();
};

void TestAttentionView::emptyStateOffersTheNextAction() {
    ViewFixture fixture;
    AttentionView view(fixture.context());
    view.resize(500, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QPushButton* build = nullptr;
    for (QPushButton* button : view.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Build graph")) build = button;
    QVERIFY(build != nullptr);
    QTest::mouseClick(build, Qt::LeftButton);
    QCOMPARE(fixture.built, 1);
}

void TestAttentionView::connectivityBeforeAnyTraining() {
    Shown shown(-1);
    WAIT_UNTIL_DRAWN(shown);
    QCOMPARE(shown.matrix().size(), std::size_t{12});
    QVERIFY(!shown.matrix().attention);
    // Every collapsed edge is one cell with its count.
    const graph::Graph& g = *shown.graph;
    QCOMPARE(shown.matrix().cells(), std::size_t{g.typeBegin[3] - g.typeBegin[2]});
    for (graph::EdgeIndex e = g.typeBegin[2]; e < g.typeBegin[3]; ++e) {
        const auto cell = shown.matrix().cell(shown.matrix().indexOf[g.target[e]], shown.matrix().indexOf[g.source[e]]);
        QVERIFY(cell >= 0);
        QCOMPARE(shown.matrix().levels[0].value[static_cast<std::size_t>(cell)],
                 g.edgeFeatures.types[2].value[2 * (e - g.typeBegin[2])]);
    }
}

void TestAttentionView::populationCountsAddUp() {
    Shown shown(-1);
    WAIT_UNTIL_DRAWN(shown);
    shown.view.controls()->setScale(bgan::Scale::population);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.matrix().scale == bgan::Scale::population, 30000);
    QCOMPARE(shown.matrix().size(), std::size_t{3});
    float sum = 0;
    for (const float value : shown.matrix().levels[0].value) sum += value;
    QCOMPARE(sum, 30.0F);
}

void TestAttentionView::attentionRowsSumToOne() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    QVERIFY(shown.matrix().attention);
    const HeatLevel& cells = shown.matrix().levels[0];
    for (std::size_t row = 0; row < shown.matrix().size(); ++row) {
        float sum = 0, uniform = 0;
        for (std::uint32_t e = cells.offset[row]; e < cells.offset[row + 1]; ++e)
            sum += cells.value[e], uniform += shown.matrix().uniform[e];
        QVERIFY2(std::abs(sum - 1) < 1e-4F,
                 qPrintable(QStringLiteral("row %1 sums to %2").arg(row).arg(static_cast<double>(sum))));
        QVERIFY(std::abs(uniform - 1) < 1e-4F);
    }
    QVERIFY2(!shown.matrix().sumsOver.isEmpty(), "the legend must say over what the scores sum");
}

void TestAttentionView::backwardIsReadByRowsToo() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    auto* direction = shown.view.findChild<QComboBox*>();
    for (QComboBox* box : shown.view.findChildren<QComboBox*>())
        if (box->accessibleName() == QStringLiteral("Direction")) direction = box;
    direction->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.matrix().direction == bgan::Direction::backward, 30000);
    const auto [row, column] = shown.strongest();
    const auto edges = shown.matrix().edgesOf(row, column);
    QVERIFY(!edges.empty());
    QCOMPARE(shown.graph->source[edges[0]], shown.matrix().node[row]);
    QCOMPARE(shown.graph->target[edges[0]], shown.matrix().node[column]);
}

void TestAttentionView::hoverTellsValueAndUniform() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const auto [row, column] = shown.strongest();
    const QPoint at = shown.view.canvas()->cellBox(row, column).center().toPoint();
    QTest::mouseMove(shown.view.canvas(), at - QPoint(2, 2));
    QTest::mouseMove(shown.view.canvas(), at);
    QTRY_VERIFY2(shown.view.status().contains(QString::fromStdString(shown.matrix().labels[row])),
                 qPrintable(shown.view.status()));
    QVERIFY(shown.view.status().contains(QStringLiteral("uniform")));
    const auto cell = static_cast<std::size_t>(shown.matrix().cell(row, column));
    QVERIFY(shown.view.status().contains(shortNumber(shown.matrix().levels[0].value[cell])));
    QCOMPARE(shown.selection().hovered().kind, ItemKind::edge);
}

void TestAttentionView::clickSelectsTheEdge() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const auto [row, column] = shown.strongest();
    QTest::mouseClick(shown.view.canvas(), Qt::LeftButton, {},
                      shown.view.canvas()->cellBox(row, column).center().toPoint());
    const ItemRef picked = shown.selection().current();
    QCOMPARE(picked.kind, ItemKind::edge);
    const auto edge = static_cast<graph::EdgeIndex>(picked.a);
    QCOMPARE(shown.graph->target[edge], shown.matrix().node[row]);
    QCOMPARE(shown.graph->source[edge], shown.matrix().node[column]);
    QCOMPARE(shown.view.canvas()->selectedCells().size(), std::size_t{1});
}

void TestAttentionView::ctrlClickAddsAndLabelSelectsTheNode() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    HeatCanvas* canvas = shown.view.canvas();
    const QRectF first = canvas->cellBox(2, 2);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(10, static_cast<int>(first.center().y())));
    QCOMPARE(shown.selection().current(), (ItemRef{ItemKind::node, shown.id, shown.matrix().node[2]}));
    QCOMPARE(canvas->selectedItems(), std::vector<std::uint32_t>{2});
    const auto [row, column] = shown.strongest();
    QTest::mouseClick(canvas, Qt::LeftButton, Qt::ControlModifier, canvas->cellBox(row, column).center().toPoint());
    QCOMPARE(shown.selection().items().size(), std::size_t{2});
}

void TestAttentionView::selectionOfOthersIsMarked() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const graph::NodeIndex dendrite = shown.graph->begin(graph::NodeKind::dendrite) + 5;
    shown.selection().select({ItemKind::node, shown.id, dendrite});
    QCOMPARE(shown.view.canvas()->selectedItems(),
             (std::vector<std::uint32_t>{shown.matrix().indexOf[shown.graph->neuron[dendrite]]}));
    const graph::EdgeIndex edge = shown.graph->typeBegin[2];
    shown.selection().select({ItemKind::edge, shown.id, edge});
    QCOMPARE(shown.view.canvas()->selectedCells().size(), std::size_t{1});
    QCOMPARE(shown.view.canvas()->selectedCells()[0].first, shown.matrix().indexOf[shown.graph->target[edge]]);
}

void TestAttentionView::keysWalkAndSelect() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    HeatCanvas* canvas = shown.view.canvas();
    canvas->setFocus();
    const auto [row, column] = shown.strongest();
    QTest::keyClick(canvas, Qt::Key_Right);  // the first key enters the matrix at its corner
    for (std::uint32_t i = 0; i < row; ++i) QTest::keyClick(canvas, Qt::Key_Down);
    for (std::uint32_t i = 0; i < column; ++i) QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Return);
    QCOMPARE(shown.selection().current().kind, ItemKind::edge);
    QCOMPARE(canvas->selectedCells()[0], (std::pair<std::uint32_t, std::uint32_t>{row, column}));
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(shown.selection().items().empty());
}

void TestAttentionView::wheelZoomsToTheCursor() {
    Shown shown;
    shown.view.resize(420, 420);
    WAIT_UNTIL_DRAWN(shown);
    HeatCanvas* canvas = shown.view.canvas();
    const QRectF before = canvas->cellBox(4, 4);
    const QPointF at = before.center();
    QWheelEvent turn(at, canvas->mapToGlobal(at), {}, QPoint(0, 360), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                     false);
    QApplication::sendEvent(canvas, &turn);
    const QRectF after = canvas->cellBox(4, 4);
    QVERIFY(after.width() > 1.2 * before.width());
    QVERIFY2((after.center() - at).manhattanLength() < 1, "the cell under the cursor stays there");
    QTest::keyClick(canvas, Qt::Key_F);
    QCOMPARE(canvas->cellBox(4, 4), before);
}

void TestAttentionView::uniformAttentionIsWarnedOf() {
    Shown shown(0.0);
    WAIT_UNTIL_DRAWN(shown);
    QVERIFY2(shown.matrix().warning.contains(QStringLiteral("uniform")), qPrintable(shown.matrix().warning));
    Shown sharp(1.2);
    WAIT_UNTIL_DRAWN(sharp);
    QVERIFY2(sharp.matrix().warning.isEmpty(), qPrintable(sharp.matrix().warning));
}

void TestAttentionView::collapsedAttentionIsWarnedOf() {
    Shown shown(400.0);
    WAIT_UNTIL_DRAWN(shown);
    shown.view.controls()->setHead(0, 0);
    shown.view.controls()->setScale(bgan::Scale::part);
    shown.view.controls()->setScale(bgan::Scale::neuron);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.matrix().warning.contains(QStringLiteral("collapsed")), 30000);
}

void TestAttentionView::oneEntryRowsAreHatched() {
    ViewFixture fixture;
    const auto graph = test::randomNetwork({{6, 6}, 1, 4, 5});  // few synapses: some neurons have no input
    const workspace::OpenId id = fixture.add(graph);
    fixture.add(test::attentionOn(graph, 1, 1, 1.0), id);
    AttentionView view(fixture.context());
    view.resize(700, 500);
    view.show();
    QTRY_VERIFY_WITH_TIMEOUT(!view.busy() && view.canvas()->matrix() != nullptr, 30000);
    const HeatMatrix& matrix = *view.canvas()->matrix();
    int alone = 0;
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        const bool one = graph->neuronIn.neighbours(matrix.node[row]).empty();
        QCOMPARE(matrix.informative[row] == 0, one);
        alone += one ? 1 : 0;
    }
    QVERIFY(alone > 0);
    QVERIFY(view.canvas()->colours().note.contains(QStringLiteral("Hatched")));
}

void TestAttentionView::ordersRowsAndColumnsAlike() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const auto before = shown.view.canvas()->matrix();
    shown.view.controls()->setOrder(HeatOrder::degree);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.view.canvas()->matrix() != before, 30000);
    const HeatLevel& cells = shown.matrix().levels[0];
    for (std::size_t row = 1; row < shown.matrix().size(); ++row)
        QVERIFY(cells.offset[row + 1] - cells.offset[row] <= cells.offset[row] - cells.offset[row - 1]);
    // The same value between the same nodes.
    for (std::uint32_t row = 0; row < before->size(); ++row)
        for (std::uint32_t e = before->levels[0].offset[row]; e < before->levels[0].offset[row + 1]; ++e) {
            const auto cell = shown.matrix().cell(shown.matrix().indexOf[before->node[row]],
                                                  shown.matrix().indexOf[before->node[before->levels[0].column[e]]]);
            QVERIFY(cell >= 0);
            QCOMPARE(cells.value[static_cast<std::size_t>(cell)], before->levels[0].value[e]);
        }
}

void TestAttentionView::headsPageChoosesAHead() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    QTest::mouseClick(toolButton(shown.view, QStringLiteral("Heads")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready(), 30000);
    QTRY_VERIFY(shown.view.heads()->isVisible() && !shown.view.heads()->tile(1, 2).isEmpty());
    QTest::mouseClick(shown.view.heads(), Qt::LeftButton, {}, shown.view.heads()->tile(1, 2).center());
    const bgan::Readout readout = shown.view.controls()->readout();
    QCOMPARE(readout.layer, 1);
    QCOMPARE(readout.head, 2);
}

void TestAttentionView::tableSortsAndSelects() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    QTest::mouseClick(toolButton(shown.view, QStringLiteral("Table")), Qt::LeftButton);
    QTableView* table = shown.view.table();
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
    QCOMPARE(static_cast<std::size_t>(table->model()->rowCount()), shown.matrix().cells());
    const auto value = [&](int row, int column) {
        return table->model()->index(row, column).data().toString().replace(QChar(0x2212), QLatin1Char('-')).toDouble();
    };
    for (int row = 1; row < table->model()->rowCount(); ++row)
        QVERIFY2(value(row, 2) <= value(row - 1, 2), "largest first");
    QHeaderView* header = table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(4) + 5, 5));
    const bool falling = header->sortIndicatorOrder() == Qt::DescendingOrder;
    for (int row = 1; row < table->model()->rowCount(); ++row)
        QVERIFY(falling ? value(row, 4) <= value(row - 1, 4) : value(row, 4) >= value(row - 1, 4));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QVERIFY(!shown.selection().items().empty());
}

void TestAttentionView::exportsCsvAndPng() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const QString csv = shown.fixture.folder.filePath("a.csv"), png = shown.fixture.folder.filePath("a.png");
    QCOMPARE(shown.view.exportTo(csv), QString());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(csv), 30000);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(static_cast<std::size_t>(lines.size()), shown.matrix().cells() + 1);
    QCOMPARE(lines[0], QByteArray("row,column,value,uniform"));
    QCOMPARE(lines[1].split(',')[2].toFloat(), shown.matrix().levels[0].value[0]);
    QCOMPARE(shown.view.exportTo(png), QString());
    QVERIFY(test::coloursOf(QImage(png)) > 10);
    QVERIFY(!shown.view.exportTo(QStringLiteral("/no/such/folder/x.png")).isEmpty());
    QSignalSpy said(&shown.fixture.document, &Document::message);
    QCOMPARE(shown.view.exportTo(QStringLiteral("/no/such/folder/x.csv")), QString());
    QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty() && said.last()[0].toString().contains(QStringLiteral("cannot be written")),
                             30000);
}

void TestAttentionView::gainIsScoreTimesEntries() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const auto plain = shown.view.canvas()->matrix();
    QCheckBox* gain = nullptr;
    for (QCheckBox* box : shown.view.findChildren<QCheckBox*>())
        if (box->text().startsWith(QStringLiteral("Gain"))) gain = box;
    QVERIFY(gain != nullptr);
    gain->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.view.canvas()->matrix() != plain, 30000);
    const auto own = shown.matrix().cell(0, 0);
    QVERIFY(own >= 0);
    const float ratio = shown.matrix().levels[0].value[static_cast<std::size_t>(own)] *
                        plain->uniform[static_cast<std::size_t>(plain->cell(0, 0))];
    QVERIFY(std::abs(ratio - plain->levels[0].value[static_cast<std::size_t>(plain->cell(0, 0))]) < 1e-4F);
}

void TestAttentionView::largeMatricesKeepTheirMaximum() {
    // 2000 x 2000 cells on 100 x 100 pixels: one strong cell among weak ones must be seen, and an empty row stay empty.
    auto matrix = std::const_pointer_cast<HeatMatrix>(randomMatrix(2000, 3));
    for (float& value : matrix->levels[0].value) value *= 0.3F;
    const std::uint32_t row = 1234, at = matrix->levels[0].offset[row];
    matrix->levels[0].value[at] = 1.0F;
    ColourScale colours;
    colours.map = QStringLiteral("grey");
    const QImage image = heatImage(*matrix, QSize(100, 100), 0, 0, 0.05, colours, Qt::black);
    const int x = static_cast<int>(matrix->levels[0].column[at] / 20), y = static_cast<int>(row / 20);
    int brightest = 0, places = 0;
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            if (image.valid(x + dx, y + dy)) brightest = std::max(brightest, qRed(image.pixel(x + dx, y + dy)));
    QCOMPARE(brightest, qRed(colours.table()[255]));
    for (int py = 0; py < 100; ++py)
        for (int px = 0; px < 100; ++px) places += qRed(image.pixel(px, py)) == brightest ? 1 : 0;
    QVERIFY2(places >= 1 && places <= 4, "and only there");
}

void TestAttentionView::hiddenViewDoesNoWork() {
    ViewFixture fixture;
    AttentionView view(fixture.context());
    view.setOnTop(false);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    fixture.add(test::randomNetwork());
    QCoreApplication::processEvents();
    QVERIFY(fixture.document.jobs().jobs().empty());
    view.setOnTop(true);
    QTRY_VERIFY_WITH_TIMEOUT(!view.busy() && view.canvas()->matrix() != nullptr, 30000);
}

void TestAttentionView::anotherGraphLeavesNothingToPick() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const auto [row, column] = shown.strongest();
    const QPoint cell = shown.view.canvas()->cellBox(row, column).center().toPoint();
    auto held = std::make_unique<LightJobsHeld>(shown.fixture.document.jobs());
    const workspace::OpenId second = shown.fixture.add(test::randomNetwork({{2}, 1, 2, 1}));
    QTRY_VERIFY(shown.view.busy());
    QVERIFY(shown.view.canvas()->matrix() == nullptr);
    QTest::mouseClick(shown.view.canvas(), Qt::LeftButton, {}, cell);
    for (const ItemRef& item : shown.selection().items()) QCOMPARE(item.owner, second);
    held.reset();
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.matrix().size() == 2, 30000);
}

void TestAttentionView::leavingEndsTheHover() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    Q_EMIT shown.view.canvas()->cellHovered(1, 2);
    QVERIFY(shown.selection().hovered().kind != ItemKind::none);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(shown.view.canvas(), &leave);
    QVERIFY(shown.selection().hovered().kind == ItemKind::none);
    // A population is no node; without a model behind the graph there is nothing to name.
    shown.view.controls()->setScale(bgan::Scale::population);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.matrix().scale == bgan::Scale::population, 30000);
    Q_EMIT shown.view.canvas()->cellHovered(0, 1);
    QVERIFY(shown.selection().hovered().kind != ItemKind::node);
}

void TestAttentionView::unknownValuesOfPartsStayUnknown() {
    Shown shown(-1);
    HeatRequest request;
    request.graph = shown.graph;
    request.readout.scale = bgan::Scale::part;
    ThreadPool pool(1);
    JobContext job(pool);
    request.feature = "count";
    const auto counts = buildHeatMatrix(request, job);
    QVERIFY(counts && (*counts)->cells() > 0);
    request.feature = "no such value";
    const auto unknown = buildHeatMatrix(request, job);
    QVERIFY(unknown.has_value());
    QCOMPARE((*unknown)->cells(), std::size_t{0});
    QVERIFY(!(*unknown)->warning.isEmpty());
}

void TestAttentionView::oneReductionForLayersAndHeads() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    QVERIFY(!shown.matrix().sumsOver.isEmpty());
    QComboBox *layer = nullptr, *head = nullptr;
    for (QComboBox* box : shown.view.findChildren<QComboBox*>()) {
        if (box->accessibleName() == QStringLiteral("Layer")) layer = box;
        if (box->accessibleName() == QStringLiteral("Head")) head = box;
    }
    const auto offered = [head](const char* key) {
        return head->model()->flags(head->model()->index(head->findData(QLatin1String(key)), 0)) & Qt::ItemIsEnabled;
    };
    QVERIFY(offered("mean") && !offered("max"));
    layer->setCurrentIndex(layer->findData(QStringLiteral("max")));
    QCOMPARE(head->currentData().toString(), QStringLiteral("max"));
    QVERIFY(!offered("mean") && offered("max"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.matrix().sumsOver.isEmpty(), 30000);
    layer->setCurrentIndex(layer->findData(QStringLiteral("1")));
    QVERIFY(offered("mean") && offered("max"));
    QCOMPARE(shown.view.controls()->readout().reduce, std::string("max"));
}

void TestAttentionView::pictures() {
    Shown shown;
    WAIT_UNTIL_DRAWN(shown);
    const auto [row, column] = shown.strongest();
    QTest::mouseClick(shown.view.canvas(), Qt::LeftButton, {},
                      shown.view.canvas()->cellBox(row, column).center().toPoint());
    test::savePictures(shown.view, QStringLiteral("attention"), [&] { return shown.ready(); });
    QTest::mouseClick(toolButton(shown.view, QStringLiteral("Heads")), Qt::LeftButton);
    test::savePictures(shown.view, QStringLiteral("attention-heads"), [&] { return shown.ready(); });
    QTest::mouseClick(toolButton(shown.view, QStringLiteral("Table")), Qt::LeftButton);
    test::savePictures(shown.view, QStringLiteral("attention-table"), [&] { return shown.ready(); });
    shown.view.controls()->setPage(HeatPage::matrix);
    shown.view.controls()->setScale(bgan::Scale::part);
    QTRY_VERIFY_WITH_TIMEOUT(shown.ready() && shown.matrix().scale == bgan::Scale::part, 30000);
    test::savePictures(shown.view, QStringLiteral("attention-part"), [&] { return shown.ready(); });
    QVERIFY(test::coloursOf(shown.view.picture()) > 10);
}

/// Times of painting 10^4 x 10^4 cells with 10^6 entries, printed when $NEUROLOOM_MEASURE is set; nothing is asserted
/// about them.
void TestAttentionView::measure() {
    if (qEnvironmentVariableIsEmpty("NEUROLOOM_MEASURE")) QSKIP("set NEUROLOOM_MEASURE to print painting times");
    HeatRequest request;
    request.graph = test::randomNetwork({{5000, 5000}, 1, 1000000, 3});
    request.feature = "weight";
    ThreadPool pool(1);
    JobContext job(pool);
    QElapsedTimer clock;
    clock.start();
    const auto matrix = buildHeatMatrix(request, job);
    QVERIFY(matrix.has_value());
    qInfo("%zu x %zu, %zu entries: built in %lld ms (in a job)", (*matrix)->size(), (*matrix)->size(),
          (*matrix)->cells(), clock.elapsed());
    HeatCanvas canvas;
    canvas.resize(1280, 800);
    canvas.setMatrix(*matrix);
    ColourScale colours;
    colours.high = 2;
    canvas.setColours(colours);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    for (int zoom = 0; zoom < 5; ++zoom) {
        canvas.grab();
        qInfo("%.3g pixels a cell: %.1f ms", canvas.cellBox(0, 0).width(), canvas.lastPaintMs());
        for (int i = 0; i < 8; ++i) QTest::keyClick(&canvas, Qt::Key_Plus);
    }
}

QTEST_MAIN(TestAttentionView)
#include "test_attention_view.moc"
