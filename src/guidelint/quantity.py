"""Figures as intervals: how one is read from text, and what it says to the precision in which it is written.

The widths are those of docs/figures.md: a figure stands for all that rounds to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import Literal

from guidelint.lexicon import Lexicon
from guidelint.record import dataclass

Unit = Literal["money", "percent", "count", "hour", "day", "week", "month", "year", "semester", "text"]

_MAX_PAY_ROUNDING = Decimal(500)
_MAX_COUNT_ROUNDING = Decimal("0.02")
_ABOUT = Decimal("0.05")
_NEARLY = Decimal("0.95")
_SMALL_MONEY = Decimal(1000)  # below it money is said by the hour or the day: its last place counts


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written (low, high; None is an open end) and as it must be compared (floor, ceiling).

    text: the written string. hedge: what widened or opened it (about, nearly, over, up-to), else "".
    currency: the mark as it stands in the vocabulary ("USD", "$" for some dollar), else "".
    floor is inside the interval, ceiling outside (closed below, open above); None is open.
    """

    low: Decimal | None
    high: Decimal | None
    unit: Unit
    text: str
    floor: Decimal | None
    ceiling: Decimal | None
    hedge: str = ""
    currency: str = ""
    step: Decimal = Decimal(0)  # unit of the last written place, of the coarser end

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def point(self) -> Decimal | None:
        return self.low if self.low is not None else self.high

    def scaled(self, factor: Decimal) -> Quantity:
        """The same in another unit of time, as hourly pay in a year's; what was written stays."""
        return replace(
            self,
            floor=None if self.floor is None else self.floor * factor,
            ceiling=None if self.ceiling is None else self.ceiling * factor,
        )

    def negated(self) -> Quantity:
        """A decline of this figure."""

        def flip(x: Decimal | None) -> Decimal | None:
            return None if x is None else -x

        return replace(
            self, low=flip(self.high), high=flip(self.low), floor=flip(self.ceiling), ceiling=flip(self.floor)
        )


@dataclass(frozen=True, slots=True)
class Atom:
    """One number of a text with its marks, before ranges are joined. multiplier 1 where none was written."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    multiplier: Decimal
    unit: Unit
    currency: str
    negative: bool
    plus: bool
    words: bool  # written in words


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text: text[start:end], its quantity, and the numbers it was read from."""

    start: int
    end: int
    quantity: Quantity
    atoms: tuple[Atom, ...]


def rounding(value: Decimal, step: Decimal, unit: Unit, multiplied: bool) -> Decimal:
    """Half the precision of a written figure, in its own unit."""
    half = step / 2
    if unit == "percent" or (unit == "money" and abs(value) < _SMALL_MONEY and not multiplied):
        return half
    if unit in ("money", "count"):
        digits = abs(value).normalize()
        exponent = digits.as_tuple().exponent
        coarse = Decimal(10) ** exponent / 2 if isinstance(exponent, int) and value else half
        limit = _MAX_PAY_ROUNDING if unit == "money" else abs(value) * _MAX_COUNT_ROUNDING
        if unit == "money" and multiplied:
            return half  # $43k is written to the thousand, $47.6k to the hundred
        return max(min(coarse, limit), min(half, limit))
    return Decimal(0)


def bounds(atom: Atom) -> tuple[Decimal, Decimal]:
    """The interval that a bare number stands for."""
    value = atom.value * atom.multiplier
    half = rounding(value, atom.step * atom.multiplier, atom.unit, atom.multiplier != 1)
    return value - half, value + half


