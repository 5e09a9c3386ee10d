// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/task.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "core/base/random.hpp"
#include "core/bgan/encode/encode.hpp"

namespace nl::bgan {

using dataset::Dataset;
using dataset::Sample;
using dataset::Split;
using graph::kNone;
using graph::NodeKind;

namespace {

constexpr std::size_t kLeastNeuronsToDivide = 10;

const std::vector<std::string>& activityFeatures() {
    static const std::vector<std::string> names{"firing_pattern",   "rate",        "first_spike_latency", "isi_cv",
                                                "adaptation_index", "burst_index", "spikes_per_picture",  "activity"};
    return names;
}

/// A seeded permutation of [0, count) whose first parts are test and validation.
std::vector<std::uint8_t> drawSplit(std::size_t count, const BganOptions& options, std::uint64_t stream) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    RandomStream random(static_cast<std::uint64_t>(options.seed), stream);
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    const auto part = [&](double fraction) {
        return static_cast<std::size_t>(std::llround(fraction * static_cast<double>(count)));
    };
    const std::size_t test = part(options.testFraction), validation = part(options.validationFraction);
    std::vector<std::uint8_t> out(count, static_cast<std::uint8_t>(Split::train));
    for (std::size_t i = 0; i < count; ++i)
        if (i < test)
            out[order[i]] = static_cast<std::uint8_t>(Split::test);
        else if (i < test + validation)
            out[order[i]] = static_cast<std::uint8_t>(Split::validation);
    return out;
}

/// The samples of one source share the division: what one of them trains on must not be tested in another.
std::vector<std::uint8_t> divideNodes(const graph::Graph& graph, const BganOptions& options) {
    const std::uint64_t stream = streamOf("node-split", 0);
    const std::size_t neurons = graph.count(NodeKind::neuron);
    if (neurons < kLeastNeuronsToDivide) return drawSplit(graph.nodes(), options, stream);
    const std::vector<std::uint8_t> byNeuron = drawSplit(neurons, options, stream);
    std::vector<std::uint8_t> out(graph.nodes());
    for (std::size_t v = 0; v < out.size(); ++v) out[v] = byNeuron[graph.neuron[v]];
    return out;
}

Error noLabels(const std::string& task, const std::string& found, const std::string& hint) {
    Error error = makeError("task-no-labels", "the dataset has no labels for the task \"" + task + "\"", hint);
    error.found = found;
    error.expected = "at least one label in the training split";
    return error;
}

/// The word of the label of a whole graph: given with the sample, or the same for all its neurons.
std::string graphLabel(const Sample& sample, const std::string& label) {
    if (const auto found = sample.labels.find("network-type"); found != sample.labels.end()) return found->second;
    const graph::CategoryFeature* category = sample.graph->nodeFeatures.category(label);
    if (category == nullptr || category->code[0].empty() || category->code[0][0] < 0) return {};
    return category->vocabulary[static_cast<std::size_t>(category->code[0][0])];
}

std::vector<std::string> trainingWords(const Dataset& dataset, const SplitPlan& plan, const Task& task) {
    std::set<std::string> words;
    for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
        const Sample& sample = dataset.samples[i];
        if (task.head == HeadKind::graphClass) {
            if (const std::string word = graphLabel(sample, task.label);
                plan.sample[i] == Split::train && !word.empty())
                words.insert(word);
            continue;
        }
        const graph::CategoryFeature* category = sample.graph->nodeFeatures.category(task.label);
        if (category == nullptr) continue;
        for (std::size_t n = 0; n < category->code[0].size(); ++n)
            if (category->code[0][n] >= 0 && plan.node[i][n] == static_cast<std::uint8_t>(Split::train))
                words.insert(category->vocabulary[static_cast<std::size_t>(category->code[0][n])]);
    }
    return {words.begin(), words.end()};
}

/// Values of a continuous feature of the neurons; NaN = unknown.
std::vector<float> neuronValues(const graph::Graph& graph, const std::string& name) {
    std::vector<float> out(graph.count(NodeKind::neuron), std::nanf(""));
    const graph::KindFeatures& features = graph.nodeFeatures.of(NodeKind::neuron);
    const int index = graph.nodeFeatures.indexOf(name);
    const int column = index < 0 ? -1 : features.column(static_cast<std::size_t>(index));
    if (column < 0) return out;
    for (std::size_t n = 0; n < out.size(); ++n)
        if (features.knownRow(n)[static_cast<std::size_t>(column)] != 0)
            out[n] = features.row(n)[static_cast<std::size_t>(column)];
    return out;
}

Result<void> fitValue(const Dataset& dataset, const SplitPlan& plan, Task& task) {
    std::vector<double> known;
    for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
        const std::vector<float> values = neuronValues(*dataset.samples[i].graph, task.label);
        for (std::size_t n = 0; n < values.size(); ++n)
            if (std::isfinite(values[n]) && plan.node[i][n] == static_cast<std::uint8_t>(Split::train))
                known.push_back(static_cast<double>(values[n]));
    }
    if (known.empty())
        return fail(noLabels("rate", "no neuron with a known rate",
                             "rates come from a simulation: build the dataset from simulated models"));
    const Standard standard = standardOf(known);
    task.mean = standard.mean;
    task.deviation = standard.deviation;
    return {};
}

