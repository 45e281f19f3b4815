"""What a figure measures: pay, growth, openings, years of experience; or nothing that guidelint compares."""

from __future__ import annotations

import re

from guidelint.facts.evidence import Evidence, beside, in_bounds, in_clause, in_text, nearest
from guidelint.facts.listed import names_occupation
from guidelint.facts.measured import Metric, no_fact, unread
from guidelint.facts.percent import percent
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_CODE_BEFORE = re.compile(r"(?:[A-Za-z][-‐]?|[.#/@_]|[A-Z]\.)$")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|\(k\)|\([a-z]\)|[A-Za-z_@/\\]|[-‐][A-Za-z]{1,2}\b|[:/]\d|[-‐.]\d")
_NUMBERED = re.compile(
    r"(?:^|\b(?:steps?|no\.?|number|phase|part|chapter|level|grade|stage|year|title|section|page|figure|table|class|tier|unit|exam|route|article)\s*)$",
    re.IGNORECASE,
)
_MOST_STEPS = 30
_SMALL = 10  # a smaller number counts jobs in a table alone
_CLOSE = 34.0  # characters within which a word names what a count counts
_PERIOD_AFTER = re.compile(
    r"\s*(?:,?\s*(?:/|an?\b|per\b|each\b|every\b|p\.)\s*(?:hour|hr|day|week|month|year|yr|annum|a\b)|\s?(?:annually|hourly|yearly|monthly|weekly))",
    re.IGNORECASE,
)


def metric(spot: Spot, vocabulary: Vocabulary) -> Metric:
    """What the figure of a spot measures."""
    quantity = spot.figure.quantity
    text = spot.line.text
    if quantity.unit == "text":
        return no_fact("a code") if re.search(r"\d[-‐‑]\d", quantity.text) else unread("a number too long to be read")
    if quantity.unit == "money":
        return _money(spot, vocabulary)
    if quantity.unit == "percent":
        return percent(spot, vocabulary)
    if quantity.unit == "count":
        if len(spot.figure.atoms) == 1 and not spot.figure.atoms[0].words:
            if _CODE_BEFORE.search(text, max(0, spot.start - 2), spot.start) or _ORDINAL.match(text, spot.end):
                return no_fact("part of a code, a name, a time or an ordinal")
            numbered = _NUMBERED.search(text, max(0, spot.start - 12), spot.start)
            if numbered and quantity.point and quantity.point < _MOST_STEPS and not (spot.column or spot.label):
                return no_fact("a number in a sequence")
        return _count(spot, vocabulary)
    return _duration(spot, vocabulary)


# ---------------------------------------------------------------------- money
_WHOM = frozenset({"the label", "the row's head"})
_MONEY = ("pay/cues", "pay/statistic", "pay/percentiles", "pay/spending", "pay/not-pay")


def _money(spot: Spot, vocabulary: Vocabulary) -> Metric:
    for bounds, where in ((spot.clause, "the same clause"), (spot.sentence, "the same sentence")):
        found = [e for e in in_bounds(spot, bounds, _MONEY, where) if not _in_a_name(spot, e, vocabulary)]
        if found:
            return _money_by(spot, found[0], vocabulary)
    if spot.row and spot.column.strip().lower() in vocabulary.lexicon.words("pay/columns"):
        return Metric("pay", f"the column “{spot.column}”")
    for text, where in beside(spot):
        named = where in _WHOM and names_occupation(text, vocabulary)  # "Sales agents": no money of sales
        told = [p for p in vocabulary.phrases_of(text) if p.list in _MONEY and not named] if text else []
        if told:  # what a label is about stands first: "Median pay, tips included"
            p = told[0]
            return _money_by(spot, Evidence(p.value, p.list, text[p.start : p.end], where, 0.0), vocabulary)
    if _PERIOD_AFTER.match(spot.line.text, spot.end) or in_text(vocabulary, spot.label, "", "figures/periods"):
        return Metric("pay", "a rate of pay: money by a unit of time")
    for title in spot.titles:
        found_in = in_text(vocabulary, title, f"the section “{title}”", "pay/cues", "pay/spending")
        if found_in is not None:
            by = _money_by(spot, found_in, vocabulary)
            return Metric(by.name, by.because, by.reading, by.reason, weak=True)
    return unread("no word near it says whether this money is pay")


def _in_a_name(spot: Spot, found: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether a word for other money is a part of an occupation's name: "sales agents", "investment analysts"."""
    if found.list not in ("pay/not-pay", "pay/spending"):
        return False
    start = found.end - len(found.words)
    if spot.label and found.end <= len(spot.label) and names_occupation(spot.label, vocabulary):
        return True
    return any(start < o.end and o.start - 1 <= found.end for o in spot.line.occupations)


def _money_by(spot: Spot, found: Evidence, vocabulary: Vocabulary) -> Metric:
    if found.list == "pay/not-pay":
        return no_fact(f"{found.because} makes it other money than pay")
    if found.list == "pay/spending":
        programme = nearest(spot, vocabulary, "pay/programme")
        if programme is not None:
            return Metric("programme-cost", f"{found.because}; {programme.because}")
        return no_fact(f"{found.because} makes it money that is spent")
    return Metric("pay", found.because)


# ---------------------------------------------------------------------- counts
_COUNTS = {
    "jobs/openings": "openings",
    "jobs/new-jobs": "new-jobs",
    "jobs/employment-projected": "employment-projected",
    "jobs/employment": "employment",
}


def _count(spot: Spot, vocabulary: Vocabulary) -> Metric:
    if spot.figure.quantity.is_range and _in_years(spot, vocabulary):
        return Metric("experience", "the column's head" if spot.column else "the label")
    found = [e for e in in_bounds(spot, spot.clause, _COUNTS, "the same clause") if e.distance <= _CLOSE]
    best: Evidence | None = None
    for name in _COUNTS:  # the more telling list first: "job openings" holds "job" too
        best = next((e for e in found if e.list == name), None)
        if best is not None:
            return Metric(_COUNTS[name], best.because)
    small = spot.figure.quantity.point is not None and abs(spot.figure.quantity.point) < _SMALL
    if spot.cell or not small:
        for text, where in beside(spot):
            for name in _COUNTS:
                label = in_text(vocabulary, text, where, name)
                if label is not None and len(spot.line.text) < 60:
                    return Metric(_COUNTS[name], label.because)
    return no_fact("a count of something else")


def _in_years(spot: Spot, vocabulary: Vocabulary) -> bool:
    return any(
        in_text(vocabulary, text, "", "figures/periods", "programme/experience", "programme/ladder")
        and re.search(r"years|experience", text, re.IGNORECASE)
        for text in (spot.column, spot.label)
        if text
    )


# ---------------------------------------------------------------------- time
def _duration(spot: Spot, vocabulary: Vocabulary) -> Metric:
    if spot.figure.quantity.unit not in ("year", "month", "week", "semester"):
        return no_fact("a length of time that is no programme's")
    found = in_clause(spot, "programme/experience", "programme/length")
    if found is None:
        for text, where in beside(spot):
            found = found or in_text(vocabulary, text, where, "programme/experience", "programme/length")
    if found is None:
        return no_fact("a length of time")
    return Metric("experience" if found.list.endswith("experience") else "programme-length", found.because)
