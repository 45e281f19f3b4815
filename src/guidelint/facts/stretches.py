"""Stretches of years in a text: from which year of work to which, however they are written."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from guidelint import regex as re
from guidelint.facts.vocabulary import Vocabulary
from guidelint.quantity import Figure
from guidelint.quantity.marks import alternatives
from guidelint.record import cached_property, dataclass

Form = Literal["span", "least", "most", "first", "then", "bare"]

_YEAR = Decimal(1)
_MONTH = _YEAR / 12
_PER = {"year": _YEAR, "month": _MONTH}
_MOST_YEARS = Decimal(60)  # of a working life
_MOST = 200  # stretches and figures of one text: a text with more walks through no ladder
_BEFORE = 40  # characters before a figure that may open it
_DASH = r"\s*[-‐‑–—]\s*"


@dataclass(frozen=True, slots=True)
class Stretch:
    """text[start:end] as years of work: low to high (None: open), in years.

    form: span; least and most (one end is open); first ("the first two years"); then (as many years as high says,
    after what was said before); bare (numbers without their unit, which a column's head or what stands before must
    give). figure: its index among the figures of the text, None where the figure reader finds none.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    form: Form
    figure: int | None = None


@lru_cache(maxsize=4)
def stretch_reader(words: Vocabulary) -> StretchReader:
    """The reader of a vocabulary, made once: its patterns serve all guides."""
    return StretchReader(words)


