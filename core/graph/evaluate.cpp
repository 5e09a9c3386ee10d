// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <unordered_map>

#include "core/graph/assemble.hpp"
#include "core/graph/index.hpp"
#include "core/job/parallel.hpp"

namespace nl::graph {

namespace {

/// The columns of one node kind, with the per-type values of the current template.
struct Columns {
    std::vector<std::uint16_t> feature;
    std::vector<std::uint16_t> perNode;  ///< columns that differ between nodes of a template
};

Columns columnsOf(NodeKind kind) {
    Columns out;
    const std::span<const Feature> table = features();
    for (std::size_t f = 0; f < table.size(); ++f) {
        if ((table[f].kinds & maskOf(kind)) == 0) continue;
        if (table[f].ofNode != nullptr) out.perNode.push_back(static_cast<std::uint16_t>(out.feature.size()));
        out.feature.push_back(static_cast<std::uint16_t>(f));
    }
    return out;
}

/// One row of a kind: what all nodes of a template share.
struct Row {
    std::vector<float> value;
    std::vector<std::uint8_t> known;
};

void put(std::span<float> value, std::span<std::uint8_t> known, std::size_t column, double v) {
    // Not finite, or too large for a float: not known, never an infinity in the table.
    const bool finite = std::isfinite(v) && std::isfinite(static_cast<float>(v));
    value[column] = finite ? static_cast<float>(v) : 0;
    known[column] = finite;
}

Row typeRow(const Columns& columns, const TypeFacts& facts) {
    Row row;
    row.value.assign(columns.feature.size(), 0);
    row.known.assign(columns.feature.size(), 0);
    for (std::size_t c = 0; c < columns.feature.size(); ++c)
        if (const Feature& f = features()[columns.feature[c]]; f.ofType != nullptr)
            put(row.value, row.known, c, f.ofType(facts));
    return row;
}

void writeRow(KindFeatures& table, const Columns& columns, std::size_t row, const Row& shared, const NodeFacts& facts) {
    const std::size_t width = columns.feature.size();
    const std::span<float> value = std::span(table.value).subspan(row * width, width);
    const std::span<std::uint8_t> known = std::span(table.known).subspan(row * width, width);
    std::copy(shared.value.begin(), shared.value.end(), value.begin());
    std::copy(shared.known.begin(), shared.known.end(), known.begin());
    for (const std::uint16_t c : columns.perNode) put(value, known, c, features()[columns.feature[c]].ofNode(facts));
}

/// Codes of the words of one category, in order of first use unless the vocabulary is fixed.
class Vocabulary {
public:
    explicit Vocabulary(CategoryFeature& category) : category_(category) {
        for (std::size_t i = 0; i < category.vocabulary.size(); ++i)
            codes_.emplace(category.vocabulary[i], static_cast<std::int32_t>(i));
    }
    std::int32_t code(const std::string& word) {
        if (word.empty()) return -1;
        const auto [found, added] = codes_.emplace(word, static_cast<std::int32_t>(category_.vocabulary.size()));
        if (added) category_.vocabulary.push_back(word);
        return found->second;
    }

private:
    CategoryFeature& category_;
    std::unordered_map<std::string, std::int32_t> codes_;
};

class Evaluator {
public:
    Evaluator(Graph& graph, const Assembly& assembly, const ComponentQuantities& quantities,
              const CellFactsTable* facts, JobContext& job)
        : graph_(graph), assembly_(assembly), plan_(assembly.plan), quantities_(quantities), facts_(facts), job_(job) {}

    Result<void> run(const spikes::SpikeTable* spikes) {
        declare();
        if (spikes != nullptr) takeSpikes(*spikes);
        countSynapses();
        makePrototypes();
        writeWords();
        if (!writeNeurons() || !writeParts() || !writeSynapses()) return fail(job_.cancelledError());
        return {};
    }

private:
    KindFeatures& table(NodeKind kind) { return graph_.nodeFeatures.kinds[static_cast<std::size_t>(kind)]; }
    const Columns& columns(NodeKind kind) const { return columns_[static_cast<std::size_t>(kind)]; }

