// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/codes.hpp"

namespace nl::images {

namespace {
constexpr CodeInfo kCodes[] = {
    {"images-label-range", "error", "A label in a file of pictures is too large.",
     "The file is damaged, or belongs to another data set."},
    {"images-missing", "error", "A file of the data set is missing.",
     "The message names the file and where it comes from."},
    {"images-truncated", "error", "A file does not hold whole pictures.", "Load it again: it was cut off."},
};
}  // namespace

CodeTable codes() { return {"Pictures", kCodes}; }

}  // namespace nl::images