def quantity(atoms: tuple[Atom, ...], text: str, hedge: str) -> Quantity:
    """One or two numbers and a hedge as a quantity."""
    first, last = atoms[0], atoms[-1]
    low, high = first.value * first.multiplier, last.value * last.multiplier
    floor, ceiling = bounds(first)[0], bounds(last)[1]
    open_low: Decimal | None = floor
    open_high: Decimal | None = ceiling
    shown_low: Decimal | None = low
    shown_high: Decimal | None = high
    if last.plus and not hedge:
        hedge = "over"
    if hedge == "about" and first.unit != "percent":
        open_low, open_high = floor - abs(low) * _ABOUT, ceiling + abs(high) * _ABOUT
    elif hedge == "nearly":
        open_low, open_high = (low - 1 if first.unit == "percent" else low * _NEARLY), high
    elif hedge == "over":
        open_high, shown_high = None, None
        if len(atoms) == 1:
            open_low = low
    elif hedge == "up-to" and len(atoms) == 1:
        open_low, shown_low, open_high = None, None, high
    result = Quantity(
        shown_low,
        shown_high,
        first.unit,
        text,
        open_low,
        open_high,
        hedge,
        first.currency or last.currency,
        max(first.step * first.multiplier, last.step * last.multiplier),
    )
    return result.negated() if first.negative and last.negative else result


def _alternatives(entries: Mapping[str, str]) -> str:
    """Phrases as one pattern, longest first."""
    return "|".join(re.escape(p).replace(r"\ ", r"[\s-]") for p in sorted(entries, key=lambda p: (-len(p), p)))


_NUMBER = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")
_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"(?:^|(?<=[\s(:|>~≈]))[-−–]$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_JOIN = re.compile(
    r"-?\s*(?:[-‐‑‒–—−]|\bthrough\b|\bor\b|\bto\b"
    r"(?:\s+(?:about|around|roughly|nearly|almost|as (?:much|high) as|up to))?"
    r"|\bto\s+(?P<open>over|more than|upwards of|well over|in excess of))\s*",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s?[-‐‑‒–—−]\s?")
_AND = re.compile(r"\s+and\s+(?:(?:about|around|roughly|over|nearly|almost|approximately|up to)\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:(?:about|around|roughly|approximately|some)\s+)?\W?$", re.IGNORECASE)


_LISTS = (
    "numbers",
    "multipliers",
    "percent",
    "durations",
    "currency-before",
    "currency-after",
    "hedges",
    "hedges-after",
)