bool hasPairs(const Dataset& dataset) {
    return std::any_of(dataset.samples.begin(), dataset.samples.end(), [](const Sample& sample) {
        const Topology topology = topologyOf(*sample.graph);
        return std::any_of(topology.connections.begin(), topology.connections.end(),
                           [](const Connection& c) { return c.pre != kNone && c.pre != c.post; });
    });
}

void prepareClasses(const Sample& sample, const SplitPlan& plan, std::size_t index, const Task& task, Prepared& out) {
    const auto codeOf = [&](const std::string& word) {
        const auto found = std::lower_bound(task.classes.begin(), task.classes.end(), word);
        return found == task.classes.end() || *found != word ? -1
                                                             : static_cast<std::int32_t>(found - task.classes.begin());
    };
    const graph::CategoryFeature* category = sample.graph->nodeFeatures.category(task.label);
    for (std::size_t s = 0; s < kSplits; ++s) {
        std::vector<std::int32_t> label;
        if (task.head == HeadKind::graphClass) {
            label = {static_cast<std::size_t>(plan.sample[index]) == s ? codeOf(graphLabel(sample, task.label)) : -1};
        } else {
            label.assign(out.batch.neurons, -1);
            if (category != nullptr)
                for (std::size_t n = 0; n < category->code[0].size(); ++n)
                    if (category->code[0][n] >= 0 && out.nodeSplit[n] == s)
                        label[n] = codeOf(category->vocabulary[static_cast<std::size_t>(category->code[0][n])]);
        }
        out.classLabel[s] = std::make_shared<const std::vector<std::int32_t>>(std::move(label));
    }
}

void prepareValues(const Sample& sample, const Task& task, Prepared& out) {
    const std::vector<float> values = neuronValues(*sample.graph, task.label);
    tensor::Matrix<float> target(values.size(), 1);
    for (std::size_t s = 0; s < kSplits; ++s) {
        std::vector<std::uint8_t> known(values.size(), 0);
        for (std::size_t n = 0; n < values.size(); ++n) {
            if (!std::isfinite(values[n])) continue;
            target(n, 0) = static_cast<float>((values[n] - task.mean) / task.deviation);
            known[n] = out.nodeSplit[n] == s ? 1 : 0;
        }
        out.valueKnown[s] = std::make_shared<const std::vector<std::uint8_t>>(std::move(known));
    }
    out.value = std::make_shared<const tensor::Matrix<float>>(std::move(target));
}

/// By the two neurons whatever the direction: a pair that is joined both ways (by a gap junction always) would give its
/// answer away in the other split. The same for all samples of one source.
std::vector<std::uint8_t> dividePairs(const std::vector<NeuronPair>& pairs, const BganOptions& options) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> group;
    const auto ends = [](const NeuronPair& pair) { return std::minmax(pair.pre, pair.post); };
    for (const NeuronPair& pair : pairs) group.emplace(ends(pair), 0);
    std::uint32_t count = 0;
    for (auto& [key, index] : group) index = count++;
    const std::vector<std::uint8_t> ofGroup = drawSplit(count, options, streamOf("pair-split", 0));
    std::vector<std::uint8_t> out;
    out.reserve(pairs.size());
    for (const NeuronPair& pair : pairs) out.push_back(ofGroup[group.find(ends(pair))->second]);
    return out;
}

void preparePairs(const BganOptions& options, const SplitPlan& plan, std::size_t index, Prepared& out) {
    std::vector<std::uint64_t> keys;
    const auto keyOf = [](const Connection& c) { return (std::uint64_t{c.pre} << 32) | c.post; };
    const auto counts = [](const Connection& c) { return c.pre != kNone && c.pre != c.post; };
    for (const Connection& c : out.batch.connections)
        if (counts(c)) keys.push_back(keyOf(c));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::uint64_t key : keys)
        out.pairs.push_back({static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key)});
    for (const Connection& c : out.batch.connections)
        out.pairOf.push_back(
            counts(c) ? static_cast<std::uint32_t>(std::lower_bound(keys.begin(), keys.end(), keyOf(c)) - keys.begin())
                      : kNone);
    if (plan.byNode)
        out.pairSplit = dividePairs(out.pairs, options);
    else
        out.pairSplit.assign(out.pairs.size(), static_cast<std::uint8_t>(plan.sample[index]));
}

}  // namespace

bool Prepared::has(Split split) const {
    const auto s = static_cast<std::uint8_t>(split);
    return std::find(nodeSplit.begin(), nodeSplit.end(), s) != nodeSplit.end() ||
           std::find(pairSplit.begin(), pairSplit.end(), s) != pairSplit.end();
}

