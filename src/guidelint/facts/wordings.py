"""The wording of the Bureau of Labor Statistics where no rate stands with it: "Growth is much faster than average".

Such a statement is no figure. It is read as if one stood in its place, so that whom it speaks of, where and over which
years is decided by the same words.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidelint import regex as re
from guidelint.facts.evidence import beside, in_bounds, in_text
from guidelint.facts.growth import multiplied
from guidelint.facts.heads import HeadReader
from guidelint.facts.spots import Line, Lines, Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.language.phrases import Phrase
from guidelint.quantity import Figure, Quantity

# One of these is a part of every such wording.
_TELLING = frozenset(
    {"average", "fast", "faster", "quickly", "quicker", "rapidly", "slow", "slower", "slowly", "change"}
)
_PERCENT = re.compile(r"%|\bper\s?cent\b|\bpct\b", re.IGNORECASE)
_LIST = "growth/band"
_GROWTH = ("growth/cues", "growth/jobs", "growth/labels", "growth/future")
_OF_GROWTH = ("growth/cues", "growth/labels")
_OF_OTHERS = ("growth/not-growth", "growth/money", "growth/band-others", "pay/cues", "pay/amounts")
_FOR = 10  # characters of " for ", " across " and what may join them
_BACK = re.compile(r"[^.]{0,60}\b(?:that|this|which|it|such)\b", re.IGNORECASE)
# "Set beside the rest of the labor market, such growth is": what it is compared with, and not what grows.
_COMPARED = re.compile(
    r"\W*(?:set|held|placed|put|measured|compared|next)\s+(?:beside|alongside|against|next\s+to|with|to)\s[^,.;:]{3,60},",
    re.IGNORECASE,
)
_LED_IN = re.compile(r"[^.:]{3,60}:\s+(?:about\s+)?")  # "In official language: as fast as average"
_SHORT = 60  # characters of a line that is nothing but a wording


def banded(guide: Guide, vocabulary: Vocabulary, reader: HeadReader, lines: Lines) -> Iterator[tuple[Spot, Phrase]]:
    """Where such a wording stands, as the spot of a figure, and the phrase that names the band."""
    for block in guide.blocks:
        if block.kind in ("code", "heading"):
            continue
        if _TELLING.isdisjoint(guide.words[block.index]):
            continue
        line = lines.whole(block)
        last = 0
        for phrase in line.of_list(_LIST):
            if phrase.start < last:
                continue  # "faster" in "much faster"
            last = phrase.end
            figure = _placeholder(phrase.start, _with_comparison(line, phrase.end), block.text)
            sentence = line.sentence_of(figure)
            if _PERCENT.search(block.text, *sentence):
                continue  # it belongs to the rate that stands there
            heads = reader.of(block)
            spot = Spot(
                figure, line, block, block.index, sentence, sentence, heads.label, heads.row, heads.column,
                heads.corner, heads.lead, heads.titles, guide.field_of.get(block.index),
            )  # fmt: skip
            if _is_growth(spot, vocabulary) and not multiplied(spot, phrase.start):
                yield spot, phrase


def _with_comparison(line: Line, end: int) -> int:
    """The end of "as fast as the average" with "for all occupations": they are what it is compared with, no subject."""
    compared = [
        p.end for p in line.by_list.get("subjects/all-occupations", ()) if p.start <= end + _FOR and p.end > end
    ]
    return max([end, *compared])


def _placeholder(start: int, end: int, text: str) -> Figure:
    return Figure(start, end, Quantity(None, None, "text", text[start:end], None, None), ())


def _is_growth(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether it is growth of employment that is so fast: its sentence, or what labels a short line, says so."""
    compared = _COMPARED.match(spot.line.text, spot.sentence[0], spot.start)
    start = compared.end() if compared else spot.sentence[0]
    other = in_bounds(spot, (start, spot.sentence[1]), ["growth/not-growth"], "")
    said = vocabulary.lexicon.words("subjects/saying")
    other = [e for e in other if e.words.lower() not in said]  # "the Bureau says"
    other += in_bounds(spot, (start, spot.start), ["growth/band-others"], "")
    if any(not spot.start <= e.end - len(e.words) < spot.end for e in other):  # not "than the labor market"
        return False
    if in_bounds(spot, spot.sentence, _GROWTH, ""):
        return True
    before = [s for s in spot.line.sentences if s[1] <= spot.sentence[0]]
    led_in = _BACK.match(spot.line.text, spot.sentence[0], spot.start)  # "Officials call that ..."
    if before and (led_in or _LED_IN.fullmatch(spot.line.text, spot.sentence[0], spot.start)):
        told = in_bounds(spot, before[-1], ["growth/cues", "jobs/more", "jobs/fewer"], "")
        return bool(told) or _PERCENT.search(spot.line.text, *before[-1]) is not None
    if spot.sentence[1] - spot.sentence[0] > _SHORT:
        return False
    heads = [text for text, _ in beside(spot)]
    if any(in_text(vocabulary, text, "", *_GROWTH) is not None for text in heads):
        return True
    if any(in_text(vocabulary, text, "", "growth/band-labels") for text in heads if text):
        return all(in_text(vocabulary, text, "", *_OF_OTHERS) is None for text in heads if text)
    nothing_else = spot.line.text[slice(*spot.sentence)].strip(" .!") == spot.line.text[spot.start : spot.end]
    telling = _GROWTH if nothing_else else _OF_GROWTH
    return any(in_text(vocabulary, title, "", *telling) is not None for title in spot.titles[:1])
