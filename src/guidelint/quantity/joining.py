"""When two numbers are one range, and which marks that stand once belong to both."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from guidelint import regex as re
from guidelint.quantity.ends import Ends
from guidelint.quantity.figures import Atom
from guidelint.quantity.interval import DURATIONS, is_year
from guidelint.quantity.marks import Lead, Marks
from guidelint.record import replace

_LONGEST_JOIN = 44  # characters
_DASHES = frozenset("-‐‑‒–—−")
_HYPHENS = ("-", "‐", "‑")
_HYPHENED = re.compile(r"^-\s+|^-(?=[a-z])")  # "4- to 5-year"
_LEAST_OF_A_CHANGE = Decimal(100)
_REACH = 100  # characters before a count in which its sentence may tell of a change
_THOUSAND = Decimal(1000)
_UNMARKED = Decimal(100)  # how many times larger the end with the multiplier is: "$35-45k", not "$900-45k"
_PER = {  # how many of the second make one of the first
    ("year", "month"): Decimal(12),
    ("year", "week"): Decimal(52),
    ("month", "week"): Decimal(13) / Decimal(3),
    ("week", "day"): Decimal(7),
    ("day", "hour"): Decimal(24),
    ("year", "semester"): Decimal(2),
}


class Ranges:
    """Joins two numbers by the lists of rules/lexicon/figures.yaml."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]], marks: Marks) -> None:
        self._marks = marks
        self._apart = Ends(lists)
        self._joins = frozenset(lists["range-joins"])
        self._opened = lists["range-joins-opened"]
        self._limits = frozenset(lists["range-limits"])
        self._ends = frozenset(lists["range-ends"])
        self._changes = frozenset(lists["changes"])
        self._changed = frozenset(lists["changed"])

    def join(self, text: str, lowered: str, one: Atom, two: Atom, lead: Lead) -> tuple[Atom, Atom] | None:
        """The two numbers as one range, what stands once given to both; None where they are two figures."""
        if one.plus or one.unit == "text" or two.unit == "text":
            return None
        if one.unit == "money" and self._apart.are(lowered, one, two, lead.opener):
            return _alike(one, two)
        if two.start - one.end > _LONGEST_JOIN:
            return None
        if one.unit == "money" and lead.opener == "from" and lead.before in self._changed:
            return None  # "dropped from $179,942 to $62,705"
        between = lowered[one.end : two.start]
        dashed = _dash(between) or (two.negative and not between.strip())
        if not dashed:
            kind = self._kind(between, one, lead)
            if kind is None:
                return None
            if kind == "limits":
                two = replace(two, closes=True)
            elif kind == "over":
                two = replace(two, plus=True)
            if one.unit == two.unit == "count" and self._two_ends(lowered, one, two, lead):
                return None
        if is_year(one, text) and not is_year(two, text):
            return None
        if two.negative and dashed and not one.negative:
            two = replace(two, negative=False, start=two.start + 1)
        return _alike(one, two)

    def _two_ends(self, lowered: str, one: Atom, two: Atom, lead: Lead) -> bool:
        """Whether two counts are no range but a change: from so many to so many, "by 500 to 18,200"."""
        if lead.opener == "from":
            return lead.before in self._changes or self._of_a_change(lowered, one)
        return lowered[: one.start].endswith(" by ") and two.full > one.full * 2

    def _of_a_change(self, lowered: str, one: Atom) -> bool:
        """Whether thousands after "from" are where a change that the sentence tells of begins."""
        if one.full < _LEAST_OF_A_CHANGE:
            return False
        told = lowered[max(0, one.start - _REACH) : one.start]
        words = told[told.rfind(". ") + 1 :].replace(",", " ").split()
        return not self._changes.isdisjoint(words)

    def _kind(self, between: str, one: Atom, lead: Lead) -> str | None:
        """How words join two numbers: plain, limits, or over where the upper end is open; None where they do not."""
        gap = _HYPHENED.sub(" ", between)
        if one.unit == "money" and gap:
            period = self._marks.period_end(gap, 0)
            gap = gap[period:]
            if _dash(gap):
                return "plain"
            if period and gap.split()[:1] == ["or"]:
                return None  # "$54,000 per year or $27.70 per hour": one pay in two units
        words = gap.rstrip("-").replace(",", " , ").split()
        if not words or len(words) > 8:
            return None
        for count in range(min(5, len(words)), 0, -1):
            join = " ".join(words[:count])
            rest = words[count:]
            limited = lead.hedge == "over" and join in self._limits
            opened = lead.opener and self._opened.get(join) == lead.opener
            if not (join in self._joins or opened or limited):
                continue
            told = self._rest(rest)
            if told is None:
                continue
            if lead.hedge == "over" and told == "up-to":
                return "limits"
            if told == "over" and (lead.hedge == "up-to" or join == "or"):
                return None  # "as high as $96,000 or as low as $37,000"
            if opened or join in self._joins:
                return "over" if told == "over" else "plain"
        return None

    def _rest(self, rest: list[str]) -> str | None:
        """What the words before the second number say of it: "" for nothing; None where they say something else."""
        while rest and rest[0] == "a" and len(rest) > 1 and " ".join(rest) not in self._ends:
            rest = rest[1:]
        if not rest:
            return ""
        told = self._marks.hedge(rest)
        if told is not None and told[1] == len(rest):
            return told[0]
        return "" if " ".join(rest) in self._ends else None


