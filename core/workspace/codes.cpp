// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/codes.hpp"

namespace nl::workspace {

namespace {
constexpr CodeInfo kCodes[] = {
    {"file-binary", "error", "A file is not text and cannot be shown as source.",
     "Open it with the program that made it."},
    {"file-kind-unknown", "error", "The program does not open files of this kind.",
     "Use one of those that the message lists."},
    {"layout-broken", "error", "A layout is not one of the graph that is shown.", "Lay the graph out again."},
    {"matrix-empty", "error", "There is nothing to show as a matrix at this scale.", "Choose another scale."},
    {"nothing-read", "error", "Nothing of the file could be read.", "The other diagnostics of the file say why."},
    {"picture-empty", "error", "There is nothing to draw.", "Choose another scale or selection."},
    {"scene-empty", "error", "Nothing in the model has a shape or a place.",
     "Open a model with morphologies, or positions of its cells."},
    {"session-broken", "error", "A saved session cannot be read.",
     "It is left as it is: name another file, or move it away."},
    {"simulation-empty", "error", "A simulation ended without a result.", "Run it again; the log says more."},
};
}  // namespace

CodeTable codes() { return {"Window", kCodes}; }

}  // namespace nl::workspace
