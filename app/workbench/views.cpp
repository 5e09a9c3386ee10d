// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/views.hpp"

#if __has_include("widgets/start/start_view.hpp")
#include "widgets/start/start_view.hpp"
#endif
#if __has_include("widgets/explorer/explorer_view.hpp")
#include "widgets/explorer/explorer_view.hpp"
#endif
#if __has_include("widgets/inspector/inspector_view.hpp")
#include "widgets/inspector/inspector_view.hpp"
#endif
#if __has_include("widgets/jobs/jobs_view.hpp")
#include "widgets/jobs/jobs_view.hpp"
#endif
#if __has_include("widgets/diagnostics/diagnostics_view.hpp")
#include "widgets/diagnostics/diagnostics_view.hpp"
#endif
#if __has_include("widgets/source/source_view.hpp")
#include "widgets/source/source_view.hpp"
#endif
#if __has_include("widgets/settings/settings_view.hpp")
#include "widgets/settings/settings_view.hpp"
#endif
#if __has_include("widgets/viewer3d/viewer3d_view.hpp")
#include "widgets/viewer3d/viewer3d_view.hpp"
#endif
#if __has_include("widgets/graphview/graph_view.hpp")
#include "widgets/graphview/graph_view.hpp"
#endif
#if __has_include("widgets/attention/attention_view.hpp")
#include "widgets/attention/attention_view.hpp"
#endif
#if __has_include("widgets/training/training_view.hpp")
#include "widgets/training/training_view.hpp"
#endif
#if __has_include("widgets/runs/runs_view.hpp")
#include "widgets/runs/runs_view.hpp"
#endif

namespace nl::ui {

std::vector<ViewSpec> viewSpecs() {
    return {
#if __has_include("widgets/explorer/explorer_view.hpp")
        explorerSpec(),
#endif
#if __has_include("widgets/start/start_view.hpp")
        startSpec(),
#endif
#if __has_include("widgets/viewer3d/viewer3d_view.hpp")
        viewer3dSpec(),
#endif
#if __has_include("widgets/graphview/graph_view.hpp")
        graphViewSpec(),
#endif
#if __has_include("widgets/attention/attention_view.hpp")
        attentionViewSpec(),
#endif
#if __has_include("widgets/training/training_view.hpp")
        trainingViewSpec(),
#endif
#if __has_include("widgets/runs/runs_view.hpp")
        runsViewSpec(),
#endif
#if __has_include("widgets/source/source_view.hpp")
        sourceSpec(),
#endif
#if __has_include("widgets/settings/settings_view.hpp")
        settingsSpec(),
#endif
#if __has_include("widgets/inspector/inspector_view.hpp")
        inspectorSpec(),
#endif
#if __has_include("widgets/jobs/jobs_view.hpp")
        jobsSpec(),
#endif
#if __has_include("widgets/diagnostics/diagnostics_view.hpp")
        diagnosticsSpec(),
#endif
    };
}

}  // namespace nl::ui
