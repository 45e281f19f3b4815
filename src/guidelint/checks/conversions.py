"""Amounts of money that are given a second time in another currency: one fact in two coins, no pay of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from guidelint import regex as re
from guidelint.checks.conversion_columns import in_columns
from guidelint.checks.conversion_words import clause_in_other_money, spoken_sum, without_apposition, without_audience
from guidelint.checks.converted import Conversion, Money
from guidelint.checks.page import Page
from guidelint.facts.claims import Aside, Claim
from guidelint.facts.vocabulary import vocabulary
from guidelint.guide import Block
from guidelint.language.phrases import token_texts
from guidelint.quantity import Figure, Quantity
from guidelint.source import Span

_LONGEST_GAP = 120  # characters between the two amounts
_LONGEST_PHRASE = 6  # words of a phrase in the lists
_PUNCTUATION = frozenset("(),;:/=[]≈~—–|*“”\"'…")
_MARKS = re.compile(r"[(/=≈\[]")
_DOLLAR = "D"  # the last letter of the codes of all dollars: USD, CAD, AUD
_RATE = re.compile(
    r"\s+(?:to|per|a|for)\s+(?:(?:the|one|a|each)\s+)?(?P<first>[a-z.]+)(?:\s+(?P<second>[a-z]+))?", re.IGNORECASE
)
_END = re.compile(r"[.;:)\]—–][\"”’']*(?:\s|$)|\)|\s-\s|,\s")
_JOIN = re.compile(r"\s(?:to|and|or|[-–—]|up to|through)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b(?P<short>i\.e|e\.g|p\.a|approx|viz|ca)\.(?=[\s,])", re.IGNORECASE)
_THERE = re.compile(
    r"^\s+(?:there|here|over\s+there)\b(?=\s*[;,.(])", re.IGNORECASE
)  # "A$58,000 there; that's US$38,000"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ONE_SENTENCE = re.compile(r"[^.;:!?]{1,90}")
_OLDEST = 3  # years by which what counts as the rate of today may lie back
_THEN = "then"  # the year of what is history, and says no year


def conversions(page: Page) -> list[Conversion]:
    """All conversions of a guide, in order."""
    found = page.shared.get("conversions")
    if found is None:
        found = page.shared["conversions"] = list(_all(page))
    return found


def converted_spans(page: Page) -> frozenset[Span]:
    """Where the converted amounts stand."""
    found = page.shared.get("converted")
    if found is None:
        found = page.shared["converted"] = frozenset(c.converted.span for c in conversions(page))
    return found


def ends(quantity: Quantity) -> list[tuple[Decimal, Decimal]]:
    """The interval of each end of an amount, the low one first; [] where an end is open."""
    low, high, floor, ceiling = quantity.low, quantity.high, quantity.floor, quantity.ceiling
    if low is None or high is None or floor is None or ceiling is None or floor <= 0:
        return []
    if low == high:
        return [(floor, ceiling)]
    return [(floor, 2 * low - floor), (2 * high - ceiling, ceiling)]


def rate(amount: tuple[Decimal, Decimal], converted: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    """The rates of exchange that an amount and its conversion can have."""
    return converted[0] / amount[1], converted[1] / amount[0]


def _all(page: Page) -> Iterator[Conversion]:
    known = _monies(page)
    if len({currency for currency, _ in known.values()}) < 2:
        return
    reader = vocabulary(page.lexicon, page.template).reader
    for block in _blocks(page, known):
        figures: Iterable[Figure] | None = page.facts.figures.get(block.index)
        if figures is None:
            figures = reader.read(block.text, block.kind == "cell")
        coins = page.lexicon.words("figures/currency-after")
        text, told = block.text, []
        for figure in (f for f in figures if f.quantity.unit == "money"):
            stated = _RATE.match(text, figure.end)
            coin = next((c for c in ("first", "second") if stated and (stated[c] or "").lower() in coins), None)
            span = block.span(figure.start, figure.end)
            if stated and coin:  # "at ₹84 to the dollar": what is converted at
                end = stated.end(coin)
                text = text[: figure.start] + " " * (end - figure.start) + text[end:]
            elif span in known:
                currency, year = known[span]
                told.append(Money(figure, span, currency, year or _year_before(page, block, figure.start)))
        yield from _in_block(page, block, text, told)
    yield from in_columns(page, known)


def _year_before(page: Page, block: Block, at: int) -> str | None:
    """The past year that a sentence names before an amount: "in 2012, £30,000 was worth US$47,500"."""
    first = max((start for start, end in page.sentences(block) if start <= at < end), default=0)
    years = [found for found in _YEAR.findall(block.text[first:at]) if int(found) < page.today.year - _OLDEST]
    return years[-1] if years else None


def _monies(page: Page) -> dict[Span, tuple[str, str | None]]:
    """Currency and year of every amount with a currency, by its place."""
    found: dict[Span, tuple[str, str | None]] = {}
    for claim in page.facts.claims:
        if claim.quantity.unit == "money" and (claim.key.currency or claim.quantity.currency):
            year = claim.key.horizon or (_THEN if claim.key.basis == "history" else None)
            found[claim.span] = claim.key.currency or claim.quantity.currency, year
    for aside in page.facts.asides:
        if aside.quantity.unit == "money" and aside.quantity.currency:
            found[aside.span] = _currency(page, aside), _year(page, aside)
    return found


def _year(page: Page, aside: Aside) -> str | None:
    """The one year that the sentence of money names that is no claim."""
    block = page.guide.block_at(aside.span.start)
    spans = [block.span(*bounds) for bounds in page.sentences(block)] if block is not None else []
    text = next((page.source.slice(span) for span in spans if span.start <= aside.span.start < span.end), "")
    years = set(_YEAR.findall(text))
    return years.pop() if len(years) == 1 else None


def _currency(page: Page, aside: Aside) -> str:
    """The currency of money that is no claim: a bare dollar is the one that the dollars of the page's claims are."""
    code = aside.quantity.currency
    if code != "$":
        return code
    paid = [c for c in page.facts.claims if c.key.currency and c.key.metric == "pay"]
    dollars = {c.key.currency or "" for c in paid if c.quantity.currency == "$"}
    dollars = dollars or {c.key.currency or "" for c in paid if (c.key.currency or "").endswith(_DOLLAR)}
    return dollars.pop() if len(dollars) == 1 else code if dollars else "USD"


