// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nl::neuroml {

/// Indented XML into one string. Elements nest by open() and close(); attributes follow open() or leaf().
class XmlText {
public:
    explicit XmlText(int depth = 0) : depth_(depth) {}
    void open(std::string_view name);
    void attribute(std::string_view name, std::string_view value);  ///< escaped
    void attribute(std::string_view name, std::int64_t value);
    void close();                         ///< the last open element; <a/> when nothing was put into it
    void text(std::string_view content);  ///< character data of the open element, escaped
    void textElement(std::string_view name, std::string_view content);
    [[nodiscard]] std::string& string() { return text_; }

private:
    void endTag();
    void indent();
    std::string text_;
    std::string names_;  ///< of the open elements, joined; lengths below
    std::vector<std::uint32_t> nameLength_;
    int depth_ = 0;
    bool inTag_ = false, hasText_ = false;
};

/// Ids that the schema takes, [a-zA-Z_][a-zA-Z0-9_]*: other characters become '_'. The same id becomes the same one at
/// every place of a file, and different ids never become one: a later one gets a number.
class NmlIds {
public:
    [[nodiscard]] const std::string& of(std::string_view id);
    /// Keeps an id for itself where the schema takes it as it is.
    void reserve(std::string_view id);

private:
    std::unordered_map<std::string, std::string> made_;
    std::unordered_set<std::string> used_;
};
/// Micrometres that read back to the same double of metres.
[[nodiscard]] std::string micrometreText(double metres);
/// A diameter in micrometres that reads back to the same radius in metres.
[[nodiscard]] std::string diameterText(double radiusMetres);
/// Milliseconds that read back to the same float of seconds, and as a number without the unit.
[[nodiscard]] std::string millisecondText(float seconds);
[[nodiscard]] std::string floatText(float value);
[[nodiscard]] std::string doubleText(double value);
/// A quantity of a standard dimension as the schema takes it ("1e+5 mV" is not), reading back to the same double.
[[nodiscard]] std::string schemaQuantity(double si, std::string_view dimension);

}  // namespace nl::neuroml
