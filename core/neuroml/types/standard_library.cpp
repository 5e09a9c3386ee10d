// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <string>

#include "core/io/xml.hpp"
#include "core/lems/read_types.hpp"
#include "core/neuroml/check.hpp"
#include "core/neuroml/types/types.hpp"
#include "core/units/standard_table.hpp"
#include "core/units/units.hpp"

namespace nl::neuroml {

namespace {

std::shared_ptr<const lems::Library> readStandardLibrary() {
    auto library = std::make_shared<lems::Library>();
    for (const units::NamedDimension& named : units::namedDimensions())
        if (named.standard) library->dimensions.emplace(named.name, named.dimension);
    for (const units::StandardUnit& unit : units::standardUnitTable())
        library->units.emplace(
            unit.symbol, lems::Unit{std::string(unit.symbol), std::string(unit.dimension), 0, unit.scale, unit.offset});
    for (const std::string_view family :
         {types::kBase, types::kChannels, types::kBiophysics, types::kMorphology, types::kCells, types::kSynapses,
          types::kInputs, types::kPyNN, types::kNetworks, types::kSimulations, types::kMetadata}) {
        const auto document = io::XmlDocument::parse(std::string(family), "standard types");
        // The text is ours: test_types reads every family and fails on any diagnostic.
        if (document) static_cast<void>(lems::readTypes(**document, 0, *library));
    }
    for (lems::ComponentType& type : library->types) type.standard = true;
    return library;
}

}  // namespace

std::shared_ptr<const lems::Library> standardLibrary() {
    static const std::shared_ptr<const lems::Library> library = readStandardLibrary();
    return library;
}

}  // namespace nl::neuroml
