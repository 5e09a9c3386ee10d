#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Simulates the published models of a corpus and compares spike times and rates with what their authors expect.

expectations.py CLI CORPUS OUT [--table FILE] [--only WORD]... [--leave-out WORD]...
                [--holds] [--fresh] [--timeout S] [--jobs N]

CORPUS/expected.json lists the files ("published") and independent solutions ("reference"); OUT takes the results, which
are used again when they are there (not with --fresh). --table writes the Markdown page. --holds runs forward Euler alone
and fails (exit 1) unless times that jNeuroML gave are met to 1e-6, and those of other engines that it passed to 5
permille or as well as it did.
"""
import argparse
import array
import concurrent.futures
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import time

PERMILLE = 0.005
EXACT = 1e-6
RANDOM = re.compile(r"poisson|spikeGeneratorRandom|random\s*\(|noisyCurrent|OUnoise", re.IGNORECASE)
INCLUDE = re.compile(r"""<\s*include\s[^>]*?(?:file|href)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)


def text_of(path):
    with open(path, encoding="latin-1") as file:
        return re.sub(r"<!--.*?-->", "", file.read(), flags=re.DOTALL)


def is_random(path, seen=None):
    """Whether a file or one that it includes has a source of random numbers."""
    seen = set() if seen is None else seen
    path = os.path.normpath(path)
    if path in seen or not os.path.isfile(path):
        return False
    seen.add(path)
    text = text_of(path)
    if RANDOM.search(text):
        return True
    return any(is_random(os.path.join(os.path.dirname(path), name), seen) for name in INCLUDE.findall(text))


def seconds(text):
    """A LEMS time."""
    value, unit = re.fullmatch(r"\s*([-+.0-9eE]*[0-9.])\s*([a-z]*)\s*", text).groups()
    return float(value) * {"s": 1, "ms": 1e-3, "us": 1e-6, "min": 60, "": 1}[unit]


@functools.lru_cache(maxsize=2)
def columns_of(path):
    """The columns of a file of samples."""
    out = []
    with open(path) as file:
        for line in file:
            numbers = [float(word) for word in line.split()]
            if not out:
                out = [array.array("d") for _ in numbers]
            for column, number in zip(out, numbers):
                column.append(number)
    return out


def crossings(t, v, threshold, between=False):
    """Times of the samples after an upward crossing, or on the straight line through it."""
    at = [i for i in range(1, len(v)) if v[i - 1] <= threshold < v[i]]
    if not between:
        return [t[i] for i in at]
    at = [i for i in at if i > 1 or v[0] < threshold]  # it may start there
    return [t[i - 1] + (threshold - v[i - 1]) / (v[i] - v[i - 1]) * (t[i] - t[i - 1]) for i in at]


def peaks(t, v):
    """Times of the local maxima."""
    return [t[i] for i in range(1, len(v) - 1) if v[i - 1] <= v[i] > v[i + 1]]


def events(path, layout, wanted):
    column = 1 if layout == "ID_TIME" else 0
    with open(path) as file:
        rows = [line.split() for line in file if line.strip()]
    return sorted(float(row[column]) for row in rows if wanted is None or row[1 - column] == str(wanted))


def rate(times):
    """Of one cell, by its mean interval, as the Open Source Brain tests take it."""
    return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0.0


class Runner:
    def __init__(self, cli, out, timeout):
        self.cli, self.out, self.timeout = cli, out, timeout

    def run(self, path, folder, more):
        """The folder with the results, and why there are none or fewer."""
        folder = os.path.join(self.out, folder)
        done = os.path.join(folder, "done")
        if os.path.exists(done):
            with open(done) as file:
                return folder, file.read()
        os.makedirs(folder, exist_ok=True)
        try:
            made = subprocess.run([self.cli, "simulate", path, "--out", folder, "--threads", "1", *more],
                                  capture_output=True, text=True, timeout=self.timeout)
            errors = [line for line in made.stderr.splitlines() if line.startswith("error")]
            why = errors[-1] if made.returncode != 0 and errors else ""
        except subprocess.TimeoutExpired:
            why = f"more than {self.timeout:g} s"
        with open(done, "w") as file:
            file.write(why)
        return folder, why


