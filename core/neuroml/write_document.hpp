// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/job/job_context.hpp"
#include "core/model/model.hpp"
#include "core/neuroml/write_schema.hpp"
#include "core/neuroml/write_text.hpp"

/// The parts of the writer: save.cpp puts them together.
namespace nl::neuroml {

/// What the writers share: the schema, the model, and what could not be written.
struct Writing {
    const model::Model& model;
    const Schema& schema;
    JobContext& job;
    XmlText out{1};
    NmlIds ids{};
    std::vector<Diagnostic> dropped{};  ///< warnings: attributes and elements that the standard does not know

    void drop(const SourceSpot& where, std::string code, std::string message);
};

/// Lets the ids of the model that the schema takes stay what they are.
void reserveIds(NmlIds& ids, const model::Model& model);

/// Writes a component as the schema wants it: attributes and children in order, quantities in allowed units. `type`: of
/// the element in the schema. What the schema does not know is dropped and noted.
void writeComponent(Writing& writing, const lems::Component& component, std::string_view elementName,
                    const SchemaType& type);
/// A cell with its morphology and biophysics inside.
void writeCell(Writing& writing, const model::CellType& cell, const lems::Component& component, const SchemaType& type);
void writeMorphology(Writing& writing, const morphology::Morphology& morphology, const std::string& id);
void writeBiophysics(Writing& writing, const model::Biophysics& biophysics, const morphology::Morphology* morphology,
                     const std::string& id);
/// False when cancelled.
[[nodiscard]] bool writeNetwork(Writing& writing, const model::Network& network);

/// True when the schema's <ComponentType> can hold a type of the files' own (rates, simple dynamics: no ports,
/// children, kinetic schemes or structure, standard dimensions only, no constants of the files' top), and those of the
/// files' own that it extends.
[[nodiscard]] bool typeFitsSchema(const lems::Library& library, const lems::ComponentType& type);
/// Writes those types of the files' own that fit.
void writeTypes(Writing& writing);

/// The first component that a .nml cannot hold (types that do not fit, simulations), as error not-representable; or
/// nothing.
[[nodiscard]] Result<void> checkRepresentable(const model::Model& model, const Schema& schema);
/// The whole document; networks left out for the HDF5 form. Error: cancelled.
[[nodiscard]] Result<std::string> documentText(Writing& writing, bool withNetworks);

}  // namespace nl::neuroml
