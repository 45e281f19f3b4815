"""Words for levels of education in a text: where they stand, and which rungs of the ladder they may mean.

A mention is a credential with its article and with what belongs to its name ("a high school diploma or equivalent");
credentials that are alternatives, or are asked for together, are one mention.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from guidelint.facts.claims import Schooling, Stance
from guidelint.language.phrases import Phrase, PhraseIndex, Token
from guidelint.lexicon import Lexicon
from guidelint.record import cached_property, dataclass

_FILE = "education/"
_CREDENTIALS = "education/credentials"
_MORE_CREDENTIALS, _MORE_TELLING = "education-entry/credentials", "education-entry/telling"
ANY, UNSURE = "any", "unsure"
PAST_LINK = "-past-link"  # ending of the lists of what follows "is" in the phrases of a list
_SAID_BEHIND = ("needed", "enough", "no-needed")
_MOST_BETWEEN = 12  # tokens between two credentials that are joined: a field of study, a join, an article
_MOST_ADJECTIVES = 3  # between an article and a degree: "a two-year technical degree"
_MOST_NAME = 5  # words of a degree's subject in its name: "Bachelor of Fine Arts"
_DOOR_REACH = 70  # characters behind a credential in which another way in may be named
_DEGREES = frozenset({"degree", "degrees"})
_GRADE = 4  # tokens before "or above" among which a grade is named: "at grade 4 (C) or above"
_DIPLOMAS = frozenset({"diploma", "diplomas"})
_ENDS = frozenset({".", ";", ":", "(", "!", "?"})


@dataclass(frozen=True, slots=True)
class Mention:
    """text[start:end] and its tokens from first to last (exclusive); levels as in Schooling.

    parts: how many credentials are joined in it. equivalent: "or equivalent" is part of it.
    """

    start: int
    end: int
    first: int
    last: int
    levels: tuple[str, ...]
    parts: int = 1
    equivalent: bool = False


class EducationWords:
    """The vocabulary of education, made ready once a run."""

    def __init__(self, lexicon: Lexicon) -> None:
        lists = {name: phrases for name, phrases in lexicon.lists.items() if name.startswith(_FILE)}
        lists[_CREDENTIALS] = {**lists[_CREDENTIALS], **lexicon.lists[_MORE_CREDENTIALS]}
        found = {name.removeprefix(_FILE): frozenset(phrases) for name, phrases in lists.items()}
        self.words = found.__getitem__  # the words of a list: asked everywhere
        singles = {"telling", "articles", "hedges", "plain", "purposes", "containers", "short"}
        phrases = {n: p for n, p in lists.items() if n.removeprefix(_FILE) not in singles}
        self._credentials = PhraseIndex({_CREDENTIALS: lists[_CREDENTIALS]})
        for name in _SAID_BEHIND:
            phrases[f"{_FILE}{name}{PAST_LINK}"] = _past_links(lists[_FILE + name], found["links"])
        self._index = PhraseIndex({n: p for n, p in phrases.items() if n != _CREDENTIALS})
        self._short = PhraseIndex({_CREDENTIALS: {**lists["education/short"], **lists[_CREDENTIALS]}})
        self.telling = found["telling"] | frozenset(lexicon.lists[_MORE_TELLING])

    def phrases(self, found: Sequence[Token]) -> dict[str, list[Phrase]]:
        """The phrases of a text by list, each in order; credentials aside."""
        by_list: dict[str, list[Phrase]] = {}
        for phrase in self._index.find(found):
            by_list.setdefault(phrase.list.removeprefix(_FILE), []).append(phrase)
        return by_list

    def tells(self, words: Sequence[str]) -> bool:
        """Whether a text with these words names a credential, be it by a short word."""
        return not self.telling.isdisjoint(words) and self._short.stands_in(words)

    def credentials(self, found: Sequence[Token], boxed: bool) -> list[Phrase]:
        """The credentials of a text; boxed: of a fact box, where short words do ("Bachelor's", "None")."""
        return (self._short if boxed else self._credentials).find(found)


def _past_links(phrases: Mapping[str, str], links: frozenset[str]) -> dict[str, str]:
    """What follows the verb in phrases such as "is required": an adverb may stand between the two."""
    parted = (phrase.partition(" ") for phrase in phrases)
    return {rest: rest for verb, _, rest in parted if verb in links and rest}


@lru_cache(maxsize=4)
def education_words(lexicon: Lexicon) -> EducationWords:
    """The vocabulary of a lexicon, made once."""
    return EducationWords(lexicon)


class Reading:
    """One text with credentials in it: its tokens, its phrases, its mentions."""

    def __init__(self, text: str, found: Sequence[Token], words: EducationWords, boxed: bool = False) -> None:
        self.text = text
        self.tokens = found
        self.words = words
        self._starts: dict[str, dict[int, list[Phrase]]] = {}
        credentials = words.credentials(found, boxed)
        self._at = {token.start: i for i, token in enumerate(found)} if credentials else {}
        self._until = {token.end: i + 1 for i, token in enumerate(found)} if credentials else {}
        self.mentions = list(self._joined(list(self._single(credentials)))) if credentials else []

    @cached_property
    def phrases(self) -> dict[str, list[Phrase]]:
        """What else of the vocabulary stands in the text, by list."""
        return self.words.phrases(self.tokens)

    def between(self, start: int, end: int) -> range:
        """The indexes of the tokens that begin from a character on, and before another."""
        first, last = (bisect_left(self.tokens, at, key=lambda token: token.start) for at in (start, end))
        return range(first, last)

    def within(self, name: str, start: int, end: int) -> list[Phrase]:
        """The phrases of a list that stand between two characters."""
        found = self.phrases.get(name, [])
        first, last = (bisect_left(found, at, key=lambda phrase: phrase.start) for at in (start, end))
        return [phrase for phrase in found[first:last] if phrase.end <= end]

    def starting(self, name: str, token: int) -> Phrase | None:
        """The longest phrase of a list that begins at a token."""
        if token >= len(self.tokens):
            return None
        starts = self._starts.get(name)
        if starts is None:
            starts = self._starts[name] = {}
            for phrase in self.phrases.get(name, []):
                starts.setdefault(phrase.start, []).append(phrase)
        found = starts.get(self.tokens[token].start, [])
        return max(found, key=lambda p: p.end, default=None)

    def past(self, phrase: Phrase) -> int:
        """The index of the token behind a phrase."""
        return self._until.get(phrase.end, self._at.get(phrase.start, 0) + 1)

    def mentioned(self, start: int, end: int) -> bool:
        """Whether a credential is named between two characters."""
        return any(start <= mention.start < end for mention in self.mentions)

    # ------------------------------------------------------------------ one credential
    def _single(self, credentials: Sequence[Phrase]) -> Iterator[Mention]:
        end = 0
        for phrase in credentials:
            if phrase.start < end or phrase.start not in self._at:
                continue
            mention = self._mention(phrase)
            if mention is not None:
                end = mention.end
                yield mention

    def _mention(self, phrase: Phrase) -> Mention | None:
        first, last = self._at[phrase.start], self.past(phrase)
        if last < len(self.tokens) and self.tokens[last].text in _DEGREES:
            last += 1  # "a Doctor of Pharmacy degree"
        after = self.tokens[last].text if last < len(self.tokens) else ""
        before = self.tokens[first - 1].text if first else ""
        levels = tuple(phrase.value.split())
        if levels == (ANY,) and self._of_a_field(last):
            levels = ("award", "associate")  # what a school of a trade gives, and no school-leaver's diploma
        is_of = self.tokens[last - 1].text == "of"
        if not is_of and after in self.words.words("not-degrees"):
            return None
        if self.tokens[last - 1].text in _DEGREES and (
            before in self.words.words("before-not-degrees") or (after == "of" and not self._of_whom(last))
        ):
            return None
        if self._owns(last):
            return None
        if is_of:
            last = self._past_name(last)
        article = self._article(first)
        if article < first - 1 or (article < first and len(levels) > 1):
            levels = self._by_length(article, last, levels)
        first = article
        tail = self.starting("tails", last)
        equivalent = tail is not None and self._said_equivalent(tail)
        if tail is not None:
            last = self.past(tail)
        return Mention(self.tokens[first].start, self.tokens[last - 1].end, first, last, levels, 1, equivalent)

    def _of_a_field(self, last: int) -> bool:
        """Whether a diploma is one in a field of study: "a Diploma of Hospitality", but not "a diploma in hand"."""
        if self.tokens[last - 1].text not in _DIPLOMAS or last + 1 >= len(self.tokens):
            return False
        link, field = self.tokens[last].text, self.tokens[last + 1].text
        words = self.words.words
        no_field = ("plain", "definite", "articles", "hedges", "ends-field")
        return link in ("of", "in") and field[0].isalpha() and not any(field in words(name) for name in no_field)

    def _owns(self, last: int) -> bool:
        """Whether a word that may be a credential alone only owns what follows: "the master's pin"."""
        words = self.words.words
        if self.tokens[last - 1].text not in words("possessive") or last >= len(self.tokens):
            return False
        after = self.tokens[last]
        if not after.text[0].isalpha() or after.start - self.tokens[last - 1].end != 1:
            return False
        known = ("plain", "field", "ends-field", "hedges", "purposes", "or", "and", "preferred")
        return not any(after.text in words(name) for name in known)

    def _of_whom(self, last: int) -> bool:
        """Whether "of" behind a degree is that of "of any kind" or "of every entrant", not "a degree of care"."""
        whom = self.tokens[last + 1].text if last + 1 < len(self.tokens) else ""
        return self.starting("no-needed", last) is not None or whom in self.words.words("asked-of")

    def _said_equivalent(self, tail: Phrase) -> bool:
        return self.starting("equivalents", self._at[tail.start]) is not None

    def _past_name(self, at: int) -> int:
        """The end of "Bachelor of Fine Arts": the capitalized words behind it."""
        last = at
        while last < min(len(self.tokens), at + _MOST_NAME) and self.text[self.tokens[last].start].isupper():
            last += 1
        return last + 1 if last < len(self.tokens) and self.tokens[last].text in _DEGREES else last

    def _article(self, first: int) -> int:
        """The token of the article before a credential, adjectives between them; itself where there is none."""
        articles = self.words.words("articles")
        if first and self.tokens[first - 1].text in articles:
            return first - 1
        if self.tokens[first].text not in ("degree", "diploma"):
            return first
        for back in range(2, _MOST_ADJECTIVES + 2):
            i = first - back
            if i < 0 or not self.tokens[i].text[0].isalnum():
                return first
            if self.tokens[i].text in articles:
                return i
        return first

    def _by_length(self, first: int, last: int, levels: tuple[str, ...]) -> tuple[str, ...]:
        if self.tokens[last - 1].text != "degree":
            return levels
        for i in range(first, last):
            told = self.starting("lengths", i)
            if told is not None:
                return tuple(told.value.split())
        return levels

    # ------------------------------------------------------------------ several
    def _joined(self, mentions: list[Mention]) -> Iterator[Mention]:
        i = 0
        while i < len(mentions):
            whole = mentions[i]
            j = i + 1
            if j < len(mentions) and self._explains(whole.last, mentions[j]):
                levels = tuple(v for v in whole.levels if v in mentions[j].levels) or mentions[j].levels
                equivalent = whole.equivalent or mentions[j].equivalent
                end, last = self.tokens[mentions[j].last].end, mentions[j].last + 1
                whole = Mention(whole.start, end, whole.first, last, levels, whole.parts, equivalent)
                j += 1
            while j < len(mentions):
                link = self._join(whole, mentions, j)
                if not link:
                    break
                other = mentions[j]
                levels = _union(whole.levels, other.levels, together=link == "and")
                equivalent = whole.equivalent or other.equivalent
                whole = Mention(
                    whole.start, other.end, whole.first, other.last, levels, whole.parts + 1, equivalent
                )  # fmt: skip
                j += 1
            yield whole
            i = j

    def _explains(self, last: int, other: Mention) -> bool:
        """Whether a credential in brackets says another one again: "a graduate degree (master's)"."""
        brackets = [self.tokens[at].text for at in (last, other.last) if at < len(self.tokens)]
        return brackets == ["(", ")"] and other.first == last + 1

    def _join(self, whole: Mention, mentions: list[Mention], j: int) -> str:
        """How the next mention is joined to this one, or a list of them at its end: "or", "and", "" where it is not."""
        link = self._links(whole.last, mentions[j].first)
        if link:
            return link
        between = self.tokens[whole.last : mentions[j].first]
        bare = all(token.text == "," or token.text in self.words.words("articles") for token in between)
        if not between or not bare or j + 1 == len(mentions):
            return ""
        return self._links(mentions[j].last, mentions[j + 1].first)

    def _links(self, last: int, first: int) -> str:
        """The join, where tokens between two credentials are a field of study, or nothing, and then a join."""
        if not 0 < first - last <= _MOST_BETWEEN:
            return ""
        between = self.tokens[last:first]
        if any(token.text in _ENDS for token in between):
            return ""
        skipped = self.words.words("articles") | self.words.words("join-adverbs")
        end = first
        while end > last and (self.tokens[end - 1].text in skipped or self.tokens[end - 1].text == ","):
            end -= 1
        for start in range(last, end):
            for name in ("or", "and"):
                link = self.starting(name, start)
                if link is not None and self.past(link) == end:
                    rest = [token.text for token in self.tokens[last:start] if token.text != ","]
                    return name if not rest or rest[0] in self.words.words("field") else ""
        return ""

    # ------------------------------------------------------------------ what stands behind
    def opens(self, mention: Mention, until: int, name: str) -> bool:
        """Whether a phrase of a list begins close behind a mention, before a character."""
        limit = min(until, mention.end + _DOOR_REACH)
        return any(p.start < limit and not self._of_a_grade(p) for p in self.within(name, mention.end, until))

    def _of_a_grade(self, phrase: Phrase) -> bool:
        """Whether it is a grade that may be better: "GCSEs at grade 4 or above"."""
        at = self._at.get(phrase.start, 0)
        return any(t.text in self.words.words("grades") for t in self.tokens[max(0, at - _GRADE) : at])


def _union(a: tuple[str, ...], b: tuple[str, ...], together: bool) -> tuple[str, ...]:
    """The levels of two credentials. together: both are asked for, so that one without a place changes nothing."""
    if together and UNSURE in b:
        return a
    if together and UNSURE in a:
        return b
    if UNSURE in a or UNSURE in b:
        return (UNSURE,)
    return tuple(dict.fromkeys((*a, *b)))


def schooling(
    reading: Reading, mention: Mention, stance: Stance, until: int, denied: bool = False, first_step: bool = False
) -> Schooling:
    """What a mention stands for; until: the end of what is said of it."""
    own = reading.words.words("own-equivalent")
    door = reading.opens(mention, until, "doors") or (mention.equivalent and not set(mention.levels) <= own)
    above = first_step or reading.opens(mention, until, "above")
    return Schooling(mention.levels, stance, denied, door, above)
