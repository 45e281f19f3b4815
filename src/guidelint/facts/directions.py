"""What is said of an occupation's employment without a number: that it grows, or that it shrinks.

A statement counts only in a narrow form (what grows, the role, auxiliaries, a verb), so that a word that is not
known anywhere in it keeps it silent: a sub-field, a place, something else that grows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property

from guidelint import regex as re
from guidelint.facts.claims import Direction
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.spots import Line, Lines
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide
from guidelint.language.phrases import Phrase, Token, token_texts

_KINDS = frozenset({"paragraph", "item", "quote", "value", "cell"})
_PERCENT = re.compile(r"%|\bper\s?cent\b|\bpct\b", re.IGNORECASE)
# Where another statement begins, which may be hedged by itself; "but", "though" and the like hedge the one before.
_ASIDE = re.compile(
    r"[,;:(—–]\s*(?!but\b|though\b|although\b|except\b|unless\b|if\b|not\b|at\s+least\b|however\b|in\s|and\s+not\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r":\s+|[,;]\s+(?:and|so|but)\s+", re.IGNORECASE)
_SHORT_SPAN = re.compile(r"\b(?P<first>20\d\d)\s*[-–—/‑]\s*(?P<last>\d\d)\b")  # "2024–34"
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTS = {"up": "more", "down": "fewer"}
_COUNTED = re.compile(r"\b(?:more|fewer|less)\s[^.]{3,80}\b20\d\d\b", re.IGNORECASE)
_EVER = re.compile(r"\b(?:more\s+and\s+more|fewer\s+and\s+fewer|ever\s+(?:more|fewer))\s", re.IGNORECASE)
_THAN = re.compile(r"\bthan\s+(?:(?:there|it|they|we)\s+(?:is|are|was|were|had|have)\b)?[^.;:]*", re.IGNORECASE)
# "Government projections show": whose figures they are
_SOURCE = re.compile(
    r"(?!nobody\b|no\b|none\b)[\w’']+\s+(?:(?:labou?r|official|own)\s+){0,2}(?:projections?|forecasts?|forecasters|figures|statistics|statisticians|economists"
    r"|estimates|data|planners|expects?|projects?|forecasts?|sees?|says?)\b",
    re.IGNORECASE,
)
_STATED = re.compile(r"(?:[^\s:;]+\s+){4,}[^\s:;]+[:;]\s")  # a statement of its own before a colon
_MOST_BETWEEN = 14  # tokens between what grows and its verb
_NARROWING = frozenset({"subjects/qualifiers", "subjects/industries", "subjects/all-occupations", "directions/hedges"})


def directions(guide: Guide, vocabulary: Vocabulary, role: RoleNames, lines: Lines) -> tuple[Direction, ...]:
    """Every such statement about the page's role, in order of its place."""
    found: list[Direction] = []
    for block in guide.blocks:
        if block.kind in _KINDS and _may_tell(block.text, guide.words[block.index], vocabulary):
            found.extend(_of_block(block, lines, vocabulary, role))
    return tuple(found)


def _of_block(block: Block, lines: Lines, vocabulary: Vocabulary, role: RoleNames) -> Iterator[Direction]:
    text = block.text
    for start, end in vocabulary.stops.sentences(text):
        if not _may_tell(text[start:end], token_texts(text[start:end]), vocabulary):
            continue
        line = lines.whole(block)
        first, last = (bisect_left(line.tokens, at, key=_start) for at in (start, end))
        here = line.tokens[first:last]
        words = [token.text for token in here]
        if vocabulary.telling_directions.isdisjoint(words) and not (
            _COUNTED.search(text, start, end) or _EVER.search(text, start, end)
        ):
            continue
        own = vocabulary.direction_phrases(here)
        if not (_has_parts(own) or vocabulary.may_count_in_future(words) or _EVER.search(text, start, end)):
            continue
        if _PERCENT.search(text, start, end) or text[start:end].rstrip().endswith("?"):
            continue
        named = [o for o in line.occupations if start <= o.start < end]
        if any(o.kind != "role" or o.level or o.qualifier for o in named):
            continue
        sentence = _Sentence(here, own, named, (line, start, end), vocabulary, role.of_the_trade(here[0].text))
        said = sentence.direction()
        if said is not None:
            sign, a, b = said
            aside = _ASIDE.search(text, b, end)
            begins = max((m.end() for m in _CLAUSE.finditer(text, start, a)), default=start)
            own_from = max((m.end() for m in _STATED.finditer(text, start, a)), default=start)
            found = [p for p in vocabulary.phrases(here) if own_from <= p.start < (aside.start() if aside else end)]
            than = _THAN.search(text, a, end)  # "than there were five years before": what it is compared with
            found = [p for p in found if than is None or not than.start() <= p.start < than.end()]
            tenses = vocabulary.lexicon.words("directions/tenses")  # of another clause they say nothing of this one
            found = [p for p in found if not _SOURCE.match(text, p.start, a)]
            sure = [p for p in found if p.list == "directions/undoubted"]
            found = [p for p in found if not any(s.start <= p.start < s.end for s in sure)]
            if _narrowed([p for p in found if p.start >= begins or p.value not in tenses]):
                continue
            years = [int(y) for y in _YEAR.findall(text[start:end])]
            years += [int(m["first"][:2] + m["last"]) for m in _SHORT_SPAN.finditer(text, start, end)]
            yield Direction(
                sign, block.span(a, b), text[a:b], block.index, f"“{text[a:b]}”", max(years, default=None),
                next((p.value for p in sentence.places), None),
            )  # fmt: skip


