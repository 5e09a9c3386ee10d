#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sample models of resources/samples/ (see the README there for what they are and where the facts come from).

    scripts/make_samples.py [FOLDER]        FOLDER defaults to resources/samples

Everything is drawn from random.Random(SEED) in a fixed order and numbers are rounded when written, so the same version of
this script gives the same bytes. Lengths are micrometres; y points to the pia.
"""
import math
import random
import sys
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

SEED = 20241
HEAD = ('<?xml version="1.0" encoding="UTF-8"?>\n'
        '<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="http://www.neuroml.org/schema/neuroml2'
        ' https://raw.github.com/NeuroML/NeuroML2/master/Schemas/NeuroML2/NeuroML_v2.3.1.xsd" id="%s">\n')


class Xml:
    """Indented elements with attributes in the order given; None leaves an attribute out."""

    def __init__(self, text=''):
        self.parts, self.depth = [text], 1

    def _tag(self, tag, attributes):
        given = ''.join(f' {k.rstrip("_")}={quoteattr(str(v))}' for k, v in attributes.items() if v is not None)
        return f'{"  " * self.depth}<{tag}{given}'

    def leaf(self, tag, /, **attributes):
        self.parts.append(self._tag(tag, attributes) + '/>\n')

    def text(self, name, content):
        self.parts.append(f'{"  " * self.depth}<{name}>{escape(content)}</{name}>\n')

    def open(self, tag, /, **attributes):
        self.parts.append(self._tag(tag, attributes) + '>\n')
        self.depth += 1

    def close(self, name):
        self.depth -= 1
        self.parts.append(f'{"  " * self.depth}</{name}>\n')

    def save(self, path, end):
        path.write_text(''.join(self.parts) + end, encoding='utf-8')


def number(value, digits=2):
    text = f'{value:.{digits}f}'.rstrip('0').rstrip('.')
    return '0' if text in ('', '-0') else text


# --- channels: rates in the standard's Hodgkin-Huxley forms ------------------------------------------------------------

def exp_rate(rate, midpoint, scale):
    return 'HHExpRate', rate, midpoint, scale


def exp_linear(rate, midpoint, scale):
    return 'HHExpLinearRate', rate, midpoint, scale


def sigmoid(rate, midpoint, scale):
    return 'HHSigmoidRate', rate, midpoint, scale


def rates_channel(x, id_, conductance, species, notes, gates, q10=None):
    x.open('ionChannelHH', id=id_, conductance=conductance, species=species)
    x.text('notes', notes)
    for name, instances, forward, reverse in gates:
        x.open('gateHHrates', id=name, instances=instances)
        if q10:
            x.leaf('q10Settings', type='q10Fixed', fixedQ10=number(q10))
        for tag, (kind, rate, midpoint, scale) in (('forwardRate', forward), ('reverseRate', reverse)):
            x.leaf(tag, type=kind, rate=f'{rate:g}per_ms', midpoint=f'{midpoint:g}mV', scale=f'{scale:g}mV')
        x.close('gateHHrates')
    x.close('ionChannelHH')


def steady_channel(x, id_, conductance, species, notes, gates):
    x.open('ionChannelHH', id=id_, conductance=conductance, species=species)
    x.text('notes', notes)
    for name, instances, midpoint, scale, tau in gates:
        x.open('gateHHtauInf', id=name, instances=instances)
        x.leaf('timeCourse', type='fixedTimeCourse', tau=f'{tau:g}ms')
        x.leaf('steadyState', type='HHSigmoidVariable', rate=1, midpoint=f'{midpoint:g}mV', scale=f'{scale:g}mV')
        x.close('gateHHtauInf')
    x.close('ionChannelHH')


def traub_miles(x, suffix, vt):
    """Fast sodium and delayed-rectifier potassium of cortical pyramidal cells, shifted by vt (mV)."""
    rates_channel(x, 'Na_' + suffix, '10pS', 'na',
                  'Fast sodium current: rates of Traub and Miles (1991) in the form of Pospischil et al. (2008), '
                  f'equations for I_Na with V_T = {vt:g} mV.',
                  [('m', 3, exp_linear(1.28, vt + 13, 4), exp_linear(1.4, vt + 40, -5)),
                   ('h', 1, exp_rate(0.128, vt + 17, -18), sigmoid(4, vt + 40, 5))])
    rates_channel(x, 'Kdr_' + suffix, '10pS', 'k',
                  'Delayed-rectifier potassium current: rates of Traub and Miles (1991) in the form of Pospischil et al. '
                  f'(2008), equations for I_Kd with V_T = {vt:g} mV.',
                  [('n', 4, exp_linear(0.16, vt + 15, 5), exp_rate(0.5, vt + 10, -40))])


def leak(x):
    x.open('ionChannelHH', id='leak', conductance='10pS')
    x.text('notes', 'Passive leak.')
    x.close('ionChannelHH')


def m_current(x):
    rates_channel(x, 'Km', '10pS', 'k',
                  'M current: the symmetric exponential rates of Adams, Brown and Constanti (1982).',
                  [('m', 1, exp_rate(0.0033, -35, 10), exp_rate(0.0033, -35, -10))])


def hcn(x):
    rates_channel(x, 'Ih', '10pS', None,
                  'Hyperpolarisation-activated cation current: rates of Kole, Hallermann and Stuart (2006).',
                  [('m', 1, exp_linear(0.076517, -154.9, -11.9), exp_rate(0.193, 0, 33.1))])


def calcium_l(x):
    rates_channel(x, 'CaL', '10pS', 'ca',
                  'High-threshold calcium current: rates of Reuveni et al. (1993) as given by Pospischil et al. (2008).',
                  [('q', 2, exp_linear(0.209, -27, 3.8), exp_rate(0.94, -75, -17)),
                   ('r', 1, exp_rate(0.000457, -13, -50), sigmoid(0.0065, -15, 28))])


def calcium_t(x):
    steady_channel(x, 'CaT', '10pS', 'ca',
                   'Low-threshold calcium current: steady states of Destexhe et al. (1996); the time constants are fixed at '
                   'rounded values near -70 mV (a simplification).',
                   [('s', 2, -59, 6.2, 1), ('u', 1, -83, -4, 30)])


def wang_buzsaki(x):
    note = 'of the fast-spiking interneuron of Wang and Buzsaki (1996), phi = 5; the sodium activation is kept dynamic.'
    rates_channel(x, 'Na_fs', '10pS', 'na', 'Sodium current ' + note,
                  [('m', 3, exp_linear(1, -35, 10), exp_rate(4, -60, -18)),
                   ('h', 1, exp_rate(0.07, -58, -20), sigmoid(1, -28, 10))], q10=5)
    rates_channel(x, 'Kdr_fs', '10pS', 'k', 'Delayed-rectifier potassium current ' + note,
                  [('n', 4, exp_linear(0.1, -34, 10), exp_rate(0.125, -44, -80))], q10=5)


def calcium_pool(x):
    x.leaf('decayingPoolConcentrationModel', id='ca_pool', restingConc='5e-5 mM', decayConstant='80 ms',
           shellThickness='0.1 um', ion='ca')


# --- morphology --------------------------------------------------------------------------------------------------------

class Tree:
    """Segments with the groups they belong to."""

    def __init__(self):
        self.segments = []  # (parent, fraction, proximal or None, distal, distal diameter, name)
        self.ends = []      # distal point and diameter of each
        self.groups = {}    # name -> segment ids
        self.sections = []  # (name, ids)
        self.parts = {}     # id -> part name

    def add(self, part, parent, distal, diameter, proximal=None, fraction=None):
        id_ = len(self.segments)
        self.segments.append((parent, fraction, proximal, distal, diameter, f'{part}_{id_}'))
        self.ends.append((distal, diameter))
        self.groups.setdefault(part, []).append(id_)
        self.parts[id_] = part
        return id_

    def soma(self, length, diameter):
        id_ = self.add('soma', None, (0.0, length / 2, 0.0), diameter * 0.9, proximal=((0.0, -length / 2, 0.0), diameter))
        self.sections.append(('soma_0', [id_]))
        return id_

    def start(self, id_, fraction=1.0):
        """Point at a fraction of a segment."""
        parent, _, proximal, distal, *_ = self.segments[id_]
        begin = proximal[0] if proximal else self.ends[parent][0]
        return tuple(a + (b - a) * fraction for a, b in zip(begin, distal))

    def length(self, id_):
        return math.dist(self.start(id_, 0.0), self.segments[id_][3])

    def section(self, part, parent, direction, length, diameter, taper, steps, rng, fraction=None, wander=0.15):
        """An unbranched run of `steps` segments that wanders about its direction; returns the last segment and direction."""
        ids, point = [], self.start(parent, 1.0 if fraction is None else fraction)
        own = None
        if self.parts[parent] == 'soma' or fraction is not None:
            own = (point, diameter)
        for step in range(steps):
            direction = unit(tuple(d + rng.gauss(0, wander) for d in direction))
            point = tuple(p + d * length / steps for p, d in zip(point, direction))
            diameter_here = max(0.3, diameter * (1 + (taper - 1) * (step + 1) / steps))
            parent = self.add(part, parent, rounded(point), round(diameter_here, 3),
                              proximal=(rounded(own[0]), round(own[1], 3)) if own and step == 0 else None,
                              fraction=fraction if step == 0 else None)
            ids.append(parent)
        self.sections.append((f'{part}_sec_{len(self.sections)}', ids))
        return parent, direction

    def write(self, x, id_, inhomogeneous=()):
        x.open('morphology', id=id_)
        for i, (parent, fraction, proximal, distal, diameter, name) in enumerate(self.segments):
            x.open('segment', id=i, name=name)
            if parent is not None:
                x.leaf('parent', segment=parent, fractionAlong=None if fraction is None else number(fraction))
            if proximal:
                x.leaf('proximal', **point3(*proximal))
            x.leaf('distal', **point3(distal, diameter))
            x.close('segment')
        for name, ids in self.sections:
            x.open('segmentGroup', id=name, neuroLexId='sao864921383')
            for i in ids:
                x.leaf('member', segment=i)
            x.close('segmentGroup')
        self._write_groups(x, inhomogeneous)
        x.close('morphology')

    def _write_groups(self, x, inhomogeneous):
        lex = {'soma': 'GO:0043025', 'axon': 'GO:0030424', 'dendrite': 'GO:0030425'}
        kind = {'soma': 'soma', 'ais': 'axon', 'axon': 'axon'}
        for part in self.groups:
            x.open('segmentGroup', id=part)
            for name, ids in self.sections:
                if self.parts[ids[0]] == part:
                    x.leaf('include', segmentGroup=name)
            x.close('segmentGroup')
        apical = [p for p in self.groups if p in ('trunk', 'oblique', 'tuft')]
        if apical:
            x.open('segmentGroup', id='apical_group')
            for part in apical:
                x.leaf('include', segmentGroup=part)
            for id2, variable, start, end in inhomogeneous:
                x.open('inhomogeneousParameter', id=id2, variable=variable, metric='Path Length from root')
                x.leaf('proximal', translationStart=start)
                x.leaf('distal', normalizationEnd=end)
                x.close('inhomogeneousParameter')
            x.close('segmentGroup')
        for group in ('soma', 'axon', 'dendrite'):
            x.open('segmentGroup', id=group + '_group', neuroLexId=lex[group])
            for part in self.groups:
                if kind.get(part, 'dendrite') == group:
                    x.leaf('include', segmentGroup=part)
            x.close('segmentGroup')
        x.open('segmentGroup', id='all')
        for part in self.groups:
            x.leaf('include', segmentGroup=part)
        x.close('segmentGroup')


def unit(v):
    n = math.sqrt(sum(c * c for c in v)) or 1.0
    return tuple(c / n for c in v)


def rounded(point):
    return tuple(round(c, 3) for c in point)


def point3(p, diameter):
    return {'x': number(p[0], 3), 'y': number(p[1], 3), 'z': number(p[2], 3), 'diameter': number(diameter, 3)}


def around(angle, elevation):
    return math.cos(elevation) * math.cos(angle), math.sin(elevation), math.cos(elevation) * math.sin(angle)


def axon(tree, soma, rng, down, collaterals, reach, up=False):
    """Initial segment, main axon and collaterals; `up` sends the main branch to the pia (Martinotti cells)."""
    direction = (0.05, -1.0, 0.02)
    ais, direction = tree.section('ais', soma, direction, 30, 1.2, 0.8, 2, rng, fraction=0.0, wander=0.03)
    last, direction = tree.section('axon', ais, direction if not up else (0.5, 0.9, 0.1), down, 0.8, 0.8, 2, rng, wander=0.1)
    for c in range(collaterals):
        angle = 2 * math.pi * c / collaterals + rng.uniform(-0.4, 0.4)
        tree.section('axon', last, around(angle, rng.uniform(-0.3, 0.3) + (0.6 if up else 0)), reach, 0.5, 0.8, 2, rng)


def small_pyramid(rng, apical, tufts, soma_size):
    """A layer 2/3 pyramidal cell reduced to its main branches."""
    tree = Tree()
    soma = tree.soma(soma_size, soma_size * 0.85)
    axon(tree, soma, rng, 70, 2, 90)
    for stem in range(4):
        angle = 2 * math.pi * stem / 4 + rng.uniform(-0.3, 0.3)
        base, direction = tree.section('basal', soma, around(angle, -0.35), rng.uniform(18, 26), 1.6, 0.8, 1, rng,
                                       fraction=round(rng.uniform(0.1, 0.4), 2))
        for side in (-1, 1):
            turn = around(angle + side * rng.uniform(0.35, 0.6), -0.35 + side * 0.2)
            tree.section('basal', base, turn, rng.uniform(70, 110), 1.0, 0.6, 1, rng)
    trunk, direction = tree.section('trunk', soma, (0, 1, 0), apical * 0.35, 2.6, 0.85, 1, rng, wander=0.05)
    for side in (-1, 1):
        tree.section('oblique', trunk, around(rng.uniform(0, 6.28), 0.25), rng.uniform(55, 85), 0.9, 0.6, 1, rng)
    trunk, direction = tree.section('trunk', trunk, direction, apical * 0.4, 2.1, 0.8, 2, rng, wander=0.05)
    for side in range(tufts):
        angle = 2 * math.pi * side / tufts + rng.uniform(-0.3, 0.3)
        branch, _ = tree.section('tuft', trunk, around(angle, 0.9), apical * 0.12, 1.3, 0.8, 1, rng)
        for twig in (-1, 1):
            tree.section('tuft', branch, around(angle + 0.5 * twig, 0.5), apical * 0.15, 0.8, 0.6, 1, rng)
    return tree


def basket(rng):
    tree = Tree()
    soma = tree.soma(14, 13)
    axon(tree, soma, rng, 25, 4, 80)
    for stem in range(5):
        angle = 2 * math.pi * stem / 5 + rng.uniform(-0.3, 0.3)
        base, _ = tree.section('dend', soma, around(angle, rng.uniform(-0.9, 0.9)), 40, 1.3, 0.7, 1, rng, fraction=0.5)
        for side in (-1, 1):
            tree.section('dend', base, around(angle + 0.4 * side, rng.uniform(-0.8, 0.8)), 85, 0.8, 0.6, 1, rng)
    return tree


def martinotti(rng):
    tree = Tree()
    soma = tree.soma(15, 11)
    axon(tree, soma, rng, 160, 3, 110, up=True)
    for stem in range(4):
        up = 1 if stem % 2 == 0 else -1
        angle = rng.uniform(0, 6.28)
        base, _ = tree.section('dend', soma, around(angle, 1.0 * up), 45, 1.2, 0.7, 1, rng, fraction=0.9 if up > 0 else 0.1)
        for side in (-1, 1):
            tree.section('dend', base, around(angle + 0.5 * side, 0.9 * up), 90, 0.7, 0.6, 1, rng)
    return tree


def grow(tree, part, parent, direction, rng, length, diameter, order, depth, step, fraction=None):
    """A binary tree with diameters by Rall's 3/2 power at the branch points and taper in between."""
    run = length * rng.uniform(0.75, 1.25)
    steps = max(1, round(run / step))
    last, direction = tree.section(part, parent, direction, run, diameter, 0.85, steps, rng, fraction=fraction, wander=0.08)
    if order >= depth:
        return
    share = rng.uniform(0.4, 0.6)
    for side, part_of in ((-1, share), (1, 1 - share)):
        child = max(0.4, diameter * 0.85 * part_of ** (2 / 3))
        turn = unit((direction[0] + side * rng.uniform(0.3, 0.6), direction[1] + rng.uniform(-0.2, 0.2),
                     direction[2] + side * rng.uniform(-0.6, 0.6)))
        grow(tree, part, last, turn, rng, length * 1.15, child, order + 1, depth, step)


