// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/views.hpp"

#include "widgets/attention/attention_view.hpp"
#include "widgets/diagnostics/diagnostics_view.hpp"
#include "widgets/explorer/explorer_view.hpp"
#include "widgets/graphview/graph_view.hpp"
#include "widgets/inspector/inspector_view.hpp"
#include "widgets/jobs/jobs_view.hpp"
#include "widgets/raster/raster_view.hpp"
#include "widgets/runs/runs_view.hpp"
#include "widgets/settings/settings_view.hpp"
#include "widgets/simulate/simulate_view.hpp"
#include "widgets/snn/snn_view.hpp"
#include "widgets/source/source_view.hpp"
#include "widgets/start/start_view.hpp"
#include "widgets/traces/traces_view.hpp"
#include "widgets/training/training_view.hpp"
#include "widgets/viewer3d/viewer3d_view.hpp"

namespace nl::ui {

std::vector<ViewSpec> viewSpecs() {
    return {
        explorerSpec(),      startSpec(),        viewer3dSpec(),   graphViewSpec(),
        attentionViewSpec(), simulateViewSpec(), tracesViewSpec(), rasterViewSpec(),
        trainingViewSpec(),  snnViewSpec(),      runsViewSpec(),   sourceSpec(),
        settingsSpec(),      inspectorSpec(),    jobsSpec(),       diagnosticsSpec(),
    };
}

}  // namespace nl::ui
