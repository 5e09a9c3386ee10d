// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/graph/component_quantities.hpp"

namespace nl::graph {

/// Families of ion channels, told apart as the field names them (Hille 2001; Ranjan et al. 2019, Channelpedia).
enum class ChannelFamily : std::uint8_t {
    naTransient,
    naPersistent,
    kDelayed,
    kA,
    kM,
    kCalcium,
    caHigh,
    caLow,
    hcn,
    other,
    leak
};
inline constexpr std::size_t kChannelFamilies = 11;
[[nodiscard]] std::string_view channelFamilyName(ChannelFamily family);  ///< "na-transient", ...

/// The family of a channel density, by rules in this order: no gate = leak; the ion (of the density, of the channel, or
/// guessed from the reversal potential); then calcium dependence of the gates, names, and whether an inactivation gate
/// is there. `channel` may be null (then names, ion and erev alone tell). docs/methods/computational-graph.md lists
/// them.
[[nodiscard]] ChannelFamily channelFamily(const ComponentQuantities& quantities, const lems::Component* channel,
                                          std::string_view channelName, std::string_view ion, double erev);

/// Gates of a channel, sub-gates included.
[[nodiscard]] int gateCount(const lems::Component& channel);

}  // namespace nl::graph
