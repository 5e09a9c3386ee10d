// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded: quantities by their paths, events, the rows of the raster.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/lems/roles.hpp"
#include "core/sim/builder.hpp"

namespace nl::sim {

using dynamics::kNone;
using dynamics::Op;
using dynamics::ValueId;

namespace {

/// "pop[0]/a/b" to {"pop", "0", "a", "b"}: an index in brackets is a step of its own.
std::vector<std::string> stepsOf(std::string_view path) {
    std::vector<std::string> out;
    std::string step;
    const auto end = [&] {
        if (!step.empty()) out.push_back(std::move(step));
        step.clear();
    };
    for (std::size_t i = 0; i < path.size(); ++i) {
        const char c = path[i];
        if (c == '/') {
            end();
        } else if (c == '[' && out.empty()) {
            end();
        } else if (c == ']' && out.size() == 1) {
            end();
        } else {
            step += c;
        }
    }
    end();
    return out;
}

std::optional<std::int64_t> number(const std::string& text) {
    std::int64_t out = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failed != std::errc() || end != text.data() + text.size()) return {};
    return out;
}

std::string joined(const std::vector<std::string>& steps, std::size_t from) {
    std::string out;
    for (std::size_t i = from; i < steps.size(); ++i) out += (out.empty() ? "" : "/") + steps[i];
    return out;
}

}  // namespace

std::vector<std::string> Builder::pathSteps(std::string_view path) { return stepsOf(path); }

std::optional<Probe> Builder::groupProbe(Place place, const std::string& path) {
    Group& group = plan_.groups[static_cast<std::size_t>(place.group)];
    for (std::size_t i = 0; i < group.system.exposures.size(); ++i) {
        if (group.system.exposures[i].first != path) continue;
        Probe out;
        out.place = place;
        out.dimension = group.system.exposureDimensions[i];
        const ValueId id = group.system.exposures[i].second;
        if (group.system.form.at(id).op == Op::state)
            out.state = group.system.form.at(id).a;
        else
            out.exposure = static_cast<std::int32_t>(i);
        return out;
    }
    for (std::size_t i = 0; i < group.system.parameters.size(); ++i)
        if (group.system.parameters[i].path == path) {
            Probe out;
            out.place = place;
            out.dimension = group.system.parameters[i].dimension;
            out.parameter = static_cast<std::int32_t>(i);
            return out;
        }
    return {};
}

/// The number-th instance of a component that is attached at a place: "synapses:AMPA:0".
std::optional<Probe> Builder::attachedProbe(const std::vector<Place>& hosts, const std::string& component,
                                            std::size_t number, const std::string& path) {
    std::size_t seen = 0;
    for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
        if (plan_.groups[g].membrane || plan_.groups[g].host != hosts.front().group) continue;
        for (std::size_t row = 0; row < hosts_[g].size(); ++row) {
            if (components_[g][row]->id != component ||
                std::find(hosts.begin(), hosts.end(), hosts_[g][row]) == hosts.end())
                continue;
            if (seen++ == number)
                return groupProbe({static_cast<std::int32_t>(g), static_cast<std::uint32_t>(row)}, path);
        }
    }
    return {};
}

Result<Probe> Builder::cellProbe(std::uint32_t population, std::uint32_t cell, const std::vector<std::string>& rest,
                                 const std::string& quantity) {
    const CellPlace& place = plan_.populations[population][cell];
    const auto unknown = [&] {
        return fail("quantity-missing", "\"" + shortened(quantity) + "\": there is no such quantity to record",
                    "a path is population[cell]/variable or population/cell/component/segment/variable");
    };
    std::size_t next = 0;
    std::vector<Place> around{place.place};  // the compartments of the segment, its middle first
    if (place.cableSet >= 0) {
        NL_TRY(nodes, segmentPlaces(place, rest, quantity, next));
        around = std::move(nodes);
    }
    if (next >= rest.size()) return unknown();
    if (auto out = attachedNamed(around, rest, next)) return std::move(*out);
    Place at = around.front();
    if (at.group == Place::kNodes) {
        const std::string& name = rest.back();
        if (rest.size() == next + 1 && (name == "v" || name == "spiking")) {
            Probe out;
            out.place = at;
            out.dimension = name == "v" ? "voltage" : "none";
            const CableSet& set = plan_.cables[static_cast<std::size_t>(place.cableSet)];
            if (name == "spiking")
                out.detector = static_cast<std::int32_t>(
                    detectorAt(model_.cellTypes[set.type.index()], set,
                               static_cast<std::int32_t>((at.row - set.firstNode) / set.cells), place.cell));
            return out;
        }
        const auto [membrane, row] = membraneOf_[at.row];
        if (membrane < 0) return unknown();
        at = {membrane, row};
    }
    // A path may lead through biophysicalProperties and the like to what the membrane knows by a shorter one.
    for (std::size_t from = next; from < rest.size(); ++from)
        if (auto out = groupProbe(at, joined(rest, from))) return std::move(*out);
    return unknown();
}

