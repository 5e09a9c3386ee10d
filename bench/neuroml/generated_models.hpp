// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iterator>
#include <string>

#include <fmt/format.h>

namespace nl::bench {

inline constexpr const char* kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.neuroml.org/schema/neuroml2 NeuroML_v2.3.xsd\" id=\"generated\">\n";

inline constexpr const char* kBiophysics =
    "        <biophysicalProperties id=\"biophys\">\n            <membraneProperties>\n"
    "                <channelDensity id=\"pas_all\" ionChannel=\"pas\" condDensity=\"0.03 mS_per_cm2\" erev=\"-70 mV\" "
    "ion=\"non_specific\"/>\n                <spikeThresh value=\"0 mV\"/>\n"
    "                <specificCapacitance value=\"1 uF_per_cm2\"/>\n                <initMembPotential value=\"-70 "
    "mV\"/>\n"
    "            </membraneProperties>\n            <intracellularProperties>\n"
    "                <resistivity value=\"0.1 kohm_cm\"/>\n            </intracellularProperties>\n"
    "        </biophysicalProperties>\n";

/// A NeuroML document with one cell of `segments` segments on a binary tree, in groups of unbranched sections.
[[nodiscard]] inline std::string cellDocument(std::size_t segments) {
    constexpr std::size_t kSection = 10;  // segments of one unbranched section
    std::string out = kHead;
    auto at = std::back_inserter(out);
    out +=
        "    <ionChannelPassive id=\"pas\" conductance=\"10 pS\"/>\n    <cell id=\"generated\">\n"
        "        <morphology id=\"morphology\">\n";
    for (std::size_t i = 0; i < segments; ++i) {
        const double a = static_cast<double>(i % 997) * 1.37, b = static_cast<double>(i % 1009) * 0.73;
        fmt::format_to(at, "            <segment id=\"{}\" name=\"Seg{}\">\n", i, i);
        if (i > 0) {
            const std::size_t section = (i - 1) / kSection;
            const bool first = (i - 1) % kSection == 0;
            const std::size_t parent = !first ? i - 1 : section == 0 ? 0 : (section - 1) / 2 * kSection + kSection;
            fmt::format_to(at, "                <parent segment=\"{}\"/>\n", parent);
        } else {
            out += "                <proximal x=\"0.0\" y=\"0.0\" z=\"0.0\" diameter=\"15.5\"/>\n";
        }
        fmt::format_to(at,
                       "                <distal x=\"{:.4f}\" y=\"{:.4f}\" z=\"{:.3f}\" diameter=\"{:.3f}\"/>\n         "
                       "   </segment>\n",
                       a, b, a - b, 0.5 + a * 1e-3);
    }
    for (std::size_t section = 0; section * kSection + 1 < segments; ++section) {
        fmt::format_to(at, "            <segmentGroup id=\"Section{}\" neuroLexId=\"sao864921383\">\n", section);
        for (std::size_t i = section * kSection + 1; i <= (section + 1) * kSection && i < segments; ++i)
            fmt::format_to(at, "                <member segment=\"{}\"/>\n", i);
        out += "            </segmentGroup>\n";
    }
    out += "            <segmentGroup id=\"dendrite_group\" neuroLexId=\"GO:0030425\">\n";
    for (std::size_t section = 0; section * kSection + 1 < segments; ++section)
        fmt::format_to(at, "                <include segmentGroup=\"Section{}\"/>\n", section);
    out +=
        "            </segmentGroup>\n            <segmentGroup id=\"soma_group\" neuroLexId=\"GO:0043025\">\n"
        "                <member segment=\"0\"/>\n            </segmentGroup>\n        </morphology>\n";
    out += kBiophysics;
    return out + "    </cell>\n</neuroml>\n";
}

/// A network of two populations of `cells` located point neurons and one projection of `connections` connectionWD.
[[nodiscard]] inline std::string networkDocument(std::size_t cells, std::size_t connections) {
    std::string out = kHead;
    auto at = std::back_inserter(out);
    out +=
        "    <iafTauCell id=\"iaf\" leakReversal=\"-50mV\" thresh=\"-55mV\" reset=\"-70mV\" tau=\"30ms\"/>\n"
        "    <expOneSynapse id=\"syn\" gbase=\"1nS\" erev=\"0mV\" tauDecay=\"3ms\"/>\n    <network id=\"net\">\n";
    for (const char* name : {"popA", "popB"}) {
        fmt::format_to(at, "        <population id=\"{}\" component=\"iaf\" size=\"{}\" type=\"populationList\">\n",
                       name, cells);
        for (std::size_t i = 0; i < cells; ++i)
            fmt::format_to(
                at,
                "            <instance id=\"{}\">\n                <location x=\"{:.3f}\" y=\"{:.3f}\" z=\"{:.3f}\"/>\n"
                "            </instance>\n",
                i, static_cast<double>(i % 101) * 3.7, static_cast<double>(i % 89) * 5.1,
                static_cast<double>(i) * 0.25);
        out += "        </population>\n";
    }
    out +=
        "        <projection id=\"proj\" presynapticPopulation=\"popA\" postsynapticPopulation=\"popB\" "
        "synapse=\"syn\">\n";
    for (std::size_t i = 0; i < connections; ++i)
        fmt::format_to(at,
                       "            <connectionWD id=\"{}\" preCellId=\"../popA/{}/iaf\" postCellId=\"../popB/{}/iaf\" "
                       "weight=\"{:.4f}\" delay=\"{:.2f} ms\"/>\n",
                       i, i * 7919 % cells, i * 104729 % cells, 0.25 + static_cast<double>(i % 64) / 256,
                       1 + static_cast<double>(i % 40) * 0.05);
    out += "        </projection>\n    </network>\n</neuroml>\n";
    return out;
}

}  // namespace nl::bench
