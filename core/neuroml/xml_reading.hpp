// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.hpp"
#include "core/io/xml.hpp"
#include "core/job/job_context.hpp"
#include "core/neuroml/quick_number.hpp"
#include "core/neuroml/report.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {

/// What the readers of one XML file share: the document, where faults go, and how to stop.
class XmlReading {
public:
    XmlReading(const io::XmlDocument& document, std::uint32_t file, Report& report, JobContext& job,
               const std::vector<units::UnitDefinition>& units);

    /// The same document for another thread, with a report of its own.
    [[nodiscard]] XmlReading part(Report& report) const { return {*document_, file_, report, *job_, *units_}; }

    [[nodiscard]] const io::XmlDocument& document() const { return *document_; }
    [[nodiscard]] std::uint32_t file() const { return file_; }
    [[nodiscard]] Report& report() { return *report_; }
    [[nodiscard]] JobContext& job() { return *job_; }

    [[nodiscard]] static std::string_view name(const pugi::xml_node& element) { return element.name(); }
    /// The same for same(), in loops over very many elements.
    [[nodiscard]] static const char* rawName(const pugi::xml_node& element) { return element.name(); }
    /// First child of this name, or null.
    [[nodiscard]] pugi::xml_node child(const pugi::xml_node& element, std::string_view childName) const;
    /// The same, or the element itself: the place of a fault.
    [[nodiscard]] pugi::xml_node childOr(const pugi::xml_node& element, std::string_view childName) const;
    [[nodiscard]] SourceSpot spot(const pugi::xml_node& element) { return lines_.spot(element, file_); }
    [[nodiscard]] std::uint32_t line(const pugi::xml_node& element) { return lines_.spot(element, file_).line; }

    /// A checkpoint of the job every so many calls; false when it was cancelled. Call once an element.
    [[nodiscard]] bool goOn() { return (++calls_ % kCallsPerCheckpoint != 0 || job_->checkpoint()) && !stopped_; }
    void stop() { stopped_ = true; }
    [[nodiscard]] bool stopped() const { return stopped_ || job_->stopped(); }

    // Values of attributes. A fault is reported at `element`, by name, and gives nothing.
    [[nodiscard]] std::optional<double> number(const pugi::xml_node& element, const char* name, const char* text) {
        double value = 0;
        return quickNumber(text, value) ? std::optional(value) : carefulNumber(element, name, text);
    }
    [[nodiscard]] std::optional<std::int64_t> integer(const pugi::xml_node& element, const char* name,
                                                      const char* text) {
        std::int64_t value = 0;
        return quickInteger(text, value) ? std::optional(value) : carefulInteger(element, name, text);
    }
    [[nodiscard]] std::optional<double> quantity(const pugi::xml_node& element, const char* name, std::string_view text,
                                                 const units::Dimension& dimension);
    /// The same of an attribute that may be absent.
    [[nodiscard]] std::optional<double> quantity(const pugi::xml_node& element, const char* name,
                                                 const units::Dimension& dimension);
    /// "5 ms" and the like, with a fast path for the usual units of time; s.
    [[nodiscard]] std::optional<double> time(const pugi::xml_node& element, const char* name, const char* text);

    /// Text of the <notes>, trimmed.
    [[nodiscard]] std::string notes(const pugi::xml_node& element) const;

    void error(const pugi::xml_node& element, std::string code, std::string message, std::string hint = {});
    void warning(const pugi::xml_node& element, std::string code, std::string message, std::string hint = {});
    /// Warning element-unknown: something that the standard does not put there.
    void unknownElement(const pugi::xml_node& element, std::string_view parent);

private:
    static constexpr unsigned kCallsPerCheckpoint = 1024;
    [[nodiscard]] std::optional<double> carefulNumber(const pugi::xml_node& element, const char* name,
                                                      const char* text);
    [[nodiscard]] std::optional<std::int64_t> carefulInteger(const pugi::xml_node& element, const char* name,
                                                             const char* text);
    void badValue(const pugi::xml_node& element, const char* name, Error error);

    const io::XmlDocument* document_;
    std::uint32_t file_;
    Report* report_;
    JobContext* job_;
    const std::vector<units::UnitDefinition>* units_;
    io::XmlLines lines_;
    unsigned calls_ = 0;
    bool stopped_ = false;
    std::optional<units::Dimension> time_;
};

/// Equal texts, without a call: names are short and mostly differ in the first letter.
[[nodiscard]] inline bool same(const char* text, const char* name) {
    while (*text == *name && *name != 0) {
        ++text;
        ++name;
    }
    return *text == *name;
}

/// Elements that say something to people and nothing to a simulator.
[[nodiscard]] bool isDocumentation(std::string_view elementName);
/// A finite number that is all of `text` but spaces; nothing else. Locale independent.
[[nodiscard]] std::optional<double> plainNumber(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> plainInteger(std::string_view text);

/// Lengths of NeuroML morphologies and positions are micrometres.
inline constexpr double kMicrometre = 1e-6;

}  // namespace nl::neuroml
