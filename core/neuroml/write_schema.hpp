// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nl::neuroml {

extern const char* const kSchemaTypes;  ///< write_schema_rows.cpp
extern const char* const kSchemaUnits;

/// What the NeuroML schema lets a type of element hold, in its order.
struct SchemaType {
    enum class Value : std::uint8_t { text, id, quantity };
    struct Attribute {
        std::string_view name;
        Value value = Value::text;
        std::string_view dimension;
    };
    struct Child {
        std::string_view name, type;
    };
    std::string_view name;
    std::vector<Attribute> attributes;
    std::vector<Child> children;
    bool anything = false;  ///< xs:any: annotation, region

    [[nodiscard]] const Attribute* attribute(std::string_view attributeName) const;
    [[nodiscard]] const Child* child(std::string_view childName) const;
};

/// The table of write_schema_rows.cpp, parsed.
class Schema {
public:
    Schema();
    [[nodiscard]] const SchemaType* type(std::string_view name) const;
    [[nodiscard]] const SchemaType& document() const { return *document_; }
    [[nodiscard]] bool unitAllowed(std::string_view dimension, std::string_view unit) const;

private:
    std::unordered_map<std::string_view, SchemaType> types_;
    std::unordered_map<std::string_view, std::vector<std::string_view>> units_;
    const SchemaType* document_ = nullptr;
};

}  // namespace nl::neuroml
