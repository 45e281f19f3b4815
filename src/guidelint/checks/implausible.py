"""implausible: pay that is off by a factor of a thousand, or below what full-time work pays by law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import ClassVar

from guidelint.checks.contradiction import claims_of, identity, note, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.finding import Hit, Related
from guidelint.lexicon import ListName
from guidelint.record import dataclass

_THOUSAND = Decimal(1000)
_NEAR = Decimal(2)  # a figure that lost or won three digits still lies within this factor of the others
_LARGE = Decimal(1_000_000)
_MOST = 60  # figures that a page's usual pay is taken from
_LEAST = Decimal(5000)  # from here on a figure can be a year's pay
_SAID = frozenset({"median", "mean", "range", "starting", "typical"})


@dataclass(frozen=True, slots=True)
class Implausible:
    """Cases: thousand (three digits too few or too many beside the page's other pay), floor (below the minimum wage).

    partial: list of words that make pay less than a full-time year's, or no wage.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "floor", "hour"})
    cases: ClassVar[frozenset[str]] = frozenset({"thousand", "floor"})

    partial: ListName = ListName("plausible/partial")

    def run(self, page: Page) -> Iterator[Hit]:
        claims = [c for c in claims_of(page, "pay") if c.key.statistic in _SAID or c.key.statistic is None]
        years = [claim for claim in claims if claim.key.period == "year"][:_MOST]
        told = set()
        for claim in claims:
            if not any(end < _THOUSAND or end >= _LARGE for end in _ends(claim)):
                continue
            others = [c for c in years if c is not claim and c.key.currency == claim.key.currency]
            like = self._thousand(page, claim, others)
            if like is not None:
                told.add(claim.span)
                values = {"value": short(claim.quote), "other": short(like.quote), "floor": "", "hour": ""}
                related = (Related(like.span, "context", note(page, like)),)
                yield Hit(claim.span, values, related, "thousand", identity(like, [claim]))
        for claim in claims:
            if claim.span not in told and claim.key.subject == "role":
                yield from self._floor(page, claim)

    @staticmethod
    def _thousand(page: Page, claim: Claim, others: Sequence[Claim]) -> Claim | None:
        """The pay beside which a figure has three digits too few or too many."""
        q = claim.quantity
        usual = [each for other in others for each in _ends(other) if each >= _LEAST]
        if not usual or claim.key.basis or q.hedge == "up-to":
            return None
        usual.sort()
        middle = (usual[(len(usual) - 1) // 2] + usual[len(usual) // 2]) / 2  # the module of medians is a late one
        for end in _ends(claim):
            if end > _THOUSAND / _NEAR * max(usual) and middle / _NEAR <= end / _THOUSAND <= middle * _NEAR:
                return others[0]
            stated = claim.key.period == "year" and "period" not in claim.filled
            small = claim.key.period is None or stated
            if not small or end >= _THOUSAND or end != end.to_integral_value() or claim.key.statistic not in _SAID:
                continue
            if stated and middle / _NEAR <= end * _THOUSAND <= middle * _NEAR:
                return others[0]
            if _in_a_sentence(page, claim):
                continue  # in a sentence, $60 may be what a lesson costs
            same = [o for o in others if o.key.statistic == claim.key.statistic and end * _THOUSAND in _ends(o)]
            if same:
                return same[0]
        return None

    def _floor(self, page: Page, claim: Claim) -> Iterator[Hit]:
        key, q = claim.key, claim.quantity
        if q.inverted:
            return  # another rule's
        row = page.reference["minimum-wage"]["countries"].get((key.region or "").partition("-")[0])
        if row is None or key.currency != row["currency"] or key.period != "year" or q.ceiling is None:
            return
        if key.statistic is None or key.basis or key.level or q.hedge == "up-to":
            return
        if key.horizon and key.horizon[:4] < row["since"]:
            return
        least = Decimal(row["year"])
        highest = max(_ends(claim), default=least)
        if q.ceiling >= least or highest < _THOUSAND or self._is_partial(page, claim):
            return
        values = {"value": short(claim.quote), "other": "", "floor": format(least, ",f"), "hour": row["hour"]}
        yield Hit(claim.span, values, (), "floor", identity(claim, [claim]))

    def _is_partial(self, page: Page, claim: Claim) -> bool:
        text = page.guide.blocks[claim.block].text if claim.block is not None else ""
        entry = page.guide.field_of.get(claim.block) if claim.block is not None else None
        title = page.section_title(page.guide.blocks[claim.block]) if claim.block is not None else ""
        around = f" {title} {entry.label if entry else ''} {text} ".lower()
        place = page.guide.table_place.get(claim.block) if claim.block is not None else None
        if place is not None:
            cells = [cell for cell in place[0].rows[place[1]] if cell is not None]
            around += " ".join(page.guide.blocks[cell].text for cell in cells).lower()
        return any(word in around for word in page.lexicon.words(self.partial))


def _in_a_sentence(page: Page, claim: Claim) -> bool:
    at = claim.block
    return at is not None and at not in page.guide.field_of and at not in page.guide.table_place


def _ends(claim: Claim) -> list[Decimal]:
    return [end for end in {claim.quantity.low, claim.quantity.high} if end is not None]
