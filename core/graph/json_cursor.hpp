// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace nl::graph {

/// Reads JSON (RFC 8259) from front to back without a tree: a graph of 10^5 synapses is 100 MB of text, a tree of it
/// ten times that. The first fault is kept; afterwards every call fails, so that a caller may look at ok() once a
/// record.
class JsonCursor {
public:
    explicit JsonCursor(std::string_view text) : text_(text) {}

    /// Takes '{' / '['. Members or elements follow by nextKey() / nextElement() until they return nothing / false.
    bool beginObject();
    bool beginArray();
    /// The next member's key; nothing at '}' (which is taken).
    std::optional<std::string_view> nextKey();
    bool nextElement();

    std::string string();
    /// The same without a copy where it has no escape; valid until the next call.
    std::string_view stringView();
    template <class Number>
    Number number();
    /// Number, or NaN for null; also the words "NaN", "Infinity", "-Infinity" as strings.
    struct MaybeFloat {
        float value = 0;
        bool known = false;
    };
    MaybeFloat maybeFloat();
    bool boolean();
    bool isNull();  ///< takes a null if there is one
    void skip();    ///< takes any value
    /// Nothing but white space follows.
    bool atEnd();

    [[nodiscard]] bool ok() const { return error_.empty(); }
    void failHere(std::string message);
    [[nodiscard]] const std::string& message() const { return error_; }
    [[nodiscard]] int line() const;
    [[nodiscard]] int column() const;

private:
    void space();
    bool take(char c, const char* expected);
    bool peek(char c);
    std::string_view numberText();
    bool escape(std::string& out);

    std::string_view text_;
    std::size_t at_ = 0, errorAt_ = 0;
    bool first_ = false;  ///< right after '{' or '['
    int depth_ = 0;
    std::string error_, scratch_;
};

}  // namespace nl::graph
