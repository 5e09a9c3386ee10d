// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <fmt/format.h>

#include "core/snn/export_parts.hpp"

namespace nl::snn {

namespace {

constexpr double kEpsilon = 1e-5;  ///< of the norms, as the forward pass has it

std::size_t at(std::int32_t id) { return static_cast<std::size_t>(id); }

/// The trained values by operation and norm.
struct Values {
    std::vector<const float*> weights, biases;      ///< by operation; null = none
    std::vector<std::vector<double>> scale, shift;  ///< by norm and channel
};

Error mismatch(const std::string& what) {
    Error error = makeError("checkpoint-mismatch", "the model does not hold the values of its network",
                            "train the network, or use the run folder as it was written");
    error.found = what;
    return error;
}

class ValueReader {
public:
    explicit ValueReader(const SnnModel& model) : model_(model) {
        for (std::size_t i = 0; i < std::min(model.parameterNames.size(), model.parameters.size()); ++i)
            index_.emplace(model.parameterNames[i], i);
    }
    [[nodiscard]] Result<Values> read() const {
        Values out;
        for (const Operation& operation : model_.plan.operations) {
            out.weights.push_back(nullptr);
            out.biases.push_back(nullptr);
            if (operation.kind != OperationKind::synapses) continue;
            NL_TRY(weights, find(operation.name + ".weight", operation.shape.weights()));
            out.weights.back() = weights;
            if (!operation.bias) continue;
            NL_TRY(bias, find(operation.name + ".bias", operation.shape.outputs));
            out.biases.back() = bias;
        }
        for (std::size_t n = 0; n < model_.plan.norms.size(); ++n) NL_CHECK(readNorm(n, out));
        return out;
    }

private:
    [[nodiscard]] Result<const float*> find(const std::string& name, std::size_t count) const {
        const auto found = index_.find(name);
        if (found == index_.end()) return fail(mismatch(name + " is missing"));
        const std::vector<float>& values = model_.parameters[found->second];
        if (values.size() != count)
            return fail(mismatch(fmt::format("{}: {} numbers, not {}", name, values.size(), count)));
        if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
            return fail(mismatch(name + " holds numbers that are not finite"));
        return values.data();
    }
    /// Normalisation at rest is a factor and a shift (network_plan.hpp, PlanNorm).
    [[nodiscard]] Result<void> readNorm(std::size_t n, Values& out) const {
        const PlanNorm& norm = model_.plan.norms[n];
        NL_TRY(gamma, find(norm.name + ".gamma", norm.channels));
        NL_TRY(beta, find(norm.name + ".beta", norm.channels));
        if (n >= model_.runningMean.size() || n >= model_.runningVariance.size() ||
            model_.runningMean[n].size() != norm.channels || model_.runningVariance[n].size() != norm.channels)
            return fail(mismatch(norm.name + ": no mean and variance"));
        out.scale.emplace_back();
        out.shift.emplace_back();
        for (std::size_t c = 0; c < norm.channels; ++c) {
            const double variance = static_cast<double>(model_.runningVariance[n][c]);
            const double scale = norm.gain * static_cast<double>(gamma[c]) / std::sqrt(variance + kEpsilon);
            const double shift = static_cast<double>(beta[c]) - static_cast<double>(model_.runningMean[n][c]) * scale;
            if (!std::isfinite(scale) || !std::isfinite(shift)) return fail(mismatch(norm.name + " is not finite"));
            out.scale.back().push_back(scale);
            out.shift.back().push_back(shift);
        }
        return {};
    }

    const SnnModel& model_;
    std::unordered_map<std::string, std::size_t> index_;
};

/// Element of a value.
struct Place {
    std::size_t row = 0, column = 0, channel = 0;
};

/// Everything linear between a cell and those that it hears is multiplied out.
class CurrentOf {
public:
    struct Source {
        std::size_t layer = 0;
        std::uint32_t place = 0;
        double weight = 0;
    };
    CurrentOf(const ExportPlan& plan, const Values& values) : plan_(plan), values_(values) {}

