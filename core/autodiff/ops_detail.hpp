// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/autodiff/tape.hpp"

/// What the operations of ops.hpp share: how work is cut into chunks. For ops_*.cpp only.
namespace nl::autodiff::detail {

inline constexpr std::size_t kElementGrain = 16384;
inline constexpr std::size_t kRowGrain = 512;

/// body(begin, count) over elements.
template <class T, class Body>
void forElements(const Tape<T>& tape, std::size_t count, Body&& body) {
    parallelFor(tape.pool(), count, kElementGrain,
                [&](std::size_t begin, std::size_t end) { body(begin, end - begin); });
}

/// body(begin, end) over rows.
template <class T, class Body>
void forRows(const Tape<T>& tape, std::size_t rows, Body&& body) {
    parallelFor(tape.pool(), rows, kRowGrain, body);
}

template <class T>
[[nodiscard]] tensor::Matrix<T> like(const Tape<T>& tape, const tensor::Matrix<T>& x) {
    return tape.allocate(x.rows(), x.columns());
}

}  // namespace nl::autodiff::detail
