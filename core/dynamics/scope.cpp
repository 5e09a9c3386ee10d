// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dynamics/scope.hpp"

namespace nl::dynamics {

namespace {

/// "[*]" or "[attribute='text']", also with == and double quotes.
bool readFilter(std::string_view filter, PathStep& step) {
    if (filter == "*") {
        step.all = true;
        return true;
    }
    const std::size_t equals = filter.find('=');
    if (equals == std::string_view::npos || equals == 0) return false;
    step.attribute = std::string(filter.substr(0, equals));
    std::string_view text = filter.substr(filter.find_first_not_of('=', equals) == std::string_view::npos
                                              ? filter.size()
                                              : filter.find_first_not_of('=', equals));
    const bool quoted =
        text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    if (!quoted) return false;
    step.text = std::string(text.substr(1, text.size() - 2));
    return true;
}

}  // namespace

std::vector<PathStep> parsePath(std::string_view path) {
    std::vector<PathStep> out;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        // A quoted text may hold a slash.
        std::size_t end = begin;
        char quote = 0;
        for (; end < path.size() && (quote != 0 || path[end] != '/'); ++end) {
            if (quote != 0)
                quote = path[end] == quote ? '\0' : quote;
            else if (path[end] == '\'' || path[end] == '"')
                quote = path[end];
        }
        const std::string_view text = path.substr(begin, end - begin);
        PathStep step;
        const std::size_t bracket = text.find('[');
        step.name = std::string(text.substr(0, bracket));
        if (bracket != std::string_view::npos &&
            (text.back() != ']' || !readFilter(text.substr(bracket + 1, text.size() - bracket - 2), step)))
            return {};
        if (step.name.empty()) return {};
        out.push_back(std::move(step));
        begin = end + 1;
    }
    return out;
}

}  // namespace nl::dynamics
