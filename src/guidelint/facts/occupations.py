"""Who a stretch of text speaks of: the page's role, another occupation, or all of them."""

from __future__ import annotations

from typing import Literal

from guidelint import regex as re
from guidelint.facts.nouns import Remembered, singular
from guidelint.facts.titles import names_several, plural_initials, tails, title_names, words_of
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Role
from guidelint.language.phrases import Token, token_texts
from guidelint.record import dataclass

SubjectKind = Literal["role", "other", "wider-group"]
_MOST_MODIFIERS = 4
_LONGEST_NAME = 8  # words
_CUT = 3  # letters that a word cut short has at least
_LONG = 3  # words of a name that loses its middle one
_SHORTEST = 5  # letters of a name cut short
_THE_REST = ("all", "other")  # "Logging workers, all other": a part of the role, and no wider group
_JOINS = frozenset({"and", "or"})
_BORROWED = frozenset({"de", "du", "des"})  # of French names
_POSSESSIVE = ("'s", "’s")
_BEFORE_A_NAME = frozenset({"for", "of"})
_GRADE = re.compile(r"[IV]{1,3}|[1-5]")
_BEGINS_ROLE, _BEGINS_LISTED, _HEADS, _FRAMES = 1, 2, 4, 8  # what a word may do for the name of an occupation


@dataclass(frozen=True, slots=True)
class Occupation:
    """A mention of an occupation: text[start:end] (modifiers included), which one, and at which level.

    qualifier: what narrows the role down ("residential" electricians), else "". listed: named as the page's tables and
    lists name it; a wider group is one of these whose name holds the role's.
    """

    start: int
    end: int
    kind: SubjectKind
    name: str
    level: str | None = None
    qualifier: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class ListedNames:
    """names: of occupations in a page's tables and lists. own: that of the role in its table of projections, else "".

    parts: the names in such a table, which are those that the page is about.
    """

    names: tuple[str, ...] = ()
    own: str = ""
    parts: tuple[str, ...] = ()


_ENDS = frozenset({".", "!", "?", ":", ";", "“", '"', "–", "—"})