def _may_tell(text: str, words: list[str], vocabulary: Vocabulary) -> bool:
    """Whether a text with these words may hold such a statement: most are ruled out before their tokens are placed."""
    if not vocabulary.may_tell_direction(words):
        return False
    return not vocabulary.telling_directions.isdisjoint(words) or (
        ("20" in text and _COUNTED.search(text) is not None) or _EVER.search(text) is not None
    )


_COLLECTIVES = "directions/collectives"


def _has_parts(phrases: Mapping[str, list[Phrase]]) -> bool:
    """Whether there is a subject with a verb, or a trade, a number or people of whom it is said."""
    # "Workforce" is a name for a trade, too, and one word is read as one of both.
    what = {"directions/subjects", "directions/trades", _COLLECTIVES}
    verb = "directions/verbs" in phrases and not what.isdisjoint(phrases)
    return verb or "directions/adjectives" in phrases or "directions/people" in phrases


def _start(token: Token) -> int:
    return token.start


def _narrowed(phrases: list[Phrase]) -> bool:
    """Whether a sentence is about a part of the occupation, or hedged; "to contract" is no contract."""
    verbs = {p.start for p in phrases if p.list == "directions/verbs"}
    return any(
        (p.list in _NARROWING and p.start not in verbs) or (p.list == "regions/places" and "-" in p.value)
        for p in phrases
    )


