// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/autodiff/ops.hpp"
#include "core/bgan/encode/batch.hpp"
#include "core/job/job_context.hpp"
#include "core/nn/parameters.hpp"

/// The layers of docs/methods/bgan.md. The equations are this project's choice (science.md names the sources of the
/// idea).
namespace nl::bgan {

enum class Model : std::uint8_t { bgan, noNsa, noBmsa, forwardOnly, gat, gcn, mlp };
[[nodiscard]] std::string_view modelName(Model model);
[[nodiscard]] std::optional<Model> modelOf(std::string_view name);
[[nodiscard]] constexpr bool isBaseline(Model model) { return model >= Model::gat; }

struct Affine {
    nn::Handle weight = -1, bias = -1;
};
struct Norm {
    nn::Handle gain = -1, bias = -1;
};

/// Representations on the tape: neurons, parts and synapses; one without nodes is invalid.
struct States {
    autodiff::Value neuron, part, synapse;
};

/// Attention of one layer, [entries x heads] of the rows of the batch; empty when the model lacks the block.
template <class T>
struct LayerAttention {
    tensor::Matrix<T> tree, part, kind, forward, backward;
    tensor::Matrix<T> plain;  ///< gat
};

/// One pass through a network: where operations are recorded and what they may need.
template <class T>
class Step {
public:
    /// `job` may be null.
    Step(autodiff::Tape<T>& tape, nn::Bound<T> bound, JobContext* job)
        : tape(tape), bound(std::move(bound)), job(job) {}

    autodiff::Tape<T>& tape;
    nn::Bound<T> bound;
    JobContext* job;
    const Masks* masks = nullptr;                                ///< replaces the batch's (link prediction)
    double dropout = 0;                                          ///< 0 when not training
    std::uint64_t dropoutSeed = 0, dropoutStream = 0;            ///< the stream is counted up by each use
    std::vector<LayerAttention<T>>* attention = nullptr;         ///< receives one element a layer
    std::vector<std::pair<std::string, autodiff::Value>> marks;  ///< values to look at when something is not finite

    [[nodiscard]] const Masks& masksOf(const Batch& batch) const { return masks == nullptr ? batch.masks : *masks; }
    [[nodiscard]] bool stopped() const { return job != nullptr && job->stopped(); }
    /// Pauses here while paused; false when the job must stop.
    bool go() { return job == nullptr || job->checkpoint(); }

    autodiff::Value affine(autodiff::Value x, const Affine& p);
    autodiff::Value norm(autodiff::Value x, const Norm& p);
    autodiff::Value drop(autodiff::Value x);
    /// A small value (a bias) passed through unchanged whose gradient, when the backward pass reaches it, lets the job
    /// pause: one backward pass over a large graph takes longer than a user waits.
    autodiff::Value pausePoint(autodiff::Value small);
};

/// Declares parameters under a name.
template <class T>
class Declare {
public:
    Declare(nn::ParameterSet<T>& parameters, std::string prefix)
        : parameters_(&parameters), prefix_(std::move(prefix)) {}
    [[nodiscard]] Declare in(const std::string& name) const { return Declare(*parameters_, prefix_ + name + "."); }
    [[nodiscard]] Affine affine(const std::string& name, std::size_t in, std::size_t out, bool bias = true) const;
    [[nodiscard]] Norm norm(const std::string& name, std::size_t width) const;
    [[nodiscard]] nn::Handle matrix(const std::string& name, std::size_t rows, std::size_t columns,
                                    nn::Initial initial) const {
        return parameters_->add(prefix_ + name, rows, columns, initial);
    }

private:
    nn::ParameterSet<T>* parameters_;
    std::string prefix_;
};

struct LayerShape {
    Model model = Model::bgan;
    std::size_t hidden = 32, heads = 4;
    int hops = 1;
    bool queryKeyNorm = true;
    std::size_t geometryColumns = 0;
};

/// h + W2 gelu(W1 norm(h)).
struct FeedForward {
    Norm norm;
    Affine up, down;
};

/// One BGAN layer: Neuronal Structural Attention, Bidirectional Masked Self-Attention, context back to parts and
/// synapses.
template <class T>
class BganLayer {
public:
    BganLayer(nn::ParameterSet<T>& parameters, const std::string& name, const LayerShape& shape);
    [[nodiscard]] States apply(Step<T>& step, const Batch& batch, States h) const;

private:
    using Value = autodiff::Value;
    struct Projections {
        Affine query, key, value;
    };
    struct DirectionParameters {
        Affine query, output;
        Affine keyPartner, keySynapse, keyPart, keyNull;
        Affine valuePartner, valueSynapse, valuePart, valueNull;
        nn::Handle hop = -1, gain = -1;
    };
    [[nodiscard]] DirectionParameters declareDirection(const Declare<T>& declare) const;
    void declareStructure(const Declare<T>& declare);
    void declareContext(const Declare<T>& declare);

