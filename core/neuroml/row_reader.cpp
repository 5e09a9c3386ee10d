// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/row_reader.hpp"

#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

namespace nl::neuroml {

namespace {

std::optional<std::int64_t> rowId(const char* text) {
    std::int64_t value = 0;
    return quickInteger(text, value) ? std::optional(value) : plainInteger(text);
}

/// "../population/3/..." or "../population[3]" as nearly every row has it; -1 for all else.
std::int64_t quickCell(const char* text, const std::string& population) {
    if (text[0] != '.' || text[1] != '.' || text[2] != '/') return -1;
    text += 3;
    if (std::strncmp(text, population.c_str(), population.size()) != 0) return -1;
    text += population.size();
    if (*text != '/' && *text != '[') return -1;
    const char close = *text == '/' ? '/' : ']';
    std::int64_t value = 0;
    int digits = 0;
    for (++text; *text >= '0' && *text <= '9' && digits < 18; ++text, ++digits) value = value * 10 + (*text - '0');
    return digits > 0 && *text == close && (close == '/' || text[1] == 0) ? value : -1;
}

/// The value of row `row` of an optional column; a column that begins late is filled up with `otherwise`.
template <class T>
void put(std::vector<T>& column, std::size_t row, const std::optional<T>& value, T otherwise) {
    if (value) {
        column.resize(row, otherwise);
        column.push_back(*value);
    } else if (!column.empty()) {
        column.push_back(otherwise);
    }
}

/// A column of names as indices; it stays empty while all are the first name. False: too many different names.
bool putName(std::vector<std::string>& names, std::vector<std::uint16_t>& column, std::size_t row, const char* name) {
    if (name == nullptr) {
        if (!column.empty()) column.push_back(0);
        return true;
    }
    std::size_t index = 0;
    while (index < names.size() && names[index] != name) ++index;
    const bool fits = index <= std::numeric_limits<std::uint16_t>::max();
    if (!fits)
        index = 0;
    else if (index == names.size())
        names.emplace_back(name);
    if (index == 0 && column.empty()) return fits;
    column.resize(row, 0);
    column.push_back(static_cast<std::uint16_t>(index));
    return fits;
}

}  // namespace

Row RowReader::connection(const pugi::xml_node& element, const model::Projection& head) {
    Row row;
    const char* name = reading_.rawName(element);
    if (*name == 0 || std::strstr(name, "onnection") == nullptr) {
        if (*name != 0) reading_.unknownElement(element, "projection");
        row.bad = true;
        return row;
    }
    row.line = reading_.line(element);
    for (pugi::xml_attribute at = element.first_attribute(); at; at = at.next_attribute())
        attribute(element, at, head, row);
    if (!row.bad && (!row.pre || !row.post)) {
        row.bad = true;
        const bool chemical = head.kind == model::ProjectionKind::chemical;
        const char* missing = !row.pre ? (chemical ? "preCellId" : "preCell") : (chemical ? "postCellId" : "postCell");
        reading_.error(element, "attribute-missing",
                       "<" + shortened(name, 60) + "> has no attribute \"" + missing + "\"");
    }
    return row;
}

void RowReader::attribute(const pugi::xml_node& element, const pugi::xml_attribute& attribute,
                          const model::Projection& head, Row& row) {
    const char* key = attribute.name();
    const char* text = attribute.value();
    const auto set = [&row](auto& place, auto value) {
        place = value;
        row.bad = row.bad || !value;
    };
    if (same(key, "preCellId") || same(key, "preCell"))
        set(row.pre, cell(element, key, text, head.prePopulation));
    else if (same(key, "postCellId") || same(key, "postCell"))
        set(row.post, cell(element, key, text, head.postPopulation));
    else if (same(key, "id"))
        row.id = rowId(text);
    else if (same(key, "weight"))
        set(row.weight, real(element, key, text));
    else if (same(key, "delay"))
        set(row.delay, delay(element, text));
    else if (same(key, "preSegmentId") || same(key, "preSegment"))
        set(row.preSegment, reading_.integer(element, key, text));
    else if (same(key, "postSegmentId") || same(key, "postSegment"))
        set(row.postSegment, reading_.integer(element, key, text));
    else if (same(key, "preFractionAlong"))
        set(row.preFraction, real(element, key, text));
    else if (same(key, "postFractionAlong"))
        set(row.postFraction, real(element, key, text));
    else if (same(key, "synapse") || same(key, "postComponent"))
        row.synapse = text;
    else if (same(key, "preComponent"))
        row.preComponent = text;
}

Row RowReader::input(const pugi::xml_node& element, const std::string& population) {
    Row row;
    row.line = reading_.line(element);
    const auto set = [&row](auto& place, auto value) {
        place = value;
        row.bad = row.bad || !value;
    };
    for (pugi::xml_attribute at = element.first_attribute(); at; at = at.next_attribute()) {
        const char* key = at.name();
        const char* text = at.value();
        if (same(key, "target"))
            set(row.post, cell(element, key, text, population));
        else if (same(key, "segmentId"))
            set(row.postSegment, reading_.integer(element, key, text));
        else if (same(key, "fractionAlong"))
            set(row.postFraction, real(element, key, text));
        else if (same(key, "weight"))
            set(row.weight, real(element, key, text));
    }
    if (!row.bad && !row.post) {
        row.bad = true;
        reading_.error(element, "attribute-missing", "<input> has no attribute \"target\"");
    }
    return row;
}

std::optional<CellReference> RowReader::reference(const pugi::xml_node& element, const char* name,
                                                  std::string_view text) {
    const auto out = parseCellReference(text);
    if (out) return out;
    Error error = makeError(
        "bad-path", std::string(name) + " of <" + std::string(reading_.name(element)) + "> does not name a cell");
    error.found = "\"" + shortened(text) + "\"";
    error.expected = "../p[0] or ../p/0/comp";
    reading_.report().add(Severity::error, std::move(error), reading_.spot(element));
    return {};
}

std::optional<std::int64_t> RowReader::cell(const pugi::xml_node& element, const char* name, const char* text,
                                            const std::string& population) {
    if (const std::int64_t index = quickCell(text, population); index >= 0) return index;
    const auto out = reference(element, name, text);
    if (!out) return {};
    if (!out->population.empty() && out->population != population)
        reading_.warning(element, "population-differs",
                         std::string(name) + " of <" + std::string(reading_.name(element)) + "> names population \"" +
                             shortened(out->population) + "\", while the list around it is for \"" +
                             shortened(population) + "\"",
                         "The population of the list counts.");
    return out->cell;
}

std::optional<float> RowReader::real(const pugi::xml_node& element, const char* name, const char* text) {
    const auto value = reading_.number(element, name, text);
    if (!value) return {};
    const auto narrow = static_cast<float>(*value);
    if (std::isfinite(narrow)) return narrow;
    reading_.error(
        element, "number-range",
        std::string(name) + " of <" + std::string(reading_.name(element)) + "> is too large: " + shortened(text, 40));
    return {};
}

std::optional<float> RowReader::delay(const pugi::xml_node& element, const char* text) {
    const auto value = reading_.time(element, "delay", text);
    if (!value) return {};
    const auto narrow = static_cast<float>(*value);
    if (std::isfinite(narrow)) return narrow;
    reading_.error(element, "number-range", "delay is too large: " + shortened(text, 40));
    return {};
}

std::string RowReader::required(const pugi::xml_node& element, const char* name) {
    const pugi::xml_attribute attribute = element.attribute(name);
    if (!attribute)
        reading_.error(element, "attribute-missing",
                       "<" + std::string(reading_.name(element)) + "> has no attribute \"" + name + "\"");
    return attribute.value();
}

void appendRow(ProjectionDraft& draft, const Row& row, XmlReading& reading, const pugi::xml_node& element) {
    ConnectionRows& rows = draft.rows;
    const std::size_t at = rows.size();
    const std::int64_t id = row.id.value_or(static_cast<std::int64_t>(at));
    if (rows.id.empty() && id != static_cast<std::int64_t>(at)) {  // the first that is not simply counted
        rows.id.resize(at);
        std::iota(rows.id.begin(), rows.id.end(), std::int64_t{0});
    }
    if (!rows.id.empty() || id != static_cast<std::int64_t>(at)) rows.id.push_back(id);
    rows.preCell.push_back(*row.pre);
    rows.postCell.push_back(*row.post);
    rows.line.push_back(row.line);
    put<std::int64_t>(rows.preSegment, at, row.preSegment, 0);
    put<std::int64_t>(rows.postSegment, at, row.postSegment, 0);
    put(rows.preFraction, at, row.preFraction, 0.5F);
    put(rows.postFraction, at, row.postFraction, 0.5F);
    put(rows.weight, at, row.weight, 1.0F);
    put(rows.delay, at, row.delay, 0.0F);
    const bool synapseFits = putName(draft.synapseNames, rows.synapse, at, row.synapse);
    const bool preFits = putName(draft.preComponentNames, rows.preComponent, at, row.preComponent);
    if (!synapseFits || !preFits)
        reading.error(element, "too-big", "a projection uses more than 65536 different synapses");
}

void appendRow(InputDraft& draft, const Row& row) {
    const std::size_t at = draft.cell.size();
    draft.cell.push_back(*row.post);
    draft.line.push_back(row.line);
    put<std::int64_t>(draft.segment, at, row.postSegment, 0);
    put(draft.fraction, at, row.postFraction, 0.5F);
    put(draft.weight, at, row.weight, 1.0F);
}

}  // namespace nl::neuroml
