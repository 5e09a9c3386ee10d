// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/model/model.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// Reads <biophysicalProperties> or <biophysicalProperties2CaPools>. Names stay as written (`channel`, `model` and
/// `target.group` are looked up by linkBiophysics); `target.segment` holds the file's segment id until then.
/// Codes: those of units::parseQuantity, attribute-missing, element-unknown.
[[nodiscard]] std::shared_ptr<model::Biophysics> readBiophysics(XmlReading& reading, const pugi::xml_node& element);

/// Element names of all channel densities.
[[nodiscard]] std::optional<model::DensityKind> densityKind(std::string_view elementName);

}  // namespace nl::neuroml