    [[nodiscard]] Value attend(Step<T>& step, Value query, Value key, Value value, Value bias, nn::Handle gain,
                               const Rows& rows, tensor::Matrix<T>* attention) const;
    [[nodiscard]] Value perPartKind(Step<T>& step, const Batch& batch, Value x,
                                    const std::array<Affine, kPartKinds>& p) const;
    [[nodiscard]] Value treeAttention(Step<T>& step, const Batch& batch, Value part,
                                      LayerAttention<T>* attention) const;
    [[nodiscard]] Value composition(Step<T>& step, const Batch& batch, Value neuron, Value part,
                                    LayerAttention<T>* attention) const;
    [[nodiscard]] Value connectionTerm(Step<T>& step, const Batch& batch, const States& x, bool forward,
                                       const Affine& partner, const Affine& synapse, const Affine& part,
                                       const Affine& null) const;
    [[nodiscard]] Value direction(Step<T>& step, const Batch& batch, const States& x, bool forward,
                                  LayerAttention<T>* attention) const;
    [[nodiscard]] Value bidirectional(Step<T>& step, const Batch& batch, const States& x,
                                      LayerAttention<T>* attention) const;
    [[nodiscard]] States contextBack(Step<T>& step, const Batch& batch, States h) const;

    LayerShape shape_;
    std::string name_;
    std::array<Norm, 8> norms_;
    // NSA: projections per part kind, bias by kind pair and geometry; the two levels of composition.
    std::array<Affine, kPartKinds> treeQuery_, treeKey_, treeValue_, partQuery_, partKey_, partValue_, kindKey_,
        kindValue_;
    Affine treeOutput_, kindQuery_, compositionOutput_, geometry_;
    nn::Handle pairBias_ = -1, treeGain_ = -1, partGain_ = -1, kindGain_ = -1;
    // BMSA.
    DirectionParameters forward_, backward_;
    Affine gate_, messageOutput_;
    // Context.
    std::array<Affine, kPartKinds> contextPart_;
    Affine contextPost_, contextPre_, contextTarget_;
    FeedForward neuronFeed_, partFeed_, synapseFeed_;
};

/// One layer of GAT, GCN or MLP over all nodes alike (their kinds are in the encoding), with the same residual and
/// feed-forward block as BGAN's.
template <class T>
class BaselineLayer {
public:
    BaselineLayer(nn::ParameterSet<T>& parameters, const std::string& name, const LayerShape& shape);
    [[nodiscard]] autodiff::Value apply(Step<T>& step, const Batch& batch, autodiff::Value h) const;

private:
    LayerShape shape_;
    std::string name_;
    Norm norm_;
    Affine left_, output_;
    std::array<Affine, 2> right_, value_;  ///< along the edges and against them
    FeedForward feed_;
};

/// The feed-forward block used by all layers.
template <class T>
[[nodiscard]] FeedForward declareFeedForward(const Declare<T>& declare, const std::string& name, std::size_t width);
template <class T>
[[nodiscard]] autodiff::Value feedForward(Step<T>& step, autodiff::Value h, const FeedForward& p);

/// A float matrix of a batch as a constant: by reference for float, converted for double.
template <class T>
[[nodiscard]] autodiff::Value constantOf(autodiff::Tape<T>& tape, const tensor::Matrix<float>& matrix);

extern template class Step<float>;
extern template class Step<double>;
extern template class BganLayer<float>;
extern template class BganLayer<double>;
extern template class BaselineLayer<float>;
extern template class BaselineLayer<double>;

}  // namespace nl::bgan
