// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snn/snn_settings.hpp"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/document/picture_folder.hpp"
#include "widgets/kit/readable.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

namespace {

constexpr std::size_t kPerClass = 6;

QScrollArea* scrolled(QWidget* inside, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    return scroll;
}

void paintRed(QLabel* label) {
    QPalette red = label->palette();
    red.setColor(QPalette::WindowText, severityColour(Severity::error));
    label->setPalette(red);
}

std::size_t classesOf(const std::string& dataset) { return dataset == "cifar100" ? 100 : 10; }

}  // namespace

SnnSettings::SnnSettings(ViewContext context, QWidget* parent) : QWidget(parent), context_(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    pages_ = new QTabWidget(this);
    pages_->setDocumentMode(true);
    pages_->setAccessibleName(tr("Settings of the training"));
    pages_->addTab(settingsPage(), tr("Settings"));
    pages_->addTab(picturesPage(), tr("Pictures"));
    pages_->addTab(networkPage(), tr("Network"));
    connect(pages_, &QTabWidget::currentChanged, this, &SnnSettings::loadPictures);
    column->addWidget(pages_);
    optionsChanged();
}

QWidget* SnnSettings::settingsPage() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    auto* row = new QHBoxLayout;
    preset_ = new QComboBox(inside);
    preset_->setAccessibleName(tr("Preset"));
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preset_->setToolTip(tr("Sets pictures, network and training together"));
    for (const snn::SnnPreset& preset : snn::snnPresets()) preset_->addItem(QString::fromStdString(preset.text));
    preset_->addItem(tr("Own settings"));
    connect(preset_, &QComboBox::activated, this, [this](int index) {
        const auto& presets = snn::snnPresets();
        if (index < static_cast<int>(presets.size()))
            setOptions(withPreset(options(), presets[static_cast<std::size_t>(index)]));
    });
    auto* label = new QLabel(tr("Preset"), inside);
    label->setBuddy(preset_);
    row->addWidget(label);
    row->addWidget(preset_, 1);
    column->addLayout(row);
    form_ = new FieldForm(fieldRows(snn::snnFields(), snn::SnnOptions{}),
                          {"dataset", "network", "time-steps", "epochs", "batch", "learning-rate", "gradient-scaling",
                           "train-size", "test-size", "seed"},
                          inside);
    connect(form_, &FieldForm::changed, this, &SnnSettings::optionsChanged);
    column->addWidget(form_);
    problemLabel_ = wrappedLabel(inside);
    problemLabel_->setAccessibleName(tr("What is wrong with the settings"));
    column->addWidget(problemLabel_);
    estimate_ = wrappedLabel(inside);
    estimate_->setAccessibleName(tr("Estimate"));
    column->addWidget(estimate_);
    command_ = new CommandBox(inside);
    column->addWidget(command_);
    column->addStretch(1);
    return scrolled(inside, this);
}

QWidget* SnnSettings::picturesPage() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    folderRow_ = new QWidget(inside);
    auto* row = new QHBoxLayout(folderRow_);
    row->setContentsMargins(0, 0, 0, 0);
    folder_ = new QLineEdit(folderRow_);
    folder_->setObjectName(QStringLiteral("folder"));
    folder_->setAccessibleName(tr("Folder of the pictures"));
    folder_->setToolTip(tr("The folder that holds the .bin files of the data set"));
    connect(folder_, &QLineEdit::editingFinished, this, [this] {
        setPictureFolder(context_.settings, dataset_, folder_->text());
        loadPictures();
        Q_EMIT changed();
    });
    auto* choose = new QPushButton(tr("Choose…"), folderRow_);
    choose->setToolTip(tr("Chooses the folder of the pictures"));
    connect(choose, &QPushButton::clicked, this, &SnnSettings::chooseFolder);
    auto* label = new QLabel(tr("Folder"), folderRow_);
    label->setBuddy(folder_);
    row->addWidget(label);
    row->addWidget(folder_, 1);
    row->addWidget(choose);
    column->addWidget(folderRow_);
    message_ = wrappedLabel(inside);
    message_->setObjectName(QStringLiteral("picturesMessage"));
    message_->setAccessibleName(tr("About the pictures"));
    column->addWidget(message_);
    grid_ = new PictureGrid(inside);
    column->addWidget(grid_);
    column->addStretch(1);
    return scrolled(inside, this);
}

QWidget* SnnSettings::networkPage() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(10, 8, 10, 8);
    total_ = wrappedLabel(inside);
    total_->setAccessibleName(tr("The whole network"));
    column->addWidget(total_);
    layers_ = new LayersModel(this);
    table_ = new QTableView(inside);
    table_->setModel(layers_);
    table_->setAccessibleName(tr("Layers of the network"));
    table_->setIconSize({34, 18});
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column->addWidget(table_, 1);
    return inside;
}

// --- the settings ---

void SnnSettings::setOptions(const snn::SnnOptions& options) {
    {
        const QSignalBlocker quiet(form_);  // one look at the whole, not one a field
        form_->write(snn::snnFields(), options);
    }
    optionsChanged();
}

void SnnSettings::optionsChanged() {
    const snn::SnnOptions now = options();
    const int preset = presetOf(now);
    preset_->setCurrentIndex(preset < 0 ? preset_->count() - 1 : preset);
    if (now.dataset != dataset_) datasetChanged(now.dataset);
    problem_.clear();
    if (const auto checked = snn::checkOptions(now); !checked)
        problem_ = QString::fromStdString(checked.error().text());
    showNetwork(now);
    problemLabel_->setText(problem_);
    problemLabel_->setVisible(!problem_.isEmpty());
    paintRed(problemLabel_);
    showCommand();
    Q_EMIT changed();
}