SplitPlan planSplits(const Dataset& dataset, const BganOptions& options) {
    SplitPlan plan;
    plan.sample = dataset::splitBySource(dataset, options.validationFraction, options.testFraction,
                                         static_cast<std::uint64_t>(options.seed));
    plan.byNode = std::all_of(dataset.samples.begin(), dataset.samples.end(),
                              [&](const Sample& sample) { return sample.source == dataset.samples.front().source; });
    for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
        const graph::Graph& graph = *dataset.samples[i].graph;
        plan.node.push_back(plan.byNode
                                ? divideNodes(graph, options)
                                : std::vector<std::uint8_t>(graph.nodes(), static_cast<std::uint8_t>(plan.sample[i])));
    }
    return plan;
}

Result<Task> makeTask(const Dataset& dataset, const SplitPlan& plan, const BganOptions& options) {
    if (dataset.samples.empty())
        return fail("dataset-empty", "the dataset has no graphs", "build it from folders with NeuroML or SWC files");
    Task task;
    if (options.task == "reconstruct") return task;
    if (options.task == "link") {
        task.head = HeadKind::link;
        // Degrees count the connections that are to be predicted, and these weights are sums over them.
        task.excluded = {"in_degree", "out_degree", "synapses_in", "synapses_out", "weight_in", "weight_out"};
        if (!hasPairs(dataset))
            return fail(noLabels("link", "no synapse between two neurons", "train on a model of a network"));
        return task;
    }
    if (options.task == "rate") {
        task.head = HeadKind::neuronValue;
        task.label = "rate";
        task.excluded = activityFeatures();
        NL_CHECK(fitValue(dataset, plan, task));
        return task;
    }
    task.head = options.task == "network-type" ? HeadKind::graphClass : HeadKind::neuronClass;
    if (options.task == "cell-type") {
        task.label = "cell_type";
        task.excluded = {"cell_type", "population"};
    } else if (options.task == "firing-pattern") {
        task.label = "firing_pattern";
        task.excluded = activityFeatures();
    } else {
        task.label = "network_type";
        task.excluded = {"network_type"};
    }
    task.classes = trainingWords(dataset, plan, task);
    if (task.classes.empty())
        return fail(noLabels(options.task, "no known " + task.label + " in the training split",
                             task.head == HeadKind::neuronClass && options.task == "firing-pattern"
                                 ? "firing patterns come from a simulation: build the dataset from simulated models"
                                 : "train on a dataset whose models name it, or choose reconstruct"));
    return task;
}

FeatureStatistics statisticsOf(const Dataset& dataset, const SplitPlan& plan, const Task& task) {
    std::vector<TrainingPart> parts;
    for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
        if (plan.sample[i] != Split::train) continue;
        TrainingPart part;
        part.graph = dataset.samples[i].graph.get();
        if (plan.byNode)
            for (const std::uint8_t split : plan.node[i])
                part.inSplit.push_back(split == static_cast<std::uint8_t>(Split::train) ? 1 : 0);
        parts.push_back(std::move(part));
    }
    return fitStatistics(parts, task.excluded);
}

Prepared prepare(const Sample& sample, std::size_t index, const SplitPlan& plan, const Task& task,
                 const FeatureStatistics& statistics, const BganOptions& options, ThreadPool& pool) {
    Prepared out;
    const Model model = modelOf(options.model).value_or(Model::bgan);
    out.batch = encode(*sample.graph, statistics, static_cast<int>(options.hops), isBaseline(model), pool);
    out.byNode = plan.byNode;
    out.nodeSplit = plan.node[index];
    switch (task.head) {
        case HeadKind::reconstruct:
            for (std::size_t k = 0; k < graph::kNodeKinds; ++k) {
                const KindInput& input = out.batch.kinds[k];
                tensor::Matrix<float> target(input.nodes, input.columns);
                for (std::size_t r = 0; r < input.nodes; ++r)
                    std::copy_n(input.features.row(r).data(), input.columns, target.row(r).data());
                out.target[k] = std::make_shared<const tensor::Matrix<float>>(std::move(target));
            }
            break;
        case HeadKind::link:
            preparePairs(options, plan, index, out);
            break;
        case HeadKind::neuronValue:
            prepareValues(sample, task, out);
            break;
        case HeadKind::neuronClass:
        case HeadKind::graphClass:
            prepareClasses(sample, plan, index, task, out);
            break;
    }
    return out;
}

Architecture architectureOf(const BganOptions& options, const Task& task, const FeatureStatistics& statistics) {
    Architecture out;
    out.model = modelOf(options.model).value_or(Model::bgan);
    out.hidden = static_cast<std::size_t>(options.hidden);
    out.heads = static_cast<std::size_t>(options.heads);
    out.layers = static_cast<std::size_t>(options.layers);
    out.hops = static_cast<int>(options.hops);
    out.dropout = options.dropout;
    out.queryKeyNorm = options.attentionNorm == "query-key";
    out.head = task.head;
    out.classes = task.classes.size();
    for (std::size_t k = 0; k < graph::kNodeKinds; ++k) {
        out.input.columns[k] = statistics.columns[k].size();
        for (const CategoryStatistics& category : statistics.categories[k])
            out.input.categories[k].push_back(category.words.size() + 1);
    }
    out.input.geometryColumns = 2 * statistics.tree.size();
    return out;
}

}  // namespace nl::bgan
