"""Real pages with one figure changed: does a finding name the changed place, and one that still has the old figure?"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from bench.measure.relations import related
from bench.measure.report import claims, difference
from bench.measure.run import load
from bench.measure.score import TODAY, loud, spans_of
from bench.measure.spelling import grouped
from bench.measure.world import HOURS, to
from guidelint import lint_text
from guidelint.finding import Finding

SUFFIXES = (".md", ".txt", ".html")
_PAY, _GROWTH = ("median", "hourly", "range", "low-tenth", "high-tenth"), ("growth", "wording", "outlook-label")
GROUPS = {**dict.fromkeys(_PAY, "salary/"), **dict.fromkeys(_GROWTH, "growth/"), "openings": "openings/"}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A page in which one figure is another. at: the changed place; others: places that still have the old figure."""

    path: str
    text: str
    kind: str
    old: str
    new: str
    at: Span
    others: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """What became of a folder: each mutant with whether it was named in full, and the alarms on unchanged pages."""

    read: int
    mutants: tuple[tuple[Mutant, bool], ...]
    alarms: tuple[Finding, ...]


def changed(figure: str, kind: str, rng: random.Random) -> str:
    """Another figure in the same notation, well past rounding."""
    value = Decimal(figure.replace(",", ""))
    if kind == "growth":
        return str(value + rng.choice([3, 4, 6]))
    by = Decimal(rng.choice([78, 84, 119, 127])) / 100
    if value < 10_000 and "." not in figure:  # few digits, and wide rounding
        by = Decimal(rng.choice([3, 4, 7])) if value < 1_000 else Decimal(rng.choice([64, 141])) / 100
    if "." in figure:
        return f"{to(value * by, '0.01'):f}"
    step = 10 ** (len(figure.replace(",", "")) - len(figure.replace(",", "").rstrip("0")))
    other = grouped(to(value * by, min(step, 100)))
    return other if "," in figure or len(other) < 4 else other.replace(",", "")


def mutants(path: str, text: str, seed: str) -> Iterator[Mutant]:
    """One for each class whose figure stands twice; which mention is changed falls to the generator."""
    for kind, patterns in load("pages")["patterns"].items():
        rng = random.Random(f"{seed}/{path}/{kind}")
        found = [m.span("figure") for p in patterns for m in re.finditer(p, text, re.IGNORECASE)]
        spans = sorted(set(found))
        rng.shuffle(spans)
        for start, end in spans:
            others = _others(text, kind, (start, end), spans)
            if others:
                yield _mutant(path, text, kind, (start, end), others, changed(text[start:end], kind, rng))
                break
    for kind, at, new, places in related(text, f"{seed}/{path}"):
        yield _mutant(path, text, kind, at, places, new)


def _others(text: str, kind: str, at: Span, alike: Sequence[Span]) -> list[Span]:
    """Places with the same figure; of an hourly wage, those of the year's pay that fits it."""
    figure = text[slice(*at)]
    if kind == "hourly":
        year = Decimal(figure) * HOURS
        spans = [m.span("year") for m in re.finditer(r"\$(?P<year>\d[\d,]{4,})", text)]
        return [span for span in spans if abs(Decimal(text[slice(*span)].replace(",", "")) - year) < year / 200]
    if kind in load("pages")["of-one-kind"]:
        return [span for span in alike if span != at and text[slice(*span)] == figure]
    spans = [m.span() for m in re.finditer(rf"(?<![\d,.]){re.escape(figure)}(?![\d%]|,\d|\.\d)", text)]
    return [span for span in spans if span != at]


def _mutant(path: str, text: str, kind: str, at: Span, others: Iterable[Span], new: str) -> Mutant:
    start, end = at
    shift = len(new) - (end - start)
    moved = tuple((a + shift, b + shift) if a > start else (a, b) for a, b in others)
    return Mutant(path, text[:start] + new + text[end:], kind, text[start:end], new, (start, start + len(new)), moved)


def named(mutant: Mutant) -> bool:
    """Whether one finding of a fitting group names the changed place and another."""
    group = GROUPS.get(mutant.kind, "")
    groups = (group,) if group else ("employment/", "growth/")
    for finding in loud(lint_text(mutant.text, mutant.path, today=TODAY)):
        spans = spans_of(finding, mutant.text)
        if finding.rule.startswith(groups) and _meet(spans, [mutant.at]) and _meet(spans, mutant.others):
            return True
    return False


def _meet(spans: Iterable[Span], others: Iterable[Span]) -> bool:
    held = list(others)
    return any(a < d and c < b for a, b in spans for c, d in held)


def run_pages(folder: Path, seed: str, read: Callable[[Path], str] | None = None) -> Pages:
    """All pages of a folder, in order of their names. Files that are not UTF-8 are left out."""
    judged: list[tuple[Mutant, bool]] = []
    alarms: list[Finding] = []
    number = 0
    for path in sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES):
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        name = str(path.relative_to(folder))
        report = lint_text(text, name, today=TODAY)
        if not report.files:
            continue  # no reader for it
        number += 1
        alarms += loud(report)
        judged += [(mutant, named(mutant)) for mutant in mutants(name, text, seed)]
    return Pages(number, tuple(judged), tuple(alarms))


def report_pages(pages: Pages, verbose: bool) -> str:
    """Recall per class and folder, alarms on unchanged pages; with verbose, the misses with their reasons."""
    lines: list[str] = []
    for mutant, found in pages.mutants:
        if verbose and not found:
            lines += _miss(mutant)
    if verbose:
        lines += [f"ALARM {f.path}:{f.location.line} {f.rule}: {f.message}" for f in pages.alarms]
    planted = Counter((mutant.path.split("/")[0], mutant.kind) for mutant, _ in pages.mutants)
    hits = Counter((mutant.path.split("/")[0], mutant.kind) for mutant, found in pages.mutants if found)
    lines.append(f"{'pages':18} {'class':12} changed  named")
    lines += [
        f"{folder:18} {kind:12} {n:7} {hits[folder, kind] / n:6.2f}" for (folder, kind), n in sorted(planted.items())
    ]
    total = planted.total() or 1
    lines.append(f"{'all':31} {planted.total():7} {hits.total() / total:6.3f}")
    rules = dict(Counter(finding.rule for finding in pages.alarms).most_common())
    lines.append(f"findings on {pages.read} unchanged pages: {len(pages.alarms)} {rules}")
    return "\n".join(lines)


def _miss(mutant: Mutant) -> list[str]:
    found = [(start, end, key) for start, end, key in claims(mutant.path, mutant.text)]

    def read(at: Span) -> tuple[tuple[str, str], ...] | None:
        return next((key for start, end, key in found if start < at[1] and at[0] < end), None)

    one = read(mutant.at)
    others = [key for key in map(read, mutant.others) if key]
    if one is None:
        reason = "no claim read at the changed place"
    elif not others:
        reason = f"no claim read at the other places; here {one}"
    else:
        reason = "; ".join(dict.fromkeys(difference(one, other) for other in others))
    text = mutant.text

    def line(at: Span) -> str:
        start, end = text.rfind("\n", 0, at[0]) + 1, text.find("\n", at[1])
        start = max(start, at[0] - 150)
        return f"{text[start : at[0]]}[[{text[slice(*at)]}]]{text[at[1] : min(end, at[1] + 100)]}"

    head = f"MISSED {mutant.kind} in {mutant.path}: {mutant.old} -> {mutant.new}: {reason}"
    return [head, f"    changed  {line(mutant.at)}", *(f"    other    {line(at)}" for at in mutant.others[:3])]