void SnnSettings::showNetwork(const snn::SnnOptions& options) {
    const auto plan = snn::planNetwork(options, 32, 32, 3, classesOf(options.dataset));
    estimate_->setVisible(plan.has_value());
    if (!plan) {
        if (problem_.isEmpty()) problem_ = QString::fromStdString(plan.error().text());
        layers_->setRows({});
        total_->setText(QString::fromStdString(plan.error().text()));
        return;
    }
    const int threads =
        options.threads > 0 ? static_cast<int>(options.threads) : context_.document.jobs().queue().pool().threads();
    const std::size_t bytes =
        snn::estimatedBytes(*plan, options, static_cast<std::size_t>(options.batch), true, threads);
    const QString text =
        tr("%1 parameters, %2 neurons, %3 multiply-accumulates a picture")
            .arg(countText(static_cast<double>(plan->parameters())), countText(static_cast<double>(plan->neurons())),
                 countText(static_cast<double>(plan->macsPerImage())));
    total_->setText(text);
    estimate_->setText(text + QLatin1Char('\n') +
                       tr("About %1 of memory while it learns").arg(bytesText(static_cast<double>(bytes))));
    layers_->setRows(snn::layerTable(*plan));
}

void SnnSettings::showCommand() {
    const snn::SnnOptions now = options();
    command_->setCommand(
        snnCommand(now, folder(), context_.document.newRunFolder(QString::fromStdString(now.network))));
}

// --- the pictures ---

QString SnnSettings::folder() const { return dataset_ == "synthetic" ? QString() : folder_->text(); }

QString SnnSettings::source() const { return QString::fromStdString(dataset_) + QLatin1Char('\n') + folder(); }

std::shared_ptr<const images::ImageSet> SnnSettings::pictures() const { return loaded_ == source() ? set_ : nullptr; }

QString SnnSettings::picturesMessage() const { return message_->text(); }

void SnnSettings::datasetChanged(const std::string& dataset) {
    dataset_ = dataset;
    folderRow_->setVisible(dataset != "synthetic");
    folder_->setText(pictureFolder(context_.settings, dataset));
    loadPictures();
}

void SnnSettings::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder of the pictures"), folder_->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QFileDialog::DontUseNativeDialog | QFileDialog::ShowDirsOnly);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        folder_->setText(chosen);
        setPictureFolder(context_.settings, dataset_, chosen);
        loadPictures();
        Q_EMIT changed();
    });
    dialog->open();
}

/// Reads the pictures when their page is looked at, and not before.
void SnnSettings::loadPictures() {
    const QString wanted = source();
    if (pages_->currentIndex() != 1 || wanted == loaded_ || wanted == loading_) return;
    loading_ = wanted;
    set_.reset();
    grid_->setThumbnails({});
    message_->setPalette(palette());
    message_->setText(tr("Reading the pictures…"));
    using Both = std::pair<std::shared_ptr<const images::ImageSet>, Thumbnails>;
    context_.document.jobs().run<Both>(
        JobSpec{tr("Read the pictures of %1").arg(QString::fromStdString(dataset_)).toStdString(), JobKind::load, 0},
        [dataset = dataset_, folder = folder().toStdString()](JobContext& job) -> Result<Both> {
            NL_TRY(set, images::open(dataset, folder, job));
            Thumbnails thumbnails = thumbnailsOf(*set, set->classes() > 20 ? 1 : kPerClass);
            return Both{std::move(set), std::move(thumbnails)};
        },
        this,
        [this, wanted](Result<Both> both) {
            if (loading_ == wanted) loading_.clear();
            if (wanted != source()) return loadPictures();  // another folder was chosen meanwhile
            if (!both) return showPicturesError(both.error());
            picturesArrived(wanted, std::move(both->first), std::move(both->second));
        });
}

void SnnSettings::picturesArrived(const QString& source, std::shared_ptr<const images::ImageSet> set,
                                  Thumbnails thumbnails) {
    loaded_ = source;
    set_ = std::move(set);
    const QLocale locale;
    message_->setText(tr("%1 training and %2 test pictures, %3 classes, %4 × %5 pixels")
                          .arg(locale.toString(static_cast<qulonglong>(set_->train.size())),
                               locale.toString(static_cast<qulonglong>(set_->test.size())))
                          .arg(set_->classes())
                          .arg(set_->shape.width)
                          .arg(set_->shape.height));
    grid_->setThumbnails(std::move(thumbnails));
    Q_EMIT changed();
}

void SnnSettings::showPicturesError(const Error& error) {
    loaded_ = error.code == kCancelled ? QString() : source();
    set_.reset();
    QString text = QString::fromStdString(error.message);
    if (error.where && error.where->file) text += QLatin1Char('\n') + QString::fromStdString(*error.where->file);
    if (!error.found.empty()) text += QLatin1Char('\n') + tr("Found: %1").arg(QString::fromStdString(error.found));
    if (!error.hint.empty()) text += QStringLiteral("\n\n") + QString::fromStdString(error.hint);
    message_->setText(text);
    paintRed(message_);
    Q_EMIT changed();
}

}  // namespace nl::ui
