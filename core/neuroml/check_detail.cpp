// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/check_detail.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.hpp"
#include "core/neuroml/link.hpp"

namespace nl::neuroml {

using lems::ParameterKind;

const TypeFacts::Value* TypeFacts::value(std::string_view name) const {
    for (const auto& [key, found] : values)
        if (key == name) return &found;
    return nullptr;
}

const lems::ChildSlot* TypeFacts::slot(std::string_view name) const {
    for (const lems::ChildSlot* found : slots)
        if (found->name == name) return found;
    return nullptr;
}

Findings::Findings(const model::Model& model) : model_(model) {
    for (const model::FileEntry& file : model.files) files_.push_back(std::make_shared<const std::string>(file.path));
}

void Findings::add(Severity severity, Error error, SourceSpot where) {
    std::size_t& count = counts_[error.code];
    if (++count > kMostPerCode) return;
    // Columns of an expression stay in the message, with its caret; the place is the element's.
    SourceRange range;
    if (where.file < files_.size()) range.file = files_[where.file];
    range.line = static_cast<int>(where.line);
    range.column = static_cast<int>(where.column);
    error.where = range;
    diagnostics_.push_back(makeDiagnostic(severity, std::move(error)));
}

bool Findings::full(const std::string& code) const {
    const auto found = counts_.find(code);
    return found != counts_.end() && found->second >= kMostPerCode;
}

std::vector<Diagnostic> Findings::take() {
    for (const auto& [code, count] : counts_) {
        if (count <= kMostPerCode) continue;
        Diagnostic more =
            makeDiagnostic(Severity::info, makeError(code, fmt::format("{} more of this kind", count - kMostPerCode)));
        diagnostics_.push_back(std::move(more));
    }
    return std::move(diagnostics_);
}

CheckContext::CheckContext(const model::Model& checked)
    : model(checked), library(*checked.library), customUnits(library.customUnits()), findings(checked) {
    for (const lems::ComponentType& type : library.types)
        for (const lems::Parameter& parameter : type.parameters)
            if (type.standard && parameter.kind == ParameterKind::requirement)
                surrounding_.try_emplace(parameter.name, library.dimension(parameter.dimension));
}

Severity CheckContext::unknownTypeSeverity(std::string_view name, std::uint32_t file) const {
    // A slip: one letter away, in a name that has some.
    constexpr std::size_t kLetters = 5;
    for (const std::string& known : near(name))
        if (name.size() >= kLetters && editDistance(name, known) <= 1) return Severity::error;
    const bool lostInclude = file < model.files.size() && !model.files[file].missingIncludes.empty();
    const bool whole = !model.networks.empty() || !model.target.empty();
    return whole && !lostInclude ? Severity::error : Severity::warning;
}

Severity CheckContext::missingSeverity(std::uint32_t file) {
    const auto [found, isNew] = missing_.try_emplace(file, Severity::error);
    if (isNew) found->second = neuroml::missingSeverity(model, file);
    return found->second;
}

const std::vector<std::string>& CheckContext::referable(const std::string& type) {
    constexpr std::size_t kMost = 500;
    const auto [found, isNew] = referable_.try_emplace(type);
    if (!isNew) return found->second;
    std::vector<std::string>& out = found->second;
    for (const lems::Component& component : model.components) {
        if (out.size() >= kMost) break;
        if (!component.id.empty() && (type == "Component" || isA(component.type, type))) out.push_back(component.id);
    }
    return out;
}

const std::optional<units::Dimension>* CheckContext::surrounding(const std::string& symbol) const {
    const auto found = surrounding_.find(symbol);
    return found == surrounding_.end() ? nullptr : &found->second;
}

const TypeFacts& CheckContext::facts(const lems::ComponentType& type) {
    const auto found = facts_.find(&type);
    if (found != facts_.end()) return found->second;
    return facts_.emplace(&type, makeFacts(type)).first->second;
}

TypeFacts CheckContext::makeFacts(const lems::ComponentType& type) {
    TypeFacts out;
    out.type = &type;
    out.standard = type.standard;
    const auto lineage = library.lineage(type.name);
    out.complete = !lineage.empty() && lineage.back()->extends.empty();
    std::unordered_set<const lems::Parameter*> ofStandard;
    for (const lems::ComponentType* base : lineage)
        if (base->standard)
            for (const lems::Parameter& parameter : base->parameters) ofStandard.insert(&parameter);
    for (const lems::Parameter* parameter : library.parameters(type.name)) {
        const ParameterKind kind = parameter->kind;
        if (kind == ParameterKind::exposure || kind == ParameterKind::requirement) continue;
        TypeFacts::Value value;
        value.parameter = parameter;
        value.dimension = library.dimension(parameter->dimension);
        // LEMS itself does not demand texts and paths; the standard does for its own types.
        const bool texts = kind == ParameterKind::text || kind == ParameterKind::path;
        value.required =
            !parameter->optional && (kind == ParameterKind::parameter || (texts && ofStandard.contains(parameter)));
        out.values.emplace_back(parameter->name, value);
    }
    out.slots = library.childSlots(type.name);
    if (const lems::Dynamics* dynamics = library.dynamics(type.name)) markDivisors(*dynamics, out);
    return out;
}

/// Parameters that stand alone (or in a product) below a fraction line of something that is always evaluated.
void CheckContext::markDivisors(const lems::Dynamics& dynamics, TypeFacts& facts) {
    std::vector<const std::string*> always;
    for (const lems::DerivedVariable& derived : dynamics.derived)
        if (!derived.value.empty()) always.push_back(&derived.value);
    for (const lems::TimeDerivative& derivative : dynamics.derivatives) always.push_back(&derivative.value);
    for (const lems::Regime& regime : dynamics.regimes)
        for (const lems::TimeDerivative& derivative : regime.derivatives) always.push_back(&derivative.value);
    for (const std::string* text : always) {
        const lems::Expression* parsed = expression(*text);
        if (!parsed) continue;
        for (const lems::ExpressionNode& node : parsed->nodes) {
            if (node.op != lems::Operator::divide) continue;
            std::vector<std::int32_t> open{node.right};
            while (!open.empty()) {
                const lems::ExpressionNode& below = parsed->nodes[static_cast<std::size_t>(open.back())];
                open.pop_back();
                if (below.op == lems::Operator::multiply) {
                    open.push_back(below.left);
                    open.push_back(below.right);
                } else if (below.op == lems::Operator::symbol) {
                    for (auto& [name, value] : facts.values)
                        if (name == parsed->symbols[static_cast<std::size_t>(below.symbol)]) value.divides = true;
                }
            }
        }
    }
}

bool CheckContext::isA(const std::string& type, const std::string& base) {
    const auto [found, isNew] = isA_.try_emplace(type + "\n" + base, false);
    if (isNew) found->second = library.isA(type, base);
    return found->second;
}

std::vector<std::string> CheckContext::near(std::string_view name) const {
    std::vector<std::string> names;
    for (const lems::ComponentType& type : library.types) names.push_back(type.name);
    return nearestNames(name, names, 2);
}

const lems::Expression* CheckContext::expression(const std::string& text) {
    const auto [found, isNew] = expressions_.try_emplace(text);
    if (isNew) {
        auto parsed = lems::parseExpression(text);
        if (parsed) found->second = std::move(*parsed);
    }
    return found->second ? &*found->second : nullptr;
}

std::string suggestion(const std::vector<std::string>& near) {
    return near.empty() ? std::string() : fmt::format("Did you mean {}?", fmt::join(near, " or "));
}

}  // namespace nl::neuroml
