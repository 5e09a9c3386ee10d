// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.hpp"
#include "core/snn/export_parts.hpp"

namespace nl::snn {

namespace {

std::size_t at(ValueId id) { return static_cast<std::size_t>(id); }

/// Channels that a layer keeps at least before its window is cut.
constexpr std::size_t kFewChannels = 4;

std::string idOf(const std::string& name) {
    std::string out = name;
    for (char& letter : out)
        if (letter == '.') letter = '_';
    return out;
}

struct Window {
    ExportSpan rows, columns;
};

ExportSpan joined(const ExportSpan& a, const ExportSpan& b) {
    if (a.size() == 0) return b;
    if (b.size() == 0) return a;
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}
void join(Window& window, const Window& more) {
    window.rows = joined(window.rows, more.rows);
    window.columns = joined(window.columns, more.columns);
}

/// Where a smaller window lies in a larger one: 0 at its begin, 1 at its end; below 0 in the middle.
struct Placing {
    double rows = -1, columns = -1;
};

/// Both sides of every layer by the same two fractions, so that the layers show the same part of the picture.
Placing placingBy(std::int64_t seed) {
    if (seed == 0) return {};
    RandomStream random(static_cast<std::uint64_t>(seed), streamOf("sample-window"));
    const double rows = random.uniform();
    return {rows, random.uniform()};
}

ExportSpan within(const ExportSpan& in, std::size_t side, double fraction) {
    const std::size_t size = std::min(side, in.size()), spare = in.size() - size;
    const std::size_t before =
        fraction < 0 ? spare / 2 : std::min(spare, static_cast<std::size_t>(fraction * static_cast<double>(spare + 1)));
    return {in.begin + before, in.begin + before + size};
}

/// What a convolution reads for these outputs.
ExportSpan readBy(const ExportSpan& out, std::size_t kernel, std::size_t stride, std::size_t padding,
                  std::size_t size) {
    if (out.size() == 0) return {};
    const std::size_t first = out.begin * stride, last = (out.end - 1) * stride + kernel;
    return {first > padding ? std::min(first - padding, size - 1) : 0,
            std::clamp(last > padding ? last - padding : 1, std::size_t{1}, size)};
}

/// Outputs of a convolution that read something of these inputs.
ExportSpan heardBy(const ExportSpan& in, std::size_t kernel, std::size_t stride, std::size_t padding,
                   std::size_t outputs) {
    ExportSpan out{outputs, 0};
    for (std::size_t o = 0; o < outputs; ++o) {
        if (o * stride + kernel <= in.begin + padding || o * stride >= in.end + padding) continue;
        out.begin = std::min(out.begin, o);
        out.end = o + 1;
    }
    return out.begin < out.end ? out : ExportSpan{};
}

/// Windows of the layers, from the readout back: each holds what the windows behind it read, unless that is more than
/// its share of cells.
class WindowSearch {
public:
    WindowSearch(ExportPlan& plan, const std::vector<std::size_t>& shares, const Placing& placing)
        : plan_(plan), shares_(shares), placing_(placing) {}

    /// `side`: of the window where a picture is read as a whole. Returns whether some window had to be cut.
    bool search(std::size_t side) {
        const NetworkPlan& plan = *plan_.plan;
        side_ = side;
        cut_ = false;
        need_.assign(plan.values.size(), {});
        need_[at(plan.operations.back().output)] = {{0, 1}, {0, 1}};
        for (std::size_t i = plan.operations.size(); i-- > 0;) passBack(plan.operations[i]);
        settle(0, need_[0], 1);
        return cut_;
    }

