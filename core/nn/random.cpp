// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/random.hpp"

namespace nl::nn {

namespace {
/// SplitMix64's finaliser (Steele et al. 2014): a bijection that spreads neighbouring numbers.
std::uint64_t mix(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}
}  // namespace

std::uint64_t streamOf(std::string_view purpose, std::uint64_t a, std::uint64_t b) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
    for (const char c : purpose) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return mix(mix(mix(hash) ^ a) + b);
}

}  // namespace nl::nn
