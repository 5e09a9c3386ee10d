// SPDX-License-Identifier: GPL-3.0-or-later
#define HWY_DISABLED_TARGETS (HWY_SSSE3)  // as in program_simd.cpp
#include <cstdlib>

#include <hwy/highway.h>

#include "core/dynamics/kernels/program_simd.hpp"

namespace nl::dynamics::kernel {

namespace {

std::vector<Machine> machinesHere() {
    std::vector<Machine> out{{"scalar", runScalar}};
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {  // the best first
        hwy::GetChosenTarget().Update(target);
        if (const Machine machine = simdMachine(); machine.execute != runScalar) out.push_back(machine);
    }
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    return out;
}

}  // namespace

std::span<const Machine> machines() {
    static const std::vector<Machine> all = machinesHere();
    return all;
}

const Machine& defaultMachine() {
    static const Machine scalar{"scalar", runScalar};
    static const Machine best = simdMachine();
    const char* wanted = std::getenv("NEUROLOOM_KERNELS");
    if (wanted == nullptr || std::string_view(wanted) == best.name) return best;
    if (std::string_view(wanted) == scalar.name) return scalar;
    for (const Machine& machine : machines())
        if (std::string_view(wanted) == machine.name) return machine;
    return best;
}

}  // namespace nl::dynamics::kernel
