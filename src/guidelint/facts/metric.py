"""What a figure measures: pay, growth, openings, years of experience; or nothing that guidelint compares."""

from __future__ import annotations

import re

from guidelint.facts.evidence import Evidence, beside, in_bounds, in_clause, in_text, nearest
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.record import dataclass


@dataclass(frozen=True, slots=True)
class Metric:
    """The metric and what decided it; or a reading that makes no claim, with its reason.

    weak: decided by the section's title alone.
    """

    name: str = ""
    because: str = ""
    reading: str = "claim"
    reason: str = ""
    weak: bool = False


def _no_fact(reason: str) -> Metric:
    return Metric(reading="no-fact", reason=reason)


def _unread(reason: str) -> Metric:
    return Metric(reading="unread", reason=reason)


_CODE_BEFORE = re.compile(r"(?:[A-Za-z][-‐]?|[.#/@_]|[A-Z]\.)$")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|\(k\)|\([a-z]\)|[A-Za-z_@/\\]|[-‐][A-Za-z]{1,2}\b|[:/]\d|[-‐.]\d")
_SHARE = re.compile(
    r"\s+of\s+(?!(?:the\s+|employment\s+|job\s+)?growth|(?:its|their|the|all)\s+(?:jobs|posts|positions))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:^|\b(?:steps?|no\.?|number|phase|part|chapter|level|grade|stage|year|title|section|page|figure|table|class|tier|unit|exam|route|article)\s*)$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s+(?:more|fewer)\s+(?:of\s+)?", re.IGNORECASE)
_GROWTH_AFTER = re.compile(r"\s+(?:(?:job|employment|projected|annual)\s+)?growth\b", re.IGNORECASE)
_THEM = re.compile(r"them\b", re.IGNORECASE)
_MODIFIER = 14  # characters that may stand between "more" and what there is more of
_SPAN_OF_YEARS = re.compile(r"\b(?:19|20)\d\d\s*(?:[-–—/‑]|to|through)\s*(?:(?:19|20)?\d\d)\b|\b(?:ten|10)[- ]years?\b")
_LABEL = 6  # words that a label before a figure has at most
_MOST_STEPS = 30
_CLOSE = 34.0  # characters within which a word names what a count counts
_PERIOD_AFTER = re.compile(
    r"\s*(?:,?\s*(?:/|an?\b|per\b|each\b|every\b|p\.)\s*(?:hour|hr|day|week|month|year|yr|annum|a\b)|\s?(?:annually|hourly|yearly|monthly|weekly))",
    re.IGNORECASE,
)


def metric(spot: Spot, vocabulary: Vocabulary) -> Metric:
    """What the figure of a spot measures."""
    quantity = spot.figure.quantity
    text = spot.line.text
    if quantity.unit == "money":
        return _money(spot, vocabulary)
    if quantity.unit == "percent":
        return _percent(spot, vocabulary)
    if quantity.unit == "count":
        if len(spot.figure.atoms) == 1 and not spot.figure.atoms[0].words:
            if _CODE_BEFORE.search(text, max(0, spot.start - 2), spot.start) or _ORDINAL.match(text, spot.end):
                return _no_fact("part of a code, a name, a time or an ordinal")
            numbered = _NUMBERED.search(text, max(0, spot.start - 12), spot.start)
            if numbered and quantity.point and quantity.point < _MOST_STEPS and not (spot.column or spot.label):
                return _no_fact("a number in a sequence")
        return _count(spot, vocabulary)
    return _duration(spot, vocabulary)


# ---------------------------------------------------------------------- money
_MONEY = ("pay/cues", "pay/statistic", "pay/percentiles", "pay/spending", "pay/not-pay")


def _money(spot: Spot, vocabulary: Vocabulary) -> Metric:
    for bounds, where in ((spot.clause, "the same clause"), (spot.sentence, "the same sentence")):
        found = in_bounds(spot, bounds, _MONEY, where)
        if found:
            return _money_by(spot, found[0], vocabulary)
    for text, where in beside(spot):
        told = [p for p in vocabulary.phrases_of(text) if p.list in _MONEY] if text else []
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
    return _unread("no word near it says whether this money is pay")


def _money_by(spot: Spot, found: Evidence, vocabulary: Vocabulary) -> Metric:
    if found.list == "pay/not-pay":
        return _no_fact(f"{found.because} makes it other money than pay")
    if found.list == "pay/spending":
        programme = nearest(spot, vocabulary, "pay/programme")
        if programme is not None:
            return Metric("programme-cost", f"{found.because}; {programme.because}")
        return _no_fact(f"{found.because} makes it money that is spent")
    return Metric("pay", found.because)