def got_of(one, folder):
    """What a run gave for an expectation: times, or a rate."""
    names = [one["lems_file_name"], os.path.basename(one["lems_file_name"])]
    path = next((p for p in (os.path.join(folder, name) for name in names) if os.path.exists(p)), None)
    if path is None:
        return None
    if "columns" not in one:
        times = events(path, one.get("format", "TIME_ID"), one.get("ids"))
        return rate(times) if one["observable"] == "spike rate" else times
    columns, column = columns_of(path), one["columns"][1]
    if len(columns) <= column:
        return None
    if one.get("method") == "derivative":
        return peaks(columns[0], columns[column])
    return crossings(columns[0], columns[column], one.get("threshold", 0.0))


class Compared:
    """An expectation beside the numbers of one method."""

    def __init__(self, one, got, why):
        self.why, self.deviation, self.complete = why, None, False
        self.count = None
        if got is None:
            return
        if one["observable"] == "spike rate":
            self.count = round(got, 3)
            self.deviation = abs(got - one["expected"]) / one["expected"]
            self.complete = True
            return
        wanted = one["times_s"]
        self.count = len(got)
        self.complete = len(got) == len(wanted)
        pairs = list(zip(got, wanted))
        if pairs:
            self.deviation = max(abs(a - b) / b if b else abs(a) for a, b in pairs)
        elif self.complete:
            self.deviation = 0.0


def tolerance_of(one):
    return max([float(v) for v in one["engines"].values() if not isinstance(v, str)] or [0.0])


def verdict(one, by_method, random):
    best = min((c.deviation for c in by_method.values() if c.complete and c.deviation is not None), default=None)
    if best is not None and best <= tolerance_of(one) + EXACT:
        return "within tolerance"
    if best is not None and best <= PERMILLE:
        return "within 5 permille"
    if random:
        return "random input: not comparable"
    if all(c.count is None for c in by_method.values()):
        return "not run"
    return "differs"


def compare(expectations, corpus, runner, methods):
    """All expectations of one LEMS file."""
    lems = expectations[0]["lems"]
    path = os.path.join(corpus, lems)
    random = is_random(path)
    by_method = [{} for _ in expectations]
    for method in methods:
        for one, results in zip(expectations, by_method):
            if method == "euler" and "jNeuroML" not in one["engines"]:
                continue
            folder, why = runner.run(path, f"{method}/{lems.replace('/', '__')}", ["--method", method])
            results[method] = Compared(one, got_of(one, folder), why)
    return [(one, results, verdict(one, results, random)) for one, results in zip(expectations, by_method)]


def published(arguments, runner, corpus):
    wanted = {}
    for one in corpus["published"]:
        if arguments.holds and (one["observable"] != "spike times" or "jNeuroML" not in one["engines"]):
            continue
        if any(one["lems"].startswith(word) for word in arguments.leave_out):
            continue
        if not arguments.only or any(one["lems"].startswith(word) for word in arguments.only):
            wanted.setdefault(one["lems"], []).append(one)
    with concurrent.futures.ProcessPoolExecutor(arguments.jobs) as pool:
        task = functools.partial(compare, corpus=arguments.corpus, runner=runner,
                                 methods=("euler",) if arguments.holds else ("automatic", "euler"))
        return [row for rows in pool.map(task, wanted.values()) for row in rows]


# Independent solutions: (population, spikes or a quantity and its threshold, two steps in ms).
REFERENCE = {
    "ex0_iafTau": ("iafTauPop", None, (0.05, 0.005)),
    "ex0_iafTauRef": ("iafTauRefPop", None, (0.05, 0.005)),
    "ex0_iaf": ("iafPop", None, (0.05, 0.005)),
    "ex0_iafRef": ("iafRefPop", None, (0.05, 0.005)),
    "ex2_izh2003_burst": ("izpopBurst", None, (0.005, 0.0005)),
    "ex2_izh2003_tonic": ("izpopTonic", None, (0.005, 0.0005)),
    "ex2_izh2003_mixed": ("izpopMixed", None, (0.005, 0.0005)),
    "ex8_adex_burst2": ("adExPop1", None, (0.005, 0.0005)),
    "ex8_adex_burst4": ("adExPop2", None, (0.005, 0.0005)),
    "ex8_adex_chaos": ("adExPop3", None, (0.005, 0.0005)),
    "ex8_adex_rebound": ("adExPop4", None, (0.005, 0.0005)),
    "ex9_fitzhugh_nagumo": ("fnPop1", ("V", 0.0), (10.0, 1.0)),
    "ex5_hh": ("hhpop", ("v", 0.0), (0.01, 0.001)),
    "ex22_pinsky_rinzel": ("prApop", ("Vs", 0.0), (0.01, 0.001)),
}