class _Sentence:
    """One sentence about the role: its tokens, the phrases in it, and where it names the role."""

    def __init__(
        self,
        found: list[Token],
        phrases: Mapping[str, list[Phrase]],
        named: list[Occupation],
        where: tuple[Line, int, int],
        vocabulary: Vocabulary,
        opens_with_trade: bool,
    ) -> None:
        self._opens_with_trade = opens_with_trade  # "stonemasonry is a growing trade"
        self._tokens = found
        self._named = named
        self._where = where  # its line, and from where to where it stands there
        self._words = vocabulary.lexicon.words
        self._by_list = phrases

    def direction(self) -> tuple[str, int, int] | None:
        """up or down, and from where to where in the block's text."""
        for subject in self._by_list.get("directions/subjects", ()):
            at = self._past_role(subject)
            verb = self._verb_after(at) if at is not None else None
            if verb is not None and self._ends_well(verb.end):
                return verb.value, subject.start, verb.end
        for mention in self._named:  # "the land surveyor workforce is shrinking"
            after = self._tokens[self._index(mention.end) :][:1]
            verb = self._verb_after(after[0].end) if after and after[0].text in self._words(_COLLECTIVES) else None
            if verb is not None and self._ends_well(verb.end):
                return verb.value, mention.start, verb.end
        numbered = self._more_or_fewer() or self._by_number() or self._of_people()
        if numbered is not None:
            return numbered
        for mention in self._named:  # "land surveyors are a dying trade"
            trade = self._trade_after(mention.end)
            if trade is not None:
                return trade
        if self._opens_with_pronoun():
            return self._trade_after(self._tokens[0].start)
        return self._trade_after(self._tokens[0].end) if self._opens_with_trade else None

    def _more_or_fewer(self) -> tuple[str, int, int] | None:
        """ "There'll be fewer roofers in 2034 than today": more or fewer of them, in the future, by no number."""
        if not any(token.text in self._words("directions/future") for token in self._tokens):
            return None
        for mention in self._named:
            i = self._index(mention.start) - 1
            while i > 0 and self._tokens[i].text in self._words("directions/working-as"):
                i -= 1  # "fewer people will be working as roofers"
            if i < 0 or (i > 0 and self._tokens[i - 1].text[0].isdigit()):
                continue
            sign = next(
                (s for s in ("up", "down") if self._tokens[i].text in self._words(f"directions/{_COUNTS[s]}")), ""
            )
            if sign and any(
                token.text in ("than", "then") or _YEAR.fullmatch(token.text) for token in self._tokens[i:]
            ):
                return sign, self._tokens[i].start, mention.end
        return None

    def _of_people(self) -> tuple[str, int, int] | None:
        """ "Roofers are dying out": said of those who do the job, with nothing but auxiliaries between."""
        between = self._words("directions/between")
        for mention in self._named:
            i = self._index(mention.end)
            for told in self._by_list.get("directions/people", ()):
                words = self._tokens[i : self._index(told.start)] if told.start >= mention.end else None
                if (
                    words
                    and all(t.text in between or t.text.endswith("ly") for t in words)
                    and self._ends_well(told.end)
                ):
                    return told.value, mention.start, told.end
        return None

    def _by_number(self) -> tuple[str, int, int] | None:
        """ "A shrinking number of roofers", "more and more roofers"."""
        starts = {mention.start: mention for mention in self._named}
        for adjective in self._by_list.get("directions/adjectives", ()):
            i = self._index(adjective.end)
            noun, of, whom = ([*self._tokens[i : i + 3], None, None, None])[:3]
            if noun and of and whom and noun.text in self._words("directions/numbers") and of.text == "of":
                mention = starts.get(whom.start)
                if mention is not None:
                    return adjective.value, adjective.start, mention.end
        for mention in self._named:
            i = self._index(mention.start)
            before = [token.text for token in self._tokens[max(0, i - 3) : i]]
            for sign, name in _COUNTS.items():
                told = before[-1:] and before[-1] in self._words(f"directions/{name}")
                if told and (before[-2:-1] == ["ever"] or before == [before[-1], "and", before[-1]]):
                    return sign, mention.start - len(" ".join(before)) - 1, mention.end
        return None

    def _index(self, at: int) -> int:
        return bisect_left(self._tokens, at, key=_start)

    def _past_role(self, subject: Phrase) -> int | None:
        """Where the subject with its "of <role>" ends; None where it is of something else."""
        i = self._index(subject.end)
        needs = subject.value in self._words("directions/needs-role")
        if not needs and (i >= len(self._tokens) or self._tokens[i].text not in self._words("directions/of")):
            return subject.end
        i = i if needs else i + 1
        while i < len(self._tokens):
            mention = next((o for o in self._named if o.start <= self._tokens[i].start < o.end), None)
            if mention is not None:
                return mention.end
            if self._tokens[i].text not in self._words("directions/articles"):
                return None
            i += 1
        return None

    def _verb_after(self, at: int) -> Phrase | None:
        """The first verb of growth after a place, with nothing but auxiliaries, times and years between."""
        between = self._words("directions/between")
        first = self._index(at)
        for token in self._tokens[first : first + _MOST_BETWEEN]:
            verb = next((p for p in self._by_list.get("directions/verbs", ()) if p.start == token.start), None)
            if verb is not None:
                return verb
            adverb = token.text.endswith("ly") or self._of_a_place(token)
            if token.text not in between and not adverb and not token.text.isdigit() and token.text not in "–-,":
                return None
        return None

    def _of_a_place(self, token: Token) -> bool:
        """Whether a word names a country, which is the page's or keeps the statement apart from its rates."""
        return any(place.start <= token.start < place.end for place in self.places)

    @cached_property
    def places(self) -> list[Phrase]:
        """The places that the sentence names: looked for in the few that may say something."""
        line, start, end = self._where
        found = line.by_list.get("regions/places", ())
        return [p for p in found if start <= p.start < end and line.text[p.start : p.end] != "us"]  # "fewer of us"

    def _ends_well(self, at: int) -> bool:
        """Whether nothing after the verb narrows it to a place or makes its object something else."""
        rest = [token.text for token in self._tokens[self._index(at) :]][:4]
        if not rest or not rest[0][0].isalnum():
            return True
        if rest[0] not in self._words("directions/after"):
            return False
        if rest[0] not in ("in", "at", "for"):
            return True
        told = next((w for w in rest[1:] if w not in self._words("directions/determiners")), "")
        return told in self._words("directions/times")

    def _opens_with_pronoun(self) -> bool:
        words = self._words("subjects/pronouns")
        return bool(self._tokens) and self._tokens[0].text in words

    def _trade_after(self, at: int) -> tuple[str, int, int] | None:
        """ "is a shrinking trade" right after a place."""
        skipped = self._words("directions/between") | self._words("subjects/pronouns")
        skipped |= self._words("directions/determiners")
        adjectives = {p.start: p for p in self._by_list.get("directions/adjectives", ())}
        first = self._index(at)
        for token in self._tokens[first : first + _MOST_BETWEEN]:
            adjective = adjectives.get(token.start)
            if adjective is not None:
                trades = self._by_list.get("directions/trades", ())
                trade = next((t for t in trades if 0 < t.start - adjective.end <= 1), None)
                if trade is None or not self._ends_well(trade.end):
                    return None
                return adjective.value, adjective.start, trade.end
            if token.text not in skipped:
                return None
        return None