/// The compartments of the segment that a path names (else of the root), its middle first.
Result<std::vector<Place>> Builder::segmentPlaces(const CellPlace& place, const std::vector<std::string>& rest,
                                                  const std::string& quantity, std::size_t& next) const {
    const CableSet& set = plan_.cables[static_cast<std::size_t>(place.cableSet)];
    const morphology::Morphology& shape = *model_.cellTypes[set.type.index()].morphology;
    morphology::SegmentIndex segment = 0;
    if (const auto id = rest.empty() ? std::nullopt : number(rest[0])) {
        segment = shape.indexOf(*id);
        if (segment < 0)
            return fail("segment-missing", fmt::format("\"{}\": the cell has no segment {}", shortened(quantity), *id));
        next = 1;
    } else {
        for (std::size_t s = 0; s < shape.size(); ++s)
            if (shape.parent[s] < 0) segment = static_cast<morphology::SegmentIndex>(s);
    }
    std::vector<Place> out{{Place::kNodes, set.node(set.cable.nodeAt(segment, 0.5), place.cell)}};
    const auto s = static_cast<std::size_t>(segment);
    for (std::int32_t i = set.cable.segmentBegin[s]; i < set.cable.segmentBegin[s + 1]; ++i)
        out.push_back({Place::kNodes, set.node(set.cable.segmentNode[static_cast<std::size_t>(i)], place.cell)});
    return out;
}

/// "synapses:AMPA:1/g", or "AMPA/g" for the first of its kind.
std::optional<Probe> Builder::attachedNamed(const std::vector<Place>& around, const std::vector<std::string>& rest,
                                            std::size_t next) {
    if (next + 1 >= rest.size()) return {};
    std::string component = rest[next];
    std::size_t which = 0;
    if (const std::size_t colon = component.find(':'); colon != std::string::npos) {
        component = component.substr(colon + 1);
        const std::size_t second = component.find(':');
        if (second != std::string::npos) {
            which = static_cast<std::size_t>(number(component.substr(second + 1)).value_or(0));
            component = component.substr(0, second);
        }
    }
    return attachedProbe(around, component, which, joined(rest, next + 1));
}

Result<Probe> Builder::probe(const std::string& quantity) {
    if (tree_ != nullptr) {
        if (auto out = structureProbe(quantity)) return std::move(*out);
        if (wanted_.network == nullptr)
            return fail("quantity-missing", "\"" + shortened(quantity) + "\": there is no such quantity to record",
                        "a path is component[index]/variable, [index]/variable or variable");
    }
    const std::string prefix = wanted_.network == nullptr ? std::string() : wanted_.network->id + "/";
    std::vector<std::string> steps =
        stepsOf(std::string_view(quantity).substr(!prefix.empty() && quantity.starts_with(prefix) ? prefix.size() : 0));
    if (wanted_.network == nullptr) {
        const CellPlace& only = plan_.populations[0][0];
        if (only.cableSet < 0)
            if (auto out = groupProbe(only.place, joined(steps, 0))) return std::move(*out);
        return cellProbe(0, 0, steps, quantity);
    }
    const auto found =
        steps.empty() ? populationNames_.end() : std::find(populationNames_.begin(), populationNames_.end(), steps[0]);
    if (found == populationNames_.end())
        return fail("population-missing", "\"" + shortened(quantity) + "\": there is no population of this name");
    const auto population = static_cast<std::uint32_t>(found - populationNames_.begin());
    const auto id = steps.size() > 1 ? number(steps[1]) : std::nullopt;
    std::int64_t cell = id.value_or(0);
    std::size_t next = id ? 2 : 1;
    if (const model::Population* of = population_[population]; of != nullptr && id) {
        cell = of->cellIndex(*id);
        if (cell < 0 && *id >= 0 && static_cast<std::uint64_t>(*id) < of->size) cell = *id;
        if (next < steps.size() && steps[next] == of->component) ++next;
    }
    if (cell < 0 || static_cast<std::size_t>(cell) >= plan_.populations[population].size())
        return fail("cell-missing", fmt::format("\"{}\": the population has {} cells", shortened(quantity),
                                                plan_.populations[population].size()));
    return cellProbe(population, static_cast<std::uint32_t>(cell),
                     {steps.begin() + static_cast<std::ptrdiff_t>(std::min(next, steps.size())), steps.end()},
                     quantity);
}

