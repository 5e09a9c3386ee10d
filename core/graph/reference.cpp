// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "core/graph/features.hpp"

namespace nl::graph {

namespace {

std::string kindList(KindMask mask) {
    std::string out;
    for (const NodeKind kind : kAllNodeKinds)
        if ((mask & maskOf(kind)) != 0) out += fmt::format("{}{}", out.empty() ? "" : ", ", nodeKindName(kind));
    return out;
}

}  // namespace

std::string featureReference() {
    std::string out =
        "# Node and edge features of a computational graph\n\n"
        "Made by `neuroloom-cli graph --list-features` from the list in `core/graph/features.cpp`; do not edit. Values "
        "are in SI "
        "units. A value that the model does not give is masked, never zero. How they are computed: "
        "[the method](../methods/computational-graph.md).\n\n"
        "## Numbers on nodes\n\n| name | unit | nodes | value |\n| --- | --- | --- | --- |\n";
    for (const Feature& f : features())
        out += fmt::format("| `{}` | {} | {} | {} |\n", f.name, f.unit, kindList(f.kinds), f.source);
    out += "\n## Words on nodes\n\n| name | nodes | value | words |\n| --- | --- | --- | --- |\n";
    for (const Category& c : categories())
        out +=
            fmt::format("| `{}` | {} | {} | {} |\n", c.name, kindList(c.kinds), c.source,
                        c.vocabulary != nullptr ? fmt::format("{}", fmt::join(c.vocabulary(), ", ")) : "of the model");
    out += "\n## Numbers on edges\n\n| edge | name | unit | value |\n| --- | --- | --- | --- |\n";
    for (std::size_t t = 0; t < kEdgeTypes; ++t)
        for (const EdgeColumn& column : edgeColumns(static_cast<EdgeType>(t)))
            out += fmt::format("| {} | `{}` | {} | {} |\n", edgeTypeName(static_cast<EdgeType>(t)), column.name,
                               column.unit, column.source);
    return out;
}

}  // namespace nl::graph
