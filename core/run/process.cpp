// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process.hpp"

#include <sys/resource.h>

namespace nl::run {

std::uint64_t peakResidentBytes() {
    rusage usage{};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? static_cast<std::uint64_t>(usage.ru_maxrss) * 1024 : 0;
}

}  // namespace nl::run
