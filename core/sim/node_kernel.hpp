// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// Loops over compartments, with Highway; not for others. Nothing is fused: all instruction sets give the same bits.
namespace nl::sim {

/// to[i] += from[i], or -= .
void addColumn(double* to, const double* from, std::size_t count);
void subtractColumn(double* to, const double* from, std::size_t count);

/// The linear system of one implicit step: diagonal = C rate + g, right = diagonal v + i; S, A, V, 1/s.
struct NodeSystem {
    const double *capacitance = nullptr, *conductance = nullptr, *current = nullptr, *potential = nullptr;
    double *diagonal = nullptr, *right = nullptr;
};
void fillSystem(const NodeSystem& system, double rate, std::size_t count);

/// The first i from `from` on where (value[i] > limit[i]) is not (above[i] != 0); count when there is none.
std::size_t nextCrossing(const double* value, const double* limit, const double* above, std::size_t from,
                         std::size_t count);
/// Whether all are finite.
bool allFinite(const double* values, std::size_t count);
/// The first i from `from` on with a number other than 0; count when there is none.
std::size_t nextNonZero(const double* values, std::size_t from, std::size_t count);

}  // namespace nl::sim
