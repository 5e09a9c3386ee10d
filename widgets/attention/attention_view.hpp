// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "widgets/attention/attention_controls.hpp"
#include "widgets/attention/head_multiples.hpp"
#include "widgets/attention/heat_canvas.hpp"
#include "widgets/attention/top_entries_model.hpp"
#include "widgets/kit/view.hpp"

class QBoxLayout;
class QLabel;
class QStackedLayout;
class QTableView;
class QVBoxLayout;

namespace nl::ui {

/// Attention as a heatmap, and before any training the connectivity; the same selection as everywhere.
class AttentionView : public View {
    Q_OBJECT
public:
    explicit AttentionView(ViewContext context, QWidget* parent = nullptr);

    [[nodiscard]] QImage picture() override;
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    /// Writes .png at once, an empty text is success; .csv in a job, which says by a message how it went.
    QString exportTo(const QString& file);
    [[nodiscard]] HeatCanvas* canvas() const { return canvas_; }
    [[nodiscard]] AttentionControls* controls() const { return controls_; }
    [[nodiscard]] HeadMultiples* heads() const { return heads_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] bool busy() const { return job_ != 0 || headsJob_ != 0; }
    /// The line under the picture: what is under the pointer.
    [[nodiscard]] QString status() const;

protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildContent(QVBoxLayout* column);
    void connectAll();
    void adopt(const workspace::OpenItem& item, const workspace::OpenItem* attention);
    void forgetMatrix();
    void request();
    void requestHeads();
    void arrived(JobId job, Result<std::shared_ptr<const HeatMatrix>> result);
    void showPage();
    void applyColours();
    void showLegend();
    void showSelection();
    void showHover();
    void pickCell(std::uint32_t row, std::uint32_t column, bool toggle);
    void pickItem(std::uint32_t item, bool toggle);
    void hoverCell(std::int64_t row, std::int64_t column);
    [[nodiscard]] workspace::ItemRef itemOf(std::size_t row, std::size_t column) const;
    void exportAs(const QString& kind);

    QStackedLayout *stack_, *pages_;
    AttentionControls* controls_;
    HeatCanvas* canvas_;
    HeadMultiples* heads_;
    QTableView* table_;
    TopEntriesModel* entries_;
    ColourLegend* legend_;
    QBoxLayout* beside_;  ///< picture and legend: side by side, or one above the other
    QLabel *status_, *warning_;
    workspace::OpenId graphId_ = 0, attentionId_ = 0;
    std::shared_ptr<const graph::Graph> graph_;
    std::shared_ptr<const bgan::AttentionMap> attention_;
    std::shared_ptr<const HeatMatrix> matrix_;
    JobId job_ = 0, headsJob_ = 0;
    bool hovering_ = false;  ///< what is hovered in the document is a cell of ours
    bool headsStale_ = true, tableStale_ = true;
    std::optional<QJsonObject> restored_;
};

[[nodiscard]] ViewSpec attentionViewSpec();

}  // namespace nl::ui