def detailed_pyramid(rng):
    """A layer 5 thick-tufted pyramidal cell grown by simple branching rules."""
    tree = Tree()
    soma = tree.soma(22, 18)
    axon(tree, soma, rng, 160, 5, 140)
    for stem in range(7):
        angle = 2 * math.pi * stem / 7 + rng.uniform(-0.2, 0.2)
        grow(tree, 'basal', soma, around(angle, rng.uniform(-0.7, 0.0)), rng, 34, rng.uniform(1.8, 2.6), 1, 3, 20,
             fraction=round(rng.uniform(0.05, 0.5), 2))
    point, direction, diameter = soma, (0, 1, 0), 5.2
    for run in range(6):
        point, direction = tree.section('trunk', point, unit((direction[0] * 0.5, 1, direction[2] * 0.5)), 80, diameter, 0.93,
                                        3, rng, wander=0.03)
        diameter *= 0.93
        for _ in range(2 if run < 4 else 1):
            grow(tree, 'oblique', point, around(rng.uniform(0, 6.28), rng.uniform(-0.2, 0.5)), rng, 45, 1.1, 1, 2, 20)
    for stem in range(3):
        grow(tree, 'tuft', point, around(2 * math.pi * stem / 3 + rng.uniform(-0.3, 0.3), 0.9), rng, 42, 2.2, 1, 4, 22)
    return tree


