"""What a sentence says of a credential: a job asks for it, it is enough, nobody asks for it, it is only liked.

A statement may be compared only in a narrow form: every word of its part of the sentence is one that is known to speak
of everybody who enters the occupation. A word that is not known (another post, a branch, a condition) leaves it a claim
that is compared with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from guidelint import regex as re
from guidelint.facts.claims import Schooling, Stance
from guidelint.facts.credentials import PAST_LINK, Mention, Reading, schooling
from guidelint.facts.entry_grammar import EntrySentence
from guidelint.language.phrases import Phrase, Token
from guidelint.record import cached_property, dataclass, replace

_ENTRANT = re.compile(r"\b(?:you|i|we|he|she|one|students?|graduates?)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_HARD = re.compile(r"[;:()\[\]|]|\s[–—-]\s|—")
_MOST_BETWEEN = 10  # tokens between "need" and what is needed
_MOST_DENIED = 6  # between "do not need" and it
_WITHOUT, _WITH, _OR = "without", "with", "or"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DOOR_WORDS = 5  # from "or" on, in which another way in is named
_FIELD_REACH = 90  # characters from a credential to "is required", its field of study between them


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a mention, by which words; part: bounds of the part of the sentence that says it.

    firm: it holds of everybody who enters. basis: required or preferred. whole: each word of it plays a known part.
    """

    schooling: Schooling
    basis: str
    words: str
    firm: bool
    part: tuple[int, int]
    whole: bool = False


