// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <atomic>
#include <memory>
#include <optional>

#include "widgets/graphview/graph_canvas.hpp"
#include "widgets/graphview/graph_controls.hpp"
#include "widgets/kit/view.hpp"

class QLabel;
class QProgressBar;
class QStackedLayout;

namespace nl::ui {

/// The computational graph of the document: layouts in jobs, colours by feature or attention, selection shared with all
/// views.
class GraphView : public View {
    Q_OBJECT
public:
    explicit GraphView(ViewContext context, QWidget* parent = nullptr);
    ~GraphView() override;

    [[nodiscard]] QImage picture() override;
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    /// Writes .png (twice the size on the screen) or .svg; an empty text is success.
    QString exportPicture(const QString& file);
    [[nodiscard]] GraphCanvas* canvas() const { return canvas_; }
    [[nodiscard]] GraphControls* controls() const { return controls_; }
    /// Whether a layout or a colouring is being computed, or is about to be.
    [[nodiscard]] bool busy() const { return job_ != 0 || reshape_.isActive(); }

protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;

private:
    struct Drawn;
    enum class Redo { values, scene, layout };  ///< each includes those before it
    void request(Redo what);
    void arrived(JobId job, Result<std::shared_ptr<const Drawn>> result);
    void adopt(const workspace::OpenItem& item, const workspace::OpenItem* attention);
    void applyLook();
    void applyFilter();
    void showSelection();
    void showHover();
    void pickNodes(const std::vector<graph::NodeIndex>& nodes, bool add);
    void toggleExpanded(const std::vector<graph::NodeIndex>& nodes);
    void showTip(const QString& text);
    void showBusy();
    void stop();
    void forgetDrawing();
    [[nodiscard]] QString attentionNote() const;
    void exportAs(const QString& kind);
    void connectCanvas();
    [[nodiscard]] float wantedAspect() const;
    void checkShape();

    QStackedLayout* stack_;
    GraphControls* controls_;
    GraphCanvas* canvas_;
    QWidget* busyRow_;
    QLabel* busyText_;
    QProgressBar* busyBar_;
    workspace::OpenId graphId_ = 0, attentionId_ = 0;
    std::shared_ptr<const graph::Graph> graph_;
    std::shared_ptr<const bgan::AttentionMap> attention_;
    std::shared_ptr<const Drawn> drawn_;
    std::vector<graph::NodeIndex> expanded_;
    std::vector<std::uint32_t> sceneEdge_;  ///< [edges of the graph] index in the scene, or kNone
    JobId job_ = 0;
    std::shared_ptr<std::atomic<bool>> keep_;  ///< of the running job: stopped by the user, who wants what it has got
    bool fitNext_ = false;
    QTimer reshape_;             ///< runs while the dock changes its shape under a layered drawing
    std::optional<Redo> stale_;  ///< what was asked for while nobody saw the view
    std::optional<QJsonObject> restored_;
};

[[nodiscard]] ViewSpec graphViewSpec();

}  // namespace nl::ui