# --- cells -------------------------------------------------------------------------------------------------------------

class Membrane:
    """Densities first, then the rest, in the schema's order."""

    def __init__(self, x, id_):
        self.x = x
        x.open('biophysicalProperties', id=id_)
        x.open('membraneProperties')

    def density(self, channel, group, value, erev, ion):
        self.x.leaf('channelDensity', id=f'{channel}_{group}', ionChannel=channel, condDensity=f'{value:g} mS_per_cm2',
                    erev=f'{erev:g} mV', segmentGroup=group, ion=ion)

    def nernst(self, channel, group, value, ion):
        self.x.leaf('channelDensityNernst', id=f'{channel}_{group}', ionChannel=channel, condDensity=f'{value:g} mS_per_cm2',
                    segmentGroup=group, ion=ion)

    def finish(self, rest, capacitance, resistivity, calcium=()):
        x = self.x
        x.leaf('spikeThresh', value='0 mV')
        for group, value in capacitance:
            x.leaf('specificCapacitance', value=f'{value:g} uF_per_cm2', segmentGroup=group)
        x.leaf('initMembPotential', value=f'{rest:g} mV')
        x.close('membraneProperties')
        x.open('intracellularProperties')
        for group in calcium:
            x.leaf('species', id='ca', ion='ca', concentrationModel='ca_pool', initialConcentration='5e-5 mM',
                   initialExtConcentration='2 mM', segmentGroup=group)
        x.leaf('resistivity', value=f'{resistivity:g} ohm_cm')
        x.close('intracellularProperties')
        x.close('biophysicalProperties')


