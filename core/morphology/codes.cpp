// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/morphology/codes.hpp"

namespace nl::morphology {

namespace {
constexpr CodeInfo kCodes[] = {
    {"swc-columns", "error; note for more than seven",
     "A point does not have the seven columns. Columns after the seventh are not read.",
     "Write id, type, x, y, z, radius, parent id."},
    {"swc-cycle", "error", "Points are each other's parents; they and what hangs on them are left out.",
     "Give one of the points that the message names another parent, or -1."},
    {"swc-empty", "error", "The file holds no points.", "Save or download it again: it may be cut off."},
    {"swc-no-soma", "warning", "No point has type 1; the first point becomes the root.",
     "Set the type of the soma's points to 1."},
    {"swc-order", "warning", "A parent comes after its point; the points are sorted, the tree stays the same.",
     "Nothing; other programs may want parents first."},
    {"swc-parent-missing", "error",
     "A point names a parent that the file does not have; it and what hangs on it are left out.",
     "Correct the id of the parent, or use -1."},
    {"swc-two-roots", "warning", "The file holds more than one tree; one of them is read.",
     "Connect the trees, or put them into files of their own."},
    {"swc-type", "note",
     "Points have a type without a standard meaning; they are kept as a segment group of their own.",
     "Use 1 soma, 2 axon, 3 basal and 4 apical dendrite."},
};
}  // namespace

CodeTable codes() { return {"SWC", kCodes}; }

}  // namespace nl::morphology
