// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/planted/planted_network.hpp"

#include <cmath>

#include "core/base/random.hpp"

namespace nl::bgan {

namespace {

constexpr std::size_t kTypes = 4, kFamilies = 4, kNoise = 6;
constexpr std::array<std::uint32_t, kTypes> kFamilyOf{0, 0, 1, 1};    // that a type listens to
constexpr std::array<std::uint32_t, kTypes> kLocationOf{0, 1, 0, 1};  // 0 proximal, 1 distal
constexpr std::array<std::uint32_t, kTypes> kTargetOf{1, 2, 1, 2};    // type that a type drives
constexpr double kDriver = 0.25, kDecoy = 0.35;
// Inputs are standardised as in every training: mean and deviation of a dendrite's path distance (0.3 or 0.8, plus 0.1
// noise).
constexpr double kMiddle = 0.55, kSpread = 0.2693;

struct Draws {
    std::vector<std::uint32_t> type;           // [neurons]
    std::vector<float> rate;                   // [neurons]
    std::vector<std::uint32_t> family, place;  // [synapses]
};

Topology drawTopology(const PlantedOptions& options, RandomStream& random, Draws& draws) {
    const std::uint32_t all = options.neurons * options.networks;
    Topology out;
    out.neurons = all;
    out.synapses = std::size_t{all} * options.synapses;
    out.partBegin = {0, all, 3 * all, 4 * all};
    for (std::uint32_t p = 0; p < 4 * all; ++p)
        out.partNeuron.push_back(p < all ? p : p < 3 * all ? (p - all) / 2 : p - 3 * all);
    for (std::uint32_t n = 0; n < all; ++n) {
        const std::uint32_t proximal = all + 2 * n;
        out.tree.push_back({proximal, n});
        out.tree.push_back({proximal + 1, proximal});
        out.tree.push_back({n, 3 * all + n});
        draws.type.push_back(static_cast<std::uint32_t>(random.below(kTypes)));
        draws.rate.push_back(static_cast<float>(random.normal()));
    }
    for (std::uint32_t post = 0; post < all; ++post) {
        const std::uint32_t first = post / options.neurons * options.neurons;
        for (std::uint32_t k = 0; k < options.synapses; ++k) {
            std::uint32_t pre = first + static_cast<std::uint32_t>(random.below(options.neurons - 1));
            if (pre >= post) ++pre;
            const std::uint32_t wantedFamily = kFamilyOf[draws.type[post]], wantedPlace = kLocationOf[draws.type[post]];
            std::uint32_t family = wantedFamily, place = wantedPlace;
            if (const double u = random.uniform(); u >= kDriver && u < kDriver + kDecoy) {
                place = 1 - wantedPlace;
            } else if (u >= kDriver + kDecoy) {
                family = static_cast<std::uint32_t>(random.below(kFamilies - 1));
                if (family >= wantedFamily) ++family;
                place = static_cast<std::uint32_t>(random.below(2));
            }
            draws.family.push_back(family);
            draws.place.push_back(place);
            const auto synapse = static_cast<std::uint32_t>(draws.family.size()) - 1;
            out.connections.push_back({pre, post, synapse, all + 2 * post + place});
        }
    }
    const auto part = static_cast<std::uint32_t>(out.neurons),
               synapseNode = static_cast<std::uint32_t>(out.neurons + out.parts());
    for (std::uint32_t p = 0; p < out.parts(); ++p) out.edges.push_back({part + p, out.partNeuron[p]});
    for (const TreeEdge& e : out.tree) out.edges.push_back({part + e.source, part + e.target});
    for (const Connection& c : out.connections) {
        out.edges.push_back({part + 3 * all + c.pre, synapseNode + c.synapse});
        out.edges.push_back({synapseNode + c.synapse, part + c.part});
    }
    return out;
}

/// An input without unknown values.
KindInput makeInput(std::size_t nodes, std::size_t columns) {
    KindInput out;
    out.nodes = nodes;
    out.columns = columns;
    out.features = tensor::Matrix<float>(nodes, 2 * columns);
    return out;
}

void fillFeatures(const Topology& topology, const Draws& draws, RandomStream& random, Batch& batch) {
    const auto noise = [&](KindInput& input, std::size_t row, std::size_t from) {
        for (std::size_t c = from; c < from + kNoise; ++c) input.features(row, c) = static_cast<float>(random.normal());
    };
    const auto oneHot = [&](KindInput& input, std::size_t row, std::uint32_t hot, std::size_t count) {
        for (std::size_t c = 0; c < count; ++c)
            input.features(row, c) = static_cast<float>((c == hot ? 1.0 : 0.0) + 0.4 * random.normal());
    };
    KindInput& neuron = batch.kinds[0] = makeInput(topology.neurons, kTypes + 1 + kNoise);
    for (std::size_t n = 0; n < topology.neurons; ++n) {
        oneHot(neuron, n, draws.type[n], kTypes);
        neuron.features(n, kTypes) = draws.rate[n];
        noise(neuron, n, kTypes + 1);
    }
    for (std::size_t k = 0; k < kPartKinds; ++k) {
        const std::size_t count = topology.partBegin[k + 1] - topology.partBegin[k];
        KindInput& part = batch.kinds[k + 1] = makeInput(count, 2 + kNoise);
        for (std::size_t r = 0; r < count; ++r) {
            const double distance = (k == 1 ? (r % 2 == 0 ? 0.3 : 0.8) : 0.0) + 0.1 * random.normal();
            part.features(r, 0) = static_cast<float>(k == 1 ? (distance - kMiddle) / kSpread : distance / 0.1);
            part.features(r, 1) =
                static_cast<float>(random.normal());  // a lognormal diameter, its logarithm standardised
            noise(part, r, 2);
        }
    }
    KindInput& synapse = batch.kinds[4] = makeInput(topology.synapses, kFamilies + 2 + kNoise);
    for (std::size_t s = 0; s < topology.synapses; ++s) {
        oneHot(synapse, s, draws.family[s], kFamilies);
        synapse.features(s, kFamilies) = static_cast<float>(random.normal());  // a lognormal weight, likewise
        synapse.features(s, kFamilies + 1) = static_cast<float>((random.uniform() - 0.5) * std::sqrt(12.0));
        noise(synapse, s, kFamilies + 2);
    }
    batch.treeGeometry = tensor::Matrix<float>(batch.treeEdge.size(), 0);
}

void fillLabels(const Topology& topology, const Draws& draws, RandomStream& random, PlantedBatch& out) {
    struct Mean {
        double sum = 0, count = 0;
        void add(double value) { sum += value, ++count; }
        [[nodiscard]] double value() const { return count == 0 ? 0 : sum / count; }
    };
    std::vector<Mean> up(topology.neurons), down(topology.neurons);
    for (const Connection& c : topology.connections) {
        const std::uint32_t postType = draws.type[c.post];
        const bool drives =
            draws.family[c.synapse] == kFamilyOf[postType] && draws.place[c.synapse] == kLocationOf[postType];
        const bool driven = postType == kTargetOf[draws.type[c.pre]];
        out.upstream.push_back(drives ? 1 : 0);
        out.downstream.push_back(driven ? 1 : 0);
        if (drives) up[c.post].add(static_cast<double>(draws.rate[c.pre]));
        if (driven) down[c.pre].add(static_cast<double>(draws.rate[c.post]));
    }
    tensor::Matrix<float> label(topology.neurons, 1);
    for (std::size_t n = 0; n < topology.neurons; ++n) {
        const double u = up[n].value(), d = down[n].value();
        label(n, 0) = static_cast<float>((u + d + 0.5 * u * d + 0.1 * random.normal()) / 0.9);
    }
    out.label = std::make_shared<const tensor::Matrix<float>>(std::move(label));
    out.known = std::make_shared<const std::vector<std::uint8_t>>(topology.neurons, std::uint8_t{1});
}

}  // namespace

PlantedBatch plantedBatch(const PlantedOptions& options, std::uint64_t seed, std::uint64_t stream, bool baselines) {
    RandomStream random(seed, stream);
    Draws draws;
    const Topology topology = drawTopology(options, random, draws);
    PlantedBatch out;
    out.batch = makeBatch(topology, 1, baselines);
    fillFeatures(topology, draws, random, out.batch);
    fillLabels(topology, draws, random, out);
    return out;
}

}  // namespace nl::bgan
