// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/segment_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

namespace nl::neuroml {

using morphology::Morphology;
using morphology::SegmentGroup;
using morphology::SegmentIndex;

namespace {

struct GroupReading {
    XmlReading& reading;
    const SegmentLookup& lookup;
    const std::unordered_set<std::int64_t>& dropped;
    SegmentGroup& group;

    /// The segment that an attribute of `element` names, -1 with a diagnostic when there is none.
    [[nodiscard]] SegmentIndex segment(const pugi::xml_node& element, const char* attribute) {
        const pugi::xml_attribute found = element.attribute(attribute);
        if (!found) {
            reading.error(element, "attribute-missing",
                          "<" + std::string(reading.name(element)) + "> has no attribute \"" + attribute + "\"");
            return -1;
        }
        const auto id = reading.integer(element, attribute, found.value());
        if (!id) return -1;
        const SegmentIndex index = lookup.find(*id);
        if (index < 0 && !dropped.contains(*id))
            reading.error(element, "segment-missing",
                          "segment group \"" + shortened(group.id) + "\" lists segment " + std::to_string(*id) +
                              ", which does not exist");
        return index;
    }

    void member(const pugi::xml_node& element) {
        if (const SegmentIndex index = segment(element, "segment"); index >= 0) group.ownMembers.push_back(index);
    }

    /// The ends of a path or subTree; nothing when one is given that is not there: without it the rest means more.
    void span(const pugi::xml_node& element, std::vector<std::pair<SegmentIndex, SegmentIndex>>& out) {
        const pugi::xml_node from = reading.child(element, "from"), to = reading.child(element, "to");
        const SegmentIndex first = from ? segment(from, "segment") : -1, last = to ? segment(to, "segment") : -1;
        if ((!from || first >= 0) && (!to || last >= 0)) out.emplace_back(first, last);
    }

    void inhomogeneous(const pugi::xml_node& element) {
        morphology::InhomogeneousParameter parameter;
        parameter.id = element.attribute("id").value();
        parameter.variable = element.attribute("variable").value();
        parameter.metric = element.attribute("metric").value();
        parameter.where = reading.spot(element);
        if (const pugi::xml_node proximal = reading.child(element, "proximal")) {
            const auto value =
                reading.number(proximal, "translationStart", proximal.attribute("translationStart").value());
            if (value) parameter.translationStart = *value * kMicrometre;
        }
        if (const pugi::xml_node distal = reading.child(element, "distal"))
            parameter.normalizationEnd =
                reading.number(distal, "normalizationEnd", distal.attribute("normalizationEnd").value());
        group.inhomogeneousParameters.push_back(std::move(parameter));
    }

    void child(const pugi::xml_node& element) {
        const char* name = reading.rawName(element);
        if (same(name, "member"))
            member(element);
        else if (same(name, "include"))
            group.includes.emplace_back(element.attribute("segmentGroup").value());
        else if (same(name, "path"))
            span(element, group.paths);
        else if (same(name, "subTree"))
            span(element, group.subTrees);
        else if (same(name, "property"))
            group.properties.push_back({element.attribute("tag").value(), element.attribute("value").value()});
        else if (same(name, "inhomogeneousParameter"))
            inhomogeneous(element);
        else if (same(name, "notes"))
            group.notes = trimmed(element.text().get());
        else if (*name != 0)
            reading.unknownElement(element, "segmentGroup");
    }
};

constexpr std::size_t kMostMembers = std::size_t{1} << 27U;  ///< over all groups of a cell: 512 MiB of indices

class Resolver {
public:
    Resolver(XmlReading& reading, Morphology& m, const std::vector<pugi::xml_node>& elements)
        : reading_(reading),
          m_(m),
          elements_(elements),
          state_(m.groups.size(), State::untouched),
          member_(m.size(), 0),
          fromRoot_(m.size(), 0),
          wholeTree_(m.size(), 0),
          included_(m.groups.size(), 0) {
        for (std::size_t g = 0; g < m.groups.size(); ++g) index_.try_emplace(m.groups[g].id, g);
    }

