// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "core/io/xml_escape.hpp"
#include "core/snn/export_parts.hpp"

namespace nl::snn {

namespace {

constexpr double kPitch = 10, kSheets = 200;  ///< um between cells and between sheets
constexpr double kCapacitance = 1e-9;         ///< F, of a cell
constexpr double kUnit = 1e-3;                ///< V: one unit of the network's potentials
/// The rest of a pulse that has made a cell fire comes within its refractory period: what is left after it is
/// 11 exp(-10) of the pulse at most.
constexpr double kRefractory = 10 * kExportPulse;

constexpr const char* kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.neuroml.org/schema/neuroml2 "
    "https://raw.github.com/NeuroML/NeuroML2/development/Schemas/NeuroML2/NeuroML_v2.3.1.xsd\"";

/// Letters, digits and underscores only, as an id must be.
std::string idFrom(const std::string& name) {
    std::string out = "snn_";
    for (const char letter : name) {
        const bool plain =
            (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        out += plain ? letter : '_';
    }
    return out;
}

class TextWriter {
public:
    TextWriter(const ExportPlan& plan, const ExportWiring& wiring, const SnnModel& model, JobContext& job)
        : plan_(plan), wiring_(wiring), model_(model), job_(job) {}

    [[nodiscard]] Result<std::string> write(const std::vector<std::string>& notes) {
        const std::string id = idFrom(model_.name.empty() ? model_.plan.name : model_.name);
        add("{} id=\"{}\">\n  <notes>\n", kHead, id);
        for (const std::string& note : notes) add("    {}\n", io::xmlEscaped(note, io::XmlPlace::content));
        add("  </notes>\n");
        components();
        add("  <network id=\"{}_network\">\n", id);
        for (const ExportLayer& layer : plan_.layers) population(layer);
        if (hasBiases()) add("    <population id=\"bias\" component=\"everyStep\" size=\"1\"/>\n");
        for (std::size_t i = 0; i < wiring_.projections.size(); ++i) {
            if (!projection(wiring_.projections[i])) return fail(job_.cancelledError());
            job_.progress(0.5 + 0.5 * static_cast<double>(i + 1) / static_cast<double>(wiring_.projections.size()),
                          "write");
        }
        for (std::size_t l = 0; l < plan_.layers.size(); ++l) biases(l);
        add("  </network>\n</neuroml>\n");
        return std::move(text_);
    }

private:
    template <class... T>
    void add(fmt::format_string<T...> format, T&&... values) {
        fmt::format_to(std::back_inserter(text_), format, std::forward<T>(values)...);
    }

    /// C dv/dt = g (E - v) + i, E = 0: without input v falls by the decay in a step when C / g = -dt / ln(decay); a
    /// pulse of charge e * tau * ibase (the integral of the alpha current) lifts v by one unit.
    void components() {
        const double ibase = kUnit * kCapacitance / (std::exp(1.0) * kExportPulse);
        const double decay = std::max(model_.options.decay, kExportSmallest);
        const double leak = decay < 1 ? -std::log(decay) * kCapacitance / kStepSeconds : 0;
        const auto cell = [&](const char* name, double threshold) {
            add("  <iafRefCell id=\"{}\" leakReversal=\"0mV\" thresh=\"{}mV\" reset=\"0mV\" C=\"1nF\" "
                "leakConductance=\"{}nS\" refract=\"{}ms\"/>\n",
                name, threshold, leak * 1e9, kRefractory * 1e3);
        };
        add("  <alphaCurrentSynapse id=\"pulse\" tau=\"{}ms\" ibase=\"{}nA\"/>\n", kExportPulse * 1e3, ibase * 1e9);
        // Never fires; without a leak: the sum of the logits of all steps.
        add("  <iafCell id=\"sum\" leakReversal=\"0mV\" thresh=\"1000000V\" reset=\"0mV\" C=\"1nF\" "
            "leakConductance=\"0nS\"/>\n");
        cell("neuron", model_.options.threshold);
        if (has(ExportRole::maximum)) cell("maximum", 0.5);
        if (!direct()) add("  <spikeArray id=\"pixel\"/>\n");
        if (direct()) add("  <spikeGenerator id=\"pixel\" period=\"{}ms\"/>\n", kStepSeconds * 1e3);
        if (hasBiases()) add("  <spikeGenerator id=\"everyStep\" period=\"{}ms\"/>\n", kStepSeconds * 1e3);
    }
    [[nodiscard]] bool direct() const { return !plan_.plan->input.counts; }
    [[nodiscard]] bool has(ExportRole role) const {
        return std::any_of(plan_.layers.begin(), plan_.layers.end(),
                           [role](const ExportLayer& layer) { return layer.role == role; });
    }
    [[nodiscard]] bool hasBiases() const {
        for (const auto& layer : wiring_.biases)
            for (const float bias : layer)
                if (bias != 0) return true;
        return false;
    }

    /// Layers are sheets along x, pictures upright on them: the channels of a place are a small square of cells.
    void population(const ExportLayer& layer) {
        add("    <population id=\"{}\" component=\"{}\" type=\"populationList\" size=\"{}\">\n", layer.id,
            cellTypeOf(layer.role), layer.kept.size());
        const std::size_t channels = layer.keptChannels.size();
        const auto side = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(channels))));
        const double x = kSheets * static_cast<double>(&layer - plan_.layers.data());
        const double middleRow = static_cast<double>(layer.rows.size() * side - 1) / 2;
        const double middleColumn = static_cast<double>(layer.columns.size() * side - 1) / 2;
        for (std::size_t i = 0; i < layer.kept.size(); ++i) {
            const std::size_t index = layer.kept[i], place = index / layer.channels, k = i % channels;
            const std::size_t row = place / layer.width, column = place % layer.width;
            const std::size_t sheetRow = k / side, sheetColumn = k % side;
            const double y = middleRow - static_cast<double>((row - layer.rows.begin) * side + sheetRow);
            const double z = static_cast<double>((column - layer.columns.begin) * side + sheetColumn) - middleColumn;
            add("      <instance id=\"{}\" i=\"{}\" j=\"{}\" k=\"{}\"><location x=\"{}\" y=\"{}\" "
                "z=\"{}\"/></instance>\n",
                i, row, column, index % layer.channels, x, y * kPitch, z * kPitch);
        }
        add("    </population>\n");
    }

