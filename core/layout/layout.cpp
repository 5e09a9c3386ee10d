// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout.hpp"

#include "core/layout/pieces.hpp"

namespace nl::layout {

const char* kindName(Kind kind) {
    switch (kind) {
        case Kind::layered:
            return "layered";
        case Kind::force:
            return "force";
        case Kind::anatomical:
            return "anatomical";
        case Kind::circular:
            break;
    }
    return "circular";
}

namespace {

Result<Places> placeNodes(const graph::Graph& graph, const LayoutOptions& options, const std::vector<double>& positions,
                          JobContext& job) {
    if (options.kind == Kind::layered) return placeInLayers(graph, options, job);
    Places places;
    const bool located = positions.size() == 3 * std::size_t{graph.count(graph::NodeKind::neuron)};
    if (options.kind == Kind::force) {
        places = placeByForce(graph, options, job);
    } else if (options.kind == Kind::anatomical && located) {
        places = placeByPosition(graph, positions);
    } else {
        if (options.kind == Kind::anatomical)
            job.log(Severity::warning, "the neurons have no positions: the circular layout is shown instead");
        places = placeOnCircle(graph);
    }
    if (options.neuronsOnly) return places;
    if (options.kind == Kind::force && job.stopped()) {
        // What was reached is shown whole: the parts are placed by a context that is not stopped.
        JobContext rest(job.pool());
        NL_CHECK(placeAround(places, graph, rest));
        return places;
    }
    NL_CHECK(placeAround(places, graph, job));
    return places;
}

}  // namespace

Result<std::shared_ptr<const Layout>> place(std::shared_ptr<const graph::Graph> graph, const LayoutOptions& options,
                                            const std::vector<double>& positions, JobContext& job) {
    if (!job.checkpoint() && options.kind != Kind::force) return fail(job.cancelledError());
    NL_TRY(places, placeNodes(*graph, options, positions, job));
    auto layout = std::make_shared<Layout>();
    layout->graph = std::move(graph);
    layout->options = options;
    layout->x = std::move(places.x);
    layout->y = std::move(places.y);
    return std::shared_ptr<const Layout>(std::move(layout));
}

}  // namespace nl::layout