    void resolveAll() {
        for (std::size_t g = 0; g < m_.groups.size() && !reading_.stopped(); ++g) resolve(g);
    }

private:
    enum class State : std::uint8_t { untouched, open, done };
    struct Frame {
        std::size_t group, include;
    };

    /// Depth first over includes without recursion: a chain of includes may be as long as the list of groups.
    void resolve(std::size_t first) {
        if (state_[first] != State::untouched) return;
        std::vector<Frame> stack{{first, 0}};
        state_[first] = State::open;
        while (!stack.empty() && reading_.goOn()) {
            Frame& frame = stack.back();
            const SegmentGroup& group = m_.groups[frame.group];
            if (frame.include == group.includes.size()) {
                finish(frame.group);
                stack.pop_back();
                continue;
            }
            const std::size_t from = frame.group, which = frame.include++;
            const auto found = index_.find(group.includes[which]);
            if (found == index_.end()) {
                reportInclude(
                    from, which, "group-missing",
                    "includes the segment group \"" + shortened(group.includes[which]) + "\", which does not exist");
            } else if (state_[found->second] == State::open) {
                reportCycle(stack, found->second);
            } else if (state_[found->second] == State::untouched) {
                state_[found->second] = State::open;
                stack.push_back({found->second, 0});
            }
        }
    }

    /// At the include by which the search entered the cycle.
    void reportCycle(const std::vector<Frame>& stack, std::size_t entry) {
        for (const Frame& frame : stack) {
            if (frame.group != entry) continue;
            const std::size_t which = frame.include - 1;
            reportInclude(entry, which, "group-cycle",
                          "is part of itself: it includes \"" + shortened(m_.groups[entry].includes[which]) +
                              "\", which includes it again, directly or not");
        }
    }

    /// The child of this name and number, or the element itself.
    [[nodiscard]] pugi::xml_node childOf(const pugi::xml_node& element, std::string_view name,
                                         std::size_t which) const {
        for (const pugi::xml_node& child : element.children())
            if (reading_.name(child) == name && which-- == 0) return child;
        return element;
    }

    void reportInclude(std::size_t g, std::size_t which, const char* code, const std::string& what) {
        const bool counted = reading_.report().full(code, reading_.file());
        const pugi::xml_node at = counted ? elements_[g] : childOf(elements_[g], "include", which);
        std::string hint;
        if (!counted && std::string_view(code) == "group-missing") {
            std::vector<std::string> names;
            for (const SegmentGroup& group : m_.groups) names.push_back(group.id);
            const auto near = nearestNames(m_.groups[g].includes[which], names, 1);
            if (!near.empty()) hint = "Did you mean \"" + near.front() + "\"?";
        }
        Error error = makeError(code, "segment group \"" + shortened(m_.groups[g].id) + "\" " + what, hint);
        // A group without one of its parts is still a group; one that is part of itself is none.
        reading_.report().add(std::string_view(code) == "group-missing" ? Severity::warning : Severity::error,
                              std::move(error), reading_.spot(at));
    }

    void finish(std::size_t g) {
        SegmentGroup& group = m_.groups[g];
        std::vector<SegmentIndex>& out = group.segments;
        ++turn_;
        for (const SegmentIndex s : group.ownMembers) add(out, s);
        for (const std::string& name : group.includes) {
            const auto found = index_.find(name);
            if (found == index_.end() || state_[found->second] != State::done) continue;
            if (std::exchange(included_[found->second], turn_) == turn_) continue;
            for (const SegmentIndex s : m_.groups[found->second].segments) add(out, s);
        }
        for (std::size_t i = 0; i < group.paths.size() && !reading_.stopped(); ++i)
            if (!addPath(out, group.paths[i].first, group.paths[i].second)) reportPath(g, i);
        for (const auto& [from, to] : group.subTrees) addSubTree(out, from, to);
        if (!std::is_sorted(out.begin(), out.end())) std::sort(out.begin(), out.end());
        total_ += out.size();
        if (total_ > kMostMembers) {
            out.clear();
            out.shrink_to_fit();
            reading_.error(elements_[g], "too-big", "the segment groups of this cell list too many segments in all");
        }
        state_[g] = State::done;
    }

