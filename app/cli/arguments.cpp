// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "app/cli/command.hpp"

namespace nl::cli {

namespace {

bool contains(const std::vector<std::string>& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace

Result<Arguments> Arguments::parse(const std::vector<std::string>& args, const std::vector<std::string>& flags,
                                   const std::vector<std::string>& keys) {
    Arguments out;
    bool ended = false;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const std::string& arg = args[i];
        if (ended || arg.size() < 3 || arg.compare(0, 2, "--") != 0) {
            if (!ended && arg == "--")
                ended = true;
            else
                out.positional_.push_back(arg);
            continue;
        }
        const std::size_t equals = arg.find('=');
        const std::string name = arg.substr(2, equals == std::string::npos ? std::string::npos : equals - 2);
        if (contains(flags, name) && equals == std::string::npos) {
            out.options_.emplace_back(name, "");
        } else if (!contains(keys, name)) {
            std::vector<std::string> known = flags;
            known.insert(known.end(), keys.begin(), keys.end());
            const auto near = nearestNames(name, known, 1);
            return fail("option-unknown", "there is no option --" + name,
                        near.empty() ? std::string() : "Did you mean --" + near.front() + "?");
        } else if (equals != std::string::npos) {
            out.options_.emplace_back(name, arg.substr(equals + 1));
        } else if (i + 1 < args.size()) {
            out.options_.emplace_back(name, args[++i]);
        } else {
            return fail("option-value-missing", "option --" + name + " needs a value");
        }
    }
    return out;
}

bool Arguments::flag(std::string_view name) const { return value(name).has_value(); }

std::optional<std::string> Arguments::value(std::string_view key) const {
    for (auto option = options_.rbegin(); option != options_.rend(); ++option)
        if (option->first == key) return option->second;
    return {};
}

std::vector<std::string> Arguments::values(std::string_view key) const {
    std::vector<std::string> out;
    for (const auto& [name, text] : options_)
        if (name == key) out.push_back(text);
    return out;
}

Result<std::optional<std::int64_t>> Arguments::integer(std::string_view key, std::int64_t least) const {
    const std::optional<std::string> text = value(key);
    if (!text) return std::optional<std::int64_t>();
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (failed != std::errc() || end != text->data() + text->size())
        return fail("not-an-integer",
                    "option --" + std::string(key) + " needs a whole number, not \"" + shortened(*text) + "\"");
    if (number < least)
        return fail("value-range", "option --" + std::string(key) + " must be at least " + std::to_string(least));
    return std::optional<std::int64_t>(number);
}

}  // namespace nl::cli
