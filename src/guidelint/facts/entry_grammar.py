"""Sentences that ask for a credential of everybody who enters, known by how their parts stand together.

Each word of the clause around the credential plays a part: who enters, who hires, what is asked, what is denied. The
parts are letters, and a sentence is one of a few rows of letters. A word without a part breaks the row: "nobody is
registered as a glazier without a degree" is read, and "nobody is let near the kiln without a degree" isn't. What stands
beyond the clause may say anything but what takes the statement back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from guidelint import regex as re
from guidelint.facts.claims import Stance
from guidelint.facts.credentials import Mention, Reading
from guidelint.facts.entry_letters import COMMA, CREDENTIAL, HEDGED, IDLE, PLURAL, ROLE, UNKNOWN, EntryWords, reduced
from guidelint.language.phrases import Token
from guidelint.record import dataclass

_MOST_TOKENS = 120  # of a sentence
_HARD_SIGNS = frozenset({";", ":", "(", ")", "[", "]", "|", "—", "–", "!", "?"})
_BY = "by"
_JOINED = frozenset({"or", "and"})
_THERE_IS_NO, _APART, _SO = "K", ";", "so"
_NO_WAY_ROUND = "O"
_LONGEST_FIELD = 10  # words of a field of study
_JOINTS = _HARD_SIGNS | {COMMA}
_NOUNS = frozenset({"exam"})  # at the head of the next sentence they begin another subject


@dataclass(frozen=True, slots=True)
class Ask:
    """How a sentence asks for a credential; denied: it says that nobody asks for it. part: bounds of the clause.

    below: something less may do as well.
    """

    stance: Stance
    denied: bool = False
    below: bool = False
    part: tuple[int, int] = (0, 0)


_WHO = "[wrf]"
_ASKS_FOR = "(?:[wrf]n|f(?:&f)?Q)"
_TAIL = "(?:G|gs?r?|F[wrfG]e?G?|Fe|sm|,m)*"
# A clause around the credential, by its letters.
_ASKS: Sequence[tuple[str, Ask]] = [
    (rf"(?:G,?)?{_ASKS_FOR}[wrf]?c{_TAIL}", Ask("needed")),
    (rf"Wy?(?:{_ASKS_FOR}|{_WHO}h|[wr]oe)(?:G|F?[rw])?b+c{_TAIL}", Ask("needed")),
    (rf"f?Z?m(?:F[rfwG]|G)*b+i?c{_TAIL}|mZb+c{_TAIL}|m(?:F[rfw]|G)*:c{_TAIL}", Ask("needed")),
    (
        rf"cb+[mo](?:F[rfw]|G|y?[wf][nQ]|yfv?[tQ](?:F[wr])?|y[uP]{{1,2}}v?[tQ]Fr|yf)*{_TAIL}|cb+W(?:[wrf](?:[nQ]|oe)|O){_TAIL}",
        Ask("needed"),
    ),
    (rf"c,?B+m(?:F[rfw]|G)*{_TAIL}", Ask("needed")),
    (
        rf"ze[xl]c{_TAIL}|f(?:v?Q|C)c{_TAIL}|fv?I[wr]Fc{_TAIL}|fv?J[wr](?:x|yk?v?k?h)c{_TAIL}|[wrf]b?ke[xl]c{_TAIL}|[wr]kb?p[xl]c{_TAIL}",
        Ask("needed"),
    ),
    (rf"fkt[wr]?[xl]c{_TAIL}|zt[wr]?[xl]c{_TAIL}|ftz(?:[xl]|yk?v?k?h)c{_TAIL}", Ask("needed")),
    (rf"z(?:b*[ept]|e)(?:[sF]?r)?yk?v?k?hc{_TAIL}|G,?[hb]c{_TAIL}|Yic", Ask("needed")),
    (rf"[Kd]fy?v?t[wrz]?[xl]c{_TAIL}|[Kd][wr]y?v?e[xl]c{_TAIL}", Ask("needed")),
    (
        rf"xc,?(?:[wr]ke|z[ep]|df?v?t[wr]?|fkt[wr]?f|zt[wr]?|fkt[wr]?|[wr]kb?p|X(?:s?r)?|ke){_TAIL}|[wr]xc(?:kb?[ep]|b?X){_TAIL}",
        Ask("needed"),
    ),
    (rf"fv?QA?(?:F[wr])?:c{_TAIL}|W[uP]{{1,2}}[nQ]Frg?b+c{_TAIL}|[wr][ov]c{_TAIL}", Ask("needed")),
    # "firms want applicants with a degree"; "a first job as a glazier requires a degree"
    (rf"f(?:&f)?[Qn][wr](?:yh|i)c{_TAIL}|f[sF]r[nQ]c{_TAIL}", Ask("needed")),
    (rf"(?:ft[wr]?|[wr](?:b*p|e))2c{_TAIL}", Ask("enough")),
    (rf"[wr]yhcv?(?:e|b+p){_TAIL}", Ask("enough", below=True)),
    (rf"(?:[wr]b*)?Xe?[xl]c{_TAIL}|exc(?:b+X)|k[et]xc{_TAIL}", Ask("needed")),
    (rf"qcv?(?:e|S|b?N)w?{_TAIL}|Lck(?:e|b*w?[te]w?)", Ask("needed")),
    (rf"f?Oc{_TAIL}|[wr]hcg|c,Ra|B?c\|E|dc,d[fetE]", Ask("needed")),
    (
        rf"fv?t[Yj]?[wr](?:yh|i)c{_TAIL}|fYt(?:yh|i)c{_TAIL}|fv?(?:Yt|tsrY)[wr](?:yh|i)c{_TAIL}|ft[wr]Yic{_TAIL}|Y[wr]?(?:yh|i)c(?:e|b+p)|[wr]Yeic{_TAIL}",
        Ask("needed"),
    ),
    (
        rf"Ay?(?:{_ASKS_FOR}(?:G|Ff(?:sr)?|F?e)?|[wr]oe)b+c{_TAIL}|cb+Ay?b*m(?:F[rfw]|G)*{_TAIL}|cb+Ay?(?:{_ASKS_FOR}G?|[wr]oe)",
        Ask("enough"),
    ),
    (r"ic(?:wv?e|wvb+p)", Ask("enough", below=True)),
    (rf"Am(?:F[wrf]|G)*b+c{_TAIL}|[wr]ei[jY]c{_TAIL}|jcb+m(?:F?[wr])?{_TAIL}", Ask("enough")),
    (r"i[jY]c,?wv?e|cb+N(?:F[wr]e?|G)*|cS(?:F[wr]|G)*|[ih]cb+N|BNTh?c", Ask("enough")),
    (rf"{_ASKS_FOR}c&E|{_ASKS_FOR}[jY]c{_TAIL}|[wrf]Y[nQ]c{_TAIL}", Ask("enough")),
    (rf"(?:[wr]k(?:n|bm)|fk[nQh])Mc{_TAIL}", Ask("enough")),
    (r"fb+Hc(?:F[wr])?", Ask("enough", below=True)),
    (rf"dcb+m(?:F[wr])?{_TAIL}|[wr]v?exc|Kc(?:G|F?e|F[rwf])+", Ask("needed", denied=True)),
    (rf"z[nQ][wr]?F?c|(?:[wr]k(?:n|bm)|fk[nQ])[wr]?c{_TAIL}|{_ASKS_FOR}dc", Ask("needed", denied=True)),
]
# What says of something named before that it is asked for: "that is the floor for a glazier", "every firm wants it".
_POINTS_BACK = re.compile(rf"[&F]?B+(?:m(?:F[rfw]|G)*|W[wrf]?(?:n|Q|oe)(?:G|F?[rw])?){_TAIL}|&?f[nQ](?:D|f)|Df[nQ]")
_LEADS = re.compile("|G|&|F?f?(?:[sF]r)?")  # "for a first job as a glazier, ..."
_ROWS = [(re.compile(f"(?:{row})"), ask) for row, ask in _ASKS]


class EntrySentence:
    """One sentence of a reading, as letters. roles, others: where the text names the role, and other occupations."""

    def __init__(
        self,
        reading: Reading,
        bounds: tuple[int, int],
        roles: Sequence[tuple[int, int]],
        others: Sequence[tuple[int, int]],
        words: EntryWords,
        places: Sequence[tuple[int, int]] = (),
        following: Sequence[Token] = (),
    ) -> None:
        """places: where it names places, words such as "in" before them; following: the next sentence, where it names
        no credential."""
        self._reading = reading
        self._words = words
        self._found = [reading.tokens[i] for i in reading.between(*bounds)]
        self._roles = roles
        hirers = {phrase.start for phrase in words.hirers.find(self._found)}
        self._others = [span for span in others if bounds[0] <= span[0] < bounds[1] and span[0] not in hirers]
        self._places = places
        self._following = following

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
        own = next((i for i, piece in enumerate(pieces) if CREDENTIAL in piece.letters), len(pieces))
        for piece, other in pairwise(pieces[own:]):
            if piece.hard:
                return False
            if "T" in reduced(other.letters)[:2]:
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
        taken_back = after in self._words.reservations - _NOUNS and not self._confirms(self._following)
        if len(self._found) > _MOST_TOKENS or taken_back:
            return None
        pieces = self._pieces(mention)
        own = next((i for i, piece in enumerate(pieces) if CREDENTIAL in piece.letters), None)
        if own is None:
            return None
        for first, last, letters in self._spans(pieces, own):
            row = reduced(letters)
            ask = next((ask for pattern, ask in _ROWS if pattern.fullmatch(row)), None)
            if (
                ask is not None
                and not (ask.denied and row[0] == _THERE_IS_NO and self._is_a_course(mention))
                and not self._of_others(pieces[:last])
                and self._leads(pieces[:first])
                and self._holds(pieces[:first], pieces[last:])
            ):
                found = [token for piece in pieces[first:last] for token in piece.found]
                return replace(ask, part=(found[0].start, found[-1].end))
        return self._pointed_at(mention, pieces, own)

    @staticmethod
    def _is_a_course(mention: Mention) -> bool:
        """Whether "there is no ... for glaziers" says of it that nobody teaches it."""
        return not set(mention.levels) <= {"none", "any"}

    def _pointed_at(self, mention: Mention, pieces: Sequence[_Piece], own: int) -> Ask | None:
        """How what follows asks for the one credential that the sentence names: "...; that is now the floor"."""
        if len([m for m in self._reading.mentions if self._found[0].start <= m.start < self._found[-1].end]) > 1:
            return None
        narrowing = self._words.reservations | self._words.doubts | self._reading.words.words("hedges")
        if re.search("[zk].*xc", pieces[own].letters):  # "nobody gets onto a site without one"
            narrowing = narrowing - self._words.negatives
        before = [token for piece in pieces[: own + 1] for token in piece.found]
        if any(token.text in narrowing for token in before) or self._of_others(pieces):
            return None
        behind = list(pieces[own + 1 :])
        if not any(token.text in narrowing for piece in behind for token in piece.found):
            behind += self._cut(self._following, None)
        for i, piece in enumerate(behind):
            if _POINTS_BACK.fullmatch(reduced(piece.letters)) and self._holds((), behind[i + 1 :]):
                return Ask("needed", part=(before[0].start, mention.end))
        return None

    # ------------------------------------------------------------------ letters
    def _pieces(self, mention: Mention) -> list[_Piece]:
        return self._cut(self._found, mention)

    def _cut(self, sentence: Sequence[Token], mention: Mention | None) -> list[_Piece]:
        """A sentence cut at its commas and its hard joints, each piece with its letters."""
        parts = self._words.parts(sentence)
        breaks = self._reading.words.words("parts")
        pieces: list[_Piece] = []
        letters, start, seen, end = "", 0, False, 0
        first, last = (mention.start, mention.end) if mention is not None else (0, 0)
        for i, token in enumerate(sentence):
            inside = token.start < end or first <= token.start < last
            sign = token.text in _JOINTS and not first <= token.start < last
            hard = (sign and token.text != COMMA) or (token.text in breaks and token.start not in parts and not inside)
            joint = hard or sign
            points = token.text in self._reading.words.words("definite") and token.end + 1 == first
            if joint or (seen and self._joins(sentence, i, parts)):
                pieces.append(_Piece(letters, sentence[start:i], hard, token.text if hard else ""))
                letters, start = "", i + (token.text in _JOINTS)
                if joint:
                    continue
            if mention is not None and first <= token.start < last:
                letters += "" if seen else CREDENTIAL
                seen = True
                end = self._field_end(mention)
            elif token.start >= end and not points:  # "that diploma" is the diploma
                got, end = self._letters(token, parts)
                letters += got
        return _without_asides([*pieces, _Piece(letters, sentence[start:], True)])

    def _letters(self, token: Token, parts: Mapping[int, tuple[int, str]]) -> tuple[str, int]:
        """The letters of what begins at a token, and where it ends."""
        role = next((end for start, end in self._roles if start <= token.start < end), None)
        if role is not None:
            return ROLE, self._past_post(role)
        place = next((end for start, end in self._places if start <= token.start < end), None)
        if place is not None:
            return IDLE, place
        phrase = parts.get(token.start)
        if phrase is not None:
            return phrase[1], phrase[0]
        idle = token.text.endswith("ly") and token.text not in self._words.telling_adverbs
        if idle or not token.text[0].isalnum() or self._words.is_hirers(token.text):
            return IDLE, token.end
        if token.text in self._reading.words.words("hedges"):
            return HEDGED, token.end
        return (PLURAL if token.text.endswith("s") else UNKNOWN), token.end

    def _past_post(self, end: int) -> int:
        """The end of the role's name with the noun that leaves it the role: "a glazier's post"."""
        after = next((token for token in self._found if token.start >= end), None)
        return after.end if after is not None and after.text in self._words.posts else end

    @staticmethod
    def _joins(sentence: Sequence[Token], i: int, parts: Mapping[int, tuple[int, str]]) -> bool:
        """Whether behind the credential an "and" begins another clause; "and nothing else" is part of this one."""
        phrase = parts.get(sentence[i].start)
        after = sentence[i + 1].start if i + 1 < len(sentence) else -1
        return phrase is not None and phrase[1] == "&" and parts.get(after, (0, ""))[1] != "E"

    def _narrowed_by(self, word: str, after: str) -> bool:
        """Whether what follows a credential says in what it is, or who gives it: "accredited by the society"."""
        return word in ("in", "of", "from") or (word in self._words.given and after in ("by", "in", "from"))

    def _field_end(self, mention: Mention) -> int:
        """The end of the field of study behind a mention: words that play no part, and hedge nothing."""
        words, tokens = self._reading.words, self._reading.tokens
        i = mention.last
        if i + 1 >= len(tokens) or not self._narrowed_by(tokens[i].text, tokens[i + 1].text):
            return mention.end
        parts = self._words.parts(self._found)
        end = mention.end
        stops = words.words("hedges") | words.words("ends-field") | words.words("definite") | words.words("articles")
        i += tokens[i].text in self._words.given  # "accredited by the board"
        if i + 1 < len(tokens) and tokens[i].text == _BY and tokens[i + 1].text in words.words("articles"):
            i += 1
        following = tokens[i + 1 : i + 1 + _LONGEST_FIELD]
        if any(token.text in self._words.of_study for token in following):  # "in a human services field"
            stops = stops - words.words("articles")
        joined = False
        for token in following:
            first, joined = joined, token.text in _JOINED
            if joined or (first and token.text in words.words("articles")):
                joined = True
                continue  # "in biology or a related science"
            if not token.text[0].isalpha() or token.text in stops or parts.get(token.start, (0, ""))[1]:
                break
            if token.text in self._words.reservations or any(a <= token.start < b for a, b in self._roles):
                break
            end = token.end
        return end

    # ------------------------------------------------------------------ what stands around the clause
    @staticmethod
    def _spans(pieces: Sequence[_Piece], own: int) -> Iterator[tuple[int, int, str]]:
        """The pieces that may be one clause, and its letters: the credential's with those beside it, and alone."""
        letters = [piece.letters for piece in pieces]
        if own > 0:
            joint = ":" if pieces[own - 1].hard else COMMA
            yield own - 1, own + 1, joint.join(letters[own - 1 : own + 1])
        if own + 1 < len(pieces) and not pieces[own].hard:
            yield own, own + 2, COMMA.join(letters[own : own + 2])
        yield own, own + 1, letters[own]
        if own or letters[own] != CREDENTIAL:
            return
        for gloss in range(own + 1, min(own + 3, len(pieces))):  # "a doctorate, the Au.D.; this is the minimum"
            yield own, gloss + 1, f"{CREDENTIAL}{COMMA}{letters[gloss]}"

    def _leads(self, before: Sequence[_Piece]) -> bool:
        """Whether what leads in to the clause is a remark, or says what for."""
        for i, piece in enumerate(before):
            if any(p.hard for p in before[i:]):
                continue  # another sentence, but for its full stop
            first = next((token.text for token in piece.found if token.text[0].isalnum()), "")
            if not _LEADS.fullmatch(reduced(piece.letters)) and first not in self._words.remarks:
                return False
        return True

    def _of_others(self, pieces: Sequence[_Piece]) -> bool:
        """Whether the clause, or what leads in to it, names another occupation."""
        end = max((piece.found[-1].end for piece in pieces if piece.found), default=0)
        return any(start < end for start, _ in self._others)

    def _holds(self, before: Sequence[_Piece], behind: Sequence[_Piece]) -> bool:
        """Whether nothing before the clause or behind it takes it back."""
        doubts = (self._words.reservations | self._words.doubts) - self._reading.words.words("parts")
        apart = max((i for i, piece in enumerate(before) if piece.sign == _APART), default=-1)
        before = before[apart + 1 :]
        for piece in before:
            denied = (
                "k" in piece.letters or _NO_WAY_ROUND in piece.letters
            )  # "you don't have to go to university: a diploma gets you in"
            these = doubts - self._words.of_schools if denied else doubts
            if any(token.text in these for token in piece.found):
                return False
        behind = [piece for piece in behind if not self._confirms(piece.found)]
        soft = takewhile(lambda piece: not piece.hard, behind)
        if any("T" in reduced(piece.letters) for piece in (*behind[:1], *soft)):
            return False
        return not any(self._takes_back(piece.found) for piece in behind)

    def _takes_back(self, clause: Sequence[Token]) -> bool:
        firm = [(p.start, p.end) for p in self._words.unbending.find(clause)]
        negative = self._reading.words.words("negative")
        return any(
            token.text in self._words.reservations
            and not any(start <= token.start < end for start, end in firm)
            and not (token.text in self._words.yielding and any(t.text in negative for t in clause[:i]))
            for i, token in enumerate(clause)
        )

    def _confirms(self, clause: Sequence[Token]) -> bool:
        """Whether a clause asks for it once more, or for nothing above it: "nobody demands more than that"."""
        doubts = (self._words.reservations | self._words.doubts) - self._words.negatives
        if any(token.text in doubts for token in clause):
            first = clause[0].text if clause else ""
            return first == _SO and not any(t.text in doubts - self._words.of_schools for t in clause)
        denies = any(token.text in self._words.negatives for token in clause)
        return denies and bool(self._words.confirming.find(clause))


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two joints of a sentence; hard: more than a comma ends it; sign: the one that does."""

    letters: str
    found: Sequence[Token]
    hard: bool
    sign: str = ""


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
