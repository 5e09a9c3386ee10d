// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/plan.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include <fmt/format.h>
#include <unistd.h>

#include "core/graph/features.hpp"

namespace nl::graph {

using model::Model;
using model::ProjectionKind;

NodeIndex Plan::partNode(const Place& place, std::int32_t part) const {
    const CellParts& cell = cellOf(place.group);
    const Part& p = cell.parts[static_cast<std::size_t>(part)];
    const auto kind = static_cast<std::size_t>(p.kind);
    return groups[place.group].first[kind] + place.cell * cell.counts[kind] + p.rank;
}

std::int32_t Plan::outPart(const SynapseSource& source, const Place& place) const {
    const CellParts& cell = cellOf(place.group);
    const bool point = cell.partOfSegment.empty();
    switch (source.kind) {
        case ProjectionKind::electrical:
            return point ? cell.hub : cell.partAt(place.segment);
        case ProjectionKind::continuous:
            return point ? cell.outAxon : cell.partAt(place.segment);
        case ProjectionKind::chemical:
            break;
    }
    return cell.axonAt(place.segment);
}

std::int32_t Plan::inPart(const SynapseSource& source, const Place& place) const {
    const CellParts& cell = cellOf(place.group);
    if (source.kind == ProjectionKind::electrical && cell.partOfSegment.empty()) return cell.hub;
    return cell.partAt(place.segment);
}

namespace {

template <class T, class Default>
auto valueAt(const std::vector<T>& values, std::uint64_t index, Default otherwise) {
    return index < values.size() ? static_cast<Default>(values[index]) : otherwise;
}

}  // namespace

Connection Plan::connection(const SynapseSource& source, std::uint64_t i) const {
    Connection out;
    if (source.input >= 0) {
        const model::InputList& list = model->inputs[static_cast<std::size_t>(source.input)];
        out.external = true;
        out.post = {source.postGroup, list.cell[i], valueAt(list.segment, i, std::int32_t{0}),
                    valueAt(list.fraction, i, 0.5)};
        out.weight = valueAt(list.weight, i, 1.0);
        return out;
    }
    const model::Projection& p = model->projections[static_cast<std::size_t>(source.projection)];
    out.pre = {source.preGroup, p.preCell[i], valueAt(p.preSegment, i, std::int32_t{0}),
               valueAt(p.preFraction, i, 0.5)};
    out.post = {source.postGroup, p.postCell[i], valueAt(p.postSegment, i, std::int32_t{0}),
                valueAt(p.postFraction, i, 0.5)};
    out.weight = valueAt(p.weight, i, 1.0);
    out.delay = valueAt(p.delay, i, 0.0);
    out.synapse = valueAt(p.synapseOf, i, std::uint16_t{0});
    out.preComponent = valueAt(p.preComponentOf, i, std::uint16_t{0});
    if (source.kind == ProjectionKind::electrical) {
        out.way = Way::both;
    } else if (source.kind == ProjectionKind::continuous) {
        const bool preSpeaks = out.preComponent < source.preSilent.size() && source.preSilent[out.preComponent] == 0;
        const bool postSpeaks = out.synapse >= source.silent.size() || source.silent[out.synapse] == 0;
        if (preSpeaks) out.way = postSpeaks ? Way::both : Way::backward;
    }
    if (out.way == Way::backward) std::swap(out.pre, out.post);
    return out;
}

namespace {

constexpr std::uint64_t kIndexLimit = std::numeric_limits<std::uint32_t>::max() - 1;

void note(Plan& plan, std::string code, std::string message, const SourceSpot& where) {
    Error error = makeError(std::move(code), std::move(message));
    if (plan.model->files.size() > where.file && where.line > 0)
        error.where = SourceRange{std::make_shared<const std::string>(plan.model->files[where.file].path),
                                  static_cast<int>(where.line), static_cast<int>(where.column)};
    plan.notes.push_back(makeDiagnostic(Severity::warning, std::move(error)));
}

/// What of the model belongs to the graph: everything, or one network.
struct Chosen {
    std::vector<std::int32_t> populations, projections, inputs;
};

template <class Ids>
std::vector<std::int32_t> indices(const Ids& ids, std::size_t count) {
    std::vector<std::int32_t> out;
    for (const auto& id : ids) {
        std::int32_t index = -1;
        if constexpr (std::is_integral_v<std::decay_t<decltype(id)>>)
            index = static_cast<std::int32_t>(id);
        else
            index = id.value;
        if (index >= 0 && static_cast<std::size_t>(index) < count) out.push_back(index);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<std::int32_t> all(std::size_t count) {
    std::vector<std::int32_t> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<std::int32_t>(i);
    return out;
}

Result<Chosen> choose(const Model& model, const std::string& network) {
    if (network.empty())
        return Chosen{all(model.populations.size()), all(model.projections.size()), all(model.inputs.size())};
    std::vector<std::string> names;
    for (const model::Network& n : model.networks) {
        if (n.id == network)
            return Chosen{indices(n.populations, model.populations.size()),
                          indices(n.projections, model.projections.size()), indices(n.inputs, model.inputs.size())};
        names.push_back(n.id);
    }
    Error error = makeError("network-unknown", "the model has no network of this name");
    error.found = network;
    error.expected = fmt::format("{}", fmt::join(nearestNames(network, names), ", "));
    return fail(std::move(error));
}

void addGroup(Plan& plan, std::int32_t population, std::int32_t cellType, std::uint64_t size) {
    NeuronGroup group;
    group.population = population;
    group.cellType = cellType;
    group.cell =
        cellType >= 0 ? static_cast<std::uint32_t>(cellType) : static_cast<std::uint32_t>(plan.cells.size() - 1);
    group.size = size;
    const CellParts& cell = plan.cells[group.cell];
    const auto add = [](std::uint64_t a, std::uint64_t n, std::uint64_t each) {
        const auto limit = std::numeric_limits<std::uint64_t>::max();
        return each != 0 && n > (limit - a) / each ? limit : a + n * each;
    };
    plan.nodes[0] = add(plan.nodes[0], size, 1);
    for (std::size_t k = 1; k + 1 < kNodeKinds; ++k) plan.nodes[k] = add(plan.nodes[k], size, cell.counts[k]);
    plan.groups.push_back(group);
}

void addGroups(Plan& plan, const Chosen& chosen) {
    for (const std::int32_t p : chosen.populations) {
        const model::Population& population = plan.model->populations[static_cast<std::size_t>(p)];
        const bool known = population.cellType.valid() && population.cellType.index() < plan.model->cellTypes.size();
        if (!known)
            note(plan, "cell-type-missing",
                 fmt::format(
                     "the cells of population \"{}\" are neurons without features: component \"{}\" is not a cell",
                     shortened(population.id), shortened(population.component)),
                 population.where);
        addGroup(plan, p, known ? population.cellType.value : -1, population.size);
    }
    if (plan.nodes[0] > 0) return;
    plan.groups.clear();
    for (std::size_t t = 0; t < plan.model->cellTypes.size(); ++t) addGroup(plan, -1, static_cast<std::int32_t>(t), 1);
}

std::vector<std::uint8_t> silentOnes(const Model& model, const std::vector<model::ComponentId>& ids) {
    std::vector<std::uint8_t> out;
    for (const model::ComponentId id : ids) {
        const bool known = id.valid() && id.index() < model.components.size();
        const std::string type = known ? model.components[id.index()].type : std::string();
        out.push_back(!known || type == "silentSynapse" ||
                      (model.library && model.library->isA(type, "silentSynapse")));
    }
    return out;
}

void addSources(Plan& plan, const Chosen& chosen) {
    const Model& model = *plan.model;
    std::unordered_map<std::int32_t, std::uint32_t> groupOf;
    for (std::uint32_t g = 0; g < plan.groups.size(); ++g)
        if (plan.groups[g].population >= 0) groupOf.emplace(plan.groups[g].population, g);
    const auto dangling = [&](const char* what, const std::string& id, const SourceSpot& where) {
        note(plan, "synapse-dangling",
             fmt::format("{} \"{}\" joins a population that is not there", what, shortened(id)), where);
    };
    for (const std::int32_t p : chosen.projections) {
        const model::Projection& projection = model.projections[static_cast<std::size_t>(p)];
        const auto pre = groupOf.find(projection.pre.value), post = groupOf.find(projection.post.value);
        if (pre == groupOf.end() || post == groupOf.end()) {
            dangling("projection", projection.id, projection.where);
            continue;
        }
        SynapseSource source;
        source.projection = p;
        source.preGroup = pre->second;
        source.postGroup = post->second;
        source.kind = projection.kind;
        source.size = std::min(projection.preCell.size(), projection.postCell.size());
        if (projection.kind == ProjectionKind::continuous) {
            source.silent = silentOnes(model, projection.synapses);
            source.preSilent = silentOnes(model, projection.preComponents);
        }
        plan.sources.push_back(std::move(source));
    }
    for (const std::int32_t i : chosen.inputs) {
        const model::InputList& list = model.inputs[static_cast<std::size_t>(i)];
        const auto post = groupOf.find(list.target.value);
        if (post == groupOf.end()) {
            dangling("input", list.id, list.where);
            continue;
        }
        SynapseSource source;
        source.input = i;
        source.postGroup = post->second;
        source.size = list.cell.size();
        plan.sources.push_back(std::move(source));
    }
}

/// Refuses what would not fit before anything large is made.
Result<void> checkSize(const Plan& plan, const GraphOptions& options) {
    std::uint64_t synapses = 0;
    for (const SynapseSource& source : plan.sources) synapses += source.size;
    std::array<std::uint64_t, kNodeKinds> nodes = plan.nodes;
    nodes[4] = synapses;
    double total = 0, bytes = 0, parts = 0;
    for (std::size_t k = 0; k < kNodeKinds; ++k) {
        const auto n = static_cast<double>(nodes[k]);
        total += n;
        bytes += n * nodeBytes(static_cast<NodeKind>(k));
        if (k > 0 && k < 4) parts += n;
    }
    const double edges = 2 * parts + 4 * static_cast<double>(synapses);
    bytes += edges * edgeBytes();
    const double limit = options.maximumMemory > 0 ? options.maximumMemory * 1e9
                                                   : 0.75 * static_cast<double>(sysconf(_SC_PHYS_PAGES)) *
                                                         static_cast<double>(sysconf(_SC_PAGE_SIZE));
    if (total <= static_cast<double>(options.maximumNodes) && total < static_cast<double>(kIndexLimit) &&
        edges < static_cast<double>(kIndexLimit) && bytes <= limit)
        return {};
    Error error = makeError("too-big", "the graph of this model is too large");
    error.found = fmt::format("{:.3g} nodes and about {:.3g} edges, which need {:.3g} GB", total, edges, bytes / 1e9);
    error.expected = fmt::format("at most {} nodes and {:.3g} GB", options.maximumNodes, limit / 1e9);
    error.hint = "choose the resolution region, or raise maximum-nodes and maximum-memory";
    return fail(std::move(error));
}

void numberNodes(Plan& plan) {
    std::array<std::uint64_t, kNodeKinds> next{};
    for (std::size_t k = 1; k < kNodeKinds; ++k) next[k] = next[k - 1] + plan.nodes[k - 1];
    for (NeuronGroup& group : plan.groups) {
        const CellParts& cell = plan.cells[group.cell];
        for (std::size_t k = 0; k + 1 < kNodeKinds; ++k) {
            group.first[k] = static_cast<NodeIndex>(next[k]);
            next[k] += group.size * (k == 0 ? 1 : cell.counts[k]);
        }
    }
}

bool exists(const Plan& plan, const Connection& c) {
    const auto there = [&](const Place& place) { return place.cell < plan.groups[place.group].size; };
    return there(c.post) && (c.external || there(c.pre));
}

/// Puts the synapses in order of their target neuron, then source, then index: a stable counting sort.
Result<void> orderSynapses(Plan& plan, JobContext& job) {
    constexpr std::uint64_t kBetweenChecks = 1 << 16;
    std::vector<std::uint32_t> begin(plan.nodes[0] + 1, 0);
    std::vector<std::uint64_t> missing(plan.sources.size(), 0);
    for (const bool count : {true, false}) {
        for (std::uint32_t s = 0; s < plan.sources.size(); ++s) {
            const SynapseSource& source = plan.sources[s];
            for (std::uint64_t i = 0; i < source.size; ++i) {
                if (i % kBetweenChecks == 0 && !job.checkpoint()) return fail(job.cancelledError());
                const Connection c = plan.connection(source, i);
                if (!exists(plan, c)) {
                    if (count) ++missing[s];
                    continue;
                }
                const NodeIndex neuron = plan.neuronAt(c.post);
                if (count) {
                    ++begin[std::size_t{neuron} + 1];
                    continue;
                }
                const std::uint32_t at = begin[neuron]++;
                plan.synapseSource[at] = s;
                plan.synapseIndex[at] = static_cast<std::uint32_t>(i);
            }
        }
        if (!count) break;
        for (std::size_t n = 1; n < begin.size(); ++n) begin[n] += begin[n - 1];
        plan.nodes[4] = begin.back();
        plan.synapseSource.resize(plan.nodes[4]);
        plan.synapseIndex.resize(plan.nodes[4]);
    }
    for (std::size_t s = 0; s < missing.size(); ++s) {
        if (missing[s] == 0) continue;
        const SynapseSource& source = plan.sources[s];
        const bool input = source.input >= 0;
        const std::string& id = input ? plan.model->inputs[static_cast<std::size_t>(source.input)].id
                                      : plan.model->projections[static_cast<std::size_t>(source.projection)].id;
        const SourceSpot where = input ? plan.model->inputs[static_cast<std::size_t>(source.input)].where
                                       : plan.model->projections[static_cast<std::size_t>(source.projection)].where;
        note(plan, "synapse-dangling",
             fmt::format("{} of {} entries of \"{}\" name a cell that its population does not have", missing[s],
                         source.size, shortened(id)),
             where);
    }
    return {};
}

}  // namespace

Result<Plan> planGraph(const Model& model, Resolution resolution, const GraphOptions& options, JobContext& job) {
    Plan plan;
    plan.model = &model;
    plan.resolution = resolution;
    NL_TRY(chosen, choose(model, options.network));
    plan.cells.reserve(model.cellTypes.size() + 1);
    for (const model::CellType& type : model.cellTypes) {
        if (!job.checkpoint()) return fail(job.cancelledError());
        plan.cells.push_back(cellParts(type.morphology.get(), resolution));
    }
    plan.cells.push_back(cellParts(nullptr, resolution));
    addGroups(plan, chosen);
    if (plan.nodes[0] == 0)
        return fail("graph-empty", "nothing in the model can be a neuron", "open a file with a cell or a network");
    addSources(plan, chosen);
    NL_CHECK(checkSize(plan, options));
    numberNodes(plan);
    NL_CHECK(orderSynapses(plan, job));
    return plan;
}

}  // namespace nl::graph
