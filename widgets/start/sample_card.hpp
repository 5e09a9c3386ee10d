// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPixmap>

#include "widgets/kit/samples.hpp"

namespace nl::ui {

/// A sample as a picture with its title and a few words; a click or Return opens it.
class SampleCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit SampleCard(const Sample& sample, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect pictureRect(int width) const;
    Sample sample_;
    QPixmap picture_;
};

}  // namespace nl::ui
