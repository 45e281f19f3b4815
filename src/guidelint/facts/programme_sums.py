"""Sums that are tuition by the words right beside them: "$23,900 of tuition", "tuition of $13,900", "in fees"."""

from __future__ import annotations

import re

from guidelint.facts.programme_forms import FormReader
from guidelint.facts.programme_ties import Around, Tie, opens
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_BETWEEN = re.compile(r"\s(?:\w+\s){0,3}", re.IGNORECASE)
_NEAR = 6  # words before the sum that may say that it is only a part of what is paid
_FAR = 140  # characters between a programme and its price


class TuitionReader:
    """Reads the programme of a sum with the word for tuition right before or behind it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._words = vocabulary.lexicon.words
        self._forms = FormReader(vocabulary)

    def told_until(self, spot: Spot, around: Around) -> int:
        """Where a sum with tuition right beside it ends, with the words for it; 0 where it has none."""
        return self._behind(spot, around) or (spot.end if self._ahead(spot, around) else 0)

    def is_partial(self, spot: Spot, around: Around) -> bool:
        """Whether the sum is not the whole of what a learner pays: "saves you $4,000 in tuition"."""
        words = around.words(max(spot.clause[0], spot.sentence[0]), spot.start)[-_NEAR:]
        partial = self._words("programme-forms/partial")
        return any(opens(words[at:], partial) for at in range(len(words)))

    def _behind(self, spot: Spot, around: Around) -> int:
        """Where the words for tuition behind the sum end; 0 where there are none."""
        words = [
            w for i, w in enumerate(around.after(spot)) if i != 1 or w not in self._words("programme-words/articles")
        ]
        if not words or words[0] not in self._words("programme-forms/tuition-joints"):
            return 0
        tuition = self._words("programme-forms/tuition")
        length = next((n for n in (2, 1) if len(words) > n and " ".join(words[1 : 1 + n]) in tuition), 0)
        if not length or opens(words[1 + length :], self._words("programme-forms/not-tuition")):
            return 0
        found = [t for t in around.line.tokens if t.start >= spot.end and t.text in words[1 : 1 + length]]
        return found[length - 1].end if len(found) >= length else 0

    def _ahead(self, spot: Spot, around: Around) -> bool:
        words = around.before(spot)
        tuition = self._words("programme-forms/tuition")
        return len(words) > 1 and words[-1] == "of" and words[-2] in tuition

    def is_share(self, spot: Spot, around: Around) -> bool:
        """Whether it is a share of a price: "half of the tuition, $4,700"."""
        words = around.words(spot.sentence[0], spot.start)
        prices = self._words("programme-forms/tuition") | self._words("programme-words/cost-labels")
        shares = self._words("programme-forms/shares")
        classes = self._words("programme-words/classes-of-tickets")  # "the Third Class ticket costs" is no third
        # "At most colleges the fee is": most of the colleges, and not of the fee
        known = prices | self._words("programme-words/definite") | self._words("programme-words/articles") | {"of"}
        return any(
            w in shares
            and not prices.isdisjoint(words[at + 1 : at + 4])
            and words[at + 1] in known
            and words[at + 1] not in classes
            for at, w in enumerate(words)
        )

    def tie(self, spot: Spot, around: Around) -> Tie | None:
        """The programme of such a sum: the one behind it, or else the last before it."""
        text = spot.line.text
        end = self._behind(spot, around) or spot.end
        because = f"“{text[spot.start : end]}”" if end > spot.end else f"“{text[spot.clause[0] : spot.end].strip()}”"
        after = around.next(end, spot.sentence[1])
        if after is not None and _BETWEEN.fullmatch(text, end, after.start):
            return Tie(after, f"{because}; “{text[after.start : after.end]}”")
        before = around.last(spot.sentence[0], spot.start)
        if before is not None and spot.start - before.end <= _FAR:
            return Tie(before, f"{because}; “{text[before.start : before.end]}”")
        return Tie(None, because, source="antecedent")

    def defined(self, spot: Spot, around: Around) -> Tie | None:
        """ "For us, $11,250. That's the tuition for the diploma": a short sentence, and the next says what it is."""
        titled = self._forms.titled(spot, around)
        if titled is not None:
            return titled
        following = self._forms.following(spot, around)
        if following is None:
            return None
        start, end = following
        mention = around.next(start, end)
        if mention is None or not opens(around.words(start, end), self._words("programme-forms/defines")):
            return None
        between = around.words(start, mention.start)
        known = self._words("programme-forms/tuition") | self._words("programme-words/cost-labels")
        told = any(w in known for w in between) and len(between) <= _NEAR + 1
        return Tie(mention, f"“{spot.line.text[start : mention.end]}”") if told else None
