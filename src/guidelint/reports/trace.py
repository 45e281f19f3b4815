"""A finding explained: the way from the words of its places to the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal

from guidelint.facts.claims import Aside, Claim, Key
from guidelint.facts.compare import gap
from guidelint.record import dataclass
from guidelint.reports.rulebook import parameters, shown_value
from guidelint.reports.terminal import Ink, Paint, printable, wrapped
from guidelint.reports.text import PLAIN, TextOptions
from guidelint.rulebook.rule import Rule
from guidelint.source import Location

_INKS: dict[str, Ink] = {"error": "error", "warning": "warning", "info": "info"}
_PARTS = tuple(part.name for part in fields(Key))
_LABEL = 10  # cells before the value of a line


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a finding: its quote, what it is to the finding, and what was read there (None: no figure).

    changed: the guide no longer holds the quote at this place.
    """

    location: Location
    quote: str
    role: str
    read: Claim | Aside | None
    section: tuple[str, ...]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """A finding with the rule that made it. places: its own first. parts: what must be equal to be compared."""

    rule: Rule
    fingerprint: str
    severity: str
    message: str
    path: str
    places: tuple[Place, ...]
    parts: tuple[str, ...]


def render(trace: Trace, options: TextOptions = PLAIN) -> str:
    """The whole way as lines: places, what each was read as and why, what was compared, the rule and its limits."""
    return "".join(f"{line.rstrip()}\n" for line in _lines(trace, options))


def _lines(trace: Trace, options: TextOptions) -> Iterator[str]:
    paint = Paint(options.color)
    head = paint(f"{trace.severity}[{trace.rule.id}]", _INKS.get(trace.severity, "error"))
    yield f"{head}: {paint(printable(trace.message), 'strong')}"
    yield paint(f"fingerprint {trace.fingerprint}", "faint")
    for place in trace.places:
        yield ""
        yield from _place(trace, place, options, paint)
    yield ""
    yield paint("Verdict", "strong")
    yield from _verdict(trace, options)
    yield ""
    yield paint(f"Rule {trace.rule.id}", "strong") + f" (check {trace.rule.check_type})"
    yield from (f"  {name}: {shown_value(value)}" for name, value in parameters(trace.rule))
    yield paint(f"`guidelint explain {trace.rule.id}` says more of the rule.", "faint")


def _place(trace: Trace, place: Place, options: TextOptions, paint: Paint) -> Iterator[str]:
    where = f"{printable(trace.path)}:{place.location.line}:{place.location.column}"
    section = f"  in {printable(place.section[-1])}" if place.section else ""
    yield f"{paint(_quoted(place.quote, options), 'strong')}  {where}{section}  ({place.role})"
    if isinstance(place.read, Claim):
        yield from _read(place.read, options)
    elif isinstance(place.read, Aside):
        kind = "no fact" if place.read.reading == "no-fact" else "unread"
        yield from _told("read as", f"{kind}: {place.read.reason}", options)
    else:
        yield from _told("read as", "text: the rule looks at words, not at figures", options)


def _quoted(quote: str, options: TextOptions) -> str:
    text = printable(" ".join(quote.split()))
    return text if len(text) <= options.width // 2 else text[: options.width // 2] + ("..." if options.ascii else "…")


def _read(claim: Claim, options: TextOptions) -> Iterator[str]:
    yield from _told("stands for", interval(claim), options)
    key = [(part, getattr(claim.key, part)) for part in _PARTS]
    said = ", ".join(f"{part} {value}{' (filled in)' if part in claim.filled else ''}" for part, value in key if value)
    yield from _told("key", said, options)
    for part, words in sorted(claim.because.items()):
        if words:
            yield from _told("because", f"{part}: {words}", options)
    if not claim.named:
        yield from _told("because", "its subject is not said firmly", options)


def _told(label: str, text: str, options: TextOptions) -> Iterator[str]:
    first, *more = wrapped(printable(text), max(options.width - _LABEL - 4, 20)) or [""]
    yield f"  {label:<{_LABEL}}  {first}"
    yield from (" " * (_LABEL + 4) + line for line in more)


def interval(claim: Claim) -> str:
    """What a figure says to its precision: "42,500 up to, but not including, 43,500, USD a year"."""
    quantity = claim.quantity
    if quantity.unit == "text":
        return f"the words “{quantity.text}”"
    if quantity.unit == "money":
        unit = claim.key.currency or "money"
        unit += f" a{'n' if claim.key.period == 'hour' else ''} {claim.key.period}" if claim.key.period else ""
    else:
        unit = quantity.unit
    hedge = f" (hedged: {quantity.hedge})" if quantity.hedge else ""
    if quantity.floor is None and quantity.ceiling is None:
        return f"any value, {unit}{hedge}"
    if quantity.floor is None:
        return f"below {_plain(quantity.ceiling)}, {unit}{hedge}"
    if quantity.ceiling is None:
        return f"{_plain(quantity.floor)} and up, {unit}{hedge}"
    return f"{_plain(quantity.floor)} up to, but not including, {_plain(quantity.ceiling)}, {unit}{hedge}"


def _plain(number: Decimal | None) -> str:
    if number is None:
        return ""
    text = format(number, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _verdict(trace: Trace, options: TextOptions) -> Iterator[str]:
    own, *others = trace.places
    if trace.parts:
        yield from _told("compared", f"figures that are equal in {', '.join(trace.parts)}", options)
    for other in others:
        if isinstance(own.read, Claim) and isinstance(other.read, Claim):
            yield from _told("apart", _apart(own.read, other.read), options)
    yield from _told("outcome", f"{trace.severity}: {trace.message}", options)


def _apart(one: Claim, two: Claim) -> str:
    pair = f"{' '.join(one.quote.split())} and {' '.join(two.quote.split())}"
    if one.quantity.unit == "text" or two.quantity.unit == "text":
        return f"{pair}: judged by their words"
    if (one.key.period, one.key.currency) != (two.key.period, two.key.currency):
        return f"{pair}: in other units, converted by the rule"
    found = gap((one.quantity.floor, one.quantity.ceiling), (two.quantity.floor, two.quantity.ceiling))
    if found is None:
        return f"{pair}: their intervals meet"
    distance, larger = found
    share = f", {distance / larger * 100:.1f}% of the larger bound" if larger else ""
    return f"{pair}: their intervals are {_plain(distance)} apart{share}"
