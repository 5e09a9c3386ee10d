// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/source/source_view.hpp"

#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextBlock>
#include <QVBoxLayout>

#include "widgets/kit/empty_state.hpp"
#include "widgets/source/source_text.hpp"
#include "widgets/source/xml_highlighter.hpp"

namespace nl::ui {

namespace {

constexpr std::size_t kLimit = 2000000;  // bytes at once: what the text widget lays out and colours without a pause

/// The strip with the line numbers.
class Margin : public QWidget {
public:
    explicit Margin(SourceEditor* editor) : QWidget(editor), editor_(editor) {}
    [[nodiscard]] QSize sizeHint() const override { return {editor_->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { editor_->paintMargin(event); }

private:
    SourceEditor* editor_;
};

}  // namespace

// --- the text ---

SourceEditor::SourceEditor(QWidget* parent) : QPlainTextEdit(parent), margin_(new Margin(this)) {
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(marginWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        dy != 0 ? margin_->scroll(0, dy) : margin_->update(0, rect.y(), margin_->width(), rect.height());
    });
}

int SourceEditor::marginWidth() const {
    const int digits = std::max(3, static_cast<int>(QString::number(firstLine_ + blockCount()).size()));
    return 14 + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits;
}

void SourceEditor::setFirstLine(int line) {
    firstLine_ = line;
    setViewportMargins(marginWidth(), 0, 0, 0);
}

void SourceEditor::markLine(int line, int column) {
    marked_ = line;
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - firstLine_));
    if (block.isValid()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                            std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
        setTextCursor(cursor);
        centerCursor();
    }
    highlightMarked();
}

void SourceEditor::highlightMarked() {
    const QTextBlock block = document()->findBlockByNumber(std::max(0, marked_ - firstLine_));
    if (marked_ < firstLine_ || !block.isValid()) {
        setExtraSelections({});
        return;
    }
    QTextEdit::ExtraSelection selection;
    QColor colour = palette().color(QPalette::Highlight);
    colour.setAlpha(60);
    selection.format.setBackground(colour);
    selection.format.setProperty(QTextFormat::FullWidthSelection, true);
    selection.cursor = QTextCursor(block);
    setExtraSelections({selection});
}

void SourceEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    margin_->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void SourceEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) highlightMarked();
}

void SourceEditor::paintMargin(QPaintEvent* event) {
    QPainter painter(margin_);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        const int line = firstLine_ + block.blockNumber();
        painter.setPen(palette().color(line == marked_ ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(QRectF(0, top, margin_->width() - 6, height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
        top += height;
        block = block.next();
    }
}

// --- the view ---

SourceView::SourceView(ViewContext context, QWidget* parent)
    : View(context, parent),
      stack_(new QStackedWidget(this)),
      title_(new QLabel(this)),
      search_(new QLineEdit(this)),
      editor_(new SourceEditor(this)),
      highlighter_(new XmlHighlighter(editor_->document())) {
    editor_->setAccessibleName(tr("Source text"));
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    search_->setPlaceholderText(tr("Find in the text"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(240);
    search_->setAccessibleName(tr("Find in the text"));
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(3);
    auto* row = new QHBoxLayout;
    row->addWidget(title_, 1);
    row->addWidget(search_);
    column->addLayout(row);
    column->addWidget(editor_, 1);
    stack_->addWidget(new EmptyState(QStringLiteral("source"), tr("No file is shown"),
                                     tr("Double-click a diagnostic, or follow a line of the Inspector."),
                                     {QStringLiteral("model.showSource"), QStringLiteral("file.open")}, context.actions,
                                     stack_));
    stack_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);
    connect(&context.document, &Document::sourceRequested, this, &SourceView::show);
    connect(&context.document, &Document::itemAdded, this, &View::markStale);
    connect(search_, &QLineEdit::returnPressed, this, &SourceView::find);
    auto* shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, search_, [this] { search_->setFocus(Qt::ShortcutFocusReason); });
}

void SourceView::show(const QString& path, int line, int column) {
    // Read anew all the same when only a part is here, or when the file has been written since.
    if (path == path_ && whole_ && QFileInfo(path).lastModified() == written_) {
        if (const JobId other = std::exchange(reading_, 0); other != 0) context_.document.jobs().cancel(other);
        editor_->markLine(line, column);
        return;
    }
    read(path, line, column);
}

/// Something was opened, perhaps again after the file was changed.
void SourceView::refresh() {
    if (path_.isEmpty() || reading_ != 0 || QFileInfo(path_).lastModified() == written_) return;
    read(path_, std::max(1, editor_->markedLine()), 1);
}

void SourceView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) highlighter_->rehighlight();
}

void SourceView::read(const QString& path, int line, int column) {
    if (reading_ != 0) context_.document.jobs().cancel(reading_);
    const QDateTime written = QFileInfo(path).lastModified();
    JobSpec spec{tr("Read %1").arg(QFileInfo(path).fileName()).toStdString(), JobKind::load, 1};
    auto id = std::make_shared<JobId>(0);
    *id = context_.document.jobs().run<SourceText>(
        std::move(spec),
        [file = path.toStdString(), line](JobContext& job) { return readSource(file, line, kLimit, job); }, this,
        [this, id, path, line, column, written](Result<SourceText> text) {
            if (*id != reading_) return;  // another file was asked for meanwhile
            reading_ = 0;
            if (!text && text.error().code == kCancelled) return;
            written_ = written;
            arrived(path, line, column, std::move(text));
        });
    reading_ = *id;
}

void SourceView::arrived(const QString& path, int line, int column, Result<SourceText> text) {
    stack_->setCurrentIndex(1);
    path_ = path;
    whole_ = text && text->whole;
    if (!text) {
        title_->setText(path);
        editor_->setPlainText(QString::fromStdString(text.error().text()));
        return;
    }
    const QString name = QFileInfo(path).fileName();
    title_->setText(text->whole ? name : tr("%1 (a part: the file is large)").arg(name));
    title_->setToolTip(path);
    editor_->setPlainText(QString::fromUtf8(text->text.data(), static_cast<qsizetype>(text->text.size())));
    editor_->setFirstLine(text->firstLine);
    editor_->markLine(line, column);
}

void SourceView::find() {
    if (editor_->find(search_->text())) return;
    editor_->moveCursor(QTextCursor::Start);
    editor_->find(search_->text());
}

ViewSpec sourceSpec() {
    return {QStringLiteral("source"), SourceView::tr("Source"), QStringLiteral("source"),
            [](ViewContext context) -> View* { return new SourceView(context); }};
}

}  // namespace nl::ui