class RoleNames:
    """The page's role as singular word sequences, for recognition in text."""

    def __init__(
        self, role: Role | None, vocabulary: Vocabulary, title: str = "", listed: ListedNames | None = None
    ) -> None:
        """title: of a page whose role was not told; as a whole it may be what the page is about.

        listed: names of occupations in the page's tables and lists.
        """
        self._vocabulary = vocabulary
        listed = listed or ListedNames()
        several = names_several(title, vocabulary, len(listed.parts) > 1)
        whole = title_names(title, several, vocabulary)
        names = whole if several or role is None else role.names
        self.name = names[0] if names else ""
        sequences = {words_of(n) for n in (*names, listed.own) if words_of(n)}
        self._cut = frozenset((*s[:-1], short) for s in sequences for short in vocabulary.short_forms(s[-1]))
        sequences |= self._cut
        sequences |= {(s[0] + s[-1],) for s in sequences if len(s) > 1}  # "toolmakers" of tool and die makers
        sequences |= {(s[0], s[-1]) for s in sequences if len(s) == _LONG}  # "gas engineers" of gas service engineers
        listed_names = {name for name in map(words_of, listed.names) if name}
        # "Press operators" of printing press operators, where the page's tables know no others of that name
        ends = {n[at:] for n in listed_names - sequences for at in range(len(n))}
        ends -= {n[1:] for n in listed_names if n[0] in vocabulary.levels}  # a ladder: "press operator", "lead ..."
        sequences |= {s[1:] for s in sequences if len(s) >= _LONG and s[1:] not in ends and _JOINS.isdisjoint(s)}
        sequences |= {("".join(word[0] for word in s),) for s in sequences if len(s) >= _CUT}  # "OTAs"
        self.sequences = tuple(sorted(sequences, key=lambda s: (-len(s), s)))
        self._initials = plural_initials(sequences) - vocabulary.plain_words
        self._firsts = frozenset(sequence[0] for sequence in self.sequences)
        self._openings = frozenset(sequence[0][:_CUT] for sequence in self._cut)
        words = {word for sequence in self.sequences for word in sequence if len(word) > _SHORTEST}
        self._stems = tuple(sorted(word[: max(_CUT + 1, len(word) - 3)] for word in words))
        behind = tails((*names, listed.own))
        self.heads = frozenset() if several else frozenset(s[-1] for s in self.sequences if s[-1] not in behind)
        self._tails = frozenset(head[at:] for head in self.heads for at in range(1, len(head)))
        named = {found for name in listed.names if (found := words_of(name))}
        self._groups = frozenset(
            w for s in named & sequences if len(s) > 1 for w in self.heads & set(s) if (w,) in named
        )
        others = named - sequences
        others -= {other for other in others if self._narrows(other)}
        # Of several occupations that a page is about, one that was named is what the next sentence is about, too.
        self.parts = frozenset(_name(list(found)) for name in listed.parts if (found := words_of(name)) in others)
        lone = {other for other in others if len(other) == 1}
        others -= {other for other in lone if other[0] not in self.parts or self._heads_any(other[0])}
        self._listed = tuple(sorted(others, key=lambda s: (-len(s), s)))
        self._listed_firsts = frozenset(sequence[0] for sequence in self._listed)
        self._kinds = Remembered(self._kind)
        self._plain = Remembered(self._is_plain)

    def of_the_trade(self, word: str) -> bool:
        """Whether a word is what the role does, or its trade: "roofing", "carpentry", "telemarketing"."""
        return word in self._initials or (word.endswith(("ing", "ry", "y")) and word.startswith(self._stems))

    def akin(self, word: str) -> bool:
        """Whether a word begins as one of the role's name does: "windtechs" of wind turbine technicians."""
        return any(len(part) > _CUT and word.startswith(part[: _CUT + 1]) for s in self.sequences for part in s)

    def plain(self, text: str) -> bool:
        """Whether a text is the role's name, or the name's head, and nothing else."""
        return bool(self._plain[text])

    def _is_plain(self, text: str) -> bool:
        words = tuple(singular(word) for word in token_texts(text) if word != ",")
        return words in self.sequences or (len(words) == 1 and words[0] in self.heads)

    def names_group(self, text: str) -> bool:
        """Whether a row or a label names a group, the role in a row of its own: "Engineers" beside civil engineers."""
        return bool(self._groups) and words_of(text) in {(group,) for group in self._groups}

    def find(self, text: str, found: list[Token], words: list[str] | None = None) -> list[Occupation]:
        """Occupations that a text (with its tokens, and their texts) names, in order; none overlapping another."""
        mentions: list[Occupation] = []
        texts = [token[2] for token in found] if words is None else words
        kinds = list(map(self._kinds.__getitem__, texts))
        if not any(kinds):
            return mentions
        bases = list(map(singular, texts))
        i = 0
        while i < len(found):
            kind = kinds[i]
            if not kind:  # most words
                i += 1
                continue
            length = self._role_at(bases, i) if kind & _BEGINS_ROLE else 0
            named = self._listed_at(bases, i) if kind & _BEGINS_LISTED else None
            if named is not None and named[0] > length:
                mentions.append(self._by_list(found, i, *named))
                i += named[0]
                continue
            if length:
                mentions.append(self._role(text, found, bases, i, length))
                i += length
                continue
            if self._is_rung(found, bases, i):
                i += 1
                continue
            if self._says(found, bases, i) or self._is_imperative(found, bases, i):
                i += 1
                continue
            if kind & _HEADS and not self._goes_on(found, bases, i):
                headed = self._joined_with_role(found, bases, i) or self._by_head(text, found, bases, i)
                anybody = headed.name == bases[i] and found[i].text in self._vocabulary.anybody
                if not anybody and not self._means_whoever(headed, text):
                    mentions.append(headed)
            elif kind & _FRAMES:
                mention = self._by_frame(found, bases, i)
                if mention is not None:
                    mentions.append(mention)
            i += 1
        return mentions

    def _says(self, found: list[Token], bases: list[str], i: int) -> bool:
        """Whether those who are named are the source of what follows: "economists expect employment to grow"."""
        if bases[i] in self.heads or i + 1 >= len(found):
            return False
        words = self._vocabulary.lexicon.words
        whose = found[i - 1].text if i > 0 and bases[i] in words("subjects/forecasters") else ""
        if whose.endswith(_POSSESSIVE) or whose in words("subjects/of-an-office"):
            return True  # "the government's economists have the trade adding 1,900 jobs"
        return bases[i] in self._vocabulary.sayers and found[i + 1].text in self._vocabulary.verbs_of_saying

    @staticmethod
    def _is_imperative(found: list[Token], bases: list[str], i: int) -> bool:
        """Whether a word at the head of a sentence tells the reader what to do: "Judge for yourself"."""
        if found[i].text != bases[i] or (i and found[i - 1].text not in _ENDS):
            return False
        after = [token.text for token in found[i + 1 : i + 3]]
        return after[:1] in (["the"], ["your"], ["it"], ["them"]) or after in (["for", "yourself"], ["by", "the"])

    def _goes_on(self, found: list[Token], bases: list[str], i: int) -> bool:
        """Whether a name's head is only the first half of another's: "coach" in "coach drivers"."""
        if i + 1 >= len(found) or found[i + 1].start - found[i].end != 1 or bases[i] != found[i].text:
            return False
        return self._is_head(found[i + 1].text) and not self._role_at(bases, i + 1)

    def _role_at(self, bases: list[str], i: int) -> int:
        if bases[i] not in self._firsts and bases[i][:_CUT] not in self._openings:
            return 0
        for sequence in self.sequences:
            length = self._runs(bases, i, sequence)
            if length:
                return length
        return 0

    def _listed_at(self, bases: list[str], i: int) -> tuple[int, tuple[str, ...]] | None:
        """The longest name of the page's lists that begins at token i: how many tokens it takes, and its words."""
        if bases[i] not in self._listed_firsts:
            return None
        return next(((n, words) for words in self._listed if (n := self._runs(bases, i, words))), None)

    def _by_list(self, found: list[Token], i: int, length: int, words: tuple[str, ...]) -> Occupation:
        holds = any(self._holds(words, sequence) for sequence in self.sequences if len(sequence) > 1 or "and" in words)
        name = _name(list(words))
        kind: SubjectKind = "wider-group" if holds and name not in self.parts and words[-2:] != _THE_REST else "other"
        return Occupation(found[i].start, found[i + length - 1].end, kind, name, listed=True)

    def _narrows(self, words: tuple[str, ...]) -> bool:
        """Whether a name is the role's with a level or a branch before it: "lead tailor", "bridal tailors"."""
        return "and" not in words and any(words[-len(own) :] == own for own in self.sequences)

    def _heads_any(self, word: str) -> bool:
        return word in self._vocabulary.heads or word.endswith(self._vocabulary.endings)

    @staticmethod
    def _holds(words: tuple[str, ...], sequence: tuple[str, ...]) -> bool:
        return any(words[at : at + len(sequence)] == sequence for at in range(len(words)))

    def _runs(self, bases: list[str], i: int, sequence: tuple[str, ...]) -> int:
        """How many tokens from i on are the words of a sequence, commas aside; 0 where they are not."""
        at, cut = i, sequence in self._cut  # "rad tech": the first word may be cut short where the last one is
        for word in sequence:
            while at < len(bases) and bases[at] == ",":
                at += 1
            if at >= len(bases) or not (
                bases[at] == word or (cut and len(bases[at]) >= _CUT and word.startswith(bases[at]))
            ):
                return 0
            at += 1
        return at - i

    def _kind(self, text: str) -> int:
        """What a word may do: begin a name of the role, or of a list; head a name; come before one ("of")."""
        base = singular(text)
        begins = base in self._firsts or (self._openings and base[:_CUT] in self._openings)
        kind = _BEGINS_ROLE if begins else 0
        kind |= _BEGINS_LISTED if base in self._listed_firsts else 0
        kind |= _HEADS if self._may_head(text, base) else 0
        return kind | _FRAMES if text in _BEFORE_A_NAME else kind

    def _is_head(self, text: str) -> bool:
        return bool(self._kinds[text] & _HEADS)

    def _may_head(self, text: str, base: str) -> bool:
        if base in self.heads or self._vocabulary.naming[text]:
            return True
        return len(base) >= _SHORTEST and self._ends_role(base) and base not in self._vocabulary.heads

    def _ends_role(self, base: str) -> bool:
        """Whether a word is the role's own name cut short: "binder" of a bookbinder."""
        return base in self._tails

    def _modifiers(self, text: str, found: list[Token], i: int, last: int) -> int:
        """How many words right before a name (its words from i to last) narrow it down."""
        count = 0
        while count < _MOST_MODIFIERS and i - count - 1 >= 0:
            word, after = found[i - count - 1], found[i - count]
            if not word.text[0].isalpha() or after.start - word.end > 1:
                break
            plain = word.text in self._vocabulary.no_modifiers
            if plain and f"{word.text} {after.text}" in self._vocabulary.lexicon.words("subjects/modifier-pairs"):
                plain = False
            if plain or word.text.endswith(_POSSESSIVE):
                break  # "America's nurses"
            base = singular(word.text)
            if base in self._vocabulary.heads and base != word.text:
                break  # "bakers and cooks", but "coach drivers"
            plural = word.text.endswith("s") and singular(word.text) != word.text
            if plural and len(found) > _LONGEST_NAME and not self._opens(found, i - count - 1):
                break  # "in full-time jobs tailors ...": in running text a plural stands before the name, not in it
            begins = text.rfind(" ", 0, word.start) + 1 if text[word.start - 1 : word.start] == "-" else word.start
            if text[after.start].isupper() and text[begins].islower() and word.text not in self._vocabulary.levels:
                break  # "skilled Medical Collectors": what is no part of a title in capitals does not narrow it down
            count += 1
        plural = singular(found[last].text) != found[last].text
        if plural and i - count > 0 and found[i - count - 1].text in ("a", "an"):
            return 0  # "in a normal year tailors ...": the article is another noun's
        return count

    def _opens(self, found: list[Token], at: int) -> bool:
        """Whether nothing but the words of one name stands before a word: "Contact lens opticians are paid"."""
        while at >= 0 and found[at].text not in _ENDS:
            if found[at].text in _BEFORE_A_NAME:
                return True  # "the wage for facilities managers"
            joins = found[at].text in _JOINS
            if not joins and (not found[at].text[0].isalpha() or found[at].text in self._vocabulary.no_modifiers):
                return False
            at -= 1
        return True

    def _role(self, text: str, found: list[Token], bases: list[str], i: int, length: int) -> Occupation:
        last = i + length - 1
        follows = last + 1
        if follows < len(found) and found[follows].start - found[last].end <= 1 and self._is_head(found[follows].text):
            # "medical collections supervisor": the role's name inside another's
            return Occupation(found[i].start, found[follows].end, "other", _name(bases[i : follows + 1]))
        if follows + 1 < len(found) and found[follows].text in _BORROWED:  # "chef de partie"
            return Occupation(found[i].start, found[follows + 1].end, "other", _name(bases[i : follows + 2]))
        count = self._modifiers(text, found, i, last)
        words = [token.text for token in found[i - count : i]]
        level = self._level(words) or self._grade(text, found, follows)
        left = self._narrowing(words, level)
        return Occupation(found[i - count].start, found[last].end, "role", self.name, level, " ".join(left))

    def _is_rung(self, found: list[Token], bases: list[str], i: int) -> bool:
        """Whether a word is a level of the role that follows, and no occupation of its own: "lead tailor"."""
        if i + 1 >= len(found) or found[i].text not in self._vocabulary.levels or found[i + 1].start - found[i].end > 1:
            return False
        return bool(self._role_at(bases, i + 1)) or bases[i + 1] in self.heads

    def _means_whoever(self, mention: Occupation, text: str) -> bool:
        """Whether a noun is no occupation of its own: "half the workers"."""
        if mention.level or mention.qualifier:
            return False
        return text[mention.start : mention.end].lower() in self._vocabulary.lexicon.words("subjects/generic")

    def _by_head(self, text: str, found: list[Token], bases: list[str], i: int) -> Occupation:
        count = self._modifiers(text, found, i, i)
        words = [token.text for token in found[i - count : i]]
        level = self._level(words)
        left = self._narrowing(words, level)
        if (bases[i] in self.heads or self._ends_role(bases[i])) and not left:
            level = level or self._grade(text, found, i + 1)
            return Occupation(found[i - count].start, found[i].end, "role", self.name, level)
        name = _name([*words, bases[i]])
        return Occupation(found[i - count].start, found[i].end, "other", name, level)

    def _joined_with_role(self, found: list[Token], bases: list[str], i: int) -> Occupation | None:
        """ "Elevator and escalator mechanics": a group of its own, though half of it is the role's name."""
        for sequence in self.sequences:
            first, length = i - len(sequence), len(sequence)
            if length < 2 or sequence[-1] != bases[i]:
                continue
            for join in range(i - 2, max(first - 2, 0), -1):
                start = join - length + 1
                if bases[join] in _JOINS and start >= 0 and tuple(bases[start:join]) == sequence[:-1]:
                    return Occupation(found[start].start, found[i].end, "other", _name(bases[start : i + 1]))
        return None

    def _level(self, words: list[str]) -> str | None:
        if not words:
            return None
        joined = f" {' '.join(words)} ".replace("-", " ")
        best = ""
        for level in self._vocabulary.levels:
            if len(level) > len(best) and level in joined and f" {level} " in joined:
                best = level
        return best or None

    @staticmethod
    def _grade(text: str, found: list[Token], at: int) -> str | None:
        """A grade written behind the name: "Planner II", "Nurse 2"."""
        if at >= len(found) or found[at].start == 0 or text[found[at].start - 1] != " ":
            return None
        word = text[found[at].start : found[at].end]
        return word if _GRADE.fullmatch(word) else None

    def _by_frame(self, found: list[Token], bases: list[str], i: int) -> Occupation | None:
        """A plural noun after "the wage for", "employment of": whoever it is, it is an occupation."""
        if i == 0 or found[i - 1].text not in self._vocabulary.frames:
            return None
        end = i + 1
        while end < len(found) and end - i <= _MOST_MODIFIERS + 1 and found[end].text[0].isalpha():
            if end > i + 1 and found[end].text in self._vocabulary.stops_a_name:
                break
            end += 1
        last = end - 1
        words = [token.text for token in found[i + 1 : end]]
        if last <= i or not words[-1].endswith("s") or words[-1] in self._vocabulary.no_names:
            return None
        if words[0] in self._initials:
            return Occupation(found[i + 1].start, found[i + 1].end, "role", self.name)  # "jobs for OTs"
        if any(map(self._is_head, words)):
            return None  # the head will be found by itself
        return Occupation(found[i + 1].start, found[last].end, "other", _name([*words[:-1], bases[last]]))

    def _narrowing(self, words: list[str], level: str | None) -> list[str]:
        """The modifiers without the level and without places, which have parts of their own."""
        left = [w for w in words if w not in (level or "").split()]
        placed = left and any(p.list == "regions/places" for p in self._vocabulary.phrases_of(" ".join(left)))
        return [] if placed else left


def _name(words: list[str]) -> str:
    return " ".join(words)
