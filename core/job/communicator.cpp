// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/communicator.hpp"

#ifdef NL_WITH_MPI
#include <cstdlib>

#include <mpi.h>
#endif

namespace nl {

#ifdef NL_WITH_MPI
namespace {

/// Sums by MPI_Allreduce, which the standard advises to give the same result on every rank.
class MpiCommunicator : public Communicator {
public:
    MpiCommunicator() {
        int provided = 0;
        MPI_Init_thread(nullptr, nullptr, MPI_THREAD_SERIALIZED, &provided);
        int value = 0;
        MPI_Comm_rank(MPI_COMM_WORLD, &value);
        rank_ = static_cast<std::size_t>(value);
        MPI_Comm_size(MPI_COMM_WORLD, &value);
        size_ = static_cast<std::size_t>(value);
    }
    ~MpiCommunicator() override { MPI_Finalize(); }
    MpiCommunicator(const MpiCommunicator&) = delete;
    MpiCommunicator& operator=(const MpiCommunicator&) = delete;

    [[nodiscard]] std::size_t rank() const override { return rank_; }
    [[nodiscard]] std::size_t size() const override { return size_; }
    void sum(std::span<double> values) override { reduce(values.data(), values.size(), MPI_DOUBLE); }
    void sum(std::span<float> values) override { reduce(values.data(), values.size(), MPI_FLOAT); }
    void sum(std::span<std::uint64_t> values) override { reduce(values.data(), values.size(), MPI_UINT64_T); }
    [[nodiscard]] bool any(bool value) override {
        std::uint64_t count = value ? 1 : 0;
        reduce(&count, 1, MPI_UINT64_T);
        return count > 0;
    }

private:
    static void reduce(void* values, std::size_t count, MPI_Datatype type) {
        MPI_Allreduce(MPI_IN_PLACE, values, static_cast<int>(count), type, MPI_SUM, MPI_COMM_WORLD);
    }
    std::size_t rank_ = 0, size_ = 1;
};

/// Only a process that mpirun started joins its ranks: MPI_Init alone would start daemons of its own.
bool startedByMpi() {
    for (const char* name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "PMIX_RANK"})
        if (std::getenv(name) != nullptr) return true;  // NOLINT(concurrency-mt-unsafe): before any thread
    return false;
}

}  // namespace

std::unique_ptr<Communicator> makeCommunicator() {
    if (startedByMpi()) return std::make_unique<MpiCommunicator>();
    return std::make_unique<Communicator>();
}
#else
std::unique_ptr<Communicator> makeCommunicator() { return std::make_unique<Communicator>(); }
#endif

}  // namespace nl