def reference(arguments, runner, corpus):
    """Largest difference from the exact times, in ms, by method and step."""
    out = []
    for name, (population, quantity, steps) in REFERENCE.items():
        model = corpus["reference"]["models"].get(name)
        if model is None:
            continue
        length = model["length_ms"]
        recorded = (f'<OutputFile id="o" fileName="v.dat"><OutputColumn id="v" quantity="{population}[0]/{quantity[0]}"/>'
                    "</OutputFile>") if quantity else (
                        '<EventOutputFile id="e" fileName="s.dat" format="TIME_ID"><EventSelection id="0" '
                        f'select="{population}[0]" eventPort="spike"/></EventOutputFile>')
        # Includes reach no further than the model's own folders: the wrapper stands beside a copy of the file.
        folder, source = os.path.split(model["corpus_file"])
        models = os.path.join(runner.out, "models")
        for part in (folder, os.path.join(os.path.dirname(folder), "examples")):
            target = os.path.join(models, part)
            if not os.path.isdir(target):
                shutil.copytree(os.path.join(arguments.corpus, part), target)
                os.chmod(target, 0o755)
        wrapper = os.path.join(models, folder, name + ".xml")
        with open(wrapper, "w") as file:
            file.write(f'<Lems><Include file="{source}"/><Simulation id="expectation" length="{length}ms" '
                       f'step="{steps[0]}ms" target="net1">{recorded}</Simulation></Lems>\n')
        row = {"name": name, "exact": len(model["exact"])}
        for method in ("exponential-euler", "rk4"):
            for step in steps:
                folder, why = runner.run(wrapper, f"reference/{name}-{method}-{step}",
                                         ["--target", "expectation", "--dt", f"{step}ms", "--method", method])
                path = os.path.join(folder, "v.dat" if quantity else "s.dat")
                if not os.path.exists(path):
                    row[method, step] = why or "no file"
                    continue
                times = (crossings(*columns_of(path), quantity[1], True) if quantity
                         else events(path, "TIME_ID", None))
                pairs = list(zip((1e3 * t for t in times), model["exact"]))
                worst = max((abs(a - b) for a, b in pairs), default=float("nan"))
                short = len(times) != len(model["exact"])
                row[method, step] = f"{worst:.3g}" + (f" ({len(times)} spikes{', stopped early' if why else ''})" if short else "")
        row["steps"] = steps
        out.append(row)
    return out


def number(value):
    return "" if value is None else "0" if value == 0 else f"{value:.2g}"


