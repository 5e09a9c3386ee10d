// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/source/source_text.hpp"

#include <algorithm>
#include <fstream>

namespace nl::ui {

namespace {

/// Cuts `limit` bytes of whole lines around the byte where `line` begins.
SourceText cut(std::string text, int line, std::size_t limit) {
    std::size_t at = 0;
    for (int n = 1; n < line; ++n) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string::npos) break;
        at = end + 1;
    }
    std::size_t begin = at > limit / 2 ? at - limit / 2 : 0;
    if (begin > 0) {
        const std::size_t newline = text.rfind('\n', begin);
        begin = newline == std::string::npos ? 0 : newline + 1;
    }
    std::size_t end = std::min(text.size(), begin + limit);
    if (const std::size_t newline = text.find('\n', end); end < text.size())
        end = newline == std::string::npos ? text.size() : newline;
    SourceText out;
    out.firstLine =
        1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    out.whole = begin == 0 && end == text.size();
    out.text = text.substr(begin, end - begin);
    return out;
}

}  // namespace

Result<SourceText> readSource(const std::string& path, int line, std::size_t limit, JobContext& job) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail("file-read", "\"" + path + "\" cannot be read", "Check that the file still exists.");
    std::string text;
    std::string chunk(1 << 20, '\0');
    while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0) {
        if (!job.checkpoint()) return Failure(job.cancelledError());
        text.append(chunk.data(), static_cast<std::size_t>(file.gcount()));
    }
    const std::size_t head = std::min<std::size_t>(text.size(), 4096);
    if (std::find(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(head), '\0') !=
        text.begin() + static_cast<std::ptrdiff_t>(head))
        return fail("file-binary", "\"" + path + "\" is not a text file", "HDF5 files have no lines to show.");
    if (text.size() <= limit) return SourceText{std::move(text), 1, true};
    return cut(std::move(text), line, limit);
}

}  // namespace nl::ui
