// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kit/view.hpp"

class QVBoxLayout;

namespace nl::ui {

/// The first page: the gallery of bundled samples (one click opens), recent files, and what to do with files of one's
/// own.
class StartView : public View {
    Q_OBJECT
public:
    explicit StartView(ViewContext context, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeIntroduction();
    QWidget* makeGallery();
    void fillRecent();

    QVBoxLayout* recent_;
};

[[nodiscard]] ViewSpec startSpec();

}  // namespace nl::ui
