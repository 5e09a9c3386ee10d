// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <limits>
#include <mutex>

#include <igraph/igraph.h>

#include "core/base/random.hpp"
#include "core/layout/pieces.hpp"

namespace nl::layout {

using graph::Csr;
using graph::Graph;
using graph::NodeIndex;

namespace {

/// igraph's interruption handler is given no data of ours, so the running job stands here.
struct Running {
    JobContext* job = nullptr;
    int steps = 0, all = 1;
};
Running* running = nullptr;  // belongs to who has the turn

/// Whose turn with igraph it is. The one before may be paused for long, so whoever waits can be cancelled.
struct Turn {
    std::mutex mutex;
    std::condition_variable_any freed;
    bool taken = false;
};
Turn turn;

/// Called once an iteration.
igraph_error_t onStep(void* /*data*/) {
    if (running == nullptr) return IGRAPH_SUCCESS;
    running->job->progress(static_cast<double>(running->steps++) / running->all, "force layout");
    if (running->job->checkpoint()) return IGRAPH_SUCCESS;
    IGRAPH_FINALLY_FREE();  // as igraph asks of a handler that stops it
    return IGRAPH_INTERRUPTED;
}

igraph_error_t onProgress(const char* /*message*/, igraph_real_t percent, void* /*data*/) {
    if (running != nullptr) running->job->progress(percent / 100, "force layout");
    return IGRAPH_SUCCESS;
}

/// igraph needs seconds an iteration for 10^5 nodes, and nobody may wait that long for a cancel: above this number,
/// neurons that follow each other in a population are placed together.
constexpr std::size_t kMostPlaced = 10000;

/// The group of every neuron; one neuron a group in small networks.
struct Groups {
    std::vector<std::uint32_t> of;
    std::vector<NodeIndex> begin;  ///< [groups + 1]
};

Groups groupNeurons(const Graph& graph) {
    const std::size_t n = graph.count(graph::NodeKind::neuron);
    const std::size_t most = (n + kMostPlaced - 1) / kMostPlaced;
    Groups out;
    for (NodeIndex v = 0; v < n; ++v) {
        const bool other = v > 0 && graph.origin[v].population != graph.origin[v - 1].population;
        if (v == 0 || other || v - out.begin.back() >= most) out.begin.push_back(v);
        out.of.push_back(static_cast<std::uint32_t>(out.begin.size() - 1));
    }
    out.begin.push_back(static_cast<NodeIndex>(n));
    return out;
}

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// Groups that are joined in some direction, each pair once; self-loops pull nothing.
/// Empty when the job was stopped.
std::vector<Pair> pairsOf(const Graph& graph, const Groups& groups, JobContext& job) {
    std::vector<Pair> pairs;
    Pace pace(job);
    for (NodeIndex v = 0; v < groups.of.size(); ++v)
        for (const NodeIndex w : graph.neuronOut.neighbours(v)) {
            if (!pace.go()) return {};
            const std::uint32_t from = groups.of[v], to = groups.of[w];
            if (from != to) pairs.emplace_back(std::min(from, to), std::max(from, to));
        }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

class IgraphMatrix {
public:
    explicit IgraphMatrix(std::size_t rows)
        : good_(igraph_matrix_init(&matrix_, static_cast<igraph_integer_t>(rows), 2) == IGRAPH_SUCCESS) {}
    ~IgraphMatrix() {
        if (good_) igraph_matrix_destroy(&matrix_);
    }
    IgraphMatrix(const IgraphMatrix&) = delete;
    IgraphMatrix& operator=(const IgraphMatrix&) = delete;
    [[nodiscard]] bool good() const { return good_; }
    igraph_matrix_t* operator&() { return &matrix_; }
    double& at(std::size_t row, int column) { return MATRIX(matrix_, static_cast<igraph_integer_t>(row), column); }

private:
    igraph_matrix_t matrix_;
    bool good_;
};

/// Waits for the turn and sets igraph's handlers for the time of one call. Has no turn when the job was stopped.
class IgraphSession {
public:
    explicit IgraphSession(JobContext& job, int iterations) : state_{&job, 0, std::max(1, iterations)} {
        {
            std::unique_lock lock(turn.mutex);
            hasTurn_ = turn.freed.wait(lock, job.stopToken(), [] { return !turn.taken; });
            if (!hasTurn_) return;
            turn.taken = true;
        }
        running = &state_;
        interruption_ = igraph_set_interruption_handler(onStep);
        progress_ = igraph_set_progress_handler(onProgress);
        error_ = igraph_set_error_handler(igraph_error_handler_ignore);
    }
    ~IgraphSession() {
        if (!hasTurn_) return;
        igraph_set_error_handler(error_);
        igraph_set_progress_handler(progress_);
        igraph_set_interruption_handler(interruption_);
        running = nullptr;
        {
            const std::lock_guard lock(turn.mutex);
            turn.taken = false;
        }
        turn.freed.notify_all();
    }
    IgraphSession(const IgraphSession&) = delete;
    IgraphSession& operator=(const IgraphSession&) = delete;
    [[nodiscard]] bool hasTurn() const { return hasTurn_; }

private:
    Running state_;
    bool hasTurn_ = false;
    igraph_interruption_handler_t* interruption_ = nullptr;
    igraph_progress_handler_t* progress_ = nullptr;
    igraph_error_handler_t* error_ = nullptr;
};

void run(IgraphMatrix& places, const std::vector<Pair>& pairs, std::size_t n, const LayoutOptions& options,
         JobContext& job) {
    const IgraphSession session(job, options.iterations);
    if (!session.hasTurn()) return;
    igraph_vector_int_t ends;
    if (igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * pairs.size())) != IGRAPH_SUCCESS) return;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        VECTOR(ends)[2 * i] = pairs[i].first;
        VECTOR(ends)[2 * i + 1] = pairs[i].second;
    }
    igraph_t net;
    const bool made = igraph_create(&net, &ends, static_cast<igraph_integer_t>(n), IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS;
    igraph_vector_int_destroy(&ends);
    if (!made) return;
    igraph_rng_seed(igraph_rng_default(), static_cast<igraph_uint_t>(options.seed));
    const double hottest = std::sqrt(static_cast<double>(n)) / 10 + 1;
    // Stopped or out of memory: `places` holds what was reached.
    (void)igraph_layout_fruchterman_reingold(&net, &places, true, std::max(0, options.iterations), hottest,
                                             IGRAPH_LAYOUT_GRID, nullptr, nullptr, nullptr, nullptr, nullptr);
    igraph_destroy(&net);
}

}  // namespace

