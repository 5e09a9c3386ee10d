// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "core/base/result.hpp"

namespace nl::io {

/// SHA-256 of a stream of bytes (FIPS 180-4).
class Sha256 {
public:
    Sha256();
    void add(std::span<const std::byte> bytes);
    /// 64 lower-case hexadecimal digits; nothing may be added afterwards.
    [[nodiscard]] std::string hex();

private:
    void block(const std::byte* bytes);
    std::array<std::uint32_t, 8> state_{};
    std::array<std::byte, 64> pending_{};
    std::size_t pendingSize_ = 0;
    std::uint64_t length_ = 0;
};

/// Of a file, read in pieces. Error file-read.
[[nodiscard]] Result<std::string> sha256OfFile(const std::filesystem::path& file);

}  // namespace nl::io
