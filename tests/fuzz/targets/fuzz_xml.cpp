// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/entries.hpp"

// A Broken is not caught: the fuzzer takes it as a crash and keeps the input.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    nl::fuzz::tryXml({reinterpret_cast<const char*>(data), size});
    return 0;
}
