// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/neuroml/models_equal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "core/units/units.hpp"

namespace nl::test {
namespace {

using model::Model;
using morphology::Morphology;

class Comparison {
public:
    Comparison(const Model& a, const Model& b) : a_(a), b_(b) {}

    std::string run() {
        types();
        components();
        cells();
        populations();
        projections();
        inputs();
        networks();
        return difference_;
    }

private:
    template <class T>
    void same(const std::string& what, const T& x, const T& y) {
        if (!difference_.empty() || x == y) return;
        std::ostringstream out;
        out << what << " differs";
        if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) out << ": " << x << " and " << y;
        difference_ = out.str();
    }

    // --- types of the files' own, by name ---

    static std::string described(const lems::ComponentType& t) {
        std::multiset<std::string> lines;
        const auto line = [&lines](auto... parts) {
            std::ostringstream text;
            ((text << parts << ' '), ...);
            lines.insert(text.str());
        };
        const auto none = [](const std::string& dimension) {
            return dimension.empty() ? std::string("none") : dimension;
        };
        for (const lems::Parameter& p : t.parameters)
            line("parameter", p.name, none(p.dimension), p.value, static_cast<int>(p.kind), p.description);
        for (const lems::ChildSlot& c : t.children) line("child", c.name, c.type, static_cast<int>(c.kind));
        const auto action = [&line](const std::string& where, const lems::EventAction& a) {
            for (const lems::Assignment& x : a.assignments) line(where, x.variable, x.value);
            for (const std::string& port : a.eventOut) line(where, "out", port);
            line(where, "to", a.transition);
        };
        if (t.dynamics) {
            const lems::Dynamics& d = *t.dynamics;
            for (const lems::StateVariable& s : d.states) line("state", s.name, none(s.dimension), s.exposure);
            for (const lems::DerivedVariable& v : d.derived) {
                line("derived", v.name, none(v.dimension), v.exposure, v.value, v.select, v.reduce, v.required);
                for (std::size_t i = 0; i < v.cases.size(); ++i)
                    line("case", v.name, i, v.cases[i].condition, v.cases[i].value);
            }
            for (const lems::TimeDerivative& x : d.derivatives) line("dt", x.variable, x.value);
            for (const lems::Assignment& x : d.onStart) line("start", x.variable, x.value);
            for (const lems::OnCondition& c : d.onCondition) action("if " + c.test, c.action);
            for (const lems::OnEvent& e : d.onEvent) action("on " + e.port, e.action);
            for (const lems::Regime& r : d.regimes) {
                line("regime", r.name, r.initial);
                for (const lems::TimeDerivative& x : r.derivatives) line("dt", r.name, x.variable, x.value);
                action("enter " + r.name, r.onEntry);
                for (const lems::OnCondition& c : r.onCondition) action("in " + r.name + " if " + c.test, c.action);
            }
        }
        std::string out = t.name + " " + t.extends + " " + t.description;
        for (const std::string& text : lines) out += "\n" + text;
        return out;
    }

    void types() {
        const auto own = [](const Model& m) {
            std::multiset<std::string> out;
            if (!m.library) return out;
            for (const lems::ComponentType& t : m.library->types)
                if (!t.standard) out.insert(described(t));
            return out;
        };
        same("the files' own types", own(a_), own(b_));
    }

    // --- components, by id ---

    static std::string value(const std::string& text) {
        const auto quantity = units::parseQuantity(text);
        if (!quantity) return text;
        std::ostringstream out;
        out.precision(17);
        out << quantity->value << units::dimensionName(quantity->dimension);
        return out.str();
    }