Places placeByForce(const Graph& graph, const LayoutOptions& options, JobContext& job) {
    const Groups groups = groupNeurons(graph);
    const std::size_t n = groups.begin.size() - 1;
    Places out;
    out.x.assign(graph.nodes(), std::numeric_limits<float>::quiet_NaN());
    out.y = out.x;
    IgraphMatrix places(n);
    if (!places.good()) return placeOnCircle(graph);
    RandomStream random(options.seed);
    const double side = std::sqrt(static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i)
        for (const int axis : {0, 1}) places.at(i, axis) = random.uniform() * side;
    if (n > 1) run(places, pairsOf(graph, groups, job), n, options, job);
    // igraph's unit is the distance of unlinked neighbours; a neuron needs room for its disc, a group for its neurons.
    float largest = 1;
    std::size_t most = 1;
    for (NodeIndex v = 0; v < groups.of.size(); ++v) largest = std::max(largest, neuronRadius(graph, v));
    for (std::size_t g = 0; g < n; ++g) most = std::max<std::size_t>(most, groups.begin[g + 1] - groups.begin[g]);
    const float spacing = 2.5F * largest, scale = spacing * std::sqrt(static_cast<float>(most));
    constexpr float kGoldenAngle = 2.39996323F;  // members of a group lie like the seeds of a sunflower
    for (NodeIndex v = 0; v < groups.of.size(); ++v) {
        const std::uint32_t g = groups.of[v];
        const auto member = static_cast<float>(v - groups.begin[g]);
        const float radius = 0.55F * spacing * std::sqrt(member), angle = kGoldenAngle * member;
        out.x[v] = scale * static_cast<float>(places.at(g, 0)) + radius * std::cos(angle);
        out.y[v] = scale * static_cast<float>(places.at(g, 1)) + radius * std::sin(angle);
    }
    return out;
}

}  // namespace nl::layout
