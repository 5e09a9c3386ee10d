// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/images/image_set.hpp"

namespace nl::ui {

/// Some pictures of every class, small, for a preview.
struct Thumbnails {
    QStringList classes;
    std::vector<std::vector<QImage>> pictures;  ///< by class, in the order of the training split
};
/// At most `perClass` of each class. May be called on any thread.
[[nodiscard]] Thumbnails thumbnailsOf(const images::ImageSet& set, std::size_t perClass);

/// Pictures by class: a row a class where there are few, one picture with its name below where there are many.
class PictureGrid : public QWidget {
    Q_OBJECT
public:
    explicit PictureGrid(QWidget* parent = nullptr);
    void setThumbnails(Thumbnails thumbnails);
    [[nodiscard]] const Thumbnails& thumbnails() const { return thumbnails_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Cell {
        std::size_t shownClass, picture;
        QRect box;
    };
    [[nodiscard]] bool inRows() const { return thumbnails_.classes.size() <= 20; }
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] std::vector<Cell> cells() const;
    void fitHeight();
    Thumbnails thumbnails_;
};

}  // namespace nl::ui
