"""Whom a figure is about, as read, and what the words of a mention say of it."""

from __future__ import annotations

from guidelint.facts.narrowing import narrowed_at
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import tokens
from guidelint.record import dataclass

_NEAR = frozenset({"the same clause", "the same sentence", "the label", "the row's head"})
SAYS_WHAT = frozenset({
    *("pay/cues", "pay/statistic", "pay/percentiles", "figures/periods"),
    *("growth/cues", "growth/labels", "growth/jobs"),
    *("jobs/openings", "jobs/new-jobs", "jobs/employment", "jobs/employment-projected", "jobs/collective"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """kind as in Key.subject; basis: what narrows it (a branch, overtime), "" for the role at large.

    stated: something in the text named it; else it is the page's role by default. listed: it is the role itself
    as one of a list of levels. firm: the figure may be compared: its
    subject is the role, or an occupation named in its own sentence or label, and it is no other's at the same time.
    near: its own clause names it. holds_role: a group of occupations, the role among them.
    """

    kind: str
    name: str | None
    because: str
    level: str | None = None
    basis: str = ""
    stated: bool = True
    listed: bool = False
    firm: bool = True
    near: bool = False
    holds_role: bool = False


class Naming:
    """Finds who a short text names, on one guide."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames) -> None:
        self._vocabulary = vocabulary
        self._role = role
        self._remembered: dict[str, list[Occupation]] = {}

    def mentions(self, text: str) -> list[Occupation]:
        """Occupations of a short context, remembered: many figures share it."""
        if text not in self._remembered:
            self._remembered[text] = self._role.find(text, tokens(text))
        return self._remembered[text]

    def of(self, mention: Occupation, where: str, spot: Spot | None = None, text: str = "") -> Subject:
        narrowed = mention.qualifier
        if spot is not None and not narrowed:
            narrowed = narrowed_at(spot, mention.end, self._vocabulary)
        text = spot.line.text if spot else text
        words = text[mention.start : mention.end] or mention.name
        firm = mention.kind == "role" or where in _NEAR or mention.name in self._role.parts
        return Subject(mention.kind, mention.name, f"“{words}” in {where}", mention.level, narrowed, firm=firm)