class FigureReader:
    """Reads figures from text by the vocabulary of rules/lexicon/figures.yaml."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists = {name: lexicon.values(f"figures/{name}") for name in _LISTS}
        self._number_words = lexicon.words("figures/numbers")

    @cached_property
    def _before(self) -> re.Pattern[str]:
        """A currency mark right before a number. Letters as capitals, but for "Rs"."""
        marks = sorted(self._lists["currency-before"], key=lambda mark: (-len(mark), mark))
        shown = "|".join(re.escape(mark.title() if mark.startswith("rs") else mark.upper()) for mark in marks)
        return re.compile(rf"(?:(?<![A-Za-z$])|(?<=[a-z]))(?P<mark>{shown})[\s\u00a0]?$")

    @cached_property
    def _suffix(self) -> re.Pattern[str]:
        """What may follow a number: thousands, percent, plus, currency, unit of time."""
        letters = "|".join(m for m in self._lists["multipliers"] if len(m) > 1)
        short = "|".join(f"{m}|{m.upper()}" for m in self._lists["multipliers"] if len(m) <= 2)
        percent, after = _alternatives(self._lists["percent"]), _alternatives(self._lists["currency-after"])
        units = _alternatives(self._lists["durations"])
        return re.compile(
            rf"(?P<mult>(?:[\s-]?(?i:{letters})\b)|(?:[\s\u00a0]?(?:{short})(?![\w])))?"
            rf"(?P<pct>[\s\u00a0-]{{0,2}}(?i:{percent})(?![a-z]))?"
            rf"(?P<plus>\s?\+(?!\d))?"
            rf"(?P<code>[\s\u00a0]?(?i:{after})(?![a-z]))?"
            rf"(?P<plus2>\s?\+(?!\d))?"
            rf"(?P<unit>[\s\u00a0-]{{0,3}}(?i:{units})(?![a-z]))?"
        )

    @cached_property
    def _spelled(self) -> re.Pattern[str]:
        """Numbers in words, where a unit or a range with a unit follows; on lower-cased text."""
        words = _alternatives(self._lists["numbers"])
        number = rf"(?:{words})(?:[\s-](?:{words}))?"
        letters = "|".join(m for m in self._lists["multipliers"] if len(m) > 1)
        units = "|".join(_alternatives(self._lists[name]) for name in ("percent", "durations", "currency-after"))
        tens = "|".join(w for w, v in self._lists["numbers"].items() if int(v) >= 20)
        return re.compile(
            rf"\b(?:{number})\b(?=(?:[\s\u00a0-]+(?:to|or|and)[\s\u00a0-]+(?:(?:{number})|\d+))?"
            rf"[\s\u00a0-]{{0,3}}(?:{units}|{letters})(?![a-z]))"
            rf"|\b(?:{tens})[\s-](?:{words})\b"
        )

    @cached_property
    def _hedge(self) -> re.Pattern[str]:
        words = _alternatives(self._lists["hedges"])
        return re.compile(rf"(?:^|(?<=[\s(,:|–—]))(?P<hedge>{words})[\s\u00a0]*(?:an?\s+)?$")

    @cached_property
    def _hedge_after(self) -> re.Pattern[str]:
        return re.compile(rf"[\s\u00a0]+(?P<hedge>{_alternatives(self._lists['hedges-after'])})(?![\w-])")

    def read(self, text: str) -> list[Figure]:
        """All figures of a text, in order, none overlapping another."""
        lowered = text.lower()
        if len(lowered) != len(text):  # letters that grow when lower-cased would shift places
            lowered = text
        spelled = not self._number_words.isdisjoint(lowered.replace("-", " ").split())
        if not spelled and not _DIGIT.search(text):
            return []
        atoms = self._atoms(text, lowered if spelled else "")
        figures: list[Figure] = []
        i = 0
        while i < len(atoms):
            pair = atoms[i : i + 2]
            joined = self._joined(text, pair[0], pair[1]) if len(pair) == 2 else None
            parts = joined or (pair[0],)
            figures.append(self._figure(text, lowered, parts))
            i += len(parts)
        return figures

    # ------------------------------------------------------------------ numbers
    def _atoms(self, text: str, lowered: str) -> list[Atom]:
        spots = [(m.start(), m.end(), False) for m in _NUMBER.finditer(text)]
        if lowered:
            spots += [(m.start(), m.end(), True) for m in self._spelled.finditer(lowered)]
        atoms: list[Atom] = []
        last = -1
        for start, end, in_words in sorted(spots):
            if start < last:
                continue
            atom = self._atom(text, start, end, in_words)
            atoms.append(atom)
            last = atom.end
        return atoms

    def _atom(self, text: str, start: int, end: int, in_words: bool) -> Atom:
        written = text[start:end]
        value = self._spelled_value(written) if in_words else Decimal(written.replace(",", ""))
        places = 0 if in_words else len(written.partition(".")[2])
        mark = self._before.search(text, max(0, start - 6), start)
        currency = ""
        if mark and not (len(mark["mark"]) == 1 and mark["mark"].isalpha() and value < _SMALL_MONEY):
            currency = self._lists["currency-before"][mark["mark"].lower()]
            start = mark.start()
        suffix = self._suffix.match(text, end)
        assert suffix is not None  # every part is optional
        groups = {name: (found or "").strip(" \u00a0-\t\n\r").lower() for name, found in suffix.groupdict().items()}
        multiplier = Decimal(self._lists["multipliers"].get(groups["mult"], "1"))
        if groups["code"] and not groups["pct"]:
            currency = currency if currency not in ("", "$") else self._money_code(groups["code"], currency)
        unit = self._unit(groups, currency)
        end = self._end(suffix, unit, end)
        sign = _SIGN.search(text, max(0, start - 2), start)
        return Atom(
            start - 1 if sign else start,
            end,
            value,
            Decimal(1).scaleb(-places),
            multiplier,
            unit,
            currency,
            bool(sign),
            bool(groups["plus"] or groups["plus2"]),
            in_words,
        )

    def _money_code(self, code: str, currency: str) -> str:
        """A code after a number, unless a mark before it says more."""
        found = self._lists["currency-after"].get(code, "")
        return found if found != "$" or not currency else currency

    def _unit(self, groups: Mapping[str, str], currency: str) -> Unit:
        if groups["pct"]:
            return "percent"
        if currency:
            return "money"
        if groups["unit"]:
            return self._lists["durations"][groups["unit"]]  # type: ignore[return-value]
        return "count"

    @staticmethod
    def _end(suffix: re.Match[str], unit: Unit, end: int) -> int:
        """Where the figure ends: with the last mark that belongs to it; "a month" after money does not."""
        names = ["mult", "plus", "plus2"]
        names += {"percent": ["pct"], "money": ["code"], "count": []}.get(unit, ["unit"])
        return max([end, *(suffix.end(name) for name in names if suffix[name])])

    def _spelled_value(self, written: str) -> Decimal:
        numbers = self._lists["numbers"]
        return Decimal(sum(int(numbers[word]) for word in re.split(r"[\s-]+", written.lower())))

    # ------------------------------------------------------------------ ranges
    def _joined(self, text: str, one: Atom, two: Atom) -> tuple[Atom, Atom] | None:
        """The two numbers as one range, the unit and multiplier that stand once given to both; else None."""
        between = text[one.end : two.start]
        gap = between + ("-" if two.negative and not between.strip() else "")
        dashed = bool(_DASH.fullmatch(gap)) or (two.negative and not between.strip())
        anded = bool(_AND.fullmatch(between)) and bool(_BETWEEN.search(text, max(0, one.start - 28), one.start))
        joined = _JOIN.fullmatch(between)
        if not (dashed or anded or joined):
            return None
        if joined and joined["open"]:
            two = replace(two, plus=True)
        if one.plus or (is_year(one, text) and not is_year(two, text)):
            return None
        if two.negative and dashed and not one.negative:
            two = replace(two, negative=False, start=two.start + 1)
        if one.unit != two.unit:
            if one.unit == "count" and one.multiplier == 1:
                one = replace(one, unit=two.unit, currency=two.currency)
            elif one.unit == "money" and two.unit == "count":
                two = replace(two, unit="money", currency=one.currency)
            elif not (one.unit == "count" and two.unit == "money"):
                return None
            else:
                one = replace(one, unit="money", currency=two.currency)
        if one.unit == "money" and {one.currency, two.currency} - {"", "$"} and one.currency and two.currency:
            if one.currency != two.currency and "$" not in (one.currency, two.currency):
                return None
            one = replace(one, currency=two.currency if one.currency == "$" else one.currency)
        if one.multiplier == 1 and two.multiplier != 1 and one.value < two.value * two.multiplier / 100:
            one = replace(one, multiplier=two.multiplier)
        if one.negative and not two.negative and one.unit == "percent":
            return None
        return one, two

    def _figure(self, text: str, lowered: str, parts: tuple[Atom, ...]) -> Figure:
        start, end = parts[0].start, parts[-1].end
        hedge, found = "", self._hedge.search(lowered, max(0, start - 32), start)
        if found:
            hedge = self._lists["hedges"][re.sub(r"[\s-]+", " ", found["hedge"])]
            if found["hedge"] in ("≈", "~"):
                start = found.start("hedge")
        after = self._hedge_after.match(lowered, end)
        if after:
            hedge = self._lists["hedges-after"][re.sub(r"[\s-]+", " ", after["hedge"])]
        return Figure(start, end, quantity(parts, text[start:end], hedge), parts)


def bare(figure: Figure) -> Quantity:
    """The figure without its hedge, where the words before it say more than a bound."""
    hedge = figure.quantity.hedge
    return quantity(figure.atoms, figure.quantity.text, hedge if hedge in ("about", "nearly") else "")


def is_year(atom: Atom, text: str) -> bool:
    """Whether a bare number is a calendar year."""
    return bool(
        atom.unit == "count" and atom.multiplier == 1 and not atom.plus and _YEAR.fullmatch(text[atom.start : atom.end])
    )
