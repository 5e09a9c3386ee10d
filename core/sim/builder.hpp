// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/job/job_context.hpp"
#include "core/sim/builder_structure.hpp"
#include "core/sim/plan.hpp"
#include "core/sim/request.hpp"

// Makes a Plan of a model; not for others.
namespace nl::sim {

class Builder {
public:
    Builder(const model::Model& model, Specification specification, const SimOptions& options, JobContext& job)
        : model_(model), wanted_(std::move(specification)), options_(options), job_(job) {}
    [[nodiscard]] Result<Plan> run();

private:
    /// A component made flat, once a component.
    [[nodiscard]] Result<const dynamics::System*> flat(const lems::Component& component);
    [[nodiscard]] Failure failAt(const SourceSpot& where, Error error) const;
    void note(Severity severity, Error error, const SourceSpot& where);

    // builder.cpp: cells
    [[nodiscard]] Result<void> populations();
    /// Changes the numbers of the index-th of some instances.
    using Numbers = std::function<Result<void>(const dynamics::System&, std::uint64_t index, std::vector<double>&)>;
    [[nodiscard]] Result<void> pointCells(const std::string& name, const lems::Component& component,
                                          std::uint64_t cells, const Numbers& numbers = {});
    [[nodiscard]] Result<void> cableCells(model::CellTypeId type, std::uint64_t cells);
    [[nodiscard]] bool shaped(model::CellTypeId id) const;
    void needTemperature(const SourceSpot& where);
    void temperatures();
    [[nodiscard]] std::uint32_t groupFor(const std::string& key, const dynamics::System& system,
                                         const std::string& name, std::int32_t host, std::int32_t peerGroup);
    void label(std::uint32_t group, std::uint32_t row, std::string text);
    [[nodiscard]] Result<void> wire();
    [[nodiscard]] Result<void> wireInput(Group& group, std::size_t index, std::uint32_t groupIndex);
    [[nodiscard]] Result<void> gatherFrom(Group& group, Wire& wire, const std::string& name,
                                          const std::vector<Place>& places);
    void addSlopes(Group& group);
    void findPotential(Group& group);
    [[nodiscard]] Result<void> contribute(Group& group, std::uint32_t groupIndex);
    void finish();

    // builder_membrane.cpp
    [[nodiscard]] Result<void> cables();
    [[nodiscard]] Result<void> membranes(CableSet& set);
    struct Part;  ///< a channel density or species of a cell
    [[nodiscard]] Result<std::vector<Part>> partsOf(const model::CellType& type, const CableSet& set);
    [[nodiscard]] Result<Part> densityPart(const model::CellType& type, const model::ChannelDensity& density,
                                           const lems::Component& component, const CableSet& set);
    [[nodiscard]] Result<void> variableNumbers(const model::CellType& type, const model::ChannelDensity& density,
                                               const CableSet& set, std::vector<double>& factor);
    [[nodiscard]] Result<dynamics::System> composed(const std::vector<const Part*>& parts, const std::string& cell);

    // builder_connections.cpp
    [[nodiscard]] Result<void> inputs();
    [[nodiscard]] Result<void> input(const model::InputList& list);
    [[nodiscard]] Result<void> projections();
    [[nodiscard]] Result<void> chemical(const model::Projection& projection);
    [[nodiscard]] Result<void> coupled(const model::Projection& projection);
    /// The place of a cell, at a point of its shape.
    [[nodiscard]] Place placeOf(std::uint32_t population, std::uint32_t cell, std::int32_t segment,
                                double fraction) const;
    /// The same by the population of the plan.
    [[nodiscard]] Place placeIn(std::size_t population, std::uint32_t cell, std::int32_t segment,
                                double fraction) const;
    /// Adds an instance of a component at a place; its row. `weight` sets the property of this name, `slot` names the
    /// Attachments (empty: the first that take its type).
    [[nodiscard]] Result<Place> attach(const lems::Component& component, Place host, double weight, Place peer = {},
                                       const std::string& slot = {});
    [[nodiscard]] bool sharesState(const lems::Component& component, const dynamics::System& system) const;
    struct Source {
        Place place;             ///< group and row, or a compartment
        std::uint32_t port = 0;  ///< of the group; detectors: their number
        bool detector = false;
    };
    [[nodiscard]] std::optional<Source> sourceOf(std::uint32_t population, std::uint32_t cell, std::int32_t segment,
                                                 double fraction, const std::string& port);
    /// The same by the population of the plan.
    [[nodiscard]] std::optional<Source> sourceIn(std::size_t population, std::uint32_t cell, std::int32_t segment,
                                                 double fraction, const std::string& port);
    [[nodiscard]] Source sourceAt(Place place, const std::string& port);
    [[nodiscard]] std::uint32_t detectorAt(const model::CellType& type, const CableSet& set, std::int32_t inCell,
                                           std::uint32_t cell);
    void connect(const Source& source, Place target, const std::string& port, double weight, double delay);
    [[nodiscard]] std::size_t emitterOf(const Source& source) const;

    // builder_probes.cpp
    [[nodiscard]] Result<void> probes();
    [[nodiscard]] Result<Probe> probe(const std::string& quantity);
    [[nodiscard]] Result<Probe> cellProbe(std::uint32_t population, std::uint32_t cell,
                                          const std::vector<std::string>& rest, const std::string& quantity);
    [[nodiscard]] static std::vector<std::string> pathSteps(std::string_view path);
    [[nodiscard]] std::optional<Probe> groupProbe(Place place, const std::string& path);
    [[nodiscard]] std::optional<Probe> attachedProbe(const std::vector<Place>& hosts, const std::string& component,
                                                     std::size_t number, const std::string& path);
    [[nodiscard]] std::optional<Probe> attachedNamed(const std::vector<Place>& around,
                                                     const std::vector<std::string>& rest, std::size_t next);
    [[nodiscard]] Result<std::vector<Place>> segmentPlaces(const CellPlace& place, const std::vector<std::string>& rest,
                                                           const std::string& quantity, std::size_t& next) const;
    [[nodiscard]] Result<void> events();
    [[nodiscard]] std::optional<Source> selected(const WantedEvents& wanted);
    void raster();

