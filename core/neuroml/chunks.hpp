// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/job/thread_pool.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// Elements in one piece of work for a thread; fixed, so that what is said does not depend on the number of threads.
inline constexpr std::size_t kElementsPerChunk = 4096;

/// body(XmlReading& part, begin, end) over [0, count) on the threads of the job's pool. Each chunk reports to a report
/// of its own; they are joined in the order of the chunks. False when the job was cancelled.
template <class Body>
[[nodiscard]] bool readInChunks(XmlReading& reading, std::size_t count, Body&& body) {
    if (count <= kElementsPerChunk) {
        body(reading, std::size_t{0}, count);
        return !reading.stopped();
    }
    std::vector<Report> reports((count + kElementsPerChunk - 1) / kElementsPerChunk, reading.report().sibling());
    parallelFor(reading.job().pool(), count, kElementsPerChunk, [&](std::size_t begin, std::size_t end) {
        XmlReading part = reading.part(reports[begin / kElementsPerChunk]);
        body(part, begin, end);
    });
    for (Report& report : reports) reading.report().absorb(std::move(report), reading.file());
    return !reading.stopped();
}

}  // namespace nl::neuroml
