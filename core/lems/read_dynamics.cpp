// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lems/read_dynamics.hpp"

#include <iterator>

namespace nl::lems {

namespace {

std::string_view name(const pugi::xml_node& node) { return node.name(); }
std::string value(const pugi::xml_node& node, const char* attribute) { return node.attribute(attribute).value(); }
bool isTrue(const std::string& text) { return text == "true" || text == "1" || text == "yes"; }

class DynamicsReader {
public:
    DynamicsReader(const io::XmlDocument& document, std::uint32_t file, std::vector<Diagnostic>& diagnostics)
        : document_(document), file_(file), diagnostics_(diagnostics) {}

    Dynamics dynamics(const pugi::xml_node& element) {
        Dynamics out;
        for (const pugi::xml_node& node : element.children())
            if (node.type() == pugi::node_element) member(node, out);
        return out;
    }

private:
    [[nodiscard]] SourceSpot spot(const pugi::xml_node& node) const { return document_.spot(node, file_); }

    void unknown(const pugi::xml_node& node, const char* inside) {
        Error error = makeError("element-unknown",
                                "<" + shortened(name(node)) + "> is not known inside <" + inside + "> and is ignored");
        error.where = document_.range(node);
        diagnostics_.push_back(makeDiagnostic(Severity::warning, std::move(error)));
    }
    void require(const pugi::xml_node& node, const char* attribute) {
        if (*node.attribute(attribute).value()) return;
        Error error =
            makeError("attribute-missing", "<" + std::string(name(node)) + "> has no attribute \"" + attribute + "\"");
        error.where = document_.range(node);
        diagnostics_.push_back(makeDiagnostic(Severity::error, std::move(error)));
    }

    void member(const pugi::xml_node& node, Dynamics& out) {
        if (name(node) == "StateVariable") {
            require(node, "name");
            out.states.push_back({value(node, "name"), value(node, "dimension"), value(node, "exposure"), spot(node)});
        } else if (name(node) == "DerivedVariable") {
            out.derived.push_back(derived(node));
        } else if (name(node) == "ConditionalDerivedVariable") {
            out.derived.push_back(conditional(node));
        } else if (name(node) == "TimeDerivative") {
            out.derivatives.push_back(derivative(node));
        } else if (name(node) == "OnStart") {
            EventAction start = action(node, "OnStart");
            std::move(start.assignments.begin(), start.assignments.end(), std::back_inserter(out.onStart));
        } else if (name(node) == "OnCondition") {
            out.onCondition.push_back(condition(node));
        } else if (name(node) == "OnEvent") {
            out.onEvent.push_back(event(node));
        } else if (name(node) == "Regime") {
            out.regimes.push_back(regime(node));
        } else if (name(node) == "KineticScheme") {
            out.kineticSchemes.push_back({value(node, "name"), value(node, "nodes"), value(node, "edges"),
                                          value(node, "stateVariable"), value(node, "edgeSource"),
                                          value(node, "edgeTarget"), value(node, "forwardRate"),
                                          value(node, "reverseRate"), spot(node)});
        } else if (name(node) != "Run" && name(node) != "Show" && name(node) != "Record" && name(node) != "Build") {
            unknown(node, "Dynamics");
        }
    }

    DerivedVariable derived(const pugi::xml_node& node) {
        require(node, "name");
        DerivedVariable out;
        out.name = value(node, "name");
        out.dimension = value(node, "dimension");
        out.exposure = value(node, "exposure");
        out.value = value(node, "value");
        out.select = value(node, "select");
        out.reduce = value(node, "reduce");
        out.required = isTrue(value(node, "required"));
        out.where = spot(node);
        return out;
    }

    DerivedVariable conditional(const pugi::xml_node& node) {
        DerivedVariable out = derived(node);
        for (const pugi::xml_node& child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            if (name(child) == "Case")
                out.cases.push_back({value(child, "condition"), value(child, "value"), spot(child)});
            else
                unknown(child, "ConditionalDerivedVariable");
        }
        return out;
    }

    TimeDerivative derivative(const pugi::xml_node& node) {
        require(node, "variable");
        require(node, "value");
        return {value(node, "variable"), value(node, "value"), spot(node)};
    }

    EventAction action(const pugi::xml_node& node, const char* inside) {
        EventAction out;
        for (const pugi::xml_node& child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            if (name(child) == "StateAssignment") {
                require(child, "variable");
                require(child, "value");
                out.assignments.push_back({value(child, "variable"), value(child, "value"), spot(child)});
            } else if (name(child) == "EventOut") {
                out.eventOut.push_back(value(child, "port"));
            } else if (name(child) == "Transition") {
                out.transition = value(child, "regime");
            } else {
                unknown(child, inside);
            }
        }
        return out;
    }

    OnCondition condition(const pugi::xml_node& node) {
        require(node, "test");
        return {value(node, "test"), action(node, "OnCondition"), spot(node)};
    }
    OnEvent event(const pugi::xml_node& node) {
        require(node, "port");
        return {value(node, "port"), action(node, "OnEvent"), spot(node)};
    }

    Regime regime(const pugi::xml_node& node) {
        require(node, "name");
        Regime out;
        out.name = value(node, "name");
        out.initial = isTrue(value(node, "initial"));
        out.where = spot(node);
        for (const pugi::xml_node& child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            if (name(child) == "TimeDerivative")
                out.derivatives.push_back(derivative(child));
            else if (name(child) == "OnEntry")
                out.onEntry = action(child, "OnEntry");
            else if (name(child) == "OnCondition")
                out.onCondition.push_back(condition(child));
            else if (name(child) == "OnEvent")
                out.onEvent.push_back(event(child));
            else
                unknown(child, "Regime");
        }
        return out;
    }

    const io::XmlDocument& document_;
    std::uint32_t file_;
    std::vector<Diagnostic>& diagnostics_;
};

template <class T>
void appendTo(std::vector<T>& to, std::vector<T>&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

}  // namespace

Dynamics readDynamics(const io::XmlDocument& document, const pugi::xml_node& element, std::uint32_t file,
                      std::vector<Diagnostic>& diagnostics) {
    return DynamicsReader(document, file, diagnostics).dynamics(element);
}

void append(Dynamics& to, Dynamics more) {
    appendTo(to.states, std::move(more.states));
    appendTo(to.derived, std::move(more.derived));
    appendTo(to.derivatives, std::move(more.derivatives));
    appendTo(to.onStart, std::move(more.onStart));
    appendTo(to.onCondition, std::move(more.onCondition));
    appendTo(to.onEvent, std::move(more.onEvent));
    appendTo(to.regimes, std::move(more.regimes));
    appendTo(to.kineticSchemes, std::move(more.kineticSchemes));
}

}  // namespace nl::lems