# ---------------------------------------------------------------------- percent
def _percent(spot: Spot, vocabulary: Vocabulary) -> Metric:
    for phrase in spot.line.phrases:
        if phrase.list == "pay/percentiles" and phrase.start < spot.end and spot.start < phrase.end:
            return _no_fact("names a percentile")
    if _SHARE.match(spot.line.text, spot.end):
        return _no_fact("a share of something")
    if _more_of_them(spot):
        return Metric("growth", "more or fewer of them")
    if _GROWTH_AFTER.match(spot.line.text, spot.end) and not in_bounds(spot, spot.clause, ["growth/not-growth"], ""):
        return Metric("growth", "“growth” right after it")
    banded = in_bounds(spot, spot.sentence, ["growth/band"], "the same sentence")
    if banded and banded[0].after and banded[0].distance < _CLOSE:
        return Metric("growth", banded[0].because)
    growth = nearest(spot, vocabulary, "growth/cues")
    other = in_bounds(spot, spot.clause, ["growth/not-growth"], "the same clause")
    if growth is None and any(
        in_text(vocabulary, text, where, "growth/jobs", "growth/labels") and _SPAN_OF_YEARS.search(text)
        for text, where in beside(spot)
    ):
        return Metric("growth", "jobs and a span of years beside it")
    if growth is None or growth.where.startswith("the section"):
        change = in_bounds(spot, spot.clause, ["growth/labels"], "the same clause")
        if change and in_bounds(spot, spot.sentence, ["growth/employment"], ""):
            return Metric("growth", change[0].because)
        if other or growth is None:
            return _no_fact("a percentage of something else than growth")
        return _unread("a percentage under a heading on outlook, with no word that makes it growth")
    jobs = in_bounds(spot, spot.clause, ["growth/jobs"], "the same clause")
    named = [
        o
        for o in spot.line.occupations
        if spot.clause[0] <= o.start and o.end <= spot.clause[1] and o.end <= spot.start
    ]
    support = min([e.distance for e in jobs] + [float(spot.start - o.end) for o in named], default=None)
    if other and (support is None or other[0].distance < support):
        return _no_fact(f"{other[0].because} makes it another percentage")
    if support is not None:
        return Metric("growth", growth.because)
    label = spot.line.text[spot.sentence[0] : spot.start]
    if not other and len(label.split()) <= _LABEL and in_text(vocabulary, label, "its label", "growth/cues"):
        return Metric("growth", growth.because)
    wider = in_bounds(spot, spot.sentence, ["growth/jobs"], "the same sentence")
    blocking = in_bounds(spot, spot.sentence, ["growth/not-growth"], "the same sentence")
    if (wider or any(spot.sentence[0] <= o.start < spot.sentence[1] for o in spot.line.occupations)) and not blocking:
        return Metric("growth", growth.because)
    under_outlook = spot.titles and in_text(vocabulary, spot.titles[0], "", "growth/cues", "growth/jobs")
    if under_outlook and not blocking and in_bounds(spot, spot.sentence, ["growth/future", "growth/outlook"], ""):
        return Metric("growth", f"{growth.because}, under “{spot.titles[0]}”")
    for text, where in beside(spot):
        if in_text(vocabulary, text, where, "growth/not-growth"):
            return _no_fact(f"{where} makes it another percentage")
        if in_text(vocabulary, text, where, "growth/cues", "growth/jobs"):
            return Metric("growth", growth.because)
    return _no_fact("a change of something else than employment")


def _more_of_them(spot: Spot) -> bool:
    """ "7% more plasterers", "5 percent fewer posts"."""
    found = _MORE.match(spot.line.text, spot.end)
    if not found:
        return False
    if _THEM.match(spot.line.text, found.end()):
        return bool(in_bounds(spot, spot.sentence, ["growth/future", "growth/outlook"], ""))
    return any(0 <= o.start - found.end() <= _MODIFIER for o in spot.line.occupations) or any(
        p.list == "growth/jobs" and 0 <= p.start - found.end() <= _MODIFIER for p in spot.line.phrases
    )


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
    small = spot.figure.quantity.point is not None and spot.figure.quantity.point < 10
    if not small:
        for text, where in beside(spot):
            for name in _COUNTS:
                label = in_text(vocabulary, text, where, name)
                if label is not None and len(spot.line.text) < 60:
                    return Metric(_COUNTS[name], label.because)
    return _no_fact("a count of something else")


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
        return _no_fact("a length of time that is no programme's")
    found = in_clause(spot, "programme/experience", "programme/length")
    if found is None:
        for text, where in beside(spot):
            found = found or in_text(vocabulary, text, where, "programme/experience", "programme/length")
    if found is None:
        return _no_fact("a length of time")
    return Metric("experience" if found.list.endswith("experience") else "programme-length", found.because)