    /// Kept cells that a cell of the layer hears, by layer and place, each once; and its current without them.
    void find(const ExportLayer& layer, std::size_t index, std::size_t operation) {
        sources_.clear();
        bias_ = 0;
        const Place where{index / layer.channels / layer.width, index / layer.channels % layer.width,
                          index % layer.channels};
        const Operation& of = plan_.plan->operations[operation];
        if (layer.role == ExportRole::readout) {
            addSynapses(operation, where, 1);
        } else if (layer.role == ExportRole::maximum) {
            for (std::size_t k = 0; k < 4; ++k)
                addValue(of.inputs[0].value, {2 * where.row + k / 2, 2 * where.column + k % 2, where.channel}, 1);
        } else {
            for (const PlanTerm& term : of.inputs) addTerm(term, where, 1);
        }
        merge();
    }
    [[nodiscard]] const std::vector<Source>& sources() const { return sources_; }
    [[nodiscard]] double bias() const { return bias_; }

private:
    void addTerm(const PlanTerm& term, const Place& where, double factor) {
        if (term.norm >= 0) {
            bias_ += factor * values_.shift[at(term.norm)][where.channel];
            factor *= values_.scale[at(term.norm)][where.channel];
        }
        addValue(term.value, where, factor);
    }
    void addValue(ValueId id, const Place& where, double factor) {
        if (plan_.layerOf[at(id)] >= 0) return addCells(at(plan_.layerOf[at(id)]), where, factor);
        const auto operation = at(plan_.producer[at(id)]);
        const Operation& of = plan_.plan->operations[operation];
        if (of.kind == OperationKind::synapses) return addSynapses(operation, where, factor);
        if (of.kind != OperationKind::meanPool) {  // sum, add; dropout lets all pass in evaluation
            for (const PlanTerm& term : of.inputs) addTerm(term, where, factor);
            return;
        }
        const PlanValue& in = plan_.plan->values[at(of.inputs[0].value)];
        const double part = factor / static_cast<double>(in.height * in.width);
        for (std::size_t row = 0; row < in.height; ++row)
            for (std::size_t column = 0; column < in.width; ++column)
                addValue(of.inputs[0].value, {row, column, where.channel}, part);
    }
    /// Cross-correlation, as SynapseShape says; taps outside the picture are zero.
    void addSynapses(std::size_t operation, const Place& where, double factor) {
        const Operation& of = plan_.plan->operations[operation];
        const SynapseShape& s = of.shape;
        const float* weights = values_.weights[operation] + where.channel * s.kernelHeight * s.kernelWidth * s.inputs;
        if (const float* bias = values_.biases[operation]; bias != nullptr)
            bias_ += factor * static_cast<double>(bias[where.channel]);
        for (std::size_t ky = 0; ky < s.kernelHeight; ++ky)
            for (std::size_t kx = 0; kx < s.kernelWidth; ++kx) {
                const std::size_t row = where.row * s.stride + ky, column = where.column * s.stride + kx;
                if (row < s.padding || column < s.padding || row - s.padding >= s.height ||
                    column - s.padding >= s.width)
                    continue;
                const float* tap = weights + (ky * s.kernelWidth + kx) * s.inputs;
                for (std::size_t c = 0; c < s.inputs; ++c)
                    addValue(of.inputs[0].value, {row - s.padding, column - s.padding, c},
                             factor * static_cast<double>(tap[c]));
            }
    }
    void addCells(std::size_t layer, const Place& where, double factor) {
        const ExportLayer& from = plan_.layers[layer];
        const std::size_t pool = from.pooled ? 2 : 1;
        for (std::size_t k = 0; k < pool * pool; ++k) {
            const std::size_t row = where.row * pool + k / pool, column = where.column * pool + k % pool;
            const std::int32_t place = from.place[(row * from.width + column) * from.channels + where.channel];
            if (place >= 0)
                sources_.push_back(
                    {layer, static_cast<std::uint32_t>(place), factor / static_cast<double>(pool * pool)});
        }
    }
    void merge() {
        std::stable_sort(sources_.begin(), sources_.end(), [](const Source& a, const Source& b) {
            return a.layer != b.layer ? a.layer < b.layer : a.place < b.place;
        });
        std::size_t count = 0;
        for (const Source& source : sources_) {
            const bool same =
                count > 0 && sources_[count - 1].layer == source.layer && sources_[count - 1].place == source.place;
            if (same)
                sources_[count - 1].weight += source.weight;
            else
                sources_[count++] = source;
        }
        sources_.resize(count);
    }

    const ExportPlan& plan_;
    const Values& values_;
    std::vector<Source> sources_;
    double bias_ = 0;
};

}  // namespace

Result<ExportWiring> wire(const ExportPlan& plan, const SnnModel& model, std::size_t maximum, JobContext& job) {
    NL_TRY(values, ValueReader(model).read());
    ExportWiring out;
    CurrentOf current(plan, values);
    out.biases.resize(plan.layers.size());
    for (std::size_t l = 1; l < plan.layers.size(); ++l) {
        const ExportLayer& layer = plan.layers[l];
        std::size_t operation = 0;
        while (model.plan.operations[operation].name != layer.operation) ++operation;
        std::vector<ExportProjection> from(l);
        for (std::uint32_t post = 0; post < layer.kept.size(); ++post) {
            if (!job.checkpoint()) return fail(job.cancelledError());
            current.find(layer, layer.kept[post], operation);
            for (const CurrentOf::Source& source : current.sources())
                from[source.layer].connections.push_back({source.place, post, static_cast<float>(source.weight)});
            out.biases[l].push_back(static_cast<float>(current.bias()));
            out.synapses += current.sources().size();
            if (out.synapses > maximum) return out;
        }
        for (std::size_t pre = 0; pre < l; ++pre) {
            if (from[pre].connections.empty()) continue;
            from[pre].pre = pre;
            from[pre].post = l;
            out.projections.push_back(std::move(from[pre]));
        }
    }
    return out;
}

}  // namespace nl::snn
