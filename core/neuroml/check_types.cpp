// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "core/neuroml/check_detail.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {

using lems::ComponentType;
using lems::DerivedVariable;
using lems::Dynamics;
using lems::Expression;
using lems::ParameterKind;

namespace {

using Known = std::optional<units::Dimension>;

constexpr const char* kPure = "a pure number";  ///< as lems::inferDimension says it

/// Symbols that the expressions of one type may use, with their dimensions (nothing: any).
using Scope = std::unordered_map<std::string, Known>;

class TypeCheck {
public:
    TypeCheck(CheckContext& context, const ComponentType& type)
        : context_(context), library_(context.library), type_(type), lineage_(library_.lineage(type.name)) {}

    void run() {
        if (!checkBase()) return;
        checkDimensions();
        if (!type_.dynamics && !hasDerivedParameters()) return;
        makeScope();
        checkDerivedParameters();
        if (type_.dynamics) checkDynamics(*type_.dynamics);
    }

private:
    void add(Severity severity, Error error, SourceSpot where) {
        context_.findings.add(severity, std::move(error), where);
    }
    void fault(const char* code, std::string message, SourceSpot where, std::string hint = {}) {
        add(Severity::error, makeError(code, std::move(message), std::move(hint)), where);
    }

    /// False when the bases are not all there, so that nothing can be said of inherited names.
    bool checkBase() {
        if (type_.extends.empty()) return true;
        if (!library_.type(type_.extends)) {
            Error error = makeError(
                "type-unknown",
                fmt::format("{} extends \"{}\", which does not exist", shortened(type_.name), shortened(type_.extends)),
                suggestion(context_.near(type_.extends)));
            error.found = "\"" + shortened(type_.extends) + "\"";
            const Severity severity = context_.unknownTypeSeverity(type_.extends, type_.where.file);
            if (error.hint.empty())
                error.hint = severity == Severity::warning ? "It may be defined in a file that includes this one."
                                                           : "Is an include of the file that defines it missing?";
            add(severity, std::move(error), type_.where);
            return false;
        }
        const ComponentType* last = lineage_.back();
        if (last->extends.empty()) return true;
        const bool cycle = library_.type(last->extends) != nullptr;
        // Told once, at the member of the cycle that stands first.
        if (cycle && last->extends == type_.name && isFirst()) {
            std::string path;
            for (const ComponentType* member : lineage_) path += member->name + " -> ";
            fault("type-cycle", "ComponentTypes extend each other: " + path + type_.name, type_.where);
        }
        return false;
    }

    bool isFirst() const {
        const auto place = [](const ComponentType* type) {
            return std::tuple(type->where.file, type->where.line, type->where.column);
        };
        return std::all_of(lineage_.begin(), lineage_.end(),
                           [&](const ComponentType* other) { return place(&type_) <= place(other); });
    }

    void checkDimension(const std::string& dimension, const std::string& of, SourceSpot where) {
        if (dimension == "*" || library_.dimension(dimension)) return;
        std::vector<std::string> names;
        for (const auto& [name, value] : library_.dimensions) names.push_back(name);
        std::sort(names.begin(), names.end());
        fault("dimension-unknown",
              fmt::format("\"{}\" has the unknown dimension \"{}\"", shortened(of), shortened(dimension)), where,
              suggestion(nearestNames(dimension, names, 2)));
    }

    void checkDimensions() {
        for (const lems::Parameter& parameter : type_.parameters) {
            checkDimension(parameter.dimension, parameter.name, parameter.where);
            checkConstant(parameter);
        }
        if (!type_.dynamics) return;
        for (const lems::StateVariable& state : type_.dynamics->states)
            checkDimension(state.dimension, state.name, state.where);
        for (const DerivedVariable& derived : type_.dynamics->derived)
            checkDimension(derived.dimension, derived.name, derived.where);
    }

    /// Values that stand in the type itself.
    void checkConstant(const lems::Parameter& parameter) {
        const bool given = parameter.kind == ParameterKind::constant || parameter.kind == ParameterKind::fixed ||
                           parameter.kind == ParameterKind::property;
        if (!given || parameter.value.empty()) return;
        std::string dimensionName = parameter.dimension;
        if (parameter.kind == ParameterKind::fixed)  // has that of the parameter which it fixes
            for (const ComponentType* base : lineage_)
                for (const lems::Parameter& fixed : base->parameters)
                    if (fixed.name == parameter.name && fixed.kind != ParameterKind::fixed)
                        dimensionName = fixed.dimension;
        const auto dimension = library_.dimension(dimensionName);
        if (!dimension) return;
        auto value = units::parseQuantity(parameter.value, *dimension, &context_.customUnits);
        if (value) return;
        Error error = std::move(value).error();
        error.message = "\"" + shortened(parameter.name) + "\" of " + shortened(type_.name) + ": " + error.message;
        add(Severity::error, std::move(error), parameter.where);
    }

