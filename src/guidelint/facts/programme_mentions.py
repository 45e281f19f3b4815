"""Where a text names a programme of training: an apprenticeship, a diploma, "the Tralee course"; and which it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from guidelint import regex as re
from guidelint.facts.nouns import singular
from guidelint.facts.occupations import RoleNames
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase, Token, tokens
from guidelint.record import dataclass

_MOST_QUALIFIERS = 5
_LONGEST_TAIL = 4  # words of "in fine furniture making"
_SUBJECT = re.compile(r"\s+(?:in|of)\s+", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:at|in|from)\s+(?:the\s+)?(?=[A-Z])")
_TOWN = re.compile(r"\s+(?:at|from)\s")  # after "in" a field of study may stand, too
_IN_BRACKETS = re.compile(r"\s*\((?P<words>[^()]{1,20})\)")
# What ties a credential to who awards it: "the diploma at the", "the certificate offered by a".
_AWARDED = re.compile(
    r"\.?,?\s(?:(?:offered|taught|run|given|awarded|held|done|taken)\s)?(?:at|of|from|in|by|through|with)\s(?:the\s|an?\s)?",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"\b(?:at|of|from|in|by|to|through|with)\s"
    r"(?:the\s|an?\s|our\s|your\s|my\s|some\s|several\s|many\s|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s)?$",
    re.IGNORECASE,
)
_GOVERNOR = 20  # characters before a name in which its preposition stands
_STEM = 5  # letters that a role's field shares with its name: carpenter, carpentry
_PROGRAMME = "programme"
_KINDS = "programmes/kinds"


@dataclass(frozen=True, slots=True)
class Mention:
    """A programme's name at text[start:end].

    kind: a value of programmes/kinds. qualifiers: the words that tell it from others of its kind, lower case.
    definite: "the", "your" or the like stands before it, so that it may be one named before. personal: it is "my" own.
    trade: no more than the page's own occupation or field names it: "the grooming course". town: no more than a place
    does that has no known name: "the course in Tralee".
    """

    start: int
    end: int
    kind: str
    qualifiers: frozenset[str] = frozenset()
    definite: bool = False
    personal: bool = False
    trade: bool = False
    town: bool = False


_CAPITALS = 2  # at least, in the letters of a degree


class MentionFinder:
    """Finds the programmes that texts of one guide name."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames) -> None:
        self._vocabulary = vocabulary
        words = vocabulary.lexicon.words
        self._neutral = words("programme-words/neutral")
        self._stops = words("programme-words/stops")
        self._definite = words("programme-words/definite")
        self._personal = words("programme-words/personal")
        self.charging = words("programme-words/charging")
        self._generic = words("programme-words/generic")
        self._degrees = words("programme-words/degrees")
        self._lettered = words("programme-words/lettered")
        self._any_degree = words("programme-words/any-degree")
        self._parts = words("programme-words/parts")
        self._ranks = words("programme-words/ranks")
        self._grades = words("programme-words/grades")
        self._figures = words("figures/numbers") | words("figures/durations")
        self._variants = words("programmes/variants") | words("programmes/residency")
        self._plain = words("programme-words/plain")
        self._schools = words("programme-forms/schools")
        self._ahead = words("programme-forms/before-names")
        self._awards = words("programme-forms/awards")
        self._learnt: dict[tuple[str, ...], Mention] = {}
        self._own = role.name
        self._role = frozenset(word for sequence in role.sequences for word in sequence)
        self._remembered: dict[str, tuple[Mention, ...]] = {}

    def is_generic(self, mention: Mention) -> bool:
        """Whether a name says no more than that it is a programme."""
        return mention.kind in self._generic and not mention.qualifiers

    def is_own(self, mention: Mention) -> bool:
        """Whether a name tells which programme it is, and is not only of a part of one."""
        return not self.is_generic(mention) and mention.kind not in self._parts

    def of(self, text: str) -> tuple[Mention, ...]:
        """The programmes that a short context names, remembered: many figures share it."""
        if text not in self._remembered:
            if len(self._remembered) > 4096:
                self._remembered.clear()
            self._remembered[text] = self.find(text, tokens(text), by_list(self._vocabulary.phrases_of(text)))
        return self._remembered[text]

    def find(self, text: str, found: Sequence[Token], phrases: Mapping[str, list[Phrase]]) -> tuple[Mention, ...]:
        """The programmes that a text names, in order; found, phrases: its tokens, and its phrases by their list."""
        heads = self._heads(phrases.get(_KINDS, ()), phrases.get("programmes/not-programmes", ()))
        starts = [token.start for token in found] if heads or self._learnt else []
        mentions = self._awarded(text, [self._mention(text, found, starts, run) for run in _runs(text, heads)])
        if self._learnt:
            mentions = sorted([*mentions, *self._by_name(text, found, mentions)], key=lambda m: m.start)
        return tuple(mentions)

    # ------------------------------------------------------------------ who awards it
    def is_school(self, mention: Mention) -> bool:
        """Whether a name is one of a place to learn, which is the programme only where no other is named."""
        return mention.kind in self._schools

    def is_award(self, mention: Mention) -> bool:
        """Whether a name is one of a credential, which some school awards."""
        return mention.kind in self._awards

    def is_governed(self, text: str, mention: Mention) -> bool:
        """Whether a preposition stands before a name: "at the state university"."""
        return _GOVERNED.search(text, max(0, mention.start - _GOVERNOR), mention.start) is not None

    def _awarded(self, text: str, found: list[Mention]) -> list[Mention]:
        """The mentions, those of a credential and of the school that awards it as one: "the diploma at the college"."""
        mentions: list[Mention] = []
        for mention in found:
            last = mentions[-1] if mentions else None
            awarded = last is not None and self.is_school(mention) and last.kind in self._awards
            if last is not None and awarded and _AWARDED.fullmatch(text, last.end, mention.start):
                mentions[-1] = replace(last, end=mention.end, qualifiers=last.qualifiers | mention.qualifiers)
            else:
                mentions.append(mention)
        return mentions

    # ------------------------------------------------------------------ names without a kind
    def learn(self, names: Mapping[tuple[str, ...], Mention]) -> None:
        """Proper names (their words, lower case) that stand for a programme of the guide, and for which."""
        self._learnt = dict(names)
        self._remembered.clear()

    def _by_name(self, text: str, found: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Where a proper name of a programme stands alone: "in fees to Silver Oak"."""
        taken = {i for m in mentions for i in range(m.start, m.end)}
        for words, mention in self._learnt.items():
            length = len(words)
            for i in range(1, len(found) - length + 1):
                if found[i].text != words[0] or tuple(t.text for t in found[i : i + length]) != words:
                    continue
                start, end = found[i].start, found[i + length - 1].end
                capitals = all(text[t.start].isupper() for t in found[i : i + length])
                goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
                if capitals and not goes_on and start not in taken and found[i - 1].text in self._ahead:
                    yield replace(mention, start=start, end=end, definite=True)

    # ------------------------------------------------------------------ names by their kind

    @staticmethod
    def _heads(phrases: Sequence[Phrase], none: Sequence[Phrase]) -> list[Phrase]:
        """The phrases that name a kind, none within another or within what names no programme."""
        starts = [p.start for p in none]
        ends = list(accumulate((p.end for p in none), max))
        heads: list[Phrase] = []
        for phrase in phrases:
            if heads and phrase.end <= heads[-1].end:
                continue
            last = bisect_right(starts, phrase.start)
            if last == 0 or ends[last - 1] <= phrase.start:
                heads.append(phrase)
        return heads

    def _mention(self, text: str, found: Sequence[Token], starts: list[int], run: list[Phrase]) -> Mention:
        kind, others = self._kind([p.value for p in run])
        first = bisect_left(starts, run[0].start)
        words, at, of_role = self._before(text, found, first)
        stop = found[at - 1].text if at > 0 and found[at].start - found[at - 1].end <= 1 else ""
        end, after, in_field = self._after(text, found, starts, run[-1].end)
        letters = self._letters(text[run[-1].start : run[-1].end]) if kind in self._lettered else ""
        qualifiers = frozenset((*words, *after, *others, *([letters] if letters else [])))
        definite = stop in self._definite or any(w.endswith("'s") for w in words)
        school = kind in self._schools
        of_role = of_role or (in_field and not school)  # "the Institute of Joinery" may be no school
        trade = of_role and not school and kind in self._generic and not qualifiers
        if of_role and kind in self._generic:
            qualifiers |= {self._own}  # "a grooming course", on a page of groomers
            kind = _PROGRAMME if kind in self._plain else kind
        town = bool(after) and not words and not others and _TOWN.match(text, run[-1].end) is not None
        return Mention(found[at].start, end, kind, qualifiers, definite, stop in self._personal, trade, town)

    def _letters(self, words: str) -> str:
        """The letters of a degree that say in what: "B.Ed", "LLB"; "" of those that don't ("BSc"), and of words."""
        short = words.replace(".", "")
        told = sum(map(str.isupper, short)) >= _CAPITALS and short.isalpha()
        return short.lower() if told and short.lower() not in self._any_degree else ""

    def _kind(self, kinds: list[str]) -> tuple[str, list[str]]:
        """The most telling of kinds that stand together, the last of equals; and the others that tell something."""

        def weight(kind: str) -> int:
            return 0 if kind in self._generic else 1 if kind == "degree" else 2

        best = max(range(len(kinds)), key=lambda i: (weight(kinds[i]), i))
        return kinds[best], [k for i, k in enumerate(kinds) if i != best and weight(k) == 2 and k != kinds[best]]

    def _before(self, text: str, found: Sequence[Token], first: int) -> tuple[list[str], int, bool]:
        """Words that qualify a name right before it, the index of its first token, whether the page's field is one."""
        words: list[str] = []
        at = first
        of_role = False
        while at > 0 and first - at < _MOST_QUALIFIERS:
            token = found[at - 1]
            if text[token.end : found[at].start].strip() not in ("", "-", "‑", "‐"):
                break
            if token.text in self._grades and at > 1 and found[at - 2].text in self._ranks:
                words.append(f"{found[at - 2].text} {token.text}")
                at -= 2
                continue
            if token.text in self._stops or token.text in self._figures or not token.text[0].isalpha():
                break
            at -= 1
            if self.is_field(token.text):
                of_role = True
            elif self._tells(token.text):
                words.append(token.text)
        return words, at, of_role

    def telling(self, text: str) -> frozenset[str]:
        """The words of a text that would tell a programme from others."""
        return frozenset(t.text for t in tokens(text) if t.text[0].isalnum() and self._names(t.text))

    def _names(self, word: str) -> bool:
        return word not in self._stops and self._tells(word)

    def _tells(self, word: str) -> bool:
        """Whether a word tells a programme from others; the page's own field does not."""
        return not (word in self._neutral or word in self._variants or self.is_field(word))

    def is_field(self, word: str) -> bool:
        """Whether a word is the role's, or its field's: carpentry on a page of carpenters."""
        plain = singular(word)
        return any(plain == name or (len(name) > _STEM and plain[:_STEM] == name[:_STEM]) for name in self._role)

    def _after(self, text: str, found: Sequence[Token], starts: list[int], end: int) -> tuple[int, list[str], bool]:
        """Where a name ends with what follows it ("in joinery", "at Tralee", "III", "(Level 3)"); the words in it.

        The last says whether the page's field is one of them.
        """
        words: list[str] = []
        field = False
        at = bisect_left(starts, end)
        if at < len(found) and text[end : found[at].start] == " ":
            grade = found[at]
            if grade.text in self._grades and grade.text.isalpha() and text[grade.start].isupper():
                words.append(grade.text)
                end = grade.end
            elif grade.text in self._ranks and at + 1 < len(found) and found[at + 1].text in self._grades:
                words.append(f"{grade.text} {found[at + 1].text}")
                end = found[at + 1].end
        tail = _PLACE.match(text, end) or _SUBJECT.match(text, end)
        if tail:
            last, told, field = self._tail(text, found, bisect_left(starts, tail.end()))
            if told or field:
                end, words = last, words + told
            where = _PLACE.match(text, end)
            if where and end > tail.start():  # "the Diploma in Joinery at Tralee"
                last, told, _ = self._tail(text, found, bisect_left(starts, where.end()))
                end, words = (last, words + told) if told else (end, words)
        brackets = _IN_BRACKETS.match(text, end)
        if brackets:
            inside = brackets["words"].lower().split()
            if len(inside) == 2 and inside[0] in self._ranks and inside[1] in self._grades:
                words.append(" ".join(inside))
                end = brackets.end()
        return end, words, field

    def _tail(self, text: str, found: Sequence[Token], at: int) -> tuple[int, list[str], bool]:
        end, told, first, field = 0, [], at, False
        while at < len(found) and at - first < _LONGEST_TAIL:
            token = found[at]
            if token.text in self._stops or token.text in self._figures or not token.text[0].isalpha():
                break
            if at > first and text[found[at - 1].end : token.start].strip() not in ("", "-"):
                break
            end = token.end
            if self._tells(token.text):
                told.append(token.text)
            field = field or self.is_field(token.text)
            at += 1
        return end, told, field


def by_list(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    """Phrases by the list they are of, each in order."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.list, []).append(phrase)
    return found


def _runs(text: str, heads: Sequence[Phrase]) -> list[list[Phrase]]:
    """Heads that stand right beside one another, as one name each: "diploma program"."""
    runs: list[list[Phrase]] = []
    for phrase in heads:
        if runs and text[runs[-1][-1].end : phrase.start] in (" ", "-", " – "):
            runs[-1].append(phrase)
        else:
            runs.append([phrase])
    return runs
