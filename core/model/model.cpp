// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model.hpp"

#include <algorithm>

namespace nl::model {

const char* projectionKindName(ProjectionKind kind) {
    switch (kind) {
        case ProjectionKind::chemical:
            return "projection";
        case ProjectionKind::electrical:
            return "electricalProjection";
        case ProjectionKind::continuous:
            break;
    }
    return "continuousProjection";
}

std::int64_t Population::cellIndex(std::int64_t idInFile) const {
    if (idInFile < 0) return -1;
    const auto wanted = static_cast<std::uint64_t>(idInFile);
    if (instanceIds.empty()) return wanted < size ? idInFile : -1;
    if (wanted < instanceIds.size() && instanceIds[wanted] == idInFile) return idInFile;
    const auto found = std::find(instanceIds.begin(), instanceIds.end(), idInFile);
    return found == instanceIds.end() ? -1 : found - instanceIds.begin();
}

const lems::Component* Model::component(std::string_view componentId) const {
    const auto found = componentIndex.find(std::string(componentId));
    return found == componentIndex.end() ? nullptr : &components[found->second.index()];
}

PopulationId Model::population(std::string_view populationId) const {
    for (std::size_t i = 0; i < populations.size(); ++i)
        if (populations[i].id == populationId) return PopulationId{static_cast<std::int32_t>(i)};
    return {};
}

CellTypeId Model::cellType(std::string_view cellTypeId) const {
    for (std::size_t i = 0; i < cellTypes.size(); ++i)
        if (cellTypes[i].id == cellTypeId) return CellTypeId{static_cast<std::int32_t>(i)};
    return {};
}

SourceRange Model::range(const SourceSpot& spot) const {
    SourceRange out;
    if (spot.file < files.size()) out.file = std::make_shared<const std::string>(files[spot.file].path);
    out.line = static_cast<int>(spot.line);
    out.column = static_cast<int>(spot.column);
    return out;
}

std::uint64_t Model::cellCount() const {
    std::uint64_t sum = 0;
    for (const Population& population : populations) sum += population.size;
    return sum;
}

std::uint64_t Model::connectionCount() const {
    std::uint64_t sum = 0;
    for (const Projection& projection : projections) sum += projection.size();
    return sum;
}

}  // namespace nl::model
