// SPDX-License-Identifier: GPL-3.0-or-later
// What a training will hold, by walking through the plan as the network does.
#include <algorithm>
#include <vector>

#include "core/snn/gradient_scaling.hpp"
#include "core/snn/network_plan.hpp"

namespace nl::snn {

namespace {

class Walk {
public:
    Walk(const NetworkPlan& plan, const SnnOptions& options, std::size_t batch)
        : plan_(plan), scaling_(scalingOf(options)), batch_(batch), real_(options.precision == "bf16" ? 2 : 4) {}

    [[nodiscard]] std::size_t training() {
        for (std::size_t v = 0; v < plan_.values.size(); ++v) hold(valueBytes(v));
        errors_.assign(plan_.values.size(), 0);
        errors_.back() = valueElements(plan_.values.size() - 1) * real_;
        hold(errors_.back());
        for (std::size_t i = plan_.operations.size(); i > 0; --i) backward(plan_.operations[i - 1]);
        return peak_;
    }
    [[nodiscard]] std::size_t evaluation() {
        std::vector<std::size_t> lastUse(plan_.values.size(), 0);
        for (std::size_t i = 0; i < plan_.operations.size(); ++i)
            for (const PlanTerm& term : plan_.operations[i].inputs) lastUse[static_cast<std::size_t>(term.value)] = i;
        hold(valueBytes(0));
        for (std::size_t i = 0; i < plan_.operations.size(); ++i) {
            hold(valueBytes(static_cast<std::size_t>(plan_.operations[i].output)));
            for (const PlanTerm& term : plan_.operations[i].inputs)
                if (lastUse[static_cast<std::size_t>(term.value)] == i && term.value != 0)
                    live_ -= valueBytes(static_cast<std::size_t>(term.value));
        }
        return peak_;
    }

private:
    void hold(std::size_t bytes) {
        live_ += bytes;
        peak_ = std::max(peak_, live_);
    }
    [[nodiscard]] std::size_t valueElements(std::size_t v) const {
        return (plan_.values[v].constant ? 1 : plan_.steps) * batch_ * plan_.values[v].size();
    }
    [[nodiscard]] std::size_t valueBytes(std::size_t v) const {
        return valueElements(v) * (plan_.values[v].counts ? 1 : real_);
    }
    void addError(ValueId id, std::size_t bytes) {
        if (id != 0) errors_[static_cast<std::size_t>(id)] += bytes;
    }
    /// Both terms share the error of the currents where there is no norm; with a norm each has its own.
    void neurons(const Operation& operation) {
        const std::size_t perStep = batch_ * operation.height * operation.width * operation.channels;
        const std::size_t error = plan_.steps * perStep * real_;
        const bool scaled = std::any_of(operation.inputs.begin(), operation.inputs.end(),
                                        [&](const PlanTerm& term) { return isScaled(term.value); });
        hold(error + (scaled ? plan_.steps * perStep : 0));
        bool kept = false;
        for (const PlanTerm& term : operation.inputs) {
            const PlanValue& value = plan_.values[static_cast<std::size_t>(term.value)];
            const std::size_t bytes = (value.constant ? 1 : plan_.steps) * perStep * real_;
            std::size_t arrays = 1;
            if (isScaled(term.value)) arrays += scaling_.mode == ScalingMode::causal ? 2 : 1;
            if (!value.constant && (term.norm < 0 || operation.inputs.size() == 1)) {
                kept = true;
                --arrays;
                addError(term.value, error);
            }
            hold(arrays * bytes);
            addError(term.value, arrays * bytes);
        }
        if (!kept) live_ -= error;
        if (scaled) live_ -= plan_.steps * perStep;
    }
    [[nodiscard]] bool isScaled(ValueId id) const {
        return std::any_of(plan_.operations.begin(), plan_.operations.end(), [&](const Operation& operation) {
            return operation.output == id && operation.kind == OperationKind::synapses &&
                   scaling_.appliesTo(plan_, operation);
        });
    }
    void backward(const Operation& operation) {
        const auto out = static_cast<std::size_t>(operation.output);
        const auto in = static_cast<std::size_t>(operation.inputs[0].value);
        if (operation.kind == OperationKind::neurons) {
            neurons(operation);
        } else if (in != 0) {
            std::size_t passing = 0;  // traces of the input under gradient scaling
            if (operation.kind == OperationKind::synapses && scaling_.mode != ScalingMode::post &&
                scaling_.appliesTo(plan_, operation))
                passing = valueElements(in) * real_;
            hold(passing);
            live_ -= passing;
            for (const PlanTerm& term : operation.inputs) {
                const std::size_t bytes = valueElements(static_cast<std::size_t>(term.value)) * real_;
                hold(bytes);
                addError(term.value, bytes);
            }
        }
        live_ -= errors_[out] + valueBytes(out);
        errors_[out] = 0;
    }

    const NetworkPlan& plan_;
    GradientScaling scaling_;
    std::size_t batch_, real_;
    std::size_t live_ = 0, peak_ = 0;
    std::vector<std::size_t> errors_;
};

}  // namespace

std::size_t activationBytes(const NetworkPlan& plan, const SnnOptions& options, std::size_t batch, bool training) {
    Walk walk(plan, options, batch);
    return training ? walk.training() : walk.evaluation();
}

std::size_t estimatedBytes(const NetworkPlan& plan, const SnnOptions& options, std::size_t batch, bool training,
                           int threads) {
    constexpr std::size_t kPieceBytes = 4 << 20;     // scratch of one thread, in the cache
    constexpr std::size_t kPartialBytes = 16 << 20;  // partial sums of the weights' gradient
    const std::size_t real = options.precision == "bf16" ? 2 : 4;
    const auto parameters = static_cast<std::size_t>(plan.parameters());
    const std::size_t moments = options.optimiser == "sgd" ? 1 : 2;
    std::size_t bytes = activationBytes(plan, options, batch, training);
    bytes += parameters * (training ? 4 * (2 + moments) + 2 * real : 4 + real);
    bytes += static_cast<std::size_t>(threads) * kPieceBytes + (training ? kPartialBytes : 0);
    return bytes + 4 * batch * plan.input.size() * sizeof(float);  // pictures that wait
}

}  // namespace nl::snn