def pyramid_cell(x, id_, tree, notes, m_density):
    x.open('cell', id=id_)
    x.text('notes', notes)
    tree.write(x, 'morphology_' + id_)
    b = Membrane(x, 'biophysics_' + id_)
    b.density('leak', 'all', 0.05, -72, 'non_specific')
    b.density('Na_pyr', 'soma', 50, 50, 'na')
    b.density('Na_pyr', 'dendrite_group', 6, 50, 'na')
    b.density('Na_axon', 'axon_group', 250, 50, 'na')
    b.density('Kdr_pyr', 'soma', 8, -90, 'k')
    b.density('Kdr_pyr', 'dendrite_group', 1.5, -90, 'k')
    b.density('Kdr_axon', 'axon_group', 40, -90, 'k')
    b.density('Km', 'soma', m_density, -90, 'k')
    b.density('Ih', 'apical_group', 0.05, -45, 'hcn')
    b.nernst('CaL', 'apical_group', 0.1, 'ca')
    b.nernst('CaL', 'soma', 0.05, 'ca')
    b.finish(-72, [('soma_group', 1), ('axon_group', 1), ('dendrite_group', 1.8)], 150, ['all'])
    x.close('cell')


def basket_cell(x, tree):
    x.open('cell', id='basketPV')
    x.text('notes', 'Parvalbumin-positive basket cell: fast spiking, multipolar dendrites, short dense axon.')
    tree.write(x, 'morphology_basketPV')
    b = Membrane(x, 'biophysics_basketPV')
    b.density('leak', 'all', 0.1, -68, 'non_specific')
    b.density('Na_fs', 'soma', 45, 55, 'na')
    b.density('Na_fs', 'axon_group', 120, 55, 'na')
    b.density('Na_fs', 'dendrite_group', 4, 55, 'na')
    b.density('Kdr_fs', 'soma', 18, -90, 'k')
    b.density('Kdr_fs', 'axon_group', 40, -90, 'k')
    b.density('Kdr_fs', 'dendrite_group', 3, -90, 'k')
    b.finish(-68, [('all', 1)], 150)
    x.close('cell')


