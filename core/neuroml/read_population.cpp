// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/read_population.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace nl::neuroml {

using model::Population;
using morphology::Point;

namespace {

constexpr std::uint64_t kMostGridPositions = 1'000'000;

/// A count that must not be negative. Codes: not-an-integer, number-range, value-range.
std::optional<std::uint64_t> readCount(XmlReading& reading, const pugi::xml_node& element, const char* name) {
    const pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute) return {};
    const auto value = reading.integer(element, name, attribute.value());
    if (!value) return {};
    if (*value >= 0) return static_cast<std::uint64_t>(*value);
    Error error =
        makeError("value-range", std::string(name) + " of <" + std::string(reading.name(element)) + "> is negative");
    error.found = std::to_string(*value);
    error.expected = "0 or more";
    reading.report().add(Severity::error, std::move(error), reading.spot(element));
    return {};
}

double coordinate(XmlReading& reading, const pugi::xml_node& element, const char* name) {
    const pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute) return 0;
    return reading.number(element, name, attribute.value()).value_or(0) * kMicrometre;
}

class PopulationReader {
public:
    PopulationReader(XmlReading& reading, const std::unordered_map<std::string, GridSpace>& spaces)
        : reading_(reading), spaces_(spaces) {}

    Population read(const pugi::xml_node& element) {
        out_.id = element.attribute("id").value();
        out_.component = element.attribute("component").value();
        out_.where = reading_.spot(element);
        out_.notes = reading_.notes(element);
        if (out_.component.empty())
            reading_.error(element, "attribute-missing",
                           "population \"" + shortened(out_.id) + "\" names no component");
        out_.sizeAttribute = readCount(reading_, element, "size");
        out_.size = out_.sizeAttribute.value_or(0);
        for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
            if (!reading_.goOn()) break;
            readChild(child);
        }
        finish(element);
        return std::move(out_);
    }

private:
    void readChild(const pugi::xml_node& child) {
        const std::string_view name = reading_.name(child);
        if (name == "instance")
            readInstance(child);
        else if (name == "layout")
            readLayout(child);
        else if (name == "property")
            readProperty(child);
        else if (!name.empty())
            reading_.unknownElement(child, "population");
    }

    void readProperty(const pugi::xml_node& element) {
        out_.properties.push_back({element.attribute("tag").value(), element.attribute("value").value()});
        if (out_.properties.back().tag == "color") out_.color = parseColor(out_.properties.back().value);
        if (out_.properties.back().tag == "region") out_.region = out_.properties.back().value;
    }

    void readInstance(const pugi::xml_node& element) {
        const auto index = static_cast<std::int64_t>(instances_);
        std::int64_t id = index;
        if (const pugi::xml_attribute given = element.attribute("id"))
            id = reading_.integer(element, "id", given.value()).value_or(index);
        if (id != index && out_.instanceIds.empty())
            for (std::int64_t i = 0; i < index; ++i) out_.instanceIds.push_back(i);
        if (id != index || !out_.instanceIds.empty()) out_.instanceIds.push_back(id);
        Point at;
        if (const pugi::xml_node location = reading_.child(element, "location")) {
            located_ = true;
            at = {coordinate(reading_, location, "x"), coordinate(reading_, location, "y"),
                  coordinate(reading_, location, "z")};
        }
        out_.positions.push_back(at);
        ++instances_;
    }

    void readLayout(const pugi::xml_node& element) {
        const auto space = spaces_.find(element.attribute("space").value());
        for (const pugi::xml_node& child : element.children()) {
            const std::string_view name = reading_.name(child);
            if (name == "random") {
                out_.layout = model::Layout::random;
                out_.region = child.attribute("region").value();
                layoutSize_ = readCount(reading_, child, "number");
            } else if (name == "unstructured") {
                out_.layout = model::Layout::unstructured;
                layoutSize_ = readCount(reading_, child, "number");
            } else if (name == "grid") {
                out_.layout = model::Layout::grid;
                readGrid(child, space == spaces_.end() ? nullptr : &space->second);
            } else if (!name.empty()) {
                reading_.unknownElement(child, "layout");
            }
        }
    }

    void readGrid(const pugi::xml_node& element, const GridSpace* space) {
        std::array<std::uint64_t, 3> count{1, 1, 1};
        constexpr std::array<const char*, 3> kNames{"xSize", "ySize", "zSize"};
        for (std::size_t i = 0; i < 3; ++i) count[i] = readCount(reading_, element, kNames[i]).value_or(count[i]);
        std::uint64_t total = 1;
        for (const std::uint64_t n : count)
            if (__builtin_mul_overflow(total, n, &total)) total = ~std::uint64_t{0} >> 1U;
        layoutSize_ = total;
        if (space == nullptr || total > kMostGridPositions) return;
        grid_.reserve(total);
        for (std::uint64_t k = 0; k < count[2]; ++k)
            for (std::uint64_t j = 0; j < count[1]; ++j)
                for (std::uint64_t i = 0; i < count[0]; ++i)
                    grid_.push_back({space->start.x + static_cast<double>(i) * space->spacing.x,
                                     space->start.y + static_cast<double>(j) * space->spacing.y,
                                     space->start.z + static_cast<double>(k) * space->spacing.z});
    }

    void finish(const pugi::xml_node& element) {
        if (instances_ > 0) {
            out_.layout = model::Layout::list;
            out_.size = instances_;
            if (!located_) out_.positions.clear();
            if (out_.sizeAttribute && *out_.sizeAttribute != instances_)
                reading_.warning(element, "population-size",
                                 "population \"" + shortened(out_.id) + "\" says size " +
                                     std::to_string(*out_.sizeAttribute) + " and lists " + std::to_string(instances_) +
                                     " instances",
                                 "The instances count.");
        } else if (layoutSize_) {
            out_.size = *layoutSize_;
            if (grid_.size() == out_.size) out_.positions = std::move(grid_);
        }
        checkSize(out_, reading_.report());
    }

    XmlReading& reading_;
    const std::unordered_map<std::string, GridSpace>& spaces_;
    Population out_;
    std::uint64_t instances_ = 0;
    bool located_ = false;
    std::optional<std::uint64_t> layoutSize_;
    std::vector<Point> grid_;
};

}  // namespace

