// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codes.hpp"

namespace nl::run {

namespace {
constexpr CodeInfo kCodes[] = {
    {"checkpoint-mismatch", "error",
     "Stored parameters or settings do not fit: another model, another dataset, or another version of the program.",
     "Give the settings and the dataset of the run, or train anew."},
    {"not-finite", "error",
     "A number became infinite or undefined while training; the message names step and layer. The last good checkpoint "
     "is kept.",
     "Lower the learning rate."},
    {"run-broken", "error", "A file of the run folder cannot be read; the message names the line.",
     "Restore the file, or train again."},
    {"run-exists", "error", "There is a run in this folder already.",
     "Continue it with --resume, or name another folder."},
    {"run-not-found", "error", "A folder is not a run, or has no trained network yet.",
     "Name the folder that was given to --out when training."},
};
}  // namespace

CodeTable codes() { return {"Runs and trainings", kCodes}; }

}  // namespace nl::run