def martinotti_cell(x, tree):
    x.open('cell', id='martinottiSST')
    x.text('notes', 'Somatostatin-positive Martinotti cell: low threshold, adapting, axon ascending to layer 1.')
    tree.write(x, 'morphology_martinottiSST')
    b = Membrane(x, 'biophysics_martinottiSST')
    b.density('leak', 'all', 0.04, -66, 'non_specific')
    b.density('Na_pyr', 'soma', 40, 50, 'na')
    b.density('Na_axon', 'axon_group', 160, 50, 'na')
    b.density('Kdr_pyr', 'soma', 8, -90, 'k')
    b.density('Kdr_axon', 'axon_group', 30, -90, 'k')
    b.density('Km', 'soma', 0.08, -90, 'k')
    b.density('Ih', 'dendrite_group', 0.03, -45, 'hcn')
    b.nernst('CaT', 'dendrite_group', 0.4, 'ca')
    b.finish(-66, [('all', 1)], 150, ['all'])
    x.close('cell')


# --- the microcircuit --------------------------------------------------------------------------------------------------

class Population:
    def __init__(self, id_, cell, tree, size, depth, colour, kind):
        self.id, self.cell, self.tree, self.size = id_, cell, tree, size
        self.depth, self.colour, self.kind = depth, colour, kind
        self.positions = []

    def place(self, rng, taken):
        while len(self.positions) < self.size:
            p = (rng.uniform(20, 280), rng.uniform(*self.depth), rng.uniform(20, 280))
            if all(math.dist(p, q) > 18 for q in taken):
                self.positions.append(rounded(p))
                taken.append(p)

    def target(self, rng, parts):
        """A place on the given parts, by length: segment and fraction."""
        ids = [i for part in parts for i in self.tree.groups.get(part, [])]
        chosen = rng.choices(ids, weights=[self.tree.length(i) for i in ids])[0]
        return chosen, round(rng.uniform(0.1, 0.9), 2)

    def at(self, index, segment, fraction):
        return tuple(a + b for a, b in zip(self.positions[index], self.tree.start(segment, fraction)))

    def write(self, x):
        x.open('population', id=self.id, component=self.cell, size=self.size, type='populationList')
        x.leaf('property', tag='color', value=self.colour)
        x.leaf('property', tag='type', value=self.kind)
        for i, p in enumerate(self.positions):
            x.open('instance', id=i)
            x.leaf('location', x=number(p[0], 3), y=number(p[1], 3), z=number(p[2], 3))
            x.close('instance')
        x.close('population')


# pre, post, probability within the column, contacts of a pair, parts of the target, synapses, mean weight
RULES = [
    ('pyr_L2', 'pyr_L2', 0.12, 2, ('basal', 'oblique'), ('AMPA_pyr', 'NMDA_pyr'), 0.8),
    ('pyr_L2', 'pyr_L3', 0.10, 2, ('basal',), ('AMPA_pyr', 'NMDA_pyr'), 0.8),
    ('pyr_L3', 'pyr_L3', 0.14, 3, ('basal', 'oblique'), ('AMPA_pyr', 'NMDA_pyr'), 1.0),
    ('pyr_L3', 'pyr_L2', 0.06, 2, ('basal', 'tuft'), ('AMPA_pyr', 'NMDA_pyr'), 0.7),
    ('pyr_L2', 'pv_basket', 0.40, 2, ('dend',), ('AMPA_pv',), 1.2),
    ('pyr_L3', 'pv_basket', 0.45, 2, ('dend',), ('AMPA_pv',), 1.4),
    ('pyr_L3', 'sst_martinotti', 0.45, 3, ('dend',), ('AMPA_sst',), 0.5),  # layer 2 cells leave these alone
    ('pv_basket', 'pyr_L2', 0.50, 2, ('soma', 'basal'), ('GABA_pv',), 1.6),
    ('pv_basket', 'pyr_L3', 0.55, 2, ('soma', 'basal', 'ais'), ('GABA_pv',), 1.8),
    ('pv_basket', 'pv_basket', 0.60, 1, ('soma', 'dend'), ('GABA_pv',), 1.0),
    ('sst_martinotti', 'pyr_L2', 0.55, 3, ('tuft',), ('GABA_sst',), 0.9),
    ('sst_martinotti', 'pyr_L3', 0.60, 3, ('tuft', 'trunk'), ('GABA_sst',), 1.1),
    ('sst_martinotti', 'pv_basket', 0.45, 2, ('dend',), ('GABA_sst',), 0.8),
]
LENGTH_CONSTANT = 180.0  # um, fall of the connection probability with distance
CONDUCTION = 300.0       # um/ms, thin local axons
LATENCY = 0.5            # ms, of the synapse itself


def synapses(x):
    x.leaf('expTwoSynapse', id='GABA_pv', gbase='0.9nS', erev='-75mV', tauRise='0.3ms', tauDecay='6ms')
    x.leaf('expTwoSynapse', id='GABA_sst', gbase='0.5nS', erev='-75mV', tauRise='1.5ms', tauDecay='14ms')
    x.leaf('expTwoSynapse', id='AMPA_pyr', gbase='0.5nS', erev='0mV', tauRise='0.3ms', tauDecay='2.5ms')
    x.leaf('expTwoSynapse', id='AMPA_ext', gbase='0.6nS', erev='0mV', tauRise='0.3ms', tauDecay='2.5ms')
    x.open('blockingPlasticSynapse', id='AMPA_pv', gbase='1.0nS', erev='0mV', tauRise='0.1ms', tauDecay='1.5ms')
    x.leaf('plasticityMechanism', type='tsodyksMarkramDepMechanism', initReleaseProb='0.6', tauRec='300 ms')
    x.close('blockingPlasticSynapse')
    x.open('blockingPlasticSynapse', id='AMPA_sst', gbase='0.7nS', erev='0mV', tauRise='0.3ms', tauDecay='3ms')
    x.leaf('plasticityMechanism', type='tsodyksMarkramDepFacMechanism', initReleaseProb='0.09', tauRec='140 ms', tauFac='670 ms')
    x.close('blockingPlasticSynapse')
    x.open('blockingPlasticSynapse', id='NMDA_pyr', gbase='0.4nS', erev='0mV', tauRise='3ms', tauDecay='70ms')
    x.leaf('blockMechanism', type='voltageConcDepBlockMechanism', species='mg', blockConcentration='1.2 mM',
           scalingConc='3.57 mM', scalingVolt='16.13 mV')
    x.close('blockingPlasticSynapse')
    x.leaf('gapJunction', id='gap_pv', conductance='0.15nS')


