// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Document that simulates and keeps what comes of it.
#include "widgets/document/document.hpp"
#include "widgets/document/simulations.hpp"

namespace nl::ui {

using workspace::OpenId;
using workspace::OpenItem;

const OpenItem* Document::activeSimulation() const {
    const OpenItem* model = activeModel();
    if (model == nullptr) return nullptr;
    const OpenItem* chosen = workspace_.item(activeSimulation_);
    return chosen != nullptr && chosen->parent == model->id ? chosen : workspace_.simulationOf(model->id);
}

void Document::simulate(OpenId model, const sim::SimOptions& options) {
    const OpenItem* item = workspace_.item(model);
    if (item != nullptr && item->model) simulations_->start(*item, options);
}

void Document::simulationEnded(JobId job, const std::shared_ptr<const sim::SimResult>& result) {
    const Simulation* simulation = simulations_->find(job);
    if (simulation == nullptr || workspace_.item(simulation->model) == nullptr) return;  // closed meanwhile
    OpenItem item;
    item.name = tr("Simulation of %1").arg(simulation->name).toStdString();
    item.path = simulation->file.toStdString();  // whose diagnostics stand under the file's name
    item.parent = simulation->model;
    item.simulation = result;
    item.diagnostics = result->diagnostics;
    const QString name = simulation->name;
    const OpenId id = addItem(std::move(item));
    simulations_->noteResult(job, id);
    if (!result->stopped)
        Q_EMIT message(tr("The simulation of %1 has ended.").arg(name));
    else if (result->stopped->code == kCancelled)
        Q_EMIT message(tr("The simulation of %1 was stopped; what it has so far is kept.").arg(name));
    else
        Q_EMIT message(
            tr("The simulation of %1 ended early: %2").arg(name, QString::fromStdString(result->stopped->message)));
}

}  // namespace nl::ui
