// SPDX-License-Identifier: GPL-3.0-or-later
// Puts nodes in an order and gives them places: constants, columns, and registers by linear scan.
#include <algorithm>
#include <cassert>

#include "core/dynamics/kernels/program_code.hpp"

namespace nl::dynamics::kernel {

using Level = Node::Level;

namespace {

using Id = std::int32_t;
constexpr std::uint32_t kNowhere = ~std::uint32_t{0};

std::size_t indexOf(Id id) { return static_cast<std::size_t>(id); }

/// Nodes of one level in an order of evaluation, with what they read and write.
class SectionCompiler {
public:
    /// constantAt [node]: place among the constants; fixedAt [node]: number of the fixed column, or kNowhere.
    SectionCompiler(const Graph& graph, Level level, const std::vector<std::uint32_t>& constantAt,
                    const std::vector<std::uint32_t>& fixedAt)
        : graph_(graph),
          level_(level),
          constantAt_(constantAt),
          fixedAt_(fixedAt),
          sourceAt_(graph.nodes.size(), kNowhere),
          registerAt_(graph.nodes.size(), kNowhere),
          lastUse_(graph.nodes.size(), 0),
          placed_(graph.nodes.size(), false) {}

    /// Calls of random() come first, in their order; then the roots, in theirs.
    Section run(std::span<const Id> roots) {
        countRegisters();
        const std::vector<bool> needed = graph_.needed();
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
            if (needed[i] && graph_.nodes[i].kernel == Kernel::random && graph_.nodes[i].level == level_)
                place(static_cast<Id>(i));
        for (const Id root : roots)
            if (inside(root)) place(root);
        findLastUses(roots);
        for (const Id id : order_) findSources(id);
        for (std::size_t i = 0; i < order_.size(); ++i) emit(order_[i], i);
        section_.registers = registers_;
        for (const Id root : roots) section_.outputs.push_back(outputOf(root));
        return std::move(section_);
    }

private:
    [[nodiscard]] bool inside(Id id) const { return graph_.at(id).level == level_ && !isLeaf(graph_.at(id).kernel); }

    /// How many registers a value needs at least, as if it were a tree (Sethi and Ullman 1970).
    void countRegisters() {
        weight_.assign(graph_.nodes.size(), 0);
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            if (!inside(static_cast<Id>(i))) continue;
            std::array<std::uint32_t, 4> weights{};
            for (std::size_t k = 0; k < weights.size(); ++k) weights[k] = weightOf(graph_.nodes[i].from[k]);
            std::sort(weights.rbegin(), weights.rend());
            weight_[i] = 1;
            for (std::uint32_t k = 0; k < weights.size(); ++k)
                if (weights[k] != 0) weight_[i] = std::max(weight_[i], weights[k] + k);
        }
    }

    /// Appends a value after its operands, those that need more registers first.
    void place(Id root) {
        std::vector<Id> waiting{root};
        while (!waiting.empty()) {
            const Id id = waiting.back();
            if (placed_[indexOf(id)]) {
                waiting.pop_back();
                continue;
            }
            std::array<Id, 4> operands = graph_.at(id).from;
            std::stable_sort(operands.begin(), operands.end(), [&](Id a, Id b) { return weightOf(a) < weightOf(b); });
            const std::size_t before = waiting.size();
            for (const Id operand : operands)
                if (operand >= 0 && inside(operand) && !placed_[indexOf(operand)]) waiting.push_back(operand);
            if (waiting.size() > before) continue;
            placed_[indexOf(id)] = true;
            order_.push_back(id);
            waiting.pop_back();
        }
    }
    [[nodiscard]] std::uint32_t weightOf(Id id) const { return id < 0 ? 0 : weight_[indexOf(id)]; }

    void findLastUses(std::span<const Id> roots) {
        for (std::size_t i = 0; i < order_.size(); ++i) {
            lastUse_[indexOf(order_[i])] = i;  // a draw that nobody needs any more
            for (const Id operand : graph_.at(order_[i]).from)
                if (operand >= 0) lastUse_[indexOf(operand)] = i;
        }
        for (const Id root : roots) lastUse_[indexOf(root)] = order_.size();
    }

    void findSources(Id id) {
        for (const Id operand : graph_.at(id).from) {
            if (operand < 0 || inside(operand) || constantAt_[indexOf(operand)] != kNowhere ||
                sourceAt_[indexOf(operand)] != kNowhere)
                continue;
            const Node& node = graph_.at(operand);
            sourceAt_[indexOf(operand)] = static_cast<std::uint32_t>(section_.sources.size());
            if (isLeaf(node.kernel))
                section_.sources.push_back({node.kernel, node.index});
            else
                section_.sources.push_back({Kernel::copy, fixedAt_[indexOf(operand)]});
        }
    }