def connect(rng, populations):
    """Rows of (pre, post, pre segment, pre fraction, post segment, post fraction, weight, delay) by rule."""
    by_id = {p.id: p for p in populations}
    out = []
    for pre_id, post_id, probability, contacts, parts, _, weight in RULES:
        pre, post, rows = by_id[pre_id], by_id[post_id], []
        for i in range(pre.size):
            for j in range(post.size):
                if pre is post and i == j:
                    continue
                apart = math.dist(pre.positions[i], post.positions[j])
                if rng.random() >= 1.6 * probability * math.exp(-apart / LENGTH_CONSTANT * 0.6):
                    continue
                for _ in range(contacts):
                    a, fa = pre.target(rng, ('axon',))
                    b, fb = post.target(rng, parts)
                    way = math.dist(pre.positions[i], post.at(j, b, fb)) + 30
                    rows.append((i, j, a, fa, b, fb, weight * rng.lognormvariate(-0.08, 0.4), LATENCY + way / CONDUCTION))
        out.append(rows)
    return out


def write_projections(x, populations, table):
    cell = {p.id: p.cell for p in populations}
    for (pre, post, _, _, _, names, _), rows in zip(RULES, table):
        for synapse in names:
            x.open('projection', id=f'{pre}_to_{post}_{synapse}', presynapticPopulation=pre, postsynapticPopulation=post,
                   synapse=synapse)
            for k, (i, j, a, fa, b, fb, weight, delay) in enumerate(rows):
                x.leaf('connectionWD', id=k, preCellId=f'../{pre}/{i}/{cell[pre]}', preSegmentId=a, preFractionAlong=number(fa),
                       postCellId=f'../{post}/{j}/{cell[post]}', postSegmentId=b, postFractionAlong=number(fb),
                       weight=number(weight, 3), delay=f'{number(delay, 3)} ms')
            x.close('projection')


def write_gaps(x, rng, pv):
    x.open('electricalProjection', id='pv_gap_junctions', presynapticPopulation=pv.id, postsynapticPopulation=pv.id)
    k = 0
    for i in range(pv.size):
        for j in range(i + 1, pv.size):
            if math.dist(pv.positions[i], pv.positions[j]) > 220 or rng.random() > 0.75:
                continue
            (a, fa), (b, fb) = pv.target(rng, ('dend',)), pv.target(rng, ('dend',))
            x.leaf('electricalConnectionInstanceW', id=k, preCell=f'../{pv.id}/{i}/{pv.cell}', preSegment=a,
                   preFractionAlong=number(fa), postCell=f'../{pv.id}/{j}/{pv.cell}', postSegment=b,
                   postFractionAlong=number(fb), synapse='gap_pv', weight=number(rng.uniform(0.6, 1.4)))
            k += 1
    x.close('electricalProjection')


def write_input(x, rng, id_, component, population, cells, parts, each=1):
    x.open('inputList', id=id_, population=population.id, component=component)
    k = 0
    for i in cells:
        for _ in range(each):
            segment, fraction = population.target(rng, parts)
            x.leaf('input', id=k, target=f'../{population.id}/{i}/{population.cell}', segmentId=segment,
                   fractionAlong=number(fraction), destination='synapses')
            k += 1
    x.close('inputList')