    // builder_structure.cpp: networks written in LEMS itself
    struct Stage;
    [[nodiscard]] Result<void> structureParts(StructurePart& part);
    [[nodiscard]] Result<void> containerItself(StructurePart& part);
    [[nodiscard]] Result<void> instances(StructurePart& part, const lems::Component& component, std::uint64_t count,
                                         const Numbers& numbers);
    [[nodiscard]] Result<void> multiInstantiate(Stage& stage, const lems::Component& element);
    [[nodiscard]] Result<void> assign(StructurePart& part, const dynamics::System& system, std::uint64_t index,
                                      const std::vector<std::pair<std::string, const lems::Component*>>& assigned,
                                      std::vector<double>& values);
    [[nodiscard]] Result<const lems::Component*> instantiated(StructurePart& part, const lems::Component& element);
    [[nodiscard]] Result<const lems::Component*> referred(StructurePart& part, const std::string& slot);
    [[nodiscard]] Result<void> carryOut(Stage& stage, const std::vector<lems::Component>& elements);
    [[nodiscard]] Result<void> forEach(Stage& stage, const lems::Component& element);
    [[nodiscard]] Result<void> apply(Stage& stage, const lems::Component& element);
    [[nodiscard]] Result<std::vector<StructureInstance>> some(Stage& stage, const std::string& path,
                                                              const lems::Component& element);
    [[nodiscard]] Result<StructureInstance> one(Stage& stage, const std::string& path, const lems::Component& element);
    [[nodiscard]] Result<void> structureConnections(StructurePart& part);
    [[nodiscard]] Result<std::string> portOf(Stage& stage, const lems::Component& element, const char* attribute,
                                             const lems::ComponentType& type, bool out);
    [[nodiscard]] Result<void> eventConnection(Stage& stage, const lems::Component& element);
    [[nodiscard]] Result<void> receive(Stage& stage, const lems::Component& element, const Source& source,
                                       const StructureInstance& to, const std::string& receiver, double delay);

    // builder_structure_places.cpp
    [[nodiscard]] bool isShaped(const StructureInstance& instance) const;
    /// Where the numbers of an instance are, and the path of its names there; nowhere: it has none.
    [[nodiscard]] std::pair<Place, std::string> placeAt(const StructureInstance& instance) const;
    [[nodiscard]] std::optional<Source> eventSource(const StructureInstance& instance, const std::string& port);
    [[nodiscard]] std::optional<Probe> structureProbe(const std::string& quantity);
    [[nodiscard]] std::optional<StructureInstance> onlyAt(std::string_view path) const;
    /// Fills an input with what the components around an instance have of this name; false: they have none.
    [[nodiscard]] Result<bool> fromAround(Group& group, std::size_t input, std::uint32_t groupIndex,
                                          const std::string& name);
    struct Provider {
        Place place;       ///< of a container with dynamics, or nowhere
        std::string path;  ///< of its value there
        double number = 0;
        friend bool operator==(const Provider&, const Provider&) = default;
    };
    [[nodiscard]] std::optional<Provider> provider(StructurePart* part, const std::string& name) const;

    const model::Model& model_;
    Specification wanted_;
    const SimOptions& options_;
    JobContext& job_;
    Plan plan_;
    double temperature_ = 279.45;  ///< K
    bool temperatureGiven_ = false;
    std::unordered_map<const lems::Component*, std::unique_ptr<dynamics::System>> flat_;
    std::unordered_map<std::string, std::uint32_t> groupOf_;
    std::vector<const lems::Component*> componentOf_;              ///< [groups] first one of the group
    std::vector<std::vector<const lems::Component*>> components_;  ///< [groups][rows], attached groups only
    std::vector<std::vector<Place>> hosts_, peers_;                ///< [groups][rows]
    std::vector<std::string> slotOf_;                              ///< [groups] Attachments, empty: the first that fit
    std::unique_ptr<StructureTree> tree_;                          ///< null: the target instantiates nothing
    std::vector<std::vector<StructurePart*>> around_;              ///< [groups][rows] what instances stand in, or empty
    std::deque<lems::Component> madeComponents_;                   ///< those that stand in no file as they are
    lems::Component networkPlaceholder_;
    std::vector<std::string> populationNames_;
    std::vector<std::int32_t> populationIndex_;                   ///< [model populations] into plan_.populations
    std::vector<const model::Population*> population_;            ///< of plan_.populations; null: the component itself
    std::unordered_map<std::uint32_t, std::int32_t> cableSetOf_;  ///< cell type -> cable set
    std::vector<std::pair<std::int32_t, std::uint32_t>> membraneOf_;  ///< [nodes] group and row, or -1
    std::map<std::tuple<const lems::Component*, std::uint32_t, std::uint32_t>, std::uint32_t>
        sharedRow_;  ///< component, group, host row
    std::unordered_map<std::uint32_t, std::uint32_t> detectorOf_;
    struct Connection {
        Source source;
        EventTarget target;
    };
    std::vector<Connection> connections_;
    std::vector<std::pair<Source, EventRecording>> recordings_;
    std::string probed_;  ///< all quantities: a synapse that is named there keeps its own state
};

}  // namespace nl::sim