    bool hasDerivedParameters() const {
        return std::any_of(type_.parameters.begin(), type_.parameters.end(), [](const lems::Parameter& p) {
            return p.kind == ParameterKind::derived && !p.value.empty();
        });
    }

    void makeScope() {
        scope_.emplace("t", *library_.dimension("time"));
        for (const ComponentType* base : lineage_) {
            for (const lems::Parameter& parameter : base->parameters)
                if (parameter.kind != ParameterKind::exposure && parameter.kind != ParameterKind::text &&
                    parameter.kind != ParameterKind::path)
                    scope_.try_emplace(parameter.name, library_.dimension(parameter.dimension));
            if (!base->dynamics) continue;
            for (const lems::StateVariable& state : base->dynamics->states) {
                scope_.try_emplace(state.name, library_.dimension(state.dimension));
                states_.insert(state.name);
            }
            for (const DerivedVariable& derived : base->dynamics->derived)
                scope_.try_emplace(derived.name,
                                   derived.dimension.empty() ? Known{} : library_.dimension(derived.dimension));
            // A kinetic scheme gives its nodes' variable; LEMS allows the names of child components as symbols nowhere.
        }
        for (const auto& [name, quantity] : library_.constants) scope_.try_emplace(name, quantity.dimension);
    }

    void checkDerivedParameters() {
        for (const lems::Parameter& parameter : type_.parameters)
            if (parameter.kind == ParameterKind::derived && !parameter.value.empty())
                checkValue(parameter.value, library_.dimension(parameter.dimension), parameter.name, parameter.where);
    }

    /// Parses an expression and checks its symbols; null when there is nothing more to say about it.
    const Expression* checked(const std::string& text, SourceSpot where) {
        const Expression* expression = context_.expression(text);
        if (!expression) {
            auto again = lems::parseExpression(text);
            if (!again) add(Severity::error, std::move(again).error(), where);
            return nullptr;
        }
        bool known = true;
        for (std::size_t i = 0; i < expression->symbols.size(); ++i) {
            if (scope_.contains(expression->symbols[i])) continue;
            unknownSymbol(*expression, i, where);
            known = known && scope_.contains(expression->symbols[i]);
        }
        return known ? expression : nullptr;
    }

    void unknownSymbol(const Expression& expression, std::size_t symbol, SourceSpot where) {
        std::size_t column = 1;
        for (const lems::ExpressionNode& node : expression.nodes)
            if (node.op == lems::Operator::symbol && node.symbol == static_cast<std::int32_t>(symbol)) {
                column = node.column;
                break;
            }
        const std::string& name = expression.symbols[symbol];
        if (const Known* dimension = context_.surrounding(name)) {
            // Other simulators take it from what the component stands in; so do we, but the file should say so.
            const std::string message = fmt::format("{} uses \"{}\" without requiring it", shortened(type_.name), name);
            Error error = makeError("symbol-unknown", lems::withCaret(message, expression.text, column),
                                    fmt::format("Add <Requirement name=\"{}\" dimension=\"{}\"/>.", name,
                                                *dimension ? units::dimensionName(**dimension) : std::string("none")));
            add(Severity::warning, std::move(error), where);
            scope_.emplace(name, *dimension);  // told once a type
            return;
        }
        std::vector<std::string> names;
        for (const auto& [known, dimension] : scope_)
            if (!known.empty()) names.push_back(known);
        const std::string message = fmt::format("\"{}\" is not a parameter, constant, variable or requirement of {}",
                                                shortened(name, 40), shortened(type_.name));
        Error error = makeError("symbol-unknown", lems::withCaret(message, expression.text, column),
                                suggestion(nearestNames(name, names, 2)));
        error.found = "\"" + shortened(name) + "\"";
        add(Severity::error, std::move(error), where);
    }

    [[nodiscard]] std::optional<Known> inferred(const Expression& expression, SourceSpot where) {
        std::vector<Known> dimensions;
        dimensions.reserve(expression.symbols.size());
        for (const std::string& symbol : expression.symbols) dimensions.push_back(scope_.at(symbol));
        auto result = lems::inferDimension(expression, dimensions);
        if (result) return *result;
        addWrongDimension(std::move(result).error(), where);
        return std::nullopt;
    }