    static void describe(const lems::Component& c, std::ostringstream& out, bool top) {
        out << '<' << (top ? c.type : c.element) << ' ' << c.type << ' ' << c.id;
        std::map<std::string, std::string> attributes;
        for (const auto& [name, text] : c.attributes)
            if (name != "morphology" && name != "biophysicalProperties" && name.rfind("xmlns", 0) != 0)
                attributes[name] = value(text);
        for (const auto& [name, text] : attributes) out << ' ' << name << '=' << text;
        out << '>' << c.text;
        std::vector<std::string> children;
        for (const lems::Component& child : c.children) {
            if (child.element.rfind("biophysicalProperties", 0) == 0 || child.element == "annotation") continue;
            std::ostringstream one;
            describe(child, one, false);
            children.push_back(one.str());
        }
        // Children of one element name keep their order; names come in the schema's.
        std::stable_sort(children.begin(), children.end(), [](const std::string& x, const std::string& y) {
            return x.substr(0, x.find(' ')) < y.substr(0, y.find(' '));
        });
        for (const std::string& child : children) out << child;
        out << "</>";
    }

    static std::multiset<std::string> described(const Model& m) {
        std::multiset<std::string> out;
        for (std::size_t i = 0; i < m.components.size(); ++i) {
            const lems::Component& c = m.components[i];
            const auto first = m.componentIndex.find(c.id);
            if (!c.id.empty() && first != m.componentIndex.end() && first->second.index() != i)
                continue;  // a duplicate id
            std::ostringstream text;
            describe(c, text, true);
            out.insert(text.str());
        }
        return out;
    }

