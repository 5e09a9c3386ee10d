// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace nl {

/// A typed index: a segment index cannot be passed as a cell. -1 = none.
template <class Tag>
struct Id {
    std::int32_t value = -1;
    [[nodiscard]] bool valid() const { return value >= 0; }
    [[nodiscard]] std::size_t index() const { return static_cast<std::size_t>(value); }
    friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace nl
