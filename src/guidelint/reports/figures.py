"""What was read as fact: each figure, what it was read as, and which words decided it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from decimal import Decimal
from itertools import groupby
from typing import Any

from guidelint.facts.claims import Aside, Claim, Key, Reading
from guidelint.finding import Problem
from guidelint.quantity import Quantity
from guidelint.record import dataclass
from guidelint.reports.terminal import Paint, printable, shortened, width, wrapped
from guidelint.reports.text import PLAIN, TextOptions, ellipsis_of, problem_line
from guidelint.source import Location

_QUOTE_CELLS = 28
_PARTS = tuple(part.name for part in fields(Key))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its place: a claim, or one that is no fact or unread."""

    path: str
    guide: str | None
    location: Location
    quote: str  # the slice of the source
    read: Claim | Aside

    @property
    def reading(self) -> Reading:
        return "claim" if isinstance(self.read, Claim) else self.read.reading

    @property
    def order(self) -> tuple[str, Location, str]:
        return (self.path, self.location, self.quote)


@dataclass(frozen=True, slots=True)
class FigureReport:
    """Every figure of every guide that could be read, in order, and what was wrong with the others."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]
    exit_code: int


def render_json(report: FigureReport) -> str:
    from guidelint.reports import json  # late: the table needs none

    data = {
        "figures": [_data(figure, json.location(figure.location)) for figure in report.figures],
        "problems": [json.problem(problem) for problem in report.problems],
    }
    return json.dumps(data)


def _data(figure: Figure, location: dict[str, int]) -> dict[str, Any]:
    read = figure.read
    data: dict[str, Any] = {"path": figure.path}
    if figure.guide is not None:
        data["guide"] = figure.guide
    data |= {"location": location, "quote": figure.quote}
    if read.quote != figure.quote:
        data["text"] = read.quote
    data["reading"] = figure.reading
    if isinstance(read, Aside):
        return (
            data
            | {"reason": read.reason}
            | dict.fromkeys(_PARTS)
            | _quantity(read.quantity)
            | {"filled": [], "because": {}}
        )
    return (
        data
        | {part: getattr(read.key, part) for part in _PARTS}
        | _quantity(read.quantity)
        | {"filled": sorted(read.filled), "because": dict(sorted(read.because.items()))}
    )


def _quantity(quantity: Quantity) -> dict[str, str | None]:
    return {"low": _plain(quantity.low), "high": _plain(quantity.high), "unit": quantity.unit}


def _plain(number: Decimal | None) -> str | None:
    """As written: every digit of it, no exponent."""
    return None if number is None else format(number, "f")


def render_table(report: FigureReport, options: TextOptions = PLAIN) -> str:
    return "".join(f"{line.rstrip()}\n" for line in _lines(report, options))


def _lines(report: FigureReport, options: TextOptions) -> Iterator[str]:
    paint = Paint(options.color)
    for path, figures in groupby(report.figures, key=lambda figure: figure.path):
        yield paint(printable(path), "strong")
        yield from _table(list(figures), options, paint)
        yield ""
    if options.problems:
        yield from (problem_line(problem) for problem in report.problems)
    counts = Counter(figure.reading for figure in report.figures)
    total = len(report.figures)
    told = f"{counts['claim']} read as claims, {counts['no-fact']} are no facts, {counts['unread']} unread."
    yield paint(f"{total:,} {'figure' if total == 1 else 'figures'}: {told}", "strong")
    if counts["claim"]:
        yield paint("In brackets: what the page as a whole filled in.", "faint")


def _table(figures: Sequence[Figure], options: TextOptions, paint: Paint) -> Iterator[str]:
    places = [f"{figure.location.line}:{figure.location.column}" for figure in figures]
    quotes = [shortened(printable(figure.read.quote), _QUOTE_CELLS, ellipsis_of(options)) for figure in figures]
    place_width = max(map(len, places))
    quote_width = max(map(width, quotes))
    indent = place_width + quote_width + 6
    for figure, place, quote in zip(figures, places, quotes, strict=True):
        head = f"  {place:>{place_width}}  {paint(quote, 'strong')}{' ' * (quote_width - width(quote))}  "
        first, *more = wrapped(_said(figure.read), max(options.width - indent, _QUOTE_CELLS)) or [""]
        yield head + (first if figure.reading == "claim" else paint(first, "faint"))
        yield from (" " * indent + line for line in more)
        if isinstance(figure.read, Claim) and figure.read.because:
            told = "; ".join(
                f"{part}: {printable(words)}" for part, words in sorted(figure.read.because.items()) if words
            )
            yield from (
                paint(" " * indent + line, "faint") for line in wrapped(told, max(options.width - indent, _QUOTE_CELLS))
            )


def _said(read: Claim | Aside) -> str:
    if isinstance(read, Aside):
        return f"{'unread' if read.reading == 'unread' else 'no fact'}: {printable(read.reason)}"
    parts = [(part, getattr(read.key, part)) for part in _PARTS]
    said = [f"({value})" if part in read.filled else str(value) for part, value in parts if value]
    return printable(", ".join(said))