class Sentence:
    """One sentence of a text with credentials. known: where the text names the role, places, and other known words."""

    def __init__(
        self,
        reading: Reading,
        bounds: tuple[int, int],
        known: Iterable[tuple[int, int]],
        after: str,
        also_plain: frozenset[str] = frozenset(),
        entry: EntrySentence | None = None,
    ) -> None:
        """after: the first word of the next sentence, which may take back what this one says. also_plain: more words
        that narrow nothing here. entry: the same sentence by the parts of its words."""
        self._reading = reading
        self._text = reading.text
        self._bounds = bounds
        self._may_know = known
        self._after = after
        self._entry = entry
        self._plain = reading.words.words("plain") | also_plain
        self._cuts = self._parts()

    def _parts(self) -> list[tuple[int, int]]:
        """Where one part of the sentence ends and the next begins: (end, start)."""
        cuts = [m.span() for m in _HARD.finditer(self._text, *self._bounds)]
        parts = self._reading.words.words("parts")
        cuts += [(t.start, t.end) for t in self._tokens(*self._bounds) if t.text in parts]
        return sorted(cuts)

    def _tokens(self, start: int, end: int) -> list[Token]:
        return [self._reading.tokens[i] for i in self._reading.between(start, end)]

    def _part(self, mention: Mention) -> tuple[int, int]:
        start = max((b for a, b in self._cuts if b <= mention.start), default=self._bounds[0])
        end = min((a for a, b in self._cuts if a >= mention.end), default=self._bounds[1])
        return start, end

    # ------------------------------------------------------------------ what is said
    def said(self, mention: Mention) -> Said | None:
        """What the sentence says of a mention in it; None where it only names it."""
        said = self._by_words(mention)
        if said is None or said.basis == "required":
            whole = self._by_parts(mention)
            same = said is None or not said.firm or (whole and whole.schooling.denied == said.schooling.denied)
            said = (whole if same else None) or said
        if said is not None and said.firm and self._entry is not None:
            said = replace(said, firm=not self._entry.undone(mention, said.part, said.schooling.stance))
        return said

    def _by_parts(self, mention: Mention) -> Said | None:
        """What it says where it is one of the sentences whose parts are known (entry_grammar.py)."""
        ask = self._entry.ask(mention, self._after) if self._entry is not None else None
        if ask is None or (ask.denied and self._has_field(mention)) or _YEAR.search(self._text, *self._bounds):
            return None
        if ask.denied and self._taken_back(ask.part):
            return None
        read = schooling(
            self._reading, mention, ask.stance, ask.part[1], denied=ask.denied and mention.levels != ("none",)
        )
        read = replace(read, open_below=read.open_below or ask.below)
        return Said(read, "required", f"“{self._text[slice(*ask.part)].strip()}”", True, ask.part, whole=True)

    def _by_words(self, mention: Mention) -> Said | None:
        """What it says by the words that ask or deny."""
        part = self._part(mention)
        denied = self._denial(mention, part)
        if denied is not None:
            # "A degree in art isn't required" says nothing of other degrees.
            narrower = self._has_field(mention) or self._of_all(mention, part)
            firm = not narrower and self._firm(mention, part, denied) and not self._taken_back(part)
            read = schooling(self._reading, mention, "needed", part[1], denied=mention.levels != ("none",))
            return Said(read, "required", self._words(denied), firm, part)
        liked = self._liked(part)
        if liked:
            return Said(schooling(self._reading, mention, "needed", part[1]), "preferred", liked, False, part)
        found = self._need(mention, part)
        if found is None:
            return None
        name, phrase = found
        if self._is_wish(part, phrase):
            return None  # "you want to go on to a doctorate": a wish of theirs, and nobody's demand
        stance: Stance = "enough" if name.startswith("enough") else "needed"
        read = schooling(self._reading, mention, stance, part[1], first_step=name == "first-steps")
        if name == "enough-below" or self._other_door(mention, part):
            read = replace(read, open_below=True)
        doubtful = name != "without" and self._doubtful(mention, part, phrase)
        firm = not doubtful and self._firm(mention, part, phrase) and not self._varies(part)
        return Said(read, "required", self._words(phrase), firm, part)

    def _is_wish(self, part: tuple[int, int], phrase: Phrase) -> bool:
        """Whether whoever enters wants to do something: "you want to go on to a doctorate"."""
        wishes = self._reading.words.words("wishes")
        said = self._text[phrase.start : phrase.end].lower() in wishes and _TO.match(self._text, phrase.end)
        return bool(said and _ENTRANT.search(self._text, part[0], phrase.start))

    def _phrases(self, name: str, start: int, end: int) -> list[Phrase]:
        return self._reading.within(name, start, end)

    def _words(self, phrase: Phrase) -> str:
        return f"“{self._text[phrase.start : phrase.end]}”"

    def _behind(self, mention: Mention, name: str, end: int, denied: bool = False) -> Phrase | None:
        """A phrase right behind a mention, or behind the field of study or what else is asked for that follows it."""
        direct = self._reading.starting(name, mention.last) or self._past_link(name, mention.last)
        if direct is not None and direct.end <= end:
            return direct
        joined = self._reading.tokens[mention.last : mention.last + 1]
        more = bool(joined) and joined[0].text in self._reading.words.words("and")
        if not self._has_field(mention) and (denied or not more):
            return None
        near = min(end, mention.end + _FIELD_REACH)
        return next((p for p in self._phrases(name, mention.end, end) if p.start < near), None)

    def _past_link(self, name: str, at: int) -> Phrase | None:
        """A phrase behind its verb and adverbs: "is now generally required"."""
        tokens, words = self._reading.tokens, self._reading.words
        if at >= len(tokens) or tokens[at].text not in words.words("links"):
            return None
        at += 1
        while at < len(tokens) and tokens[at].text in words.words("link-adverbs") - words.words("articles"):
            at += 1
        return self._reading.starting(f"{name}{PAST_LINK}", at)

    def _of_all(self, mention: Mention, part: tuple[int, int]) -> bool:
        """Whether only of all is it denied: "not required for everyone"."""
        everyone = self._reading.words.words("everyone")
        return any(t.text in everyone for t in self._tokens(mention.end, part[1]))

    def _has_field(self, mention: Mention) -> bool:
        """Whether a field of study, or a school, follows."""
        follows = self._reading.tokens[mention.last : mention.last + 1]
        if self._reading.starting("no-needed", mention.last) is not None:  # "no diploma of any kind"
            return False
        return bool(follows) and follows[0].text in self._reading.words.words("field")

    def _denial(self, mention: Mention, part: tuple[int, int]) -> Phrase | None:
        """The words that say that it is not asked for."""
        before = [p for p in self._phrases("denies", part[0], mention.end) if p.start <= mention.start]
        for phrase in reversed(before):
            if mention.first - self._reading.past(phrase) > _MOST_DENIED:
                continue
            if phrase.value != "no":
                return phrase
            behind = self._behind(mention, "no-needed", part[1], denied=True)
            if behind is not None:  # both halves and what stands between them: "No degree is needed"
                return Phrase(phrase.start, behind.end, phrase.list, phrase.value)
        return self._behind(mention, "not-needed", part[1], denied=True) or self._done_without(mention, part)

    def _done_without(self, mention: Mention, part: tuple[int, int]) -> Phrase | None:
        """ "You can become one without a degree"."""
        return None if self._without(mention, part, "unable") else self._without(mention, part, "able")

    def _without(self, mention: Mention, part: tuple[int, int], name: str) -> Phrase | None:
        """The "without" before a mention, where a word of a list stands before it: whether something can be done."""
        tokens, words = self._reading.tokens, self._reading.words.words(name)
        if not mention.first or tokens[mention.first - 1].text != _WITHOUT:
            return None
        if not any(t.text in words for t in self._tokens(part[0], mention.start)):
            return None
        word = tokens[mention.first - 1]
        return Phrase(word.start, word.end, name, word.text)

    def _liked(self, part: tuple[int, int]) -> str:
        return next((self._words(phrase) for phrase in self._phrases("preferred", *part)), "")

    def _need(self, mention: Mention, part: tuple[int, int]) -> tuple[str, Phrase] | None:
        """The words that ask for it, or say that it is enough, and the list that they are of."""
        for name in ("enough", "needed"):
            behind = self._behind(mention, name, part[1])
            if behind is not None:
                return name, behind
        bare = self._reading.starting("needed-bare", mention.last)
        if bare is not None:
            return "needed", bare
        without = self._without(mention, part, "unable")
        if without is not None:
            return "without", without
        for name in ("enough-before", "enough-below", "needs", "first-steps"):
            for phrase in reversed(self._phrases(name, part[0], mention.start)):
                if mention.first - self._reading.past(phrase) <= _MOST_BETWEEN:
                    return name, phrase
        return self._told_of(mention, part)

    def _told_of(self, mention: Mention, part: tuple[int, int]) -> tuple[str, Phrase] | None:
        """ "The requirement for the trade is a degree": a noun that names what is asked for, and "is" before it."""
        tokens, words = self._reading.tokens, self._reading.words
        i = mention.first - 1
        while i >= 0 and tokens[i].text in words.words("link-adverbs"):
            i -= 1
        if i < 1 or tokens[i].text not in words.words("links") or tokens[i].start < part[0]:
            return None
        for noun in reversed(tokens[:i]):
            if noun.start < part[0]:
                break
            if noun.text in words.words("entry-nouns"):
                return "needs", Phrase(noun.start, noun.end, "needs", noun.text)
        return None

    # ------------------------------------------------------------------ of whom
    def _firm(self, mention: Mention, part: tuple[int, int], phrase: Phrase) -> bool:
        if _YEAR.search(self._text, *self._bounds) or self._whose(mention, phrase) or self._led_in(part):
            return False
        return self._plain_before(mention, part, phrase) and self._plain_behind(mention, part, phrase)

    def _whose(self, mention: Mention, phrase: Phrase) -> bool:
        """Whether it is only something that somebody has: "a partner with a degree"."""
        before = self._reading.tokens[mention.first - 1] if mention.first else None
        return before is not None and before.text == _WITH and not phrase.start <= before.start < phrase.end

    def _led_in(self, part: tuple[int, int]) -> bool:
        """Whether words before a colon make it something else: "The old rule: a degree is required"."""
        if self._text[: part[0]].rstrip()[-1:] != ":":
            return False
        hedges = self._reading.words.words("hedges")
        return any(t.text in hedges for t in self._tokens(self._bounds[0], part[0]))

    def _plain_before(self, mention: Mention, part: tuple[int, int], phrase: Phrase) -> bool:
        return all(
            token.text in self._plain
            or not token.text[0].isalnum()
            or phrase.start <= token.start < phrase.end <= mention.start
            or self._is_known(token.start)
            for token in self._tokens(part[0], mention.start)
        )

    def _doubtful(self, mention: Mention, part: tuple[int, int], phrase: Phrase) -> bool:
        """Whether a negation stands before it that is no part of the words that ask for it."""
        negative = self._reading.words.words("negative")
        tokens = self._reading.tokens
        return any(
            tokens[i].text in negative
            and not phrase.start <= tokens[i].start < phrase.end
            and tokens[i + 1].text != ","  # "No, a diploma is enough"
            for i in self._reading.between(part[0], mention.start)
        )

    def _other_door(self, mention: Mention, part: tuple[int, int]) -> bool:
        """Whether "or" and another way in follow: at once, or behind a comma or a field of study."""
        tokens = self._reading.tokens
        doors = self._reading.words.words("door-words")
        rest = self._reading.between(mention.end, part[1])
        ors = [i for i in rest if tokens[i].text == "or"]
        if not ors:
            return False
        follows = tokens[mention.last].text
        if follows == "," or ors[0] == mention.last:
            return True
        return any(tokens[j].text in doors for i in ors for j in range(i, min(i + _DOOR_WORDS, rest[-1] + 1)))

    @cached_property
    def _known(self) -> tuple[tuple[int, int], ...]:
        first, last = self._bounds
        return tuple(span for span in self._may_know if first <= span[0] < last)

    def _is_known(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._known)

    def _plain_behind(self, mention: Mention, part: tuple[int, int], phrase: Phrase) -> bool:
        """Whether nothing behind it narrows it: a field of study is skipped, all else must speak of entry."""
        words, tokens = self._reading.words, self._reading.tokens
        field, hedges, ends = words.words("field"), words.words("hedges"), words.words("ends-field")
        known = self._plain | words.words("purposes")
        skipping = more = False
        for i in range(mention.last, len(tokens)):
            token = tokens[i]
            if token.start >= part[1] or token.text == ",":
                break
            if phrase.start <= token.start < phrase.end:
                skipping = more = False
                known |= frozenset({"in"})
                continue
            if not token.text[0].isalnum():
                continue
            if token.text in words.words("and") or token.text == _OR:
                more = True  # what else is asked for, or does instead
            elif token.text in ends:
                skipping = False
                more = more and token.text not in words.words("aims")
            elif token.text in field and token.start < max(phrase.start, mention.end + 1) + _FIELD_REACH:
                skipping = phrase.end <= mention.start or token.start < phrase.start
                skipping = skipping and not (i + 1 < len(tokens) and tokens[i + 1].text in words.words("definite"))
            told = skipping or more or self._is_known(token.start)
            if not told and (token.text in hedges or token.text not in known):
                return False
        return True

    def _varies(self, part: tuple[int, int]) -> bool:
        """Whether what follows says that it differs from case to case: "... although the education may vary"."""
        varies = self._reading.words.words("varies")
        return any(token.text in varies for token in self._tokens(part[1], self._bounds[1]))

    def _taken_back(self, part: tuple[int, int]) -> bool:
        """Whether what follows takes a denial back: "no degree is required, but most have one"."""
        back = self._reading.words.words("taken-back")
        rest = {token.text for token in self._tokens(part[1], self._bounds[1])}
        return bool(back & rest) or self._after in back
