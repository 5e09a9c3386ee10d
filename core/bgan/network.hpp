// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/autodiff/ops.hpp"
#include "core/autodiff/tape.hpp"
#include "core/bgan/encode/batch.hpp"
#include "core/bgan/layers.hpp"
#include "core/job/job_context.hpp"
#include "core/nn/parameters.hpp"

namespace nl::bgan {

/// Widths of a network's inputs and outputs. columns: continuous features per kind; categories: table rows per kind.
struct InputShape {
    std::array<std::size_t, graph::kNodeKinds> columns{};
    std::array<std::vector<std::size_t>, graph::kNodeKinds> categories;
    std::size_t geometryColumns = 0;  ///< of tree edges
};
[[nodiscard]] InputShape inputShapeOf(const Batch& batch);

enum class HeadKind : std::uint8_t { reconstruct, link, neuronClass, neuronValue, graphClass };

struct Architecture {
    Model model = Model::bgan;
    std::size_t hidden = 32, heads = 4, layers = 2;
    int hops = 1;
    double dropout = 0;
    bool queryKeyNorm = true;
    HeadKind head = HeadKind::reconstruct;
    std::size_t classes = 0;  ///< neuronClass, graphClass
    InputShape input;
};

/// Encoders, layers and head of any of the models, over one set of parameters. T: float (training), double (gradient
/// checks).
template <class T>
class Network {
public:
    Network(Architecture architecture, std::uint64_t seed);

    [[nodiscard]] const Architecture& architecture() const { return architecture_; }
    [[nodiscard]] nn::ParameterSet<T>& parameters() { return parameters_; }
    [[nodiscard]] const nn::ParameterSet<T>& parameters() const { return parameters_; }

    /// Final representations [nodes x hidden]. `features` replaces the batch's own where a matrix is given (masking).
    /// Returns when the job is stopped, with what is done so far: ask step.stopped().
    [[nodiscard]] States forward(Step<T>& step, const Batch& batch,
                                 const std::array<const tensor::Matrix<float>*, graph::kNodeKinds>& features) const;
    [[nodiscard]] States forward(Step<T>& step, const Batch& batch) const { return forward(step, batch, {}); }

    /// reconstruct: [nodes of the kind x columns]; invalid when the kind has no nodes or columns.
    [[nodiscard]] autodiff::Value reconstruct(Step<T>& step, const Batch& batch, const States& states,
                                              std::size_t kind) const;
    /// link: scores of neuron pairs, [pairs x 1]; from, to are gathers of one neuron a row.
    [[nodiscard]] autodiff::Value link(Step<T>& step, const States& states, const Rows& from, const Rows& to) const;
    /// neuronClass [neurons x classes], neuronValue [neurons x 1].
    [[nodiscard]] autodiff::Value neuronOutput(Step<T>& step, const States& states) const;
    /// graphClass [1 x classes].
    [[nodiscard]] autodiff::Value graphOutput(Step<T>& step, const Batch& batch, const States& states) const;

private:
    void declareEncoders();
    void declareHead();
    [[nodiscard]] autodiff::Value encodeKind(Step<T>& step, const Batch& batch, std::size_t kind,
                                             const tensor::Matrix<float>* features) const;

    struct Encoder {
        Affine first, second;
        std::vector<nn::Handle> tables;
    };
    Architecture architecture_;
    nn::ParameterSet<T> parameters_;
    std::array<Encoder, graph::kNodeKinds> encoders_;
    std::vector<BganLayer<T>> layers_;
    std::vector<BaselineLayer<T>> baselines_;
    std::array<Norm, 3> finalNorm_;
    std::vector<Affine> outputs_;
};

extern template class Network<float>;
extern template class Network<double>;

}  // namespace nl::bgan
