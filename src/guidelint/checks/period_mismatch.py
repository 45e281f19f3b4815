"""period-mismatch: pay by the hour, the week or the month, and by the year, that are one figure in two units."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, ClassVar

from guidelint import regex as re
from guidelint.checks.contradiction import claims_of, identity, note, parts, place, present, short
from guidelint.checks.conversions import ends
from guidelint.checks.one_in_two_units import full_year_told, in_rows
from guidelint.checks.page import Page
from guidelint.checks.same_pay import around, linked, own_hours, without_all_weeks, without_what_is_left_out
from guidelint.checks.side_by_side import sentence_of, side_by_side
from guidelint.facts.claims import Claim
from guidelint.facts.compare import Group, comparable, conflicts, gap
from guidelint.facts.nouns import singular
from guidelint.finding import Hit, Related
from guidelint.language.phrases import token_texts
from guidelint.lexicon import ListName
from guidelint.record import dataclass, replace
from guidelint.source import Span

_CENTRAL = frozenset({"median", "mean", "typical"})  # one of each per role: they may be held against one another
_UNSAID = frozenset({None, "typical"})
_MOST = 60  # of one key that are held against one another: nobody gives more
_BEFORE = "the sentence before"  # where a place was read that may not be meant
_LONGEST_VALUE = 40  # characters of a line that is nothing but a value
_IN_WORDS = {"forty": "40", "thirty-five": "35", "thirty-seven": "37", "thirty-eight": "38", "thirty-nine": "39"}
_WEEK = re.compile(
    rf"\b(?P<hours>[2-6]\d(?:\.\d{{1,2}})?|{'|'.join(_IN_WORDS)})[-\s]hours?[-\s](?:(?:a|per|each)\s)?(?:weeks?|contract|job|schedule)\b",
    re.IGNORECASE,
)
_OF_MONTHS = re.compile(r"\b(?:\d{1,2}|\w+)\s+months\b|\bmonths\s+(?:at|on|in)\b", re.IGNORECASE)
_ONE_OR_OTHER = re.compile(
    r"\b(?:annual|yearly|salary)\s+or\s+hourly\b|\bhourly\s+or\s+(?:annual|yearly|salary)\b", re.IGNORECASE
)
_PERIODS = ("hour", "week", "month")
_WITNESSES = 2  # rows of a table whose two columns convert
_NEIGHBOURS = 3  # blocks: what a row, or a box, gives of one occupation
_Bounds = tuple[Decimal, Decimal]


def _beside(one: Claim, year: Claim) -> bool:
    """Whether two figures stand close to one another."""
    return one.block is not None and year.block is not None and abs(one.block - year.block) <= _NEIGHBOURS


@dataclass(frozen=True, slots=True)
class PeriodMismatch:
    """tolerance: share of the larger facing bound. silent: list of words that say that hours are others.

    pay: list of words without which a label of the fact box does not say that a rate is what somebody earns.
    links: list of words of which alone the text between one figure and the same by the year may consist.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "period", "yearly", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset()

    silent: ListName
    pay: ListName = ListName("pay/cues")
    links: ListName = ListName("periods/links")
    tolerance: Decimal = Decimal("0.02")

    def run(self, page: Page) -> Iterator[Hit]:
        everyone = [c for c in page.facts.claims if c.key.metric == "pay" and c.block is not None]
        if len({claim.key.period for claim in page.facts.claims if claim.key.metric == "pay"}) < 2:
            return
        told: set[Span] = set()
        for hit in self._in_groups(page, claims_of(page, "pay")):
            told |= {hit.span, *(place.span for place in hit.related)}
            yield hit
        pairs = list(self._linked(page, everyone))
        for one, year in pairs:
            if not {one.span, year.span} <= told:
                own = own_hours(page, [*pairs, *_boxed(everyone)], one) if _is_open(page, one) else None
                yield from self._pair(page, one, year, own)

    def _in_groups(self, page: Page, claims: Sequence[Claim]) -> Iterator[Hit]:
        matter = [part for part in parts(page, "pay") if part not in ("statistic", "period")]
        for group in comparable(claims, matter, present(page)):
            for period in _PERIODS:
                yield from self._in_group(page, group, period)

    def _in_group(self, page: Page, group: Group, period: str) -> Iterator[Hit]:
        short_ones = [c for c in group.claims if c.key.period == period][:_MOST]
        years = [c for c in group.claims if c.key.period == "year"][:_MOST]
        if not short_ones or not years:
            return
        factor = _factor(page, group.key.region, group.key.currency, period)
        # Two tables name another occupation alike and count it differently.
        told = group.key.subject == "role" or page.guide.role is None or _is_akin(page, group)
        pairs = [
            (one, year)
            for one in (c for c in short_ones if not self._by_design(page, c))
            for year in self._partners(page, one, short_ones, years)
            if told or _beside(one, year)
            if self._off(one, year, _said_week(page, one, year) or factor) and not self._fits_another(page, one, factor)
        ]
        if pairs:
            yield self._hit(page, pairs, factor)

    def _by_design(self, page: Page, one: Claim) -> bool:
        """Whether the heads of a table make its columns no one pay in two units.

        "Annual (9 months)", "Months at sea", "Pay (annual or hourly)"; basic pay by the month beside a package by the
        year; a column of tips.
        """
        place = page.guide.table_place.get(one.block) if one.block is not None else None
        if place is None or not place[0].header_rows:
            return False
        heads = [page.guide.blocks[cell].text for cell in place[0].rows[0] if cell is not None]
        if any(_OF_MONTHS.search(head) or _ONE_OR_OTHER.search(head) for head in heads):
            return True
        words = [set(token_texts(head)) for head in heads]
        if any(page.lexicon.words("pay/besides") & told for told in words):
            return True
        basic, whole = page.lexicon.words("pay/basic"), page.lexicon.words("pay/whole")
        return any(basic & told for told in words) and any(whole & told and not basic & told for told in words)

    def _fits_another(self, page: Page, one: Claim, factor: _Bounds) -> bool:
        """Whether pay whose place only the sentence before names is in truth another place's, which it does fit."""
        if _BEFORE not in one.because.get("region", ""):
            return False
        others = (c for c in claims_of(page, "pay", (one.key.statistic or "",)) if c.key.period == "year")
        alike = [c for c in others if c.key.region != one.key.region and c.key.currency == one.key.currency]
        return any(not self._off(one, other, factor) for other in alike[:_MOST])

    def _linked(self, page: Page, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """An hour's pay and the year's that is said to be the same, whoever it is of."""
        for first, second in pairwise(claims):
            if first.block != second.block and _one_label(page, first, second):
                yield (second, first) if first.key.period == "year" else (first, second)
        yield from linked(page, claims, self.links)
        yield from in_rows(page, claims, self.links, self.silent)
        yield from self._in_columns(page, claims)

    def _in_columns(self, page: Page, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """Rows, or labels, that give pay by the hour and by the year side by side, where those of others convert."""
        rows: dict[tuple[Hashable, Hashable], list[Claim]] = {}
        for claim in claims:
            at = _row_of(page, claim)
            if at is not None and not claim.quantity.is_range:
                rows.setdefault(at, []).append(claim)
        lists: dict[Hashable, list[tuple[Claim, Claim]]] = {}
        for (where, _), row in rows.items():
            if len(row) == 2 and {c.key.period for c in row} == {"hour", "year"}:
                hour, year = sorted(row, key=lambda c: c.key.period or "")
                lists.setdefault(where, []).append((hour, year))
        for pairs in lists.values():
            fit = [p for p in pairs if not self._off(*p, _factor(page, p[0].key.region, p[0].key.currency, "hour"))]
            if len(fit) >= _WITNESSES and len(fit) > len(pairs) / 2:
                yield from pairs

    def _pair(self, page: Page, one: Claim, year: Claim, own: _Bounds | None) -> Iterator[Hit]:
        if self._by_design(page, one):
            return
        factor = (
            _said_week(page, one, year) or own or _factor(page, one.key.region, one.key.currency, one.key.period or "")
        )
        if self._off(one, year, factor) and not self._said_otherwise(page, one, year):
            yield self._hit(page, [(one, year)], factor)

    def _off(self, one: Claim, year: Claim, factor: _Bounds) -> bool:
        """Whether every end of the one, converted, is off the other's, and all of them the same way."""
        mine = [(low * factor[0], high * factor[1]) for low, high in ends(one.quantity)]
        theirs = ends(year.quantity)
        if not mine or len(mine) != len(theirs):
            return False
        ways = set()
        for a, b in zip(mine, theirs, strict=True):
            apart = gap(a, b)
            if apart is None or apart[0] <= self.tolerance * apart[1]:
                return False
            ways.add(a[0] > b[0])
        return len(ways) == 1

    # ------------------------------------------------------------------ which two are one figure
    def _partners(self, page: Page, one: Claim, alike: Sequence[Claim], years: Sequence[Claim]) -> list[Claim]:
        """The year's pay that an hour's pay is, in other words."""
        same = [year for year in years if year.quantity.is_range == one.quantity.is_range]
        beside = [year for year in same if side_by_side(page, one, year) and _one_statistic(page, one, year)]
        if one.headline and one.key.statistic in _UNSAID and not self._is_pay(page, one):
            beside = []
        beside = [year for year in beside if not self._other_hours(page, one, year, sentence=True)]
        if len(beside) == 1:
            return beside
        return self._from_afar(page, one, alike, same)

    def _from_afar(self, page: Page, one: Claim, alike: Sequence[Claim], years: Sequence[Claim]) -> list[Claim]:
        """A median against the page's medians, where these agree; a box's only hourly pay counts as a median."""
        name = one.key.statistic
        told = [year for year in years if year.key.statistic is None and not year.quantity.is_range]
        if name is None and (one.key.level is not None or any(full_year_told(page, one, year) for year in told)):
            # a level, once by the hour and once by the year; what is said to be for a full year of such hours
            single = len(told) == 1 and len([c for c in alike if c.key.statistic is None]) == 1
            return [] if not single or self._other_hours(page, one, told[0], sentence=True) else told
        boxed = name == "typical" and one.headline
        if name not in _CENTRAL or boxed:
            heads = [claim for claim in alike if claim.headline]
            if not (name in _UNSAID and one.headline and len(heads) == 1 and self._is_pay(page, one)):
                return []
            name = "median"
        rivals = [claim for claim in alike if claim.key.statistic == name or claim is one]
        if one not in _agreed(rivals):
            return []  # two of them contradict each other, which is another rule's to say
        told = [year for year in years if year.key.statistic == name and not year.quantity.is_range]
        agreed = _agreed(told)
        return [year for year in agreed if not self._other_hours(page, one, year, sentence=False)]

    def _is_pay(self, page: Page, claim: Claim) -> bool:
        """Whether a fact box calls a rate pay: an hourly rate can be what is charged."""
        entry = page.guide.field_of.get(claim.block) if claim.block is not None else None
        if entry is None:
            entry = next((f for f in page.guide.fields if f.value.whole.start == claim.span.start), None)
        words = page.lexicon.words(self.pay)
        return entry is not None and any(word in words for word in entry.label.lower().replace("_", " ").split())

    def _said_otherwise(self, page: Page, one: Claim, year: Claim) -> bool:
        """Whether what is said with two amounts makes the hours others than those of a full year."""
        first, second = (one, year) if one.span.start < year.span.start else (year, one)
        if first.block != second.block:
            return self._other_hours(page, one, year, sentence=True)
        text = around(page, first, second)
        text = _WEEK.sub(" ", text) if _said_week(page, one, year) else text
        return any(word in text for word in page.lexicon.words(self.silent))

    def _other_hours(self, page: Page, one: Claim, year: Claim, *, sentence: bool) -> bool:
        words = page.lexicon.words(self.silent)
        texts = [_around(page, claim, sentence=sentence) for claim in (one, year)]
        texts = [without_all_weeks(without_what_is_left_out(text)) for text in texts]
        if _said_week(page, one, year):
            texts = [_WEEK.sub(" ", text) for text in texts]
        return any(word in text for text in texts for word in words)

    @staticmethod
    def _hit(page: Page, pairs: Sequence[tuple[Claim, Claim]], factor: _Bounds) -> Hit:
        """All pairs of one key as one finding: at the year's pay of the first."""
        one, year = pairs[0]
        point = one.quantity.point or Decimal(0)
        low, high = (format((point * each).quantize(Decimal(1)), ",f") for each in factor)
        values = {
            "value": short(one.quote),
            "other": short(year.quote),
            "other_section": place(page, year),
            "period": one.key.period or "",
            "yearly": low if low == high else f"{low} to {high}",
        }
        others = [claim for pair in pairs for claim in pair if claim is not year]
        told = sorted({claim.span: claim for claim in others}.values(), key=lambda claim: claim.span)
        related = tuple(Related(claim.span, "departs", note(page, claim)) for claim in told)
        return Hit(year.span, values, related, None, identity(one, [year]))


def _is_akin(page: Page, group: Group) -> bool:
    """Whether another name ends as the role's does, and is the guide's prose for it: "lorry drivers" of HGV drivers."""
    role, name = page.guide.role, group.key.subject_name or ""
    ends = {words.split()[-1].lower() for words in role.names if words} if role is not None else set()
    prose = all(claim.footing in ("plain", "named") for claim in group.claims)
    return prose and singular(name.rpartition(" ")[2]) in ends


def _row_of(page: Page, claim: Claim) -> tuple[Hashable, Hashable] | None:
    """The list and the row of it in which a figure stands: a table and its row, a section and a label."""
    if claim.block is None:
        return None
    place, entry = page.guide.table_place.get(claim.block), page.guide.field_of.get(claim.block)
    if place is not None:
        return ("table", place[0].group), place[1]
    return (("section", page.guide.blocks[claim.block].section), entry.label_span) if entry is not None else None


def _boxed(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pay by the hour and by the year that the head of the page gives for one thing."""
    heads = [claim for claim in claims if claim.headline]
    for one, year in ((a, b) for a in heads[:_MOST] for b in heads[:_MOST]):
        if (one.key.period, year.key.period) == ("hour", "year") and one.key.statistic == year.key.statistic:
            yield one, year


def _one_statistic(page: Page, one: Claim, year: Claim) -> bool:
    """Whether two figures that stand together are of one statistic.

    In a fact box a rate is no mean unless it says so; in a sentence two figures need one that says what it is.
    """
    a, b = one.key.statistic, year.key.statistic
    boxed = one.headline and year.headline
    if a is None and b is None and not boxed and sentence_of(page, one) == sentence_of(page, year):
        return False
    central = frozenset({"median", "typical"}) if boxed else frozenset({"median", "mean", "typical"})
    return a == b or (a is None and b in central) or (b is None and a in central)


def _around(page: Page, claim: Claim, *, sentence: bool) -> str:
    """The text that a figure stands in, in lower case: its sentence, or its block with its row and its label."""
    if claim.block is None:
        return ""
    bounds = sentence_of(page, claim) if sentence else None
    if bounds is not None:
        return page.source.text[slice(*bounds)].lower()
    entry = page.guide.field_of.get(claim.block)
    return f"{entry.label if entry else ''} {page.guide.blocks[claim.block].text}".lower()


def _one_label(page: Page, first: Claim, second: Claim) -> bool:
    """Whether two values stand on lines of their own under one label: "$50,000 per year", "$24.04 per hour"."""
    if first.block is None or second.block != first.block + 1 or first.key.statistic is None:
        return False
    blocks = page.guide.blocks[first.block], page.guide.blocks[second.block]
    if any(len(block.text) > _LONGEST_VALUE or block.index in page.guide.table_place for block in blocks):
        return False
    periods = {first.key.period, second.key.period}
    if "year" not in periods or not periods & {*_PERIODS}:
        return False
    over, own = page.guide.field_of.get(first.block), page.guide.field_of.get(second.block)
    if own is not None and (over is None or own.label_span != over.label_span):
        return False
    return replace(first.key, period=None) == replace(second.key, period=None)


def _said_week(page: Page, one: Claim, *others: Claim) -> _Bounds | None:
    """The hours of a year where a sentence of hourly pay, or of the same by the year, says how long its week is."""
    if one.key.period != "hour":
        return None
    said = {
        _IN_WORDS.get(found["hours"].lower(), found["hours"])
        for bounds in {sentence_of(page, claim) for claim in (one, *others)}
        if bounds is not None
        for found in _WEEK.finditer(page.source.text, *bounds)
    }
    if len(said) != 1:
        return None
    hours = Decimal(said.pop()) * Decimal(page.reference["full-time-hours"]["weeks"])
    return hours, hours


def _agreed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that say one thing: where they contradict one another, those that go with the headline, if any."""
    if not conflicts(claims, Decimal("0.02")):
        return list(claims)
    heads = [claim for claim in claims if claim.headline]
    if not heads or conflicts(heads, Decimal("0.02")):
        return []
    return [claim for claim in claims if not conflicts([heads[0], claim], Decimal("0.02"))]


def _is_open(page: Page, one: Claim) -> bool:
    """Whether a full-time year has more hours or fewer in a country, as each employer will have it."""
    if one.key.period != "hour":
        return False
    low, high = _factor(page, one.key.region, one.key.currency, "hour")
    return low != high


def _factor(page: Page, region: str | None, currency: str | None, period: str) -> _Bounds:
    """How many of a unit of time a full-time year has in a country, at the least and at the most."""
    data: Mapping[str, Any] = page.reference["full-time-hours"]
    country = (region or "").partition("-")[0]
    if not region:
        paid_in = {c.upper() for c, code in page.lexicon.values("regions/currencies").items() if code == currency}
        country = paid_in.pop() if len(paid_in) == 1 else ""
    row = data["countries"].get(country, data["unknown"])
    weeks = Decimal(data["weeks"])
    if period == "hour":
        return Decimal(row["low"]) * weeks, Decimal(row["high"]) * weeks
    if period == "week":
        return weeks, weeks
    if period == "day":
        return Decimal(data["days"][0]), Decimal(data["days"][1])
    return Decimal(row["pays"][0]), Decimal(row["pays"][1])
