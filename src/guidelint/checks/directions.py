"""rate-and-direction: a growth rate against words that say the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.contradiction import note, place, short
from guidelint.checks.jobs import whole
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim, Direction
from guidelint.finding import Hit, Related
from guidelint.record import dataclass

_NEITHER = "little"
_OVER = re.compile(r"over \d years")
_OWN_STATE = "state"  # the one that the page is about


@dataclass(frozen=True, slots=True)
class RateAndDirection:
    """Words without a number ("the field is growing") against the rates of the role."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "section", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        said = [d for d in page.facts.directions if d.year is None or d.year >= page.today.year]
        if not said:
            return
        for group in whole(page, "growth"):
            if group.key.subject != "role" or not _of_years_to_come(group.key.basis):
                continue
            rates = [c for c in group.claims if _current(c, page.today.year)]
            signs = {sign for claim in rates if (sign := _sign(claim))}
            if len(signs) != 1:  # none, or rates that contradict one another: then that is what to say
                continue
            against = [d for d in said if d.sign not in signs and _holds_there(d, group.key.region or "")]
            if against:
                yield _hit(page, against, [c for c in rates if _sign(c)])
                return


def _holds_there(said: Direction, region: str) -> bool:
    """Whether words are said of the place of a rate: of a state only where they name it, or their own state."""
    if "-" in region or said.region == _OWN_STATE or "-" in (said.region or ""):
        return said.region == region or ("-" in region and said.region == _OWN_STATE)
    return not said.region or not region or said.region == region


def _of_years_to_come(basis: str | None) -> bool:
    """Whether a rate is a projection's, over whatever years: "over 5 years"."""
    return not basis or _OVER.fullmatch(basis) is not None


def _current(claim: Claim, today: int) -> bool:
    return claim.key.horizon is None or int(claim.key.horizon[-4:]) >= today


def _sign(claim: Claim) -> str:
    """up, down, or neither: what rounds to no change has no direction."""
    q = claim.quantity
    if claim.wording is not None and claim.wording.band == _NEITHER:
        return ""
    if q.floor is not None and q.floor > 0:
        return "up"
    return "down" if q.ceiling is not None and q.ceiling <= 0 else ""


def _hit(page: Page, said: Sequence[Direction], rates: Sequence[Claim]) -> Hit:
    first, *others = said
    base = next((c for c in rates if c.headline), rates[0])
    related = [Related(base.span, "agrees", note(page, base))]
    related += [Related(d.span, "departs", f"“{short(d.quote)}”") for d in others]
    related += [Related(c.span, "agrees", note(page, c)) for c in rates if c is not base]
    block = page.guide.blocks[first.block]
    values = {
        "value": short(first.quote),
        "other": short(base.quote),
        "section": page.section_title(block),
        "other_section": place(page, base),
    }
    return Hit(
        first.span, values, tuple(related), None, ("direction", first.sign, short(first.quote), short(base.quote))
    )
