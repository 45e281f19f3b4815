"""Whether a percentage is of more, or fewer, of those who do the job: "7% more plasterers", "5 percent fewer posts"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import in_bounds
from guidelint.facts.spots import Spot

MODIFIER = 14  # characters that may stand between "more" and what there is more of
THEM = re.compile(r"(?:them|us)\b", re.IGNORECASE)
_PAID = re.compile(
    r"\b(?:earn|earns|earned|earning|paid|pays?|makes?|making|charges?|gets?)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_MORE = re.compile(r"\s+(?:more|fewer)\s+(?:of\s+)?", re.IGNORECASE)


def more_of_them(spot: Spot) -> bool:
    """Whether more or fewer of them stands right behind a percentage; what they earn more than others is none."""
    found = _MORE.match(spot.line.text, spot.end)
    if not found or _PAID.search(spot.before):
        return False
    if THEM.match(spot.line.text, found.end()):
        return bool(in_bounds(spot, spot.sentence, ["growth/future", "growth/outlook"], ""))
    return any(0 <= o.start - found.end() <= MODIFIER for o in spot.line.occupations) or any(
        p.list == "growth/jobs" and 0 <= p.start - found.end() <= MODIFIER for p in spot.line.phrases
    )
