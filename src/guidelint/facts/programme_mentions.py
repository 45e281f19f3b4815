"""Where a text names a programme of training: an apprenticeship, a diploma, "the Tralee course"; and which it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from guidelint import regex as re
from guidelint.facts.nouns import singular
from guidelint.facts.occupations import RoleNames
from guidelint.facts.programme_tails import TOWN, TailReader
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase, Token, tokens
from guidelint.record import dataclass

_MOST_QUALIFIERS = 5
# What ties a credential to who awards it: "the diploma at the", "the certificate offered by a".
_AWARDED = re.compile(
    r"\.?,?\s(?:(?:offered|taught|run|given|awarded|held|done|taken)\s)?(?:at|of|from|in|by|through|with)\s(?:(?:the|an?|our|your|any|most|some)\s)?",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"\b(?:at|of|from|in|by|to|through|with)\s"
    r"(?:the\s|an?\s|our\s|your\s|my\s|some\s|several\s|many\s|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s)?$",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(r"[A-Z][\w’'&]+ School(?= [a-z])")  # "Burnside School diploma" is no school diploma
_GOVERNOR = 20  # characters before a name in which its preposition stands
_HYPHENS = ("-", "‑", "‐")
_INSIDE_NAMES = ("", *_HYPHENS, "'", "’")
_LETTERED = re.compile(r"\s(?:[A-Z]|\d{1,2})\b")
_STEM = 5  # letters that a role's field shares with its name: carpenter, carpentry
_PROGRAMME = "programme"
_KINDS = "programmes/kinds"


@dataclass(frozen=True, slots=True)
class Aspects:
    """Of the words that tell a programme: who teaches it ("at Tralee"), what ("in joinery"), and capitals before it."""

    place: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()


NO_ASPECTS = Aspects()


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
    aspects: Aspects = NO_ASPECTS


_LONGEST_LETTERS = 8  # characters of "b.s.c.n"
_CAPITALS = 2  # at least, in the letters of a degree


class MentionFinder:
    """Finds the programmes that texts of one guide name."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames) -> None:
        self._vocabulary = vocabulary
        words = vocabulary.lexicon.words
        self._neutral = words("programme-words/neutral")
        self._stops = words("programme-words/stops")
        self._approvals = words("programme-words/approvals")
        self._institutions = words("programme-words/institutions") & words("programmes/kinds")
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
        self._verbs = words("programme-words/verbs-too")
        self._people = words("programme-words/before-verbs")
        self._classes = words("programme-words/classes-of-tickets")
        self._ordinals = vocabulary.lexicon.values("programme-words/ordinals")
        self._schools = words("programme-forms/schools")
        self._ahead = words("programme-forms/before-names")
        self._awards = words("programme-forms/awards")
        self._tails = TailReader(vocabulary, self._is_no_name, self._tells, self.is_field)
        self._full = words("programme-words/in-full")
        self._others: frozenset[str] = frozenset()
        self._learnt: dict[tuple[str, ...], Mention] = {}
        self._own = role.name
        self._of_the_trade = role.of_the_trade
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
        none = phrases.get("programmes/not-programmes", [])
        if none and (owned := [m.end() - len("School") for m in _OF_A_NAME.finditer(text)]):
            none = [p for p in none if p.start not in owned]
        heads = self._heads(phrases.get(_KINDS, ()), none)
        starts = [token.start for token in found] if heads or self._learnt else []
        heads = [h for h in heads if not (self._is_verb(found, starts, h) or self._is_class(text, h))]
        mentions = self._awarded(text, [self._mention(text, found, starts, run) for run in _runs(text, heads)])
        mentions = self._apart(mentions)
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

    def is_plain(self, mention: Mention) -> bool:
        """Whether a name is one of a course or a program, which some school teaches."""
        return mention.kind in self._plain

    def is_governed(self, text: str, mention: Mention) -> bool:
        """Whether a preposition stands before a name: "at the state university"."""
        return _GOVERNED.search(text, max(0, mention.start - _GOVERNOR), mention.start) is not None

    def _awarded(self, text: str, found: list[Mention]) -> list[Mention]:
        """The mentions, those of a credential and of the school that awards it as one: "the diploma at the college"."""
        mentions: list[Mention] = []
        for mention in found:
            last = mentions[-1] if mentions else None
            awarded = last is not None and self.is_school(mention) and self._is_taught(last)
            if last is not None and awarded and mention.end <= last.end:
                continue  # "at Tralee Community College" has been read with the name
            if last is not None and awarded and self._is_by(text, last, mention):
                aspects = replace(last.aspects, place=last.aspects.place | mention.qualifiers)
                qualifiers = last.qualifiers | mention.qualifiers
                mentions[-1] = replace(last, end=mention.end, qualifiers=qualifiers, aspects=aspects)
            else:
                mentions.append(mention)
        return mentions

    @staticmethod
    def _is_by(text: str, award: Mention, school: Mention) -> bool:
        """Whether words, or a comma before a proper name, tie an award to a school."""
        if _AWARDED.fullmatch(text, award.end, school.start):
            return True
        return text[award.end : school.start] == ", " and bool(school.qualifiers) and text[school.start].isupper()

    def _is_taught(self, mention: Mention) -> bool:
        """Whether a name is one of what a school awards or teaches: "the diploma", "the welding program"."""
        return mention.kind in self._awards or (mention.kind in self._plain and bool(mention.qualifiers))

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

    def learn_letters(self, words: Iterable[str]) -> None:
        """Words of a guide: where it knows a B.Tech, its B.Sc is another degree."""
        values = self._vocabulary.lexicon.values(_KINDS)
        short = {
            w.replace(".", "") for w in words if values.get(w, "") in self._lettered and len(w) <= _LONGEST_LETTERS
        }
        self._others = frozenset(short - self._any_degree - self._full)

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

    def _apart(self, found: Sequence[Mention]) -> list[Mention]:
        """The mentions but those within another's name: "Certificate IV in Driving Instruction" is no instruction."""
        within = set()
        for i, (one, two) in enumerate(pairwise(found)):
            vague = two.kind in self._generic or two.kind in self._parts
            if vague and two.end <= one.end:
                within.add(i + 1)
            elif two.start <= one.start:
                within.add(i)
        return [mention for i, mention in enumerate(found) if i not in within]

    def _is_class(self, text: str, head: Phrase) -> bool:
        """Whether a head is no class that one goes to: a "Class A" licence, "Class 12" of a school."""
        found = _LETTERED.match(text, head.end)
        return found is not None and text[head.start : head.end].lower() in self._classes

    def _is_verb(self, found: Sequence[Token], starts: list[int], head: Phrase) -> bool:
        """ "You'll study for a degree"."""
        at = bisect_left(starts, head.start)
        if found[at].text not in self._verbs or at == 0:
            return False
        before = found[at - 1].text
        return before in self._people or before.endswith(("'ll", "'d"))

    def _mention(self, text: str, found: Sequence[Token], starts: list[int], run: list[Phrase]) -> Mention:
        kind, others = self._kind([p.value for p in run])
        first = bisect_left(starts, run[0].start)
        words, at, of_role = self._before(text, found, first)
        stop = self._article(found, at)
        after = self._tails.after(text, found, starts, run[-1].end)
        letters = self._letters(text[run[-1].start : run[-1].end]) if kind in self._lettered else ""
        qualifiers = frozenset((*words, *after.words, *others, *([letters] if letters else [])))
        definite = stop in self._definite or any(w.endswith("'s") for w in words)
        school = kind in self._schools
        of_role = of_role or (after.field and not school)  # "the Institute of Joinery" may be no school
        trade = of_role and not school and kind in self._generic and not qualifiers
        if of_role and kind in self._generic:
            qualifiers |= {self._own}  # "a grooming course", on a page of groomers
            kind = _PROGRAMME if kind in self._plain else kind
        town = bool(after.words) and not words and not others and TOWN.match(text, run[-1].end) is not None
        aspects = Aspects(
            frozenset(after.place),
            frozenset(after.subject),
            frozenset(t.text for t in found[at:first] if text[t.start].isupper() and t.text in words),
        )
        personal = stop in self._personal
        return Mention(found[at].start, after.end, kind, qualifiers, definite, personal, trade, town, aspects)

    def _letters(self, words: str) -> str:
        """The letters of a degree that say in what: "B.Ed", "LLB"; "" of those that don't ("BSc"), and of words."""
        short = words.replace(".", "")
        if sum(map(str.isupper, short)) < _CAPITALS or not short.isalpha():
            return ""
        letters = short.lower()
        apart = any(other[0] == letters[0] and not other.startswith(letters) for other in self._others)
        return letters if apart or letters not in self._any_degree else ""

    def _kind(self, kinds: list[str]) -> tuple[str, list[str]]:
        """The most telling of kinds that stand together, the last of equals; and the others that tell something."""

        def weight(kind: str) -> int:
            return 0 if kind in self._generic else 1 if kind == "degree" else 2

        if kinds[-1] in self._plain:  # "a classroom course" is a course
            kinds = [k for k in kinds if k not in self._parts] or kinds
        best = max(range(len(kinds)), key=lambda i: (weight(kinds[i]), i))
        return kinds[best], [k for i, k in enumerate(kinds) if i != best and weight(k) == 2 and k != kinds[best]]

    def _before(self, text: str, found: Sequence[Token], first: int) -> tuple[list[str], int, bool]:
        """Words that qualify a name right before it, the index of its first token, whether the page's field is one."""
        words: list[str] = []
        at = first
        of_role = False
        while at > 0 and first - at < _MOST_QUALIFIERS:
            token = found[at - 1]
            if text[token.end : found[at].start].strip() not in _INSIDE_NAMES:
                break
            if token.text in self._grades and at > 1 and found[at - 2].text in self._ranks:
                words.append(f"{found[at - 2].text} {token.text}")
                at -= 2
                continue
            if token.text in self._classes and at > 1 and found[at - 2].text in self._ordinals:
                words.append(f"{token.text} {self._ordinals[found[at - 2].text]}")  # "Fourth Class certificate"
                at -= 2
                continue
            if token.text == "'" and at > 1 and found[at - 2].text.endswith("s"):
                at -= 1  # "a beginners' course"
                continue
            if token.text in self._approvals and at > 1 and text[found[at - 2].end : token.start] in _HYPHENS:
                at -= 2  # "a board-approved course": who approves it is no part of its name
                continue
            if self._is_lettered_class(text, found, at):
                words.append(f"{found[at - 2].text} {token.text}")  # "Class A course"
                at -= 2
                continue
            if self._is_no_name(token.text) and not self._is_daytime(found, at, first):
                break
            at -= 1
            if self.is_field(token.text):
                of_role = True
            elif self._tells(token.text):
                words.append(token.text)
        return words, at, of_role

    def _is_lettered_class(self, text: str, found: Sequence[Token], at: int) -> bool:
        """Whether the two words before an index are a class of licence: "Class A"."""
        token = found[at - 1]
        named = at > 1 and found[at - 2].text in self._classes and token.end - token.start == 1
        return named and not text[token.start].islower()

    def _is_daytime(self, found: Sequence[Token], at: int, first: int) -> bool:
        """ "The Fourth Class day program": when it is taught, unless it is how long: "a one-day course"."""
        if at != first or found[at - 1].text not in self._neutral:
            return False
        return at > 1 and found[at - 2].text not in self._figures and found[at - 2].text != "-"

    def _article(self, found: Sequence[Token], at: int) -> str:
        """The word before a name, and before the length that says which it is: "the two-year diploma"."""
        while at > 0 and found[at].start - found[at - 1].end <= 1:
            word = found[at - 1].text
            if word in self._definite or word in self._personal or word not in self._figures | {"-"}:
                return word
            at -= 1
        return ""

    def _is_no_name(self, word: str) -> bool:
        """Whether a word can be no part of a name: "the", "takes", "two", "you'll"."""
        contracted = word.endswith(("'ll", "'re", "'ve", "'d"))
        return contracted or word in self._stops or word in self._figures or not word[0].isalpha()

    def telling(self, text: str) -> frozenset[str]:
        """The words of a text that would tell a programme from others."""
        return frozenset(t.text for t in tokens(text) if t.text[0].isalnum() and self._names(t.text))

    def _names(self, word: str) -> bool:
        return word not in self._stops and self._tells(word)

    def _tells(self, word: str) -> bool:
        """Whether a word tells a programme from others; the page's own field does not."""
        says_nothing = word in self._neutral or word in self._variants or word in self._institutions
        return not (says_nothing or self.is_field(word))

    def is_field(self, word: str) -> bool:
        """Whether a word is the role's, or its field's: carpentry on a page of carpenters."""
        plain = singular(word)
        if any(plain == name or (len(name) > _STEM and plain[:_STEM] == name[:_STEM]) for name in self._role):
            return True
        return self._of_the_trade(word)


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