    [[nodiscard]] std::uint32_t slotOf(Id id) const {
        if (!inside(id)) return sourceAt_[indexOf(id)];
        return static_cast<std::uint32_t>(section_.sources.size()) + registerAt_[indexOf(id)];
    }

    void emit(Id id, std::size_t at) {
        const Node& node = graph_.at(id);
        Instruction one;
        one.kernel = node.kernel;
        one.power = node.power;
        for (std::size_t k = 0; k < operandCount(node.kernel); ++k) {
            const std::uint32_t constant = constantAt_[indexOf(node.from[k])];
            if (constant != kNowhere) one.constants = static_cast<std::uint8_t>(one.constants | 1U << k);
            one.from[k] = constant != kNowhere ? constant : slotOf(node.from[k]);
        }
        // Each element is read before it is written: a register may be read and written by the same instruction.
        for (const Id operand : node.from) release(operand, at);
        if (free_.empty()) free_.push_back(static_cast<std::uint32_t>(registers_++));
        one.target = registerAt_[indexOf(id)] = free_.back();
        free_.pop_back();
        release(id, at);
        section_.instructions.push_back(one);
    }

    void release(Id id, std::size_t at) {
        if (id < 0 || !inside(id) || lastUse_[indexOf(id)] != at) return;
        free_.push_back(registerAt_[indexOf(id)]);
        lastUse_[indexOf(id)] = kNowhere;  // once, though it may be two operands
    }

    [[nodiscard]] Output outputOf(Id id) const {
        if (constantAt_[indexOf(id)] != kNowhere) return {true, constantAt_[indexOf(id)]};
        assert(inside(id));
        return {false, slotOf(id)};
    }

    const Graph& graph_;
    Level level_;
    const std::vector<std::uint32_t>&constantAt_, &fixedAt_;
    std::vector<std::uint32_t> sourceAt_, registerAt_, weight_, free_;
    std::vector<std::size_t> lastUse_;
    std::vector<bool> placed_;
    std::vector<Id> order_;
    std::size_t registers_ = 0;
    Section section_;
};

/// Places for all that is known before the instances, and the instructions for it.
std::vector<std::uint32_t> placeConstants(const Graph& graph, const std::vector<bool>& needed, Compiled& out) {
    std::vector<std::uint32_t> at(graph.nodes.size(), kNowhere);
    const auto add = [&](double number) {
        out.constants.push_back(number);
        return static_cast<std::uint32_t>(out.constants.size() - 1);
    };
    out.time = add(0);
    out.step = add(0);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Node& node = graph.nodes[i];
        if (!needed[i] || node.level != Level::uniform) continue;
        if (node.kernel == Kernel::time || node.kernel == Kernel::step)
            at[i] = node.kernel == Kernel::time ? out.time : out.step;
        else
            at[i] = add(node.number);
        if (isLeaf(node.kernel)) continue;
        Instruction one;
        one.kernel = node.kernel;
        one.power = node.power;
        one.target = at[i];
        for (std::size_t k = 0; k < operandCount(node.kernel); ++k) {
            one.constants = static_cast<std::uint8_t>(one.constants | 1U << k);
            one.from[k] = at[indexOf(node.from[k])];
        }
        out.uniform.push_back(one);
    }
    return at;
}

}  // namespace

Compiled compile(const Graph& graph) {
    Compiled out;
    const std::vector<bool> needed = graph.needed();
    const std::vector<std::uint32_t> constantAt = placeConstants(graph, needed, out);
    std::vector<std::uint32_t> fixedAt(graph.nodes.size(), kNowhere);
    std::vector<Id> fixed;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Node& node = graph.nodes[i];
        if (!needed[i] || node.level != Level::varying) continue;
        out.draws = out.draws || node.kernel == Kernel::random;
        for (const Id operand : node.from) {
            if (operand < 0 || graph.at(operand).level != Level::fixed || isLeaf(graph.at(operand).kernel)) continue;
            if (fixedAt[indexOf(operand)] != kNowhere) continue;
            fixedAt[indexOf(operand)] = static_cast<std::uint32_t>(fixed.size());
            fixed.push_back(operand);
        }
    }
    out.fixed = SectionCompiler(graph, Level::fixed, constantAt, fixedAt).run(fixed);
    out.main = SectionCompiler(graph, Level::varying, constantAt, fixedAt).run(graph.outputs);
    return out;
}

}  // namespace nl::dynamics::kernel
