"""What a verb that needs an object changes: "machines cut waste by 18 percent" says nothing of jobs."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.spots import Spot

_BY = re.compile(r"\bby\s+(?:[a-z-]+\s+){0,3}$", re.IGNORECASE)
_WORD = re.compile(r"\s*[^\W\d_]")
_LONGEST = 48  # characters of an object
_JOBS = ("growth/employment", "growth/jobs", "jobs/nouns", "jobs/people", "jobs/workforce", "subjects/generic")


def changed_object(spot: Spot) -> str:
    """The object that a figure says is changed by so much, where it is neither jobs nor an occupation; else ""."""
    text = spot.line.text
    by = _BY.search(text, spot.clause[0], spot.start)
    if by is None:
        return ""
    verb = max(
        (p for p in spot.line.by_list.get("growth/transitive", ()) if spot.clause[0] <= p.start and p.end < by.start()),
        key=lambda p: p.end,
        default=None,
    )
    if verb is None or by.start() - verb.end > _LONGEST or not _WORD.match(text, verb.end):
        return ""
    if any(verb.end <= o.start < by.start() for o in spot.line.occupations):
        return ""
    if any(verb.end <= p.start < by.start() for name in _JOBS for p in spot.line.by_list.get(name, ())):
        return ""
    thing = text[verb.end : by.start()].strip()
    return "" if all(spot.line.akin(word) for word in thing.lower().split()) else thing
