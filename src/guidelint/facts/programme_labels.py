"""Lengths of programmes by the labels over them: "Length: two years", "Apprenticeship: Level 3, 18 months"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import in_text
from guidelint.facts.months import may_be_one
from guidelint.facts.programme_ties import Around, Tie
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.quantity.interval import DURATIONS

_CALENDAR = DURATIONS - {"hour"}
_LETTERS = re.compile(r"\w")
_FAR = 110  # characters between a programme and what it takes
# "Level 3, 18 months": a few words on what it is before its length.
_WHAT_IT_IS = re.compile(r"\s*(?:[\w’'()-]+\s?){1,5}[,;–—·|-]\s*")


class LabelReader:
    """Reads the ties of lengths that a label or a head tells."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._words = vocabulary.lexicon.words

    def read(self, spot: Spot, around: Around) -> Tie | None:
        """The programme of a length under a label, or in a column, that says so; None where none does."""
        if spot.column and in_text(self._vocabulary, spot.column, "", "programme/experience"):
            return None  # "Bachelor's degree | 1 year", under the head "Experience required"
        for text, where in ((spot.label, "the label"), (spot.column, "the column's head")):
            if not text:
                continue
            if in_text(self._vocabulary, text, "", "programme/experience"):
                return None
            if text[:1].isdigit():
                continue  # "12–18 months: +7–10%": what the label says is no name of the figure
            if where == "the label" and spot.start < len(text) and spot.line.text.startswith(text):
                text = text[: spot.start]  # "Stave shop (4 weeks)": the figure's own unit is no label of it
            told = in_text(self._vocabulary, text, where, "programmes/length-labels")
            mention = around.named_in(text)
            named = mention is not None and where == "the label" and not _LETTERS.search(text, mention.end)
            if told is None and not (named and self._opens_value(spot)) and not self._is_way(text, spot, around):
                continue
            if self._in_parts(spot):
                return None
            because = told.because if told is not None else where
            whole = told is not None and told.value == "whole" and mention is None
            by_row = text == spot.column and text != spot.label
            return Tie(around.most_telling(text, spot.row), because, whole=whole, by_row=by_row, source="label")
        return None

    def _is_way(self, head: str, spot: Spot, around: Around) -> bool:
        """Whether a column's head is no more than a way to take what its rows name: "Full time", "Part-time"."""
        if head != spot.column or around.named_in(spot.row) is None or not spot.cell:
            return False
        words = " ".join(around.words_of(head))
        return words in self._words("programme-words/ways-as-heads")

    def _opens_value(self, spot: Spot) -> bool:
        """Whether the figure stands first in the value of its label, or behind a few words on what it is."""
        if spot.field is None or spot.start > _FAR:
            return False
        at = spot.line.text.rfind(":", 0, spot.start) if spot.field.origin == "line" else -1
        before = spot.line.text[at + 1 : spot.start]
        words = re.findall(r"[\w']+", before.lower())
        if all(word in self._words("programme-words/joints") for word in words):
            return True
        apart = any(o.quantity.unit in DURATIONS for o in spot.others if at < o.start < spot.start)
        return not apart and _WHAT_IT_IS.fullmatch(before) is not None

    @staticmethod
    def _in_parts(spot: Spot) -> bool:
        """Whether the value gives several lengths, which are parts, or ways, of it."""
        text, own = spot.line.text, spot.figure.quantity
        others = [o for o in spot.others if o.quantity.unit in _CALENDAR and o.start > spot.start]
        return own.unit in _CALENDAR and any(
            text[max(0, o.start - 1) : o.start] != "(" and not may_be_one(own, o.quantity) for o in others
        )
