// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "core/images/image_set.hpp"
#include "widgets/kit/command_box.hpp"
#include "widgets/kit/field_form.hpp"
#include "widgets/kit/view.hpp"
#include "widgets/snn/layers_model.hpp"
#include "widgets/snn/picture_grid.hpp"
#include "widgets/snn/snn_command.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace nl::ui {

/// What the next training is to be: its settings, its pictures and its network, each on a page.
class SnnSettings : public QWidget {
    Q_OBJECT
public:
    SnnSettings(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] snn::SnnOptions options() const { return form_->read(snn::snnFields()); }
    void setOptions(const snn::SnnOptions& options);
    [[nodiscard]] bool valid() const { return form_->valid() && problem_.isEmpty(); }
    [[nodiscard]] QString folder() const;
    /// The pictures of the page, where they are those of the settings; else null.
    [[nodiscard]] std::shared_ptr<const images::ImageSet> pictures() const;
    /// Writes the command line anew: the next run folder is another one.
    void showCommand();

    [[nodiscard]] FieldForm* form() const { return form_; }
    [[nodiscard]] QTabWidget* pages() const { return pages_; }
    [[nodiscard]] PictureGrid* grid() const { return grid_; }
    [[nodiscard]] LayersModel* layers() const { return layers_; }
    [[nodiscard]] QString picturesMessage() const;

Q_SIGNALS:
    void changed();

private:
    QWidget* settingsPage();
    QWidget* picturesPage();
    QWidget* networkPage();
    void optionsChanged();
    void showNetwork(const snn::SnnOptions& options);
    void datasetChanged(const std::string& dataset);
    void chooseFolder();
    void loadPictures();
    void picturesArrived(const QString& source, std::shared_ptr<const images::ImageSet> set, Thumbnails thumbnails);
    void showPicturesError(const Error& error);
    [[nodiscard]] QString source() const;  ///< data set and folder, to tell whether what is loaded is still wanted

    ViewContext context_;
    QTabWidget* pages_;
    FieldForm* form_;
    QComboBox* preset_;
    QLabel *estimate_, *problemLabel_, *message_, *total_;
    CommandBox* command_;
    QLineEdit* folder_;
    QWidget* folderRow_;
    PictureGrid* grid_;
    LayersModel* layers_;
    QTableView* table_;
    QString problem_;
    std::string dataset_;
    std::shared_ptr<const images::ImageSet> set_;
    QString loaded_;   ///< source() of set_, or of what could not be read
    QString loading_;  ///< source() of the job that reads
};

}  // namespace nl::ui
