// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/model.hpp"
#include "core/neuroml/network_builder.hpp"
#include "core/neuroml/read_network.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// One connection or input as written. Names point into the document.
struct Row {
    std::optional<std::int64_t> id, pre, post, preSegment, postSegment;
    std::optional<float> preFraction, postFraction, weight, delay;
    const char *synapse = nullptr, *preComponent = nullptr;
    std::uint32_t line = 0;
    bool bad = false;  ///< a fault was reported, or this is no row at all
};

/// Reads the attributes of connections and inputs. One a thread: it holds nothing but the reading.
class RowReader {
public:
    explicit RowReader(XmlReading& reading) : reading_(reading) {}

    /// Any form of connection inside the projection `head` (its populations are known).
    [[nodiscard]] Row connection(const pugi::xml_node& element, const model::Projection& head);
    /// <input>, <inputW>: `post` is the cell, `postSegment` and `postFraction` the place.
    [[nodiscard]] Row input(const pugi::xml_node& element, const std::string& population);

    [[nodiscard]] std::optional<CellReference> reference(const pugi::xml_node& element, const char* name,
                                                         std::string_view text);
    [[nodiscard]] std::optional<float> real(const pugi::xml_node& element, const char* name, const char* text);
    [[nodiscard]] std::optional<float> delay(const pugi::xml_node& element, const char* text);
    /// Text of an attribute; attribute-missing and empty when there is none.
    [[nodiscard]] std::string required(const pugi::xml_node& element, const char* name);

private:
    void attribute(const pugi::xml_node& element, const pugi::xml_attribute& attribute, const model::Projection& head,
                   Row& row);
    [[nodiscard]] std::optional<std::int64_t> cell(const pugi::xml_node& element, const char* name, const char* text,
                                                   const std::string& population);

    XmlReading& reading_;
};

/// Adds a sound row to the columns of a projection. An optional column begins with the first row that has it.
void appendRow(ProjectionDraft& draft, const Row& row, XmlReading& reading, const pugi::xml_node& element);
void appendRow(InputDraft& draft, const Row& row);

}  // namespace nl::neuroml