    /// A synapse needs as many steps as its cells are deep apart: then all that a cell hears of one step of the network
    /// comes at one time, and layer d computes step t at t + d.
    [[nodiscard]] bool projection(const ExportProjection& projection) {
        const ExportLayer &pre = plan_.layers[projection.pre], &post = plan_.layers[projection.post];
        open(pre.id, post.id);
        const std::string delay = steps(post.depth - pre.depth);
        for (std::size_t i = 0; i < projection.connections.size(); ++i) {
            const ExportConnection& connection = projection.connections[i];
            if (i % 4096 == 0 && !job_.checkpoint()) return false;
            add("      <connectionWD id=\"{}\" preCellId=\"../{}/{}/{}\" postCellId=\"../{}/{}/{}\" weight=\"{}\" "
                "delay=\"{}\"/>\n",
                i, pre.id, connection.pre, cellTypeOf(pre.role), post.id, connection.post, cellTypeOf(post.role),
                connection.weight, delay);
        }
        add("    </projection>\n");
        return true;
    }
    void biases(std::size_t l) {
        const std::vector<float>& biases = wiring_.biases[l];
        const ExportLayer& post = plan_.layers[l];
        if (std::all_of(biases.begin(), biases.end(), [](float bias) { return bias == 0; })) return;
        open("bias", post.id);
        std::size_t id = 0;
        for (std::size_t i = 0; i < biases.size(); ++i)
            if (biases[i] != 0)
                add("      <connectionWD id=\"{}\" preCellId=\"../bias[0]\" postCellId=\"../{}/{}/{}\" weight=\"{}\" "
                    "delay=\"{}\"/>\n",
                    id++, post.id, i, cellTypeOf(post.role), biases[i], steps(post.depth));
        add("    </projection>\n");
    }
    void open(const std::string& pre, const std::string& post) {
        add("    <projection id=\"{}_to_{}\" presynapticPopulation=\"{}\" postsynapticPopulation=\"{}\" "
            "synapse=\"pulse\">\n",
            pre, post, pre, post);
    }
    static std::string steps(std::size_t count) {
        return fmt::format("{}ms", static_cast<double>(count) * kStepSeconds * 1e3);
    }

    const ExportPlan& plan_;
    const ExportWiring& wiring_;
    const SnnModel& model_;
    JobContext& job_;
    std::string text_;
};

}  // namespace

Result<std::string> exportText(const ExportPlan& plan, const ExportWiring& wiring, const SnnModel& model,
                               const std::vector<std::string>& notes, JobContext& job) {
    return TextWriter(plan, wiring, model, job).write(notes);
}

}  // namespace nl::snn
