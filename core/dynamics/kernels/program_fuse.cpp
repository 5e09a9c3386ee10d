// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/dynamics/kernels/program_code.hpp"

namespace nl::dynamics::kernel {

using Level = Node::Level;

namespace {

using Id = std::int32_t;

class Fusion {
public:
    explicit Fusion(Graph& graph) : graph_(graph) {}

    void run() {
        over([&](Node& node) { simplify(node); });
        over([&](Node& node) { fuseSum(node); });
        over([&](Node& node) { fuseOuter(node); });
    }

private:
    template <class Change>
    void over(const Change& change) {
        uses_ = graph_.uses();
        for (Node& node : graph_.nodes)
            if (node.level == Level::varying) change(node);
    }

    [[nodiscard]] bool is(Id id, Kernel kernel) const { return id >= 0 && graph_.at(id).kernel == kernel; }
    [[nodiscard]] bool isZero(Id id) const { return is(id, Kernel::constant) && graph_.at(id).number == 0; }
    /// What may become part of the operation that uses it.
    [[nodiscard]] bool free(Id id, Kernel kernel) const {
        return is(id, kernel) && graph_.at(id).level == Level::varying && uses_[static_cast<std::size_t>(id)] == 1;
    }

    void simplify(Node& node) {
        if (node.kernel == Kernel::select) return simplifySelect(node);
        if (node.kernel == Kernel::exponential) return simplifyExponential(node);
    }

    /// select() tells 0 from other numbers by itself.
    void simplifySelect(Node& node) {
        while (true) {
            const Node& test = graph_.at(node.from[0]);
            const bool different = test.kernel == Kernel::notEqual && isZero(test.from[1]);
            const bool same =
                test.kernel == Kernel::logicalNot || (test.kernel == Kernel::equal && isZero(test.from[1]));
            if ((!different && !same) || test.level != Level::varying) return;
            node.from[0] = test.from[0];
            if (same) std::swap(node.from[1], node.from[2]);
        }
    }

    /// e^-x, also written as e^(0 - x), needs no negation; here the sign of zero does not matter.
    void simplifyExponential(Node& node) {
        const Id inner = node.from[0];
        const bool negation = free(inner, Kernel::negate);
        if (!negation && !(free(inner, Kernel::subtract) && isZero(graph_.at(inner).from[0]))) return;
        const Id x = graph_.at(inner).from[negation ? 0 : 1];
        if (const Id difference = differenceIn(x); difference >= 0)
            std::swap(graph_.at(difference).from[0], graph_.at(difference).from[1]);
        else
            node.kernel = Kernel::exponentialOfNegative;
        node.from[0] = x;
    }

    /// A difference whose exchange changes the sign of x: x itself or a factor of it; or -1.
    [[nodiscard]] Id differenceIn(Id x) const {
        if (free(x, Kernel::subtract)) return x;
        if (!free(x, Kernel::multiply)) return -1;
        for (const Id factor : graph_.at(x).from)
            if (free(factor, Kernel::subtract)) return factor;
        return -1;
    }

    /// Sums of products. Not where both are products: x y - z w is 0 where both are the same, and a fused operation
    /// would leave a rounding error there.
    void fuseSum(Node& node) {
        const bool sum = node.kernel == Kernel::add;
        if (!sum && node.kernel != Kernel::subtract) return;
        const Id a = node.from[0], b = node.from[1];
        if (is(a, Kernel::multiply) && is(b, Kernel::multiply)) return;
        if (free(a, Kernel::multiply)) {
            node.kernel = sum ? Kernel::multiplyAdd : Kernel::multiplySubtract;
            node.from = {graph_.at(a).from[0], graph_.at(a).from[1], b, -1};
        } else if (free(b, Kernel::multiply)) {
            node.kernel = sum ? Kernel::multiplyAdd : Kernel::subtractProduct;
            node.from = {graph_.at(b).from[0], graph_.at(b).from[1], a, -1};
        }
    }

    void fuseOuter(Node& node) {
        switch (node.kernel) {
            case Kernel::multiply:
                fuseFactor(node, Kernel::add, Kernel::multiplySum) ||
                    fuseFactor(node, Kernel::subtract, Kernel::multiplyDifference) ||
                    fuseFactor(node, Kernel::multiply, Kernel::multiplyProduct);
                break;
            case Kernel::multiplyAdd:
                fuseFactor(node, Kernel::subtract, Kernel::multiplyDifferenceAdd) ||
                    fuseFactor(node, Kernel::multiply, Kernel::multiplyProductAdd);
                break;
            case Kernel::subtractProduct:  // c - (a - b) x = (b - a) x + c
                if (fuseFactor(node, Kernel::subtract, Kernel::multiplyDifferenceAdd))
                    std::swap(node.from[0], node.from[1]);
                break;
            case Kernel::divide:
                fuseDivisor(node, Kernel::add, Kernel::divideBySum) ||
                    fuseDivisor(node, Kernel::subtract, Kernel::divideByDifference);
                break;
            case Kernel::exponential:
                // The product may have become one with a difference by now.
                fuseArgument(node, Kernel::multiply, Kernel::exponentialOfProduct) ||
                    fuseArgument(node, Kernel::multiplyDifference, Kernel::exponentialOfDifference);
                break;
            case Kernel::relativeExponential:
                fuseArgument(node, Kernel::multiply, Kernel::relativeExponentialOfProduct);
                break;
            default:
                break;
        }
    }

    /// x y [+ c] with x = a op b, or y.
    bool fuseFactor(Node& node, Kernel inner, Kernel fused) {
        for (std::size_t k = 0; k < 2; ++k) {
            if (!free(node.from[k], inner)) continue;
            const Node& factor = graph_.at(node.from[k]);
            node.from = {factor.from[0], factor.from[1], node.from[1 - k], node.from[2]};
            node.kernel = fused;
            return true;
        }
        return false;
    }

    bool fuseDivisor(Node& node, Kernel inner, Kernel fused) {
        if (!free(node.from[1], inner)) return false;
        const Node& divisor = graph_.at(node.from[1]);
        node.from = {divisor.from[0], divisor.from[1], node.from[0], -1};
        node.kernel = fused;
        return true;
    }

    bool fuseArgument(Node& node, Kernel inner, Kernel fused) {
        if (!free(node.from[0], inner)) return false;
        node.from = graph_.at(node.from[0]).from;
        node.kernel = fused;
        return true;
    }

    Graph& graph_;
    std::vector<std::uint32_t> uses_;
};

}  // namespace

void fuse(Graph& graph) { Fusion(graph).run(); }

}  // namespace nl::dynamics::kernel
