// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/random.hpp"
#include "core/lems/instance.hpp"
#include "core/model/model.hpp"
#include "core/sim/group.hpp"

// Networks written in LEMS itself: the tree of the component that is simulated, what its types' Structure elements
// instantiate, and paths through both. Not for others.
namespace nl::sim {

/// A component in the tree of what is simulated.
struct StructurePart {
    const lems::Component* component = nullptr;
    const lems::ComponentType* type = nullptr;
    StructurePart* parent = nullptr;
    std::string element;     ///< its role in the parent: element name, or the name of the reference
    bool container = false;  ///< it or something in it has a Structure to carry out; else it is one instance at most
    std::vector<std::unique_ptr<StructurePart>> parts;  ///< of containers
    std::int32_t population =
        -1;  ///< its instances, into Plan::populations; of no container: itself, if it has dynamics
    std::vector<const lems::Component*> made;  ///< component of each instance
    Place own;           ///< a container with dynamics, or what stands in one: where its numbers are; else nowhere
    std::string prefix;  ///< of its names there: "" or "generator/"
    std::unique_ptr<lems::Component> alone;  ///< without its children
    std::unique_ptr<lems::Instance> numbers;
};

/// What a path leads to.
struct StructureInstance {
    StructurePart* part = nullptr;
    std::int64_t member = -1;  ///< of part->made; -1: the part itself
    std::string inside;        ///< path below it: "" or "child/"
    const lems::Component* component = nullptr;
    const lems::ComponentType* type = nullptr;
};

class StructureTree {
public:
    /// Names that With and ForEach have given.
    using Named = std::vector<std::pair<std::string, StructureInstance>>;

    explicit StructureTree(const model::Model& model) : model_(model) {}
    /// Whether a component instantiates others, or has a NeuroML network inside.
    [[nodiscard]] static bool instantiates(const model::Model& model, const lems::Component& target);
    /// Errors: structure-unknown, expression-cycle; with file and line.
    [[nodiscard]] Result<void> make(const lems::Component& target);
    [[nodiscard]] StructurePart& root() const { return *root_; }
    /// The NeuroML network inside, or null.
    [[nodiscard]] const model::Network* network() const { return network_; }

    /// The value of an expression of `index` (where given) and of the parameters of the part and of what it stands in,
    /// SI. Errors: expression-syntax, symbol-unknown, value-not-finite.
    [[nodiscard]] Result<double> number(StructurePart& part, const std::string& text, const SourceSpot& where,
                                        std::optional<double> index = {}, RandomStream* random = nullptr) const;
    /// The value of a parameter of the part alone, SI.
    [[nodiscard]] std::optional<double> parameter(StructurePart& part, const std::string& name) const;
    /// Everything that a path from a part leads to: "../source", "p1[0]", "this", "parent", "a/child". Parts are not
    /// replaced by their instances. Empty where it leads nowhere.
    [[nodiscard]] std::vector<StructureInstance> find(StructurePart& part, std::string_view path,
                                                      const Named& named = {}) const;
    /// The Structure blocks that hold for a type: its own, or those of the nearest base that has any.
    [[nodiscard]] static std::vector<const lems::Component*> blocks(const lems::Library& library,
                                                                    const lems::ComponentType& type);
    /// Whether a component or something in it has Dynamics.
    [[nodiscard]] static bool dynamic(const lems::Library& library, const lems::Component& component,
                                      const lems::ComponentType& type);

private:
    [[nodiscard]] Result<std::unique_ptr<StructurePart>> makePart(const lems::Component& component,
                                                                  const lems::ComponentType& type,
                                                                  const std::string& element, StructurePart* parent,
                                                                  int depth);
    [[nodiscard]] Result<void> fill(StructurePart& part, int depth);
    [[nodiscard]] Result<void> check(const lems::Component& element) const;
    [[nodiscard]] std::vector<StructureInstance> stepInto(const StructureInstance& from, const std::string& name,
                                                          int depth) const;
    [[nodiscard]] std::vector<StructureInstance> named(StructurePart& part, const std::string& name, int depth) const;
    [[nodiscard]] std::vector<StructureInstance> walk(StructurePart& part, std::string_view path, const Named& named,
                                                      int depth) const;
    [[nodiscard]] std::vector<StructureInstance> below(const StructureInstance& from, const std::string& name) const;
    [[nodiscard]] Failure failAt(const SourceSpot& where, Error error) const;

    const model::Model& model_;
    std::unique_ptr<StructurePart> root_;
    const model::Network* network_ = nullptr;
};

/// A part, or an instance that it has made.
[[nodiscard]] StructureInstance itself(StructurePart& part);
[[nodiscard]] StructureInstance memberOf(StructurePart& part, std::size_t member, const lems::Library& library);

}  // namespace nl::sim
