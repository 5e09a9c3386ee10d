// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/json_cursor.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>

namespace nl::graph {

void JsonCursor::failHere(std::string message) {
    if (!error_.empty()) return;
    error_ = std::move(message);
    errorAt_ = std::min(at_, text_.size());
    at_ = text_.size();
}

int JsonCursor::line() const {
    return 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(errorAt_), '\n'));
}

int JsonCursor::column() const {
    const std::size_t newline = errorAt_ == 0 ? std::string_view::npos : text_.rfind('\n', errorAt_ - 1);
    return static_cast<int>(errorAt_ - (newline == std::string_view::npos ? 0 : newline + 1)) + 1;
}

void JsonCursor::space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r'))
        ++at_;
}

bool JsonCursor::peek(char c) {
    space();
    return at_ < text_.size() && text_[at_] == c;
}

bool JsonCursor::take(char c, const char* expected) {
    if (!peek(c)) {
        failHere(std::string("expected ") + expected);
        return false;
    }
    ++at_;
    return true;
}

bool JsonCursor::beginObject() {
    first_ = true;
    return take('{', "an object");
}

bool JsonCursor::beginArray() {
    first_ = true;
    return take('[', "an array");
}

std::optional<std::string_view> JsonCursor::nextKey() {
    if (!ok()) return std::nullopt;
    const bool first = std::exchange(first_, false);
    if (peek('}')) {
        ++at_;
        return std::nullopt;
    }
    if (!first && !take(',', "',' or '}'")) return std::nullopt;
    space();
    const std::string_view key = stringView();
    if (!take(':', "':'")) return std::nullopt;
    return key;
}

bool JsonCursor::nextElement() {
    if (!ok()) return false;
    const bool first = std::exchange(first_, false);
    if (peek(']')) {
        ++at_;
        return false;
    }
    return first || take(',', "',' or ']'");
}

namespace {
void appendUtf8(std::string& out, std::uint32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}
}  // namespace

bool JsonCursor::escape(std::string& out) {
    const auto hex = [&]() -> std::optional<std::uint32_t> {
        std::uint32_t value = 0;
        if (at_ + 4 > text_.size()) return std::nullopt;
        const auto end = std::from_chars(text_.data() + at_, text_.data() + at_ + 4, value, 16);
        if (end.ptr != text_.data() + at_ + 4) return std::nullopt;
        at_ += 4;
        return value;
    };
    const char c = at_ < text_.size() ? text_[at_++] : '\0';
    constexpr std::string_view kShort = "\"\\/bfnrt", kMeaning = "\"\\/\b\f\n\r\t";
    if (const std::size_t i = kShort.find(c); c != '\0' && i != std::string_view::npos) {
        out += kMeaning[i];
        return true;
    }
    if (c != 'u') return false;
    std::optional<std::uint32_t> code = hex();
    if (!code) return false;
    if (*code >= 0xD800 && *code < 0xDC00) {  // a surrogate pair
        if (text_.substr(at_, 2) != "\\u") return false;
        at_ += 2;
        const std::optional<std::uint32_t> low = hex();
        if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
    }
    appendUtf8(out, *code);
    return true;
}

std::string_view JsonCursor::stringView() {
    if (!take('"', "a string")) return {};
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') ++at_;
    if (at_ < text_.size() && text_[at_] == '"') return text_.substr(begin, at_++ - begin);
    scratch_ = text_.substr(begin, at_ - begin);
    while (at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] != '\\') {
            scratch_ += text_[at_++];
            continue;
        }
        ++at_;
        if (!escape(scratch_)) {
            failHere("a string has a broken escape");
            return {};
        }
    }
    if (at_ >= text_.size()) {
        failHere("a string does not end");
        return {};
    }
    ++at_;
    return scratch_;
}

std::string JsonCursor::string() { return std::string(stringView()); }

std::string_view JsonCursor::numberText() {
    space();
    const std::size_t begin = at_;
    const auto part = [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    };
    while (at_ < text_.size() && part(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
}

template <class Number>
Number JsonCursor::number() {
    const std::string_view text = numberText();
    Number value{};
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end.ec != std::errc() || end.ptr != text.data() + text.size()) {
        at_ -= text.size();
        failHere("expected a number in range");
    }
    return value;
}
template double JsonCursor::number<double>();
template float JsonCursor::number<float>();
template std::int32_t JsonCursor::number<std::int32_t>();
template std::uint32_t JsonCursor::number<std::uint32_t>();

JsonCursor::MaybeFloat JsonCursor::maybeFloat() {
    if (isNull()) return {};
    if (!peek('"')) return {number<float>(), true};
    const std::string_view word = stringView();
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    if (word == "NaN") return {std::numeric_limits<float>::quiet_NaN(), true};
    if (word == "Infinity") return {kInfinity, true};
    if (word == "-Infinity") return {-kInfinity, true};
    failHere("expected a number or null");
    return {};
}

bool JsonCursor::boolean() {
    space();
    for (const bool value : {true, false}) {
        const std::string_view word = value ? "true" : "false";
        if (text_.substr(at_, word.size()) != word) continue;
        at_ += word.size();
        return value;
    }
    failHere("expected true or false");
    return false;
}

bool JsonCursor::isNull() {
    space();
    if (text_.substr(at_, 4) != "null") return false;
    at_ += 4;
    return true;
}

void JsonCursor::skip() {
    constexpr int kDeepest = 100;
    if (++depth_ > kDeepest) failHere("nested too deeply");
    space();
    if (!ok()) {
    } else if (peek('{')) {
        beginObject();
        while (nextKey()) skip();
    } else if (peek('[')) {
        beginArray();
        while (nextElement()) skip();
    } else if (peek('"')) {
        (void)stringView();
    } else if (peek('t') || peek('f')) {
        (void)boolean();
    } else if (!isNull()) {
        (void)number<double>();
    }
    --depth_;
}

bool JsonCursor::atEnd() {
    space();
    if (ok() && at_ < text_.size()) failHere("something follows the end of the graph");
    return ok();
}

}  // namespace nl::graph
