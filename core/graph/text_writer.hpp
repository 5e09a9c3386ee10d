// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace nl::graph {

/// A text file written through one buffer; numbers in the shortest form that reads back to the same bits, whatever the
/// locale. Errors are kept until close().
class TextWriter {
public:
    explicit TextWriter(const std::filesystem::path& file);
    ~TextWriter();
    TextWriter(const TextWriter&) = delete;
    TextWriter& operator=(const TextWriter&) = delete;

    TextWriter& operator<<(std::string_view text) {
        buffer_.append(text);
        if (buffer_.size() > kFlush) flush();
        return *this;
    }
    TextWriter& operator<<(char c) {
        buffer_.push_back(c);
        return *this;
    }
    template <class Number>
    TextWriter& number(Number value) {
        char text[32];
        const std::to_chars_result end = std::to_chars(text, text + sizeof text, value);
        return *this << std::string_view(text, static_cast<std::size_t>(end.ptr - text));
    }
    /// Error file-write.
    [[nodiscard]] Result<void> close();

private:
    static constexpr std::size_t kFlush = 1 << 18;
    void flush();
    std::filesystem::path path_;
    std::FILE* file_ = nullptr;
    std::string buffer_;
    bool failed_ = false;
};

}  // namespace nl::graph
