// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/model.hpp"
#include "core/morphology/morphology.hpp"

namespace nl::sim {

/// A piece of a segment that lies in a compartment.
struct CablePart {
    morphology::SegmentIndex segment = 0;
    double from = 0, to = 1;  ///< fractions along the segment
    double area = 0;          ///< m^2 of membrane
};

/// The shape of one cell cut into compartments, as nodes of a tree. A node is a compartment (area > 0) or a junction,
/// where compartments meet without membrane of its own (area 0, no parts). Parents come before children.
struct Cable {
    std::vector<std::int32_t> parent;     ///< [nodes]; -1 for the root
    std::vector<double> axial;            ///< [nodes] conductance to the parent, S; 0 for the root
    std::vector<double> area;             ///< [nodes] m^2
    std::vector<double> capacitance;      ///< [nodes] F
    std::vector<double> distance;         ///< [nodes] path length from the root's start to the middle, m
    std::vector<std::int32_t> partBegin;  ///< [nodes + 1] into parts
    std::vector<CablePart> parts;         ///< along each compartment, in order
    std::vector<std::int32_t>
        segmentBegin;  ///< [segments + 1] into segmentNode: nodes that a segment lies in, in order
    std::vector<std::int32_t> segmentNode;
    [[nodiscard]] std::size_t size() const { return parent.size(); }
    /// The compartment at a place on a segment (fraction 0 to 1, clamped; on a border the one after it); -1 for a
    /// segment that does not exist.
    [[nodiscard]] std::int32_t nodeAt(morphology::SegmentIndex segment, double fraction) const;
};

/// Cuts a cell into compartments: each segment is one, unless a segment group with the property numberInternalDivisions
/// (an unbranched section of any number of segments) says into how many equal lengths it is cut; the smallest such
/// group counts, and one that is branched is cut at its branches, each run by its part of the length
/// (cable_sections.hpp). Axial resistances and areas are integrals over the frusta. A segment of length 0 is a sphere;
/// along the cable it is a cylinder of length 2 r and radius r. Where a child starts inside a section (0 < x < 1) it
/// hangs on the middle of the compartment at x (on a border: the one after it), as in NEURON; those that start at an
/// end meet there in a junction, unless a single child continues (as in Hines & Carnevale 1997, Neural Comput 9:1179).
/// A child at the start of a section stands where that section starts. Node 0 is the root section's first compartment.
/// A resistance of less than 1 ohm between two nodes counts as 1 ohm. Of several quantities for a segment the last in
/// the file counts. Needs specific capacitance for every segment and, unless all is one compartment, resistivity.
/// Errors: biophysics-missing (names the segment), value-range (see cableSections; a compartment without membrane, a
/// capacitance that is not positive, a negative resistivity).
/// `longest` > 0: a segment whose division the file does not give is cut so that no compartment is longer than this
/// part of the length constant at 100 Hz (the d_lambda rule of Hines & Carnevale 2001, Neuroscientist 7:123); a cell of
/// one segment stays one compartment.
[[nodiscard]] Result<Cable> cutIntoCompartments(const morphology::Morphology& morphology,
                                                const model::Biophysics& biophysics, double longest = 0);

/// Part (0 to 1) of a compartment's membrane that a target (group or segment) covers; 1 for "all", 0 for a junction, a
/// segment or a group that does not exist.
[[nodiscard]] double coverage(const Cable& cable, const morphology::Morphology& morphology, std::int32_t node,
                              const model::Target& target);

}  // namespace nl::sim
