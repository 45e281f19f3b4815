"""What names a level: its words, its rank, and where running text speaks of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from guidelint import regex as re
from guidelint.facts.nouns import singular
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase, Token, token_texts, tokens
from guidelint.record import cached_property, dataclass

_LONGEST_NAME = 8  # words that a level's name may have
ITSELF = 32  # rank of the role itself, between the template's intermediate (30) and journeyman (35)
_LISTS = ("levels", "experience/rungs")
_BEGINNER = 20  # highest rank that stands at the beginning
_MIDDLE = "middle"
_SINCE = re.compile(r"\W*(?:years|yrs|time)\s+(?:since|after|from)\b", re.IGNORECASE)  # "Years since certification"
_OTHERS = ("experience/not-levels", "programme/length")
_SENTENCE = re.compile(r"[.;?!]\s+\S")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A level that running text speaks of, at start to end; name in lower case, in the singular.

    own: a level of the role by its words, or a post to which a career leads, and no other occupation.
    """

    start: int
    end: int
    name: str
    rank: int | None
    own: bool = True


class LevelNames:
    """Level names on one guide."""

    def __init__(self, words: Vocabulary, role: RoleNames) -> None:
        self._words = words
        self._role = role

    def is_level(self, text: str) -> bool:
        """Whether a short text names a level: a level's word or an occupation, and nothing of programmes or papers."""
        if not self._short(text) or self.is_other(text):
            return False
        if any(p.list in _LISTS for p in self._words.phrases_of(text)):
            return True
        bases = {singular(w) for w in _WORD.findall(text.lower())}
        return bool(bases & self._heads) or any(b.endswith(self._words.endings) for b in bases)

    def is_other(self, text: str) -> bool:
        """Whether a short text names a programme, a paper, an age: years beside it are no band.

        A word for one of these inside an occupation's name says nothing: "probation officer", "program manager".
        """
        found = [p for p in self._words.phrases_of(text) if p.list in _OTHERS and p.value != "graduate"]
        if not found or _SINCE.match(text):
            return False
        names = self._role.find(text, tokens(text))
        return any(not any(o.start <= p.start and p.end < o.end for o in names) for p in found)

    def rank(self, text: str) -> int | None:
        """How high a level stands by its words; None where they do not say, or say two things."""
        ranks = self._ranks_in(text) or self._ranks_in(_plain(text))
        if len(ranks) == 1:
            return ranks.pop()
        if ranks and max(ranks) <= _BEGINNER:
            return min(ranks)  # "graduate trainees"
        return ITSELF if not ranks and self._role.plain(text) else None

    def _ranks_in(self, text: str) -> set[int]:
        """The ranks of the words of levels in a text that are no part of the role's own name."""
        found = self._words.phrases_of(text)
        own = self._own_places(text) if len(found) > 1 else []
        return {rank for p, rank in self._ranked([p for p in found if not any(a <= p.start < b for a, b in own)])}

    def _own_places(self, text: str) -> list[tuple[int, int]]:
        """Where the role's own name stands: a "senior product manager" is no manager of product managers."""
        found = tokens(text)
        words = tuple(singular(token.text) for token in found)
        return [
            (found[at].start, found[at + len(own) - 1].end)
            for own in self._role.sequences
            if len(own) > 1
            for at in range(len(words) - len(own) + 1)
            if words[at : at + len(own)] == own
        ]

    def word(self, text: str) -> str | None:
        """The template's word for a level that a text names, "entry level" of "Entry Level"."""
        found = [p for p in self._words.phrases_of(text) if p.list == "levels"]
        return max(found, key=lambda p: len(p.value)).value if found else None

    def key(self, text: str) -> str:
        """What a level's name is compared by: its word or what that word stands for; "" where it says something else.

        Only names of the role's own levels have one: the role, with a word of a level or without.
        """
        if self._role.plain(text):
            return _MIDDLE
        found = self._longest([p for p in self._words.phrases_of(text) if p.list in _LISTS])
        if len(found) != 1:
            return ""
        word = " ".join(text[found[0].start : found[0].end].lower().split())
        rest = (text[: found[0].start] + text[found[0].end :]).strip(" -–*:.")
        own = not rest or self._role.plain(rest) or rest.lower() in self._words.lexicon.words("experience/level-nouns")
        return self._words.lexicon.values("experience/aliases").get(word, word) if own else ""

    def mentions(self, text: str, found: list[Token]) -> list[Mention]:
        """Levels of which running text speaks, in order: "the senior tailor", "juniors", "an apprentice"."""
        named = [
            Mention(o.start, o.end, _plain(text[o.start : o.end]), self.rank(text[o.start : o.end]), self._own(o))
            for o in self._role.find(text, found)
            if not self.is_other(text[o.start : o.end])
        ]
        phrases = [p for p in self._words.phrases(found) if p.list in _LISTS]
        for phrase in self._longest(phrases):
            inside = any(m.start < phrase.end and phrase.start < m.end for m in named)
            if not inside and (self._noun(text, phrase) or any(m.start == phrase.end + 1 for m in named)):
                named.append(
                    Mention(phrase.start, phrase.end, _plain(text[phrase.start : phrase.end]), self._of(phrase))
                )
        named += self._plurals(text, found, named)
        return self._joined(text, sorted(named, key=lambda m: m.start))

    def _own(self, occupation: Occupation) -> bool:
        words = occupation.name.split()
        if occupation.kind == "role" or not words:
            return True
        last = singular(words[-1])
        if last in self._words.lexicon.words("experience/posts") or self._is_head(last):
            return True
        return all(singular(word) in self._ranks for word in words)

    def _is_head(self, word: str) -> bool:
        """Whether a noun is the role's own, or its end: "mason" of a stonemason."""
        return any(head.endswith(word) for head in self._role.heads)

    def _joined(self, text: str, named: list[Mention]) -> list[Mention]:
        """A level's word right before an occupation is a part of its name: "a master farrier"."""
        joined: list[Mention] = []
        for mention in named:
            if joined and joined[-1].end + 1 == mention.start and text[joined[-1].end] in " -":
                first = joined.pop()
                words = text[first.start : mention.end]
                own = mention.own and (first.own or self._is_head(mention.name.split()[-1]))
                mention = Mention(first.start, mention.end, _plain(words), self.rank(words), own)
            joined.append(mention)
        return joined

    def _plurals(self, text: str, found: list[Token], named: Sequence[Mention]) -> list[Mention]:
        """ "juniors", "apprentices": the lists have the singular."""
        more: list[Mention] = []
        for token in found:
            base = singular(token.text)
            if base == token.text or base not in self._ranks:
                continue
            if base in self._verbs and not text[token.end :].startswith(" ("):
                continue
            if not any(m.start < token.end and token.start < m.end for m in named):
                more.append(Mention(token.start, token.end, base, self._ranks[base]))
        return more

    def _noun(self, text: str, phrase: Phrase) -> bool:
        """Whether a level's word in running text is the person, not a quality or a verb."""
        before = text[max(0, phrase.start - 12) : phrase.start].lower().split()
        word = text[phrase.start : phrase.end].lower()
        article = bool(before) and before[-1] in _ARTICLES
        return article or word not in self._verbs

    def _short(self, text: str) -> bool:
        return bool(text.strip()) and len(text.split()) <= _LONGEST_NAME and not _SENTENCE.search(text)

    def _ranked(self, found: Sequence[Phrase]) -> list[tuple[Phrase, int]]:
        return [(p, self._of(p)) for p in self._longest([p for p in found if p.list in _LISTS])]

    @staticmethod
    def _longest(found: list[Phrase]) -> list[Phrase]:
        """Of phrases that overlap, the longest: "mid-level", not "mid"."""
        kept: list[Phrase] = []
        for phrase in sorted(found, key=lambda p: (p.start - p.end, p.start)):
            if not any(k.start < phrase.end and phrase.start < k.end for k in kept):
                kept.append(phrase)
        return sorted(kept, key=lambda p: p.start)

    def _of(self, phrase: Phrase) -> int:
        return self._words.levels[phrase.value] if phrase.list == "levels" else int(phrase.value)

    @property
    def _ranks(self) -> dict[str, int]:
        return _ranks(self._words)

    @cached_property
    def _heads(self) -> frozenset[str]:
        return _heads(self._words) | self._role.heads

    @cached_property
    def _verbs(self) -> frozenset[str]:
        return self._words.lexicon.words("experience/no-plurals")


@lru_cache(maxsize=4)
def _ranks(words: Vocabulary) -> dict[str, int]:
    """Words of levels and how high each stands."""
    own = {word: int(rank) for word, rank in words.lexicon.values("experience/rungs").items()}
    return {**own, **words.levels}


@lru_cache(maxsize=4)
def _heads(words: Vocabulary) -> frozenset[str]:
    return frozenset(singular(head) for head in words.heads)


_ARTICLES = frozenset({"a", "an", "the"})


def _plain(text: str) -> str:
    return " ".join(map(singular, token_texts(text)))
