"""programmes-agree: one programme, one length and one cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.contradiction import claims_of, one_hit, parts
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import comparable, conflict
from guidelint.facts.months import MONTHS, in_months
from guidelint.finding import Hit
from guidelint.record import dataclass, replace
from guidelint.source import Span

_TOTAL = re.compile(r"\b(?:totals?|altogether|all[\s-]in|in\s+all|grand)\b")
_QUOTED = re.compile("“(?P<words>[^”]+)”")
_HISTORY = "history"
_WITH = "with "  # how the basis of a price begins that holds something besides the teaching
_MOST = 60  # figures of one programme that are held against one another


@dataclass(frozen=True, slots=True)
class ProgrammesAgree:
    """metric: programme-length or programme-cost. tolerance: share of the larger facing bound that a gap may have."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "section", "other_section", "programme"})
    cases: ClassVar[frozenset[str]] = frozenset()

    metric: str
    tolerance: Decimal = Decimal(0)

    def run(self, page: Page) -> Iterator[Hit]:
        claims = [c for c in claims_of(page, self.metric) if _HISTORY not in (c.key.basis or "")]
        held = {c.span: _held(c) for c in claims}
        for group in comparable(map(_without_held, claims), parts(page, self.metric)):
            hits = [
                hit for some in _alike(group.claims, held) if (hit := self._hit(page, some, self._apart)) is not None
            ]
            yield from hits
            for pair in () if hits else self._too_dear(group.claims, held):
                yield from filter(None, [self._hit(page, pair, self._apart)])

    def _hit(self, page: Page, claims: Sequence[Claim], apart: Callable[[Claim, Claim], bool]) -> Hit | None:
        members = claims[:_MOST]
        pairs = [(i, j) for i, j in combinations(range(len(members)), 2) if apart(members[i], members[j])]
        return one_hit(page, members, pairs, values={"programme": _called(members)})

    def _apart(self, a: Claim, b: Claim) -> bool:
        if a.block == b.block and a.block is not None:
            return False  # "The course costs $900, or $700 by March": one paragraph that makes a distinction
        if self.metric == "programme-cost" and (_holds_more(a, b) or _holds_more(b, a)):
            return False
        if a.quantity.unit in MONTHS and b.quantity.unit in MONTHS:
            one, two = in_months(a.quantity, b.quantity), in_months(b.quantity, a.quantity)
            a, b = replace(a, quantity=one), replace(b, quantity=two)
        return conflict(a, b, self.tolerance)

    def _too_dear(self, claims: Sequence[Claim], held: Mapping[Span, frozenset[str]]) -> Iterator[tuple[Claim, Claim]]:
        """The first price above one that holds the same and more: tuition above tuition and books."""
        for a, b in combinations(claims[:_MOST], 2):
            in_a, in_b = held[a.span], held[b.span]
            whole, part = (a, b) if in_a > in_b else (b, a)
            if (in_a > in_b or in_b > in_a) and _below(whole, part) and self._apart(a, b):
                yield a, b
                return


def _called(claims: Sequence[Claim]) -> str:
    """What the guide calls the programme, in the fewest words; its name in the key where it is nowhere named."""
    told = (_QUOTED.search(claim.because.get("subject", "")) for claim in claims)
    names = [found["words"] for found in told if found is not None]
    return min(names, key=len) if names else claims[0].key.subject_name or "programme"


def _alike(claims: Sequence[Claim], held: Mapping[Span, frozenset[str]]) -> Iterator[list[Claim]]:
    """The claims, those together whose prices hold the same."""
    groups: dict[frozenset[str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault(held[claim.span], []).append(claim)
    yield from groups.values()


def _held(claim: Claim) -> frozenset[str]:
    """What a price holds besides the teaching."""
    return frozenset(part for part in (claim.key.basis or "").split(", ") if part.startswith(_WITH))


def _without_held(claim: Claim) -> Claim:
    """The claim under the key that it has without what its price holds."""
    if _WITH not in (claim.key.basis or ""):
        return claim
    kept = [part for part in (claim.key.basis or "").split(", ") if not part.startswith(_WITH)]
    return replace(claim, key=replace(claim.key, basis=", ".join(kept) or None))


def _holds_more(whole: Claim, part: Claim) -> bool:
    """Whether one sum is a total or a price by a name of its own, which may hold the other, the tuition, and more."""
    told, other = (claim.because.get("metric", "").lower() for claim in (whole, part))
    if "tuition" not in other or "tuition" in told:
        return False
    named = whole.headline and part.headline
    return (named or _TOTAL.search(told) is not None) and not _below(whole, part)


def _below(one: Claim, two: Claim) -> bool:
    return (
        one.quantity.ceiling is not None
        and two.quantity.floor is not None
        and one.quantity.ceiling <= two.quantity.floor
    )
