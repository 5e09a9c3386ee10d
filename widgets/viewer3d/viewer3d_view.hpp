// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QJsonObject>
#include <QSlider>
#include <QStackedLayout>
#include <QToolButton>
#include <memory>
#include <optional>

#include "core/graph/locate.hpp"
#include "core/scene/pick.hpp"
#include "widgets/kit/view.hpp"
#include "widgets/viewer3d/camera_controller.hpp"
#include "widgets/viewer3d/canvas.hpp"
#include "widgets/viewer3d/colouring.hpp"
#include "widgets/viewer3d/playback_bar.hpp"
#include "widgets/viewer3d/voltage.hpp"

namespace nl::ui {

/// Morphologies and networks in 3-D: turn, zoom, pick, colour by part, population, feature, attention, or the membrane
/// potential of a simulation at the time of the playback.
class Viewer3dView : public View {
    Q_OBJECT
public:
    explicit Viewer3dView(ViewContext context, QWidget* parent = nullptr);
    ~Viewer3dView() override;

    [[nodiscard]] QImage picture() override;
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    /// True when the scene is there and drawn to the end: what the tour waits for.
    [[nodiscard]] bool settled() const;
    void fit();
    [[nodiscard]] SceneCanvas& canvas() { return *canvas_; }
    [[nodiscard]] PlaybackBar& playback() { return *playback_; }
    /// Chooses by data: "part", "population", "cell-type", "attention", "voltage" or a feature's name. False when it is
    /// not offered.
    bool chooseColour(const QString& key);
    bool chooseLinks(const QString& key);  ///< "hidden", "population", "weight", "attention"
    /// Shows one cell type alone, or the network (-1).
    void showCellType(int cellType);

protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What a job makes of a model.
    struct Prepared {
        std::shared_ptr<const scene::Scene> scene;
        std::shared_ptr<const scene::Picker> picker;
    };
    void makeHeader(QWidget* header);
    QToolButton* makeViewsButton();
    void makeCanvas();
    void makePlayback();
    void connectController();
    void buildScene();
    void sceneMissing(const Error& error);
    [[nodiscard]] QJsonObject cameraState() const;
    bool restoreCamera();
    void sceneArrived(const Prepared& prepared);
    void locateGraph();
    void fillChoices();
    void recolour();
    void applyColouring(Colouring colouring);
    void findFrames();
    void placeFrames();
    void frameMoved();
    void followCursor();
    void showFrame();
    [[nodiscard]] QJsonObject playbackState() const;
    void restorePlayback(const QJsonObject& state);
    void applySelection();
    void applyTheme();
    void clicked(QPoint position, Qt::KeyboardModifiers modifiers);
    void hovered(QPoint position);
    [[nodiscard]] std::optional<workspace::ItemRef> itemAt(QPoint position) const;
    [[nodiscard]] workspace::ItemRef refOf(std::uint32_t item) const;
    void collectItems(const workspace::ItemRef& ref, std::vector<std::uint32_t>& items,
                      std::vector<std::uint32_t>& links) const;
    void collectNode(graph::NodeIndex node, std::vector<std::uint32_t>& items, std::vector<std::uint32_t>& links) const;
    [[nodiscard]] const scene::SceneCell* cellOf(std::int64_t population, std::int64_t cell) const;

    SceneCanvas* canvas_ = nullptr;
    CameraController* controller_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QWidget* empty_ = nullptr;
    QComboBox* shown_ = nullptr;
    QComboBox* colourBy_ = nullptr;
    QComboBox* linksBy_ = nullptr;
    QSlider* threshold_ = nullptr;
    PlaybackBar* playback_ = nullptr;

    std::shared_ptr<const model::Model> model_;
    Prepared prepared_;
    std::shared_ptr<const graph::Locator> locator_;
    std::shared_ptr<const graph::Graph> wantedGraph_;
    std::shared_ptr<const sim::SimResult> simulated_;  ///< with frames
    std::shared_ptr<const FramePlaces> places_;        ///< of these frames in the scene
    /// What places_ was made, or is being made, from.
    struct PlacedFor {
        std::shared_ptr<const scene::Scene> scene;
        std::shared_ptr<const sim::SimResult> result;
        std::int64_t population = -1, cell = -1;
        bool operator==(const PlacedFor&) const = default;
    } placedFor_;
    plot::Channel potential_;             ///< of the frame that is shown, mV
    std::vector<std::size_t> cellBegin_;  ///< [populations + 1] first SceneCell of each population
    Appearance appearance_;
    QString wantedColour_;        ///< chosen, but not on offer before the graph is there
    QJsonObject restoredCamera_;  ///< of the session; empty once its model is shown
    JobId sceneJob_ = 0, colourJob_ = 0;
    int cellType_ = -1;
    bool building_ = false, colouring_ = false, placing_ = false, fitNext_ = true;
    bool following_ = false;  ///< the time comes from elsewhere
};

[[nodiscard]] ViewSpec viewer3dSpec();

}  // namespace nl::ui