    void declare() {
        for (const Feature& f : features()) {
            graph_.nodeFeatures.names.emplace_back(f.name);
            graph_.nodeFeatures.units.emplace_back(f.unit);
        }
        for (const NodeKind kind : kAllNodeKinds) {
            const auto k = static_cast<std::size_t>(kind);
            columns_[k] = columnsOf(kind);
            KindFeatures& out = table(kind);
            out.feature = columns_[k].feature;
            out.value.resize(out.columns() * graph_.count(kind));
            out.known.resize(out.columns() * graph_.count(kind));
        }
        for (const Category& c : categories()) {
            CategoryFeature out;
            out.name = c.name;
            if (c.vocabulary != nullptr) out.vocabulary = c.vocabulary();
            for (const NodeKind kind : kAllNodeKinds) {
                if ((c.kinds & maskOf(kind)) == 0) continue;
                out.kinds.push_back(kind);
                out.code[static_cast<std::size_t>(kind)].assign(graph_.count(kind), -1);
            }
            graph_.nodeFeatures.categories.push_back(std::move(out));
        }
    }

    /// Spike sources are told by the name of their group (the population) and their index in it.
    void takeSpikes(const spikes::SpikeTable& table) {
        duration_ = table.duration;
        std::vector<std::vector<double>> trains = spikes::trains(table);
        std::unordered_map<std::string, std::size_t> groupOf;
        for (std::size_t g = 0; g + 1 < table.groupBegin.size() && g < table.groupNames.size(); ++g)
            groupOf.emplace(table.groupNames[g], g);
        graph_.spikeTimes.resize(graph_.count(NodeKind::neuron));
        recorded_.assign(graph_.count(NodeKind::neuron), 0);
        for (const NeuronGroup& group : plan_.groups) {
            if (group.population < 0) continue;
            const auto found = groupOf.find(plan_.model->populations[at(group.population)].id);
            if (found == groupOf.end()) continue;
            const std::uint32_t begin = table.groupBegin[found->second], end = table.groupBegin[found->second + 1];
            for (std::uint64_t i = 0; i < group.size && begin + i < end && begin + i < trains.size(); ++i) {
                graph_.spikeTimes[group.first[0] + i] = std::move(trains[begin + i]);
                recorded_[group.first[0] + i] = 1;
            }
        }
    }

    void countSynapses() {
        in_.assign(graph_.count(NodeKind::neuron), 0);
        out_.assign(graph_.count(NodeKind::neuron), 0);
        const NodeIndex begin = graph_.begin(NodeKind::synapse);
        for (NodeIndex s = begin; s < graph_.nodes(); ++s) {
            ++in_[graph_.neuron[s]];
            if (const NodeIndex pre = graph_.preNeuron(s); pre != kNone) ++out_[pre];
        }
    }

    /// One template for each synapse component as it is used by one projection or input list.
    void makePrototypes() {
        for (const SynapseSource& source : plan_.sources) {
            std::vector<std::size_t> ofSource;
            for (const lems::Component* component : componentsOf(source)) {
                const bool electrical = source.kind == model::ProjectionKind::electrical;
                const auto key = std::tuple(component, electrical, source.input >= 0);
                const auto [found, added] = prototypeOf_.emplace(key, prototypes_.size());
                if (added) {
                    Prototype p;
                    p.component = component;
                    p.values = synapseValues(quantities_, component, electrical, source.input >= 0);
                    TypeFacts facts;
                    facts.synapse = &p.values;
                    p.row = typeRow(columns(NodeKind::synapse), facts);
                    prototypes_.push_back(std::move(p));
                }
                ofSource.push_back(found->second);
            }
            prototypesOf_.push_back(std::move(ofSource));
        }
    }

    /// The components that the connections of a source may use; never empty (null: none known).
    std::vector<const lems::Component*> componentsOf(const SynapseSource& source) const {
        std::vector<const lems::Component*> out;
        if (source.input >= 0) {
            out.push_back(quantities_.find(plan_.model->inputs[at(source.input)].componentId));
            return out;
        }
        const model::Projection& p = plan_.model->projections[at(source.projection)];
        for (const model::ComponentId id : p.synapses) out.push_back(quantities_.find(id));
        if (out.empty()) out.push_back(nullptr);
        for (const model::ComponentId id : p.preComponents) out.push_back(quantities_.find(id));
        return out;
    }

    /// The component that speaks: the post component, or the pre one where that is the only one that is not silent.
    std::size_t prototype(std::uint32_t source, const Connection& c) const {
        const std::vector<std::size_t>& of = prototypesOf_[source];
        const SynapseSource& s = plan_.sources[source];
        std::size_t index = c.synapse;
        if (c.way == Way::backward)
            index =
                std::max<std::size_t>(1, plan_.model->projections[at(s.projection)].synapses.size()) + c.preComponent;
        return of[index < of.size() ? index : 0];
    }

