"""Dates that a text speaks of as the present, or looks forward to, though they are past."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar, NamedTuple

from guidelint import regex as re
from guidelint.checks.page import PROSE, Page
from guidelint.finding import Hit, Related
from guidelint.guide import Block
from guidelint.language.phrases import Token
from guidelint.record import cached_property, dataclass

_YEAR = re.compile(r"(?:19|20)\d\d\b")
_FIGURE = re.compile(r"[$£€%]|\d,\d|\bper ?cent\b|\b(?!(?:19|20)\d\d\b)\d{3,}")
_JOINING = frozenset("-–—/'’")  # a year of a span ("2024-34"), or the start of a name
_KINDS = PROSE | {"value"}
_OF_A_YEAR = ("events", "past", "editions", "law")  # lists of words that a year after them belongs to


class Mention(NamedTuple):
    """A year in a text with the words before it: tokens first to year of its clause, text start to end.

    lead: how it is meant, a value of dates/leads or "". when: the day it counts as; over: its last day.
    """

    first: int
    year: int
    start: int
    end: int
    lead: str
    when: date
    over: date


@dataclass(frozen=True, slots=True)
class StaleDates:
    """A hit for each date past by `months` that stands for the present, for each past year that a text still looks
    forward to ("by"), and for each heading that sells a past year.

    A bare year counts as its 1 July. oldest: years; what lies further back is told as history. recent: the same for
    "in" and "for", whose year more often belongs to something that happened; plans: the same for "by".
    """

    months: int = 12
    oldest: int = 10
    recent: int = 3
    plans: int = 5

    values: ClassVar[frozenset[str]] = frozenset({"phrase", "year", "ago"})
    cases: ClassVar[frozenset[str]] = frozenset({"by", "heading"})

    def run(self, page: Page) -> Iterator[Hit]:
        headings = {block.text.casefold() for block in page.guide.blocks if _is_heading(block)}
        again: dict[tuple[str, int], list[tuple[Block, Mention]]] = {}
        for block in page.guide.blocks:
            if not _YEAR.search(block.text):
                continue
            if _is_heading(block):
                yield from self._heading(page, block)
            elif block.kind in _KINDS and block.text.casefold() not in headings:
                for mention in self._stale(page, block):
                    phrase = block.text[mention.start : mention.end].lower()
                    again.setdefault((phrase, block.section), []).append((block, mention))
        for places in again.values():
            yield _hit(page, places)

    def _heading(self, page: Page, block: Block) -> Iterator[Hit]:
        clause = _Clause(page, block, page.tokens[block.index])
        first, last = clause.span_of_years
        if first != last or not page.today.year - self.oldest <= first < page.today.year:
            return
        for mention in _mentions(page, block, clause.tokens):
            if _sells(page, block, clause, mention):
                yield _hit(page, [(block, mention)], "heading")

    def _stale(self, page: Page, block: Block) -> Iterator[Mention]:
        for start, end in page.sentences(block):
            if not _YEAR.search(block.text, start, end):
                continue
            tokens = page.tokens[block.index]
            first, last = (bisect_left(tokens, at, key=_start) for at in (start, end))
            clause = _Clause(page, block, tokens[first:last])
            for mention in _mentions(page, block, clause.tokens):
                if self._is_stale(page, block, clause, mention):
                    yield mention

    def _is_stale(self, page: Page, block: Block, clause: _Clause, mention: Mention) -> bool:
        if mention.lead == "by":
            recent = mention.over.year >= page.today.year - self.plans
            return recent and mention.over < page.today and clause.has("future") and not clause.past
        if _months_between(mention.when, page.today) < self.months:
            return False
        if mention.lead == "now-in":
            return not clause.past
        if mention.lead == "as-of":
            data = clause.has("sources", "law") or _cited(page, block, clause)
            return not data and not self._told(page, block, clause, mention)
        offered = mention.lead == "for" and clause.before(mention) in page.lexicon.words("dates/offers")
        return (mention.lead == "in" or offered) and self._present(page, clause, mention)

    def _told(self, page: Page, block: Block, clause: _Clause, mention: Mention) -> bool:
        """Whether an "as of" dates a statistic, or a state of things that the text knows to be over."""
        if clause.has("statistics") and clause.in_brackets(mention):
            return True
        if not clause.past:
            return False
        far = mention.when.year < page.today.year - self.oldest or mention.when.year < clause.span_of_years[1]
        contrast = page.lexicon.words("dates/contrast")
        after = (token.text for token in page.tokens[block.index] if token.start > mention.end)
        return far or (clause.figure and clause.has("statistics")) or not contrast.isdisjoint(after)

    def _present(self, page: Page, clause: _Clause, mention: Mention) -> bool:
        """Whether a sentence with "in <year>" speaks of the present, and the year belongs to nothing that happened."""
        first, last = clause.span_of_years
        if not page.today.year - self.recent <= first <= last < page.today.year:
            return False
        if clause.past or clause.dated_event(mention) or clause.has("sources"):
            return False
        if clause.history_from < mention.first:
            return False
        if clause.has("future"):
            return not clause.figure or not mention.first
        return clause.has("present") and not clause.figure


class _Clause:
    """The tokens of a sentence, and what they say of its time."""

    def __init__(self, page: Page, block: Block, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._text = block.text
        self._lexicon = page.lexicon
        months = page.lexicon.values("dates/months")  # a month's name before its year is no verb: "in May 2023"
        years = {i for i, _ in _years(tokens)}
        self._words = {t.text for i, t in enumerate(tokens) if not (i + 1 in years and t.text in months)}

    def has(self, *names: str) -> bool:
        return any(not self._words.isdisjoint(self._lexicon.words(f"dates/{name}")) for name in names)

    @cached_property
    def span_of_years(self) -> tuple[int, int]:
        """The first and the last year that it names; 0 and 0 where it names none."""
        years = [year for _, year in _years(self.tokens)] or [0]
        return min(years), max(years)

    @cached_property
    def figure(self) -> bool:
        """Whether it says how much or how many."""
        return bool(self.tokens) and bool(_FIGURE.search(self._text, self.tokens[0].start, self.tokens[-1].end))

    @cached_property
    def history_from(self) -> int:
        """Index of the first word that tells of the past; after the last token where there is none."""
        words = self._lexicon.words("dates/history")
        return next((i for i, token in enumerate(self.tokens) if token.text in words), len(self.tokens))

    @cached_property
    def past(self) -> bool:
        """Whether a verb stands in the past: a form that the lexicon knows, or one in -ed, that is no participle."""
        forms, known = self._lexicon.words("dates/past"), self._lexicon.words("dates/not-past")
        future, before = self._lexicon.words("dates/future"), self._lexicon.words("dates/before-participle")
        alike, modals = self._lexicon.words("dates/past-alike"), self._lexicon.words("dates/before-infinitive")
        previous = ""
        for token in self.tokens:
            word = token.text
            if word in forms and previous not in before:
                return True
            if word in alike and previous not in before and previous not in modals:
                return True
            regular = len(word) > 4 and word.endswith("ed") and word not in known and word not in future
            subject = (
                previous[-1:].isalnum() or previous == ")"
            )  # "the agency (ABC) cleared": a verb; ", trusted": none
            follows = subject and previous not in before and not previous.endswith("ly")
            if regular and follows and self._text[token.start - 1] not in "-‑":  # "self-employed"
                return True
            previous = word
        return False

    def before(self, mention: Mention) -> str:
        """The word before a date and its preposition."""
        return self.tokens[mention.first - 1].text if mention.first else ""

    def dated_event(self, mention: Mention) -> bool:
        """Whether the year belongs to a word beside it: "passed in 2019", "the merger in 2019", "in 2019 prices"."""
        before = self.before(mention)
        after = self.tokens[mention.year + 1].text if mention.year + 1 < len(self.tokens) else ""
        if after in self._lexicon.words("dates/after-year") or after in self._lexicon.words("dates/events"):
            return True
        if self._subject_after(mention) in self._lexicon.words("dates/events"):
            return True
        return before.endswith("ed") or any(before in self._lexicon.words(f"dates/{name}") for name in _OF_A_YEAR)

    def _subject_after(self, mention: Mention) -> str:
        """The noun of what happened in a year: "In 2024 a strike ..."; empty where none follows."""
        after = [token.text for token in self.tokens[mention.year + 1 : mention.year + 4] if token.text != ","]
        return after[1] if len(after) > 1 and after[0] in ("a", "an") else ""

    def in_brackets(self, mention: Mention) -> bool:
        opening = self._text.rfind("(", 0, mention.start)
        return opening >= 0 and ")" not in self._text[opening : mention.start]


def _start(token: Token) -> int:
    return token.start


def _is_heading(block: Block) -> bool:
    return block.kind in ("heading", "question")


def _years(tokens: list[Token]) -> list[tuple[int, int]]:
    return [(i, int(t.text)) for i, t in enumerate(tokens) if len(t.text) == 4 and _YEAR.fullmatch(t.text)]


def _mentions(page: Page, block: Block, tokens: list[Token]) -> Iterator[Mention]:
    """The years among the tokens with month and preposition; years of a span (2024-34) are none."""
    months, leads = page.lexicon.values("dates/months"), page.lexicon.values("dates/leads")
    for i, year in _years(tokens):
        end = tokens[i].end
        if not _JOINING.isdisjoint(block.text[max(0, tokens[i].start - 1) : end + 1]):
            continue
        date_from = _date_start(tokens, i, months)
        month = next((int(months[t.text]) for t in tokens[date_from:i] if t.text in months), 0)
        first, lead = date_from, ""
        for n in (5, 4, 3, 2, 1):
            words = " ".join(token.text for token in tokens[max(0, date_from - n) : date_from])
            if date_from >= n and words in leads:
                first, lead = date_from - n, leads[words]
                break
        over = date(year, month, 28) if month else date(year, 12, 31)
        yield Mention(first, i, tokens[first].start, end, lead, date(year, month or 7, 1), over)


def _date_start(tokens: list[Token], year: int, months: Mapping[str, str]) -> int:
    """Index where the date starts: "the end of 2023", "1 January 2023", "the year 2023"."""
    first = year
    while first:
        word, before = tokens[first - 1].text, tokens[first - 2].text if first > 1 else ""
        inside = first < year and (word == "the" or _day(word))
        joining = (word == "of" and before in months) or (word == "," and _day(before))
        if not (inside or joining or word in months or word == "year" or (_day(word) and before in months)):
            break
        first -= 1
    return first


def _day(word: str) -> bool:
    return word.isdigit() and len(word) <= 2


def _sells(page: Page, block: Block, clause: _Clause, mention: Mention) -> bool:
    """Whether a heading offers what it names as that of today, with a year that is past."""
    tokens, i = clause.tokens, mention.year
    if clause.past or clause.dated_event(mention) or clause.has("statistics", "history", "sources"):
        return False
    before, after = (tokens[i - 1].text if i else ""), (tokens[i + 1].text if i + 1 < len(tokens) else "")
    if mention.lead in ("in", "for", "now-in", "as-of"):
        sure = block.certain or block.text.endswith("?") or clause.has("offers")
        return sure and (mention.first > 0 or after.isalpha())
    if not clause.has("offers") or before in page.lexicon.values("dates/months") or before in (",", "of"):
        return False
    if not after.isalpha():
        return before == "(" or before.isalpha()
    return not i or after in page.lexicon.words("dates/offers") or after in page.lexicon.words("dates/present")


def _cited(page: Page, block: Block, clause: _Clause) -> bool:
    """Whether a sentence with a figure stands beside the source it is from."""
    if not clause.figure:
        return False
    sources = page.lexicon.words("dates/sources")
    return not sources.isdisjoint(page.words[block.index])


def _months_between(then: date, now: date) -> int:
    return (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)


def _ago(then: date, now: date) -> str:
    months = _months_between(then, now)
    return f"{months} months" if months < 24 else f"{months // 12} years"


def _hit(page: Page, places: list[tuple[Block, Mention]], case: str | None = None) -> Hit:
    (block, mention), *others = places
    return Hit(
        block.span(mention.start, mention.end),
        {
            "phrase": block.text[mention.start : mention.end],
            "year": str(mention.when.year),
            "ago": _ago(mention.when, page.today),
        },
        tuple(Related(b.span(m.start, m.end), "departs", "the same date") for b, m in others),
        case=case or ("by" if mention.lead == "by" else None),
    )