def microcircuit(folder):
    rng = random.Random(SEED)
    trees = [small_pyramid(rng, 150, 3, 14), small_pyramid(rng, 280, 3, 16), basket(rng), martinotti(rng)]
    populations = [Population('pyr_L2', 'pyrL2', trees[0], 10, (-230, -120), '0.85 0.45 0.2', 'E'),
                   Population('pyr_L3', 'pyrL3', trees[1], 14, (-430, -250), '0.8 0.2 0.25', 'E'),
                   Population('pv_basket', 'basketPV', trees[2], 6, (-400, -150), '0.2 0.45 0.85', 'I'),
                   Population('sst_martinotti', 'martinottiSST', trees[3], 4, (-420, -220), '0.25 0.65 0.45', 'I')]
    x = Xml(HEAD % 'microcircuit')
    x.text('notes', 'A microcircuit in the manner of cortical layer 2/3: 24 pyramidal cells of two types, 6 basket cells and 4 '
                    'Martinotti cells in a column of 300 x 300 x 600 um. Written for Neuroloom by scripts/make_samples.py; '
                    'reduced cells, not a fit to any one data set. Connection rules and sources: README.md beside this file.')
    leak(x)
    traub_miles(x, 'pyr', -58)
    traub_miles(x, 'axon', -65)
    m_current(x)
    hcn(x)
    calcium_l(x)
    calcium_t(x)
    wang_buzsaki(x)
    calcium_pool(x)
    synapses(x)
    pyramid_cell(x, 'pyrL2', trees[0], 'Superficial pyramidal cell with a short apical dendrite that branches early.', 0.05)
    pyramid_cell(x, 'pyrL3', trees[1], 'Pyramidal cell of layer 3 with a tuft in layer 1.', 0.07)
    basket_cell(x, trees[2])
    martinotti_cell(x, trees[3])
    x.leaf('pulseGenerator', id='assembly_current', delay='300ms', duration='400ms', amplitude='0.25nA')
    x.leaf('poissonFiringSynapse', id='thalamic_input', averageRate='40 Hz', synapse='AMPA_ext', spikeTarget='./AMPA_ext')
    x.leaf('poissonFiringSynapse', id='cortical_input', averageRate='25 Hz', synapse='AMPA_ext', spikeTarget='./AMPA_ext')
    taken = []
    for p in populations:
        p.place(rng, taken)
    x.open('network', id='microcircuit', type='networkWithTemperature', temperature='34 degC')
    for p in populations:
        p.write(x)
    table = connect(rng, populations)
    write_projections(x, populations, table)
    write_gaps(x, rng, populations[2])
    write_input(x, rng, 'thalamus_to_L3', 'thalamic_input', populations[1], range(14), ('basal',), 2)
    write_input(x, rng, 'cortex_to_L2', 'cortical_input', populations[0], range(10), ('tuft',), 2)
    write_input(x, rng, 'cortex_to_L3', 'cortical_input', populations[1], range(0, 14, 2), ('tuft',))
    write_input(x, rng, 'thalamus_to_PV', 'thalamic_input', populations[2], range(6), ('dend',))
    write_input(x, rng, 'assembly', 'assembly_current', populations[1], (0, 3, 7), ('soma',))
    x.close('network')
    x.save(folder / 'microcircuit.net.nml', '</neuroml>\n')
    recorded = [(populations[0], (0, 1)), (populations[1], (0, 1, 3)), (populations[2], (0,)), (populations[3], (0,))]
    lems(folder / 'LEMS_microcircuit.xml', 'microcircuit.net.nml', 'microcircuit', 'sim_microcircuit', 1000, 0.025,
         [(f'{p.id}_{i}', f'{p.id}/{i}/{p.cell}/0/v') for p, cells in recorded for i in cells],
         [(f'{p.id}/{i}/{p.cell}') for p in populations for i in range(p.size)])


def lems(path, include, target, id_, length, step, columns, events, extra=None):
    x = Xml('<?xml version="1.0" encoding="UTF-8"?>\n<Lems>\n')
    x.leaf('Target', component=id_)
    for file in ('Cells.xml', 'Networks.xml', 'Simulation.xml', include):
        x.leaf('Include', file=file)
    if extra:
        extra(x)
    x.open('Simulation', id=id_, length=f'{length}ms', step=f'{step}ms', target=target)
    stem = path.stem.replace('LEMS_', '')
    x.open('OutputFile', id='voltages', fileName=f'{stem}.v.dat')
    for name, quantity in columns:
        x.leaf('OutputColumn', id=name, quantity=quantity)
    x.close('OutputFile')
    if events:
        x.open('EventOutputFile', id='spikes', fileName=f'{stem}.spikes', format='ID_TIME')
        for k, select in enumerate(events):
            x.leaf('EventSelection', id=k, select=select, eventPort='spike')
        x.close('EventOutputFile')
    x.close('Simulation')
    x.save(path, '</Lems>\n')


# --- the detailed cell -------------------------------------------------------------------------------------------------

def detailed_cell(folder):
    tree = detailed_pyramid(random.Random(SEED + 1))
    x = Xml(HEAD % 'pyramidal_cell')
    x.text('notes', 'A layer 5 thick-tufted pyramidal cell with a grown morphology, written for Neuroloom by '
                    'scripts/make_samples.py. Sources: README.md beside this file.')
    leak(x)
    traub_miles(x, 'pyr', -58)
    traub_miles(x, 'axon', -65)
    m_current(x)
    hcn(x)
    calcium_l(x)
    calcium_t(x)
    calcium_pool(x)
    x.open('cell', id='pyramidal_cell')
    x.text('notes', f'{len(tree.segments)} segments. The density of Ih grows exponentially along the apical dendrite (Kole et al. '
                    '2006), with the path length from the soma normalised to 1 at the farthest tip.')
    tree.write(x, 'morphology_pyramidal_cell', [('apical_path', 'p', 0, 1)])
    b = Membrane(x, 'biophysics_pyramidal_cell')
    b.density('leak', 'all', 0.045, -75, 'non_specific')
    b.density('Na_pyr', 'soma', 80, 50, 'na')
    b.density('Na_pyr', 'dendrite_group', 8, 50, 'na')
    b.density('Na_axon', 'ais', 400, 50, 'na')
    b.density('Na_axon', 'axon', 60, 50, 'na')
    b.density('Kdr_pyr', 'soma', 12, -90, 'k')
    b.density('Kdr_pyr', 'dendrite_group', 2, -90, 'k')
    b.density('Kdr_axon', 'axon_group', 60, -90, 'k')
    b.density('Km', 'soma', 0.1, -90, 'k')
    b.density('Km', 'apical_group', 0.03, -90, 'k')
    b.density('Ih', 'soma', 0.2, -45, 'hcn')
    b.density('Ih', 'basal', 0.2, -45, 'hcn')
    b.nernst('CaL', 'soma', 0.1, 'ca')
    b.nernst('CaL', 'tuft', 0.3, 'ca')
    b.nernst('CaT', 'tuft', 0.5, 'ca')
    x.open('channelDensityNonUniform', id='Ih_apical', ionChannel='Ih', erev='-45 mV', ion='hcn')
    x.open('variableParameter', parameter='condDensity', segmentGroup='apical_group')
    x.leaf('inhomogeneousValue', inhomogeneousParameter='apical_path', value='2 * (-0.8696 + 2.087 * exp(3.6161 * p))')
    x.close('variableParameter')
    x.close('channelDensityNonUniform')
    b.finish(-75, [('soma_group', 1), ('axon_group', 1), ('dendrite_group', 2)], 100, ['soma', 'apical_group'])
    x.close('cell')
    x.save(folder / 'pyramidal_cell.cell.nml', '</neuroml>\n')
    tuft = tree.groups['tuft'][0]

    def network(out):
        out.leaf('pulseGenerator', id='step', delay='100ms', duration='500ms', amplitude='0.6nA')
        out.open('network', id='one_cell')
        out.leaf('population', id='pop', component='pyramidal_cell', size=1)
        out.leaf('explicitInput', target='pop[0]', input='step')
        out.close('network')

    lems(folder / 'LEMS_pyramidal_cell.xml', 'pyramidal_cell.cell.nml', 'one_cell', 'sim_pyramidal_cell', 700, 0.025,
         [('v_soma', 'pop[0]/v'), ('v_tuft', f'pop/0/pyramidal_cell/{tuft}/v')], ['pop[0]'], network)