class StretchReader:
    """Reads stretches by the vocabulary's numbers, units and the lists of rules/lexicon/experience.yaml."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def read(self, text: str, figures: Sequence[Figure]) -> list[Stretch]:
        """The stretches of a text, in order, none overlapping another. figures: those that were read in it."""
        if len(figures) > _MOST:
            return []
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = text
        told = self._told(lowered) if "y" in lowered else []
        if len(told) > _MOST:
            return []
        found: list[Stretch] = []
        for at, figure in enumerate(figures):
            within = next((t for t in told if t.start < figure.end and figure.start < t.end), None)
            if within is not None:
                told.remove(within)
            if within is not None and not (within.form in ("bare", "then") and figure.quantity.unit in _PER):
                end = max(figure.end, within.end) if within.start == figure.start else figure.end
                found.append(Stretch(figure.start, end, within.low, within.high, within.form, at))
                continue
            stretch = self._of_figure(lowered, figure, at)
            if stretch is not None:
                found.append(stretch)
        taken = [(s.start, s.end) for s in found]
        found += [t for t in told if not any(t.start < end and start < t.end for start, end in taken)]
        if len(found) > _MOST:
            return []
        return sorted((s for s in found if s.low <= _MOST_YEARS), key=lambda s: s.start)

    def _of_figure(self, lowered: str, figure: Figure, at: int) -> Stretch | None:
        quantity = figure.quantity
        factor = _PER.get(quantity.unit)
        if factor is None and quantity.unit != "count":
            return None
        low = quantity.low * (factor or _YEAR) if quantity.low is not None else None
        high = quantity.high * (factor or _YEAR) if quantity.high is not None else None
        form: Form = "span" if factor is not None else "bare"
        if low is None or high is None or low != high:
            if factor is not None and (low is None or high is None):
                form = "most" if low is None else "least"
            return Stretch(figure.start, figure.end, low or Decimal(0), high, form, at)
        if factor is None:
            return None
        return self._of_point(lowered, figure, low, at)

    def _of_point(self, lowered: str, figure: Figure, value: Decimal, at: int) -> Stretch | None:
        """One number of years: a band only where words beside it open it, or begin with it."""
        before = lowered[max(0, figure.start - _BEFORE) : figure.start]
        start, end = figure.start, figure.end
        if self._first.search(before):
            return Stretch(start, end, Decimal(0), value, "first", at)
        if self._then.search(before):
            return Stretch(start, end, Decimal(0), value, "then", at)
        if self._after.match(lowered, end) or self._opened.search(before):
            return Stretch(start, end, value, None, "least", at)
        return None

    def may_tell(self, text: str) -> bool:
        """Whether a text has a unit in which years are told."""
        lowered = text.lower()
        return any(short in lowered and unit.search(lowered) is not None for short, unit in self._by_start)

    @cached_property
    def _by_start(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """What the units begin with, "year" for "years", and those that begin so: the engine skips ahead to it."""
        units = [w for w, unit in self._words.lexicon.values("figures/durations").items() if unit in _PER]
        parts = {part for unit in units for part in unit.replace("-", " ").split()[:1]}
        shorts = sorted(p for p in parts if not any(q != p and p.startswith(q) for q in parts))
        return tuple(
            (short, re.compile(rf"{re.escape(short)}(?<![a-z]{re.escape(short)})(?:{behind})(?![a-z])"))
            for short in shorts
            for behind in (alternatives([u[len(short) :] for u in units if u.startswith(short)]),)
        )

    # ------------------------------------------------------------------ what the figure reader does not read
    def _told(self, lowered: str) -> list[Stretch]:
        if self._unit.search(lowered) is None:
            return []
        found = [
            *(
                Stretch(*m.span(), self._value(m["first"]), self._value(m["last"]) if m["last"] else None, "span")
                for m in self._numbered.finditer(lowered)
            ),
            *(
                Stretch(*m.span(), self._value(m["first"]), self._value(m["last"]), "span")
                for m in self._unit_between.finditer(lowered)
            ),
            *(
                Stretch(*m.span(), self._value(m["a"] or m["b"]), None, "least")
                for m in self._from_year.finditer(lowered)
            ),
            *(Stretch(*m.span(), Decimal(0), _YEAR, "most") for m in self._within_one.finditer(lowered)),
            *(Stretch(*m.span(), self._value(m["n"]), None, "least") for m in self._or_more.finditer(lowered)),
            *(
                Stretch(*m.span(), self._value(m["first"]), self._value(m["last"]), "bare")
                for m in self._bare_range.finditer(lowered)
            ),
            *(
                Stretch(*m.span("n"), Decimal(0), self._value(m["n"]), "then")
                for m in self._next_bare.finditer(lowered)
            ),
        ]
        found.sort(key=lambda s: (s.start, -s.end))
        kept: list[Stretch] = []
        for stretch in found:
            if (not kept or kept[-1].end <= stretch.start) and (stretch.high is None or stretch.low < stretch.high):
                kept.append(stretch)
        return kept

    def _value(self, written: str) -> Decimal:
        return Decimal(self._words.lexicon.values("figures/numbers").get(written, written))

    def _any(self, name: str) -> str:
        return alternatives(list(self._words.lexicon.words(name)))

    @cached_property
    def _number(self) -> str:
        return rf"(?:\d{{1,2}}|{self._any('figures/numbers')})"

    @cached_property
    def _units(self) -> str:
        return alternatives(
            [w for w, unit in self._words.lexicon.values("figures/durations").items() if unit == "year"]
        )

    @cached_property
    def _unit(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._units})\b")

    @cached_property
    def _numbered(self) -> re.Pattern[str]:
        """ "years six to ten", "year 5+"."""
        joins = self._any("figures/range-joins")
        return re.compile(
            rf"\b(?:{self._units})\s+(?P<first>{self._number})"
            rf"(?:(?P<open>\s?\+)|(?:{_DASH}|\s+(?:{joins}|and|until)\s+(?:the\s+)?)(?:year\s+)?(?P<last>{self._number})\b(?!\s*[%,.]?\d))"
        )

    @cached_property
    def _unit_between(self) -> re.Pattern[str]:
        """ "from six years to twelve"."""
        return re.compile(
            rf"\b(?P<first>{self._number})\s+(?:{self._units})\s+(?:to|until)\s+(?P<last>{self._number})\b"
            r"(?!\s*(?:[%,.]?\d|per\b|percent|months?|weeks?|days?|hours?|hundred|thousand|-))"
        )

    @cached_property
    def _from_year(self) -> re.Pattern[str]:
        opens, behind = self._any("experience/opens-before"), self._any("experience/opens-after")
        return re.compile(
            rf"\b(?:(?:{opens})\s+year\s+(?P<a>{self._number})\b(?!\s*(?:to|[-–—])\s*\w+)(?:\s+(?:{behind})\b)?"
            rf"|year\s+(?P<b>{self._number})\s+(?:{behind})\b)"
        )

    @cached_property
    def _within_one(self) -> re.Pattern[str]:
        hedges = self._words.lexicon.values("figures/hedges")
        under = alternatives([w for w, v in hedges.items() if v == "up-to" and w[0].isalpha()])
        return re.compile(
            rf"\b(?:(?:{under})\s+an?|{self._any('experience/first')})\s+year\b(?!\s+(?:students?|apprentices?))"
        )

    @cached_property
    def _or_more(self) -> re.Pattern[str]:
        more = alternatives([w for w, v in self._words.lexicon.values("figures/hedges-after").items() if v == "over"])
        return re.compile(rf"\b(?P<n>{self._number})\s+(?:{more}|plus)\s+(?:{self._units})\b")

    @cached_property
    def _bare_range(self) -> re.Pattern[str]:
        """ "five to nine", in words: digits are figures anyway."""
        words = self._any("figures/numbers")
        return re.compile(
            rf"\b(?P<first>{words})\s+to\s+(?P<last>{words})\b(?!\s+(?:per\s?cent|hundred|thousand|million)|-)"
        )

    @cached_property
    def _next_bare(self) -> re.Pattern[str]:
        return re.compile(
            rf"\bthe\s+(?:{self._any('experience/then')})\s+(?P<n>{self._number})\b(?!\s+\w*(?:{self._units})\b)"
        )

    @cached_property
    def _first(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._any('experience/first')})\s+$")

    @cached_property
    def _then(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._any('experience/then')})\s+$")

    @cached_property
    def _opened(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._any('experience/opens-before')})\s+$")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(rf"\s*(?:\+|\b(?:{self._any('experience/opens-after')})\b)(?=\W|$)")
