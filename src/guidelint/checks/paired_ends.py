"""Two amounts that a text calls the least and the most: one range, though each stands in a clause of its own.

"The floor for a tiler is $38,500, and the ceiling $84,000"; "nobody makes less than $38,500. None makes more than ...".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from guidelint import regex as re
from guidelint.checks.conversions import conversions, converted_spans
from guidelint.checks.page import PROSE, Page
from guidelint.checks.side_by_side import sentence_of
from guidelint.facts.claims import Claim
from guidelint.language.phrases import Phrase, tokens
from guidelint.quantity import Quantity
from guidelint.record import dataclass, replace
from guidelint.source import Span

_LONGEST = 130  # characters between the two amounts
_BEHIND = 40  # characters behind the second one in which its end of the scale may be named
_STATISTICS = frozenset({None, "minimum", "top", "starting", "typical"})
_LOW, _HIGH = ("pay/low-ends", "figures/range-lowest"), ("pay/high-ends", "figures/range-highest")
_SCALE = "scale"  # the kind of the ends that figures are joined by
_TOGETHER = {kind: {kind} for kind in ("bound", "little", "side")} | {k: {k, "reach"} for k in ("scale", "walk")}
_DENIED = re.compile(r"\b(?:no|nobody|none|never|nowhere|not)\b|n['’]t\b", re.IGNORECASE)
_SPLIT = re.compile(r"[.;]\s+|,\s+|\s(?:and|but|while|with|or)\s", re.IGNORECASE)
_STOP = re.compile(r"[.;:!?]\s|[.;:!?]$|,\s")
_AND = re.compile(r"(?:\s+an?\s+year)?\s+and\s+", re.IGNORECASE)
_MOST_TIMES = Decimal(6)  # times the least that the most of one occupation may be
_ROUNDED, _AT_MOST = Decimal("0.005"), Decimal(500)  # of an end that is given as a bound: how exact it is
_AGAIN = "two ends, each given again in other money"
_TO = re.compile(
    r"[)\]]?[^.;:,()]{0,24}?(?:\s(?:up\s+)?to|\s?[–—-]|\sand)\s*(?:[a-z]+\s)?", re.IGNORECASE
)  # ") a year to "
_APART = "two ends, each in a clause of its own"
_ITS_OTHER = "its sentence gives another"


def is_paired(claim: Claim) -> bool:
    """Whether a range is one of these: it is held against what a box or a table says, and not against prose."""
    return claim.because.get("statistic") == _APART


@dataclass(frozen=True, slots=True)
class _Around:
    """The text around two amounts, with what it says of the ends of a scale."""

    text: str
    first: tuple[int, int]
    second: tuple[int, int]
    lows: Sequence[Phrase]
    highs: Sequence[Phrase]

    def between(self) -> str:
        return self.text[self.first[1] : self.second[0]]


def paired_ends(page: Page, metric: str) -> Iterator[Claim]:
    """Ranges whose two ends are named apart from one another, each as the claim of its first amount."""
    converted = converted_spans(page)
    told = [c for c in page.facts.claims if c.key.metric == metric and c.span not in converted]
    for one, two in pairwise(told):
        if one.block is None or one.block != two.block or not _alike(one, two):
            continue
        if page.guide.blocks[one.block].kind not in PROSE:
            continue
        around = _around(page, one, two)
        if around is not None and _are_ends(around):
            yield _as_range(page, one, two, _APART)


def converted_ends(page: Page, metric: str) -> Iterator[Claim]:
    """Ranges each of whose ends is given again in other money: "£30,000 (US$38,100) to £72,000 (US$91,400)"."""
    claims = {c.span: c for c in page.facts.claims if c.key.metric == metric}
    for last, this in pairwise(conversions(page)):
        one, two = claims.get(last.amount.span), claims.get(this.amount.span)
        if one is None or two is None or not this.joined or last.block.index != this.block.index:
            continue
        low, high = one.quantity.point, two.quantity.point
        near = low is not None and high is not None and low < high < low * _MOST_TIMES
        if not near or not {one.key.statistic, two.key.statistic} <= _STATISTICS:
            continue
        if replace(one.key, statistic=None) != replace(two.key, statistic=None):
            continue
        if _TO.fullmatch(last.block.text, last.converted.figure.end, this.amount.figure.start):
            yield _as_range(page, one, two, _AGAIN)


def _alike(one: Claim, two: Claim) -> bool:
    """Whether two amounts may be the ends of one range: of the same key, the second larger and of nobody else."""
    low, high = one.quantity.point, two.quantity.point
    if not low or not high or not low < high < low * _MOST_TIMES:
        return False
    if not {one.key.statistic, two.key.statistic} <= _STATISTICS or one.headline:
        return False
    if not one.named and _ITS_OTHER not in one.because.get("subject", ""):
        return False
    if any(claim.quantity.is_range and claim.quantity.hedge == "" for claim in (one, two)):
        return False
    a, b = (replace(claim.key, statistic=None) for claim in (one, two))
    if two.footing == "implied" and b.basis is None:
        b = replace(b, basis=a.basis, period=b.period if "period" not in two.filled else a.period)
    return a == b


def _around(page: Page, one: Claim, two: Claim) -> _Around | None:
    first, last = sentence_of(page, one), sentence_of(page, two)
    if first is None or last is None or two.span.start - one.span.end > _LONGEST:
        return None
    stop = _STOP.search(page.source.text, two.span.end, min(last[1], two.span.end + _BEHIND))
    end = stop.start() if stop else min(last[1], two.span.end + _BEHIND)
    earlier = [c.span.end for c in page.facts.claims if first[0] <= c.span.start and c.span.end < one.span.start]
    start = max([first[0], *earlier])
    text = page.source.text[start:end]
    found = page.lexicon.index.find(tokens(text))
    if any(p.list == "pay/other-ends" for p in found):
        return None
    lows, highs = ([p for p in found if p.list in names] for names in (_LOW, _HIGH))
    places = ((c.span.start - start, c.span.end - start) for c in (one, two))
    return _Around(text, next(places), next(places), lows, highs)


def _are_ends(around: _Around) -> bool:
    """Whether the words around two amounts make the one the least and the other the most."""
    if not (around.lows and around.highs):
        return False
    between = around.between()
    before = [p for p in (*around.lows, *around.highs) if p.end <= around.first[0]]
    if _AND.fullmatch(between) and {p in around.lows for p in before} == {True, False}:
        return True  # "between the least and the most that they make lie $38,500 and $84,000"
    cut = _SPLIT.search(between)
    if cut is None:
        return False
    middle = around.first[1] + cut.start()
    for kind in {_kind(p) for p in around.lows}:
        lows = [p.start < middle for p in around.lows if _kind(p) == kind]
        highs = [p.start < middle for p in around.highs if _kind(p) in _TOGETHER[kind]]
        if kind == "bound" and _DENIED.search(around.text[: around.first[0]]) is None:
            continue
        if highs and all(lows) and not any(highs):
            return True
    return False


def _kind(phrase: Phrase) -> str:
    return phrase.value if phrase.list.startswith("pay/") else _SCALE


def _as_range(page: Page, one: Claim, two: Claim, because: str) -> Claim:
    span = Span(one.span.start, two.span.end)
    quote = page.source.slice(span)
    low, high = one.quantity, two.quantity
    floor, ceiling = _edges(low)[0], _edges(high)[1]
    both = replace(low, low=low.point, high=high.point, floor=floor, ceiling=ceiling, text=quote, hedge="")
    told = {**one.because, "statistic": because}
    key = replace(one.key, statistic="range")
    return replace(one, key=key, quantity=both, span=span, quote=quote, named=True, because=told)


def _edges(end: Quantity) -> tuple[Decimal, Decimal]:
    """The interval of an end; what "less than" leaves open is the end itself, where nobody is said to get less."""
    point = end.point or Decimal(0)
    half = min(_ROUNDED * point, _AT_MOST)
    floor = end.floor if end.floor is not None else point - half
    return floor, end.ceiling if end.ceiling is not None else point + half
