// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/layer_table.hpp"

namespace nl::snn {

std::vector<LayerRow> layerTable(const NetworkPlan& plan) {
    std::vector<LayerRow> out;
    std::vector<bool> counted(plan.norms.size(), false);  // a norm belongs to the first operation that reads it
    for (const Operation& operation : plan.operations) {
        const PlanValue& value = plan.values[static_cast<std::size_t>(operation.output)];
        LayerRow row{operation.name, operation.kind, value.height, value.width, value.channels, 0, 0, 0};
        if (operation.kind == OperationKind::synapses) {
            row.parameters =
                static_cast<std::int64_t>(operation.shape.weights() + (operation.bias ? operation.shape.outputs : 0));
            row.macs = operation.shape.macs() * (value.constant ? 1 : plan.steps);
        }
        if (operation.kind == OperationKind::neurons)
            row.neurons = operation.height * operation.width * operation.channels;
        for (const PlanTerm& term : operation.inputs) {
            if (term.norm < 0 || counted[static_cast<std::size_t>(term.norm)]) continue;
            counted[static_cast<std::size_t>(term.norm)] = true;
            row.parameters += static_cast<std::int64_t>(2 * plan.norms[static_cast<std::size_t>(term.norm)].channels);
        }
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace nl::snn
