// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/error.hpp"
#include "core/lems/expression.hpp"
#include "core/lems/library.hpp"
#include "core/model/model.hpp"

namespace nl::neuroml {

/// What a component of one type may and must say; worked out once a type.
struct TypeFacts {
    struct Value {
        const lems::Parameter* parameter = nullptr;
        std::optional<units::Dimension> dimension;  ///< nothing: not known, not checked
        bool required = false;
        bool divides = false;  ///< an expression of the type divides by it
    };
    const lems::ComponentType* type = nullptr;
    bool complete = false;                                   ///< all bases are known
    bool standard = false;                                   ///< the type itself is a built-in one
    std::vector<std::pair<std::string_view, Value>> values;  ///< few: searched linearly
    std::vector<const lems::ChildSlot*> slots;

    [[nodiscard]] const Value* value(std::string_view name) const;
    [[nodiscard]] const lems::ChildSlot* slot(std::string_view name) const;
};

/// Diagnostics of the checks, with places as the files have them. Bounded: a model with a million equal faults says so
/// once.
class Findings {
public:
    explicit Findings(const model::Model& model);
    void add(Severity severity, Error error, SourceSpot where);
    /// True when another one of this code would only be counted: its words need not be made.
    [[nodiscard]] bool full(const std::string& code) const;
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    static constexpr std::size_t kMostPerCode = 200;
    const model::Model& model_;
    std::vector<std::shared_ptr<const std::string>> files_;
    std::unordered_map<std::string, std::size_t> counts_;
    std::vector<Diagnostic> diagnostics_;
};

/// What the checks of one model share.
class CheckContext {
public:
    explicit CheckContext(const model::Model& model);

    const model::Model& model;
    const lems::Library& library;
    std::vector<units::UnitDefinition> customUnits;
    Findings findings;

    [[nodiscard]] const TypeFacts& facts(const lems::ComponentType& type);
    [[nodiscard]] bool isA(const std::string& type, const std::string& base);
    [[nodiscard]] std::vector<std::string> near(std::string_view name) const;  ///< type names like this one
    /// How grave an unknown type in a file is: an error where the model is whole (it has a network or a simulation, and
    /// no include is lost) or where the name is one letter from a known one; else its definition may stand in a file
    /// that includes this.
    [[nodiscard]] Severity unknownTypeSeverity(std::string_view name, std::uint32_t file) const;
    /// missingSeverity() of a file, and ids of components that a reference to this type may name (some hundreds at
    /// most); worked out once.
    [[nodiscard]] Severity missingSeverity(std::uint32_t file);
    [[nodiscard]] const std::vector<std::string>& referable(const std::string& type);
    /// Dimension of a variable that standard types require of what they stand in (v, caConc, temperature, ...).
    [[nodiscard]] const std::optional<units::Dimension>* surrounding(const std::string& symbol) const;
    /// The expression, parsed once; null when it cannot be parsed.
    [[nodiscard]] const lems::Expression* expression(const std::string& text);

private:
    [[nodiscard]] TypeFacts makeFacts(const lems::ComponentType& type);
    void markDivisors(const lems::Dynamics& dynamics, TypeFacts& facts);
    std::unordered_map<std::string, std::optional<units::Dimension>> surrounding_;
    std::unordered_map<const lems::ComponentType*, TypeFacts> facts_;
    std::unordered_map<std::string, bool> isA_;
    std::unordered_map<std::uint32_t, Severity> missing_;
    std::unordered_map<std::string, std::vector<std::string>> referable_;
    std::unordered_map<std::string, std::optional<lems::Expression>> expressions_;
};

/// ComponentTypes that the files define.
void checkTypes(CheckContext& context);
/// One component and all inside it. `ids`: of every component of the model, nested ones too.
void checkComponent(CheckContext& context, const lems::Component& component,
                    const std::unordered_set<std::string_view>& ids);
/// "Did you mean a or b?" or empty.
[[nodiscard]] std::string suggestion(const std::vector<std::string>& near);

}  // namespace nl::neuroml
