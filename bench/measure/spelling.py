"""How a value is written: the forms of money, percent, counts, durations and bands that a bank may name."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from bench.measure.world import Value, to

Pair = tuple[Decimal, Decimal | None]
_MINUS = "−"
_LAKH = 100_000


def plain(value: Decimal) -> str:
    """A number without an exponent and without idle zeros."""
    return f"{value.normalize():f}"


def grouped(value: Decimal, indian: bool = False) -> str:
    """Digits in groups of three, or as India groups them: 12,34,000."""
    digits = f"{to(value, 1):,f}" if value == to(value, 1) else f"{value:,f}"
    if not indian or value < _LAKH:
        return digits
    whole = f"{to(value, 1):f}"
    head, tail = whole[:-3], whole[-3:]
    parts = [head[max(0, i - 2) : i] for i in range(len(head), 0, -2)]
    return ",".join([*reversed(parts), tail])


def money(value: Decimal, form: str, country: Mapping[str, Any], mark: str) -> str:
    """exact | k (thousands) | k1 (one decimal) | round (hedge is the form's own) | code (47,610 USD)."""
    indian = country["name"] == "IN" and mark == "₹"
    if indian:
        lakh = plain(to(value / _LAKH, "0.1"))
        return f"₹{lakh} lakh" if form in ("k", "k1", "round") else f"₹{grouped(value, indian=True)}"
    if form == "k":
        return f"{mark}{plain(to(value / 1000, 1))}k"
    if form == "k1":
        return f"{mark}{to(value / 1000, '0.1'):f}k"
    if form == "round":
        return f"about {mark}{grouped(to(value, 1000))}"
    if form == "code":
        return f"{grouped(value)} {country['code']}"
    return f"{mark}{grouped(value)}"


def money_range(pair: Pair, form: str, country: Mapping[str, Any], mark: str) -> str:
    """to | dash | hyphen | kdash (thousands, the unit once) | between | from."""
    low, high = pair
    assert high is not None
    if form == "kdash" and mark != "₹":
        return f"{mark}{plain(to(low / 1000, 1))}–{plain(to(high / 1000, 1))}k"
    ends = [money(end, "exact", country, mark) for end in (low, high)]
    shapes = {
        "dash": "{}–{}",
        "kdash": "{}–{}",
        "hyphen": "{} - {}",
        "between": "between {} and {}",
        "from": "from {} to {}",
    }
    return shapes.get(form, "{} to {}").format(*ends)


def percent(value: Decimal, form: str, words: Sequence[str]) -> str:
    """sign (7%) | percent | words (seven percent) | abs, abs-percent, abs-words (no minus) | minus (U+2212)."""
    size = abs(value)
    bare = plain(size)
    if form.endswith("words") and size == to(size, 1) and size < len(words):
        bare = words[int(size)]
    sign = "" if value >= 0 or form.startswith("abs") else (_MINUS if form == "minus" else "-")
    if sign and form.endswith("words"):
        bare = plain(size)
    return f"{sign}{bare}{'%' if form in ('sign', 'minus', 'abs') else ' percent'}"


def count(value: Decimal, form: str) -> str:
    """exact | round (hedged) | thousand (52.3 thousand)."""
    if form == "round":
        return f"about {grouped(to(value, 10 ** max(0, len(f'{to(value, 1):f}') - 2)))}"
    if form == "thousand" and value >= 10_000:
        return f"{to(value / 1000, '0.1'):f} thousand"
    sign = _MINUS if value < 0 else ""
    return sign + grouped(abs(value))


def duration(months: Decimal, form: str, words: Sequence[str]) -> str:
    """years where they are whole, else months | months | words (two years) | hyphen (two-year)."""
    whole = months % 12 == 0
    number = int(months / 12) if whole else int(months)
    unit = "year" if whole else "month"
    if form == "months":
        return f"{int(months)} months"
    if form == "hyphen":
        return f"{words[number] if number < len(words) else number}-{unit}"
    shown = words[number] if form == "words" and number < len(words) else str(number)
    return f"{shown} {unit}{'' if number == 1 else 's'}"


def band(pair: Pair, form: str) -> str:
    """dash | to, of years; an open end as + or "or more"."""
    low, high = plain(pair[0]), pair[1]
    if high is None:
        return f"{low} years or more" if form == "to" else f"{low}+ years"
    return f"{low} to {plain(high)} years" if form == "to" else f"{low}–{plain(high)} years"


_KINDS: dict[str, str] = {
    "median": "money",
    "mean": "money",
    "hourly": "hourly",
    "p10": "money",
    "p25": "money",
    "p75": "money",
    "p90": "money",
    "range": "range",
    "converted": "dollars",
    "base": "count",
    "target": "count",
    "change": "count",
    "openings": "count",
    "growth": "percent",
    "growth-exact": "percent",
    "length": "duration",
    "cost": "cost",
    "wording": "wording",
    "direction": "direction",
    "education": "education",
    "programme": "text",
}


def kind_of(fact: str) -> str:
    """Which family of forms a fact is written in."""
    if fact.startswith("level-"):
        return "band" if fact.endswith("years") else "range"
    return _KINDS[fact]


class Speller:
    """Writes values as a bank and a country have it; which form, where none is asked for, falls to the generator."""

    def __init__(self, bank: Mapping[str, Any], country: Mapping[str, Any], rng: random.Random) -> None:
        self._bank = bank
        self._country = {**country, "code": bank["codes"][country["name"]]}
        self._mark = rng.choice(country["marks"])
        self._words: Sequence[str] = bank["numbers"]

    def spell(self, fact: str, value: Value, form: str, rng: random.Random) -> str:
        kind = kind_of(fact)
        if kind in ("wording", "direction", "education"):
            assert isinstance(value, str)
            return str(rng.choice(self._bank["words"][kind][value + (f"-{form}" if form else "")]))
        form = form or rng.choice(self._bank["forms"].get(kind, [""]))
        writers: dict[str, Callable[[Any], str]] = {
            "money": lambda v: money(v, form, self._country, self._mark),
            "cost": lambda v: money(v, form, self._country, self._mark),
            "hourly": lambda v: f"{self._mark}{v:.2f}",
            "range": lambda v: money_range(v, form, self._country, self._mark),
            "dollars": lambda v: money_range(v, form, {"name": "US"}, "US$"),
            "count": lambda v: count(v, form),
            "percent": lambda v: percent(v, form, self._words),
            "duration": lambda v: duration(v, form, self._words),
            "band": lambda v: band(v, form),
            "text": str,
        }
        return writers[kind](value)
