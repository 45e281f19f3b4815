"""What all checks of contradictions share: how claims are shown, and one hit for a group."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from guidelint.checks.conversions import converted_spans
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import as_compared, reference
from guidelint.finding import Hit, Related, RelatedRole

_OCCUPATIONS = frozenset({"role", "other", "wider-group"})
_NOT_NOW = frozenset({"history", "hypothetical"})  # bases of what is not said of today
_OLDEST = 3  # years by which the newest figures of a guide may lie back
_FRONT_MATTER = "the front matter"
_JSON_LD = "the JSON-LD"


def claims_of(page: Page, metric: str, statistics: Sequence[str] = ()) -> list[Claim]:
    """The page's claims of a metric (and of these statistics) about the role, or another occupation that is named.

    Not those that only say again in another currency what stands before them.
    """
    converted = converted_spans(page) if metric == "pay" else frozenset()
    return [
        claim
        for claim in map(as_compared, [claim for claim in page.facts.claims if claim.key.metric == metric])
        if claim.key.subject in _OCCUPATIONS
        and claim.named
        and claim.key.basis not in _NOT_NOW
        and claim.span not in converted
        and (not statistics or claim.key.statistic in statistics)
    ]


def parts(page: Page, metric: str) -> tuple[str, ...]:
    """The parts of a key that must be equal for this metric (data/comparison.yaml)."""
    return tuple(page.reference["comparison"]["parts"][metric])


def firm(claims: Sequence[Claim], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs of which at least one says itself whose figure it is: of two that only the page tells, both may err."""
    return [
        (i, j)
        for i, j in pairs
        if "implied" not in (claims[i].footing, claims[j].footing) or claims[i].footing != claims[j].footing
    ]


def present(page: Page) -> str:
    """The first year that may stand for the present: figures come out a year or two after their own year."""
    return str(page.today.year - _OLDEST)


def place(page: Page, claim: Claim) -> str:
    """Where a claim stands, for a message: its section's title, or the page's data."""
    if claim.block is None:
        return _JSON_LD if page.guide.format == "html" else _FRONT_MATTER
    guide = page.guide
    path = guide.path_of(guide.blocks[claim.block].section)
    return f"“{path[-1]}”" if path else "the opening"


def short(quote: str) -> str:
    """A figure as written, on one line."""
    return " ".join(quote.split())


def note(page: Page, claim: Claim) -> str:
    """A few words about one place: the value, where it stands, and what was read from afar."""
    words = f"{short(claim.quote)} in {place(page, claim)}"
    subject = claim.because.get("subject", "")
    return f"{words} ({subject})" if "includes" in subject or "counts" in subject or "group" in subject else words


def one_hit(
    page: Page,
    claims: Sequence[Claim],
    pairs: Sequence[tuple[int, int]],
    case: Callable[[Claim, Claim], str | None] = lambda a, b: None,
    values: Mapping[str, str] | None = None,
) -> Hit | None:
    """A group with conflicting pairs as one hit: at the first mention that departs, all others as related places."""
    if not pairs:
        return None
    base = reference(claims, pairs)
    departing = sorted({b if a == base else a for a, b in pairs if base in (a, b)})
    if not departing:  # the headline agrees with all, but others do not agree with one another
        base = pairs[0][0]
        departing = sorted({b if a == base else a for a, b in pairs if base in (a, b)})
    first = departing[0]
    related = []
    for i, claim in enumerate(claims):
        if i == first:
            continue
        role: RelatedRole = "departs" if i in departing else "agrees"
        related.append(Related(claim.span, role, note(page, claim)))
    here, other = claims[first], claims[base]
    return Hit(
        here.span,
        {
            "value": short(here.quote),
            "other": short(other.quote),
            "section": place(page, here),
            "other_section": place(page, other),
            **(values or {}),
        },
        tuple(sorted(related, key=lambda r: (r.role != "departs" and r.span != other.span, r.span))),
        case(here, other),
        identity(claims[base], [claims[i] for i in departing]),
    )


def identity(base: Claim, departing: Sequence[Claim]) -> tuple[str, ...]:
    """What a contradiction is, apart from where it stands: the key, the departing values, what they depart from."""
    key = base.key
    about = (key.metric, key.statistic, key.level, key.region, key.currency, key.period, key.horizon, key.basis)
    return (*(part or "" for part in about), short(base.quote), *(short(c.quote) for c in departing))
