"""Judges what was read of each figure, and what was found in each pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

from bench.measure.score import TODAY, lines_of, loud
from bench.sentences.rows import Pair, Row
from guidelint import extract_facts, lint_text
from guidelint.facts.claims import Aside, Claim
from guidelint.finding import Finding
from guidelint.quantity import Quantity

METRICS = ("pay", "growth", "openings", "new-jobs", "employment", "employment-projected")
PARTS = ("statistic", "subject", "level", "region", "period", "horizon", "basis")  # asked where a row names them
FREE = ("level", "region", "basis")  # in a page's own words
QUIET = ("statistic", "period")  # of pay; left open, these are no danger
_SLACK = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class Judged:
    """What was read of a figure: read is the right metric, right is every part that is asked, danger is a claim about
    the role at large that the text does not make."""

    row: Row
    figure: Mapping[str, Any]
    claim: Claim | Aside | None
    read: bool
    right: bool
    danger: bool
    why: str

    @property
    def asked(self) -> bool:
        """Whether it must be read as a claim."""
        return listed(self.figure["reading"]) == ["claim"]


def judge_row(row: Row) -> Iterator[Judged]:
    """Each figure of a row, and each claim about the role at large where the row has no figure."""
    report = extract_facts(["-"], stdin=BytesIO(row.guide.encode()), stdin_name="guide.md")
    reads = [figure.read for figure in report.figures]
    used: set[int] = set()
    for figure in row.figures:
        start, end = row.place(figure)
        near = [(min(end, r.span.end) - max(start, r.span.start), -k) for k, r in enumerate(reads)]
        overlap, k = max(near, default=(0, 0))
        used.update(-each for size, each in near if size > 0)
        yield judge(row, figure, reads[-k] if overlap > 0 else None)
    for k, read in enumerate(reads):
        if k not in used and isinstance(read, Claim) and at_large(read, row.country):
            extra = {"quote": read.quote, "reading": "no-fact"}
            yield Judged(row, extra, read, False, False, True, f"no fact, read as {read.key.metric}")


def judge(row: Row, figure: Mapping[str, Any], read: Claim | Aside | None) -> Judged:
    """One figure against what was read at its place."""
    accepted = listed(figure["reading"])
    if not isinstance(read, Claim):
        told = f"{read.reading}: {read.reason}" if read else "no figure seen"
        return Judged(row, figure, read, False, "no-fact" in accepted, False, told)
    large = at_large(read, row.country)
    if "claim" not in accepted:
        other = read.key.metric not in METRICS
        return Judged(row, figure, read, False, other, large, "" if other else f"no fact, read as {read.key.metric}")
    wrong = list(departures(figure, read))
    quiet = QUIET if read.key.metric == "pay" else ()
    grave = any(part not in quiet or getattr(read.key, part) is not None for part in wrong)
    why = "; ".join(f"{part}: {shown(part, read)}, not {figure.get(part)}" for part in wrong)
    return Judged(row, figure, read, "metric" not in wrong, not wrong, large and grave, why)


def departures(figure: Mapping[str, Any], claim: Claim) -> Iterator[str]:
    """The parts that a claim has wrong."""
    if claim.key.metric != figure["metric"]:
        yield "metric"
    for part in PARTS:
        if part in figure and not fits(part, getattr(claim.key, part), listed(figure[part])):
            yield part
    if "low" in figure and not interval_right(figure, claim.quantity):
        yield "low"


def fits(part: str, got: str | None, accepted: list[str | None]) -> bool:
    if got in accepted:
        return True
    if part not in FREE or got is None:
        return False
    said = plain(got)
    return any(want and len(want) > 2 and (plain(want) in said or said in plain(want)) for want in accepted)


def interval_right(figure: Mapping[str, Any], quantity: Quantity) -> bool:
    """Both ends, to half a percent. A point may be left open to one side; an end of a range may be read with it."""
    low, high = (near(end, figure[side]) for side, end in (("low", quantity.low), ("high", quantity.high)))
    if figure["unit"] != quantity.unit:
        return False
    if figure["low"] != figure["high"]:
        return low and high
    part_of_range = "range" in listed(figure.get("statistic"))
    return (low and (high or quantity.high is None or part_of_range)) or (
        high and (quantity.low is None or part_of_range)
    )


def near(got: Decimal | None, want: float) -> bool:
    return got is not None and abs(got - Decimal(str(want))) <= abs(got) * _SLACK


def at_large(claim: Claim, country: str) -> bool:
    """Whether a claim would be compared as one about the page's role as such."""
    key = claim.key
    whole = key.level is None and key.basis is None and key.region in (None, country)
    return claim.named and key.metric in METRICS and key.subject == "role" and whole


def shown(part: str, claim: Claim) -> str:
    return f"{claim.quantity.low} to {claim.quantity.high}" if part == "low" else str(getattr(claim.key, part))


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def plain(words: str) -> str:
    return words.casefold().replace("-", " ")


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """found: a finding names both sentences. alarms: errors and warnings about figures, where there should be none."""

    pair: Pair
    found: bool
    alarms: tuple[Finding, ...]


def judge_pair(pair: Pair) -> JudgedPair:
    findings = loud(lint_text(pair.guide, "guide.md", today=TODAY))
    both = {pair.line(pair.a), pair.line(pair.b)}
    naming = [finding for finding in findings if both <= lines_of(finding)]
    conflict = pair.verdict == "conflict"
    return JudgedPair(pair, bool(naming), tuple(f for f in findings if not (conflict and f in naming)))
