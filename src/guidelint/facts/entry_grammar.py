"""Sentences that ask for a credential of everybody who enters, known by how their parts stand together.

Each word of the clause around the credential plays a part: who enters, who hires, what is asked, what is denied. The
parts are letters, and a sentence is one of a few rows of letters. A word without a part breaks the row: "nobody is
registered as a glazier without a degree" is read, and "nobody is let near the kiln without a degree" isn't. What stands
beyond the clause may say anything but what takes the statement back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from guidelint import regex as re
from guidelint.facts.claims import Stance
from guidelint.facts.credentials import Mention, Reading
from guidelint.language.phrases import PhraseIndex, Token
from guidelint.lexicon import Lexicon
from guidelint.record import dataclass

_FILE = "education-entry/"
_MOST_TOKENS = 120  # of a sentence
_LETTERS: Mapping[str, str] = {
    "entrant": "w", "nobody": "z", "employer": "f", "advert": "a", "enter": "e", "entered": "p", "hire": "t",
    "need": "n", "ask": "Q", "obliged": "o", "have": "h", "negative": "k", "modal": "v", "lack": "x", "less": "l",
    "any-less": "L", "none-less": "q", "minimum": "m", "is": "b", "is-what": "Z", "enough": "N", "suffices": "S",
    "opens": "O", "turned-away": "X", "all": "A", "what": "W", "more-than": "M", "nothing-more": "j", "content": "H",
    "for": "F", "with": "i", "to": "T", "who": "y", "as": "s", "there-is-no": "K", "only": "Y", "says": "R",
    "nothing": "E", "or": "|", "and": "&", "no": "d", "this": "D", "that-is": "B", "behind": "g",
}  # fmt: skip
_UNDOING = ("hearsay", "loosened", "schools")
_IDLE, _UNKNOWN, _ROLE, _CREDENTIAL, _COMMA = "", "u", "r", "c", ","
_HARD_SIGNS = frozenset({";", ":", "(", ")", "[", "]", "|", "—", "–", "!", "?"})
_LONGEST_FIELD = 8  # words of a field of study
_JOINTS = _HARD_SIGNS | {_COMMA}
_NOUNS = frozenset({"exam"})  # at the head of the next sentence they begin another subject
_MOST_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Ask:
    """How a sentence asks for a credential; denied: it says that nobody asks for it. part: bounds of the clause.

    below: something less may do as well.
    """

    stance: Stance
    denied: bool = False
    below: bool = False
    part: tuple[int, int] = (0, 0)


# What the parts may be put down to, until nothing changes: what someone does to enter, who enters, and what for.
_REDUCTIONS: Sequence[tuple[re.Pattern[str], str]] = [
    (re.compile(r"(?<=[wz])u?e(?=e)"), ""),
    (re.compile(r"D(?=b)"), ""),
    (re.compile(r"(?<=[c,])yb|^yb"), "B"),
    (re.compile(r"b+[pt](?![wr])"), "e"),  # is hired
    (re.compile(r"v?b(?=r(?:$|[,xlTFgy]))(?<=[kTv]b)"), "e"),  # can't be a glazier
    (re.compile(r"e(?:[sF]?r|[sF]?f(?![nQkbthv]))"), "e"),  # start as a glazier; get into the trade
    (re.compile(r"Te"), "G"),
    (re.compile(r"e[GF]r?(?=$|[,xblg])"), "e"),
    (re.compile(r"[wr](?:y?G|yv?e|e(?=o|n|Q))"), "w"),  # whoever wants to hire on; anyone who applies
    (re.compile(r"(?<!R)[ft]?a"), "f"),
    (re.compile(r"o[hb]|on"), "n"),
    (re.compile(r"oQ"), "Q"),
    (re.compile(r"tw(?:s[rw])?|t[rw](?=[xly&,]|$)"), "t"),
    (re.compile(r"v(?=[enQkthbY])"), ""),
]
_WHO = "[wrf]"
_ASKS_FOR = "(?:[wrf]n|f(?:&f)?Q)"
_TAIL = "(?:G|gr?|F[wrfG]e?G?|Fe|sm|,m)*"
# A clause around the credential, by its letters.
_ASKS: Sequence[tuple[str, Ask]] = [
    (rf"(?:G,?)?{_ASKS_FOR}[wrf]?c{_TAIL}", Ask("needed")),
    (rf"Wy?(?:{_ASKS_FOR}|{_WHO}h)(?:G|F?[rw])?b+c{_TAIL}", Ask("needed")),
    (rf"Z?m(?:F[rfwG]|G)*b+i?c{_TAIL}|mZb+c{_TAIL}|m(?:F[rfw]|G)*:c{_TAIL}", Ask("needed")),
    (rf"cb+[mo](?:F[rfw]|G|y?[wf][nQ]|yft(?:F[wr])?|yf)*{_TAIL}|cb+W(?:[wrf][nQ]|O){_TAIL}", Ask("needed")),
    (rf"c,?B+m(?:F[rfw]|G)*{_TAIL}", Ask("needed")),
    (rf"ze[xl]c{_TAIL}|[wrf]b?ke[xl]c{_TAIL}|[wr]kb?p[xl]c{_TAIL}", Ask("needed")),
    (rf"fkt[wr]?[xl]c{_TAIL}|zt[wr]?[xl]c{_TAIL}|ftz[xl]c{_TAIL}", Ask("needed")),
    (rf"z(?:b*[ept]|e)(?:[sF]?r)?yk?v?k?hc{_TAIL}|G,?[hb]c{_TAIL}|Yic", Ask("needed")),
    (rf"[Kd]fy?v?t[wrz]?[xl]c{_TAIL}|[Kd][wr]y?v?e[xl]c{_TAIL}", Ask("needed")),
    (rf"xc,?(?:[wr]ke|zt[wr]?|fkt[wr]?|[wr]kb?p|X(?:s?r)?|ke){_TAIL}|[wr]xc(?:kb?[ep]|b?X){_TAIL}", Ask("needed")),
    (rf"Xe?[xl]c{_TAIL}|exc(?:b+X)|k[et]xc{_TAIL}", Ask("needed")),
    (rf"qcv?(?:e|S|b?N)w?{_TAIL}|Lck(?:e|b*w?[te]w?)", Ask("needed")),
    (rf"Oc{_TAIL}|c,Ra|B?c\|E|dc,d[fetE]", Ask("needed")),
    (rf"fv?t[Yj]?[wr](?:yh|i)c{_TAIL}|Y[wr]?(?:yh|i)c(?:e|b+p)|[wr]Yeic{_TAIL}", Ask("needed")),
    (rf"Ay?(?:{_ASKS_FOR}G?|[wr]oe)b+c{_TAIL}|cb+Ay?(?:{_ASKS_FOR}G?|[wr]oe)", Ask("enough")),
    (r"ic(?:wv?e|wvb+p)", Ask("enough", below=True)),
    (r"i[jY]c,?wv?e|cb+N(?:F[wr]e?|G)*|cS(?:F[wr]|G)*|[ih]cb+N|BNTh?c", Ask("enough")),
    (rf"{_ASKS_FOR}c&E|{_ASKS_FOR}[jY]c{_TAIL}|[wrf]Y[nQ]c{_TAIL}|jcb+m", Ask("enough")),
    (rf"(?:[wr]kn|fk[nQh])Mc{_TAIL}", Ask("enough")),
    (r"fb+Hc(?:F[wr])?", Ask("enough", below=True)),
    (r"[wr]v?exc", Ask("needed", denied=True)),
    (rf"z[nQ][wr]?F?c|(?:[wr]kn|fk[nQ])[wr]?c{_TAIL}|{_ASKS_FOR}dc", Ask("needed", denied=True)),
]
_ROWS = [(re.compile(f"(?:{row})"), ask) for row, ask in _ASKS]


class EntryWords:
    """The parts that words play, made ready once a run."""

    def __init__(self, lexicon: Lexicon) -> None:
        parts = dict(lexicon.lists[f"{_FILE}words"])
        idle = dict.fromkeys(lexicon.lists[f"{_FILE}idle"], "idle")
        self._index = PhraseIndex({"words": {**idle, **parts}})
        self.unbending = PhraseIndex({"unbending": lexicon.lists[f"{_FILE}unbending"]})
        self.harmless_before = frozenset(lexicon.lists[f"{_FILE}harmless-before"])
        self.more = frozenset(lexicon.lists[f"{_FILE}more"])
        self.steps_behind = frozenset(lexicon.lists[f"{_FILE}steps-behind"])
        self.undoing = PhraseIndex({name: lexicon.lists[f"{_FILE}{name}"] for name in _UNDOING})
        self.telling_adverbs = frozenset(lexicon.lists[f"{_FILE}telling-adverbs"])
        self.remarks = frozenset(lexicon.lists[f"{_FILE}remarks"])
        self.pronouns = frozenset(lexicon.lists[f"{_FILE}pronouns"])
        self.doubts = frozenset(lexicon.lists[f"{_FILE}doubts"])
        self.of_study = frozenset(lexicon.lists[f"{_FILE}of-study"])
        self.reservations = frozenset(lexicon.lists[f"{_FILE}reservations"])

    def parts(self, found: Sequence[Token]) -> dict[int, tuple[int, str]]:
        """Start of a phrase -> its end and its letters, the longest at each place."""
        longest: dict[int, tuple[int, str]] = {}
        for phrase in self._index.find(found):
            if phrase.end > longest.get(phrase.start, (0, ""))[0]:
                letters = "" if phrase.value == "idle" else "".join(_LETTERS[part] for part in phrase.value.split())
                longest[phrase.start] = (phrase.end, letters)
        return longest


@lru_cache(maxsize=4)
def entry_words(lexicon: Lexicon) -> EntryWords:
    """The parts of a lexicon's words, made once."""
    return EntryWords(lexicon)


