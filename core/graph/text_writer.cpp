// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/text_writer.hpp"

namespace nl::graph {

TextWriter::TextWriter(const std::filesystem::path& file) : path_(file), file_(std::fopen(file.c_str(), "wb")) {
    failed_ = file_ == nullptr;
    buffer_.reserve(kFlush + 4096);
}

TextWriter::~TextWriter() {
    if (file_ != nullptr) std::fclose(file_);
}

void TextWriter::flush() {
    if (!failed_ && std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size()) failed_ = true;
    buffer_.clear();
}

Result<void> TextWriter::close() {
    flush();
    if (file_ != nullptr && std::fclose(file_) != 0) failed_ = true;
    file_ = nullptr;
    if (!failed_) return {};
    Error error =
        makeError("file-write", "the file could not be written", "is the disk full, or the folder read-only?");
    error.where = SourceRange{std::make_shared<const std::string>(path_.string()), 0, 0};
    return fail(std::move(error));
}

}  // namespace nl::graph