Population readPopulation(XmlReading& reading, const pugi::xml_node& element,
                          const std::unordered_map<std::string, GridSpace>& spaces) {
    return PopulationReader(reading, spaces).read(element);
}

void checkSize(const Population& population, Report& report) {
    if (population.size <= kMostCells) return;
    Error error = makeError("too-big",
                            "population \"" + shortened(population.id) + "\" has " + std::to_string(population.size) +
                                " cells: at 100 bytes each that is " + std::to_string(population.size / 10'000'000) +
                                " GB, more than can be built",
                            "The number is kept; the network is not simulated or drawn.");
    error.expected = "at most " + std::to_string(kMostCells);
    report.add(Severity::error, std::move(error), population.where);
}

GridSpace readSpace(XmlReading& reading, const pugi::xml_node& element) {
    GridSpace out;
    if (const pugi::xml_node structure = reading.child(element, "structure")) {
        out.spacing = {coordinate(reading, structure, "xSpacing"), coordinate(reading, structure, "ySpacing"),
                       coordinate(reading, structure, "zSpacing")};
        out.start = {coordinate(reading, structure, "xStart"), coordinate(reading, structure, "yStart"),
                     coordinate(reading, structure, "zStart")};
    }
    return out;
}

model::Region readRegion(XmlReading& reading, const pugi::xml_node& element) {
    model::Region out;
    out.id = element.attribute("id").value();
    if (const pugi::xml_node extent = reading.child(element, "rectangularExtent")) {
        out.corner = Point{coordinate(reading, extent, "xStart"), coordinate(reading, extent, "yStart"),
                           coordinate(reading, extent, "zStart")};
        out.size = Point{coordinate(reading, extent, "xLength"), coordinate(reading, extent, "yLength"),
                         coordinate(reading, extent, "zLength")};
    }
    return out;
}

std::optional<std::uint32_t> parseColor(std::string_view text) {
    std::uint32_t out = 0;
    text = trimmed(text);
    for (int i = 0; i < 3; ++i) {
        const std::size_t end = std::min(text.find_first_of(" \t,"), text.size());
        const auto part = plainNumber(text.substr(0, end));
        if (!part) return {};
        out = out << 8U | static_cast<std::uint32_t>(std::lround(std::clamp(*part, 0.0, 1.0) * 255));
        text.remove_prefix(end);
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == ','))
            text.remove_prefix(1);
    }
    return out;
}

}  // namespace nl::neuroml
