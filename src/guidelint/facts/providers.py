"""Schools that a page gives a section each: what one of them teaches is no other's programme."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.language.phrases import tokens

_LEAST = 2  # schools of a page that is about one of them, and no list
_GOES_ON = re.compile(r"\s+(?:of|at|for)\s+(?:the\s+)?[A-Z]|\s*[,(–—-]\s*[A-Z]|\s+Inc")
_NUMBER = re.compile(r"^\W*\d{1,2}\W+")


class Providers:
    """The sections of one guide that are named for a school."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary) -> None:
        self._institutions = vocabulary.lexicon.words("programme-words/institutions")
        self._kinds = vocabulary.lexicon.words("programme-words/school-kinds")
        self._joins = vocabulary.lexicon.words("programme-words/stops")
        titles = {s.title for s in guide.sections[1:] if s.known is None and self._names_one(s.title)}
        self._titles = titles if len(titles) >= _LEAST else set()

    def of(self, spot: Spot) -> str:
        """The school in whose section a figure stands; "" where it stands in none."""
        return next((title for title in spot.titles if title in self._titles), "") if self._titles else ""

    def _names_one(self, title: str) -> bool:
        """Whether a title is a school's name: "2. The Peterson School", but no "Trade School", no "School costs"."""
        own = _NUMBER.sub("", title).strip(" *_:")
        found = [t for t in tokens(own) if t.text[0].isalpha()]
        at = [i for i, t in enumerate(found) if t.text in self._institutions]
        if not at or own.endswith("?") or found[0].text.endswith("ing"):
            return False
        ends = any(found[i].end == len(own) or _GOES_ON.match(own, found[i].end) for i in at)
        named = [t for t in found if t.text not in self._joins]
        telling = [t for t in named if t.text not in self._institutions | self._kinds]
        return bool(ends and telling) and all(own[t.start].isupper() for t in named)