def _blocks(page: Page, known: dict[Span, tuple[str, str | None]]) -> Iterator[Block]:
    """The blocks that hold amounts in two currencies, front matter first."""
    for entry in page.guide.fields:
        if entry.block is None:
            yield entry.value
    held: dict[int, set[str]] = {}
    for span, (currency, _) in known.items():
        block = page.guide.block_at(span.start)
        if block is not None:
            held.setdefault(block.index, set()).add(currency)
    for index in sorted(held):
        if len(held[index]) > 1:
            yield page.guide.blocks[index]


def _in_block(page: Page, block: Block, text: str, told: Sequence[Money]) -> Iterator[Conversion]:
    """Conversions of one block. text: the block's, without the rates of exchange that it states."""
    last: Conversion | None = None
    for i, (one, two) in enumerate(pairwise(told)):
        if last is not None and last.converted is one:
            continue  # "£24,000 (US$31,000), €30,000" is no chain
        stop = told[i + 2].figure.start if i + 2 < len(told) else len(text)
        if not _is_conversion(page, text, one, two, stop):
            continue
        joined = last is not None and _pair_of_ends(text, last, one)
        last = Conversion(one, two, block, joined)
        yield last


def _pair_of_ends(text: str, last: Conversion, one: Money) -> bool:
    """ "£24,000 (US$31,000) to £45,000 (US$58,000)", or both in one sentence."""
    alike = last.amount.currency == one.currency and not (one.is_pair or last.amount.is_pair)
    return alike and _ONE_SENTENCE.fullmatch(text, last.converted.figure.end, one.figure.start) is not None