    void writeWords() {
        const std::string type = networkType(graph_);
        const std::span<const Category> list = categories();
        for (std::size_t c = 0; c < list.size(); ++c) {
            if (list[c].word == nullptr) continue;
            CategoryFeature& out = graph_.nodeFeatures.categories[c];
            Vocabulary vocabulary(out);
            WordFacts facts;
            facts.networkType = type;
            if ((list[c].kinds & maskOf(NodeKind::neuron)) != 0)
                for (const NeuronGroup& group : plan_.groups) {
                    facts.population =
                        group.population >= 0 ? &plan_.model->populations[at(group.population)] : nullptr;
                    facts.cellType = group.cellType >= 0 ? &plan_.model->cellTypes[at(group.cellType)] : nullptr;
                    const std::int32_t code = vocabulary.code(list[c].word(facts));
                    const auto first = out.code[0].begin() + group.first[0];
                    std::fill(first, first + static_cast<std::ptrdiff_t>(group.size), code);
                }
            if ((list[c].kinds & maskOf(NodeKind::synapse)) == 0) continue;
            std::vector<std::int32_t> codes;
            for (const Prototype& p : prototypes_) {
                facts = {};
                facts.synapse = p.component;
                codes.push_back(vocabulary.code(list[c].word(facts)));
            }
            synapseCodes_.push_back({c, std::move(codes)});
        }
        for (std::size_t c = 0; c < list.size(); ++c) {
            if (list[c].codeOfType == nullptr) continue;
            std::vector<std::int32_t> codes;
            for (const Prototype& p : prototypes_) {
                TypeFacts facts;
                facts.synapse = &p.values;
                codes.push_back(list[c].codeOfType(facts));
            }
            synapseCodes_.push_back({c, std::move(codes)});
        }
    }

    void writeNodeCodes(NodeKind kind, std::size_t row, const NodeFacts& facts) {
        const std::span<const Category> list = categories();
        for (std::size_t c = 0; c < list.size(); ++c)
            if (list[c].codeOfNode != nullptr && (list[c].kinds & maskOf(kind)) != 0)
                graph_.nodeFeatures.categories[c].code[static_cast<std::size_t>(kind)][row] = list[c].codeOfNode(facts);
    }

    void degrees(NodeFacts& facts, NodeIndex node, const Csr& in, const Csr& out) const {
        facts.inDegree = in.offset[std::size_t{node} + 1] - in.offset[node];
        facts.outDegree = out.offset[std::size_t{node} + 1] - out.offset[node];
    }

    /// These three: false when stopped.
    bool writeNeurons() {
        for (const NeuronGroup& group : plan_.groups) {
            const CellParts& cell = plan_.cells[group.cell];
            TypeFacts type;
            type.cell = &cell;
            type.part = &assembly_.cells[group.cell].total;
            const Row row = typeRow(columns(NodeKind::neuron), type);
            std::int32_t depth = 0;
            for (const Part& part : cell.parts) depth = std::max(depth, part.depth);
            const bool written = parallelFor(job_, group.size, kGrain, [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i)
                    writeNeuron(group.first[0] + static_cast<NodeIndex>(i), row, depth, factsOf(group, i));
            });
            if (!written) return false;
        }
        return true;
    }

    [[nodiscard]] const CellFacts* factsOf(const NeuronGroup& group, std::size_t i) const {
        if (facts_ == nullptr || group.population < 0 || at(group.population) >= facts_->size()) return nullptr;
        const std::vector<CellFacts>& cells = (*facts_)[at(group.population)];
        return i < cells.size() ? &cells[i] : nullptr;
    }

    void writeNeuron(NodeIndex neuron, const Row& row, std::int32_t depth, const CellFacts* own) {
        NodeFacts facts;
        if (own != nullptr) facts.own = *own;
        facts.index = neuron;
        facts.depth = depth;
        facts.synapsesIn = in_[neuron];
        facts.synapsesOut = out_[neuron];
        degrees(facts, neuron, graph_.neuronIn, graph_.neuronOut);
        spikes::TrainStatistics train;
        if (!recorded_.empty() && recorded_[neuron] != 0) {
            train = spikes::trainStatistics(graph_.spikeTimes[neuron], duration_);
            facts.train = &train;
            facts.pattern =
                static_cast<std::int32_t>(spikes::firingPattern(train, graph_.spikeTimes[neuron], duration_));
        }
        writeRow(table(NodeKind::neuron), columns(NodeKind::neuron), neuron, row, facts);
        writeNodeCodes(NodeKind::neuron, neuron, facts);
    }

