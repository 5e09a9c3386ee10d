// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/write_schema.hpp"

#include <algorithm>

namespace nl::neuroml {
namespace {

/// The next word of `text` up to a space, which is taken away with it.
std::string_view takeWord(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

template <class Row>
void eachLine(std::string_view text, Row row) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        row(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

SchemaType::Attribute parseAttribute(std::string_view word) {
    if (!word.empty() && word.back() == '#') return {word.substr(0, word.size() - 1), SchemaType::Value::id, {}};
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos) return {word, SchemaType::Value::text, {}};
    const std::string_view dimension = word.substr(equals + 1);
    return {word.substr(0, equals), dimension == "none" ? SchemaType::Value::text : SchemaType::Value::quantity,
            dimension};
}

}  // namespace

const SchemaType::Attribute* SchemaType::attribute(std::string_view attributeName) const {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == attributeName; });
    return found == attributes.end() ? nullptr : &*found;
}

const SchemaType::Child* SchemaType::child(std::string_view childName) const {
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const Child& c) { return c.name == childName; });
    return found == children.end() ? nullptr : &*found;
}

Schema::Schema() {
    eachLine(kSchemaTypes, [this](std::string_view line) {
        SchemaType type;
        type.name = takeWord(line);
        for (std::string_view word = takeWord(line); !word.empty() && word != "|"; word = takeWord(line))
            type.attributes.push_back(parseAttribute(word));
        for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
            const std::size_t colon = word.find(':');
            if (word.front() == '*')
                type.anything = true;
            else
                type.children.push_back({word.substr(0, colon), word.substr(colon + 1)});
        }
        types_.emplace(type.name, std::move(type));
    });
    eachLine(kSchemaUnits, [this](std::string_view line) {
        std::vector<std::string_view>& units = units_[takeWord(line)];
        for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) units.push_back(word);
    });
    document_ = &types_.at("NeuroMLDocument");
}

const SchemaType* Schema::type(std::string_view name) const {
    const auto found = types_.find(name);
    return found == types_.end() ? nullptr : &found->second;
}

bool Schema::unitAllowed(std::string_view dimension, std::string_view unit) const {
    const auto found = units_.find(dimension);
    return found != units_.end() && std::find(found->second.begin(), found->second.end(), unit) != found->second.end();
}

}  // namespace nl::neuroml