def _is_conversion(page: Page, text: str, one: Money, two: Money, stop: int) -> bool:
    """Whether the second amount is the first one again. stop: where the next amount stands."""
    if one.currency == two.currency or one.is_pair != two.is_pair:
        return False
    gap = without_apposition(_ABBREVIATED.sub(r"\g<short>", text[one.figure.end : two.figure.start]))
    if len(gap) > _LONGEST_GAP:
        return False
    gap = clause_in_other_money(page.lexicon, gap) or _THERE.sub(" ", gap, count=1)
    ended, stopped, rest = gap.rpartition(". ")
    aloud = spoken_sum(page.lexicon, rest) if stopped else None
    told = rest if aloud is None else aloud
    rest = _AND.sub("", without_audience(page.lexicon, told))
    if stopped and aloud is None and rest == told and not _names_money(page, rest):
        return False  # a sentence of its own that does not say that it converts
    worth = not ended and _WORTH.search(gap) is not None  # "A to B, which roofers get in Ireland, is worth C to D"
    if not worth and not (_only(page, ended) and _only(page, rest)):
        return False
    opened = gap.count("(") > gap.count(")")
    if not opened and not _MARKS.search(text, one.figure.end, two.figure.start + 1) and not _says_so(page, gap):
        return False
    end = _END.search(text, two.figure.end, stop)
    behind = without_audience(page.lexicon, text[two.figure.end : end.start() if end else stop])
    if not end and stop < len(text):
        behind = _JOIN.sub("", behind)
    return not _of_its_own(page, behind)


_AND = re.compile(r"\band\s+(?=(?:at|by|on|that|this)\b)", re.IGNORECASE)  # "and at the same exchange that's"
_WORTH = re.compile(
    r"\b(?:(?:is|are|was|would be)\s+(?:worth|equal\s+to|equivalent\s+to|the\s+equivalent\s+of)|equals?|comes?\s+to"
    r"|converts?\s+(?:in)?to|translates?\s+(?:in)?to|becomes?|makes?|turns?\s+into|comes?\s+out\s+at|corresponds?\s+to|amounts?\s+to|works?\s+out\s+(?:at|to))\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


def _names_money(page: Page, text: str) -> bool:
    """Whether words say that an amount is given again: "In dollars that is"."""
    words = " ".join(token_texts(text))
    return any(phrase in words for phrase in page.lexicon.words("currency/again"))


def _says_so(page: Page, gap: str) -> bool:
    """Whether words say that the second is the first again: a unit of time alone does not."""
    words = [word for word in token_texts(gap) if word not in _PUNCTUATION]
    periods = page.lexicon.words("figures/periods")
    return any(word not in periods and word not in ("a", "per", "an") for word in words)


def _only(page: Page, text: str) -> bool:
    """Whether nothing stands in a text but what may lead from an amount to its conversion."""
    return next(_unknown(page, text), None) is None


def _of_its_own(page: Page, behind: str) -> bool:
    """Whether what stands behind an amount makes it pay of its own: "€30,000 in Ireland", "US$90,000 for divers"."""
    apart = page.lexicon.words("currency/apart")
    if any(word in apart for word in _unknown(page, behind)):
        return True
    places = (p for p in vocabulary(page.lexicon, page.template).phrases_of(behind) if p.list == "regions/places")
    coins = page.lexicon.words("currency/money-of")
    return any(next(iter(token_texts(behind[p.end :])), "") not in coins for p in places)


def _unknown(page: Page, text: str) -> Iterator[str]:
    """The words of a text that are no part of a phrase that goes with a conversion, a hedge or a unit of time."""
    words = [word for word in token_texts(text) if word not in _PUNCTUATION]
    names = ("currency/between", "currency/behind", "figures/periods", "figures/hedges")
    known = (*(page.lexicon.words(name) for name in names), frozenset({"a", "the", "per"}))
    rates, before = page.lexicon.words("currency/rates"), page.lexicon.words("currency/before-rates")
    at = 0
    while at < len(words):
        size = next(
            (n for n in range(_LONGEST_PHRASE, 0, -1) if any(" ".join(words[at : at + n]) in held for held in known)), 0
        )
        if words[at] in before:
            ahead = words[at + 1 : at + _LONGEST_PHRASE]
            size = max(size, next((n + 2 for n, word in enumerate(ahead) if word in rates), 0))
        if not size:
            yield words[at]
        at += size or 1


def is_converted(page: Page, claim: Claim) -> bool:
    """Whether a claim only says again, in another currency, what stands before it."""
    return claim.span in converted_spans(page)