    bool writeParts() {
        for (const NeuronGroup& group : plan_.groups) {
            const CellParts& cell = plan_.cells[group.cell];
            std::vector<Row> rows;
            for (std::size_t p = 0; p < cell.parts.size(); ++p) {
                TypeFacts type;
                type.cell = &cell;
                type.part = &assembly_.cells[group.cell].parts[p];
                rows.push_back(typeRow(columns(cell.parts[p].kind), type));
            }
            const std::size_t grain = kGrain / (cell.parts.size() + 1) + 1;
            const bool written = parallelFor(job_, group.size, grain, [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end && !job_.stopped(); ++i)
                    for (std::size_t p = 0; p < cell.parts.size(); ++p)
                        writePart(group, cell, static_cast<std::uint32_t>(i), p, rows[p]);
            });
            if (!written) return false;
        }
        return true;
    }

    void writePart(const NeuronGroup& group, const CellParts& cell, std::uint32_t i, std::size_t p, const Row& row) {
        const Part& part = cell.parts[p];
        const auto k = static_cast<std::size_t>(part.kind);
        const NodeIndex node = group.first[k] + i * cell.counts[k] + part.rank;
        NodeFacts facts;
        facts.index = node - graph_.kindBegin[k];
        facts.depth = part.depth;
        degrees(facts, node, graph_.flowIn, graph_.flowOut);
        writeRow(table(part.kind), columns(part.kind), facts.index, row, facts);
        writeNodeCodes(part.kind, facts.index, facts);
    }

    bool writeSynapses() {
        return parallelFor(job_, graph_.count(NodeKind::synapse), kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row) writeSynapse(static_cast<std::uint32_t>(row));
        });
    }

    void writeSynapse(std::uint32_t row) {
        const NodeIndex node = graph_.begin(NodeKind::synapse) + row;
        const SynapseSource& source = plan_.sources[plan_.synapseSource[row]];
        const Connection c = plan_.connection(source, plan_.synapseIndex[row]);
        NodeFacts facts;
        facts.index = row;
        facts.connection = &c;
        degrees(facts, node, graph_.flowIn, graph_.flowOut);
        const CellParts& post = plan_.cellOf(c.post.group);
        const Part& target = post.parts[at(plan_.inPart(source, c.post))];
        facts.depth = target.depth + 1;
        facts.postKind = static_cast<std::int32_t>(target.kind) - 1;
        facts.postDistance = post.distanceAt(c.post.segment, c.post.fraction);
        if (!c.external) {
            const CellParts& pre = plan_.cellOf(c.pre.group);
            facts.preKind = static_cast<std::int32_t>(pre.parts[at(plan_.outPart(source, c.pre))].kind) - 1;
            facts.preDistance = pre.distanceAt(c.pre.segment, c.pre.fraction);
        }
        const std::size_t p = prototype(plan_.synapseSource[row], c);
        writeRow(table(NodeKind::synapse), columns(NodeKind::synapse), row, prototypes_[p].row, facts);
        for (const auto& [category, codes] : synapseCodes_)
            graph_.nodeFeatures.categories[category].code[static_cast<std::size_t>(NodeKind::synapse)][row] = codes[p];
        writeNodeCodes(NodeKind::synapse, row, facts);
    }

    struct Prototype {
        const lems::Component* component = nullptr;
        SynapseValues values;
        Row row;
    };

    Graph& graph_;
    const Assembly& assembly_;
    const Plan& plan_;
    const ComponentQuantities& quantities_;
    const CellFactsTable* facts_;
    JobContext& job_;
    std::array<Columns, kNodeKinds> columns_;
    std::vector<std::uint32_t> in_, out_;  ///< synapse nodes per neuron
    std::vector<std::uint8_t> recorded_;   ///< [neurons], empty without spikes
    double duration_ = 0;
    std::vector<Prototype> prototypes_;
    std::map<std::tuple<const lems::Component*, bool, bool>, std::size_t> prototypeOf_;
    std::vector<std::vector<std::size_t>> prototypesOf_;  ///< per source: by synapse, then by pre component
    std::vector<std::pair<std::size_t, std::vector<std::int32_t>>> synapseCodes_;  ///< category, code per prototype
};

}  // namespace

Result<void> addFeatures(Graph& graph, const Assembly& assembly, const ComponentQuantities& quantities,
                         const spikes::SpikeTable* spikes, const CellFactsTable* facts, JobContext& job) {
    return Evaluator(graph, assembly, quantities, facts, job).run(spikes);
}

}  // namespace nl::graph