    /// Once for each segment of the group that is being finished, however often it is named.
    void add(std::vector<SegmentIndex>& out, SegmentIndex s) {
        (void)reading_.goOn();
        if (std::exchange(member_[static_cast<std::size_t>(s)], turn_) != turn_) out.push_back(s);
    }

    void reportPath(std::size_t g, std::size_t which) {
        const auto& [from, to] = m_.groups[g].paths[which];
        const auto id = [this](SegmentIndex s) { return std::to_string(m_.segmentId[static_cast<std::size_t>(s)]); };
        const bool counted = reading_.report().full("group-path", reading_.file());
        reading_.warning(counted ? elements_[g] : childOf(elements_[g], "path", which), "group-path",
                         "segment group \"" + shortened(m_.groups[g].id) + "\" has a path from segment " + id(from) +
                             " to segment " + id(to) + ", which does not hang on it: the path adds nothing",
                         "A path runs from a segment away from the root.");
    }

    /// From a segment down to a descendant, both included; without `from` from the root, without `to` to all tips.
    /// False when `from` is not above `to`.
    bool addPath(std::vector<SegmentIndex>& out, SegmentIndex from, SegmentIndex to) {
        if (to < 0) {
            addSubTree(out, from, -1);
            return true;
        }
        SegmentIndex top = to;
        way_.clear();
        for (SegmentIndex at = to; at >= 0 && reading_.goOn(); at = m_.parent[static_cast<std::size_t>(at)]) {
            // From the root: what lies above a way that was gone already is in the group.
            if (from < 0 && std::exchange(fromRoot_[static_cast<std::size_t>(at)], turn_) == turn_) break;
            way_.push_back(top = at);
            if (at == from) break;
        }
        if (from >= 0 && top != from) return reading_.stopped();
        for (const SegmentIndex s : way_) add(out, s);
        return true;
    }

    /// A segment and all that hangs on it; of what hangs on `to`, where that is given, nothing. Without `from`: up from
    /// `to`.
    void addSubTree(std::vector<SegmentIndex>& out, SegmentIndex from, SegmentIndex to) {
        if (from < 0) {
            if (to >= 0) (void)addPath(out, -1, to);
            return;
        }
        if (children_.offset.empty()) children_ = morphology::childrenOf(m_);
        std::vector<SegmentIndex> waiting{from};
        while (!waiting.empty() && !reading_.stopped()) {
            const SegmentIndex at = waiting.back();
            waiting.pop_back();
            // A whole tree within one that was added already: nothing below is new.
            if (to < 0 && std::exchange(wholeTree_[static_cast<std::size_t>(at)], turn_) == turn_) continue;
            add(out, at);
            if (at == to) continue;
            for (const SegmentIndex child : children_.of(at)) waiting.push_back(child);
        }
    }

    XmlReading& reading_;
    Morphology& m_;
    const std::vector<pugi::xml_node>& elements_;
    std::vector<State> state_;
    std::unordered_map<std::string, std::size_t> index_;
    morphology::Children children_;
    std::size_t total_ = 0;
    /// The groups are finished one after the other, each in its turn (from 1). In which turn last: a segment was added,
    /// was passed on a way from the root, was added with all that hangs on it; a group was included.
    std::uint32_t turn_ = 0;
    std::vector<std::uint32_t> member_, fromRoot_, wholeTree_, included_;
    std::vector<SegmentIndex> way_;  ///< of the path that is being added
};

}  // namespace

SegmentGroup readGroup(XmlReading& reading, const pugi::xml_node& element, const SegmentLookup& lookup,
                       const std::unordered_set<std::int64_t>& dropped) {
    SegmentGroup group;
    group.id = element.attribute("id").value();
    group.neuroLexId = element.attribute("neuroLexId").value();
    group.where = reading.spot(element);
    GroupReading groupReading{reading, lookup, dropped, group};
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
        if (!reading.goOn()) break;
        groupReading.child(child);
    }
    return group;
}

void resolveGroups(XmlReading& reading, Morphology& m, const std::vector<pugi::xml_node>& elements) {
    Resolver(reading, m, elements).resolveAll();
}

}  // namespace nl::neuroml