    void components() {
        const auto x = described(a_), y = described(b_);
        if (x == y || !difference_.empty()) return;
        std::vector<std::string> onlyX, onlyY;
        std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(onlyX));
        std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(onlyY));
        difference_ = "components differ: " + (onlyX.empty() ? "-" : onlyX[0].substr(0, 600)) + "\n  and " +
                      (onlyY.empty() ? "-" : onlyY[0].substr(0, 600));
    }

    // --- small parts ---

    static std::multiset<std::string> described(const std::vector<morphology::Property>& list) {
        std::multiset<std::string> out;
        for (const morphology::Property& p : list) out.insert(p.tag + "=" + p.value);
        return out;
    }

    static std::multiset<std::string> described(const std::vector<morphology::InhomogeneousParameter>& list) {
        std::multiset<std::string> out;
        for (const morphology::InhomogeneousParameter& p : list) {
            std::ostringstream text;
            text.precision(17);
            text << p.id << ' ' << p.variable << ' ' << p.metric << ' ' << p.translationStart.value_or(-1) << ' '
                 << p.normalizationEnd.value_or(-1);
            out.insert(text.str());
        }
        return out;
    }

    static std::multiset<std::string> described(const std::vector<model::Region>& list) {
        std::multiset<std::string> out;
        for (const model::Region& r : list) {
            std::ostringstream text;
            text.precision(17);
            text << r.id;
            for (const auto& point : {r.corner, r.size})
                if (point) text << ' ' << point->x << ' ' << point->y << ' ' << point->z;
            out.insert(text.str());
        }
        return out;
    }

    // --- cells ---

    void shape(const std::string& what, const Morphology& x, const Morphology& y) {
        same(what + " segment ids", x.segmentId, y.segmentId);
        same(what + " names", x.segmentName, y.segmentName);
        same(what + " parents", x.parent, y.parent);
        same(what + " fractions", x.fractionAlong, y.fractionAlong);
        same(what + " proximal", x.proximal, y.proximal);
        same(what + " distal", x.distal, y.distal);
        same(what + " proximal radius", x.proximalRadius, y.proximalRadius);
        same(what + " distal radius", x.distalRadius, y.distalRadius);
        same(what + " given", x.proximalGiven, y.proximalGiven);
        same(what + " parts", x.part, y.part);
        same(what + " groups", x.groups.size(), y.groups.size());
        for (std::size_t g = 0; g < std::min(x.groups.size(), y.groups.size()); ++g) {
            const morphology::SegmentGroup &p = x.groups[g], &q = y.groups[g];
            same(what + " group id", p.id, q.id);
            same(what + " group lex id", p.neuroLexId, q.neuroLexId);
            same(what + " group " + p.id + " segments", p.segments, q.segments);
            same(what + " group " + p.id + " members", p.ownMembers, q.ownMembers);
            same(what + " group " + p.id + " includes", p.includes, q.includes);
            same(what + " group " + p.id + " paths", p.paths, q.paths);
            same(what + " group " + p.id + " sub-trees", p.subTrees, q.subTrees);
            same(what + " group " + p.id + " properties", described(p.properties), described(q.properties));
            same(what + " group " + p.id + " inhomogeneous", described(p.inhomogeneousParameters),
                 described(q.inhomogeneousParameters));
        }
    }

    static std::multiset<std::string> densities(const model::Biophysics& b) {
        std::multiset<std::string> out;
        const auto line = [&out](auto... parts) {
            std::ostringstream text;
            text.precision(17);
            ((text << parts << ' '), ...);
            out.insert(text.str());
        };
        for (const model::ChannelDensity& d : b.densities) {
            line(d.id, d.ionChannel, d.ion, static_cast<int>(d.kind), d.segmentGroup, d.target.group, d.target.segment,
                 d.condDensity.value_or(-1), d.permeability.value_or(-1), d.erev.value_or(-1), d.vShift.value_or(-1),
                 d.number.value_or(-1), d.channel.valid());
            for (const model::VariableParameter& v : d.variableParameters)
                line(d.id, v.parameter, v.segmentGroup, v.inhomogeneousParameter, v.expression);
        }
        const auto quantities = [&line](const char* name, const std::vector<model::GroupQuantity>& list) {
            for (const model::GroupQuantity& q : list) line(name, q.value, q.target.group, q.target.segment);
        };
        quantities("C", b.specificCapacitance);
        quantities("R", b.resistivity);
        quantities("T", b.spikeThreshold);
        quantities("V", b.initMembPotential);
        for (const model::Species& s : b.species)
            line(s.id, s.ion, s.concentrationModel, s.target.group, s.initialConcentration.value_or(-1),
                 s.initialExtConcentration.value_or(-1));
        return out;
    }

    void cells() {
        std::map<std::string, const model::CellType*> other;
        for (const model::CellType& c : b_.cellTypes) other.emplace(c.id, &c);
        same("number of cell types", a_.cellTypes.size(), b_.cellTypes.size());
        for (const model::CellType& x : a_.cellTypes) {
            const auto found = other.find(x.id);
            if (found == other.end()) {
                same("cell " + x.id, std::string("there"), std::string("missing"));
                continue;
            }
            const model::CellType& y = *found->second;
            same("type of cell " + x.id, x.type, y.type);
            same("morphology of cell " + x.id, x.morphology != nullptr, y.morphology != nullptr);
            same("biophysics of cell " + x.id, x.biophysics != nullptr, y.biophysics != nullptr);
            if (x.morphology && y.morphology) shape("cell " + x.id, *x.morphology, *y.morphology);
            if (x.biophysics && y.biophysics)
                same("biophysics of cell " + x.id, densities(*x.biophysics), densities(*y.biophysics));
        }
    }

    // --- networks ---

    void populations() {
        same("number of populations", a_.populations.size(), b_.populations.size());
        for (const model::Population& x : a_.populations) {
            const model::PopulationId id = b_.population(x.id);
            if (!id.valid()) {
                same("population " + x.id, std::string("there"), std::string("missing"));
                continue;
            }
            const model::Population& y = b_.populations[id.index()];
            same("component of " + x.id, x.component, y.component);
            same("size of " + x.id, x.size, y.size);
            same("positions of " + x.id, x.positions, y.positions);
            same("instance ids of " + x.id, x.instanceIds, y.instanceIds);
            same("colour of " + x.id, x.color.value_or(1), y.color.value_or(1));
            same("properties of " + x.id, described(x.properties), described(y.properties));
        }
    }

    static std::string nameOf(const Model& m, const std::vector<model::ComponentId>& list,
                              const std::vector<std::uint16_t>& column, std::size_t i) {
        const std::size_t k = column.empty() ? 0 : column[i];
        return k < list.size() && list[k].valid() ? m.components[list[k].index()].id : std::string("-");
    }

    template <class T>
    void column(const std::string& what, const std::vector<T>& x, const std::vector<T>& y, T otherwise,
                std::size_t rows) {
        for (std::size_t i = 0; i < rows && difference_.empty(); ++i) {
            const T p = x.empty() ? otherwise : x[i], q = y.empty() ? otherwise : y[i];
            if (!(p == q)) same(what + " row " + std::to_string(i), p, q);
        }
    }

    void projections() {
        std::map<std::string, const model::Projection*> other;
        for (const model::Projection& p : b_.projections) other.emplace(p.id, &p);
        same("number of projections", a_.projections.size(), b_.projections.size());
        std::set<std::string> done;
        for (const model::Projection& x : a_.projections) {
            if (!done.insert(x.id).second) continue;
            const auto found = other.find(x.id);
            if (found == other.end()) {
                same("projection " + x.id, std::string("there"), std::string("missing"));
                continue;
            }
            const model::Projection& y = *found->second;
            const std::size_t rows = x.size();
            same("kind of " + x.id, static_cast<int>(x.kind), static_cast<int>(y.kind));
            same("pre of " + x.id, x.prePopulation, y.prePopulation);
            same("post of " + x.id, x.postPopulation, y.postPopulation);
            same("rows of " + x.id, rows, y.size());
            same("pre cells of " + x.id, x.preCell, y.preCell);
            same("post cells of " + x.id, x.postCell, y.postCell);
            column("pre segment of " + x.id, x.preSegment, y.preSegment, 0, rows);
            column("post segment of " + x.id, x.postSegment, y.postSegment, 0, rows);
            column("pre fraction of " + x.id, x.preFraction, y.preFraction, 0.5F, rows);
            column("post fraction of " + x.id, x.postFraction, y.postFraction, 0.5F, rows);
            column("weight of " + x.id, x.weight, y.weight, 1.0F, rows);
            column("delay of " + x.id, x.delay, y.delay, 0.0F, rows);
            for (std::size_t i = 0; i < rows && difference_.empty(); ++i) {
                same("synapse of " + x.id, nameOf(a_, x.synapses, x.synapseOf, i),
                     nameOf(b_, y.synapses, y.synapseOf, i));
                same("pre component of " + x.id, nameOf(a_, x.preComponents, x.preComponentOf, i),
                     nameOf(b_, y.preComponents, y.preComponentOf, i));
            }
        }
    }

    void inputs() {
        const auto described = [](const Model& m) {
            std::multiset<std::string> out;
            for (const model::InputList& list : m.inputs) {
                std::ostringstream text;
                text.precision(9);
                text << (list.explicitInput ? "" : list.id) << ' ' << list.component << ' ' << list.population << ':';
                for (std::size_t i = 0; i < list.cell.size(); ++i)
                    text << ' ' << list.cell[i] << '/' << (list.segment.empty() ? 0 : list.segment[i]) << '/'
                         << (list.fraction.empty() ? 0.5F : list.fraction[i]) << '/'
                         << (list.weight.empty() ? 1.0F : list.weight[i]);
                out.insert(text.str());
            }
            return out;
        };
        same("inputs", described(a_), described(b_));
    }

    void networks() {
        same("number of networks", a_.networks.size(), b_.networks.size());
        for (std::size_t n = 0; n < std::min(a_.networks.size(), b_.networks.size()); ++n) {
            same("network id", a_.networks[n].id, b_.networks[n].id);
            same("temperature", a_.networks[n].temperature.value_or(-1), b_.networks[n].temperature.value_or(-1));
            same("regions", described(a_.networks[n].regions), described(b_.networks[n].regions));
        }
    }

    const Model &a_, &b_;
    std::string difference_;
};

}  // namespace

std::string firstDifference(const Model& a, const Model& b) { return Comparison(a, b).run(); }

}  // namespace nl::test