    /// Forward again: places that hear nothing because a window before them was cut are given up.
    void clip() {
        const NetworkPlan& plan = *plan_.plan;
        std::vector<Window> have(plan.values.size());
        have[0] = {plan_.layers[0].rows, plan_.layers[0].columns};
        for (const Operation& operation : plan.operations) {
            Window reached;
            for (const PlanTerm& term : operation.inputs) join(reached, have[at(term.value)]);
            const std::int32_t layer = plan_.layerOf[at(operation.output)];
            if (operation.kind == OperationKind::synapses) {
                const SynapseShape& s = operation.shape;
                reached = {heardBy(reached.rows, s.kernelHeight, s.stride, s.padding, s.outputHeight()),
                           heardBy(reached.columns, s.kernelWidth, s.stride, s.padding, s.outputWidth())};
            } else if (operation.kind == OperationKind::meanPool) {
                reached = {{0, 1}, {0, 1}};
            } else if (operation.kind == OperationKind::maxPool) {
                reached = pooled(reached);
            }
            if (layer >= 0 && operation.kind != OperationKind::synapses) {
                ExportLayer& to = plan_.layers[static_cast<std::size_t>(layer)];
                to.rows = common(to.rows, reached.rows, operation.pooled ? 2 : 1);
                to.columns = common(to.columns, reached.columns, operation.pooled ? 2 : 1);
                reached = {to.rows, to.columns};
                if (operation.pooled) reached = pooled(reached);
            }
            have[at(operation.output)] = reached;
        }
    }

private:
    static Window pooled(const Window& window) {
        return {{window.rows.begin / 2, (window.rows.end + 1) / 2},
                {window.columns.begin / 2, (window.columns.end + 1) / 2}};
    }
    /// Whole pools within what both have; the first one as it is when there is none.
    static ExportSpan common(const ExportSpan& a, const ExportSpan& b, std::size_t pool) {
        const std::size_t begin = (std::max(a.begin, b.begin) + pool - 1) / pool * pool;
        const std::size_t end = std::min(a.end, b.end) / pool * pool;
        return begin < end ? ExportSpan{begin, end} : a;
    }
    void passBack(const Operation& operation) {
        const NetworkPlan& plan = *plan_.plan;
        Window window = need_[at(operation.output)];
        const PlanValue& in = plan.values[at(operation.inputs[0].value)];
        const std::int32_t layer = plan_.layerOf[at(operation.output)];
        switch (operation.kind) {
            case OperationKind::synapses:
                if (&operation == &plan.operations.back()) settle(plan_.layers.size() - 1, window, 1);
                return join(need_[at(operation.inputs[0].value)],
                            operation.shape.dense() ? middle(in) : fieldOf(operation.shape, window));
            case OperationKind::meanPool:
                return join(need_[at(operation.inputs[0].value)], middle(in));
            case OperationKind::neurons:
                window = settle(static_cast<std::size_t>(layer), window, operation.pooled ? 2 : 1);
                break;
            case OperationKind::maxPool:
                window = settle(static_cast<std::size_t>(layer), window, 1);
                window = {{2 * window.rows.begin, 2 * window.rows.end},
                          {2 * window.columns.begin, 2 * window.columns.end}};
                break;
            case OperationKind::sum:
            case OperationKind::add:
            case OperationKind::dropout:
                break;
        }
        for (const PlanTerm& term : operation.inputs) join(need_[at(term.value)], window);
    }
    [[nodiscard]] Window middle(const PlanValue& in) const {
        return {within({0, in.height}, side_, placing_.rows), within({0, in.width}, side_, placing_.columns)};
    }
    static Window fieldOf(const SynapseShape& shape, const Window& out) {
        return {readBy(out.rows, shape.kernelHeight, shape.stride, shape.padding, shape.height),
                readBy(out.columns, shape.kernelWidth, shape.stride, shape.padding, shape.width)};
    }
    /// The layer's window, cut where it must be: `window` in units of `pool` x `pool` cells. Returns it in cells.
    Window settle(std::size_t layer, Window window, std::size_t pool) {
        ExportLayer& to = plan_.layers[layer];
        const double few = static_cast<double>(std::min(to.channels, kFewChannels) * pool * pool);
        const auto places = static_cast<double>(window.rows.size() * window.columns.size());
        const double allowed = static_cast<double>(shares_[layer]) / few;
        if (places > std::max(allowed, 1.0)) {
            cut_ = true;
            const double factor = std::sqrt(allowed / places);
            const auto shorter = [factor](const ExportSpan& span, double fraction) {
                const auto side = static_cast<std::size_t>(static_cast<double>(span.size()) * factor);
                return within(span, std::max<std::size_t>(1, side), fraction);
            };
            window = {shorter(window.rows, placing_.rows), shorter(window.columns, placing_.columns)};
        }
        to.rows = {window.rows.begin * pool, window.rows.end * pool};
        to.columns = {window.columns.begin * pool, window.columns.end * pool};
        return {to.rows, to.columns};
    }

