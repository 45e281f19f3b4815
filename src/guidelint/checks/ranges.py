"""ranges-agree: two ranges for one role. within-range: a figure outside the range that it should lie in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import ClassVar, Literal

from guidelint import regex as re
from guidelint.checks.contradiction import claims_of, firm, identity, note, one_hit, parts, place, present, short
from guidelint.checks.page import Page
from guidelint.checks.paired_ends import converted_ends, is_paired, paired_ends
from guidelint.checks.told_ends import told_ends
from guidelint.facts.claims import Claim
from guidelint.facts.compare import comparable, compare_ranges, differing, inside, off_end, reaches_beyond
from guidelint.finding import Hit, Related
from guidelint.lexicon import ListName
from guidelint.record import dataclass, replace

_MOST = re.compile(r"\b(?:most|majority|bulk)\b", re.IGNORECASE)
_TENTH = re.compile(r"\b(?:tenths?|10th|90th|deciles?|10%|10 per\s?cent)\b", re.IGNORECASE)
_USUAL = re.compile(r"\b(?:usual|usually|typical|typically|common|commonly)\b", re.IGNORECASE)
_ADVERB = re.compile(r"“(?:typically|usually|normally|ordinarily)\s(?!earn\b)", re.IGNORECASE)  # many earn so
_TOLERANCE = Decimal("0.02")
_FAR = 2  # times an end of a range that a figure of prose may lie off
_TENTHS: dict[str, Literal["low", "high"]] = {"percentile-10": "low", "percentile-90": "high"}
_SIDES: dict[str, Literal["low", "high"]] = {"minimum": "low", "top": "high"}


@dataclass(frozen=True, slots=True)
class RangesAgree:
    """metric: of which claims. tolerance: share of the larger facing bound by which a bound may be off."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "section", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset({"disjoint", "differ"})

    metric: str = "pay"
    tolerance: Decimal = _TOLERANCE

    def run(self, page: Page) -> Iterator[Hit]:
        matter = [part for part in parts(page, self.metric) if part != "statistic"]
        told = [c for c in claims_of(page, self.metric, ("range", "typical")) if c.quantity.is_range]
        told += [*paired_ends(page, self.metric), *converted_ends(page, self.metric), *told_ends(page, self.metric)]
        for group in comparable(told, matter, present(page)):
            claims = [c for c in group.claims if c.key.statistic == "range"]
            pairs = [
                (i, j)
                for i, j in firm(claims, differing(claims, self.tolerance))
                if self._may_pair(claims[i], claims[j])
            ]
            if not pairs:  # what most of them earn is held against a range that is sure
                claims = list(group.claims)
                pairs = [*self._most_beyond(claims), *self._most_against_most(claims), *self._half_alike(claims)]
            hit = one_hit(page, claims, sorted(pairs), lambda a, b: compare_ranges(a, b, self.tolerance))
            if hit is not None:
                yield hit
        yield from self._of_data(page)

    @staticmethod
    def _may_pair(one: Claim, two: Claim) -> bool:
        """Whether two ranges may be held against one another: ends told apart only where it is said whose."""
        footing = (one.footing, two.footing)
        return not (is_paired(one) or is_paired(two)) or "data" in footing or "implied" not in footing

    def _most_beyond(self, claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
        """What most of them earn, where it reaches beyond the range of all: the indexes of both."""
        for i, j in combinations(range(len(claims)), 2):
            one, two = (claims[k] for k in ((i, j) if claims[i].key.statistic == "typical" else (j, i)))
            sorts = (one.key.statistic, two.key.statistic)
            apart = one.block is None or one.block != two.block  # one paragraph makes a distinction
            if sorts == ("typical", "range") and apart and reaches_beyond(one, two, self.tolerance):
                yield i, j

    def _half_alike(self, claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
        """The range of data and that of the tenths, where one end is the same to the dollar and the other is off."""
        for i, j in combinations(range(len(claims)), 2):
            one, two = claims[i], claims[j]
            tenths = [c for c in (one, two) if c.key.statistic == "typical" and _TENTH.search(c.because["statistic"])]
            if len(tenths) != 1 or {one.footing, two.footing} != {"data"} or one.block == two.block:
                continue
            a, b = one.quantity, two.quantity
            same = (a.low == b.low) != (a.high == b.high) and None not in (a.low, a.high, b.low, b.high)
            if same and compare_ranges(one, two, self.tolerance) == "differ":
                yield i, j

    def _most_against_most(self, claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
        """What most of them earn, told twice: in the same sense it is one range, and any two have a common part."""
        senses = {i: sense for i, c in enumerate(claims) if c.key.statistic == "typical" and (sense := _sense(c))}
        for i, j in combinations(senses, 2):
            if claims[i].block is not None and claims[i].block == claims[j].block:
                continue
            found = compare_ranges(claims[i], claims[j], self.tolerance)
            if found == "disjoint" or (found == "differ" and senses[i] == senses[j]):
                yield i, j

    def _of_data(self, page: Page) -> Iterator[Hit]:
        """The two ends of a range that the page's data gives apart ("salary_min", "salary_max") against its ranges."""
        matter = [part for part in parts(page, self.metric) if part != "statistic"]
        ends = [c for c in claims_of(page, self.metric, tuple(_SIDES)) if c.block is None and not c.quantity.is_range]
        spans = [c for c in claims_of(page, self.metric, ("range",)) if c.quantity.is_range] if ends else []
        yield from self._ends_differ(page, matter, ends, spans, _SIDES)
        tenths = [c for c in claims_of(page, self.metric, tuple(_TENTHS)) if not c.quantity.is_range]
        spans = (
            [c for c in claims_of(page, self.metric, ("percentile-10-90",)) if c.quantity.is_range] if tenths else []
        )
        yield from self._ends_differ(page, matter, tenths, spans, _TENTHS)

    def _ends_differ(
        self,
        page: Page,
        matter: Sequence[str],
        ends: Sequence[Claim],
        spans: Sequence[Claim],
        sides: Mapping[str, Literal["low", "high"]],
    ) -> Iterator[Hit]:
        """Figures that are each an end of a range, against the ranges themselves."""
        for group in comparable([*ends, *spans], matter, present(page)):
            for end in (c for c in group.claims if c in ends):
                side = sides[end.key.statistic or ""]
                off = [c for c in group.claims if c in spans and off_end(end, c, side, self.tolerance)]
                pairs = [(0, at) for at in range(1, len(off) + 1)]
                hit = one_hit(page, [end, *off], pairs, lambda a, b: "differ")
                if hit is not None:
                    yield hit


def _sense(claim: Claim) -> str:
    """Whether a range is said to be that of most of them, or the usual one; "" where it is that of a share."""
    words = claim.because.get("statistic", "")
    return "most" if _MOST.search(words) else "usual" if _USUAL.search(words) else ""


def _of_a_level(claim: Claim) -> Claim:
    """What a level "typically makes" is that level's pay as such."""
    told = claim.key.level and claim.key.statistic == "typical" and not claim.quantity.is_range
    usual = told and _ADVERB.match(claim.because.get("statistic", ""))
    return replace(claim, key=replace(claim.key, statistic=None)) if usual else claim


def _alike(one: Claim, two: Claim) -> bool:
    """Whether two figures of one row are of the same people."""
    a, b = one.key, two.key
    return (a.subject_name, a.level, a.basis) == (b.subject_name, b.level, b.basis)


@dataclass(frozen=True, slots=True)
class WithinRange:
    """A median or mean against its own range (case own), and a level of the role against the role's (case level).

    metric, statistics: which points. levels: list of the levels that are the role itself, at more or less experience.
    tolerance: share of the larger facing bound by which a point may be outside.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "statistic", "range", "section", "range_section", "level"})
    cases: ClassVar[frozenset[str]] = frozenset({"own", "level"})

    metric: str = "pay"
    statistics: tuple[str, ...] = ("median", "mean")
    levels: ListName = ListName("subjects/own-levels")
    tolerance: Decimal = Decimal(0)

    def run(self, page: Page) -> Iterator[Hit]:
        seen = set()
        for hit in (*self._columns(page), *self._ranges(page), *self._said_together(page)):
            if hit.span not in seen:
                seen.add(hit.span)
                yield hit

    def _said_together(self, page: Page) -> Iterator[Hit]:
        """A range and its middle side by side in one sentence: whoever they are of, one must lie in the other."""
        for span, point in pairwise(c for c in page.facts.claims if c.key.metric == self.metric):
            if point.quantity.is_range:
                span, point = point, span
            if not span.quantity.is_range or point.quantity.is_range or point.key.statistic not in self.statistics:
                continue
            one_key = replace(span.key, statistic=None) == replace(point.key, statistic=None)
            if span.key.statistic != "range" or not one_key or not self._one_sentence(page, span, point):
                continue
            if not inside(point, span, self.tolerance):
                yield self._hit(page, point, span, "own")

    @staticmethod
    def _one_sentence(page: Page, one: Claim, two: Claim) -> bool:
        if one.block is None or one.block != two.block:
            return False
        block = page.guide.blocks[one.block]
        start, end = min(one.span.start, two.span.start), max(one.span.end, two.span.end)
        return any(
            (whole := block.span(first, last)).start <= start and end <= whole.end
            for first, last in page.sentences(block)
        )

    def _columns(self, page: Page) -> Iterator[Hit]:
        """Tables whose rows give a range, or its two ends, and the middle in columns, whoever they are of."""
        rows: dict[tuple[int, int], dict[str, Claim]] = {}
        for claim in page.facts.claims:
            place = page.guide.table_place.get(claim.block) if claim.block is not None else None
            if place is not None and claim.key.metric == self.metric and claim.key.statistic:
                rows.setdefault((place[0].group, place[1]), {})[claim.key.statistic] = claim
        for row in rows.values():
            for name in self.statistics:
                if (
                    name in row
                    and "range" in row
                    and _alike(row[name], row["range"])
                    and self._outside(row[name], row["range"])
                ):
                    yield self._hit(page, row[name], row["range"], "own")
                for end in ("minimum", "top"):
                    one_of_them = name in row and end in row and row[name].key.subject_name == row[end].key.subject_name
                    if one_of_them and self._past(row[name], row[end], end):
                        yield self._hit(page, row[name], row[end], "own")

    def _outside(self, point: Claim, span: Claim) -> bool:
        one_unit = (point.key.currency, point.key.period) == (span.key.currency, span.key.period)
        return one_unit and span.quantity.is_range and not inside(point, span, self.tolerance)

    @staticmethod
    def _far(point: Claim, span: Claim) -> bool:
        """Whether a figure of prose lies so far outside that it is of something else: a month's, somebody's."""
        if point.key.period is None and point.footing != "data":
            return True  # "keeps 50%, and the trainer gets $50": by the hour, by the job, who knows
        if "data" in (point.footing, span.footing):
            return False
        value, low, high = point.quantity.point, span.quantity.low, span.quantity.high
        if not value or not low or not high:
            return False
        return value * _FAR < low or value > high * _FAR

    @staticmethod
    def _past(point: Claim, end: Claim, which: str) -> bool:
        """Whether a figure is below the low end or above the high end of its row."""
        low, high = (point, end) if which == "minimum" else (end, point)
        below, above = low.quantity.ceiling, high.quantity.floor
        if below is None or above is None or point.key.currency != end.key.currency:
            return False
        return point.key.period == end.key.period and below <= above

    def _ranges(self, page: Page) -> Iterator[Hit]:
        matter = [part for part in parts(page, self.metric) if part not in ("statistic", "level")]
        claims = [
            c
            for c in claims_of(page, self.metric)
            if c.key.statistic in (*self.statistics, "range", "typical") or (c.key.statistic is None and c.key.level)
        ]
        claims += [*paired_ends(page, self.metric), *converted_ends(page, self.metric), *told_ends(page, self.metric)]
        for group in comparable(claims, matter, present(page)):
            spans = [c for c in group.claims if c.quantity.is_range and not c.quantity.inverted]
            points = [
                c for c in map(_of_a_level, group.claims) if not c.quantity.is_range and c.key.statistic != "typical"
            ]
            own_levels = page.lexicon.words(self.levels)
            for point in points:
                span = self._range_of(page, point, spans)
                if span is not None and self._far(point, span):
                    continue
                if span is not None and point.key.statistic and not inside(point, span, self.tolerance):
                    yield self._hit(page, point, span, "own")
                elif span is None and point.key.level in own_levels:
                    whole = [s for s in spans if s.key.level is None and s.key.statistic == "range"]
                    role = self._shared([s for s in whole if not is_paired(s)])
                    apart = role is not None and (role.block is None or role.block != point.block)  # else a distinction
                    if role is not None and apart and not inside(point, role, self.tolerance):
                        yield self._hit(page, point, role, "level")

    @staticmethod
    def _range_of(page: Page, point: Claim, spans: Sequence[Claim]) -> Claim | None:
        """The range that a point's own statement gives: of the same level, and nearest by where it stands."""
        same = [s for s in spans if s.key.level == point.key.level]
        if not same:
            return None
        place_of = page.guide.table_place
        rows = {(place_of[s.block][0].group, place_of[s.block][1]): s for s in same if s.block in place_of}
        if point.block in place_of:
            table, row, _ = place_of[point.block]
            if (table.group, row) in rows:
                return rows[table.group, row]
        ranges = [s for s in same if s.key.statistic == "range"]
        ranges = [s for s in ranges if not is_paired(s)] or ranges
        median = point.key.statistic == "median"
        same = ranges or [s for s in same if median and _sense(s) == "most"]  # more than half hold the middle
        beside = [s for s in same if s.block == point.block]
        if len(beside) == 1:
            return beside[0]
        if point.key.level is not None:
            return None
        headlines = [s for s in same if s.headline]
        return headlines[0] if point.headline and headlines else WithinRange._shared(same)

    @staticmethod
    def _shared(spans: Sequence[Claim]) -> Claim | None:
        """The one range that the page gives: where its ranges contradict each other, none."""
        headlines = [s for s in spans if s.headline]
        if headlines:
            return headlines[0]
        if not spans or any(compare_ranges(spans[0], s, _TOLERANCE) != "agree" for s in spans[1:]):
            return None
        return spans[0]

    def _hit(self, page: Page, point: Claim, span: Claim, case: str) -> Hit:
        return Hit(
            point.span,
            {
                "value": short(point.quote),
                "statistic": point.key.statistic or "",
                "range": short(span.quote),
                "section": place(page, point),
                "range_section": place(page, span),
                "level": point.key.level or "",
            },
            (Related(span.span, "departs", note(page, span)),),
            case,
            identity(span, [point]),
        )