def is_code(text: str, one: Atom, two: Atom) -> bool:
    """Whether two numbers around a hyphen are a code or a number to call: "29-1020", "555-0134"."""
    if text[one.end : two.start] not in _HYPHENS or one.unit != "count" or two.unit != "count":
        return False
    first, second = text[one.start : one.end], text[two.start : two.end]
    return first.isdigit() and second.isdigit() and 1 < len(first) < len(second) and len(second) > 3


def _dash(between: str) -> bool:
    gap = between.strip()
    return len(gap) == 1 and gap in _DASHES and len(between) <= 3


def _alike(one: Atom, two: Atom) -> tuple[Atom, Atom] | None:
    """Both ends in one unit, one currency and one multiplier; None where they cannot be."""
    if one.unit != two.unit:
        pair = _same_unit(one, two)
        if pair is None:
            return None
        one, two = pair
    if one.currency != two.currency and one.unit == "money":
        known = {one.currency, two.currency} - {"", "$"}
        if len(known) > 1:
            return None
        currency = known.pop() if known else "$"
        one, two = replace(one, currency=currency), replace(two, currency=currency)
    if one.multiplier == 1 and two.multiplier != 1 and one.value < two.full / _UNMARKED:
        one = replace(one, multiplier=two.multiplier)
    elif one.multiplier == two.multiplier == 1 and one.unit == "money" and _cut_short(one, two):
        one = replace(one, multiplier=_THOUSAND)
    if one.points != two.points:
        one, two = replace(one, points=True), replace(two, points=True)
    return one, two


def _cut_short(one: Atom, two: Atom) -> bool:
    """ "£25-30,000": thousands that are written out at the second end alone."""
    round_thousand = two.value >= _THOUSAND * 5 and two.value % _THOUSAND == 0
    return round_thousand and one.value < _THOUSAND and two.value / _UNMARKED > one.value <= two.value / _THOUSAND


def _same_unit(one: Atom, two: Atom) -> tuple[Atom, Atom] | None:
    if one.unit == "count" and one.multiplier == 1:
        return replace(one, unit=two.unit, currency=two.currency, points=two.points), two
    if one.unit == "money" and two.unit == "count":
        if one.full > two.full * _UNMARKED:
            return None  # "offers $2,500 to 20 students"
        return one, replace(two, unit="money", currency=one.currency)
    if one.unit == "count" and two.unit == "money":
        return replace(one, unit="money", currency=two.currency), two
    if one.unit in DURATIONS and two.unit in DURATIONS:
        return _same_time(one, two)
    return None


def _same_time(one: Atom, two: Atom) -> tuple[Atom, Atom] | None:
    """ "18 months to two years" in the smaller unit, where the second end is the longer."""
    for (large, small), factor in _PER.items():
        if (one.unit, two.unit) == (small, large):
            two = replace(two, unit=one.unit, multiplier=two.multiplier * factor)
        elif (one.unit, two.unit) == (large, small):
            one = replace(one, unit=two.unit, multiplier=one.multiplier * factor)
        else:
            continue
        return (one, two) if one.full <= two.full else None
    return None