# --- the point network -------------------------------------------------------------------------------------------------

def point_network(folder):
    rng = random.Random(SEED + 2)
    x = Xml(HEAD % 'point_network')
    x.text('notes', 'A balanced network of 200 point neurons of three kinds with sparse random connections, in the manner of '
                    'Vogels and Abbott (2005). Written for Neuroloom by scripts/make_samples.py. Sources: README.md.')
    x.leaf('expOneSynapse', id='exc', gbase='0.4nS', erev='0mV', tauDecay='5ms')
    x.leaf('expOneSynapse', id='inh', gbase='2.5nS', erev='-80mV', tauDecay='10ms')
    x.leaf('expOneSynapse', id='background', gbase='1.5nS', erev='0mV', tauDecay='5ms')
    x.open('iafRefCell', id='fast_inhibitory', leakReversal='-65mV', thresh='-50mV', reset='-60mV', C='0.15nF',
           leakConductance='10nS', refract='2ms')
    x.close('iafRefCell')
    x.leaf('izhikevich2007Cell', id='regular_spiking', v0='-60mV', C='100pF', k='0.7nS_per_mV', vr='-60mV', vt='-40mV',
           vpeak='35mV', a='0.03per_ms', b='-2nS', c='-50mV', d='100pA')
    x.leaf('adExIaFCell', id='adapting', C='281pF', gL='30nS', EL='-70.6mV', reset='-48.5mV', VT='-50.4mV', thresh='-40.4mV',
           refract='2ms', delT='2mV', tauw='144ms', a='4nS', b='0.0805nA')
    x.leaf('pulseGenerator', id='kick', delay='200ms', duration='100ms', amplitude='0.3nA')
    x.leaf('poissonFiringSynapse', id='drive', averageRate='600 Hz', synapse='background', spikeTarget='./background')
    kinds = [('exc_rs', 'regular_spiking', 120, '0.8 0.25 0.2'), ('exc_adapting', 'adapting', 40, '0.85 0.6 0.2'),
             ('inh_fast', 'fast_inhibitory', 40, '0.2 0.4 0.8')]
    x.open('network', id='point_network')
    for id_, cell, size, colour in kinds:
        x.open('population', id=id_, component=cell, size=size, type='populationList')
        x.leaf('property', tag='color', value=colour)
        for i in range(size):
            radius, angle = 200 * math.sqrt(rng.random()), rng.uniform(0, 2 * math.pi)
            x.open('instance', id=i)
            x.leaf('location', x=number(radius * math.cos(angle)), y=number(rng.uniform(-20, 20)), z=number(radius * math.sin(angle)))
            x.close('instance')
        x.close('population')
    for pre, pre_cell, n, _ in kinds:
        for post, post_cell, m, _ in kinds:
            synapse = 'inh' if pre.startswith('inh') else 'exc'
            x.open('projection', id=f'{pre}_to_{post}', presynapticPopulation=pre, postsynapticPopulation=post, synapse=synapse)
            k = 0
            for i in range(n):
                for j in range(m):
                    if (pre == post and i == j) or rng.random() >= 0.1:
                        continue
                    x.leaf('connectionWD', id=k, preCellId=f'../{pre}/{i}/{pre_cell}', postCellId=f'../{post}/{j}/{post_cell}',
                           weight=number(rng.lognormvariate(0, 0.3)), delay=f'{number(rng.uniform(0.5, 3))} ms')
                    k += 1
            x.close('projection')
    for id_, cell, size, _ in kinds:
        x.open('inputList', id='drive_' + id_, population=id_, component='drive')
        for i in range(size):
            x.leaf('input', id=i, target=f'../{id_}/{i}/{cell}', destination='synapses')
        x.close('inputList')
    x.open('inputList', id='kick_exc', population='exc_rs', component='kick')
    for i in range(10):
        x.leaf('input', id=i, target=f'../exc_rs/{i}/regular_spiking', destination='synapses')
    x.close('inputList')
    x.close('network')
    x.save(folder / 'point_network.net.nml', '</neuroml>\n')
    lems(folder / 'LEMS_point_network.xml', 'point_network.net.nml', 'point_network', 'sim_point_network', 1000, 0.1,
         [(f'{id_}_0', f'{id_}/0/{cell}/v') for id_, cell, *_ in kinds],
         [f'{id_}/{i}/{cell}' for id_, cell, size, _ in kinds for i in range(size)])


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / 'resources' / 'samples'
    folder.mkdir(parents=True, exist_ok=True)
    microcircuit(folder)
    detailed_cell(folder)
    point_network(folder)
    for file in sorted(folder.iterdir()):
        print(f'{file.stat().st_size:9d} {file.name}')


if __name__ == '__main__':
    main()