    /// Where one side is a pure number, the author forgot a unit, and the numbers are taken in SI; many published
    /// models do.
    void addWrongDimension(Error error, SourceSpot where) {
        const bool forgotten = error.found == kPure || error.expected == kPure;
        if (forgotten && error.hint.empty()) error.hint = "A unit is missing; the numbers are taken in SI units.";
        add(forgotten ? Severity::warning : Severity::error, std::move(error), where);
    }

    void checkValue(const std::string& text, const Known& wanted, const std::string& name, SourceSpot where) {
        const Expression* expression = checked(text, where);
        if (!expression) return;
        const auto found = inferred(*expression, where);
        if (!found || !*found || !wanted || **found == *wanted) return;
        const auto named = [](const units::Dimension& d) {
            return d.none() ? std::string("a pure number") : units::dimensionName(d);
        };
        Error error = makeError("wrong-dimension", lems::withCaret(fmt::format("{} needs {}, the expression gives {}",
                                                                               name, named(*wanted), named(**found)),
                                                                   text, 1));
        error.found = named(**found);
        error.expected = named(*wanted);
        addWrongDimension(std::move(error), where);
    }

    void checkCondition(const std::string& text, SourceSpot where) {
        const Expression* expression = checked(text, where);
        if (!expression) return;
        if (!expression->condition()) {
            fault("expression-syntax", lems::withCaret("a condition needs a comparison", text, 1), where,
                  "Write .gt. .lt. .geq. .leq. .eq. or .neq.");
            return;
        }
        static_cast<void>(inferred(*expression, where));
    }

    void checkState(const std::string& variable, SourceSpot where, const char* what) {
        if (states_.contains(variable)) return;
        const bool other = scope_.contains(variable);
        const std::vector<std::string> names(states_.begin(), states_.end());
        Error error = makeError("not-a-state",
                                fmt::format("{} \"{}\", which is {}", what, shortened(variable),
                                            other ? "not a state variable" : "not defined"),
                                suggestion(nearestNames(variable, names, 1)));
        error.found = "\"" + shortened(variable) + "\"";
        add(Severity::error, std::move(error), where);
    }

    void checkDerivative(const lems::TimeDerivative& derivative) {
        checkState(derivative.variable, derivative.where, "a TimeDerivative of");
        Known wanted;
        if (const auto state = scope_.find(derivative.variable); state != scope_.end() && state->second)
            wanted = *state->second / *library_.dimension("time");
        checkValue(derivative.value, wanted, "d " + shortened(derivative.variable, 40) + "/dt", derivative.where);
    }

    void checkAction(const lems::EventAction& action, const Dynamics& dynamics, SourceSpot where) {
        for (const lems::Assignment& assignment : action.assignments) checkAssignment(assignment);
        for (const std::string& port : action.eventOut) checkPort(port, where);
        if (action.transition.empty()) return;
        const bool known = std::any_of(dynamics.regimes.begin(), dynamics.regimes.end(),
                                       [&](const lems::Regime& regime) { return regime.name == action.transition; });
        if (!known)
            fault("regime-missing",
                  fmt::format("there is no Regime \"{}\" in {}", shortened(action.transition), shortened(type_.name)),
                  where);
    }

    void checkAssignment(const lems::Assignment& assignment) {
        checkState(assignment.variable, assignment.where, "a StateAssignment to");
        const auto state = scope_.find(assignment.variable);
        checkValue(assignment.value, state == scope_.end() ? Known{} : state->second,
                   shortened(assignment.variable, 40), assignment.where);
    }

    void checkPort(const std::string& port, SourceSpot where) {
        for (const ComponentType* base : lineage_)
            for (const lems::EventPort& known : base->ports)
                if (known.name == port) return;
        fault("port-missing", fmt::format("{} has no EventPort \"{}\"", shortened(type_.name), shortened(port)), where);
    }

    void checkDerived(const DerivedVariable& derived) {
        const Known wanted = derived.dimension.empty() ? Known{} : library_.dimension(derived.dimension);
        if (!derived.value.empty()) checkValue(derived.value, wanted, shortened(derived.name, 40), derived.where);
        for (const lems::Case& one : derived.cases) {
            if (!one.condition.empty()) checkCondition(one.condition, one.where);
            checkValue(one.value, wanted, shortened(derived.name, 40), one.where);
        }
    }

