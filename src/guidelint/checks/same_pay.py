"""When pay by the hour and by the year are said to be one figure: "$25 an hour. Times 2,080, that makes $52,000"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from guidelint import regex as re
from guidelint.checks.conversions import ends
from guidelint.checks.page import Page
from guidelint.checks.side_by_side import sentence_of
from guidelint.facts.claims import Claim
from guidelint.language.phrases import Phrase, token_texts, tokens
from guidelint.lexicon import ListName

_PERIODS = frozenset({"hour", "week", "month", "day"})
_LONGEST_LINK = 100  # characters between two amounts of which nothing else is said
_LONGEST_SUM = 150  # characters between two amounts, where it is said that the year is a full one
_BEFORE_THE_SUM = 24  # characters between what makes an amount another and that other
_STOP = re.compile(r"\.\s|[!?]\s")
_THAT_MAKES = re.compile(
    r"^[^.]*\.\s+(?:[^.]{0,40}\s)?(?:that|this|it)\b[^.]*$", re.IGNORECASE
)  # a sentence of its own
_NO = (
    r"(?:without|before|excluding|minus|not\s+counting|(?:with\s+)?(?:no|not|never)|leaving\s+out|never\s+mind)"
    r"(?:\s+(?:an?|any|even|one|single|minute|hour|hours|penny|cent|of|the|paid)){0,5}"
)
_LEFT_OUT = re.compile(
    rf"\b{_NO}\s+(?:overtime|taxes|tax|bonus(?:es)?|premiums?|differentials?|tips|allowances?|deductions)(?:\s+at\s+all)?"
    r"(?:\s+(?:and|or)\s+(?:\w+\s+){0,2}?\w+)?,?"
    r"|\b(?:overtime|tips|bonus(?:es)?|allowances?|premiums?|penalties)\s+(?:left\s+(?:out|aside)|aside|apart|excluded|not\s+(?:counted|included))\b",
    re.IGNORECASE,
)
_ALL_WEEKS = re.compile(
    r"\b(?:52|fifty[-\s]two)\s+(?:paid\s+)?weeks\s+(?:a|per|in\s+the|of\s+the|each|every)\s+year\b", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:not|never|nobody|no|hardly|rarely|few)\b|n['’]t\b", re.IGNORECASE)
_TIMES = ("×", "*", " x", "✕")
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_TO = re.compile(r"\s+(?:an?|per|each)\s+\w+\s+(?:up\s+)?to\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:!?]\s|[.;:!?]$|,\s+(?:and|but|so|which|though|although)\s|\)")
_OTHER_MONEY = ("pay/not-pay", "pay/other-hours", "pay/left-over", "pay/all-told", "pay/raising", "periods/others")


def linked(page: Page, claims: Sequence[Claim], links: ListName) -> Iterator[tuple[Claim, Claim]]:
    """Pay by a shorter unit of time and the year's that a text says to be the same, whoever it is of: (short, year).

    links: words of which alone the text between the two may consist.
    """
    known = page.lexicon.words(links) | page.lexicon.words("figures/hedges")
    for first, second in pairwise(claims):
        if first.block is None or first.block != second.block or first.key.currency != second.key.currency:
            continue
        if first.key.basis and second.key.basis and first.key.basis != second.key.basis:
            continue  # "an internship pays $22 an hour ($9,000 for the summer)"
        periods = {first.key.period, second.key.period}
        if "year" not in periods or not periods & _PERIODS:
            continue
        between = _plain(page.source.text[first.span.end : second.span.start])
        if first.key.region != second.key.region or _changes(page, first, between) or _holds_more(page, second):
            continue
        if _nothing_else(between, known) or _summed(page, first, second, between):
            yield (second, first) if first.key.period == "year" else (first, second)


def own_hours(page: Page, pairs: Iterable[tuple[Claim, Claim]], but: Claim) -> tuple[Decimal, Decimal] | None:
    """The hours of a full-time year by which a guide's other pairs of one pay convert; None where they tell no one.

    pairs: (by the hour, by the year). but: whose own pair is no witness.
    """
    data = page.reference["full-time-hours"]
    weeks = [Decimal(hours) * Decimal(data["weeks"]) for hours in data["usual"]]
    told = set()
    for hour, year in pairs:
        if hour is but or hour.key.period != "hour" or hour.key.currency != but.key.currency:
            continue
        one, whole = ends(hour.quantity), ends(year.quantity)
        if not one or len(one) != len(whole):
            continue
        low, high = whole[0][0] / one[0][1], whole[0][1] / one[0][0]
        fits = [hours for hours in weeks if low <= hours <= high]
        told.add(fits[0] if len(fits) == 1 else None)
    hours = told.pop() if len(told) == 1 else None
    return (hours, hours) if hours is not None else None


def without_what_is_left_out(text: str) -> str:
    """A text less what is said not to be in the sum: "with no overtime at all", "before tips and bonuses"."""
    return _LEFT_OUT.sub("", text)


def without_all_weeks(text: str) -> str:
    """A text less what says that no week of the year is left out: "52 weeks a year"."""
    return _ALL_WEEKS.sub("", text)


def _nothing_else(between: str, known: frozenset[str]) -> bool:
    """Whether nothing stands between two amounts but words that lead from one to the other."""
    if len(between) > _LONGEST_LINK:
        return False
    between = without_what_is_left_out(between).replace("p.a.", "")
    words = [word for word in token_texts(between) if word[0].isalnum()]
    ended = "." in between and not _THAT_MAKES.search(between)
    return bool(words) and all(word in known for word in words) and not ended


def _summed(page: Page, first: Claim, second: Claim, between: str) -> bool:
    """Whether the text between two amounts makes one the other over a full year of work, and adds nothing to it."""
    if len(between) > _LONGEST_SUM or len(_STOP.findall(between)) > 1:
        return False
    between = without_what_is_left_out(between)
    found = page.lexicon.index.find(tokens(between))
    full = [p for p in found if p.list == "periods/full-year"]
    stop = max((m.end() for m in _STOP.finditer(between)), default=0)
    said = [p for p in found if p.list == "periods/makes" and p.start >= stop]
    close = max((p.end for p in (*said, *full)), default=0)
    if not (full and said) or len(between) - close > _BEFORE_THE_SUM or _DENIED.search(between):
        return False
    if second.key.statistic not in (None, first.key.statistic) or first.key.level != second.key.level:
        return False
    return not (_of_two(first, second) or _anybody_else(found, full))


def _holds_more(page: Page, second: Claim) -> bool:
    """Whether what closes the clause of the second amount says that it holds other money: "with tips"."""
    found = page.lexicon.index.find(tokens(_behind(page, second)))
    return any(p.list in _OTHER_MONEY and p.list != "pay/other-hours" for p in found)  # of these a week is said


def around(page: Page, first: Claim, second: Claim) -> str:
    """What is said with two such amounts, in lower case: from where the sentence begins to the end of the clause."""
    bounds = sentence_of(page, first)
    start = bounds[0] if bounds is not None else first.span.start
    text = f"{_plain(page.source.text[start : second.span.end])}{_behind(page, second)}"
    return without_all_weeks(without_what_is_left_out(text)).lower()


def _behind(page: Page, second: Claim) -> str:
    """What closes the clause of the second amount."""
    bounds = sentence_of(page, second)
    end = min(bounds[1] if bounds is not None else second.span.end, second.span.end + _LONGEST_LINK)
    behind = _plain(page.source.text[second.span.end : end])
    stop = _CLAUSE.search(behind)
    return without_what_is_left_out(behind[: stop.start()] if stop else behind)


def _of_two(first: Claim, second: Claim) -> bool:
    """Whether each of two amounts names its own occupation in its clause."""
    both = "implied" not in (first.footing, second.footing)
    return both and first.key.subject_name != second.key.subject_name


def _anybody_else(found: Sequence[Phrase], full: Sequence[Phrase]) -> bool:
    """Whether the words between two amounts speak of other money, other hours or a place."""
    return any(
        p.list in (*_OTHER_MONEY, "regions/places") and not any(f.start <= p.start and p.end <= f.end for f in full)
        for p in found
    )


def _changes(page: Page, first: Claim, between: str) -> bool:
    """Whether the second is what the first became ("from $25 an hour to $61,400"), or a sum of several of it."""
    before = page.source.text[max(0, first.span.start - 6) : first.span.start]
    if before.rstrip().removesuffix("**").endswith(_TIMES):  # "**Pay:** $30" ends what is bold
        return True  # "8 clients × $200 a month"
    return _FROM.search(before) is not None and _TO.match(between) is not None


def _plain(text: str) -> str:
    """Source text with its character references resolved."""
    if "&" not in text:
        return text
    from html import unescape  # few guides need it, and its table is large

    return unescape(text)