class EntrySentence:
    """One sentence of a reading, as letters. roles, others: where the text names the role, and other occupations."""

    def __init__(
        self,
        reading: Reading,
        bounds: tuple[int, int],
        roles: Sequence[tuple[int, int]],
        others: Sequence[tuple[int, int]],
        words: EntryWords,
    ) -> None:
        self._reading = reading
        self._words = words
        self._found = [reading.tokens[i] for i in reading.between(*bounds)]
        self._roles = [span for span in roles if bounds[0] <= span[0] < bounds[1]]
        self._others = [span for span in others if bounds[0] <= span[0] < bounds[1]]

    def undone(self, mention: Mention, part: tuple[int, int], stance: Stance) -> bool:
        """Whether the sentence takes back what a part of it says of a mention, or says it of a school."""
        words, behind = self._words, [t for t in self._found if t.start >= mention.end]
        if any(mention.start <= t.start < mention.end and t.text in words.more for t in self._found):
            return True
        further = behind and any(mention.end <= m.start < behind[-1].end for m in self._reading.mentions)
        if stance == "enough" and further and any(t.text in words.steps_behind for t in behind):
            return True
        if self._aims(mention):
            return True
        before = {"hearsay", "schools"}
        return any(
            (p.list == "hearsay" or part[0] <= p.start) if p.end <= mention.start and p.list in before
            else p.list == "loosened" and p.start >= mention.end and not self._unbent(p.start, behind)
            for p in words.undoing.find(self._found)
        )  # fmt: skip

    def _aims(self, mention: Mention) -> bool:
        """Whether behind a comma it is said what for, and that is no entry: "a degree, to be an inspector"."""
        pieces = self._pieces(mention)
        own = next((i for i, piece in enumerate(pieces) if _CREDENTIAL in piece.letters), len(pieces))
        for piece, other in pairwise(pieces[own:]):
            if piece.hard:
                return False
            if "T" in _reduced(other.letters)[:2]:
                return True
        return False

    def _unbent(self, at: int, behind: Sequence[Token]) -> bool:
        if any(phrase.start <= at < phrase.end for phrase in self._words.unbending.find(behind)):
            return True
        return not self._reading.words.words("negative").isdisjoint(t.text for t in behind if t.start < at)

    def ask(self, mention: Mention, after: str) -> Ask | None:
        """How the sentence asks for a mention; None where it isn't a sentence of those that are known.

        after: the first word of the next sentence.
        """
        if len(self._found) > _MOST_TOKENS or after in self._words.reservations - _NOUNS:
            return None
        pieces = self._pieces(mention)
        own = next((i for i, piece in enumerate(pieces) if _CREDENTIAL in piece.letters), None)
        if own is None:
            return None
        for first, last, letters in self._spans(pieces, own):
            row = _reduced(letters)
            ask = next((ask for pattern, ask in _ROWS if pattern.fullmatch(row)), None)
            if (
                ask is not None
                and not self._of_others(pieces[:last])
                and self._leads(pieces[:first])
                and self._holds(pieces[:first], pieces[last:])
            ):
                found = [token for piece in pieces[first:last] for token in piece.found]
                return replace(ask, part=(found[0].start, found[-1].end))
        return None

    # ------------------------------------------------------------------ letters
    def _pieces(self, mention: Mention) -> list[_Piece]:
        """The sentence cut at its commas and its hard joints, each piece with its letters."""
        parts = self._words.parts(self._found)
        breaks = self._reading.words.words("parts")
        pieces: list[_Piece] = []
        letters, start, seen, end = "", 0, False, 0
        for i, token in enumerate(self._found):
            inside = token.start < end or mention.start <= token.start < mention.end
            sign = token.text in _JOINTS and not mention.start <= token.start < mention.end
            hard = (sign and token.text != _COMMA) or (token.text in breaks and token.start not in parts and not inside)
            joint = hard or sign
            if joint or (seen and self._joins(i, parts)):
                pieces.append(_Piece(letters, self._found[start:i], hard))
                letters, start = "", i + (token.text in _JOINTS)
                if joint:
                    continue
            if mention.start <= token.start < mention.end:
                letters += "" if seen else _CREDENTIAL
                seen = True
                end = self._field_end(mention)
            elif token.start >= end:
                got, end = self._letters(token, parts)
                letters += got
        return _without_asides([*pieces, _Piece(letters, self._found[start:], True)])

    def _letters(self, token: Token, parts: Mapping[int, tuple[int, str]]) -> tuple[str, int]:
        """The letters of what begins at a token, and where it ends."""
        role = next((end for start, end in self._roles if start <= token.start < end), None)
        if role is not None:
            return _ROLE, role
        phrase = parts.get(token.start)
        if phrase is not None:
            return phrase[1], phrase[0]
        idle = token.text.endswith("ly") and token.text not in self._words.telling_adverbs
        sign = not token.text[0].isalnum()
        return (_IDLE if idle or sign else _UNKNOWN), token.end

    def _joins(self, i: int, parts: Mapping[int, tuple[int, str]]) -> bool:
        """Whether behind the credential an "and" begins another clause; "and nothing else" is part of this one."""
        phrase = parts.get(self._found[i].start)
        return phrase is not None and phrase[1] == "&" and parts.get(self._next(i), (0, ""))[1] != "E"

    def _next(self, i: int) -> int:
        return self._found[i + 1].start if i + 1 < len(self._found) else -1

    def _field_end(self, mention: Mention) -> int:
        """The end of the field of study behind a mention: words that play no part, and hedge nothing."""
        words, tokens = self._reading.words, self._reading.tokens
        i = mention.last
        if i >= len(tokens) or tokens[i].text not in ("in", "of", "from"):
            return mention.end
        parts = self._words.parts(self._found)
        end = mention.end
        stops = words.words("hedges") | words.words("ends-field") | words.words("definite") | words.words("articles")
        following = tokens[i + 1 : i + 1 + _LONGEST_FIELD]
        if any(token.text in self._words.of_study for token in following):  # "in a human services field"
            stops = stops - words.words("articles")
        for token in following:
            if not token.text[0].isalpha() or token.text in stops or parts.get(token.start, (0, ""))[1]:
                break
            if any(start <= token.start < e for start, e in self._roles):
                break
            end = token.end
        return end

    # ------------------------------------------------------------------ what stands around the clause
    @staticmethod
    def _spans(pieces: Sequence[_Piece], own: int) -> Iterator[tuple[int, int, str]]:
        """The pieces that may be one clause, and its letters: the credential's with those beside it, and alone."""
        letters = [piece.letters for piece in pieces]
        if own > 0:
            joint = ":" if pieces[own - 1].hard else _COMMA
            yield own - 1, own + 1, joint.join(letters[own - 1 : own + 1])
        if own + 1 < len(pieces) and not pieces[own].hard:
            yield own, own + 2, _COMMA.join(letters[own : own + 2])
        yield own, own + 1, letters[own]
        if own or letters[own] != _CREDENTIAL:
            return
        for gloss in range(own + 1, min(own + 3, len(pieces))):  # "a doctorate, the Au.D.; this is the minimum"
            yield own, gloss + 1, f"{_CREDENTIAL}{_COMMA}{letters[gloss]}"

    def _leads(self, before: Sequence[_Piece]) -> bool:
        """Whether what leads in to the clause is a remark, or says what for."""
        for i, piece in enumerate(before):
            if any(p.hard for p in before[i:]):
                continue  # another sentence, but for its full stop
            first = next((token.text for token in piece.found if token.text[0].isalnum()), "")
            if _reduced(piece.letters) not in ("", "G", "&") and first not in self._words.remarks:
                return False
        return True

    def _of_others(self, pieces: Sequence[_Piece]) -> bool:
        """Whether the clause, or what leads in to it, names another occupation."""
        end = max((piece.found[-1].end for piece in pieces if piece.found), default=0)
        return any(start < end for start, _ in self._others)

    def _holds(self, before: Sequence[_Piece], behind: Sequence[_Piece]) -> bool:
        """Whether nothing before the clause or behind it takes it back."""
        doubts = (self._words.reservations | self._words.doubts) - self._reading.words.words("parts")
        if any(token.text in doubts for piece in before for token in piece.found):
            return False
        soft = takewhile(lambda piece: not piece.hard, behind)
        if any("T" in _reduced(piece.letters) for piece in (*behind[:1], *soft)):
            return False
        rest = [token for piece in behind for token in piece.found]
        firm = [(p.start, p.end) for p in self._words.unbending.find(rest)]
        return not any(
            token.text in self._words.reservations and not any(start <= token.start < end for start, end in firm)
            for token in rest
        )


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two joints of a sentence; hard: more than a comma ends it."""

    letters: str
    found: Sequence[Token]
    hard: bool


def _without_asides(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Pieces that only an aside that says nothing had parted: "you need, at the very least, a degree"."""
    joined: list[_Piece] = []
    aside = False
    for piece in pieces:
        empty = not piece.letters and bool(piece.found)
        if joined and not joined[-1].hard and (empty or aside):
            last = joined.pop()
            piece = _Piece(last.letters + piece.letters, [*last.found, *piece.found], piece.hard)
        joined.append(piece)
        aside = empty
    return joined


def _reduced(row: str) -> str:
    """A row of letters, its phrases put down to one letter each."""
    for _ in range(_MOST_ROUNDS):
        before = row
        for pattern, letter in _REDUCTIONS:
            row = pattern.sub(letter, row)
        if row == before:
            break
    return row