def page(rows, solutions):
    order = ["within tolerance", "within 5 permille", "random input: not comparable", "differs", "not run"]
    count = {name: sum(1 for row in rows if row[2] == name) for name in order}
    files = len({row[0]["lems"] for row in rows})
    lines = [
        "# Simulations beside published expectations", "",
        "Generated by `scripts/expectations.sh`; do not edit. The models are those of the public repositories in the corpus; "
        "the spike times and rates are those that their authors' tests (Open Source Brain model validation, `.omt` and "
        "`.mep` files) expect. *Default* is the method that the simulator chooses; *Euler* is forward Euler at the same "
        "step, which is how jNeuroML computes, and is run where jNeuroML is among the engines that passed the test. A "
        "deviation is the largest of |t - t_expected| / t_expected over the spikes of both; the tolerance is the largest at "
        "which an engine passed the published test. Times were computed at the step of the LEMS file: their own "
        "discretisation is of the order of 5 permille, so that a more accurate method may lie further from them; times of "
        "models that are sensitive to it (`PinskyRinzel/NeuroML2/twoCompartment/LEMS_Figure2.xml`, of which the same equations "
        "in one component are met to the last step) drift apart. Cells of "
        "several compartments whose groups have no `numberInternalDivisions` have one compartment a section, as in NEURON.",
        "", "| Verdict | Expectations |", "|---|---:|"]
    lines += [f"| {name} | {count[name]} |" for name in order]
    lines += [f"| of {files} files | {len(rows)} |", "",
              "| File | Quantity | Expected | Got | Default | Euler | Tolerance | Verdict |",
              "|---|---|---:|---:|---:|---:|---:|---|"]
    for one, by_method, said in rows:
        quantity = one.get("quantity") or f"{one['output_file']} {one.get('ids', '')}".strip()
        expected = f"{one['expected']:.4g} Hz" if one["observable"] == "spike rate" else str(len(one["times_s"]))
        counts = [str(c.count) if c.count is not None else "-" for c in by_method.values()]
        got = counts[0] if len(set(counts)) == 1 else " / ".join(counts)
        euler = by_method.get("euler")
        why = next((c.why for c in by_method.values() if c.count is None and c.why), "")
        code = re.search(r"\[([a-z-]+)\]\s*$", why)
        reason = f" ({code.group(1) if code else why[:60]})" if said == "not run" and why else ""
        lines.append(f"| {one['lems']} | `{quantity}` | {expected} | {got} | {number(by_method['automatic'].deviation)} | "
                     f"{number(euler.deviation) if euler else ''} | {number(tolerance_of(one))} | {said}{reason} |")
    lines += ["", "## Independent solutions", "",
              "Largest difference in ms from the times of the continuous equations (own integration of high accuracy, "
              "checked against NEURON's CVODE and the limit of jLEMS), for two steps. Spikes of integrate-and-fire cells "
              "lie on steps; those of the last three models are interpolated. `ex8_adex_chaos` is chaotic. A run that "
              "stopped early overflowed in the exponential of another cell of the file.", "",
              "| Model | Spikes | Steps (ms) | Exponential Euler | RK4 |", "|---|---:|---|---|---|"]
    for row in solutions:
        a, b = row["steps"]
        lines.append(f"| {row['name']} | {row['exact']} | {a:g}, {b:g} | " +
                     " | ".join(f"{row[m, a]}, {row[m, b]}" for m in ("exponential-euler", "rk4")) + " |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cli")
    parser.add_argument("corpus")
    parser.add_argument("out")
    parser.add_argument("--table")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--leave-out", action="append", default=[])
    parser.add_argument("--holds", action="store_true")
    parser.add_argument("--fresh", action="store_true", help="forget what OUT holds")
    parser.add_argument("--timeout", type=float, default=120)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    listed = os.path.join(arguments.corpus, "expected.json")
    if not os.path.isfile(listed):
        print("SKIPPED ALL: no", listed)
        return 0
    with open(listed) as file:
        corpus = json.load(file)
    if arguments.fresh:
        for method in ("automatic", "euler", "reference", "models"):
            shutil.rmtree(os.path.join(arguments.out, method), ignore_errors=True)
    os.makedirs(arguments.out, exist_ok=True)
    runner = Runner(os.path.abspath(arguments.cli), os.path.abspath(arguments.out), arguments.timeout)
    begin = time.monotonic()
    rows = published(arguments, runner, corpus)
    bad = 0
    for one, by_method, said in rows:
        euler = by_method.get("euler")
        if arguments.holds and euler is not None:
            own = float(one["engines"]["jNeuroML"])
            limit = EXACT if own <= EXACT else max(PERMILLE, 1.05 * own)
            if not (euler.complete and euler.deviation is not None and euler.deviation <= limit):
                bad += 1
                print(f"{one['lems']} {one.get('quantity')}: {euler.count} of {len(one.get('times_s', []))} spikes, "
                      f"deviation {euler.deviation}, allowed {limit:.3g} {euler.why}")
    if arguments.table:
        with open(arguments.table, "w") as file:
            file.write(page(rows, reference(arguments, runner, corpus)))
    print(f"{len(rows)} expectations in {time.monotonic() - begin:.0f} s, {bad} do not hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
