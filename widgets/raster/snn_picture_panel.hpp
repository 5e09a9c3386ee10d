// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "core/snn/record.hpp"
#include "widgets/kit/curve_chart.hpp"

class QBoxLayout;
class QComboBox;
class QLabel;

namespace nl::ui {

/// What a spiking network makes of one picture: the picture, the class probabilities as they form over the time steps,
/// and membranes of one layer.
class SnnPicturePanel : public QWidget {
    Q_OBJECT
public:
    explicit SnnPicturePanel(QWidget* parent = nullptr);
    void setRecording(std::shared_ptr<const snn::SnnRecording> recording, const QStringList& classNames);
    [[nodiscard]] CurveChart* probabilities() const { return probabilities_; }
    [[nodiscard]] CurveChart* membranes() const { return membranes_; }
    [[nodiscard]] QComboBox* layers() const { return layers_; }
    [[nodiscard]] QString verdict() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPicture();
    void showProbabilities();
    void showMembranes();
    [[nodiscard]] QString className(std::size_t index) const;

    std::shared_ptr<const snn::SnnRecording> recording_;
    QStringList classNames_;
    QLabel *picture_, *verdict_;
    CurveChart *probabilities_, *membranes_;
    QComboBox* layers_;
    QBoxLayout* charts_;
};

}  // namespace nl::ui
