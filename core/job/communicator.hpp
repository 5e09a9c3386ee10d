// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace nl {

/// The ranks that share one piece of work: one process, or those of an MPI run. Every rank must make the same calls in
/// the same order.
class Communicator {
public:
    virtual ~Communicator() = default;
    [[nodiscard]] virtual std::size_t rank() const { return 0; }
    [[nodiscard]] virtual std::size_t size() const { return 1; }
    /// Each element becomes its sum over the ranks, on all of them, the same bits everywhere.
    virtual void sum(std::span<double> values) { static_cast<void>(values); }
    virtual void sum(std::span<float> values) { static_cast<void>(values); }
    virtual void sum(std::span<std::uint64_t> values) { static_cast<void>(values); }
    /// True on all ranks when it is on any: so that all stop at the same step.
    [[nodiscard]] virtual bool any(bool value) { return value; }
};

/// The ranks that this process was started with by mpirun; one rank when it was started without, or when the program
/// was built without MPI. Call once, on the main thread; MPI ends with the object.
[[nodiscard]] std::unique_ptr<Communicator> makeCommunicator();

}  // namespace nl
