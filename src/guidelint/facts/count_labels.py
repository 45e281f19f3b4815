"""What the label of a count, or the head of its row or column, says of jobs."""

from __future__ import annotations

from decimal import Decimal

from guidelint import regex as re
from guidelint.facts.evidence import beside, in_text
from guidelint.facts.measured import Metric, no_fact
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import tokens

JOBS = {
    "jobs/openings": "openings",
    "jobs/new-jobs": "new-jobs",
    "jobs/employment-projected": "employment-projected",
    "jobs/employment": "employment",
}
_SMALL = Decimal(10)
_LABELLED = 60  # characters of a line that its label or head may explain
_YEAR_ALONE = re.compile(r"\s*20\d\d\s*")
_HOW_MANY = re.compile(r"\W*how\s+many\s+(?!(?:months|years|weeks|days|hours|exams|questions)\b)", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"\bnumber\s+of\s+(?!(?:months|years|weeks|days|hours|exams|questions|people\s+who))", re.IGNORECASE
)
_TOTAL_IN = re.compile(r"(?:in\s+)?(?:total|number|count|headcount|workforce)\s+(?:in|by)\s+20\d\d", re.IGNORECASE)
_YEAR_OF = re.compile(r"\b20\d\d\b")
_TIMES = frozenset({"jobs/to-come", "jobs/decade", "jobs/now"})
_SAID = frozenset({
    *("jobs/to-come", "jobs/decade", "jobs/now", "jobs/more", "jobs/fewer", "jobs/people", "jobs/present"),
    *("regions/places", "regions/national"),
})  # fmt: skip


def labelled(spot: Spot, vocabulary: Vocabulary) -> Metric:
    """What the label of a count, or the heads of its row and column, say that it counts."""
    point = spot.figure.quantity.point
    if point is not None and point != point.to_integral_value():
        return no_fact("no whole number of jobs")
    if any(in_text(vocabulary, text, "", "jobs/ratios") for text in (spot.column, spot.label)):
        return no_fact("a share of jobs, or an index")
    if (spot.cell or point is None or abs(point) >= _SMALL) and len(spot.line.text) < _LABELLED:
        if spot.cell and in_text(vocabulary, spot.column, "", "growth/labels"):
            return Metric("new-jobs", "the column's head")
        if spot.cell and _is_of_the_role(spot):
            if _YEAR_ALONE.fullmatch(spot.row):
                return Metric("employment", "the column's head")
            if in_text(vocabulary, spot.row, "", "growth/labels", "jobs/new-jobs", "jobs/more", "jobs/fewer"):
                return Metric("new-jobs", "the row's head")
        counted = in_text(vocabulary, spot.row, "", "jobs/collective", "jobs/employment", "jobs/workforce")
        if counted and spot.cell and _YEAR_ALONE.fullmatch(spot.column) and _names_them(spot, spot.corner):
            return Metric("employment", "the table's corner")
        year = _YEAR_ALONE.fullmatch(spot.column) is not None
        for text, where in beside(spot):
            if not text:
                continue
            timed = _of_the_role_then(spot, text, vocabulary) if where != "the line that leads in" else ""
            if timed:
                return Metric(timed, f"the role and a time in {where}")
            to_come = in_text(vocabulary, text, where, "jobs/to-come")
            for name, metric in (*JOBS.items(), ("jobs/collective", "employment")):
                label = in_text(vocabulary, text, where, name)
                if label is not None:
                    if metric == "employment" and _by_the_year(label.words, text, vocabulary):
                        return Metric("openings", label.because)
                    projected = (
                        metric == "employment" and to_come is not None and not (year and where != "the column's head")
                    )
                    metric = "employment" if year and metric == "employment-projected" else metric
                    return Metric("employment-projected" if projected else metric, label.because)
            lists = {p.list for p in vocabulary.phrases_of(text)}
            if (
                (_NUMBER_OF.search(text) or _HOW_MANY.match(text))
                and lists.isdisjoint(("jobs/not-jobs", *JOBS))
                and spot.field is not None
            ):
                return Metric("employment-projected" if to_come else "employment", f"“number of” in {where}")
    return no_fact("a count of something else")


def _by_the_year(counted_words: str, label: str, vocabulary: Vocabulary) -> bool:
    """Whether a label counts jobs that there are by the year: "Jobs available each year"."""
    yearly = in_text(vocabulary, label, "", "jobs/yearly")
    return (
        yearly is not None and " " in yearly.words and counted_words.lower() in vocabulary.lexicon.words("jobs/nouns")
    )


def _is_of_the_role(spot: Spot) -> bool:
    """Whether a column's head names those whom it counts: "Tailors, Great Britain"."""
    return _names_them(spot, spot.column)


def _names_them(spot: Spot, text: str) -> bool:
    words = [word.strip(",.:;()").lower() for word in text.split()]
    return any(word.endswith("s") and spot.line.akin(word) for word in words)


def _of_the_role_then(spot: Spot, text: str, vocabulary: Vocabulary) -> str:
    """What a label that has but the role, or a total, and a time says: "Tailors in 2034", "Extra tailors by 2034"."""
    found = tokens(text)
    told = vocabulary.phrases_of(text)
    total = _TOTAL_IN.fullmatch(text.strip(" :*")) is not None
    if not total and not any(spot.line.akin(t.text) and t.text.endswith("s") for t in found):
        return ""
    lists = {p.list for p in told}
    if lists & {"jobs/part-of-them", "jobs/not-jobs"}:
        return ""
    when = [p for p in told if p.list in _TIMES]
    known = vocabulary.plain_words
    for token in found:
        covered = any(p.start <= token.start and token.end <= p.end for p in told if p.list in _SAID)
        if not (covered or token.text in known or spot.line.akin(token.text) or not token.text[0].isalpha()):
            return ""
    if "jobs/more" in lists or "jobs/fewer" in lists:
        return "new-jobs"
    year = _YEAR_OF.search(text)
    if not (when or year):
        return ""
    return "employment-projected" if lists & {"jobs/to-come", "jobs/decade"} else "employment"