    void checkDynamics(const Dynamics& dynamics) {
        for (const DerivedVariable& derived : dynamics.derived) checkDerived(derived);
        for (const lems::TimeDerivative& derivative : dynamics.derivatives) checkDerivative(derivative);
        for (const lems::Assignment& assignment : dynamics.onStart) checkAssignment(assignment);
        for (const lems::OnCondition& condition : dynamics.onCondition) {
            checkCondition(condition.test, condition.where);
            checkAction(condition.action, dynamics, condition.where);
        }
        for (const lems::OnEvent& event : dynamics.onEvent) {
            checkPort(event.port, event.where);
            checkAction(event.action, dynamics, event.where);
        }
        for (const lems::Regime& regime : dynamics.regimes) checkRegime(regime, dynamics);
        checkCycles(dynamics);
    }

    void checkRegime(const lems::Regime& regime, const Dynamics& dynamics) {
        for (const lems::TimeDerivative& derivative : regime.derivatives) checkDerivative(derivative);
        checkAction(regime.onEntry, dynamics, regime.where);
        for (const lems::OnCondition& condition : regime.onCondition) {
            checkCondition(condition.test, condition.where);
            checkAction(condition.action, dynamics, condition.where);
        }
        for (const lems::OnEvent& event : regime.onEvent) {
            checkPort(event.port, event.where);
            checkAction(event.action, dynamics, event.where);
        }
    }

    // Derived variables that need each other: depth-first, iteratively, since a file may chain thousands of them.
    void checkCycles(const Dynamics& dynamics) {
        std::unordered_map<std::string_view, std::size_t> index;
        for (std::size_t i = 0; i < dynamics.derived.size(); ++i)
            if (!states_.contains(dynamics.derived[i].name))
                index.emplace(dynamics.derived[i].name, i);  // a state of the name goes first
        std::vector<std::vector<std::size_t>> needs(dynamics.derived.size());
        for (std::size_t i = 0; i < dynamics.derived.size(); ++i) collectNeeds(dynamics.derived[i], index, needs[i]);
        enum class Mark : std::uint8_t { fresh, open, done };
        std::vector<Mark> marks(needs.size(), Mark::fresh);
        for (std::size_t start = 0; start < needs.size(); ++start) {
            std::vector<std::pair<std::size_t, std::size_t>> path;  // variable, next of its needs
            if (marks[start] == Mark::fresh) path.emplace_back(start, 0), marks[start] = Mark::open;
            while (!path.empty()) {
                auto& [variable, next] = path.back();
                if (next == needs[variable].size()) {
                    marks[variable] = Mark::done;
                    path.pop_back();
                    continue;
                }
                const std::size_t needed = needs[variable][next++];
                if (marks[needed] == Mark::open) {
                    reportCycle(dynamics, path, needed);
                    marks[needed] = Mark::done;
                } else if (marks[needed] == Mark::fresh) {
                    marks[needed] = Mark::open;
                    path.emplace_back(needed, 0);
                }
            }
        }
    }

    void collectNeeds(const DerivedVariable& derived, const std::unordered_map<std::string_view, std::size_t>& index,
                      std::vector<std::size_t>& needs) {
        std::vector<const std::string*> texts{&derived.value};
        for (const lems::Case& one : derived.cases) {
            texts.push_back(&one.condition);
            texts.push_back(&one.value);
        }
        for (const std::string* text : texts) {
            const Expression* expression = text->empty() ? nullptr : context_.expression(*text);
            if (!expression) continue;
            for (const std::string& symbol : expression->symbols)
                if (const auto found = index.find(symbol); found != index.end()) needs.push_back(found->second);
        }
    }

    void reportCycle(const Dynamics& dynamics, const std::vector<std::pair<std::size_t, std::size_t>>& path,
                     std::size_t first) {
        std::string text;
        bool inside = false;
        SourceSpot where = dynamics.derived[first].where;
        for (const auto& [variable, next] : path) {
            inside = inside || variable == first;
            if (inside) text += dynamics.derived[variable].name + " -> ";
        }
        fault("expression-cycle", "derived variables need each other: " + text + dynamics.derived[first].name, where);
    }

    CheckContext& context_;
    const lems::Library& library_;
    const ComponentType& type_;
    std::vector<const ComponentType*> lineage_;
    Scope scope_;
    std::unordered_set<std::string> states_;
};

}  // namespace

void checkTypes(CheckContext& context) {
    for (const ComponentType& type : context.library.types)
        if (!type.standard) TypeCheck(context, type).run();
}

}  // namespace nl::neuroml