/// A quantity that is not there is left out and said so: the rest of the simulation is still of use.
Result<void> Builder::probes() {
    SimResult& out = plan_.description;
    std::vector<std::int64_t> numberOf;
    for (const std::string& quantity : wanted_.quantities) {
        auto made = probe(quantity);
        if (!made && numberOf.size() < wanted_.ownQuantities) {
            numberOf.push_back(-1);  // nobody asked for it
            continue;
        }
        if (!made) {
            Error error = made.error();
            error.hint += (error.hint.empty() ? "" : ". ") + std::string("It is left out.");
            note(Severity::error, std::move(error),
                 wanted_.simulation != nullptr ? wanted_.simulation->where : SourceSpot{});
            numberOf.push_back(-1);
            continue;
        }
        numberOf.push_back(static_cast<std::int64_t>(plan_.probes.size()));
        made->quantity = quantity;
        out.traces.push_back({quantity, made->dimension, {}});
        plan_.probes.push_back(std::move(*made));
    }
    for (OutputFile file : wanted_.files) {
        std::erase_if(file.columns, [&](const OutputColumn& column) { return numberOf[column.trace] < 0; });
        for (OutputColumn& column : file.columns) column.trace = static_cast<std::size_t>(numberOf[column.trace]);
        out.files.push_back(std::move(file));
    }
    for (Display display : wanted_.displays) {
        std::erase_if(display.curves, [&](const Curve& curve) { return numberOf[curve.trace] < 0; });
        for (Curve& curve : display.curves) curve.trace = static_cast<std::size_t>(numberOf[curve.trace]);
        out.displays.push_back(std::move(display));
    }
    return {};
}

std::optional<Builder::Source> Builder::selected(const WantedEvents& wanted) {
    if (tree_ != nullptr)
        if (const auto found = onlyAt(wanted.select)) return eventSource(*found, wanted.port);
    const std::vector<std::string> steps = stepsOf(wanted.select);
    const auto found =
        steps.empty() ? populationNames_.end() : std::find(populationNames_.begin(), populationNames_.end(), steps[0]);
    if (found == populationNames_.end()) return {};
    const auto population = static_cast<std::size_t>(found - populationNames_.begin());
    const model::Population* of = population_[population];
    const auto id = steps.size() > 1 ? number(steps[1]) : std::nullopt;
    std::int64_t cell = of != nullptr && id ? of->cellIndex(*id) : id.value_or(0);
    if (cell < 0 && id) cell = *id;
    return sourceIn(population, static_cast<std::uint32_t>(cell), 0, 0.5, wanted.port);
}

Result<void> Builder::events() {
    plan_.description.eventFiles = wanted_.eventFiles;
    for (std::size_t f = 0; f < wanted_.eventFiles.size(); ++f)
        for (std::size_t s = 0; s < wanted_.wanted[f].size(); ++s) {
            const WantedEvents& wanted = wanted_.wanted[f][s];
            if (const std::optional<Source> source = selected(wanted))
                recordings_.emplace_back(*source, EventRecording{f, s});
            else
                note(Severity::error,
                     makeError("quantity-missing",
                               "\"" + shortened(wanted.select) + "\": there is nothing that sends events",
                               "It is left out."),
                     wanted_.simulation != nullptr ? wanted_.simulation->where : SourceSpot{});
        }
    return {};
}

/// Every cell that sends spikes is a row; its emitter is known by port or detector until finish().
void Builder::raster() {
    spikes::SpikeTable& table = plan_.description.spikes;
    std::uint32_t rows = 0;
    for (std::size_t p = 0; p < plan_.populations.size(); ++p) {
        table.groupNames.push_back(populationNames_[p]);
        table.groupBegin.push_back(rows);
        rows += static_cast<std::uint32_t>(plan_.populations[p].size());
        if (!options_.recordSpikes) continue;
        for (std::uint32_t c = 0; c < plan_.populations[p].size(); ++c)
            if (const auto source = sourceIn(p, c, 0, 0.5, "")) plan_.populations[p][c].emitter = source->port;
    }
    table.groupBegin.push_back(rows);
}

}  // namespace nl::sim
