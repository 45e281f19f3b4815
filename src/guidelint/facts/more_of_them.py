"""Whether a percentage is of more, or fewer, of those who do the job: "7% more plasterers", "5 percent fewer posts"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import in_bounds
from guidelint.facts.spots import Spot

MODIFIER = 14  # characters that may stand between "more" and what there is more of
THEM = re.compile(r"(?:them|us)\b", re.IGNORECASE)
_CLOSE = 12  # characters between a word for pay and a percentage: "earn about 10% more"
_MORE = re.compile(r"\s+(?:more|fewer)\s+(?:of\s+)?", re.IGNORECASE)


# "15 per cent more are expected by 2030", "will need 7 per cent more"
_MORE_ALONE = re.compile(
    r"\s+(?:more|fewer)(?:\s+of\s+(?:them|us))?(?:\s+(?:are|is|will|would|should|by|in\s+(?:20\d\d|ten|five)|over|to\s+come)\b|\s*[.,;)]|$)",
    re.IGNORECASE,
)


def _more_alone(spot: Spot) -> bool:
    """Whether there are to be more by a percentage than there are of those counted before in the same sentence."""
    text, start = spot.line.text, spot.sentence[0]
    if not _MORE_ALONE.match(text, spot.end):
        return False
    counted = any(start <= o.start and o.end <= spot.start for o in spot.others if o.quantity.unit == "count")
    named = any(start <= o.start and o.end <= spot.start and o.kind == "role" for o in spot.line.occupations)
    jobs = in_bounds(spot, (start, spot.start), ["jobs/nouns"], "")
    return bool(counted and (named or jobs) and in_bounds(spot, spot.sentence, ["growth/future"], ""))


def more_of_them(spot: Spot) -> bool:
    """Whether more or fewer of them stands right behind a percentage; what they earn more than others is none."""
    found = _MORE.match(spot.line.text, spot.end)
    if _more_alone(spot):
        return True
    if not found or any(e.distance <= _CLOSE for e in in_bounds(spot, (spot.clause[0], spot.start), ["pay/cues"], "")):
        return False
    if THEM.match(spot.line.text, found.end()):
        return bool(in_bounds(spot, spot.sentence, ["growth/future", "growth/outlook"], ""))
    return any(0 <= o.start - found.end() <= MODIFIER for o in spot.line.occupations) or any(
        p.list == "growth/jobs" and 0 <= p.start - found.end() <= MODIFIER for p in spot.line.phrases
    )