    ExportPlan& plan_;
    const std::vector<std::size_t>& shares_;
    Placing placing_;
    std::vector<Window> need_;  ///< by value
    std::size_t side_ = 1;
    bool cut_ = false;
};

/// Cells of each layer: all of the readout's, else as much as the root of its size times a common factor; three times
/// that of the input, whose window is the widest and whose cells hear no synapses.
std::vector<std::size_t> sharesOf(const ExportPlan& plan, std::size_t neurons) {
    std::vector<std::size_t> shares;
    const auto fill = [&](double factor) {
        std::size_t sum = 0;
        shares.clear();
        for (const ExportLayer& layer : plan.layers) {
            const auto size = static_cast<double>(layer.size());
            const double more = layer.role == ExportRole::input ? 3 : 1;
            const auto share = static_cast<std::size_t>(std::min(size, more * factor * std::sqrt(size)));
            shares.push_back(layer.role == ExportRole::readout ? layer.size() : std::max<std::size_t>(share, 1));
            sum += shares.back();
        }
        return sum;
    };
    double low = 0, high = std::sqrt(static_cast<double>(plan.networkNeurons())) + 1;
    if (fill(high) <= neurons) return shares;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (fill(middle) <= neurons ? low : high) = middle;
    }
    fill(low);
    return shares;
}

/// The first `wanted` of 0 .. count - 1 in bit-reversed order, ascending: even over the range, and each choice holds
/// the smaller ones.
std::vector<std::uint32_t> evenly(std::size_t count, std::size_t wanted) {
    unsigned bits = 0;
    while ((std::size_t{1} << bits) < count) ++bits;
    std::vector<std::uint32_t> out;
    for (std::size_t k = 0; out.size() < std::min(wanted, count); ++k) {
        std::uint32_t reversed = 0;
        for (unsigned b = 0; b < bits; ++b)
            if (((k >> b) & 1U) != 0) reversed |= 1U << (bits - 1 - b);
        if (reversed < count) out.push_back(reversed);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// The same drawn by a seed: one order for all layers of `count` channels.
std::vector<std::uint32_t> drawn(std::size_t count, std::size_t wanted, std::int64_t seed) {
    std::vector<std::uint32_t> out(count);
    std::iota(out.begin(), out.end(), 0U);
    RandomStream random(static_cast<std::uint64_t>(seed), streamOf("sample-channels", count));
    for (std::size_t i = count; i > 1; --i) std::swap(out[i - 1], out[random.below(i)]);
    out.resize(std::min(wanted, count));
    std::sort(out.begin(), out.end());
    return out;
}

void keep(ExportLayer& layer, std::size_t share, std::int64_t seed) {
    const std::size_t places = layer.rows.size() * layer.columns.size();
    const std::size_t channels = std::max<std::size_t>(share / places, 1);
    layer.keptChannels = seed == 0 ? evenly(layer.channels, channels) : drawn(layer.channels, channels, seed);
    layer.kept.clear();
    layer.place.assign(layer.size(), -1);
    for (std::size_t row = layer.rows.begin; row < layer.rows.end; ++row)
        for (std::size_t column = layer.columns.begin; column < layer.columns.end; ++column)
            for (const std::uint32_t channel : layer.keptChannels) {
                const std::size_t index = (row * layer.width + column) * layer.channels + channel;
                layer.place[index] = static_cast<std::int32_t>(layer.kept.size());
                layer.kept.push_back(static_cast<std::uint32_t>(index));
            }
}

/// Taps of a convolution along one side that lie inside the picture, over all outputs.
std::size_t tapsInside(std::size_t size, std::size_t kernel, std::size_t stride, std::size_t padding) {
    std::size_t count = 0;
    for (std::size_t out = 0; out * stride + kernel <= size + 2 * padding; ++out)
        for (std::size_t k = 0; k < kernel; ++k)
            if (out * stride + k >= padding && out * stride + k < size + padding) ++count;
    return count;
}

/// Cells behind one element of a value of spikes.
std::size_t cellsBehind(const ExportPlan& plan, ValueId id) {
    if (const std::int32_t layer = plan.layerOf[at(id)]; layer >= 0) return plan.layers[at(layer)].pooled ? 4 : 1;
    const Operation& operation = plan.plan->operations[at(plan.producer[at(id)])];
    std::size_t count = 0;
    for (const PlanTerm& term : operation.inputs) count += cellsBehind(plan, term.value);
    if (operation.kind == OperationKind::meanPool) {
        const PlanValue& in = plan.plan->values[at(operation.inputs[0].value)];
        count *= in.height * in.width;
    }
    return count;
}

/// Synapses that make all elements of a value.
std::size_t synapsesInto(const ExportPlan& plan, ValueId id) {
    if (plan.layerOf[at(id)] >= 0 || plan.producer[at(id)] < 0)
        return cellsBehind(plan, id) * plan.plan->values[at(id)].size();
    const Operation& operation = plan.plan->operations[at(plan.producer[at(id)])];
    if (operation.kind == OperationKind::synapses) {
        const SynapseShape& s = operation.shape;
        return tapsInside(s.height, s.kernelHeight, s.stride, s.padding) *
               tapsInside(s.width, s.kernelWidth, s.stride, s.padding) * s.inputs * s.outputs *
               cellsBehind(plan, operation.inputs[0].value);
    }
    if (operation.kind != OperationKind::sum) return cellsBehind(plan, id) * plan.plan->values[at(id)].size();
    std::size_t count = 0;
    for (const PlanTerm& term : operation.inputs) count += synapsesInto(plan, term.value);
    return count;
}

}  // namespace

ExportPlan planExport(const NetworkPlan& plan) {
    ExportPlan out;
    out.plan = &plan;
    out.layerOf.assign(plan.values.size(), -1);
    out.producer.assign(plan.values.size(), -1);
    std::vector<std::size_t> depth(plan.values.size(), 0);
    const auto add = [&](ExportLayer layer, ValueId value) {
        out.layerOf[at(value)] = static_cast<std::int32_t>(out.layers.size());
        layer.depth = depth[at(value)];
        out.layers.push_back(std::move(layer));
    };
    add({ExportRole::input, "input", "", plan.input.height, plan.input.width, plan.input.channels}, 0);
    for (std::size_t i = 0; i < plan.operations.size(); ++i) {
        const Operation& operation = plan.operations[i];
        const PlanValue& value = plan.values[at(operation.output)];
        out.producer[at(operation.output)] = static_cast<std::int32_t>(i);
        std::size_t& steps = depth[at(operation.output)];
        for (const PlanTerm& term : operation.inputs) steps = std::max(steps, depth[at(term.value)]);
        if (operation.kind == OperationKind::neurons) {
            ++steps;
            add({ExportRole::neurons, idOf(operation.name), operation.name, operation.height, operation.width,
                 operation.channels, 0, operation.pooled},
                operation.output);
        } else if (operation.kind == OperationKind::maxPool) {
            ++steps;
            add({ExportRole::maximum, idOf(operation.name), operation.name, value.height, value.width, value.channels},
                operation.output);
        } else if (i + 1 == plan.operations.size()) {
            ++steps;
            add({ExportRole::readout, idOf(operation.name), operation.name, 1, 1, value.channels}, operation.output);
        }
    }
    return out;
}

std::size_t ExportPlan::neurons() const {
    std::size_t count = 0;
    for (const ExportLayer& layer : layers) count += layer.kept.size();
    return count;
}

std::size_t ExportPlan::networkNeurons() const {
    std::size_t count = 0;
    for (const ExportLayer& layer : layers) count += layer.size();
    return count;
}

std::size_t ExportPlan::networkSynapses() const {
    std::size_t count = 0;
    for (const Operation& operation : plan->operations) {
        const bool last = &operation == &plan->operations.back();
        if (operation.kind == OperationKind::neurons)
            for (const PlanTerm& term : operation.inputs) count += synapsesInto(*this, term.value);
        if (operation.kind == OperationKind::maxPool) count += 4 * plan->values[at(operation.output)].size();
        if (last) {
            const SynapseShape& s = operation.shape;
            count += s.weights() * cellsBehind(*this, operation.inputs[0].value);
        }
    }
    return count;
}

const char* cellTypeOf(ExportRole role) {
    switch (role) {
        case ExportRole::input:
            return "pixel";
        case ExportRole::neurons:
            return "neuron";
        case ExportRole::maximum:
            return "maximum";
        case ExportRole::readout:
            return "sum";
    }
    return "";
}

void chooseNeurons(ExportPlan& plan, std::size_t neurons, std::int64_t seed) {
    const std::vector<std::size_t> shares = sharesOf(plan, neurons);
    WindowSearch windows(plan, shares, placingBy(seed));
    std::size_t side = std::max(plan.plan->input.height, plan.plan->input.width);
    while (windows.search(side) && side > 1) side = side > 8 ? side / 2 : side - 1;
    windows.clip();
    for (std::size_t i = 0; i < plan.layers.size(); ++i) keep(plan.layers[i], shares[i], seed);
}

}  // namespace nl::snn
