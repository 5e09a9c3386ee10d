#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes core/neuroml/write_schema_rows.cpp from the NeuroML 2 schema: which attributes and child elements a type has, in the
schema's order, and which units a quantity may have.

    scripts/make_schema_table.py NeuroML_v2.3.1.xsd > core/neuroml/write_schema_rows.cpp
"""
import re
import sys
import xml.etree.ElementTree as tree

X = '{http://www.w3.org/2001/XMLSchema}'
root = tree.parse(sys.argv[1])
types = {t.get('name'): t for t in root.iter(X + 'complexType') if t.get('name')}
groups = {g.get('name'): g for g in root.iter(X + 'group') if g.get('name')}
simple = {s.get('name'): s for s in root.iter(X + 'simpleType') if s.get('name')}


def parts(node, children, attributes):
    for x in node:
        if x.tag in (X + 'sequence', X + 'choice', X + 'all', X + 'complexContent'):
            parts(x, children, attributes)
        elif x.tag == X + 'element':
            children.append((x.get('name'), x.get('type')))
        elif x.tag == X + 'any':
            children.append(('*', ''))
        elif x.tag == X + 'group':
            parts(groups[x.get('ref')], children, attributes)
        elif x.tag == X + 'attribute':
            attributes.append((x.get('name'), x.get('type') or ''))
        elif x.tag == X + 'extension':
            if x.get('base') in types:
                parts(types[x.get('base')], children, attributes)
            parts(x, children, attributes)


def reachable():
    """Types that the document can hold, in the order they are met, without the network (written by hand)."""
    seen, todo = [], ['NeuroMLDocument']
    while todo:
        name = todo.pop(0)
        if name in seen or name not in types:
            continue
        seen.append(name)
        children = []
        parts(types[name], children, [])
        if name not in ('Network', 'ComponentType'):
            todo += [t for _, t in children if t]
    return seen


# The schema's names of dimensions that LEMS, and so core/units, writes in another way.
LEMS_NAMES = {'pertime': 'per_time', 'conductancePerVoltage': 'conductance_per_voltage', 'rhoFactor': 'rho_factor'}


def dimension(type_):
    name = type_[len('Nml2Quantity_'):]
    return LEMS_NAMES.get(name, name)


def kind(type_):
    if type_.startswith('Nml2Quantity_'):
        return '=' + dimension(type_)
    return '#' if type_ == 'NmlId' else ''


rows = []
for name in reachable():
    if name in ('Network', 'ComponentType', 'Notes'):
        continue
    children, attributes = [], []
    parts(types[name], children, attributes)
    rows.append(f'{name} ' + ' '.join(a + kind(t) for a, t in attributes) + ' |'
                + ''.join(f' {c}:{t}' for c, t in children))
units = []
for name, node in simple.items():
    if not name.startswith('Nml2Quantity_') or name == 'Nml2Quantity_none':
        continue
    pattern = next(node.iter(X + 'pattern')).get('value')
    found = re.search(r'\(([A-Za-z0-9_|]+)\)$', pattern)
    units.append(f'{dimension(name)} ' + ' '.join(found.group(1).split('|') if found else [pattern.split('*')[-1]]))

print('''// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off
// Made by scripts/make_schema_table.py from the NeuroML 2.3.1 schema (https://github.com/NeuroML/NeuroML2): names in the
// schema's order. Do not edit.
#include "core/neuroml/write_schema.hpp"

namespace nl::neuroml {

// A line a type: its name, its attributes ("#": an id, "=dimension": a quantity), "|", its child elements with their types.
const char* const kSchemaTypes = R"(''' + '\n'.join(rows) + ''')";

// A line a dimension: the units that the schema allows.
const char* const kSchemaUnits = R"(''' + '\n'.join(units) + ''')";

}  // namespace nl::neuroml''')
